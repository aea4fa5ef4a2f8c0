//! From what is wrong to the part of the editor and the field where it can be put right.

use crate::model::{StepId, ValueSet, Workshop, WorkshopFault};
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
        }
    }
}

/// Where a fault can be put right.
pub fn spot_of(fault: &ContentFault, content: &Content) -> Spot {
    let about = |field: &str| Part::About.spot(field);
    match (fault, content) {
        (ContentFault::UnknownValueSet(_), _) => about("values"),
        (ContentFault::UnknownCaseSet(_), _) => about("cases"),
        (ContentFault::Workshop(fault), Content::Workshop(workshop)) => {
            in_workshop(fault, workshop)
        }
        (ContentFault::Workshop(WorkshopFault::NoTitle(_)), Content::ValueSet(set)) => {
            unnamed(set).unwrap_or_else(|| about("title"))
        }
        _ => about("title"),
    }
}

/// The first name that is empty, below the title of the set.
fn unnamed(set: &ValueSet) -> Option<Spot> {
    for (f, fundament) in set.fundaments.iter().enumerate() {
        if fundament.name.is_empty() {
            return Some(Part::About.spot(&format!("fundament/{f}")));
        }
        for (p, principle) in fundament.principles.iter().enumerate() {
            if principle.name.is_empty() {
                return Some(Part::Principle(f, p).spot("name"));
            }
            let mut values = principle.values.iter();
            if let Some(v) = values.position(|value| value.name.is_empty()) {
                return Some(Part::Value(f, p, v).spot("name"));
            }
        }
    }
    None
}

/// The field of a question or line without words.
fn empty_line(workshop: &Workshop, id: &StepId, field: &str, number: usize) -> String {
    let activities = workshop.step(id).map_or(&[][..], |step| &step.activities);
    let empty = activities.iter().enumerate().find_map(|(at, activity)| {
        let mut items = activity.items().iter();
        let item = items.find(|item| item.text.is_empty())?;
        Some(format!("activities/{at}/{}", item.id))
    });
    empty.unwrap_or_else(|| format!("{field}/{}", number - 1))
}

fn in_workshop(fault: &WorkshopFault, workshop: &Workshop) -> Spot {
    let step = |id: &str, field: &str| {
        let at = workshop.steps.iter().position(|step| step.id.0 == id);
        at.map_or(Part::About.spot("title"), |at| Part::Step(at).spot(field))
    };
    let of = |id: &StepId, field: &str| step(&id.0, field);
    match fault {
        WorkshopFault::NoTitle(id) if *id != workshop.id => step(id, "title"),
        WorkshopFault::NoActivity(id) | WorkshopFault::NoItems { step: id, .. } => {
            of(id, "activities")
        }
        WorkshopFault::NoText {
            step: id,
            field,
            number,
        } => of(id, &empty_line(workshop, id, field, *number)),
        WorkshopFault::Minutes { step: id, .. } => of(id, "minutes"),
        WorkshopFault::MinimumAboveMinutes { step: id } => of(id, "minimum"),
        WorkshopFault::VoteCount { step: id, .. } | WorkshopFault::Shortlist { step: id, .. } => {
            of(id, "activities")
        }
        _ => Part::About.spot("title"),
    }
}
