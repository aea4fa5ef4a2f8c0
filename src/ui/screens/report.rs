//! The report as it will be: the same blocks as the PDF, for both audiences.

mod blocks;

use std::sync::Arc;

use egui::{Rect, Ui, vec2};

use crate::model::{Lang, Session};
use crate::report::compose::compose;
use crate::report::export::Format;
use crate::report::{Audience, Report};
use crate::text::Text;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::Screen;
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

pub fn show(ui: &mut Ui, view: &mut View<'_>, local: &mut Local) {
    widgets::screen_title(
        ui,
        Screen::Report,
        &view.t("report-screen-title"),
        &view.t("report-screen-lead"),
    );
    widgets::content_width(ui);
    choices(ui, view);
    ui.add_space(space::M);
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

fn choices(ui: &mut Ui, view: &mut View<'_>) {
    let (audience, lang) = (view.state.audience, view.state.report_lang);
    let audiences = [
        (Audience::Internal, view.t("audience-internal").into_owned()),
        (
            Audience::Shareable,
            view.t("audience-shareable").into_owned(),
        ),
    ];
    let langs = [
        (Lang::Nl, view.t("command-dutch").into_owned()),
        (Lang::En, view.t("command-english").into_owned()),
    ];
    ui.horizontal_wrapped(|ui| {
        if let Some(audience) = widgets::segments(ui, audience, &audiences) {
            view.push(Action::SetReport { audience, lang });
        }
        ui.add_space(space::M);
        if let Some(lang) = widgets::segments(ui, lang, &langs) {
            view.push(Action::SetReport { audience, lang });
        }
    });
    if widgets::is_narrow(ui) {
        ui.horizontal(|ui| export(ui, view));
    }
    let hint = match audience {
        Audience::Internal => "audience-internal-hint",
        Audience::Shareable => "audience-shareable-hint",
    };
    widgets::small(ui, &view.t(hint));
}

/// What the top bar has no room for in a narrow window.
fn export(ui: &mut Ui, view: &mut View<'_>) {
    if widgets::primary(ui, &view.t("command-export-pdf")).clicked() {
        view.push(Action::Run(Command::Export(Format::Pdf)));
    }
    let others = Format::others().map(|format| (format, view.t(format.command()).into_owned()));
    let others: Vec<_> = others.collect();
    if let Some(format) = widgets::more(ui, &view.t("command-export-other"), others) {
        view.push(Action::Run(Command::Export(format)));
    }
}
