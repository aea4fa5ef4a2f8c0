//! Statements to score, questions to answer, and what closes the day.

use egui::Ui;

use crate::model::{Item, Step, Team, TeamEdit, TeamText, TextField};
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets::{self, Field};

/// Statements with a score from 1 to 5 and room for a reason.
pub fn statements(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step, items: &[Item]) {
    widgets::heading(ui, &view.t("statements-title"));
    widgets::small(ui, &view.t("statements-scale"));
    widgets::card(ui, |ui| {
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                widgets::hairline(ui);
            }
            statement(ui, view, team, step, item);
        }
    });
}

fn statement(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step, item: &Item) {
    let words = view.state.text.of(&item.text);
    widgets::strong(ui, words);
    let now = team
        .answer(&step.id, &item.id)
        .and_then(|answer| answer.score);
    let width = (ui.available_width() - 195.0).max(240.0);
    ui.horizontal_wrapped(|ui| {
        if let Some(score) = widgets::score(ui, words, now) {
            let (step, item) = (step.id.clone(), item.id.clone());
            view.team_edit(team.id, TeamEdit::SetAnswerScore { step, item, score });
        }
        let hint = view.t("statements-why-hint");
        let name = view.with("statements-why", &[("statement", words.into())]);
        let answer = TeamText::Answer(step.id.clone(), item.id.clone());
        let field = Field::line(TextField::Team(team.id, answer), &name);
        field.unlabelled().hint(&hint).width(width).show(ui, view);
    });
}

/// Questions, each with room for an answer.
pub fn questions(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step, items: &[Item]) {
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for item in items {
            let words = view.state.text.of(&item.text);
            let answer = TeamText::Answer(step.id.clone(), item.id.clone());
            Field::area(TextField::Team(team.id, answer), words, 3).show(ui, view);
        }
    });
}

/// Open questions and the date of the follow-up.
pub fn closing(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    widgets::heading(ui, &view.t("closing-title"));
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let (name, hint) = (
            view.t("closing-questions"),
            view.t("closing-questions-hint"),
        );
        let field = TextField::Team(team.id, TeamText::OpenQuestions);
        Field::area(field, &name, 3).hint(&hint).show(ui, view);
        let name = view.t("closing-follow-up");
        let date = widgets::date_field(
            ui,
            view,
            (team.id, "follow-up"),
            (&name, &name),
            team.follow_up,
        );
        if let Some(date) = date {
            view.team_edit(team.id, TeamEdit::SetFollowUp(date));
        }
    });
}
