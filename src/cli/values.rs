//! `values import`: makes a value set out of a table of comma-separated values.

use std::path::PathBuf;

use super::Outcome;
use crate::store::{self, Doing, Problem, StoreError};
use crate::text::{Message, Sentence as _, Text};
use crate::workshops::Library;
use crate::workshops::import::{About, Encoding, Table, slug};

/// Which table, and where the value set goes.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct ImportWish {
    pub table: PathBuf,
    pub output: PathBuf,
    /// `None`: the name of the table's file.
    pub title: Option<String>,
}

/// # Errors
/// A message with everything that is wrong in the table, or why the set cannot be written.
pub(super) fn run(wish: &ImportWish, text: &Text) -> Result<Outcome, Message> {
    let bytes = store::read_table(&wish.table).map_err(|error| error.message(text))?;
    let library = Library::built_in();
    let known = library.starter_set();
    let table = Table::read(&bytes, known);
    let stem = |path: &PathBuf| {
        path.file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let about = About {
        id: slug(&stem(&wish.output)),
        version: "1.0".to_owned(),
        title: wish.title.clone().unwrap_or_else(|| stem(&wish.table)),
        source: String::new(),
    };
    let content = table
        .content(&about, known)
        .ok_or_else(|| wrong(&table, text))?;
    let head = text.imported_from(&wish.table);
    let written = content.to_text(&head).ok_or_else(|| {
        let (doing, path) = (Doing::Content, wish.output.clone());
        let problem = Problem::Verify;
        let unreadable = StoreError {
            doing,
            path,
            problem,
        };
        unreadable.message(text)
    })?;
    store::save_content(&written, &wish.output, None).map_err(|error| error.message(text))?;
    let values = [
        ("path", wish.output.display().to_string().into()),
        ("count", table.rows.len().into()),
    ];
    Ok(Outcome {
        notes: notes(&table, text),
        ..Outcome::of(text.with("cli-made-values", &values))
    })
}

/// All faults, a line each.
fn wrong(table: &Table, text: &Text) -> Message {
    let count = [("count", table.faults.len().into())];
    let mut lines = vec![text.with("import-faults", &count)];
    let faults = table.faults.iter().map(|fault| fault.message(text).text);
    lines.extend(faults.map(|fault| format!("  - {fault}")));
    Message::plain(lines.join("\n"))
}

fn notes(table: &Table, text: &Text) -> Vec<String> {
    let mut notes = Vec::new();
    if table.encoding != Encoding::Utf8 {
        notes.push(text.get("import-older-letters").into_owned());
    }
    if !table.unused.is_empty() {
        let columns = [("columns", table.unused.join(", ").into())];
        notes.push(text.with("import-unused", &columns));
    }
    notes
}
