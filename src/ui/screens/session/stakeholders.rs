//! Who is affected, what is at stake for them, and whether anyone here speaks for them.

use egui::Ui;

use crate::model::{Edit, RoleCard, Side, Stakeholder, Team, TeamEdit, TeamText, TextField, Voice};
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets::{self, Field};

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    if team.stakeholders.is_empty() {
        widgets::empty(ui, &view.t("stakeholders-empty"));
        ui.add_space(space::XS);
    }
    let mut add = false;
    for (at, stakeholder) in team.stakeholders.iter().enumerate() {
        add |= one(ui, view, team, at + 1, stakeholder);
        ui.add_space(space::XXS);
    }
    if widgets::secondary(ui, &view.t("stakeholders-add")).clicked() || add {
        let id = view.session.fresh_id();
        let edit = Edit::team(team.id, TeamEdit::AddStakeholder(id));
        let field = TextField::Team(team.id, TeamText::StakeholderName(id));
        view.edit_then_type(edit, field);
    }
    let missing = team
        .stakeholders
        .iter()
        .any(|one| one.voice == Voice::Missing);
    if missing && !view.session.case_set.roles.is_empty() {
        ui.add_space(space::L);
        roles(ui, view);
    }
}

/// One card. Returns whether Enter asked for the next stakeholder.
fn one(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, who: &Stakeholder) -> bool {
    let id = who.id;
    let mut next = false;
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let field = |text| TextField::Team(team.id, text);
            let name = view.with("stakeholders-name", &[("number", number.into())]);
            let hint = view.t("stakeholders-name-hint");
            let width = (ui.available_width() - 260.0).clamp(180.0, 380.0);
            let line = Field::line(field(TeamText::StakeholderName(id)), &name).unlabelled();
            next |= widgets::entered(&line.hint(&hint).width(width).show(ui, view));
            if let Some(side) = widgets::segments(ui, who.side, &sides(view)) {
                view.team_edit(team.id, TeamEdit::SetStakeholderSide(id, side));
            }
            let remove = view.with("stakeholders-remove", &[("number", number.into())]);
            if widgets::remove_button(ui, &remove).clicked() {
                view.team_edit(team.id, TeamEdit::RemoveStakeholder(id));
            }
        });
        let name = view.with("stakeholders-interest", &[("number", number.into())]);
        let hint = view.t("stakeholders-interest-hint");
        let interest = TextField::Team(team.id, TeamText::StakeholderInterest(id));
        Field::area(interest, &name, 1)
            .unlabelled()
            .hint(&hint)
            .show(ui, view);
        ui.horizontal_wrapped(|ui| {
            widgets::small(ui, &view.t("stakeholders-voice"));
            if let Some(voice) = widgets::segments(ui, who.voice, &voices(view)) {
                view.team_edit(team.id, TeamEdit::SetVoice(id, voice));
            }
        });
    });
    next
}

/// Somebody at the table takes the chair of a missing voice.
fn roles(ui: &mut Ui, view: &View<'_>) {
    widgets::heading(ui, &view.t("stakeholders-roles"));
    widgets::small(ui, &view.t("stakeholders-roles-hint"));
    for role in &view.session.case_set.roles {
        let name = view.state.text.of(&role.name);
        egui::CollapsingHeader::new(name)
            .id_salt(&role.id)
            .show(ui, |ui| role_card(ui, view, role));
    }
}

fn role_card(ui: &mut Ui, view: &View<'_>, role: &RoleCard) {
    let text = &view.state.text;
    widgets::body(ui, text.of(&role.who));
    widgets::label(ui, &view.t("role-cares"));
    widgets::body(ui, text.of(&role.cares));
    widgets::label(ui, &view.t("role-asks"));
    for question in &role.asks {
        widgets::bullet(ui, text.of(question));
    }
}

fn sides(view: &View<'_>) -> [(Side, String); 2] {
    [
        (Side::Internal, view.t("side-internal").into_owned()),
        (Side::External, view.t("side-external").into_owned()),
    ]
}

fn voices(view: &View<'_>) -> [(Voice, String); 3] {
    [
        (Voice::Unknown, view.t("voice-unknown").into_owned()),
        (Voice::Present, view.t("voice-present").into_owned()),
        (Voice::Missing, view.t("voice-missing").into_owned()),
    ]
}
