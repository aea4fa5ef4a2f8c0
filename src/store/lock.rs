//! One window at a time writes a session's file. The lock is a file of its own beside the session:
//! saving replaces the session's file, and a lock on it would go with it. The system lets go of a
//! lock when a program ends, however it ends, so an old lock file keeps nobody out.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::atomic::{folder_of, follow_links};
use super::mark::hash;

/// How often we begin again when somebody takes the lock file away under our hands.
const TRIES: usize = 8;

/// The right to write a session's file, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    _file: File,
}

/// Whether we may write a session's file.
#[derive(Debug)]
pub enum Locked {
    Ours(Lock),
    /// Another window has it.
    Taken,
    /// Locks do not work here: some network drives. Saving still sees what others wrote.
    Unknown,
}

/// Takes the lock of the session in this file: beside it, or in `fallback` when nothing can be
/// written there.
pub fn lock(session: &Path, fallback: &Path) -> Locked {
    let session = follow_links(session).unwrap_or_else(|_| session.to_owned());
    let absolute = fs::canonicalize(&session).unwrap_or(session);
    let name = absolute.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder_of(&absolute).join(format!(".{name}.lock"));
    take(&beside)
        .or_else(|_| {
            let name = hash(absolute.as_os_str().as_encoded_bytes());
            fs::create_dir_all(fallback)?;
            take(&fallback.join(format!("{name:016x}.lock")))
        })
        .unwrap_or(Locked::Unknown)
}

impl Locked {
    pub fn ours(self) -> Option<Lock> {
        match self {
            Self::Ours(lock) => Some(lock),
            Self::Taken | Self::Unknown => None,
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Only Unix can tell afterwards whether a name is still the file that was locked.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn take(path: &Path) -> io::Result<Locked> {
    for _ in 0..TRIES {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Ok(Locked::Taken),
            Err(TryLockError::Error(error)) => return Err(error),
            Ok(()) => {}
        }
        if is_still_there(&file, path) {
            let path = path.to_owned();
            return Ok(Locked::Ours(Lock { path, _file: file }));
        }
    }
    Ok(Locked::Unknown)
}

/// Whether an open file is still the one with this name: the one before us takes its lock file away,
/// and then our lock is on nothing.
#[cfg(unix)]
pub(super) fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
pub(super) fn is_still_there(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn one_window_has_the_lock_and_an_old_lock_file_keeps_nobody_out() {
        let folder = tempdir().expect("room for a folder");
        let session = folder.path().join("a.codio");
        let other = folder.path().join("b.codio");
        let fallback = folder.path().join("locks");
        fs::write(folder.path().join(".a.codio.lock"), "oud").expect("room");
        let first = lock(&session, &fallback);
        assert!(matches!(first, Locked::Ours(_)));
        assert!(matches!(lock(&session, &fallback), Locked::Taken));
        assert!(matches!(lock(&other, &fallback), Locked::Ours(_)));
        drop(first);
        assert!(matches!(lock(&session, &fallback), Locked::Ours(_)));
        if cfg!(unix) {
            assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 0);
        }
    }

    #[test]
    fn a_session_has_a_lock_where_nothing_can_be_written() {
        let folder = tempdir().expect("room for a folder");
        let session = folder.path().join("weg").join("a.codio");
        let fallback = folder.path().join("locks");
        let first = lock(&session, &fallback);
        assert!(matches!(first, Locked::Ours(_)));
        assert!(matches!(lock(&session, &fallback), Locked::Taken));
    }
}
