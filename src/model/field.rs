//! The address of every text that people type. One list, so that editing, undo, limits and the
//! search for names treat all texts alike.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Lang, RecordId, Session, StepId, Team, ValueId};

/// One text field of a session.
#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum TextField {
    Organisation,
    Place,
    Facilitator,
    StepTitle(StepId, Lang),
    /// The facilitator's notes with a step.
    Notes(StepId),
    ParkedText(RecordId),
    ParkedOutcome(RecordId),
    Team(RecordId, TeamText),
}

/// One text field of a team. A [`RecordId`] names the record that the text belongs to.
#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum TeamText {
    Name,
    ParticipantName(RecordId),
    ParticipantRole(RecordId),
    CaseTitle,
    CaseWhat,
    CaseDecider,
    CaseTechnology,
    CaseWhyNow,
    CasePurpose,
    CaseGroundRules,
    StakeholderName(RecordId),
    StakeholderInterest(RecordId),
    ValueName(ValueId),
    ValueExplanation(ValueId),
    /// Why a value is on the shortlist.
    Reason(ValueId),
    /// Why the state of affairs of a value has its score.
    ScoreReason(ValueId),
    TensionChosen(RecordId),
    TensionGivenUp(RecordId),
    TensionCompensation(RecordId),
    AgreementAction(RecordId),
    AgreementOwnerRole(RecordId),
    AgreementOwnerName(RecordId),
    AgreementMeasure(RecordId),
    AgreementOrderReason(RecordId),
    /// What is being written about an agreement from an earlier session.
    Progress(RecordId),
    Answer(StepId, String),
    OpenQuestions,
}

impl Session {
    /// The text at this address; empty when nothing was typed there yet.
    pub fn text(&self, field: &TextField) -> &str {
        match field {
            TextField::Organisation => &self.organisation,
            TextField::Place => &self.place,
            TextField::Facilitator => &self.facilitator,
            TextField::StepTitle(step, lang) => {
                let step = self.workshop.step(step);
                step.map_or("", |step| step.title.written(*lang))
            }
            TextField::Notes(step) => self.notes.get(step).map_or("", String::as_str),
            TextField::ParkedText(id) => self.parked(*id).map_or("", |parked| &parked.text),
            TextField::ParkedOutcome(id) => self.parked(*id).map_or("", |parked| &parked.outcome),
            TextField::Team(team, text) => self.team(*team).map_or("", |team| team.text(text)),
        }
    }

    /// The place to write this text, or `None` when its record is gone.
    pub(super) fn text_slot(&mut self, field: &TextField) -> Option<&mut String> {
        match field {
            TextField::Organisation => Some(&mut self.organisation),
            TextField::Place => Some(&mut self.place),
            TextField::Facilitator => Some(&mut self.facilitator),
            TextField::StepTitle(id, lang) => {
                let steps = &mut Arc::make_mut(&mut self.workshop).steps;
                let step = steps.iter_mut().find(|step| &step.id == id)?;
                Some(step.title.slot(*lang))
            }
            TextField::Notes(step) => Some(self.notes.entry(step.clone()).or_default()),
            TextField::ParkedText(id) => Some(&mut self.parked_slot(*id)?.text),
            TextField::ParkedOutcome(id) => Some(&mut self.parked_slot(*id)?.outcome),
            TextField::Team(team, text) => self.team_mut(*team)?.text_slot(text),
        }
    }

    fn parked(&self, id: RecordId) -> Option<&super::Parked> {
        self.parked.iter().find(|parked| parked.id == id)
    }

    fn parked_slot(&mut self, id: RecordId) -> Option<&mut super::Parked> {
        self.parked.iter_mut().find(|parked| parked.id == id)
    }

    pub(super) fn team_mut(&mut self, id: RecordId) -> Option<&mut Team> {
        let team = self.teams.iter_mut().find(|team| team.id == id)?;
        Some(Arc::make_mut(team))
    }
}

impl Team {
    /// The text at this address; empty when nothing was typed there yet.
    pub fn text(&self, text: &TeamText) -> &str {
        use TeamText as T;
        let found = match text {
            T::Name => Some(&self.name),
            T::ParticipantName(id) => find(&self.participants, *id).map(|p| &p.name),
            T::ParticipantRole(id) => find(&self.participants, *id).map(|p| &p.role),
            T::CaseTitle => Some(&self.case.title),
            T::CaseWhat => Some(&self.case.what),
            T::CaseDecider => Some(&self.case.decider),
            T::CaseTechnology => Some(&self.case.technology),
            T::CaseWhyNow => Some(&self.case.why_now),
            T::CasePurpose => Some(&self.case.purpose),
            T::CaseGroundRules => Some(&self.case.ground_rules),
            T::StakeholderName(id) => find(&self.stakeholders, *id).map(|s| &s.name),
            T::StakeholderInterest(id) => find(&self.stakeholders, *id).map(|s| &s.interest),
            T::ValueName(id) => self.own(id).map(|value| &value.name.nl),
            T::ValueExplanation(id) => self.own(id).map(|value| &value.explanation.nl),
            T::Reason(id) => self.value_notes.get(id).map(|note| &note.reason),
            T::ScoreReason(id) => self.value_notes.get(id).map(|note| &note.why),
            T::TensionChosen(id) => find(&self.tensions, *id).map(|t| &t.chosen),
            T::TensionGivenUp(id) => find(&self.tensions, *id).map(|t| &t.given_up),
            T::TensionCompensation(id) => find(&self.tensions, *id).map(|t| &t.compensation),
            T::AgreementAction(id) => find(&self.agreements, *id).map(|a| &a.action),
            T::AgreementOwnerRole(id) => find(&self.agreements, *id).map(|a| &a.owner_role),
            T::AgreementOwnerName(id) => find(&self.agreements, *id).map(|a| &a.owner_name),
            T::AgreementMeasure(id) => find(&self.agreements, *id).map(|a| &a.measure),
            T::AgreementOrderReason(id) => find(&self.agreements, *id).map(|a| &a.order_reason),
            T::Progress(id) => find(&self.earlier, *id).map(|one| &one.progress),
            T::Answer(step, item) => self.answer(step, item).map(|answer| &answer.text),
            T::OpenQuestions => Some(&self.open_questions),
        };
        found.map_or("", String::as_str)
    }

    pub(super) fn text_slot(&mut self, text: &TeamText) -> Option<&mut String> {
        use TeamText as T;
        Some(match text {
            T::Name => &mut self.name,
            T::ParticipantName(id) => &mut find_mut(&mut self.participants, *id)?.name,
            T::ParticipantRole(id) => &mut find_mut(&mut self.participants, *id)?.role,
            T::CaseTitle => &mut self.case.title,
            T::CaseWhat => &mut self.case.what,
            T::CaseDecider => &mut self.case.decider,
            T::CaseTechnology => &mut self.case.technology,
            T::CaseWhyNow => &mut self.case.why_now,
            T::CasePurpose => &mut self.case.purpose,
            T::CaseGroundRules => &mut self.case.ground_rules,
            T::StakeholderName(id) => &mut find_mut(&mut self.stakeholders, *id)?.name,
            T::StakeholderInterest(id) => &mut find_mut(&mut self.stakeholders, *id)?.interest,
            T::ValueName(id) => &mut self.own_mut(id)?.name.nl,
            T::ValueExplanation(id) => &mut self.own_mut(id)?.explanation.nl,
            T::Reason(id) => &mut self.value_notes.entry(id.clone()).or_default().reason,
            T::ScoreReason(id) => &mut self.value_notes.entry(id.clone()).or_default().why,
            T::TensionChosen(id) => &mut find_mut(&mut self.tensions, *id)?.chosen,
            T::TensionGivenUp(id) => &mut find_mut(&mut self.tensions, *id)?.given_up,
            T::TensionCompensation(id) => &mut find_mut(&mut self.tensions, *id)?.compensation,
            T::AgreementAction(id) => &mut find_mut(&mut self.agreements, *id)?.action,
            T::AgreementOwnerRole(id) => &mut find_mut(&mut self.agreements, *id)?.owner_role,
            T::AgreementOwnerName(id) => &mut find_mut(&mut self.agreements, *id)?.owner_name,
            T::AgreementMeasure(id) => &mut find_mut(&mut self.agreements, *id)?.measure,
            T::AgreementOrderReason(id) => &mut find_mut(&mut self.agreements, *id)?.order_reason,
            T::Progress(id) => &mut find_mut(&mut self.earlier, *id)?.progress,
            T::Answer(step, item) => &mut self.answer_slot(step, item).text,
            T::OpenQuestions => &mut self.open_questions,
        })
    }

    pub(super) fn answer_slot(&mut self, step: &StepId, item: &str) -> &mut super::Answer {
        let answers = self.answers.entry(step.clone()).or_default();
        answers.entry(item.to_owned()).or_default()
    }

    fn own(&self, id: &ValueId) -> Option<&super::Value> {
        self.own_values.iter().find(|value| &value.id == id)
    }

    fn own_mut(&mut self, id: &ValueId) -> Option<&mut super::Value> {
        self.own_values.iter_mut().find(|value| &value.id == id)
    }
}

/// A record of a list, by its id.
pub(super) trait Record {
    fn id(&self) -> RecordId;
}

macro_rules! records {
    ($($kind:ty),*) => {
        $(impl Record for $kind {
            fn id(&self) -> RecordId {
                self.id
            }
        })*
    };
}
records!(
    super::Participant,
    super::Stakeholder,
    super::Tension,
    super::Agreement
);

impl Record for super::EarlierAgreement {
    fn id(&self) -> RecordId {
        self.agreement.id
    }
}

pub(super) fn find<T: Record>(list: &[T], id: RecordId) -> Option<&T> {
    list.iter().find(|record| record.id() == id)
}

pub(super) fn find_mut<T: Record>(list: &mut [T], id: RecordId) -> Option<&mut T> {
    list.iter_mut().find(|record| record.id() == id)
}
