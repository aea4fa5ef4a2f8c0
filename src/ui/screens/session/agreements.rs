//! From value to agreement: what, who, when, and how we will see that it worked.

use egui::Ui;

use crate::model::{
    Agreement, EarlierAgreement, Edit, Status, Team, TeamEdit, TeamText, TextField,
};
use crate::ui::theme::{space, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{self, Choice, Field, FoldingList};

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    if team.agreements.is_empty() {
        widgets::empty(ui, &view.t("agreements-empty"));
        ui.add_space(space::XS);
    }
    for (at, agreement) in team.agreements.iter().enumerate() {
        one(ui, view, team, at + 1, agreement);
        ui.add_space(space::XXS);
    }
    if widgets::secondary(ui, &view.t("agreements-add")).clicked() {
        let id = view.session.fresh_id();
        let edit = Edit::team(team.id, TeamEdit::AddAgreement(id));
        let field = TextField::Team(team.id, TeamText::AgreementAction(id));
        view.edit_then_type(edit, field);
    }
}

fn one(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, agreement: &Agreement) {
    let id = agreement.id;
    widgets::card(ui, |ui| {
        ui.horizontal(|ui| {
            widgets::badge(ui, number, tokens(ui).ink2);
            widgets::strong(
                ui,
                &view.with("agreements-number", &[("number", number.into())]),
            );
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = view.with("agreements-remove", &[("number", number.into())]);
                if widgets::remove_button(ui, &name).clicked() {
                    view.team_edit(team.id, TeamEdit::RemoveAgreement(id));
                }
            });
        });
        replaces(ui, view, team, number, agreement);
        let (name, hint) = (
            view.t("agreements-action"),
            view.t("agreements-action-hint"),
        );
        let field = TextField::Team(team.id, TeamText::AgreementAction(id));
        let spoken = of_agreement(view, &name, number);
        Field::area(field, &name, 2)
            .spoken(spoken)
            .hint(&hint)
            .show(ui, view);
        widgets::columns(ui, 2, |place, ui| match place {
            0 => owner(ui, view, team, number, agreement),
            _ => value(ui, view, team, number, agreement),
        });
        let (name, hint) = (
            view.t("agreements-measure"),
            view.t("agreements-measure-hint"),
        );
        let field = TextField::Team(team.id, TeamText::AgreementMeasure(id));
        let spoken = of_agreement(view, &name, number);
        Field::area(field, &name, 1)
            .spoken(spoken)
            .hint(&hint)
            .show(ui, view);
        ui.horizontal_wrapped(|ui| {
            let name = view.t("agreements-due");
            let names = (&*name, &*of_agreement(view, &name, number));
            if let Some(date) = widgets::date_field(ui, view, (id, 1), names, agreement.due) {
                view.team_edit(team.id, TeamEdit::SetDue(id, date));
            }
            let name = view.t("agreements-evaluation");
            let names = (&*name, &*of_agreement(view, &name, number));
            let now = agreement.evaluation;
            if let Some(date) = widgets::date_field(ui, view, (id, 2), names, now) {
                view.team_edit(team.id, TeamEdit::SetEvaluation(id, date));
            }
        });
    });
}

/// Which earlier agreements it takes the place of, and a list to choose another.
fn replaces(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, agreement: &Agreement) {
    for old in view.session.replaced_by(team, agreement.id) {
        let action = view.state.text.short_action(&old.agreement.action);
        widgets::small(
            ui,
            &view.with("agreements-replaces", &[("action", action.into())]),
        );
    }
    let open = |one: &&EarlierAgreement| !one.status().is_settled();
    let open: Vec<&EarlierAgreement> = team.earlier.iter().filter(open).collect();
    if open.is_empty() {
        return;
    }
    let words = view.t("agreements-replace");
    let choices = open.into_iter().map(|one| Choice {
        value: one.id(),
        words: view.state.text.short_action(&one.agreement.action),
        is_chosen: false,
    });
    let list = FoldingList {
        salt: ("replaces", agreement.id),
        name: &of_agreement(view, &words, number),
        shown: &words,
        width: ui.available_width().min(300.0),
    };
    let taken = list.show(ui, vec![choices.collect()]);
    if let Some(old) = taken {
        let edit = TeamEdit::AddStatus {
            agreement: old,
            on: view.day(),
            status: Status::ReplacedBy(view.session.key_of(agreement.id)),
            due: None,
        };
        view.team_edit(team.id, edit);
    }
}

fn value(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, agreement: &Agreement) {
    let name = view.t("agreements-value");
    ui.spacing_mut().item_spacing.y = space::XXS;
    widgets::label(ui, &name);
    let spoken = of_agreement(view, &name, number);
    let now = agreement.value.as_ref();
    let picked = widgets::value_choice(ui, view, team, agreement.id, &spoken, now);
    if let Some(value) = picked {
        view.team_edit(team.id, TeamEdit::SetAgreementValue(agreement.id, value));
    }
    let value = now.and_then(|value| view.session.value(team, value));
    if let Some(value) = value {
        widgets::small(ui, view.state.text.of(&value.explanation));
    }
}

/// One owner: a role, and a name for who wants to know whom to call.
fn owner(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, agreement: &Agreement) {
    let id = agreement.id;
    let fields = [
        (
            TeamText::AgreementOwnerRole(id),
            "agreements-owner",
            "agreements-owner-hint",
        ),
        (
            TeamText::AgreementOwnerName(id),
            "agreements-owner-name",
            "agreements-owner-name-hint",
        ),
    ];
    for (text, name, hint) in fields {
        let (name, hint) = (view.t(name), view.t(hint));
        Field::line(TextField::Team(team.id, text), &name)
            .spoken(of_agreement(view, &name, number))
            .hint(&hint)
            .show(ui, view);
    }
    people(ui, view, team, number, agreement);
}

/// The people of the team, to take one as owner without typing.
fn people(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, agreement: &Agreement) {
    if team.participants.is_empty() {
        return;
    }
    let words = view.t("agreements-take-person");
    let people = team.participants.iter().enumerate().map(|(at, person)| {
        let role = view.state.text.participant_name(at + 1, &person.role, "");
        let words = if person.name.trim().is_empty() {
            role
        } else {
            format!("{role} ({})", person.name)
        };
        Choice {
            value: person,
            words,
            is_chosen: false,
        }
    });
    let list = FoldingList {
        salt: ("owner", agreement.id),
        name: &of_agreement(view, &words, number),
        shown: &words,
        width: 220.0,
    };
    let taken = list.show(ui, vec![people.collect()]);
    if let Some(person) = taken {
        let texts = [
            (TeamText::AgreementOwnerRole(agreement.id), &person.role),
            (TeamText::AgreementOwnerName(agreement.id), &person.name),
        ];
        for (text, words) in texts {
            let field = TextField::Team(team.id, text);
            let text = words.clone();
            view.edit(Edit::SetText { field, text });
        }
    }
}

/// The name of a field with the agreement that it belongs to, for people who cannot see that.
fn of_agreement(view: &View<'_>, name: &str, number: usize) -> String {
    let number = view.with("agreements-number", &[("number", number.into())]);
    format!("{name} ({number})")
}
