//! `print`: what goes on paper for a workshop.

use std::path::PathBuf;

use jiff::Zoned;
use uuid::Uuid;

use super::Outcome;
use crate::report::pdf::Stamp;
use crate::report::print::{Kind, print};
use crate::text::{Message, Sentence as _, Text};
use crate::{reopen, store};

/// What to print, and where to.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct PrintWish {
    pub kind: Kind,
    pub session: PathBuf,
    pub output: PathBuf,
}

/// # Errors
/// A message when the session cannot be read or the pages cannot be written.
pub(super) fn run(wish: &PrintWish, text: &Text) -> Result<Outcome, Message> {
    let session = reopen::open(&wish.session).map_err(|error| error.message(text))?;
    let stamp = Stamp {
        id: Uuid::new_v4().into_bytes(),
        created: Zoned::now(),
    };
    let bytes = print(&session, text, wish.kind, &stamp).map_err(|error| error.message(text))?;
    store::write_export(&wish.output, &bytes).map_err(|error| error.message(text))?;
    let values = [
        ("what", text.get(wish.kind.name()).into()),
        ("path", wish.output.display().to_string().into()),
    ];
    Ok(Outcome::of(text.with("cli-made-print", &values)))
}
