//! What a team chose between and agreed, now and before.

use egui::{Align2, Rect, Stroke, pos2, vec2};

use crate::model::{ShownAgreement, ShownEarlier, ShownStatus, ShownTension};
use crate::ui::projector::Page;
use crate::ui::theme::Type;
use crate::ui::widgets;

/// The most letters of an agreement: a room reads no more, and the others want to be seen.
const MAX_LETTERS: usize = 220;

fn short(action: &str) -> String {
    match action.char_indices().nth(MAX_LETTERS) {
        Some((end, _)) => format!("{}…", action.get(..end).unwrap_or_default()),
        None => action.to_owned(),
    }
}

impl Page<'_> {
    /// The agreements; the last ones when there is no room for all, and how many came before.
    pub(super) fn agreements(&self, agreements: &[ShownAgreement], area: Rect) {
        let (t, unit) = (self.tokens, self.unit);
        let width = area.width() - unit * 6.0;
        let height = |one: &ShownAgreement| {
            let action = self.galley(&short(&one.action), Type::Strong, 3.4, t.ink, width);
            let value = self.galley(&one.value, Type::Body, 2.5, t.ink, width);
            action.size().y + value.size().y + unit * 2.0
        };
        let mut room = area.height() + unit * 2.0;
        let all: f32 = agreements.iter().map(height).sum();
        if all > room {
            room -= unit * 4.0;
        }
        let last = agreements.iter().rev().take_while(|one| {
            room -= height(one);
            room >= 0.0
        });
        let shown = last.count().max(1);
        let before = agreements.len().saturating_sub(shown);
        let mut y = area.top();
        if before > 0 {
            let words = [("count", before.into())];
            let words = self.text.with("projector-before", &words);
            y = self.line(area.left_top(), &words, Type::Body, 2.2, t.ink2) + unit * 1.2;
        }
        for agreement in agreements.iter().skip(before) {
            let number = format!("{}", agreement.number);
            self.line(
                pos2(area.left(), y),
                &number,
                Type::Title,
                3.6,
                t.hue(agreement.place).mark,
            );
            let left = area.left() + unit * 6.0;
            let action = short(&agreement.action);
            y = self.line(pos2(left, y), &action, Type::Strong, 3.4, t.ink);
            y = self.line(
                pos2(left, y),
                &agreement.value,
                Type::Body,
                2.5,
                t.hue(agreement.place).mark,
            );
            y += unit * 2.0;
            if y > area.bottom() {
                break;
            }
        }
    }

    /// Two values that pull apart on one line, what was chosen below it.
    pub(super) fn tensions(&self, tensions: &[ShownTension], area: Rect) {
        let (t, unit) = (self.tokens, self.unit);
        let mut y = area.top();
        for tension in tensions {
            let mut x = area.left();
            let between = format!("  {}  ", self.text.get("tensions-against"));
            let parts = [
                (&tension.first.0, Type::Title, t.hue(tension.first.1).mark),
                (&between, Type::Body, t.ink2),
                (&tension.second.0, Type::Title, t.hue(tension.second.1).mark),
            ];
            for (words, step, color) in parts {
                let size = if step == Type::Title { 4.0 } else { 2.8 };
                let galley = self.galley(words, step, size, color, f32::INFINITY);
                let at = pos2(x, y + unit * 4.6 - galley.size().y);
                x += galley.size().x;
                self.ui.painter().galley(at, galley, color);
            }
            y = self.line(
                pos2(area.left(), y + unit * 5.2),
                &tension.chosen,
                Type::Body,
                3.0,
                t.ink,
            );
            y += unit * 3.0;
            if y > area.bottom() {
                break;
            }
        }
    }

    /// The field on the left, the agreements with their numbers on the right.
    pub(super) fn field(&self, agreements: &[ShownAgreement], area: Rect) {
        let (t, unit) = (self.tokens, self.unit);
        let side = (area.height() - unit * 4.0).min(area.width() * 0.45);
        let corner = area.min + vec2(unit * 4.0, 0.0);
        let field = Rect::from_min_size(corner, vec2(side, side));
        let cell = side / 5.0;
        for line in 0..=5_u8 {
            let stroke = Stroke::new((unit * 0.15).max(1.0), t.line);
            let step = cell * f32::from(line);
            self.ui
                .painter()
                .vline(field.left() + step, field.y_range(), stroke);
            self.ui
                .painter()
                .hline(field.x_range(), field.top() + step, stroke);
        }
        let importance = self.galley(
            &self.text.get("field-importance"),
            Type::Strong,
            2.2,
            t.ink2,
            side,
        );
        let at = field.right_bottom() + vec2(-importance.size().x, unit * 0.6);
        self.ui.painter().galley(at, importance, t.ink2);
        let need = self.galley(
            &self.text.get("field-need"),
            Type::Strong,
            2.2,
            t.ink2,
            side,
        );
        let at = field.left_top() + vec2(-unit * 3.4, need.size().x);
        let turned = egui::epaint::TextShape::new(at, need, t.ink2);
        self.ui
            .painter()
            .add(turned.with_angle(-std::f32::consts::FRAC_PI_2));
        let mut taken: Vec<(u8, u8)> = Vec::new();
        let mut y = area.top();
        let left = field.right() + unit * 6.0;
        for agreement in agreements {
            let hue = t.hue(agreement.place);
            if let Some((need, importance)) = agreement.judged {
                let before = taken
                    .iter()
                    .filter(|one| **one == (need, importance))
                    .count();
                taken.push((need, importance));
                let x = cell * (f32::from(importance) - 0.5) + unit * 3.4 * before as f32;
                let at = field.min + vec2(x, cell * (5.5 - f32::from(need)));
                self.ui.painter().circle_filled(at, unit * 2.0, hue.mark);
                let font = self.font(Type::Strong, 2.4);
                let number = agreement.number;
                self.ui
                    .painter()
                    .text(at, Align2::CENTER_CENTER, number, font, t.sheet);
            }
            if y < area.bottom() - unit * 4.0 {
                let number = agreement.number.to_string();
                self.line(pos2(left, y), &number, Type::Title, 2.8, hue.mark);
                y = self.line(
                    pos2(left + unit * 5.0, y),
                    &agreement.action,
                    Type::Body,
                    2.6,
                    t.ink,
                );
                y += unit * 1.2;
            }
        }
    }

    /// Agreements from earlier sessions, each with where it stands.
    pub(super) fn earlier(&self, agreements: &[ShownEarlier], area: Rect) {
        let (t, unit) = (self.tokens, self.unit);
        // As large as fits: people want to see all that they agreed.
        let row = (area.height() / agreements.len().max(1) as f32 / unit).clamp(4.0, 12.0);
        let size = (row * 0.28).clamp(1.8, 3.2);
        for (at, one) in agreements.iter().enumerate() {
            let y = area.top() + row * unit * at as f32;
            if y + row * unit > area.bottom() + unit {
                break;
            }
            let (ink, settled) = match one.status {
                ShownStatus::Open | ShownStatus::Running => (t.ink, false),
                _ => (t.ink2, true),
            };
            let mark = pos2(area.left() + unit, y + size * unit * 0.7);
            let edge = (unit * 0.3).max(1.0);
            widgets::status_mark(self.ui.painter(), mark, unit, edge, one.status, t);
            let status = self.text.status(one.status);
            let left = area.left() + unit * 4.0;
            self.line(pos2(left, y), &status, Type::Strong, size, ink);
            let page = self.within(Rect::from_min_max(
                pos2(left + unit * 22.0, y),
                area.right_bottom(),
            ));
            let below = page.line(page.area.min, &one.action, Type::Body, size, ink);
            let due = one.due.map(|due| self.text.date(due));
            let about = [Some(one.value.clone()), due.filter(|_| !settled)];
            let about: Vec<String> = about.into_iter().flatten().collect();
            let about = about.join(" · ");
            if below + size * unit < y + row * unit {
                let at = pos2(page.area.left(), below);
                page.line(at, &about, Type::Body, size * 0.75, t.hue(one.place).mark);
            }
        }
    }
}
