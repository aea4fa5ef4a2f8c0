//! Any settings or list of recent files gives something to work with.
#![no_main]

use goed_digitaal_bestuur::store::{MAX_RECENT, RecentList, Settings, ZOOM_PERCENT};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("room for a folder");
    let path = folder.path().join("a.ron");
    std::fs::write(&path, bytes).expect("room");
    assert!(ZOOM_PERCENT.contains(&Settings::load(&path).0.zoom_percent));
    std::fs::write(&path, bytes).expect("room");
    assert!(RecentList::load(&path).0.sessions.len() <= MAX_RECENT);
});
