//! What people ask for. Screens return actions; the app carries them out after drawing.

use std::path::PathBuf;

use egui::Id;

use crate::model::{Choice, Edit, Lang, RecordId, TextField};
use crate::overview::Filter;
use crate::report::Audience;
use crate::report::overview::Format;
use crate::store::SideCopy;
use crate::store::versions::Version;
use crate::ui::command::Command;
use crate::ui::preview::Look;
use crate::ui::state::Screen;
use crate::workshops::import::About;
use crate::workshops::{Content, Kind};

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
    /// Begin the follow-up of this session.
    FollowUp(PathBuf),
    OpenExample,
    Create {
        workshop: String,
        folder: String,
    },
    Forget(PathBuf),
    /// Ask the system for a file name; the answer goes into the dialog that is open.
    /// These edits, as one step to undo.
    EditTogether(Vec<Edit>),
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
    /// Other pages of the report are in sight.
    LookAt(Look),
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
    /// A step on the way to merging a copy.
    Merge(MergeWish),
    /// What the next report has on top.
    SetExtras {
        room_to_sign: bool,
        carries_session: bool,
    },
    /// Something with workshops and value sets of somebody's own.
    Content(Editing),
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

/// What to do with a workshop or value set.
#[derive(Clone, Debug, PartialEq)]
pub enum Editing {
    /// Change the one with this id, which is somebody's own.
    Edit(Kind, String),
    /// Begin a copy of the one with this id.
    Copy(Kind, String),
    /// Somebody changed it; typing in one `field` is one step to undo.
    Change {
        content: Box<Content>,
        field: Option<Id>,
    },
    /// Keep what is in the editor as a file of its own.
    SaveCopy,
    /// The answer about what is not kept yet.
    SaveFirst,
    Discard,
    /// Make a value set of the table that is shown.
    Import(About),
}

/// What to do with work that was found after a crash.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Recover {
    Restore,
    Compare,
    Copy,
}

/// What to do about a copy of the session.
#[derive(Clone, Debug, PartialEq)]
pub enum MergeWish {
    /// Lay it beside the session.
    Compare(Box<SideCopy>),
    /// At the difference with this number.
    Choose(usize, Choice),
    /// The same at every difference that allows it.
    ChooseAll(Choice),
    Apply,
    /// Take the copy away; it is merged.
    Remove,
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
