//! Pictures between the text: in a frame, with their caption; and two values that pull apart.

use super::drawing::{Drawing, drawings};
use super::flow::{Flow, draws};
use super::lines::Line;
use super::slice::{Part, Slice};
use super::tree::Tree;
use crate::report::block::{Block, Pole, Run, Tension};
use crate::report::page::{Area, Draw, Paint, Role, Shape};
use crate::report::style::{
    self, BASELINE, CAP_HEIGHT, CAPTION, COLUMN, HAIRLINE, HAIRLINE_WIDTH, POLE, TextStyle, above,
    dots, tension,
};

impl Flow {
    pub(super) fn figure(&mut self, block: &Block, caption: &str) {
        for (drawing, told) in drawings(block, &mut self.typesetter) {
            self.framed(drawing, told);
        }
        let node = self.tree.add(Role::Caption, Tree::ROOT);
        let mut lines = self.text(node, &[Run::plain(caption)], &CAPTION, COLUMN);
        if let Some(first) = lines.first_mut() {
            first.before = above::CAPTION;
        }
        self.push_all(lines);
    }

    fn framed(&mut self, drawing: Drawing, told: String) {
        let node = self.tree.add_figure(told);
        self.push(Slice {
            before: above::FIGURE,
            height: drawing.height,
            parts: vec![
                Part::layout(vec![frame(drawing.height)]),
                Part::content(node, drawing.draws),
            ],
            keep: true,
            ..Slice::default()
        });
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
