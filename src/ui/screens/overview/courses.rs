//! Reflection over time: for every statement its averages by quarter, in words and as a line.

use egui::{Align2, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::overview::{Course, Quarter, View};
use crate::text::Text;
use crate::ui::state::AppState;
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::widgets;

/// Height of a picture, and of the quarters below its lines.
const HEIGHT: f32 = 84.0;
const FOOT: f32 = 22.0;
/// Room at both ends for half the name of a quarter.
const END: f32 = 40.0;

pub fn show(ui: &mut Ui, state: &AppState, view: &View) {
    let text = &state.text;
    widgets::heading(ui, &text.get("overview-courses"));
    if view.picture.courses.is_empty() {
        return widgets::empty(ui, &text.get("overview-no-courses"));
    }
    let (quarters, too_few) = view.picture.quarters();
    let group = [("count", state.settings.overview_group.into())];
    let lead = match quarters.is_empty() {
        true => "overview-no-averages",
        false => "overview-courses-lead",
    };
    widgets::small(ui, &text.with(lead, &group));
    if !quarters.is_empty() {
        for pair in view.picture.courses.chunks(2) {
            ui.add_space(space::XS);
            widgets::columns(ui, 2, |place, ui| {
                if let Some(course) = pair.get(place) {
                    one(ui, text, course, &quarters);
                }
            });
        }
        ui.add_space(space::XS);
    }
    if let Some(words) = text.quarters("overview-few-quarters", &too_few) {
        widgets::small(ui, &words);
    }
}

fn one(ui: &mut Ui, text: &Text, course: &Course, quarters: &[Quarter]) {
    let words = text.of(&course.text);
    widgets::body(ui, words);
    let points = quarters.iter().filter_map(|quarter| course.at(*quarter));
    let facts = points.clone().map(|point| {
        let fact = [
            ("quarter", text.quarter(point.quarter).into()),
            ("average", text.average(point.average).into()),
        ];
        text.with("overview-course-fact", &fact)
    });
    let facts: Vec<String> = facts.collect();
    // One point makes no line.
    if points.filter(|point| point.average.is_some()).count() > 1 {
        let said = format!("{words} {}", facts.join("; "));
        picture(ui, text, course, quarters, &said);
    }
    match facts.is_empty() {
        true => widgets::small(ui, &text.get("overview-too-few")),
        false => widgets::small(ui, &facts.join(" · ")),
    };
}

/// Averages from 1 to 5; a quarter without one is a gap. `facts` says all of it.
fn picture(ui: &mut Ui, text: &Text, course: &Course, quarters: &[Quarter], facts: &str) {
    let (Some(first), Some(last)) = (quarters.first(), quarters.last()) else {
        return;
    };
    let t = tokens(ui);
    let width = ui.available_width().min(2.0 * size::RAIL);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    widgets::describe(ui, &response, facts);
    let field = Rect::from_min_max(
        rect.min + vec2(END, space::XS),
        rect.max - vec2(END, FOOT + space::XS),
    );
    let font = Type::Small.font();
    let painter = ui.painter();
    let height = |score: f32| field.bottom() - field.height() * (score - 1.0) / 4.0;
    for score in [1.0_f32, 3.0, 5.0] {
        let y = height(score);
        let line = Stroke::new(size::HAIRLINE, t.line);
        painter.hline(rect.left() + space::M..=rect.right(), y, line);
        let at = pos2(rect.left(), y);
        painter.text(at, Align2::LEFT_CENTER, score, font.clone(), t.ink2);
    }
    let steps = last.since(*first).max(1) as f32;
    let x = |quarter: Quarter| field.left() + field.width() * quarter.since(*first) as f32 / steps;
    let mut free = rect.left();
    for quarter in quarters {
        let name = text.short_quarter(*quarter);
        let galley = painter.layout_no_wrap(name, font.clone(), t.ink2);
        let left = x(*quarter) - galley.size().x / 2.0;
        // Names that would lie over each other are left out; the words below name every quarter.
        if left < free {
            continue;
        }
        free = left + galley.size().x + space::XS;
        let top = rect.bottom() - galley.size().y;
        painter.galley(pos2(left, top), galley, t.ink2);
    }
    let points = quarters.iter().filter_map(|quarter| {
        let average = course.at(*quarter)?.average?;
        Some((*quarter, pos2(x(*quarter), height(average as f32))))
    });
    let points: Vec<_> = points.collect();
    for pair in points.windows(2) {
        if let [(before, from), (after, to)] = pair
            && after.since(*before) == 1
        {
            painter.line_segment([*from, *to], Stroke::new(size::FOCUS, t.accent));
        }
    }
    for (_, point) in points {
        painter.circle_filled(point, 4.0, t.accent);
    }
}
