//! Preparing: the day, the teams and their people, the agenda, the values, and what to check.

mod agenda;
mod teams;

use egui::Ui;

use crate::model::{Activity, Edit, Session, Side, TextField, ValueSource};
use crate::report::print::Kind;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::Screen;
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets::{self, Field};

pub fn show(ui: &mut Ui, view: &mut View<'_>) {
    widgets::screen_title(
        ui,
        Screen::Prepare,
        &view.t("prepare-title"),
        &view.t("prepare-lead"),
    );
    widgets::content_width(ui);
    widgets::strong(ui, &what(view));
    widgets::small(ui, view.state.text.of(&view.session.workshop.source));
    ui.add_space(space::S);
    day(ui, view);
    ui.add_space(space::L);
    teams::show(ui, view);
    ui.add_space(space::L);
    agenda::show(ui, view);
    ui.add_space(space::L);
    if has_values(view.session) {
        values(ui, view);
        ui.add_space(space::L);
    }
    paper(ui, view);
    ui.add_space(space::L);
    checklist(ui, view);
    ui.add_space(space::M);
    let can_begin = Command::Session.is_enabled(view.state);
    let begin = ui.add_enabled_ui(can_begin, |ui| {
        widgets::primary(ui, &view.t("prepare-begin"))
    });
    if begin.inner.clicked() {
        view.push(Action::Run(Command::Session));
    }
}

/// Which workshop this is, and which session it follows.
fn what(view: &View<'_>) -> String {
    let text = &view.state.text;
    let title = text.of(&view.session.workshop.title).to_owned();
    [Some(title), text.follows(view.session)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Whether anybody chooses values, or did so before.
fn has_values(session: &Session) -> bool {
    let values = |activity: &Activity| matches!(activity, Activity::Values { .. });
    let chosen = session.teams.iter().any(|team| !team.shortlist.is_empty());
    chosen || session.workshop.plans(values)
}

fn day(ui: &mut Ui, view: &mut View<'_>) {
    widgets::heading(ui, &view.t("prepare-day"));
    widgets::card(ui, |ui| {
        let fields = [
            (
                TextField::Organisation,
                "prepare-organisation",
                "prepare-organisation-hint",
            ),
            (TextField::Place, "prepare-place", "prepare-place-hint"),
            (
                TextField::Facilitator,
                "prepare-facilitator",
                "prepare-facilitator-hint",
            ),
        ];
        widgets::columns(ui, 2, |place, ui| {
            for (field, name, hint) in fields.iter().skip(place).step_by(2) {
                let (name, hint) = (view.state.text.get(name), view.state.text.get(hint));
                Field::line(field.clone(), &name).hint(&hint).show(ui, view);
            }
            if place == 1 {
                let name = view.t("prepare-date");
                let date =
                    widgets::date_field(ui, view, "session", (&name, &name), view.session.date);
                if let Some(date) = date {
                    view.edit(Edit::SetDate(date));
                }
            }
        });
    });
}

/// What can be printed for the day.
fn paper(ui: &mut Ui, view: &mut View<'_>) {
    widgets::heading(ui, &view.t("print-title"));
    widgets::small(ui, &view.t("print-lead"));
    ui.horizontal_wrapped(|ui| {
        let with_values = has_values(view.session);
        let is_used = |kind: &Kind| with_values || !matches!(kind, Kind::Cards | Kind::Ballots);
        for kind in Kind::ALL.into_iter().filter(is_used) {
            if widgets::secondary(ui, &view.t(kind.name())).clicked() {
                view.push(Action::Run(Command::Print(kind)));
            }
        }
    });
}

/// Which values the teams choose from, and where those come from.
fn values(ui: &mut Ui, view: &mut View<'_>) {
    widgets::heading(ui, &view.t("prepare-values"));
    widgets::card(ui, |ui| {
        let text = &view.state.text;
        let own = &view.session.value_set;
        let mut sets = view.state.library.value_sets.clone();
        if !sets
            .iter()
            .any(|set| (&set.id, &set.version) == (&own.id, &own.version))
        {
            sets.push(own.as_ref().clone());
        }
        for set in sets {
            let chosen = (&set.id, &set.version) == (&own.id, &own.version);
            let name = format!("{} {}", text.of(&set.title), set.version);
            if widgets::radio(ui, &name, chosen).clicked() && !chosen {
                view.edit(Edit::UseValueSet(set.into()));
            }
        }
        let count = own.values().count();
        let named = own
            .values()
            .filter(|v| v.source == ValueSource::CodioNamed)
            .count();
        let numbers = [("count", count.into()), ("named", named.into())];
        widgets::small(ui, &view.with("prepare-values-count", &numbers));
        widgets::small(ui, text.of(&own.source));
    });
}

/// What a facilitator checks before people come in. Advice only.
fn checklist(ui: &mut Ui, view: &mut View<'_>) {
    widgets::heading(ui, &view.t("prepare-checklist"));
    widgets::card(ui, |ui| {
        let findings = view.session.findings(view.state.today);
        let open = findings
            .into_iter()
            .filter(|finding| finding.step.is_none());
        let open: Vec<_> = open.collect();
        for finding in &open {
            let team = finding.team.and_then(|id| view.session.team(id));
            let words = view.state.text.finding(view.session, finding);
            let words = match team {
                Some(team) => format!("{}: {words}", view.state.text.team_name(team)),
                None => words,
            };
            let jump = widgets::open_point(ui, &words);
            if let (true, Some(field)) = (jump.clicked(), finding.what.field(finding.team)) {
                view.push(Action::Focus(field));
            }
        }
        for team in &view.session.teams {
            let outside = |side| side == Side::External;
            let someone = !team.participants.is_empty();
            if someone && !team.participants.iter().any(|p| outside(p.side)) {
                let name = view.state.text.team_name(team);
                let words = view.with("prepare-no-outsider", &[("team", name.into())]);
                widgets::open_point(ui, &words);
            }
        }
        if open.is_empty() {
            widgets::quiet(ui, &view.t("prepare-ready"));
        }
    });
}
