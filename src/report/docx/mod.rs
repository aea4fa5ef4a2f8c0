//! A report for a word processor (Office Open XML, ECMA-376): real headings, lists and tables, in
//! the language of the report, so that people can go on writing. Figures stand in words.

mod body;

use std::io::{Cursor, Write as _};

use jiff::Zoned;
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use super::Report;
use super::markup::escaped;

const CONTENT_TYPES: &str = include_str!("content-types.xml");
const RELATIONS: &str = include_str!("relations.xml");
const DOCUMENT_RELATIONS: &str = include_str!("document-relations.xml");
const SETTINGS: &str = include_str!("settings.xml");
const NUMBERING: &str = include_str!("numbering.xml");

/// The bytes of a DOCX file.
///
/// # Errors
/// [`ZipError`] when memory runs out; no text in a report causes one.
pub fn write(report: &Report, created: &Zoned) -> Result<Vec<u8>, ZipError> {
    let language = report.lang.tag();
    let styles = include_str!("styles.xml").replace("{lang}", language);
    let running = &report.running;
    let footer = include_str!("footer.xml").replace("{words}", &escaped(&running.foot_left));
    let header = include_str!("header.xml").replace("{words}", &escaped(&running.head_right));
    let about = include_str!("core.xml")
        .replace("{lang}", language)
        .replace(
            "{date}",
            &created
                .timestamp()
                .strftime("%Y-%m-%dT%H:%M:%SZ")
                .to_string(),
        )
        .replace("{author}", &escaped(&report.author))
        .replace("{subject}", &escaped(&report.subject))
        .replace("{title}", &escaped(&report.title));
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("docProps/core.xml", &about),
        ("word/document.xml", &body::document(report)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS),
        ("word/styles.xml", &styles),
        ("word/settings.xml", SETTINGS),
        ("word/numbering.xml", NUMBERING),
        ("word/header.xml", &header),
        ("word/footer.xml", &footer),
    ];
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    // The date of a zip entry has no time zone; without one the same report gives the same bytes.
    let options = SimpleFileOptions::default();
    for (name, content) in parts {
        file.start_file(name, options)?;
        file.write_all(content.as_bytes())?;
    }
    Ok(file.finish()?.into_inner())
}
