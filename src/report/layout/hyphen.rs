//! Where a word may be divided. A Dutch report follows Dutch; an English report divides only where
//! both languages do, because what the people in the room typed stays as they typed it.

use crate::model::Lang;
use crate::report::style::HYPHENATE_LETTERS;

/// The hyphenator works without memory of its own up to this many bytes.
const LONGEST: usize = 40;

/// Bytes of `word` before which a hyphen may come, in order. Quotes and points around the letters
/// do not count; a word with anything else inside (digits, an address) is left alone.
pub fn places(word: &str, lang: Lang) -> Vec<usize> {
    let letters = word.trim_matches(|c: char| !c.is_alphabetic());
    let plain = letters.chars().all(char::is_alphabetic);
    if !plain || letters.len() > LONGEST || letters.chars().count() < HYPHENATE_LETTERS {
        return Vec::new();
    }
    let offset = word.find(letters).unwrap_or(0);
    let mut ends = syllable_ends(letters, hypher::Lang::Dutch);
    if lang == Lang::En {
        // Most of what people type in an English report is Dutch all the same.
        let english = syllable_ends(letters, hypher::Lang::English);
        ends.retain(|end| english.contains(end));
    }
    ends.into_iter().map(|end| offset + end).collect()
}

fn syllable_ends(letters: &str, lang: hypher::Lang) -> Vec<usize> {
    let mut at = 0;
    let ends = hypher::hyphenate(letters, lang).map(|syllable| {
        at += syllable.len();
        at
    });
    ends.filter(|end| *end < letters.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(word: &str, lang: Lang) -> String {
        let mut text = word.to_owned();
        for at in places(word, lang).into_iter().rev() {
            text.insert(at, '-');
        }
        text
    }

    #[test]
    fn divides_between_syllables_of_the_language() {
        assert_eq!(
            divided("verantwoordelijkheid", Lang::Nl),
            "ver-ant-woor-de-lijk-heid"
        );
        assert_eq!(
            divided("“transparantie”, ", Lang::Nl),
            "“trans-pa-ran-tie”, "
        );
    }

    #[test]
    fn divides_in_an_english_report_what_is_right_in_both_languages() {
        assert_eq!(divided("information", Lang::En), "in-for-ma-tion");
        assert_eq!(divided("avonduren", Lang::En), "avonduren");
    }

    #[test]
    fn leaves_short_words_addresses_and_monsters_alone() {
        for word in [
            "raad",
            "www.gemeente.nl/beleid",
            "zaak2026nummer",
            &"a".repeat(5000),
        ] {
            assert!(places(word, Lang::Nl).is_empty());
        }
    }
}
