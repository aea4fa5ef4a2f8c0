//! The example session. It is a list of edits on a new session, so that it always fits the
//! workshop file and everything in it could have been typed.

use std::path::Path;

use serde::Deserialize;

use super::{ContentFault, FileReport, Library};
use crate::model::{Edit, Session};
use crate::source;

const FILE: &str = "voorbeeld-cameras.ron";
const TEXT: &str = include_str!("../../workshops/voorbeeld-cameras.ron");

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
    let file = Path::new(FILE);
    let example: Example = source::parse(TEXT).map_err(|fault| FileReport::syntax(file, fault))?;
    let library = Library::built_in();
    let new = library.new_session(&example.workshop, example.id);
    let no_workshop = || ContentFault::UnknownWorkshop(example.workshop.clone());
    let mut session = new.ok_or_else(|| FileReport::about(file, no_workshop()))?;
    for (at, edit) in example.edits.into_iter().enumerate() {
        let number = at + 1;
        let fault = |error| FileReport::about(file, ContentFault::Edit { number, error });
        session.apply(edit).map_err(fault)?;
    }
    Ok(session)
}
