//! From text to rows: which separator, which columns, and what is wrong with each row.

use std::collections::HashMap;
use std::iter;

use csv::{ReaderBuilder, StringRecord, StringRecordsIntoIter};

use super::decode::Encoding;
use super::{Column, MAX_CELL, MAX_FAULTS, MAX_VALUES, Problem, Row, Table, TableFault, same};
use crate::model::{Fundament, Lang, ValueSet, name_key};

const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// What calculators show where they could not work something out.
const NOT_WORKED_OUT: [&str; 8] = [
    "#ref!", "#n/a", "#n/b", "#name?", "#naam?", "#value!", "#waarde!", "#div/0!",
];

pub(super) fn read(text: &str, encoding: Encoding, known: &ValueSet) -> Table {
    // A first line that only says which separator follows, as Excel writes it.
    let (text, skipped) = match text.split_once('\n') {
        Some((first, rest)) if first.to_lowercase().starts_with("sep=") => (rest, 1),
        _ => (text, 0),
    };
    // The separator with which the first row has the most heads that we know.
    let heads_with = |separator: &u8| {
        let first = records(text, *separator).next();
        let heads = first.and_then(Result::ok).unwrap_or_default();
        heads.iter().filter_map(Column::of).count()
    };
    // The last of equals wins, so the usual one stands last.
    let best = SEPARATORS.into_iter().rev().max_by_key(heads_with);
    let separator = best.unwrap_or(b';');
    let mut reading = Reading {
        table: Table {
            encoding,
            separator: char::from(separator),
            lang: Lang::Nl,
            rows: Vec::new(),
            unused: Vec::new(),
            faults: Vec::new(),
        },
        columns: Vec::new(),
        names: HashMap::new(),
        known,
    };
    let open = open_record(text, separator);
    let whole = &text[..open.unwrap_or(text.len())];
    for (at, record) in records(whole, separator).enumerate() {
        // The text is UTF-8 and rows may differ in length: nothing is left to go wrong.
        let Ok(record) = record else { break };
        let line = record.position().map_or(0, |at| line_of(text, at)) + skipped;
        match at {
            0 => reading.heads(&record, line),
            _ if reading.is_full() => break,
            _ => reading.row(&record, line),
        }
    }
    if open.is_some() && !reading.is_full() {
        let line = whole.matches('\n').count() + 1 + skipped;
        reading.fault(line, None, Problem::OpenQuote);
    }
    reading.finish()
}

fn records(text: &str, separator: u8) -> StringRecordsIntoIter<&[u8]> {
    let mut builder = ReaderBuilder::new();
    let builder = builder
        .delimiter(separator)
        .has_headers(false)
        .flexible(true);
    builder.from_reader(text.as_bytes()).into_records()
}

/// Where the record begins that takes in the rest of the text, because a quotation mark in it is
/// never closed. In a cell that does not begin with one, it is a sign as any other: `5" breed`.
fn open_record(text: &str, separator: u8) -> Option<usize> {
    let (mut begin, mut open, mut may_open) = (0, false, true);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            // Right behind a mark that closes, a mark opens again: two are one in the cell.
            b'"' if open || may_open => (open, may_open) = (!open, open),
            _ if open => {}
            b'\n' | b'\r' => (begin, may_open) = (at + 1, true),
            _ => may_open = byte == separator,
        }
    }
    open.then_some(begin)
}

/// The line that a record begins on. Empty lines before it belong to its place, but not to it.
fn line_of(text: &str, place: &csv::Position) -> usize {
    let rest = text.bytes().skip(place.byte() as usize);
    let empty = rest.take_while(|byte| matches!(byte, b'\n' | b'\r'));
    place.line() as usize + empty.filter(|byte| *byte == b'\n').count()
}

struct Reading<'a> {
    table: Table,
    /// What each place of a row is for.
    columns: Vec<Option<Column>>,
    /// The line of every name that was read.
    names: HashMap<(Lang, String), usize>,
    known: &'a ValueSet,
}

impl Reading<'_> {
    fn heads(&mut self, record: &StringRecord, line: usize) {
        let mut dutch = 0_i32;
        for head in record {
            let found = Column::of(head);
            if let Some((column, lang)) = found {
                dutch += if lang == Lang::Nl { 1 } else { -1 };
                if self.columns.contains(&Some(column)) {
                    self.fault(line, Some(column), Problem::DoubleColumn);
                }
            } else if !head.trim().is_empty() {
                self.table
                    .unused
                    .push(head.trim().chars().take(60).collect());
            }
            self.columns.push(found.map(|(column, _)| column));
        }
        self.table.lang = if dutch < 0 { Lang::En } else { Lang::Nl };
        for column in Column::ALL.into_iter().filter(|column| column.is_needed()) {
            if !self.columns.contains(&Some(column)) {
                self.fault(line, Some(column), Problem::NoColumn);
            }
        }
    }

    fn row(&mut self, record: &StringRecord, line: usize) {
        let cells: Vec<String> = record.iter().map(tidy).collect();
        if cells.iter().all(String::is_empty) {
            return;
        }
        if self.table.rows.len() == MAX_VALUES {
            let limit = MAX_VALUES;
            return self.fault(line, None, Problem::TooManyRows { limit });
        }
        // Empty cells behind the last column are how calculators fill up a table.
        let found = cells.iter().rposition(|cell| !cell.is_empty());
        let found = found.map_or(0, |last| last + 1);
        let expected = self.columns.len();
        if found > expected {
            return self.fault(line, None, Problem::Cells { found, expected });
        }
        let before = self.table.faults.len();
        let cell = |column: Column| {
            let place = self.columns.iter().position(|one| *one == Some(column));
            let cell = place.and_then(|place| cells.get(place));
            cell.cloned().unwrap_or_default()
        };
        let cells = Column::ALL.map(|column| (column, cell(column)));
        for (column, cell) in &cells {
            if let Some(problem) = wrong(*column, cell) {
                self.fault(line, Some(*column), problem);
            }
        }
        let [fundament, principle, value, explanation, source] = cells.map(|(_, cell)| cell);
        if self.table.faults.len() > before {
            return;
        }
        let Some(fundament) = self.fundament(fundament, line) else {
            return;
        };
        if let Some(what) = self.taken(&value, line) {
            return self.fault(line, Some(Column::Value), what);
        }
        self.table.rows.push(Row {
            line,
            fundament,
            principle,
            value,
            explanation,
            source,
        });
    }

    /// An earlier line with the same name in a language; otherwise the name is taken from now on.
    fn taken(&mut self, value: &str, line: usize) -> Option<Problem> {
        let own = self.table.lang;
        let name = self.table.name(value, self.known);
        // The language of the table first: that is the one that people see.
        let mut langs = iter::once(own).chain(Lang::ALL);
        let twin = langs.find_map(|lang| {
            let line = *self.names.get(&(lang, name_key(name.get(lang))))?;
            let name = name.get(lang).to_owned();
            Some(Problem::Duplicate { line, name })
        });
        if twin.is_none() {
            let keys = Lang::ALL.map(|lang| (lang, name_key(name.get(lang))));
            self.names.extend(keys.map(|key| (key, line)));
        }
        twin
    }

    /// The place of the fundament with this name, in either language, or with this id.
    fn fundament(&mut self, name: String, line: usize) -> Option<usize> {
        let is_meant = |one: &Fundament| {
            let names = [&one.name.nl, &one.name.en, &one.id];
            names.into_iter().any(|own| same(own, &name))
        };
        let found = self.known.fundaments.iter().position(is_meant);
        if found.is_none() {
            let known = self.known.fundaments.iter().map(|one| one.name.clone());
            let known = known.collect();
            let what = Problem::UnknownFundament { found: name, known };
            self.fault(line, Some(Column::Fundament), what);
        }
        found
    }

    fn fault(&mut self, line: usize, column: Option<Column>, what: Problem) {
        self.table.faults.push(TableFault { line, column, what });
    }

    /// Whether reading on would only say more of the same.
    fn is_full(&self) -> bool {
        let faults = &self.table.faults;
        let over = |fault: &TableFault| matches!(fault.what, Problem::TooManyRows { .. });
        let no_column = |fault: &TableFault| fault.what == Problem::NoColumn;
        let ends = |fault: &TableFault| over(fault) || no_column(fault);
        faults.len() >= MAX_FAULTS || faults.iter().any(ends)
    }

    fn finish(mut self) -> Table {
        if self.columns.is_empty() {
            self.heads(&StringRecord::new(), 1);
        }
        if self.table.rows.is_empty() && self.table.faults.is_empty() {
            self.fault(1, None, Problem::NoRows);
        }
        self.table.faults.truncate(MAX_FAULTS);
        self.table
    }
}

/// What is wrong with a cell by itself.
fn wrong(column: Column, cell: &str) -> Option<Problem> {
    if cell.is_empty() {
        return column.is_needed().then_some(Problem::Empty);
    }
    if cell.chars().count() > MAX_CELL {
        return Some(Problem::TooLong { limit: MAX_CELL });
    }
    let formula = cell.starts_with(['=', '+', '@']);
    let not_worked_out = NOT_WORKED_OUT.contains(&cell.to_lowercase().as_str());
    (formula || not_worked_out).then_some(Problem::Formula)
}

/// The text of a cell on one line.
fn tidy(cell: &str) -> String {
    let words: Vec<&str> = cell.split_whitespace().collect();
    words.join(" ")
}
