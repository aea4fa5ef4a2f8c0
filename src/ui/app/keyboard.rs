//! From keys to commands.

use egui::{Context, Modifiers};

use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::AppState;

/// Shortcuts that win over the field with the focus: everything with Ctrl, and the page keys that
/// presenter remotes send. Undo is ours everywhere, so that there is one history.
pub fn before_drawing(context: &Context, state: &AppState) -> Vec<Action> {
    if state.dialog.is_some() {
        return Vec::new();
    }
    pressed(context, |command| !command.is_single_key())
}

/// Single letters and digits, when nobody types and no widget took them.
pub fn after_drawing(context: &Context, state: &AppState, actions: &mut Vec<Action>) {
    let typing = context.text_edit_focused() || egui::Popup::is_any_open(context);
    if state.settings.single_keys && state.dialog.is_none() && !typing {
        actions.extend(pressed(context, Command::is_single_key));
    }
}

/// All shortcuts, in the projector's window: nobody types there.
pub fn in_projector(context: &Context, state: &AppState) -> Vec<Action> {
    if state.dialog.is_some() {
        return Vec::new();
    }
    pressed(context, |command| {
        state.settings.single_keys || !command.is_single_key()
    })
}

/// The commands whose keys were pressed; shortcuts with the most modifiers first, so that
/// Ctrl+Shift+S is not also Ctrl+S.
fn pressed(context: &Context, applies: impl Fn(Command) -> bool) -> Vec<Action> {
    let commands = Command::all().filter(|command| applies(*command));
    let with_keys = commands.flat_map(|c| c.shortcuts().into_iter().map(move |keys| (c, keys)));
    let mut all: Vec<_> = with_keys.collect();
    all.sort_by_key(|(_, keys)| {
        !keys
            .modifiers
            .matches_exact(Modifiers::COMMAND | Modifiers::SHIFT)
    });
    context.input_mut(|input| {
        let hit = all
            .into_iter()
            .filter(|(_, keys)| input.consume_shortcut(keys));
        hit.map(|(command, _)| Action::Run(command)).collect()
    })
}
