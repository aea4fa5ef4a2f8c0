//! All values as cards, with their explanation and questions; and values of the team's own.

use egui::Ui;

use crate::model::{Team, TeamEdit, TeamText, TextField, Value, ValueSource, fresh_value_id};
use crate::ui::theme::{space, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{self, Field};

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team, draft: &mut String) {
    let set = &view.session.value_set;
    for (place, fundament) in set.fundaments.iter().enumerate() {
        let hue = tokens(ui).hue(Some(place));
        ui.horizontal(|ui| {
            widgets::square(ui, hue.mark);
            widgets::heading(ui, view.state.text.of(&fundament.name));
        });
        for principle in &fundament.principles {
            widgets::label(ui, view.state.text.of(&principle.name));
            grid(ui, view, team, principle.values.iter().collect());
            ui.add_space(space::XS);
        }
    }
    let others = view
        .session
        .kept_values
        .iter()
        .chain(&team.own_values)
        .collect();
    widgets::heading(ui, &view.t("values-own"));
    grid(ui, view, team, others);
    add_own(ui, view, team, draft);
}

/// Cards in rows of three, or fewer where there is little room.
fn grid(ui: &mut Ui, view: &mut View<'_>, team: &Team, values: Vec<&Value>) {
    let across = (ui.available_width() / 240.0).floor().clamp(1.0, 3.0) as usize;
    for row in values.chunks(across) {
        widgets::columns(ui, across, |place, ui| {
            if let Some(value) = row.get(place) {
                card(ui, view, team, value);
            }
        });
        ui.add_space(space::XXS);
    }
}

fn card(ui: &mut Ui, view: &mut View<'_>, team: &Team, value: &Value) {
    let hue = view.hue(ui, &value.id);
    let text = &view.state.text;
    let name = value.name(text.lang());
    let chosen = team.shortlist.contains(&value.id);
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        if value.source == ValueSource::Team {
            let label = view.t("values-own-name");
            let field = TextField::Team(team.id, TeamText::ValueName(value.id.clone()));
            Field::line(field, &label).show(ui, view);
            let label = view.t("values-own-explanation");
            let field = TextField::Team(team.id, TeamText::ValueExplanation(value.id.clone()));
            Field::area(field, &label, 2).show(ui, view);
        } else {
            ui.horizontal(|ui| {
                widgets::square(ui, hue.mark);
                widgets::strong(ui, name);
            });
            widgets::small(ui, text.of(&value.explanation));
            for question in &value.questions {
                widgets::small(ui, text.of(question));
            }
            widgets::small(ui, &source(view, value.source));
        }
        ui.horizontal(|ui| {
            super::choose_button(ui, view, team, &value.id, name);
            let free = !team.used_values().contains(&value.id);
            if value.source == ValueSource::Team && free {
                let words = view.with("values-remove-own", &[("value", name.into())]);
                if widgets::remove_button(ui, &words).clicked() {
                    view.team_edit(team.id, TeamEdit::RemoveValue(value.id.clone()));
                }
            }
        });
    };
    if chosen {
        widgets::tinted_card(ui, hue, content);
    } else {
        widgets::card(ui, content);
    }
}

fn source(view: &View<'_>, source: ValueSource) -> String {
    let id = match source {
        ValueSource::CodioNamed => "source-codio",
        ValueSource::Addition => "source-addition",
        ValueSource::Organisation => "source-organisation",
        ValueSource::Team => "source-team",
    };
    view.state.text.get(id).into_owned()
}

fn add_own(ui: &mut Ui, view: &mut View<'_>, team: &Team, draft: &mut String) {
    let (name, hint) = (view.t("values-add-own"), view.t("values-add-own-hint"));
    widgets::label(ui, &name);
    let field = widgets::plain_field(ui, draft, &name, &hint);
    let ready = !draft.trim().is_empty();
    let button = ui.add_enabled_ui(ready, |ui| {
        widgets::secondary(ui, &view.t("values-add-own-do"))
    });
    if ready && (button.inner.clicked() || widgets::entered(&field)) {
        let id = fresh_value_id(view.session);
        let name = std::mem::take(draft).trim().to_owned();
        view.team_edit(team.id, TeamEdit::AddValue { id, name });
    }
}
