//! Text inside XML and HTML.

use std::borrow::Cow;

/// Text with the signs escaped that would be markup, also within quotes. Characters that XML does
/// not allow are left out.
pub fn escaped(words: &str) -> Cow<'_, str> {
    let plain = |c: char| allowed(c) && !matches!(c, '&' | '<' | '>' | '"');
    if words.chars().all(plain) {
        return words.into();
    }
    let mut safe = String::with_capacity(words.len() + 16);
    for c in words.chars().filter(|c| allowed(*c)) {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe.into()
}

/// Line ends and tabs are the only control characters in XML 1.0.
fn allowed(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        other => !other.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text_and_forbidden_characters_go() {
        assert_eq!(
            escaped("<a href=\"x\">A&B</a>\u{0}\u{7}\u{FFFF}\n"),
            "&lt;a href=&quot;x&quot;&gt;A&amp;B&lt;/a&gt;\n"
        );
        assert!(matches!(escaped("één ‘zo’"), Cow::Borrowed(_)));
    }
}
