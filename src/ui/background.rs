//! Work that can take long: files, exports, the system's file dialogs. Each job has a thread of
//! its own and reports once; the window never waits.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;
use jiff::Zoned;
use jiff::civil::Date;

use crate::model::{Lang, Session};
use crate::report::pdf::Stamp;
use crate::report::{self, Audience};
use crate::store::journal::{self, Found, Origin, Recorder, Written};
use crate::store::{self, Mark, Recent, RecentList, StoreError};
use crate::text::{Message, Sentence, Text};
use crate::ui::state::Purpose;

/// What a job reports.
pub enum Done {
    Opened {
        path: PathBuf,
        result: Result<Opened, StoreError>,
    },
    /// A new session and the file that it went to.
    Created(Result<(Opened, PathBuf), StoreError>),
    Saved {
        path: PathBuf,
        revision: u64,
        result: Result<Mark, StoreError>,
    },
    /// Work of before a crash, and what of it cannot be read.
    Found(Vec<Found>, Vec<StoreError>),
    /// Edits went to the journal, or did not.
    Written(Written),
    /// Work that was found went to a file of its own.
    Copied(Result<PathBuf, StoreError>),
    Exported {
        path: PathBuf,
        result: Result<(), ExportError>,
    },
    /// Recent sessions whose file is not there now.
    Missing(Vec<PathBuf>),
    /// Something of our own that was to be kept: settings, the recent files.
    Kept(Result<(), StoreError>),
    /// The file that somebody chose, if any.
    Browsed(Option<PathBuf>),
}

/// A session as its file has it.
pub struct Opened {
    pub session: Box<Session>,
    pub mark: Mark,
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
}

impl Background {
    pub fn new(context: Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            context,
            sender,
            receiver,
        }
    }

    /// What has finished since the last look.
    pub fn finished(&mut self) -> Vec<Done> {
        self.receiver.try_iter().collect()
    }

    pub fn open(&mut self, path: PathBuf) {
        self.spawn(move || {
            let result = store::open_marked(&path).map(Opened::from);
            Done::Opened { path, result }
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
            let made = store::create_named(&found.session, &folder, &name);
            Done::Copied(made.and_then(|(path, _)| found.settle().map(|()| path)))
        });
    }

    /// Writes a new session in a folder, under a name that is free.
    pub fn create(&mut self, session: Box<Session>, folder: PathBuf, day: Date) {
        self.spawn(move || {
            let made = store::create_in(&session, &folder, day);
            Done::Created(made.map(|(path, mark)| (Opened { session, mark }, path)))
        });
    }

    /// Looks which of these files are gone, or are on a stick that is not plugged in.
    pub fn look_for(&mut self, recent: RecentList) {
        self.spawn(move || {
            let gone = recent.sessions.into_iter().filter(Recent::is_missing);
            Done::Missing(gone.map(|recent| recent.path).collect())
        });
    }

    /// Saves over the file that we saw last, or over `Anything` when somebody said so.
    pub fn save(&mut self, session: Arc<Session>, path: PathBuf, revision: u64, over: Over) {
        self.spawn(move || {
            let result = match over {
                Over::Anything => store::save(&session, &path),
                Over::Seen(mark) => store::save_over(&session, &path, mark),
            };
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

    /// Writes something small of our own.
    pub fn keep(&mut self, write: impl FnOnce() -> Result<(), StoreError> + Send + 'static) {
        self.spawn(move || Done::Kept(write()));
    }

    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Shows the system's own dialog. Without one it reports nothing chosen.
    pub fn browse(&mut self, purpose: Purpose, near: PathBuf, filter: String) {
        self.spawn(move || Done::Browsed(ask_for_file(purpose, &near, &filter)));
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

/// Which file may be replaced.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Over {
    Anything,
    Seen(Option<Mark>),
}

impl From<(Session, Mark)> for Opened {
    fn from((session, mark): (Session, Mark)) -> Self {
        let session = Box::new(session);
        Self { session, mark }
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
    let extension = match purpose {
        Purpose::Open | Purpose::SaveAs => store::EXTENSION,
        Purpose::Export => "pdf",
    };
    let mut dialog = rfd::AsyncFileDialog::new().add_filter(filter, &[extension]);
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
