//! Posters for the wall: one sheet each, with large words that may be read at some distance.

use super::LayoutError;
use super::flow::{draws, rule};
use super::lines::{Line, Typesetter};
use super::sheets::Sheets;
use crate::model::Lang;
use crate::report::block::Run;
use crate::report::page::{Document, Paper, Role};
use crate::report::style::{
    BASELINE, BOTTOM, COLUMN, INK, LEFT, PAGE_HEIGHT, RUNNING, TOP, TextStyle, poster,
};

/// What stands on one poster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Poster {
    /// Whose it is, small at the top.
    pub head: String,
    pub title: String,
    /// What it is about, larger than the rest.
    pub lead: String,
    pub parts: Vec<PosterPart>,
    /// Small at the bottom.
    pub foot: String,
}

/// Words with a name beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct PosterPart {
    pub name: String,
    pub lines: Vec<String>,
}

/// Lays posters out for A3. The more words, the smaller they stand; when even small words do not
/// fit, they go on on the next sheet.
///
/// # Errors
/// [`LayoutError::Font`] when a bundled font cannot be read.
pub fn posters(
    title: &str,
    author: &str,
    lang: Lang,
    posters: &[Poster],
) -> Result<Document, LayoutError> {
    let mut sheets = Sheets::new(lang)?;
    for poster in posters {
        let mut set = Vec::new();
        for size in poster::SIZES {
            set = lines(poster, size, &mut sheets.typesetter);
            if height(&set) <= BOTTOM - TOP {
                break;
            }
        }
        place(poster, set, &mut sheets);
    }
    Ok(sheets.finish(title, author, lang, Paper::A3))
}

/// A paragraph that was set.
struct Text {
    role: Role,
    style: TextStyle,
    before: f32,
    x: f32,
    lines: Vec<Line>,
    /// What comes next stands beside it.
    beside: bool,
    ruled: bool,
}

impl Text {
    fn height(&self) -> f32 {
        self.lines.len() as f32 * self.style.leading
    }
}

/// All paragraphs of a poster at this part of their full size.
fn lines(poster: &Poster, size: f32, typesetter: &mut Typesetter) -> Vec<Text> {
    let mut set = |role, words: &str, style: &TextStyle, before: f32, x: f32, width: f32| {
        let style = style.times(size);
        Text {
            lines: typesetter.lines(&[Run::plain(words)], &style, width),
            role,
            style,
            before: before * size,
            x,
            beside: false,
            ruled: false,
        }
    };
    let mut all = vec![set(
        Role::Heading(1),
        &poster.title,
        &poster::TITLE,
        0.0,
        0.0,
        COLUMN,
    )];
    if !poster.lead.is_empty() {
        let above = poster::ABOVE_LEAD;
        all.push(set(
            Role::Paragraph,
            &poster.lead,
            &poster::LEAD,
            above,
            0.0,
            COLUMN,
        ));
    }
    let (x, width) = (poster::INDENT, COLUMN - poster::INDENT);
    for part in &poster.parts {
        let name_width = poster::INDENT - poster::GAP;
        all.push(Text {
            beside: true,
            ruled: true,
            ..set(
                Role::Heading(2),
                &part.name,
                &poster::NAME,
                poster::ABOVE_PART,
                0.0,
                name_width,
            )
        });
        for (place, line) in part.lines.iter().enumerate() {
            let before = if place == 0 { 0.0 } else { poster::BETWEEN };
            all.push(set(Role::Paragraph, line, &poster::TEXT, before, x, width));
        }
    }
    all
}

fn height(texts: &[Text]) -> f32 {
    let (mut y, mut end) = (0.0_f32, 0.0_f32);
    for text in texts {
        y += text.before;
        end = end.max(y + text.height());
        if !text.beside {
            y = end;
        }
    }
    end
}

fn place(poster: &Poster, texts: Vec<Text>, sheets: &mut Sheets) {
    begin(poster, sheets);
    sheets.bookmark(&poster.title, TOP);
    let (mut y, mut end) = (TOP, TOP);
    for text in texts {
        let leading = text.style.leading;
        y = if y > TOP { y + text.before } else { y };
        if y + leading > BOTTOM {
            begin(poster, sheets);
            (y, end) = (TOP, TOP);
        } else if text.ruled {
            let above = y - text.before * poster::RULE_PART;
            sheets.layout(vec![rule(LEFT, above, COLUMN, poster::RULE, INK)]);
        }
        // Empty lines are room to write in; they are not read.
        let mut node = None;
        let mut top = y;
        for line in text.lines {
            if y + leading > BOTTOM {
                begin(poster, sheets);
                (y, end, top) = (TOP, TOP, TOP);
            }
            let marks = draws(line, LEFT + text.x, y + leading * BASELINE);
            if !marks.is_empty() {
                let node = *node.get_or_insert_with(|| sheets.node(text.role));
                sheets.content(node, marks);
            }
            y += leading;
        }
        end = end.max(y);
        y = if text.beside { top } else { end };
    }
}

/// A new sheet with the words at its edges.
fn begin(poster: &Poster, sheets: &mut Sheets) {
    sheets.new_page();
    let feet = PAGE_HEIGHT - poster::EDGE;
    for (words, baseline) in [(&poster.head, poster::EDGE), (&poster.foot, feet)] {
        let lines = sheets
            .typesetter
            .lines(&[Run::plain(words)], &RUNNING, COLUMN);
        let marks = lines.into_iter().next();
        let marks = marks
            .map(|line| draws(line, LEFT, baseline))
            .unwrap_or_default();
        if !marks.is_empty() {
            sheets.layout(marks);
        }
    }
}
