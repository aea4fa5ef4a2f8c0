//! The teams: a name, a case, and the people by role.

use egui::{Ui, vec2};

use crate::model::{Edit, Lang, Participant, RecordId, Side, Team, TeamEdit, TeamText, TextField};
use crate::ui::theme::{space, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{self, Choice, Field, FoldingList};

pub fn show(ui: &mut Ui, view: &mut View<'_>) {
    widgets::heading(ui, &view.t("prepare-teams"));
    for team in &view.session.teams {
        one(ui, view, team);
        ui.add_space(space::XS);
    }
    if widgets::secondary(ui, &view.t("prepare-add-team")).clicked() {
        let id = view.session.fresh_id();
        let number = view.session.teams.len() + 1;
        let name = view.with("team-first", &[("number", number.into())]);
        let field = TextField::Team(id, TeamText::Name);
        view.edit_then_type(Edit::AddTeam { id, name }, field);
    }
}

fn one(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    widgets::card(ui, |ui| {
        ui.horizontal_top(|ui| {
            let name = view.t("prepare-team-name");
            let field = TextField::Team(team.id, TeamText::Name);
            let width = (ui.available_width() - 170.0).clamp(180.0, 420.0);
            Field::line(field, &name).width(width).show(ui, view);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                let words = view.t("prepare-remove-team");
                if widgets::tinted(ui, &words, tokens(ui).ink2).clicked() {
                    view.edit(Edit::RemoveTeam(team.id));
                }
            });
        });
        case(ui, view, team);
        ui.add_space(space::XS);
        people(ui, view, team);
    });
}

fn case(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    let (name, hint) = (view.t("prepare-case"), view.t("prepare-case-hint"));
    let field = TextField::Team(team.id, TeamText::CaseTitle);
    Field::line(field, &name).hint(&hint).show(ui, view);
    ui.horizontal_wrapped(|ui| {
        let lang = view.state.text.lang();
        if let Some(card) = case_choice(ui, view, team, lang) {
            view.team_edit(team.id, TeamEdit::TakeCase { card, lang });
        }
        let others = view
            .session
            .teams
            .iter()
            .filter(|other| other.id != team.id);
        let shares = others.clone().any(|other| other.case != team.case);
        if shares && !team.case.is_empty() {
            let words = view.t("prepare-share-case");
            if widgets::quiet_button(ui, &words).clicked() {
                for other in others {
                    let case = Box::new(team.case.clone());
                    view.team_edit(other.id, TeamEdit::ShareCase(case));
                }
            }
        }
    });
}

/// The cases that come with the workshop, for a team that brings none of its own.
fn case_choice(ui: &mut Ui, view: &View<'_>, team: &Team, lang: Lang) -> Option<String> {
    let words = view.t("prepare-take-case");
    let cases = view.session.case_set.cases.iter().map(|card| Choice {
        value: card.id.clone(),
        words: card.title.get(lang).to_owned(),
        is_chosen: team.case.card.as_ref() == Some(&card.id),
    });
    let list = FoldingList {
        salt: ("case", team.id),
        name: &words,
        shown: &words,
        width: 260.0,
    };
    list.show(ui, vec![cases.collect()])
}

fn people(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    widgets::label(
        ui,
        &view.with(
            "prepare-people",
            &[("count", team.participants.len().into())],
        ),
    );
    if team.participants.is_empty() {
        widgets::small(ui, &view.t("prepare-people-hint"));
    }
    let mut add = false;
    for (at, participant) in team.participants.iter().enumerate() {
        add |= person(ui, view, team, at + 1, participant);
    }
    if widgets::quiet_button(ui, &view.t("prepare-add-person")).clicked() || add {
        let id = view.session.fresh_id();
        let edit = Edit::team(team.id, TeamEdit::AddParticipant(id));
        let field = TextField::Team(team.id, TeamText::ParticipantRole(id));
        view.edit_then_type(edit, field);
    }
}

/// One row. Returns whether Enter asked for the next person.
fn person(
    ui: &mut Ui,
    view: &mut View<'_>,
    team: &Team,
    number: usize,
    person: &Participant,
) -> bool {
    let id = person.id;
    let mut next = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XXS);
        let room = (ui.available_width() - 330.0).max(200.0);
        let state = view.state;
        let named = |what: &str| state.text.with(what, &[("number", number.into())]);
        let (role_name, name_name) = (named("prepare-role"), named("prepare-name"));
        let (role_hint, name_hint) = (view.t("prepare-role-hint"), view.t("prepare-name-hint"));
        let fields = [
            (TeamText::ParticipantRole(id), role_name, role_hint),
            (TeamText::ParticipantName(id), name_name, name_hint),
        ];
        for (text, name, hint) in fields {
            let field = Field::line(TextField::Team(team.id, text), &name);
            let response = field
                .unlabelled()
                .hint(&hint)
                .width(room / 2.0)
                .show(ui, view);
            next |= widgets::entered(&response);
        }
        if let Some(side) = widgets::segments(ui, person.side, &sides(view)) {
            view.team_edit(team.id, TeamEdit::SetParticipantSide(id, side));
        }
        remove(ui, view, team.id, number, id);
    });
    next
}

fn remove(ui: &mut Ui, view: &mut View<'_>, team: RecordId, number: usize, id: RecordId) {
    let name = view.with("prepare-remove-person", &[("number", number.into())]);
    if widgets::remove_button(ui, &name).clicked() {
        view.team_edit(team, TeamEdit::RemoveParticipant(id));
    }
}

fn sides(view: &View<'_>) -> [(Side, String); 2] {
    [
        (Side::Internal, view.t("side-internal").into_owned()),
        (Side::External, view.t("side-external").into_owned()),
    ]
}
