//! Work that can take long: files, exports, the system's file dialogs. Each job has a thread of
//! its own and reports once; the window never waits. Only our own small files share a thread.

mod browse;
mod content;
mod export;
mod keeper;
mod overview;
mod pages;
mod save;

use keeper::Keeper;

pub use export::{ExportError, ExportJob, What};
pub use overview::OverviewJob;
pub use pages::{Pages, Told};
pub use save::{SLOW_SAVE, SaveJob};

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use egui::Context;

use crate::model::Session;
use crate::reopen;
use crate::store::journal::{self, Found, Origin, Recorder, Written};
use crate::store::versions::{self, Version, When};
use crate::store::{self, Lock, Locked, Mark, Paths, Recent, RecentList, SideCopy, StoreError};
use crate::ui::action::Theirs;
use crate::ui::state::{Folder, Purpose};
use crate::workshops::import::Table;
use crate::workshops::{Content, Library};

/// How long a session that opens waits for a lock of ours to be free.
const RELEASE: Duration = Duration::from_secs(1);

/// What a job reports.
pub enum Done {
    Opened {
        path: PathBuf,
        result: Result<Opened, StoreError>,
        /// What was kept of it earlier, when it cannot be read.
        versions: Vec<Version>,
    },
    /// A session that a report carried: it has no file of its own.
    FromReport {
        path: PathBuf,
        session: Box<Session>,
    },
    /// A session that is to be followed.
    Earlier {
        path: PathBuf,
        result: Result<Box<Session>, StoreError>,
    },
    /// A new session and the file that it went to.
    Created(Result<(Opened, PathBuf), StoreError>),
    Saved {
        /// The document that was saved: another may be open by now.
        document: u64,
        path: PathBuf,
        revision: u64,
        result: Result<(Mark, Option<Lock>), StoreError>,
    },
    /// The file of this document was looked for, and is not there any more.
    Gone {
        document: u64,
    },
    /// Work of before a crash, and what of it cannot be read.
    Found(Vec<Found>, Vec<StoreError>),
    /// Edits went to the journal, or did not.
    Written(Written),
    Versions(Vec<Version>),
    /// An earlier version, to look at or to open.
    Version {
        version: Version,
        wish: Wish,
        result: Result<Box<Session>, StoreError>,
    },
    /// A version was kept, or was not.
    VersionKept(Result<(), StoreError>),
    /// What somebody else wrote in our file.
    Theirs {
        wish: Theirs,
        result: Result<Opened, StoreError>,
    },
    /// Copies that stand beside the session's file.
    Copies {
        path: PathBuf,
        list: Vec<SideCopy>,
        /// Somebody asked to see them.
        asked: bool,
    },
    /// A merged copy was taken away, or was not.
    CopyRemoved(Result<(), StoreError>),
    /// Work that was found went to a file of its own.
    Copied(Result<PathBuf, StoreError>),
    Exported {
        path: PathBuf,
        result: Result<(), ExportError>,
    },
    /// What became of the pages on the report screen.
    Pages(Told),
    /// A table of values was read, to be looked at.
    Table {
        path: PathBuf,
        result: Result<Table, StoreError>,
    },
    /// A workshop or value set was written, and where.
    ContentSaved {
        content: Arc<Content>,
        text: String,
        result: Result<PathBuf, StoreError>,
    },
    /// What there is to choose from now.
    Library(Box<Library>),
    /// The sessions in a folder; `None` when it was cancelled.
    FolderRead(Result<Option<Folder>, StoreError>),
    /// Recent sessions whose file is not there now.
    Missing(Vec<PathBuf>),
    /// Something of our own that was to be kept: settings, the recent files.
    Kept(Result<(), StoreError>),
    /// The job broke off: a fault in this program.
    Broken,
    /// The file that somebody chose for this, if any.
    Browsed {
        purpose: Purpose,
        path: Option<PathBuf>,
    },
}

/// A session as its file has it.
pub struct Opened {
    pub session: Box<Session>,
    pub mark: Mark,
    pub locked: Locked,
}

/// What a version is read for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Wish {
    Look,
    Open,
}

pub struct Background {
    context: Context,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    keeper: Keeper,
    pages: Pages,
    /// Ends when the lock that was let go of last is free.
    releasing: Option<Receiver<Free>>,
}

/// Nobody sends one: that the sender is gone is the news.
enum Free {}

impl Background {
    pub fn new(context: Context) -> Self {
        let (sender, receiver) = channel();
        let (done, window) = (sender.clone(), context.clone());
        let keeper = Keeper::new(move |result| {
            let _ = done.send(Done::Kept(result));
            window.request_repaint();
        });
        let (done, window) = (sender.clone(), context.clone());
        let pages = Pages::new(move |told| {
            let _ = done.send(Done::Pages(told));
            window.request_repaint();
        });
        Self {
            context,
            sender,
            receiver,
            keeper,
            pages,
            releasing: None,
        }
    }

    /// The pages on the report screen.
    pub fn pages(&mut self) -> &mut Pages {
        &mut self.pages
    }

    /// What has finished since the last look.
    pub fn finished(&mut self) -> Vec<Done> {
        self.receiver.try_iter().collect()
    }

    /// Opens a session, with its earlier versions when it cannot be read. `last` is the id of the
    /// session that was in this file before.
    pub fn open(&mut self, path: PathBuf, last: Option<String>, paths: &Paths) {
        let (locks, root) = (paths.locks(), paths.versions());
        let releasing = self.releasing.take();
        self.spawn(move || {
            // Our own lock on this file must not keep us out; a dead drive may hold another for ever.
            let _ = releasing.map(|lock| lock.recv_timeout(RELEASE));
            let result = match reopen::from_report(&path) {
                Ok(Some(session)) => {
                    let session = Box::new(session);
                    return Done::FromReport { path, session };
                }
                Ok(None) => read(&path, &locks),
                Err(error) => Err(error),
            };
            let versions = match &result {
                Ok(_) => Vec::new(),
                Err(_) => versions::of_damaged(&path, last.as_deref(), &root),
            };
            Done::Opened {
                path,
                result,
                versions,
            }
        });
    }

    /// Lets go of a lock. On a drive that gives no answer that can take long.
    pub fn release(&mut self, lock: Option<Lock>) {
        if let Some(lock) = lock {
            let (free, releasing) = channel::<Free>();
            self.releasing = Some(releasing);
            std::thread::spawn(move || {
                drop(lock);
                drop(free);
            });
        }
    }

    /// Reads a session, or the one that a report carries, to begin its follow-up.
    pub fn read_earlier(&mut self, path: PathBuf) {
        self.spawn(move || {
            let result = reopen::open(&path).map(Box::new);
            Done::Earlier { path, result }
        });
    }

    /// Reads our own file again, because somebody else wrote it.
    pub fn read_theirs(&mut self, path: PathBuf, wish: Theirs) {
        self.spawn(move || {
            let result = store::open_marked(&path);
            let result = result.map(|(session, mark)| Opened {
                session: Box::new(session),
                mark,
                locked: Locked::Unknown,
            });
            Done::Theirs { wish, result }
        });
    }

    pub fn list_versions(&mut self, id: String, root: PathBuf) {
        self.spawn(move || Done::Versions(versions::list(&id, &root)));
    }

    pub fn read_version(&mut self, version: Version, wish: Wish) {
        self.spawn(move || {
            let result = store::open(&version.path).map(Box::new);
            Done::Version {
                version,
                wish,
                result,
            }
        });
    }

    pub fn keep_version(&mut self, session: Arc<Session>, root: PathBuf, when: When) {
        self.spawn(move || {
            let now = jiff::Timestamp::now();
            Done::VersionKept(versions::keep(&session, &root, now, when))
        });
    }

    /// Looks for work that is in a journal only; with a `path`, for work of that file.
    pub fn find_work(&mut self, journals: PathBuf, path: Option<PathBuf>) {
        self.spawn(move || {
            let (mut found, faults) = journal::find(&journals);
            if path.is_some() {
                found.retain(|found| found.path == path);
            }
            Done::Found(found, faults)
        });
    }

    /// Looks for copies of this session beside its file.
    pub fn find_copies(&mut self, path: PathBuf, session: Arc<Session>, asked: bool) {
        self.spawn(move || {
            let list = store::copies(&path, &session);
            Done::Copies { path, list, asked }
        });
    }

    /// Takes a merged copy away.
    pub fn remove_copy(&mut self, copy: SideCopy, versions: PathBuf) {
        self.spawn(move || Done::CopyRemoved(store::remove_copy(&copy, &versions)));
    }

    /// Records a session from now on; every write is reported.
    pub fn record(&self, journals: &Path, origin: Origin) -> Recorder {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        Recorder::start(journals, origin, move |written| {
            let _ = sender.send(Done::Written(written));
            context.request_repaint();
        })
    }

    /// Writes work that was found to a file of its own, and then lets go of it.
    pub fn copy(&mut self, found: Found, folder: PathBuf, name: String) {
        self.spawn(move || {
            let made = store::create_in(&found.session, &folder, &name);
            Done::Copied(made.and_then(|(path, _)| found.settle().map(|()| path)))
        });
    }

    /// Writes a new session in a folder, under a name that is free.
    pub fn create(&mut self, session: Box<Session>, folder: PathBuf, name: String, locks: PathBuf) {
        self.spawn(move || {
            let made = store::create_in(&session, &folder, &name);
            Done::Created(made.map(|(path, mark)| {
                let locked = store::lock(&path, &locks);
                let opened = Opened {
                    session,
                    mark,
                    locked,
                };
                (opened, path)
            }))
        });
    }

    /// Looks which of these files are gone, or are on a stick that is not plugged in.
    pub fn look_for(&mut self, recent: RecentList) {
        self.spawn(move || {
            let gone = recent.sessions.into_iter().filter(Recent::is_missing);
            Done::Missing(gone.map(|recent| recent.path).collect())
        });
    }

    pub fn save(&mut self, job: SaveJob) {
        // Nothing else wakes the window when no answer comes.
        self.context.request_repaint_after(SLOW_SAVE);
        self.spawn(move || {
            let result = job.run();
            Done::Saved {
                document: job.document,
                path: job.path,
                revision: job.revision,
                result,
            }
        });
    }

    /// Looks whether the file of a document is still there, and reports when it is not.
    pub fn look_at(&self, path: PathBuf, document: u64) {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        std::thread::spawn(move || {
            // The window may be gone by now; then nobody waits any more.
            if !path.exists() && sender.send(Done::Gone { document }).is_ok() {
                context.request_repaint();
            }
        });
    }

    pub fn export(&mut self, job: ExportJob) {
        self.spawn(move || {
            let path = job.path.clone();
            let result = job.run();
            Done::Exported { path, result }
        });
    }

    /// Writes something small of our own, after what was to be written before.
    pub fn keep(&mut self, write: impl FnOnce() -> Result<(), StoreError> + Send + 'static) {
        self.keeper.write(Box::new(write));
    }

    /// A soft sound; nothing comes back.
    pub fn ring(&self) {
        std::thread::spawn(super::sound::play);
    }

    /// Shows the system's own dialog. Without one it reports nothing chosen.
    pub fn browse(&mut self, purpose: Purpose, near: PathBuf, filter: String) {
        self.spawn(move || Done::Browsed {
            purpose,
            path: browse::ask_for_file(purpose, &near, &filter),
        });
    }

    fn spawn(&mut self, job: impl FnOnce() -> Done + Send + 'static) {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        std::thread::spawn(move || {
            // Somebody waits for an answer, also when there is none.
            let done = catch_unwind(AssertUnwindSafe(job)).unwrap_or(Done::Broken);
            // The window may be gone by now; then nobody waits any more.
            let _ = sender.send(done);
            context.request_repaint();
        });
    }
}

/// The session in a file, with the lock if nobody has it.
fn read(path: &Path, locks: &Path) -> Result<Opened, StoreError> {
    // Only what is a session gets a lock beside it; and only then it stays as it is read.
    store::open(path)?;
    let locked = store::lock(path, locks);
    let (session, mark) = store::open_marked(path)?;
    Ok(Opened {
        session: Box::new(session),
        mark,
        locked,
    })
}
