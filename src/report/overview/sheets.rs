//! An overview as sheets for people who calculate: in their own words, one subject on each.

use super::{Overview, team_name, value_name};
use crate::overview::{Row, Status};
use crate::report::sheet::{Sheet, Value};
use crate::text::Text;

pub(super) fn sheets(overview: &Overview<'_>, text: &Text) -> Vec<Sheet> {
    vec![
        sessions(overview, text),
        agreements(overview, text),
        values(overview, text),
        courses(overview, text),
        unread(overview, text),
    ]
}

fn sessions(overview: &Overview<'_>, text: &Text) -> Sheet {
    let rows = overview.view.rows.iter().filter_map(|row| {
        let session = overview.all.sessions.get(row.session)?;
        Some(vec![
            session.date.into(),
            session.organisation.clone().into(),
            text.of(&session.script.title).to_owned().into(),
            teams(overview, row, text).into(),
            cases(overview, row).into(),
            Value::Number(row.agreements),
            Value::Number(row.open),
            Value::Number(row.overdue),
            row.next.into(),
            session.file.clone().into(),
        ])
    });
    sheet(
        text,
        "overview-sessions",
        &[
            "report-date",
            "report-organisation",
            "overview-workshop",
            "report-teams",
            "report-case",
            "report-agreements",
            "overview-open",
            "overview-due-overdue",
            "overview-next",
            "overview-file",
        ],
        rows.collect(),
    )
}

fn agreements(overview: &Overview<'_>, text: &Text) -> Sheet {
    let places = overview.view.agreements.iter();
    let rows = places.filter_map(|place| {
        let agreed = overview.all.agreements.get(*place)?;
        let (session, team, facts) = overview.all.facts(agreed)?;
        let value = facts.value.as_ref();
        let score = |score: Option<_>| {
            score.map_or(Value::Nothing, |one| Value::Number(u8::from(one).into()))
        };
        Some(vec![
            session.organisation.clone().into(),
            team_name(team, text).into(),
            facts.action.clone().into(),
            value
                .map(|id| value_name(session, team, id, text))
                .unwrap_or_default()
                .into(),
            facts.owner_role.clone().into(),
            agreed.due.into(),
            facts.evaluation_when(agreed.due).into(),
            text.get(agreed.status.name()).into_owned().into(),
            score(facts.need),
            score(facts.importance),
            session.date.into(),
            session.file.clone().into(),
        ])
    });
    sheet(
        text,
        "report-agreements",
        &[
            "report-organisation",
            "report-team",
            "report-agreement",
            "report-value",
            "report-who",
            "report-due",
            "report-evaluation",
            "overview-status",
            "report-need",
            "report-importance",
            "report-date",
            "overview-file",
        ],
        rows.collect(),
    )
}

fn values(overview: &Overview<'_>, text: &Text) -> Sheet {
    let mut rows = Vec::new();
    for fundament in &overview.view.picture.fundaments {
        for principle in &fundament.principles {
            for value in &principle.values {
                rows.push(vec![
                    text.of(&fundament.name).to_owned().into(),
                    text.of(&principle.name).to_owned().into(),
                    text.of(&value.name).to_owned().into(),
                    Value::Number(value.count),
                ]);
            }
        }
    }
    let columns = [
        "report-fundament",
        "overview-principle",
        "report-value",
        "overview-times",
    ];
    sheet(text, "report-values", &columns, rows)
}

fn courses(overview: &Overview<'_>, text: &Text) -> Sheet {
    let mut rows = Vec::new();
    for course in &overview.view.picture.courses {
        for point in &course.points {
            rows.push(vec![
                text.of(&course.text).to_owned().into(),
                text.quarter(point.quarter).into(),
                Value::Number(point.sessions),
                text.average(point.average).into(),
            ]);
        }
    }
    let columns = [
        "report-statement",
        "overview-quarter",
        "overview-sessions",
        "overview-average",
    ];
    sheet(text, "overview-courses", &columns, rows)
}

fn unread(overview: &Overview<'_>, text: &Text) -> Sheet {
    let rows = overview.unread.iter();
    let rows = rows.map(|one| vec![one.file.clone().into(), one.reason.clone().into()]);
    let columns = ["overview-file", "overview-reason"];
    sheet(text, "overview-unread", &columns, rows.collect())
}

fn sheet(text: &Text, name: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Sheet {
    Sheet {
        name: text.get(name).into_owned(),
        columns: columns.iter().map(|id| text.get(id).into_owned()).collect(),
        rows,
    }
}

/// The teams of a session that pass.
pub(super) fn teams(overview: &Overview<'_>, row: &Row, text: &Text) -> String {
    list(row.teams(overview.all).map(|team| team_name(team, text)))
}

/// Their cases.
pub(super) fn cases(overview: &Overview<'_>, row: &Row) -> String {
    list(row.teams(overview.all).map(|team| team.case.clone()))
}

/// Names behind each other, each once.
fn list(names: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    all.dedup();
    all.join(", ")
}

/// How many agreements have each status, in words.
pub(super) fn statuses(overview: &Overview<'_>, text: &Text) -> Vec<(String, usize)> {
    let named = |status: Status| {
        let count = overview.view.picture.has_status(status);
        (text.get(status.name()).into_owned(), count)
    };
    Status::ALL.into_iter().map(named).collect()
}
