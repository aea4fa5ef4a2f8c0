//! The windows over a screen that wait for an answer, and what follows on it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::model::{Change, Choice, Merge, Session};
use crate::report::export::Format;
use crate::report::overview;
use crate::report::print::Kind;
use crate::store::versions::Version;
use crate::store::{self, SideCopy};
use crate::text::Message;
use crate::workshops;
use crate::workshops::import::Table;

/// A window over the screen that waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// A path to open, save or export to.
    Path {
        purpose: Purpose,
        path: String,
        /// The file is there already: replace it?
        exists: bool,
        fault: Option<Message>,
    },
    /// Something is not saved: then what?
    Unsaved {
        then: Then,
    },
    /// Work of before a crash was found: the first of `found`.
    Found {
        /// The differences with the file, when somebody asked for them.
        compare: Option<Vec<Change>>,
    },
    /// The earlier versions of this session, and the one that somebody looks at.
    Versions {
        list: Vec<Version>,
        shown: Option<Shown>,
    },
    /// A file that cannot be read here, of which a version was kept.
    Damaged {
        message: Message,
        /// What is offered, and why: the id of the words.
        offer: &'static str,
        version: Version,
    },
    /// The file is open in another window.
    InUse,
    /// Somebody else changed the file; `compare` as for found work.
    Theirs {
        compare: Option<Vec<Change>>,
    },
    /// Copies of this session beside its file, and whether somebody asked for them.
    Copies {
        list: Vec<SideCopy>,
        asked: bool,
    },
    /// A copy beside the session, with what is chosen at each difference.
    Merge(Box<Merging>),
    /// The copy is merged: may it go?
    Merged(Box<SideCopy>),
    Fault(Message),
    /// A table of values that was read, before it becomes a value set.
    Import {
        path: PathBuf,
        table: Arc<Table>,
    },
    /// A workshop or value set is not kept yet: then what?
    UnsavedContent {
        then: AfterContent,
    },
    /// A point to set aside, while it is typed.
    Park,
    Shortcuts,
    About,
}

/// An earlier version that somebody looks at.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub version: Version,
    pub session: Arc<Session>,
    /// From that version to now.
    pub changes: Vec<Change>,
}

/// A copy that is compared with the session.
#[derive(Clone, Debug, PartialEq)]
pub struct Merging {
    pub copy: SideCopy,
    pub merge: Merge,
    /// One for each point.
    pub choices: Vec<Choice>,
}

/// What a path is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Purpose {
    Open,
    /// The earlier session of a follow-up.
    FollowUp,
    SaveAs,
    Export(Format),
    Print(Kind),
    /// A table of values.
    ImportValues,
    /// The overview of a folder, in this format.
    Overview(overview::Format),
    /// A folder to read.
    Folder,
}

impl Purpose {
    /// The endings of the files to choose from.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            // An internal report can carry the session.
            Self::Open | Self::FollowUp => &[store::EXTENSION, "pdf"],
            Self::SaveAs => &[store::EXTENSION],
            Self::Export(format) => format.endings(),
            Self::Print(_) => Format::Pdf.endings(),
            Self::ImportValues => &["csv", "txt"],
            Self::Overview(format) => format.endings(),
            Self::Folder => &[],
        }
    }

    /// The ending of a file for this.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Open | Self::FollowUp | Self::SaveAs => store::EXTENSION,
            Self::Export(format) => format.extension(),
            Self::Print(_) => Format::Pdf.extension(),
            Self::ImportValues => "csv",
            Self::Overview(format) => format.extension(),
            Self::Folder => "",
        }
    }
}

/// What to do when the question about unsaved work is settled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Then {
    Quit,
    Close,
    Open(PathBuf),
    /// Begin the follow-up of this session.
    FollowUp(PathBuf),
    Example,
    Create {
        workshop: String,
        folder: PathBuf,
    },
}

/// What to do when what is in the editor is kept, or need not be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum AfterContent {
    Quit,
    /// Another workshop or value set comes in its place.
    Edit(workshops::Kind, String),
    Copy(workshops::Kind, String),
}
