//! Where the cursor is: it goes back to its field when a dialog closes, because who types on would
//! type commands, and it stays in sight when the keyboard moves it.

use egui::style::ScrollAnimation;
use egui::{Context, Id, Ui};

use crate::ui::theme::size;

/// A field that gave up the cursor for a command, and when.
#[derive(Clone, Copy)]
struct Left {
    field: Id,
    pass: u64,
}

/// A dialog that a command opens is there within so many passes.
const SOON: u64 = 3;

fn left_id() -> Id {
    Id::unique("cursor-left")
}

fn before_id() -> Id {
    Id::unique("cursor-before-dialog")
}

/// The field gives up the cursor for a command that may open a dialog.
pub fn left(context: &Context, field: Id) {
    let pass = context.cumulative_pass_nr();
    context.data_mut(|data| data.insert_temp(left_id(), Left { field, pass }));
}

/// A dialog is open: remembers where the cursor was before it.
pub fn dialog_is_open(context: &Context) {
    let known = context.data(|data| data.get_temp::<Option<Id>>(before_id()));
    if known.is_some() {
        return;
    }
    let now = context.cumulative_pass_nr();
    let left = context.data(|data| data.get_temp::<Left>(left_id()));
    let left = left.filter(|left| now <= left.pass + SOON);
    let focused = context.memory(|memory| memory.focused());
    let before = focused.or(left.map(|left| left.field));
    context.data_mut(|data| data.insert_temp(before_id(), before));
}

/// No dialog is open: the cursor goes back to where it was before the last one.
pub fn no_dialog_is_open(context: &Context) {
    let before = context.data_mut(|data| data.remove_temp::<Option<Id>>(before_id()));
    if let Some(field) = before.flatten() {
        context.memory_mut(|memory| memory.request_focus(field));
    }
}

/// At the end of what scrolls: when the keyboard led to something that is out of sight, or half.
pub fn keep_in_sight(ui: &Ui) {
    let context = ui.ctx();
    let now = context.memory(|memory| memory.focused());
    let last = Id::unique("cursor-last");
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
