//! What a part of a screen gets: the state to read, and a list for what should happen.

use std::borrow::Cow;

use egui::Ui;
use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::model::{Edit, RecordId, Session, TeamEdit, TextField, ValueId};
use crate::ui::action::Action;
use crate::ui::state::AppState;
use crate::ui::theme::{Hue, tokens};

/// The open session, to look at; and the actions that people asked for.
pub struct View<'a> {
    pub state: &'a AppState,
    pub session: &'a Session,
    out: &'a mut Vec<Action>,
}

impl<'a> View<'a> {
    pub fn new(state: &'a AppState, session: &'a Session, out: &'a mut Vec<Action>) -> Self {
        Self {
            state,
            session,
            out,
        }
    }

    /// The words with this id.
    pub fn t(&self, id: &'a str) -> Cow<'a, str> {
        self.state.text.get(id)
    }

    /// The words with this id, with values filled in.
    pub fn with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.state.text.with(id, values)
    }

    /// The day of the session: what is written down a day later was still said then.
    pub fn day(&self) -> Date {
        self.session.date.unwrap_or(self.state.today)
    }

    pub fn push(&mut self, action: Action) {
        self.out.push(action);
    }

    pub fn edit(&mut self, edit: Edit) {
        self.out.push(Action::Edit(edit));
    }

    pub fn team_edit(&mut self, team: RecordId, edit: TeamEdit) {
        self.edit(Edit::team(team, edit));
    }

    /// Edits that are one step to undo.
    pub fn edit_together(&mut self, edits: Vec<Edit>) {
        self.out.push(Action::EditTogether(edits));
    }

    /// Edits, then puts the cursor where typing goes on.
    pub fn edit_then_type(&mut self, edit: Edit, field: TextField) {
        self.edit(edit);
        self.out.push(Action::Focus(field));
    }

    /// The colour of the value's fundament.
    pub fn hue(&self, ui: &Ui, value: &ValueId) -> Hue {
        tokens(ui).hue(self.session.value_set.fundament_of(value))
    }
}
