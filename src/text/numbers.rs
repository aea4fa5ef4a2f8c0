//! Numbers as people write them: 13.334 and 3,4 in Dutch, 13,334 and 3.4 in English. Fluent's own
//! function for numbers knows no languages in Rust.

use fluent_bundle::FluentValue;

use super::Text;
use crate::model::Lang;

impl Text {
    /// A count, with a mark between thousands.
    pub fn number(&self, number: usize) -> String {
        grouped(&number.to_string(), thousands(self.lang()))
    }

    /// What stands between a number and its decimals.
    pub fn decimal_mark(&self) -> char {
        match self.lang() {
            Lang::Nl => ',',
            Lang::En => '.',
        }
    }

    pub(super) fn one_decimal(&self, number: f64) -> String {
        format!("{number:.1}").replace('.', &self.decimal_mark().to_string())
    }
}

/// How numbers in sentences are written, for Fluent; `None` leaves it to Fluent itself.
pub(super) fn formatter<M>(lang: Lang) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match lang {
        Lang::Nl => |value, _| in_a_sentence(value, Lang::Nl),
        Lang::En => |value, _| in_a_sentence(value, Lang::En),
    }
}

fn in_a_sentence(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let is_whole = number.value.fract() == 0.0;
    is_whole.then(|| grouped(&number.as_string(), thousands(lang)))
}

fn thousands(lang: Lang) -> char {
    match lang {
        Lang::Nl => '.',
        Lang::En => ',',
    }
}

/// Digits in groups of three, counted from the last.
fn grouped(digits: &str, mark: char) -> String {
    let mut written = String::new();
    for (place, digit) in digits.char_indices() {
        let left = digits.len() - place;
        if written.ends_with(|c: char| c.is_ascii_digit()) && left.is_multiple_of(3) {
            written.push(mark);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_have_a_mark_in_cells_and_in_sentences() {
        let dutch = Text::new(Lang::Nl);
        let english = Text::new(Lang::En);
        for (number, nl, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1000, "1.000", "1,000"),
            (13_334, "13.334", "13,334"),
            (1_234_567, "1.234.567", "1,234,567"),
        ] {
            assert_eq!(dutch.number(number), nl);
            assert_eq!(english.number(number), en);
        }
        let said = |text: &Text, count: usize| {
            text.with("overview-sessions-count", &[("count", count.into())])
        };
        assert_eq!(said(&dutch, 1), "1 sessie");
        assert_eq!(said(&dutch, 13_334), "13.334 sessies");
        assert_eq!(said(&english, 13_334), "13,334 sessions");
    }

    #[test]
    fn below_zero_the_sign_is_no_digit() {
        assert_eq!(grouped("-100000", '.'), "-100.000");
        assert_eq!(grouped("-100", '.'), "-100");
    }
}
