//! Questions and messages over the screen. Escape is always a safe way out.

use egui::{Grid, Id, Key, Modal, Modifiers, Ui};

use super::{cursor, import, merging, recovery};
use crate::report::Audience;
use crate::report::export::Format;
use crate::text::Message;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::screens::Local;
use crate::ui::state::{AppState, Dialog, Purpose, Then};
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::widgets;

/// Draws the dialog that is open, if any.
pub fn show(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let Some(dialog) = &state.dialog else {
        local.typed_path = None;
        cursor::no_dialog_is_open(ui.ctx(), state);
        return;
    };
    cursor::dialog_is_open(ui.ctx(), state);
    let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(space::L as i8));
    let response = Modal::new(Id::unique("dialog"))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            let width = match dialog {
                // Two sides, or a table.
                Dialog::Import { .. } | Dialog::Merge(_) => size::DIALOG_WIDE,
                _ => size::DIALOG,
            };
            ui.set_width(width.min(ui.ctx().content_rect().width() - 2.0 * space::XL));
            match dialog {
                Dialog::Path { .. } => path(ui, state, dialog, local, out),
                Dialog::Unsaved { then } => unsaved(ui, state, then, out),
                Dialog::Found { compare } => {
                    recovery::found(ui, state, compare.as_deref(), out);
                }
                Dialog::Versions { list, shown } => {
                    recovery::versions(ui, state, list, shown.as_ref(), out);
                }
                Dialog::Damaged {
                    message,
                    offer,
                    version,
                } => recovery::damaged(ui, state, message, offer, version, out),
                Dialog::InUse => recovery::in_use(ui, state, out),
                Dialog::Theirs { compare } => {
                    recovery::theirs(ui, state, compare.as_deref(), out);
                }
                Dialog::Copies { list, asked } => merging::copies(ui, state, list, *asked, out),
                Dialog::Merge(merging) => merging::merge(ui, state, merging, out),
                Dialog::Merged(copy) => merging::merged(ui, state, copy, out),
                Dialog::Fault(message) => fault(ui, state, message, out),
                Dialog::Import { path, table } => {
                    import::show(ui, state, path, table, &mut local.import, out);
                }
                Dialog::UnsavedContent { .. } => import::unsaved(ui, state, out),
                Dialog::Park => park(ui, state, local, out),
                Dialog::Shortcuts => shortcuts(ui, state, out),
                Dialog::About => about(ui, state, out),
            }
        });
    if response.should_close() {
        out.push(Action::CloseDialog);
    }
}

fn path(ui: &mut Ui, state: &AppState, dialog: &Dialog, local: &mut Local, out: &mut Vec<Action>) {
    let Dialog::Path {
        purpose,
        path,
        exists,
        fault,
    } = dialog
    else {
        return;
    };
    let text = &state.text;
    let (title, button) = match purpose {
        Purpose::Open => (text.get("dialog-open"), "dialog-open-button"),
        Purpose::ImportValues => (text.get("dialog-import"), "dialog-open-button"),
        Purpose::FollowUp => (text.get("dialog-follow-up"), "dialog-follow-up-button"),
        Purpose::SaveAs => (text.get("dialog-save"), "dialog-save-button"),
        Purpose::Print(kind) => {
            let what = [("what", text.get(kind.name()).into())];
            (
                text.with("print-export", &what).into(),
                "dialog-save-button",
            )
        }
        Purpose::Overview(format) => {
            let kind = [("kind", text.get(format.kind()).into())];
            (
                text.with("overview-export", &kind).into(),
                "dialog-save-button",
            )
        }
        Purpose::Folder => return,
        Purpose::Export(format) => {
            let kind = [("kind", text.get(format.kind()).into())];
            (
                text.with("dialog-export", &kind).into(),
                "dialog-export-button",
            )
        }
    };
    widgets::heading(ui, &title);
    widgets::small(ui, &text.get("dialog-path-hint"));
    // A path from the system's own dialog takes the place of what was typed.
    let first = local
        .typed_path
        .as_ref()
        .is_none_or(|(offered, _)| offered != path);
    if first {
        local.typed_path = Some((path.clone(), path.clone()));
    }
    let Some((_, typed)) = &mut local.typed_path else {
        return;
    };
    let field = widgets::plain_field(ui, typed, &text.get("dialog-path"), "");
    let replace = *exists && typed == path;
    if replace {
        widgets::warn(ui, &text.get("dialog-exists"));
    }
    if let Some(message) = fault {
        told(ui, message);
    }
    let enter = widgets::entered(&field);
    // Whoever types on after an answer types in this field.
    let nowhere = ui.memory(|memory| memory.focused().is_none());
    if first {
        cursor::to_end(ui.ctx(), field.id, typed);
    }
    if first || nowhere && !enter {
        field.request_focus();
    }
    if let Purpose::Export(format) = purpose {
        extras(ui, state, *format, out);
        mentions(ui, state);
        if *format == Format::Pdf {
            unshown(ui, state);
        }
    }
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        let words = if replace { "dialog-replace" } else { button };
        let ready = !typed.trim().is_empty();
        let main = ui.add_enabled_ui(ready, |ui| widgets::primary(ui, &text.get(words)));
        if ready && (main.inner.clicked() || enter) {
            let path = typed.clone();
            out.push(Action::Submit { path, replace });
        }
        if widgets::secondary(ui, &text.get("dialog-browse")).clicked() {
            out.push(Action::Browse);
        }
        cancel(ui, state, out);
    });
}

/// What a report can have on top.
fn extras(ui: &mut Ui, state: &AppState, format: Format, out: &mut Vec<Action>) {
    let (mut room_to_sign, mut carries_session) = (state.room_to_sign, state.carries_session);
    let mut changed = false;
    if matches!(
        format,
        Format::Pdf | Format::Html | Format::Docx | Format::Markdown
    ) {
        let words = Type::Body.text(state.text.get("dialog-room-to-sign"));
        changed |= ui.checkbox(&mut room_to_sign, words).changed();
    }
    if format == Format::Pdf && state.audience == Audience::Internal {
        let words = Type::Body.text(state.text.get("dialog-carries-session"));
        changed |= ui.checkbox(&mut carries_session, words).changed();
    }
    if changed {
        out.push(Action::SetExtras {
            room_to_sign,
            carries_session,
        });
    }
}

/// Which names will be replaced, so that somebody can stop here and write it otherwise.
fn mentions(ui: &mut Ui, state: &AppState) {
    let found = &state.mentions;
    if found.is_empty() {
        return;
    }
    let count = [("count", found.len().into())];
    ui.add_space(space::S);
    widgets::strong(ui, &state.text.with("mentions-title", &count));
    widgets::small(ui, &state.text.get("mentions-lead"));
    let height = ui.ctx().content_rect().height() * 0.3;
    egui::ScrollArea::vertical()
        .max_height(height)
        .show(ui, |ui| {
            for mention in found {
                widgets::quiet(ui, &state.text.mention(mention));
            }
        });
}

/// What a sign stands for in the PDF, so that somebody can write it otherwise first.
fn unshown(ui: &mut Ui, state: &AppState) {
    let lines = state
        .preview
        .unshown()
        .map(|found| state.text.unshown(found));
    for line in lines.into_iter().flatten() {
        widgets::warn(ui, &line);
    }
}

/// A point that comes up at the wrong moment: one line, Enter, and on.
fn park(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let text = &state.text;
    widgets::heading(ui, &text.get("command-park"));
    let hint = text.get("parking-hint");
    let session = state.session().map_or("", |session| &session.id);
    let typed = local.parking.of(session);
    let field = widgets::plain_field(ui, typed, &text.get("command-park"), &hint);
    let enter = widgets::entered(&field);
    if !enter {
        field.request_focus();
    }
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        let ready = !typed.trim().is_empty();
        let main = ui.add_enabled_ui(ready, |ui| widgets::primary(ui, &text.get("parking-do")));
        if ready && (main.inner.clicked() || enter) {
            out.push(Action::ParkPoint(std::mem::take(typed)));
        }
        cancel(ui, state, out);
    });
}

fn unsaved(ui: &mut Ui, state: &AppState, then: &Then, out: &mut Vec<Action>) {
    let text = &state.text;
    let has_file = state.document.as_ref().is_some_and(|d| d.path.is_some());
    let (title, words) = match (has_file, &state.journal_fault) {
        (false, _) => ("dialog-unsaved", "dialog-unsaved-text"),
        (true, None) => ("dialog-unsaved-changes", "dialog-unsaved-kept"),
        (true, Some(_)) => ("dialog-unsaved-changes", "dialog-unsaved-lost"),
    };
    widgets::heading(ui, &text.get(title));
    widgets::body(ui, &text.get(words));
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary(ui, &text.get("command-save-as")).clicked() {
            out.push(Action::Run(Command::SaveAs));
        }
        let leave = match then {
            Then::Quit => "dialog-quit-anyway",
            _ => "dialog-close-anyway",
        };
        if widgets::secondary(ui, &text.get(leave)).clicked() {
            out.push(Action::LeaveAnyway);
        }
        cancel(ui, state, out);
    });
}

fn fault(ui: &mut Ui, state: &AppState, message: &Message, out: &mut Vec<Action>) {
    widgets::heading(ui, &state.text.get("dialog-fault"));
    told(ui, message);
    ui.add_space(space::S);
    close(ui, state, out);
}

pub(super) fn told(ui: &mut Ui, message: &Message) {
    widgets::body(ui, &message.text);
    if let Some(hint) = &message.hint {
        widgets::quiet(ui, hint);
    }
    place(ui, message);
}

/// The most letters of a path that a dialog shows.
const MAX_PLACE: usize = 300;

/// The path comes last: it helps nobody who does not look for it.
pub(super) fn place(ui: &mut Ui, message: &Message) {
    if let Some(place) = &message.place {
        // The end of a path tells most, and the answer must stay within reach.
        let cut = place.chars().count().saturating_sub(MAX_PLACE);
        let end: String = place.chars().skip(cut).collect();
        let before = if cut > 0 { "…" } else { "" };
        widgets::small(ui, &[before, &end].concat());
    }
}

fn shortcuts(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let text = &state.text;
    widgets::heading(ui, &text.get("command-shortcuts"));
    let height = ui.ctx().content_rect().height() * 0.6;
    egui::ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            Grid::new("shortcuts")
                .num_columns(2)
                .spacing([space::L, space::XXS])
                .show(ui, |ui| {
                    let with_keys =
                        Command::all().filter(|command| !command.shortcuts().is_empty());
                    // One line for all digits.
                    let shown =
                        with_keys.filter(|c| !matches!(c, Command::Step(2..) | Command::Team(2..)));
                    for command in shown {
                        let keys = command.shortcuts();
                        let keys: Vec<String> = keys
                            .iter()
                            .map(|keys| widgets::keys(ui.ctx(), keys))
                            .collect();
                        let digits = matches!(command, Command::Step(_) | Command::Team(_));
                        let keys = keys.join("  ") + if digits { " … 9" } else { "" };
                        ui.label(Type::Strong.text(keys));
                        ui.label(Type::Body.text(text.get(command.words())));
                        ui.end_row();
                    }
                });
        });
    widgets::small(ui, &text.get("shortcuts-hint"));
    ui.add_space(space::S);
    close(ui, state, out);
}

fn about(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let text = &state.text;
    widgets::heading(ui, &text.get("app-name"));
    let version = env!("CARGO_PKG_VERSION");
    widgets::small(
        ui,
        &text.with("about-version", &[("version", version.into())]),
    );
    widgets::body(ui, &text.get("about-text"));
    widgets::quiet(ui, &text.get("about-sources"));
    widgets::quiet(ui, &text.get("about-privacy"));
    ui.add_space(space::S);
    close(ui, state, out);
}

pub(super) fn close(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let button = widgets::primary(ui, &state.text.get("dialog-close"));
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if button.clicked() || enter {
        out.push(Action::CloseDialog);
    }
}

pub(super) fn cancel(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let color = tokens(ui).ink2;
    if widgets::tinted(ui, &state.text.get("dialog-cancel"), color).clicked() {
        out.push(Action::CloseDialog);
    }
}
