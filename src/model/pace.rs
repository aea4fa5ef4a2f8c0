//! The pace coach: how far behind the plan we are, and where the minutes could come from.
//!
//! The rule. What is late is taken from the steps that still come, in proportion to their slack
//! (planned minutes above their minimum). No step goes below its minimum. The last step keeps all
//! its minutes: that is where agreements get their order. Whole minutes only; what rounding leaves
//! goes to the steps with the largest remainders, the earlier first. When all slack is not enough,
//! the coach names a step to move to the follow-up: the shortest one (never a break, never the
//! last) that frees enough, or else the longest.

use jiff::{SignedDuration, Timestamp};

use super::clock::after;
use super::{Session, Step, StepId};

/// Where the day stands against its plan.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Pace {
    pub expected_end: Timestamp,
    pub planned_end: Timestamp,
    /// Whole minutes behind; below zero is ahead.
    pub behind: i64,
}

/// New minutes for the steps that still come.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Proposal {
    /// Steps that change, with their new minutes.
    pub minutes: Vec<(StepId, u16)>,
    /// Minutes for which there is no slack.
    pub short: u16,
    /// What could move to the follow-up when there is not enough slack.
    pub move_out: Option<StepId>,
}

impl Session {
    /// `None` until the clock was started.
    pub fn pace(&self, now: Timestamp) -> Option<Pace> {
        let planned_end = self.clock.planned_end?;
        let current = self.workshop.step(self.clock.step.as_ref()?)?;
        let left = self.step_time(current, now).left.max(0);
        let later: u32 = self.coming().map(|step| u32::from(step.minutes)).sum();
        let rest = after(now, later).checked_add(SignedDuration::from_secs(left));
        let expected_end = rest.unwrap_or(now);
        let late = expected_end.duration_since(planned_end).as_secs();
        Some(Pace {
            expected_end,
            planned_end,
            // Half a minute is not worth a word.
            behind: (late + 30).div_euclid(60),
        })
    }

    /// `None` when we are on time, or when nothing runs.
    pub fn proposal(&self, now: Timestamp) -> Option<Proposal> {
        let behind = u16::try_from(self.pace(now)?.behind).unwrap_or(0);
        (behind > 0).then(|| self.shorten(behind))
    }

    fn shorten(&self, behind: u16) -> Proposal {
        let coming: Vec<&Step> = self.coming().collect();
        let guarded = coming.len().saturating_sub(1);
        let open = coming.get(..guarded).unwrap_or_default();
        let slack: Vec<u16> = open
            .iter()
            .map(|s| s.minutes.saturating_sub(s.minimum))
            .collect();
        let taken = share(behind, &slack);
        let changed = open.iter().zip(&taken).filter(|(_, minutes)| **minutes > 0);
        let minutes = changed
            .map(|(step, less)| (step.id.clone(), step.minutes - less))
            .collect();
        let short = behind - taken.iter().sum::<u16>();
        let mut movable: Vec<&&Step> = open.iter().filter(|step| !step.is_break()).collect();
        movable.sort_by_key(|step| step.minimum);
        let enough = movable.iter().find(|step| step.minimum >= short);
        let move_out = enough.or(movable.last()).filter(|_| short > 0);
        Proposal {
            minutes,
            short,
            move_out: move_out.map(|step| step.id.clone()),
        }
    }

    /// The steps after the one that runs, without skipped ones.
    fn coming(&self) -> impl Iterator<Item = &Step> {
        let steps = self.workshop.steps.iter();
        let after = steps
            .skip_while(|step| Some(&step.id) != self.clock.step.as_ref())
            .skip(1);
        after.filter(|step| !step.skipped)
    }
}

/// Shares `minutes` over `room` in proportion to it, in whole minutes, never more than there is.
fn share(minutes: u16, room: &[u16]) -> Vec<u16> {
    let total: u32 = room.iter().copied().map(u32::from).sum();
    let wanted = u32::from(minutes).min(total);
    if wanted == 0 {
        return vec![0; room.len()];
    }
    let exact = |slack: u16| u32::from(slack) * wanted;
    let part = |slack: u16| u16::try_from(exact(slack) / total).unwrap_or(slack);
    let mut shared: Vec<u16> = room.iter().map(|slack| part(*slack)).collect();
    let mut order: Vec<usize> = (0..room.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(room.get(*at).map_or(0, |s| exact(*s) % total)));
    let given: u32 = shared.iter().copied().map(u32::from).sum();
    let rest = usize::try_from(wanted - given).unwrap_or_default();
    for at in order.into_iter().take(rest) {
        if let Some(one) = shared.get_mut(at) {
            *one += 1;
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::share;

    #[test]
    fn minutes_are_shared_in_proportion_to_slack() {
        assert_eq!(share(8, &[10, 5, 0, 10]), [3, 2, 0, 3]);
        assert_eq!(share(3, &[0, 0]), [0, 0]);
        assert_eq!(share(100, &[10, 5]), [10, 5]);
        assert_eq!(share(1, &[5, 5]), [1, 0]);
        assert_eq!(share(5, &[]), Vec::<u16>::new());
    }

    proptest! {
        #[test]
        fn no_step_gives_more_than_it_has(minutes in 0_u16..600, room in prop::collection::vec(0_u16..480, 0..12)) {
            let shared = share(minutes, &room);
            let total: u32 = room.iter().copied().map(u32::from).sum();
            prop_assert!(shared.iter().zip(&room).all(|(given, slack)| given <= slack));
            prop_assert_eq!(shared.iter().copied().map(u32::from).sum::<u32>(), total.min(minutes.into()));
        }
    }
}
