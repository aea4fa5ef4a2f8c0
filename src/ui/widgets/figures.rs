//! Figures where people would rather look: the same facts stand as text beside them, and a
//! description says them to people who cannot see.

use egui::{Align2, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::describe;
use crate::model::{Team, ValueId};
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::view::View;

/// The widest that a figure grows.
const WIDEST: f32 = 560.0;

/// Values as points, tensions as lines between them, numbered as their cards are.
pub fn tension_map(ui: &mut Ui, view: &View<'_>, team: &Team) {
    let mut pulls: Vec<(usize, &ValueId, &ValueId)> = Vec::new();
    for (at, tension) in team.tensions.iter().enumerate() {
        if let (Some(first), Some(second)) = (&tension.first, &tension.second) {
            pulls.push((at + 1, first, second));
        }
    }
    if pulls.is_empty() {
        return;
    }
    let mut values: Vec<&ValueId> = Vec::new();
    for value in pulls
        .iter()
        .flat_map(|(_, first, second)| [*first, *second])
    {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    let width = ui.available_width().min(WIDEST);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 230.0), Sense::hover());
    let place = |value: &ValueId| on_ellipse(rect, &values, value);
    let t = tokens(ui);
    for (number, first, second) in &pulls {
        let (from, to) = (place(first), place(second));
        ui.painter()
            .line_segment([from, to], Stroke::new(size::FOCUS, t.control));
        let middle = from + (to - from) * 0.5;
        ui.painter().circle(
            middle,
            11.0,
            t.sheet,
            Stroke::new(size::HAIRLINE, t.control),
        );
        let font = Type::Label.font();
        ui.painter()
            .text(middle, Align2::CENTER_CENTER, number, font, t.ink);
    }
    for value in &values {
        let (at, hue) = (place(value), view.hue(ui, value));
        ui.painter().circle_filled(at, 7.0, hue.mark);
        let name = view.state.text.value_name(view.session, team, value);
        let (align, offset) = if at.x < rect.center().x - 1.0 {
            (Align2::RIGHT_CENTER, -space::S)
        } else {
            (Align2::LEFT_CENTER, space::S)
        };
        let beside = at + vec2(offset, 0.0);
        ui.painter()
            .text(beside, align, name, Type::Strong.font(), t.ink);
    }
    let fact = |(_, first, second): &(usize, &ValueId, &ValueId)| {
        let name = |value: &ValueId| view.state.text.value_name(view.session, team, value);
        let names = [
            ("first", name(first).into()),
            ("second", name(second).into()),
        ];
        view.with("map-pull", &names)
    };
    let facts: Vec<String> = pulls.iter().map(fact).collect();
    let facts = [
        ("count", pulls.len().into()),
        ("facts", facts.join("; ").into()),
    ];
    describe(ui, &response, &view.with("map-alt", &facts));
}

/// The place of a value on an ellipse that leaves room for names on both sides.
fn on_ellipse(rect: Rect, values: &[&ValueId], value: &ValueId) -> Pos2 {
    let at = values.iter().position(|one| *one == value).unwrap_or(0);
    let turn = (at as f32 + 0.5) / values.len().max(1) as f32 * std::f32::consts::TAU;
    let radius = vec2(rect.width() * 0.17, rect.height() * 0.38);
    rect.center() + vec2(-turn.sin() * radius.x, -turn.cos() * radius.y)
}

/// The agreements by need (up) and importance (right), each a numbered point.
pub fn priority_field(ui: &mut Ui, view: &View<'_>, team: &Team) {
    let mut points: Vec<(usize, u8, u8)> = Vec::new();
    for (at, agreement) in team.agreements.iter().enumerate() {
        if let (Some(need), Some(importance)) = (agreement.need, agreement.importance) {
            points.push((at + 1, need.into(), importance.into()));
        }
    }
    if points.is_empty() {
        return;
    }
    let t = tokens(ui);
    let side = ui.available_width().min(WIDEST) * 0.62;
    let axis = space::XL;
    let outer = vec2(side + axis, side * 0.8 + axis);
    let (rect, response) = ui.allocate_exact_size(outer, Sense::hover());
    let field = Rect::from_min_max(rect.min + vec2(axis, 0.0), rect.max - vec2(0.0, axis));
    let cell = field.size() / 5.0;
    for line in 0..=5_u8 {
        let stroke = Stroke::new(size::HAIRLINE, t.line);
        let (x, y) = (
            field.left() + cell.x * f32::from(line),
            field.top() + cell.y * f32::from(line),
        );
        ui.painter().vline(x, field.y_range(), stroke);
        ui.painter().hline(field.x_range(), y, stroke);
    }
    let corner = |need: u8, importance: u8| {
        let (x, y) = (f32::from(importance) - 0.5, 5.0 - f32::from(need) + 0.5);
        field.min + vec2(cell.x * x, cell.y * y)
    };
    for number in 1..=5_u8 {
        let (font, ink) = (Type::Small.font(), t.ink2);
        let x = pos2(corner(1, number).x, field.bottom() + space::S);
        let y = pos2(field.left() - space::S, corner(number, 1).y);
        ui.painter()
            .text(x, Align2::CENTER_CENTER, number, font.clone(), ink);
        ui.painter()
            .text(y, Align2::CENTER_CENTER, number, font, ink);
    }
    let words = view.t("field-importance");
    let at = pos2(field.right(), rect.bottom());
    ui.painter()
        .text(at, Align2::RIGHT_BOTTOM, words, Type::Label.font(), t.ink2);
    let words = view.t("field-need");
    let galley = ui
        .painter()
        .layout_no_wrap(words.into_owned(), Type::Label.font(), t.ink2);
    let shape = egui::epaint::TextShape::new(
        pos2(rect.left(), field.top() + galley.size().x),
        galley,
        t.ink2,
    );
    ui.painter()
        .add(shape.with_angle(-std::f32::consts::FRAC_PI_2));
    for (at, (number, need, importance)) in points.iter().enumerate() {
        // Points with the same judgements stand beside each other.
        let same = |other: &&(usize, u8, u8)| (other.1, other.2) == (*need, *importance);
        let before = points.iter().take(at).filter(same).count() as f32;
        let shift = vec2((before % 3.0 - 0.5) * 20.0, (before / 3.0).floor() * 20.0);
        let center = corner(*need, *importance) + shift;
        ui.painter().circle_filled(center, 11.0, t.accent);
        let font = Type::Label.font();
        ui.painter()
            .text(center, Align2::CENTER_CENTER, number, font, t.on_accent);
    }
    let facts = points.iter().map(|(number, need, importance)| {
        let numbers = [
            ("number", (*number).into()),
            ("need", (*need).into()),
            ("importance", (*importance).into()),
        ];
        view.with("field-point", &numbers)
    });
    let facts: Vec<String> = facts.collect();
    describe(
        ui,
        &response,
        &view.with("field-alt", &[("facts", facts.join("; ").into())]),
    );
}
