//! What people ask for. Screens return actions; the app carries them out after drawing.

use std::path::PathBuf;

use crate::model::{Edit, Lang, RecordId, TextField};
use crate::overview::Filter;
use crate::report::Audience;
use crate::report::overview::Format;
use crate::store::versions::Version;
use crate::ui::command::Command;
use crate::ui::state::Screen;

#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Run(Command),
    Edit(Edit),
    /// Put the cursor in this field as soon as it is drawn.
    Focus(TextField),
    /// The field that was asked for has the focus now.
    Focused,
    Show(Screen),
    /// Another team is in front.
    ShowTeam(RecordId),
    Open(PathBuf),
    OpenExample,
    Create {
        workshop: String,
        folder: String,
    },
    Forget(PathBuf),
    /// Ask the system for a file name; the answer goes into the dialog that is open.
    Browse,
    /// The dialog's button: do it with this path.
    Submit {
        path: String,
        replace: bool,
    },
    /// Set a point aside, with the team in front.
    ParkPoint(String),
    SetReport {
        audience: Audience,
        lang: Lang,
    },
    /// The answer about work that was found.
    Recover(Recover),
    /// Look at an earlier version.
    ShowVersion(Version),
    /// Bring back the version that is shown.
    RestoreVersion,
    /// Open a version as a session without a file.
    OpenVersion(Version),
    /// The answer when another window has the file.
    InUse(InUse),
    /// The answer when somebody else changed the file.
    Theirs(Theirs),
    /// What the next report has on top.
    SetExtras {
        room_to_sign: bool,
        carries_session: bool,
    },
    /// Read all sessions in this folder.
    ReadFolder(PathBuf),
    /// Ask the system for a folder to read, beginning near this one.
    BrowseFolder(PathBuf),
    StopReading,
    SetFilter(Box<Filter>),
    /// How many sessions an average needs.
    SetGroup(usize),
    ExportOverview(Format),
    CloseDialog,
    /// Leave, although something is not saved.
    LeaveAnyway,
}

/// What to do with work that was found after a crash.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Recover {
    Restore,
    Compare,
    Copy,
}

/// How to open a file that another window writes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum InUse {
    ReadOnly,
    Copy,
}

/// What to do with what somebody else wrote in our file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Theirs {
    Compare,
    Take,
}
