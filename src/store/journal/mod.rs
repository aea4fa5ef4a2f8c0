//! What is typed is on disk within a second, whatever happens to the window or to the session's
//! own file: every accepted edit goes to a journal in the data folder, outside the user's folder.
//!
//! A journal is a text of lines. The first names the session and its file; every other one is an
//! [`Entry`]. The first entry holds the whole session, so a journal needs nothing else to be read.
//! It is removed as soon as the session's file has everything.

mod file;
mod recover;
#[cfg(test)]
mod tests;
mod writer;

use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::mark::Mark;
use crate::model::Edit;

pub use recover::{Found, OnDisk, find};
pub use writer::{Recorder, Written};

/// The file that a session came from or went to last.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// `None`: the session never had a file.
    pub path: Option<PathBuf>,
    /// What was in the file when we read or wrote it last.
    pub mark: Option<Mark>,
}

/// The first line. Its version is that of the session files: edits hold the same types.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Head {
    format: String,
    version: u32,
    session: String,
    origin: Origin,
}

/// One accepted edit.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    at: Timestamp,
    edit: Edit,
}

const FORMAT: &str = "codio-journal";
const EXTENSION: &str = "journal";
/// A journal that is being made.
const UNFINISHED: &str = "new";

impl Origin {
    /// A path that is no text cannot stand in a journal; the work is kept without it.
    fn writable(&self) -> Self {
        Self {
            path: self.path.clone().filter(|path| path.to_str().is_some()),
            mark: self.mark,
        }
    }
}
