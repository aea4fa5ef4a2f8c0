//! What a session knows of the sessions that it follows: its own copy, so that it reads the same
//! when those files are gone. What became of an agreement is a timeline that only grows.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Activity, Agreement, Answer, RecordId, Score, Session, Team, ValueId, Words};

/// A session that this one follows.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierSession {
    /// The id of that session.
    pub id: String,
    /// The title of its workshop.
    pub title: Words,
    pub date: Option<Date>,
    /// Everybody who was named in it, so that their names can be kept out of what is shared.
    pub people: Vec<Person>,
}

/// A name, with the role that takes its place.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub name: String,
    pub role: String,
}

/// Names an agreement in its own session and in every later one.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementKey {
    /// The id of the session in which it was made.
    pub session: String,
    pub agreement: RecordId,
}

/// An agreement from a session that this one follows.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierAgreement {
    /// The id of the session in which it was made.
    pub made_in: String,
    /// As it was made. Ids count on from one session to the next, so its own is free here.
    pub agreement: Agreement,
    /// What became of it, oldest first. Entries are added, never changed.
    pub timeline: Vec<StatusEntry>,
    /// What is being written about it; goes into the next entry of the timeline.
    pub progress: String,
}

/// What was said about an agreement on one day.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StatusEntry {
    /// The id of the session in which it was said.
    pub session: String,
    pub on: Date,
    pub status: Status,
    /// The progress; when it was dropped, the reason.
    pub words: String,
    /// Another due date, if one was agreed.
    pub due: Option<Date>,
}

/// Where an agreement stands.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Status {
    /// Made, not begun.
    #[default]
    Open,
    Running,
    Done,
    Dropped,
    /// Another agreement took its place.
    ReplacedBy(AgreementKey),
}

/// What a team thought in one earlier session, to lay beside what it thinks now.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Then {
    /// The id of that session.
    pub session: String,
    /// How well it did with each value, and why.
    pub values: BTreeMap<ValueId, Answer>,
    pub statements: Vec<ThenStatement>,
}

/// A statement as it was worded, with the team's score.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ThenStatement {
    /// The name of the statement in its workshop: ties it to the same statement later.
    pub item: String,
    pub text: Words,
    pub answer: Answer,
}

/// An agreement with where it stands at the end of a session: made there or carried along.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'a> {
    pub key: AgreementKey,
    pub agreement: &'a Agreement,
    pub status: &'a Status,
    /// The due date that holds now.
    pub due: Option<Date>,
    /// The day to look back that holds now.
    pub evaluation: Option<Date>,
    /// Empty for an agreement that was made in this session.
    pub timeline: &'a [StatusEntry],
}

/// The day to look back when an agreement that was `due` on one day is due on another: as long
/// after it as was agreed.
pub fn evaluation_after(
    agreed: Option<Date>,
    due: Option<Date>,
    due_now: Option<Date>,
) -> Option<Date> {
    let moved = due.zip(due_now).map(|(due, now)| now - due);
    Some(agreed?.saturating_add(moved.unwrap_or_default()))
}

/// A value or statement with its scores in an earlier session and in this one.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreMove<'a> {
    pub what: Scored<'a>,
    pub then: Option<Score>,
    pub now: Option<Score>,
    /// Why the score is what it is now.
    pub why: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scored<'a> {
    Value(&'a ValueId),
    Statement(&'a ThenStatement),
}

impl Status {
    /// Nothing needs to happen with it any more.
    pub fn is_settled(&self) -> bool {
        !matches!(self, Self::Open | Self::Running)
    }

    /// It was done, or somebody will still do it as it was agreed.
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Open | Self::Running | Self::Done)
    }
}

impl EarlierAgreement {
    pub fn id(&self) -> RecordId {
        self.agreement.id
    }

    pub fn key(&self) -> AgreementKey {
        AgreementKey {
            session: self.made_in.clone(),
            agreement: self.agreement.id,
        }
    }

    /// Where it stands now: open until somebody says otherwise.
    pub fn status(&self) -> &Status {
        self.timeline
            .last()
            .map_or(&Status::Open, |entry| &entry.status)
    }

    /// The due date that was agreed last.
    pub fn due(&self) -> Option<Date> {
        let moved = self.timeline.iter().rev().find_map(|entry| entry.due);
        moved.or(self.agreement.due)
    }

    /// When people look back on it; a due date that moved takes this day along.
    pub fn evaluation(&self) -> Option<Date> {
        let made = &self.agreement;
        evaluation_after(made.evaluation, made.due, self.due())
    }

    /// What was said about it in the session with this id.
    pub fn said_in(&self, session: &str) -> impl Iterator<Item = &StatusEntry> {
        self.timeline
            .iter()
            .filter(move |entry| entry.session == session)
    }

    /// The timeline as it is told: a status that got its words a moment later is one entry.
    pub fn told(&self) -> impl Iterator<Item = &StatusEntry> {
        let next = self.timeline.iter().skip(1).map(Some).chain([None]);
        let pairs = self.timeline.iter().zip(next);
        pairs.filter_map(|(one, next)| {
            let bare = one.words.trim().is_empty() && one.due.is_none();
            let same = |next: &StatusEntry| {
                (&next.session, next.on, &next.status) == (&one.session, one.on, &one.status)
            };
            (!(bare && next.is_some_and(same))).then_some(one)
        })
    }

    /// Where it stood when the session with this id began.
    pub fn status_before(&self, session: &str) -> &Status {
        let before = self.timeline.iter().rfind(|one| one.session != session);
        before.map_or(&Status::Open, |entry| &entry.status)
    }

    /// Dropped, and nobody wrote down why.
    pub fn lacks_reason(&self) -> bool {
        let last = self.timeline.iter().rev();
        let dropped = last.take_while(|entry| entry.status == Status::Dropped);
        let mut words = dropped.map(|entry| entry.words.trim());
        *self.status() == Status::Dropped && words.all(str::is_empty)
    }
}

impl Session {
    pub fn is_follow_up(&self) -> bool {
        !self.follows.is_empty()
    }

    /// The session that this one follows.
    pub fn follows_last(&self) -> Option<&EarlierSession> {
        self.follows.last()
    }

    /// Names an agreement that was made in this session.
    pub fn key_of(&self, agreement: RecordId) -> AgreementKey {
        AgreementKey {
            session: self.id.clone(),
            agreement,
        }
    }

    /// Every agreement of a team with where it stands at the end of this session; those from
    /// earlier sessions first.
    pub fn standings<'a>(&'a self, team: &'a Team) -> impl Iterator<Item = Standing<'a>> {
        let earlier = team.earlier.iter().map(|one| Standing {
            key: one.key(),
            agreement: &one.agreement,
            status: one.status(),
            due: one.due(),
            evaluation: one.evaluation(),
            timeline: &one.timeline,
        });
        let own = team.agreements.iter().map(|one| Standing {
            key: self.key_of(one.id),
            agreement: one,
            status: &Status::Open,
            due: one.due,
            evaluation: one.evaluation,
            timeline: &[],
        });
        earlier.chain(own)
    }

    /// The agreement with this name, when the team has it.
    pub fn agreement_named<'a>(
        &'a self,
        team: &'a Team,
        key: &AgreementKey,
    ) -> Option<&'a Agreement> {
        let earlier = team.earlier.iter().find(|one| one.key() == *key);
        if earlier.is_none() && key.session == self.id {
            return team.agreement(key.agreement);
        }
        earlier.map(|one| &one.agreement)
    }

    /// The earlier agreements whose place this one took.
    pub fn replaced_by<'a>(
        &self,
        team: &'a Team,
        agreement: RecordId,
    ) -> impl Iterator<Item = &'a EarlierAgreement> {
        let status = Status::ReplacedBy(self.key_of(agreement));
        team.earlier
            .iter()
            .filter(move |one| *one.status() == status)
    }

    /// What the team chose and scored before, beside what it scores now.
    pub fn moves<'a>(&'a self, team: &'a Team) -> Vec<ScoreMove<'a>> {
        let values = team.shortlist.iter().map(|id| {
            let note = team.note(id);
            ScoreMove {
                what: Scored::Value(id),
                then: team.value_then(id).and_then(|answer| answer.score),
                now: note.and_then(|note| note.score),
                why: note.map_or("", |note| &note.why),
            }
        });
        let statements = team.statements_then().into_iter().map(|one| {
            let now = self.answer_now(team, &one.item);
            ScoreMove {
                what: Scored::Statement(one),
                then: one.answer.score,
                now: now.and_then(|answer| answer.score),
                why: now.map_or("", |answer| &answer.text),
            }
        });
        values.chain(statements).collect()
    }

    /// The answer in the first step of this session that asks for this statement.
    fn answer_now<'a>(&self, team: &'a Team, item: &str) -> Option<&'a Answer> {
        let asks = |activity: &Activity| team.statements(activity).iter().any(|one| one.0 == item);
        let mut steps = self.workshop.steps.iter();
        let step = steps.find(|step| step.activities.iter().any(asks))?;
        team.answer(&step.id, item)
    }

    /// What the team thought at the end of this session.
    pub fn thoughts(&self, team: &Team) -> Then {
        let scored = team.value_notes.iter().filter(|(_, n)| n.score.is_some());
        let values = scored.map(|(id, note)| {
            let (score, text) = (note.score, note.why.clone());
            (id.clone(), Answer { score, text })
        });
        let mut statements: Vec<ThenStatement> = Vec::new();
        for step in &self.workshop.steps {
            for (item, text) in step.activities.iter().flat_map(|a| team.statements(a)) {
                let answer = team.answer(&step.id, item);
                let known = statements.iter().any(|one| one.item == item);
                if let Some(answer) = answer.filter(|one| one.score.is_some() && !known) {
                    statements.push(ThenStatement {
                        item: item.to_owned(),
                        text: text.clone(),
                        answer: answer.clone(),
                    });
                }
            }
        }
        Then {
            session: self.id.clone(),
            values: values.collect(),
            statements,
        }
    }
}

impl Team {
    /// The statements that an activity asks this team to score.
    pub fn statements<'a>(&'a self, activity: &'a Activity) -> Vec<(&'a str, &'a Words)> {
        match activity {
            Activity::Reflection { statements } | Activity::Statements { statements } => {
                let all = statements.iter();
                all.map(|item| (item.id.as_str(), &item.text)).collect()
            }
            Activity::ThenAndNow => {
                let all = self.statements_then().into_iter();
                all.map(|one| (one.item.as_str(), &one.text)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Every statement of the earlier sessions, as it was scored last, in the order of the first.
    pub fn statements_then(&self) -> Vec<&ThenStatement> {
        let mut all: Vec<&ThenStatement> = Vec::new();
        for one in self.then.iter().flat_map(|then| &then.statements) {
            match all.iter_mut().find(|known| known.item == one.item) {
                Some(known) => *known = one,
                None => all.push(one),
            }
        }
        all
    }

    /// How well the team did with a value when it was scored last, before this session.
    pub fn value_then(&self, value: &ValueId) -> Option<&Answer> {
        self.then
            .iter()
            .rev()
            .find_map(|then| then.values.get(value))
    }

    pub fn earlier(&self, id: RecordId) -> Option<&EarlierAgreement> {
        self.earlier.iter().find(|one| one.id() == id)
    }

    /// Agreements from earlier sessions that were not settled when this session began.
    pub fn brought_along<'a>(
        &'a self,
        session: &'a str,
    ) -> impl Iterator<Item = &'a EarlierAgreement> {
        self.earlier
            .iter()
            .filter(move |one| !one.status_before(session).is_settled())
    }
}
