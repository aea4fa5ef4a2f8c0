//! Values and roles: names, cards, people as dots.

use egui::{CornerRadius, Rect, Stroke, StrokeKind, pos2, vec2};

use crate::model::{Shown, ShownRole};
use crate::ui::projector::Page;
use crate::ui::theme::Type;

/// The most cards beside each other, and rows of cards.
const ACROSS: usize = 3;

impl Page<'_> {
    /// The names of all values, a column for each fundament.
    pub(super) fn names(&self, fundaments: &[(String, Vec<String>)], area: Rect) {
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
    pub(super) fn cards(&self, values: &[Shown], area: Rect) {
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
        let page = self.within(rect.shrink(unit * 2.6));
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

    pub(super) fn roles(&self, roles: &[ShownRole], area: Rect) {
        let across = 4_usize;
        let rows = roles.len().max(1).div_ceil(across);
        let size = vec2(area.width() / across as f32, area.height() / rows as f32);
        for (at, role) in roles.iter().enumerate() {
            let cell = vec2((at % across) as f32 * size.x, (at / across) as f32 * size.y);
            let corner = area.min + cell;
            let room = size - vec2(self.unit * 3.0, 0.0);
            let page = self.within(Rect::from_min_size(corner, room));
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
