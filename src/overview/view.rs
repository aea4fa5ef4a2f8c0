//! What passes a filter: a row for every session, and the picture of all of it together.

use jiff::civil::Date;

use super::{Agreed, Collection, Due, Filter, Picture, SessionFacts, TeamFacts, picture};
use crate::model::ValueId;

/// A collection seen through a filter, on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// In the order of the collection.
    pub rows: Vec<Row>,
    pub picture: Picture,
    /// The agreements that pass, as places in the collection.
    pub agreements: Vec<usize>,
}

/// A session with the teams that pass. It has counts and no scores: nothing to rank teams by.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Row {
    /// Its place in the collection.
    pub session: usize,
    /// The places of its teams that pass.
    pub teams: Vec<usize>,
    pub agreements: usize,
    /// Agreements that are not settled.
    pub open: usize,
    pub overdue: usize,
    /// The first date on which something is due that is not settled.
    pub next: Option<Date>,
}

impl View {
    /// Groups of fewer than `group` sessions show no averages. What is due is held against `today`.
    pub fn new(all: &Collection, filter: &Filter, group: usize, today: Date) -> Self {
        let mut rows = Vec::new();
        let mut agreements = Vec::new();
        // Agreements stand in the order of sessions and teams.
        let mut rest = all.agreements.iter().enumerate().peekable();
        for (session, facts) in all.sessions.iter().enumerate() {
            let mut row = Row::of(session);
            for (team, of_team) in facts.teams.iter().enumerate() {
                let mut own = Vec::new();
                let here = |agreed: &Agreed| (agreed.session, agreed.team) == (session, team);
                while let Some((place, agreed)) = rest.next_if(|(_, one)| here(one)) {
                    if filter.takes_agreement(agreed, today) {
                        own.push((place, agreed));
                    }
                }
                let has_any = !filter.asks_for_agreements() || !own.is_empty();
                if !has_any || !filter.takes(facts, of_team) {
                    continue;
                }
                row.teams.push(team);
                for (place, agreed) in own {
                    row.count(agreed, today);
                    agreements.push(place);
                }
            }
            if !row.teams.is_empty() || facts.teams.is_empty() && *filter == Filter::default() {
                rows.push(row);
            }
        }
        let picture = picture::of(all, &rows, &agreements, group, today);
        Self {
            rows,
            picture,
            agreements,
        }
    }

    /// The values of teams' own that the picture counts, each with the session and team that chose
    /// it.
    pub fn own_values<'a>(
        &'a self,
        all: &'a Collection,
    ) -> impl Iterator<Item = (&'a SessionFacts, &'a TeamFacts, &'a ValueId)> {
        let sessions = self.rows.iter();
        let sessions = sessions.filter_map(|row| Some((row, &**all.sessions.get(row.session)?)));
        let teams = sessions.flat_map(|(row, session)| {
            let teams = row.teams(all);
            teams.map(move |team| (session, team))
        });
        teams.flat_map(|(session, team)| {
            let chosen = all.chosen_here(session, team).map(|one| &one.value);
            let own = chosen.filter(|value| session.script.place_of(value).is_none());
            own.map(move |value| (session, team, value))
        })
    }
}

impl Row {
    fn of(session: usize) -> Self {
        Self {
            session,
            teams: Vec::new(),
            agreements: 0,
            open: 0,
            overdue: 0,
            next: None,
        }
    }

    fn count(&mut self, agreed: &Agreed, today: Date) {
        self.agreements += 1;
        let Some(due) = Due::of(agreed, today) else {
            return;
        };
        self.open += 1;
        self.overdue += usize::from(due == Due::Overdue);
        self.next = [self.next, agreed.due].into_iter().flatten().min();
    }

    /// The teams that pass, of the session that this row is about.
    pub fn teams<'a>(&'a self, all: &'a Collection) -> impl Iterator<Item = &'a TeamFacts> {
        let session = all.sessions.get(self.session);
        let places = self.teams.iter();
        places.filter_map(move |place| session?.teams.get(*place))
    }
}
