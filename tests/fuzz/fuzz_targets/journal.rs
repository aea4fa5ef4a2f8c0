//! Any journal gives a session that keeps the rules, or is told.
#![no_main]

use goed_digitaal_bestuur::store::journal;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("room for a folder");
    std::fs::write(folder.path().join("a.journal"), bytes).expect("room");
    for found in journal::find(folder.path()).0 {
        assert_eq!(found.session.check(), Ok(()));
    }
});
