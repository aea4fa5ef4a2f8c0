//! Questions about the same session in two states: work found after a crash, earlier versions,
//! a file that another window has or that somebody else changed.

use egui::Ui;

use super::dialogs;
use crate::model::Change;
use crate::store::journal::OnDisk;
use crate::store::versions::Version;
use crate::text::{Message, Sentence as _};
use crate::ui::action::{Action, InUse, Recover, Theirs};
use crate::ui::command::Command;
use crate::ui::state::{AppState, Shown};
use crate::ui::theme::{space, tokens};
use crate::ui::widgets;

/// The most differences that are listed.
const MAX_SHOWN: usize = 100;

pub fn found(ui: &mut Ui, state: &AppState, compare: Option<&[Change]>, out: &mut Vec<Action>) {
    let Some(found) = state.found.first() else {
        return;
    };
    let text = &state.text;
    let (title, words) = match &found.on_disk {
        OnDisk::NoFile => ("found-title-no-file", "found-no-file"),
        OnDisk::Unreadable(_) => ("found-title", "found-unreadable"),
        OnDisk::Before(_) => ("found-title", "found-before"),
        OnDisk::Changed(_) => ("found-title", "found-changed"),
    };
    let time = state.moment(found.at);
    widgets::heading(ui, &text.with(title, &[("time", time.into())]));
    widgets::body(ui, &text.get(words));
    if let Some(path) = &found.path {
        widgets::small(ui, &path.display().to_string());
    }
    if let Some(changes) = compare {
        differences(ui, state, "changes-title", changes);
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        // What keeps both is the first choice when somebody else changed the file.
        let careful = matches!(found.on_disk, OnDisk::Changed(_));
        let wishes = [
            ("found-restore", Recover::Restore),
            ("found-copy", Recover::Copy),
        ];
        for (words, wish) in wishes {
            let first = careful == (wish == Recover::Copy);
            let button = if first {
                widgets::primary
            } else {
                widgets::secondary
            };
            if button(ui, &text.get(words)).clicked() {
                out.push(Action::Recover(wish));
            }
        }
        let comparable = found.in_file().is_some() && compare.is_none();
        if comparable && widgets::secondary(ui, &text.get("found-compare")).clicked() {
            out.push(Action::Recover(Recover::Compare));
        }
        let color = tokens(ui).ink2;
        if widgets::tinted(ui, &text.get("found-later"), color).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}

/// The earlier versions; the one that somebody looks at with what changed since.
pub fn versions(
    ui: &mut Ui,
    state: &AppState,
    list: &[Version],
    shown: Option<&Shown>,
    out: &mut Vec<Action>,
) {
    let text = &state.text;
    widgets::heading(ui, &text.get("versions-title"));
    let lead = if list.is_empty() {
        "versions-none"
    } else {
        "versions-lead"
    };
    widgets::body(ui, &text.get(lead));
    let height = ui.ctx().content_rect().height() * 0.25;
    egui::ScrollArea::vertical()
        .id_salt("versions")
        .max_height(height)
        .min_scrolled_height(height)
        .show(ui, |ui| {
            // Beside the scroll bar, not under it.
            ui.set_max_width(ui.available_width() - space::M);
            for version in list {
                let time = state.moment(version.at);
                let words = text.with("versions-of", &[("time", time.into())]);
                let chosen = shown.is_some_and(|shown| shown.version == *version);
                if widgets::radio(ui, &words, chosen).clicked() {
                    out.push(Action::ShowVersion(version.clone()));
                }
            }
        });
    if let Some(shown) = shown {
        differences(ui, state, "versions-changes", &shown.changes);
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if shown.is_none() {
            return dialogs::close(ui, state, out);
        }
        let writes = state.document.as_ref().is_some_and(|d| !d.read_only);
        let restore = ui.add_enabled_ui(writes, |ui| {
            widgets::primary(ui, &text.get("versions-restore"))
        });
        if restore.inner.clicked() {
            out.push(Action::RestoreVersion);
        }
        dialogs::cancel(ui, state, out);
    });
}

/// A file that cannot be read, of which a version was kept.
pub fn damaged(
    ui: &mut Ui,
    state: &AppState,
    message: &Message,
    offer: &str,
    version: &Version,
    out: &mut Vec<Action>,
) {
    let text = &state.text;
    widgets::heading(ui, &text.get("dialog-fault"));
    widgets::body(ui, &message.text);
    let time = state.moment(version.at);
    widgets::body(ui, &text.with(offer, &[("time", time.into())]));
    dialogs::place(ui, message);
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary(ui, &text.get("damaged-open")).clicked() {
            out.push(Action::OpenVersion(version.clone()));
        }
        dialogs::cancel(ui, state, out);
    });
}

/// Another window writes the file.
pub fn in_use(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let text = &state.text;
    widgets::heading(ui, &text.get("in-use-title"));
    widgets::body(ui, &text.get("in-use-text"));
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary(ui, &text.get("in-use-read-only")).clicked() {
            out.push(Action::InUse(InUse::ReadOnly));
        }
        if widgets::secondary(ui, &text.get("in-use-copy")).clicked() {
            out.push(Action::InUse(InUse::Copy));
        }
        dialogs::cancel(ui, state, out);
    });
}

/// Somebody else changed the file while we worked.
pub fn theirs(ui: &mut Ui, state: &AppState, compare: Option<&[Change]>, out: &mut Vec<Action>) {
    let text = &state.text;
    widgets::heading(ui, &text.get("theirs-title"));
    widgets::body(ui, &text.get("theirs-text"));
    if let Some(changes) = compare {
        differences(ui, state, "theirs-changes", changes);
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary(ui, &text.get("theirs-mine")).clicked() {
            out.push(Action::Run(Command::SaveAs));
        }
        if widgets::secondary(ui, &text.get("theirs-take")).clicked() {
            out.push(Action::Theirs(Theirs::Take));
        }
        if compare.is_none() && widgets::secondary(ui, &text.get("found-compare")).clicked() {
            out.push(Action::Theirs(Theirs::Compare));
        }
        let color = tokens(ui).ink2;
        if widgets::tinted(ui, &text.get("found-later"), color).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}

/// One line for each difference.
fn differences(ui: &mut Ui, state: &AppState, title: &str, changes: &[Change]) {
    let text = &state.text;
    ui.add_space(space::XS);
    if changes.is_empty() {
        widgets::body(ui, &text.get("changes-none"));
        return;
    }
    widgets::strong(ui, &text.get(title));
    let height = ui.ctx().content_rect().height() * 0.35;
    egui::ScrollArea::vertical()
        .id_salt("differences")
        .max_height(height)
        .min_scrolled_height(height)
        .show(ui, |ui| {
            // Beside the scroll bar, not under it.
            ui.set_max_width(ui.available_width() - space::M);
            for change in changes.iter().take(MAX_SHOWN) {
                widgets::bullet(ui, &change.message(text).text);
            }
            let more = changes.len().saturating_sub(MAX_SHOWN);
            if more > 0 {
                widgets::small(ui, &text.with("changes-more", &[("count", more.into())]));
            }
        });
}
