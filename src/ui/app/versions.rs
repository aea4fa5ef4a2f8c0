//! Earlier versions of the session, and files that somebody else has or changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::App;
use crate::model::{Edit, Session, difference};
use crate::source::FileFault;
use crate::store::versions::{Version, When};
use crate::store::{Lock, Mark, Problem, StoreError};
use crate::text::Sentence as _;
use crate::ui::action::{InUse, Theirs};
use crate::ui::background::{Opened, Wish};
use crate::ui::state::{Dialog, Saving, Shown};

impl App {
    pub(super) fn list_versions(&mut self) {
        if let Some(session) = self.state.session() {
            let (id, root) = (session.id.clone(), self.state.paths.versions());
            self.background.list_versions(id, root);
        }
    }

    pub(super) fn show_versions(&mut self, list: Vec<Version>) {
        self.state.dialog = Some(Dialog::Versions { list, shown: None });
    }

    /// Keeps the session as it is now.
    pub(super) fn keep_version(&mut self, when: When) {
        if let Some(session) = self.state.session().cloned() {
            let root = self.state.paths.versions();
            self.background.keep_version(session, root, when);
        }
    }

    pub(super) fn version_kept(&mut self, result: Result<(), StoreError>) {
        if let Err(error) = result {
            self.state.journal_fault = Some(error.message(&self.state.text));
        }
    }

    pub(super) fn read_version(&mut self, version: Version, wish: Wish) {
        self.background.read_version(version, wish);
    }

    pub(super) fn version_read(
        &mut self,
        version: Version,
        wish: Wish,
        result: Result<Box<Session>, StoreError>,
        context: &Context,
    ) {
        let session = match result {
            Ok(session) => session,
            Err(error) => return self.tell(error.message(&self.state.text)),
        };
        match wish {
            Wish::Look => self.look_at(version, &session),
            Wish::Open => {
                self.show_unsaved(*session, None, None, context);
                self.say_time("damaged-opened", version.at);
            }
        }
    }

    fn look_at(&mut self, version: Version, session: &Session) {
        let changes = self.state.session().map(|now| difference(session, now));
        if let Some(Dialog::Versions { shown, .. }) = &mut self.state.dialog {
            *shown = changes.map(|changes| Shown {
                version,
                session: Arc::new(session.clone()),
                changes,
            });
        }
    }

    /// The version that is shown becomes the next step of the session: it can be undone.
    pub(super) fn restore_version(&mut self, context: &Context) {
        let Some(Dialog::Versions { shown, .. }) = self.state.dialog.take() else {
            return;
        };
        if let Some(shown) = shown
            && self.go_back_to(Session::clone(&shown.session), context)
        {
            self.say_time("versions-restored", shown.version.at);
        }
    }

    /// The open session takes another state; the one of now is kept as a version.
    /// Says whether it was accepted.
    pub(super) fn become_state(&mut self, state: Edit, context: &Context) -> bool {
        self.keep_version(When::Now);
        self.seal();
        let accepted = self.edit(state, context);
        self.seal();
        accepted
    }

    /// As [`App::become_state`], with the clock of now.
    pub(super) fn go_back_to(&mut self, state: Session, context: &Context) -> bool {
        let now = self.state.session();
        let edit = now.map(|now| Edit::restore(now, state));
        edit.is_some_and(|edit| self.become_state(edit, context))
    }

    pub(super) fn say_time(&mut self, id: &str, at: jiff::Timestamp) {
        let time = self.state.moment(at);
        self.state.notice = Some(self.state.text.with(id, &[("time", time.into())]));
    }

    /// A session that is on disk nowhere but in the journal; `mark` is of the file that it may
    /// replace.
    pub(super) fn show_unsaved(
        &mut self,
        session: Session,
        path: Option<PathBuf>,
        mark: Option<Mark>,
        context: &Context,
    ) {
        self.show_session(session, path, mark, context);
        if let Some(session) = self.state.session().cloned() {
            self.changed(Edit::Restore(session));
        }
    }

    /// The answer when another window has the file.
    pub(super) fn open_in_use(&mut self, answer: InUse, context: &Context) {
        self.state.dialog = None;
        let Some((opened, path)) = self.in_use.take() else {
            return;
        };
        match answer {
            InUse::ReadOnly => {
                self.show_opened(opened, path, context);
                if let Some(document) = self.document() {
                    document.read_only = true;
                }
            }
            InUse::Copy => self.show_unsaved(*opened.session, None, None, context),
        }
    }

    /// Saving worked: what we know of the file, and who has it.
    pub(super) fn safe_in(&mut self, path: PathBuf, mark: Mark, lock: Option<Lock>, clean: bool) {
        self.safety.saved(path, mark, lock, clean);
        self.settle();
        self.keep_version(When::Due);
    }

    /// Saving did not work: the lock may be gone with the stick, or somebody else was here. A full
    /// disk is no reason to let another window in.
    pub(super) fn meet_problem(&mut self, problem: &Problem, moved: bool) {
        if moved {
            return;
        }
        self.safety.failed();
        let went = [FileFault::Missing, FileFault::FolderMissing].map(Problem::File);
        if *problem == Problem::Gone || went.contains(problem) {
            let lock = self.safety.take_lock();
            self.background.release(lock);
        }
        if *problem == Problem::Changed && self.safety.meet_conflict() {
            self.state.dialog = Some(Dialog::Theirs { compare: None });
        }
    }

    pub(super) fn read_theirs(&mut self, wish: Theirs) {
        let path = self.state.document.as_ref().and_then(|d| d.path.clone());
        if let Some(path) = path {
            self.background.read_theirs(path, wish);
        }
    }

    pub(super) fn theirs_read(
        &mut self,
        wish: Theirs,
        result: Result<Opened, StoreError>,
        context: &Context,
    ) {
        let opened = match result {
            Ok(opened) => opened,
            Err(error) => return self.tell(error.message(&self.state.text)),
        };
        match wish {
            Theirs::Compare => {
                let session = self.state.session();
                let changes = session.map(|now| difference(&opened.session, now));
                self.state.dialog = Some(Dialog::Theirs { compare: changes });
            }
            Theirs::Take => {
                self.state.dialog = None;
                self.safety.saw(opened.mark);
                let taken = self.go_back_to(*opened.session, context);
                if let Some(document) = self.document() {
                    // What failed is settled: no need to wait before the next try.
                    document.saving = Saving::Rest { at: None };
                }
                if taken {
                    self.state.notice = Some(self.state.text.get("theirs-taken").into_owned());
                }
            }
        }
    }

    /// Where a version goes that may not replace the file it came from.
    pub(super) fn path_for_mine(&self, path: &Path) -> PathBuf {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = self.state.text.with("mine-name", &[("name", stem.into())]);
        let mine = path.with_file_name(name);
        mine.with_added_extension(crate::store::EXTENSION)
    }
}
