//! Finds work that is in a journal and not in the session's file, after a crash or a power cut.

use std::fs::{self, File, TryLockError};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::file::remove;
use super::{EXTENSION, Entry, FORMAT, Head, Origin, UNFINISHED};
use crate::model::{Edit, Session};
use crate::source::{self, FileFault, MAX_BYTES};
use crate::store::format::{self, FORMAT_VERSION};
use crate::store::mark::Mark;
use crate::store::{BROKEN, Doing, Problem, StoreError, open_marked};

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
    /// The journal holds more, which cannot be carried out.
    is_part: bool,
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
                Ok(Some((one, rest))) => {
                    faults.extend(rest.map(|problem| problem.of(Doing::Recover, &path)));
                    found.push(one);
                }
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
    /// Takes the journal away: the work is somewhere else now. One of which a part cannot be read is
    /// put aside.
    ///
    /// # Errors
    /// [`StoreError`]; the work is then offered again at the next start.
    pub fn settle(self) -> Result<(), StoreError> {
        let settled = match self.is_part {
            true => fs::rename(&self.journal, self.journal.with_added_extension(BROKEN))
                .map_err(FileFault::from),
            false => remove(&self.journal),
        };
        settled.map_err(|fault| Problem::File(fault).of(Doing::Recover, &self.journal))
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

/// The work in one journal, with why the rest of it cannot be carried out, if so; `None` when the
/// file has it already.
fn read(journal: &Path, lock: File) -> Result<Option<(Found, Option<Problem>)>, Problem> {
    let mut bytes = Vec::new();
    let read = (&lock).take(2 * MAX_BYTES).read_to_end(&mut bytes);
    read.map_err(|error| Problem::File(error.into()))?;
    // A power cut may have left half a letter at the end.
    let text = String::from_utf8_lossy(&bytes);
    let Replayed { head, last, rest } = replay(&text)?;
    let (session, at) = match (last, rest.is_some()) {
        (Some(last), _) => last,
        (None, false) => return Ok(None),
        // All of it is on this disk and nowhere else.
        (None, true) => return Err(rest.unwrap_or(Problem::Foreign)),
    };
    let on_disk = on_disk(&head.origin);
    if let OnDisk::Before(there) | OnDisk::Changed(there) = &on_disk
        && there.is_same_work(&session)
        && rest.is_none()
    {
        return Ok(None);
    }
    let found = Found {
        session: Box::new(session),
        at,
        path: head.origin.path,
        mark: head.origin.mark,
        on_disk,
        journal: journal.to_owned(),
        is_part: rest.is_some(),
        _lock: lock,
    };
    Ok(Some((found, rest)))
}

/// What a journal tells.
struct Replayed {
    head: Head,
    /// The last state that its edits lead to.
    last: Option<(Session, Timestamp)>,
    /// Why the lines after that cannot be carried out. Half a line at the end is nothing strange:
    /// the program stopped while it wrote.
    rest: Option<Problem>,
}

/// Carries out a journal, up to the first line that cannot be.
fn replay(text: &str) -> Result<Replayed, Problem> {
    let (first, rest) = text.split_once('\n').ok_or(Problem::Foreign)?;
    let head: Head = source::parse(first).map_err(|_| Problem::Foreign)?;
    if head.format != FORMAT {
        return Err(Problem::Foreign);
    }
    if head.version > FORMAT_VERSION {
        return Err(format::newer(head.version));
    }
    let (mut last, mut stopped) = (None, None);
    for (number, line) in (2..).zip(rest.split_inclusive('\n')) {
        match next(head.version, line, last.as_ref()) {
            Ok(state) => last = Some(state),
            Err(problem) => {
                stopped = line.ends_with('\n').then(|| problem.at_line(number));
                break;
            }
        }
    }
    Ok(Replayed {
        head,
        last,
        rest: stopped,
    })
}

/// The state that one line leads to.
fn next(
    version: u32,
    line: &str,
    before: Option<&(Session, Timestamp)>,
) -> Result<(Session, Timestamp), Problem> {
    let (at, edit) = match format::earlier_edit(version, line) {
        Some(earlier) => earlier,
        None => {
            let Entry { at, edit } = source::parse(line).map_err(|fault| Problem::Damaged {
                place: fault.place,
                what: fault.what,
            })?;
            (at, edit)
        }
    };
    let session = match (edit, before) {
        (Edit::Restore(session), _) => {
            let checked = session.check();
            checked.map_err(|fault| Problem::Session { place: None, fault })?;
            Session::clone(&session)
        }
        (edit, Some((session, _))) => {
            let mut next = session.clone();
            next.apply(edit).map_err(|_| Problem::Foreign)?;
            next
        }
        (_, None) => return Err(Problem::Foreign),
    };
    Ok((session, at))
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
