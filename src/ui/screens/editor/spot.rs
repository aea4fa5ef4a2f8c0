//! From what is wrong to the part of the editor and the field where it can be put right.

use crate::model::{Broken, Lang, Lines, PartFault, PartKind, Step, ValueSet, WorkshopFault};
use crate::workshops::{Content, ContentFault};

/// A part of a workshop or value set that is edited by itself, by its place.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Part {
    #[default]
    About,
    Step(usize),
    /// Fundament and principle.
    Principle(usize, usize),
    /// Fundament, principle and value.
    Value(usize, usize, usize),
}

/// A field.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Spot {
    pub part: Part,
    pub key: String,
    /// The languages in which something is wrong.
    pub langs: Vec<Lang>,
}

impl Part {
    /// The same part, or the first one when there is no such part in this content.
    pub fn within(self, content: &Content) -> Self {
        let there = match (self, content) {
            (Self::About, _) => true,
            (Self::Step(at), Content::Workshop(workshop)) => at < workshop.steps.len(),
            (Self::Principle(f, p), Content::ValueSet(set)) => {
                let fundament = set.fundaments.get(f);
                fundament.is_some_and(|one| p < one.principles.len())
            }
            (Self::Value(f, p, v), Content::ValueSet(set)) => {
                let fundament = set.fundaments.get(f);
                let principle = fundament.and_then(|one| one.principles.get(p));
                principle.is_some_and(|one| v < one.values.len())
            }
            _ => false,
        };
        if there { self } else { Self::About }
    }

    /// The beginning of the keys of this part's fields.
    pub fn key(self, field: &str) -> String {
        match self {
            Self::About => field.to_owned(),
            Self::Step(at) => format!("step/{at}/{field}"),
            Self::Principle(f, p) => format!("principle/{f}/{p}/{field}"),
            Self::Value(f, p, v) => format!("value/{f}/{p}/{v}/{field}"),
        }
    }

    fn spot(self, field: &str) -> Spot {
        Spot {
            part: self,
            key: self.key(field),
            langs: Lang::ALL.to_vec(),
        }
    }
}

/// Where a fault can be put right.
pub fn spot_of(fault: &ContentFault, content: &Content) -> Spot {
    let about = |field: &str| Part::About.spot(field);
    match fault {
        ContentFault::UnknownValueSet(_) => about("values"),
        ContentFault::UnknownCaseSet(_) => about("cases"),
        ContentFault::Workshop(WorkshopFault::Part(fault)) => {
            in_part(fault, content).unwrap_or_else(|| about("title"))
        }
        _ => about("title"),
    }
}

fn in_part(fault: &PartFault, content: &Content) -> Option<Spot> {
    let id = fault.part.id.as_str();
    match (fault.part.kind, content) {
        (PartKind::Step, Content::Workshop(workshop)) => {
            let at = workshop.steps.iter().position(|step| step.id.0 == id)?;
            let step = workshop.steps.get(at)?;
            Some(Part::Step(at).spot(&step_field(&fault.what, step)))
        }
        (PartKind::Fundament, Content::ValueSet(set)) => {
            let at = set.fundaments.iter().position(|one| one.id == id)?;
            Some(Part::About.spot(&format!("fundament/{at}")))
        }
        (PartKind::Principle, Content::ValueSet(set)) => Some(principle(set, id)?.spot("name")),
        (PartKind::Value, Content::ValueSet(set)) => Some(value_spot(value(set, id)?, &fault.what)),
        _ => None,
    }
}

fn step_field(what: &Broken, step: &Step) -> String {
    let field = match what {
        Broken::NoText { lines, number } => return empty_line(step, *lines, *number),
        Broken::Minutes(_) => "minutes",
        Broken::MinimumAboveMinutes => "minimum",
        Broken::NoName | Broken::SameName { .. } => "title",
        Broken::NoActivity | Broken::NoLines(_) | Broken::VoteCount(_) | Broken::Shortlist(_) => {
            "activities"
        }
    };
    field.to_owned()
}

/// The field of a question or line without words.
fn empty_line(step: &Step, lines: Lines, number: usize) -> String {
    let mut activities = step.activities.iter().enumerate();
    let empty = activities.find_map(|(at, activity)| {
        let mut items = activity.items().iter();
        let item = items.find(|item| item.text.is_empty())?;
        Some(format!("activities/{at}/{}", item.id))
    });
    empty.unwrap_or_else(|| format!("{}/{}", lines.field(), number - 1))
}

fn principle(set: &ValueSet, id: &str) -> Option<Part> {
    let mut fundaments = set.fundaments.iter().enumerate();
    fundaments.find_map(|(f, fundament)| {
        let mut principles = fundament.principles.iter();
        let p = principles.position(|one| one.id == id)?;
        Some(Part::Principle(f, p))
    })
}

fn value(set: &ValueSet, id: &str) -> Option<Part> {
    let fundaments = set.fundaments.iter().enumerate();
    let mut principles = fundaments.flat_map(|(f, fundament)| {
        let principles = fundament.principles.iter().enumerate();
        principles.map(move |(p, principle)| (f, p, principle))
    });
    principles.find_map(|(f, p, principle)| {
        let v = principle.values.iter().position(|one| one.id.0 == id)?;
        Some(Part::Value(f, p, v))
    })
}

fn value_spot(value: Part, what: &Broken) -> Spot {
    match what {
        Broken::NoText { lines, number } => {
            value.spot(&format!("{}/{}", lines.field(), number - 1))
        }
        Broken::SameName { langs, .. } => Spot {
            langs: langs.clone(),
            ..value.spot("name")
        },
        _ => value.spot("name"),
    }
}
