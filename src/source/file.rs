//! Reads a whole text file, or says what kept it from being read.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

use super::Place;

/// The largest file that is read, in bytes. A session of 40 teams with 100 agreements each takes
/// a twentieth of it.
pub const MAX_BYTES: u64 = 32 * 1024 * 1024;

/// What is wrong with a file before its contents are looked at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FileFault {
    Missing,
    /// The folder that the file should be in is not there.
    FolderMissing,
    IsFolder,
    /// A device, a pipe or a socket.
    NotAFile,
    /// The file is there already, and may not be replaced.
    Exists,
    Denied,
    /// The file or its folder can only be read.
    ReadOnly,
    NoSpace,
    NameTooLong,
    /// A file name that is not Unicode.
    NameNotText,
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    Empty,
    /// Not UTF-8 from this place on.
    NotText(Place),
    /// What the operating system says, in its own words.
    Other(String),
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoSpace,
            ErrorKind::InvalidFilename => Self::NameTooLong,
            ErrorKind::IsADirectory => Self::IsFolder,
            ErrorKind::NotADirectory => Self::FolderMissing,
            ErrorKind::AlreadyExists => Self::Exists,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// The text of a file, without a byte order mark.
///
/// # Errors
/// [`FileFault`]; nothing is read of a file that is too large, and never more than [`MAX_BYTES`].
pub fn read_text(path: &Path) -> Result<String, FileFault> {
    let bytes = read_bytes(path)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes().get(..good).unwrap_or_default();
        FileFault::NotText(Place::at(&String::from_utf8_lossy(bytes), good))
    })?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    Ok(text)
}

/// The bytes of a file.
///
/// # Errors
/// As [`read_text`], of which the contents can be anything.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, FileFault> {
    // Opening a pipe would wait for ever, so look first.
    let about = fs::metadata(path)?;
    if about.is_dir() {
        return Err(FileFault::IsFolder);
    }
    if !about.is_file() {
        return Err(FileFault::NotAFile);
    }
    if about.len() > MAX_BYTES {
        return Err(FileFault::TooLarge);
    }
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(FileFault::TooLarge);
    }
    Ok(bytes)
}
