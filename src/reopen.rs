//! Opens a session from its own file, or from an internal report that carries it.

use std::path::Path;

use crate::model::Session;
use crate::report::pdf;
use crate::store::{self, StoreError};

/// The session in a session file or in a report.
///
/// # Errors
/// [`StoreError`] when there is no whole session in it.
pub fn open(path: &Path) -> Result<Session, StoreError> {
    match from_report(path)? {
        Some(session) => Ok(session),
        None => store::open(path),
    }
}

/// The session that a report carries; `None` when the file is no PDF. Such a session has no file of
/// its own: the report is never written over.
///
/// # Errors
/// [`StoreError`] when the file cannot be read, or when it is a PDF without a whole session.
pub fn from_report(path: &Path) -> Result<Option<Session>, StoreError> {
    store::open_carried(path, pdf::MAGIC, pdf::attachment)
}
