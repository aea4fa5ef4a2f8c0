//! One page as drawing operations. Every item stands between a beginning and an end of marked
//! content, so that the structure tree can point at it.

use printpdf::{
    Codepoint, Color as Ink, CurTransMat, DictItem, Line, LinePoint, Mm, Op, PaintMode,
    PdfFontHandle, PdfPage, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix,
    WindingOrder,
};

use super::fonts::{Embedded, Fonts, Letter};
use super::utf16;
use crate::report::page::{Area, Artifact, Draw, Item, Mark, Page, Paint, Paper, Shape, TextRun};
use crate::report::style::{Color, PAGE_HEIGHT};

pub fn empty(paper: Paper) -> PdfPage {
    sheet(paper, Vec::new())
}

fn sheet(paper: Paper, ops: Vec<Op>) -> PdfPage {
    let (width, height) = paper.size();
    PdfPage::new(Mm(width), Mm(height), ops)
}

pub fn page(page: &Page, fonts: &Fonts, paper: Paper) -> PdfPage {
    let mut ops = Vec::new();
    if paper != Paper::A4 {
        let scale = paper.scale();
        ops.push(Op::SetTransformationMatrix {
            matrix: CurTransMat::Scale(scale, scale),
        });
    }
    let mut content = 0;
    for item in &page.items {
        ops.push(begin(item, &mut content));
        for draw in &item.draws {
            match draw {
                Draw::Text(run) => text(run, fonts, &mut ops),
                Draw::Shape(one) => shape(one, &mut ops),
                Draw::Line {
                    from,
                    to,
                    width,
                    color,
                } => line(*from, *to, *width, *color, &mut ops),
            }
        }
        ops.push(Op::EndMarkedContentWithProperties);
    }
    sheet(paper, ops)
}

/// Content is numbered within its page in drawing order; [`super::structure`] counts the same.
fn begin(item: &Item, content: &mut i64) -> Op {
    let (tag, properties) = match item.mark {
        Mark::Content(_) => {
            let number = DictItem::Int(*content);
            *content += 1;
            ("Span", dictionary([("MCID", number)]))
        }
        Mark::Artifact(Artifact::Header) => ("Artifact", pagination("Header")),
        Mark::Artifact(Artifact::Footer) => ("Artifact", pagination("Footer")),
        Mark::Artifact(Artifact::Layout) => ("Artifact", dictionary([("Type", word("Layout"))])),
    };
    Op::BeginMarkedContentWithProperties {
        tag: tag.into(),
        properties,
    }
}

fn pagination(kind: &str) -> DictItem {
    dictionary([("Type", word("Pagination")), ("Subtype", word(kind))])
}

fn text(run: &TextRun, fonts: &Fonts, ops: &mut Vec<Op>) {
    let Some(font) = fonts.get(run.face) else {
        return;
    };
    let spelled_out = run.pieces.iter().any(|piece| piece.spelled_out);
    if spelled_out {
        let words = DictItem::String {
            data: utf16(&run.text()),
            literal: false,
        };
        ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".into(),
            properties: dictionary([("ActualText", words)]),
        });
    }
    ops.push(Op::SetFillColor {
        col: ink(run.color),
    });
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFont {
        font: PdfFontHandle::External(font.id.clone()),
        size: Pt(run.size),
    });
    ops.push(Op::SetTextMatrix {
        matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, run.x, PAGE_HEIGHT - run.baseline]),
    });
    glyphs(run, font, ops);
    ops.push(Op::EndTextSection);
    if spelled_out {
        ops.push(Op::EndMarkedContentWithProperties);
    }
}

/// Shows glyphs at a pen that moves by the widths in the file; offsets make up the difference
/// with where shaping wants them, in thousandths of an em to the left.
fn glyphs(run: &TextRun, font: &Embedded, ops: &mut Vec<Op>) {
    let mut shown = Shown::default();
    let mut rise = 0.0;
    let mut behind = 0.0;
    for glyph in run.pieces.iter().flat_map(|piece| &piece.glyphs) {
        let Some(letter) = font.letter(glyph.id) else {
            continue;
        };
        if glyph.dy != rise {
            shown.flush(ops);
            rise = glyph.dy;
            ops.push(Op::SetLineOffset {
                multiplier: rise * run.size,
            });
        }
        if glyph.dx != 0.0 {
            shown.shift(-glyph.dx * 1000.0);
        }
        behind += letter.width as f32 - (glyph.advance - glyph.dx) * 1000.0;
        // Smaller steps than a thousandth of an em cannot be seen; they add up until they can.
        let offset = if behind.abs() < 0.5 { 0.0 } else { behind };
        behind -= offset;
        shown.letter(letter, offset);
    }
    shown.flush(ops);
    if rise != 0.0 {
        ops.push(Op::SetLineOffset { multiplier: 0.0 });
    }
}

/// Letters that one operation will show.
#[derive(Default)]
struct Shown {
    items: Vec<TextItem>,
    letters: Vec<Codepoint>,
}

impl Shown {
    fn letter(&mut self, letter: &Letter, offset: f32) {
        self.letters.push(Codepoint {
            gid: letter.number,
            offset,
            // What it stands for is said once, by the specimen.
            cid: None,
        });
    }

    /// Moves what comes next to the left, in thousandths of an em.
    fn shift(&mut self, offset: f32) {
        self.end_letters();
        self.items.push(TextItem::Offset(offset));
    }

    fn end_letters(&mut self) {
        if !self.letters.is_empty() {
            let letters = std::mem::take(&mut self.letters);
            self.items.push(TextItem::GlyphIds(letters));
        }
    }

    fn flush(&mut self, ops: &mut Vec<Op>) {
        self.end_letters();
        if !self.items.is_empty() {
            let items = std::mem::take(&mut self.items);
            ops.push(Op::ShowText { items });
        }
    }
}

/// A page with every letter of every font once and what it stands for: from it printpdf learns
/// what it has to say about the fonts.
pub fn specimen(fonts: &Fonts, paper: Paper) -> PdfPage {
    let mut ops = Vec::new();
    for font in fonts.all() {
        let letters = font.letters().map(|letter| Codepoint {
            gid: letter.number,
            offset: 0.0,
            cid: Some(letter.text.clone()),
        });
        let letters = letters.collect();
        ops.push(Op::SetFont {
            font: PdfFontHandle::External(font.id.clone()),
            size: Pt(1.0),
        });
        ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(letters)],
        });
    }
    sheet(paper, ops)
}

fn line(from: (f32, f32), to: (f32, f32), width: f32, color: Color, ops: &mut Vec<Op>) {
    ops.push(Op::SetOutlineColor { col: ink(color) });
    ops.push(Op::SetOutlineThickness { pt: Pt(width) });
    ops.push(Op::DrawLine {
        line: Line {
            points: vec![corner(from.0, from.1), corner(to.0, to.1)],
            is_closed: false,
        },
    });
}

fn shape(shape: &Shape, ops: &mut Vec<Op>) {
    let mode = match shape.paint {
        Paint::Fill(color) => {
            ops.push(Op::SetFillColor { col: ink(color) });
            PaintMode::Fill
        }
        Paint::Stroke { color, width } => {
            ops.push(Op::SetOutlineColor { col: ink(color) });
            ops.push(Op::SetOutlineThickness { pt: Pt(width) });
            PaintMode::Stroke
        }
    };
    let points = outline(shape.area, shape.radius);
    ops.push(Op::DrawPolygon {
        polygon: Polygon {
            rings: vec![PolygonRing { points }],
            mode,
            winding_order: WindingOrder::NonZero,
        },
    });
}

/// How far the handles of a Bézier curve stand from the corner of a quarter circle.
const CIRCLE: f32 = 1.0 - 0.552_285;

/// A rectangle with round corners, clockwise from the top left.
fn outline(area: Area, radius: f32) -> Vec<LinePoint> {
    let (left, top) = (area.x, area.y);
    let (right, bottom) = (area.x + area.width, area.y + area.height);
    let radius = radius.min(area.width / 2.0).min(area.height / 2.0);
    if radius <= 0.0 {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        return corners.map(|(x, y)| corner(x, y)).to_vec();
    }
    let near = radius * CIRCLE;
    let mut points = vec![corner(left + radius, top), corner(right - radius, top)];
    points.extend(curve(
        (right - near, top),
        (right, top + near),
        (right, top + radius),
    ));
    points.push(corner(right, bottom - radius));
    let end = (right - radius, bottom);
    points.extend(curve((right, bottom - near), (right - near, bottom), end));
    points.push(corner(left + radius, bottom));
    let end = (left, bottom - radius);
    points.extend(curve((left + near, bottom), (left, bottom - near), end));
    points.push(corner(left, top + radius));
    points.extend(curve(
        (left, top + near),
        (left + near, top),
        (left + radius, top),
    ));
    points
}

fn curve(first: (f32, f32), second: (f32, f32), end: (f32, f32)) -> [LinePoint; 3] {
    let handle = |(x, y)| LinePoint {
        bezier: true,
        ..corner(x, y)
    };
    [handle(first), handle(second), corner(end.0, end.1)]
}

fn corner(x: f32, y: f32) -> LinePoint {
    LinePoint {
        p: Point {
            x: Pt(x),
            y: Pt(PAGE_HEIGHT - y),
        },
        bezier: false,
    }
}

fn ink(color: Color) -> Ink {
    let part = |value: u8| f32::from(value) / 255.0;
    Ink::Rgb(Rgb {
        r: part(color.0),
        g: part(color.1),
        b: part(color.2),
        icc_profile: None,
    })
}

fn word(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

fn dictionary<const N: usize>(entries: [(&str, DictItem); N]) -> DictItem {
    let map = entries
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value));
    DictItem::Dict { map: map.collect() }
}
