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

    /// The end of the run that a byte comes from.
    fn end_of(&self, byte: usize) -> Option<usize> {
        self.ends.get(self.run_at(byte)).copied()
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

/// Whether a letter may make its line read from right to left; then every letter needs its level.
pub fn reads_leftward(c: char) -> bool {
    use unicode_bidi::BidiClass::{AL, AN, R};
    // Nothing before Hebrew does, and that is nearly all there is.
    c >= '\u{590}' && matches!(unicode_bidi::bidi_class(c), R | AL | AN)
}

/// Cuts a word where the run or the direction changes; without levels all of it reads rightward.
pub fn stretches<'a>(
    start: usize,
    stop: usize,
    owners: &'a Owners,
    levels: Option<&'a [Level]>,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let mut from = start;
    std::iter::from_fn(move || {
        if from >= stop {
            return None;
        }
        let begin = from;
        from = owners.end_of(begin).map_or(stop, |end| end.min(stop));
        if let Some(levels) = levels {
            let mut inside = begin..from;
            let turn = inside.find(|at| levels[*at] != levels[begin]);
            from = turn.unwrap_or(from);
        }
        Some((begin, from))
    })
}
