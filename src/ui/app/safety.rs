//! What keeps the work of the open session safe beside its file: the journal, and work that was
//! found after a crash.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::App;
use crate::model::{Edit, Session, difference};
use crate::source::FileFault;
use crate::store::journal::{Found, OnDisk, Origin, Recorder, Written};
use crate::store::versions::{Version, When};
use crate::store::{Lock, Locked, Mark, Problem, Replacing, StoreError};
use crate::text::Sentence as _;
use crate::ui::action::Recover;
use crate::ui::background::Opened;
use crate::ui::state::{Dialog, Then};

/// What belongs to the open session and nobody needs to see.
#[derive(Default)]
pub(super) struct Safety {
    recorder: Option<Recorder>,
    /// What our file held when we last read or wrote it.
    seen: Option<Mark>,
    /// Somebody else changed the file, and we asked about it.
    conflict: bool,
    /// The last save did not work; another try may be under way.
    fails: bool,
    lock: Option<Lock>,
    /// Which session this is: what comes back from the disk may be about one of before.
    serial: u64,
    /// Work to take over as soon as its file is open.
    restoring: Option<Found>,
    /// Work that is taken over, and waits until it is on disk again.
    settling: Vec<Found>,
}

impl Safety {
    /// Saving may replace what we know, and nothing else.
    pub(super) fn replacing(&self) -> Replacing {
        Replacing::Seen(self.seen)
    }

    pub(super) fn has_lock(&self) -> bool {
        self.lock.is_some()
    }

    pub(super) fn serial(&self) -> u64 {
        self.serial
    }

    /// The lock of the file, when the session moves to another one, or it cannot be reached.
    pub(super) fn take_lock(&mut self) -> Option<Lock> {
        self.lock.take()
    }

    /// Somebody else changed the file. Says whether that is news.
    pub(super) fn meet_conflict(&mut self) -> bool {
        !std::mem::replace(&mut self.conflict, true)
    }

    pub(super) fn in_conflict(&self) -> bool {
        self.conflict
    }

    pub(super) fn failed(&mut self) {
        self.fails = true;
    }

    /// Saving does not go by itself now.
    pub(super) fn is_stuck(&self) -> bool {
        self.conflict || self.fails
    }

    /// A question about what somebody else wrote that was put off is asked again.
    pub(super) fn ask_again(&mut self) {
        self.conflict = false;
    }

    /// We looked at what is in the file now, and it may be replaced.
    pub(super) fn saw(&mut self, mark: Mark) {
        (self.seen, self.conflict) = (Some(mark), false);
    }

    /// The file has everything up to now, when `clean`.
    pub(super) fn saved(&mut self, path: PathBuf, mark: Mark, lock: Option<Lock>, clean: bool) {
        self.saw(mark);
        self.fails = false;
        self.lock = lock.or(self.lock.take());
        if let Some(recorder) = &self.recorder {
            let (path, mark) = (Some(path), Some(mark));
            recorder.saved(Origin { path, mark }, clean);
        }
    }
}

impl App {
    pub(super) fn opened(
        &mut self,
        path: PathBuf,
        result: Result<Opened, StoreError>,
        versions: Vec<Version>,
        context: &Context,
    ) {
        // Work of another file waits for that one.
        let is_its_file = |found: &mut Found| found.path.as_ref() == Some(&path);
        let restoring = self.safety.restoring.take_if(is_its_file);
        match (result, restoring) {
            // Somebody went on typing while the file was read: that goes to disk first.
            (Ok(_), _) if !self.may_leave() => self.ask_to_leave(Then::Open(path), context),
            (Ok(opened), restoring) if matches!(opened.locked, Locked::Taken) => {
                // The other window writes this file: found work is offered again later.
                drop(restoring);
                self.in_use = Some((opened, path));
                self.state.dialog = Some(Dialog::InUse);
            }
            (Ok(opened), restoring) => {
                self.show_opened(opened, path.clone(), context);
                match restoring {
                    Some(found) => self.take_over(found, context),
                    None => {
                        self.keep_version(When::Now);
                        let journals = self.state.paths.journals();
                        self.background.find_work(journals, Some(path));
                    }
                }
            }
            // The file is gone in the meantime; the work is not.
            (Err(_), Some(found)) => self.show_found(found, context),
            (Err(error), None) => self.tell_unreadable(&error, versions),
        }
    }

    fn tell_unreadable(&mut self, error: &StoreError, versions: Vec<Version>) {
        let message = error.message(&self.state.text);
        match versions.into_iter().next() {
            Some(version) => {
                self.state.dialog = Some(Dialog::Damaged {
                    message,
                    offer: match error.problem {
                        Problem::Newer { .. } => "newer-versions",
                        Problem::File(FileFault::Missing | FileFault::FolderMissing) => {
                            "gone-versions"
                        }
                        _ => "damaged-versions",
                    },
                    version,
                });
            }
            None => self.tell(message),
        }
    }

    pub(super) fn show_opened(&mut self, opened: Opened, path: PathBuf, context: &Context) {
        self.show_session(*opened.session, Some(path), Some(opened.mark), context);
        self.safety.lock = opened.locked.ours();
        self.look_for_copies(false);
    }

    /// Starts the journal of a session that is about to be shown.
    pub(super) fn record(&mut self, path: Option<PathBuf>, mark: Option<Mark>) {
        let journals = self.state.paths.journals();
        let recorder = self.background.record(&journals, Origin { path, mark });
        self.documents += 1;
        let safety = Safety {
            recorder: Some(recorder),
            seen: mark,
            serial: self.documents,
            ..Safety::default()
        };
        let mut before = std::mem::replace(&mut self.safety, safety);
        self.background.release(before.take_lock());
        self.state.journal_fault = None;
    }

    /// An edit was accepted: it goes to the journal.
    pub(super) fn changed(&mut self, edit: Edit) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.revision += 1;
        if let Some(recorder) = &self.safety.recorder {
            recorder.edited(edit, Arc::clone(document.session()), document.revision);
        }
    }

    pub(super) fn written(&mut self, written: &Written) {
        match &written.result {
            Ok(()) => {
                self.state.journal_fault = None;
                self.settle();
            }
            Err(error) => self.state.journal_fault = Some(error.message(&self.state.text)),
        }
    }

    /// The session is on disk again: the journal that it came from may go.
    pub(super) fn settle(&mut self) {
        for found in self.safety.settling.drain(..) {
            self.background.keep(move || found.settle());
        }
    }

    /// Somebody leaves without saving. What has no file is gone then, as the question said; what
    /// has one stays in the journal.
    pub(super) fn let_go(&mut self) {
        let document = self.state.document.as_ref();
        let has_file = document.is_some_and(|document| document.path.is_some());
        let mut safety = std::mem::take(&mut self.safety);
        self.background.release(safety.take_lock());
        if let Some(recorder) = safety.recorder.filter(|_| !has_file) {
            recorder.saved(Origin::default(), true);
        }
    }

    pub(super) fn found(&mut self, found: Vec<Found>, faults: &[StoreError]) {
        self.state.found.extend(found);
        if let Some(fault) = faults.first() {
            self.tell(fault.message(&self.state.text));
        }
    }

    /// Asks about work that was found, when nothing else is going on.
    pub(super) fn offer_found(&mut self) {
        let free = self.state.dialog.is_none() && self.safety.restoring.is_none();
        let Some(found) = self.state.found.first().filter(|_| free) else {
            return;
        };
        let document = self.state.document.as_ref();
        let same_file = document.is_some_and(|document| document.path == found.path);
        if same_file || self.may_leave() {
            self.state.dialog = Some(Dialog::Found { compare: None });
        }
    }

    /// Closing the question about found work is “later”: it stays on disk for the next start.
    pub(super) fn close_dialog(&mut self) {
        match self.state.dialog.take() {
            Some(Dialog::Found { .. }) => {
                self.take_found();
            }
            // Opening a session puts dialogs away as well: what only flashed by is told again.
            Some(Dialog::Fault(seen)) => self.untold.retain(|message| *message != seen),
            _ => {}
        }
    }

    pub(super) fn recover(&mut self, wish: Recover, context: &Context) {
        match wish {
            Recover::Restore => self.restore(context),
            Recover::Compare => self.compare(),
            Recover::Copy => self.copy_found(),
        }
    }

    fn restore(&mut self, context: &Context) {
        self.state.dialog = None;
        let Some(found) = self.take_found() else {
            return;
        };
        let document = self.state.document.as_ref();
        let open = document.is_some_and(|d| d.path.is_some() && d.path == found.path);
        match (&found.path, &found.on_disk) {
            _ if open => self.take_over(found, context),
            (Some(path), OnDisk::Before(_) | OnDisk::Changed(_)) => {
                let path = path.clone();
                self.safety.restoring = Some(found);
                self.leave(Then::Open(path), context);
            }
            _ => self.show_found(found, context),
        }
    }

    /// Found work becomes the next step of the session that is open: it can be undone.
    fn take_over(&mut self, found: Found, context: &Context) {
        let now = self.state.session();
        let edit = now.map(|now| Edit::recover(now, &found.session));
        // What is refused is told, and the work stays in its journal.
        if edit.is_some_and(|edit| self.become_state(edit, context)) {
            self.restored(found, "found-restored");
        }
    }

    /// Found work without a file that can be read becomes the open session. When the file is back as
    /// this work left it, saving goes on.
    fn show_found(&mut self, found: Found, context: &Context) {
        let session = Session::clone(&found.session);
        self.show_unsaved(session, found.path.clone(), found.mark, context);
        // There is nothing to go back to.
        self.restored(found, "found-brought-back");
    }

    fn restored(&mut self, found: Found, words: &str) {
        self.say_time(words, found.at);
        self.safety.settling.push(found);
    }

    fn compare(&mut self) {
        let found = self.state.found.first();
        let changes = found.and_then(|found| Some(difference(found.in_file()?, &found.session)));
        self.state.dialog = Some(Dialog::Found { compare: changes });
    }

    fn copy_found(&mut self) {
        self.state.dialog = None;
        let Some(found) = self.take_found() else {
            return;
        };
        let stem = found.path.as_deref().and_then(Path::file_stem);
        let stem = stem.map(|stem| stem.to_string_lossy().into_owned());
        let text = &self.state.text;
        let stem = stem.unwrap_or_else(|| text.get("found-untitled").into_owned());
        let time = found.at.to_zoned(jiff::tz::TimeZone::system());
        let time = time.strftime("%Y-%m-%d %H.%M").to_string();
        let values = [("name", stem.into()), ("time", time.into())];
        let name = text.with("found-copy-name", &values);
        // Beside the file when we can reach it, else where new sessions go.
        let beside = found
            .in_file()
            .and(found.path.as_deref())
            .and_then(Path::parent);
        let folder = beside.map_or_else(|| self.state.paths.sessions(), Path::to_owned);
        self.background.copy(found, folder, name);
    }

    pub(super) fn copied(&mut self, result: Result<PathBuf, StoreError>) {
        match result {
            Ok(path) => {
                let path = path.display().to_string();
                let words = self
                    .state
                    .text
                    .with("found-copied", &[("path", path.into())]);
                self.state.notice = Some(words);
            }
            Err(error) => self.tell(error.message(&self.state.text)),
        }
    }

    fn take_found(&mut self) -> Option<Found> {
        (!self.state.found.is_empty()).then(|| self.state.found.remove(0))
    }
}
