//! Any text is refused, or is a session that keeps the rules.
#![no_main]

use goed_digitaal_bestuur::store;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(session) = store::from_text(text) {
        assert_eq!(session.check(), Ok(()));
    }
});
