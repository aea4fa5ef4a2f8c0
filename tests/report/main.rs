//! Protects what leaves the room: the report says what happened, tells no names to others, and is
//! a PDF that everybody can read.

mod session;

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::compose::compose;
use goed_digitaal_bestuur::report::layout::layout;
use goed_digitaal_bestuur::report::pdf::{self, Stamp};
use goed_digitaal_bestuur::report::{Audience, Report};
use goed_digitaal_bestuur::text::Text;
use jiff::civil::date;

fn report(session: &Session, audience: Audience, lang: Lang) -> Report {
    compose(session, &Text::new(lang), audience, date(2026, 11, 21))
}

fn stamp() -> Stamp {
    Stamp {
        id: [7; 16],
        created: "2026-11-21T10:30:00+01:00[+01:00]".parse().unwrap(),
    }
}

#[test]
fn look() {
    let session = session::with_answers(session::filled());
    for (name, session, audience, lang) in [
        ("shareable", &session, Audience::Shareable, Lang::Nl),
        ("internal", &session, Audience::Internal, Lang::En),
        ("empty", &session::empty(), Audience::Internal, Lang::Nl),
        (
            "large",
            &session::large(12, 40),
            Audience::Internal,
            Lang::Nl,
        ),
    ] {
        let started = std::time::Instant::now();
        let report = report(session, audience, lang);
        let composed = started.elapsed();
        let document = layout(&report).unwrap();
        let laid_out = started.elapsed();
        let bytes = pdf::write(&document, &stamp()).unwrap();
        eprintln!(
            "{name}: {} pages, {} bytes, {composed:?} {laid_out:?} {:?}",
            document.pages.len(),
            bytes.len(),
            started.elapsed()
        );
        std::fs::write(format!("/tmp/look-{name}.pdf"), bytes).unwrap();
    }
}
