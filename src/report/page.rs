//! Pages with placed marks and a tree that says what they mean. Knows no file format.
//!
//! Positions are in points from the top left corner of the page; y grows downward.

use super::style::Color;
use crate::fonts::{self, Font};
use crate::model::Lang;

/// A report with everything in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub title: String,
    pub lang: Lang,
    pub author: String,
    pub subject: String,
    pub pages: Vec<Page>,
    /// The first is the root.
    pub nodes: Vec<Node>,
    pub outline: Vec<Bookmark>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// In drawing order, which is the reading order.
    pub items: Vec<Item>,
    pub links: Vec<Link>,
}

/// Marks that belong together: one entry of the structure tree, or an artifact.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub mark: Mark,
    pub draws: Vec<Draw>,
}

/// What an item is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mark {
    Content(NodeId),
    Artifact(Artifact),
}

/// Marks that say nothing to somebody who is read to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Artifact {
    Header,
    Footer,
    Layout,
}

/// Place of a node in [`Document::nodes`].
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct NodeId(pub usize);

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub role: Role,
    pub parent: Option<NodeId>,
    pub kids: Vec<Kid>,
    /// What a figure shows, in words.
    pub alt: Option<String>,
    /// Where a figure stands: page and area.
    pub area: Option<(usize, Area)>,
}

/// What a node is; names as PDF knows them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
    Document,
    /// Level 1 to 3.
    Heading(u8),
    Paragraph,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    List {
        numbered: bool,
    },
    ListItem,
    Label,
    ListBody,
    Figure,
    Caption,
    Link,
    Span,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kid {
    Node(NodeId),
    Content { page: usize, item: usize },
    Link { page: usize, link: usize },
}

/// An area that jumps to a place in the same document.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub area: Area,
    pub node: NodeId,
    /// Page and distance from its top.
    pub target: (usize, f32),
    pub alt: String,
}

/// An entry of the table of contents that a reader shows beside the pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// 1 to 3.
    pub level: u8,
    pub text: String,
    pub page: usize,
    pub y: f32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    Text(TextRun),
    Shape(Shape),
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        color: Color,
    },
}

/// A rectangle; with a radius of half its width a disc.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub area: Area,
    pub radius: f32,
    pub paint: Paint,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    Fill(Color),
    Stroke { color: Color, width: f32 },
}

/// Shaped text on one line, in one face and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    pub face: Face,
    pub size: f32,
    pub x: f32,
    pub baseline: f32,
    pub color: Color,
    pub text: String,
    /// In drawing order, left to right.
    pub glyphs: Vec<Glyph>,
    /// The glyphs do not spell the text by themselves: right to left, a letter made of several
    /// glyphs, a letter that no font has, a hyphen that is not in the text.
    pub spelled_out: bool,
    /// No font has these letters: each glyph is a sign that stands for one.
    pub missing: bool,
}

/// One drawn shape of a font; distances in ems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// Bytes of the run's text that it stands for.
    pub start: usize,
    pub end: usize,
}

/// The fonts of the report.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Face {
    Regular,
    Italic,
    SemiBold,
    FallbackRegular,
    FallbackBold,
}

impl Face {
    pub const ALL: [Self; 5] = [
        Self::Regular,
        Self::Italic,
        Self::SemiBold,
        Self::FallbackRegular,
        Self::FallbackBold,
    ];

    pub fn font(self) -> &'static Font {
        match self {
            Self::Regular => &fonts::REGULAR,
            Self::Italic => &fonts::ITALIC,
            Self::SemiBold => &fonts::SEMI_BOLD,
            Self::FallbackRegular => &fonts::FALLBACK_REGULAR,
            Self::FallbackBold => &fonts::FALLBACK_BOLD,
        }
    }

    /// The face that takes over for letters that this one lacks.
    pub fn fallback(self) -> Self {
        match self {
            Self::SemiBold | Self::FallbackBold => Self::FallbackBold,
            Self::Regular | Self::Italic | Self::FallbackRegular => Self::FallbackRegular,
        }
    }
}

impl Draw {
    /// The same mark, so much further to the right and down.
    pub fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text(run) => {
                run.x += dx;
                run.baseline += dy;
            }
            Self::Shape(shape) => shape.area = shape.area.moved(dx, dy),
            Self::Line { from, to, .. } => {
                *from = (from.0 + dx, from.1 + dy);
                *to = (to.0 + dx, to.1 + dy);
            }
        }
        self
    }
}

impl Draw {
    /// Where words end, without white space; 0 for what is no words.
    pub fn right_edge(&self) -> f32 {
        let Self::Text(run) = self else {
            return 0.0;
        };
        let words = run.text.trim_end().len();
        let glyphs = run.glyphs.iter().filter(|glyph| glyph.start < words);
        run.x + glyphs.map(|glyph| glyph.advance).sum::<f32>() * run.size
    }
}

impl Area {
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        Self {
            x: self.x + dx,
            y: self.y + dy,
            ..self
        }
    }
}

impl Page {
    /// The words on the page in drawing order, a line for each item.
    pub fn text(&self) -> String {
        let items = self.items.iter().map(Item::text);
        items
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Item {
    pub fn text(&self) -> String {
        let runs = self.draws.iter().filter_map(|draw| match draw {
            Draw::Text(run) => Some(run.text.as_str()),
            _ => None,
        });
        runs.collect()
    }
}
