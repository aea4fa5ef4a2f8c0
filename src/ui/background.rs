//! Work that can take long: files, exports, the system's file dialogs. Each job has a thread of
//! its own and reports once; the window never waits. Only our own small files share a thread.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use egui::Context;
use jiff::Zoned;
use jiff::civil::Date;

use crate::model::{Lang, Session};
use crate::report::pdf::Stamp;
use crate::report::{self, Audience};
use crate::store::{self, Recent, RecentList, StoreError};
use crate::text::{Message, Sentence, Text};
use crate::ui::state::Purpose;

/// What a job reports.
pub enum Done {
    Opened {
        path: PathBuf,
        result: Result<Box<Session>, StoreError>,
    },
    /// A new session and the file that it went to.
    Created(Result<(Box<Session>, PathBuf), StoreError>),
    Saved {
        path: PathBuf,
        revision: u64,
        result: Result<(), StoreError>,
    },
    Exported {
        path: PathBuf,
        result: Result<(), ExportError>,
    },
    /// Recent sessions whose file is not there now.
    Missing(Vec<PathBuf>),
    /// Something of our own that was to be kept: settings, the recent files.
    Kept(Result<(), StoreError>),
    /// The file that somebody chose for this, if any.
    Browsed {
        purpose: Purpose,
        path: Option<PathBuf>,
    },
}

/// Why an export failed.
pub enum ExportError {
    /// The file is there already, and nobody said to replace it.
    Exists,
    Told(Message),
}

pub struct Background {
    context: Context,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    keeper: Keeper,
}

type Write = Box<dyn FnOnce() -> Result<(), StoreError> + Send>;

/// Writes our own small files one after the other, so that the newest is the one that stays. Ends
/// when all are written.
struct Keeper {
    writes: Option<Sender<Write>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    fn new(done: impl Fn(Result<(), StoreError>) + Send + 'static) -> Self {
        let (writes, waiting) = channel::<Write>();
        let work = move || waiting.into_iter().for_each(|write| done(write()));
        Self {
            writes: Some(writes),
            thread: Some(std::thread::spawn(work)),
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.writes = None;
        if let Some(thread) = self.thread.take() {
            // A write that failed has nobody left to tell.
            let _ = thread.join();
        }
    }
}

impl Background {
    pub fn new(context: Context) -> Self {
        let (sender, receiver) = channel();
        let (done, window) = (sender.clone(), context.clone());
        let keeper = Keeper::new(move |result| {
            let _ = done.send(Done::Kept(result));
            window.request_repaint();
        });
        Self {
            context,
            sender,
            receiver,
            keeper,
        }
    }

    /// What has finished since the last look.
    pub fn finished(&mut self) -> Vec<Done> {
        self.receiver.try_iter().collect()
    }

    pub fn open(&mut self, path: PathBuf) {
        self.spawn(move || {
            let result = store::open(&path).map(Box::new);
            Done::Opened { path, result }
        });
    }

    /// Writes a new session in a folder, under a name that is free.
    pub fn create(&mut self, session: Box<Session>, folder: PathBuf, day: Date) {
        self.spawn(move || {
            let path = store::create_in(&session, &folder, day);
            Done::Created(path.map(|path| (session, path)))
        });
    }

    /// Looks which of these files are gone, or are on a stick that is not plugged in.
    pub fn look_for(&mut self, recent: RecentList) {
        self.spawn(move || {
            let gone = recent.sessions.into_iter().filter(Recent::is_missing);
            Done::Missing(gone.map(|recent| recent.path).collect())
        });
    }

    pub fn save(&mut self, session: Arc<Session>, path: PathBuf, revision: u64) {
        self.spawn(move || {
            let result = store::save(&session, &path);
            Done::Saved {
                path,
                revision,
                result,
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
        if let Some(writes) = &self.keeper.writes {
            // The thread lives as long as we do.
            let _ = writes.send(Box::new(write));
        }
    }

    /// A soft sound; nothing comes back.
    pub fn ring(&self) {
        std::thread::spawn(super::sound::play);
    }

    /// Shows the system's own dialog. Without one it reports nothing chosen.
    pub fn browse(&mut self, purpose: Purpose, near: PathBuf, filter: String) {
        self.spawn(move || Done::Browsed {
            purpose,
            path: ask_for_file(purpose, &near, &filter),
        });
    }

    fn spawn(&mut self, job: impl FnOnce() -> Done + Send + 'static) {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        std::thread::spawn(move || {
            // The window may be gone by now; then nobody waits for the answer.
            let _ = sender.send(job());
            context.request_repaint();
        });
    }
}

/// A report to write.
pub struct ExportJob {
    pub session: Arc<Session>,
    pub lang: Lang,
    /// Words for what goes wrong, in the language of the window.
    pub text: Arc<Text>,
    pub audience: Audience,
    pub path: PathBuf,
    pub replace: bool,
}

impl ExportJob {
    fn run(self) -> Result<(), ExportError> {
        if !self.replace && self.path.exists() {
            return Err(ExportError::Exists);
        }
        let words = Text::new(self.lang);
        let now = Zoned::now();
        let report = report::compose::compose(&self.session, &words, self.audience, now.date());
        let stamp = Stamp {
            id: uuid::Uuid::new_v4().into_bytes(),
            created: now,
        };
        let bytes = report::pdf::export(&report, &stamp);
        let bytes = bytes.map_err(|error| ExportError::Told(error.message(&self.text)))?;
        let written = store::write_export(&self.path, &bytes);
        written.map_err(|error| ExportError::Told(error.message(&self.text)))
    }
}

fn ask_for_file(purpose: Purpose, near: &std::path::Path, filter: &str) -> Option<PathBuf> {
    let mut dialog = rfd::AsyncFileDialog::new().add_filter(filter, &[purpose.extension()]);
    if let Some(folder) = near.parent() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = near.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let chosen = match purpose {
        Purpose::Open => pollster::block_on(dialog.pick_file()),
        Purpose::SaveAs | Purpose::Export => pollster::block_on(dialog.save_file()),
    };
    chosen.map(|file| file.path().to_owned())
}
