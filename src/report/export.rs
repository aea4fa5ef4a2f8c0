//! Everything that can be made of a session, by format. The window and the command line come here.

use std::error::Error;
use std::fmt;

use super::compose::{compose, dates, public_values, sheets, signing};
use jiff::civil::Date;

use super::layout::{LayoutError, layout};
use super::page::Document;
use super::pdf::{self, Attachment, PdfError, Stamp};
use super::raster::RasterError;
use super::unshown::Unshown;
use super::{Audience, Report, csv, docx, html, iama, ics, markdown, xlsx};
use crate::model::Session;
use crate::text::Text;

/// What kind of file somebody wants.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Format {
    #[default]
    Pdf,
    Html,
    Docx,
    Xlsx,
    Csv,
    Markdown,
    Ics,
    Iama,
}

/// What somebody asks for on top of the report.
#[derive(Clone, Debug, Default)]
pub struct Extras {
    pub room_to_sign: bool,
    /// The session as its file would be, to carry in an internal PDF. A shareable report never has
    /// it.
    pub session_file: Option<Attachment>,
}

/// A file, and what whoever made it should hear.
#[derive(Debug)]
pub struct Exported {
    pub bytes: Vec<u8>,
    /// Letters for which a sign stands in the PDF; other formats leave letters to their reader.
    pub unshown: Unshown,
}

/// Why nothing came out. None of these can be helped by whoever made the session.
#[derive(Debug)]
pub enum ExportFault {
    Pdf(PdfError),
    Layout(LayoutError),
    /// The PDF cannot be read back.
    Raster(RasterError),
    Docx(zip::result::ZipError),
    Xlsx(rust_xlsxwriter::XlsxError),
    Json(serde_json::Error),
}

impl Format {
    pub const ALL: [Self; 8] = [
        Self::Pdf,
        Self::Html,
        Self::Docx,
        Self::Xlsx,
        Self::Csv,
        Self::Markdown,
        Self::Ics,
        Self::Iama,
    ];

    /// Everything beside PDF.
    pub fn others() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|format| *format != Self::Pdf)
    }

    /// The ending of a file, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Ics => "ics",
            Self::Iama => "json",
        }
    }

    /// The same, as the system's dialog wants it.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Html => &["html"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Csv => &["csv"],
            Self::Markdown => &["md"],
            Self::Ics => &["ics"],
            Self::Iama => &["json"],
        }
    }

    /// What the command line calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Iama => "iama",
            other => other.extension(),
        }
    }

    /// The id of the words for the command that makes it.
    pub fn command(self) -> &'static str {
        match self {
            Self::Pdf => "command-export-pdf",
            Self::Html => "command-export-html",
            Self::Docx => "command-export-docx",
            Self::Xlsx => "command-export-xlsx",
            Self::Csv => "command-export-csv",
            Self::Markdown => "command-export-md",
            Self::Ics => "command-export-ics",
            Self::Iama => "command-export-iama",
        }
    }

    /// The id of the words for files of this kind.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Pdf => "file-kind-pdf",
            Self::Html => "file-kind-html",
            Self::Docx => "file-kind-docx",
            Self::Xlsx => "file-kind-xlsx",
            Self::Csv => "file-kind-csv",
            Self::Markdown => "file-kind-md",
            Self::Ics => "file-kind-ics",
            Self::Iama => "file-kind-iama",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    pub fn from_extension(extension: &str) -> Option<Self> {
        let is_it = |format: &Self| format.extension().eq_ignore_ascii_case(extension);
        Self::ALL.into_iter().find(is_it)
    }
}

/// The bytes of a file in this format, in the language of `text`. Due dates are held against the
/// day of the stamp.
///
/// # Errors
/// [`ExportFault`] when the program itself is at fault.
pub fn export(
    session: &Session,
    text: &Text,
    audience: Audience,
    format: Format,
    stamp: &Stamp,
) -> Result<Vec<u8>, ExportFault> {
    export_with(session, text, audience, format, &Extras::default(), stamp)
}

/// As [`export`], with extras.
///
/// # Errors
/// As [`export`].
pub fn export_with(
    session: &Session,
    text: &Text,
    audience: Audience,
    format: Format,
    extras: &Extras,
    stamp: &Stamp,
) -> Result<Vec<u8>, ExportFault> {
    let made = make(session, text, audience, format, extras, stamp);
    made.map(|made| made.bytes)
}

/// As [`export_with`], with what there is to say about it.
///
/// # Errors
/// As [`export`].
pub fn make(
    session: &Session,
    text: &Text,
    audience: Audience,
    format: Format,
    extras: &Extras,
    stamp: &Stamp,
) -> Result<Exported, ExportFault> {
    let (created, today) = (&stamp.created, stamp.created.date());
    let report = || composed(session, text, audience, extras.room_to_sign, today);
    let sheets = || sheets(session, text, audience, today);
    let bytes = match format {
        Format::Pdf => {
            let pages = pages(session, text, audience, extras.room_to_sign, today)?;
            let carried = extras.session_file.as_ref();
            let carried = carried.filter(|_| audience == Audience::Internal);
            let bytes = pdf::write(&pages, carried, stamp).map_err(ExportFault::Pdf)?;
            let unshown = Unshown::of(&pages);
            return Ok(Exported { bytes, unshown });
        }
        Format::Docx => docx::write(&report(), created).map_err(ExportFault::Docx)?,
        Format::Xlsx => xlsx::write(&sheets(), &report(), created).map_err(ExportFault::Xlsx)?,
        Format::Html => html::write(&report(), &text.get("report-contents"))
            .map_err(ExportFault::Layout)?
            .into_bytes(),
        Format::Csv => {
            csv::write(&sheets(), &text.get("report-kind"), text.decimal_mark()).into_bytes()
        }
        Format::Markdown => markdown::write(&report()).into_bytes(),
        Format::Ics => {
            let dates = dates(session, text, audience, today);
            ics::write(&dates, &report().title, session.revision, created).into_bytes()
        }
        Format::Iama => {
            let answers = public_values(session, text, audience, today);
            let answers = iama::write(answers, created).map_err(ExportFault::Json)?;
            answers.into_bytes()
        }
    };
    let unshown = Unshown::default();
    Ok(Exported { bytes, unshown })
}

/// The pages of the PDF.
///
/// # Errors
/// [`ExportFault::Layout`] when a bundled font cannot be read.
pub fn pages(
    session: &Session,
    text: &Text,
    audience: Audience,
    room_to_sign: bool,
    today: Date,
) -> Result<Document, ExportFault> {
    let report = composed(session, text, audience, room_to_sign, today);
    layout(&report).map_err(ExportFault::Layout)
}

fn composed(
    session: &Session,
    text: &Text,
    audience: Audience,
    room_to_sign: bool,
    today: Date,
) -> Report {
    let mut report = compose(session, text, audience, today);
    if room_to_sign {
        let room = signing(session, text, audience, today);
        report.blocks.extend(room);
    }
    report
}

impl Error for ExportFault {}

impl fmt::Display for ExportFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pdf(error) => write!(f, "{error}"),
            Self::Layout(error) => write!(f, "layout: {error}"),
            Self::Raster(error) => write!(f, "pdf: {error}"),
            Self::Docx(error) => write!(f, "docx: {error}"),
            Self::Xlsx(error) => write!(f, "xlsx: {error}"),
            Self::Json(error) => write!(f, "json: {error}"),
        }
    }
}
