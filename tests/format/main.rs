//! Sessions of every version that was ever released open, and save as the very same bytes. The
//! files under `files/v*` are frozen: a change there means that people's files change.

mod page;

use std::fs;
use std::path::{Path, PathBuf};

use goed_digitaal_bestuur::store::{self, Replacing};

fn golden(version: u32) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/files/v{version}"));
    let entries = fs::read_dir(folder).expect("every version has its files");
    let files = entries.map(|entry| entry.expect("a readable folder").path());
    files
        .filter(|path| path.extension().is_some_and(|ext| ext == store::EXTENSION))
        .collect()
}

#[test]
fn every_version_has_files_that_open() {
    for version in 1..=store::FORMAT_VERSION {
        let files = golden(version);
        assert!(files.len() >= 3, "version {version} has too few files");
        for path in files {
            let session = store::open(&path);
            assert!(session.is_ok(), "{}: {session:?}", path.display());
        }
    }
}

#[test]
fn files_of_this_version_save_as_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for path in golden(store::FORMAT_VERSION) {
        let session = store::open(&path).expect("it opens");
        let copy = folder.path().join("copy.codio");
        store::save(&session, &copy, Replacing::Anything).expect("there is room");
        let (old, new) = (fs::read(&path), fs::read(&copy));
        let same = old.expect("it is there") == new.expect("it was written");
        assert!(same, "{} changes when it is saved", path.display());
    }
}

/// What an earlier version wrote is what that version's conversion makes of it, for ever.
#[test]
fn files_of_an_earlier_version_become_the_same_file_of_this_one() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let copy = folder.path().join("copy.codio");
    for old in golden(1) {
        let session = store::open(&old).expect("it opens");
        store::save(&session, &copy, Replacing::Anything).expect("there is room");
        let new = old
            .with_file_name("")
            .join("../v2")
            .join(old.file_name().expect("a file"));
        let same = fs::read(&copy).expect("written") == fs::read(&new).expect("it is there");
        assert!(same, "{} became something else", old.display());
    }
}

/// Every later version up to the largest number is refused by its version, and stays as it is.
#[test]
fn newer_versions_are_refused_and_never_touched() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let own = golden(store::FORMAT_VERSION).remove(0);
    let session = store::open(&own).expect("it opens");
    let text = fs::read_to_string(&own).expect("it is there");
    let path = folder.path().join("newer.codio");
    for version in [store::FORMAT_VERSION + 1, 99, u32::MAX] {
        let now = format!("version: {}", store::FORMAT_VERSION);
        let newer = text.replacen(&now, &format!("version: {version}"), 1);
        fs::write(&path, &newer).expect("there is room");
        let refused = |problem: store::Problem| matches!(problem, store::Problem::Newer { version: named, .. } if named == version);
        assert!(store::open(&path).is_err_and(|error| refused(error.problem)));
        assert!(
            store::save(&session, &path, Replacing::Anything)
                .is_err_and(|error| refused(error.problem))
        );
        assert_eq!(fs::read_to_string(&path).expect("it is there"), newer);
    }
}

/// `UPDATE=1 cargo test --test format` writes the page anew.
#[test]
fn the_format_page_says_what_the_types_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/format.md");
    let page = page::generate();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &page).expect("there is room");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "assets/format.md is behind the types; UPDATE=1 cargo test --test format writes it"
    );
}

#[test]
fn the_format_page_knows_every_field_of_the_golden_files() {
    let page = page::generate();
    for path in golden(store::FORMAT_VERSION) {
        let text = fs::read_to_string(&path).expect("it is there");
        for line in text.lines() {
            let Some((name, _)) = line.trim().split_once(": ") else {
                continue;
            };
            // Lines of typed text have no bare word before the colon.
            if name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && line.ends_with(',') {
                let known = ["format", "version", "data"].contains(&name);
                assert!(known || page.contains(&format!("`{name}`")), "no ‘{name}’");
            }
        }
    }
}
