//! `report`: the report of a session, as PDF or in another format.

use std::path::PathBuf;

use jiff::Zoned;
use uuid::Uuid;

use super::Outcome;
use crate::model::Session;
use crate::report::Audience;
use crate::report::compose::mentions;
use crate::report::export::{Extras, Format, make};
use crate::report::pdf::Attachment;
use crate::report::pdf::Stamp;
use crate::text::{Message, Sentence as _, Text};
use crate::{reopen, store};

/// Which report, and where to.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct ReportWish {
    pub session: PathBuf,
    pub output: PathBuf,
    pub audience: Audience,
    /// `None`: what the ending of the output says, or PDF.
    pub format: Option<Format>,
    pub room_to_sign: bool,
    /// The report carries the session; never a shareable one.
    pub carries_session: bool,
}

impl ReportWish {
    fn format(&self) -> Format {
        let ending = self.output.extension().and_then(|ending| ending.to_str());
        let guessed = || ending.and_then(Format::from_extension);
        self.format.or_else(guessed).unwrap_or_default()
    }
}

/// # Errors
/// A message when the session cannot be read or the report cannot be written.
pub(super) fn run(wish: &ReportWish, text: &Text) -> Result<Outcome, Message> {
    let session = reopen::open(&wish.session).map_err(|error| error.message(text))?;
    let stamp = Stamp {
        id: Uuid::new_v4().into_bytes(),
        created: Zoned::now(),
    };
    let carried = || -> Result<Attachment, Message> {
        let content = store::text_of(&session, &wish.output);
        let content = content.map_err(|error| error.message(text))?;
        Ok(text.carried_session(content))
    };
    let extras = Extras {
        room_to_sign: wish.room_to_sign,
        session_file: wish.carries_session.then(carried).transpose()?,
    };
    let (audience, format) = (wish.audience, wish.format());
    let made = make(&session, text, audience, format, &extras, &stamp);
    let made = made.map_err(|error| error.message(text))?;
    store::write_export(&wish.output, &made.bytes).map_err(|error| error.message(text))?;
    let path = wish.output.display().to_string();
    let mut lines = vec![text.with("cli-made-report", &[("path", path.into())])];
    if wish.audience == Audience::Shareable {
        lines.extend(replaced(&session, text));
    }
    Ok(Outcome {
        notes: text.unshown(&made.unshown),
        ..Outcome::of(lines.join("\n"))
    })
}

/// A note on every sentence in which a name was replaced.
fn replaced(session: &Session, text: &Text) -> Vec<String> {
    let found = mentions(session, text);
    if found.is_empty() {
        return Vec::new();
    }
    let count = [("count", found.len().into())];
    let mut lines = vec![text.with("cli-mentions", &count)];
    let each = found.iter().map(|mention| text.mention(mention));
    lines.extend(each.map(|line| format!("  - {line}")));
    lines
}
