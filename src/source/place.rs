//! Where something stands in a text, as editors count it.

/// A line and a column, both from 1; a column counts characters.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Place {
    /// The place of the byte at `offset`; an offset beyond the text is its end.
    pub fn at(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or("").chars().count() + 1,
        }
    }
}

/// Byte offset of the `nth` record (from 0) that is given this id in a RON text, or of the last
/// one when there are fewer. Reads `id: "…"` only, so a text that mentions the word is no match.
pub fn nth_id(text: &str, id: &str, nth: usize) -> Option<usize> {
    let quoted = format!("\"{id}\"");
    let is_id = |at: &usize| {
        let before = text.get(..*at).unwrap_or("").trim_end();
        let Some(before) = before.strip_suffix(':') else {
            return false;
        };
        let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric());
        word.into_iter().next() == Some("id")
    };
    let mut found = text.match_indices(&quoted).map(|(at, _)| at).filter(is_id);
    let mut last = None;
    for _ in 0..=nth {
        last = found.next().or(last);
    }
    last
}

/// Byte offset of the first `word:` at or after `from`.
pub fn word_after(text: &str, word: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let is_field = |at: &usize| {
        let starts = rest.get(..*at).is_some_and(|before| {
            !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '"')
        });
        let after = rest.get(at + word.len()..).unwrap_or("");
        starts && after.trim_start().starts_with(':')
    };
    let mut found = rest.match_indices(word).map(|(at, _)| at).filter(is_field);
    found.next().map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters() {
        assert_eq!(Place::at("één\nta b", 9), Place { line: 2, column: 4 });
        assert_eq!(Place::at("", 0), Place { line: 1, column: 1 });
        assert_eq!(Place::at("a\n", 99), Place { line: 2, column: 1 });
    }

    #[test]
    fn ids_are_found_in_their_own_field_only() {
        let text = r#"(values: "a", id: "a", text: "id a", x: [(id : "a", minutes: 0)])"#;
        let at = |nth| nth_id(text, "a", nth);
        assert_eq!(at(0), Some(18));
        assert_eq!(at(1), Some(47));
        assert_eq!(at(5), at(1));
        assert_eq!(nth_id(text, "b", 0), None);
        assert_eq!(word_after(text, "minutes", 18), Some(52));
    }
}
