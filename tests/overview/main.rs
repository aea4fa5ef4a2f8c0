//! The tables of an overview, as an engine reads them: every id is there once, whatever refers to
//! one finds it, and the numbers are those of the overview itself.
//!
//! `SESSIONS` says how many sessions are made up, and `TABLES` keeps the tables in that folder, with
//! what the overview counted in `counted.json`: for `questions.py`, which asks DuckDB the same.

#[path = "../support/many.rs"]
mod many;

use std::collections::{BTreeMap, HashSet};
use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use goed_digitaal_bestuur::overview::{Due, Filter, Status, USUAL_GROUP, View};
use goed_digitaal_bestuur::report::csv;
use goed_digitaal_bestuur::report::overview::tables;
use goed_digitaal_bestuur::report::sheet::{Sheet, Value};
use jiff::civil::{Date, date};

const TODAY: Date = date(2027, 2, 1);
/// So many sessions at once; a hundred thousand in one piece would need gigabytes.
const AT_ONCE: usize = 2_000;

#[test]
fn tables_of_many_sessions_hold_together() {
    let wanted = |name| env::var(name).ok();
    let count = wanted("SESSIONS").map_or(300, |count| count.parse().expect("a number"));
    let scratch = tempfile::tempdir().expect("a temporary folder can be made");
    let kept = wanted("TABLES").map(PathBuf::from);
    let folder = kept.unwrap_or_else(|| scratch.path().to_owned());
    fs::create_dir_all(&folder).expect("room for a folder");
    let mut counted = Counted::default();
    for from in (0..count).step_by(AT_ONCE) {
        let all = many::facts(from, AT_ONCE.min(count - from));
        let view = View::new(&all, &Filter::default(), USUAL_GROUP, TODAY);
        let sheets = tables(&all, &view);
        hold_together(&sheets);
        assert_eq!(chosen(&sheets[2]), view.picture.values_chosen());
        for sheet in &sheets {
            append(&folder, sheet, from == 0);
        }
        counted.add(&view);
    }
    let counted = serde_json::to_string_pretty(&counted).expect("numbers can be written");
    fs::write(folder.join("counted.json"), counted).expect("room for a file");
}

/// What the overview itself counts.
#[derive(Default, serde::Serialize)]
struct Counted {
    today: String,
    sessions: usize,
    overdue: usize,
    statuses: BTreeMap<&'static str, usize>,
    values: BTreeMap<String, usize>,
    own_values: usize,
}

impl Counted {
    fn add(&mut self, view: &View) {
        self.today = TODAY.to_string();
        self.sessions += view.picture.sessions;
        self.own_values += view.picture.own_values;
        self.overdue += view.picture.is_due(Due::Overdue);
        for status in Status::ALL {
            let count = view.picture.has_status(status);
            *self.statuses.entry(status.word()).or_default() += count;
        }
        let principles = view
            .picture
            .fundaments
            .iter()
            .flat_map(|one| &one.principles);
        for value in principles.flat_map(|one| &one.values) {
            *self.values.entry(value.id.0.clone()).or_default() += value.count;
        }
    }
}

fn append(folder: &Path, sheet: &Sheet, is_new: bool) {
    let text = csv::tidy(sheet);
    let (_, rows) = text.split_once("\r\n").expect("a line of names");
    let path = folder.join(format!("{}.csv", sheet.name));
    let mut file = OpenOptions::new();
    let file = file
        .write(true)
        .create(true)
        .append(!is_new)
        .truncate(is_new);
    let mut file = file.open(path).expect("a table can be written");
    let text = if is_new { text.as_str() } else { rows };
    file.write_all(text.as_bytes()).expect("room for a table");
}

/// How often teams chose a value, those of their own too, as somebody counts who reads the page about
/// the tables.
fn chosen(values: &Sheet) -> usize {
    let at = values.columns.iter().position(|one| one == "carried_along");
    let at = at.expect("a column");
    let is_new = |row: &&Vec<Value>| row[at] == Value::Words("false".into());
    values.rows.iter().filter(is_new).count()
}

/// Every first column is an id that is there once, except where a row is one of many of a team or
/// an agreement; and what refers to a session, team or agreement finds it.
fn hold_together(sheets: &[Sheet]) {
    let [
        sessions,
        teams,
        values,
        tensions,
        agreements,
        statuses,
        scores,
    ] = sheets
    else {
        panic!("seven tables");
    };
    let ids = |sheet: &Sheet, column: &str| -> Vec<String> {
        let at = sheet.columns.iter().position(|one| one == column);
        let at = at.unwrap_or_else(|| panic!("{} has no {column}", sheet.name));
        let text = |row: &Vec<Value>| match &row[at] {
            Value::Words(words) => words.clone(),
            other => panic!("{} has {other:?} as {column}", sheet.name),
        };
        sheet.rows.iter().map(text).collect()
    };
    for (sheet, column, others) in [
        (
            sessions,
            "session_id",
            &[teams, values, tensions, agreements, scores][..],
        ),
        (teams, "team_id", &[values, tensions, agreements, scores]),
        (agreements, "agreement_id", &[statuses]),
        (tensions, "tension_id", &[]),
    ] {
        let all = ids(sheet, column);
        let known: HashSet<&String> = all.iter().collect();
        assert_eq!(known.len(), all.len(), "{column} is there once");
        for other in others {
            let found = ids(other, column);
            assert!(!found.is_empty(), "{} has rows", other.name);
            assert!(found.iter().all(|id| known.contains(id)), "{}", other.name);
        }
    }
}
