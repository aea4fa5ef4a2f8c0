//! From runs to lines: where lines break, where words are divided, which way they read.

use std::sync::Arc;

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::BreakOpportunity;

use super::LayoutError;
use super::chunk::{self, Chunk};
use super::hyphen;
use super::shape::{Manner, Shaper};
use super::source::{BREAKS, joined, reads_leftward, stretches};
use crate::model::Lang;
use crate::report::block::{Run, Weight};
use crate::report::page::{Face, Glyph, Piece, TextRun};
use crate::report::style::{ACCENT, Color, HYPHENATE_ABOVE, LOST_LINE, QUIET, SHORTER, TextStyle};

/// A line of text, starting at x 0 on baseline 0.
#[derive(Debug, Default)]
pub struct Line {
    /// From left to right.
    pub spans: Vec<Span>,
    /// In points, without the white space at its end.
    pub width: f32,
}

/// Part of a line that comes from one run.
#[derive(Debug)]
pub struct Span {
    /// Place of the run in its paragraph.
    pub run: usize,
    pub text: TextRun,
    /// In points.
    pub width: f32,
}

/// Sets text in lines.
pub struct Typesetter {
    shaper: Shaper,
    lang: Lang,
    /// Words that were cut, shaped or measured so far: what the work amounts to, whatever the clock
    /// says.
    pub(super) words_met: usize,
}

impl Typesetter {
    /// # Errors
    /// [`LayoutError::Font`] when a bundled font cannot be read.
    pub fn new(lang: Lang) -> Result<Self, LayoutError> {
        let shaper = Shaper::new()?;
        Ok(Self {
            shaper,
            lang,
            words_met: 0,
        })
    }

    /// Breaks runs into lines that are at most `width` points wide. Always at least one line, and
    /// no short word alone on the last one when that can be helped.
    pub fn lines(&mut self, runs: &[Run], style: &TextStyle, width: f32) -> Vec<Line> {
        let lines = self.broken(runs, style, width);
        let is_lost = |line: &Line| line.width > 0.0 && line.width < width * LOST_LINE;
        if !style.hyphenate || lines.len() < 2 || !lines.last().is_some_and(is_lost) {
            return lines;
        }
        for part in SHORTER {
            let closer = self.broken(runs, style, width * part);
            if closer.len() == lines.len() && !closer.last().is_some_and(is_lost) {
                return closer;
            }
        }
        lines
    }

    fn broken(&mut self, runs: &[Run], style: &TextStyle, width: f32) -> Vec<Line> {
        let words = self.words(runs, style);
        let mut breaker = Breaker {
            typesetter: self,
            style,
            width: width / style.size,
            lines: vec![Draft::default()],
            hyphens_in_a_row: 0,
        };
        let last = words.len().saturating_sub(1);
        for (place, word) in words.into_iter().enumerate() {
            breaker.add(word, place == last);
        }
        let drafts = std::mem::take(&mut breaker.lines);
        drafts
            .into_iter()
            .map(|draft| self.finish(draft, runs, style))
            .collect()
    }

    /// The width in points that text takes when nothing makes it break.
    pub fn natural_width(&mut self, runs: &[Run], style: &TextStyle) -> f32 {
        self.natural_widths(runs, style).0
    }

    /// The widths in points that text takes when nothing makes it break, and when it breaks
    /// between all of its words.
    pub fn natural_widths(&mut self, runs: &[Run], style: &TextStyle) -> (f32, f32) {
        let (mut widest, mut longest, mut line) = (0.0_f32, 0.0_f32, 0.0);
        for word in self.words(runs, style) {
            let (width, trailing) = (chunk::width(&word.chunks), chunk::trailing(&word.chunks));
            line += width;
            widest = widest.max(line - trailing);
            longest = longest.max(width - trailing);
            if word.ends_line {
                line = 0.0;
            }
        }
        (widest * style.size, longest * style.size)
    }

    /// One line of text, however long.
    pub fn line(&mut self, text: &str, style: &TextStyle) -> Line {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = self.lines(&[Run::plain(text)], style, f32::INFINITY);
        lines.into_iter().next().unwrap_or_default()
    }

    /// Cuts runs where lines may break, and shapes what lies between.
    fn words(&mut self, runs: &[Run], style: &TextStyle) -> Vec<Word> {
        let (text, owners) = joined(runs);
        let levels = text.chars().any(reads_leftward).then(|| {
            let bidi = BidiInfo::new(&text, Some(Level::ltr()));
            bidi.levels
        });
        let levels = levels.as_deref();
        let mut words = Vec::new();
        let mut start = 0;
        for (end, opportunity) in unicode_linebreak::linebreaks(&text) {
            let last = end == text.len();
            let mut word = Word {
                chunks: Vec::new(),
                ends_line: opportunity == BreakOpportunity::Mandatory && !last,
            };
            let stop = start + text[start..end].trim_end_matches(BREAKS).len();
            for (from, to) in stretches(start, stop, &owners, levels) {
                let run = owners.run_at(from);
                let level = levels.map_or(Level::ltr(), |levels| levels[from]);
                let manner = Manner {
                    face: face(style, runs[run].weight),
                    tabular: style.tabular,
                    right_to_left: level.is_rtl(),
                    tracking: style.tracking,
                };
                let shaped = self.shaper.shape(&text[from..to], manner);
                let chunks = shaped.iter().map(|piece| Chunk {
                    run,
                    level,
                    piece: Arc::clone(piece),
                });
                word.chunks.extend(chunks);
            }
            words.push(word);
            start = end;
        }
        self.words_met += words.len();
        words
    }

    /// Puts chunks in the order in which they are seen, and gives them their place.
    fn finish(&mut self, draft: Draft, runs: &[Run], style: &TextStyle) -> Line {
        let width = (draft.width - draft.trailing) * style.size;
        let hyphen = draft.hyphen;
        let mut line = Line {
            spans: Vec::new(),
            width,
        };
        let mut x = 0.0;
        for chunk in chunk::in_visual_order(draft.chunks) {
            let color = color(style, &runs[chunk.run]);
            let advance = chunk.piece.width * style.size;
            match line.spans.last_mut() {
                Some(last) if last.takes(&chunk) => {
                    last.text.pieces.push(chunk.piece);
                    last.width += advance;
                }
                _ => line.spans.push(Span {
                    run: chunk.run,
                    text: TextRun {
                        face: chunk.piece.face,
                        size: style.size,
                        x,
                        baseline: 0.0,
                        color,
                        pieces: vec![chunk.piece],
                    },
                    width: advance,
                }),
            }
            x += advance;
        }
        if let Some(piece) = hyphen {
            line.hang(&piece, style, x);
        }
        line
    }

    fn hyphen(&mut self, style: &TextStyle, run: &Chunk) -> Option<Arc<Piece>> {
        let manner = Manner {
            face: run.piece.face,
            tabular: style.tabular,
            right_to_left: false,
            tracking: 0,
        };
        let shaped = self.shaper.shape("-", manner);
        shaped.first().cloned()
    }
}

/// Takes a place in the text of a divided word, so that copied text is whole.
const SOFT_HYPHEN: &str = "\u{AD}";

/// A stretch without a place where the line may break.
struct Word {
    chunks: Vec<Chunk>,
    ends_line: bool,
}

/// A line that is being filled; widths in ems.
#[derive(Default)]
struct Draft {
    chunks: Vec<Chunk>,
    width: f32,
    trailing: f32,
    hyphen: Option<Arc<Piece>>,
}

struct Breaker<'a> {
    typesetter: &'a mut Typesetter,
    style: &'a TextStyle,
    /// In ems.
    width: f32,
    lines: Vec<Draft>,
    hyphens_in_a_row: usize,
}

impl Breaker<'_> {
    fn add(&mut self, word: Word, last: bool) {
        let mut rest = word.chunks;
        while !self.fits(&rest) {
            if let Some(tail) = self.divide(&mut rest, last) {
                self.push(std::mem::replace(&mut rest, tail));
                self.new_line();
            } else if self.line().chunks.is_empty() {
                rest = self.break_anywhere(rest);
                break;
            } else {
                self.hyphens_in_a_row = 0;
                self.new_line();
            }
        }
        self.push(rest);
        if word.ends_line {
            self.hyphens_in_a_row = 0;
            self.new_line();
        }
    }

    fn line(&mut self) -> &mut Draft {
        if self.lines.is_empty() {
            self.lines.push(Draft::default());
        }
        let last = self.lines.len() - 1;
        &mut self.lines[last]
    }

    fn new_line(&mut self) {
        self.lines.push(Draft::default());
    }

    fn room(&mut self) -> f32 {
        self.width - self.line().width
    }

    fn fits(&mut self, chunks: &[Chunk]) -> bool {
        // Shaping rounds; a hair's breadth too wide is not too wide.
        chunk::width(chunks) - chunk::trailing(chunks) <= self.room() + 0.001
    }

    fn push(&mut self, chunks: Vec<Chunk>) {
        let line = self.line();
        line.width += chunk::width(&chunks);
        line.trailing = chunk::trailing(&chunks);
        line.chunks.extend(chunks);
    }

    /// Divides a word so that its head with a hyphen ends this line; leaves the head in `word`
    /// and returns the tail. The last word stays whole: half a word is a poor last line. So does
    /// a word with a capital, because it may be a name.
    fn divide(&mut self, word: &mut Vec<Chunk>, last: bool) -> Option<Vec<Chunk>> {
        let alone = self.line().chunks.is_empty();
        let room = self.room();
        let text: String = word.iter().map(|chunk| &*chunk.piece.text).collect();
        let first = text.chars().find(|c| c.is_alphabetic());
        let whole = last || first.is_some_and(char::is_uppercase);
        let empty_enough = room > self.width * HYPHENATE_ABOVE;
        let wanted = self.style.hyphenate && empty_enough && self.hyphens_in_a_row < 2 && !whole;
        if !(alone || wanted) {
            return None;
        }
        let hyphen = self.typesetter.hyphen(self.style, word.first()?)?;
        let mut best = None;
        for at in hyphen::places(&text, self.typesetter.lang) {
            match chunk::width_before(word, at) {
                Some(width) if width + hyphen.width <= room => best = Some(at),
                Some(_) => break,
                None => {}
            }
        }
        let tail = chunk::split(word, best?);
        self.hyphens_in_a_row += 1;
        let line = self.line();
        line.width += hyphen.width;
        line.hyphen = Some(hyphen);
        Some(tail)
    }

    /// Fills lines with a word that is too wide for any; returns what is left for the last line.
    fn break_anywhere(&mut self, word: Vec<Chunk>) -> Vec<Chunk> {
        let mut filled: Vec<Chunk> = Vec::new();
        let mut used = 0.0;
        for chunk in word {
            for part in chunk::parts_within(chunk, self.width, used) {
                if used > 0.0 && used + part.piece.width - part.piece.trailing > self.width {
                    self.push(std::mem::take(&mut filled));
                    self.new_line();
                    used = 0.0;
                }
                used += part.piece.width;
                filled.push(part);
            }
        }
        filled
    }
}

impl Span {
    /// Whether a chunk can continue this span as one stretch of glyphs.
    fn takes(&self, chunk: &Chunk) -> bool {
        let last = self.text.pieces.last();
        let plain = !chunk.piece.spelled_out && last.is_some_and(|last| !last.spelled_out);
        plain && self.run == chunk.run && self.text.face == chunk.piece.face
    }
}

impl Line {
    /// Draws a hyphen at the end of the line without putting one into the text.
    fn hang(&mut self, piece: &Piece, style: &TextStyle, x: f32) {
        let Some(last) = self.spans.last() else {
            return;
        };
        let glyphs = piece.glyphs.iter().map(|glyph| Glyph {
            end: SOFT_HYPHEN.len(),
            ..*glyph
        });
        let sign = Piece::new(piece.face, SOFT_HYPHEN, true, glyphs.collect());
        let hyphen = Span {
            run: last.run,
            width: piece.width * style.size,
            text: TextRun {
                face: piece.face,
                x,
                pieces: vec![Arc::new(sign)],
                ..last.text
            },
        };
        self.spans.push(hyphen);
    }
}

fn face(style: &TextStyle, weight: Weight) -> Face {
    match weight {
        Weight::Regular => style.face,
        Weight::Strong => Face::SemiBold,
        Weight::Emphasis => Face::Italic,
    }
}

fn color(style: &TextStyle, run: &Run) -> Color {
    if run.to.is_some() {
        ACCENT
    } else if run.quiet {
        QUIET
    } else {
        style.color
    }
}
