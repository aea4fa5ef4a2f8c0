//! Diagrams of numbered things: values that pull apart, and agreements on a field.

use std::f32::consts::TAU;

use super::drawing::{Drawing, disc};
use super::flow::draws;
use super::lines::Typesetter;
use crate::report::block::{Field, Map, Point, Pole};
use crate::report::page::{Draw, Paint};
use crate::report::style::{
    self, ACCENT, CAP_HEIGHT, CAPTION, COLUMN, Color, EMPTY_DOT, HAIRLINE, HAIRLINE_WIDTH, INK,
    PAPER, POINT_NAME, POINT_NUMBER, TextStyle, field, map,
};

/// Where along its line a number stands: in the middle, or beside what stands there already.
const PLACES_ON_LINE: [f32; 7] = [0.5, 0.36, 0.64, 0.26, 0.74, 0.43, 0.57];

pub(super) fn of_map(content: &Map, typesetter: &mut Typesetter) -> Drawing {
    let ellipse = Ellipse::for_values(content.values.len());
    let mut draws = Vec::new();
    let mut numbers: Vec<(f32, f32)> = Vec::new();
    for pull in &content.pulls {
        let (from, to) = (ellipse.place(pull.from), ellipse.place(pull.to));
        let along = |part: f32| {
            (
                from.0 + (to.0 - from.0) * part,
                from.1 + (to.1 - from.1) * part,
            )
        };
        let free = |place: &(f32, f32)| {
            let near =
                |other: &(f32, f32)| (place.0 - other.0).hypot(place.1 - other.1) < map::NUMBER;
            !numbers.iter().any(near)
        };
        let place = PLACES_ON_LINE.map(along).into_iter().find(free);
        numbers.push(place.unwrap_or_else(|| along(0.5)));
        draws.push(Draw::Line {
            from,
            to,
            width: map::LINE,
            color: EMPTY_DOT,
        });
    }
    for (pull, place) in content.pulls.iter().zip(numbers) {
        let ring = Paint::Stroke {
            color: EMPTY_DOT,
            width: HAIRLINE_WIDTH,
        };
        for paint in [Paint::Fill(PAPER), ring] {
            draws.push(centred_disc(place, map::NUMBER, paint));
        }
        draws.extend(number(&pull.number.to_string(), place, INK, typesetter));
    }
    for (at, value) in content.values.iter().enumerate() {
        draws.extend(ellipse.value(at, value, typesetter));
    }
    Drawing {
        height: ellipse.height,
        draws,
    }
}

/// The values stand around, the first at the top left; names stand outside.
struct Ellipse {
    count: usize,
    height: f32,
}

impl Ellipse {
    fn for_values(count: usize) -> Self {
        let height = map::HEIGHT_MIN + count.saturating_sub(2) as f32 * map::PER_VALUE;
        Self {
            count: count.max(1),
            height: height.min(map::HEIGHT_MAX),
        }
    }

    fn place(&self, at: usize) -> (f32, f32) {
        let turn = (at as f32 + 0.5) / self.count as f32 * TAU;
        let radius = (COLUMN * map::RADIUS, self.height / 2.0 - map::PAD);
        (
            COLUMN / 2.0 - turn.sin() * radius.0,
            self.height / 2.0 - turn.cos() * radius.1,
        )
    }

    fn value(&self, at: usize, value: &Pole, typesetter: &mut Typesetter) -> Vec<Draw> {
        let (x, y) = self.place(at);
        let (color, _) = style::fundament(value.fundament);
        let mut marks = vec![centred_disc((x, y), map::POINT, Paint::Fill(color))];
        let on_left = x < COLUMN / 2.0 - 1.0;
        let gap = map::POINT / 2.0 + map::GAP;
        let edge = match on_left {
            true => x - gap,
            false => COLUMN - x - gap,
        };
        let room = edge - map::PAD;
        let name = typesetter.around(&value.name, 0.0, y, room, &POINT_NAME);
        let start = match on_left {
            true => x - gap - width(&name),
            false => x + gap,
        };
        marks.extend(name.into_iter().map(|draw| draw.moved(start, 0.0)));
        marks
    }
}

pub(super) fn of_field(content: &Field, typesetter: &mut Typesetter) -> Drawing {
    let grid = Grid::new();
    let mut draws = grid.lines();
    draws.extend(grid.scales(content, typesetter));
    for across in 1..=5 {
        for up in 1..=5 {
            let here = |point: &&Point| (point.across, point.up) == (across, up);
            let numbers = content.points.iter().filter(here);
            let numbers: Vec<String> = numbers.map(|point| point.number.to_string()).collect();
            draws.extend(grid.points(&numbers, grid.middle(across, up), typesetter));
        }
    }
    Drawing {
        height: grid.bottom + field::SCALE + field::WORD + field::PAD / 2.0,
        draws,
    }
}

/// The field itself, in points within the picture.
struct Grid {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Grid {
    fn new() -> Self {
        let top = field::PAD + field::SCALE;
        Self {
            left: field::PAD + field::SCALE,
            top,
            right: COLUMN - field::PAD,
            bottom: top + 5.0 * field::CELL_HEIGHT,
        }
    }

    /// The middle of the cell of two judgements.
    fn middle(&self, across: u8, up: u8) -> (f32, f32) {
        let cell = (self.right - self.left) / 5.0;
        (
            self.left + cell * (f32::from(across) - 0.5),
            self.bottom - field::CELL_HEIGHT * (f32::from(up) - 0.5),
        )
    }

    fn lines(&self) -> Vec<Draw> {
        let line = |from, to| Draw::Line {
            from,
            to,
            width: HAIRLINE_WIDTH,
            color: HAIRLINE,
        };
        let across = (0..=5_u8).map(|step| {
            let y = self.top + field::CELL_HEIGHT * f32::from(step);
            line((self.left, y), (self.right, y))
        });
        let up = (0..=5_u8).map(|step| {
            let x = self.left + (self.right - self.left) / 5.0 * f32::from(step);
            line((x, self.top), (x, self.bottom))
        });
        across.chain(up).collect()
    }

    /// Both words and the numbers 1 to 5 along two sides.
    fn scales(&self, content: &Field, typesetter: &mut Typesetter) -> Vec<Draw> {
        let mut marks = Vec::new();
        let below = self.bottom + field::SCALE / 2.0;
        let beside = self.left - field::SCALE / 2.0;
        for step in 1..=5 {
            let (x, y) = self.middle(step, step);
            let words = step.to_string();
            marks.extend(centred(&words, (x, below), &CAPTION, typesetter));
            marks.extend(centred(&words, (beside, y), &CAPTION, typesetter));
        }
        let above = self.top - field::SCALE / 2.0;
        let room = self.right - self.left;
        marks.extend(typesetter.around(&content.up, field::PAD, above, room, &CAPTION));
        // Under the numbers: a longer word would stand over the last one.
        let under = self.bottom + field::SCALE + field::WORD / 2.0;
        let across = typesetter.around(&content.across, 0.0, under, room, &CAPTION);
        let start = self.right - width(&across);
        marks.extend(across.into_iter().map(|draw| draw.moved(start, 0.0)));
        marks
    }

    /// Points with the same judgements stand beside each other.
    fn points(
        &self,
        numbers: &[String],
        middle: (f32, f32),
        typesetter: &mut Typesetter,
    ) -> Vec<Draw> {
        let most = field::IN_ROW * field::ROWS;
        let mut shown: Vec<&str> = numbers.iter().map(String::as_str).take(most).collect();
        if numbers.len() > most {
            // All of them stand in the table.
            shown[most - 1] = "…";
        }
        let rows = shown.chunks(field::IN_ROW);
        let high = rows.len().saturating_sub(1) as f32 / 2.0;
        let mut marks = Vec::new();
        for (row, numbers) in rows.enumerate() {
            let wide = (numbers.len() - 1) as f32 / 2.0;
            let y = middle.1 + (row as f32 - high) * field::PITCH;
            for (column, words) in numbers.iter().enumerate() {
                let place = (middle.0 + (column as f32 - wide) * field::PITCH, y);
                marks.push(centred_disc(place, field::NUMBER, Paint::Fill(ACCENT)));
                marks.extend(number(words, place, PAPER, typesetter));
            }
        }
        marks
    }
}

fn centred_disc(middle: (f32, f32), size: f32, paint: Paint) -> Draw {
    disc(middle.0 - size / 2.0, middle.1, size, paint)
}

fn number(words: &str, middle: (f32, f32), color: Color, typesetter: &mut Typesetter) -> Vec<Draw> {
    let style = TextStyle {
        color,
        ..POINT_NUMBER
    };
    centred(words, middle, &style, typesetter)
}

fn centred(
    words: &str,
    middle: (f32, f32),
    style: &TextStyle,
    typesetter: &mut Typesetter,
) -> Vec<Draw> {
    let line = typesetter.line(words, style);
    let x = middle.0 - line.width / 2.0;
    draws(line, x, middle.1 + style.size * CAP_HEIGHT / 2.0)
}

/// How far the words reach to the right.
fn width(marks: &[Draw]) -> f32 {
    marks.iter().map(Draw::right_edge).fold(0.0, f32::max)
}
