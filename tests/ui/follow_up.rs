//! A follow-up with the keyboard only: begun from the start screen, five statuses, a replacement,
//! and everything there again tomorrow.

use egui::{Key, Modifiers};
use goed_digitaal_bestuur::model::{EarlierAgreement, Status};
use goed_digitaal_bestuur::store;
use goed_digitaal_bestuur::ui::state::{Dialog, Purpose, Screen};
use goed_digitaal_bestuur::workshops::example_follow_up;

use crate::room::{Room, Setup, example_session, room};

/// Chooses this file after *Vervolgsessie…*, without the dialog of the system.
fn choose(room: &mut Room, path: &std::path::Path) {
    assert!(room.can_press("Vervolgsessie…"));
    room.app_mut().state.dialog = Some(Dialog::Path {
        purpose: Purpose::FollowUp,
        path: String::new(),
        exists: false,
        fault: None,
    });
    room.settle();
    assert_eq!(room.focused().as_deref(), Some("Bestand"));
    room.type_text(path.to_str().unwrap());
    room.key(Key::Enter);
}

/// Writes the example to a file and begins its follow-up from the start screen.
fn begun() -> Room {
    let mut room = room();
    let path = room.home().join("eerder.codio");
    store::create(&example_session(), &path).unwrap();
    choose(&mut room, &path);
    room.wait("the follow-up", |app| app.state.document.is_some());
    assert_eq!(room.session().follows.len(), 1);
    assert_eq!(room.session().date, Some(room.app().state.today));
    room.key(Key::F3);
    assert_eq!(
        (room.screen(), room.step_id().as_str()),
        (Screen::Session, "review")
    );
    room
}

fn earlier(room: &Room, place: usize) -> EarlierAgreement {
    room.team(0).earlier[place].clone()
}

#[test]
fn five_statuses_and_a_replacement_by_keyboard_are_there_again_tomorrow() {
    let mut room = begun();
    // A digit on any status is enough; what is typed before or after goes with it.
    room.tab_to("Open (afspraak 1)");
    room.key(Key::Num2);
    assert_eq!(earlier(&room, 0).status(), &Status::Running);
    room.tab_to("Wat is er gebeurd? (afspraak 1)");
    room.type_text("Twee borden hangen.");
    room.key(Key::Enter);
    room.tab_to("Gedaan (afspraak 2)");
    room.key(Key::Space);
    room.tab_to("Losgelaten (afspraak 3)");
    room.key(Key::Enter);
    room.tab_to("Waarom lieten jullie dit los? (afspraak 3)");
    room.type_text("Geen geld.");
    room.key(Key::Enter);
    room.tab_to("Open (afspraak 4)");
    room.key(Key::Num5);
    // The new agreement is written right there.
    assert_eq!(
        room.focused().as_deref(),
        Some("De nieuwe afspraak (afspraak 4)")
    );
    room.type_text("We vragen het de raad.");

    let told = |one: EarlierAgreement| -> Vec<(Status, String)> {
        one.told()
            .map(|entry| (entry.status.clone(), entry.words.clone()))
            .collect()
    };
    assert_eq!(
        told(earlier(&room, 0)),
        [(Status::Running, "Twee borden hangen.".to_owned())]
    );
    assert_eq!(told(earlier(&room, 1)), [(Status::Done, String::new())]);
    assert_eq!(
        told(earlier(&room, 2)),
        [(Status::Dropped, "Geen geld.".to_owned())]
    );
    let new = room.team(0).agreements[0].clone();
    assert_eq!(new.action, "We vragen het de raad.");
    let by = Status::ReplacedBy(room.session().key_of(new.id));
    assert_eq!(earlier(&room, 3).status(), &by);
    assert!(room.says("Open: 0 · Loopt: 1 · Gedaan: 1 · Losgelaten of vervangen: 2"));

    // Corrected: the timeline keeps both.
    room.tab_to("Open (afspraak 2)");
    room.key(Key::Num1);
    assert_eq!(earlier(&room, 1).timeline.len(), 2);
    room.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(earlier(&room, 1).timeline.len(), 1);

    room.key(Key::PageDown);
    room.key(Key::PageDown);
    room.key(Key::PageDown);
    assert_eq!(room.step_id(), "agreements");
    assert!(room.says("Vervangt: Na zes maanden tellen we wat de camera's opleverden"));

    room.wait_saved();
    let (session, path) = (room.session(), room.path());
    let again = Setup {
        home: Some(room.same_home()),
        from_files: Some(Some(path)),
        ..Setup::default()
    };
    drop(room);
    let mut again = again.build();
    again.wait("the session", |app| app.state.document.is_some());
    assert_eq!(*again.session(), *session);
}

#[test]
fn then_and_now_stand_side_by_side_and_are_told() {
    let mut room = begun();
    room.key(Key::PageDown);
    room.key(Key::PageDown);
    assert_eq!(room.step_id(), "adjust");
    room.tab_to("Stand van zaken van Privacy: 1");
    room.key(Key::Num4);
    assert!(room.says("toen 2, nu 4 (hoger)"));
    assert!(room.says("toen 1, nu –"));
    let score = room
        .team(0)
        .value_notes
        .values()
        .find_map(|note| note.score);
    assert_eq!(score.map(u8::from), Some(4));
}

#[test]
fn a_file_that_is_no_session_is_told_and_nothing_begins() {
    let mut room = room();
    let path = room.home().join("brief.pdf");
    std::fs::write(&path, b"%PDF-1.7 een brief").unwrap();
    choose(&mut room, &path);
    room.wait("a message", |app| app.state.dialog.is_some());
    assert!(room.app().state.document.is_none());
}

#[test]
fn a_follow_up_is_told_in_every_step_at_every_size() {
    for size in [egui::vec2(1024.0, 768.0), egui::vec2(1920.0, 1080.0)] {
        let setup = Setup {
            size,
            ..Setup::default()
        };
        let session = example_follow_up().unwrap();
        let mut room = crate::room::with_session(session, setup);
        room.show(Screen::Session);
        for step in ["review", "worked", "adjust", "agreements", "next"] {
            let place = room
                .session()
                .workshop
                .steps
                .iter()
                .position(|one| one.id.0 == step);
            let key = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5][place.unwrap()];
            room.key(key);
            assert_eq!(room.step_id(), step);
        }
    }
}

#[test]
fn a_replacement_is_undone_as_it_was_made_at_once() {
    let mut room = begun();
    room.tab_to("Open (afspraak 4)");
    room.key(Key::Num5);
    assert_eq!(room.team(0).agreements.len(), 1);
    room.ctrl(Key::Z);
    assert_eq!(room.team(0).agreements, []);
    assert_eq!(earlier(&room, 3).status(), &Status::Open);
}
