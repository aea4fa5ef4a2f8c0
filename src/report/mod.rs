//! The reflection report: from a session to blocks, from blocks to pages, from pages to bytes.
//!
//! - [`compose`] decides what the report says: `(&Session, &Text, Audience)` becomes a [`Report`].
//! - [`layout`] decides where it stands: a [`Report`] becomes a [`page::Document`].
//! - [`pdf`] writes it down; only that folder knows printpdf and lopdf.
//! - [`raster`] reads pages back from those bytes, to look at; only that folder knows hayro.
//! - [`export`] makes every format: [`html`], [`docx`] and [`markdown`] from the same blocks;
//!   [`xlsx`] and [`csv`] from [`sheet`]s; [`ics`] and [`iama`] from what they need.
//!
//! The order of the blocks is the reading order; every mark on a page belongs to a node of the
//! structure tree or is an artifact, and [`page::Document::check`] guards that before bytes leave.

pub mod block;
pub mod check;
pub mod compose;
pub mod csv;
pub mod docx;
pub mod export;
pub mod html;
pub mod iama;
pub mod ics;
pub mod layout;
pub mod markdown;
mod markup;
pub mod outline;
pub mod overview;
pub mod page;
pub mod pdf;
pub mod print;
pub mod raster;
#[cfg(test)]
mod sample;
pub mod sheet;
pub mod style;
pub mod unshown;
pub mod xlsx;

use crate::model::Lang;
use block::Block;

/// For whom a report is written.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Audience {
    /// For the people who were there: names and texts as typed.
    Internal,
    /// For others: roles instead of names, everywhere.
    Shareable,
}

/// Everything that a report says. No sizes, no positions, no file.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub title: String,
    pub lang: Lang,
    pub audience: Audience,
    pub running: Running,
    /// Goes into the metadata of the file: the organisation, never a person.
    pub author: String,
    /// Goes into the metadata of the file.
    pub subject: String,
    /// What stands before the first page break should take so many pages: it stands closer for
    /// that, when that helps.
    pub fit: Option<usize>,
    pub blocks: Vec<Block>,
}

/// The words above and below every page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Running {
    pub head_left: String,
    pub head_right: String,
    pub foot_left: String,
    /// For example `{page} van {pages}`.
    pub foot_right: String,
}
