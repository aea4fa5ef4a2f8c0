//! Many sessions together: an agreement stands in it once, with all that any session said of it.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{AgreementFacts, ChosenValue, SessionFacts, Status, StatusFacts, TeamFacts};
use crate::model::{RecordId, ValueId};

/// Sessions in the order of their dates, those without a date last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    pub sessions: Vec<Arc<SessionFacts>>,
    /// In the order of the sessions and teams that they belong to.
    pub agreements: Vec<Agreed>,
    /// The place of each session, by its id.
    places: HashMap<String, usize>,
}

/// An agreement with where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed {
    /// Its session in the collection: the one that made it, or the first that tells of it.
    pub session: usize,
    /// Its team in that session.
    pub team: usize,
    /// Its place in that team.
    pub place: usize,
    pub status: Status,
    /// The date that holds now.
    pub due: Option<Date>,
    /// What every session said of it, oldest first.
    pub timeline: Vec<StatusFacts>,
}

impl Collection {
    pub fn new(sessions: impl IntoIterator<Item = Arc<SessionFacts>>) -> Self {
        let mut sessions: Vec<_> = sessions.into_iter().collect();
        sessions.sort_by(|a, b| {
            let key = |one: &SessionFacts| (one.date.is_none(), one.date);
            key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
        });
        let agreements = merge(&sessions);
        let places = sessions.iter().enumerate();
        let places = places.map(|(at, one)| (one.id.clone(), at)).collect();
        Self {
            sessions,
            agreements,
            places,
        }
    }

    /// Whether a team chose a value in the session that this one follows: a follow-up begins with
    /// the values of before, and that is no new choice.
    pub fn chose_before(&self, session: &SessionFacts, team: &TeamFacts, value: &ValueId) -> bool {
        let before = session.follows.as_ref();
        let before = before.and_then(|id| self.sessions.get(*self.places.get(id)?));
        let mut teams = before.into_iter().flat_map(|before| &before.teams);
        let same = teams.find(|before| before.id == team.id);
        same.is_some_and(|before| before.values.iter().any(|one| one.value == *value))
    }

    /// What a team chose in this session and not before, the most important first.
    pub fn chosen_here<'a>(
        &'a self,
        session: &'a SessionFacts,
        team: &'a TeamFacts,
    ) -> impl Iterator<Item = &'a ChosenValue> {
        let values = team.values.iter();
        values.filter(move |one| !self.chose_before(session, team, &one.value))
    }

    /// An agreement as its session wrote it down.
    pub fn facts(&self, agreed: &Agreed) -> Option<(&SessionFacts, &TeamFacts, &AgreementFacts)> {
        let session = self.sessions.get(agreed.session)?;
        let team = session.teams.get(agreed.team)?;
        Some((session, team, team.agreements.get(agreed.place)?))
    }
}

fn merge(sessions: &[Arc<SessionFacts>]) -> Vec<Agreed> {
    let mut known: HashMap<(&str, RecordId), usize> = HashMap::new();
    let mut merged: Vec<Agreed> = Vec::new();
    for (at, session) in sessions.iter().enumerate() {
        for (team, facts) in session.teams.iter().enumerate() {
            for (place, facts) in facts.agreements.iter().enumerate() {
                let found = Agreed {
                    session: at,
                    team,
                    place,
                    status: Status::default(),
                    due: facts.due,
                    timeline: facts.timeline.clone(),
                };
                let own = facts.made_in == session.id;
                match known.get(&(facts.made_in.as_str(), facts.id)) {
                    Some(before) => merged.get_mut(*before).into_iter().for_each(|before| {
                        before.join(&found, own);
                    }),
                    None => {
                        known.insert((&facts.made_in, facts.id), merged.len());
                        merged.push(found);
                    }
                }
            }
        }
    }
    merged.iter_mut().for_each(Agreed::settle);
    merged.sort_by_key(|one| (one.session, one.team, one.place));
    merged
}

impl Agreed {
    /// Takes what another session says of the same agreement; the session that made it leads.
    fn join(&mut self, other: &Self, made_there: bool) {
        if made_there {
            (self.session, self.team, self.place) = (other.session, other.team, other.place);
            self.due = other.due;
        }
        let news = other.timeline.iter();
        let news = news.filter(|entry| !self.timeline.contains(entry));
        let news: Vec<_> = news.cloned().collect();
        self.timeline.extend(news);
    }

    /// Follow-ups can be made apart from each other: the day decides what was said last.
    fn settle(&mut self) {
        self.timeline.sort_by_key(|entry| entry.on);
        self.status = self
            .timeline
            .last()
            .map_or(Status::Open, |last| last.status);
        let moved = self.timeline.iter().rev().find_map(|entry| entry.due);
        self.due = moved.or(self.due);
    }
}
