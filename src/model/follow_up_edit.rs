//! How a session comes to follow another, and how what became of agreements is written down.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::edit::check_room;
use super::field::find_mut;
use super::{
    AgreementKey, EarlierAgreement, EarlierSession, EditError, MAX_RECORDS, Person, RecordId,
    Session, SessionFault, Status, StatusEntry, Team, ValueNote,
};

impl Session {
    /// Takes over from `earlier` what a follow-up begins with. This session must still be empty.
    pub(super) fn follow(&mut self, earlier: &Self) -> Result<(), EditError> {
        if !self.teams.is_empty() || self.is_follow_up() {
            return Err(EditError::NotEmpty);
        }
        earlier.check().map_err(EditError::State)?;
        let mut before = earlier.follows.iter();
        if earlier.id == self.id || before.any(|one| one.id == self.id) {
            return Err(EditError::Circle);
        }
        self.organisation.clone_from(&earlier.organisation);
        self.place.clone_from(&earlier.place);
        self.facilitator.clone_from(&earlier.facilitator);
        self.kept_values.clone_from(&earlier.kept_values);
        self.value_set = Arc::clone(&earlier.value_set);
        self.case_set = Arc::clone(&earlier.case_set);
        self.follows.clone_from(&earlier.follows);
        self.follows.push(EarlierSession::of(earlier));
        // What this session puts in a calendar is newer than what that one did.
        self.revision = self.revision.max(earlier.revision);
        // Ids count on, so that what is carried along can keep its own.
        self.next_id = self.next_id.max(earlier.next_id);
        for team in &earlier.teams {
            let team = Team::following(team, earlier)?;
            self.teams.push(Arc::new(team));
        }
        Ok(())
    }

    /// Adds to the timeline of an earlier agreement, with what was being written about it.
    pub(super) fn add_status(
        &mut self,
        team: RecordId,
        agreement: RecordId,
        on: Date,
        status: Status,
        due: Option<Date>,
    ) -> Result<(), EditError> {
        let session = self.id.clone();
        let known = self.team(team).ok_or(EditError::NotFound)?;
        if let Status::ReplacedBy(by) = &status {
            self.agreement_named(known, by).ok_or(EditError::NotFound)?;
            let own = known.earlier(agreement).ok_or(EditError::NotFound)?.key();
            if known.is_replaced_in_circle(&own, by) {
                return Err(EditError::Circle);
            }
        }
        let team = self.team_mut(team).ok_or(EditError::NotFound)?;
        let one = find_mut(&mut team.earlier, agreement).ok_or(EditError::NotFound)?;
        check_room(one.timeline.len(), MAX_RECORDS)?;
        // A timeline goes forward, also when the day of the session does not.
        let on = one.timeline.last().map_or(on, |last| on.max(last.on));
        let words = std::mem::take(&mut one.progress);
        one.timeline.push(StatusEntry {
            session,
            on,
            status,
            words,
            due,
        });
        Ok(())
    }

    /// What was replaced by an agreement that is taken away is open again.
    pub(super) fn reopen_replaced_by(
        &mut self,
        team: RecordId,
        agreement: RecordId,
    ) -> Result<(), EditError> {
        let replaced = Status::ReplacedBy(self.key_of(agreement));
        let session = self.id.clone();
        let team = self.team_mut(team).ok_or(EditError::NotFound)?;
        let gone = team.earlier.iter_mut();
        gone.filter(|one| *one.status() == replaced)
            .try_for_each(|one| one.reopen(&session))
    }

    /// Two copies that became one may say that an agreement is replaced by one that did not come
    /// along, or in the end by itself. Then it is open again.
    pub(super) fn reopen_replaced_in_vain(&mut self) -> Result<(), EditError> {
        let session = self.id.clone();
        for team in 0..self.teams.len() {
            for place in 0..self.teams[team].earlier.len() {
                let known = &self.teams[team];
                if self.check_replaced(known, &known.earlier[place]).is_err() {
                    let team = Arc::make_mut(&mut self.teams[team]);
                    team.earlier[place].reopen(&session)?;
                }
            }
        }
        Ok(())
    }

    /// The rules for what a team took from earlier sessions.
    pub(super) fn check_earlier(&self, team: &Team) -> Result<(), SessionFault> {
        let mut earlier = team.earlier.iter();
        earlier.try_for_each(|one| self.check_replaced(team, one))
    }

    fn check_replaced(&self, team: &Team, one: &EarlierAgreement) -> Result<(), SessionFault> {
        let Status::ReplacedBy(by) = one.status() else {
            return Ok(());
        };
        if self.agreement_named(team, by).is_none() {
            return Err(SessionFault::UnknownAgreement(by.agreement));
        }
        if team.is_replaced_in_circle(&one.key(), by) {
            return Err(SessionFault::Circle);
        }
        Ok(())
    }
}

impl EarlierAgreement {
    /// Says on the day of the last entry that it is open again.
    fn reopen(&mut self, session: &str) -> Result<(), EditError> {
        let Some(last) = self.timeline.last() else {
            return Ok(());
        };
        check_room(self.timeline.len(), MAX_RECORDS)?;
        self.timeline.push(StatusEntry {
            session: session.to_owned(),
            on: last.on,
            status: Status::Open,
            words: String::new(),
            due: None,
        });
        Ok(())
    }
}

impl Team {
    /// What a team of an earlier session begins a follow-up with.
    fn following(team: &Self, session: &Session) -> Result<Self, EditError> {
        let mut next = Self::new(team.id, team.name.clone());
        next.participants.clone_from(&team.participants);
        for person in &mut next.participants {
            person.picks.clear();
        }
        next.case.clone_from(&team.case);
        next.own_values.clone_from(&team.own_values);
        next.shortlist.clone_from(&team.shortlist);
        next.value_notes = reasons(team);
        next.earlier.clone_from(&team.earlier);
        for one in &team.agreements {
            check_room(next.earlier.len(), MAX_RECORDS)?;
            next.earlier.push(EarlierAgreement {
                made_in: session.id.clone(),
                agreement: one.clone(),
                timeline: Vec::new(),
                progress: String::new(),
            });
        }
        next.then.clone_from(&team.then);
        next.then.push(session.thoughts(team));
        Ok(next)
    }

    /// Whether `own`, when `by` takes its place, would in the end take its own place.
    fn is_replaced_in_circle(&self, own: &AgreementKey, by: &AgreementKey) -> bool {
        let mut by = by.clone();
        // Each step leads to another agreement, unless the circle is elsewhere.
        for _ in 0..=self.earlier.len() {
            if by == *own {
                return true;
            }
            let next = self.earlier.iter().find(|one| one.key() == by);
            match next.map(EarlierAgreement::status) {
                Some(Status::ReplacedBy(next)) => by = next.clone(),
                _ => return false,
            }
        }
        true
    }
}

impl EarlierSession {
    fn of(session: &Session) -> Self {
        let mut people: Vec<Person> = Vec::new();
        let mut add = |name: &str, role: &str| {
            let known = people.iter().any(|one| one.name == name);
            if !name.trim().is_empty() && !known {
                people.push(Person {
                    name: name.to_owned(),
                    role: role.to_owned(),
                });
            }
        };
        for team in &session.teams {
            for person in &team.participants {
                add(&person.name, &person.role);
            }
            for one in &team.agreements {
                add(&one.owner_name, &one.owner_role);
            }
        }
        add(&session.facilitator, "");
        Self {
            id: session.id.clone(),
            title: session.workshop.title.clone(),
            date: session.date,
            people,
        }
    }
}

/// Why values were chosen; how well it goes is judged anew.
fn reasons(team: &Team) -> BTreeMap<super::ValueId, ValueNote> {
    let chosen = team.shortlist.iter();
    let noted = chosen.filter_map(|id| Some((id.clone(), team.note(id)?.reason.clone())));
    let noted = noted.map(|(id, reason)| {
        let note = ValueNote {
            reason,
            ..ValueNote::default()
        };
        (id, note)
    });
    noted.collect()
}
