//! "Onze keuze": the values chosen together, in order, each with a reason.

use egui::Ui;

use crate::model::{Team, TeamEdit, TeamText, TextField, ValueId};
use crate::ui::theme::{size, space};
use crate::ui::view::View;
use crate::ui::widgets::{self, Field};

/// Width for the name of a value.
const NAME: f32 = 200.0;

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    let (rule, limit) = view.session.vote();
    let entered = view.session.entered(team);
    let facts = [
        ("chosen", team.shortlist.len().into()),
        ("limit", limit.into()),
        ("people", entered.voters.into()),
        ("count", rule.count().into()),
        ("picks", entered.picks.into()),
    ];
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, &view.t("shortlist-title"));
            ui.add_space(space::S);
            widgets::small(ui, &view.with("shortlist-facts", &facts));
        });
        if team.shortlist.is_empty() {
            widgets::quiet(ui, &view.t("shortlist-empty"));
        }
        for (at, value) in team.shortlist.iter().enumerate() {
            widgets::hairline(ui);
            row(ui, view, team, at, value);
        }
    });
}

fn row(ui: &mut Ui, view: &mut View<'_>, team: &Team, at: usize, value: &ValueId) {
    let name = view.state.text.value_name(view.session, team, value);
    // What stands beside the reason: number, name, and three buttons.
    let beside = size::BADGE + NAME + 235.0;
    let width = (ui.available_width() - beside).max(220.0);
    ui.horizontal_wrapped(|ui| {
        widgets::badge(ui, at + 1, view.hue(ui, value).mark);
        ui.scope(|ui| {
            ui.set_width(NAME);
            widgets::strong(ui, &name);
        });
        let label = view.with("shortlist-reason", &[("value", name.as_str().into())]);
        let hint = view.t("shortlist-reason-hint");
        let field = TextField::Team(team.id, TeamText::Reason(value.clone()));
        Field::area(field, &label, 1)
            .unlabelled()
            .hint(&hint)
            .width(width)
            .show(ui, view);
        let (up, down) = (view.t("move-up"), view.t("move-down"));
        let len = team.shortlist.len();
        if let Some(to) = widgets::order_buttons(ui, at, len, &up, &down, &name) {
            let value = value.clone();
            view.team_edit(team.id, TeamEdit::MoveChoice { value, to });
        }
        let words = view.with("shortlist-remove", &[("value", name.as_str().into())]);
        if widgets::remove_button(ui, &words).clicked() {
            view.team_edit(team.id, TeamEdit::Unchoose(value.clone()));
        }
    });
}
