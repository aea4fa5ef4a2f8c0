//! Reading a folder of sessions, and writing its overview.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;

use super::export::put;
use super::{Background, Done, ExportError};
use crate::overview::{Collection, Filter, View};
use crate::report::overview::{Format, Overview, Unread, export};
use crate::report::pdf::Stamp;
use crate::store::Paths;
use crate::store::scan::{Progress, scan};
use crate::text::{Sentence, Text};
use crate::ui::state::Folder;

impl Background {
    /// Reads all sessions in a folder; remembers what it read after telling it.
    pub fn read_folder(&mut self, path: PathBuf, paths: Paths, progress: Arc<Progress>) {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        let tell = move |done: Done| {
            // The window may be gone by now; then nobody waits for the answer.
            let _ = sender.send(done);
            context.request_repaint();
        };
        std::thread::spawn(move || match scan(&path, &paths, &progress) {
            Ok(Some(done)) => {
                tell(Done::FolderRead(Ok(Some(Folder::of(done.scan)))));
                if let Err(error) = done.memory.keep() {
                    tell(Done::Kept(Err(error)));
                }
            }
            Ok(None) => tell(Done::FolderRead(Ok(None))),
            Err(error) => tell(Done::FolderRead(Err(error))),
        });
    }

    pub fn export_overview(&mut self, job: OverviewJob) {
        self.spawn(move || {
            let path = job.path.clone();
            let result = job.run();
            Done::Exported { path, result }
        });
    }
}

/// An overview to write.
pub struct OverviewJob {
    pub folder: Arc<Folder>,
    pub filter: Filter,
    pub group: usize,
    pub today: Date,
    pub text: Arc<Text>,
    pub format: Format,
    pub path: PathBuf,
    /// The folder for new sessions, which need not be there.
    pub sessions: PathBuf,
    pub replace: bool,
}

impl OverviewJob {
    fn run(self) -> Result<(), ExportError> {
        if !self.replace && self.path.exists() {
            return Err(ExportError::Exists);
        }
        let told = |error: &dyn Sentence| ExportError::Told(error.message(&self.text));
        let unread = self.folder.unread.iter();
        let unread: Vec<Unread> = unread.map(|one| self.text.unread(one)).collect();
        let all: &Collection = &self.folder.all;
        let overview = Overview {
            all,
            view: &View::new(all, &self.filter, self.group, self.today),
            filter: &self.filter,
            group: self.group,
            unread: &unread,
            today: self.today,
        };
        let stamp = Stamp {
            id: uuid::Uuid::new_v4().into_bytes(),
            created: Zoned::now(),
        };
        let bytes = export(&overview, &self.text, self.format, &stamp);
        let bytes = bytes.map_err(|error| told(&error))?;
        put(&self.path, &self.sessions, &bytes).map_err(|error| told(&error))
    }
}
