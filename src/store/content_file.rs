//! Workshops and value sets of somebody's own, in the folder where they are looked for.

use std::path::{Path, PathBuf};

use super::atomic::{self, Existing, folder_of};
use super::paths::make_folder;
use super::session_file::free_name;
use super::{Doing, Problem, StoreError};
use crate::source::{self, FileFault};

/// The ending of these files, without a dot.
const EXTENSION: &str = "ron";

/// Writes a file in the place of what we read there last; `None` when nothing was there.
///
/// # Errors
/// [`StoreError`], also when somebody else changed the file since: theirs is then left alone.
pub fn save_content(text: &str, path: &Path, last_read: Option<&str>) -> Result<(), StoreError> {
    let fail = |problem: Problem| problem.of(Doing::Content, path);
    make_folder(folder_of(path), Doing::Content)?;
    let existing = match last_read {
        None => Existing::Keep,
        Some(last) => match source::read_text(path) {
            Ok(now) if now == last || now == text => Existing::Replace,
            Ok(_) => return Err(fail(Problem::Changed)),
            // Whoever took it away does not mind that it comes back.
            Err(FileFault::Missing) => Existing::Keep,
            Err(fault) => return Err(fail(fault.into())),
        },
    };
    atomic::write(path, text.as_bytes(), existing).map_err(|fault| fail(fault.into()))
}

/// Writes a new file with this name, or this name with a number. Returns where it went.
///
/// # Errors
/// [`StoreError`].
pub fn create_content(text: &str, folder: &Path, name: &str) -> Result<PathBuf, StoreError> {
    loop {
        let path = free_name(folder, name, EXTENSION);
        match save_content(text, &path, None) {
            // Somebody else took the name just now.
            Err(error) if error.problem == Problem::File(FileFault::Exists) => {}
            done => return done.map(|()| path),
        }
    }
}

/// The bytes of a table that values are to be read from.
///
/// # Errors
/// [`StoreError`], also for what is too large to be a table.
pub fn read_table(path: &Path) -> Result<Vec<u8>, StoreError> {
    let fail = |fault: FileFault| Problem::from(fault).of(Doing::Import, path);
    source::read_bytes(path).map_err(fail)
}
