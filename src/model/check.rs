//! What must hold for a session that comes from a file. Files are edited, cut and merged by people
//! and machines; a session that breaks one of these would break a screen or a report later.

use std::collections::HashSet;

use super::edit::is_too_long;
use super::{
    Agreement, EarlierAgreement, MAX_RECORDS, MAX_TEAMS, MAX_TEXT, RecordId, Session, Team,
    ValueId, WorkshopFault,
};

/// Why a session that could be read cannot be used.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SessionFault {
    Workshop(WorkshopFault),
    /// Two records with one id.
    DuplicateRecord(RecordId),
    /// Something points to a value that is nowhere defined.
    UnknownValue {
        team: String,
        value: ValueId,
    },
    TextTooLong {
        limit: usize,
    },
    TooMany {
        limit: usize,
    },
    /// An agreement is replaced by one that is not there.
    UnknownAgreement(RecordId),
    /// Something follows or replaces itself, at once or by way of others.
    Circle,
}

impl Session {
    /// The first rule that this session breaks, if any.
    ///
    /// # Errors
    /// One [`SessionFault`].
    pub fn check(&self) -> Result<(), SessionFault> {
        self.workshop.check_plan().map_err(SessionFault::Workshop)?;
        self.value_set
            .check_values()
            .map_err(SessionFault::Workshop)?;
        self.case_set.check().map_err(SessionFault::Workshop)?;
        room(self.teams.len(), MAX_TEAMS)?;
        for text in [&self.organisation, &self.place, &self.facilitator] {
            short(text)?;
        }
        room(self.parked.len(), MAX_RECORDS)?;
        room(self.follows.len(), MAX_RECORDS)?;
        let parked = self.parked.iter().flat_map(|one| [&one.text, &one.outcome]);
        parked
            .chain(self.notes.values())
            .try_for_each(|text| short(text))?;
        let mut seen = HashSet::new();
        for parked in &self.parked {
            if parked.id.0 >= self.next_id || !seen.insert(parked.id) {
                return Err(SessionFault::DuplicateRecord(parked.id));
            }
        }
        if self.follows.iter().any(|one| one.id == self.id) {
            return Err(SessionFault::Circle);
        }
        let people = self.follows.iter().flat_map(|one| &one.people);
        people
            .flat_map(|person| [&person.name, &person.role])
            .try_for_each(|text| short(text))?;
        for team in &self.teams {
            self.check_team(team, &mut seen)?;
        }
        Ok(())
    }

    fn check_team(&self, team: &Team, seen: &mut HashSet<RecordId>) -> Result<(), SessionFault> {
        for id in team.record_ids() {
            if id.0 >= self.next_id || !seen.insert(id) {
                return Err(SessionFault::DuplicateRecord(id));
            }
        }
        let lists = [
            team.participants.len(),
            team.stakeholders.len(),
            team.own_values.len(),
            team.tensions.len(),
            team.agreements.len(),
            team.earlier.len(),
            team.then.len(),
        ];
        lists
            .into_iter()
            .try_for_each(|len| room(len, MAX_RECORDS))?;
        team.texts().try_for_each(|text| short(text))?;
        self.check_earlier(team)?;
        for value in team.used_values() {
            if self.value(team, value).is_none() {
                let (team, value) = (team.name.clone(), value.clone());
                return Err(SessionFault::UnknownValue { team, value });
            }
        }
        Ok(())
    }
}

impl Team {
    fn record_ids(&self) -> impl Iterator<Item = RecordId> {
        let participants = self.participants.iter().map(|p| p.id);
        let stakeholders = self.stakeholders.iter().map(|s| s.id);
        let tensions = self.tensions.iter().map(|t| t.id);
        let agreements = self.agreements.iter().map(|a| a.id);
        std::iter::once(self.id)
            .chain(participants)
            .chain(stakeholders)
            .chain(tensions.chain(agreements))
            .chain(self.earlier.iter().map(EarlierAgreement::id))
    }

    /// Every text that somebody typed for this team.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        let case = &self.case;
        let single = [
            &self.name,
            &case.title,
            &case.what,
            &case.decider,
            &case.technology,
            &case.why_now,
            &case.purpose,
            &case.ground_rules,
            &self.open_questions,
        ];
        let people = self.participants.iter().flat_map(|p| [&p.name, &p.role]);
        let others = self
            .stakeholders
            .iter()
            .flat_map(|s| [&s.name, &s.interest]);
        let values = self.own_values.iter();
        let values = values.flat_map(|v| [&v.name.nl, &v.name.en, &v.explanation.nl]);
        let notes = self.value_notes.values().flat_map(|n| [&n.reason, &n.why]);
        let tensions = self.tensions.iter();
        let tensions = tensions.flat_map(|t| [&t.chosen, &t.given_up, &t.compensation]);
        let before = self.earlier.iter().map(|one| &one.agreement);
        let agreements = self.agreements.iter().chain(before).flat_map(texts_of);
        let entries = self.earlier.iter().flat_map(|one| &one.timeline);
        let said = entries.map(|entry| &entry.words);
        let said = said.chain(self.earlier.iter().map(|one| &one.progress));
        let then = self.then.iter().flat_map(|then| {
            let statements = then.statements.iter().map(|one| &one.answer);
            then.values.values().chain(statements)
        });
        let answers = self.answers.values().flat_map(|of_step| of_step.values());
        single
            .into_iter()
            .chain(people.chain(others))
            .chain(values.chain(notes))
            .chain(tensions.chain(agreements))
            .chain(said)
            .chain(answers.chain(then).map(|answer| &answer.text))
    }
}

fn texts_of(agreement: &Agreement) -> [&String; 5] {
    [
        &agreement.action,
        &agreement.owner_role,
        &agreement.owner_name,
        &agreement.measure,
        &agreement.order_reason,
    ]
}

fn room(len: usize, limit: usize) -> Result<(), SessionFault> {
    if len <= limit {
        Ok(())
    } else {
        Err(SessionFault::TooMany { limit })
    }
}

fn short(text: &str) -> Result<(), SessionFault> {
    match is_too_long(text) {
        true => Err(SessionFault::TextTooLong { limit: MAX_TEXT }),
        false => Ok(()),
    }
}
