//! Preparing: everything may be empty, everything can still change, and nothing typed is lost.

use egui::Key;
use goed_digitaal_bestuur::ui::state::Screen;

use crate::room::{Room, example, prepared};

/// The titles of the steps, in the order of the plan.
fn titles(room: &Room) -> Vec<String> {
    let session = room.session();
    let steps = session.workshop.steps.iter();
    steps.map(|step| step.title.nl.clone()).collect()
}

#[test]
fn a_step_is_renamed_retimed_moved_and_skipped() {
    let mut room = example();
    room.show(Screen::Prepare);
    let teams = room.session().teams.clone();
    room.fill("Titel van onderdeel 4", "Koffie");
    room.fill("Minuten voor Koffie", "20");
    room.key(Key::Enter);
    room.press("Omhoog: Koffie");
    room.press("Sla over: Betrokkenen en perspectieven");
    let titles = titles(&room);
    assert_eq!(titles[2], "Koffie");
    assert_eq!(titles[3], "Waarden kiezen");
    let session = room.session();
    assert_eq!(session.workshop.steps[2].minutes, 20);
    assert!(session.workshop.steps[1].skipped);
    assert_eq!(session.teams, teams, "nothing typed is lost");
    assert!(room.says("overgeslagen"));
    room.press("Doe toch: Betrokkenen en perspectieven");
    assert!(!room.session().workshop.steps[1].skipped);
}

#[test]
fn page_keys_pass_over_skipped_steps() {
    let mut room = prepared();
    room.press("Sla over: Betrokkenen en perspectieven");
    room.press("Begin de sessie");
    room.key(Key::PageDown);
    assert_eq!(room.step_id(), "values");
    room.key(Key::PageUp);
    assert_eq!(room.step_id(), "case");
    // Who wants to go there still can.
    room.press("Betrokkenen en perspectieven, overgeslagen, 20 minuten");
    assert_eq!(room.step_id(), "stakeholders");
    room.key(Key::PageDown);
    assert_eq!(room.step_id(), "values");
}

#[test]
fn the_rail_tells_how_far_a_team_is_with_every_step() {
    let mut room = prepared();
    room.press("Sla over: Pauze");
    room.press("Begin de sessie");
    room.press("Stap klaar, verder");
    for row in [
        "Start en casus, klaar, 15 minuten",
        "Betrokkenen en perspectieven, bezig, 20 minuten",
        "Waarden kiezen, nog niet, 35 minuten",
        "Pauze, overgeslagen, 10 minuten",
    ] {
        assert!(room.can_press(row), "{row}");
    }
    room.press("Start en casus, klaar, 15 minuten");
    room.press("Toch nog niet klaar");
    assert!(room.can_press("Start en casus, bezig, 15 minuten"));
}

#[test]
fn a_step_of_ones_own_goes_by_its_new_name_everywhere() {
    let mut room = prepared();
    room.choose("Voeg een stap toe", 0, "Pauze");
    room.ctrl(Key::A);
    room.type_text("Lunch op het plein");
    assert_eq!(titles(&room).last().unwrap(), "Lunch op het plein");
    room.press("Begin de sessie");
    room.press("Lunch op het plein, nog niet, 10 minuten");
    assert!(room.heading("Lunch op het plein"));
}

#[test]
fn the_title_of_a_step_can_be_cleared_and_typed_anew() {
    let mut room = prepared();
    room.fill("Titel van onderdeel 4", "");
    assert_eq!(room.focused_value().as_deref(), Some(""));
    room.type_text("Koffie");
    assert_eq!(titles(&room)[3], "Koffie");
}

#[test]
fn a_step_without_any_title_can_be_saved() {
    let mut room = prepared();
    room.fill("Titel van onderdeel 4", "");
    room.menu("Beeld", "English");
    room.fill("Title of part 4", "");
    room.wait_saved();
    assert_eq!(*room.session(), room.on_disk());
}

#[test]
fn the_team_in_front_can_be_removed() {
    let mut room = example();
    room.show(Screen::Session);
    room.ctrl(Key::Num2);
    let second = room.team(1).name.clone();
    room.show(Screen::Prepare);
    room.press_nth("Team verwijderen", 1);
    room.show(Screen::Session);
    assert!(!room.can_press(&second));
    assert_eq!(
        room.document().current_team().unwrap().name,
        room.team(0).name
    );
    room.show(Screen::Prepare);
    room.press("Team verwijderen");
    assert!(!room.can_press("Begin de sessie"));
    room.show(Screen::Session);
    assert!(room.says("Er is nog geen team"));
}

#[test]
fn enter_in_a_role_adds_the_next_person_and_a_removed_person_comes_back() {
    let mut room = prepared();
    room.press("Deelnemer toevoegen");
    room.type_text("Bewoner");
    room.key(Key::Enter);
    room.type_text("Raadslid");
    room.press("Verwijder deelnemer 1");
    let roles = |room: &Room| {
        let team = room.team(0);
        let roles = team.participants.iter().map(|person| person.role.clone());
        roles.collect::<Vec<_>>()
    };
    assert_eq!(roles(&room), ["Raadslid"]);
    room.ctrl(Key::Z);
    assert_eq!(roles(&room), ["Bewoner", "Raadslid"]);
}

#[test]
fn one_case_can_go_to_all_teams_and_undo_takes_it_back() {
    let mut room = prepared();
    room.press("Team toevoegen");
    room.fill_nth("Casus", 0, "Wie kijkt er mee?");
    room.press_nth("Geef alle teams deze casus", 0);
    assert_eq!(room.team(1).case.title, "Wie kijkt er mee?");
    room.ctrl(Key::Z);
    assert_eq!(room.team(1).case.title, "");
}

#[test]
fn a_case_from_the_list_leaves_what_the_team_wrote() {
    let mut room = prepared();
    room.fill("Casus", "Onze eigen vraag");
    room.press("Neem een casus uit de lijst");
    room.press("Camera's en sensoren in de openbare ruimte");
    assert_eq!(room.team(0).case.title, "Onze eigen vraag");
    assert!(!room.team(0).case.what.is_empty());
}

#[test]
fn a_date_is_read_as_people_type_it() {
    let mut room = prepared();
    let date = |room: &Room| room.session().date;
    room.fill("Datum", "1 mrt 2028");
    assert_eq!(date(&room), Some(jiff::civil::date(2028, 3, 1)));
    room.enter("Plaats", 0);
    assert_eq!(room.value("Datum", 0), "1 maart 2028");
    room.fill("Datum", "");
    room.enter("Plaats", 0);
    assert_eq!(date(&room), None);
    room.fill("Datum", "morgen");
    room.enter("Plaats", 0);
    assert_eq!(room.value("Datum", 0), "morgen");
    assert!(room.says("Dit lees ik niet als datum"));
    assert_eq!(date(&room), None);
}

#[test]
fn a_year_of_three_digits_is_a_slip_and_no_year() {
    let mut room = prepared();
    room.fill("Datum", "1-3-202");
    room.enter("Plaats", 0);
    assert!(room.says("Dit lees ik niet als datum"));
}

/// A session at the step with agreements, with one agreement.
fn with_agreement() -> Room {
    let mut room = prepared();
    room.press("Begin de sessie");
    room.key(Key::Num5);
    room.press("Afspraak toevoegen");
    room
}

#[test]
fn a_short_date_counts_when_a_page_key_takes_the_step_away() {
    let mut room = with_agreement();
    room.fill("Klaar op (Afspraak 1)", "15-1-28");
    room.key(Key::PageDown);
    assert_eq!(
        room.team(0).agreements[0].due,
        Some(jiff::civil::date(2028, 1, 15))
    );
    room.key(Key::PageUp);
    assert_eq!(room.value("Klaar op (Afspraak 1)", 0), "15 januari 2028");
}

#[test]
fn a_cleared_date_is_gone_when_a_shortcut_takes_the_step_away() {
    let mut room = with_agreement();
    room.fill("Klaar op (Afspraak 1)", "15-1-2028");
    room.fill("Klaar op (Afspraak 1)", "");
    room.ctrl(Key::E);
    assert_eq!(room.team(0).agreements[0].due, None);
}

#[test]
fn half_a_date_is_still_there_when_you_come_back() {
    let mut room = with_agreement();
    room.fill("Klaar op (Afspraak 1)", "15-");
    room.key(Key::PageDown);
    room.key(Key::PageUp);
    assert_eq!(room.value("Klaar op (Afspraak 1)", 0), "15-");
    assert!(room.says("Dit lees ik niet als datum"));
}

#[test]
fn undo_of_a_date_shows_the_date_before() {
    let mut room = with_agreement();
    room.fill("Klaar op (Afspraak 1)", "15-1-2028");
    room.fill("Klaar op (Afspraak 1)", "16-1-2028");
    room.ctrl(Key::Z);
    assert_eq!(room.value("Klaar op (Afspraak 1)", 0), "15 januari 2028");
    room.ctrl(Key::Z);
    assert_eq!(room.value("Klaar op (Afspraak 1)", 0), "");
}

#[test]
fn a_date_that_cannot_be_read_leaves_the_one_before() {
    let mut room = prepared();
    room.fill("Datum", "12-3-2027");
    room.tab_to("Organisatie");
    let before = room.session().date;
    assert!(before.is_some());
    for slip in ["1-12-20277", "12 april 2027x", "1-1-0001", "31-2-2027"] {
        room.fill("Datum", slip);
        room.tab_to("Organisatie");
        assert_eq!(room.session().date, before, "{slip}");
        assert!(room.says("Tot dan blijft het 12 maart 2027"), "{slip}");
    }
}

#[test]
fn nothing_moves_at_the_first_letter_in_a_field() {
    let mut room = prepared();
    let places = |room: &Room| {
        ["Organisatie", "Begeleider", "Naam van het team"].map(|name| room.place_of(name))
    };
    room.fill("Organisatie", "");
    let before = places(&room);
    room.fill("Organisatie", "G");
    assert_eq!(places(&room), before);
}

#[test]
fn a_point_in_the_checklist_leads_to_its_field() {
    let mut room = prepared();
    room.press("Vul de organisatie in");
    room.type_text("Gemeente");
    assert_eq!(room.session().organisation, "Gemeente");
}

#[test]
fn an_open_point_in_the_session_leads_to_its_field() {
    let mut room = with_agreement();
    room.press("Afspraak 1 heeft nog geen eigenaar");
    room.type_text("Wethouder");
    assert_eq!(room.team(0).agreements[0].owner_role, "Wethouder");
}

#[test]
fn an_own_value_in_use_cannot_be_removed_and_its_name_can_be_typed_anew() {
    let mut room = prepared();
    room.press("Begin de sessie");
    room.key(Key::Num3);
    room.press("Kaarten");
    room.fill("Eigen waarde toevoegen", "Stilte");
    room.key(Key::Enter);
    room.press("Kies: Stilte");
    assert!(!room.can_press("Verwijder de eigen waarde Stilte"));
    room.fill("Naam van de waarde", "");
    room.wait_saved();
    room.type_text("Rust");
    room.wait_saved();
    assert_eq!(room.on_disk().teams[0].own_values[0].name.nl, "Rust");
    room.press_nth("Toch niet: Rust", 0);
    room.press("Verwijder de eigen waarde Rust");
    assert!(room.team(0).own_values.is_empty());
}

#[test]
fn a_seventh_value_is_refused_with_words() {
    let mut room = prepared();
    room.press("Begin de sessie");
    room.key(Key::Num3);
    room.press("Kaarten");
    for value in [
        "Inclusiviteit",
        "Toegankelijkheid",
        "Privacy",
        "Autonomie",
        "Veiligheid",
        "Duurzaamheid",
    ] {
        room.press(&format!("Kies: {value}"));
    }
    room.press("Kies: Integriteit");
    assert!(room.says("Er staan al 6 waarden op de lijst"));
    room.key(Key::Escape);
    assert_eq!(room.team(0).shortlist.len(), 6);
}
