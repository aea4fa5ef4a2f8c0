//! Where the cursor is: it goes back to its field when a dialog closes, because who types on would
//! type commands, and it stays in sight when the keyboard moves it.

use egui::style::ScrollAnimation;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Id, Ui};

use crate::ui::screens::session;
use crate::ui::state::AppState;
use crate::ui::theme::size;

/// A field that had the cursor, and the screen and step on which that was.
#[derive(Clone, Copy, PartialEq)]
struct Spot {
    field: Id,
    place: Id,
}

impl Spot {
    fn of(field: Id, state: &AppState) -> Self {
        let place = Id::unique(("cursor-place", state.screen, session::place(state)));
        Self { field, place }
    }
}

/// The field that gave up the cursor for a command, until something else has it.
fn left_id() -> Id {
    Id::unique("cursor-left")
}

fn before_id() -> Id {
    Id::unique("cursor-before-dialog")
}

/// The field gives up the cursor for a command that may open a dialog, now or when it is done.
pub fn left(context: &Context, field: Id, state: &AppState) {
    let spot = Spot::of(field, state);
    context.data_mut(|data| data.insert_temp(left_id(), spot));
}

/// A dialog is open: remembers where the cursor was before it.
pub fn dialog_is_open(context: &Context, state: &AppState) {
    let known = context.data(|data| data.get_temp::<Option<Spot>>(before_id()));
    if known.is_some() {
        return;
    }
    let left = context.data(|data| data.get_temp::<Spot>(left_id()));
    let focused = context.memory(|memory| memory.focused());
    let before = focused.map(|field| Spot::of(field, state)).or(left);
    context.data_mut(|data| data.insert_temp(before_id(), before));
}

/// No dialog is open: the cursor goes back to where it was before the last one. Another screen has
/// chosen a place for it by then.
pub fn no_dialog_is_open(context: &Context, state: &AppState) {
    if context.memory(|memory| memory.focused().is_some()) {
        context.data_mut(|data| data.remove::<Spot>(left_id()));
    }
    let before = context.data_mut(|data| data.remove_temp::<Option<Spot>>(before_id()));
    let before = before.flatten();
    if let Some(spot) = before.filter(|spot| *spot == Spot::of(spot.field, state)) {
        context.memory_mut(|memory| memory.request_focus(spot.field));
    }
}

/// Every frame, with the button of the menu that is open: when it closes, the cursor goes back to the
/// field that it stood in before, or to that button.
pub fn menus(context: &Context, state: &AppState, open: Option<Id>) {
    let (typing, before) = (
        Id::unique("cursor-typing"),
        Id::unique("cursor-before-menu"),
    );
    let focused = context.memory(|memory| memory.focused());
    if let Some(menu) = open {
        let last = context.data(|data| data.get_temp::<Option<Spot>>(typing));
        let spot = last.flatten().unwrap_or_else(|| Spot::of(menu, state));
        return context.data_mut(|data| {
            data.get_temp_mut_or(before, Some(spot));
        });
    }
    let closed = context.data_mut(|data| data.remove_temp::<Option<Spot>>(before));
    if let Some(spot) = closed.flatten().filter(|_| focused.is_none()) {
        if state.dialog.is_some() {
            left(context, spot.field, state);
        } else if spot == Spot::of(spot.field, state) {
            context.memory_mut(|memory| memory.request_focus(spot.field));
        }
    }
    // A press takes the cursor out of its field before it opens a menu.
    if !context.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        let field = focused.filter(|_| context.text_edit_focused());
        let spot = field.map(|field| Spot::of(field, state));
        context.data_mut(|data| data.insert_temp(typing, spot));
    }
}

/// Puts the cursor of a field behind its text, which is another than the one it stood in.
pub fn to_end(context: &Context, field: Id, text: &str) {
    let end = CCursor::new(text.chars().count());
    let mut state = TextEditState::load(context, field).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(context, field);
}

/// At the end of what scrolls: when the keyboard led to something that is out of sight, or half.
pub fn keep_in_sight(ui: &Ui) {
    let context = ui.ctx();
    let now = context.memory(|memory| memory.focused());
    let last = Id::unique(("cursor-last", ui.layer_id()));
    let before = context
        .data(|data| data.get_temp::<Option<Id>>(last))
        .flatten();
    context.data_mut(|data| data.insert_temp(last, now));
    let pointed = context.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if now == before || pointed {
        return;
    }
    let focused = now.and_then(|id| context.read_response(id));
    let focused = focused.filter(|response| response.layer_id == ui.layer_id());
    if let Some(hidden) =
        focused.filter(|response| response.interact_rect.height() + 1.0 < response.rect.height())
    {
        // With what comes before and after it.
        let place = hidden.rect.expand(3.0 * size::CONTROL);
        ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
    }
}
