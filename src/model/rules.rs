//! The rules that a workshop, a value set and a case set keep. What is broken is told with the part
//! that it is about, as people see it and as the file names it.

use std::collections::{HashMap, HashSet};

use super::{
    Activity, CaseSet, Lang, MAX_MINUTES, MAX_STEPS, Step, Value, ValueSet, Words, Workshop,
    name_key,
};

/// The picks and the lengths of a shortlist that a room can handle.
const COUNTS: std::ops::RangeInclusive<u8> = 1..=20;

/// What is wrong with a workshop, value set or case set that could be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum WorkshopFault {
    NoSteps,
    TooManySteps {
        limit: usize,
    },
    /// Nothing stands above the whole. With its id.
    NoTitle(String),
    /// An id that is empty, or occurs twice.
    DuplicateId(String),
    /// Something in one part.
    Part(Box<PartFault>),
}

/// What is wrong with one part, such as a step.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PartFault {
    pub part: ContentPart,
    pub what: Broken,
}

/// A part of a workshop, value set or case set.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ContentPart {
    pub kind: PartKind,
    /// Its id in the file; people never see it.
    pub id: String,
    /// From 1, in the whole file. `None` for a break, which is not counted.
    pub number: Option<usize>,
    /// Its title or name, which may be what is missing.
    pub name: Words,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PartKind {
    Step,
    Fundament,
    Principle,
    Value,
    Case,
}

/// The rule that a part breaks.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Broken {
    NoActivity,
    /// Something asks questions or statements, and there is none.
    NoLines(Lines),
    /// One of these says nothing. `number` counts from 1.
    NoText {
        lines: Lines,
        number: usize,
    },
    /// It has no title or name.
    NoName,
    /// What comes before it has the same name in these languages.
    SameName {
        other: ContentPart,
        langs: Vec<Lang>,
    },
    Minutes(u16),
    MinimumAboveMinutes,
    VoteCount(u8),
    Shortlist(u8),
}

/// A list of texts in a part.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Lines {
    Questions,
    Statements,
    Say,
    Act,
    Watch,
    /// The questions of a value.
    TableQuestions,
}

impl Lines {
    /// Its word in a file.
    pub fn field(self) -> &'static str {
        match self {
            Self::Questions | Self::TableQuestions => "questions",
            Self::Statements => "statements",
            Self::Say => "say",
            Self::Act => "act",
            Self::Watch => "watch",
        }
    }
}

impl ContentPart {
    /// A step, behind the steps `before` it.
    pub fn step(before: &[Step], step: &Step) -> Self {
        Self {
            kind: PartKind::Step,
            id: step.id.0.clone(),
            number: step.number_after(before),
            name: step.title.clone(),
        }
    }

    /// The part that stands at place `at`, from 0, among all of its kind.
    fn at(kind: PartKind, at: usize, id: &str, name: &Words) -> Self {
        Self {
            kind,
            id: id.to_owned(),
            number: Some(at + 1),
            name: name.clone(),
        }
    }

    fn value(at: usize, value: &Value) -> Self {
        Self::at(PartKind::Value, at, &value.id.0, &value.name)
    }

    fn breaks(self, what: Broken) -> WorkshopFault {
        WorkshopFault::Part(Box::new(PartFault { part: self, what }))
    }
}

impl Workshop {
    /// The first rule that this workshop breaks, if any.
    ///
    /// # Errors
    /// One [`WorkshopFault`]: fix that one and check again.
    pub fn check(&self) -> Result<(), WorkshopFault> {
        titled(&self.id, &self.title)?;
        self.check_plan()?;
        self.each_step(Step::check_words)
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
        self.each_step(Step::check_behind)
    }

    /// Checks every step, with the steps before it.
    fn each_step(
        &self,
        check: impl Fn(&Step, &[Step]) -> Result<(), WorkshopFault>,
    ) -> Result<(), WorkshopFault> {
        let mut steps = self.steps.iter().enumerate();
        steps.try_for_each(|(at, step)| check(step, self.steps.get(..at).unwrap_or_default()))
    }
}

impl Step {
    /// The rules without which a step cannot be used, behind the steps `before` it.
    pub(super) fn check_behind(&self, before: &[Self]) -> Result<(), WorkshopFault> {
        for activity in &self.activities {
            unique(activity.items().iter().map(|item| item.id.as_str()))?;
        }
        self.told(before, self.broken_plan())
    }

    fn told(&self, before: &[Self], broken: Option<Broken>) -> Result<(), WorkshopFault> {
        broken.map_or(Ok(()), |what| {
            Err(ContentPart::step(before, self).breaks(what))
        })
    }

    fn broken_plan(&self) -> Option<Broken> {
        if self.activities.is_empty() {
            return Some(Broken::NoActivity);
        }
        if !(1..=MAX_MINUTES).contains(&self.minutes) {
            return Some(Broken::Minutes(self.minutes));
        }
        if self.minimum > self.minutes {
            return Some(Broken::MinimumAboveMinutes);
        }
        self.activities.iter().find_map(Activity::broken_counts)
    }

    /// What is read aloud or answered in the room has words.
    fn check_words(&self, before: &[Self]) -> Result<(), WorkshopFault> {
        // An answer belongs to a step and an item.
        let items = self.activities.iter().flat_map(Activity::items);
        unique(items.map(|item| item.id.as_str()))?;
        self.told(before, self.broken_words())
    }

    fn broken_words(&self) -> Option<Broken> {
        if self.title.is_empty() {
            return Some(Broken::NoName);
        }
        let mut activities = self.activities.iter();
        activities
            .find_map(Activity::broken_words)
            .or_else(|| empty_line(Lines::Say, &self.say))
            .or_else(|| empty_line(Lines::Act, &self.act))
            .or_else(|| empty_line(Lines::Watch, &self.watch))
    }
}

impl Activity {
    fn broken_counts(&self) -> Option<Broken> {
        let Self::Values { rule, shortlist } = self else {
            return None;
        };
        if !COUNTS.contains(&rule.count()) {
            return Some(Broken::VoteCount(rule.count()));
        }
        (!COUNTS.contains(shortlist)).then_some(Broken::Shortlist(*shortlist))
    }

    fn broken_words(&self) -> Option<Broken> {
        let (lines, asks) = match self {
            Self::Questions { .. } => (Lines::Questions, true),
            Self::Statements { .. } => (Lines::Statements, true),
            // A reflection has open questions and a date, also without statements.
            _ => (Lines::Statements, false),
        };
        let items = self.items();
        if asks && items.is_empty() {
            return Some(Broken::NoLines(lines));
        }
        empty_line(lines, items.iter().map(|item| &item.text))
    }
}

impl ValueSet {
    /// The first rule that this set breaks, if any.
    ///
    /// # Errors
    /// One [`WorkshopFault`]: fix that one and check again.
    pub fn check(&self) -> Result<(), WorkshopFault> {
        self.check_structure()?;
        self.check_names()?;
        self.check_questions()
    }

    /// The rules without which a file cannot be opened; what else is wrong can be mended there.
    ///
    /// # Errors
    /// As [`ValueSet::check`].
    pub fn check_structure(&self) -> Result<(), WorkshopFault> {
        self.check_values()?;
        unique(self.principles().map(|principle| principle.id.as_str()))?;
        let fundaments = self.fundaments.iter().map(|f| (&f.id, &f.name));
        named(PartKind::Fundament, fundaments)?;
        named(
            PartKind::Principle,
            self.principles().map(|p| (&p.id, &p.name)),
        )
    }

    /// The rules without which a session with this set cannot be used.
    pub(super) fn check_values(&self) -> Result<(), WorkshopFault> {
        titled(&self.id, &self.title)?;
        unique(self.values().map(|value| value.id.0.as_str()))?;
        unique(self.fundaments.iter().map(|f| f.id.as_str()))?;
        named(
            PartKind::Value,
            self.values().map(|value| (&value.id.0, &value.name)),
        )
    }

    /// Whoever chooses a value must be able to tell it from every other one, in either language.
    fn check_names(&self) -> Result<(), WorkshopFault> {
        let mut first: HashMap<(Lang, String), (usize, &Value)> = HashMap::new();
        for (at, value) in self.values().enumerate() {
            for lang in Lang::ALL {
                let key = (lang, name_key(value.name(lang)));
                let Some((place, other)) = first.insert(key, (at, value)) else {
                    continue;
                };
                let same = |lang: &Lang| name_key(other.name(*lang)) == name_key(value.name(*lang));
                return Err(ContentPart::value(at, value).breaks(Broken::SameName {
                    other: ContentPart::value(place, other),
                    langs: Lang::ALL.into_iter().filter(same).collect(),
                }));
            }
        }
        Ok(())
    }

    /// A value needs no questions, but a question that is there is read aloud.
    fn check_questions(&self) -> Result<(), WorkshopFault> {
        for (at, value) in self.values().enumerate() {
            if let Some(what) = empty_line(Lines::TableQuestions, &value.questions) {
                return Err(ContentPart::value(at, value).breaks(what));
            }
        }
        Ok(())
    }
}

impl CaseSet {
    /// The first rule that this case set breaks, if any.
    ///
    /// # Errors
    /// One [`WorkshopFault`]: fix that one and check again.
    pub fn check(&self) -> Result<(), WorkshopFault> {
        titled(&self.id, &self.title)?;
        unique(self.cases.iter().map(|case| case.id.as_str()))?;
        unique(self.roles.iter().map(|role| role.id.as_str()))?;
        named(
            PartKind::Case,
            self.cases.iter().map(|case| (&case.id, &case.title)),
        )
    }
}

/// A file must have an id and a title of its own: people choose by the title.
fn titled(id: &str, title: &Words) -> Result<(), WorkshopFault> {
    unique(std::iter::once(id))?;
    match title.is_empty() {
        true => Err(WorkshopFault::NoTitle(id.to_owned())),
        false => Ok(()),
    }
}

/// Each of these has a name.
fn named<'a>(
    kind: PartKind,
    parts: impl Iterator<Item = (&'a String, &'a Words)>,
) -> Result<(), WorkshopFault> {
    for (at, (id, name)) in parts.enumerate() {
        if name.is_empty() {
            return Err(ContentPart::at(kind, at, id, name).breaks(Broken::NoName));
        }
    }
    Ok(())
}

fn empty_line<'a>(lines: Lines, texts: impl IntoIterator<Item = &'a Words>) -> Option<Broken> {
    let at = texts.into_iter().position(Words::is_empty)?;
    let number = at + 1;
    Some(Broken::NoText { lines, number })
}

/// Ids must differ: they tie answers to questions.
fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), WorkshopFault> {
    let mut seen = HashSet::new();
    for id in ids {
        if id.trim().is_empty() || !seen.insert(id) {
            return Err(WorkshopFault::DuplicateId(id.to_owned()));
        }
    }
    Ok(())
}
