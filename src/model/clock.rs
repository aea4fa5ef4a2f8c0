//! One clock for the day. It knows when a step began and what earlier steps took; the moment that
//! it is now comes in as an argument, from a clock that neither jumps nor sleeps.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{EditError, Session, Step, StepId};

/// The clock of a session. Empty until somebody starts it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// When the workshop began.
    pub began: Option<Timestamp>,
    /// When the plan said, at the beginning, that it would end.
    pub planned_end: Option<Timestamp>,
    /// The step that runs, or ran last.
    pub step: Option<StepId>,
    /// Since when `step` runs; `None` while paused.
    pub running_since: Option<Timestamp>,
    /// Whole seconds that each step took before `running_since`.
    pub spent_seconds: BTreeMap<StepId, u32>,
}

/// One change to the clock. Every edit says what time it is.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub enum ClockEdit {
    /// Runs on with this step; the time of another step that ran is kept.
    Run {
        step: StepId,
        now: Timestamp,
    },
    Pause {
        now: Timestamp,
    },
    /// The step that runs began at this moment ("gestart om…").
    BeganAt {
        at: Timestamp,
        now: Timestamp,
    },
}

/// How a step is doing. Always told with words too.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Urgency {
    Calm,
    /// A fifth or less is left.
    Soon,
    /// A twentieth or less is left.
    Now,
    /// The time is over.
    Over,
}

/// A step's time at one moment, in whole seconds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct StepTime {
    pub spent: i64,
    /// Below zero when the time is over.
    pub left: i64,
    pub urgency: Urgency,
}

impl Session {
    pub(super) fn apply_to_clock(&mut self, edit: ClockEdit) -> Result<(), EditError> {
        match edit {
            ClockEdit::Run { step, now } => {
                self.workshop.step(&step).ok_or(EditError::NotFound)?;
                if self.clock.began.is_none() {
                    self.clock.began = Some(now);
                    self.clock.planned_end = Some(after(now, self.minutes_from(&step)));
                }
                self.clock.stop(now);
                self.clock.step = Some(step);
                self.clock.running_since = Some(now);
            }
            ClockEdit::Pause { now } => self.clock.stop(now),
            ClockEdit::BeganAt { at, now } => {
                let step = self.clock.step.clone().ok_or(EditError::NotFound)?;
                // Nobody begins in the future, and no step lasts longer than a day.
                let at = at.clamp(after(now, 0) - SignedDuration::from_hours(24), now);
                let first = self.clock.spent_seconds.keys().all(|other| *other == step);
                self.clock.spent_seconds.remove(&step);
                self.clock.running_since = Some(at);
                if first {
                    self.clock.began = Some(at);
                    self.clock.planned_end = Some(after(at, self.minutes_from(&step)));
                }
            }
        }
        Ok(())
    }

    /// Planned minutes of a step and all that come after it.
    fn minutes_from(&self, step: &StepId) -> u32 {
        let steps = self.workshop.steps.iter().skip_while(|one| one.id != *step);
        let planned = steps.filter(|one| !one.skipped);
        planned.map(|one| u32::from(one.minutes)).sum()
    }

    /// The time of one step.
    pub fn step_time(&self, step: &Step, now: Timestamp) -> StepTime {
        let planned = i64::from(step.minutes) * 60;
        let spent = self.clock.spent(&step.id, now);
        let left = planned - spent;
        let urgency = match left {
            left if left < 0 => Urgency::Over,
            left if left * 20 <= planned => Urgency::Now,
            left if left * 5 <= planned => Urgency::Soon,
            _ => Urgency::Calm,
        };
        StepTime {
            spent,
            left,
            urgency,
        }
    }
}

impl Clock {
    pub fn is_running(&self) -> bool {
        self.running_since.is_some()
    }

    /// Whole seconds that a step took until now.
    pub fn spent(&self, step: &StepId, now: Timestamp) -> i64 {
        let before = self.spent_seconds.get(step).copied().map_or(0, i64::from);
        let runs = self.step.as_ref() == Some(step);
        let since = self.running_since.filter(|_| runs);
        before + since.map_or(0, |since| seconds_between(since, now))
    }

    /// Keeps what the running step took, and stops.
    fn stop(&mut self, now: Timestamp) {
        let (Some(step), Some(_)) = (self.step.clone(), self.running_since) else {
            return;
        };
        let spent = u32::try_from(self.spent(&step, now)).unwrap_or(u32::MAX);
        self.spent_seconds.insert(step, spent);
        self.running_since = None;
    }
}

/// Never below zero: a clock that was set back takes no time away.
fn seconds_between(since: Timestamp, now: Timestamp) -> i64 {
    now.duration_since(since).as_secs().max(0)
}

/// This many minutes later.
pub(super) fn after(moment: Timestamp, minutes: u32) -> Timestamp {
    let later = moment.checked_add(SignedDuration::from_mins(i64::from(minutes)));
    later.unwrap_or(moment)
}
