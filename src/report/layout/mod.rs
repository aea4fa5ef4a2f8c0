//! From blocks to pages. Each kind of block becomes slices; the page breaker stacks them.

mod cards;
mod chunk;
mod diagram;
mod drawing;
mod figure;
mod flow;
mod hyphen;
mod lines;
mod lists;
mod pages;
mod poster;
mod shape;
mod sheets;
mod slice;
mod source;
mod table;
#[cfg(test)]
mod tests;
mod tree;

use std::error::Error;
use std::fmt;

pub use self::cards::{CutCard, Grid, cards};
pub use self::drawing::{Drawing, drawings};
use self::flow::{Flow, Set};
pub use self::lines::Typesetter;
use self::pages::Places;
pub use self::poster::{Poster, PosterPart, posters};
use super::Report;
use super::block::{Block, Run};
use super::page::{Artifact, Document, Draw, Item, Mark, Page, Paper};
use super::style::{Density, FOOT_BASELINE, HEAD_BASELINE, LEFT, RIGHT, RUNNING};

/// Why a report could not be laid out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LayoutError {
    /// A bundled font cannot be read: the program itself is damaged.
    Font(&'static str),
}

impl Error for LayoutError {}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(name) => write!(f, "font {name}"),
        }
    }
}

/// Gives everything in a report its place.
///
/// # Errors
/// [`LayoutError::Font`] when a bundled font cannot be read.
pub fn layout(report: &Report) -> Result<Document, LayoutError> {
    Ok(finish(laid_out(report)?, report))
}

fn laid_out(report: &Report) -> Result<Set, LayoutError> {
    let typesetter = Typesetter::new(report.lang)?;
    let blocks = &report.blocks;
    let is_break = |block: &Block| matches!(block, Block::PageBreak);
    let end = blocks.iter().position(is_break).unwrap_or(blocks.len());
    let (first, rest) = blocks.split_at(end);
    let (typesetter, density) = match report.fit {
        None => (typesetter, Density::NORMAL),
        Some(most) => density_of(typesetter, first, most),
    };
    let known = set(typesetter, Places::new(), blocks, density);
    // References know their page only now.
    let refers = |blocks: &[Block]| blocks.iter().any(refers_to_page);
    Ok(match (refers(first), refers(rest)) {
        (false, false) => known,
        (true, false) => with_first_again(known, first, blocks, density),
        (_, true) => set(known.typesetter, known.pages.places, blocks, density),
    })
}

fn set(typesetter: Typesetter, known: Places, blocks: &[Block], density: Density) -> Set {
    let mut flow = Flow::new(typesetter, known, density);
    flow.blocks(blocks);
    flow.finish()
}

/// Sets only the first blocks once more. Nothing in them differs but the words of references, so
/// what comes after them stays where it is, unless they need another page now.
fn with_first_again(mut known: Set, first: &[Block], all: &[Block], density: Density) -> Set {
    let places = known.pages.places.clone();
    let again = set(known.typesetter, places, first, density);
    let comes_after = |item: &Item| match item.mark {
        Mark::Content(node) => node.0 >= again.nodes.len(),
        Mark::Artifact(_) => false,
    };
    let pages = &mut known.pages.pages;
    let rest = pages
        .iter()
        .position(|page| page.items.iter().any(comes_after));
    if rest.unwrap_or(pages.len()) != again.pages.pages.len() {
        return set(again.typesetter, known.pages.places, all, density);
    }
    pages.splice(..again.pages.pages.len(), again.pages.pages);
    // The root keeps its children: they have the same numbers.
    let nodes = 1..again.nodes.len();
    known.nodes.splice(nodes, again.nodes.into_iter().skip(1));
    let headings = again.pages.outline.len();
    known.pages.outline.splice(..headings, again.pages.outline);
    Set {
        typesetter: again.typesetter,
        ..known
    }
}

/// How close the first blocks must stand to take so many pages at most; as usual when nothing helps.
fn density_of(mut typesetter: Typesetter, first: &[Block], most: usize) -> (Typesetter, Density) {
    for density in Density::ALL {
        let tried = set(typesetter, Places::new(), first, density);
        typesetter = tried.typesetter;
        let pages = tried.pages.pages.len();
        if pages <= most {
            return (typesetter, density);
        }
        // Closer is not that much closer.
        if pages > most + 1 {
            break;
        }
    }
    (typesetter, Density::NORMAL)
}

fn refers_to_page(block: &Block) -> bool {
    match block {
        Block::Paragraph(runs) | Block::Note(runs) => runs.iter().any(|run| run.to.is_some()),
        _ => false,
    }
}

fn finish(all: Set, report: &Report) -> Document {
    let Set {
        mut typesetter,
        pages,
        nodes,
    } = all;
    let count = pages.pages.len();
    let mut sheets = pages.pages;
    for (place, page) in sheets.iter_mut().enumerate() {
        add_running_words(page, place + 1, count, report, &mut typesetter);
    }
    Document {
        title: report.title.clone(),
        lang: report.lang,
        author: report.author.clone(),
        subject: report.subject.clone(),
        paper: Paper::A4,
        pages: sheets,
        nodes,
        outline: pages.outline,
    }
}

fn add_running_words(
    page: &mut Page,
    number: usize,
    count: usize,
    report: &Report,
    typesetter: &mut Typesetter,
) {
    let words = &report.running;
    let numbers = words.foot_right.replace("{pages}", &count.to_string());
    let numbers = numbers.replace("{page}", &number.to_string());
    let head = [words.head_left.as_str(), words.head_right.as_str()];
    let foot = [words.foot_left.as_str(), numbers.as_str()];
    for (artifact, baseline, [left, right]) in [
        (Artifact::Header, HEAD_BASELINE, head),
        (Artifact::Footer, FOOT_BASELINE, foot),
    ] {
        let right = typesetter.line(right, &RUNNING);
        let room = RIGHT - LEFT - right.width - RUNNING.size;
        let left = typesetter.lines(&[Run::plain(left)], &RUNNING, room);
        let at_right = RIGHT - right.width;
        let left = left.into_iter().take(1).map(|line| (LEFT, line));
        let lines = left.chain([(at_right, right)]);
        let spans = lines.flat_map(|(x, line)| line.spans.into_iter().map(move |span| (x, span)));
        let draws: Vec<_> = spans
            .map(|(x, span)| Draw::Text(span.text).moved(x, baseline))
            .collect();
        if !draws.is_empty() {
            let mark = Mark::Artifact(artifact);
            page.items.push(Item { mark, draws });
        }
    }
}
