//! All teams side by side, for the joint close. In the order of the session: teams are not ranked.

use egui::Ui;

use crate::model::{Team, TeamEdit};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::Screen;
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets;

pub fn show(ui: &mut Ui, view: &mut View<'_>) {
    widgets::screen_title(
        ui,
        Screen::Together,
        &view.t("together-title"),
        &view.t("together-lead"),
    );
    let teams = view.session.teams.clone();
    let across = (ui.available_width() / 300.0).floor().clamp(1.0, 4.0) as usize;
    for row in teams.chunks(across) {
        widgets::columns(ui, across, |place, ui| {
            if let Some(team) = row.get(place) {
                widgets::card(ui, |ui| one(ui, view, team));
            }
        });
        ui.add_space(space::S);
    }
}

fn one(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    ui.spacing_mut().item_spacing.y = space::XXS;
    widgets::heading(ui, &view.state.text.team_name(team));
    widgets::small(ui, &team.case.title);
    let step = team
        .at
        .as_ref()
        .and_then(|id| view.session.workshop.step(id));
    if let Some(step) = step {
        let title = view.state.text.of(&step.title);
        widgets::small(ui, &view.with("together-at", &[("step", title.into())]));
    }
    ui.add_space(space::XS);
    widgets::label(ui, &view.t("shortlist-title"));
    if team.shortlist.is_empty() {
        widgets::small(ui, &view.t("open-shortlist"));
    }
    for value in &team.shortlist {
        widgets::value_name(ui, view, team, value);
    }
    ui.add_space(space::XS);
    widgets::label(ui, &view.t("activity-agreements"));
    if team.agreements.is_empty() {
        widgets::small(ui, &view.t("open-agreements"));
    }
    for (at, agreement) in team.agreements.iter().enumerate() {
        let action = agreement.action.trim();
        let number = view.with("agreements-number", &[("number", (at + 1).into())]);
        widgets::bullet(ui, if action.is_empty() { &number } else { action });
    }
    ui.add_space(space::XS);
    let name = view.state.text.team_name(team);
    let words = view.t("together-go");
    let button = widgets::quiet_button(ui, &words);
    if button.accessible_name(format!("{words}: {name}")).clicked() {
        view.push(Action::ShowTeam(team.id));
        view.push(Action::Run(Command::Session));
        if let (None, Some(step)) = (&team.at, view.session.workshop.steps.first()) {
            view.team_edit(team.id, TeamEdit::GoTo(step.id.clone()));
        }
    }
}
