//! What one file holds, and how it is written so that people can still read it.

use std::path::PathBuf;

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::model::{CaseSet, ValueSet, Words, Workshop, WorkshopFault};
use crate::source;

/// The longest line that two short texts share, in bytes.
const LINE: usize = 110;

/// What one file holds; the first word in the file says which.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Content {
    Workshop(Workshop),
    ValueSet(ValueSet),
    Cases(CaseSet),
}

/// What kind of thing a file holds. With the id it tells files from each other.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    Workshop,
    ValueSet,
    Cases,
}

/// A file that is in use.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ContentFile {
    pub content: Content,
    /// `None` for what comes with the application.
    pub path: Option<PathBuf>,
    /// The file as it was read.
    pub text: String,
}

impl Content {
    /// What may not occur twice.
    pub fn key(&self) -> (Kind, &str) {
        match self {
            Self::Workshop(workshop) => (Kind::Workshop, &workshop.id),
            Self::ValueSet(set) => (Kind::ValueSet, &set.id),
            Self::Cases(set) => (Kind::Cases, &set.id),
        }
    }

    pub fn version(&self) -> &str {
        match self {
            Self::Workshop(workshop) => &workshop.version,
            Self::ValueSet(set) => &set.version,
            Self::Cases(set) => &set.version,
        }
    }

    pub fn title(&self) -> &Words {
        match self {
            Self::Workshop(workshop) => &workshop.title,
            Self::ValueSet(set) => &set.title,
            Self::Cases(set) => &set.title,
        }
    }

    /// The same with this name: for a copy, and for the version of what was changed.
    pub fn renamed(&self, id: String, version: String, title: Words) -> Self {
        match self.clone() {
            Self::Workshop(own) => Self::Workshop(Workshop {
                id,
                version,
                title,
                ..own
            }),
            Self::ValueSet(own) => Self::ValueSet(ValueSet {
                id,
                version,
                title,
                ..own
            }),
            Self::Cases(own) => Self::Cases(CaseSet {
                id,
                version,
                title,
                ..own
            }),
        }
    }

    /// The first rule that this breaks, if any.
    ///
    /// # Errors
    /// One [`WorkshopFault`].
    pub fn check(&self) -> Result<(), WorkshopFault> {
        match self {
            Self::Workshop(workshop) => workshop.check(),
            Self::ValueSet(set) => set.check(),
            Self::Cases(set) => set.check(),
        }
    }

    /// The first rule that this breaks without which it cannot be opened, if any.
    ///
    /// # Errors
    /// One [`WorkshopFault`].
    pub fn check_structure(&self) -> Result<(), WorkshopFault> {
        match self {
            Self::ValueSet(set) => set.check_structure(),
            Self::Workshop(_) | Self::Cases(_) => self.check(),
        }
    }

    /// The text of a file, below the comment `head` of an earlier one. `None` when that text would
    /// not read back as this.
    pub fn to_text(&self, head: &str) -> Option<String> {
        let pretty = PrettyConfig::new().new_line("\n").indentor("    ");
        let text = source::options().to_string_pretty(self, pretty).ok()?;
        let text = readable(&text);
        // A comment that does not end where we think it does would swallow the rest.
        [[head, &text].concat(), text].into_iter().find(|text| {
            let read: Result<Self, _> = source::parse(text);
            read.as_ref() == Ok(self)
        })
    }
}

impl ContentFile {
    /// The comment at the top of the file, with the empty lines around it.
    pub fn head(&self) -> &str {
        let mut rest = self.text.as_str();
        loop {
            let next = rest.trim_start();
            let end = if next.starts_with("//") {
                next.find('\n').map(|at| at + 1)
            } else if next.starts_with("/*") {
                next.find("*/").map(|at| at + 2)
            } else {
                None
            };
            match end.and_then(|end| next.get(end..)) {
                Some(after) => rest = after,
                None => break,
            }
        }
        let end = self.text.len() - rest.trim_start().len();
        self.text.get(..end).unwrap_or_default()
    }
}

/// The version after this one: its last number is one higher.
pub fn next_version(version: &str) -> String {
    let version = version.trim();
    let before = version.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = version.get(before.len()..).unwrap_or_default();
    match number
        .parse::<u32>()
        .ok()
        .and_then(|number| number.checked_add(1))
    {
        Some(next) => format!("{before}{next}"),
        None if version.is_empty() => "1.0".to_owned(),
        None => format!("{version}.2"),
    }
}

/// Two short texts on one line, as people write them, and without what goes without saying. A text
/// of ours never goes on on the next line, so lines can be taken by themselves.
fn readable(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| line.trim() != "skipped: false,") {
        lines.push(line.to_owned());
        let Some((_, [begin, dutch, english, end])) = lines.split_last_chunk::<4>() else {
            continue;
        };
        let words = begin.ends_with('(')
            && dutch.trim_start().starts_with("nl: ")
            && english.trim_start().starts_with("en: ")
            && matches!(end.trim(), ")" | "),");
        if words {
            let (dutch, english) = (dutch.trim(), english.trim().trim_end_matches(','));
            let joined = format!("{begin}{dutch} {english}{}", end.trim());
            if joined.len() <= LINE {
                lines.truncate(lines.len() - 4);
                lines.push(joined);
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> ContentFile {
        let content: Content = source::parse(BUILT_IN).expect("it is right");
        ContentFile {
            content,
            path: None,
            text: text.to_owned(),
        }
    }

    const BUILT_IN: &str = include_str!("../../workshops/goed-digitaal-bestuur.ron");

    #[test]
    fn the_comment_on_top_stays_and_the_rest_reads_as_people_write() {
        let own = file(BUILT_IN);
        assert!(own.head().starts_with("// The script of the workshop."));
        assert!(own.head().ends_with("change version too.\n"));
        let text = own.content.to_text(own.head()).expect("it can be written");
        assert!(text.starts_with(own.head()));
        assert!(
            text.contains("title: (nl: \"Pauze\", en: \"Break\"),\n"),
            "{text}"
        );
        assert!(!text.contains("skipped: false"));
        assert_eq!(source::parse::<Content>(&text), Ok(own.content));
    }

    #[test]
    fn heads_of_all_kinds_are_found() {
        for (text, head) in [
            ("Workshop()", ""),
            (
                "// a\n\n/* b\n */\n// c\nWorkshop( // d\n)",
                "// a\n\n/* b\n */\n// c\n",
            ),
            ("// no end", ""),
            ("/* no end", ""),
        ] {
            assert_eq!(file(text).head(), head);
        }
        let nested = "/* a /* b */ c */\n";
        let own = file(&format!("{nested}{BUILT_IN}"));
        assert!(own.content.to_text(own.head()).is_some());
    }

    #[test]
    fn versions_count_up() {
        for (version, next) in [
            ("1.0", "1.1"),
            ("1.9", "1.10"),
            ("7", "8"),
            ("", "1.0"),
            ("1.0-ons", "1.0-ons.2"),
            ("a9999999999", "a9999999999.2"),
            ("versie é", "versie é.2"),
        ] {
            assert_eq!(next_version(version), next);
        }
    }
}
