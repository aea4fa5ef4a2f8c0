//! Session files: opening, saving, making a new one, and what is exported from them.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::atomic::{self, Existing};
use super::paths::make_folder;
use super::{Doing, FORMAT_VERSION, Problem, StoreError, format};
use crate::model::Session;
use crate::source::{self, FileFault};

/// The ending of a session file, without a dot.
pub const EXTENSION: &str = "codio";

/// Reads a session. The file is not touched.
///
/// # Errors
/// [`StoreError`] for everything that is not a whole, sound session of a version that we know.
pub fn open(path: &Path) -> Result<Session, StoreError> {
    let fail = |problem: Problem| problem.of(Doing::Open, path);
    let text = source::read_text(path).map_err(|fault| fail(fault.into()))?;
    format::from_text(&text).map_err(fail)
}

/// Saves a session, in place of what is there.
///
/// # Errors
/// [`StoreError`]; the file is then as it was.
pub fn save(session: &Session, path: &Path) -> Result<(), StoreError> {
    write(session, path, Doing::Save, Existing::Replace)
}

/// Saves a session in a file that is not there yet.
///
/// # Errors
/// [`StoreError`], also when the file exists: it is never replaced.
pub fn create(session: &Session, path: &Path) -> Result<(), StoreError> {
    write(session, path, Doing::Create, Existing::Keep)
}

/// Writes a report, or anything else that is made from a session, in place of what is there.
///
/// # Errors
/// [`StoreError`], also when a session file would be replaced. What was there is still there.
pub fn write_export(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let fail = |problem: Problem| problem.of(Doing::Export, path);
    let target = atomic::follow_links(path).map_err(|fault| fail(fault.into()))?;
    if target.is_file() && version_of(&target).is_some() {
        return Err(fail(Problem::IsSession));
    }
    atomic::write(&target, bytes, Existing::Replace).map_err(|fault| fail(fault.into()))
}

/// A path in `folder` for a new session on this day, where nothing is yet:
/// `2026-11-21 Goed Digitaal Bestuur.codio`, then with ` 2`, ` 3`, …
pub fn free_path(folder: &Path, day: Date) -> PathBuf {
    let named =
        |suffix: String| folder.join(format!("{day} Goed Digitaal Bestuur{suffix}.{EXTENSION}"));
    let mut number = 1_u32;
    let mut path = named(String::new());
    // A link that points nowhere counts as taken, too.
    while path.symlink_metadata().is_ok() {
        number += 1;
        path = named(format!(" {number}"));
    }
    path
}

/// Makes a session file with a free name in `folder`, and the folder when it is not there.
/// Returns where the session went.
///
/// # Errors
/// [`StoreError`].
pub fn create_in(session: &Session, folder: &Path, day: Date) -> Result<PathBuf, StoreError> {
    make_folder(folder, Doing::Create)?;
    loop {
        let path = free_path(folder, day);
        match create(session, &path) {
            // Somebody else took the name just now.
            Err(error) if error.problem == Problem::File(FileFault::Exists) => {}
            done => return done.map(|()| path),
        }
    }
}

fn write(
    session: &Session,
    path: &Path,
    doing: Doing,
    existing: Existing,
) -> Result<(), StoreError> {
    let fail = |problem: Problem| problem.of(doing, path);
    let text = format::to_text(session).map_err(fail)?;
    // What cannot be read back must not take the place of what can.
    if format::from_text(&text).map_err(fail)? != *session {
        return Err(fail(Problem::Verify));
    }
    if existing == Existing::Replace {
        spare_newer(path).map_err(fail)?;
    }
    atomic::write(path, text.as_bytes(), existing).map_err(|fault| fail(fault.into()))
}

/// A session of a newer program holds things that we do not know of: never write over it.
fn spare_newer(path: &Path) -> Result<(), Problem> {
    match version_of(path) {
        Some(version) if version > FORMAT_VERSION => Err(format::newer(version)),
        _ => Ok(()),
    }
}

/// The version that the start of a file claims; `None` when it is no session, or cannot be read.
fn version_of(path: &Path) -> Option<u32> {
    let mut start = Vec::new();
    // Opening a pipe would wait for ever.
    let file = path.is_file().then(|| File::open(path).ok()).flatten()?;
    file.take(format::HEAD_BYTES as u64)
        .read_to_end(&mut start)
        .ok()?;
    format::version_at_start(&String::from_utf8_lossy(&start))
}
