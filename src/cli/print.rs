//! `print`: what goes on paper for a workshop.

use std::path::PathBuf;

use jiff::Zoned;
use uuid::Uuid;

use super::Outcome;
use crate::report::export::ExportFault;
use crate::report::pdf::{self, Stamp};
use crate::report::print::{Kind, document};
use crate::report::unshown::Unshown;
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
    let pages = document(&session, text, wish.kind).map_err(|error| error.message(text))?;
    let bytes = pdf::write(&pages, None, &stamp);
    let bytes = bytes.map_err(|error| ExportFault::Pdf(error).message(text))?;
    store::write_export(&wish.output, &bytes).map_err(|error| error.message(text))?;
    let values = [
        ("what", text.get(wish.kind.name()).into()),
        ("path", wish.output.display().to_string().into()),
    ];
    Ok(Outcome {
        notes: text.unshown(&Unshown::of(&pages)),
        ..Outcome::of(text.with("cli-made-print", &values))
    })
}
