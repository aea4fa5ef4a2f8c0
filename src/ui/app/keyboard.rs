//! From keys to commands.

use egui::{Context, Modifiers};

use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::shell::cursor;
use crate::ui::state::AppState;

/// Shortcuts that win over the field with the focus: everything with Ctrl, and the page keys that
/// presenter remotes send. Undo is ours everywhere, so that there is one history.
pub fn before_drawing(context: &Context, state: &AppState) -> Vec<Command> {
    if state.dialog.is_some() {
        return Vec::new();
    }
    // Where the session is not in sight, nobody sees what undo does: the field may have its keys.
    let in_sight = state.shows_undo();
    let commands = pressed(context, |command| {
        let applies = match command {
            // Without steps the page keys are for the pages of the report.
            Command::PreviousStep | Command::NextStep => command.is_enabled(state),
            // In a field this key goes a word back.
            Command::Back => command.is_enabled(state) && !context.text_edit_focused(),
            _ => true,
        };
        applies && !command.is_single_key() && (in_sight || !command.is_undo())
    });
    let leaves = |command: &Command| command.leads_away() && command.is_enabled(state);
    if commands.iter().any(leaves) {
        // The field with the cursor gets one more frame to hand in what was typed.
        let focused = context.memory(|memory| memory.focused());
        if let Some(id) = focused.filter(|_| context.text_edit_focused()) {
            context.memory_mut(|memory| memory.surrender_focus(id));
            cursor::left(context, id, state);
        }
    }
    commands
}

/// Single letters and digits, when nobody types and no widget took them.
pub fn after_drawing(context: &Context, state: &AppState, actions: &mut Vec<Action>) {
    let typing = context.text_edit_focused() || egui::Popup::is_any_open(context);
    if state.settings.single_keys && state.dialog.is_none() && !typing {
        let commands = pressed(context, Command::is_single_key);
        actions.extend(commands.into_iter().map(Action::Run));
    }
}

/// All shortcuts, in the projector's window: nobody types there.
pub fn in_projector(context: &Context, state: &AppState) -> Vec<Action> {
    if state.dialog.is_some() {
        return Vec::new();
    }
    let commands = pressed(context, |command| {
        state.settings.single_keys || !command.is_single_key()
    });
    commands.into_iter().map(Action::Run).collect()
}

/// The commands whose keys were pressed; shortcuts with the most modifiers first, so that
/// Ctrl+Shift+S is not also Ctrl+S.
fn pressed(context: &Context, applies: impl Fn(Command) -> bool) -> Vec<Command> {
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
        hit.map(|(command, _)| command).collect()
    })
}
