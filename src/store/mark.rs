//! Tells whether a file is still the one that we read or wrote last.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::source::{self, FileFault};

/// The length and a hash (FNV-1a) of a file's text. Enough to see that somebody else wrote the
/// file; no protection against somebody who wants to fool us.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    bytes: u64,
    hash: u64,
}

impl Mark {
    pub(super) fn of_text(text: &str) -> Self {
        Self {
            bytes: text.len() as u64,
            hash: hash(text.as_bytes()),
        }
    }

    /// The mark of the file that is there now; `None` when there is none.
    ///
    /// # Errors
    /// [`FileFault`] when something is there that cannot be read.
    pub(super) fn of_file(path: &Path) -> Result<Option<Self>, FileFault> {
        match source::read_text(path) {
            Ok(text) => Ok(Some(Self::of_text(&text))),
            Err(FileFault::Missing | FileFault::FolderMissing) => Ok(None),
            Err(fault) => Err(fault),
        }
    }
}

/// The same number for the same bytes, in every version of the program.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
