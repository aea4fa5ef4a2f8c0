//! Bars for counts. The number always stands beside the bar.

use egui::{Align2, Color32, CornerRadius, Rect, Sense, Ui, pos2, vec2};

use super::describe;
use crate::ui::theme::{Type, size, space, tokens};

/// Height of a bar's row, and of the bar in it.
const ROW: f32 = size::TARGET;
const BAR: f32 = 11.0;

/// A count as a bar, with its name before it and its number behind it.
pub struct Bar<'a> {
    pub name: &'a str,
    pub count: usize,
    /// The count as people write it.
    pub number: &'a str,
    /// The count that fills the bar.
    pub most: usize,
    pub color: Color32,
}

impl Bar<'_> {
    pub fn show(self, ui: &mut Ui) {
        let t = tokens(ui);
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let names = (rect.width() * 0.42).min(2.0 * size::LABEL_COLUMN);
        let numbers = 2.0 * space::XL;
        let font = Type::Body.font();
        let mut job =
            egui::text::LayoutJob::simple_singleline(self.name.to_owned(), font.clone(), t.ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(names - space::XS);
        let galley = ui.painter().layout_job(job);
        let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(at, galley, t.ink);
        let left = rect.left() + names;
        let room = (rect.width() - names - numbers).max(0.0);
        let full = Rect::from_min_size(pos2(left, rect.center().y - BAR / 2.0), vec2(room, BAR));
        let radius = CornerRadius::same(3);
        ui.painter().rect_filled(full, radius, t.wash);
        let share = self.count as f32 / self.most.max(1) as f32;
        if self.count > 0 {
            let width = (room * share.min(1.0)).max(3.0);
            let bar = Rect::from_min_size(full.min, vec2(width, BAR));
            ui.painter().rect_filled(bar, radius, self.color);
        }
        let at = rect.right_center();
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, self.number, font, t.ink);
        describe(ui, &response, &format!("{}: {}", self.name, self.number));
    }
}
