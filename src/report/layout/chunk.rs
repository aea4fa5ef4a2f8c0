//! Shaped text that is on its way into a line: cutting it, measuring it, putting it in order.

use std::sync::Arc;

use unicode_bidi::Level;

use crate::report::page::{Glyph, Piece};

/// A piece with the run that it comes from and the direction in which it reads.
pub struct Chunk {
    pub run: usize,
    pub level: Level,
    pub piece: Arc<Piece>,
}

/// Rule L2 of the Unicode bidirectional algorithm: from reading order to order on the line.
pub fn in_visual_order(mut chunks: Vec<Chunk>) -> Vec<Chunk> {
    let highest = chunks.iter().map(|chunk| chunk.level.number()).max();
    for level in (1..=highest.unwrap_or(0)).rev() {
        let mut from = 0;
        while from < chunks.len() {
            let nested = chunks[from..]
                .iter()
                .take_while(|c| c.level.number() >= level);
            let length = nested.count();
            chunks[from..from + length].reverse();
            from += length.max(1);
        }
    }
    chunks
}

/// Cuts a chunk so that it fills lines of `width` ems, the first of which is filled up to `used`.
pub fn parts_within(chunk: Chunk, width: f32, mut used: f32) -> Vec<Chunk> {
    if chunk.piece.width + used <= width {
        return vec![chunk];
    }
    let mut cuts = Vec::new();
    let mut clusters: Vec<(usize, f32)> = Vec::new();
    for glyph in &chunk.piece.glyphs {
        match clusters.last_mut() {
            Some((start, advance)) if *start == glyph.start => *advance += glyph.advance,
            _ => clusters.push((glyph.start, glyph.advance)),
        }
    }
    clusters.sort_by_key(|(start, _)| *start);
    for (start, advance) in clusters {
        if used > 0.0 && used + advance > width && start > 0 {
            cuts.push(start);
            used = 0.0;
        }
        used += advance;
    }
    cut_piece(&chunk, &cuts)
}

/// The parts of a chunk between cuts, in one pass over its glyphs.
fn cut_piece(chunk: &Chunk, cuts: &[usize]) -> Vec<Chunk> {
    let piece = &chunk.piece;
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts
        .iter()
        .copied()
        .chain(std::iter::once(piece.text.len()));
    let texts = starts.zip(ends).map(|(start, end)| &piece.text[start..end]);
    let mut parts: Vec<(&str, Vec<Glyph>)> = texts.map(|text| (text, Vec::new())).collect();
    for glyph in &piece.glyphs {
        let part = cuts.partition_point(|cut| *cut <= glyph.start);
        let from = if part == 0 { 0 } else { cuts[part - 1] };
        let (text, glyphs) = &mut parts[part];
        glyphs.push(Glyph {
            start: glyph.start - from,
            end: (glyph.end - from).min(text.len()),
            ..*glyph
        });
    }
    let chunk_of = |(text, glyphs)| Chunk {
        run: chunk.run,
        level: chunk.level,
        piece: Arc::new(Piece {
            missing: piece.missing,
            ..Piece::new(piece.face, text, piece.spelled_out, glyphs)
        }),
    };
    parts.into_iter().map(chunk_of).collect()
}

/// Splits a word at a byte of its text; leaves the head.
pub fn split(word: &mut Vec<Chunk>, at: usize) -> Vec<Chunk> {
    let mut seen = 0;
    for place in 0..word.len() {
        let length = word[place].piece.text.len();
        if at < seen + length {
            let mut tail = word.split_off(place);
            if at > seen {
                let chunk = &tail[0];
                let mut halves = cut_piece(chunk, &[at - seen]).into_iter();
                word.extend(halves.next());
                if let Some(half) = halves.next() {
                    tail[0] = half;
                }
            }
            return tail;
        }
        seen += length;
    }
    Vec::new()
}

/// Width in ems of what stands before a byte of a word's text; nothing when a glyph stands for
/// letters on both sides.
pub fn width_before(word: &[Chunk], at: usize) -> Option<f32> {
    let mut seen = 0;
    let mut sum = 0.0;
    for chunk in word {
        for glyph in &chunk.piece.glyphs {
            if seen + glyph.start < at {
                if seen + glyph.end > at {
                    return None;
                }
                sum += glyph.advance;
            }
        }
        seen += chunk.piece.text.len();
    }
    Some(sum)
}

pub fn width(chunks: &[Chunk]) -> f32 {
    chunks.iter().map(|chunk| chunk.piece.width).sum()
}

pub fn trailing(chunks: &[Chunk]) -> f32 {
    chunks.last().map_or(0.0, |chunk| chunk.piece.trailing)
}
