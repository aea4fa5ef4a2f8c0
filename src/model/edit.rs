//! Every change to a session. The window, the journal, undo, import and the tests all speak
//! [`Edit`]; there is no other way in.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Activity, CaseSet, ClockEdit, MAX_MINUTES, MAX_STEPS, Parked, RecordId, Session, SessionFault,
    Step, StepId, Team, TeamEdit, TeamText, TextField, ValueId, ValueSet, Words, Workshop,
    WorkshopFault,
};

/// One change, small enough to undo.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Edit {
    SetText {
        field: TextField,
        text: String,
    },
    SetDate(Option<Date>),
    /// Takes another plan; what teams typed stays.
    UseWorkshop(Arc<Workshop>),
    /// Takes another value set; values in use are kept.
    UseValueSet(Arc<ValueSet>),
    UseCaseSet(Arc<CaseSet>),
    AddStep {
        id: StepId,
        title: Words,
        minutes: u16,
        activity: Activity,
    },
    MoveStep {
        step: StepId,
        to: usize,
    },
    SetStepMinutes {
        step: StepId,
        minutes: u16,
    },
    SkipStep {
        step: StepId,
        skipped: bool,
    },
    AddTeam {
        id: RecordId,
        name: String,
    },
    RemoveTeam(RecordId),
    Clock(ClockEdit),
    /// Sets a point aside, with the team where it came up.
    Park {
        id: RecordId,
        team: Option<RecordId>,
        text: String,
    },
    SettleParked {
        id: RecordId,
        settled: bool,
    },
    RemoveParked(RecordId),
    Team {
        team: RecordId,
        edit: TeamEdit,
    },
    /// Makes this session, still empty, a follow-up of an earlier one.
    Follow(Arc<Session>),
    /// Takes another state of this session as a whole: an earlier version, or work that was found
    /// after a crash. [`Edit::restore`] makes one.
    Restore(Arc<Session>),
}

/// Why an edit was refused. The session is as it was.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum EditError {
    /// The record, step or value that the edit names is not there (any more).
    NotFound,
    /// The id is taken, or is not a fresh one.
    IdTaken,
    TextTooLong {
        limit: usize,
    },
    /// More records of one kind than a session can hold.
    TooMany {
        limit: usize,
    },
    /// More picks than the rule gives a participant.
    TooManyPicks {
        limit: u8,
    },
    /// The rule allows one pick per value.
    PickedTwice,
    ShortlistFull {
        limit: u8,
    },
    Minutes {
        limit: u16,
    },
    /// Something still points to it.
    InUse,
    /// Only an empty session can become a follow-up.
    NotEmpty,
    /// Something would follow or replace itself, at once or by way of others.
    Circle,
    /// Picks are entered while the ballot is open, and corrected until it is revealed.
    BallotNotOpen,
    /// A plan or a set that breaks its own rules.
    Content(WorkshopFault),
    /// A state that breaks the rules of a session.
    State(SessionFault),
}

/// The longest text of one field, in characters: about ten pages.
pub const MAX_TEXT: usize = 20_000;
/// The most teams in a session.
pub const MAX_TEAMS: usize = 100;
/// The most records of one kind in a team.
pub const MAX_RECORDS: usize = 1_000;

impl Session {
    /// Carries out one edit.
    ///
    /// # Errors
    /// [`EditError`]; the session may then be half changed, so apply to a copy, as
    /// [`History`](crate::history::History) does.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        let counts = !edit.is_passing() && !matches!(edit, Edit::Restore(_));
        self.carry_out(edit)?;
        if counts {
            self.revision = self.revision.saturating_add(1);
        }
        Ok(())
    }

    fn carry_out(&mut self, edit: Edit) -> Result<(), EditError> {
        match edit {
            Edit::SetText { field, text } => self.set_text(&field, &text)?,
            Edit::SetDate(date) => self.date = date,
            Edit::UseWorkshop(workshop) => {
                workshop.check_plan().map_err(EditError::Content)?;
                self.workshop = workshop;
            }
            Edit::UseValueSet(set) => {
                set.check_values().map_err(EditError::Content)?;
                self.use_value_set(set);
            }
            Edit::UseCaseSet(set) => {
                set.check().map_err(EditError::Content)?;
                self.case_set = set;
            }
            Edit::AddStep {
                id,
                title,
                minutes,
                activity,
            } => self.add_step(id, title, minutes, activity)?,
            Edit::MoveStep { step, to } => {
                let steps = &mut Arc::make_mut(&mut self.workshop).steps;
                move_to(steps, |one| one.id == step, to)?;
            }
            Edit::SetStepMinutes { step, minutes } => {
                check_minutes(minutes)?;
                let step = self.step_mut(&step)?;
                step.minutes = minutes;
                step.minimum = step.minimum.min(minutes);
            }
            Edit::SkipStep { step, skipped } => self.step_mut(&step)?.skipped = skipped,
            Edit::AddTeam { id, name } => {
                check_room(self.teams.len(), MAX_TEAMS)?;
                self.take_id(id)?;
                self.teams.push(Arc::new(Team::new(id, clean(&name)?)));
            }
            Edit::RemoveTeam(id) => {
                remove(&mut self.teams, |team| team.id == id)?;
            }
            Edit::Clock(edit) => self.apply_to_clock(edit)?,
            Edit::Park { id, team, text } => {
                check_room(self.parked.len(), MAX_RECORDS)?;
                self.take_id(id)?;
                self.parked.push(Parked {
                    id,
                    team,
                    text: clean(&text)?,
                    settled: false,
                    outcome: String::new(),
                });
            }
            Edit::SettleParked { id, settled } => self.parked_mut(id)?.settled = settled,
            Edit::RemoveParked(id) => {
                remove(&mut self.parked, |parked| parked.id == id)?;
            }
            Edit::Team { team, edit } => self.apply_to_team(team, edit)?,
            Edit::Follow(earlier) => self.follow(&earlier)?,
            Edit::Restore(state) => {
                state.check().map_err(EditError::State)?;
                *self = Self::clone(&state);
            }
        }
        Ok(())
    }

    fn parked_mut(&mut self, id: RecordId) -> Result<&mut Parked, EditError> {
        let parked = self.parked.iter_mut().find(|parked| parked.id == id);
        parked.ok_or(EditError::NotFound)
    }

    /// Marks an id as used.
    pub(super) fn take_id(&mut self, id: RecordId) -> Result<(), EditError> {
        if id.0 < self.next_id {
            return Err(EditError::IdTaken);
        }
        self.next_id = id.0.checked_add(1).ok_or(EditError::IdTaken)?;
        Ok(())
    }

    fn set_text(&mut self, field: &TextField, text: &str) -> Result<(), EditError> {
        let text = clean(text)?;
        if let TextField::Team(team, TeamText::Reason(value) | TeamText::ScoreReason(value)) = field
        {
            let team = self.team(*team).ok_or(EditError::NotFound)?;
            self.value(team, value).ok_or(EditError::NotFound)?;
        }
        let slot = self.text_slot(field).ok_or(EditError::NotFound)?;
        *slot = text;
        Ok(())
    }

    fn use_value_set(&mut self, set: Arc<ValueSet>) {
        let mut kept: Vec<super::Value> = Vec::new();
        for team in &self.teams {
            for id in team.used_values() {
                let elsewhere = set.value(id).is_some() || kept.iter().any(|v| &v.id == id);
                let own = team.own_values.iter().any(|value| &value.id == id);
                if !elsewhere && !own {
                    kept.extend(self.value(team, id).cloned());
                }
            }
        }
        self.kept_values = kept;
        self.value_set = set;
    }

    fn add_step(
        &mut self,
        id: StepId,
        title: Words,
        minutes: u16,
        activity: Activity,
    ) -> Result<(), EditError> {
        check_minutes(minutes)?;
        check_room(self.workshop.steps.len(), MAX_STEPS)?;
        if self.workshop.step(&id).is_some() {
            return Err(EditError::IdTaken);
        }
        let step = Step {
            id,
            // The screen shows the title then, also after the step is renamed.
            question: Words::default(),
            title,
            minutes,
            minimum: minutes.min(5),
            skipped: false,
            activities: vec![activity],
            lead: Words::default(),
            purpose: Words::default(),
            say: Vec::new(),
            act: Vec::new(),
            watch: Vec::new(),
        };
        step.check_behind(&self.workshop.steps)
            .map_err(EditError::Content)?;
        Arc::make_mut(&mut self.workshop).steps.push(step);
        Ok(())
    }

    fn step_mut(&mut self, id: &StepId) -> Result<&mut Step, EditError> {
        let steps = &mut Arc::make_mut(&mut self.workshop).steps;
        let step = steps.iter_mut().find(|step| &step.id == id);
        step.ok_or(EditError::NotFound)
    }
}

impl Edit {
    /// An edit of a team, in the words of the team.
    pub fn team(team: RecordId, edit: TeamEdit) -> Self {
        Self::Team { team, edit }
    }

    /// Puts `now` back to `earlier`. The clock runs on, and ids that were given out since are not
    /// given out again.
    pub fn restore(now: &Session, mut earlier: Session) -> Self {
        earlier.next_id = earlier.next_id.max(now.next_id);
        Self::Restore(Arc::new(earlier.following_on(now)))
    }

    /// Work that was found takes the place of `now`, with its own clock. Ids and the count of changes
    /// go on: whoever saw the last of them sees only later ones.
    pub fn recover(now: &Session, found: &Session) -> Self {
        Self::Restore(Arc::new(Session {
            clock: found.clock.clone(),
            next_id: found.next_id.max(now.next_id),
            ..found.following_on(now)
        }))
    }

    /// Takes away something that people made, and with it what they wrote there.
    pub fn removes(&self) -> bool {
        use TeamEdit as E;
        match self {
            Self::RemoveTeam(_) | Self::RemoveParked(_) => true,
            Self::Team { edit, .. } => matches!(
                edit,
                E::RemoveParticipant(_)
                    | E::RemoveStakeholder(_)
                    | E::RemoveValue(_)
                    | E::RemoveTension(_)
                    | E::RemoveAgreement(_)
            ),
            _ => false,
        }
    }

    /// Not something to undo: where somebody is, what the clock says, how far the ballot is.
    pub fn is_passing(&self) -> bool {
        use TeamEdit as E;
        match self {
            Self::Clock(_) => true,
            Self::Team { edit, .. } => matches!(edit, E::GoTo(_)),
            _ => false,
        }
    }
}

/// An id for a step that the facilitator adds: `extra-1`, `extra-2`, …
pub fn fresh_step_id(workshop: &Workshop) -> StepId {
    let taken = |id: &StepId| workshop.step(id).is_some();
    let mut ids = (1..).map(|number| StepId(format!("extra-{number}")));
    ids.find(|id| !taken(id))
        .unwrap_or_else(|| StepId("extra".into()))
}

/// An id for a value that a team adds: `eigen-0f8a12c4-7`. The beginning of the session's own id
/// tells it from what a team in another session adds.
pub fn fresh_value_id(session: &Session) -> ValueId {
    own_value_id(&session.id, session.next_id)
}

pub(super) fn own_value_id(session: &str, number: u32) -> ValueId {
    let session: String = session.chars().take(8).collect();
    ValueId(format!("eigen-{session}-{number}"))
}

/// The text without control characters (they break files and reports), newline and tab aside.
pub(super) fn clean(text: &str) -> Result<String, EditError> {
    if is_too_long(text) {
        return Err(EditError::TextTooLong { limit: MAX_TEXT });
    }
    let unix = text.replace("\r\n", "\n");
    let keep = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    Ok(unix.chars().filter(keep).collect())
}

/// More than [`MAX_TEXT`] letters. Bytes are counted first: there are never fewer.
pub(super) fn is_too_long(text: &str) -> bool {
    text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT
}

pub(super) fn check_room(len: usize, limit: usize) -> Result<(), EditError> {
    if len < limit {
        Ok(())
    } else {
        Err(EditError::TooMany { limit })
    }
}

/// Moves the first match to a place counted in the list without it; beyond the end is the end.
pub(super) fn move_to<T>(
    list: &mut Vec<T>,
    is_it: impl Fn(&T) -> bool,
    to: usize,
) -> Result<(), EditError> {
    let record = remove(list, is_it)?;
    list.insert(to.min(list.len()), record);
    Ok(())
}

pub(super) fn remove<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool) -> Result<T, EditError> {
    let at = list.iter().position(is_it).ok_or(EditError::NotFound)?;
    Ok(list.remove(at))
}

fn check_minutes(minutes: u16) -> Result<(), EditError> {
    if (1..=MAX_MINUTES).contains(&minutes) {
        Ok(())
    } else {
        Err(EditError::Minutes { limit: MAX_MINUTES })
    }
}
