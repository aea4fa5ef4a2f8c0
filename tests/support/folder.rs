//! Many sessions as files, that differ as real ones do.

use std::fs;
use std::path::Path;

use goed_digitaal_bestuur::model::Session;
use goed_digitaal_bestuur::store;
use goed_digitaal_bestuur::workshops;

use crate::many::{day, id};

/// Puts this many session files in folders of a hundred. Each is the example with an id, date,
/// organisation and picks of its own; every fourth has a plan of its own, too.
pub fn fill(folder: &Path, count: usize) {
    let session = workshops::example().expect("the example fits the workshop");
    let text = store::text_of(&session, folder).expect("the example has a text");
    let text = text.replace(&session.id, "{id}");
    for number in 0..count {
        let inside = folder.join(format!("{:03}", number / 100));
        fs::create_dir_all(&inside).expect("room for a folder");
        let path = inside.join(format!("sessie {number}.codio"));
        fs::write(path, file(&session, &text, number)).expect("room for a file");
    }
}

/// The text of one of them.
fn file(session: &Session, text: &str, number: usize) -> String {
    let date = session.date.expect("the example has a date").to_string();
    let text = text
        .replacen("{id}", &id(number), 1)
        .replacen(&date, &day(number).to_string(), 1)
        .replacen(
            &session.organisation,
            &format!("Gemeente {}", number % 40),
            1,
        );
    match number % 4 {
        0 => text.replacen(
            "minutes: 35,",
            &format!("minutes: {},", 36 + number % 400),
            1,
        ),
        _ => text,
    }
}
