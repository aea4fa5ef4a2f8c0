//! After a crash, with two windows, with somebody else at the same file, and back to an earlier
//! version: what is asked, and what becomes of the answer.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use goed_digitaal_bestuur::model::{Edit, TextField};
use goed_digitaal_bestuur::store::{self, Replacing};
use goed_digitaal_bestuur::ui::state::{Dialog, Purpose, Saving};

use crate::room::{Room, Setup, example, prepared};

/// The next start of the program, with the same files.
fn start_again(room: &Room, path: Option<PathBuf>) -> Room {
    let setup = Setup {
        home: Some(room.same_home()),
        from_files: Some(path),
        ..Setup::default()
    };
    setup.build()
}

/// The window ends without a chance to save, and the program starts again.
fn crash(room: Room) -> Room {
    crash_and(room, || ())
}

/// As [`crash`], with something that happens in between.
fn crash_and(room: Room, happens: impl FnOnce()) -> Room {
    let home = Setup {
        home: Some(room.same_home()),
        from_files: Some(None),
        ..Setup::default()
    };
    drop(room);
    happens();
    home.build()
}

fn wait_for_question(room: &mut Room) {
    room.wait("a question about found work", |app| {
        matches!(app.state.dialog, Some(Dialog::Found { .. }))
    });
}

fn organisation(room: &Room) -> String {
    room.session().organisation.clone()
}

fn in_file(path: &Path) -> String {
    store::open(path).unwrap().organisation
}

fn somebody_else_writes(path: &Path, text: &str) {
    let mut session = store::open(path).unwrap();
    let (field, text) = (TextField::Organisation, text.to_owned());
    session.apply(Edit::SetText { field, text }).unwrap();
    store::save(&session, path, Replacing::Anything).unwrap();
}

/// A session that is saved, and then has work that is not.
fn unsaved() -> (Room, PathBuf) {
    let mut room = prepared();
    room.wait_saved();
    let path = room.path();
    room.fill("Organisatie", "Gemeente Ergens");
    assert!(room.document().is_dirty());
    (room, path)
}

#[test]
fn found_work_is_compared_restored_saved_and_undone() {
    let (room, path) = unsaved();
    assert_eq!(in_file(&path), "");
    let mut room = crash(room);
    wait_for_question(&mut room);
    assert!(room.says("gevonden dat niet in het bestand staat"));
    room.press("Vergelijken");
    assert!(room.says("organisatie: nieuw ‘Gemeente Ergens’"));
    room.press("Herstellen");
    room.wait("the session", |app| app.state.document.is_some());
    assert_eq!(organisation(&room), "Gemeente Ergens");
    assert!(room.says("is hersteld"));
    room.wait_saved();
    assert_eq!(in_file(&path), "Gemeente Ergens");
    room.ctrl(Key::Z);
    assert_eq!(organisation(&room), "");
    room.wait_saved();
    let room = crash(room);
    assert!(room.dialog().is_none(), "nothing is left to ask about");
}

#[test]
fn work_without_a_file_is_found_too() {
    let mut room = example();
    room.press("Voorbereiden");
    room.fill("Organisatie", "Gemeente Ergens");
    let mut room = crash(room);
    wait_for_question(&mut room);
    assert!(room.says("gevonden dat nog geen bestand had"));
    room.press("Herstellen");
    room.wait("the session", |app| app.state.document.is_some());
    assert_eq!(organisation(&room), "Gemeente Ergens");
    assert!(room.document().path.is_none() && room.document().is_dirty());
    assert!(room.says("is hersteld") && !room.says("Met Ongedaan maken"));
}

#[test]
fn restored_work_goes_to_its_file_when_the_stick_is_back() {
    let (room, path) = unsaved();
    let stick = path.parent().unwrap().to_owned();
    let away = stick.with_extension("weg");
    let mut room = crash_and(room, || fs::rename(&stick, &away).unwrap());
    wait_for_question(&mut room);
    assert!(room.says("Het bestand is nu niet te lezen"));
    room.press("Herstellen");
    room.wait("a failure", |app| {
        let document = app.state.document.as_ref();
        document.is_some_and(|one| matches!(one.saving, Saving::Failed(_)))
    });
    fs::rename(&away, &stick).unwrap();
    room.pass(6.0);
    room.wait_saved();
    assert!(room.dialog().is_none(), "nobody else changed the file");
    assert_eq!(in_file(&path), "Gemeente Ergens");
}

#[test]
fn later_asks_again_and_a_copy_settles_it() {
    let (room, path) = unsaved();
    let mut room = crash(room);
    wait_for_question(&mut room);
    room.press("Later");
    assert!(room.dialog().is_none());
    let mut room = crash(room);
    wait_for_question(&mut room);
    room.press("Bewaren als kopie");
    room.wait("a copy", |app| app.state.notice.is_some());
    let files = fs::read_dir(path.parent().unwrap()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let copies: Vec<String> = names.filter(|name| name.contains(" hersteld ")).collect();
    let [copy] = copies.as_slice() else {
        panic!("{copies:?}");
    };
    assert_eq!(in_file(&path.with_file_name(copy)), "Gemeente Ergens");
    assert_eq!(in_file(&path), "", "the file itself is as it was");
    let room = crash(room);
    assert!(room.dialog().is_none());
}

#[test]
fn an_earlier_version_comes_back_and_goes_again() {
    let (mut room, _) = unsaved();
    room.wait_saved();
    room.menu("Bestand", "Versiegeschiedenis…");
    room.wait(
        "the versions",
        |app| matches!(&app.state.dialog, Some(Dialog::Versions { list, .. }) if !list.is_empty()),
    );
    let Some(Dialog::Versions { list, .. }) = room.dialog() else {
        panic!("it was there");
    };
    let oldest = list.last().unwrap().at;
    let name = format!("Versie van {}", room.app().state.moment(oldest));
    room.press(&name);
    room.wait("the version", |app| {
        matches!(
            &app.state.dialog,
            Some(Dialog::Versions { shown: Some(_), .. })
        )
    });
    assert!(room.says("organisatie: nieuw ‘Gemeente Ergens’"));
    room.press("Deze versie terugzetten");
    assert_eq!(organisation(&room), "");
    room.wait_saved();
    room.ctrl(Key::Z);
    assert_eq!(organisation(&room), "Gemeente Ergens");
}

#[test]
fn a_file_that_somebody_else_changed_is_asked_about() {
    let (mut room, path) = unsaved();
    somebody_else_writes(&path, "Provincie Elders");
    room.pass(1.0);
    room.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::Theirs { .. }))
    });
    assert_eq!(in_file(&path), "Provincie Elders");
    room.press("Vergelijken");
    room.wait("the difference", |app| {
        matches!(app.state.dialog, Some(Dialog::Theirs { compare: Some(_) }))
    });
    assert!(room.says("‘Provincie Elders’ → ‘Gemeente Ergens’"));
    room.press("Bewaar mijn versie apart…");
    let Some(Dialog::Path { path: offered, .. }) = room.dialog() else {
        panic!("where to save is asked");
    };
    let mine = PathBuf::from(offered);
    assert!(offered.ends_with("(mijn versie).codio"), "{offered}");
    room.press("Opslaan");
    room.wait("saved", |app| {
        let document = app.state.document.as_ref().unwrap();
        !document.is_dirty() && app.state.dialog.is_none()
    });
    assert_eq!(
        (room.path(), in_file(&mine)),
        (mine, "Gemeente Ergens".into())
    );
    assert_eq!(in_file(&path), "Provincie Elders");
}

#[test]
fn a_question_that_was_put_off_comes_back_when_somebody_saves() {
    let (mut room, path) = unsaved();
    somebody_else_writes(&path, "Provincie Elders");
    let asked = |room: &mut Room| {
        room.wait("a question", |app| {
            matches!(app.state.dialog, Some(Dialog::Theirs { .. }))
        });
    };
    room.pass(1.0);
    asked(&mut room);
    room.press("Later");
    room.pass(6.0);
    assert!(room.dialog().is_none(), "trying again asks nothing");
    assert!(!room.says("zoals het was"));
    room.ctrl(Key::S);
    asked(&mut room);
    assert_eq!(in_file(&path), "Provincie Elders");
}

#[test]
fn a_second_window_reads_along_or_works_in_a_copy() {
    let mut first = prepared();
    first.wait_saved();
    let path = first.path();
    let mut second = start_again(&first, Some(path.clone()));
    second.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::InUse))
    });
    second.press("Alleen lezen");
    assert!(second.document().read_only);
    assert!(second.says("Alleen lezen: dit bestand was al open in een ander venster. Is dat venster dicht? Open het bestand dan opnieuw."));
    first.fill("Organisatie", "Gemeente Ergens");
    first.wait_saved();
    let mut third = start_again(&first, Some(path.clone()));
    third.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::InUse))
    });
    third.press("Openen als kopie");
    assert_eq!(
        (third.document().path.as_ref(), organisation(&third)),
        (None, "Gemeente Ergens".into())
    );
    drop(first);
    let mut fourth = start_again(&second, Some(path));
    fourth.wait("the session", |app| app.state.document.is_some());
    assert!(!fourth.document().read_only);
}

#[test]
fn the_file_that_is_open_can_be_opened_again() {
    let mut room = prepared();
    room.wait_saved();
    let path = room.path();
    somebody_else_writes(&path, "Provincie Elders");
    room.app_mut().state.dialog = Some(Dialog::Path {
        purpose: Purpose::Open,
        path: String::new(),
        exists: false,
        fault: None,
    });
    room.settle();
    room.fill("Bestand", path.to_str().unwrap());
    room.press("Openen");
    room.wait("what is in the file", |app| {
        let session = app.state.session();
        session.is_some_and(|session| session.organisation == "Provincie Elders")
    });
    assert!(room.dialog().is_none() && !room.document().read_only);
}
