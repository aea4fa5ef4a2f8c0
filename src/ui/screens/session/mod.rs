//! The session: the steps on the left, the activity of the step in the middle, the facilitator's
//! script on the right.

mod agreements;
mod case;
mod clock;
mod items;
mod priorities;
mod rail;
mod review;
mod script;
mod stakeholders;
mod tensions;
mod then_and_now;
mod values;

use egui::Ui;

use crate::model::{Activity, ClockEdit, Edit, RecordId, Step, StepId, Team, TeamEdit};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::AppState;
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets;

/// What the session screen keeps between frames.
#[derive(Default)]
pub struct Local {
    pub clock: clock::Local,
    pub script: script::Local,
    pub values: values::Local,
}

/// Where somebody is: which team at which step.
pub fn place(state: &AppState) -> Option<(RecordId, StepId)> {
    let document = state.document.as_ref()?;
    let (team, step) = (document.current_team()?, document.current_step()?);
    Some((team.id, step.id.clone()))
}

/// The panels beside the activity.
pub fn panels(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let Some(document) = &state.document else {
        return;
    };
    let (Some(team), Some(step)) = (document.current_team(), document.current_step()) else {
        return;
    };
    let mut view = View::new(state, document.session(), out);
    clock::show(ui, &mut view, step, &mut local.clock);
    rail::show(ui, &mut view, team, step);
    script::show(ui, &mut view, team, step, &mut local.script);
}

/// The activity of the step, for the team in front.
pub fn show(ui: &mut Ui, view: &mut View<'_>, local: &mut Local) {
    let document = view.state.document.as_ref();
    let team = document.and_then(|document| document.current_team());
    let step = document.and_then(|document| document.current_step());
    let (Some(team), Some(step)) = (team, step) else {
        return widgets::empty(ui, &view.t("session-no-team"));
    };
    let text = &view.state.text;
    let question = [&step.question, &step.title]
        .into_iter()
        .find(|words| !words.is_empty());
    widgets::screen_title(
        ui,
        place(view.state),
        question.map_or("", |words| text.of(words)),
        text.of(&step.lead),
    );
    widgets::content_width(ui);
    for activity in &step.activities {
        one(ui, view, team, step, activity, local);
        ui.add_space(space::L);
    }
    footer(ui, view, team, step);
}

fn one(
    ui: &mut Ui,
    view: &mut View<'_>,
    team: &Team,
    step: &Step,
    activity: &Activity,
    local: &mut Local,
) {
    match activity {
        Activity::Case => case::show(ui, view, team),
        Activity::Stakeholders => stakeholders::show(ui, view, team),
        Activity::Values { .. } => values::show(ui, view, team, &mut local.values),
        Activity::Tensions => tensions::show(ui, view, team),
        Activity::Agreements => agreements::show(ui, view, team),
        Activity::Priorities => priorities::show(ui, view, team),
        Activity::Reflection { statements } => {
            if !statements.is_empty() {
                widgets::heading(ui, &view.t("statements-title"));
                items::statements(ui, view, team, step, statements);
                ui.add_space(space::L);
            }
            items::closing(ui, view, team);
        }
        Activity::Questions { questions } => items::questions(ui, view, team, step, questions),
        Activity::Statements { statements } => {
            widgets::heading(ui, &view.t("statements-heading"));
            items::statements(ui, view, team, step, statements);
        }
        Activity::Review => review::show(ui, view, team),
        Activity::ThenAndNow => then_and_now::show(ui, view, team, step),
        Activity::Break => widgets::empty(ui, &view.t("session-break")),
    }
}

/// Marks the step and goes on: to the next step, to a team that is not there yet, to the report.
fn footer(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step) {
    let document = view.state.document.as_ref();
    let next = document.and_then(|document| document.step_from_here(1));
    let waiting = next
        .is_none()
        .then(|| team_to_go(view, team, step))
        .flatten();
    ui.horizontal_wrapped(|ui| {
        let words = match (&next, waiting) {
            (Some(_), _) => view.t("session-next").into_owned(),
            (None, Some(other)) => {
                let name = view.state.text.team_name(other);
                view.with("session-next-team", &[("team", name.into())])
            }
            (None, None) => view.t("session-last").into_owned(),
        };
        if widgets::primary(ui, &words).clicked() {
            let (here, step) = (step.id.clone(), step.id.clone());
            view.team_edit(team.id, TeamEdit::MarkStep { step, done: true });
            clock_follows(view, &here, next.as_ref(), waiting.is_none());
            view.push(match (&next, waiting) {
                (Some(_), _) => Action::Run(Command::NextStep),
                (None, Some(other)) => Action::ShowTeam(other.id),
                (None, None) => Action::Run(Command::Report),
            });
        }
        if team.done.contains(&step.id)
            && widgets::quiet_button(ui, &view.t("session-undone")).clicked()
        {
            let step = step.id.clone();
            view.team_edit(team.id, TeamEdit::MarkStep { step, done: false });
        }
    });
}

/// Another team that has not finished this last step.
fn team_to_go<'a>(view: &View<'a>, team: &Team, last: &Step) -> Option<&'a Team> {
    let mut others = view.session.teams.iter().map(AsRef::as_ref);
    others.find(|other| other.id != team.id && !other.done.contains(&last.id))
}

/// The clock goes on with the next step when it ran for this one; it never does so by itself.
fn clock_follows(view: &mut View<'_>, here: &StepId, next: Option<&StepId>, is_last: bool) {
    let clock = &view.session.clock;
    let runs_here = clock.is_running() && clock.step.as_ref() == Some(here);
    let now = view.state.now;
    match next.cloned() {
        Some(step) if runs_here => view.edit(Edit::Clock(ClockEdit::Run { step, now })),
        // The day is over: the time after it belongs to no step.
        None if runs_here && is_last => view.edit(Edit::Clock(ClockEdit::Pause { now })),
        _ => {}
    }
}
