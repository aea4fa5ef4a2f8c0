//! Words that come from data (workshop files, value sets): always Dutch and English together.

use serde::{Deserialize, Serialize};

/// The two languages of the application; Dutch is the first.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum Lang {
    #[default]
    Nl,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// BCP 47 tag, as PDF, HTML and the command line write it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language with this BCP 47 tag, if we speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

/// One text in both languages. An empty language falls back to the other, so that a facilitator
/// can write a workshop file in one language only.
#[derive(Clone, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    #[serde(default)]
    pub nl: String,
    #[serde(default)]
    pub en: String,
}

impl Words {
    pub const NONE: Self = Self {
        nl: String::new(),
        en: String::new(),
    };

    /// The same text in both languages: for names that somebody typed once.
    pub fn same(text: &str) -> Self {
        Self {
            nl: text.to_owned(),
            en: text.to_owned(),
        }
    }

    pub fn get(&self, lang: Lang) -> &str {
        let other = match lang {
            Lang::Nl => &self.en,
            Lang::En => &self.nl,
        };
        let own = self.written(lang);
        if own.trim().is_empty() { other } else { own }
    }

    /// What was written in this language, empty when nothing was: for a field to edit it in.
    pub fn written(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.nl.trim().is_empty() && self.en.trim().is_empty()
    }

    pub(super) fn slot(&mut self, lang: Lang) -> &mut String {
        match lang {
            Lang::Nl => &mut self.nl,
            Lang::En => &mut self.en,
        }
    }
}

/// What a name comes down to when people compare it: the same for ‘Privacy’ and ‘ privacy’.
pub fn name_key(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_the_other() {
        let words = Words {
            nl: "Pauze".into(),
            en: " ".into(),
        };
        assert_eq!(words.get(Lang::En), "Pauze");
        assert_eq!(words.get(Lang::Nl), "Pauze");
        assert!(Words::default().is_empty());
    }
}
