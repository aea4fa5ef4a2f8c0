//! The file, seen through the eyes of others. Tests for tools that are not installed say so and
//! pass; CI installs them.

use std::io::Write;
use std::process::Command;

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::Audience::{self, Internal, Shareable};
use goed_digitaal_bestuur::report::export::{Extras, Format, export_with};
use goed_digitaal_bestuur::report::pdf::attachment as pdf_attachment;
use goed_digitaal_bestuur::text::Text;
use goed_digitaal_bestuur::{reopen, store};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::{pdf, session, stamp};

/// What a tool says about a file; nothing when the tool is not there.
fn ask(tool: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let arguments = arguments.iter().map(|argument| match *argument {
        "FILE" => file.path().as_os_str(),
        other => other.as_ref(),
    });
    let Ok(output) = Command::new(tool).args(arguments).output() else {
        eprintln!("{tool} is not installed");
        return None;
    };
    assert!(
        output.status.success(),
        "{tool}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let session = session::filled();
    assert_eq!(pdf(&session, Internal), pdf(&session, Internal));
}

#[test]
fn a_validator_finds_no_fault() {
    for session in [session::empty(), session::with_answers(session::filled())] {
        let bytes = pdf(&session, Shareable);
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
            let options = ValidationOptions::default().profile(profile);
            let verdict = validate_pdf_bytes(&bytes, &options).unwrap();
            assert!(verdict.is_compliant, "{profile:?}: {:#?}", verdict.failures);
        }
    }
}

#[test]
fn text_comes_back_whole() {
    let mut session = session::filled();
    session.place = "‘t Huis “Ĳssel”, € 5 per m², reëel, één, Șerban, Łódź, Дом".into();
    let Some(text) = ask(
        "pdftotext",
        &["-raw", "FILE", "-"],
        &pdf(&session, Internal),
    ) else {
        return;
    };
    let text = text.replace(['\n', '\u{AD}'], " ");
    for said in [
        "‘t Huis “Ĳssel”, € 5 per m², reëel, één, Șerban, Łódź, Дом",
        "Erdoğan Öztürk",
        "Łucja Wójcik",
        "Ijsbrand ten Ĳssel",
        "Fatima Yıldız",
        "camera’s",
    ] {
        assert!(text.contains(said), "{said} not in {text}");
    }
}

#[test]
fn names_are_not_in_the_bytes_either() {
    let bytes = pdf(&session::filled(), Shareable);
    let unpacked = ask(
        "qpdf",
        &["--qdf", "--object-streams=disable", "FILE", "-"],
        &bytes,
    );
    let Some(unpacked) = unpacked else { return };
    for name in ["Sanne", "Bakker", "Fatima"] {
        let utf16: String = name
            .encode_utf16()
            .map(|unit| format!("{unit:04x}"))
            .collect();
        assert!(!unpacked.contains(name));
        assert!(!unpacked.to_lowercase().contains(&utf16));
    }
}

#[test]
fn qpdf_finds_no_damage() {
    ask(
        "qpdf",
        &["--check", "FILE"],
        &pdf(&session::filled(), Internal),
    );
}

#[test]
fn the_tags_read_in_the_order_of_the_report() {
    let bytes = pdf(&session::filled(), Shareable);
    let Some(tree) = ask("pdfinfo", &["-struct-text", "FILE"], &bytes) else {
        return;
    };
    let told: Vec<&str> = tree.lines().map(str::trim).collect();
    let start = [
        "Document",
        "H1 (block)",
        "\"Wie kijkt mee op het Stationsplein?\"",
        "P (block)",
        "\"Reflectieverslag van de workshop Goed Digitaal Bestuur\"",
        "L (block):",
        "/ListNumbering /Disc",
        "LI (block)",
        "Lbl (block)",
        "\"Organisatie\"",
        "LBody (block)",
        "\"Gemeente Voorbeeldstad\"",
    ];
    assert_eq!(told[..start.len()], start);
    let place = |words: &str| {
        told.iter()
            .rposition(|line| *line == format!("\"{words}\""))
    };
    let order = [
        "Waar we voor staan",
        "Wat we afspreken",
        "Gekozen waarden",
        "Teams naast elkaar",
        "Verantwoording",
        "Wat nog open staat",
    ];
    let places: Vec<_> = order.map(place).to_vec();
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
}

#[test]
fn a_whole_organisation_fits_in_one_report() {
    let bytes = pdf(&session::large(12, 40), Internal);
    assert!(bytes.len() < 2_000_000);
}

#[test]
fn no_text_that_people_type_spoils_the_file() {
    let session = session::hostile();
    let bytes = pdf(&session, Internal);
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let options = ValidationOptions::default().profile(profile);
        let verdict = validate_pdf_bytes(&bytes, &options).unwrap();
        assert!(verdict.is_compliant, "{profile:?}: {:#?}", verdict.failures);
    }
}

/// The bytes of a report with everything that can be asked for.
fn with_extras(session: &Session, audience: Audience) -> Vec<u8> {
    let text = Text::new(Lang::Nl);
    let content = store::text_of(session, std::path::Path::new("x")).unwrap();
    let extras = Extras {
        room_to_sign: true,
        session_file: Some(text.carried_session(content)),
    };
    export_with(session, &text, audience, Format::Pdf, &extras, &stamp()).unwrap()
}

#[test]
fn an_internal_report_carries_its_session_and_a_shareable_one_never_does() {
    let session = goed_digitaal_bestuur::workshops::example().unwrap();
    let bytes = with_extras(&session, Internal);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("verslag.pdf");
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(reopen::open(&path).unwrap(), session);

    let shareable = with_extras(&session, Shareable);
    assert_eq!(pdf_attachment(&shareable), None);
    std::fs::write(&path, shareable).unwrap();
    assert!(reopen::open(&path).is_err());
    assert_eq!(pdf_attachment(b"%PDF-1.7 and nothing else"), None);
    assert_eq!(pdf_attachment(&bytes[..bytes.len() / 2]), None);
}

#[test]
fn a_report_that_carries_a_session_is_still_accessible() {
    let bytes = with_extras(&session::filled(), Internal);
    let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
    let verdict = validate_pdf_bytes(&bytes, &options).unwrap();
    assert!(verdict.is_compliant, "{:#?}", verdict.failures);
    let Some(text) = ask("pdftotext", &["FILE", "-"], &bytes) else {
        return;
    };
    assert!(text.contains("Ruimte om te tekenen") && text.contains("Handtekening"));
}
