//! The screens, one file or folder each. A screen gets the state and pushes actions; it knows no
//! other screen.

pub mod editor;
pub mod library;
pub mod new_session;
pub mod overview;
pub mod prepare;
pub mod report;
pub mod session;
pub mod start;
pub mod together;

use crate::ui::widgets::Draft;

/// What screens keep between frames and nobody else needs.
#[derive(Default)]
pub struct Local {
    pub new_session: new_session::Draft,
    pub session: session::Local,
    pub report: report::Local,
    pub editor: editor::Local,
    /// What is typed about a table of values that is being read.
    pub import: ImportDraft,
    pub overview: overview::Local,
    /// A point that is being set aside.
    pub parking: Draft,
    /// The path in the dialog: as it was offered, and as it is typed now.
    pub typed_path: Option<(String, String)>,
}

/// What a table of values does not say itself.
#[derive(Default)]
pub struct ImportDraft {
    /// The table that this is about.
    pub path: Option<std::path::PathBuf>,
    pub title: String,
    pub version: String,
    pub source: String,
}
