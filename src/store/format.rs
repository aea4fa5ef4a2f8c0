//! The text of a session file: an envelope with a version, and every version that ever was.

mod v1;

use jiff::Timestamp;
use ron::ser::PrettyConfig;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::Problem;
use crate::model::{Edit, Session, SessionFault};
use crate::source::{self, Place, SyntaxFault};
use crate::workshops;

/// The version that this program writes, and the newest that it reads.
pub const FORMAT_VERSION: u32 = 2;

/// Enough of a text to find its format and version in.
pub(super) const HEAD_BYTES: usize = 512;

const FORMAT: &str = "codio-session";

/// Read first, and forgiving: it must also understand files from the future.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    #[serde(rename = "data")]
    _data: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<T> {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    data: T,
}

#[derive(Serialize)]
struct EnvelopeRef<'a> {
    format: &'static str,
    version: u32,
    data: &'a Session,
}

/// The session as text.
///
/// # Errors
/// [`Problem::Verify`] when the session cannot be written as text.
pub(super) fn to_text(session: &Session) -> Result<String, Problem> {
    let envelope = EnvelopeRef {
        format: FORMAT,
        version: FORMAT_VERSION,
        data: session,
    };
    // The same bytes on every system: a file that did not change, does not change.
    let pretty = PrettyConfig::new().new_line("\n").indentor("  ");
    let text = source::options().to_string_pretty(&envelope, pretty);
    let mut text = text.map_err(|_| Problem::Verify)?;
    text.push('\n');
    Ok(text)
}

/// The session in a text, checked.
///
/// # Errors
/// [`Problem`]: foreign, newer, damaged (with place), or against the rules of a session.
pub fn from_text(text: &str) -> Result<Session, Problem> {
    // Tomorrow's text may not even parse today.
    if let Some(version) = version_at_start(text).filter(|version| *version > FORMAT_VERSION) {
        return Err(newer(version));
    }
    let head: Head = source::parse(text).map_err(|fault| damaged_or_foreign(text, fault))?;
    if head.format != FORMAT {
        return Err(Problem::Foreign);
    }
    let session = unchecked(text, head.version)?;
    session.check().map_err(|fault| Problem::Session {
        place: place_of(&fault, text),
        fault,
    })?;
    Ok(session)
}

/// The edit in a line of a journal of an earlier version, as this version has it; `None` when it is
/// as it always was.
pub(super) fn earlier_edit(version: u32, line: &str) -> Option<(Timestamp, Edit)> {
    match version {
        1 => source::parse::<v1::Entry>(line).ok().map(Into::into),
        _ => None,
    }
}

/// The session in a text of this version, whether or not it keeps the rules.
///
/// # Errors
/// [`Problem`]: newer, or damaged (with place).
pub(super) fn unchecked(text: &str, version: u32) -> Result<Session, Problem> {
    // A new version gets an arm: its own frozen types, then a conversion to the next.
    match version {
        0 => Err(Problem::Foreign),
        1 => Ok(data::<v1::Session>(text)?.into()),
        FORMAT_VERSION => data(text),
        version => Err(newer(version)),
    }
}

fn data<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let envelope: Result<Envelope<T>, SyntaxFault> = source::parse(text);
    envelope.map(|envelope| envelope.data).map_err(damaged)
}

/// The version that the start of a file claims, without reading the rest.
pub(super) fn version_at_start(start: &str) -> Option<u32> {
    let head = start.get(..start.floor_char_boundary(HEAD_BYTES))?;
    let (_, rest) = head.split_once(FORMAT)?;
    let (_, rest) = rest.split_once("version:")?;
    let digits = rest.trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit());
    digits.get(..end?)?.parse().ok()
}

/// A file that names our format is ours and damaged; any other is somebody else's.
fn damaged_or_foreign(text: &str, fault: SyntaxFault) -> Problem {
    let start = text.get(..text.floor_char_boundary(HEAD_BYTES));
    if start.is_some_and(|start| start.contains(FORMAT)) {
        damaged(fault)
    } else {
        Problem::Foreign
    }
}

pub(super) fn newer(version: u32) -> Problem {
    let known = FORMAT_VERSION;
    Problem::Newer { version, known }
}

fn damaged(fault: SyntaxFault) -> Problem {
    Problem::Damaged {
        place: fault.place,
        what: fault.what,
    }
}

fn place_of(fault: &SessionFault, text: &str) -> Option<Place> {
    let offset = match fault {
        SessionFault::Workshop(fault) => workshops::offset_of(fault, text),
        SessionFault::UnknownValue { value, .. } => text.find(&format!("\"{}\"", value.0)),
        SessionFault::DuplicateRecord(id) => text.rfind(&format!("id: {},", id.0)),
        SessionFault::UnknownAgreement(id) => text.rfind(&format!("agreement: {},", id.0)),
        SessionFault::TextTooLong { .. } | SessionFault::TooMany { .. } | SessionFault::Circle => {
            None
        }
    };
    offset.map(|offset| Place::at(text, offset))
}
