//! Undo and redo. Every state is a whole session behind an `Arc`; teams are shared between states,
//! so a step costs little. Typing in one field is one step.

use std::sync::Arc;

use crate::model::{Edit, EditError, Session, TextField};

/// The most steps that can be undone.
const MAX_STEPS: usize = 1_000;

/// A session with its past and its undone future.
#[derive(Clone, Debug)]
pub struct History {
    now: Arc<Session>,
    past: Vec<Arc<Session>>,
    future: Vec<Arc<Session>>,
    /// The field that is being typed in: more typing there joins the last step.
    typing: Option<TextField>,
}

impl History {
    pub fn new(session: Session) -> Self {
        Self {
            now: Arc::new(session),
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
        }
    }

    pub fn session(&self) -> &Arc<Session> {
        &self.now
    }

    /// Carries out one edit as a new step, or as part of the last one.
    ///
    /// # Errors
    /// [`EditError`]; nothing has changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        let field = match &edit {
            Edit::SetText { field, .. } => Some(field.clone()),
            _ => None,
        };
        let passing = edit.is_passing();
        let mut next = Session::clone(&self.now);
        next.apply(edit)?;
        let counted = next.revision;
        next.revision = self.now.revision;
        if next == *self.now {
            return Ok(());
        }
        next.revision = counted;
        let before = std::mem::replace(&mut self.now, Arc::new(next));
        if passing {
            return Ok(());
        }
        let joins = field.is_some() && field == self.typing;
        self.typing = field;
        self.future.clear();
        if !joins {
            self.past.push(before);
            if self.past.len() > MAX_STEPS {
                self.past.remove(0);
            }
        }
        Ok(())
    }

    /// How many steps can be undone.
    pub fn depth(&self) -> usize {
        self.past.len()
    }

    /// Makes one step of everything since there were `depth`.
    pub fn join_since(&mut self, depth: usize) {
        self.past.truncate(depth + 1);
    }

    /// Ends the step that is being typed: what comes next is a step of its own.
    pub fn seal(&mut self) {
        self.typing = None;
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// One step back. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        self.typing = None;
        let Some(before) = self.past.pop() else {
            return false;
        };
        let before = self.after_now(&before);
        self.future.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// One step forward again. Returns whether there was one.
    pub fn redo(&mut self) -> bool {
        self.typing = None;
        let Some(after) = self.future.pop() else {
            return false;
        };
        let after = self.after_now(&after);
        self.past.push(std::mem::replace(&mut self.now, after));
        true
    }

    /// Another state, as it follows on what is now.
    fn after_now(&self, state: &Session) -> Arc<Session> {
        Arc::new(state.following_on(&self.now))
    }
}
