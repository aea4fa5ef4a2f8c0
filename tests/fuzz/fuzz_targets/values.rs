//! Any table of values is told, or becomes a value set that keeps the rules and can be read back.
#![no_main]

use goed_digitaal_bestuur::workshops::Library;
use goed_digitaal_bestuur::workshops::import::{About, Table};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let library = Library::built_in();
    let known = library.starter_set();
    let table = Table::read(bytes, known);
    let about = About {
        id: "een".into(),
        version: "1".into(),
        title: "Een".into(),
        source: String::new(),
    };
    let content = table.content(&about, known);
    assert_eq!(content.is_some(), table.faults.is_empty());
    if let Some(content) = content {
        assert_eq!(content.check(), Ok(()));
        assert!(content.to_text("").is_some());
    }
});
