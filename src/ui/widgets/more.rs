//! The arrow beside a main button: the same act in another manner.

use egui::{Button, ScrollArea, Ui};

use crate::ui::theme::{Type, tokens};

/// A small button that opens a list; gives what was chosen. `name` says what the list is for.
pub fn more<T>(
    ui: &mut Ui,
    name: &str,
    choices: impl IntoIterator<Item = (T, String)>,
) -> Option<T> {
    let arrow = Type::Strong.text("▾").color(tokens(ui).ink);
    let mut chosen = None;
    let menu = ui.menu_button(arrow, |ui| {
        ui.set_min_width(260.0);
        // A long list stays within the window.
        let height = ui.ctx().content_rect().height() * 0.6;
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for (choice, words) in choices {
                let entry = ui.add(Button::new(Type::Body.text(words)));
                super::ring(ui, &entry);
                if entry.clicked() {
                    chosen = Some(choice);
                    ui.close();
                }
            }
        });
    });
    menu.response.accessible_name(name).on_hover_text(name);
    chosen
}
