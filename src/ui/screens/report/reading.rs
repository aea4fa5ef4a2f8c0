//! The report as text that goes on: for who reads with a screen reader, or in large letters.

use std::sync::Arc;

use egui::{Rect, Ui, vec2};

use super::blocks;
use crate::model::{Lang, Session};
use crate::report::compose::compose;
use crate::report::{Audience, Report};
use crate::text::Text;
use crate::ui::theme::{size, space};
use crate::ui::view::View;
use crate::ui::widgets;

/// The composed report, made anew only when something in it changed.
#[derive(Default)]
pub struct Local {
    made: Option<Made>,
}

struct Made {
    /// What it was made from. Holding the session keeps its address from being used again.
    session: Arc<Session>,
    manner: (Audience, Lang),
    report: Report,
    /// How high each block was when it was last drawn, at this width.
    heights: Vec<Option<f32>>,
    width: f32,
}

pub fn show(ui: &mut Ui, view: &View<'_>, local: &mut Local) {
    let Some(session) = view.state.session() else {
        return;
    };
    let manner = (view.state.audience, view.state.report_lang);
    let made = local.made.take();
    let made = made.filter(|made| Arc::ptr_eq(&made.session, session) && made.manner == manner);
    let mut made = made.unwrap_or_else(|| {
        let text = Text::new(view.state.report_lang);
        let report = compose(session, &text, view.state.audience, view.state.today);
        Made {
            session: Arc::clone(session),
            manner,
            heights: vec![None; report.blocks.len()],
            report,
            width: 0.0,
        }
    });
    widgets::card(ui, |ui| {
        // Text to read: rows as high as their words, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.y = space::XXS;
        visible(ui, &mut made);
    });
    local.made = Some(made);
}

/// Draws the blocks that can be seen, and leaves room for the others: a report of twelve teams is
/// long.
fn visible(ui: &mut Ui, made: &mut Made) {
    let width = ui.available_width();
    if made.width != width {
        made.width = width;
        made.heights.fill(None);
    }
    for (block, height) in made.report.blocks.iter().zip(&mut made.heights) {
        let at = ui.cursor().min;
        if let Some(known) = *height {
            let room = Rect::from_min_size(at, vec2(width, known));
            if !ui.is_rect_visible(room.expand(size::CONTENT)) {
                ui.advance_cursor_after_rect(room);
                continue;
            }
        }
        let drawn = ui.vertical(|ui| blocks::show(ui, block));
        *height = Some(drawn.response.rect.height());
    }
}
