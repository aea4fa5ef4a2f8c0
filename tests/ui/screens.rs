//! A look at every screen, step, tab, menu and dialog.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use goed_digitaal_bestuur::ui::state::Screen;

use crate::room::Room;

const STEPS: [Key; 6] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
];

/// Shows every screen, step, tab and dialog, and looks at each.
pub fn every_screen(room: &mut Room, look: impl Fn(&Room, &str)) {
    every_step(room, &look);
    if room.session().teams.is_empty() {
        return;
    }
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::E),
        (Modifiers::COMMAND, Key::S),
        (Modifiers::NONE, Key::Questionmark),
    ] {
        room.show(Screen::Session);
        room.keys(modifiers, key);
        look(room, &format!("dialog of {key:?}"));
        room.key(Key::Escape);
    }
    for menu in ["Bestand", "Bewerken", "Sessie", "Beeld", "Help"] {
        room.press_nth(menu, 0);
        look(room, menu);
        room.key(Key::Escape);
    }
}

/// Shows every screen, step and tab, and looks at each.
pub fn every_step(room: &mut Room, look: impl Fn(&Room, &str)) {
    for screen in [Screen::Start, Screen::New, Screen::Prepare, Screen::Report] {
        room.show(screen);
        look(room, &format!("{screen:?}"));
    }
    if room.session().teams.is_empty() {
        return;
    }
    room.show(Screen::Session);
    for key in STEPS {
        room.key(key);
        look(room, &room.step_id());
        if room.step_id() == "values" {
            for tab in ["Uitkomst", "Kaarten", "Invoeren"] {
                room.press(tab);
                look(room, tab);
            }
        }
    }
}

/// Nothing is wider than the window: what sticks out at the side cannot be reached.
pub fn nothing_sticks_out(room: &Room, place: &str) {
    let window = room.harness.ctx.content_rect();
    let mut out = Vec::new();
    for node in room.harness.root().children_recursive() {
        let node = node.accesskit_node();
        let words = node.label().or(node.value()).unwrap_or_default();
        let Some(rect) = node.bounding_box().filter(|_| !words.is_empty()) else {
            continue;
        };
        let (left, right) = (f64::from(window.left()), f64::from(window.right()));
        let inside = rect.x0 >= left - 1.0 && rect.x1 <= right + 1.0;
        if !inside && !matches!(node.role(), Role::TextRun | Role::Window) {
            out.push(format!(
                "{:?} ‘{words}’ {:.0}–{:.0}",
                node.role(),
                rect.x0,
                rect.x1
            ));
        }
    }
    assert!(out.is_empty(), "{place}: {out:#?}");
}

/// The menus and what stands beside them do not lie over each other.
pub fn nothing_overlaps_on_top(room: &Room, place: &str) {
    let nodes = room.harness.root().children_recursive();
    let buttons = nodes.filter(|node| node.accesskit_node().role() == Role::Button);
    let on_top: Vec<_> = buttons
        .filter_map(|node| {
            let node = node.accesskit_node();
            let rect = node.bounding_box().filter(|rect| rect.y1 < 50.0)?;
            Some((node.label().unwrap_or_default(), rect))
        })
        .collect();
    for (at, (name, one)) in on_top.iter().enumerate() {
        for (other_name, other) in &on_top[at + 1..] {
            let apart = one.x1 <= other.x0 || other.x1 <= one.x0;
            assert!(apart, "{place}: ‘{name}’ and ‘{other_name}’ overlap");
        }
    }
}
