//! From what is wrong to the part of the editor and the field where it can be put right.

use crate::model::{StepId, Workshop, WorkshopFault};
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
        (ContentFault::Workshop(WorkshopFault::NoTitle(id)), Content::ValueSet(set)) => {
            for (f, fundament) in set.fundaments.iter().enumerate() {
                for (p, principle) in fundament.principles.iter().enumerate() {
                    let mut values = principle.values.iter();
                    if let Some(v) = values.position(|value| &value.id.0 == id) {
                        return Part::Value(f, p, v).spot("name");
                    }
                }
            }
            about("title")
        }
        _ => about("title"),
    }
}

fn in_workshop(fault: &WorkshopFault, workshop: &Workshop) -> Spot {
    let step = |id: &str, field: &str| {
        let at = workshop.steps.iter().position(|step| step.id.0 == id);
        at.map_or(Part::About.spot("title"), |at| Part::Step(at).spot(field))
    };
    let of = |id: &StepId, field: &str| step(&id.0, field);
    match fault {
        WorkshopFault::NoTitle(id) if *id != workshop.id => step(id, "title"),
        WorkshopFault::NoActivity(id) => of(id, "activities"),
        WorkshopFault::Minutes { step: id, .. } => of(id, "minutes"),
        WorkshopFault::MinimumAboveMinutes { step: id } => of(id, "minimum"),
        WorkshopFault::VoteCount { step: id, .. } | WorkshopFault::Shortlist { step: id, .. } => {
            of(id, "activities")
        }
        _ => Part::About.spot("title"),
    }
}
