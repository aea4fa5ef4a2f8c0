//! Embeds of each font only the letters in use, with the text that every glyph stands for.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::Metrics;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use subsetter::GlyphRemapper;

use super::PdfError;
use crate::report::page::{Document, Draw, Face, TextRun};

/// The fonts of one file.
pub struct Fonts {
    faces: BTreeMap<Face, Embedded>,
}

/// A font in the file, with new numbers for its glyphs.
pub struct Embedded {
    pub id: FontId,
    glyphs: BTreeMap<u16, Letter>,
}

/// A glyph in the file.
#[derive(Clone, Debug)]
pub struct Letter {
    pub number: u16,
    /// What the file says of its width, in thousandths of an em.
    pub width: i64,
    /// What a reader finds when it copies the glyph.
    pub text: String,
}

impl Fonts {
    pub fn get(&self, face: Face) -> Option<&Embedded> {
        self.faces.get(&face)
    }

    pub fn all(&self) -> impl Iterator<Item = &Embedded> {
        self.faces.values()
    }
}

impl Embedded {
    pub fn letter(&self, glyph: u16) -> Option<&Letter> {
        self.glyphs.get(&glyph)
    }

    pub fn letters(&self) -> impl Iterator<Item = &Letter> {
        self.glyphs.values()
    }
}

/// Adds the fonts that a document uses to the file.
pub fn embed(document: &Document, file: &mut PdfDocument) -> Result<Fonts, PdfError> {
    let mut faces = BTreeMap::new();
    for (face, used) in used(document) {
        let (font, glyphs) = subset(face, &used)?;
        let id = FontId(format!("F{}", face as usize));
        file.resources
            .fonts
            .map
            .insert(id.clone(), PdfFont::new(font));
        faces.insert(face, Embedded { id, glyphs });
    }
    Ok(Fonts { faces })
}

/// For every face the glyphs in use and what they stand for.
fn used(document: &Document) -> BTreeMap<Face, BTreeMap<u16, String>> {
    let mut used: BTreeMap<Face, BTreeMap<u16, String>> = BTreeMap::new();
    let mut met = HashSet::new();
    let pieces = text_runs(document).flat_map(|run| &run.pieces);
    // Words that were shaped once are looked at once.
    for piece in pieces.filter(|piece| met.insert(Arc::as_ptr(piece))) {
        let glyphs = used.entry(piece.face).or_default();
        for glyph in &piece.glyphs {
            // Where glyphs do not spell the text by themselves, the text stands beside them.
            let text = match piece.spelled_out {
                true => "\u{FFFD}",
                false => piece.text.get(glyph.start..glyph.end).unwrap_or_default(),
            };
            let known = glyphs.entry(glyph.id).or_insert_with(|| text.to_owned());
            // A glyph for two letters (a space and a hard space) is the plainer one.
            if text < known.as_str() {
                *known = text.to_owned();
            }
        }
    }
    used
}

fn text_runs(document: &Document) -> impl Iterator<Item = &TextRun> {
    let items = document.pages.iter().flat_map(|page| &page.items);
    let draws = items.flat_map(|item| &item.draws);
    draws.filter_map(|draw| match draw {
        Draw::Text(run) => Some(run),
        _ => None,
    })
}

fn subset(
    face: Face,
    used: &BTreeMap<u16, String>,
) -> Result<(ParsedFont, BTreeMap<u16, Letter>), PdfError> {
    let font = face.font();
    let broken = || PdfError::Font(font.name);
    let parsed = FontRef::new(font.bytes).map_err(|_| broken())?;
    let mut remapper = GlyphRemapper::new();
    for glyph in used.keys() {
        remapper.remap(*glyph);
    }
    let bytes = subsetter::subset(font.bytes, 0, &remapper).map_err(|_| broken())?;

    let metrics = parsed.metrics(Size::unscaled(), LocationRef::default());
    let widths = parsed.glyph_metrics(Size::unscaled(), LocationRef::default());
    let mut letters = BTreeMap::new();
    let mut advances = BTreeMap::new();
    for (glyph, text) in used {
        // Whole units, as no size was asked for.
        let advance = widths
            .advance_width(GlyphId::from(*glyph))
            .unwrap_or_default() as u16;
        let number = remapper.get(*glyph).ok_or_else(broken)?;
        advances.insert(number, advance);
        let letter = Letter {
            number,
            width: i64::from(advance) * 1000 / i64::from(metrics.units_per_em.max(1)),
            text: text.clone(),
        };
        letters.insert(*glyph, letter);
    }
    Ok((describe(face, &parsed, &metrics, bytes, advances), letters))
}

/// What the file says about a font. The six letters before the name mark a subset.
fn describe(
    face: Face,
    parsed: &FontRef<'_>,
    metrics: &Metrics,
    bytes: Vec<u8>,
    advances: BTreeMap<u16, u16>,
) -> ParsedFont {
    let tag = char::from(b'A' + face as u8);
    let name = format!("GDBAA{tag}+{}", face.font().name);
    let lines = FontMetrics {
        ascent: metrics.ascent as i16,
        descent: metrics.descent as i16,
    };
    let units = metrics.units_per_em;
    let nothing = BTreeMap::new();
    let mut font =
        ParsedFont::with_glyph_data(bytes, 0, Some(name), nothing, advances, units, lines);
    let about = &mut font.pdf_font_metrics;
    if let Some(bounds) = metrics.bounds {
        about.x_min = bounds.x_min as i16;
        about.x_max = bounds.x_max as i16;
        about.y_min = bounds.y_min as i16;
        about.y_max = bounds.y_max as i16;
    }
    about.us_weight_class = parsed.attributes().weight.value() as u16;
    // printpdf wants the slope of slanted letters as so far to the right in so far up.
    let run = 1000.0 * (-metrics.italic_angle).to_radians().tan();
    (about.caret_slope_rise, about.caret_slope_run) = (1000, run.round() as i16);
    font
}
