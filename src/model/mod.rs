//! What a workshop is and what people filled in. Pure: no files, no clock, no screen, no sentences.
//!
//! Read [`Workshop`] (the script), then [`Session`] (what people wrote), then [`Edit`] (the only
//! way to change it).

mod check;
mod clock;
mod difference;
mod edit;
mod field;
mod findings;
mod follow_up;
mod follow_up_edit;
mod merge;
mod pace;
mod projector;
mod rules;
mod session;
mod tally;
mod team_edit;
#[cfg(test)]
pub(crate) mod tests;
mod value_set;
mod words;
mod workshop;

pub use check::*;
pub use clock::{Clock, ClockEdit, StepTime, Urgency};
pub use difference::*;
pub use edit::*;
pub use field::*;
pub use findings::*;
pub use follow_up::*;
pub use merge::{Choice, Kind as PointKind, Merge, Point};
pub use pace::{Pace, Proposal};
pub use projector::{
    Body, ProjectorView, Showing, Shown, ShownAgreement, ShownEarlier, ShownMove, ShownRole,
    ShownStatus, ShownTension,
};
pub use rules::*;
pub use session::*;
pub use tally::*;
pub use team_edit::*;
pub use value_set::*;
pub use words::*;
pub use workshop::*;
