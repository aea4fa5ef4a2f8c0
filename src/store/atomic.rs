//! The one way to write a file: temporary file in the same folder, sync, rename, sync folder.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::{Builder, NamedTempFile};

use crate::source::FileFault;

/// The longest chain of symbolic links that is followed.
const MAX_LINKS: usize = 16;
/// A virus scanner on Windows holds a new file for a moment: how often and how long we wait.
const RENAME_TRIES: u32 = 6;
const RENAME_PAUSE: Duration = Duration::from_millis(80);

/// Whether a file that is there already may be replaced.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Existing {
    Replace,
    Keep,
}

/// Writes a whole file. A new one is readable by its owner only (0600 on Unix); one that is replaced
/// stays open to whom it was open to, such as colleagues with whom a folder is shared. A symbolic
/// link stays, and the file that it points to is replaced.
///
/// # Errors
/// [`FileFault`]; what was there before is still there, whole.
pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), FileFault> {
    let target = follow_links(path)?;
    check_target(&target, existing)?;
    let folder = folder_of(&target);
    let file = temporary_file(folder)?;
    if let Ok(before) = fs::metadata(&target) {
        // Another owner's rights may not be ours to give: then the file is for its owner only.
        let _ = file.as_file().set_permissions(before.permissions());
    }
    write_and_sync(&file, bytes)?;
    rename(file, &target, existing)?;
    sync_folder(folder);
    Ok(())
}

/// The file that is written in the end. It need not exist.
pub(super) fn follow_links(path: &Path) -> Result<PathBuf, FileFault> {
    let mut target = path.to_owned();
    for _ in 0..MAX_LINKS {
        match fs::read_link(&target) {
            // An absolute link replaces the whole path.
            Ok(link) => target = folder_of(&target).join(link),
            Err(_) => return Ok(target),
        }
    }
    Err(FileFault::NotAFile)
}

fn check_target(target: &Path, existing: Existing) -> Result<(), FileFault> {
    let about = match fs::symlink_metadata(target) {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let folder = folder_of(target);
            let there = fs::metadata(folder).is_ok_and(|about| about.is_dir());
            let named = target.file_name().is_some();
            return match (there, named) {
                (false, _) => Err(FileFault::FolderMissing),
                (true, false) => Err(FileFault::IsFolder),
                (true, true) => Ok(()),
            };
        }
        Err(error) => return Err(error.into()),
    };
    if about.is_dir() {
        Err(FileFault::IsFolder)
    } else if !about.is_file() {
        // Renaming over /dev/null would take it away from the whole machine.
        Err(FileFault::NotAFile)
    } else if existing == Existing::Keep {
        Err(FileFault::Exists)
    } else if about.permissions().readonly() {
        // A rename would ignore that somebody protected this file.
        Err(FileFault::ReadOnly)
    } else {
        Ok(())
    }
}

fn temporary_file(folder: &Path) -> Result<NamedTempFile, FileFault> {
    let made = Builder::new()
        .prefix(".goed-digitaal-bestuur-")
        .suffix(".tmp")
        .tempfile_in(folder);
    made.map_err(|error| match error.kind() {
        ErrorKind::NotFound => FileFault::FolderMissing,
        // It is the folder that does not let us in, not the file.
        ErrorKind::PermissionDenied => FileFault::ReadOnly,
        _ => error.into(),
    })
}

fn write_and_sync(file: &NamedTempFile, bytes: &[u8]) -> io::Result<()> {
    let mut file = file.as_file();
    file.write_all(bytes)?;
    file.sync_all()
}

fn rename(file: NamedTempFile, target: &Path, existing: Existing) -> Result<(), FileFault> {
    let mut file = file;
    for tries_left in (0..RENAME_TRIES).rev() {
        let moved = match existing {
            Existing::Replace => file.persist(target),
            Existing::Keep => file.persist_noclobber(target),
        };
        let Err(failed) = moved else {
            return Ok(());
        };
        let held = cfg!(windows) && failed.error.kind() == ErrorKind::PermissionDenied;
        if !held || tries_left == 0 {
            return Err(failed.error.into());
        }
        file = failed.file;
        thread::sleep(RENAME_PAUSE);
    }
    Ok(())
}

/// Makes the rename survive a power cut. The new file is in place already, so a file system that
/// cannot sync a folder is no reason to tell people that saving failed.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}

/// The folder of a path; of a bare name it is the current folder.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) => Path::new("."),
        None => path,
    }
}
