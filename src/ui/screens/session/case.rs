//! The case: what it is about, who decides, and what the team wants from today.

use egui::Ui;

use crate::model::{CaseCard, Team, TeamText, TextField};
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets::{self, Field};

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        area(
            ui,
            view,
            team,
            TeamText::CaseTitle,
            "case-title",
            "case-title-hint",
            1,
        );
        area(
            ui,
            view,
            team,
            TeamText::CaseWhat,
            "case-what",
            "case-what-hint",
            3,
        );
        widgets::columns(ui, 2, |place, ui| match place {
            0 => area(
                ui,
                view,
                team,
                TeamText::CaseDecider,
                "case-decider",
                "case-decider-hint",
                2,
            ),
            _ => {
                let technology = TeamText::CaseTechnology;
                area(
                    ui,
                    view,
                    team,
                    technology,
                    "case-technology",
                    "case-technology-hint",
                    2,
                );
            }
        });
        area(
            ui,
            view,
            team,
            TeamText::CaseWhyNow,
            "case-why-now",
            "case-why-now-hint",
            2,
        );
    });
    ui.add_space(space::M);
    widgets::heading(ui, &view.t("case-together"));
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        area(
            ui,
            view,
            team,
            TeamText::CasePurpose,
            "case-purpose",
            "case-purpose-hint",
            2,
        );
        area(
            ui,
            view,
            team,
            TeamText::CaseGroundRules,
            "case-rules",
            "case-rules-hint",
            2,
        );
    });
    let mut cards = view.session.case_set.cases.iter();
    if let Some(card) = cards.find(|card| Some(&card.id) == team.case.card.as_ref()) {
        ui.add_space(space::M);
        background(ui, view, card);
    }
}

fn area(
    ui: &mut Ui,
    view: &mut View<'_>,
    team: &Team,
    text: TeamText,
    name: &str,
    hint: &str,
    rows: usize,
) {
    let words = &view.state.text;
    let (name, hint) = (words.get(name), words.get(hint));
    let field = Field::area(TextField::Team(team.id, text), &name, rows);
    field.hint(&hint).show(ui, view);
}

/// What the case card tells, to read aloud or to look up.
fn background(ui: &mut Ui, view: &View<'_>, card: &CaseCard) {
    let text = &view.state.text;
    widgets::heading(
        ui,
        &text.with("case-card", &[("title", text.of(&card.title).into())]),
    );
    for paragraph in &card.context {
        widgets::body(ui, text.of(paragraph));
    }
    for (name, lines) in [
        ("case-missing", &card.missing),
        ("case-questions", &card.questions),
    ] {
        ui.add_space(space::XS);
        widgets::label(ui, &text.get(name));
        ui.spacing_mut().item_spacing.y = space::XXS;
        for line in lines {
            widgets::bullet(ui, text.of(line));
        }
    }
}
