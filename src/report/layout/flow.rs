//! The report while it is laid out, block by block, and the blocks that are plain text: title,
//! headings, paragraphs and notes.

use std::borrow::Cow;

use super::lines::{Line, Typesetter};
use super::pages::{Pages, Places};
use super::slice::{Part, PartLink, Place, Slice, avoid_lone_lines};
use super::tree::Tree;
use crate::report::block::{Anchor, Block, Heading, Level, Run, Weight};
use crate::report::page::{Area, Draw, Node, NodeId, Paint, Role, Shape};
use crate::report::style::{
    self, BASELINE, COLUMN, Density, HAIRLINE, HAIRLINE_WIDTH, INK, MEASURE, RULE_WIDTH, TextStyle,
    UNDERLINE_DROP, UNDERLINE_WIDTH, above,
};

/// The report while it is being laid out.
pub struct Flow {
    pub(super) typesetter: Typesetter,
    pub(super) tree: Tree,
    pages: Pages,
    break_before_next: bool,
    pub(super) density: Density,
    context: Context,
}

/// Blocks that were laid out.
pub struct Set {
    pub typesetter: Typesetter,
    pub pages: Pages,
    pub nodes: Vec<Node>,
}

/// What stands around a block.
#[derive(Clone, Copy, Default)]
struct Context {
    /// A heading under a heading stands closer.
    under_heading: bool,
    /// Text under a table or figure stands further off.
    under_frame: bool,
    /// The block after it stays with its introduction.
    introduces: bool,
}

impl Flow {
    /// `known` is where headings stood the last time, `density` is that of the first page.
    pub fn new(typesetter: Typesetter, known: Places, density: Density) -> Self {
        Self {
            typesetter,
            tree: Tree::new(),
            pages: Pages::new(known),
            break_before_next: false,
            density,
            context: Context::default(),
        }
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        for (place, block) in blocks.iter().enumerate() {
            let previous = place.checked_sub(1).and_then(|place| blocks.get(place));
            self.context = Context {
                under_heading: matches!(previous, Some(Block::Heading(_))),
                under_frame: previous.is_some_and(is_framed),
                introduces: blocks.get(place + 1).is_some_and(is_introduced),
            };
            self.block(block);
        }
    }

    /// Ends a round; the next one knows on which page every heading stands.
    pub fn finish(mut self) -> Set {
        self.pages.finish(&mut self.tree);
        self.tree.attach(Tree::ROOT);
        Set {
            typesetter: self.typesetter,
            pages: self.pages,
            nodes: self.tree.into_nodes(),
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title { title, subtitle } => self.title(title, subtitle),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(runs) => self.paragraph(runs),
            Block::Facts(facts) => self.facts(facts),
            Block::List(list) => self.list(list),
            Block::Cards(cards) => self.cards(cards),
            Block::Table(table) => self.table(table),
            Block::Note(runs) => self.note(runs),
            Block::Dots(dots) => self.figure(block, &dots.caption),
            Block::Map(map) => self.figure(block, &map.caption),
            Block::Field(field) => self.figure(block, &field.caption),
            Block::Tension(tension) => self.tension(tension),
            Block::PageBreak => {
                self.break_before_next = true;
                self.density = Density::NORMAL;
            }
        }
    }

    /// Height for the next slice on this page and on the next one, in points.
    pub(super) fn room(&self) -> (f32, f32) {
        self.pages.room()
    }

    pub(super) fn push_all(&mut self, slices: impl IntoIterator<Item = Slice>) {
        for slice in slices {
            self.push(slice);
        }
    }

    pub(super) fn push(&mut self, mut slice: Slice) {
        slice.new_page |= std::mem::take(&mut self.break_before_next);
        slice.before *= self.density.between;
        self.pages.push(slice, &mut self.tree);
    }

    fn title(&mut self, title: &str, subtitle: &str) {
        let place = Place {
            level: 1,
            text: title.to_owned(),
            anchor: None,
        };
        self.headline(Role::Heading(1), title, &style::TITLE, 0.0, place);
        let node = self.tree.add(Role::Paragraph, Tree::ROOT);
        let runs = [Run::plain(subtitle)];
        let mut slices = self.text(node, &runs, &style::SUBTITLE, COLUMN);
        if let Some(first) = slices.first_mut() {
            first.before = above::SUBTITLE;
        }
        slices.push(Slice {
            before: style::title::RULE_GAP,
            height: RULE_WIDTH,
            parts: vec![Part::layout(vec![rule(0.0, 0.0, COLUMN, RULE_WIDTH, INK)])],
            ..Slice::default()
        });
        keep_together(&mut slices);
        self.push_all(slices);
    }

    fn heading(&mut self, heading: &Heading) {
        let (level, style, before) = match heading.level {
            Level::Chapter => (1, &style::CHAPTER, above::CHAPTER),
            Level::Section => (2, &style::SECTION, above::SECTION),
            Level::Part => (3, &style::PART, above::PART),
        };
        let closer = match self.context.under_heading {
            true => above::UNDER_HEADING,
            false => 1.0,
        };
        let before = before * closer;
        let place = Place {
            level,
            text: heading.text.clone(),
            anchor: heading.anchor,
        };
        self.headline(Role::Heading(level), &heading.text, style, before, place);
    }

    fn headline(&mut self, role: Role, text: &str, style: &TextStyle, before: f32, place: Place) {
        let node = self.tree.add(role, Tree::ROOT);
        let mut slices = self.text(node, &[Run::plain(text)], style, COLUMN);
        for slice in &mut slices {
            slice.keep = true;
        }
        if let Some(first) = slices.first_mut() {
            first.before = before;
            first.heading = Some(place);
        }
        self.push_all(slices);
    }

    fn paragraph(&mut self, runs: &[Run]) {
        let node = self.tree.add(Role::Paragraph, Tree::ROOT);
        let mut slices = self.text(node, runs, &style::BODY, MEASURE);
        avoid_lone_lines(&mut slices);
        if let Some(first) = slices.first_mut() {
            first.before = match self.context.under_frame {
                true => above::PARAGRAPH_UNDER_FRAME,
                false => above::PARAGRAPH,
            };
        }
        if let Some(last) = slices.last_mut() {
            last.keep = self.context.introduces;
        }
        self.push_all(slices);
    }

    fn note(&mut self, runs: &[Run]) {
        let node = self.tree.add(Role::Paragraph, Tree::ROOT);
        let pad = (style::note::PAD_X, style::note::PAD_Y);
        let lines = self.text(node, runs, &style::NOTE, COLUMN - 2.0 * pad.0);
        let mut lines = lines.into_iter().peekable();
        while lines.peek().is_some() {
            let mut inside = Slice::default();
            for line in lines.by_ref().take(style::note::MAX_LINES) {
                inside.stack(line);
            }
            let wash = Shape {
                area: Area {
                    x: 0.0,
                    y: 0.0,
                    width: COLUMN,
                    height: inside.height + 2.0 * pad.1,
                },
                radius: style::note::RADIUS,
                paint: Paint::Fill(style::WASH),
            };
            let mut parts = vec![Part::layout(vec![Draw::Shape(wash)])];
            parts.extend(
                inside
                    .parts
                    .into_iter()
                    .map(|part| part.moved(pad.0, pad.1)),
            );
            self.push(Slice {
                before: above::NOTE,
                height: inside.height + 2.0 * pad.1,
                parts,
                ..Slice::default()
            });
        }
    }

    /// Runs as slices of one line each, all for one node. Text that jumps gets a node of its own.
    pub(super) fn text(
        &mut self,
        node: NodeId,
        runs: &[Run],
        style: &TextStyle,
        width: f32,
    ) -> Vec<Slice> {
        let runs = match runs.iter().any(|run| run.to.is_some()) {
            true => Cow::Owned(runs.iter().map(|run| self.with_page(run)).collect()),
            false => Cow::Borrowed(runs),
        };
        let links: Vec<_> = runs
            .iter()
            .map(|run| {
                let to = run.to.filter(|_| !run.text.trim().is_empty())?;
                Some((to, self.tree.add(Role::Link, node)))
            })
            .collect();
        let lines = self.typesetter.lines(&runs, style, width);
        let slices = lines.into_iter().map(|line| Slice {
            height: style.leading,
            keep: leads(&line, &runs),
            parts: line_parts(line, node, &links, style),
            ..Slice::default()
        });
        slices.collect()
    }

    fn with_page(&self, run: &Run) -> Run {
        let Some(anchor) = run.to else {
            return run.clone();
        };
        let page = self
            .pages
            .places
            .get(&anchor)
            .map_or(1, |(page, _)| page + 1);
        Run {
            text: run.text.replace("{page}", &page.to_string()),
            ..run.clone()
        }
    }
}

/// Ends with a rule, a border or a picture.
fn is_framed(block: &Block) -> bool {
    let text = matches!(
        block,
        Block::Title { .. } | Block::Heading(_) | Block::Paragraph(_)
    );
    !text && !matches!(block, Block::List(_) | Block::PageBreak)
}

/// Follows from the text before it. A figure does not: it has a caption, and it is so high that
/// what waits for it leaves a hole.
fn is_introduced(block: &Block) -> bool {
    matches!(block, Block::Table(_) | Block::List(_) | Block::Tension(_))
}

/// Strong words stay with the words after them: a question with its answer.
fn leads(line: &Line, runs: &[Run]) -> bool {
    let run = line.spans.last().map(|span| span.run);
    let is_strong = |run: usize| runs[run].weight == Weight::Strong;
    run.is_some_and(|run| is_strong(run) && run + 1 < runs.len())
}

/// One part for each stretch of a line that belongs to the same node.
fn line_parts(
    line: Line,
    node: NodeId,
    links: &[Option<(Anchor, NodeId)>],
    style: &TextStyle,
) -> Vec<Part> {
    let baseline = style.leading * BASELINE;
    let mut parts: Vec<Part> = Vec::new();
    for span in line.spans {
        let link = links.get(span.run).copied().flatten();
        let owner = link.map_or(node, |(_, own)| own);
        let (x, width, color) = (span.text.x, span.width, span.text.color);
        let part_link = link.map(|(to, _)| PartLink {
            to,
            area: Area {
                x,
                y: 0.0,
                width,
                height: style.leading,
            },
            alt: span.text.text().trim().to_owned(),
        });
        let mut marks = vec![Draw::Text(span.text).moved(0.0, baseline)];
        if part_link.is_some() {
            let y = baseline + UNDERLINE_DROP;
            marks.push(rule(x, y, width, UNDERLINE_WIDTH, color));
        }
        match parts.last_mut() {
            Some(last) if last.owner() == Some(owner) && part_link.is_none() => {
                last.draws.append(&mut marks);
            }
            _ => parts.push(Part {
                link: part_link,
                ..Part::content(owner, marks)
            }),
        }
    }
    if parts.is_empty() {
        parts.push(Part::content(node, Vec::new()));
    }
    parts
}

/// The marks of a line that starts at `x`.
pub(super) fn draws(line: Line, x: f32, baseline: f32) -> Vec<Draw> {
    let spans = line.spans.into_iter();
    spans
        .map(|span| Draw::Text(span.text).moved(x, baseline))
        .collect()
}

pub(super) fn rule(x: f32, y: f32, length: f32, width: f32, color: style::Color) -> Draw {
    Draw::Line {
        from: (x, y),
        to: (x + length, y),
        width,
        color,
    }
}

pub(super) fn hairline(x: f32, y: f32, length: f32) -> Draw {
    rule(x, y, length, HAIRLINE_WIDTH, HAIRLINE)
}

fn keep_together(slices: &mut [Slice]) {
    let count = slices.len().saturating_sub(1);
    for slice in &mut slices[..count] {
        slice.keep = true;
    }
}
