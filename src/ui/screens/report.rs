//! The report as it will be: the pages of the PDF, or the same words as text, for both audiences.

mod bar;
mod blocks;
mod contents;
mod pages;
mod place;
mod reading;

use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui};

use crate::model::Lang;
use crate::report::Audience;
use crate::report::export::Format;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::preview::Look;
use crate::ui::state::{AppState, Screen};
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets;

use place::Place;

/// What the report screen keeps between frames.
#[derive(Default)]
pub struct Local {
    as_text: bool,
    place: Place,
    contents: contents::Local,
    reading: reading::Local,
}

/// The panels beside the pages: what stands where, and how large.
pub fn panels(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let Some(session) = state.session() else {
        return;
    };
    let preview = &state.preview;
    if local.as_text || preview.fault.is_some() || preview.page_count() == 0 {
        return;
    }
    let view = View::new(state, session, out);
    bar::show(ui, &view, &mut local.place);
    if !widgets::is_narrow(ui) {
        contents::show(ui, &view, &mut local.contents, &mut local.place);
    }
}

pub fn show(ui: &mut Ui, view: &mut View<'_>, local: &mut Local) {
    if local.as_text || view.state.preview.fault.is_some() {
        if view.state.preview.look() != Look::default() {
            view.push(Action::LookAt(Look::default()));
        }
        return as_text(ui, view, local);
    }
    let as_text = &mut local.as_text;
    pages::show(ui, view, &mut local.place, |ui, view| {
        head(ui, view, as_text);
        if view.state.preview.page_count() == 0 {
            widgets::empty(ui, &view.t("preview-making"));
        }
    });
}

fn as_text(ui: &mut Ui, view: &mut View<'_>, local: &mut Local) {
    let area = ScrollArea::vertical().id_salt("report-text");
    area.auto_shrink(false).show(ui, |ui| {
        let margin = Margin::symmetric(margin(ui) as i8, space::L as i8);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            head(ui, view, &mut local.as_text);
            if let Some(fault) = &view.state.preview.fault {
                widgets::warn(ui, &fault.text);
                if let Some(hint) = &fault.hint {
                    widgets::quiet(ui, hint);
                }
            }
            ui.add_space(space::M);
            reading::show(ui, view, &mut local.reading);
        });
    });
}

/// Room at both sides of what stands above the pages.
fn margin(ui: &Ui) -> f32 {
    match ui.available_width() > 700.0 {
        true => space::XL,
        false => space::M,
    }
}

fn head(ui: &mut Ui, view: &mut View<'_>, as_text: &mut bool) {
    widgets::screen_title(
        ui,
        Screen::Report,
        &view.t("report-screen-title"),
        &view.t("report-screen-lead"),
    );
    widgets::content_width(ui);
    choices(ui, view, as_text);
    if let Some(unshown) = view.state.preview.unshown() {
        for line in view.state.text.unshown(unshown) {
            widgets::warn(ui, &line);
        }
    }
}

fn choices(ui: &mut Ui, view: &mut View<'_>, as_text: &mut bool) {
    let (audience, lang) = (view.state.audience, view.state.report_lang);
    let words = |id| view.state.text.get(id).into_owned();
    let audiences = [
        (Audience::Internal, words("audience-internal")),
        (Audience::Shareable, words("audience-shareable")),
    ];
    let langs = [
        (Lang::Nl, words("command-dutch")),
        (Lang::En, words("command-english")),
    ];
    let manners = [
        (false, words("preview-as-pages")),
        (true, words("preview-as-text")),
    ];
    let row = Layout::left_to_right(Align::Min).with_main_wrap(true);
    ui.with_layout(row, |ui| {
        if let Some(audience) = widgets::segments(ui, audience, &audiences) {
            view.push(Action::SetReport { audience, lang });
        }
        ui.add_space(space::M);
        if let Some(lang) = widgets::segments(ui, lang, &langs) {
            view.push(Action::SetReport { audience, lang });
        }
        ui.add_space(space::M);
        if let Some(manner) = widgets::segments(ui, *as_text, &manners) {
            *as_text = manner;
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
