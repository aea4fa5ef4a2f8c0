//! What goes on paper before and during a workshop, for when the projector fails or people would
//! rather write. Tagged like the report.

mod ballots;
mod booklet;
mod cards;
mod worksheets;

use super::block::{Block, Run};
use super::export::ExportFault;
use super::layout::layout;
use super::page::Document;
use super::pdf::{self, Stamp};
use super::{Audience, Report, Running};
use crate::model::Session;
use crate::text::Text;

/// What somebody wants on paper.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Kind {
    /// Value cards, eight on a page.
    Cards,
    /// A ballot for each participant.
    Ballots,
    /// For each step a sheet to write on.
    Worksheets,
    /// Cards for chairs that stay empty, four on a page.
    Roles,
    /// The facilitator's script with minutes.
    Booklet,
}

impl Kind {
    pub const ALL: [Self; 5] = [
        Self::Cards,
        Self::Ballots,
        Self::Worksheets,
        Self::Roles,
        Self::Booklet,
    ];

    /// What the command line calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Ballots => "ballots",
            Self::Worksheets => "worksheets",
            Self::Roles => "roles",
            Self::Booklet => "booklet",
        }
    }

    /// The id of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cards => "print-cards",
            Self::Ballots => "print-ballots",
            Self::Worksheets => "print-worksheets",
            Self::Roles => "print-roles",
            Self::Booklet => "print-booklet",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// The bytes of a PDF to print, in the language of `text`.
///
/// # Errors
/// [`ExportFault`] when the program itself is at fault.
pub fn print(
    session: &Session,
    text: &Text,
    kind: Kind,
    stamp: &Stamp,
) -> Result<Vec<u8>, ExportFault> {
    let document = document(session, text, kind)?;
    pdf::write(&document, None, stamp).map_err(ExportFault::Pdf)
}

/// The pages of what is to be printed.
///
/// # Errors
/// [`ExportFault::Layout`] when a bundled font cannot be read.
pub fn document(session: &Session, text: &Text, kind: Kind) -> Result<Document, ExportFault> {
    let blocks = match kind {
        Kind::Cards => return cards::values(session, text).map_err(ExportFault::Layout),
        Kind::Roles => return cards::roles(session, text).map_err(ExportFault::Layout),
        Kind::Ballots => ballots::blocks(session, text),
        Kind::Worksheets => worksheets::blocks(session, text),
        Kind::Booklet => booklet::blocks(session, text),
    };
    layout(&report(session, text, kind, blocks)).map_err(ExportFault::Layout)
}

fn report(session: &Session, text: &Text, kind: Kind, blocks: Vec<Block>) -> Report {
    let title = text.get(kind.name()).into_owned();
    let workshop = text.of(&session.workshop.title).to_owned();
    Report {
        lang: text.lang(),
        audience: Audience::Internal,
        running: Running {
            head_left: session.organisation.clone(),
            head_right: title.clone(),
            foot_left: workshop.clone(),
            foot_right: text.with(
                "report-page",
                &[("page", "{page}".into()), ("pages", "{pages}".into())],
            ),
        },
        title,
        author: session.organisation.clone(),
        subject: workshop,
        blocks,
    }
}

/// Room to write in: this many empty lines.
fn room(lines: usize) -> Vec<Run> {
    vec![Run::plain("\n".repeat(lines))]
}
