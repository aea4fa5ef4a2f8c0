//! How a team's picks add up: for every value how many people chose it, not only how many dots.

use super::{Session, Team, ValueId, VoteRule};

/// The picks of one value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Tally {
    pub value: ValueId,
    /// How many participants picked it at least once.
    pub people: usize,
    /// Dots, or points for a ranked rule: `count` for a first place down to 1 for the last.
    pub dots: usize,
}

/// How far the entry of picks is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Entered {
    pub voters: usize,
    /// Voters with at least one pick.
    pub voted: usize,
    pub picks: usize,
    /// All picks that the voters have together.
    pub expected: usize,
}

impl Session {
    /// Every value with at least one pick: most people first, then most dots, then the order of
    /// the value set. Equal people and dots are a tie.
    pub fn tally(&self, team: &Team) -> Vec<Tally> {
        let (rule, _) = self.vote();
        let counted = self
            .values_for(team)
            .map(|value| count(team, &value.id, rule));
        let mut tallies: Vec<Tally> = counted.filter(|tally| tally.people > 0).collect();
        tallies.sort_by_key(|tally| std::cmp::Reverse((tally.people, tally.dots)));
        tallies
    }

    pub fn entered(&self, team: &Team) -> Entered {
        let (rule, _) = self.vote();
        let voters = team.participants.len();
        Entered {
            voters,
            voted: team
                .participants
                .iter()
                .filter(|p| !p.picks.is_empty())
                .count(),
            picks: team.participants.iter().map(|p| p.picks.len()).sum(),
            expected: voters * usize::from(rule.count()),
        }
    }
}

impl Tally {
    pub fn ties_with(&self, other: &Self) -> bool {
        (self.people, self.dots) == (other.people, other.dots)
    }
}

fn count(team: &Team, value: &ValueId, rule: VoteRule) -> Tally {
    let weight = |place: usize| match rule {
        VoteRule::Dots { .. } => 1,
        VoteRule::Ranked { count } => usize::from(count).saturating_sub(place).max(1),
    };
    let (mut people, mut dots) = (0, 0);
    for participant in &team.participants {
        let places = participant.picks.iter().enumerate();
        let own: Vec<usize> = places
            .filter(|(_, pick)| *pick == value)
            .map(|(at, _)| at)
            .collect();
        people += usize::from(!own.is_empty());
        dots += own.into_iter().map(weight).sum::<usize>();
    }
    Tally {
        value: value.clone(),
        people,
        dots,
    }
}
