//! Finds work that is in a journal and not in the session's file, after a crash or a power cut.

use std::fs::{self, File, TryLockError};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::file::remove;
use super::{EXTENSION, Entry, FORMAT, Head, Origin, UNFINISHED};
use crate::model::{Edit, Session};
use crate::source::{self, MAX_BYTES};
use crate::store::format::{self, FORMAT_VERSION};
use crate::store::mark::Mark;
use crate::store::{Doing, Problem, StoreError, open_marked};

/// Work that was found. While this value lives, no other window is offered the same work.
#[derive(Debug)]
pub struct Found {
    /// The session as it was after the last edit that is on disk.
    pub session: Box<Session>,
    /// When that edit was made.
    pub at: Timestamp,
    /// Its file, if it ever had one.
    pub path: Option<PathBuf>,
    /// What was in that file when this work began.
    pub mark: Option<Mark>,
    pub on_disk: OnDisk,
    journal: PathBuf,
    /// Holds the lock on the journal.
    _lock: File,
}

/// What the session's file holds now.
#[derive(Debug)]
pub enum OnDisk {
    /// There never was a file.
    NoFile,
    /// It cannot be read now: a stick that is not plugged in, a damaged file.
    Unreadable(StoreError),
    /// What this work began from.
    Before(Box<Session>),
    /// Something else: somebody changed the file since.
    Changed(Box<Session>),
}

/// Looks for work in the journals of this folder that nobody is writing in; the newest first.
/// Journals that hold nothing new are cleared away. What cannot be read stays, and is told.
pub fn find(folder: &Path) -> (Vec<Found>, Vec<StoreError>) {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        let Some(lock) = take(&path) else {
            continue;
        };
        if has_extension(&path, UNFINISHED) {
            // It never became a journal: the one before it is still there.
            let _ = remove(&path);
        } else if has_extension(&path, EXTENSION) {
            match read(&path, lock) {
                Ok(Some(one)) => found.push(one),
                Ok(None) => {
                    let _ = remove(&path);
                }
                Err(problem) => faults.push(problem.of(Doing::Recover, path)),
            }
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.at));
    (found, faults)
}

impl Found {
    /// Takes the journal away: the work is somewhere else now.
    ///
    /// # Errors
    /// [`StoreError`]; the work is then offered again at the next start.
    pub fn settle(self) -> Result<(), StoreError> {
        let removed = remove(&self.journal);
        removed.map_err(|fault| Problem::File(fault).of(Doing::Recover, &self.journal))
    }

    /// What the session's file holds, if it can be read.
    pub fn in_file(&self) -> Option<&Session> {
        match &self.on_disk {
            OnDisk::Before(session) | OnDisk::Changed(session) => Some(session),
            OnDisk::NoFile | OnDisk::Unreadable(_) => None,
        }
    }
}

/// Opens a file that nobody else holds.
fn take(path: &Path) -> Option<File> {
    let file = File::open(path).ok()?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => None,
        // A file system without locks: better to offer work twice than never.
        Ok(()) | Err(TryLockError::Error(_)) => Some(file),
    }
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|own| own == extension)
}

/// The work in one journal; `None` when the file has it already.
fn read(journal: &Path, lock: File) -> Result<Option<Found>, Problem> {
    let mut bytes = Vec::new();
    let read = (&lock).take(2 * MAX_BYTES).read_to_end(&mut bytes);
    read.map_err(|error| Problem::File(error.into()))?;
    // A power cut may have left half a letter at the end.
    let text = String::from_utf8_lossy(&bytes);
    let (head, last) = replay(&text)?;
    let Some((session, at)) = last else {
        return Ok(None);
    };
    let on_disk = on_disk(&head.origin);
    if let OnDisk::Before(there) | OnDisk::Changed(there) = &on_disk
        && there.is_same_work(&session)
    {
        return Ok(None);
    }
    Ok(Some(Found {
        session: Box::new(session),
        at,
        path: head.origin.path,
        mark: head.origin.mark,
        on_disk,
        journal: journal.to_owned(),
        _lock: lock,
    }))
}

/// Carries out a journal, up to the first line that is not whole.
fn replay(text: &str) -> Result<(Head, Option<(Session, Timestamp)>), Problem> {
    let (first, rest) = text.split_once('\n').ok_or(Problem::Foreign)?;
    let head: Head = source::parse(first).map_err(|_| Problem::Foreign)?;
    if head.format != FORMAT {
        return Err(Problem::Foreign);
    }
    if head.version > FORMAT_VERSION {
        return Err(format::newer(head.version));
    }
    let mut last: Option<(Session, Timestamp)> = None;
    for line in rest.split_inclusive('\n') {
        let Some((at, edit)) = read_line(head.version, line) else {
            break;
        };
        let next = match (edit, &last) {
            (Edit::Restore(session), _) => {
                session.check().is_ok().then(|| Session::clone(&session))
            }
            (edit, Some((session, _))) => {
                let mut next = session.clone();
                next.apply(edit).is_ok().then_some(next)
            }
            (_, None) => None,
        };
        let Some(next) = next else {
            break;
        };
        last = Some((next, at));
    }
    Ok((head, last))
}

fn read_line(version: u32, line: &str) -> Option<(Timestamp, Edit)> {
    let own = || source::parse(line).ok();
    format::earlier_edit(version, line)
        .or_else(|| own().map(|Entry { at, edit }: Entry| (at, edit)))
}

fn on_disk(origin: &Origin) -> OnDisk {
    let Some(path) = &origin.path else {
        return OnDisk::NoFile;
    };
    match open_marked(path) {
        Ok((session, mark)) if Some::<Mark>(mark) == origin.mark => {
            OnDisk::Before(Box::new(session))
        }
        Ok((session, _)) => OnDisk::Changed(Box::new(session)),
        Err(error) => OnDisk::Unreadable(error),
    }
}
