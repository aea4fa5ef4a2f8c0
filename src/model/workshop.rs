//! The script that a facilitator follows: steps made of activities, and the cases that go with it.
//! Read-only data from `workshops/`; a session keeps its own copy and shapes that.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::Words;

/// Names a step within one workshop, for example `values`.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct StepId(pub String);

/// The longest step that a plan can hold: a whole working day.
pub const MAX_MINUTES: u16 = 480;
/// The most steps in a plan.
pub const MAX_STEPS: usize = 100;

/// A workshop as its file gives it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// Unique name without spaces, for example `goed-digitaal-bestuur`.
    pub id: String,
    pub version: String,
    pub title: Words,
    /// One or two sentences for the facilitator who chooses a workshop.
    pub about: Words,
    /// Where it comes from, and what of it is our own design.
    pub source: Words,
    /// Id of the value set that this workshop starts with.
    pub values: String,
    /// Id of the case set that this workshop starts with.
    pub cases: String,
    pub steps: Vec<Step>,
}

/// One block of the day.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: StepId,
    pub title: Words,
    /// Planned length in minutes.
    pub minutes: u16,
    /// The shortest length in minutes that still makes sense.
    pub minimum: u16,
    /// A skipped step stays in the plan, greyed out; what was typed in it stays too.
    #[serde(default)]
    pub skipped: bool,
    pub activities: Vec<Activity>,
    /// The question for the room: large on the screen.
    pub question: Words,
    /// One or two sentences below the question.
    #[serde(default)]
    pub lead: Words,
    /// What this step is for, for the facilitator.
    #[serde(default)]
    pub purpose: Words,
    /// What the facilitator says aloud.
    #[serde(default)]
    pub say: Vec<Words>,
    /// What the facilitator does.
    #[serde(default)]
    pub act: Vec<Words>,
    /// What to watch out for.
    #[serde(default)]
    pub watch: Vec<Words>,
}

/// What a team fills in during a step.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Activity {
    Case,
    Stakeholders,
    /// Everyone alone by `rule`, then together a shortlist of at most `shortlist` values.
    Values {
        rule: VoteRule,
        shortlist: u8,
    },
    Tensions,
    Agreements,
    Priorities,
    /// Statements scored 1 to 5 by the team, then its open questions and the follow-up date.
    Reflection {
        statements: Vec<Item>,
    },
    /// What became of the agreements from earlier sessions.
    Review,
    /// The chosen values and the statements of earlier sessions, scored again.
    ThenAndNow,
    /// Open questions, answered in words.
    Questions {
        questions: Vec<Item>,
    },
    /// Statements scored 1 to 5, with a reason.
    Statements {
        statements: Vec<Item>,
    },
    Break,
}

impl Activity {
    /// The questions or statements that a team answers.
    pub fn items(&self) -> &[Item] {
        match self {
            Self::Reflection { statements } | Self::Statements { statements } => statements,
            Self::Questions { questions } => questions,
            _ => &[],
        }
    }
}

/// How each participant picks values alone.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub enum VoteRule {
    /// Everyone has `count` dots; `stack` allows more than one on the same value.
    Dots { count: u8, stack: bool },
    /// Everyone names a top of `count`, the most important first.
    Ranked { count: u8 },
}

impl VoteRule {
    /// How many picks one participant has.
    pub fn count(self) -> u8 {
        match self {
            Self::Dots { count, .. } | Self::Ranked { count } => count,
        }
    }

    pub fn stacks(self) -> bool {
        matches!(self, Self::Dots { stack: true, .. })
    }
}

/// A question or statement with a name of its own, so that answers survive rewording.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: String,
    pub text: Words,
}

/// Cases and role cards that a workshop can draw on.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CaseSet {
    pub id: String,
    pub version: String,
    pub title: Words,
    pub source: Words,
    pub cases: Vec<CaseCard>,
    #[serde(default)]
    pub roles: Vec<RoleCard>,
}

/// A case that a team can take when it brings none of its own.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CaseCard {
    pub id: String,
    pub title: Words,
    /// One or two sentences; become the team's own text when it takes the case.
    pub summary: Words,
    /// About half a page, a paragraph each.
    pub context: Vec<Words>,
    /// Facts that a team should find out.
    pub missing: Vec<Words>,
    pub questions: Vec<Words>,
}

/// Somebody who is not in the room, for a chair that would stay empty.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RoleCard {
    pub id: String,
    pub name: Words,
    /// Who this is.
    pub who: Words,
    /// What matters to this person.
    pub cares: Words,
    /// What this person would ask at the table.
    pub asks: Vec<Words>,
}

/// What is wrong with a workshop file that could be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum WorkshopFault {
    NoSteps,
    TooManySteps {
        limit: usize,
    },
    NoActivity(StepId),
    /// Something asks questions or statements, and there is none.
    NoItems {
        step: StepId,
        field: &'static str,
    },
    /// A question, a statement or a line of the script says nothing. `field` is its name in the
    /// file, `number` counts from 1.
    NoText {
        step: StepId,
        field: &'static str,
        number: usize,
    },
    NoTitle(String),
    DuplicateId(String),
    Minutes {
        step: StepId,
        minutes: u16,
    },
    MinimumAboveMinutes {
        step: StepId,
    },
    VoteCount {
        step: StepId,
        count: u8,
    },
    Shortlist {
        step: StepId,
        count: u8,
    },
}

impl Workshop {
    /// The first rule that this workshop breaks, if any.
    ///
    /// # Errors
    /// One [`WorkshopFault`]: fix that one and check again.
    pub fn check(&self) -> Result<(), WorkshopFault> {
        named(&self.id, &self.title)?;
        self.check_plan()?;
        self.steps.iter().try_for_each(Step::check_words)
    }

    /// The rules that hold in a session too, where a facilitator may clear a title to retype it.
    pub(super) fn check_plan(&self) -> Result<(), WorkshopFault> {
        if self.steps.is_empty() {
            return Err(WorkshopFault::NoSteps);
        }
        if self.steps.len() > MAX_STEPS {
            return Err(WorkshopFault::TooManySteps { limit: MAX_STEPS });
        }
        unique(self.steps.iter().map(|step| step.id.0.as_str()))?;
        self.steps.iter().try_for_each(Step::check)
    }

    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| &step.id == id)
    }

    /// Whether the plan has an activity of this kind that is not skipped.
    pub fn plans(&self, kind: impl Fn(&Activity) -> bool) -> bool {
        let planned = self.steps.iter().filter(|step| !step.skipped);
        planned.flat_map(|step| &step.activities).any(kind)
    }

    /// Minutes of the whole plan, without skipped steps.
    pub fn minutes(&self) -> u32 {
        let planned = self.steps.iter().filter(|step| !step.skipped);
        planned.map(|step| u32::from(step.minutes)).sum()
    }
}

impl Step {
    /// A break is in the plan but is not counted as a step ("stap 3 van 6").
    pub fn is_break(&self) -> bool {
        self.activities.iter().all(|a| matches!(a, Activity::Break))
    }

    /// The rule and shortlist size of the first values activity.
    pub fn vote(&self) -> Option<(VoteRule, u8)> {
        self.activities.iter().find_map(|activity| match activity {
            Activity::Values { rule, shortlist } => Some((*rule, *shortlist)),
            _ => None,
        })
    }

    pub(super) fn check(&self) -> Result<(), WorkshopFault> {
        let step = || self.id.clone();
        if self.activities.is_empty() {
            return Err(WorkshopFault::NoActivity(step()));
        }
        if self.minutes == 0 || self.minutes > MAX_MINUTES {
            let minutes = self.minutes;
            return Err(WorkshopFault::Minutes {
                step: step(),
                minutes,
            });
        }
        if self.minimum > self.minutes {
            return Err(WorkshopFault::MinimumAboveMinutes { step: step() });
        }
        self.activities.iter().try_for_each(|a| self.check_one(a))
    }

    /// What is read aloud or answered in the room has words.
    fn check_words(&self) -> Result<(), WorkshopFault> {
        if self.title.is_empty() {
            return Err(WorkshopFault::NoTitle(self.id.0.clone()));
        }
        // An answer belongs to a step and an item.
        let items = self.activities.iter().flat_map(Activity::items);
        unique(items.map(|item| item.id.as_str()))?;
        for activity in &self.activities {
            let field = match activity {
                Activity::Questions { .. } => "questions",
                _ => "statements",
            };
            let items = activity.items();
            // A reflection has open questions and a date, also without statements.
            let asks = matches!(
                activity,
                Activity::Questions { .. } | Activity::Statements { .. }
            );
            if asks && items.is_empty() {
                let step = self.id.clone();
                return Err(WorkshopFault::NoItems { step, field });
            }
            self.check_lines(field, items.iter().map(|item| &item.text))?;
        }
        self.check_lines("say", &self.say)?;
        self.check_lines("act", &self.act)?;
        self.check_lines("watch", &self.watch)
    }

    fn check_lines<'a>(
        &self,
        field: &'static str,
        lines: impl IntoIterator<Item = &'a Words>,
    ) -> Result<(), WorkshopFault> {
        let empty = lines.into_iter().position(Words::is_empty);
        empty.map_or(Ok(()), |at| {
            Err(WorkshopFault::NoText {
                step: self.id.clone(),
                field,
                number: at + 1,
            })
        })
    }

    fn check_one(&self, activity: &Activity) -> Result<(), WorkshopFault> {
        let step = || self.id.clone();
        match activity {
            Activity::Values { rule, shortlist } => {
                let count = rule.count();
                if !(1..=20).contains(&count) {
                    return Err(WorkshopFault::VoteCount {
                        step: step(),
                        count,
                    });
                }
                if !(1..=20).contains(shortlist) {
                    let count = *shortlist;
                    return Err(WorkshopFault::Shortlist {
                        step: step(),
                        count,
                    });
                }
                Ok(())
            }
            other => unique(other.items().iter().map(|item| item.id.as_str())),
        }
    }
}

impl CaseSet {
    /// The first rule that this case set breaks, if any.
    ///
    /// # Errors
    /// [`WorkshopFault::DuplicateId`] or [`WorkshopFault::NoTitle`].
    pub fn check(&self) -> Result<(), WorkshopFault> {
        named(&self.id, &self.title)?;
        unique(self.cases.iter().map(|case| case.id.as_str()))?;
        unique(self.roles.iter().map(|role| role.id.as_str()))?;
        let untitled = self.cases.iter().find(|case| case.title.is_empty());
        untitled.map_or(Ok(()), |case| Err(WorkshopFault::NoTitle(case.id.clone())))
    }
}

/// A file must have an id and a title of its own: people choose by the title.
pub(super) fn named(id: &str, title: &Words) -> Result<(), WorkshopFault> {
    unique(std::iter::once(id))?;
    if title.is_empty() {
        return Err(WorkshopFault::NoTitle(id.to_owned()));
    }
    Ok(())
}

/// Ids must differ: they tie answers to questions.
pub(super) fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), WorkshopFault> {
    let mut seen = HashSet::new();
    for id in ids {
        if id.trim().is_empty() || !seen.insert(id) {
            return Err(WorkshopFault::DuplicateId(id.to_owned()));
        }
    }
    Ok(())
}
