//! Sheets of cards to cut: each card a heading with paragraphs, in equal cells over the whole page.

use super::LayoutError;
use super::flow::{draws, rule};
use super::lines::Typesetter;
use super::tree::Tree;
use crate::model::Lang;
use crate::report::block::{Run, Weight};
use crate::report::page::{
    Area, Artifact, Bookmark, Document, Draw, Item, Kid, Mark, NodeId, Page, Paint, Role, Shape,
};
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

/// How many cards go beside and below each other.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Grid {
    pub columns: u8,
    pub rows: u8,
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
    let mut sheets = Sheets {
        typesetter: Typesetter::new(lang)?,
        tree: Tree::new(),
        pages: Vec::new(),
        outline: Vec::new(),
    };
    let per_page = usize::from(grid.columns) * usize::from(grid.rows);
    for cards in cards.chunks(per_page.max(1)) {
        sheets.page(cards, grid);
    }
    if sheets.pages.is_empty() {
        sheets.pages.push(Page::default());
    }
    sheets.tree.attach(Tree::ROOT);
    Ok(Document {
        title: title.to_owned(),
        lang,
        author: author.to_owned(),
        subject: title.to_owned(),
        pages: sheets.pages,
        nodes: sheets.tree.into_nodes(),
        outline: sheets.outline,
    })
}

struct Sheets {
    typesetter: Typesetter,
    tree: Tree,
    pages: Vec<Page>,
    outline: Vec<Bookmark>,
}

impl Sheets {
    fn page(&mut self, cards: &[CutCard], grid: Grid) {
        self.pages.push(Page::default());
        self.layout(marks(grid));
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
            self.card(card, cell);
        }
    }

    fn card(&mut self, card: &CutCard, cell: Area) {
        let (color, _) = style::fundament(card.fundament);
        let bar = Area {
            x: cell.x + cut::PAD - cut::BAR_GAP,
            y: cell.y + cut::PAD,
            width: cut::BAR,
            height: cell.height - 2.0 * cut::PAD,
        };
        self.layout(vec![Draw::Shape(Shape {
            area: bar,
            radius: cut::BAR / 2.0,
            paint: Paint::Fill(color),
        })]);
        let page = self.pages.len() - 1;
        self.outline.push(Bookmark {
            level: 1,
            text: card.name.clone(),
            page,
            y: cell.y + cut::PAD,
        });
        let mut pen = Pen {
            x: cell.x + cut::PAD + cut::BAR + cut::BAR_GAP,
            y: cell.y + cut::PAD,
            width: cell.width - 2.0 * cut::PAD - cut::BAR - cut::BAR_GAP,
            bottom: cell.y + cell.height - cut::PAD,
        };
        let name = [Run::plain(card.name.as_str())];
        self.text(Role::Heading(1), &name, &style::CUT_NAME, &mut pen);
        if !card.group.is_empty() {
            let group = [Run::plain(card.group.as_str())];
            self.text(Role::Paragraph, &group, &style::CARD_GROUP, &mut pen);
        }
        for line in &card.lines {
            pen.y += cut::BETWEEN;
            let style = match line.weight {
                Weight::Regular => style::BODY,
                _ => TextStyle {
                    color: QUIET,
                    ..style::NOTE
                },
            };
            self.text(
                Role::Paragraph,
                std::slice::from_ref(line),
                &style,
                &mut pen,
            );
        }
    }

    /// One paragraph, one entry of the tree.
    fn text(&mut self, role: Role, runs: &[Run], style: &TextStyle, pen: &mut Pen) {
        let mut marks = Vec::new();
        for line in self.typesetter.lines(runs, style, pen.width) {
            if pen.y + style.leading > pen.bottom {
                break;
            }
            marks.extend(draws(line, pen.x, pen.y + style.leading * BASELINE));
            pen.y += style.leading;
        }
        if marks.is_empty() {
            return;
        }
        let node = self.tree.add(role, Tree::ROOT);
        self.content(node, marks);
    }

    fn content(&mut self, node: NodeId, draws: Vec<Draw>) {
        let page = self.pages.len() - 1;
        let Some(sheet) = self.pages.last_mut() else {
            return;
        };
        let item = sheet.items.len();
        self.tree.own(node, Kid::Content { page, item });
        let mark = Mark::Content(node);
        sheet.items.push(Item { mark, draws });
    }

    fn layout(&mut self, draws: Vec<Draw>) {
        if let Some(sheet) = self.pages.last_mut() {
            let mark = Mark::Artifact(Artifact::Layout);
            sheet.items.push(Item { mark, draws });
        }
    }
}

/// Where the next line goes.
struct Pen {
    x: f32,
    y: f32,
    width: f32,
    bottom: f32,
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
