//! What is still open ("Nog open"). Advice only: nothing here ever blocks.

use jiff::civil::Date;

use super::{
    Activity, Agreement, EarlierAgreement, RecordId, Session, StepId, Team, TeamText, TextField,
    ValueId, Voice,
};

/// Something that a facilitator may want to settle.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// `None`: about the whole session.
    pub team: Option<RecordId>,
    /// The step where it can be settled; `None`: in the preparation.
    pub step: Option<StepId>,
    pub what: Open,
}

/// What is open.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Open {
    Organisation,
    Date,
    Teams,
    TeamName,
    Participants,
    Case,
    Stakeholders,
    /// This stakeholder has no voice in the room.
    MissingVoice(RecordId),
    /// Fewer picks than the rule gives.
    Picks {
        picks: usize,
        expected: usize,
    },
    Shortlist,
    Reason(ValueId),
    StateOfAffairs(ValueId),
    /// One or both values are not filled in.
    TensionValues(RecordId),
    TensionChoice(RecordId),
    Agreements,
    /// A chosen value that no agreement serves.
    ValueWithoutAgreement(ValueId),
    Action(RecordId),
    AgreementValue(RecordId),
    Owner(RecordId),
    Due(RecordId),
    DueInPast(RecordId),
    Measure(RecordId),
    Evaluation(RecordId),
    EvaluationBeforeDue(RecordId),
    Judgement(RecordId),
    Statements {
        scored: usize,
        of: usize,
    },
    Questions {
        answered: usize,
        of: usize,
    },
    FollowUp,
    /// Nobody said yet how far this earlier agreement is.
    NoStatus(RecordId),
    /// Something was written about it, and not put in its timeline.
    Unrecorded(RecordId),
    DropReason(RecordId),
}

impl Session {
    /// Everything that is open, in the order of the plan. Due dates are held against `today`.
    pub fn findings(&self, today: Date) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut whole = |open: bool, what| {
            let (team, step) = (None, None);
            found.extend(open.then_some(Finding { team, step, what }));
        };
        whole(blank(&self.organisation), Open::Organisation);
        whole(self.date.is_none(), Open::Date);
        whole(self.teams.is_empty(), Open::Teams);
        for team in &self.teams {
            found.extend(self.findings_of(team, today));
        }
        found
    }

    /// What is open for one team, in the order of the plan.
    pub fn findings_of(&self, team: &Team, today: Date) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut add = |step: Option<&StepId>, opens: Vec<Open>| {
            found.extend(opens.into_iter().map(|what| Finding {
                team: Some(team.id),
                step: step.cloned(),
                what,
            }));
        };
        add(None, preparation(team));
        for step in self.workshop.steps.iter().filter(|step| !step.skipped) {
            for activity in &step.activities {
                add(
                    Some(&step.id),
                    self.open_in(team, &step.id, activity, today),
                );
            }
        }
        found
    }

    fn open_in(&self, team: &Team, step: &StepId, activity: &Activity, today: Date) -> Vec<Open> {
        match activity {
            Activity::Case => when(
                blank(&team.case.title) && blank(&team.case.what),
                Open::Case,
            ),
            Activity::Stakeholders => stakeholders(team),
            Activity::Values { .. } => self.values(team),
            Activity::Tensions => tensions(team),
            Activity::Agreements => self.agreements(team, today),
            Activity::Priorities => {
                let judged = |a: &&Agreement| a.need.is_none() || a.importance.is_none();
                let open = team.agreements.iter().filter(judged);
                open.map(|agreement| Open::Judgement(agreement.id))
                    .collect()
            }
            Activity::Reflection { statements } => {
                let mut open = scored(team, step, ids(statements));
                open.extend(when(team.follow_up.is_none(), Open::FollowUp));
                open
            }
            Activity::Statements { statements } => scored(team, step, ids(statements)),
            Activity::Questions { questions } => {
                let text = |item: &str| team.answer(step, item).map(|answer| answer.text.as_str());
                let done = |item: &&super::Item| text(&item.id).is_some_and(|t| !blank(t));
                let (answered, of) = (questions.iter().filter(done).count(), questions.len());
                when(answered < of, Open::Questions { answered, of })
            }
            Activity::Review => self.review(team),
            Activity::ThenAndNow => {
                let mut open = unscored(team);
                let items = team.statements_then();
                let items = items.iter().map(|one| one.item.as_str());
                open.extend(scored(team, step, items));
                open
            }
            Activity::Break => Vec::new(),
        }
    }

    fn review(&self, team: &Team) -> Vec<Open> {
        let silent = |one: &&EarlierAgreement| one.said_in(&self.id).next().is_none();
        let mut open: Vec<Open> = team
            .brought_along(&self.id)
            .filter(silent)
            .map(|one| Open::NoStatus(one.id()))
            .collect();
        for one in &team.earlier {
            let written = !blank(&one.progress);
            open.extend(when(written, Open::Unrecorded(one.id())));
            // What was let go in an earlier session cannot be explained here any more.
            let here = one.said_in(&self.id).next().is_some();
            let unexplained = here && one.lacks_reason() && !written;
            open.extend(when(unexplained, Open::DropReason(one.id())));
        }
        open
    }

    fn agreements(&self, team: &Team, today: Date) -> Vec<Open> {
        // What was agreed before serves its value, too, unless nobody will do it any more.
        let before = team.earlier.iter();
        let before = before.filter(|one| one.status().is_kept());
        let before = before.map(|one| &one.agreement);
        let standing: Vec<&Agreement> = team.agreements.iter().chain(before).collect();
        let mut open = when(standing.is_empty(), Open::Agreements);
        let served = |value: &ValueId| standing.iter().any(|a| a.value.as_ref() == Some(value));
        let unserved = team.shortlist.iter().filter(|value| !served(value));
        open.extend(unserved.map(|value| Open::ValueWithoutAgreement(value.clone())));
        let lacks = team.agreements.iter().flat_map(|a| lacks(a, today));
        // Without values in the plan there is nothing to serve.
        let valued = self.chooses_values(team);
        open.extend(lacks.filter(|what| valued || !matches!(what, Open::AgreementValue(_))));
        open
    }

    /// Whether agreements of this team can be about a value: it chose some, or is to do so.
    pub fn chooses_values(&self, team: &Team) -> bool {
        let values = |activity: &Activity| matches!(activity, Activity::Values { .. });
        !team.shortlist.is_empty() || self.workshop.plans(values)
    }

    fn values(&self, team: &Team) -> Vec<Open> {
        let entered = self.entered(team);
        let (picks, expected) = (entered.picks, entered.expected);
        let mut open = when(picks < expected, Open::Picks { picks, expected });
        open.extend(when(team.shortlist.is_empty(), Open::Shortlist));
        let unexplained = |value: &&ValueId| team.note(value).is_none_or(|n| blank(&n.reason));
        let chosen = team.shortlist.iter().filter(unexplained);
        open.extend(chosen.map(|value| Open::Reason(value.clone())));
        open
    }
}

impl Open {
    /// The text field where this can be settled, for a jump to the spot.
    pub fn field(&self, team: Option<RecordId>) -> Option<TextField> {
        if matches!(self, Self::Organisation) {
            return Some(TextField::Organisation);
        }
        let text = match self {
            Self::TeamName => TeamText::Name,
            Self::Case => TeamText::CaseTitle,
            Self::MissingVoice(id) => TeamText::StakeholderInterest(*id),
            Self::Reason(value) => TeamText::Reason(value.clone()),
            Self::TensionChoice(id) => TeamText::TensionChosen(*id),
            Self::Action(id) => TeamText::AgreementAction(*id),
            Self::Owner(id) => TeamText::AgreementOwnerRole(*id),
            Self::Measure(id) => TeamText::AgreementMeasure(*id),
            Self::NoStatus(id) | Self::Unrecorded(id) | Self::DropReason(id) => {
                TeamText::Progress(*id)
            }
            _ => return None,
        };
        Some(TextField::Team(team?, text))
    }
}

fn preparation(team: &Team) -> Vec<Open> {
    let mut open = when(blank(&team.name), Open::TeamName);
    open.extend(when(team.participants.is_empty(), Open::Participants));
    open
}

fn stakeholders(team: &Team) -> Vec<Open> {
    let missing = team
        .stakeholders
        .iter()
        .filter(|s| s.voice == Voice::Missing);
    let mut open = when(team.stakeholders.is_empty(), Open::Stakeholders);
    open.extend(missing.map(|stakeholder| Open::MissingVoice(stakeholder.id)));
    open
}

fn tensions(team: &Team) -> Vec<Open> {
    let mut open = Vec::new();
    for tension in &team.tensions {
        let unset = tension.first.is_none() || tension.second.is_none();
        open.extend(when(unset, Open::TensionValues(tension.id)));
        open.extend(when(
            blank(&tension.chosen),
            Open::TensionChoice(tension.id),
        ));
    }
    open.extend(unscored(team));
    open
}

/// Chosen values of which nobody said how well they go.
fn unscored(team: &Team) -> Vec<Open> {
    let unscored = |value: &&ValueId| team.note(value).is_none_or(|note| note.score.is_none());
    let values = team.shortlist.iter().filter(unscored);
    values
        .map(|value| Open::StateOfAffairs(value.clone()))
        .collect()
}

/// An agreement lacks something until it has an action, a value, an owner, a date and a measure.
fn lacks(agreement: &Agreement, today: Date) -> Vec<Open> {
    let id = agreement.id;
    let (due, evaluation) = (agreement.due, agreement.evaluation);
    let nobody = blank(&agreement.owner_role) && blank(&agreement.owner_name);
    let early = due
        .zip(evaluation)
        .is_some_and(|(due, evaluation)| evaluation < due);
    [
        (blank(&agreement.action), Open::Action(id)),
        (agreement.value.is_none(), Open::AgreementValue(id)),
        (nobody, Open::Owner(id)),
        (due.is_none(), Open::Due(id)),
        (due.is_some_and(|due| due < today), Open::DueInPast(id)),
        (blank(&agreement.measure), Open::Measure(id)),
        (evaluation.is_none(), Open::Evaluation(id)),
        (early, Open::EvaluationBeforeDue(id)),
    ]
    .into_iter()
    .filter_map(|(open, what)| open.then_some(what))
    .collect()
}

fn ids(items: &[super::Item]) -> impl Iterator<Item = &str> {
    items.iter().map(|item| item.id.as_str())
}

fn scored<'a>(team: &Team, step: &StepId, items: impl Iterator<Item = &'a str>) -> Vec<Open> {
    let score = |item: &str| team.answer(step, item).and_then(|a| a.score).is_some();
    let (mut scored, mut of) = (0, 0);
    for item in items {
        of += 1;
        scored += usize::from(score(item));
    }
    when(scored < of, Open::Statements { scored, of })
}

fn when(open: bool, what: Open) -> Vec<Open> {
    if open { vec![what] } else { Vec::new() }
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}
