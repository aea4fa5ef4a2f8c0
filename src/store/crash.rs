//! A note about a crash, for the people who make the application. No answers, no names: only where
//! in the program it happened.

use std::path::Path;

use super::atomic::{self, Existing, folder_of};
use super::paths::make_folder;
use super::{Doing, StoreError};

/// Writes what is known of a crash, in place of the note of an earlier one.
///
/// # Errors
/// [`StoreError`].
pub fn write_crash_note(path: &Path, note: &str) -> Result<(), StoreError> {
    make_folder(folder_of(path), Doing::Export)?;
    let written = atomic::write(path, note.as_bytes(), Existing::Replace);
    written.map_err(|fault| super::Problem::File(fault).of(Doing::Export, path))
}
