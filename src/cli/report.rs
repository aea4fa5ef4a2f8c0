//! `report`: the report of a session as PDF.

use std::path::PathBuf;

use jiff::Zoned;
use uuid::Uuid;

use super::Outcome;
use crate::report::Audience;
use crate::report::compose::compose;
use crate::report::pdf::{self, Stamp};
use crate::store;
use crate::text::{Message, Sentence as _, Text};

/// Which report, and where to.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct ReportWish {
    pub session: PathBuf,
    pub output: PathBuf,
    pub audience: Audience,
}

/// # Errors
/// A message when the session cannot be read or the report cannot be written.
pub(super) fn run(wish: &ReportWish, text: &Text) -> Result<Outcome, Message> {
    let session = store::open(&wish.session).map_err(|error| error.message(text))?;
    let now = Zoned::now();
    let report = compose(&session, text, wish.audience, now.date());
    let stamp = Stamp {
        id: Uuid::new_v4().into_bytes(),
        created: now,
    };
    let bytes = pdf::export(&report, &stamp).map_err(|error| error.message(text))?;
    store::write_export(&wish.output, &bytes).map_err(|error| error.message(text))?;
    let path = wish.output.display().to_string();
    Ok(Outcome::of(
        text.with("cli-made-report", &[("path", path.into())]),
    ))
}
