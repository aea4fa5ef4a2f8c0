//! The first screen: go on with what was open, or begin.

use egui::{Ui, vec2};

use crate::store::Recent;
use crate::text::Sentence as _;
use crate::text::shortened;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::{AppState, Screen};
use crate::ui::theme::space;
use crate::ui::widgets;

pub fn show(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let text = &state.text;
    widgets::screen_title(
        ui,
        Screen::Start,
        &text.get("start-title"),
        &text.get("start-lead"),
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        if widgets::primary(ui, &text.get("command-new")).clicked() {
            out.push(Action::Show(Screen::New));
        }
        if widgets::secondary(ui, &text.get("command-follow-up")).clicked() {
            out.push(Action::Run(Command::FollowUp));
        }
        if widgets::secondary(ui, &text.get("command-open")).clicked() {
            out.push(Action::Run(Command::Open));
        }
        if widgets::secondary(ui, &text.get("command-example")).clicked() {
            out.push(Action::OpenExample);
        }
        if widgets::secondary(ui, &text.get("command-overview")).clicked() {
            out.push(Action::Run(Command::Overview));
        }
        if widgets::quiet_button(ui, &text.get("command-workshops")).clicked() {
            out.push(Action::Run(Command::Library));
        }
    });
    ui.add_space(space::L);
    widgets::content_width(ui);
    if state.document.is_some() {
        open_now(ui, state, out);
    }
    widgets::heading(ui, &text.get("start-recent"));
    if state.recent.sessions.is_empty() {
        widgets::empty(ui, &text.get("start-no-recent"));
    }
    for recent in &state.recent.sessions {
        row(ui, state, recent, out);
    }
    for report in &state.library.faults {
        ui.add_space(space::S);
        faulty_file(ui, state, report);
    }
}

fn open_now(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    if widgets::secondary(ui, &state.text.get("start-back")).clicked() {
        out.push(Action::Show(Screen::Prepare));
    }
    ui.add_space(space::L);
}

fn row(ui: &mut Ui, state: &AppState, recent: &Recent, out: &mut Vec<Action>) {
    let text = &state.text;
    let missing = state.missing.contains(&recent.path);
    widgets::card(ui, |ui| {
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - 290.0).max(200.0));
                widgets::strong(ui, &title(state, recent));
                widgets::small(ui, &details(state, recent));
                if missing {
                    widgets::warn(ui, &text.get("start-missing"));
                }
            });
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = spoken(state, recent);
                if missing {
                    let button = widgets::quiet_button(ui, &text.get("start-forget"));
                    if button.clicked() {
                        out.push(Action::Forget(recent.path.clone()));
                    }
                    // It may be back by now, and an earlier version is offered when it is not.
                    let button = widgets::secondary(ui, &text.get("start-try"));
                    let name = text.with("start-try-name", &[("name", name.into())]);
                    if button.accessible_name(name).clicked() {
                        out.push(Action::Open(recent.path.clone()));
                    }
                    return;
                }
                let button = widgets::secondary(ui, &text.get("start-go-on"));
                let name = text.with("start-go-on-name", &[("name", name.into())]);
                let path = recent.path.display().to_string();
                if button.accessible_name(name).on_hover_text(path).clicked() {
                    out.push(Action::Open(recent.path.clone()));
                }
                let button = widgets::quiet_button(ui, &text.get("start-follow-up"));
                let name = [("name", spoken(state, recent).into())];
                let name = text.with("start-follow-up-name", &name);
                if button.accessible_name(name).clicked() {
                    out.push(Action::FollowUp(recent.path.clone()));
                }
            });
        });
    });
}

/// The case if there is one, else the organisation, else the file's own name.
fn title(state: &AppState, recent: &Recent) -> String {
    let file = recent
        .path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let given = [recent.title.as_str(), &recent.organisation, &file];
    let given = given.into_iter().find(|name| !name.trim().is_empty());
    given.map_or_else(|| state.text.get("start-untitled").into_owned(), shortened)
}

/// Its title with its workshop and day: a session and its follow-ups are about one case.
fn spoken(state: &AppState, recent: &Recent) -> String {
    let day = recent.date.map(|date| state.text.date(date));
    let parts = [
        title(state, recent),
        state.text.of(&recent.workshop).to_owned(),
        day.unwrap_or_default(),
    ];
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

fn details(state: &AppState, recent: &Recent) -> String {
    let date = recent.date.map(|date| state.text.date(date));
    let step = recent
        .step
        .as_ref()
        .map(|step| state.text.of(step).to_owned());
    let organisation = (!recent.title.trim().is_empty()).then(|| recent.organisation.clone());
    let workshop = Some(state.text.of(&recent.workshop).to_owned());
    let mut parts = vec![workshop, organisation, date];
    parts.push((!recent.teams.is_empty()).then(|| recent.teams.join(", ")));
    parts.push(step);
    // Copies of one session are told apart by their files.
    let is_twin = |other: &&Recent| title(state, other) == title(state, recent);
    if state.recent.sessions.iter().filter(is_twin).count() > 1 {
        let file = recent.path.file_name().unwrap_or_default();
        parts.push(Some(file.to_string_lossy().into_owned()));
    }
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|p| !p.trim().is_empty())
        .collect();
    parts.join(" · ")
}

fn faulty_file(ui: &mut Ui, state: &AppState, report: &crate::workshops::FileReport) {
    let message = report.message(&state.text);
    widgets::card(ui, |ui| {
        widgets::warn(ui, &state.text.get("start-faulty-file"));
        widgets::body(ui, &message.text);
        if let Some(hint) = &message.hint {
            widgets::small(ui, hint);
        }
        if let Some(place) = &message.place {
            widgets::small(ui, place);
        }
    });
}
