//! Tidy tables: one row for one fact, names that stay, the same in every language. What the columns
//! mean stands in `assets/overview-tables.md`; a test keeps that page and this file the same.

use crate::model::{RecordId, Score, ValueId};
use crate::overview::{
    AgreementFacts, Collection, Quarter, Script, SessionFacts, Status, TeamFacts, View,
};
use crate::report::sheet::{Sheet, Value};

/// A table and its columns.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Tidy {
    pub name: &'static str,
    pub columns: &'static [&'static str],
}

/// All tables, in the order that [`tables`] gives them.
pub const TABLES: [Tidy; 7] = [
    Tidy {
        name: "sessions",
        columns: &[
            "session_id",
            "file",
            "date",
            "quarter",
            "organisation",
            "workshop_id",
            "workshop_version",
            "value_set_id",
            "value_set_version",
            "follows_session_id",
        ],
    },
    Tidy {
        name: "teams",
        columns: &[
            "team_id",
            "session_id",
            "name",
            "case_title",
            "participants",
            "follow_up",
        ],
    },
    Tidy {
        name: "values",
        columns: &[
            "team_id",
            "session_id",
            "value_id",
            "value_name",
            "principle_id",
            "fundament_id",
            "place",
            "score",
            "carried_along",
        ],
    },
    Tidy {
        name: "tensions",
        columns: &[
            "tension_id",
            "team_id",
            "session_id",
            "first_value_id",
            "second_value_id",
            "settled",
        ],
    },
    Tidy {
        name: "agreements",
        columns: &[
            "agreement_id",
            "team_id",
            "session_id",
            "made_in_session_id",
            "action",
            "value_id",
            "owner_role",
            "first_due",
            "due",
            "evaluation",
            "need",
            "importance",
            "status",
        ],
    },
    Tidy {
        name: "statuses",
        columns: &[
            "agreement_id",
            "number",
            "session_id",
            "on_date",
            "status",
            "due",
        ],
    },
    Tidy {
        name: "scores",
        columns: &[
            "team_id",
            "session_id",
            "step_id",
            "statement_id",
            "statement",
            "score",
        ],
    },
];

/// What a view shows, as tidy tables.
pub fn tables(all: &Collection, view: &View) -> Vec<Sheet> {
    let mut rows: [Vec<Vec<Value>>; 7] = Default::default();
    let [
        sessions,
        teams,
        values,
        tensions,
        agreements,
        statuses,
        scores,
    ] = &mut rows;
    for row in &view.rows {
        let Some(session) = all.sessions.get(row.session) else {
            continue;
        };
        sessions.push(session_row(session));
        for team in row.teams(all) {
            teams.push(team_row(session, team));
            values.extend(value_rows(all, session, team));
            tensions.extend(tension_rows(session, team));
            scores.extend(score_rows(session, team));
        }
    }
    for agreed in view
        .agreements
        .iter()
        .filter_map(|at| all.agreements.get(*at))
    {
        let Some((session, team, facts)) = all.facts(agreed) else {
            continue;
        };
        let id = agreement_id(facts);
        agreements.push(vec![
            id.clone().into(),
            team_id(session, team.id).into(),
            session.id.clone().into(),
            facts.made_in.clone().into(),
            facts.action.clone().into(),
            value(facts.value.as_ref()),
            facts.owner_role.clone().into(),
            facts.due.into(),
            agreed.due.into(),
            facts.evaluation_when(agreed.due).into(),
            score(facts.need),
            score(facts.importance),
            word(agreed.status.word()),
        ]);
        statuses.push(vec![
            id.clone().into(),
            Value::Number(0),
            facts.made_in.clone().into(),
            session.date.filter(|_| facts.made_in == session.id).into(),
            word(Status::Open.word()),
            facts.due.into(),
        ]);
        for (number, said) in (1..).zip(&agreed.timeline) {
            statuses.push(vec![
                id.clone().into(),
                Value::Number(number),
                said.session.clone().into(),
                Value::Date(said.on),
                word(said.status.word()),
                said.due.into(),
            ]);
        }
    }
    let named = TABLES.iter().zip(rows);
    let sheet = |(table, rows): (&Tidy, _)| Sheet {
        name: table.name.to_owned(),
        columns: table.columns.iter().map(|&one| one.to_owned()).collect(),
        rows,
    };
    named.map(sheet).collect()
}

fn session_row(session: &SessionFacts) -> Vec<Value> {
    let script: &Script = &session.script;
    vec![
        session.id.clone().into(),
        session.file.clone().into(),
        session.date.into(),
        session.date.map(quarter).unwrap_or_default().into(),
        session.organisation.clone().into(),
        script.workshop.clone().into(),
        script.workshop_version.clone().into(),
        script.value_set.clone().into(),
        script.value_set_version.clone().into(),
        session.follows.clone().unwrap_or_default().into(),
    ]
}

fn team_row(session: &SessionFacts, team: &TeamFacts) -> Vec<Value> {
    vec![
        team_id(session, team.id).into(),
        session.id.clone().into(),
        team.name.clone().into(),
        team.case.clone().into(),
        Value::Number(team.participants),
        team.follow_up.into(),
    ]
}

fn value_rows<'a>(
    all: &'a Collection,
    session: &'a SessionFacts,
    team: &'a TeamFacts,
) -> impl Iterator<Item = Vec<Value>> + 'a {
    (1..).zip(&team.values).map(|(place, chosen)| {
        let script = &session.script;
        let fundament = script.place_of(&chosen.value).and_then(|(at, principle)| {
            let fundament = script.fundaments.get(at)?;
            Some((fundament, fundament.principles.get(principle)?))
        });
        let (fundament, principle) = fundament.map(|(f, p)| (&*f.id, &*p.id)).unwrap_or_default();
        let named = session.value(team, &chosen.value);
        vec![
            team_id(session, team.id).into(),
            session.id.clone().into(),
            value(Some(&chosen.value)),
            named
                .map_or("", |one| one.name.get(Default::default()))
                .to_owned()
                .into(),
            word(principle),
            word(fundament),
            Value::Number(place),
            score(chosen.score),
            truth(all.chose_before(session, team, &chosen.value)),
        ]
    })
}

fn tension_rows<'a>(
    session: &'a SessionFacts,
    team: &'a TeamFacts,
) -> impl Iterator<Item = Vec<Value>> + 'a {
    team.tensions.iter().map(|tension| {
        vec![
            team_id(session, tension.id).into(),
            team_id(session, team.id).into(),
            session.id.clone().into(),
            value(tension.first.as_ref()),
            value(tension.second.as_ref()),
            truth(tension.settled),
        ]
    })
}

fn truth(is_so: bool) -> Value {
    word(if is_so { "true" } else { "false" })
}

fn score_rows<'a>(
    session: &'a SessionFacts,
    team: &'a TeamFacts,
) -> impl Iterator<Item = Vec<Value>> + 'a {
    team.scores.iter().map(|one| {
        let mut known = session.script.statements.iter();
        let known = known.find(|known| known.step == one.step && known.id == one.statement);
        let text = known.map_or("", |known| known.text.get(Default::default()));
        vec![
            team_id(session, team.id).into(),
            session.id.clone().into(),
            word(&one.step.0),
            word(&one.statement),
            word(text),
            score(Some(one.score)),
        ]
    })
}

/// Names a record of a session among the records of all sessions.
fn team_id(session: &SessionFacts, record: RecordId) -> String {
    format!("{}/{}", session.id, record.0)
}

fn agreement_id(facts: &AgreementFacts) -> String {
    format!("{}/{}", facts.made_in, facts.id.0)
}

fn quarter(date: jiff::civil::Date) -> String {
    let quarter = Quarter::of(date);
    format!("{}-Q{}", quarter.year, quarter.number)
}

fn word(word: &str) -> Value {
    word.to_owned().into()
}

fn value(id: Option<&ValueId>) -> Value {
    word(id.map_or("", |id| &id.0))
}

fn score(score: Option<Score>) -> Value {
    let number = |score| Value::Number(u8::from(score).into());
    score.map_or(Value::Nothing, number)
}
