//! Noodzaak and belang: two judgements per agreement, then the order, with a reason.

use egui::Ui;

use crate::model::{Agreement, Team, TeamEdit, TeamText, TextField};
use crate::ui::theme::{space, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{self, Field};

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    widgets::heading(ui, &view.t("priorities-title"));
    widgets::small(ui, &view.t("priorities-scale"));
    if team.agreements.is_empty() {
        return widgets::empty(ui, &view.t("priorities-empty"));
    }
    widgets::card(ui, |ui| {
        for (at, agreement) in team.agreements.iter().enumerate() {
            if at > 0 {
                widgets::hairline(ui);
            }
            one(ui, view, team, at, agreement);
        }
    });
    let judged = |a: &Agreement| a.need.is_some() || a.importance.is_some();
    let sorted = team
        .agreements
        .is_sorted_by_key(|a| std::cmp::Reverse(a.weight()));
    ui.add_space(space::XS);
    let useful = !sorted && team.agreements.iter().any(judged);
    let button = ui.add_enabled_ui(useful, |ui| {
        widgets::secondary(ui, &view.t("priorities-order"))
    });
    if button.inner.clicked() {
        view.team_edit(team.id, TeamEdit::OrderAgreements);
    }
    field(ui, view, team);
}

/// The same judgements as a picture.
fn field(ui: &mut Ui, view: &View<'_>, team: &Team) {
    let judged = |a: &Agreement| a.need.is_some() && a.importance.is_some();
    if team.agreements.iter().any(judged) {
        ui.add_space(space::M);
        widgets::card(ui, |ui| {
            widgets::label(ui, &view.t("field-title"));
            widgets::priority_field(ui, view, team);
        });
    }
}

fn one(ui: &mut Ui, view: &mut View<'_>, team: &Team, at: usize, agreement: &Agreement) {
    let id = agreement.id;
    let number = at + 1;
    let state = view.state;
    let named = |what: &str| state.text.with(what, &[("number", number.into())]);
    let action = match agreement.action.trim() {
        "" => named("agreements-number"),
        action => action.to_owned(),
    };
    ui.horizontal_top(|ui| {
        widgets::badge(ui, number, tokens(ui).accent);
        widgets::strong(ui, &action);
    });
    let (need_name, importance_name) = (named("priorities-need"), named("priorities-importance"));
    ui.horizontal_wrapped(|ui| {
        widgets::small(ui, &view.t("priorities-need-short"));
        if let Some(score) = widgets::score(ui, &need_name, agreement.need) {
            view.team_edit(team.id, TeamEdit::SetNeed(id, score));
        }
        ui.add_space(space::S);
        widgets::small(ui, &view.t("priorities-importance-short"));
        if let Some(score) = widgets::score(ui, &importance_name, agreement.importance) {
            view.team_edit(team.id, TeamEdit::SetImportance(id, score));
        }
        ui.add_space(space::S);
        let (up, down) = (view.t("move-up"), view.t("move-down"));
        let len = team.agreements.len();
        let what = named("agreements-number");
        if let Some(to) = widgets::order_buttons(ui, at, len, &up, &down, &what) {
            let agreement = id;
            view.team_edit(team.id, TeamEdit::MoveAgreement { agreement, to });
        }
    });
    let (name, hint) = (named("priorities-reason"), view.t("priorities-reason-hint"));
    let field = TextField::Team(team.id, TeamText::AgreementOrderReason(id));
    Field::line(field, &name)
        .unlabelled()
        .hint(&hint)
        .show(ui, view);
}
