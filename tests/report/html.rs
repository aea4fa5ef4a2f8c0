//! HTML that everybody can read: one page, its headings in order, no letter from elsewhere.

use std::path::Path;

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::Audience::{self, Internal, Shareable};
use goed_digitaal_bestuur::report::export::{Format, export};
use goed_digitaal_bestuur::text::Text;

use super::{session, stamp};

/// The reports that are also looked at in a browser: they stay in the build folder.
#[test]
fn reports_for_everybody_are_one_page_with_one_heading() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("html");
    std::fs::create_dir_all(&folder).unwrap();
    let example = goed_digitaal_bestuur::workshops::example().unwrap();
    let mut hostile = session::with_answers(session::filled());
    hostile.organisation = "\u{0} שלום 漢字 👩\u{200D}💻 <script>&amp;</b> \u{202E}x".into();
    let follow_up = goed_digitaal_bestuur::workshops::example_follow_up().unwrap();
    let all: [(&str, &Session, Audience, Lang); 8] = [
        ("follow-up", &follow_up, Internal, Lang::Nl),
        ("example-internal-nl", &example, Internal, Lang::Nl),
        ("example-internal-en", &example, Internal, Lang::En),
        ("example-shareable-nl", &example, Shareable, Lang::Nl),
        ("example-shareable-en", &example, Shareable, Lang::En),
        ("large", &session::large(12, 40), Internal, Lang::Nl),
        ("empty", &session::empty(), Internal, Lang::Nl),
        ("hostile", &hostile, Shareable, Lang::Nl),
    ];
    for (name, session, audience, lang) in all {
        let text = Text::new(lang);
        let bytes = export(session, &text, audience, Format::Html, &stamp()).unwrap();
        std::fs::write(folder.join(format!("{name}.html")), &bytes).unwrap();
        let page = String::from_utf8(bytes).unwrap();
        assert_eq!(page.matches("<h1").count(), 1, "{name}");
        let entries = page.split_once("<nav").map(|(_, nav)| nav.contains("<li"));
        assert_ne!(entries, Some(false), "{name}: an empty list of contents");
        for other in ["<script", "<link", "src=\"http", "url("] {
            assert!(!page.contains(other), "{name} has {other}");
        }
        let levels: Vec<u8> = page
            .match_indices("<h")
            .filter_map(|(at, _)| page.as_bytes().get(at + 2).copied())
            .filter(u8::is_ascii_digit)
            .map(|digit| digit - b'0')
            .collect();
        let mut steps = levels.windows(2);
        assert!(
            steps.all(|pair| pair[1] <= pair[0] + 1),
            "{name}: {levels:?}"
        );
    }
}
