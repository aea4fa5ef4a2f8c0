//! Session files: opening, saving, making a new one, and what is exported from them.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::atomic::{self, Existing};
use super::mark::Mark;
use super::paths::make_folder;
use super::{Doing, FORMAT_VERSION, Problem, StoreError, format};
use crate::model::Session;
use crate::source::{self, FileFault, MAX_BYTES};

/// The most letters of a title in the name of a file: paths have an end, too.
const MAX_TITLE: usize = 60;

/// The ending of a session file, without a dot.
pub const EXTENSION: &str = "codio";

/// Reads a session. The file is not touched.
///
/// # Errors
/// [`StoreError`] for everything that is not a whole, sound session of a version that we know.
pub fn open(path: &Path) -> Result<Session, StoreError> {
    open_marked(path).map(|(session, _)| session)
}

/// Reads a session, with what [`save`] needs to know later.
///
/// # Errors
/// As [`open`].
pub fn open_marked(path: &Path) -> Result<(Session, Mark), StoreError> {
    let fail = |problem: Problem| problem.of(Doing::Open, path);
    let text = source::read_text(path).map_err(|fault| fail(fault.into()))?;
    let session = format::from_text(&text).map_err(fail)?;
    Ok((session, Mark::of_text(&text)))
}

/// Reads a session that another file carries: one that begins with `magic` and out of which
/// `unpack` gets it. `None` when the file begins otherwise.
///
/// # Errors
/// As [`open`]; [`Problem::Foreign`] when nothing is carried.
pub fn open_carried(
    path: &Path,
    magic: &[u8],
    unpack: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
) -> Result<Option<Session>, StoreError> {
    let fail = |problem: Problem| problem.of(Doing::Open, path);
    let bytes = source::read_bytes(path).map_err(|fault| fail(fault.into()))?;
    if !bytes.starts_with(magic) {
        return Ok(None);
    }
    let text = unpack(&bytes).and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.ok_or_else(|| fail(Problem::Foreign))?;
    format::from_text(&text).map(Some).map_err(fail)
}

/// The session as its file would be, to be carried by what is exported to `path`.
///
/// # Errors
/// [`StoreError`] when it cannot be written as text.
pub fn text_of(session: &Session, path: &Path) -> Result<String, StoreError> {
    format::to_text(session).map_err(|problem| problem.of(Doing::Export, path))
}

/// Which file may go when a session is saved.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Replacing {
    Anything,
    /// What we read or wrote last, which must still be there; `None`: nothing was there.
    Seen(Option<Mark>),
    Nothing,
}

/// Saves a session.
///
/// # Errors
/// [`StoreError`]; the file is then as it was. With [`Replacing::Seen`] also when somebody else
/// changed the file since, and when it is gone: a stick or a network drive that went away can
/// leave an empty folder behind, and a new file there would be on another disk.
pub fn save(session: &Session, path: &Path, replacing: Replacing) -> Result<Mark, StoreError> {
    let doing = match replacing {
        Replacing::Seen(_) => Doing::Save,
        Replacing::Anything | Replacing::Nothing => Doing::SaveAs,
    };
    write(session, path, doing, replacing)
}

/// Whether a file that may only replace this is there no more.
pub fn is_gone(path: &Path, replacing: Replacing) -> bool {
    matches!(replacing, Replacing::Seen(Some(_))) && !path.exists()
}

/// Makes `own`, the folder for new sessions, when that is where this file goes: it is not there
/// before the first. Any other folder that is missing is a stick that is out or a slip of the pen.
///
/// # Errors
/// [`StoreError`].
pub fn make_own_folder(path: &Path, own: &Path, doing: Doing) -> Result<(), StoreError> {
    match path.parent() == Some(own) {
        true => make_folder(own, doing),
        false => Ok(()),
    }
}

/// Saves a session in a file that is not there yet.
///
/// # Errors
/// [`StoreError`], also when the file exists: it is never replaced.
pub fn create(session: &Session, path: &Path) -> Result<Mark, StoreError> {
    write(session, path, Doing::Create, Replacing::Nothing)
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

/// Writes tables, each as a file `name.csv` in this folder, and makes the folder when it is not there.
///
/// # Errors
/// As [`write_export`]; tables that were written before stay.
pub fn write_tables<'a>(
    folder: &Path,
    tables: impl IntoIterator<Item = (&'a str, String)>,
) -> Result<(), StoreError> {
    make_folder(folder, Doing::Export)?;
    let mut tables = tables.into_iter();
    tables.try_for_each(|(name, table)| {
        write_export(&folder.join(format!("{name}.csv")), table.as_bytes())
    })
}

/// A name for the file of a session, without extension: the day, and what was held then, in letters
/// that every file system takes. `2026-11-21 Goed Digitaal Bestuur`.
pub fn file_name(day: Date, title: &str) -> String {
    let fits = |c: char| c.is_alphanumeric() || "-,'()".contains(c);
    let words = title.split(|c| !fits(c)).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    let title: String = words.chars().take(MAX_TITLE).collect();
    format!("{day} {}", title.trim()).trim().to_owned()
}

/// A path in `folder` for a session with this name, where nothing is yet: with ` 2`, ` 3`, … behind
/// it when it must be.
pub fn free_path(folder: &Path, name: &str) -> PathBuf {
    free_name(folder, name, EXTENSION)
}

/// Makes a session file with a free name in `folder`, and the folder when it is not there.
/// Returns where the session went. `name` is without extension.
///
/// # Errors
/// [`StoreError`].
pub fn create_in(
    session: &Session,
    folder: &Path,
    name: &str,
) -> Result<(PathBuf, Mark), StoreError> {
    make_folder(folder, Doing::Create)?;
    loop {
        let path = free_name(folder, name, EXTENSION);
        match create(session, &path) {
            // Somebody else took the name just now.
            Err(error) if error.problem == Problem::File(FileFault::Exists) => {}
            done => return done.map(|mark| (path, mark)),
        }
    }
}

/// A path in `folder` where nothing is yet: with this name, or with ` 2`, ` 3`, … behind it.
pub(super) fn free_name(folder: &Path, name: &str, extension: &str) -> PathBuf {
    let named = |suffix: String| folder.join(format!("{name}{suffix}.{extension}"));
    let mut number = 1_u32;
    let mut path = named(String::new());
    // A link that points nowhere counts as taken, too.
    while path.symlink_metadata().is_ok() {
        number += 1;
        path = named(format!(" {number}"));
    }
    path
}

fn write(
    session: &Session,
    path: &Path,
    doing: Doing,
    replacing: Replacing,
) -> Result<Mark, StoreError> {
    let fail = |problem: Problem| problem.of(doing, path);
    let text = format::to_text(session).map_err(fail)?;
    if text.len() as u64 > MAX_BYTES {
        return Err(fail(Problem::TooLargeToSave));
    }
    // What cannot be read back must not take the place of what can.
    if format::from_text(&text).map_err(fail)? != *session {
        return Err(fail(Problem::Verify));
    }
    let mark = Mark::of_text(&text);
    let existing = match replacing {
        Replacing::Nothing => Existing::Keep,
        Replacing::Anything | Replacing::Seen(_) => {
            spare_newer(path).map_err(fail)?;
            Existing::Replace
        }
    };
    if let Replacing::Seen(last_seen) = replacing {
        let there = Mark::of_file(path).map_err(|fault| fail(fault.into()))?;
        if there.is_none() && last_seen.is_some() {
            return Err(fail(Problem::Gone));
        }
        if there.is_some() && there != last_seen && there != Some(mark) {
            return Err(fail(Problem::Changed));
        }
    }
    let written = atomic::write(path, text.as_bytes(), existing);
    written.map_err(|fault| fail(fault.into()))?;
    Ok(mark)
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
