//! What stands below the question: cards, results, agreements, roles.

mod agreements;
mod answers;
mod values;

use egui::Rect;

use super::Page;
use crate::model::Body;
use crate::ui::theme::Type;

impl Page<'_> {
    pub(super) fn body(&self, body: &Body, area: Rect) {
        match body {
            Body::Nothing => {}
            Body::Break => {
                self.line(
                    area.left_top(),
                    &self.text.get("projector-break"),
                    Type::Body,
                    4.0,
                    self.tokens.ink2,
                );
            }
            Body::Cards(fundaments) => self.names(fundaments, area),
            Body::Entry { picks, expected } => {
                let numbers = [("picks", (*picks).into()), ("expected", (*expected).into())];
                let words = self.text.with("projector-entry", &numbers);
                self.line(area.left_top(), &words, Type::Strong, 5.0, self.tokens.ink);
            }
            Body::Outcome(values) | Body::Chosen(values) => self.cards(values, area),
            Body::Agreements(agreements) => self.agreements(agreements, area),
            Body::Tensions(tensions) => self.tensions(tensions, area),
            Body::Field(agreements) => self.field(agreements, area),
            Body::Statements(statements) => self.statements(statements, area),
            Body::Questions(questions) => self.questions(questions, area),
            Body::Roles(roles) => self.roles(roles, area),
            Body::Earlier(agreements) => self.earlier(agreements, area),
            Body::ThenAndNow(moves) => self.moves(moves, area),
        }
    }

    /// A part of the page.
    fn within(&self, area: Rect) -> Page<'_> {
        Page {
            area,
            text: self.text,
            tokens: self.tokens,
            ui: self.ui,
            unit: self.unit,
        }
    }
}
