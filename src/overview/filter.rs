//! Which sessions, teams and agreements are looked at.

use jiff::civil::Date;

use super::{SessionFacts, Status, TeamFacts};
use crate::model::ValueId;

/// Everything that is not set lets everything through.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Filter {
    /// Part of the name of a team or its organisation, in any case.
    pub team: String,
    /// Part of the title of a case.
    pub case: String,
    /// The first and last day of a period; a session without a date is in none.
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// A value that the team chose.
    pub value: Option<ValueId>,
    /// Only agreements with this status, and teams that have one.
    pub status: Option<Status>,
}

impl Filter {
    /// Whether a team of a session passes, its agreements left aside.
    pub(super) fn takes(&self, session: &SessionFacts, team: &TeamFacts) -> bool {
        let named = [&session.organisation, &team.name];
        let chosen = |wanted: &ValueId| team.values.iter().any(|one| &one.value == wanted);
        self.takes_date(session.date)
            && named.into_iter().any(|name| has(name, &self.team))
            && has(&team.case, &self.case)
            && self.value.as_ref().is_none_or(chosen)
    }

    pub(super) fn takes_status(&self, status: Status) -> bool {
        self.status.is_none_or(|wanted| wanted == status)
    }

    fn takes_date(&self, date: Option<Date>) -> bool {
        let after = |from: Date| date.is_some_and(|date| date >= from);
        let before = |to: Date| date.is_some_and(|date| date <= to);
        self.from.is_none_or(after) && self.to.is_none_or(before)
    }
}

fn has(text: &str, part: &str) -> bool {
    let part = part.trim();
    part.is_empty() || text.to_lowercase().contains(&part.to_lowercase())
}
