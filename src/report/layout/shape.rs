//! From words to glyphs: shaping with kerning, and another font where the first has no letter.
//! Every word is shaped once and remembered.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use harfrust::{
    Direction, Feature, ShapeOptions, ShapePlan, ShaperData, Tag, UnicodeBuffer, script,
};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use unicode_bidi::BidiClass;

use super::LayoutError;
use crate::report::page::{Face, Glyph, Piece};

/// Shown for a letter that no font has; the letter itself stays in the text.
const REPLACEMENT: char = '\u{25A1}';

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
pub type Shaped = Arc<[Arc<Piece>]>;

pub struct Shaper {
    fonts: Vec<Font>,
    words: HashMap<Manner, HashMap<Box<str>, Shaped>>,
}

/// A bundled font, with what is looked up in it all the time.
struct Font {
    font: FontRef<'static>,
    data: ShaperData,
    charmap: Charmap<'static>,
    /// In an em.
    units: f32,
    /// How to shape Latin text without and with digits of equal width: a plan costs more than a word.
    latin: [OnceCell<ShapePlan>; 2],
}

impl Font {
    fn of(face: Face) -> Result<Self, LayoutError> {
        let bundled = face.font();
        let font = FontRef::new(bundled.bytes).map_err(|_| LayoutError::Font(bundled.name))?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        Ok(Self {
            data: ShaperData::new(&font),
            charmap: font.charmap(),
            units: f32::from(metrics.units_per_em.max(1)),
            latin: Default::default(),
            font,
        })
    }

    /// Some fonts give characters that do not exist the glyph of missing letters.
    fn glyph(&self, letter: char) -> Option<GlyphId> {
        let glyph = self.charmap.map(letter);
        glyph.filter(|glyph| *glyph != GlyphId::NOTDEF)
    }

    /// In em.
    fn advance(&self, glyph: GlyphId) -> f32 {
        let metrics = self
            .font
            .glyph_metrics(Size::unscaled(), LocationRef::default());
        metrics.advance_width(glyph).unwrap_or_default() / self.units
    }
}

impl Shaper {
    /// # Errors
    /// [`LayoutError::Font`] when a bundled font cannot be read.
    pub fn new() -> Result<Self, LayoutError> {
        let fonts = Face::ALL.into_iter().map(Font::of);
        Ok(Self {
            fonts: fonts.collect::<Result<_, _>>()?,
            words: HashMap::new(),
        })
    }

    pub fn shape(&mut self, text: &str, manner: Manner) -> Shaped {
        if let Some(known) = self.words.get(&manner).and_then(|words| words.get(text)) {
            return Arc::clone(known);
        }
        let stretches = self.by_face(text, manner);
        let pieces = stretches.into_iter().map(|(stretch, face)| {
            Arc::new(match face {
                Some(face) => self.piece(stretch, Manner { face, ..manner }),
                None => self.replaced(stretch, manner),
            })
        });
        let shaped: Shaped = pieces.collect();
        let words = self.words.entry(manner).or_default();
        words.insert(text.into(), Arc::clone(&shaped));
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
            let has = |c| self.fonts[*face as usize].glyph(c).is_some();
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
        Piece::new(manner.face, text, spelled_out, glyphs)
    }

    /// One visible sign for every letter that cannot be drawn.
    fn replaced(&self, text: &str, manner: Manner) -> Piece {
        let face = manner.face.fallback();
        let font = &self.fonts[face as usize];
        let sign = font.glyph(REPLACEMENT).unwrap_or_default();
        let advance = font.advance(sign);
        let glyphs = letters(text).map(|(start, end)| Glyph {
            id: short(sign),
            advance,
            dx: 0.0,
            dy: 0.0,
            start,
            end,
        });
        Piece {
            missing: true,
            ..Piece::new(face, text, true, glyphs.collect())
        }
    }

    fn glyphs(&self, text: &str, manner: Manner) -> Vec<Glyph> {
        let font = &self.fonts[manner.face as usize];
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        // Digits and signs are of no script.
        if buffer.script() == script::UNKNOWN {
            buffer.set_script(script::LATIN);
        }
        let direction = match manner.right_to_left {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        };
        buffer.set_direction(direction);
        let tabular = [Feature::new(Tag::new(b"tnum"), 1, ..)];
        let features = if manner.tabular { &tabular[..] } else { &[] };
        let shaper = font.data.shaper(&font.font).build();
        let is_latin = buffer.script() == script::LATIN && direction == Direction::LeftToRight;
        let plan = is_latin.then(|| {
            font.latin[usize::from(manner.tabular)].get_or_init(|| {
                ShapePlan::new(&shaper, direction, Some(script::LATIN), None, features)
            })
        });
        let options = ShapeOptions::new().features(features).plan(plan);
        let shaped = shaper.shape(buffer, options);

        let mut starts: Vec<usize> = shaped
            .glyph_infos()
            .iter()
            .map(|info| info.cluster as usize)
            .collect();
        starts.sort_unstable();
        starts.push(text.len());
        let end_of = |start: usize| starts[starts.partition_point(|other| *other <= start)];
        let tracking = f32::from(manner.tracking) / 1000.0;
        let placed = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        placed
            .map(|(info, position)| Glyph {
                id: short(info.glyph_id.into()),
                advance: position.x_advance as f32 / font.units + tracking,
                dx: position.x_offset as f32 / font.units,
                dy: position.y_offset as f32 / font.units,
                start: info.cluster as usize,
                end: end_of(info.cluster as usize),
            })
            .collect()
    }
}

impl Piece {
    pub fn new(face: Face, text: &str, spelled_out: bool, glyphs: Vec<Glyph>) -> Self {
        let words = text.trim_end().len();
        let space = glyphs.iter().filter(|glyph| glyph.start >= words);
        Self {
            face,
            text: text.into(),
            width: glyphs.iter().map(|glyph| glyph.advance).sum(),
            trailing: space.map(|glyph| glyph.advance).sum(),
            glyphs,
            spelled_out,
            missing: false,
        }
    }
}

/// A TrueType font has at most 65,536 glyphs.
fn short(glyph: GlyphId) -> u16 {
    u16::try_from(glyph.to_u32()).unwrap_or_default()
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
