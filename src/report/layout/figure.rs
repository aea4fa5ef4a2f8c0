//! Pictures: how many people chose what, and two values that pull apart.

use super::flow::{Flow, draws};
use super::lines::Line;
use super::slice::{Part, Slice};
use super::tree::Tree;
use crate::report::block::{DotRow, Dots, Pole, Run, Tension};
use crate::report::page::{Area, Draw, Paint, Role, Shape};
use crate::report::style::{
    self, BASELINE, CAP_HEIGHT, CAPTION, COLUMN, FIGURE, HAIRLINE, HAIRLINE_WIDTH, POLE, QUIET,
    TextStyle, above, dots, tension,
};

impl Flow {
    pub(super) fn dots(&mut self, content: &Dots) {
        for rows in content.rows.chunks(dots::MAX_ROWS) {
            self.dots_figure(content, rows);
        }
        let node = self.tree.add(Role::Caption, Tree::ROOT);
        let runs = [Run::plain(content.caption.as_str())];
        let mut lines = self.text(node, &runs, &CAPTION, COLUMN);
        if let Some(first) = lines.first_mut() {
            first.before = above::CAPTION;
        }
        self.push_all(lines);
    }

    fn dots_figure(&mut self, content: &Dots, rows: &[DotRow]) {
        let columns = Columns::of(self, rows);
        let mut marks = Vec::new();
        let mut y = dots::PAD_Y;
        for row in rows {
            let middle = y + dots::ROW / 2.0;
            marks.extend(self.words(&row.label, 0.0, middle, columns.label, &FIGURE));
            marks.extend(columns.people(row, middle));
            let quiet = TextStyle {
                color: QUIET,
                ..FIGURE
            };
            marks.extend(self.words(&row.text, columns.text_x, middle, columns.text, &quiet));
            y += dots::ROW;
        }
        if !content.legend.is_empty() {
            y += dots::LEGEND_ABOVE;
            marks.extend(self.legend(&content.legend, y + dots::LEGEND_ROW / 2.0));
            y += dots::LEGEND_ROW;
        }
        let height = y + dots::PAD_Y;
        let inside = marks.into_iter().map(|draw| draw.moved(dots::PAD_X, 0.0));
        let node = self.tree.add_figure(in_words(content, rows));
        self.push(Slice {
            before: above::FIGURE,
            height,
            parts: vec![
                Part::layout(vec![frame(height)]),
                Part::content(node, inside.collect()),
            ],
            keep: true,
            ..Slice::default()
        });
    }

    /// One line of words around a middle line, cut off where the room ends.
    fn words(
        &mut self,
        text: &str,
        x: f32,
        middle: f32,
        room: f32,
        style: &TextStyle,
    ) -> Vec<Draw> {
        let baseline = middle + style.size * CAP_HEIGHT / 2.0;
        let words = [Run::plain(format!("{text} "))];
        let lines = self.typesetter.lines(&words, style, room);
        let half = (lines.len() - 1) as f32 * style.size * 1.15 / 2.0;
        let lines = lines.into_iter().enumerate();
        let placed = lines.map(|(place, line)| {
            let down = place as f32 * style.size * 1.15 - half;
            draws(line, x, baseline + down)
        });
        placed.take(2).flatten().collect()
    }

    fn legend(&mut self, legend: &[(usize, String)], middle: f32) -> Vec<Draw> {
        let mut marks = Vec::new();
        let mut x = 0.0;
        for (fundament, name) in legend {
            let (color, _) = style::fundament(Some(*fundament));
            marks.push(disc(x, middle, dots::LEGEND_DOT, Paint::Fill(color)));
            x += dots::LEGEND_DOT + dots::LEGEND_GAP;
            let line = self.typesetter.line(name, &CAPTION);
            let width = line.width;
            let baseline = middle + CAPTION.size * CAP_HEIGHT / 2.0;
            marks.extend(draws(line, x, baseline));
            x += width + dots::LEGEND_SPACE;
        }
        marks
    }

    pub(super) fn tension(&mut self, content: &Tension) {
        let node = self.tree.add(Role::Paragraph, Tree::ROOT);
        let words = [Run::plain(format!("{} ", content.between))];
        let between = self.typesetter.lines(&words, &CAPTION, f32::INFINITY);
        let between = between.into_iter().next().unwrap_or_default();
        let width = (COLUMN - between.width) / 2.0 - tension::GAP;
        let right_x = COLUMN - width;
        let room = width - 2.0 * tension::PAD;
        let left = self.pole(&content.left, room);
        let right = self.pole(&content.right, room);
        let lines = left.len().max(right.len()) as f32;
        let height = tension::HEIGHT + (lines - 1.0) * POLE.leading;
        let middle = height / 2.0;
        let down = |count: usize| middle - count as f32 * POLE.leading / 2.0;
        let mut slice = Slice {
            before: above::TENSION,
            height,
            keep: true,
            parts: vec![Part::layout(vec![
                wash(0.0, width, height, &content.left),
                wash(right_x, width, height, &content.right),
            ])],
            ..Slice::default()
        };
        let mut marks = Vec::new();
        let top = down(left.len());
        for (place, line) in left.into_iter().enumerate() {
            let baseline = top + (place as f32 + BASELINE) * POLE.leading;
            marks.extend(draws(line, tension::PAD, baseline));
        }
        let baseline = middle + CAPTION.size * CAP_HEIGHT / 2.0;
        marks.extend(draws(between, width + tension::GAP, baseline));
        let top = down(right.len());
        for (place, line) in right.into_iter().enumerate() {
            let baseline = top + (place as f32 + BASELINE) * POLE.leading;
            let x = COLUMN - tension::PAD - line.width;
            marks.extend(draws(line, x, baseline));
        }
        slice.parts.push(Part::content(node, marks));
        self.push(slice);
    }

    fn pole(&mut self, pole: &Pole, room: f32) -> Vec<Line> {
        let (color, _) = style::fundament(pole.fundament);
        let style = TextStyle { color, ..POLE };
        let runs = [Run::plain(format!("{} ", pole.name))];
        let mut lines = self.typesetter.lines(&runs, &style, room);
        lines.truncate(tension::MAX_LINES);
        lines
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
    fn of(flow: &mut Flow, rows: &[DotRow]) -> Self {
        let mut widest = |word: &dyn Fn(&DotRow) -> &str, most: f32| {
            let widths = rows
                .iter()
                .map(|row| flow.typesetter.line(word(row), &FIGURE).width);
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

fn frame(height: f32) -> Draw {
    Draw::Shape(Shape {
        area: Area {
            x: 0.0,
            y: 0.0,
            width: COLUMN,
            height,
        },
        radius: dots::RADIUS,
        paint: Paint::Stroke {
            color: HAIRLINE,
            width: HAIRLINE_WIDTH,
        },
    })
}

fn wash(x: f32, width: f32, height: f32, pole: &Pole) -> Draw {
    let (_, color) = style::fundament(pole.fundament);
    Draw::Shape(Shape {
        area: Area {
            x,
            y: 0.0,
            width,
            height,
        },
        radius: tension::RADIUS,
        paint: Paint::Fill(color),
    })
}

fn disc(x: f32, middle: f32, size: f32, paint: Paint) -> Draw {
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
