//! Version 1: before follow-ups. Types that version 2 changed stand here as they were; the others
//! are still the same. Whoever changes one of those, copies it here first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use crate::model::{
    Agreement, Answer, Ballot, Case, CaseSet, Clock, Parked, Participant, RecordId, Stakeholder,
    StepId, Tension, Value, ValueId, ValueNote, ValueSet, Workshop,
};
use crate::model::{Edit, Session as NextSession, Team as NextTeam};

/// Calendars that were made from version 1 counted the minutes since 2026. What is made from the
/// same session later must count from higher: from what that would have been in 2057.
const FIRST_REVISION: u32 = 1 << 24;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Session {
    id: String,
    organisation: String,
    date: Option<Date>,
    place: String,
    facilitator: String,
    teams: Vec<Team>,
    parked: Vec<Parked>,
    notes: BTreeMap<StepId, String>,
    clock: Clock,
    kept_values: Vec<Value>,
    next_id: u32,
    workshop: Arc<Workshop>,
    value_set: Arc<ValueSet>,
    case_set: Arc<CaseSet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Team {
    id: RecordId,
    name: String,
    participants: Vec<Participant>,
    case: Case,
    stakeholders: Vec<Stakeholder>,
    ballot: Ballot,
    own_values: Vec<Value>,
    shortlist: Vec<ValueId>,
    value_notes: BTreeMap<ValueId, ValueNote>,
    tensions: Vec<Tension>,
    agreements: Vec<Agreement>,
    answers: BTreeMap<StepId, BTreeMap<String, Answer>>,
    open_questions: String,
    follow_up: Option<Date>,
    done: BTreeSet<StepId>,
    at: Option<StepId>,
}

/// A line of a journal that holds a whole session; other edits are as they were.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    at: Timestamp,
    edit: Whole,
}

#[derive(Deserialize)]
enum Whole {
    Restore(Session),
}

impl From<Session> for NextSession {
    fn from(old: Session) -> Self {
        Self {
            id: old.id,
            revision: FIRST_REVISION,
            follows: Vec::new(),
            organisation: old.organisation,
            date: old.date,
            place: old.place,
            facilitator: old.facilitator,
            teams: old.teams.into_iter().map(|t| Arc::new(t.into())).collect(),
            parked: old.parked,
            notes: old.notes,
            clock: old.clock,
            kept_values: old.kept_values,
            next_id: old.next_id,
            workshop: old.workshop,
            value_set: old.value_set,
            case_set: old.case_set,
        }
    }
}

impl From<Team> for NextTeam {
    fn from(old: Team) -> Self {
        Self {
            id: old.id,
            name: old.name,
            participants: old.participants,
            case: old.case,
            stakeholders: old.stakeholders,
            ballot: old.ballot,
            own_values: old.own_values,
            shortlist: old.shortlist,
            value_notes: old.value_notes,
            tensions: old.tensions,
            agreements: old.agreements,
            answers: old.answers,
            earlier: Vec::new(),
            then: Vec::new(),
            open_questions: old.open_questions,
            follow_up: old.follow_up,
            done: old.done,
            at: old.at,
        }
    }
}

impl From<Entry> for (Timestamp, Edit) {
    fn from(old: Entry) -> Self {
        let Whole::Restore(session) = old.edit;
        (old.at, Edit::Restore(Arc::new(session.into())))
    }
}
