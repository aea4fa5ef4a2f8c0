//! Whether a file is still the one that we remember.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};
use std::hash::{BuildHasher as _, Hasher as _};

use crate::source::FileFault;

/// A file that changed less than this before we looked can change again within one tick of a slow
/// clock; FAT counts in two seconds.
const TICK: Duration = Duration::from_secs(3);

/// What the system says of a file, and what is in it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct Stamp {
    bytes: u64,
    /// Nanoseconds since 1970: when it was written, and when anything about it changed.
    written: i64,
    changed: i64,
    /// It changed so long before we looked, by our own clock, that the same times mean the same
    /// file. Never so for a file from the future.
    settled: bool,
    /// Hash of its bytes; zero as long as nobody read it.
    content: u64,
}

impl Stamp {
    /// What the system says now.
    ///
    /// # Errors
    /// [`FileFault`].
    pub(super) fn of(path: &Path, now: SystemTime) -> Result<Self, FileFault> {
        let about = fs::symlink_metadata(path)?;
        let written = about.modified()?;
        let changed = changed(&about);
        let latest = UNIX_EPOCH + Duration::from_nanos(u64::try_from(changed).unwrap_or(0));
        let age = now.duration_since(written.max(latest));
        Ok(Self {
            bytes: about.len(),
            written: nanoseconds(written),
            changed,
            settled: age.is_ok_and(|age| age > TICK),
            content: 0,
        })
    }

    pub(super) fn with_content(self, bytes: &[u8]) -> Self {
        // The same in every run of one version of the program; the cache knows the version.
        let mut hasher = FixedState::default().build_hasher();
        hasher.write(bytes);
        let content = hasher.finish();
        Self { content, ..self }
    }

    /// Whether what we remember of the file is true without reading it.
    pub(super) fn vouches_for(&self, now: &Self) -> bool {
        let times = |one: &Self| (one.bytes, one.written, one.changed);
        self.settled && times(self) == times(now)
    }

    /// Whether what was read now is what was read then.
    pub(super) fn has_same_content(&self, now: &Self) -> bool {
        (self.bytes, self.content) == (now.bytes, now.content)
    }
}

fn nanoseconds(time: SystemTime) -> i64 {
    let nanoseconds = |age: Duration| i64::try_from(age.as_nanos()).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(age) => nanoseconds(age),
        Err(before) => -nanoseconds(before.duration()),
    }
}

/// When anything about the file changed, also when somebody set its times back.
#[cfg(unix)]
fn changed(about: &Metadata) -> i64 {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = about.ctime().saturating_mul(1_000_000_000);
    seconds.saturating_add(about.ctime_nsec())
}

/// This system does not say.
#[cfg(not(unix))]
fn changed(_: &Metadata) -> i64 {
    0
}
