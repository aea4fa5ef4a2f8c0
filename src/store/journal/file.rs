//! One journal on disk: made whole, then only added to.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::{EXTENSION, Entry, FORMAT, Head, Origin, UNFINISHED};
use crate::model::{Edit, Session};
use crate::source::{self, FileFault};
use crate::store::FORMAT_VERSION;
use crate::store::atomic::{folder_of, sync_folder};
use crate::store::lock::is_still_there;

/// A journal that grew larger than this starts again with the session as it is, in bytes.
const MAX_LENGTH: u64 = 8 * 1024 * 1024;

/// The file, and the lock that says that somebody is still writing in it.
pub(super) struct Journal {
    path: PathBuf,
    open: Option<(File, u64)>,
}

impl Journal {
    /// A journal that is not on disk until something is written.
    pub(super) fn new(folder: &Path) -> Self {
        let name = uuid::Uuid::new_v4().to_string();
        Self {
            path: folder.join(name).with_extension(EXTENSION),
            open: None,
        }
    }

    /// Adds entries that lead to `session`, and waits until they are on disk.
    ///
    /// # Errors
    /// [`FileFault`]; the next call writes the whole session again.
    pub(super) fn add(
        &mut self,
        origin: &Origin,
        entries: &[Entry],
        session: &Session,
    ) -> Result<(), FileFault> {
        let Some(last) = entries.last() else {
            return Ok(());
        };
        // When somebody took the folder away, writing goes on without a fault, in a file that nobody
        // finds again.
        let fits =
            |(file, length): &(File, u64)| *length < MAX_LENGTH && is_still_there(file, &self.path);
        if let Some((mut file, length)) = self.open.take().filter(fits) {
            let lines = lines(entries)?;
            // On failure the file is closed, and what it holds stays until a whole one is there.
            file.write_all(lines.as_bytes())?;
            file.sync_data()?;
            self.open = Some((file, length + lines.len() as u64));
            return Ok(());
        }
        let whole = Entry {
            at: last.at,
            edit: Edit::Restore(std::sync::Arc::new(session.clone())),
        };
        self.open = Some(self.begin(origin, &whole)?);
        Ok(())
    }

    /// Begins anew at the next entry, because the origin is another now.
    pub(super) fn renew(&mut self) {
        self.open = None;
    }

    /// Takes the journal away: everything in it is in the session's file.
    pub(super) fn cut(&mut self) -> Result<(), FileFault> {
        self.open = None;
        remove(&self.path)
    }

    /// Writes a new journal beside the old one, then lets it take its place.
    fn begin(&self, origin: &Origin, whole: &Entry) -> Result<(File, u64), FileFault> {
        let Edit::Restore(session) = &whole.edit else {
            return Err(FileFault::Empty);
        };
        let head = Head {
            format: FORMAT.to_owned(),
            version: FORMAT_VERSION,
            session: session.id.clone(),
            origin: origin.writable(),
        };
        let text = line(&head)? + &lines(std::slice::from_ref(whole))?;
        let folder = folder_of(&self.path);
        fs::create_dir_all(folder)?;
        let new = self.path.with_extension(UNFINISHED);
        let mut file = create(&new)?;
        // Where files cannot be locked, a journal in use may be offered to somebody: no harm.
        let _ = file.try_lock();
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&new, &self.path)?;
        sync_folder(folder);
        Ok((file, text.len() as u64))
    }
}

/// Takes a journal from disk; none is fine, too.
pub(super) fn remove(path: &Path) -> Result<(), FileFault> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn lines(entries: &[Entry]) -> Result<String, FileFault> {
    entries.iter().map(line).collect()
}

fn line(value: &impl serde::Serialize) -> Result<String, FileFault> {
    let line = source::options().to_string(value);
    let line = line.map_err(|error| FileFault::Other(error.to_string()))?;
    Ok(line + "\n")
}
