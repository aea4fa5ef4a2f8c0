//! Changes within one team.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::edit::{check_room, clean, move_to, remove};
use super::field::{Record, find_mut};
use super::{
    Agreement, Ballot, Case, EditError, Lang, MAX_RECORDS, Participant, RecordId, Score, Session,
    Side, Stakeholder, Status, StepId, Team, Tension, Value, ValueId, ValueSource, Voice, Words,
};

/// One change to a team. New records start empty, with the id that the edit gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub enum TeamEdit {
    AddParticipant(RecordId),
    RemoveParticipant(RecordId),
    SetParticipantSide(RecordId, Side),
    /// Opens, closes or reveals the choosing of values.
    SetBallot(Ballot),
    /// The picks of one participant, all at once, as the rule of the workshop reads them.
    SetPicks(RecordId, Vec<ValueId>),
    /// Takes a case card: fills what is still empty.
    TakeCase {
        card: String,
        lang: Lang,
    },
    /// Works on the same case as another team.
    ShareCase(Box<Case>),
    AddStakeholder(RecordId),
    RemoveStakeholder(RecordId),
    SetStakeholderSide(RecordId, Side),
    SetVoice(RecordId, Voice),
    AddValue {
        id: ValueId,
        name: String,
    },
    RemoveValue(ValueId),
    Choose(ValueId),
    Unchoose(ValueId),
    MoveChoice {
        value: ValueId,
        to: usize,
    },
    SetStateOfAffairs(ValueId, Option<Score>),
    AddTension(RecordId),
    RemoveTension(RecordId),
    SetTensionValues {
        tension: RecordId,
        first: Option<ValueId>,
        second: Option<ValueId>,
    },
    AddAgreement(RecordId),
    RemoveAgreement(RecordId),
    MoveAgreement {
        agreement: RecordId,
        to: usize,
    },
    /// Puts the agreements in order of need and importance, the highest sum first.
    OrderAgreements,
    SetAgreementValue(RecordId, Option<ValueId>),
    SetDue(RecordId, Option<Date>),
    SetEvaluation(RecordId, Option<Date>),
    SetNeed(RecordId, Option<Score>),
    SetImportance(RecordId, Option<Score>),
    SetAnswerScore {
        step: StepId,
        item: String,
        score: Option<Score>,
    },
    SetFollowUp(Option<Date>),
    /// Adds to the timeline of an agreement from an earlier session, together with what was being
    /// written about it.
    AddStatus {
        agreement: RecordId,
        on: Date,
        status: Status,
        due: Option<Date>,
    },
    MarkStep {
        step: StepId,
        done: bool,
    },
    /// The team is at this step now.
    GoTo(StepId),
}

impl Session {
    /// What needs the whole session is checked here; the rest is the team's own business.
    pub(super) fn apply_to_team(&mut self, id: RecordId, edit: TeamEdit) -> Result<(), EditError> {
        use TeamEdit as E;
        let team = self.team(id).ok_or(EditError::NotFound)?;
        for value in edit.values() {
            self.value(team, value).ok_or(EditError::NotFound)?;
        }
        match edit {
            E::SetPicks(participant, picks) => self.set_picks(id, participant, picks),
            E::TakeCase { card, lang } => self.take_case(id, &card, lang),
            E::Choose(value) => self.choose(id, value),
            E::AddValue { id: value, name } => self.add_value(id, value, &name),
            E::AddStatus {
                agreement,
                on,
                status,
                due,
            } => self.add_status(id, agreement, on, status, due),
            E::GoTo(step) | E::MarkStep { step, .. } if self.workshop.step(&step).is_none() => {
                Err(EditError::NotFound)
            }
            edit => {
                if let Some(record) = edit.new_record() {
                    self.take_id(record)?;
                }
                if let E::RemoveAgreement(agreement) = edit {
                    self.reopen_replaced_by(id, agreement)?;
                }
                let team = self.team_mut(id).ok_or(EditError::NotFound)?;
                team.apply(edit)
            }
        }
    }

    fn set_picks(
        &mut self,
        team: RecordId,
        participant: RecordId,
        picks: Vec<ValueId>,
    ) -> Result<(), EditError> {
        let (rule, _) = self.vote();
        if picks.len() > usize::from(rule.count()) {
            let limit = rule.count();
            return Err(EditError::TooManyPicks { limit });
        }
        let twice =
            |(at, pick): (usize, &ValueId)| picks.get(..at).is_some_and(|p| p.contains(pick));
        if !rule.stacks() && picks.iter().enumerate().any(twice) {
            return Err(EditError::PickedTwice);
        }
        let team = self.team_mut(team).ok_or(EditError::NotFound)?;
        if matches!(team.ballot, Ballot::Waiting | Ballot::Revealed) {
            return Err(EditError::BallotNotOpen);
        }
        record(&mut team.participants, participant)?.picks = picks;
        Ok(())
    }

    fn take_case(&mut self, team: RecordId, card: &str, lang: Lang) -> Result<(), EditError> {
        let cards = self.case_set.cases.iter();
        let card = cards.clone().find(|one| one.id == card);
        let card = card.ok_or(EditError::NotFound)?.clone();
        let before = self.team(team).and_then(|team| team.case.card.clone());
        let before = cards
            .clone()
            .find(|one| Some(&one.id) == before.as_ref())
            .cloned();
        let case = &mut self.team_mut(team).ok_or(EditError::NotFound)?.case;
        // Words of the card that was taken before are not the team's own: they may go.
        let free = |text: &str, old: Option<&Words>| {
            text.trim().is_empty() || old.is_some_and(|w| w.nl == text || w.en == text)
        };
        if free(&case.title, before.as_ref().map(|card| &card.title)) {
            case.title = clean(card.title.get(lang))?;
        }
        if free(&case.what, before.as_ref().map(|card| &card.summary)) {
            case.what = clean(card.summary.get(lang))?;
        }
        case.card = Some(card.id);
        Ok(())
    }

    fn choose(&mut self, team: RecordId, value: ValueId) -> Result<(), EditError> {
        let (_, limit) = self.vote();
        let team = self.team_mut(team).ok_or(EditError::NotFound)?;
        if team.shortlist.contains(&value) {
            return Ok(());
        }
        if team.shortlist.len() >= usize::from(limit) {
            return Err(EditError::ShortlistFull { limit });
        }
        team.shortlist.push(value);
        Ok(())
    }

    fn add_value(&mut self, team: RecordId, id: ValueId, name: &str) -> Result<(), EditError> {
        let known = |team: &Team| self.value(team, &id).is_some();
        if self.teams.iter().any(|team| known(team)) {
            return Err(EditError::IdTaken);
        }
        self.take_id(self.fresh_id())?;
        let name = Words {
            nl: clean(name)?,
            en: String::new(),
        };
        let team = self.team_mut(team).ok_or(EditError::NotFound)?;
        check_room(team.own_values.len(), MAX_RECORDS)?;
        team.own_values.push(Value {
            id,
            name,
            explanation: Words::default(),
            questions: Vec::new(),
            source: ValueSource::Team,
        });
        Ok(())
    }
}

impl Team {
    fn apply(&mut self, edit: TeamEdit) -> Result<(), EditError> {
        use TeamEdit as E;
        match edit {
            E::AddParticipant(id) => add(&mut self.participants, Participant::new(id))?,
            E::RemoveParticipant(id) => drop(remove(&mut self.participants, |p| p.id == id)?),
            E::SetParticipantSide(id, side) => record(&mut self.participants, id)?.side = side,
            E::SetBallot(ballot) => self.ballot = ballot,
            E::ShareCase(case) => self.case = case.cleaned()?,
            E::AddStakeholder(id) => add(&mut self.stakeholders, Stakeholder::new(id))?,
            E::RemoveStakeholder(id) => drop(remove(&mut self.stakeholders, |s| s.id == id)?),
            E::SetStakeholderSide(id, side) => record(&mut self.stakeholders, id)?.side = side,
            E::SetVoice(id, voice) => record(&mut self.stakeholders, id)?.voice = voice,
            E::RemoveValue(id) => self.remove_value(&id)?,
            E::Unchoose(id) => drop(remove(&mut self.shortlist, |value| *value == id)?),
            E::MoveChoice { value, to } => move_to(&mut self.shortlist, |v| *v == value, to)?,
            E::SetStateOfAffairs(id, score) => {
                self.value_notes.entry(id).or_default().score = score;
            }
            E::AddTension(id) => add(&mut self.tensions, Tension::new(id))?,
            E::RemoveTension(id) => drop(remove(&mut self.tensions, |t| t.id == id)?),
            E::SetTensionValues {
                tension,
                first,
                second,
            } => {
                let tension = record(&mut self.tensions, tension)?;
                (tension.first, tension.second) = (first, second);
            }
            E::AddAgreement(id) => add(&mut self.agreements, Agreement::new(id))?,
            E::RemoveAgreement(id) => drop(remove(&mut self.agreements, |a| a.id == id)?),
            E::MoveAgreement { agreement, to } => {
                move_to(&mut self.agreements, |a| a.id == agreement, to)?;
            }
            E::OrderAgreements => self
                .agreements
                .sort_by_key(|a| std::cmp::Reverse(a.weight())),
            E::SetAgreementValue(id, value) => record(&mut self.agreements, id)?.value = value,
            E::SetDue(id, date) => record(&mut self.agreements, id)?.due = date,
            E::SetEvaluation(id, date) => record(&mut self.agreements, id)?.evaluation = date,
            E::SetNeed(id, score) => record(&mut self.agreements, id)?.need = score,
            E::SetImportance(id, score) => record(&mut self.agreements, id)?.importance = score,
            E::SetAnswerScore { step, item, score } => self.answer_slot(&step, &item).score = score,
            E::SetFollowUp(date) => self.follow_up = date,
            E::MarkStep { step, done: true } => drop(self.done.insert(step)),
            E::MarkStep { step, done: false } => drop(self.done.remove(&step)),
            E::GoTo(step) => self.at = Some(step),
            // These need the session and were carried out there.
            E::SetPicks(..)
            | E::TakeCase { .. }
            | E::AddValue { .. }
            | E::AddStatus { .. }
            | E::Choose(_) => {}
        }
        Ok(())
    }

    fn remove_value(&mut self, id: &ValueId) -> Result<(), EditError> {
        if self.used_values().contains(id) {
            return Err(EditError::InUse);
        }
        remove(&mut self.own_values, |value| &value.id == id)?;
        self.value_notes.remove(id);
        Ok(())
    }
}

impl Case {
    fn cleaned(self) -> Result<Self, EditError> {
        Ok(Self {
            title: clean(&self.title)?,
            what: clean(&self.what)?,
            decider: clean(&self.decider)?,
            technology: clean(&self.technology)?,
            why_now: clean(&self.why_now)?,
            purpose: clean(&self.purpose)?,
            ground_rules: clean(&self.ground_rules)?,
            card: self.card,
        })
    }
}

impl TeamEdit {
    /// The record that this edit makes.
    fn new_record(&self) -> Option<RecordId> {
        match self {
            Self::AddParticipant(id)
            | Self::AddStakeholder(id)
            | Self::AddTension(id)
            | Self::AddAgreement(id) => Some(*id),
            _ => None,
        }
    }

    /// The values that this edit points to: they must exist.
    fn values(&self) -> Vec<&ValueId> {
        match self {
            Self::SetPicks(_, picks) => picks.iter().collect(),
            Self::Choose(value)
            | Self::SetStateOfAffairs(value, _)
            | Self::SetAgreementValue(_, Some(value)) => vec![value],
            Self::SetTensionValues { first, second, .. } => {
                [first, second].into_iter().flatten().collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Participant {
    fn new(id: RecordId) -> Self {
        Self {
            id,
            name: String::new(),
            role: String::new(),
            side: Side::default(),
            picks: Vec::new(),
        }
    }
}

impl Stakeholder {
    fn new(id: RecordId) -> Self {
        Self {
            id,
            name: String::new(),
            interest: String::new(),
            side: Side::default(),
            voice: Voice::default(),
        }
    }
}

impl Tension {
    fn new(id: RecordId) -> Self {
        Self {
            id,
            first: None,
            second: None,
            chosen: String::new(),
            given_up: String::new(),
            compensation: String::new(),
        }
    }
}

impl Agreement {
    fn new(id: RecordId) -> Self {
        Self {
            id,
            action: String::new(),
            value: None,
            owner_role: String::new(),
            owner_name: String::new(),
            due: None,
            measure: String::new(),
            evaluation: None,
            need: None,
            importance: None,
            order_reason: String::new(),
        }
    }

    /// Need and importance together, 0 to 10; a judgement that is missing counts as nothing.
    pub fn weight(&self) -> u8 {
        let number = |score: Option<Score>| score.map_or(0, u8::from);
        number(self.need) + number(self.importance)
    }
}

fn add<T: Record>(list: &mut Vec<T>, new: T) -> Result<(), EditError> {
    check_room(list.len(), MAX_RECORDS)?;
    list.push(new);
    Ok(())
}

fn record<T: Record>(list: &mut [T], id: RecordId) -> Result<&mut T, EditError> {
    find_mut(list, id).ok_or(EditError::NotFound)
}
