//! What one session says, as far as an overview needs it: facts and roles, never a name of a person.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::{RecordId, Score, StepId, ValueId, Words, evaluation_after};

/// One session.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct SessionFacts {
    /// The session's UUID.
    pub id: String,
    pub organisation: String,
    pub date: Option<Date>,
    /// The session that this one follows.
    pub follows: Option<String>,
    pub teams: Vec<TeamFacts>,
    /// Its file, from the folder of the overview; known to whoever found it.
    #[serde(skip)]
    pub file: String,
    /// Shared between sessions that used the same; kept apart wherever facts are written.
    #[serde(skip)]
    pub script: Arc<Script>,
}

/// What sessions of one workshop with one value set share.
#[derive(Clone, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct Script {
    pub workshop: String,
    pub workshop_version: String,
    pub title: Words,
    pub value_set: String,
    pub value_set_version: String,
    /// In the order of the value set: the place of a fundament is its colour.
    pub fundaments: Vec<FundamentFacts>,
    /// Every statement that teams score.
    pub statements: Vec<StatementFacts>,
}

#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct FundamentFacts {
    pub id: String,
    pub name: Words,
    pub principles: Vec<PrincipleFacts>,
}

#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct PrincipleFacts {
    pub id: String,
    pub name: Words,
    pub values: Vec<ValueFacts>,
}

#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct ValueFacts {
    pub id: ValueId,
    pub name: Words,
}

#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct StatementFacts {
    pub step: StepId,
    pub id: String,
    pub text: Words,
    /// It comes from a session before, and is scored again to see how it moved.
    pub again: bool,
}

/// One team in one session.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct TeamFacts {
    pub id: RecordId,
    pub name: String,
    /// The title of its case.
    pub case: String,
    /// How many people sat at the table.
    pub participants: usize,
    /// What the team chose, the most important first.
    pub values: Vec<ChosenValue>,
    /// Values outside the value set that the team or its session has.
    pub own_values: Vec<ValueFacts>,
    pub tensions: Vec<TensionFacts>,
    /// Those made here, and those from sessions before.
    pub agreements: Vec<AgreementFacts>,
    pub scores: Vec<ScoreFacts>,
    pub follow_up: Option<Date>,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ChosenValue {
    pub value: ValueId,
    /// How well the team does now, 1 to 5.
    pub score: Option<Score>,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct TensionFacts {
    pub id: RecordId,
    pub first: Option<ValueId>,
    pub second: Option<ValueId>,
    /// Whether the team wrote down what it chose.
    pub settled: bool,
}

/// An agreement as one session knows it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct AgreementFacts {
    /// The session in which it was made; with `id` its name everywhere.
    pub made_in: String,
    pub id: RecordId,
    pub action: String,
    pub value: Option<ValueId>,
    pub owner_role: String,
    /// As it was made; the timeline may move it.
    pub due: Option<Date>,
    pub evaluation: Option<Date>,
    pub need: Option<Score>,
    pub importance: Option<Score>,
    /// What was said of it later, oldest first.
    pub timeline: Vec<StatusFacts>,
}

impl AgreementFacts {
    /// When people look back on it, now that it is `due` on this day.
    pub fn evaluation_when(&self, due: Option<Date>) -> Option<Date> {
        evaluation_after(self.evaluation, self.due, due)
    }
}

/// What was said of an agreement on a day.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct StatusFacts {
    /// The session in which it was said.
    pub session: String,
    pub on: Date,
    pub status: Status,
    /// Another due date, if one was agreed.
    pub due: Option<Date>,
}

/// How a team scored a statement, 1 to 5.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ScoreFacts {
    pub step: StepId,
    pub statement: String,
    pub score: Score,
}

/// Where an agreement stands.
#[derive(
    Clone, Copy, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize,
)]
pub enum Status {
    #[default]
    Open,
    Running,
    Done,
    Dropped,
    /// Another agreement took its place.
    Replaced,
}

impl Status {
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Running,
        Self::Done,
        Self::Dropped,
        Self::Replaced,
    ];

    /// Nothing needs to happen with it any more.
    pub fn is_settled(self) -> bool {
        !matches!(self, Self::Open | Self::Running)
    }

    /// What tables call it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Running => "running",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::Replaced => "replaced",
        }
    }

    /// The id of the words for people: those of the session itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "status-open",
            Self::Running => "status-running",
            Self::Done => "status-done",
            Self::Dropped => "status-dropped",
            Self::Replaced => "status-replaced",
        }
    }
}

impl Script {
    pub fn values(&self) -> impl Iterator<Item = &ValueFacts> {
        let principles = self.fundaments.iter().flat_map(|f| &f.principles);
        principles.flat_map(|principle| &principle.values)
    }

    /// The places of a value's fundament and, in it, of its principle.
    pub fn place_of(&self, value: &ValueId) -> Option<(usize, usize)> {
        let mut fundaments = self.fundaments.iter().enumerate();
        fundaments.find_map(|(at, fundament)| {
            let mut principles = fundament.principles.iter();
            let has = |one: &PrincipleFacts| one.values.iter().any(|has| &has.id == value);
            principles.position(has).map(|principle| (at, principle))
        })
    }
}

impl SessionFacts {
    /// The value as this team knows it.
    pub fn value<'a>(&'a self, team: &'a TeamFacts, id: &ValueId) -> Option<&'a ValueFacts> {
        let mut known = self.script.values().chain(&team.own_values);
        known.find(|value| &value.id == id)
    }
}
