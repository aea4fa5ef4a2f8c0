//! Leaving a session: nothing goes before it is on disk, or before somebody says so.

use std::path::PathBuf;

use egui::{Context, ViewportCommand};

use super::App;
use crate::ui::state::{Dialog, Document, Screen, Then};

impl App {
    /// Goes on when everything is on disk; saves first, or asks, when it is not.
    pub(super) fn ask_to_leave(&mut self, then: Then, context: &Context) {
        if self.may_leave() {
            return self.leave(then, context);
        }
        let has_file = self
            .state
            .document
            .as_ref()
            .is_some_and(|d| d.path.is_some());
        let stuck = |d: &Document| d.saving.fault().is_some();
        if has_file && !self.state.document.as_ref().is_some_and(stuck) {
            self.after_save = Some(then);
            self.save_now();
        } else {
            self.state.dialog = Some(Dialog::Unsaved { then });
        }
    }

    pub(super) fn leave_anyway(&mut self, context: &Context) {
        if let Some(Dialog::Unsaved { then }) = self.state.dialog.take() {
            self.let_go();
            self.state.document = None;
            self.moving_to = None;
            self.leave(then, context);
            context.request_repaint();
        }
    }

    /// Begins to read a session.
    pub(super) fn read(&mut self, path: PathBuf) {
        let last = self.state.recent.id_of(&path).map(str::to_owned);
        self.background.open(path, last, &self.state.paths);
    }

    pub(super) fn leave(&mut self, then: Then, context: &Context) {
        match then {
            Then::Quit => {
                self.leaving = true;
                context.send_viewport_cmd(ViewportCommand::Close);
            }
            Then::Close => {
                let mut safety = std::mem::take(&mut self.safety);
                self.background.release(safety.take_lock());
                self.state.document = None;
                self.state.dialog = None;
                self.state.screen = self.state.home;
                match self.state.home {
                    // What was changed in the session must show there.
                    Screen::Overview => self.read_folder(self.state.overview.path.clone()),
                    _ => self.background.look_for(self.state.recent.clone()),
                }
            }
            Then::Open(path) => {
                let document = self.state.document.as_ref();
                if document.is_some_and(|d| d.path.as_ref() == Some(&path)) {
                    // Our own lock must not keep us out.
                    let lock = self.safety.take_lock();
                    self.background.release(lock);
                }
                self.read(path);
            }
            Then::FollowUp(path) => self.background.read_earlier(path),
            Then::Example => self.open_example(context),
            Then::Create { workshop, folder } => self.create(&workshop, folder),
        }
    }
}
