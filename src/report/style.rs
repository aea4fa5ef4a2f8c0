//! Every size, distance and colour of the printed report, in points (1/72 inch). Nothing outside
//! this file names a number of points.

use super::page::Face;

/// Red, green, blue.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Color(pub u8, pub u8, pub u8);

pub const INK: Color = Color(0x1D, 0x1C, 0x1A);
pub const QUIET: Color = Color(0x57, 0x53, 0x4B);
pub const HAIRLINE: Color = Color(0xDA, 0xD5, 0xCB);
pub const WASH: Color = Color(0xF3, 0xF0, 0xEA);
pub const EMPTY_DOT: Color = Color(0x8A, 0x85, 0x7B);
pub const ACCENT: Color = Color(0x1D, 0x4E, 0x89);
pub const PAPER: Color = Color(0xFF, 0xFF, 0xFF);

/// Ink and wash of each fundament, in the order of the value set.
const FUNDAMENTS: [(Color, Color); 3] = [
    (Color(0x1D, 0x4E, 0x89), Color(0xE6, 0xEE, 0xF7)),
    (Color(0x8A, 0x2F, 0x5B), Color(0xF8, 0xE9, 0xF0)),
    (Color(0x2B, 0x6A, 0x4B), Color(0xE5, 0xF1, 0xEA)),
];

/// Ink and wash of a fundament; grey for a value outside the first three.
pub fn fundament(place: Option<usize>) -> (Color, Color) {
    let colors = place.and_then(|place| FUNDAMENTS.get(place));
    colors.copied().unwrap_or((QUIET, WASH))
}

const MM: f32 = 72.0 / 25.4;

/// The sheet: A4.
pub const PAGE_WIDTH: f32 = 210.0 * MM;
pub const PAGE_HEIGHT: f32 = 297.0 * MM;
pub const LEFT: f32 = 20.0 * MM;
pub const RIGHT: f32 = PAGE_WIDTH - 20.0 * MM;
pub const COLUMN: f32 = RIGHT - LEFT;
/// Where text starts and ends on a page, from the top.
pub const TOP: f32 = 24.5 * MM;
pub const BOTTOM: f32 = PAGE_HEIGHT - 18.5 * MM;
/// Baselines of the words above and below every page.
pub const HEAD_BASELINE: f32 = 12.6 * MM;
pub const FOOT_BASELINE: f32 = PAGE_HEIGHT - 10.6 * MM;
/// A line of body text holds 65 to 75 characters.
pub const MEASURE: f32 = 346.0;

/// Where in its line height a line of text stands.
pub const BASELINE: f32 = 0.73;
/// Height of a capital letter, as a part of the size.
pub const CAP_HEIGHT: f32 = 0.668;

pub const HAIRLINE_WIDTH: f32 = 0.75;
pub const RULE_WIDTH: f32 = 1.0;
pub const UNDERLINE_WIDTH: f32 = 0.5;
/// How far below the baseline a link is underlined.
pub const UNDERLINE_DROP: f32 = 1.6;

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    pub face: Face,
    pub size: f32,
    /// Height of a line.
    pub leading: f32,
    pub color: Color,
    /// Digits of equal width, for columns.
    pub tabular: bool,
    /// Added behind every letter, in thousandths of an em: large letters stand closer.
    pub tracking: i16,
    pub hyphenate: bool,
}

impl TextStyle {
    /// The same, so much larger.
    pub fn times(&self, size: f32) -> Self {
        Self {
            size: self.size * size,
            leading: self.leading * size,
            ..*self
        }
    }
}

const fn text(size: f32, leading: f32) -> TextStyle {
    TextStyle {
        face: Face::Regular,
        size,
        leading,
        color: INK,
        tabular: false,
        tracking: 0,
        hyphenate: true,
    }
}

const fn heading(face: Face, size: f32, leading: f32) -> TextStyle {
    TextStyle {
        face,
        hyphenate: false,
        ..text(size, leading)
    }
}

const fn quiet(style: TextStyle) -> TextStyle {
    TextStyle {
        color: QUIET,
        ..style
    }
}

const fn closer(style: TextStyle, tracking: i16) -> TextStyle {
    TextStyle { tracking, ..style }
}

const fn tabular(style: TextStyle) -> TextStyle {
    TextStyle {
        tabular: true,
        ..style
    }
}

pub const BODY: TextStyle = text(10.0, 15.2);
pub const TITLE: TextStyle = closer(heading(Face::SemiBold, 26.0, 31.0), -14);
pub const SUBTITLE: TextStyle = quiet(heading(Face::Regular, 10.5, 15.5));
pub const CHAPTER: TextStyle = closer(heading(Face::SemiBold, 19.0, 24.0), -8);
pub const SECTION: TextStyle = heading(Face::SemiBold, 14.0, 18.5);
pub const PART: TextStyle = heading(Face::SemiBold, 11.0, 15.5);
pub const FACT: TextStyle = tabular(text(10.0, 15.2));
pub const FACT_LABEL: TextStyle = quiet(heading(Face::Regular, 10.0, 15.2));
pub const CARD_NAME: TextStyle = heading(Face::SemiBold, 10.0, 14.6);
pub const CARD_GROUP: TextStyle = quiet(heading(Face::Regular, 8.5, 14.6));
pub const CARD_NOTE: TextStyle = quiet(text(9.0, 13.6));
pub const CELL: TextStyle = tabular(text(9.0, 13.8));
pub const CELL_HEAD: TextStyle = heading(Face::SemiBold, 9.0, 13.8);
pub const NOTE: TextStyle = text(9.0, 13.8);
pub const FIGURE: TextStyle = tabular(heading(Face::Regular, 9.0, 13.8));
pub const CAPTION: TextStyle = quiet(heading(Face::Regular, 8.5, 12.5));
pub const RUNNING: TextStyle = quiet(heading(Face::Regular, 8.5, 12.0));
pub const POLE: TextStyle = heading(Face::SemiBold, 9.5, 14.0);
pub const CUT_NAME: TextStyle = heading(Face::SemiBold, 16.0, 20.0);
pub const POINT_NAME: TextStyle = heading(Face::SemiBold, 9.5, 12.5);
pub const POINT_NUMBER: TextStyle = tabular(heading(Face::SemiBold, 8.5, 12.0));

/// How close things stand. A first page that is just too full stands closer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Density {
    /// Part of the space between blocks.
    pub between: f32,
    /// Part of the air around a table row.
    pub around_rows: f32,
    /// Part of the line height of small text.
    pub leading: f32,
}

impl Density {
    pub const NORMAL: Self = Self::part(1.0);

    /// From what looks best to what still looks good.
    pub const ALL: [Self; 7] = [
        Self::NORMAL,
        Self::part(0.9),
        Self::part(0.8),
        Self::part(0.7),
        Self::part(0.6),
        Self::part(0.5),
        Self::part(0.4),
    ];

    const fn part(part: f32) -> Self {
        Self {
            between: part,
            around_rows: part,
            leading: 0.84 + 0.16 * part,
        }
    }

    pub fn of(self, style: &TextStyle) -> TextStyle {
        TextStyle {
            leading: style.leading * self.leading,
            ..*style
        }
    }
}

/// Space above each kind of block.
pub mod above {
    pub const SUBTITLE: f32 = 5.0;
    pub const FACTS: f32 = 12.0;
    pub const CHAPTER: f32 = 30.0;
    pub const SECTION: f32 = 24.0;
    pub const PART: f32 = 17.0;
    /// Part of the space that a heading keeps under another heading.
    pub const UNDER_HEADING: f32 = 0.6;
    pub const PARAGRAPH: f32 = 5.0;
    pub const PARAGRAPH_UNDER_FRAME: f32 = 10.0;
    pub const LIST: f32 = 5.0;
    pub const LIST_ITEM: f32 = 3.0;
    pub const CARDS: f32 = 9.0;
    pub const CARD: f32 = 8.5;
    pub const TABLE: f32 = 7.0;
    pub const NOTE: f32 = 14.0;
    pub const FIGURE: f32 = 8.0;
    pub const CAPTION: f32 = 4.0;
    pub const TENSION: f32 = 9.0;
}

pub mod title {
    /// From the subtitle to the rule under it.
    pub const RULE_GAP: f32 = 14.0;
}

pub mod facts {
    pub const LABEL_MIN: f32 = 70.0;
    pub const LABEL_MAX: f32 = 150.0;
    pub const GAP: f32 = 12.0;
    pub const ROW_GAP: f32 = 2.8;
    /// From the last fact to the hairline.
    pub const RULE_GAP: f32 = 8.0;
}

pub mod list {
    pub const INDENT: f32 = 16.0;
}

pub mod cards {
    pub const GUTTER: f32 = 22.0;
    pub const SQUARE: f32 = 8.5;
    pub const SQUARE_RADIUS: f32 = 2.0;
    pub const INDENT: f32 = 17.0;
    pub const GROUP_GAP: f32 = 6.0;
    /// A longer note is cut off: a card is no page.
    pub const MAX_LINES: usize = 20;
}

pub mod table {
    pub const GAP: f32 = 12.0;
    pub const HEAD_BELOW: f32 = 5.5;
    pub const ROW_ABOVE: f32 = 6.2;
    pub const ROW_BELOW: f32 = 7.0;
    /// A fitting column takes at most this part of the table, and so much more at most that its
    /// longest word stays whole.
    pub const FIT_MAX: f32 = 0.21;
    pub const WORD_MAX: f32 = 0.3;
    /// A longer head is cut off: it comes back on every page.
    pub const HEAD_LINES: usize = 12;
    /// Rows higher than this part of a page go on on the next one.
    pub const WHOLE_MAX: f32 = 0.33;
    /// Lines of such a row that are worth beginning it for.
    pub const FEWEST: usize = 5;
    /// Rows higher than this part of a page may stand alone at its end or beginning.
    pub const KEEP_MAX: f32 = 0.15;
    /// What a column keeps, however little room there is.
    pub const COLUMN_MIN: f32 = 30.0;
}

pub mod note {
    pub const PAD_X: f32 = 12.0;
    pub const PAD_Y: f32 = 9.0;
    pub const RADIUS: f32 = 6.0;
    /// A longer note is cut into several.
    pub const MAX_LINES: usize = 40;
}

pub mod dots {
    pub const PAD_X: f32 = 11.0;
    pub const PAD_Y: f32 = 11.0;
    pub const RADIUS: f32 = 6.0;
    pub const ROW: f32 = 22.6;
    pub const DIAMETER: f32 = 12.0;
    pub const PITCH: f32 = 22.6;
    pub const LABEL_MIN: f32 = 90.0;
    pub const LABEL_MAX: f32 = 150.0;
    pub const TEXT_MAX: f32 = 150.0;
    pub const GAP: f32 = 16.0;
    /// From the last dot to the words behind it.
    pub const TEXT_GAP: f32 = 22.0;
    pub const RING: f32 = 0.9;
    /// Below this distance people become a bar.
    pub const PITCH_MIN: f32 = 5.0;
    pub const BAR: f32 = 7.0;
    /// More rows become a second figure.
    pub const MAX_ROWS: usize = 24;
    pub const LEGEND_ROW: f32 = 15.0;
    /// From the last row to the legend.
    pub const LEGEND_ABOVE: f32 = 4.0;
    pub const LEGEND_DOT: f32 = 7.0;
    pub const LEGEND_GAP: f32 = 5.0;
    pub const LEGEND_SPACE: f32 = 16.0;
}

/// Values as points with lines between them.
pub mod map {
    /// From the frame to what is inside, above and below.
    pub const PAD: f32 = 16.0;
    pub const HEIGHT_MIN: f32 = 96.0;
    pub const HEIGHT_MAX: f32 = 420.0;
    /// Each value more makes the figure this much higher.
    pub const PER_VALUE: f32 = 15.0;
    /// Half the width of the ellipse, as a part of the column.
    pub const RADIUS: f32 = 0.17;
    pub const POINT: f32 = 8.0;
    /// From a point to its name.
    pub const GAP: f32 = 8.0;
    pub const LINE: f32 = 1.1;
    /// The disc that holds a number.
    pub const NUMBER: f32 = 15.0;
}

/// The field of five by five.
pub mod field {
    pub const PAD: f32 = 12.0;
    /// Room for the scale beside and below the field.
    pub const SCALE: f32 = 18.0;
    /// Room for the word under the scale.
    pub const WORD: f32 = 12.5;
    pub const CELL_HEIGHT: f32 = 30.0;
    pub const NUMBER: f32 = 14.0;
    /// Between points with the same judgements.
    pub const PITCH: f32 = 15.2;
    /// Points beside each other in one cell, and rows of them; what is more shows as dots.
    pub const IN_ROW: usize = 5;
    pub const ROWS: usize = 2;
}

/// Cards to cut.
pub mod cut {
    use super::MM;

    /// From the cut to what is printed.
    pub const PAD: f32 = 8.0 * MM;
    /// The coloured bar and what stands beside it.
    pub const BAR: f32 = 4.0;
    pub const BAR_GAP: f32 = 3.0 * MM;
    /// Between paragraphs.
    pub const BETWEEN: f32 = 6.0;
    /// Half the length of a mark.
    pub const MARK: f32 = 3.0 * MM;
}

/// Posters, as on A4; they are printed larger.
pub mod poster {
    use super::{ACCENT, Face, MM, TextStyle, closer, heading, text};

    pub const TITLE: TextStyle = closer(heading(Face::SemiBold, 48.0, 54.0), -18);
    pub const LEAD: TextStyle = text(19.0, 27.5);
    pub const NAME: TextStyle = TextStyle {
        color: ACCENT,
        ..heading(Face::SemiBold, 14.0, 21.5)
    };
    pub const TEXT: TextStyle = text(14.0, 21.5);
    /// Parts of the full size, from what looks best to what can still be read from a chair.
    pub const SIZES: [f32; 6] = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5];
    pub const ABOVE_LEAD: f32 = 16.0;
    pub const ABOVE_PART: f32 = 26.0;
    /// The rule above a part stands at this part of the space above it.
    pub const RULE_PART: f32 = 0.5;
    pub const RULE: f32 = 0.75;
    pub const BETWEEN: f32 = 7.0;
    /// Where words stand beside the names of parts.
    pub const INDENT: f32 = 132.0;
    pub const GAP: f32 = 14.0;
    /// From the edge of the sheet to the baseline of what stands there.
    pub const EDGE: f32 = 12.6 * MM;
}

/// Circles to fill in with a pen.
pub mod circle {
    pub const SIZE: f32 = 13.0;
    pub const PITCH: f32 = 17.0;
    pub const WIDTH: f32 = 0.9;
    /// From the words to the first circle.
    pub const BEFORE: f32 = 6.0;

    pub fn width(count: u8) -> f32 {
        match count {
            0 => 0.0,
            count => BEFORE + PITCH * f32::from(count),
        }
    }
}

/// The small bar behind a score.
pub mod meter {
    pub const STEPS: u8 = 5;
    pub const WIDTH: f32 = 6.0;
    pub const HEIGHT: f32 = 6.0;
    pub const GAP: f32 = 1.4;
    /// From the words of the score to the bar.
    pub const BEFORE: f32 = 6.0;
    pub const RADIUS: f32 = 1.2;

    pub const fn width() -> f32 {
        BEFORE + STEPS as f32 * (WIDTH + GAP) - GAP
    }
}

pub mod tension {
    pub const HEIGHT: f32 = 26.0;
    pub const RADIUS: f32 = 5.0;
    pub const PAD: f32 = 10.0;
    /// A longer name is cut off.
    pub const MAX_LINES: usize = 6;
    pub const GAP: f32 = 11.0;
}

/// In ragged text a word is divided only when the line would otherwise stay emptier than this.
pub const HYPHENATE_ABOVE: f32 = 0.16;
/// A last line shorter than this part of the width looks lost; then all lines become this much
/// shorter, if that is no line more.
pub const LOST_LINE: f32 = 0.14;
pub const SHORTER: [f32; 3] = [0.95, 0.9, 0.85];
/// The shortest word that is divided, in letters.
pub const HYPHENATE_LETTERS: usize = 8;
