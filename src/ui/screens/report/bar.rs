//! Below the pages: which page it is, and how large the pages are.

use egui::{Frame, Margin, Panel, Ui};

use super::place::{Place, Spot, Zoom};
use crate::ui::theme::{space, tokens};
use crate::ui::view::View;
use crate::ui::widgets;

pub fn show(ui: &mut Ui, view: &View<'_>, place: &mut Place) {
    let margin = Margin::symmetric(space::M as i8, space::XXS as i8);
    let frame = Frame::new().fill(tokens(ui).sheet).inner_margin(margin);
    Panel::bottom("report-bar").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            turn(ui, view, place);
            ui.add_space(space::S);
            zoom(ui, view, place);
            if view.state.preview.is_busy() {
                widgets::small(ui, &view.t("preview-busy"));
            }
        });
    });
}

/// To another page.
fn turn(ui: &mut Ui, view: &View<'_>, place: &mut Place) {
    let (page, count) = (place.current, view.state.preview.page_count());
    let to = |page| Some(Spot { page, down: 0.0 });
    if step(ui, "‹", &view.t("preview-previous"), page > 0) {
        place.go_to = to(page.saturating_sub(1));
    }
    if step(ui, "›", &view.t("preview-next"), page + 1 < count) {
        place.go_to = to(page + 1);
    }
    let numbers = [("page", (page + 1).into()), ("pages", count.into())];
    widgets::small(ui, &view.with("preview-page", &numbers));
    if widgets::is_narrow(ui) {
        // The list of pages has no room beside them.
        let entries = view.state.preview.made.contents.iter();
        let headings = entries.filter_map(|entry| {
            let (_, words) = entry.heading.as_ref()?;
            let down = f32::from(entry.down) / 1000.0;
            let page = entry.page;
            let number = (page + 1).to_string();
            Some((Spot { page, down }, [&number, words.as_str()].join("  ")))
        });
        if let Some(spot) = widgets::more(ui, &view.t("preview-contents"), headings) {
            place.go_to = Some(spot);
        }
    }
}

fn zoom(ui: &mut Ui, view: &View<'_>, place: &mut Place) {
    if step(ui, "−", &view.t("preview-smaller"), true) {
        place.zoom_out();
    }
    let percent = [("percent", place.percent().round().into())];
    widgets::small(ui, &view.with("preview-percent", &percent));
    if step(ui, "+", &view.t("preview-larger"), true) {
        place.zoom_in();
    }
    let fits = [
        (Zoom::Width, view.t("preview-width").into_owned()),
        (Zoom::Page, view.t("preview-whole-page").into_owned()),
    ];
    if let Some(zoom) = widgets::segments(ui, place.zoom, &fits) {
        place.zoom = zoom;
    }
}

fn step(ui: &mut Ui, sign: &str, name: &str, enabled: bool) -> bool {
    let button = ui.add_enabled_ui(enabled, |ui| widgets::secondary(ui, sign));
    let response = button.inner.accessible_name(name);
    response.on_hover_text(name).clicked()
}
