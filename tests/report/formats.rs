//! Every format says what it should, and the shareable one tells no name in any.

use std::io::{Cursor, Read as _};
use std::sync::Arc;

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::Audience::{self, Internal, Shareable};
use goed_digitaal_bestuur::report::export::{Format, export};
use goed_digitaal_bestuur::text::Text;

use super::content::full_of_names;
use super::{session, stamp};

pub fn bytes(session: &Session, audience: Audience, format: Format) -> Vec<u8> {
    export(session, &Text::new(Lang::Nl), audience, format, &stamp()).unwrap()
}

fn text(session: &Session, format: Format) -> String {
    String::from_utf8(bytes(session, Internal, format)).unwrap()
}

/// All that stands in a file, also in what is packed in it. PDF has a test of its own.
pub fn unpacked(bytes: Vec<u8>) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        all.push_str(&part.name().unwrap());
        part.read_to_string(&mut all).unwrap();
    }
    all
}

#[test]
fn no_shareable_format_tells_a_name() {
    let session = full_of_names();
    for format in Format::others() {
        let told = unpacked(bytes(&session, Shareable, format)).to_lowercase();
        for name in [
            "sanne", "vries", "bakker", "öztürk", "piet", "yıldız", "łucja", "fatima", "erdoğan",
        ] {
            assert!(!told.contains(name), "{name} in {format:?}");
        }
        assert!(told.contains("deelnemer"), "{format:?}");
    }
}

#[test]
fn every_internal_format_with_people_names_them() {
    let session = session::filled();
    for format in [
        Format::Html,
        Format::Docx,
        Format::Xlsx,
        Format::Csv,
        Format::Ics,
    ] {
        let told = unpacked(bytes(&session, Internal, format)).replace("\r\n ", "");
        assert!(told.contains("Jan Bakker"), "{format:?}");
    }
}

#[test]
fn hostile_text_breaks_no_format() {
    let mut session = session::filled();
    let typed = "\u{0}\u{7}\u{FFFF}]]><script>alert(1)</script>&amp;\"' =1+1 | `x` שלום 👩\u{200D}💻\n{title}";
    session.organisation = typed.into();
    session.place = typed.into();
    let team = Arc::make_mut(&mut session.teams[0]);
    team.name = typed.into();
    for agreement in &mut team.agreements {
        agreement.action = format!("={typed}");
    }
    for format in Format::others() {
        let told = unpacked(bytes(&session, Internal, format));
        let is_markup = matches!(format, Format::Html | Format::Docx | Format::Xlsx);
        assert!(!told.contains("<script>") || !is_markup, "{format:?}");
        if format == Format::Markdown {
            assert!(!told.contains("<script>"));
        }
        if format == Format::Csv {
            assert!(told.contains("'=") && !told.contains(";=") && !told.contains("\"="));
        }
    }
}

#[test]
fn an_empty_session_makes_every_format() {
    for format in Format::ALL {
        assert!(!bytes(&session::empty(), Shareable, format).is_empty());
    }
}

/// Opening and closing tags in order, and the rules that an accessibility checker knows.
#[test]
fn the_web_page_is_whole_and_accessible() {
    let example = goed_digitaal_bestuur::workshops::example().unwrap();
    for session in [
        session::with_answers(session::filled()),
        example,
        session::empty(),
    ] {
        let page = text(&session, Format::Html);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
        let tags = tags(&page);
        let count = |name: &str| tags.iter().filter(|(tag, _)| tag == name).count();
        for landmark in ["header", "main", "nav", "footer", "title", "h1"] {
            assert_eq!(count(landmark), 1, "{landmark}");
        }
        assert_eq!(
            count("script") + count("link") + count("iframe") + count("img"),
            0
        );
        let mut depth = 0;
        for (tag, attributes) in &tags {
            if let Some(level) = tag.strip_prefix('h').and_then(|level| level.parse().ok()) {
                assert!(level <= depth + 1, "h{depth} is followed by h{level}");
                depth = level;
            }
            match tag.as_str() {
                "svg" => assert!(
                    attributes.contains("role=\"img\"") && !attributes.contains("aria-label=\"\"")
                ),
                "th" => assert!(attributes.contains("scope="), "{attributes}"),
                "nav" => assert!(attributes.contains("aria-label=\"Inhoud\"")),
                _ => {}
            }
        }
        let ids: Vec<&str> = page.split(" id=\"").skip(1).map(until_quote).collect();
        for target in page.split("href=\"#").skip(1).map(until_quote) {
            assert_eq!(
                ids.iter().filter(|id| **id == target).count(),
                1,
                "#{target}"
            );
        }
        assert!(page.contains("prefers-color-scheme: dark"));
        assert!(!page.contains("http"), "nothing comes from elsewhere");
    }
}

fn until_quote(rest: &str) -> &str {
    rest.split('"').next().unwrap()
}

/// Every tag that opens, with its attributes; fails when tags cross.
fn tags(page: &str) -> Vec<(String, String)> {
    let mut open: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for piece in page.split('<').skip(1) {
        let inside = piece.split('>').next().unwrap();
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "{piece}");
            continue;
        }
        let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        let empty = ["meta", "br", "wbr", "!DOCTYPE"].contains(&name) || inside.ends_with('/');
        if !empty {
            open.push(name.to_owned());
        }
        all.push((name.to_owned(), attributes.to_owned()));
    }
    assert!(open.is_empty(), "{open:?}");
    all
}

#[test]
fn the_word_file_has_headings_tables_and_a_language() {
    let session = session::filled();
    let told = unpacked(bytes(&session, Internal, Format::Docx));
    for said in [
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Heading4\"/>",
        "<w:tblHeader/>",
        "<w:lang w:val=\"nl\"/>",
        "<w:hyperlink w:anchor=\"a0\">",
        "<w:bookmarkStart w:id=\"0\" w:name=\"a0\"/>",
    ] {
        assert!(told.contains(said), "{said}");
    }
}

#[test]
fn the_table_has_every_agreement_value_and_score() {
    let table = text(&session::with_answers(session::filled()), Format::Csv);
    assert!(table.starts_with("\u{FEFF}Soort;Team;Nr.;Afspraak;Waarde;Wie;Klaar op;"));
    let rows = |kind: &str| table.lines().filter(|line| line.starts_with(kind)).count();
    assert_eq!(rows("Afspraken;"), 4);
    assert!(rows("Waarden;") >= 6 && rows("Scores;") >= 6);
    assert!(table.contains(";2027-01-15;"));
    assert_eq!(rows("Antwoorden;"), 0, "this workshop asks no questions");
}

#[test]
fn answers_to_questions_stand_apart_from_scores() {
    let mut session = session::with_answers(session::filled());
    let asked = session::ask(&mut session, "Wie mist hier?", "De politie.");
    let table = text(&session, Format::Csv);
    let lines = |words: &str| {
        let found = table.lines().filter(|line| line.contains(words));
        found.map(str::to_owned).collect::<Vec<_>>()
    };
    let found = lines("Wie mist hier?");
    assert_eq!(found.len(), asked);
    assert!(found.iter().all(|line| line.starts_with("Antwoorden;")));
    assert!(
        found[0].ends_with(";Wie mist hier?;De politie."),
        "{found:?}"
    );
    assert!(table.starts_with("\u{FEFF}Soort;Team;Nr.;") && table.contains(";Vraag;Antwoord\r\n"));
    let scores = |line: &&str| line.starts_with("Scores;");
    let scores: Vec<&str> = table.lines().filter(scores).collect();
    assert!(scores.len() >= 6 && scores.iter().any(|line| line.contains(";4;")));
    let book = unpacked(bytes(&session, Internal, Format::Xlsx));
    assert!(book.contains("name=\"Antwoorden\""));
}

#[test]
fn a_follow_up_that_scores_no_statements_of_its_own_has_no_empty_sheet() {
    let session = goed_digitaal_bestuur::workshops::example_follow_up().unwrap();
    let book = unpacked(bytes(&session, Internal, Format::Xlsx));
    assert!(book.contains("name=\"Antwoorden\"") && book.contains("name=\"Toen en nu\""));
    assert!(!book.contains("name=\"Scores\""));
}

#[test]
fn the_calendar_has_every_date_once_under_a_lasting_name() {
    let session = session::filled();
    let calendar = text(&session, Format::Ics).replace("\r\n ", "");
    let uids: Vec<&str> = calendar
        .lines()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    assert_eq!(
        uids.len(),
        7,
        "three due dates, three evaluations, one follow-up"
    );
    assert!(
        uids.iter()
            .all(|uid| uid.starts_with(&format!("UID:{}-", session.id)))
    );
    assert!(calendar.contains("DTSTART;VALUE=DATE:20270115"));
    assert!(calendar.contains("SUMMARY:Moet klaar zijn: Op elk bord bij een camera"));
}

#[test]
fn the_assessment_gets_at_most_six_values_and_says_whose_judgement_it_is() {
    let json = text(&session::filled(), Format::Iama);
    let form: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(form["metadata"]["urn"], "urn:nl:iama:2.0");
    for (question, value) in [("1.2.1", "- Privacy: "), ("1.2.2", "- Veiligheid")] {
        let answer = form["answers"][question]["value"].as_str().unwrap();
        assert!(answer.contains(value) && answer.contains("beoordeelt wie het IAMA invult"));
        assert!(answer.matches("\n- ").count() <= 6);
    }
    let empty: serde_json::Value =
        serde_json::from_str(&text(&session::empty(), Format::Iama)).unwrap();
    assert_eq!(empty["answers"], serde_json::json!({}));
}

/// `cargo test --test report -- --ignored` and open the files.
#[test]
#[ignore = "for eyes, not for machines"]
fn the_other_formats_to_look_at() {
    let example = goed_digitaal_bestuur::workshops::example().unwrap();
    for format in Format::others() {
        let path = format!(
            "{}/example.{}",
            env!("CARGO_TARGET_TMPDIR"),
            format.extension()
        );
        std::fs::write(path, bytes(&example, Shareable, format)).unwrap();
    }
}
