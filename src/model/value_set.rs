//! Values, ordered by fundament and principle. Which values there are is data, not code: the full
//! official list is not public, so a value set says of every value where it comes from.

use serde::{Deserialize, Serialize};

use super::{Lang, Words};

/// Names a value within a value set, for example `privacy`.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct ValueId(pub String);

/// A versioned, labelled list of values.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ValueSet {
    pub id: String,
    pub version: String,
    pub title: Words,
    /// Where the set comes from, in words for people.
    pub source: Words,
    /// In fixed order: the first three have colours of their own.
    pub fundaments: Vec<Fundament>,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Fundament {
    pub id: String,
    pub name: Words,
    pub principles: Vec<Principle>,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    pub id: String,
    pub name: Words,
    pub values: Vec<Value>,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    pub id: ValueId,
    pub name: Words,
    /// One sentence.
    pub explanation: Words,
    /// Two questions that help a table to talk about it.
    #[serde(default)]
    pub questions: Vec<Words>,
    pub source: ValueSource,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum ValueSource {
    /// Public as a value of the Code Goed Digitaal Openbaar Bestuur (Meijer and Ruijer, 2021).
    /// Under which principle it stands is our own reading.
    CodioNamed,
    /// Added by the makers of this application.
    Addition,
    /// From a list of the organisation's own.
    Organisation,
    /// Added by a team during a session.
    Team,
}

impl ValueSet {
    /// A set without anything.
    pub const NONE: Self = Self {
        id: String::new(),
        version: String::new(),
        title: Words::NONE,
        source: Words::NONE,
        fundaments: Vec::new(),
    };

    pub fn principles(&self) -> impl Iterator<Item = &Principle> {
        self.fundaments.iter().flat_map(|f| &f.principles)
    }

    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.principles().flat_map(|principle| &principle.values)
    }

    pub fn value(&self, id: &ValueId) -> Option<&Value> {
        self.values().find(|value| &value.id == id)
    }

    /// Place of the value's fundament in the set, which is also its colour.
    pub fn fundament_of(&self, id: &ValueId) -> Option<usize> {
        self.fundaments.iter().position(|fundament| {
            let mut values = fundament.principles.iter().flat_map(|p| &p.values);
            values.any(|value| &value.id == id)
        })
    }
}

impl Value {
    pub fn name(&self, lang: Lang) -> &str {
        self.name.get(lang)
    }
}
