//! Any file in the folder of workshops, value sets and cases is told or used; the rest goes on.
#![no_main]

use goed_digitaal_bestuur::workshops::Library;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("room for a folder");
    std::fs::write(folder.path().join("a.ron"), bytes).expect("room");
    assert!(!Library::load(folder.path()).workshops.is_empty());
});
