//! Which part of the folder is looked at.

use egui::{Ui, vec2};
use jiff::civil::Date;

use crate::overview::{Due, Filter, GROUP, Status};
use crate::text::parse_date;
use crate::ui::action::Action;
use crate::ui::state::{AppState, Folder};
use crate::ui::theme::space;
use crate::ui::widgets::{self, Choice, FoldingList};

/// Width of one filter.
const WIDTH: f32 = 190.0;

/// The dates as they are typed.
#[derive(Default)]
pub struct Dates {
    from: String,
    to: String,
}

pub fn show(
    ui: &mut Ui,
    state: &AppState,
    folder: &Folder,
    dates: &mut Dates,
    out: &mut Vec<Action>,
) {
    let mut filter = state.overview.filter.clone();
    if filter.from.is_none() && filter.to.is_none() && filter == Filter::default() {
        forget_dates(state, dates);
    }
    let text = &state.text;
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            words(ui, &text.get("overview-filter-team"), &mut filter.team);
            words(ui, &text.get("overview-filter-case"), &mut filter.case);
            filter.from = date(
                ui,
                state,
                "overview-filter-from",
                &mut dates.from,
                filter.from,
            );
            filter.to = date(ui, state, "overview-filter-to", &mut dates.to, filter.to);
            value(ui, state, folder, &mut filter);
            status(ui, state, &mut filter);
        });
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            group(ui, state, out);
            let typed = [&dates.from, &dates.to];
            let typed = typed.iter().any(|date| !date.trim().is_empty());
            let any = typed || filter != Filter::default();
            ui.add_space(space::M);
            widgets::room_for(ui, WIDTH);
            let clear = text.get("overview-filter-clear");
            let clear = ui.add_enabled_ui(any, |ui| widgets::quiet_button(ui, &clear));
            if clear.inner.clicked() {
                filter = Filter::default();
                *dates = Dates::default();
            }
        });
    });
    if filter != state.overview.filter {
        out.push(Action::SetFilter(Box::new(filter)));
    }
}

/// The filter was cleared elsewhere: whole dates go, half a date is still being typed.
fn forget_dates(state: &AppState, dates: &mut Dates) {
    for typed in [&mut dates.from, &mut dates.to] {
        if parse_date(typed, state.today).is_some() {
            typed.clear();
        }
    }
}

fn words(ui: &mut Ui, name: &str, typed: &mut String) {
    named(ui, name, |ui| {
        widgets::plain_field(ui, typed, name, "");
    });
}

/// A date, as far as what is typed is one.
fn date(
    ui: &mut Ui,
    state: &AppState,
    name: &str,
    typed: &mut String,
    now: Option<Date>,
) -> Option<Date> {
    let (name, hint) = (state.text.get(name), state.text.get("date-hint"));
    let mut changed = false;
    named(ui, &name, |ui| {
        let field = widgets::plain_field(ui, typed, &name, &hint);
        changed = field.changed();
        if field.lost_focus()
            && let Some(date) = parse_date(typed, state.today)
        {
            *typed = state.text.date(date);
        }
        let unclear = !typed.trim().is_empty() && parse_date(typed, state.today).is_none();
        if unclear && !field.has_focus() {
            widgets::warn(ui, &state.text.get("date-unclear"));
        }
    });
    match changed {
        true => parse_date(typed, state.today),
        false => now,
    }
}

fn value(ui: &mut Ui, state: &AppState, folder: &Folder, filter: &mut Filter) {
    let text = &state.text;
    let any = (None, text.get("overview-filter-any-value").into_owned());
    let values = folder.values.iter();
    let values = values.map(|one| (Some(one.id.clone()), text.of(&one.name).to_owned()));
    let all: Vec<_> = std::iter::once(any).chain(values).collect();
    choice(
        ui,
        &text.get("overview-filter-value"),
        &mut filter.value,
        &all,
    );
}

fn status(ui: &mut Ui, state: &AppState, filter: &mut Filter) {
    let text = &state.text;
    // What is overdue is open or runs: it goes in the place of a status.
    let named = |(status, overdue): (Option<Status>, bool)| match overdue {
        true => text.get(Due::Overdue.name()).into_owned(),
        false => text
            .get(status.map_or("overview-filter-any-status", Status::name))
            .into_owned(),
    };
    let all = std::iter::once(None).chain(Status::ALL.map(Some));
    let all = all.map(|status| (status, false)).chain([(None, true)]);
    let all: Vec<_> = all.map(|one| (one, named(one))).collect();
    let mut now = (filter.status, filter.overdue);
    choice(ui, &text.get("overview-filter-status"), &mut now, &all);
    (filter.status, filter.overdue) = now;
}

/// A list to choose one of these from, each with its words.
fn choice<T: Clone + PartialEq>(ui: &mut Ui, name: &str, now: &mut T, all: &[(T, String)]) {
    let shown = all.iter().find(|(one, _)| one == now);
    let shown = shown.or(all.first()).map_or("", |(_, words)| words);
    let choices = all.iter().map(|(one, words)| Choice {
        value: one.clone(),
        words: words.clone(),
        is_chosen: one == now,
    });
    let choices = vec![choices.collect()];
    named(ui, name, |ui| {
        let list = FoldingList {
            salt: ("overview", name),
            name,
            shown,
            width: WIDTH,
        };
        if let Some(chosen) = list.show(ui, choices) {
            *now = chosen;
        }
    });
}

/// How many sessions an average needs.
fn group(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let text = &state.text;
    let now = state.settings.overview_group;
    widgets::small(ui, &text.get("overview-group"));
    let mut button = |sign: &str, name: &str, next: usize| {
        let can = GROUP.contains(&next);
        let button = ui.add_enabled_ui(can, |ui| widgets::quiet_button(ui, sign));
        let name = text.get(name);
        if button.inner.accessible_name(name).clicked() {
            out.push(Action::SetGroup(next));
        }
    };
    button("−", "overview-group-less", now.saturating_sub(1));
    button("+", "overview-group-more", now + 1);
    widgets::strong(ui, &now.to_string());
}

fn named(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    widgets::room_for(ui, WIDTH);
    ui.vertical(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = space::XXS;
        widgets::label(ui, name);
        content(ui);
    });
}
