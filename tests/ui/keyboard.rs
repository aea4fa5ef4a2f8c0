//! Everything works without a mouse, and no key does anything by surprise.

use std::fs;

use egui::{Key, Modifiers};
use goed_digitaal_bestuur::model::Ballot;
use goed_digitaal_bestuur::store::Settings;
use goed_digitaal_bestuur::ui::state::{Dialog, Screen};

use crate::room::{Room, Setup, example, prepared, room};

/// The example in its session, at its first step.
fn in_session() -> Room {
    let mut room = example();
    room.show(Screen::Session);
    room.key(Key::Num1);
    room
}

#[test]
fn names_that_were_typed_before_the_next_frame_are_all_taken() {
    let mut room = prepared();
    room.press("Deelnemer toevoegen");
    room.type_text("Bewoner");
    room.key(Key::Enter);
    room.type_text("Raadslid");
    room.press("Begin de sessie");
    room.key(Key::Num3);
    room.press("Open de invoer");
    room.enter("Keuze 1 van Bewoner", 0);
    room.type_fast(&["priv", "transp", "duur", "veil", "auto"]);
    let picked = room.team(0).participants.clone();
    let picked: Vec<usize> = picked.iter().map(|one| one.picks.len()).collect();
    assert_eq!(picked, [3, 2]);
    assert_eq!(room.team(0).ballot, Ballot::Open);
}

#[test]
fn people_and_points_that_are_typed_before_the_next_frame_all_arrive() {
    let mut room = prepared();
    room.press("Deelnemer toevoegen");
    room.type_fast(&["Zus", "Jet", "Teun"]);
    let roles = room.team(0).participants.clone();
    let roles: Vec<&str> = roles.iter().map(|one| one.role.as_str()).collect();
    assert_eq!(roles, ["Zus", "Jet", "Teun", ""]);

    let mut room = in_session();
    let before = room.session().parked.len();
    let spent = room.session().clock.clone();
    room.enter("Parkeren", 0);
    room.type_fast(&["zes", "drieb", "doebo"]);
    assert_eq!(room.focused().as_deref(), Some("Parkeren"));
    let parked = room.session().parked.clone();
    let parked: Vec<&str> = parked[before..]
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(parked, ["zes", "drieb", "doebo"]);
    assert_eq!(room.session().clock, spent, "no letter was a command");
}

#[test]
fn a_point_that_is_half_typed_stays_with_its_session() {
    let mut room = in_session();
    let before = room.session().parked.len();
    room.enter("Parkeren", 0);
    room.type_text("Geheim van hier");
    room.key(Key::Tab);
    assert_eq!(room.session().parked[before].text, "Geheim van hier");
    assert_eq!(room.value("Parkeren", 0), "");
    let widths: Vec<f32> = (0..4)
        .map(|number| {
            room.enter("Parkeren", 0);
            room.type_fast(&[["a", "b", "c", "d"][number]]);
            room.place_of("Parkeren").right()
        })
        .collect();
    assert!(widths.iter().all(|right| *right == widths[0]), "{widths:?}");
}

#[test]
fn after_a_dialog_the_cursor_is_back_where_it_was() {
    let mut room = in_session();
    room.enter("Wie beslist?", 0);
    room.keys(Modifiers::NONE, Key::End);
    room.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert!(matches!(room.dialog(), Some(Dialog::Path { .. })));
    room.key(Key::Escape);
    room.type_text(" Samen.");
    assert!(room.value("Wie beslist?", 0).contains(" Samen."));
    // A dialog that comes later, from the question whether to leave.
    room.ctrl(Key::W);
    room.wait("a question", |app| app.state.dialog.is_some());
    room.key(Key::Escape);
    room.type_text(" Thuis.");
    assert!(room.value("Wie beslist?", 0).contains(" Thuis."));
}

#[test]
fn a_session_is_made_filled_and_exported_without_a_mouse() {
    let mut room = room();
    room.ctrl(Key::N);
    room.tab_to("Begin");
    room.key(Key::Enter);
    room.wait("a new session", |app| app.state.document.is_some());
    room.tab_to("Organisatie");
    room.type_text("Gemeente Voorbeeldstad");
    room.tab_to("Deelnemer toevoegen");
    room.key(Key::Space);
    room.type_text("Bewoner");
    room.key(Key::Enter);
    room.type_text("Raadslid");
    room.tab_to("Extern");
    room.key(Key::Space);
    assert_eq!(room.session().organisation, "Gemeente Voorbeeldstad");
    assert_eq!(room.team(0).participants.len(), 2);
    room.tab_to("Begin de sessie");
    room.key(Key::Enter);
    assert_eq!(room.screen(), Screen::Session);

    room.key(Key::PageDown);
    room.key(Key::PageDown);
    assert_eq!(room.step_id(), "values");
    room.tab_to("Open de invoer");
    room.key(Key::Space);
    room.tab_to("Keuze 1 van Bewoner");
    for typed in ["priv", "transp", "zeggenschap", "veil", "auto", "duur"] {
        room.type_text(typed);
        room.key(Key::Enter);
    }
    assert!(room.says("2 × 3 = 6, ingevoerd 6"));
    // The cursor waits at closing; what is revealed is shown at once.
    room.key(Key::Space);
    assert_eq!(room.team(0).ballot, Ballot::Closed);
    room.tab_to("Onthullen");
    room.key(Key::Space);
    room.tab_to("Kies: Privacy");
    room.key(Key::Space);
    room.tab_to("Reden voor Privacy");
    room.type_text("Iedereen loopt hier");
    assert_eq!(room.team(0).shortlist.len(), 1);

    room.key(Key::PageDown);
    room.key(Key::PageDown);
    room.tab_to("Stand van zaken van Privacy: 4");
    room.key(Key::Num2);
    let team = room.team(0);
    let note = &team.value_notes[&team.shortlist[0]];
    assert_eq!(note.score.map(u8::from), Some(2));
    assert_eq!(note.reason, "Iedereen loopt hier");

    room.key(Key::PageDown);
    room.tab_to("Afspraak toevoegen");
    room.key(Key::Enter);
    room.type_text("Borden plaatsen");
    room.tab_to("Voor welke waarde?");
    room.key(Key::Space);
    room.tab_to("Privacy");
    room.key(Key::Enter);
    let agreement = room.team(0).agreements[0].clone();
    assert_eq!(agreement.action, "Borden plaatsen");
    assert_eq!(agreement.value.map(|value| value.0), Some("privacy".into()));

    room.ctrl(Key::E);
    assert_eq!(room.screen(), Screen::Report);
    assert_eq!(room.focused().as_deref(), Some("Bestand"));
    let pdf = room.home().join("toetsen.pdf");
    room.ctrl(Key::A);
    room.type_text(pdf.to_str().unwrap());
    room.key(Key::Enter);
    room.wait("a report", |app| app.state.notice.is_some());
    assert!(fs::read(pdf).unwrap().starts_with(b"%PDF"));
}

#[test]
fn tab_and_shift_tab_walk_the_same_way() {
    let mut room = prepared();
    room.tab_to("Organisatie");
    room.key(Key::Tab);
    let next = room.focused();
    room.keys(Modifiers::SHIFT, Key::Tab);
    assert_eq!(room.focused().as_deref(), Some("Organisatie"));
    room.key(Key::Tab);
    assert_eq!(room.focused(), next);
}

#[test]
fn digits_go_to_a_step_and_page_keys_to_the_next() {
    let mut room = in_session();
    let mut seen = vec![room.step_id()];
    for _ in 0..7 {
        room.key(Key::PageDown);
        seen.push(room.step_id());
    }
    let all = [
        "case",
        "stakeholders",
        "values",
        "break",
        "tensions",
        "agreements",
        "reflection",
    ];
    assert_eq!(seen[..7], all);
    assert_eq!(seen[7], "reflection", "the last step is the last");
    // Breaks have no number.
    room.key(Key::Num4);
    assert_eq!(room.step_id(), "tensions");
    room.key(Key::PageUp);
    assert_eq!(room.step_id(), "break");
    room.key(Key::Num9);
    assert_eq!(room.step_id(), "break", "there is no step 9");
}

#[test]
fn ctrl_and_a_digit_brings_a_team_in_front() {
    let mut room = in_session();
    let name = |room: &Room| room.document().current_team().unwrap().name.clone();
    let (first, second) = (room.team(0).name.clone(), room.team(1).name.clone());
    room.ctrl(Key::Num2);
    assert_eq!(name(&room), second);
    room.ctrl(Key::Num9);
    assert_eq!(name(&room), second, "there is no team 9");
    room.ctrl(Key::Num1);
    assert_eq!(name(&room), first);
}

#[test]
fn single_keys_do_nothing_while_somebody_types() {
    let mut room = in_session();
    room.fill("Wie beslist?", "");
    for key in [Key::Num3, Key::D, Key::Questionmark] {
        room.key(key);
    }
    assert_eq!(room.step_id(), "case");
    assert!(room.app().state.shows_script);
    assert!(room.dialog().is_none());
}

#[test]
fn single_keys_do_nothing_when_they_are_switched_off() {
    let settings = Settings {
        single_keys: false,
        ..Settings::default()
    };
    let mut room = Setup {
        settings,
        ..Setup::default()
    }
    .build();
    room.press("Voorbeeld bekijken");
    room.show(Screen::Session);
    let before = room.step_id();
    for key in [Key::Num1, Key::Num2, Key::D, Key::Questionmark] {
        room.key(key);
    }
    assert_eq!(room.step_id(), before);
    assert!(room.app().state.shows_script);
    assert!(room.dialog().is_none());
    // The keys of a presenter are no single letters.
    room.key(Key::PageUp);
    assert_ne!(room.step_id(), before);
}

#[test]
fn single_keys_can_be_switched_off_in_the_menu() {
    let mut room = in_session();
    room.menu("Help", "Toetsen zonder Ctrl gebruiken");
    room.key(Key::Num3);
    assert_eq!(room.step_id(), "case");
    room.menu("Help", "Toetsen zonder Ctrl gebruiken");
    room.key(Key::Num3);
    assert_eq!(room.step_id(), "values");
}

#[test]
fn d_hides_the_script_and_brings_it_back() {
    let mut room = in_session();
    assert!(room.says("Doel"));
    room.key(Key::D);
    assert!(!room.says("Doel"));
    room.key(Key::D);
    assert!(room.says("Doel"));
}

#[test]
fn a_list_is_chosen_from_with_keys_and_gives_the_cursor_back() {
    let mut room = in_session();
    room.key(Key::Num4);
    room.press("Spanning toevoegen");
    let list = "Eerste waarde van spanning 3";
    let chosen = |room: &Room| room.team(0).tensions[2].first.clone().map(|value| value.0);
    room.tab_to(list);
    room.key(Key::Space);
    assert_eq!(room.focused().as_deref(), Some("Kies een waarde"));
    room.key(Key::ArrowDown);
    room.key(Key::Enter);
    assert_eq!(room.focused().as_deref(), Some(list));
    assert_eq!(chosen(&room), Some(room.team(0).shortlist[0].0.clone()));
    assert!(!room.can_press("Begrijpelijkheid"), "the list folds");

    room.key(Key::Space);
    assert!(room.can_press("Begrijpelijkheid"));
    room.key(Key::Escape);
    assert!(!room.can_press("Begrijpelijkheid"));
    assert_eq!(room.focused().as_deref(), Some(list));
    room.key(Key::Tab);
    assert_eq!(
        room.focused().as_deref(),
        Some("Tweede waarde van spanning 3")
    );
}

#[test]
fn a_question_mark_shows_the_shortcuts_and_escape_closes_them() {
    let mut room = in_session();
    room.keys(Modifiers::SHIFT, Key::Questionmark);
    assert_eq!(room.dialog(), Some(&Dialog::Shortcuts));
    room.key(Key::Num3);
    assert_eq!(room.step_id(), "case", "keys wait while a dialog is open");
    room.key(Key::Escape);
    assert_eq!(room.dialog(), None);
}

#[test]
fn digits_on_a_score_are_scores_and_never_steps() {
    let mut room = in_session();
    room.key(Key::Num4);
    let first = room.team(0).shortlist[0].clone();
    let name = room
        .app()
        .state
        .text
        .value_name(&room.session(), &room.team(0), &first);
    room.tab_to(&format!("Stand van zaken van {name}: 1"));
    room.key(Key::Num5);
    let score = room.team(0).value_notes[&first].score.map(u8::from);
    assert_eq!(score, Some(5));
    room.key(Key::Num6);
    assert_eq!(
        room.step_id(),
        "tensions",
        "a slip of the finger goes nowhere"
    );
}

#[test]
fn the_list_of_values_is_chosen_from_with_arrows_and_own_values_with_enter() {
    let mut room = prepared();
    room.press("Deelnemer toevoegen");
    room.type_text("Bewoner");
    room.press("Begin de sessie");
    room.key(Key::Num3);
    room.press("Open de invoer");
    room.enter("Keuze 1 van Bewoner", 0);
    room.type_text("zeggenschap");
    room.key(Key::ArrowDown);
    room.key(Key::Enter);
    room.type_text("Stilte in de straat");
    room.key(Key::Enter);
    room.type_text("priv");
    room.key(Key::ArrowUp);
    room.key(Key::Enter);
    let team = room.team(0);
    let picks: Vec<String> = team.participants[0]
        .picks
        .iter()
        .map(|value| {
            let text = &room.app().state.text;
            text.value_name(&room.session(), &team, value)
        })
        .collect();
    assert_eq!(
        picks,
        ["Zeggenschap over data", "Stilte in de straat", "priv"]
    );
    assert_eq!(team.own_values.len(), 2);
}

#[test]
fn a_value_is_chosen_from_the_list_with_the_mouse_too() {
    let mut room = prepared();
    room.press("Deelnemer toevoegen");
    room.type_text("Bewoner");
    room.press("Begin de sessie");
    room.key(Key::Num3);
    room.press("Open de invoer");
    room.enter("Keuze 1 van Bewoner", 0);
    room.type_text("priv");
    room.press("Privacy");
    let picks = &room.team(0).participants[0].picks;
    assert_eq!(picks.len(), 1);
    assert_eq!(picks[0].0, "privacy");
}

#[test]
fn escape_is_a_way_out_of_every_dialog() {
    let mut room = example();
    for (key, modifiers) in [
        (Key::E, Modifiers::COMMAND),
        (Key::S, Modifiers::COMMAND),
        (Key::S, Modifiers::COMMAND | Modifiers::SHIFT),
    ] {
        room.keys(modifiers, key);
        assert!(room.dialog().is_some(), "{key:?}");
        room.key(Key::Escape);
        assert_eq!(room.dialog(), None, "{key:?}");
    }
    for (menu, command) in [("Help", "Sneltoetsen"), ("Help", "Over dit programma")] {
        room.menu(menu, command);
        assert!(room.dialog().is_some(), "{command}");
        room.key(Key::Escape);
        assert_eq!(room.dialog(), None, "{command}");
    }
}

#[test]
fn the_end_of_a_long_menu_is_within_reach_in_a_low_window() {
    let mut room = Setup {
        size: egui::vec2(683.0, 512.0),
        ..Setup::default()
    }
    .build();
    room.press("Bestand");
    room.tab_to("Afsluiten");
    let place = room.place_of_button("Afsluiten");
    let window = room.harness.ctx.content_rect();
    assert!(window.contains_rect(place), "{place:?} in {window:?}");
}

#[test]
fn who_types_on_after_a_menu_types_in_the_same_field() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente ");
    room.menu("Beeld", "Donker");
    room.type_text("Bo");
    assert_eq!(room.session().organisation, "Gemeente Bo");
    room.press("Beeld");
    room.key(Key::Escape);
    room.type_text("x");
    assert_eq!(room.session().organisation, "Gemeente Box");
    // A dialog from a menu gives the cursor back, too.
    room.menu("Bestand", "Opslaan als…");
    room.key(Key::Escape);
    room.type_text("tel");
    assert_eq!(room.session().organisation, "Gemeente Boxtel");
}

#[test]
fn alt_and_left_lead_back_but_in_a_field_a_word_back() {
    let mut room = room();
    let back = |room: &mut Room| room.keys(Modifiers::ALT, Key::ArrowLeft);
    room.press("Workshops en waarden…");
    back(&mut room);
    assert_eq!(room.screen(), Screen::Start);
    room.press("Map met sessies");
    room.fill("Map", "een twee");
    back(&mut room);
    assert_eq!(room.screen(), Screen::Overview);
    room.type_text("x");
    assert_eq!(room.value("Map", 0), "een xtwee");
}

#[test]
fn a_long_list_follows_the_keyboard() {
    let mut room = example();
    room.show(Screen::Session);
    room.key(Key::Num5);
    room.tab_to("Voor welke waarde?");
    room.key(Key::Space);
    for _ in 0..14 {
        room.key(Key::ArrowDown);
    }
    let name = room.focused().unwrap();
    let place = room.place_of_button(&name);
    let window = room.harness.ctx.content_rect();
    assert!(window.contains_rect(place), "{name} at {place:?}");
    // What is known of a widget is that of the frame before.
    room.pass(0.1);
    let focused = room.harness.ctx.memory(|memory| memory.focused());
    let shown = room.harness.ctx.read_response(focused.unwrap()).unwrap();
    assert_eq!(shown.interact_rect.height(), shown.rect.height(), "{name}");
}

#[test]
fn a_clock_that_nobody_sees_does_not_begin() {
    let mut room = prepared();
    room.show(Screen::Prepare);
    room.key(Key::P);
    assert_eq!(room.session().clock.step, None);
    room.show(Screen::Session);
    room.key(Key::P);
    assert!(room.session().clock.step.is_some());
}
