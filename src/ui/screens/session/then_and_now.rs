//! The chosen values and the statements of earlier sessions, scored again beside what they were.

use egui::Ui;

use crate::model::{
    Score, Scored, Step, Team, TeamEdit, TeamText, TextField, ThenStatement, ValueId,
};
use crate::ui::theme::{space, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{self, Field, Move};

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step) {
    let statements = team.statements_then();
    if team.shortlist.is_empty() && statements.is_empty() {
        return widgets::empty(ui, &view.t("then-empty"));
    }
    widgets::heading(ui, &view.t("then-title"));
    widgets::card(ui, |ui| {
        widgets::label(ui, &view.t("then-figure"));
        let moves = moves(ui, view, team);
        widgets::moves_figure(ui, view, &moves);
    });
    ui.add_space(space::L);
    widgets::heading(ui, &view.t("then-values"));
    widgets::small(ui, &view.t("affairs-scale"));
    widgets::card(ui, |ui| {
        for (at, id) in team.shortlist.iter().enumerate() {
            if at > 0 {
                widgets::hairline(ui);
            }
            value(ui, view, team, id);
        }
    });
    if statements.is_empty() {
        return;
    }
    ui.add_space(space::L);
    widgets::heading(ui, &view.t("then-statements"));
    widgets::small(ui, &view.t("statements-scale"));
    widgets::card(ui, |ui| {
        for (at, one) in statements.iter().enumerate() {
            if at > 0 {
                widgets::hairline(ui);
            }
            statement(ui, view, team, step, one);
        }
    });
}

fn value(ui: &mut Ui, view: &mut View<'_>, team: &Team, id: &ValueId) {
    let name = view.state.text.value_name(view.session, team, id);
    let now = team.note(id).and_then(|note| note.score);
    let then = team.value_then(id).and_then(|answer| answer.score);
    widgets::value_name(ui, view, team, id);
    let score_name = view.with("affairs-score", &[("value", name.as_str().into())]);
    let why = view.with("affairs-why", &[("value", name.into())]);
    let field = TextField::Team(team.id, TeamText::ScoreReason(id.clone()));
    if let Some(score) = row(ui, view, &score_name, (then, now), field, &why) {
        view.team_edit(team.id, TeamEdit::SetStateOfAffairs(id.clone(), score));
    }
}

fn statement(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step, one: &ThenStatement) {
    let words = view.state.text.of(&one.text).to_owned();
    let now = team
        .answer(&step.id, &one.item)
        .and_then(|answer| answer.score);
    widgets::strong(ui, &words);
    let why = view.with("statements-why", &[("statement", words.as_str().into())]);
    let answer = TeamText::Answer(step.id.clone(), one.item.clone());
    let field = TextField::Team(team.id, answer);
    if let Some(score) = row(ui, view, &words, (one.answer.score, now), field, &why) {
        let (step, item) = (step.id.clone(), one.item.clone());
        view.team_edit(team.id, TeamEdit::SetAnswerScore { step, item, score });
    }
}

/// The score now, why, and what it was; returns the new score when it changed.
fn row(
    ui: &mut Ui,
    view: &mut View<'_>,
    name: &str,
    (then, now): (Option<Score>, Option<Score>),
    field: TextField,
    why: &str,
) -> Option<Option<Score>> {
    let width = (ui.available_width() - 195.0).max(240.0);
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        picked = widgets::score(ui, name, now);
        let hint = view.t("statements-why-hint");
        let field = Field::line(field, why);
        field.unlabelled().hint(&hint).width(width).show(ui, view);
    });
    widgets::small(ui, &view.state.text.then_and_now(then, now));
    picked
}

fn moves(ui: &Ui, view: &View<'_>, team: &Team) -> Vec<Move> {
    let moves = view.session.moves(team).into_iter();
    let shown = moves.map(|one| Move {
        name: view.state.text.scored(view.session, team, one.what),
        color: match one.what {
            Scored::Value(id) => view.hue(ui, id).mark,
            Scored::Statement(_) => tokens(ui).accent,
        },
        then: one.then,
        now: one.now,
    });
    shown.collect()
}
