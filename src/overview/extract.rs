//! From a session to its facts.

use std::sync::Arc;

use super::{
    AgreementFacts, ChosenValue, FundamentFacts, PrincipleFacts, ScoreFacts, Script, SessionFacts,
    StatementFacts, Status, StatusFacts, TeamFacts, TensionFacts, ValueFacts,
};
use crate::model::{self, Activity, Fundament, Session, StatusEntry, Team, Value, ValueId};

impl SessionFacts {
    /// The facts of a session. `share` can give a script that other sessions have already.
    pub fn of(session: &Session, share: impl FnOnce(Script) -> Arc<Script>) -> Self {
        Self {
            id: session.id.clone(),
            organisation: trimmed(&session.organisation),
            date: session.date,
            follows: session.follows_last().map(|one| one.id.clone()),
            teams: session.teams.iter().map(|one| team(session, one)).collect(),
            file: String::new(),
            script: share(script(session)),
        }
    }
}

fn script(session: &Session) -> Script {
    let (workshop, set) = (&session.workshop, &session.value_set);
    Script {
        workshop: workshop.id.clone(),
        workshop_version: workshop.version.clone(),
        title: workshop.title.clone(),
        value_set: set.id.clone(),
        value_set_version: set.version.clone(),
        fundaments: set.fundaments.iter().map(fundament).collect(),
        statements: statements(session),
    }
}

fn fundament(of: &Fundament) -> FundamentFacts {
    let principles = of.principles.iter().map(|principle| PrincipleFacts {
        id: principle.id.clone(),
        name: principle.name.clone(),
        values: principle.values.iter().map(value).collect(),
    });
    FundamentFacts {
        id: of.id.clone(),
        name: of.name.clone(),
        principles: principles.collect(),
    }
}

fn value(of: &Value) -> ValueFacts {
    ValueFacts {
        id: of.id.clone(),
        name: of.name.clone(),
    }
}

/// Those that teams score: in a follow-up also those of the sessions before.
fn statements(session: &Session) -> Vec<StatementFacts> {
    let mut all: Vec<StatementFacts> = Vec::new();
    for step in &session.workshop.steps {
        for activity in &step.activities {
            let teams = session.teams.iter();
            for (id, text) in teams.flat_map(|team| team.statements(activity)) {
                let known = all.iter().any(|one| one.step == step.id && one.id == id);
                if !known {
                    all.push(StatementFacts {
                        step: step.id.clone(),
                        id: id.to_owned(),
                        text: text.clone(),
                        again: matches!(activity, Activity::ThenAndNow),
                    });
                }
            }
        }
    }
    all
}

fn team(session: &Session, team: &Team) -> TeamFacts {
    let outside = session.kept_values.iter().chain(&team.own_values);
    TeamFacts {
        id: team.id,
        name: trimmed(&team.name),
        case: trimmed(&team.case.title),
        participants: team.participants.len(),
        values: team.shortlist.iter().map(|id| chosen(team, id)).collect(),
        own_values: outside.map(value).collect(),
        tensions: tensions(team).collect(),
        agreements: agreements(session, team).collect(),
        scores: scores(team).collect(),
        follow_up: team.follow_up,
    }
}

fn chosen(team: &Team, id: &ValueId) -> ChosenValue {
    ChosenValue {
        value: id.clone(),
        score: team.note(id).and_then(|note| note.score),
    }
}

fn tensions(team: &Team) -> impl Iterator<Item = TensionFacts> {
    team.tensions.iter().map(|one| TensionFacts {
        id: one.id,
        first: one.first.clone(),
        second: one.second.clone(),
        settled: !one.chosen.trim().is_empty(),
    })
}

/// What is written down, here and in the sessions before; an agreement without words is none yet.
fn agreements<'a>(
    session: &'a Session,
    team: &'a Team,
) -> impl Iterator<Item = AgreementFacts> + 'a {
    let all = session.standings(team);
    let written = all.filter(|one| !one.agreement.action.trim().is_empty());
    written.map(|one| {
        let agreement = one.agreement;
        AgreementFacts {
            made_in: one.key.session,
            id: one.key.agreement,
            action: trimmed(&agreement.action),
            value: agreement.value.clone(),
            owner_role: trimmed(&agreement.owner_role),
            due: agreement.due,
            evaluation: agreement.evaluation,
            need: agreement.need,
            importance: agreement.importance,
            timeline: one.timeline.iter().map(said).collect(),
        }
    })
}

fn said(entry: &StatusEntry) -> StatusFacts {
    StatusFacts {
        session: entry.session.clone(),
        on: entry.on,
        status: match entry.status {
            model::Status::Open => Status::Open,
            model::Status::Running => Status::Running,
            model::Status::Done => Status::Done,
            model::Status::Dropped => Status::Dropped,
            model::Status::ReplacedBy(_) => Status::Replaced,
        },
        due: entry.due,
    }
}

fn scores(team: &Team) -> impl Iterator<Item = ScoreFacts> {
    team.answers.iter().flat_map(|(step, answers)| {
        answers.iter().filter_map(|(statement, answer)| {
            Some(ScoreFacts {
                step: step.clone(),
                statement: statement.clone(),
                score: answer.score?,
            })
        })
    })
}

fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}
