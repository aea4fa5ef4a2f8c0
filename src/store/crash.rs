//! A note about a crash, for the people who make the application. No answers, no names: only where
//! in the program it happened.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

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

/// The note of a crash that nobody was told of yet. It gets another name, so that it is told once.
pub fn untold_crash_note(path: &Path) -> Option<PathBuf> {
    let told = path.with_file_name("crash-earlier.txt");
    match fs::rename(path, &told) {
        Ok(()) => Some(told),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        // It is told again next time, rather than never.
        Err(_) => path.exists().then(|| path.to_owned()),
    }
}
