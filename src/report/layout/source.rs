//! The text of a paragraph as one string, and where it changes manner or direction.

use unicode_bidi::Level;

use crate::report::block::Run;

/// Characters that end a line and are not drawn.
pub const BREAKS: [char; 7] = [
    '\n', '\r', '\u{0B}', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}',
];

/// Which run each byte of a paragraph comes from.
pub struct Owners {
    /// Where each run ends.
    ends: Vec<usize>,
}

impl Owners {
    pub fn run_at(&self, byte: usize) -> usize {
        self.ends.partition_point(|end| *end <= byte)
    }
}

pub fn joined(runs: &[Run]) -> (String, Owners) {
    let mut text = String::new();
    let mut ends = Vec::new();
    for run in runs {
        text.extend(run.text.chars().filter_map(drawable));
        ends.push(text.len());
    }
    (text, Owners { ends })
}

/// Leaves out what has no shape of its own; tabs become spaces.
fn drawable(c: char) -> Option<char> {
    match c {
        '\t' => Some(' '),
        _ if BREAKS.contains(&c) => Some(c),
        '\u{AD}' | '\u{61C}' | '\u{FEFF}' | '\u{180E}' => None,
        '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' => None,
        '\u{2060}'..='\u{206F}' | '\u{FFF0}'..='\u{FFFB}' => None,
        '\u{E0000}'..='\u{E0FFF}' => None,
        '\u{FDD0}'..='\u{FDEF}' => None,
        // The last two of every plane are no characters.
        _ if u32::from(c) & 0xFFFE == 0xFFFE || c.is_control() => None,
        _ => Some(c),
    }
}

/// Cuts a word where the run or the direction changes.
pub fn stretches<'a>(
    start: usize,
    stop: usize,
    text: &'a str,
    owners: &'a Owners,
    levels: &'a [Level],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let mut from = start;
    std::iter::from_fn(move || {
        if from >= stop {
            return None;
        }
        let key = |at: usize| (owners.run_at(at), levels[at]);
        let begin = from;
        let inside = text[begin..stop].char_indices().map(|(at, _)| begin + at);
        let mut others = inside.skip_while(|at| key(*at) == key(begin));
        from = others.next().unwrap_or(stop);
        Some((begin, from))
    })
}
