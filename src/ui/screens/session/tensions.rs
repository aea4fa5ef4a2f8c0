//! Values that pull apart, and how well each chosen value is doing now.

use egui::Ui;

use crate::model::{Team, TeamEdit, TeamText, Tension, TextField, ValueId};
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets::{self, Field};

/// Width for the name of a value.
const NAME: f32 = 205.0;

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    widgets::heading(ui, &view.t("tensions-title"));
    if team.tensions.is_empty() {
        widgets::empty(ui, &view.t("tensions-empty"));
    }
    for (at, tension) in team.tensions.iter().enumerate() {
        one(ui, view, team, at + 1, tension);
        ui.add_space(space::XXS);
    }
    if widgets::secondary(ui, &view.t("tensions-add")).clicked() {
        let id = view.session.fresh_id();
        view.team_edit(team.id, TeamEdit::AddTension(id));
    }
    if team
        .tensions
        .iter()
        .any(|one| one.first.is_some() && one.second.is_some())
    {
        ui.add_space(space::M);
        widgets::card(ui, |ui| {
            widgets::label(ui, &view.t("map-title"));
            widgets::tension_map(ui, view, team);
        });
    }
    ui.add_space(space::L);
    widgets::heading(ui, &view.t("affairs-title"));
    widgets::small(ui, &view.t("affairs-scale"));
    if team.shortlist.is_empty() {
        return widgets::empty(ui, &view.t("affairs-empty"));
    }
    widgets::card(ui, |ui| {
        for (at, value) in team.shortlist.iter().enumerate() {
            if at > 0 {
                widgets::hairline(ui);
            }
            affairs(ui, view, team, value);
        }
    });
}

fn one(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, tension: &Tension) {
    let id = tension.id;
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (first, second) = (tension.first.as_ref(), tension.second.as_ref());
            let state = view.state;
            let numbered = |name: &str| state.text.with(name, &[("number", number.into())]);
            let (one, other) = (numbered("tensions-first"), numbered("tensions-second"));
            let picked = widgets::value_choice(ui, view, team, (id, 1), &one, first);
            widgets::small(ui, &view.t("tensions-against"));
            let picked_other = widgets::value_choice(ui, view, team, (id, 2), &other, second);
            if picked.is_some() || picked_other.is_some() {
                let first = picked.unwrap_or_else(|| first.cloned());
                let second = picked_other.unwrap_or_else(|| second.cloned());
                let tension = id;
                let edit = TeamEdit::SetTensionValues {
                    tension,
                    first,
                    second,
                };
                view.team_edit(team.id, edit);
            }
            if widgets::remove_button(ui, &numbered("tensions-remove")).clicked() {
                view.team_edit(team.id, TeamEdit::RemoveTension(id));
            }
        });
        let fields = [
            (
                TeamText::TensionChosen(id),
                "tensions-chosen",
                "tensions-chosen-hint",
            ),
            (
                TeamText::TensionGivenUp(id),
                "tensions-given-up",
                "tensions-given-up-hint",
            ),
            (
                TeamText::TensionCompensation(id),
                "tensions-compensate",
                "tensions-compensate-hint",
            ),
        ];
        widgets::columns(ui, fields.len(), |place, ui| {
            let Some((text, name, hint)) = fields.get(place) else {
                return;
            };
            let (name, hint) = (view.state.text.get(name), view.state.text.get(hint));
            let field = Field::area(TextField::Team(team.id, text.clone()), &name, 3);
            let spoken = view.with("tensions-number", &[("number", number.into())]);
            let spoken = format!("{name} ({spoken})");
            field.spoken(spoken).hint(&hint).show(ui, view);
        });
    });
}

/// How well this value is doing now, from 1 to 5, and why.
fn affairs(ui: &mut Ui, view: &mut View<'_>, team: &Team, value: &ValueId) {
    let name = view.state.text.value_name(view.session, team, value);
    let note = team.note(value).cloned().unwrap_or_default();
    let width = (ui.available_width() - NAME - 205.0).max(240.0);
    ui.horizontal_wrapped(|ui| {
        ui.scope(|ui| {
            ui.set_width(NAME);
            widgets::value_name(ui, view, team, value);
        });
        let label = view.with("affairs-score", &[("value", name.as_str().into())]);
        if let Some(score) = widgets::score(ui, &label, note.score) {
            view.team_edit(team.id, TeamEdit::SetStateOfAffairs(value.clone(), score));
        }
        let label = view.with("affairs-why", &[("value", name.into())]);
        let hint = view.t("affairs-why-hint");
        let field = TextField::Team(team.id, TeamText::ScoreReason(value.clone()));
        Field::line(field, &label)
            .unlabelled()
            .hint(&hint)
            .width(width)
            .show(ui, view);
    });
}
