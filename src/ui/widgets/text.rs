//! Words on the screen.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{Color32, Id, Label, Response, Sense, Ui, vec2};

use crate::ui::theme::{Type, size, space, tokens};

/// The one largest thing of a screen, with its lead.
pub fn title(ui: &mut Ui, words: &str, lead: &str) {
    content_width(ui);
    heading_node(ui, Type::Title, words);
    lead_below(ui, lead);
}

fn lead_below(ui: &mut Ui, lead: &str) {
    if !lead.trim().is_empty() {
        ui.add_space(-space::XXS);
        reading(ui, Type::Lead, lead, tokens(ui).ink2);
    }
    ui.add_space(space::M);
}

/// The title of a screen. Who comes to the screen begins here: a screen reader says where that is,
/// and the next Tab is for the first thing on the screen, not for the menus.
/// `place` tells the screen from every other. Returns whether somebody came to it just now.
pub fn screen_title(ui: &mut Ui, place: impl Debug + Hash, words: &str, lead: &str) -> bool {
    let (place, latest) = (Id::unique(place), Id::unique("latest-screen"));
    let arrived = ui.data_mut(|data| {
        let before = data.get_temp::<Id>(latest);
        data.insert_temp(latest, place);
        before != Some(place)
    });
    content_width(ui);
    let held = place.with("title-has-focus");
    // No stop on the way for who is already on the screen.
    let stops = arrived || ui.data(|data| data.get_temp(held)).unwrap_or(false);
    let sense = if stops {
        Sense::focusable_noninteractive()
    } else {
        Sense::hover()
    };
    let label = Label::new(Type::Title.text(words).color(tokens(ui).ink));
    let (at, galley, heading) = label.wrap().selectable(false).sense(sense).layout_in_ui(ui);
    // Painted here, because a label with the focus is underlined as if it were a link.
    ui.painter().galley(at, galley, tokens(ui).ink);
    as_heading(ui, &heading, words);
    if arrived {
        heading.request_focus();
    }
    let has_focus = heading.has_focus();
    ui.data_mut(|data| data.insert_temp(held, has_focus));
    lead_below(ui, lead);
    arrived
}

/// Keeps what follows from growing wider than reads well.
pub fn content_width(ui: &mut Ui) {
    ui.set_max_width(ui.available_width().min(size::CONTENT));
}

/// A heading within a screen.
pub fn heading(ui: &mut Ui, words: &str) -> Response {
    heading_node(ui, Type::Heading, words)
}

/// A small heading above a group.
pub fn label(ui: &mut Ui, words: &str) -> Response {
    ui.add(Label::new(Type::Label.text(words).color(tokens(ui).ink2)))
}

pub fn body(ui: &mut Ui, words: &str) -> Response {
    reading(ui, Type::Body, words, tokens(ui).ink)
}

pub fn strong(ui: &mut Ui, words: &str) -> Response {
    ui.add(Label::new(Type::Strong.text(words).color(tokens(ui).ink)).wrap())
}

/// Quieter words: explanations, empty states.
pub fn quiet(ui: &mut Ui, words: &str) -> Response {
    reading(ui, Type::Body, words, tokens(ui).ink2)
}

pub fn small(ui: &mut Ui, words: &str) -> Response {
    ui.add(Label::new(Type::Small.text(words).color(tokens(ui).ink2)).wrap())
}

/// Text of at most 75 characters a line.
fn reading(ui: &mut Ui, step: Type, words: &str, color: Color32) -> Response {
    let width = ui.available_width().min(size::READING);
    let label = Label::new(step.text(words).color(color)).wrap();
    ui.allocate_ui(vec2(width, 0.0), |ui| ui.add(label)).inner
}

fn heading_node(ui: &mut Ui, step: Type, words: &str) -> Response {
    let response = ui.add(Label::new(step.text(words).color(tokens(ui).ink)).wrap());
    as_heading(ui, &response, words);
    response
}

fn as_heading(ui: &Ui, response: &Response, words: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(words);
    });
}

/// One line with a mark before it.
pub fn bullet(ui: &mut Ui, words: &str) {
    ui.horizontal_top(|ui| {
        ui.add_space(space::XXS);
        let (mark, _) = ui.allocate_exact_size(vec2(space::XS, space::L - 2.0), Sense::empty());
        ui.painter()
            .circle_filled(mark.center(), 2.0, tokens(ui).ink);
        let label = Label::new(Type::Body.text(words).color(tokens(ui).ink)).wrap();
        ui.add(label);
    });
}

/// Seconds as "11:24", or "−1:05" when the time is over.
pub fn clock_text(seconds: i64) -> String {
    let sign = if seconds < 0 { "−" } else { "" };
    let seconds = seconds.abs();
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

/// Something that needs attention: a word, not only a colour.
pub fn warn(ui: &mut Ui, words: &str) -> Response {
    ui.add(Label::new(Type::Small.text(words).color(tokens(ui).warn)).wrap())
}
