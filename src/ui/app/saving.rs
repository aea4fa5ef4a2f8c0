//! Saving a session in its file, or in another one.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Event};
use jiff::Timestamp;

use super::{App, RETRY_AFTER, SAVE_AFTER};
use crate::model::Edit;
use crate::source::FileFault;
use crate::store::{Doing, Lock, Mark, Problem, Replacing, StoreError};
use crate::text::{Message, Sentence as _};
use crate::ui::background::{SLOW_SAVE, SaveJob};
use crate::ui::state::{Dialog, Document, Purpose, Saving};

impl App {
    /// Saves when a change has been waiting long enough.
    pub(super) fn save_if_due(&mut self, context: &Context) {
        let now = context.input(|input| input.time);
        let (changed_at, tried_at) = (self.changed_at, self.tried_at);
        let Some(document) = self.state.document.as_ref() else {
            return;
        };
        let waits = document.is_dirty() && document.path.is_some();
        if let Saving::Busy { since } = document.saving {
            return self.mind_slow_saving(since, context);
        }
        if !waits || document.saving.is_busy() {
            return;
        }
        let due = match document.saving {
            Saving::Failed(_) => tried_at + RETRY_AFTER,
            _ => changed_at + SAVE_AFTER,
        };
        if now >= due {
            self.save_now();
        } else {
            context.request_repaint_after(Duration::from_secs_f64(due - now));
        }
        self.tried_at = if now >= due { now } else { tried_at };
    }

    /// A drive that gives no answer keeps its thread, and nothing else: people hear of it, can save
    /// elsewhere, and can leave.
    fn mind_slow_saving(&mut self, since: Timestamp, context: &Context) {
        let passed = self.state.now.duration_since(since).unsigned_abs();
        let left = SLOW_SAVE.saturating_sub(passed);
        if left > Duration::ZERO {
            return context.request_repaint_after(left);
        }
        let text = &self.state.text;
        let [what, hint] = ["save-slow", "save-slow-hint"].map(|id| text.get(id).into_owned());
        if let Some(document) = self.document() {
            document.saving = Saving::Slow(Message::with_hint(what, hint));
        }
        if let Some(then) = self.after_save.take() {
            self.state.dialog = Some(Dialog::Unsaved { then });
        }
    }

    /// Somebody asks to save: what keeps us from it may be asked again.
    pub(super) fn save_on_request(&mut self) {
        self.safety.ask_again();
        self.save_now();
    }

    /// Saves to the session's file, or asks for one.
    pub(super) fn save_now(&mut self) {
        let Some(document) = self.state.document.as_mut() else {
            return;
        };
        let Some(path) = document.path.clone() else {
            return self.ask_where_to_save();
        };
        if document.read_only {
            return self.ask_where_to_save();
        }
        if document.saving.is_busy() {
            return;
        }
        document.saving = Saving::Busy {
            since: self.state.now,
        };
        let (session, revision) = (Arc::clone(document.session()), document.revision);
        let locks = (!self.safety.has_lock()).then(|| self.state.paths.locks());
        self.background.save(SaveJob {
            session,
            document: self.safety.serial(),
            path,
            revision,
            replacing: self.safety.replacing(),
            sessions: self.state.paths.sessions(),
            locks,
        });
    }

    pub(super) fn saved(
        &mut self,
        path: PathBuf,
        revision: u64,
        result: Result<(Mark, Option<Lock>), StoreError>,
        context: &Context,
    ) {
        let moved = self.moving_to.take_if(|to| *to == path).is_some();
        let Some(document) = self.state.document.as_mut() else {
            return;
        };
        if !moved && document.path.as_ref() != Some(&path) {
            return;
        }
        let (mark, lock) = match result {
            Ok(saved) => saved,
            Err(error) if moved && error.problem == Problem::File(FileFault::Exists) => {
                return self.ask_to_replace();
            }
            Err(error) => {
                let message = error.message(&self.state.text);
                self.not_saved(message, moved);
                return self.meet_problem(&error.problem, moved);
            }
        };
        let clock = jiff::Zoned::now().strftime("%H:%M").to_string();
        document.saving = Saving::Rest { at: Some(clock) };
        if moved {
            if document.path.as_ref() != Some(&path) {
                let lock = self.safety.take_lock();
                self.background.release(lock);
            }
            document.path = Some(path.clone());
            document.read_only = false;
            if matches!(self.state.dialog, Some(Dialog::Path { .. })) {
                self.state.dialog = None;
            }
        }
        // What the file holds now, also when a save that hung comes in behind a newer one.
        document.saved = revision;
        let (session, clean) = (Arc::clone(document.session()), !document.is_dirty());
        self.safe_in(path.clone(), mark, lock, clean);
        self.remember(&path, &session);
        if let Some(then) = self.after_save.take() {
            self.ask_to_leave(then, context);
        }
        context.request_repaint();
    }

    fn not_saved(&mut self, message: Message, moved: bool) {
        let then = self.after_save.take();
        if moved {
            if let Some(document) = self.document() {
                // The old file is as good as it was before the question.
                document.saving = Saving::Rest { at: None };
            }
            return match &mut self.state.dialog {
                Some(Dialog::Path { fault, .. }) => *fault = Some(message),
                _ => self.tell(message),
            };
        }
        if let Some(document) = self.document() {
            document.saving = Saving::Failed(message);
        }
        if let Some(then) = then {
            self.state.dialog = Some(Dialog::Unsaved { then });
        }
    }

    /// Who comes back from another window may have moved or removed the file there, or pulled out the
    /// stick, and the other computer may have left its copy: better told now than at the next word.
    pub(super) fn look_for_file(&mut self, context: &Context) {
        let comes_back = |event: &Event| *event == Event::WindowFocused(true);
        let rests = |d: &&Document| !d.is_dirty() && !d.saving.is_busy() && !d.read_only;
        let document = self.state.document.as_ref().filter(rests);
        if let Some(path) = document.and_then(|document| document.path.clone())
            && context.input(|input| input.events.iter().any(comes_back))
        {
            self.background.look_at(path, self.safety.serial());
            self.look_for_copies(false);
        }
    }

    /// The file is not there any more: what was in it is in this window, and in the journal again.
    pub(super) fn file_went(&mut self) {
        let Some(document) = self.state.document.as_ref() else {
            return;
        };
        let (Some(path), false) = (document.path.clone(), document.is_dirty()) else {
            return;
        };
        let session = Arc::clone(document.session());
        let error = StoreError {
            doing: Doing::Save,
            path,
            problem: Problem::Gone,
        };
        let message = error.message(&self.state.text);
        self.changed(Edit::Restore(session));
        self.not_saved(message, false);
        self.meet_problem(&error.problem, false);
    }

    fn ask_to_replace(&mut self) {
        if let Some(document) = self.document() {
            document.saving = Saving::Rest { at: None };
        }
        if let Some(Dialog::Path { exists, .. }) = &mut self.state.dialog {
            *exists = true;
        }
    }

    pub(super) fn ask_where_to_save(&mut self) {
        if let Some(Dialog::Unsaved { then }) = self.state.dialog.take() {
            // Once it is saved, go on with what the question came from.
            self.after_save = Some(then);
        }
        let document = self.state.document.as_ref();
        let has_file = document.is_some_and(|document| document.path.is_some());
        let read_only = document.is_some_and(|document| document.read_only);
        let mut path = self.state.near();
        if has_file && (read_only || self.safety.in_conflict()) {
            path = self.path_for_mine(&path);
        }
        self.ask_for_path(Purpose::SaveAs, path.display().to_string());
    }

    pub(super) fn save_as(&mut self, path: PathBuf, replace: bool) {
        let Some(document) = self.state.document.as_mut() else {
            return;
        };
        let own = document.path.as_ref() == Some(&path);
        let has_lock = own && self.safety.has_lock();
        // Where saving does not go by itself, this is a wish of its own: to make anew what is gone,
        // or to replace what somebody else wrote.
        let slow = matches!(document.saving, Saving::Slow(_));
        let stuck = document.read_only || slow || self.safety.is_stuck();
        if own && !stuck {
            self.state.dialog = None;
            return self.save_now();
        }
        // The session moves when it is there: until then the old file counts.
        document.saving = Saving::Busy {
            since: self.state.now,
        };
        let (session, revision) = (Arc::clone(document.session()), document.revision);
        self.moving_to = Some(path.clone());
        self.background.save(SaveJob {
            session,
            document: self.safety.serial(),
            path,
            revision,
            replacing: if replace {
                Replacing::Anything
            } else {
                Replacing::Nothing
            },
            sessions: self.state.paths.sessions(),
            locks: (!has_lock).then(|| self.state.paths.locks()),
        });
    }
}
