//! What the people in the room filled in. Reading is free; writing goes through
//! [`Session::apply`](super::edit) and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    CaseSet, Clock, EarlierAgreement, EarlierSession, StepId, Then, Value, ValueId, ValueSet,
    VoteRule, Workshop,
};

/// Names a record (team, participant, agreement, …) within one session. Never used twice.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct RecordId(pub u32);

/// A judgement from 1 (low) to 5 (high).
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

impl TryFrom<u8> for Score {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        let known = Self::ALL.into_iter().find(|score| score.0 == number);
        known.ok_or_else(|| format!("a score is 1, 2, 3, 4 or 5, not {number}"))
    }
}

/// One workshop day: the plan, the teams, and all they wrote.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// A UUID: ties follow-ups, calendars and overviews to this session.
    pub id: String,
    /// How often this session was changed, counted on from the session that it follows. It only
    /// grows, also when a change is undone: calendars tell newer from older by it.
    pub revision: u32,
    /// The sessions that this one follows, oldest first; empty in a first session.
    pub follows: Vec<EarlierSession>,
    pub organisation: String,
    pub date: Option<Date>,
    pub place: String,
    pub facilitator: String,
    pub teams: Vec<Arc<Team>>,
    /// Points to come back to at the end.
    pub parked: Vec<Parked>,
    /// The facilitator's own notes, by step. Never on the projector.
    pub notes: BTreeMap<StepId, String>,
    pub clock: Clock,
    /// Values from an earlier value set that are still in use here.
    pub kept_values: Vec<Value>,
    /// The next free record id.
    pub next_id: u32,
    /// The session's own copies, shaped by the facilitator: a session reads the same in years.
    pub workshop: Arc<Workshop>,
    pub value_set: Arc<ValueSet>,
    pub case_set: Arc<CaseSet>,
}

/// A table: the people, their case, and everything from value to agreement.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    pub id: RecordId,
    pub name: String,
    pub participants: Vec<Participant>,
    pub case: Case,
    pub stakeholders: Vec<Stakeholder>,
    /// How far the choosing of values is.
    pub ballot: Ballot,
    /// Values that this team added itself.
    pub own_values: Vec<Value>,
    /// The values chosen together, most important first.
    pub shortlist: Vec<ValueId>,
    /// Kept when a value leaves the shortlist, so that nothing typed is lost.
    pub value_notes: BTreeMap<ValueId, ValueNote>,
    pub tensions: Vec<Tension>,
    /// In the team's order of priority.
    pub agreements: Vec<Agreement>,
    /// Answers by step and question.
    pub answers: BTreeMap<StepId, BTreeMap<String, Answer>>,
    /// The agreements from earlier sessions, and what became of them.
    pub earlier: Vec<EarlierAgreement>,
    /// What the team thought in earlier sessions, oldest first.
    pub then: Vec<Then>,
    pub open_questions: String,
    pub follow_up: Option<Date>,
    pub done: BTreeSet<StepId>,
    /// The step where this team is.
    pub at: Option<StepId>,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    pub id: RecordId,
    /// May stay empty: a role is enough.
    pub name: String,
    pub role: String,
    pub side: Side,
    /// Values picked alone: a value twice is two dots; for a ranked rule the first weighs most.
    pub picks: Vec<ValueId>,
}

/// Choosing values alone: closed, open, closed again, revealed. Picks of one person are never
/// shown; what they add up to is shown after the reveal only.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub enum Ballot {
    #[default]
    Waiting,
    Open,
    Closed,
    Revealed,
}

/// A point that is set aside, to settle at the end.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    pub id: RecordId,
    /// The team where it came up.
    pub team: Option<RecordId>,
    pub text: String,
    pub settled: bool,
    /// What was done with it.
    pub outcome: String,
}

/// Works for the organisation, or not.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub enum Side {
    #[default]
    Internal,
    External,
}

#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub title: String,
    pub what: String,
    pub decider: String,
    /// Technology and data.
    pub technology: String,
    pub why_now: String,
    /// What the team wants to have at the end.
    pub purpose: String,
    pub ground_rules: String,
    /// The case card it was taken from.
    pub card: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    pub id: RecordId,
    pub name: String,
    pub interest: String,
    pub side: Side,
    pub voice: Voice,
}

/// Whether somebody speaks for this stakeholder in the room.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub enum Voice {
    #[default]
    Unknown,
    Present,
    Missing,
}

/// What a team wrote about one value.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ValueNote {
    /// Why it is on the shortlist.
    pub reason: String,
    /// How well we do now.
    pub score: Option<Score>,
    pub why: String,
}

/// Two values that pull apart.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Tension {
    pub id: RecordId,
    pub first: Option<ValueId>,
    pub second: Option<ValueId>,
    pub chosen: String,
    pub given_up: String,
    pub compensation: String,
}

/// Somebody will do something, by a date, for the sake of a value.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    pub id: RecordId,
    pub action: String,
    pub value: Option<ValueId>,
    pub owner_role: String,
    /// May stay empty; never leaves in a shareable report.
    pub owner_name: String,
    pub due: Option<Date>,
    /// How we will see that it worked.
    pub measure: String,
    pub evaluation: Option<Date>,
    /// Noodzaak.
    pub need: Option<Score>,
    /// Belang.
    pub importance: Option<Score>,
    /// Why it has this place in the order.
    pub order_reason: String,
}

/// An answer to a question or statement of the workshop file.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub score: Option<Score>,
    pub text: String,
}

impl Session {
    /// An empty session with copies of what it will use. `id` is a UUID.
    pub fn new(id: String, workshop: Workshop, value_set: ValueSet, case_set: CaseSet) -> Self {
        Self {
            id,
            revision: 0,
            follows: Vec::new(),
            organisation: String::new(),
            date: None,
            place: String::new(),
            facilitator: String::new(),
            teams: Vec::new(),
            parked: Vec::new(),
            notes: BTreeMap::new(),
            clock: Clock::default(),
            kept_values: Vec::new(),
            next_id: 1,
            workshop: Arc::new(workshop),
            value_set: Arc::new(value_set),
            case_set: Arc::new(case_set),
        }
    }

    /// An id that no record has had yet; the edit that uses it takes it.
    pub fn fresh_id(&self) -> RecordId {
        RecordId(self.next_id)
    }

    /// Whether two states hold the same work. How often they were changed is only a count, and
    /// doing the same again may count otherwise.
    pub fn is_same_work(&self, other: &Self) -> bool {
        let counted = Self {
            revision: other.revision,
            ..self.clone()
        };
        counted == *other
    }

    /// This state of a session as it follows on `now`: time and the count of changes go on,
    /// whatever is undone.
    pub fn following_on(&self, now: &Self) -> Self {
        Self {
            clock: now.clock.clone(),
            revision: self.revision.max(now.revision).saturating_add(1),
            ..self.clone()
        }
    }

    pub fn team(&self, id: RecordId) -> Option<&Team> {
        self.teams
            .iter()
            .find(|team| team.id == id)
            .map(AsRef::as_ref)
    }

    /// Looks in the value set, the kept values and the team's own.
    pub fn value<'a>(&'a self, team: &'a Team, id: &ValueId) -> Option<&'a Value> {
        let kept = || self.kept_values.iter().find(|value| &value.id == id);
        self.value_set
            .value(id)
            .or_else(kept)
            .or_else(|| team.own_values.iter().find(|value| &value.id == id))
    }

    /// Every value that this team can pick: the set, what was kept, its own.
    pub fn values_for<'a>(&'a self, team: &'a Team) -> impl Iterator<Item = &'a Value> {
        let set = self.value_set.values();
        set.chain(&self.kept_values).chain(&team.own_values)
    }

    /// How values are picked, and how many may be on the shortlist: from the first step in the
    /// plan that chooses values.
    pub fn vote(&self) -> (VoteRule, u8) {
        let first = self.workshop.steps.iter().find_map(|step| step.vote());
        let usual = VoteRule::Dots {
            count: 3,
            stack: true,
        };
        first.unwrap_or((usual, 6))
    }
}

impl Team {
    pub fn new(id: RecordId, name: String) -> Self {
        Self {
            id,
            name,
            participants: Vec::new(),
            case: Case::default(),
            stakeholders: Vec::new(),
            ballot: Ballot::default(),
            own_values: Vec::new(),
            shortlist: Vec::new(),
            value_notes: BTreeMap::new(),
            tensions: Vec::new(),
            agreements: Vec::new(),
            answers: BTreeMap::new(),
            earlier: Vec::new(),
            then: Vec::new(),
            open_questions: String::new(),
            follow_up: None,
            done: BTreeSet::new(),
            at: None,
        }
    }

    pub fn note(&self, value: &ValueId) -> Option<&ValueNote> {
        self.value_notes.get(value)
    }

    pub fn answer(&self, step: &StepId, item: &str) -> Option<&Answer> {
        self.answers.get(step)?.get(item)
    }

    pub fn agreement(&self, id: RecordId) -> Option<&Agreement> {
        self.agreements.iter().find(|agreement| agreement.id == id)
    }

    /// Every value that something of this team points to.
    pub fn used_values(&self) -> BTreeSet<&ValueId> {
        let picks = self.participants.iter().flat_map(|p| &p.picks);
        let pulls = self.tensions.iter().flat_map(|t| [&t.first, &t.second]);
        let before = self.earlier.iter().map(|one| &one.agreement);
        let aims = self.agreements.iter().chain(before);
        let aims = aims.map(|agreement| &agreement.value);
        let scored = self.then.iter().flat_map(|then| then.values.keys());
        // A note that was emptied again holds nothing to keep.
        let notes = self.value_notes.iter();
        let noted = notes.filter(|(_, note)| **note != ValueNote::default());
        picks
            .chain(&self.shortlist)
            .chain(noted.map(|(id, _)| id))
            .chain(scored)
            .chain(pulls.chain(aims).flatten())
            .collect()
    }
}

impl Case {
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}
