//! Sheets of cards to cut: each card a heading with paragraphs, in equal cells over the whole page.

use super::LayoutError;
use super::flow::{draws, rule};
use super::sheets::Sheets;
use crate::model::Lang;
use crate::report::block::{Run, Weight};
use crate::report::page::{Area, Document, Draw, Paint, Paper, Role, Shape};
use crate::report::style::{
    self, BASELINE, HAIRLINE_WIDTH, PAGE_HEIGHT, PAGE_WIDTH, QUIET, TextStyle, cut,
};

/// What stands on one card.
#[derive(Clone, Debug, PartialEq)]
pub struct CutCard {
    pub name: String,
    /// Under the name, in grey.
    pub group: String,
    /// The colour of the bar beside the name.
    pub fundament: Option<usize>,
    pub lines: Vec<Run>,
}

/// How many cards go beside and below each other, and how large their words are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    pub columns: u8,
    pub rows: u8,
    /// Part of the usual size.
    pub size: f32,
}

/// Lays cards out on as many pages as it takes. What does not fit on its card is left out.
///
/// # Errors
/// [`LayoutError::Font`] when a bundled font cannot be read.
pub fn cards(
    title: &str,
    author: &str,
    lang: Lang,
    cards: &[CutCard],
    grid: Grid,
) -> Result<Document, LayoutError> {
    let mut sheets = Sheets::new(lang)?;
    let per_page = usize::from(grid.columns) * usize::from(grid.rows);
    for cards in cards.chunks(per_page.max(1)) {
        page(cards, grid, &mut sheets);
    }
    Ok(sheets.finish(title, author, lang, Paper::A4))
}

fn page(cards: &[CutCard], grid: Grid, sheets: &mut Sheets) {
    sheets.new_page();
    sheets.layout(marks(grid));
    let width = PAGE_WIDTH / f32::from(grid.columns);
    let height = PAGE_HEIGHT / f32::from(grid.rows);
    for (place, card) in cards.iter().enumerate() {
        let column = place % usize::from(grid.columns);
        let row = place / usize::from(grid.columns);
        let cell = Area {
            x: width * column as f32,
            y: height * row as f32,
            width,
            height,
        };
        self::card(card, cell, grid.size, sheets);
    }
}

fn card(card: &CutCard, cell: Area, size: f32, sheets: &mut Sheets) {
    let (color, _) = style::fundament(card.fundament);
    let bar = Area {
        x: cell.x + cut::PAD - cut::BAR_GAP,
        y: cell.y + cut::PAD,
        width: cut::BAR,
        height: cell.height - 2.0 * cut::PAD,
    };
    sheets.layout(vec![Draw::Shape(Shape {
        area: bar,
        radius: cut::BAR / 2.0,
        paint: Paint::Fill(color),
    })]);
    sheets.bookmark(&card.name, cell.y + cut::PAD);
    let mut pen = Pen {
        x: cell.x + cut::PAD + cut::BAR + cut::BAR_GAP,
        y: cell.y + cut::PAD,
        width: cell.width - 2.0 * cut::PAD - cut::BAR - cut::BAR_GAP,
        bottom: cell.y + cell.height - cut::PAD,
        size,
        sheets,
    };
    let name = Run::plain(card.name.as_str());
    pen.text(Role::Heading(1), name, &style::CUT_NAME);
    if !card.group.is_empty() {
        let group = Run::plain(card.group.as_str());
        pen.text(Role::Paragraph, group, &style::CARD_GROUP);
    }
    for line in &card.lines {
        pen.y += cut::BETWEEN * size;
        let style = match line.weight {
            Weight::Regular => style::BODY,
            _ => TextStyle {
                color: QUIET,
                ..style::NOTE
            },
        };
        pen.text(Role::Paragraph, line.clone(), &style);
    }
}

/// Where the next line goes.
struct Pen<'a> {
    x: f32,
    y: f32,
    width: f32,
    bottom: f32,
    size: f32,
    sheets: &'a mut Sheets,
}

impl Pen<'_> {
    /// One paragraph, one entry of the tree.
    fn text(&mut self, role: Role, run: Run, style: &TextStyle) {
        let mut marks = Vec::new();
        let style = &style.times(self.size);
        for line in self.sheets.typesetter.lines(&[run], style, self.width) {
            if self.y + style.leading > self.bottom {
                break;
            }
            marks.extend(draws(line, self.x, self.y + style.leading * BASELINE));
            self.y += style.leading;
        }
        if !marks.is_empty() {
            let node = self.sheets.node(role);
            self.sheets.content(node, marks);
        }
    }
}

/// Short lines where to cut: at the edges, and crosses where cuts meet.
fn marks(grid: Grid) -> Vec<Draw> {
    let line = |from, to| Draw::Line {
        from,
        to,
        width: HAIRLINE_WIDTH,
        color: QUIET,
    };
    let mut marks = Vec::new();
    for column in 1..grid.columns {
        let x = PAGE_WIDTH / f32::from(grid.columns) * f32::from(column);
        for row in 0..=grid.rows {
            let y = PAGE_HEIGHT / f32::from(grid.rows) * f32::from(row);
            let ends = ((y - cut::MARK).max(0.0), (y + cut::MARK).min(PAGE_HEIGHT));
            marks.push(line((x, ends.0), (x, ends.1)));
        }
    }
    for row in 1..grid.rows {
        let y = PAGE_HEIGHT / f32::from(grid.rows) * f32::from(row);
        for column in 0..=grid.columns {
            let x = PAGE_WIDTH / f32::from(grid.columns) * f32::from(column);
            let start = (x - cut::MARK).max(0.0);
            let length = (x + cut::MARK).min(PAGE_WIDTH) - start;
            marks.push(rule(start, y, length, HAIRLINE_WIDTH, QUIET));
        }
    }
    marks
}
