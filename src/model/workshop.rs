//! The script that a facilitator follows: steps made of activities, and the cases that go with it.
//! Read-only data from `workshops/`; a session keeps its own copy and shapes that.

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

impl Workshop {
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

    /// Its number as people count, behind the steps `before` it. A break has none.
    pub fn number_after(&self, before: &[Self]) -> Option<usize> {
        let counted = before.iter().filter(|step| !step.is_break()).count();
        (!self.is_break()).then_some(counted + 1)
    }

    /// The rule and shortlist size of the first values activity.
    pub fn vote(&self) -> Option<(VoteRule, u8)> {
        self.activities.iter().find_map(|activity| match activity {
            Activity::Values { rule, shortlist } => Some((*rule, *shortlist)),
            _ => None,
        })
    }
}
