//! Reads sessions fast. Four fifths of a session file are its own copies of the workshop, the
//! values and the cases, and those are nearly always the same as in the file before: each distinct
//! copy is read once. What is not laid out as we write it is left to the usual way.

use std::sync::{Arc, PoisonError, RwLock};

use memchr::memmem;
use serde::de::DeserializeOwned;

use crate::model::{CaseSet, Session, ValueSet, Workshop};
use crate::source;
use crate::store::format;

/// How a session file begins when we wrote it.
const START: &str = "(\n  format: \"codio-session\",\n  version: ";
/// The most distinct copies that are kept of each kind.
const MAX_COPIES: usize = 64;

/// Stand-ins that are read instead of the copies.
const WORKSHOP: &str =
    "(id:\"\",version:\"\",title:(),about:(),source:(),values:\"\",cases:\"\",steps:[])";
const VALUES: &str = "(id:\"\",version:\"\",title:(),source:(),fundaments:[])";
const CASES: &str = "(id:\"\",version:\"\",title:(),source:(),cases:[])";

/// The copies that were read so far, by their texts.
#[derive(Default)]
pub(super) struct Copies {
    workshops: Shelf<Workshop>,
    value_sets: Shelf<ValueSet>,
    case_sets: Shelf<CaseSet>,
}

type Copy<T> = (Box<str>, Arc<T>);

struct Shelf<T>(RwLock<Vec<Copy<T>>>);

/// The session in a text, the same as the usual way gives; `None` when that must look at it.
pub(super) fn session(text: &str, copies: &Copies) -> Option<Session> {
    let version = format::version_at_start(text).filter(|_| text.starts_with(START))?;
    let (before, workshop, rest) = cut(text, "workshop")?;
    let (between, values, rest) = cut(rest, "value_set")?;
    let (again, cases, end) = cut(rest, "case_set")?;
    let short = [before, WORKSHOP, between, VALUES, again, CASES, end].concat();
    let session = Session {
        workshop: copies.workshops.read(workshop)?,
        value_set: copies.value_sets.read(values)?,
        case_set: copies.case_sets.read(cases)?,
        ..format::unchecked(&short, version).ok()?
    };
    session.check().ok()?;
    Some(session)
}

/// What stands before a field of the session, the field's value, and what stands behind it. Texts
/// in quotes have no line breaks in what we write, so the indentation tells where a value ends.
fn cut<'a>(text: &'a str, field: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let name = format!("\n    {field}: (\n");
    let start = find(text, &name)? + name.len() - "(\n".len();
    let (before, rest) = text.split_at_checked(start)?;
    let end = find(rest, "\n    ),\n")? + "\n    )".len();
    let (value, after) = rest.split_at_checked(end)?;
    Some((before, value, after))
}

/// As [`str::find`], many times faster: that is half of the work for a session.
fn find(text: &str, words: &str) -> Option<usize> {
    memmem::find(text.as_bytes(), words.as_bytes())
}

impl<T: DeserializeOwned> Shelf<T> {
    fn read(&self, text: &str) -> Option<Arc<T>> {
        let find = |known: &[Copy<T>]| {
            let mut known = known.iter();
            let found = known.find(|(own, _)| **own == *text);
            found.map(|(_, value)| Arc::clone(value))
        };
        let known = find(&self.0.read().unwrap_or_else(PoisonError::into_inner));
        if known.is_some() {
            return known;
        }
        let value = Arc::new(source::parse(text).ok()?);
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MAX_COPIES {
            known.push((text.into(), Arc::clone(&value)));
        }
        Some(value)
    }
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}
