//! What goes on paper before and during a workshop, for when the projector fails or people would
//! rather write. Tagged like the report.

mod ballots;
mod booklet;
mod cards;
mod poster;
mod worksheets;

use super::block::{Block, Run};
use super::export::ExportFault;
use super::layout::layout;
use super::page::{Document, Paper};
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
    /// For each step a sheet to write on: A4 for one person, A3 for the middle of the table.
    Worksheets(Paper),
    /// Cards for chairs that stay empty, four on a page.
    Roles,
    /// The facilitator's script with minutes.
    Booklet,
    /// The case of each team for the wall, on A3.
    Poster,
}

impl Kind {
    pub const ALL: [Self; 7] = [
        Self::Cards,
        Self::Ballots,
        Self::Worksheets(Paper::A4),
        Self::Worksheets(Paper::A3),
        Self::Roles,
        Self::Booklet,
        Self::Poster,
    ];

    /// What the command line calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Ballots => "ballots",
            Self::Worksheets(_) => "worksheets",
            Self::Roles => "roles",
            Self::Booklet => "booklet",
            Self::Poster => "poster",
        }
    }

    /// The id of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cards => "print-cards",
            Self::Ballots => "print-ballots",
            Self::Worksheets(Paper::A4) => "print-worksheets",
            Self::Worksheets(Paper::A3) => "print-worksheets-a3",
            Self::Roles => "print-roles",
            Self::Booklet => "print-booklet",
            Self::Poster => "print-poster",
        }
    }

    /// On A4 when there is a choice.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The same on other paper; `None` for what is made for one kind of paper.
    pub fn on(self, paper: Paper) -> Option<Self> {
        match self {
            Self::Worksheets(_) => Some(Self::Worksheets(paper)),
            _ => (self.paper() == paper).then_some(self),
        }
    }

    fn paper(self) -> Paper {
        match self {
            Self::Worksheets(paper) => paper,
            Self::Poster => Paper::A3,
            Self::Cards | Self::Ballots | Self::Roles | Self::Booklet => Paper::A4,
        }
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
        Kind::Poster => return poster::document(session, text).map_err(ExportFault::Layout),
        Kind::Worksheets(_) => worksheets::blocks(session, text),
        Kind::Booklet => booklet::blocks(session, text),
    };
    let document = layout(&report(session, text, kind, blocks)).map_err(ExportFault::Layout)?;
    Ok(Document {
        paper: kind.paper(),
        ..document
    })
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
        fit: matches!(kind, Kind::Ballots | Kind::Worksheets(_)).then_some(1),
        blocks,
    }
}

/// Room to write in: this many empty lines.
fn room(lines: usize) -> Vec<Run> {
    vec![Run::plain("\n".repeat(lines))]
}
