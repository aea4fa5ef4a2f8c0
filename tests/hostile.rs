//! Bad input by the thousand: files that were cut, mixed up, repeated and overwritten. Everything
//! that is not right is refused with a message; nothing panics, nothing grows without end, and
//! nothing takes long. `CASES=20000 cargo test --test hostile` tries more; the fuzz targets in
//! `tests/fuzz` go on where this stops.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use goed_digitaal_bestuur::model::Lang;
use goed_digitaal_bestuur::source::MAX_BYTES;
use goed_digitaal_bestuur::store::{
    self, MAX_RECENT, Recent, RecentList, Replacing, Settings, journal,
};
use goed_digitaal_bestuur::text::{Sentence as _, Text};
use goed_digitaal_bestuur::workshops::Library;
use proptest::prelude::*;
use tempfile::tempdir;

/// How many files are tried.
fn cases() -> u32 {
    let wanted = std::env::var("CASES").ok();
    wanted.and_then(|cases| cases.parse().ok()).unwrap_or(100)
}

/// One thing that goes wrong with a text; places are parts of a thousand.
#[derive(Clone, Debug)]
enum Damage {
    Cut(usize),
    Drop(usize, usize),
    Repeat(usize, usize),
    /// Something from elsewhere in the file.
    Move(usize, usize, usize),
    Write(usize, Vec<u8>),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = || 0..1000_usize;
    let tokens = [
        "(",
        ")",
        "[",
        "{",
        "\"",
        ",",
        ":",
        "None",
        "Some(",
        "//",
        "/*",
        "r#\"",
        "\\u{110000}",
        "-1",
        "99999999999999999999",
        "1e400",
        "NaN",
        "true",
        "\u{202e}",
        "\0",
        "é",
        "\"9999-99-99\"",
        "#![enable(unwrap_newtypes)]",
        "version: 2",
        "id: \"\"",
    ];
    let token = prop::sample::select(tokens.map(|token| token.as_bytes().to_vec()).to_vec());
    let bytes = prop::collection::vec(any::<u8>(), 1..8);
    prop_oneof![
        1 => at().prop_map(Damage::Cut),
        2 => (at(), 1..40_usize).prop_map(|(at, length)| Damage::Drop(at, length)),
        2 => (at(), 1..200_usize).prop_map(|(at, length)| Damage::Repeat(at, length)),
        2 => (at(), at(), 1..60_usize).prop_map(|(from, to, length)| Damage::Move(from, to, length)),
        4 => (at(), prop_oneof![4 => token, 1 => bytes]).prop_map(|(at, what)| Damage::Write(at, what)),
    ]
}

fn damaged(bytes: &[u8], all: &[Damage]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for damage in all {
        let place = |part: usize| part * bytes.len() / 1000;
        let part = |at: usize, length: usize| place(at)..(place(at) + length).min(bytes.len());
        match damage {
            Damage::Cut(at) => bytes.truncate(place(*at)),
            Damage::Drop(at, length) => drop(bytes.drain(part(*at, *length))),
            Damage::Repeat(at, length) => {
                let piece = bytes[part(*at, *length)].repeat(3);
                let at = place(*at);
                bytes.splice(at..at, piece);
            }
            Damage::Move(from, to, length) => {
                let piece = bytes[part(*from, *length)].to_vec();
                let to = place(*to);
                bytes.splice(to..to, piece);
            }
            Damage::Write(at, what) => {
                let range = part(*at, what.len());
                bytes.splice(range, what.iter().copied());
            }
        }
    }
    bytes
}

fn damages() -> impl Strategy<Value = Vec<Damage>> {
    prop::collection::vec(damage(), 1..5)
}

fn under(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    paths
}

fn any_of(folder: &str) -> impl Strategy<Value = (PathBuf, Vec<u8>)> {
    let files = under(folder).into_iter();
    let files: Vec<_> = files
        .map(|path| (path.clone(), fs::read(path).expect("readable")))
        .collect();
    prop::sample::select(files)
}

fn in_time<T>(what: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let result = what();
    // A whole file takes a few hundredths of a second.
    assert!(
        started.elapsed() < Duration::from_secs(10),
        "it takes too long"
    );
    result
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases())
    })]

    #[test]
    fn damaged_sessions_are_refused_or_sound((_, bytes) in any_of("tests/files/v1"), all in damages()) {
        let folder = tempdir().expect("room for a folder");
        let path = folder.path().join("a.codio");
        let bytes = damaged(&bytes, &all);
        fs::write(&path, &bytes).expect("room");
        match in_time(|| store::open(&path)) {
            Ok(session) => {
                prop_assert_eq!(session.check(), Ok(()));
                let copy = folder.path().join("b.codio");
                prop_assert!(store::save(&session, &copy, Replacing::Anything).is_ok());
                prop_assert_eq!(store::open(&copy), Ok(session));
            }
            Err(error) => {
                let told = error.message(&Text::new(Lang::Nl));
                prop_assert!(told.text.chars().count() < 2_000, "{}", told.text);
                prop_assert!(told.hint.is_some());
            }
        }
        prop_assert_eq!(fs::read(&path).expect("there"), bytes);
        store::versions::of_damaged(&path, None, folder.path());
    }

    #[test]
    fn damaged_workshops_are_told_and_the_rest_works((from, bytes) in any_of("workshops"), all in damages()) {
        let folder = tempdir().expect("room for a folder");
        let name = from.file_name().expect("a file");
        fs::write(folder.path().join(name), damaged(&bytes, &all)).expect("room");
        let library = in_time(|| Library::load(folder.path()));
        prop_assert!(!library.workshops.is_empty());
        for fault in &library.faults {
            prop_assert!(!fault.message(&Text::new(Lang::Nl)).text.is_empty());
        }
    }

    #[test]
    fn damaged_settings_and_recent_files_become_the_usual(all in damages()) {
        let folder = tempdir().expect("room for a folder");
        let path = folder.path().join("a.ron");
        prop_assert_eq!(Settings::default().save(&path), Ok(()));
        let bytes = fs::read(&path).expect("there");
        fs::write(&path, damaged(&bytes, &all)).expect("room");
        let (settings, _) = in_time(|| Settings::load(&path));
        prop_assert!(store::ZOOM_PERCENT.contains(&settings.zoom_percent));
        let mut recent = RecentList::default();
        let session = store::open(&under("tests/files/v1")[0]).expect("it opens");
        prop_assert_eq!(recent.remember(Recent::of(&session, &path)), Ok(()));
        prop_assert_eq!(recent.save(&path), Ok(()));
        let bytes = fs::read(&path).expect("there");
        fs::write(&path, damaged(&bytes, &all)).expect("room");
        let (list, fault) = in_time(|| RecentList::load(&path));
        prop_assert!(list.sessions.len() <= MAX_RECENT);
        // What could not be read is kept aside.
        prop_assert_eq!(fault.is_some(), path.with_extension("ron.broken").exists() && !path.exists());
    }

    #[test]
    fn damaged_journals_give_what_is_whole_or_are_told(all in damages()) {
        let folder = tempdir().expect("room for a folder");
        let text = fs::read_to_string(&under("tests/fuzz/seeds/journal")[0]).expect("there");
        let path = folder.path().join("a.journal");
        fs::write(&path, &text).expect("room");
        let (found, faults) = journal::find(folder.path());
        prop_assert_eq!((found.len(), faults), (1, Vec::new()));
        prop_assert_eq!(found[0].session.place.as_str(), "Utrecht");
        drop(found);
        let bytes = damaged(text.as_bytes(), &all);
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        fs::write(&path, bytes).expect("room");
        let (found, faults) = in_time(|| journal::find(folder.path()));
        prop_assert!(found.len() <= 1 && faults.len() <= 1);
        // A whole line behind the head is offered, or told; it never just goes.
        prop_assert!(lines < 2 || found.len() + faults.len() > 0);
        prop_assert!(path.exists() == (found.len() + faults.len() > 0));
        for one in found {
            prop_assert_eq!(one.session.check(), Ok(()));
        }
    }
}

#[test]
fn the_fuzz_targets_begin_with_sound_files() {
    for path in under("tests/fuzz/seeds/session") {
        assert!(store::open(&path).is_ok(), "{path:?}");
    }
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds");
    let library = Library::load(&seeds.join("workshop"));
    assert_eq!(library.faults, Vec::new());
    assert!(library.workshop("klein").is_some());
    // What cannot be read is put aside, so that happens to copies.
    let folder = tempdir().expect("room for a folder");
    let copy = |name: &str| {
        let path = folder.path().join(name);
        fs::copy(seeds.join("settings").join(name), &path).expect("it is there");
        path
    };
    let (settings, fault) = Settings::load(&copy("settings.ron"));
    assert_eq!((settings.zoom_percent, fault), (125, None));
    let (recent, fault) = RecentList::load(&copy("recent.ron"));
    assert_eq!((recent.sessions.len(), fault), (1, None));
}

/// The most memory that this process has had, in bytes.
#[cfg(target_os = "linux")]
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux has it");
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    kilobytes
        .and_then(|kb| kb.parse::<u64>().ok())
        .expect("a number")
        * 1024
}

#[cfg(target_os = "linux")]
#[test]
fn files_that_pretend_to_be_huge_cost_little() {
    let folder = tempdir().expect("room for a folder");
    let head = "(format: \"codio-session\", version: 1, data: (id: \"x\", teams: ";
    let size = MAX_BYTES as usize - 1024;
    let nested = head.to_owned() + &"[".repeat(size);
    let many = head.to_owned() + "[" + &"(),".repeat(size / 3);
    let comment = head.to_owned() + &"/*".repeat(size / 2);
    let long = head.to_owned() + "\"" + &"\\\"".repeat(size / 2);
    let before = peak();
    for (name, text) in [
        ("nested", nested),
        ("many", many),
        ("comment", comment),
        ("long", long),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("room");
        let opened = in_time(|| store::open(&path));
        assert!(opened.is_err(), "{name}");
    }
    let grown = peak().saturating_sub(before);
    assert!(grown < 16 * MAX_BYTES, "{} MB", grown / 1024 / 1024);
}
