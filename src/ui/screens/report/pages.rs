//! The pages under each other, as pictures with their words. Only pages in sight are drawn.

use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, accesskit, pos2, vec2,
};

use super::margin;
use super::place::{Place, Zoom};
use crate::ui::action::Action;
use crate::ui::preview::Look;
use crate::ui::theme::{AS_IT_IS, PAGE, size, space, tokens};
use crate::ui::view::View;

/// A picture is never larger, in dots: about 350 to the inch, and 50 MB.
const WIDEST: f32 = 2900.0;

/// Shows `head`, and below it the pages; all of it scrolls.
pub fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    place: &mut Place,
    head: impl FnOnce(&mut Ui, &mut View<'_>),
) {
    let id = Id::unique("report-pages");
    let (window, count) = (
        ui.available_rect_before_wrap(),
        view.state.preview.page_count(),
    );
    let dot = 1.0 / ui.ctx().pixels_per_point();
    let moved = keys(ui, view, id, place, window.size());
    let fitted = place.fit(window.size(), count, dot);
    // Paper does not fade at the edge of a window.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    let mut area = ScrollArea::both().id_salt(id).auto_shrink(false);
    if let Some(offset) = fitted.or_else(|| moved.map(|by| place.within(place.offset + by))) {
        area = area.scroll_offset(offset);
    }
    let shown = area.show_viewport(ui, |ui, sight| {
        let corner = ui.max_rect().min;
        place.head = above(ui, view, sight, head);
        let whole = Rect::from_min_size(corner, place.whole());
        ui.expand_to_include_rect(whole);
        let focused = reader(ui, view, id, window);
        pages(ui, view, place, id, corner, sight);
        if focused {
            let ring = Stroke::new(size::FOCUS, tokens(ui).accent);
            ui.painter()
                .rect_stroke(window, 0.0, ring, StrokeKind::Inside);
        }
    });
    place.scrolled(shown.state.clamped_offset());
}

/// What stands above the pages: as wide as the window, also when the pages are wider. Gives its
/// height.
fn above(
    ui: &mut Ui,
    view: &mut View<'_>,
    sight: Rect,
    head: impl FnOnce(&mut Ui, &mut View<'_>),
) -> f32 {
    let corner = ui.max_rect().min;
    let margin = margin(ui);
    let left = corner.x + sight.min.x + margin;
    let width = sight.width() - 2.0 * margin;
    let room = Rect::from_min_size(pos2(left, corner.y + space::L), vec2(width, 0.0));
    let drawn = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| head(ui, view));
    drawn.response.rect.bottom() - corner.y + space::M
}

/// The one stop of the Tab key in the pages; gives whether the focus is there.
fn reader(ui: &Ui, view: &View<'_>, id: Id, window: Rect) -> bool {
    let response = ui.interact(window, id, Sense::focusable_noninteractive());
    let name = view.t("preview-pages");
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::Document);
        node.set_label(name.as_ref());
    });
    response.has_focus()
}

fn pages(ui: &mut Ui, view: &mut View<'_>, place: &Place, id: Id, corner: egui::Pos2, sight: Rect) {
    // Half a window ahead, so that pages are there when they come in sight.
    let ahead = sight.height() / 2.0;
    let (first, end) = place.between(sight.top() - ahead, sight.bottom() + ahead);
    let dots = place.page().x * ui.ctx().pixels_per_point();
    let largest = ui.input(|input| input.max_texture_side) as f32 * place.page().x / place.page().y;
    let width = dots.min(WIDEST).min(largest).round() as u16;
    let look = Look { first, end, width };
    if view.state.preview.look() != look {
        view.push(Action::LookAt(look));
    }
    let (first, end) = place.between(sight.top(), sight.bottom());
    let left = corner.x + (place.whole().x - place.page().x) / 2.0;
    for page in first..end.min(view.state.preview.page_count()) {
        let top = pos2(left, corner.y + place.top_of(page));
        let dot = ui.ctx().pixels_per_point();
        let top = (top * dot).round() / dot;
        let rect = Rect::from_min_size(top, place.page());
        if !ui.is_rect_visible(rect) {
            // Only the gap below it is in sight.
            continue;
        }
        sheet(ui, view, rect, id, page);
    }
}

/// A page: paper, also at night.
fn sheet(ui: &Ui, view: &View<'_>, rect: Rect, reader: Id, page: usize) {
    let t = tokens(ui);
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, PAGE);
    if let Some(picture) = view.state.preview.picture(page) {
        let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.add(Shape::image(picture.texture.id(), rect, all, AS_IT_IS));
    }
    let edge = Stroke::new(size::HAIRLINE, t.line);
    painter.rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
    let id = reader.with(page);
    let response = ui.interact(rect, id, Sense::CLICK);
    if response.clicked() {
        ui.memory_mut(|memory| memory.request_focus(reader));
    }
    let count = view.state.preview.page_count();
    let numbers = [("page", (page + 1).into()), ("pages", count.into())];
    let name = view.with("preview-page", &numbers);
    let words = view.state.preview.made.words.get(page);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_description(words.map_or("", String::as_str));
    });
}

/// How far the keys scroll; plus, minus and 0 are for the size while the pages have the focus.
fn keys(ui: &Ui, view: &View<'_>, id: Id, place: &mut Place, window: Vec2) -> Option<Vec2> {
    let focused = ui.memory(|memory| memory.focused());
    let free = focused.is_none() && !egui::Popup::is_any_open(ui.ctx());
    if view.state.dialog.is_some() || !(free || focused == Some(id)) {
        return None;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if focused == Some(id) {
        if pressed(Key::Plus) || pressed(Key::Equals) {
            place.zoom_in();
        }
        if pressed(Key::Minus) {
            place.zoom_out();
        }
        if pressed(Key::Num0) {
            place.zoom = Zoom::Width;
        }
    }
    let (line, page, all) = (space::XL, window.y - space::XL, place.whole().y);
    let moves = [
        (Key::ArrowUp, vec2(0.0, -line)),
        (Key::ArrowDown, vec2(0.0, line)),
        (Key::ArrowLeft, vec2(-line, 0.0)),
        (Key::ArrowRight, vec2(line, 0.0)),
        (Key::PageUp, vec2(0.0, -page)),
        (Key::PageDown, vec2(0.0, page)),
        (Key::Home, vec2(0.0, -all)),
        (Key::End, vec2(0.0, all)),
    ];
    let by = moves.into_iter().filter(|(key, _)| pressed(*key));
    by.map(|(_, by)| by).reduce(|one, other| one + other)
}
