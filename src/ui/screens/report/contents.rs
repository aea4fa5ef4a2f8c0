//! Beside the pages: what stands on which page. One stop for the Tab key; the arrows go on from
//! there.

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, CornerRadius, EventFilter, Frame, Id, Key, Margin, Modifiers, Panel, Response, Role,
    ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::place::{Place, Spot};
use crate::ui::preview::Entry;
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::view::View;
use crate::ui::widgets;

/// Height of a row.
const ROW: f32 = size::TARGET + space::XXS;
/// Room for the number of a page.
const NUMBER: f32 = 30.0;

#[derive(Default)]
pub struct Local {
    /// The row of what is read.
    row: usize,
    /// The page that was read when the list last followed, and the row that it brought in sight.
    page: usize,
    followed: Option<usize>,
    /// How far the list is scrolled, and how high it is.
    offset: f32,
    height: f32,
}

pub fn show(ui: &mut Ui, view: &View<'_>, local: &mut Local, place: &mut Place) {
    let frame = Frame::new()
        .fill(tokens(ui).wash)
        .inner_margin(Margin::same(space::S as i8));
    let panel = Panel::left("report-contents")
        .exact_size(size::RAIL)
        .resizable(false)
        .frame(frame);
    panel.show(ui, |ui| {
        widgets::label(ui, &view.t("preview-contents"));
        rows(ui, view, local, place);
    });
}

fn rows(ui: &mut Ui, view: &View<'_>, local: &mut Local, place: &mut Place) {
    let entries = &view.state.preview.made.contents;
    ui.spacing_mut().item_spacing.y = 0.0;
    // The bar not over the numbers.
    ui.spacing_mut().scroll.floating_allocated_width = space::S;
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if let Some(offset) = local.follow(place.current, entries) {
        area = area.vertical_scroll_offset(offset);
    }
    let mut chosen = None;
    let shown = area.show_rows(ui, ROW, entries.len(), |ui, range| {
        for at in range {
            let Some(entry) = entries.get(at) else {
                continue;
            };
            let here = at == local.row;
            let response = row(ui, view, entry, at, here);
            if response.clicked() {
                chosen = Some(at);
            } else if here && response.has_focus() {
                chosen = chosen.or_else(|| arrow(ui, at, entries.len()));
            }
        }
    });
    (local.offset, local.height) = (shown.state.clamped_offset().y, shown.inner_rect.height());
    if let Some((at, entry)) = chosen.and_then(|at| Some((at, entries.get(at)?))) {
        (local.row, local.page) = (at, entry.page);
        ui.memory_mut(|memory| memory.request_focus(id(at)));
        place.go_to = Some(Spot {
            page: entry.page,
            down: f32::from(entry.down) / 1000.0,
        });
    }
}

impl Local {
    /// Lights the row of the page that is read; says where to scroll to when it is out of sight.
    fn follow(&mut self, page: usize, entries: &[Entry]) -> Option<f32> {
        if page != self.page || self.row >= entries.len() {
            let first = entries.iter().position(|entry| entry.page >= page);
            (self.row, self.page) = (first.unwrap_or(0), page);
        }
        let top = self.row as f32 * ROW;
        if self.height == 0.0 || self.followed == Some(self.row) {
            return None;
        }
        self.followed = Some(self.row);
        let sight = self.offset..=self.offset + self.height - ROW;
        let out_of_sight = !sight.contains(&top);
        out_of_sight.then(|| (top - self.height / 2.0).max(0.0))
    }
}

fn id(at: usize) -> Id {
    Id::unique(("report-contents", at))
}

/// The row that an arrow key leads to.
fn arrow(ui: &Ui, at: usize, count: usize) -> Option<usize> {
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id(at), filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match (pressed(Key::ArrowUp), pressed(Key::ArrowDown)) {
        (true, _) => at.checked_sub(1),
        (_, true) => Some(at + 1).filter(|next| *next < count),
        _ => None,
    }
}

/// A heading with its page, or the number of a page without one.
fn row(ui: &mut Ui, view: &View<'_>, entry: &Entry, at: usize, here: bool) -> Response {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let sense = if here { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id(at), sense);
    let number = (entry.page + 1).to_string();
    let (level, words) = match &entry.heading {
        Some((level, words)) => (*level, words.as_str()),
        None => (2, ""),
    };
    let values = [("page", number.as_str().into()), ("words", words.into())];
    let name = match words.is_empty() {
        true => view.with("preview-row-page", &values),
        false => view.with("preview-row", &values),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, here, &name));

    let radius = CornerRadius::same(size::RADIUS);
    let fill = if here || response.hovered() {
        t.sheet
    } else {
        t.wash
    };
    let edge = match response.has_focus() {
        true => ui.style().interact(&response).bg_stroke,
        false => Stroke::NONE,
    };
    let painter = ui.painter();
    painter.rect(rect, radius, fill, edge, StrokeKind::Inside);
    let right = rect.right_center() - vec2(space::XS, 0.0);
    painter.text(
        right,
        Align2::RIGHT_CENTER,
        number,
        Type::Small.font(),
        t.ink2,
    );
    let indent = space::XS + f32::from(level.saturating_sub(1)) * space::S;
    let step = if level == 1 { Type::Label } else { Type::Small };
    let ink = if level < 3 { t.ink } else { t.ink2 };
    let shown = if words.is_empty() { &*name } else { words };
    let mut job = LayoutJob::simple(shown.to_owned(), step.font(), ink, f32::INFINITY);
    job.wrap = TextWrapping::truncate_at_width(rect.width() - indent - NUMBER);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let left = rect.left_center() + vec2(indent, -galley.size().y / 2.0);
    let elided = galley.elided;
    ui.painter().galley(left, galley, ink);
    match elided {
        true => response.on_hover_text(shown),
        false => response,
    }
}
