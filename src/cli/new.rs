//! `new`: makes an empty session or the follow-up of an earlier one, where nothing is yet.

use std::path::PathBuf;

use uuid::Uuid;

use super::Outcome;
use crate::model::{Edit, Session};
use crate::reopen;
use crate::store::{self, Paths};
use crate::text::{Message, Sentence as _, Text};
use crate::workshops::{DEFAULT_WORKSHOP, Library};

/// What the new session should have.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct NewWish {
    pub output: PathBuf,
    /// Id of a workshop.
    pub workshop: Option<String>,
    /// An earlier session, or a report that carries one.
    pub follow_up: Option<PathBuf>,
    pub teams: Vec<String>,
}

/// # Errors
/// A message when the workshop is not there, a team cannot be added, or the file cannot be made.
pub(super) fn run(wish: &NewWish, text: &Text) -> Result<Outcome, Message> {
    let library = Library::load(&Paths::find().workshops());
    let warnings = library.faults.iter().map(|fault| fault.message(text));
    let warnings = warnings.collect();
    let mut session = begin(wish, &library, text)?;
    for name in wish.teams.iter().cloned() {
        let id = session.fresh_id();
        let added = session.apply(Edit::AddTeam { id, name });
        added.map_err(|edit| edit.message(text))?;
    }
    store::create(&session, &wish.output).map_err(|error| error.message(text))?;
    let path = wish.output.display().to_string();
    let words = text.with("cli-made-session", &[("path", path.into())]);
    Ok(Outcome {
        warnings,
        ..Outcome::of(words)
    })
}

fn begin(wish: &NewWish, library: &Library, text: &Text) -> Result<Session, Message> {
    let uuid = Uuid::new_v4().to_string();
    if let Some(path) = &wish.follow_up {
        let earlier = reopen::open(path).map_err(|error| error.message(text))?;
        let next = library.follow_up(earlier, uuid);
        return next.map_err(|error| error.message(text));
    }
    let id = wish.workshop.as_deref().unwrap_or(DEFAULT_WORKSHOP);
    let new = library.new_session(id, uuid);
    new.ok_or_else(|| no_workshop(id, library, text))
}

fn no_workshop(id: &str, library: &Library, text: &Text) -> Message {
    let known: Vec<&str> = library.workshops.iter().map(|w| w.id.as_str()).collect();
    let known = known.join(", ");
    let mut hints = vec![text.with("cli-known-workshops", &[("known", known.into())])];
    hints.extend(
        library
            .faults
            .iter()
            .map(|fault| fault.message(text).line()),
    );
    Message::with_hint(
        text.with("content-unknown-workshop", &[("id", id.into())]),
        hints.join("\n"),
    )
}
