//! Asks about work that was found after a crash, and shows what differs.

use egui::Ui;

use crate::model::Change;
use crate::store::journal::OnDisk;
use crate::text::Sentence as _;
use crate::ui::action::{Action, Recover};
use crate::ui::state::AppState;
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
        differences(ui, state, changes);
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

/// One line for each difference.
pub fn differences(ui: &mut Ui, state: &AppState, changes: &[Change]) {
    let text = &state.text;
    ui.add_space(space::XS);
    if changes.is_empty() {
        widgets::body(ui, &text.get("changes-none"));
        return;
    }
    widgets::strong(ui, &text.get("changes-title"));
    let height = ui.ctx().content_rect().height() * 0.35;
    egui::ScrollArea::vertical()
        .id_salt("differences")
        .max_height(height)
        .show(ui, |ui| {
            for change in changes.iter().take(MAX_SHOWN) {
                widgets::bullet(ui, &change.message(text).text);
            }
            let more = changes.len().saturating_sub(MAX_SHOWN);
            if more > 0 {
                widgets::small(ui, &text.with("changes-more", &[("count", more.into())]));
            }
        });
}
