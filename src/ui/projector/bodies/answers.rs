//! Questions, statements and scores.

use egui::{Align2, Rect, Stroke, pos2};

use crate::model::ShownMove;
use crate::ui::projector::Page;
use crate::ui::theme::Type;

impl Page<'_> {
    /// Questions below each other, as large as they fit.
    pub(super) fn questions(&self, questions: &[String], area: Rect) {
        let row = (area.height() / questions.len().max(1) as f32).min(self.unit * 11.0);
        let size = (row / self.unit * 0.3).min(3.2);
        for (at, question) in questions.iter().enumerate() {
            let galley = self.galley(question, Type::Body, size, self.tokens.ink, area.width());
            let top = pos2(area.left(), area.top() + row * at as f32);
            self.ui.painter().galley(top, galley, self.tokens.ink);
        }
    }

    /// Statements with five dots each.
    pub(super) fn statements(&self, statements: &[(String, Option<u8>)], area: Rect) {
        let (t, unit) = (self.tokens, self.unit);
        let row = (area.height() / statements.len().max(1) as f32).min(unit * 8.0);
        for (at, (statement, score)) in statements.iter().enumerate() {
            let top = area.top() + row * at as f32;
            let size = (row / unit * 0.42).min(3.2);
            self.line(
                pos2(area.left() + unit * 20.0, top),
                statement,
                Type::Body,
                size,
                t.ink,
            );
            for dot in 1..=5_u8 {
                let center = pos2(
                    area.left() + unit * 3.4 * (f32::from(dot) - 0.5),
                    top + row * 0.3,
                );
                if score.is_some_and(|score| dot <= score) {
                    self.ui
                        .painter()
                        .circle_filled(center, unit * 1.2, t.accent);
                } else {
                    let edge = Stroke::new((unit * 0.2).max(1.0), t.control);
                    self.ui.painter().circle_stroke(center, unit * 1.1, edge);
                }
            }
        }
    }

    /// An open dot for then, a filled one for now.
    pub(super) fn moves(&self, moves: &[ShownMove], area: Rect) {
        let (t, unit) = (self.tokens, self.unit);
        let row = (area.height() / (moves.len() as f32 + 1.0)).min(unit * 7.0);
        let cell = unit * 7.0;
        let x = |score: u8| area.right() - cell * (5.5 - f32::from(score));
        let legend = self.text.get("then-figure");
        self.line(area.left_top(), &legend, Type::Body, 2.2, t.ink2);
        for score in 1..=5_u8 {
            let at = pos2(x(score), area.top() + row * 0.4);
            let font = self.font(Type::Body, 2.2);
            self.ui
                .painter()
                .text(at, Align2::CENTER_CENTER, score, font, t.ink2);
        }
        for (at, one) in moves.iter().enumerate() {
            let y = area.top() + row * (at as f32 + 1.0);
            let size = (row / unit * 0.55).min(2.8);
            let width = area.width() - cell * 5.5;
            let name = self.galley(&one.what, Type::Body, size, t.ink, width);
            let corner = pos2(area.left(), y + (row - name.size().y) / 2.0);
            self.ui.painter().galley(corner, name, t.ink);
            let color = one.place.map_or(t.accent, |place| t.hue(Some(place)).mark);
            let y = y + row / 2.0;
            let stroke = Stroke::new((unit * 0.4).max(1.0), color);
            if let (Some(then), Some(now)) = (one.then, one.now) {
                let line = [pos2(x(then), y), pos2(x(now), y)];
                self.ui.painter().line_segment(line, stroke);
            }
            if let Some(now) = one.now {
                let dot = pos2(x(now), y);
                self.ui.painter().circle_filled(dot, unit * 1.4, color);
            }
            if let Some(then) = one.then.filter(|then| Some(*then) != one.now) {
                let dot = pos2(x(then), y);
                self.ui.painter().circle(dot, unit * 1.4, t.paper, stroke);
            }
        }
    }
}
