//! Sentences for tables of values: the line and column, and what was expected there.

use std::path::Path;

use super::sentences::s;
use super::{Message, Sentence, Text};
use crate::workshops::import::{Column, Encoding, Problem, TableFault};

impl Sentence for TableFault {
    fn message(&self, text: &Text) -> Message {
        // As an editor numbers its lines: without a mark between thousands.
        let line = ("line", self.line.to_string().into());
        let what = ("what", text.table_problem(&self.what).into());
        Message::plain(match self.column {
            None => text.with("table-fault", &[line, what]),
            Some(column) => {
                let column = ("column", text.get(column_name(column)).into());
                text.with("table-fault-column", &[line, column, what])
            }
        })
    }
}

impl Text {
    fn table_problem(&self, problem: &Problem) -> String {
        let id = match problem {
            Problem::NotText(place) => {
                let place = [
                    ("at", place.line.to_string().into()),
                    ("column", place.column.to_string().into()),
                ];
                return self.with("table-not-text", &place);
            }
            Problem::TooManyRows { limit } => {
                return self.with("table-too-many", &[("limit", (*limit).into())]);
            }
            Problem::Cells { found, expected } => {
                let counts = [("found", (*found).into()), ("expected", (*expected).into())];
                return self.with("table-cells", &counts);
            }
            Problem::UnknownFundament { found, known } => {
                let known: Vec<&str> = known.iter().map(|words| self.of(words)).collect();
                let known = ("known", known.join(", ").into());
                return self.with("table-unknown-fundament", &[("found", s(found)), known]);
            }
            Problem::Duplicate { line, name } => {
                let twin = [("other", line.to_string().into()), ("name", s(name))];
                return self.with("table-duplicate", &twin);
            }
            Problem::TooLong { limit } => {
                return self.with("table-too-long", &[("limit", (*limit).into())]);
            }
            Problem::Utf16 => "table-utf-16",
            Problem::NoColumn => "table-no-column",
            Problem::DoubleColumn => "table-double-column",
            Problem::NoRows => "table-no-rows",
            Problem::Empty => "table-empty",
            Problem::Formula => "table-formula",
            Problem::OpenQuote => "table-open-quote",
        };
        self.get(id).into_owned()
    }

    /// The comment on top of a value set that was read from a table.
    pub fn imported_from(&self, table: &Path) -> String {
        let name = table.file_name().unwrap_or_default().to_string_lossy();
        let name: String = name.chars().filter(|c| !c.is_control()).collect();
        self.with("import-comment", &[("file", s(&name))]) + "\n"
    }

    /// How the letters of a table were written.
    pub fn encoding(&self, encoding: Encoding) -> String {
        let id = match encoding {
            Encoding::Utf8 => "encoding-utf-8",
            Encoding::Windows1252 => "encoding-windows-1252",
        };
        self.get(id).into_owned()
    }
}

/// The words at the head of this column.
pub fn column_name(column: Column) -> &'static str {
    match column {
        Column::Fundament => "column-fundament",
        Column::Principle => "column-principle",
        Column::Value => "column-value",
        Column::Explanation => "column-explanation",
        Column::Source => "column-source",
    }
}
