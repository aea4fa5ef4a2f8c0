//! What happened over time: entries from top to bottom, and scores that moved. The same facts
//! stand as text beside them.

use egui::{Align2, Color32, Painter, Pos2, Sense, Stroke, Ui, pos2, vec2};

use super::describe;
use crate::model::{Score, ShownStatus};
use crate::ui::theme::{Tokens, Type, size, space, tokens};
use crate::ui::view::View;

/// Room for a date such as "11 mrt 2027".
const DATE: f32 = 96.0;
/// Room for one score in the figure, and the height of a row.
const CELL: f32 = 34.0;
const ROW: f32 = 28.0;

/// Rows of a date, what was said, and where it stood then.
pub fn timeline(ui: &mut Ui, rows: &[(String, String, ShownStatus)]) {
    let t = tokens(ui);
    let mut last = None;
    for (date, words, status) in rows {
        ui.horizontal_top(|ui| {
            let (mark, _) = ui.allocate_exact_size(vec2(space::S, space::L - 2.0), Sense::empty());
            let at = mark.center();
            if let Some(from) = last.replace(at) {
                let line = [pos2(at.x, from.y + 5.0), pos2(at.x, at.y - 5.0)];
                ui.painter()
                    .line_segment(line, Stroke::new(size::HAIRLINE, t.control));
            }
            status_mark(ui.painter(), at, 4.0, size::FOCUS, *status, t);
            ui.scope(|ui| {
                ui.set_width(DATE);
                super::small(ui, date);
            });
            super::small(ui, words);
        });
    }
}

/// An open dot for what is to be done, a filled one for what is settled: green when it was done.
pub fn status_mark(
    painter: &Painter,
    at: Pos2,
    radius: f32,
    edge: f32,
    status: ShownStatus,
    t: &Tokens,
) {
    match status {
        ShownStatus::Done => painter.circle_filled(at, radius, t.ok),
        ShownStatus::Dropped | ShownStatus::Replaced => {
            painter.circle_filled(at, radius, t.control)
        }
        ShownStatus::Open | ShownStatus::Running => {
            painter.circle_stroke(at, radius, Stroke::new(edge, t.control))
        }
    };
}

/// One thing that was scored then and now.
pub struct Move {
    pub name: String,
    pub color: Color32,
    pub then: Option<Score>,
    pub now: Option<Score>,
}

/// A row for each thing: an open dot for then, a filled one for now, a line between them.
pub fn moves_figure(ui: &mut Ui, view: &View<'_>, moves: &[Move]) {
    let t = tokens(ui);
    let height = ROW * (moves.len() as f32 + 1.0);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let field = rect.width() - CELL * 5.0;
    let x = |score: Score| rect.left() + field + CELL * (f32::from(u8::from(score)) - 0.5);
    for score in Score::ALL {
        let at = pos2(x(score), rect.top() + ROW / 2.0);
        let (number, font) = (u8::from(score), Type::Small.font());
        ui.painter()
            .text(at, Align2::CENTER_CENTER, number, font, t.ink2);
        let line = Stroke::new(size::HAIRLINE, t.line);
        ui.painter()
            .vline(at.x, rect.top() + ROW..=rect.bottom(), line);
    }
    for (at, one) in moves.iter().enumerate() {
        let y = rect.top() + ROW * (at as f32 + 1.5);
        let mut job =
            egui::text::LayoutJob::simple_singleline(one.name.clone(), Type::Small.font(), t.ink);
        job.wrap.max_width = field - space::S;
        job.wrap.max_rows = 1;
        let galley = ui.painter().layout_job(job);
        let corner = pos2(rect.left(), y - galley.size().y / 2.0);
        ui.painter().galley(corner, galley, t.ink);
        if let (Some(then), Some(now)) = (one.then, one.now) {
            let line = Stroke::new(size::FOCUS, one.color);
            ui.painter()
                .line_segment([pos2(x(then), y), pos2(x(now), y)], line);
        }
        if let Some(now) = one.now {
            ui.painter().circle_filled(pos2(x(now), y), 7.0, one.color);
        }
        if let Some(then) = one.then {
            let ring = Stroke::new(size::FOCUS, one.color);
            let fill = if one.now == one.then {
                one.color
            } else {
                t.sheet
            };
            ui.painter().circle(pos2(x(then), y), 7.0, fill, ring);
        }
    }
    let fact = |one: &Move| {
        let scores = view.state.text.then_and_now(one.then, one.now);
        format!("{}: {scores}", one.name)
    };
    let facts: Vec<String> = moves.iter().map(fact).collect();
    let words = view.with("then-alt", &[("facts", facts.join("; ").into())]);
    describe(ui, &response, &words);
}
