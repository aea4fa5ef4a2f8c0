//! Two computers changed one session in a folder that a program keeps the same: what is asked, and
//! what becomes of the answer.

use std::fs;
use std::path::{Path, PathBuf};

use egui::{Event, Key};
use goed_digitaal_bestuur::model::{Edit, Session, TeamEdit, TeamText, TextField};
use goed_digitaal_bestuur::store::versions;
use goed_digitaal_bestuur::store::{self, Replacing};
use goed_digitaal_bestuur::ui::state::{Dialog, Screen};

use crate::room::{Room, Setup, example_session, prepared};

/// The session as the other computer left it in its conflict copy.
fn on_the_other_computer(path: &Path, change: impl FnOnce(&mut Session)) -> PathBuf {
    let mut theirs = store::open(path).unwrap();
    change(&mut theirs);
    let stem = path.file_stem().unwrap().to_string_lossy();
    let copy = path.with_file_name(format!(
        "{stem}.sync-conflict-20261121-140301-ABCDEFG.codio"
    ));
    store::save(&theirs, &copy, Replacing::Anything).unwrap();
    copy
}

fn say(session: &mut Session, field: TextField, text: &str) {
    let text = text.to_owned();
    session.apply(Edit::SetText { field, text }).unwrap();
}

fn agree(session: &mut Session, action: &str) {
    let (team, id) = (session.teams[0].id, session.fresh_id());
    let add = Edit::team(team, TeamEdit::AddAgreement(id));
    session.apply(add).unwrap();
    say(
        session,
        TextField::Team(team, TeamText::AgreementAction(id)),
        action,
    );
}

/// The window opens the example in a file, with a conflict copy beside it.
fn opened(change: impl FnOnce(&mut Session)) -> (Room, PathBuf) {
    let first = prepared();
    let path = first.home().join("sessie.codio");
    let mut ours = example_session();
    agree(&mut ours, "Bewoners uitnodigen");
    store::save(&ours, &path, Replacing::Anything).unwrap();
    let copy = on_the_other_computer(&path, change);
    let setup = Setup {
        home: Some(first.same_home()),
        from_files: Some(Some(path)),
        ..Setup::default()
    };
    drop(first);
    let mut room = setup.build();
    room.wait("the conflict copy", |app| {
        matches!(app.state.dialog, Some(Dialog::Copies { .. }))
    });
    (room, copy)
}

fn actions(session: &Session) -> Vec<String> {
    let all = session.teams[0].agreements.iter();
    all.map(|agreement| agreement.action.clone()).collect()
}

#[test]
fn a_conflict_copy_is_told_compared_merged_undone_and_taken_away() {
    let (mut room, copy) = opened(|theirs| {
        agree(theirs, "Logboek publiceren");
        say(theirs, TextField::Place, "Utrecht");
    });
    let before = room.session();
    assert!(room.says("Naast deze sessie staat een conflictkopie"));
    room.tab_to(&room.find_button("Vergelijken en samenvoegen"));
    room.key(Key::Enter);
    assert!(room.says("2 verschillen"));
    assert!(room.says("Staat alleen in de kopie") && room.says("Utrecht"));
    // With the keyboard: theirs for the place.
    room.tab_to("plaats: Kopie");
    room.key(Key::Space);
    room.tab_to("Samenvoegen");
    room.key(Key::Enter);
    assert!(room.says("Alles uit de kopie is verwerkt"));
    let merged = room.session();
    assert_eq!(merged.place, "Utrecht");
    assert!(actions(&merged).contains(&"Bewoners uitnodigen".to_owned()));
    assert!(actions(&merged).contains(&"Logboek publiceren".to_owned()));
    assert!(copy.exists(), "nothing is taken away without a word");
    room.press("Kopie weghalen");
    room.wait("the copy is gone", |app| app.state.notice.is_some());
    assert!(!copy.exists());
    room.show(Screen::Prepare);
    room.ctrl(Key::Z);
    assert_eq!(room.session().teams, before.teams, "one step back");
    room.wait_saved();
    let root = store::Paths::under(room.home()).versions();
    let kept = versions::list(&before.id, &root);
    let kept: Vec<Session> = kept
        .iter()
        .map(|one| store::open(&one.path).unwrap())
        .collect();
    assert!(
        kept.iter()
            .any(|one| one.teams == before.teams && one.place == before.place)
    );
    assert!(
        kept.iter().any(|one| one.place == "Utrecht"),
        "what was in the copy"
    );
}

#[test]
fn later_changes_nothing_and_the_menu_finds_the_copy_again() {
    let (mut room, copy) = opened(|theirs| say(theirs, TextField::Place, "Utrecht"));
    let before = room.session();
    let bytes = fs::read(&copy).unwrap();
    room.press("Later");
    assert!(room.dialog().is_none());
    room.menu("Bestand", "Samenvoegen met kopie…");
    room.wait("the copies", |app| {
        matches!(app.state.dialog, Some(Dialog::Copies { asked: true, .. }))
    });
    room.press(&room.find_button("Vergelijken en samenvoegen"));
    room.press("Overal de kopie");
    room.press("Annuleren");
    assert_eq!(room.session(), before);
    assert_eq!(fs::read(&copy).unwrap(), bytes);
}

#[test]
fn an_agreement_changed_on_both_sides_can_be_both() {
    let (mut room, copy) = opened(|theirs| {
        let (team, agreement) = (theirs.teams[0].id, theirs.teams[0].agreements[0].id);
        say(
            theirs,
            TextField::Team(team, TeamText::AgreementOwnerRole(agreement)),
            "Wijkregisseur",
        );
    });
    let count = room.session().teams[0].agreements.len();
    room.press(&room.find_button("Vergelijken en samenvoegen"));
    let both = room.find_button(&format!("{} › afspraken › ", room.session().teams[0].name));
    assert!(room.says("Wijkregisseur"));
    let both = both.rsplit_once(": ").unwrap().0.to_owned() + ": Allebei";
    room.press(&both);
    room.press("Samenvoegen");
    room.press("Kopie laten staan");
    let merged = room.session();
    assert_eq!(merged.teams[0].agreements.len(), count + 1);
    assert_eq!(merged.teams[0].agreements[1].owner_role, "Wijkregisseur");
    assert!(copy.exists());
}

#[test]
fn without_a_copy_the_menu_says_so() {
    let mut room = prepared();
    room.wait_saved();
    room.menu("Bestand", "Samenvoegen met kopie…");
    room.wait("an answer", |app| app.state.dialog.is_some());
    assert!(room.says("staat geen andere kopie van deze sessie"));
    room.key(Key::Escape);
    assert!(room.dialog().is_none());
}

#[test]
fn a_copy_that_comes_while_the_session_is_open_is_told_at_the_return_once() {
    let mut room = prepared();
    room.wait_saved();
    let comes_back = |room: &mut Room| {
        room.frame([Event::WindowFocused(false)]);
        room.frame([Event::WindowFocused(true)]);
    };
    on_the_other_computer(&room.path(), |theirs| {
        say(theirs, TextField::Organisation, "Gemeente Daar");
    });
    comes_back(&mut room);
    room.wait("the conflict copy", |app| {
        matches!(app.state.dialog, Some(Dialog::Copies { .. }))
    });
    room.key(Key::Escape);
    comes_back(&mut room);
    room.pass(1.0);
    assert_eq!(room.dialog(), None);
}
