//! What teams chose, and how agreements stand: to look at, with the same facts in words.

use egui::{Color32, Ui};

use super::courses;
use crate::overview::{Due, FundamentCount, PrincipleCount, Status, View};
use crate::text::Text;
use crate::ui::state::AppState;
use crate::ui::theme::{size, space, tokens};
use crate::ui::widgets::{self, Bar};

/// How many values are named below a principle.
const NAMED: usize = 3;

pub fn show(ui: &mut Ui, state: &AppState, view: &View) {
    ui.add_space(space::S);
    let wide = ui.available_width() >= 2.0 * size::READING * 0.7;
    widgets::columns(ui, if wide { 2 } else { 1 }, |place, ui| {
        if place == 0 {
            widgets::card(ui, |ui| values(ui, state, view));
        }
        if place == 1 || !wide {
            if !wide {
                ui.add_space(space::S);
            }
            widgets::card(ui, |ui| agreements(ui, state, view));
        }
    });
    ui.add_space(space::S);
    widgets::card(ui, |ui| courses::show(ui, state, view));
}

fn values(ui: &mut Ui, state: &AppState, view: &View) {
    let (text, picture) = (&state.text, &view.picture);
    widgets::heading(ui, &text.get("overview-values"));
    if picture.values_chosen() == 0 {
        return widgets::empty(ui, &text.get("overview-no-values"));
    }
    widgets::small(ui, &text.get("overview-values-lead"));
    let counts = picture.fundaments.iter().flat_map(|one| &one.principles);
    let most = counts.map(|one| one.count).max().unwrap_or_default();
    let most = most.max(picture.own_values);
    for fundament in &picture.fundaments {
        ui.add_space(space::XS);
        widgets::label(ui, text.of(&fundament.name));
        for principle in &fundament.principles {
            one_principle(ui, state, fundament, principle, most);
        }
    }
    if picture.own_values > 0 {
        ui.add_space(space::XS);
        let name = text.get("overview-own-values");
        let color = tokens(ui).neutral.mark;
        bar(ui, text, &name, picture.own_values, most, color);
    }
}

fn one_principle(
    ui: &mut Ui,
    state: &AppState,
    fundament: &FundamentCount,
    principle: &PrincipleCount,
    most: usize,
) {
    let text = &state.text;
    let hue = tokens(ui).hue(Some(fundament.place));
    bar(
        ui,
        text,
        text.of(&principle.name),
        principle.count,
        most,
        hue.mark,
    );
    let mut values: Vec<_> = principle.values.iter().collect();
    values.retain(|value| value.count > 0);
    values.sort_by_key(|value| std::cmp::Reverse(value.count));
    let named = values.iter().take(NAMED).map(|value| {
        let name = text.of(&value.name);
        let fact = [("name", name.into()), ("count", value.count.into())];
        text.with("overview-value-fact", &fact)
    });
    let named: Vec<String> = named.collect();
    if !named.is_empty() {
        ui.add_space(-space::XXS);
        widgets::small(ui, &named.join(" · "));
    }
}

fn agreements(ui: &mut Ui, state: &AppState, view: &View) {
    let (text, picture) = (&state.text, &view.picture);
    widgets::heading(ui, &text.get("report-agreements"));
    let all = picture.agreements();
    if all == 0 {
        return widgets::empty(ui, &text.get("overview-no-agreements"));
    }
    let t = tokens(ui);
    let color = |status: Status| match status {
        Status::Open => t.neutral.mark,
        Status::Running => t.accent,
        Status::Done => t.ok,
        Status::Dropped | Status::Replaced => t.control,
    };
    for status in Status::ALL {
        let name = text.get(status.name());
        bar(
            ui,
            text,
            &name,
            picture.has_status(status),
            all,
            color(status),
        );
    }
    ui.add_space(space::S);
    widgets::label(ui, &text.get("overview-due"));
    let open: usize = Due::ALL.iter().map(|due| picture.is_due(*due)).sum();
    let color = |due: Due| match due {
        Due::Overdue => t.bad,
        Due::Soon => t.warn,
        Due::Later => t.accent,
        Due::NoDate => t.control,
    };
    for due in Due::ALL {
        bar(
            ui,
            text,
            &text.due(due),
            picture.is_due(due),
            open,
            color(due),
        );
    }
}

fn bar(ui: &mut Ui, text: &Text, name: &str, count: usize, most: usize, color: Color32) {
    Bar {
        name,
        count,
        number: &text.number(count),
        most,
        color,
    }
    .show(ui);
}
