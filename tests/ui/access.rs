//! For people who use a screen reader or no mouse: everything has a name and a role.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use goed_digitaal_bestuur::model::Session;
use goed_digitaal_bestuur::ui::state::Screen;

use crate::room::{Setup, empty_session, example_session, with_session};
use crate::screens::every_screen;

fn sessions() -> [(&'static str, Session); 2] {
    [("empty", empty_session()), ("example", example_session())]
}

#[test]
fn everything_that_can_have_the_focus_has_a_name() {
    for (name, session) in sessions() {
        let mut room = with_session(session, Setup::default());
        every_screen(&mut room, |room, place| {
            let nodes = room.harness.root().children_recursive();
            for node in nodes {
                let node = node.accesskit_node();
                let usable = node.data().supports_action(egui::accesskit::Action::Focus)
                    && !node.is_disabled()
                    && !matches!(node.role(), Role::Window | Role::ScrollView);
                let named = node.label().is_some_and(|label| !label.trim().is_empty());
                assert!(
                    named || !usable || node.role() == Role::Label,
                    "{name}, {place}: a {:?} without a name at {:?}",
                    node.role(),
                    node.raw_bounds()
                );
            }
        });
    }
}

#[test]
fn the_window_has_a_name() {
    let room = with_session(example_session(), Setup::default());
    let name = room.harness.root().accesskit_node().label();
    assert_eq!(name.as_deref(), Some("Goed Digitaal Bestuur"));
}

#[test]
fn who_comes_to_a_screen_begins_at_its_title() {
    let mut room = with_session(example_session(), Setup::default());
    room.show(Screen::Session);
    for (key, title, first) in [
        (Key::Num1, "Waar gaat jullie casus over?", "Onze casus"),
        (
            Key::PageDown,
            "Wie merkt hier iets van?",
            "Naam van betrokkene 1",
        ),
    ] {
        room.key(key);
        assert_eq!(room.focused().as_deref(), Some(title));
        room.key(Key::Tab);
        assert_eq!(room.focused().as_deref(), Some(first));
    }
}

#[test]
fn every_screen_has_a_heading_and_every_heading_says_something() {
    for (name, session) in sessions() {
        let mut room = with_session(session, Setup::default());
        every_screen(&mut room, |room, place| {
            let nodes = room.harness.root().children_recursive();
            let headings = nodes.filter(|node| node.accesskit_node().role() == Role::Heading);
            let words: Vec<String> = headings
                .map(|node| node.accesskit_node().label().unwrap_or_default())
                .collect();
            assert!(!words.is_empty(), "{name}, {place}: no heading");
            assert!(
                words.iter().all(|words| !words.trim().is_empty()),
                "{name}, {place}: {words:?}"
            );
        });
    }
}

#[test]
fn a_score_says_what_it_is_of_and_whether_it_is_chosen() {
    let mut room = with_session(example_session(), Setup::default());
    room.show(Screen::Session);
    room.key(Key::Num4);
    let team = room.team(0);
    let value = &team.shortlist[0];
    let name = room
        .app()
        .state
        .text
        .value_name(&room.session(), &team, value);
    let chosen = team.value_notes[value].score.map(u8::from).unwrap();
    for score in 1..=5 {
        let label = format!("Stand van zaken van {name}: {score}");
        let node = room
            .harness
            .get_by_role_and_label(Role::RadioButton, &label);
        let toggled = node.accesskit_node().toggled();
        let is_chosen = toggled == Some(egui::accesskit::Toggled::True);
        assert_eq!(is_chosen, score == chosen, "{label}: {toggled:?}");
    }
}

#[test]
fn the_state_of_the_file_is_said_by_itself_when_it_changes() {
    let room = with_session(example_session(), Setup::default());
    let mut nodes = room.harness.root().children_recursive();
    let status = nodes.find(|node| {
        let node = node.accesskit_node();
        let words = node.label().or(node.value());
        words.is_some_and(|words| words.contains("Nog niet in een bestand"))
    });
    let live = status.unwrap().accesskit_node().live();
    assert_eq!(live, egui::accesskit::Live::Polite);
}

#[test]
fn the_chosen_step_and_team_are_told_apart_without_colour() {
    let mut room = with_session(example_session(), Setup::default());
    room.show(Screen::Session);
    room.key(Key::Num2);
    let nodes = room.harness.root().children_recursive();
    let chosen: Vec<String> = nodes
        .filter(|node| {
            let toggled = node.accesskit_node().toggled();
            toggled == Some(egui::accesskit::Toggled::True)
        })
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    let here = chosen.iter().any(|name| name.starts_with("Betrokkenen"));
    assert!(here, "{chosen:?}");
    assert!(chosen.contains(&room.team(0).name), "{chosen:?}");
}
