//! Every PDF that the program makes, as files for other programs and for eyes:
//! `cargo test --test report -- --ignored eyes`, and look in `target/tmp/pdf`.

use std::path::PathBuf;

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::Audience::{Internal, Shareable};
use goed_digitaal_bestuur::report::export::{Extras, Format, export_with};
use goed_digitaal_bestuur::report::page::Paper;
use goed_digitaal_bestuur::report::print::{Kind, print};
use goed_digitaal_bestuur::store;
use goed_digitaal_bestuur::text::Text;

use super::{session, stamp};

#[test]
#[ignore = "for eyes and for other programs"]
fn every_pdf_for_other_eyes() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pdf");
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: String, bytes: Vec<u8>| {
        std::fs::write(folder.join(name).with_extension("pdf"), bytes).unwrap();
    };
    for (name, session) in sessions() {
        for lang in Lang::ALL {
            let text = Text::new(lang);
            for (audience, word) in [(Internal, "internal"), (Shareable, "shareable")] {
                let bytes = report(&session, &text, audience, &Extras::default());
                write(format!("{name}-{word}-{}", lang.tag()), bytes);
            }
        }
        let text = Text::new(Lang::Nl);
        let content = store::text_of(&session, &folder).unwrap();
        let extras = Extras {
            room_to_sign: true,
            session_file: Some(text.carried_session(content)),
        };
        let carries = report(&session, &text, Internal, &extras);
        write(format!("carries-{name}"), carries);
        for kind in Kind::ALL {
            let paper = match kind {
                Kind::Worksheets(Paper::A3) => "-a3",
                _ => "",
            };
            let bytes = print(&session, &text, kind, &stamp()).unwrap();
            write(format!("print-{name}-{}{paper}", kind.word()), bytes);
        }
    }
}

fn sessions() -> [(&'static str, Session); 5] {
    let example = goed_digitaal_bestuur::workshops::example().unwrap();
    [
        ("example", example),
        ("sample", session::with_answers(session::filled())),
        ("empty", session::empty()),
        ("large", session::large(12, 40)),
        ("hostile", session::hostile()),
    ]
}

fn report(
    session: &Session,
    text: &Text,
    audience: goed_digitaal_bestuur::report::Audience,
    extras: &Extras,
) -> Vec<u8> {
    export_with(session, text, audience, Format::Pdf, extras, &stamp()).unwrap()
}
