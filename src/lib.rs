//! A facilitator runs the workshop Goed Digitaal Bestuur on one laptop, offline, from preparation
//! to report. One crate: this library and a thin binary.
//!
//! A **workshop** (`workshops`) is a script of steps; a **session** (`model`) is what people in the
//! room filled in, with its own copy of the script. Everything that changes a session is an
//! [`Edit`](model::Edit): the window, undo (`history`) and the command line (`cli`) speak nothing
//! else. Workshops and value sets can be changed, too, and values read from a table; those are files
//! of somebody's own, which sessions copy. `store` keeps sessions in files, `report` turns one into pages, `text` has all words. A
//! session may follow an earlier one: it then carries its own copy of the agreements and scores of
//! then, and what became of each agreement as a timeline that only grows.
//! What many sessions say together is an `overview`: facts without names, counted and filtered.
//!
//! ```text
//! main ─┬─ cli ─┬─ store ──┐
//!       │       ├─ report ─┼─ text ─ overview ─ model
//!       └─ ui ──┴─ history ┘
//! ```
//!
//! What always holds; `tests/architecture.rs` fails with a sentence when one is broken:
//!
//! 1. `model` and `overview` do no IO, have no clock, no egui, no sentences. Time and language come
//!    in as arguments; findings are enums.
//! 2. A `Session` changes only through `Session::apply(Edit) -> Result<(), EditError>`. Journal,
//!    undo, tests, import and UI all speak `Edit`. No setters.
//! 3. `report` never sees a file, a window or egui; an exporter turns pages or blocks into bytes.
//!    Only one folder names printpdf, and one other names hayro.
//! 4. `store` is the only writer of files, always through one atomic write; the journal alone only
//!    grows.
//! 5. `ui` never writes a file and never blocks: dialogs, export and folder scans run in
//!    `background` and report progress.
//! 6. A screen gets `&AppState` and returns commands; it owns only what is private to it and never
//!    imports another screen.
//! 7. No literal words in `ui`, `cli`, `report`; no literal colour or size outside `theme`.
//! 8. `cli` and `ui` do not know each other.
//! 9. Errors carry data; `text` makes the sentence and the hint.
//! 10. The projector draws a `ProjectorView`, a value built by a whitelist in `model`; it cannot
//!     reach the session.

#![warn(
    clippy::dbg_macro,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::todo,
    clippy::unimplemented,
    clippy::unwrap_used
)]

pub mod model;

pub mod overview;

pub mod history;

pub mod text;

pub mod source;
pub mod workshops;

pub mod store;

pub mod fonts;
pub mod report;

pub mod reopen;

pub mod cli;
#[cfg(feature = "window")]
pub mod ui;
