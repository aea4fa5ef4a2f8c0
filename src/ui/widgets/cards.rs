//! Surfaces: a card for what belongs together, a note, a hairline.

use egui::{
    Align, Color32, CornerRadius, Frame, InnerResponse, Layout, Margin, Rect, Sense, Stroke, Ui,
    UiBuilder, vec2,
};

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

/// The frame of a panel that scrolls, and the one for what is in it: the bar stands in the margin and
/// not over the words.
pub fn scrolling_frame(fill: Color32, margin: f32) -> (Frame, Frame) {
    let margin = margin as i8;
    let around = Margin {
        right: 0,
        ..Margin::same(margin)
    };
    let inside = Margin {
        right: margin,
        ..Margin::ZERO
    };
    let outer = Frame::new().fill(fill).inner_margin(around);
    (outer, Frame::new().inner_margin(inside))
}

/// Whether the window has too little room for what usually stands side by side.
pub fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < size::NARROW
}

/// Begins a new line in a row that wraps, when this one has less room left. Groups do not wrap by
/// themselves: egui only wraps single widgets.
pub fn room_for(ui: &mut Ui, width: f32) {
    if ui.layout().main_wrap() && ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
}

/// The least that a column needs before columns go below each other.
const COLUMN: f32 = 190.0;

/// Equal columns side by side. Where there is little room, one below the other.
pub fn columns(ui: &mut Ui, count: usize, mut content: impl FnMut(usize, &mut Ui)) {
    let gap = space::S;
    let width = (ui.available_width() - gap * (count as f32 - 1.0)) / count as f32;
    if width < COLUMN {
        return (0..count).for_each(|place| content(place, ui));
    }
    let top_left = ui.cursor().min;
    let mut bottom = top_left.y;
    for place in 0..count {
        let left = top_left + vec2((width + gap) * place as f32, 0.0);
        let room = Rect::from_min_size(left, vec2(width, ui.available_height()));
        let builder = UiBuilder::new().id_salt(place).max_rect(room);
        let mut column = ui.new_child(builder.layout(Layout::top_down(Align::Min)));
        content(place, &mut column);
        bottom = bottom.max(column.min_rect().bottom());
    }
    let size = vec2(ui.available_width(), bottom - top_left.y);
    ui.allocate_rect(Rect::from_min_size(top_left, size), Sense::empty());
}
