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
mod shape;
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
use self::flow::Flow;
pub use self::lines::Typesetter;
use self::pages::Places;
use super::Report;
use super::block::{Block, Run};
use super::page::{Artifact, Document, Draw, Item, Mark, Page};
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
    let typesetter = Typesetter::new(report.lang)?;
    let (typesetter, density) = density_of_first_page(typesetter, &report.blocks);
    let mut flow = Flow::new(typesetter, Places::new(), density);
    flow.blocks(&report.blocks);
    if report.blocks.iter().any(refers_to_page) {
        // References know their page only now, so everything is set once more. Words are
        // remembered, so this costs less than the first time.
        let (typesetter, places, _) = flow.into_parts();
        flow = Flow::new(typesetter, places, density);
        flow.blocks(&report.blocks);
    }
    Ok(finish(flow, report))
}

/// What stands before the first page break should be one page: as close as it takes, or as usual
/// when nothing helps.
fn density_of_first_page(mut typesetter: Typesetter, blocks: &[Block]) -> (Typesetter, Density) {
    let mut chapters = blocks.split(|block| matches!(block, Block::PageBreak));
    let first = chapters.next().unwrap_or_default();
    if chapters.next().is_some() {
        for density in Density::ALL {
            let mut flow = Flow::new(typesetter, Places::new(), density);
            flow.blocks(first);
            let (same, _, pages) = flow.into_parts();
            typesetter = same;
            if pages == 1 {
                return (typesetter, density);
            }
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

fn finish(flow: Flow, report: &Report) -> Document {
    let (mut typesetter, pages, nodes) = flow.finish();
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
