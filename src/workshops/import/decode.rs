//! From bytes to text: UTF-8, or what older programs on Windows write.

use super::Problem;
use crate::source::Place;

/// How the letters of a table were written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Encoding {
    Utf8,
    Windows1252,
}

/// The letters of Windows-1252 for the bytes 0x80 to 0x9F. NUL: there is none.
const HIGH: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The text, without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<(String, Encoding), Problem> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Problem::Utf16);
    }
    let (text, encoding) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => (
            bytes.iter().map(|byte| letter(*byte)).collect(),
            Encoding::Windows1252,
        ),
    };
    let text: String = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    // No table has these; a picture, or a file of the calculator itself, does.
    let foreign = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    match text.find(foreign) {
        Some(at) => Err(Problem::NotText(Place::at(&text, at))),
        None => Ok((text, encoding)),
    }
}

fn letter(byte: u8) -> char {
    let high = byte.checked_sub(0x80).map(usize::from);
    let special = high.and_then(|at| HIGH.get(at));
    special.copied().unwrap_or(char::from(byte))
}
