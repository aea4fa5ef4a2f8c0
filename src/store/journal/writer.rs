//! Writes the journal on a thread of its own: edits are gathered for a moment, then written and
//! synced together. The window only hands them over.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::file::Journal;
use super::{Entry, Origin};
use crate::model::{Edit, Session};
use crate::store::{Doing, Problem, StoreError};

/// How long edits are gathered: well under the second that we promise, and few syncs.
const GATHER: Duration = Duration::from_millis(250);
/// How long we wait before we try again after a failure.
const RETRY: Duration = Duration::from_secs(1);

/// What became of the edits up to this revision.
#[derive(Debug)]
pub struct Written {
    pub revision: u64,
    pub result: Result<(), StoreError>,
}

/// Records one session for as long as it is open. Dropping it writes what still waits.
#[derive(Debug)]
pub struct Recorder {
    sender: Option<Sender<Note>>,
    thread: Option<JoinHandle<()>>,
}

enum Note {
    Edited {
        entry: Box<Entry>,
        session: Arc<Session>,
        revision: u64,
    },
    /// The session's file was written; `clean` when it has every edit so far.
    Saved { origin: Origin, clean: bool },
}

struct Writer<R> {
    folder: PathBuf,
    journal: Journal,
    origin: Origin,
    waiting: Vec<Entry>,
    /// The session after the last edit, and its revision.
    last: Option<(Arc<Session>, u64)>,
    report: R,
}

impl Recorder {
    /// Starts to record in `folder`. `report` is called from another thread, after every write.
    pub fn start(folder: &Path, origin: Origin, report: impl Fn(Written) + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        let writer = Writer {
            folder: folder.to_owned(),
            journal: Journal::new(folder),
            origin,
            waiting: Vec::new(),
            last: None,
            report,
        };
        let thread = thread::spawn(move || writer.run(&receiver));
        Self {
            sender: Some(sender),
            thread: Some(thread),
        }
    }

    /// An edit was accepted, and this is the session after it.
    pub fn edited(&self, edit: Edit, session: Arc<Session>, revision: u64) {
        let at = Timestamp::now();
        let entry = Box::new(Entry { at, edit });
        self.send(Note::Edited {
            entry,
            session,
            revision,
        });
    }

    /// The session's file was written; `clean` when nothing was edited since.
    pub fn saved(&self, origin: Origin, clean: bool) {
        self.send(Note::Saved { origin, clean });
    }

    fn send(&self, note: Note) {
        if let Some(sender) = &self.sender {
            // The thread ends with us, never before.
            let _ = sender.send(note);
        }
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl<R: Fn(Written)> Writer<R> {
    fn run(mut self, receiver: &Receiver<Note>) {
        // Waits without end while there is nothing to do.
        while let Ok(note) = receiver.recv() {
            self.take(note);
            let mut pause = GATHER;
            while !self.waiting.is_empty() {
                let ended = self.gather(receiver, pause);
                let written = self.write();
                pause = if written { GATHER } else { RETRY };
                if ended {
                    return;
                }
            }
        }
    }

    /// Takes notes for a while. Says whether there will be no more.
    fn gather(&mut self, receiver: &Receiver<Note>, pause: Duration) -> bool {
        let until = Instant::now() + pause;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match receiver.recv_timeout(left) {
                Ok(note) => self.take(note),
                Err(RecvTimeoutError::Timeout) => return false,
                Err(RecvTimeoutError::Disconnected) => return true,
            }
        }
    }

    fn take(&mut self, note: Note) {
        match note {
            Note::Edited {
                entry,
                session,
                revision,
            } => {
                self.gather_one(*entry);
                self.last = Some((session, revision));
            }
            Note::Saved { origin, clean } => {
                self.origin = origin;
                self.journal.renew();
                if clean {
                    self.waiting.clear();
                    // A journal that stays holds what the file holds: it is not offered again.
                    let _ = self.journal.cut();
                } else if let Some((session, _)) = &self.last {
                    let edit = Edit::Restore(Arc::clone(session));
                    let at = Timestamp::now();
                    self.waiting = vec![Entry { at, edit }];
                }
            }
        }
    }

    /// Adds an entry, and drops what it makes pointless: what was typed in the same field just
    /// before, or everything before a whole session.
    fn gather_one(&mut self, entry: Entry) {
        let last = self.waiting.last().map(|last| &last.edit);
        match (&entry.edit, last) {
            (Edit::Restore(_), _) => self.waiting.clear(),
            (Edit::SetText { field, .. }, Some(Edit::SetText { field: before, .. }))
                if field == before =>
            {
                self.waiting.pop();
            }
            _ => {}
        }
        self.waiting.push(entry);
    }

    fn write(&mut self) -> bool {
        let Some((session, revision)) = &self.last else {
            return true;
        };
        let written = self.journal.add(&self.origin, &self.waiting, session);
        if written.is_ok() {
            self.waiting.clear();
        }
        let result = written.map_err(|fault| Problem::File(fault).of(Doing::Journal, &self.folder));
        let done = result.is_ok();
        let revision = *revision;
        (self.report)(Written { revision, result });
        done
    }
}
