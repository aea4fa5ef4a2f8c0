//! Surfaces: a card for what belongs together, a note, a hairline.

use egui::{Color32, CornerRadius, Frame, InnerResponse, Margin, Rect, Sense, Stroke, Ui, vec2};

use crate::ui::theme::{Hue, Type, size, space, tokens};

/// A white sheet with a hairline, as wide as there is room.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let t = tokens(ui);
    surface(t.sheet, t.line).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    })
}

/// A card in the wash of a fundament.
pub fn tinted_card<R>(
    ui: &mut Ui,
    hue: Hue,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    surface(hue.wash, tokens(ui).line).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    })
}

/// A wash without border: something to read, not to fill in.
pub fn note<R>(ui: &mut Ui, fill: Color32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new()
        .fill(fill)
        .corner_radius(CornerRadius::same(size::RADIUS))
        .inner_margin(Margin::symmetric(space::S as i8, space::S as i8));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}

pub fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::empty());
    let stroke = Stroke::new(size::HAIRLINE, tokens(ui).line);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// The small square that marks a fundament; its name always stands beside it.
pub fn square(ui: &mut Ui, color: Color32) -> Rect {
    let row = vec2(size::SQUARE, space::L - 2.0);
    let (rect, _) = ui.allocate_exact_size(row, Sense::empty());
    let mark = Rect::from_center_size(rect.center(), vec2(size::SQUARE, size::SQUARE));
    ui.painter().rect_filled(mark, CornerRadius::same(2), color);
    rect
}

/// A number in a filled square: the place in an order.
pub fn badge(ui: &mut Ui, number: usize, fill: Color32) {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(size::BADGE, size::BADGE), Sense::empty());
    ui.painter()
        .rect_filled(rect, CornerRadius::same(size::RADIUS), fill);
    let font = Type::Label.font();
    let align = egui::Align2::CENTER_CENTER;
    ui.painter()
        .text(rect.center(), align, number, font, t.on_accent);
}

/// What to do when there is nothing yet.
pub fn empty(ui: &mut Ui, words: &str) {
    note(ui, tokens(ui).wash, |ui| super::quiet(ui, words));
}

fn surface(fill: Color32, line: Color32) -> Frame {
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(size::HAIRLINE, line))
        .corner_radius(CornerRadius::same(size::RADIUS_CARD))
        .inner_margin(Margin::same(space::M as i8))
}

/// Equal columns, or one below the other where there is little room.
pub fn columns<R>(ui: &mut Ui, count: usize, content: impl FnOnce(&mut [Ui]) -> R) -> R {
    ui.columns(count, content)
}
