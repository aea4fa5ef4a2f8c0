//! From words to glyphs: shaping with kerning, and another font where the first has no letter.
//! Every word is shaped once and remembered.

use std::collections::HashMap;
use std::rc::Rc;

use rustybuzz::{Direction, Feature, UnicodeBuffer, ttf_parser::Tag};
use unicode_bidi::BidiClass;

use super::LayoutError;
use crate::report::page::{Face, Glyph};

/// Shown for a letter that no font has; the letter itself stays in the text.
const REPLACEMENT: char = '\u{25A1}';

/// A word, or part of one, in one face.
#[derive(Debug)]
pub struct Piece {
    pub face: Face,
    pub text: Box<str>,
    pub glyphs: Vec<Glyph>,
    /// In ems.
    pub width: f32,
    /// Width of the white space at its end, in ems.
    pub trailing: f32,
    /// Byte of the text after which only white space comes.
    words_end: usize,
    pub spelled_out: bool,
    /// No font has these letters: a sign stands for each.
    pub missing: bool,
}

/// How a word is to be shaped.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Manner {
    pub face: Face,
    pub tabular: bool,
    pub right_to_left: bool,
    /// Added behind every glyph, in thousandths of an em.
    pub tracking: i16,
}

/// A word as pieces that stand side by side, in reading order.
pub type Shaped = Rc<[Rc<Piece>]>;

pub struct Shaper {
    fonts: Vec<rustybuzz::Face<'static>>,
    words: HashMap<Manner, HashMap<Box<str>, Shaped>>,
}

impl Shaper {
    /// # Errors
    /// [`LayoutError::Font`] when a bundled font cannot be read.
    pub fn new() -> Result<Self, LayoutError> {
        let fonts = Face::ALL.into_iter().map(|face| {
            let font = face.font();
            rustybuzz::Face::from_slice(font.bytes, 0).ok_or(LayoutError::Font(font.name))
        });
        Ok(Self {
            fonts: fonts.collect::<Result<_, _>>()?,
            words: HashMap::new(),
        })
    }

    pub fn shape(&mut self, text: &str, manner: Manner) -> Shaped {
        if let Some(known) = self.words.get(&manner).and_then(|words| words.get(text)) {
            return Rc::clone(known);
        }
        let stretches = self.by_face(text, manner);
        let pieces = stretches.into_iter().map(|(stretch, face)| {
            Rc::new(match face {
                Some(face) => self.piece(stretch, Manner { face, ..manner }),
                None => self.replaced(stretch, manner),
            })
        });
        let shaped: Shaped = pieces.collect();
        let words = self.words.entry(manner).or_default();
        words.insert(text.into(), Rc::clone(&shaped));
        shaped
    }

    /// Cuts text where another font has to take over; `None` where none can.
    fn by_face<'t>(&self, text: &'t str, manner: Manner) -> Vec<(&'t str, Option<Face>)> {
        let mut stretches: Vec<(usize, usize, Option<Face>)> = Vec::new();
        for (start, end) in letters(text) {
            let face = self.face_for(&text[start..end], manner.face);
            match stretches.last_mut() {
                Some(last) if last.2 == face => last.1 = end,
                _ => stretches.push((start, end, face)),
            }
        }
        let cut = stretches.into_iter();
        cut.map(|(start, end, face)| (&text[start..end], face))
            .collect()
    }

    /// The first face that can draw this letter with its accents.
    fn face_for(&self, letter: &str, wanted: Face) -> Option<Face> {
        let mut faces = [wanted, wanted.fallback()].into_iter();
        let single = letter.chars().nth(1).is_none();
        faces.find(|face| {
            // Some fonts give characters that do not exist the glyph of missing letters.
            let glyph = |c| self.fonts[*face as usize].glyph_index(c);
            let has = |c| glyph(c).is_some_and(|glyph| glyph.0 != 0);
            letter.chars().all(has) || (!single && self.composes(letter, *face))
        })
    }

    /// A letter with loose accents may still exist as one glyph.
    fn composes(&self, letter: &str, face: Face) -> bool {
        let manner = Manner {
            face,
            tabular: false,
            right_to_left: false,
            tracking: 0,
        };
        self.glyphs(letter, manner)
            .iter()
            .all(|glyph| glyph.id != 0)
    }

    fn piece(&self, text: &str, manner: Manner) -> Piece {
        let glyphs = self.glyphs(text, manner);
        let composed = glyphs.windows(2).any(|pair| pair[0].start == pair[1].start);
        let spelled_out = manner.right_to_left || composed;
        let mut piece = Piece::empty(manner.face, text, spelled_out);
        for glyph in &glyphs {
            piece.take(glyph, 0);
        }
        piece
    }

    /// One visible sign for every letter that cannot be drawn.
    fn replaced(&self, text: &str, manner: Manner) -> Piece {
        let face = manner.face.fallback();
        let sign = self.fonts[face as usize].glyph_index(REPLACEMENT);
        let id = sign.map_or(0, |glyph| glyph.0);
        let advance = self.advance(face, id);
        let mut piece = Piece::empty(face, text, true);
        piece.missing = true;
        for (start, end) in letters(text) {
            let (dx, dy) = (0.0, 0.0);
            piece.take(
                &Glyph {
                    id,
                    advance,
                    dx,
                    dy,
                    start,
                    end,
                },
                0,
            );
        }
        piece
    }

    fn advance(&self, face: Face, glyph: u16) -> f32 {
        let font = &self.fonts[face as usize];
        let advance = font.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(glyph));
        f32::from(advance.unwrap_or(0)) / units(font)
    }

    fn glyphs(&self, text: &str, manner: Manner) -> Vec<Glyph> {
        let font = &self.fonts[manner.face as usize];
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if manner.right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        let tabular = [Feature::new(Tag::from_bytes(b"tnum"), 1, ..)];
        let features = if manner.tabular { &tabular[..] } else { &[] };
        let shaped = rustybuzz::shape(font, features, buffer);

        let mut starts: Vec<usize> = shaped
            .glyph_infos()
            .iter()
            .map(|info| info.cluster as usize)
            .collect();
        starts.sort_unstable();
        starts.push(text.len());
        let end_of = |start: usize| starts[starts.partition_point(|other| *other <= start)];
        let units = units(font);
        let tracking = f32::from(manner.tracking) / 1000.0;
        let placed = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        placed
            .map(|(info, position)| Glyph {
                // A TrueType font has at most 65,536 glyphs.
                id: info.glyph_id as u16,
                advance: position.x_advance as f32 / units + tracking,
                dx: position.x_offset as f32 / units,
                dy: position.y_offset as f32 / units,
                start: info.cluster as usize,
                end: end_of(info.cluster as usize),
            })
            .collect()
    }
}

impl Piece {
    /// Text that has no glyphs yet.
    fn empty(face: Face, text: &str, spelled_out: bool) -> Self {
        Self {
            face,
            text: text.into(),
            glyphs: Vec::new(),
            width: 0.0,
            trailing: 0.0,
            words_end: text.trim_end().len(),
            spelled_out,
            missing: false,
        }
    }

    /// A part of this piece that has no glyphs yet.
    pub fn part(&self, text: &str) -> Self {
        let missing = self.missing;
        Self {
            missing,
            ..Self::empty(self.face, text, self.spelled_out)
        }
    }

    /// Takes over a glyph of a piece whose text from byte `from` is the text of this one.
    pub fn take(&mut self, glyph: &Glyph, from: usize) {
        let start = glyph.start - from;
        self.width += glyph.advance;
        if start >= self.words_end {
            self.trailing += glyph.advance;
        }
        self.glyphs.push(Glyph {
            start,
            end: (glyph.end - from).min(self.text.len()),
            ..*glyph
        });
    }
}

fn units(font: &rustybuzz::Face<'_>) -> f32 {
    font.units_per_em().max(1) as f32
}

/// Byte ranges of letters with the accents, joiners and variants that belong to them.
fn letters(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.next()?;
        let mut end = start + first.len_utf8();
        let mut joined = false;
        while let Some((at, next)) = chars.next_if(|(_, c)| joined || joins(*c)) {
            end = at + next.len_utf8();
            joined = next == '\u{200D}';
        }
        Some((start, end))
    })
}

/// Is drawn together with the letter before it.
fn joins(c: char) -> bool {
    let mark = unicode_bidi::bidi_class(c) == BidiClass::NSM;
    mark || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<(Face, String, bool)> {
        let manner = Manner {
            face: Face::Regular,
            tabular: false,
            right_to_left: false,
            tracking: 0,
        };
        let shaped = Shaper::new().unwrap().shape(text, manner);
        let pieces = shaped.iter();
        pieces
            .map(|p| (p.face, p.text.to_string(), p.spelled_out))
            .collect()
    }

    #[test]
    fn dutch_and_european_letters_need_no_other_font() {
        for word in [
            "reëel",
            "één",
            "ĳs",
            "€ 5",
            "‘ja’ “nee”",
            "Erdoğan",
            "Łódź",
            "Șerban",
        ] {
            let shaped = shape(word);
            assert_eq!(shaped, [(Face::Regular, word.to_owned(), false)]);
        }
    }

    #[test]
    fn another_font_takes_over_only_where_it_must() {
        let shaped = shape("Дом is huis");
        assert_eq!(shaped[0].0, Face::FallbackRegular);
        assert_eq!(shaped[1], (Face::Regular, " is huis".to_owned(), false));
    }

    #[test]
    fn loose_accents_become_one_letter() {
        assert_eq!(shape("re\u{308}el").len(), 1);
    }

    #[test]
    fn what_no_font_has_is_shown_as_a_sign_and_kept_in_the_text() {
        let shaped = shape("a😀b");
        assert_eq!(shaped[1], (Face::FallbackRegular, "😀".to_owned(), true));
    }
}
