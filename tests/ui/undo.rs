//! One history for everything: Ctrl+Z means the same inside a field and outside it.

use egui::{Key, Modifiers};
use goed_digitaal_bestuur::model::Session;
use goed_digitaal_bestuur::ui::state::Screen;

use crate::room::{Room, example, prepared, room};

/// An open agreement, complete, in the step for agreements.
fn agreed() -> Room {
    let mut room = prepared();
    room.press("Begin de sessie");
    room.key(Key::Num5);
    room.press("Afspraak toevoegen");
    room.type_text("Borden plaatsen");
    room.fill("Waaraan zien we dat het werkt?", "Bewoners weten het");
    room.fill("Klaar op (Afspraak 1)", "1-3-2028");
    room
}

#[test]
fn typing_in_one_field_is_one_step_and_two_fields_never_mix() {
    let mut room = prepared();
    room.enter("Organisatie", 0);
    for letter in ["G", "e", "m"] {
        room.type_text(letter);
    }
    room.enter("Plaats", 0);
    for letter in ["z", "a", "a", "l"] {
        room.type_text(letter);
    }
    let texts = |room: &Room| (room.value("Organisatie", 0), room.value("Plaats", 0));
    room.ctrl(Key::Z);
    assert_eq!(texts(&room), ("Gem".into(), String::new()));
    room.ctrl(Key::Z);
    assert_eq!(texts(&room), (String::new(), String::new()));
    room.ctrl(Key::Y);
    assert_eq!(texts(&room), ("Gem".into(), String::new()));
    room.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(texts(&room), ("Gem".into(), "zaal".into()));
}

#[test]
fn a_pause_in_typing_begins_a_new_step() {
    let mut room = prepared();
    room.enter("Organisatie", 0);
    room.type_text("Gemeente");
    room.pass(2.0);
    room.type_text(" Voorbeeldstad");
    room.ctrl(Key::Z);
    assert_eq!(room.value("Organisatie", 0), "Gemeente");
}

#[test]
fn after_undo_the_cursor_stays_and_typing_goes_on() {
    let mut room = prepared();
    room.enter("Organisatie", 0);
    room.type_text("Gem");
    room.ctrl(Key::Z);
    room.type_text("Pro");
    assert_eq!(room.value("Organisatie", 0), "Pro");
    room.ctrl(Key::Z);
    assert_eq!(room.value("Organisatie", 0), "");
}

#[test]
fn undo_of_a_removed_agreement_brings_back_every_word() {
    let mut room = agreed();
    let before = room.session();
    room.press("Verwijder afspraak 1");
    assert!(room.team(0).agreements.is_empty());
    room.ctrl(Key::Z);
    same(&room, &before);
    room.ctrl(Key::Y);
    assert!(room.team(0).agreements.is_empty());
}

#[test]
fn undo_brings_back_a_team_with_all_it_wrote() {
    let mut room = example();
    room.show(Screen::Prepare);
    let before = room.session();
    room.press_nth("Team verwijderen", 0);
    assert_eq!(room.session().teams.len(), 1);
    room.menu("Bewerken", "Ongedaan maken");
    same(&room, &before);
}

/// The session is what it was, but for how often it was changed.
fn same(room: &Room, before: &Session) {
    let now = room.session();
    assert!(now.revision > before.revision);
    let now = Session {
        revision: before.revision,
        ..Session::clone(&now)
    };
    assert_eq!(now, *before);
}

#[test]
fn undo_to_the_beginning_and_redo_to_the_end_is_the_same_session() {
    let mut room = agreed();
    let end = room.session();
    while room.document().history.can_undo() {
        room.ctrl(Key::Z);
    }
    assert!(room.session().teams[0].agreements.is_empty());
    while room.document().history.can_redo() {
        room.ctrl(Key::Y);
    }
    assert_eq!(room.session().teams[0].agreements, end.teams[0].agreements);
}

#[test]
fn undo_does_nothing_on_a_screen_that_does_not_show_the_session() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente");
    room.show(Screen::Start);
    room.ctrl(Key::Z);
    assert_eq!(room.session().organisation, "Gemeente");
    room.show(Screen::New);
    room.fill("Map voor het bestand", "/ergens");
    room.ctrl(Key::Z);
    assert_eq!(room.session().organisation, "Gemeente");
    assert_ne!(room.value("Map voor het bestand", 0), "/ergens");
}

#[test]
fn undo_in_a_dialog_is_about_the_dialog() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente");
    room.ctrl(Key::E);
    room.type_text("x");
    room.ctrl(Key::Z);
    assert_eq!(room.session().organisation, "Gemeente");
}

#[test]
fn without_a_session_undo_is_harmless() {
    let mut room = room();
    room.ctrl(Key::Z);
    room.ctrl(Key::Y);
    assert!(room.dialog().is_none());
}
