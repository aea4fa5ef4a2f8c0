//! The example sessions. Each is a list of edits on a new session, so that it always fits the
//! workshop file and everything in it could have been typed.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;

use super::{ContentFault, FileReport, Library};
use crate::model::{Edit, Session};
use crate::source;

const FIRST: (&str, &str) = (
    "voorbeeld-cameras.ron",
    include_str!("../../workshops/voorbeeld-cameras.ron"),
);
const FOLLOW_UP: (&str, &str) = (
    "voorbeeld-vervolg.ron",
    include_str!("../../workshops/voorbeeld-vervolg.ron"),
);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    /// Id of a built-in workshop.
    workshop: String,
    /// A UUID, always the same: an example is one session, however often it is opened.
    id: String,
    edits: Vec<Edit>,
}

/// A complete session about cameras on a station square, with two teams.
///
/// # Errors
/// [`FileReport`] when a built-in file is wrong; a test keeps that from happening.
pub fn example() -> Result<Session, FileReport> {
    read(FIRST, None)
}

/// The follow-up of [`example`], four months later.
///
/// # Errors
/// As [`example`].
pub fn example_follow_up() -> Result<Session, FileReport> {
    read(FOLLOW_UP, Some(Edit::Follow(Arc::new(example()?))))
}

fn read((name, text): (&str, &str), first: Option<Edit>) -> Result<Session, FileReport> {
    let file = Path::new(name);
    let example: Example = source::parse(text).map_err(|fault| FileReport::syntax(file, fault))?;
    let library = Library::built_in();
    let new = library.new_session(&example.workshop, example.id);
    let no_workshop = || ContentFault::UnknownWorkshop(example.workshop.clone());
    let mut session = new.ok_or_else(|| FileReport::about(file, no_workshop()))?;
    let first = first.map(|edit| (0, edit));
    for (number, edit) in first.into_iter().chain((1..).zip(example.edits)) {
        let fault = |error| FileReport::about(file, ContentFault::Edit { number, error });
        session.apply(edit).map_err(fault)?;
    }
    Ok(session)
}
