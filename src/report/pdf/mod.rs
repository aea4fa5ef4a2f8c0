//! Writes pages as PDF/UA-1 and PDF/A-2a. The only folder that knows printpdf and lopdf.
//!
//! printpdf draws: pages with marked content, fonts, shapes. It writes no structure, language,
//! XMP or output intent, so those are added to what it drew: [`structure`], [`links`],
//! [`outline`], [`metadata`]. A report may have thousands of pages, so what is large (what stands
//! on pages, what every mark means) goes into the [`file`] bit by bit.

mod attachment;
mod draw;
mod file;
mod fonts;
mod links;
mod metadata;
mod outline;
mod structure;

pub use attachment::{Attachment, read as attachment};

use std::error::Error;
use std::fmt;

use jiff::Zoned;
use lopdf::{Document as Lo, Object, ObjectId, Stream, StringFormat};
use printpdf::{PdfDocument, PdfSaveOptions};

use self::file::PdfWriter;
use self::fonts::Fonts;
use self::structure::Structure;
use super::Report;
use super::check::StructureFault;
use super::layout::{LayoutError, layout};
use super::page::{Document, Page, Paper};

/// How every PDF begins.
pub const MAGIC: &[u8] = b"%PDF-";

/// What differs between two exports of the same report.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// 16 bytes that no other file has: a UUID.
    pub id: [u8; 16],
    pub created: Zoned,
}

/// Why no PDF came out. None of these can be helped by whoever made the session.
#[derive(Debug)]
pub enum PdfError {
    Layout(LayoutError),
    /// Tags that would read wrong; better no file than a wrong one.
    Structure(StructureFault),
    /// This font could not be reduced to the letters in use.
    Font(&'static str),
    Write(lopdf::Error),
    Save(std::io::Error),
}

impl Error for PdfError {}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Layout(error) => write!(f, "layout: {error}"),
            Self::Structure(fault) => write!(f, "structure: {fault}"),
            Self::Font(name) => write!(f, "font: {name}"),
            Self::Write(error) => write!(f, "pdf: {error}"),
            Self::Save(error) => write!(f, "pdf: {error}"),
        }
    }
}

impl From<lopdf::Error> for PdfError {
    fn from(error: lopdf::Error) -> Self {
        Self::Write(error)
    }
}

/// A report as the bytes of a PDF file. The same report and stamp give the same bytes.
///
/// # Errors
/// A [`PdfError`] when the program itself is at fault; no text in a report causes one.
pub fn export(report: &Report, stamp: &Stamp) -> Result<Vec<u8>, PdfError> {
    let document = layout(report).map_err(PdfError::Layout)?;
    write(&document, None, stamp)
}

/// A report that carries a file, as PDF/A-3a.
///
/// # Errors
/// As [`export`].
pub fn export_with(
    report: &Report,
    attachment: &Attachment,
    stamp: &Stamp,
) -> Result<Vec<u8>, PdfError> {
    let document = layout(report).map_err(PdfError::Layout)?;
    write(&document, Some(attachment), stamp)
}

/// Pages as the bytes of a PDF file.
///
/// # Errors
/// [`PdfError::Structure`] when the tags would read wrong, [`PdfError::Font`] for a damaged font.
pub fn write(
    document: &Document,
    attachment: Option<&Attachment>,
    stamp: &Stamp,
) -> Result<Vec<u8>, PdfError> {
    document.check().map_err(PdfError::Structure)?;
    let mut canvas = Canvas::new(document)?;
    let mut base = canvas.without_content(document.pages.len());
    base.version = "1.7".into();
    let pages: Vec<ObjectId> = base.get_pages().into_values().collect();
    let links = links::add(&mut base, document, &pages)?;
    let structure = Structure::plan(&mut base, document, &pages, &links)?;
    let outline = outline::add(&mut base, document, &pages);
    let part = if attachment.is_some() { "3" } else { "2" };
    metadata::add(&mut base, document, stamp, part, structure.root, outline)?;
    if let Some(attachment) = attachment {
        let catalog = base.trailer.get(b"Root")?.as_reference()?;
        attachment::add(&mut base, attachment, &stamp.created, catalog)?;
    }

    let mut file = PdfWriter::new(&base.version, base.max_id);
    let mut contents = Vec::new();
    for id in &pages {
        let content = content_of(&base, *id)?;
        base.objects.remove(&content);
        contents.push(content);
    }
    for ((number, _), object) in base.objects {
        file.add(number, &object).map_err(PdfError::Save)?;
    }
    structure.write(&mut file).map_err(PdfError::Save)?;
    let mut contents = contents.into_iter();
    for pages in document.pages.chunks(AT_ONCE) {
        for (drawn, (number, _)) in canvas.drawn(pages)?.into_iter().zip(&mut contents) {
            file.add(number, &drawn.into()).map_err(PdfError::Save)?;
        }
    }
    file.finish(base.trailer).map_err(PdfError::Save)
}

/// printpdf holds every letter that it draws, so it gets this many pages at a time.
const AT_ONCE: usize = 8;

/// What printpdf draws on.
struct Canvas {
    paper: Paper,
    canvas: PdfDocument,
    fonts: Fonts,
    options: PdfSaveOptions,
}

impl Canvas {
    fn new(document: &Document) -> Result<Self, PdfError> {
        let mut canvas = PdfDocument::new(&document.title);
        let fonts = fonts::embed(document, &mut canvas)?;
        let options = PdfSaveOptions {
            // The fonts are subsets already; streams are compressed at the end.
            subset_fonts: false,
            optimize: false,
            ..PdfSaveOptions::default()
        };
        Ok(Self {
            paper: document.paper,
            canvas,
            fonts,
            options,
        })
    }

    /// A file with the fonts and so many pages, without what stands on them.
    fn without_content(&mut self, pages: usize) -> Lo {
        self.canvas.pages = vec![draw::empty(self.paper); pages];
        if let Some(first) = self.canvas.pages.first_mut() {
            *first = draw::specimen(&self.fonts, self.paper);
        }
        self.file()
    }

    /// What stands on pages.
    fn drawn(&mut self, pages: &[Page]) -> Result<Vec<Stream>, PdfError> {
        let drawn = pages
            .iter()
            .map(|page| draw::page(page, &self.fonts, self.paper));
        self.canvas.pages = drawn.collect();
        let mut file = self.file();
        let mut contents = Vec::new();
        for page in file.get_pages().into_values() {
            let content = content_of(&file, page)?;
            if let Some(Object::Stream(stream)) = file.objects.remove(&content) {
                contents.push(stream);
            }
        }
        Ok(contents)
    }

    fn file(&self) -> Lo {
        let no_warnings = &mut Vec::new();
        self.canvas.to_lopdf_document(&self.options, no_warnings)
    }
}

/// The stream that says what stands on a page.
fn content_of(file: &Lo, page: ObjectId) -> Result<ObjectId, lopdf::Error> {
    file.get_dictionary(page)?.get(b"Contents")?.as_reference()
}

/// A string of a PDF/A has at most 32,767 bytes (ISO 19005-2, 6.1.13), two of them for the mark.
const MAX_UNITS: usize = (32_767 - 2) / 2;

/// A string that may hold any letter: UTF-16 with a byte order mark.
fn text(words: &str) -> Object {
    Object::String(utf16(words), StringFormat::Hexadecimal)
}

/// A longer text is cut: the description of a figure with a thousand agreements is longer than a
/// PDF/A allows, and all of them stand in a table as well.
fn utf16(words: &str) -> Vec<u8> {
    let mut units: Vec<u16> = words.encode_utf16().collect();
    if units.len() > MAX_UNITS {
        units.truncate(MAX_UNITS - 1);
        // Not half of a letter.
        units.pop_if(|last| matches!(last, 0xD800..=0xDBFF));
        units.push(0x2026);
    }
    let units = units.into_iter().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}

fn name(word: &str) -> Object {
    Object::Name(word.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn the_same_report_and_stamp_are_the_same_file() {
        let stamp = Stamp {
            id: [7; 16],
            created: "2026-11-12T10:30:00+01:00[+01:00]".parse().unwrap(),
        };
        let bytes = export(&sample::report(), &stamp).unwrap();
        assert!(bytes.starts_with(b"%PDF-1."));
        assert_eq!(bytes, export(&sample::report(), &stamp).unwrap());
    }

    #[test]
    fn a_string_is_never_longer_than_an_archive_allows() {
        for words in ["a".repeat(40_000), "😀".repeat(9_000), "a😀".repeat(9_000)] {
            let bytes = utf16(&words);
            assert!(bytes.len() <= 32_767, "{}", bytes.len());
            let units = bytes
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            let units: Vec<u16> = units.skip(1).collect();
            let kept = String::from_utf16(&units).unwrap();
            assert!(words.starts_with(kept.strip_suffix('…').unwrap()));
        }
        assert_eq!(utf16("ë"), [0xFE, 0xFF, 0x00, 0xEB]);
    }
}
