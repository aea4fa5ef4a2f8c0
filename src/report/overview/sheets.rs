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
        own_values(overview, text),
        courses(overview, text),
        unread(overview, text),
        about(overview, text),
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
            team.case.clone().into(),
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
            "report-case",
            "report-agreement",
            "report-value",
            "report-who",
            "report-due",
            "report-evaluation",
            "overview-status",
            "report-need",
            "report-importance",
            "overview-session-date",
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
    // One row, so that the counts add up; who chose which stands on a sheet of its own.
    let own = overview.view.picture.own_values;
    if own > 0 {
        rows.push(vec![
            Value::Nothing,
            Value::Nothing,
            text.get("overview-own-values").into_owned().into(),
            Value::Number(own),
        ]);
    }
    let columns = [
        "report-fundament",
        "overview-principle",
        "report-value",
        "overview-times",
    ];
    sheet(text, "report-values", &columns, rows)
}

/// A row for each time: what two teams call the same can be two different values.
fn own_values(overview: &Overview<'_>, text: &Text) -> Sheet {
    let chosen = overview.view.own_values(overview.all);
    let rows = chosen.map(|(session, team, value)| {
        vec![
            session.organisation.clone().into(),
            team_name(team, text).into(),
            team.case.clone().into(),
            value_name(session, team, value, text).into(),
            session.date.into(),
            session.file.clone().into(),
        ]
    });
    let columns = [
        "report-organisation",
        "report-team",
        "report-case",
        "report-value",
        "overview-session-date",
        "overview-file",
    ];
    sheet(text, "overview-own-values", &columns, rows.collect())
}

/// Quarters as numbers, which sort; a group that is too small has words instead of an average.
fn courses(overview: &Overview<'_>, text: &Text) -> Sheet {
    let mut rows = Vec::new();
    for course in &overview.view.picture.courses {
        for point in &course.points {
            let too_few = match point.average {
                None => text.get("overview-too-few").into_owned(),
                Some(_) => String::new(),
            };
            rows.push(vec![
                text.of(&course.text).to_owned().into(),
                Value::Number(point.quarter.year.unsigned_abs().into()),
                Value::Number(point.quarter.number.unsigned_abs().into()),
                Value::Number(point.sessions),
                point.average.map_or(Value::Nothing, hundredths),
                too_few.into(),
            ]);
        }
    }
    let columns = [
        "report-statement",
        "overview-year",
        "overview-quarter",
        "overview-sessions",
        "overview-average",
        "report-remark",
    ];
    sheet(text, "overview-courses", &columns, rows)
}

fn hundredths(average: f64) -> Value {
    Value::Decimal((average * 100.0).round() / 100.0)
}

fn unread(overview: &Overview<'_>, text: &Text) -> Sheet {
    let rows = overview.unread.iter();
    let rows = rows.map(|one| vec![one.file.clone().into(), one.reason.clone().into()]);
    let columns = ["overview-file", "overview-reason"];
    sheet(text, "overview-unread", &columns, rows.collect())
}

/// What somebody needs to know who finds the file later: of which day it is, and what was left out.
fn about(overview: &Overview<'_>, text: &Text) -> Sheet {
    let picture = &overview.view.picture;
    let row = |id: &str, told: Value| vec![text.get(id).into_owned().into(), told];
    let mut rows = vec![
        row("overview-made-on", Value::Date(overview.today)),
        row("overview-sessions", Value::Number(picture.sessions)),
        row("report-teams", Value::Number(picture.teams)),
        row("report-agreements", Value::Number(picture.agreements())),
        row("overview-group", Value::Number(overview.group)),
    ];
    let filters = text.filter(overview.filter, overview.all).into_iter();
    rows.extend(filters.map(|filter| row("overview-filtered", filter.into())));
    let columns = ["overview-about-what", "overview-about-told"];
    sheet(text, "overview-about", &columns, rows)
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
