//! Fast fingers on a busy laptop: what is typed behind an Enter before the next frame belongs to the
//! field that Enter leads to, and that has the cursor only then. Until then it waits.

use egui::{Context, Event, Key};

/// The most frames that something waits for a field to take the cursor. A field that never comes
/// must not hold the keyboard.
const MAX_FRAMES: u8 = 4;

/// What is typed and waits.
#[derive(Default)]
pub(super) struct Ahead {
    events: Vec<Event>,
    frames: u8,
}

impl Ahead {
    /// Gives this frame what it may have. `moving`: the cursor is on its way to another field.
    pub(super) fn gate(&mut self, context: &Context, moving: bool) {
        let typing = context.text_edit_focused();
        let waits = moving && self.frames < MAX_FRAMES;
        context.input_mut(|input| {
            let new = std::mem::take(&mut input.events);
            let (typed, other): (Vec<Event>, Vec<Event>) = new.into_iter().partition(is_typed);
            self.events.extend(typed);
            input.events = other;
            if waits {
                return;
            }
            let now = match self.events.iter().position(is_enter) {
                Some(at) if typing => at + 1,
                _ => self.events.len(),
            };
            input.events.extend(self.events.drain(..now));
        });
        self.frames = if waits { self.frames + 1 } else { 0 };
        if !self.events.is_empty() {
            context.request_repaint();
        }
    }
}

fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Key { .. }
    )
}

fn is_enter(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Enter,
            pressed: true,
            ..
        }
    )
}
