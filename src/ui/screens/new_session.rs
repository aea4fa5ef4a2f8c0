//! A new session: which workshop, and which folder its file goes to.

use egui::Ui;

use crate::model::Workshop;
use crate::ui::action::Action;
use crate::ui::state::{AppState, Screen};
use crate::ui::theme::{space, tokens};
use crate::ui::widgets;
use crate::workshops::FOLLOW_UP_WORKSHOP;

/// From this width on there is room for three cards beside each other.
const WIDE: f32 = 1200.0;

/// What was chosen so far.
#[derive(Default)]
pub struct Draft {
    workshop: Option<String>,
    folder: Option<String>,
}

pub fn show(ui: &mut Ui, state: &AppState, draft: &mut Draft, out: &mut Vec<Action>) {
    let text = &state.text;
    // The cards below may be wider than text.
    ui.scope(|ui| {
        let (title, lead) = (text.get("new-title"), text.get("new-lead"));
        widgets::screen_title(ui, Screen::New, &title, &lead);
    });
    widgets::heading(ui, &text.get("new-workshop"));
    // A follow-up begins with an earlier session, from the start screen.
    let all = state.library.workshops.iter();
    let workshops: Vec<_> = all
        .filter(|workshop| workshop.id != FOLLOW_UP_WORKSHOP)
        .collect();
    let first = workshops.first().map(|workshop| workshop.id.clone());
    let chosen = draft.workshop.clone().or(first);
    // Side by side, so that the button to begin is in sight.
    let abreast = if ui.available_width() < WIDE { 2 } else { 3 };
    for row in workshops.chunks(abreast) {
        widgets::columns(ui, abreast, |place, ui| {
            let Some(workshop) = row.get(place) else {
                return;
            };
            let is_chosen = chosen.as_ref() == Some(&workshop.id);
            if choice(ui, state, workshop, is_chosen) {
                draft.workshop = Some(workshop.id.clone());
            }
        });
    }
    widgets::content_width(ui);
    let is_chosen = |workshop: &&&Workshop| chosen.as_ref() == Some(&workshop.id);
    if let Some(workshop) = workshops.iter().find(is_chosen) {
        widgets::small(ui, text.of(&workshop.source));
    }
    widgets::heading(ui, &text.get("new-folder"));
    widgets::small(ui, &text.get("new-folder-hint"));
    let usual = || state.paths.sessions().display().to_string();
    let folder = draft.folder.get_or_insert_with(usual);
    widgets::plain_field(ui, folder, &text.get("new-folder"), "");
    ui.add_space(space::L);
    ui.horizontal(|ui| {
        if widgets::primary(ui, &text.get("new-begin")).clicked()
            && let Some(workshop) = chosen
        {
            let folder = folder.trim().to_owned();
            out.push(Action::Create { workshop, folder });
        }
        if widgets::tinted(ui, &text.get("dialog-cancel"), tokens(ui).ink2).clicked() {
            out.push(Action::Show(Screen::Start));
        }
    });
}

/// A card to choose a workshop by. Returns whether it was chosen just now.
fn choice(ui: &mut Ui, state: &AppState, workshop: &Workshop, chosen: bool) -> bool {
    let text = &state.text;
    widgets::card(ui, |ui| {
        let clicked = ui
            .horizontal_wrapped(|ui| {
                let name = text.of(&workshop.title);
                let clicked = widgets::radio(ui, name, chosen).clicked();
                let minutes = workshop.minutes().into();
                let steps = workshop
                    .steps
                    .iter()
                    .filter(|step| !step.is_break())
                    .count()
                    .into();
                let size = [("minutes", minutes), ("steps", steps)];
                widgets::small(ui, &text.with("new-workshop-size", &size));
                clicked
            })
            .inner;
        widgets::body(ui, text.of(&workshop.about));
        clicked
    })
    .inner
}
