//! The report as it will be: the same blocks as the PDF, for both audiences.

mod blocks;

use egui::Ui;

use crate::model::Lang;
use crate::report::export::Format;
use crate::report::{self, Audience, Report};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets;

/// The composed report, made anew only when something in it changed.
#[derive(Default)]
pub struct Local {
    made: Option<Made>,
}

struct Made {
    /// What it was made from; the session is compared by address, as history never changes one.
    from: (usize, Audience, Lang),
    report: Report,
}

pub fn show(ui: &mut Ui, view: &mut View<'_>, local: &mut Local) {
    widgets::title(
        ui,
        &view.t("report-screen-title"),
        &view.t("report-screen-lead"),
    );
    widgets::content_width(ui);
    choices(ui, view);
    ui.add_space(space::M);
    let from = (
        std::ptr::from_ref(view.session) as usize,
        view.state.audience,
        view.state.report_lang,
    );
    let made = local.made.take().filter(|made| made.from == from);
    let made = made.unwrap_or_else(|| {
        let text = crate::text::Text::new(view.state.report_lang);
        let report =
            report::compose::compose(view.session, &text, view.state.audience, view.state.today);
        Made { from, report }
    });
    widgets::card(ui, |ui| {
        // Text to read: rows as high as their words, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.y = space::XXS;
        for block in &made.report.blocks {
            blocks::show(ui, block);
        }
    });
    local.made = Some(made);
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
