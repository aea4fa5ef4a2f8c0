//! Sessions of every version that was ever released open, and save as the very same bytes. The
//! files under `files/v*` are frozen: a change there means that people's files change.

use std::fs;
use std::path::{Path, PathBuf};

use goed_digitaal_bestuur::store;

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
        store::save(&session, &copy).expect("there is room");
        let (old, new) = (fs::read(&path), fs::read(&copy));
        let same = old.expect("it is there") == new.expect("it was written");
        assert!(same, "{} changes when it is saved", path.display());
    }
}
