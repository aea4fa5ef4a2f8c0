//! The picture across sessions. Pure: no files, no clock, no sentences.
//!
//! A session becomes [`SessionFacts`]: what an overview needs, and no name of a person. Many of
//! them become a [`Collection`], in which an agreement stands once with all that was said of it. A
//! [`View`] is what of that passes a [`Filter`], as rows and as a [`Picture`]. Teams are never
//! ranked, and small groups show no averages.

mod collection;
mod extract;
mod facts;
mod filter;
mod picture;
#[cfg(test)]
pub(crate) mod tests;
mod view;

pub use collection::{Agreed, Collection};
pub use facts::*;
pub use filter::Filter;
pub use picture::{Count, Course, Due, FundamentCount, Picture, Point, PrincipleCount, Quarter};
pub use view::{Row, View};

/// Groups of fewer sessions show no averages, unless somebody sets another number.
pub const USUAL_GROUP: usize = 3;
/// What that number can be: an average over one session is no average.
pub const GROUP: std::ops::RangeInclusive<usize> = 2..=50;
/// A due date within this many days is soon.
pub const SOON_DAYS: i32 = 30;
