//! A folder of sessions: what teams chose, what comes of the agreements, and every session to open.
//! Teams are never ranked: rows go by date, name or case, not by how much was done.

mod courses;
mod filters;
mod pictures;
mod rows;

use std::sync::Arc;

use egui::{Id, ProgressBar, Sense, Ui, vec2};
use jiff::civil::Date;

use crate::overview::{Due, Filter, View};
use crate::report::overview::Format;
use crate::store::StoreError;
use crate::text::Text;
use crate::ui::action::Action;
use crate::ui::state::{AppState, Folder, Screen};
use crate::ui::theme::{size, space, tokens};
use crate::ui::widgets;

/// The most files that are named when they have no part in it; the exports name all.
const MAX_UNREAD: usize = 50;

/// What is typed, and the view, made anew only when something in it changed.
#[derive(Default)]
pub struct Local {
    /// The path that is typed, and the one that it began with.
    folder: Option<(String, String)>,
    dates: filters::Dates,
    shown: Option<Shown>,
    order: rows::Order,
    /// The row of the session that was opened last.
    opened: Option<Id>,
    shows_unread: bool,
}

struct Shown {
    /// What it was made from. Holding the folder keeps its address from being used again.
    folder: Arc<Folder>,
    manner: (Filter, usize, Date, rows::Order),
    view: View,
    /// The rows of the view in the order that somebody asked for.
    rows: Vec<usize>,
}

pub fn show(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let text = &state.text;
    // Pictures beside each other need more room than text.
    let arrived = ui.scope(|ui| {
        let (title, lead) = (text.get("overview-title"), text.get("overview-screen-lead"));
        widgets::screen_title(ui, Screen::Overview, &title, &lead)
    });
    // Who comes back from a session goes on where it was opened.
    let row = local.opened.take_if(|_| arrived.inner);
    let whole = ui.available_width();
    ui.set_max_width(whole.min(size::WIDE));
    which_folder(ui, state, local, out);
    ui.add_space(space::M);
    if let Some(progress) = &state.overview.reading {
        reading(ui, text, progress.now(), out);
    }
    let Some(folder) = &state.overview.folder else {
        if state.overview.reading.is_some() {
            return;
        }
        let cancelled = state.overview.cancelled;
        let words = if cancelled {
            "overview-cancelled"
        } else {
            "overview-begin"
        };
        return widgets::empty(ui, &text.get(words));
    };
    if folder.all.sessions.is_empty() {
        widgets::empty(ui, &text.get("overview-empty"));
        return unread(ui, state, folder, &mut local.shows_unread);
    }
    filters::show(ui, state, folder, &mut local.dates, out);
    ui.add_space(space::M);
    let shown = current(state, folder, local);
    summary(ui, state, &shown.view, out);
    unread(ui, state, folder, &mut local.shows_unread);
    if shown.view.rows.is_empty() {
        widgets::empty(ui, &text.get("overview-nothing-passes"));
    } else {
        pictures::show(ui, state, &shown.view);
        ui.add_space(space::L);
        ui.set_max_width(whole.min(size::TABLE));
        if let Some(row) = row {
            ui.memory_mut(|memory| memory.request_focus(row));
        }
        let opened = rows::show(
            ui,
            state,
            folder,
            &shown.view,
            &shown.rows,
            &mut local.order,
            out,
        );
        local.opened = opened.or(local.opened);
    }
    local.shown = Some(shown);
}

fn which_folder(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let text = &state.text;
    let begun = state.overview.path.display().to_string();
    let (typed, since) = local
        .folder
        .get_or_insert_with(|| (begun.clone(), begun.clone()));
    if *since != begun {
        // Another folder was chosen in the system's own dialog.
        (*typed, *since) = (begun.clone(), begun);
    }
    widgets::label(ui, &text.get("overview-folder"));
    ui.horizontal_wrapped(|ui| {
        let room = ui.available_width();
        let width = if room > 640.0 { room - 320.0 } else { room };
        let field = ui.allocate_ui(vec2(width, size::CONTROL), |ui| {
            widgets::plain_field(ui, typed, &text.get("overview-folder"), "")
        });
        let words = match state.overview.folder {
            Some(_) => "overview-read-again",
            None => "overview-read",
        };
        let enter = widgets::entered(&field.inner);
        if enter {
            // Tab goes on from here.
            field.inner.request_focus();
        }
        let ready = !typed.trim().is_empty() && state.overview.reading.is_none();
        widgets::room_for(ui, size::LABEL_COLUMN);
        let read = ui.add_enabled_ui(ready, |ui| widgets::primary(ui, &text.get(words)));
        if ready && (read.inner.clicked() || enter) {
            out.push(Action::ReadFolder(typed.trim().into()));
        }
        if widgets::secondary(ui, &text.get("overview-browse")).clicked() {
            out.push(Action::BrowseFolder(typed.trim().into()));
        }
    });
    widgets::small(ui, &text.get("overview-folder-hint"));
}

fn reading(ui: &mut Ui, text: &Text, (done, of): (usize, usize), out: &mut Vec<Action>) {
    let words = match of {
        0 => text.get("overview-looking").into_owned(),
        _ => text.with(
            "overview-reading",
            &[("done", done.into()), ("of", of.into())],
        ),
    };
    widgets::body(ui, &words);
    let width = ui.available_width().min(size::READING);
    let bar = ProgressBar::new(done as f32 / of.max(1) as f32)
        .desired_width(width)
        .desired_height(space::S)
        .fill(tokens(ui).accent);
    ui.add(bar).accessible_name(words);
    ui.add_space(space::S);
    if widgets::secondary(ui, &text.get("overview-cancel")).clicked() {
        out.push(Action::StopReading);
    }
}

/// The view of now: the one of the frame before, as long as nothing changed.
fn current(state: &AppState, folder: &Arc<Folder>, local: &mut Local) -> Shown {
    let filter = &state.overview.filter;
    let group = state.settings.overview_group;
    let manner = (filter.clone(), group, state.today, local.order);
    let same = |shown: &Shown| Arc::ptr_eq(&shown.folder, folder) && shown.manner == manner;
    let shown = local.shown.take().filter(same);
    shown.unwrap_or_else(|| {
        let view = View::new(&folder.all, filter, group, state.today);
        Shown {
            folder: Arc::clone(folder),
            rows: rows::sorted(&state.text, folder, &view, local.order),
            manner,
            view,
        }
    })
}

/// All of it in one line, and the ways to take it along.
fn summary(ui: &mut Ui, state: &AppState, view: &View, out: &mut Vec<Action>) {
    let (text, picture) = (&state.text, &view.picture);
    let counts = [
        ("overview-sessions-count", picture.sessions),
        ("overview-teams-count", picture.teams),
        ("overview-agreements-count", picture.agreements()),
        ("overview-overdue-count", picture.is_due(Due::Overdue)),
    ];
    let counts = counts.map(|(id, count)| text.with(id, &[("count", count.into())]));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
        widgets::heading(ui, &counts.join(" · "));
        ui.add_space(space::S);
        if widgets::secondary(ui, &text.get(Format::Pdf.command())).clicked() {
            out.push(Action::ExportOverview(Format::Pdf));
        }
        let others = [Format::Xlsx, Format::Csv];
        let others = others.map(|format| (format, text.get(format.command()).into_owned()));
        if let Some(format) = widgets::more(ui, &text.get("command-export-other"), others) {
            out.push(Action::ExportOverview(format));
        }
    });
}

/// What has no part in it, with the reason: closed until somebody wants to know.
fn unread(ui: &mut Ui, state: &AppState, folder: &Folder, open: &mut bool) {
    let text = &state.text;
    if folder.links > 0 {
        let count = [("count", folder.links.into())];
        widgets::small(ui, &text.with("overview-links", &count));
    }
    if folder.unread.is_empty() {
        return;
    }
    let count = [("count", folder.unread.len().into())];
    let words = text.with("overview-unread-count", &count);
    let button = widgets::tinted(ui, &words, tokens(ui).warn);
    widgets::selected(ui, &button, *open);
    *open ^= button.clicked();
    if *open {
        named(ui, text, &folder.unread);
    }
    ui.add_space(space::S);
}

fn named(ui: &mut Ui, text: &Text, unread: &[StoreError]) {
    for error in unread.iter().take(MAX_UNREAD) {
        let reason = error.reason(text);
        widgets::bullet(ui, &reason.line());
        if let Some(hint) = &reason.hint {
            below_bullet(ui, hint);
        }
    }
    let more = unread.len().saturating_sub(MAX_UNREAD);
    if more > 0 {
        let count = [("count", more.into())];
        widgets::small(ui, &text.with("overview-more-rows", &count));
    }
}

/// Begins where the words behind a bullet begin.
fn below_bullet(ui: &mut Ui, words: &str) {
    ui.horizontal_top(|ui| {
        ui.add_space(space::XXS);
        ui.allocate_exact_size(vec2(space::XS, 0.0), Sense::empty());
        widgets::small(ui, words);
    });
}
