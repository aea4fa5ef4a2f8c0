//! What stands below the question: cards, results, agreements, roles.

use egui::{Align2, CornerRadius, Rect, Stroke, StrokeKind, pos2, vec2};

use super::Page;
use crate::model::{
    Body, Shown, ShownAgreement, ShownEarlier, ShownMove, ShownRole, ShownStatus, ShownTension,
};
use crate::ui::theme::Type;
use crate::ui::widgets;

/// The most cards beside each other, and rows of cards.
const ACROSS: usize = 3;

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

    /// The names of all values, a column for each fundament.
    fn names(&self, fundaments: &[(String, Vec<String>)], area: Rect) {
        let most = fundaments
            .iter()
            .map(|(_, names)| names.len())
            .max()
            .unwrap_or(0)
            + 2;
        // As large as fits: the list is as high as the page.
        let row = (area.height() / most as f32 / self.unit).min(4.2);
        let width = area.width() / fundaments.len().max(1) as f32;
        for (place, (fundament, names)) in fundaments.iter().enumerate() {
            let hue = self.tokens.hue(Some(place));
            let left = area.left() + width * place as f32;
            let mut y = area.top();
            self.line(
                pos2(left, y),
                fundament,
                Type::Heading,
                row * 0.75,
                hue.mark,
            );
            y += row * self.unit * 1.4;
            for name in names {
                let galley =
                    self.galley(name, Type::Body, row * 0.72, self.tokens.ink, f32::INFINITY);
                self.ui
                    .painter()
                    .galley(pos2(left, y), galley, self.tokens.ink);
                y += row * self.unit;
            }
        }
    }

    /// Values as cards, at most six, three beside each other.
    fn cards(&self, values: &[Shown], area: Rect) {
        let shown = values.iter().take(2 * ACROSS);
        let rows = values.len().clamp(1, 2 * ACROSS).div_ceil(ACROSS);
        let gap = self.unit * 3.0;
        let width = (area.width() - gap * (ACROSS as f32 - 1.0)) / ACROSS as f32;
        let most = if rows == 1 { 32.0 } else { 24.0 };
        let height =
            ((area.height() - gap * (rows as f32 - 1.0)) / rows as f32).min(self.unit * most);
        let top = area.bottom() - height * rows as f32 - gap * (rows as f32 - 1.0);
        for (at, value) in shown.enumerate() {
            let (row, column) = ((at / ACROSS) as f32, (at % ACROSS) as f32);
            let corner = pos2(
                area.left() + (width + gap) * column,
                top + (height + gap) * row,
            );
            self.card(value, Rect::from_min_size(corner, vec2(width, height)));
        }
    }

    fn card(&self, value: &Shown, rect: Rect) {
        let (t, unit) = (self.tokens, self.unit);
        let hue = t.hue(value.place);
        let radius = CornerRadius::same(unit.clamp(2.0, 40.0) as u8);
        let edge = Stroke::new((unit * 0.2).max(1.0), t.line);
        self.ui
            .painter()
            .rect(rect, radius, t.sheet, edge, StrokeKind::Inside);
        let page = Page {
            area: rect.shrink(unit * 2.6),
            text: self.text,
            tokens: t,
            ui: self.ui,
            unit,
        };
        let left = page.area.left();
        let mark = Rect::from_min_size(
            page.area.left_top() + vec2(0.0, unit * 0.5),
            vec2(unit, unit) * 1.6,
        );
        self.ui
            .painter()
            .rect_filled(mark, CornerRadius::same(2), hue.mark);
        let name = if value.fundament.is_empty() {
            self.text.get("projector-own-value").into_owned()
        } else {
            value.fundament.clone()
        };
        let mut y = page.line(
            pos2(left + unit * 2.6, page.area.top()),
            &name,
            Type::Strong,
            2.1,
            hue.mark,
        );
        y = page.line(
            pos2(left, y + unit * 1.2),
            &value.name,
            Type::Title,
            4.2,
            t.ink,
        );
        if y + unit * 9.0 < page.area.bottom() {
            page.line(
                pos2(left, y + unit * 0.8),
                &value.explanation,
                Type::Body,
                2.5,
                t.ink2,
            );
        }
        page.people(value);
    }

    /// Dots are people.
    fn people(&self, value: &Shown) {
        if value.voters == 0 {
            return;
        }
        let t = self.tokens;
        let hue = t.hue(value.place);
        let step = (self.unit * 3.4).min(self.area.width() / value.voters as f32);
        let y = self.area.bottom() - step / 2.0;
        for dot in 0..value.voters {
            let at = pos2(self.area.left() + step * (dot as f32 + 0.4), y);
            if dot < value.people {
                self.ui.painter().circle_filled(at, step * 0.36, hue.mark);
            } else {
                let edge = Stroke::new((self.unit * 0.2).max(1.0), t.control);
                self.ui.painter().circle_stroke(at, step * 0.34, edge);
            }
        }
    }

    /// The agreements; the last ones when there is no room for all.
    fn agreements(&self, agreements: &[ShownAgreement], area: Rect) {
        let (t, unit) = (self.tokens, self.unit);
        let room = (area.height() / (unit * 9.5)).floor().max(1.0) as usize;
        let mut y = area.top();
        for agreement in agreements
            .iter()
            .skip(agreements.len().saturating_sub(room))
        {
            let number = format!("{}", agreement.number);
            self.line(
                pos2(area.left(), y),
                &number,
                Type::Title,
                3.6,
                t.hue(agreement.place).mark,
            );
            let left = area.left() + unit * 6.0;
            y = self.line(pos2(left, y), &agreement.action, Type::Strong, 3.4, t.ink);
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
    fn tensions(&self, tensions: &[ShownTension], area: Rect) {
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
    fn field(&self, agreements: &[ShownAgreement], area: Rect) {
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

    /// Questions below each other, as large as they fit.
    fn questions(&self, questions: &[String], area: Rect) {
        let row = (area.height() / questions.len().max(1) as f32).min(self.unit * 11.0);
        let size = (row / self.unit * 0.3).min(3.2);
        for (at, question) in questions.iter().enumerate() {
            let galley = self.galley(question, Type::Body, size, self.tokens.ink, area.width());
            let top = pos2(area.left(), area.top() + row * at as f32);
            self.ui.painter().galley(top, galley, self.tokens.ink);
        }
    }

    /// Statements with five dots each.
    fn statements(&self, statements: &[(String, Option<u8>)], area: Rect) {
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

    /// Agreements from earlier sessions, each with where it stands.
    fn earlier(&self, agreements: &[ShownEarlier], area: Rect) {
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

    /// An open dot for then, a filled one for now.
    fn moves(&self, moves: &[ShownMove], area: Rect) {
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

    fn roles(&self, roles: &[ShownRole], area: Rect) {
        let across = 4_usize;
        let rows = roles.len().max(1).div_ceil(across);
        let size = vec2(area.width() / across as f32, area.height() / rows as f32);
        for (at, role) in roles.iter().enumerate() {
            let cell = vec2((at % across) as f32 * size.x, (at / across) as f32 * size.y);
            let corner = area.min + cell;
            let page = Page {
                area: Rect::from_min_size(corner, size - vec2(self.unit * 3.0, 0.0)),
                text: self.text,
                tokens: self.tokens,
                ui: self.ui,
                unit: self.unit,
            };
            let y = page.line(corner, &role.name, Type::Title, 3.0, self.tokens.ink);
            page.line(
                pos2(corner.x, y),
                &role.who,
                Type::Body,
                2.2,
                self.tokens.ink2,
            );
        }
    }
}
