//! Earlier versions of sessions, in the data folder: ordinary session files, one folder for each
//! session. Few enough to keep, close enough together to find what was there an hour ago.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::mark::hash;
use super::paths::make_folder;
use super::{Doing, EXTENSION, Problem, StoreError, create, open};
use crate::model::Session;
use crate::source::FileFault;

/// The newest versions that are always kept.
pub const NEWEST: usize = 20;
/// While people work, a version is made this often.
const PAUSE: SignedDuration = SignedDuration::from_mins(2);
const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);
const MONTH: SignedDuration = SignedDuration::from_hours(31 * 24);
/// Enough of a session file to find its id in, in bytes.
const HEAD_BYTES: u64 = 4096;

/// One earlier version.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Version {
    pub at: Timestamp,
    pub path: PathBuf,
}

/// When a version is made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum When {
    /// When the last one is old enough.
    Due,
    /// Now, because the session is about to become another.
    Now,
}

/// Keeps this state of a session, and clears away versions that are no longer needed.
///
/// # Errors
/// [`StoreError`] when there is no room, or the folder cannot be written.
pub fn keep(session: &Session, root: &Path, now: Timestamp, when: When) -> Result<(), StoreError> {
    let folder = folder_of(&session.id, root);
    let earlier = list_folder(&folder);
    if let Some(last) = earlier.first() {
        // A clock that was set back must not keep us from making versions.
        let young = now >= last.at && now.duration_since(last.at) < PAUSE;
        let same = || open(&last.path).is_ok_and(|last| last == *session);
        if (when == When::Due && young) || same() {
            return Ok(());
        }
    }
    make_folder(&folder, Doing::Version)?;
    let name = now.strftime("%Y%m%dT%H%M%S%.3fZ").to_string();
    let path = folder.join(name).with_added_extension(EXTENSION);
    match create(session, &path) {
        // Made in this very millisecond.
        Err(error) if error.problem == Problem::File(FileFault::Exists) => {}
        Err(error) => return Err(error.problem.of(Doing::Version, path)),
        Ok(_) => {}
    }
    thin(&folder, now);
    Ok(())
}

/// The versions of the session with this id, the newest first.
pub fn list(id: &str, root: &Path) -> Vec<Version> {
    list_folder(&folder_of(id, root))
}

/// The versions of a session file that is damaged or gone, found by the id at its start; only when
/// nothing is left of that, by the id of the session that was `last` in this file: it may be another
/// one now.
pub fn of_damaged(path: &Path, last: Option<&str>, root: &Path) -> Vec<Version> {
    let start = match start_of(path) {
        Some(start) => start,
        None if path.exists() => return Vec::new(),
        None => String::new(),
    };
    // Further on stand the ids of values and steps: without the head, which id is met is chance.
    let data = start.split_once("data: (").map(|(_, data)| data);
    let rest = data.and_then(|data| data.split_once("id: \""));
    let own = rest.and_then(|(_, rest)| rest.split_once('"'));
    let id = own.map(|(id, _)| id).or(last);
    id.map(|id| list(id, root)).unwrap_or_default()
}

/// The start of a file, with whatever is in it.
fn start_of(path: &Path) -> Option<String> {
    // Opening a pipe would wait for ever.
    let file = path
        .is_file()
        .then(|| fs::File::open(path).ok())
        .flatten()?;
    let mut start = Vec::new();
    file.take(HEAD_BYTES).read_to_end(&mut start).ok()?;
    Some(String::from_utf8_lossy(&start).into_owned())
}

/// Which versions to keep: the newest, the last one of every hour of the past day, and the last
/// one of every day of the past month.
pub fn to_keep(versions: &[Timestamp], now: Timestamp) -> BTreeSet<Timestamp> {
    let newest_first: BTreeSet<Timestamp> = versions.iter().copied().collect();
    let mut kept = BTreeSet::new();
    let (mut hours, mut days) = (BTreeSet::new(), BTreeSet::new());
    for (rank, at) in newest_first.into_iter().rev().enumerate() {
        // What seems to come from the future is from before the clock was set back: it is new.
        let age = now.duration_since(at).max(SignedDuration::ZERO);
        let slot = |length: SignedDuration| at.as_second().div_euclid(length.as_secs());
        let of_hour = age < DAY && hours.insert(slot(HOUR));
        let of_day = age < MONTH && days.insert(slot(DAY));
        if rank < NEWEST || of_hour || of_day {
            kept.insert(at);
        }
    }
    kept
}

fn thin(folder: &Path, now: Timestamp) {
    let versions = list_folder(folder);
    let times: Vec<Timestamp> = versions.iter().map(|version| version.at).collect();
    let kept = to_keep(&times, now);
    for version in versions
        .iter()
        .filter(|version| !kept.contains(&version.at))
    {
        // One version too many is no harm.
        let _ = fs::remove_file(&version.path);
    }
}

/// An id is whatever a file says, so it is no name for a folder.
fn folder_of(id: &str, root: &Path) -> PathBuf {
    root.join(format!("{:016x}", hash(id.as_bytes())))
}

fn list_folder(folder: &Path) -> Vec<Version> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let version = |path: PathBuf| {
        let name = path.file_name()?.to_str()?;
        let at = name
            .strip_suffix(EXTENSION)?
            .strip_suffix('.')?
            .parse()
            .ok()?;
        Some(Version { at, path })
    };
    let mut versions: Vec<Version> = entries.filter_map(|one| version(one.path())).collect();
    versions.sort_by(|a, b| b.cmp(a));
    versions
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tempfile::tempdir;

    use super::*;
    use crate::model::tests::random::new_session;
    use crate::model::{Edit, TextField};

    const NOW: i64 = 1_800_000_000;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a time")
    }

    fn times() -> impl Strategy<Value = Vec<Timestamp>> {
        let ages = prop_oneof![0..90_000_i64, 0..4_000_000_i64, -5_000..0_i64];
        proptest::collection::vec(ages.prop_map(|age| at(NOW - age)), 0..200)
    }

    proptest! {
        #[test]
        fn the_newest_and_one_of_every_hour_and_day_are_kept(times in times()) {
            let kept = to_keep(&times, at(NOW));
            let mut sorted = times.clone();
            sorted.sort();
            sorted.dedup();
            prop_assert!(sorted.iter().rev().take(NEWEST).all(|time| kept.contains(time)));
            prop_assert!(kept.iter().all(|time| times.contains(time)));
            prop_assert!(kept.len() <= NEWEST + 26 + 33);
            for time in &times {
                let age = NOW - time.as_second();
                let near = |limit: i64| kept.iter().any(|k| {
                    (k.as_second() - time.as_second()).abs() < limit
                });
                prop_assert!(age >= 86_400 || near(3_600), "an hour is missing");
                prop_assert!(age >= 31 * 86_400 || near(86_400), "a day is missing");
            }
            let again: Vec<Timestamp> = kept.iter().copied().collect();
            prop_assert_eq!(to_keep(&again, at(NOW)), kept, "keeping again keeps the same");
        }

        #[test]
        fn what_goes_later_was_not_needed_earlier(times in times(), step in 0..200_000_i64) {
            // Thinning in two steps keeps what thinning once would keep of the newest.
            let once: Vec<Timestamp> = to_keep(&times, at(NOW)).into_iter().collect();
            let later = to_keep(&once, at(NOW + step));
            let newest = once.iter().rev().take(NEWEST);
            prop_assert!(newest.into_iter().all(|time| later.contains(time)));
        }
    }

    fn said(text: &str) -> Session {
        let mut session = new_session();
        let (field, text) = (TextField::Organisation, text.to_owned());
        session
            .apply(Edit::SetText { field, text })
            .expect("it fits");
        session
    }

    #[test]
    fn versions_are_made_when_due_listed_and_read_back() {
        let root = tempdir().expect("room for a folder");
        let keep = |text: &str, second, when| {
            keep(&said(text), root.path(), at(second), when).expect("room");
        };
        keep("a", NOW, When::Due);
        keep("b", NOW + 60, When::Due);
        keep("c", NOW + 61, When::Now);
        keep("c", NOW + 900, When::Now);
        keep("d", NOW - 5_000, When::Due);
        let id = said("").id;
        let versions = list(&id, root.path());
        let seconds: Vec<i64> = versions
            .iter()
            .map(|one| one.at.as_second() - NOW)
            .collect();
        assert_eq!(seconds, [61, 0, -5_000]);
        assert_eq!(open(&versions[0].path), Ok(said("c")));
        assert!(list("../../etc", root.path()).is_empty());
    }

    #[test]
    fn versions_of_a_damaged_file_are_found() {
        let root = tempdir().expect("room for a folder");
        keep(&said("a"), root.path(), at(NOW), When::Now).expect("room");
        let whole = &list(&said("").id, root.path())[0].path;
        let text = fs::read(whole).expect("there");
        let half = root.path().join("half.codio");
        fs::write(&half, &text[..text.len() / 2]).expect("room");
        assert!(open(&half).is_err());
        assert_eq!(of_damaged(&half, None, root.path()).len(), 1);
        let id = said("").id;
        // What a power cut or a bad stick leaves: only the list of recent sessions knows.
        for nothing in [&[][..], &[0; 9_000], b"\x89PNG\r\n\x1a\n"] {
            fs::write(&half, nothing).expect("room");
            assert!(of_damaged(&half, None, root.path()).is_empty());
            assert_eq!(of_damaged(&half, Some(&id), root.path()).len(), 1);
        }
        // Somebody put another session in its place: the one of before is not offered for it.
        let text = String::from_utf8_lossy(&text[..text.len() / 2]).into_owned();
        fs::write(&half, text.replacen(&id, "another", 1)).expect("room");
        assert!(of_damaged(&half, Some(&id), root.path()).is_empty());
        // Nothing is there: only the list of recent sessions knows what was.
        fs::remove_file(&half).expect("it is there");
        assert!(of_damaged(&half, None, root.path()).is_empty());
        assert_eq!(of_damaged(&half, Some(&id), root.path()).len(), 1);
    }
}
