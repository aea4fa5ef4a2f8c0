//! Pictures on their own: how many people chose what, and the parts that all pictures are made of.

use super::flow::draws;
use super::lines::Typesetter;
use crate::report::block::{Block, DotRow, Dots, Run};
use crate::report::page::{Area, Draw, Paint, Shape};
use crate::report::style::{
    self, CAP_HEIGHT, CAPTION, COLUMN, FIGURE, HAIRLINE, QUIET, TextStyle, dots,
};

/// Marks with positions from the top left corner of the picture, which is as wide as a column.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// In points.
    pub height: f32,
    pub draws: Vec<Draw>,
}

/// The drawings of a block with what they show in words; none when it is no picture.
pub fn drawings(block: &Block, typesetter: &mut Typesetter) -> Vec<(Drawing, String)> {
    match block {
        Block::Dots(content) => {
            let parts = content.rows.chunks(dots::MAX_ROWS);
            let parts =
                parts.map(|rows| (of_dots(content, rows, typesetter), in_words(content, rows)));
            parts.collect()
        }
        Block::Map(map) => vec![(super::diagram::of_map(map, typesetter), map.alt.clone())],
        Block::Field(field) => vec![(
            super::diagram::of_field(field, typesetter),
            field.alt.clone(),
        )],
        _ => Vec::new(),
    }
}

fn of_dots(content: &Dots, rows: &[DotRow], typesetter: &mut Typesetter) -> Drawing {
    let columns = Columns::of(rows, typesetter);
    let mut marks = Vec::new();
    let mut y = dots::PAD_Y;
    for row in rows {
        let middle = y + dots::ROW / 2.0;
        marks.extend(typesetter.around(&row.label, 0.0, middle, columns.label, &FIGURE));
        marks.extend(columns.people(row, middle));
        let quiet = TextStyle {
            color: QUIET,
            ..FIGURE
        };
        marks.extend(typesetter.around(&row.text, columns.text_x, middle, columns.text, &quiet));
        y += dots::ROW;
    }
    if !content.legend.is_empty() {
        y += dots::LEGEND_ABOVE;
        marks.extend(legend(
            &content.legend,
            y + dots::LEGEND_ROW / 2.0,
            typesetter,
        ));
        y += dots::LEGEND_ROW;
    }
    let inside = marks.into_iter().map(|draw| draw.moved(dots::PAD_X, 0.0));
    Drawing {
        height: y + dots::PAD_Y,
        draws: inside.collect(),
    }
}

fn legend(legend: &[(usize, String)], middle: f32, typesetter: &mut Typesetter) -> Vec<Draw> {
    let mut marks = Vec::new();
    let mut x = 0.0;
    for (fundament, name) in legend {
        let (color, _) = style::fundament(Some(*fundament));
        marks.push(disc(x, middle, dots::LEGEND_DOT, Paint::Fill(color)));
        x += dots::LEGEND_DOT + dots::LEGEND_GAP;
        let line = typesetter.line(name, &CAPTION);
        let width = line.width;
        let baseline = middle + CAPTION.size * CAP_HEIGHT / 2.0;
        marks.extend(draws(line, x, baseline));
        x += width + dots::LEGEND_SPACE;
    }
    marks
}

impl Typesetter {
    /// At most two lines of words around a middle line, from `x`.
    pub(super) fn around(
        &mut self,
        text: &str,
        x: f32,
        middle: f32,
        room: f32,
        style: &TextStyle,
    ) -> Vec<Draw> {
        let baseline = middle + style.size * CAP_HEIGHT / 2.0;
        let words = [Run::plain(format!("{text} "))];
        let lines = self.lines(&words, style, room);
        let half = (lines.len().min(2) - 1) as f32 * style.size * 1.15 / 2.0;
        let lines = lines.into_iter().enumerate();
        let placed = lines.map(|(place, line)| {
            let down = place as f32 * style.size * 1.15 - half;
            draws(line, x, baseline + down)
        });
        placed.take(2).flatten().collect()
    }
}

/// Where labels, dots and texts stand inside a figure.
struct Columns {
    label: f32,
    dots_x: f32,
    pitch: f32,
    text_x: f32,
    text: f32,
}

impl Columns {
    fn of(rows: &[DotRow], typesetter: &mut Typesetter) -> Self {
        let mut widest = |word: &dyn Fn(&DotRow) -> &str, most: f32| {
            let widths = rows
                .iter()
                .map(|row| typesetter.line(word(row), &FIGURE).width);
            widths.fold(0.0, f32::max).min(most)
        };
        let label = widest(&|row| &row.label, dots::LABEL_MAX).max(dots::LABEL_MIN);
        let text = widest(&|row| &row.text, dots::TEXT_MAX) + 0.05;
        let dots_x = label + dots::GAP;
        let inside = COLUMN - 2.0 * dots::PAD_X;
        let room = inside - dots_x - text - dots::TEXT_GAP;
        let most = rows.iter().map(|row| row.total).max().unwrap_or(0).max(1);
        let pitch = (room / most as f32).min(dots::PITCH);
        Self {
            label: label + 0.05,
            dots_x,
            pitch,
            text_x: dots_x + pitch * most as f32 + dots::TEXT_GAP,
            text,
        }
    }

    /// A dot for everybody, filled for who chose it; a bar when there are too many people.
    fn people(&self, row: &DotRow, middle: f32) -> Vec<Draw> {
        let (color, _) = style::fundament(row.fundament);
        let filled = row.filled.min(row.total);
        if self.pitch < dots::PITCH_MIN {
            let length = |count: usize| count as f32 * self.pitch;
            return vec![
                self.bar(length(row.total), middle, HAIRLINE),
                self.bar(length(filled), middle, color),
            ];
        }
        let size = dots::DIAMETER.min(self.pitch * 0.8);
        let people = (0..row.total).map(|place| {
            let x = self.dots_x + place as f32 * self.pitch;
            if place < filled {
                return disc(x, middle, size, Paint::Fill(color));
            }
            let ring = Paint::Stroke {
                color: style::EMPTY_DOT,
                width: dots::RING,
            };
            disc(x + dots::RING / 2.0, middle, size - dots::RING, ring)
        });
        people.collect()
    }

    fn bar(&self, length: f32, middle: f32, color: style::Color) -> Draw {
        Draw::Shape(Shape {
            area: Area {
                x: self.dots_x,
                y: middle - dots::BAR / 2.0,
                width: length,
                height: dots::BAR,
            },
            radius: 0.0,
            paint: Paint::Fill(color),
        })
    }
}

/// What the figure shows, for people who do not see it.
fn in_words(content: &Dots, rows: &[DotRow]) -> String {
    let rows = rows
        .iter()
        .map(|row| format!("{}: {}.", row.label, row.text));
    let sentences = std::iter::once(content.alt.clone()).chain(rows);
    sentences.collect::<Vec<_>>().join(" ")
}

/// A disc with its left side at `x`.
pub(super) fn disc(x: f32, middle: f32, size: f32, paint: Paint) -> Draw {
    Draw::Shape(Shape {
        area: Area {
            x,
            y: middle - size / 2.0,
            width: size,
            height: size,
        },
        radius: size / 2.0,
        paint,
    })
}
