//! A list that folds open to choose one thing from, with a mouse or with keys alone.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{ComboBox, Id, Popup, Response, Ui};

use crate::ui::theme::Type;

/// Height that shows eight choices.
const HEIGHT: f32 = 360.0;

/// The list as it is when it is folded.
pub struct FoldingList<'a, Salt> {
    /// Tells it from every other list.
    pub salt: Salt,
    /// What it is for, for people who cannot see where it stands.
    pub name: &'a str,
    pub shown: &'a str,
    pub width: f32,
}

/// One thing to choose.
pub struct Choice<T> {
    pub value: T,
    pub words: String,
    pub is_chosen: bool,
}

/// What a list remembers between frames.
#[derive(Clone, Copy, Default, Eq, PartialEq)]
enum State {
    #[default]
    Folded,
    /// Opened with a key: the cursor is on its way into the list.
    Entering,
    Open,
}

impl<Salt: Debug + Hash> FoldingList<'_, Salt> {
    /// Shows the list, with a line between groups. Returns what was picked.
    ///
    /// With keys, the cursor goes into the list that opens, and back to the list when it folds; the
    /// list also folds when the cursor goes elsewhere.
    pub fn show<T>(self, ui: &mut Ui, groups: Vec<Vec<Choice<T>>>) -> Option<T> {
        let key = Id::unique(("folding-list", &self.salt));
        let before: State = ui.data(|data| data.get_temp(key)).unwrap_or_default();
        let with_keys = !ui.input(|input| input.pointer.any_click());
        let combo = ComboBox::from_id_salt(self.salt)
            .selected_text(Type::Body.text(self.shown))
            .width(self.width)
            .height(HEIGHT)
            .truncate();
        let entering = before == State::Entering || before == State::Folded && with_keys;
        let list = combo.show_ui(ui, |ui| choices(ui, groups, entering));
        let button = list.response.accessible_name(self.name);

        let is_open = list.inner.is_some();
        let (picked, inside) = list.inner.unwrap_or((None, false));
        let now = match (is_open && picked.is_none(), entering && !inside) {
            (false, _) => State::Folded,
            (true, true) => State::Entering,
            (true, false) => State::Open,
        };
        ui.data_mut(|data| data.insert_temp(key, now));

        let focused = ui.memory(|memory| memory.focused());
        let folded = before != State::Folded && now == State::Folded;
        if folded && with_keys && (picked.is_some() || focused.is_none()) {
            button.request_focus();
        }
        let elsewhere = focused.is_some_and(|id| id != button.id) && !inside;
        if before == State::Open && now == State::Open && elsewhere {
            Popup::close_all(ui.ctx());
        }
        picked
    }
}

/// The list scrolls along when a key leads to another item.
fn follow(ui: &Ui, item: &Response) {
    let last = Id::unique("folding-list-item");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Id>(last);
        data.insert_temp(last, item.id);
        before
    });
    if before != Some(item.id) {
        item.scroll_to_me(None);
        ui.ctx().request_repaint();
    }
}

/// The open list: what was picked, and whether the cursor is in it.
fn choices<T>(ui: &mut Ui, groups: Vec<Vec<Choice<T>>>, entering: bool) -> (Option<T>, bool) {
    let chosen = groups.iter().flatten().position(|choice| choice.is_chosen);
    let (mut picked, mut inside, mut place) = (None, false, 0);
    for (at, group) in groups.into_iter().enumerate() {
        if at > 0 {
            ui.separator();
        }
        for choice in group {
            let item = ui.selectable_label(choice.is_chosen, Type::Body.text(choice.words));
            if item.has_focus() {
                inside = true;
                follow(ui, &item);
            }
            if entering && place == chosen.unwrap_or(0) {
                item.request_focus();
                item.scroll_to_me(None);
            }
            if item.clicked() {
                picked = Some(choice.value);
                ui.close();
            }
            place += 1;
        }
    }
    (picked, inside)
}
