//! Tables: column widths from their words, a head that comes back on every page, rows that stay
//! whole unless they are very high.

use std::rc::Rc;

use super::flow::{Flow, hairline, rule};
use super::slice::{Part, Repeat, Slice};
use super::tree::Tree;
use crate::report::block::{Align, Cell, Column, Run, Table, Width};
use crate::report::page::{Area, Draw, NodeId, Paint, Role, Shape};
use crate::report::style::{
    ACCENT, BASELINE, BOTTOM, CAP_HEIGHT, CELL, CELL_HEAD, COLUMN, Density, EMPTY_DOT, HAIRLINE,
    HAIRLINE_WIDTH, INK, RULE_WIDTH, TOP, TextStyle, above, circle, meter, table,
};

/// Where a column stands, in points from the left margin.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Slot {
    x: f32,
    width: f32,
    align: Align,
}

/// The air around the words of a row, in points.
#[derive(Clone, Copy, Debug)]
struct Air {
    above: f32,
    below: f32,
}

impl Air {
    fn of(density: Density) -> Self {
        Self {
            above: table::ROW_ABOVE * density.around_rows,
            below: table::ROW_BELOW * density.around_rows,
        }
    }
}

impl Flow {
    pub(super) fn table(&mut self, content: &Table) {
        let slots = self.slots(content);
        let node = self.tree.add(Role::Table, Tree::ROOT);
        let repeat = self.head(content, node, &slots);
        let body = self.tree.add(Role::TableBody, node);
        let last = content.rows.len().saturating_sub(1);
        for (place, cells) in content.rows.iter().enumerate() {
            let rows = self.row(cells, content.row_headers, body, &slots, repeat.height);
            // No row alone under the head at the end of a page, or at the top of the next.
            let keep = (place == 0 || place + 1 == last) && place < last && rows.len() == 1;
            self.push_all(rows.into_iter().map(|row| Slice {
                keep: keep && row.height < (BOTTOM - TOP) * table::KEEP_MAX,
                repeat: Some(Rc::clone(&repeat)),
                ..row
            }));
        }
    }

    /// Pushes the head of the table and returns it for the pages after this one.
    fn head(&mut self, content: &Table, node: NodeId, slots: &[Slot]) -> Rc<Repeat> {
        let head = self.tree.add(Role::TableHead, node);
        let row = self.tree.add(Role::Row, head);
        let mut slice = Slice::default();
        for (column, slot) in content.columns.iter().zip(slots) {
            let cell = self.tree.add(Role::ColumnHeader, row);
            let words = [Run::plain(column.head.as_str())];
            let style = self.density.of(&CELL_HEAD);
            let lines = self.cell(cell, &words, &style, *slot);
            let lines = lines.into_iter().take(table::HEAD_LINES);
            slice.beside(Slice::stacked(lines));
        }
        slice.height += table::HEAD_BELOW;
        let line = rule(0.0, slice.height, COLUMN, RULE_WIDTH, INK);
        slice.parts.push(Part::layout(vec![line]));
        let marks = slice
            .parts
            .iter()
            .flat_map(|part| part.draws.iter().cloned());
        let repeat = Rc::new(Repeat {
            height: slice.height,
            draws: marks.collect(),
        });
        slice.before = above::TABLE;
        slice.keep = !content.rows.is_empty();
        self.push(slice);
        repeat
    }

    /// One slice, or one for each page when the row is so high that it would leave a hole.
    fn row(
        &mut self,
        cells: &[Cell],
        named: bool,
        body: NodeId,
        slots: &[Slot],
        head: f32,
    ) -> Vec<Slice> {
        let row = self.tree.add(Role::Row, body);
        let nothing = Cell::new();
        let style = self.density.of(&CELL);
        let air = Air::of(self.density);
        let mut columns = Vec::new();
        for (place, slot) in slots.iter().enumerate() {
            let role = match named && place == 0 {
                true => Role::RowHeader,
                false => Role::Cell,
            };
            let node = self.tree.add(role, row);
            let runs = cells.get(place).unwrap_or(&nothing);
            columns.push(self.cell(node, runs, &style, *slot));
        }
        let mut rest = columns.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let around = air.above + air.below + HAIRLINE_WIDTH;
        let lines_in = |room: f32| ((room - around) / style.leading).floor().max(1.0) as usize;
        let page = lines_in(BOTTOM - TOP - head);
        let (here, next) = self.room();
        let mut most = match lines_in(here) {
            // Whole, if the head leaves room for it.
            _ if rest <= lines_in((BOTTOM - TOP) * table::WHOLE_MAX).min(page) => rest,
            here if here >= table::FEWEST => here.min(page),
            _ => lines_in(next - head).min(page),
        };
        let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
        let mut pieces = Vec::new();
        while rest > 0 {
            let mut slice = Slice::default();
            for column in &mut columns {
                slice.beside(Slice::stacked(column.by_ref().take(most)));
            }
            pieces.push(Slice {
                new_page: !pieces.is_empty(),
                ..bordered(slice, air)
            });
            rest = rest.saturating_sub(most);
            most = page;
        }
        pieces
    }

    fn cell(&mut self, node: NodeId, runs: &[Run], style: &TextStyle, slot: Slot) -> Vec<Slice> {
        let mut runs = runs.to_vec();
        if let Some(last) = runs.last_mut() {
            // Or copied cells run together.
            last.text.push(' ');
        }
        let mut lines = self.text(node, &runs, style, slot.width);
        for line in &mut lines {
            let parts = std::mem::take(&mut line.parts).into_iter();
            let width: f32 = parts.as_slice().iter().map(right_edge).fold(0.0, f32::max);
            let x = match slot.align {
                Align::Left => slot.x,
                Align::Right => slot.x + slot.width - width,
            };
            line.parts = parts.map(|part| part.moved(x, 0.0)).collect();
        }
        let score = runs.iter().find_map(|run| run.score);
        if let (Some(score), Some(line)) = (score, lines.first_mut()) {
            let edge = line.parts.iter().map(right_edge).fold(slot.x, f32::max);
            line.parts.push(meter(score, edge, style));
        }
        let count: u8 = runs.iter().map(|run| run.circles).max().unwrap_or(0);
        if let (1.., Some(line)) = (count, lines.first_mut()) {
            let edge = line.parts.iter().map(right_edge).fold(slot.x, f32::max);
            line.parts.push(circles(count, edge, style));
        }
        lines
    }

    /// Columns that fit get what their words need; the others share what is left.
    fn slots(&mut self, content: &Table) -> Vec<Slot> {
        let gaps = table::GAP * content.columns.len().saturating_sub(1) as f32;
        let room = COLUMN - gaps;
        let mut widths: Vec<f32> = Vec::new();
        for (place, column) in content.columns.iter().enumerate() {
            widths.push(match column.width {
                Width::Fit => {
                    let (whole, word) = self.needed(column, place, content);
                    let most = word.max(room * table::FIT_MAX);
                    whole.min(most).min(room * table::WORD_MAX)
                }
                Width::Share(_) => 0.0,
            });
        }
        let shares: f32 = content.columns.iter().map(share).sum();
        let fitted: f32 = widths.iter().sum();
        if shares > 0.0 {
            let columns = content
                .columns
                .iter()
                .filter(|column| share(column) > 0.0)
                .count();
            let least = table::COLUMN_MIN * columns as f32;
            let shrink = ((room - least) / fitted.max(1.0)).clamp(0.1, 1.0);
            let left = room - fitted * shrink;
            for (column, width) in content.columns.iter().zip(&mut widths) {
                *width = match column.width {
                    Width::Fit => *width * shrink,
                    Width::Share(_) => left * share(column) / shares,
                };
            }
        }
        let mut x = 0.0;
        let columns = content.columns.iter().zip(widths);
        columns
            .map(|(column, width)| {
                let slot = Slot {
                    x,
                    width,
                    align: column.align,
                };
                x += width + table::GAP;
                slot
            })
            .collect()
    }

    /// The width of the longest line of a column, and of its longest word.
    fn needed(&mut self, column: &Column, place: usize, content: &Table) -> (f32, f32) {
        let head = [Run::plain(column.head.as_str())];
        let (mut widest, mut word) = self.typesetter.natural_widths(&head, &CELL_HEAD);
        for cells in &content.rows {
            if let Some(cell) = cells.get(place) {
                let scored = cell.iter().any(|run| run.score.is_some());
                let bar = if scored { meter::width() } else { 0.0 };
                let count = cell.iter().map(|run| run.circles).max().unwrap_or(0);
                let bar = bar + circle::width(count);
                let (line, longest) = self.typesetter.natural_widths(cell, &CELL);
                widest = widest.max(line + bar);
                word = word.max(longest);
            }
        }
        // A hair wider, or rounding breaks the longest words.
        (widest + 0.05, word + 0.05)
    }
}

fn share(column: &Column) -> f32 {
    match column.width {
        Width::Fit => 0.0,
        Width::Share(share) => f32::from(share.max(1)),
    }
}

/// Adds the air around a row and the hairline below it.
fn bordered(slice: Slice, air: Air) -> Slice {
    let inside = slice.parts.into_iter();
    let mut parts: Vec<Part> = inside.map(|part| part.moved(0.0, air.above)).collect();
    let height = slice.height + air.above + air.below;
    parts.push(Part::layout(vec![hairline(0.0, height, COLUMN)]));
    Slice {
        height,
        parts,
        ..Slice::default()
    }
}

/// Where the words of a part end, without white space.
fn right_edge(part: &Part) -> f32 {
    part.draws.iter().map(Draw::right_edge).fold(0.0, f32::max)
}

/// A small bar of five steps behind a score. The score itself stands in words.
fn meter(score: u8, x: f32, style: &TextStyle) -> Part {
    let middle = style.leading * BASELINE - style.size * CAP_HEIGHT / 2.0;
    let steps = (0..meter::STEPS).map(|step| {
        let area = Area {
            x: x + meter::BEFORE + f32::from(step) * (meter::WIDTH + meter::GAP),
            y: middle - meter::HEIGHT / 2.0,
            width: meter::WIDTH,
            height: meter::HEIGHT,
        };
        let color = if step < score { ACCENT } else { HAIRLINE };
        Draw::Shape(Shape {
            area,
            radius: meter::RADIUS,
            paint: Paint::Fill(color),
        })
    });
    Part::layout(steps.collect())
}

/// Circles behind the words of a cell.
fn circles(count: u8, x: f32, style: &TextStyle) -> Part {
    let middle = style.leading * BASELINE - style.size * CAP_HEIGHT / 2.0;
    let circles = (0..count).map(|place| {
        let area = Area {
            x: x + circle::BEFORE + f32::from(place) * circle::PITCH,
            y: middle - circle::SIZE / 2.0,
            width: circle::SIZE,
            height: circle::SIZE,
        };
        Draw::Shape(Shape {
            area,
            radius: circle::SIZE / 2.0,
            paint: Paint::Stroke {
                color: EMPTY_DOT,
                width: circle::WIDTH,
            },
        })
    });
    Part::layout(circles.collect())
}
