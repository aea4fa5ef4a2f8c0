//! Reports and sheets, written to where somebody wants them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Zoned;

use crate::model::{Lang, Session};
use crate::report::Audience;
use crate::report::export::{Extras, Format, export_with};
use crate::report::pdf::Stamp;
use crate::report::print::{Kind, print};
use crate::store::{self, Doing, StoreError};
use crate::text::{Message, Sentence, Text};

/// Why an export failed.
pub enum ExportError {
    /// The file is there already, and nobody said to replace it.
    Exists,
    Told(Message),
}

/// What is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum What {
    Report(Format),
    Print(Kind),
}

/// A report to write, or sheets to print.
pub struct ExportJob {
    pub session: Arc<Session>,
    pub lang: Lang,
    /// Words for what goes wrong, in the language of the window.
    pub text: Arc<Text>,
    pub audience: Audience,
    pub what: What,
    pub room_to_sign: bool,
    pub carries_session: bool,
    pub path: PathBuf,
    /// The folder for new sessions, which need not be there.
    pub sessions: PathBuf,
    pub replace: bool,
}

impl ExportJob {
    pub(super) fn run(self) -> Result<(), ExportError> {
        if !self.replace && self.path.exists() {
            return Err(ExportError::Exists);
        }
        let words = Text::new(self.lang);
        let stamp = Stamp {
            id: uuid::Uuid::new_v4().into_bytes(),
            created: Zoned::now(),
        };
        let told = |error: &dyn Sentence| ExportError::Told(error.message(&self.text));
        let carried = || {
            let content = store::text_of(&self.session, &self.path);
            content.map(|content| words.carried_session(content))
        };
        let carried = self.carries_session.then(carried).transpose();
        let extras = Extras {
            room_to_sign: self.room_to_sign,
            session_file: carried.map_err(|error| told(&error))?,
        };
        let bytes = match self.what {
            What::Report(format) => export_with(
                &self.session,
                &words,
                self.audience,
                format,
                &extras,
                &stamp,
            ),
            What::Print(kind) => print(&self.session, &words, kind, &stamp),
        };
        let bytes = bytes.map_err(|error| told(&error))?;
        put(&self.path, &self.sessions, &bytes).map_err(|error| told(&error))
    }
}

/// Writes a file that may be the first in the folder for new sessions.
pub(super) fn put(path: &Path, sessions: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    store::make_own_folder(path, sessions, Doing::Export)?;
    store::write_export(path, bytes)
}
