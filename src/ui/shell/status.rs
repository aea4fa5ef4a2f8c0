//! The line at the bottom: whether everything is on disk, always.

use egui::{Label, Ui, accesskit};

use crate::text::Message;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::{AppState, Document, Saving};
use crate::ui::theme::{Type, space, tokens};
use crate::ui::widgets;

/// Room for the way to all shortcuts, in points.
const SHORTCUTS: f32 = 160.0;

pub fn show(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    if let Some(document) = &state.document
        && let Some(message) = failure(state, document)
    {
        return loud(ui, state, document, message, out);
    }
    ui.horizontal(|ui| {
        ui.set_min_height(space::L);
        if let Some(document) = &state.document {
            saving(ui, state, document, out);
            ui.add_space(space::M);
            if state.notice.is_none()
                && let Some(path) = &document.path
            {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let words = Type::Small.text(name).color(tokens(ui).ink2);
                let width = (ui.available_width() - SHORTCUTS).max(space::XL);
                let room = egui::vec2(width, space::L);
                let layout = egui::Layout::left_to_right(egui::Align::Center);
                ui.allocate_ui_with_layout(room, layout, |ui| {
                    let name = ui.add(Label::new(words).truncate());
                    name.on_hover_text(path.display().to_string());
                });
            }
        }
        if let Some(notice) = &state.notice {
            live(ui, notice, tokens(ui).ok);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let words = state.text.get("status-shortcuts");
            let hint = Type::Small.text(words).color(tokens(ui).ink2);
            if ui.add(egui::Button::new(hint).frame(false)).clicked() {
                out.push(Action::Run(Command::Shortcuts));
            }
        });
    });
}

/// What keeps the work from being safe, the worst first.
fn failure<'a>(state: &'a AppState, document: &'a Document) -> Option<&'a Message> {
    let file = document.saving.fault();
    file.or(state.journal_fault.as_ref())
}

/// What is wrong, what still holds the work, and the way out first: it must fit in every window.
fn loud(
    ui: &mut Ui,
    state: &AppState,
    document: &Document,
    message: &Message,
    out: &mut Vec<Action>,
) {
    let (t, text) = (tokens(ui), &state.text);
    ui.horizontal_wrapped(|ui| {
        if widgets::tinted(ui, &text.get("command-save-as"), t.bad).clicked() {
            out.push(Action::Run(Command::SaveAs));
        }
        live(ui, &message.text, t.bad);
    });
    let second = state.journal_fault.as_ref().filter(|one| *one != message);
    match second {
        Some(second) => live(ui, &second.text, t.bad),
        None if document.is_dirty() && state.journal_fault.is_none() => {
            widgets::small(ui, &text.get("status-kept"));
        }
        None => {}
    }
    if let Some(hint) = &message.hint {
        let place = message.place.as_deref().unwrap_or_default();
        widgets::small(ui, &format!("{hint} {place}"));
    }
}

fn saving(ui: &mut Ui, state: &AppState, document: &Document, out: &mut Vec<Action>) {
    let t = tokens(ui);
    let text = &state.text;
    match &document.saving {
        _ if document.read_only => {
            live(ui, &text.get("status-read-only"), t.warn);
            if widgets::quiet_button(ui, &text.get("status-read-only-copy")).clicked() {
                out.push(Action::Run(Command::SaveAs));
            }
        }
        _ if document.path.is_none() => {
            live(ui, &text.get("status-no-file"), t.warn);
            if widgets::quiet_button(ui, &text.get("command-save-as")).clicked() {
                out.push(Action::Run(Command::SaveAs));
            }
        }
        _ if document.is_dirty() => live(ui, &text.get("status-saving"), t.ink2),
        Saving::Rest { at: Some(at) } => {
            live(
                ui,
                &text.with("status-saved-at", &[("time", at.as_str().into())]),
                t.ok,
            );
        }
        _ => live(ui, &text.get("status-saved"), t.ok),
    }
}

/// A line that screen readers say by themselves when it changes.
fn live(ui: &mut Ui, words: &str, color: egui::Color32) {
    let text = Type::Label.text(words).color(color);
    let response = ui.add(Label::new(text).truncate());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(accesskit::Live::Polite);
    });
}
