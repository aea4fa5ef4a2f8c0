//! The name, the menus, and where you are in the work: preparing, in session, at the report.

use egui::{Button, Label, MenuBar, RichText, ScrollArea, Ui};

use super::cursor;
use crate::report::export::Format;
use crate::ui::action::Action;
use crate::ui::command::{Command, MENUS};
use crate::ui::state::{AppState, Screen};
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::widgets;

/// Narrower than this, in points, there is no room for the stages beside the menus.
const BESIDE: f32 = 630.0;

pub fn show(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let beside = ui.available_width() >= BESIDE;
    let has_stages = state.document.is_some();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XXS;
        if ui.available_width() > 900.0 {
            let name = Type::Strong.text(state.text.get("app-name"));
            ui.add(Label::new(name.color(tokens(ui).ink)));
            ui.add_space(space::S);
        }
        MenuBar::new().ui(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            menus(ui, state, out);
        });
        if has_stages && beside {
            let to_the_left = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(to_the_left, |ui| stages(ui, state, out));
        }
    });
    if has_stages && !beside {
        let row = egui::vec2(ui.available_width(), size::CONTROL);
        let to_the_left = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(row, to_the_left, |ui| stages(ui, state, out));
    }
}

fn menus(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let mut open = None;
    for menu in &MENUS {
        let name = Type::Body
            .text(state.text.get(menu.name))
            .color(tokens(ui).ink2);
        let button = ui.menu_button(name, |ui| {
            ui.set_min_width(260.0);
            // A long menu stays within a low window, or one with large letters.
            let height = ui.ctx().content_rect().height() - 2.0 * space::XL;
            // Not over the keys.
            ui.spacing_mut().scroll.floating_allocated_width = space::XS;
            let area = ScrollArea::vertical().max_height(height);
            area.min_scrolled_height(height).show(ui, |ui| {
                for (at, group) in menu.groups.iter().enumerate() {
                    if at > 0 {
                        ui.separator();
                    }
                    for command in *group {
                        entry(ui, state, *command, out);
                    }
                }
                cursor::keep_in_sight(ui);
            });
        });
        widgets::ring(ui, &button.response);
        open = open.or(button.inner.map(|()| button.response.id));
    }
    cursor::menus(ui.ctx(), state, open);
}

fn entry(ui: &mut Ui, state: &AppState, command: Command, out: &mut Vec<Action>) {
    let words = Type::Body.text(state.text.get(command.words()));
    let keys = command
        .shortcuts()
        .first()
        .map(|keys| widgets::keys(ui.ctx(), keys));
    let keys = Type::Small
        .text(keys.unwrap_or_default())
        .color(tokens(ui).ink2);
    let chosen = command.is_chosen(state);
    let mark = if chosen { "•" } else { "  " };
    let button = Button::new((RichText::new(mark), words)).right_text(keys);
    let response = ui.add_enabled(command.is_enabled(state), button);
    let name = state.text.get(command.words());
    let response = response.accessible_name(name);
    widgets::ring(ui, &response);
    widgets::selected_if_choice(ui, &response, command.is_choice(), chosen);
    if response.clicked() {
        out.push(Action::Run(command));
        ui.close();
    }
}

/// From right to left, because the bar fills from the right.
fn stages(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    // In a narrow window the report has the button itself: here it would lie over the menus.
    if state.screen == Screen::Report && !widgets::is_narrow(ui) {
        let name = state.text.get("command-export-other");
        let others =
            Format::others().map(|format| (format, state.text.get(format.command()).into()));
        if let Some(format) = widgets::more(ui, &name, others) {
            out.push(Action::Run(Command::Export(format)));
        }
        let pdf = Command::Export(Format::Pdf);
        if widgets::primary(ui, &state.text.get(pdf.words())).clicked() {
            out.push(Action::Run(pdf));
        }
        ui.add_space(space::S);
    }
    for command in [Command::Report, Command::Session, Command::Prepare] {
        let words = state.text.get(command.words());
        let enabled = command.is_enabled(state);
        let open = command.is_chosen(state);
        let response = ui.add_enabled_ui(enabled, |ui| widgets::tab(ui, &words, open));
        if response.inner.clicked() {
            out.push(Action::Run(command));
        }
    }
}
