//! What is remembered of the sessions in a folder, in a file of our own: `magic, hash of the rest,
//! folder, scripts, files`. A file that is damaged, of another version or of another folder counts
//! for nothing, and is written anew.

use std::collections::HashMap;
use std::fs::File;
use std::hash::{BuildHasher as _, Hasher as _};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};

use super::stamp::Stamp;
use crate::overview::{Script, SessionFacts};
use crate::source::FileFault;
use crate::store::atomic::{self, Existing, folder_of};
use crate::store::paths::make_folder;
use crate::store::{Doing, Paths, Problem, StoreError, mark};

/// Facts of another program may mean something else.
const MAGIC: &str = concat!(
    "goed-digitaal-bestuur overview ",
    env!("CARGO_PKG_VERSION"),
    " 2\n"
);
const HASH_BYTES: usize = size_of::<u64>();
/// Folders share this many files, so that what is remembered does not pile up.
const PLACES: u64 = 8;
/// No cache that we wrote is larger.
const MAX_BYTES: u64 = 512 * 1024 * 1024;

/// Where the facts of this folder are remembered.
pub(super) fn file_for(folder: &Path, paths: &Paths) -> PathBuf {
    let place = mark::hash(folder.as_os_str().as_encoded_bytes()) % PLACES;
    paths.overviews().join(format!("{place}.cache"))
}

/// What the cache calls a file: its path in the folder.
pub(super) fn name_of(path: &Path, folder: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    // Two names that are no text may look the same; the stamp tells the files apart.
    inside.to_string_lossy().into_owned()
}

/// The bytes of a cache file, to read from without copying them.
pub(super) struct Bytes(Vec<u8>);

/// What was remembered.
#[derive(Default)]
pub(super) struct Before<'a> {
    pub scripts: Vec<Script>,
    pub files: HashMap<&'a str, Known<'a>>,
}

/// What was remembered of one file.
#[derive(Deserialize, Serialize)]
pub(super) struct Known<'a> {
    pub name: &'a str,
    pub stamp: Stamp,
    /// Place of its script among all scripts.
    pub script: usize,
    /// Its facts, not yet taken apart.
    facts: &'a [u8],
}

/// What will be remembered of one file.
#[derive(Debug)]
pub(super) struct Entry {
    name: String,
    pub stamp: Stamp,
    script: usize,
    facts: Vec<u8>,
}

/// What will be remembered.
#[derive(Debug)]
pub(super) struct Cache {
    folder: String,
    scripts: Vec<Arc<Script>>,
    files: Vec<Entry>,
    had: usize,
    news: bool,
}

impl Bytes {
    pub(super) fn load(path: &Path) -> Self {
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|file| file.take(MAX_BYTES).read_to_end(&mut bytes));
        // Without it we are slower, and no less right.
        Self(if read.is_ok() { bytes } else { Vec::new() })
    }

    /// What was remembered of this folder; nothing when anything is wrong.
    pub(super) fn cache(&self, folder: &Path) -> Before<'_> {
        self.understand(folder).unwrap_or_default()
    }

    fn understand(&self, folder: &Path) -> Option<Before<'_>> {
        let rest = self.0.strip_prefix(MAGIC.as_bytes())?;
        let (hash, body) = rest.split_first_chunk::<HASH_BYTES>()?;
        if u64::from_le_bytes(*hash) != content_hash(body) {
            return None;
        }
        let (own, scripts, files): (&str, Vec<Script>, Vec<Known<'_>>) =
            postcard::from_bytes(body).ok()?;
        let files = files.into_iter().map(|known| (known.name, known));
        (own == folder.to_string_lossy()).then(|| Before {
            scripts,
            files: files.collect(),
        })
    }
}

impl Known<'_> {
    pub(super) fn facts(&self) -> Option<SessionFacts> {
        postcard::from_bytes(self.facts).ok()
    }

    pub(super) fn entry(&self) -> Entry {
        Entry {
            name: self.name.to_owned(),
            stamp: self.stamp.clone(),
            script: self.script,
            facts: self.facts.to_owned(),
        }
    }
}

impl Entry {
    pub(super) fn new(name: String, stamp: Stamp, script: usize, facts: &SessionFacts) -> Self {
        Self {
            name,
            stamp,
            script,
            // What cannot be remembered is read again.
            facts: postcard::to_extend(facts, Vec::new()).unwrap_or_default(),
        }
    }
}

impl Cache {
    /// `had` says how many files were remembered before.
    pub(super) fn new(folder: &Path, scripts: Vec<Arc<Script>>, had: usize) -> Self {
        Self {
            folder: folder.to_string_lossy().into_owned(),
            scripts,
            files: Vec::new(),
            had,
            news: false,
        }
    }

    pub(super) fn add(&mut self, entry: Entry, is_news: bool) {
        self.news |= is_news;
        self.files.push(entry);
    }

    /// Whether it says anything else than the cache before it.
    pub(super) fn has_news(&self) -> bool {
        self.news || self.had != self.files.len()
    }

    /// # Errors
    /// [`StoreError`].
    pub(super) fn save(&self, path: &Path) -> Result<(), StoreError> {
        let fail = |problem: Problem| problem.of(Doing::KeepScan, path);
        let files: Vec<Known<'_>> = self.files.iter().map(Entry::known).collect();
        let scripts: Vec<&Script> = self.scripts.iter().map(AsRef::as_ref).collect();
        let body = postcard::to_extend(&(&self.folder, scripts, files), Vec::new());
        let body = body.map_err(|_| fail(Problem::Verify))?;
        let hash = content_hash(&body).to_le_bytes();
        let bytes = [MAGIC.as_bytes(), &hash, &body].concat();
        make_folder(folder_of(path), Doing::KeepScan)?;
        let written = atomic::write(path, &bytes, Existing::Replace);
        written.map_err(|fault: FileFault| fail(fault.into()))
    }
}

impl Entry {
    fn known(&self) -> Known<'_> {
        Known {
            name: &self.name,
            stamp: self.stamp.clone(),
            script: self.script,
            facts: &self.facts,
        }
    }
}

fn content_hash(bytes: &[u8]) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    hasher.write(bytes);
    hasher.finish()
}
