//! Which sessions, teams and agreements are looked at.

use jiff::civil::Date;

use super::{Agreed, Due, SessionFacts, Status, TeamFacts};
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
    /// Only agreements that are not settled while their date has passed, and teams that have one.
    pub overdue: bool,
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

    pub(super) fn takes_agreement(&self, agreed: &Agreed, today: Date) -> bool {
        let is_overdue = || Due::of(agreed, today) == Some(Due::Overdue);
        self.status.is_none_or(|wanted| wanted == agreed.status) && (!self.overdue || is_overdue())
    }

    /// Whether it leaves out agreements: then a team without any has nothing to show.
    pub(super) fn asks_for_agreements(&self) -> bool {
        self.status.is_some() || self.overdue
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
