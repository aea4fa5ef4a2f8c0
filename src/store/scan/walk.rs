//! Finds the session files in a folder and those below it.

use std::fs;
use std::path::{self, Path, PathBuf};

use super::{MAX_SESSIONS, Progress};
use crate::source::FileFault;
use crate::store::session_file::EXTENSION;
use crate::store::{Doing, Problem, StoreError};

/// How many folders can stand in each other.
const MAX_DEPTH: usize = 32;
/// The most files and folders that are looked at.
const MAX_ENTRIES: usize = 1_000_000;

pub(super) struct Walked {
    /// Where it began.
    pub folder: PathBuf,
    /// In the order of their paths.
    pub sessions: Vec<PathBuf>,
    pub unread: Vec<StoreError>,
    pub links: usize,
}

/// # Errors
/// [`StoreError`] when this is no folder that can be read.
pub(super) fn walk(folder: &Path, progress: &Progress) -> Result<Walked, StoreError> {
    let fail = |fault: FileFault| Problem::File(fault).of(Doing::ScanFolder, folder);
    let real = path::absolute(folder).map_err(|error| fail(error.into()))?;
    if !real.is_dir() {
        return Err(fail(FileFault::FolderMissing));
    }
    fs::read_dir(&real).map_err(|error| fail(error.into()))?;
    let mut walked = Walked {
        folder: real.clone(),
        sessions: Vec::new(),
        unread: Vec::new(),
        links: 0,
    };
    let mut entries = 0;
    let mut waiting = vec![(real, 0)];
    while let Some((folder, depth)) = waiting.pop() {
        if progress.is_cancelled() {
            break;
        }
        let found = match fs::read_dir(&folder) {
            Ok(found) => found,
            Err(error) => {
                walked.fault(FileFault::from(error).into(), folder);
                continue;
            }
        };
        for entry in found {
            entries += 1;
            let (path, kind) = match entry {
                Ok(entry) => (entry.path(), entry.file_type()),
                Err(error) => {
                    // Nothing behind it is seen either.
                    walked.fault(FileFault::from(error).into(), folder);
                    break;
                }
            };
            let limit = match (entries, walked.sessions.len()) {
                (MAX_ENTRIES.., _) => MAX_ENTRIES,
                (_, MAX_SESSIONS..) => MAX_SESSIONS,
                _ => 0,
            };
            if limit > 0 {
                walked.fault(Problem::TooMany { limit }, path);
                waiting.clear();
                break;
            }
            match kind {
                Ok(kind) if kind.is_symlink() => walked.links += 1,
                Ok(kind) if kind.is_dir() && depth == MAX_DEPTH => {
                    walked.fault(Problem::TooDeep { limit: MAX_DEPTH }, path);
                }
                Ok(kind) if kind.is_dir() => waiting.push((path, depth + 1)),
                Ok(_) if is_session(&path) => walked.sessions.push(path),
                Ok(_) => {}
                Err(error) => walked.fault(FileFault::from(error).into(), path),
            }
        }
    }
    walked.sessions.sort();
    Ok(walked)
}

impl Walked {
    fn fault(&mut self, problem: Problem, path: PathBuf) {
        self.unread.push(problem.of(Doing::Scan, path));
    }
}

/// By its name: opening everything on a shared drive would take hours. Files that begin with a dot
/// are locks and files that are being written.
fn is_session(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    let ending = path.extension();
    !hidden && ending.is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION))
}
