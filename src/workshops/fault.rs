//! What is wrong with a file in the workshops folder, and where in the file.

use std::path::{Path, PathBuf};

use crate::model::{Broken, EditError, WorkshopFault};
use crate::source::{FileFault, Place, Syntax, SyntaxFault, nth_id, word_after};

/// One file that is not used, and why.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FileReport {
    pub file: PathBuf,
    /// `None` when the fault is not in the text, such as a file that cannot be read.
    pub place: Option<Place>,
    pub what: ContentFault,
}

/// Why a file is not used.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ContentFault {
    File(FileFault),
    Syntax(Syntax),
    Workshop(WorkshopFault),
    /// The same id and version as a file that comes with the application.
    SameAsBuiltIn {
        id: String,
    },
    SameAsFile {
        id: String,
        other: PathBuf,
    },
    /// The workshop asks for a value set that is nowhere.
    UnknownValueSet(String),
    UnknownCaseSet(String),
    UnknownWorkshop(String),
    TooManyFiles {
        limit: usize,
    },
    /// An edit of the example (counted from 1) does not fit the workshop.
    Edit {
        number: usize,
        error: EditError,
    },
}

impl FileReport {
    /// About the file as a whole.
    pub(super) fn about(file: &Path, what: ContentFault) -> Self {
        let file = file.to_owned();
        let place = match &what {
            ContentFault::File(FileFault::NotText(place)) => Some(*place),
            _ => None,
        };
        Self { file, place, what }
    }

    pub(super) fn syntax(file: &Path, fault: SyntaxFault) -> Self {
        Self {
            file: file.to_owned(),
            place: Some(fault.place),
            what: ContentFault::Syntax(fault.what),
        }
    }

    /// About something in the text: finds where.
    pub(super) fn in_text(file: &Path, text: &str, what: ContentFault) -> Self {
        let offset = match &what {
            ContentFault::Workshop(fault) => offset_of(fault, text),
            ContentFault::SameAsBuiltIn { id } | ContentFault::SameAsFile { id, .. } => {
                nth_id(text, id, 0)
            }
            ContentFault::UnknownValueSet(_) => word_after(text, "values", 0),
            ContentFault::UnknownCaseSet(_) => word_after(text, "cases", 0),
            _ => None,
        };
        Self {
            file: file.to_owned(),
            place: offset.map(|offset| Place::at(text, offset)),
            what,
        }
    }
}

/// Where in the text a rule is broken, as well as words can be searched for.
pub fn offset_of(fault: &WorkshopFault, text: &str) -> Option<usize> {
    match fault {
        WorkshopFault::NoSteps | WorkshopFault::TooManySteps { .. } => word_after(text, "steps", 0),
        WorkshopFault::DuplicateId(id) => nth_id(text, id, 1),
        WorkshopFault::NoTitle(id) => nth_id(text, id, 0),
        WorkshopFault::Part(fault) => {
            let part = nth_id(text, &fault.part.id, 0)?;
            let word = field_of(&fault.what);
            let field = word.and_then(|word| word_after(text, word, part));
            field.or(Some(part))
        }
    }
}

/// The word in the file for what is wrong in a part, unless that may not be there at all.
fn field_of(what: &Broken) -> Option<&'static str> {
    match what {
        // A set opens with two equal names: the editor tells of those.
        Broken::NoName | Broken::SameName { .. } => None,
        Broken::NoActivity => Some("activities"),
        Broken::NoLines(lines) | Broken::NoText { lines, .. } => Some(lines.field()),
        Broken::Minutes(_) => Some("minutes"),
        Broken::MinimumAboveMinutes => Some("minimum"),
        Broken::VoteCount(_) => Some("count"),
        Broken::Shortlist(_) => Some("shortlist"),
    }
}
