//! What leaves of an overview: a report to read, sheets for a calculator, and tidy tables for an
//! engine. Facts hold no names of people; what people typed about agreements stands as they typed it.

mod blocks;
mod sheets;
mod tables;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use super::export::ExportFault;
use super::pdf::{self, Stamp};
use super::{Report, csv, xlsx};
use crate::model::ValueId;
use crate::overview::{Collection, Filter, SessionFacts, TeamFacts, View};
use crate::text::Text;

pub use tables::{TABLES, Tidy, tables};

/// What kind of file somebody wants of an overview.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Format {
    Pdf,
    Xlsx,
    Csv,
}

/// Everything that an overview is made of.
pub struct Overview<'a> {
    pub all: &'a Collection,
    pub view: &'a View,
    pub filter: &'a Filter,
    /// The least sessions of which an average is shown.
    pub group: usize,
    pub unread: &'a [Unread],
    pub today: Date,
}

/// A file that could not take part.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unread {
    /// As seen from the folder: what leaves names no other folders.
    pub file: String,
    pub reason: String,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Xlsx, Self::Csv];

    /// The ending of a file, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The same, as the system's dialog wants it.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Xlsx => &["xlsx"],
            Self::Csv => &["csv"],
        }
    }

    /// The id of the words for files of this kind.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Pdf => "file-kind-pdf",
            Self::Xlsx => "file-kind-xlsx",
            Self::Csv => "file-kind-csv",
        }
    }

    /// The id of the words for the act of making it.
    pub fn command(self) -> &'static str {
        match self {
            Self::Pdf => "command-export-pdf",
            Self::Xlsx => "command-export-xlsx",
            Self::Csv => "command-export-csv",
        }
    }

    pub fn from_extension(extension: &str) -> Option<Self> {
        let is_it = |format: &Self| format.extension().eq_ignore_ascii_case(extension);
        Self::ALL.into_iter().find(is_it)
    }
}

/// The bytes of a file in this format, in the language of `text`.
///
/// # Errors
/// [`ExportFault`] when the program itself is at fault, or when there is more than a sheet takes.
pub fn export(
    overview: &Overview<'_>,
    text: &Text,
    format: Format,
    stamp: &Stamp,
) -> Result<Vec<u8>, ExportFault> {
    let report = || report(overview, text);
    let sheets = || sheets::sheets(overview, text);
    match format {
        Format::Pdf => pdf::export(&report(), stamp).map_err(ExportFault::Pdf),
        Format::Xlsx => {
            xlsx::write(&sheets(), &report(), &stamp.created).map_err(ExportFault::Xlsx)
        }
        Format::Csv => {
            let kind = text.get("report-kind");
            Ok(csv::write(&sheets(), &kind, text.decimal_mark()).into_bytes())
        }
    }
}

/// The overview as a report to read.
pub fn report(overview: &Overview<'_>, text: &Text) -> Report {
    blocks::Composer { overview, text }.report()
}

/// The name of a value as this team knows it.
fn value_name(session: &SessionFacts, team: &TeamFacts, id: &ValueId, text: &Text) -> String {
    let value = session.value(team, id);
    value.map_or_else(|| id.0.clone(), |value| text.of(&value.name).to_owned())
}

/// The team's name, or words for a team without one.
fn team_name(team: &TeamFacts, text: &Text) -> String {
    match team.name.as_str() {
        "" => text.with("team-unnamed", &[("number", team.id.0.into())]),
        name => name.to_owned(),
    }
}
