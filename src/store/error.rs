//! What can go wrong with a file, as data. The sentences stand in `text`.

use std::path::{Path, PathBuf};

use crate::model::SessionFault;
use crate::source::{FileFault, Place, Syntax};

/// Something did not work, for this file. Whatever was on disk is still there as it was.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StoreError {
    pub doing: Doing,
    pub path: PathBuf,
    pub problem: Problem,
}

/// What was going on: decides what is still safe.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Doing {
    /// Reading a session.
    Open,
    /// Saving a session that exists already, in the window.
    Save,
    /// Saving a session in another file.
    SaveAs,
    /// Making a new session file.
    Create,
    /// Writing a report or another file for others.
    Export,
    /// Reading the settings.
    ReadSettings,
    /// Reading the list of recent sessions.
    ReadRecent,
    SaveSettings,
    /// Keeping the list of recent sessions.
    SaveRecent,
    /// Keeping what is typed from second to second.
    Journal,
    /// Looking for work after a crash.
    Recover,
    /// Keeping an earlier version.
    Version,
    /// Keeping a workshop or value set of somebody's own.
    Content,
    /// Reading a table of values.
    Import,
    /// Taking away a copy that was merged.
    RemoveCopy,
    /// Looking through a folder for an overview.
    ScanFolder,
    /// Reading what is in that folder.
    Scan,
    /// Remembering what was read of it.
    KeepScan,
}

/// Why.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Problem {
    File(FileFault),
    /// Not a session at all.
    Foreign,
    /// A session of a program that is newer than this one.
    Newer {
        version: u32,
        known: u32,
    },
    /// A session whose text is cut short or damaged.
    Damaged {
        place: Place,
        what: Syntax,
    },
    /// A session that breaks a rule; the place is known when the words can be found in the text.
    Session {
        place: Option<Place>,
        fault: SessionFault,
    },
    /// What was about to be written does not read back as what is in memory.
    Verify,
    /// What was about to be written is more than is read: it could not be opened again.
    TooLargeToSave,
    /// A report must not take the place of a session.
    IsSession,
    /// Nothing is there any more where we read or wrote the file last.
    Gone,
    /// Somebody else changed the file since we read or wrote it.
    Changed,
    /// Another window writes this file.
    InUse,
    /// The session in this file is also in that one.
    SameSession(PathBuf),
    /// Folders stand in each other too deep.
    TooDeep {
        limit: usize,
    },
    /// There is more in a folder than is looked at.
    TooMany {
        limit: usize,
    },
}

impl StoreError {
    /// The same, with paths as they stand in a folder: what leaves the computer names no other.
    #[must_use]
    pub fn seen_from(&self, folder: &Path) -> Self {
        let inside = |path: &Path| match path.strip_prefix(folder) {
            Ok(inside) => inside.to_owned(),
            Err(_) => path.file_name().map(PathBuf::from).unwrap_or_default(),
        };
        let problem = match &self.problem {
            Problem::SameSession(path) => Problem::SameSession(inside(path)),
            other => other.clone(),
        };
        Self {
            doing: self.doing,
            path: inside(&self.path),
            problem,
        }
    }
}

impl Problem {
    /// The same, for a text that is one line of a larger one.
    pub(super) fn at_line(self, line: usize) -> Self {
        match self {
            Self::Damaged { place, what } => Self::Damaged {
                place: Place { line, ..place },
                what,
            },
            other => other,
        }
    }

    pub(super) fn of(self, doing: Doing, path: impl Into<PathBuf>) -> StoreError {
        StoreError {
            doing,
            path: path.into(),
            problem: self,
        }
    }
}

impl From<FileFault> for Problem {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}
