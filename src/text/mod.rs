//! All words for people. The sentences stand in Fluent files under `assets/text`, Dutch and
//! English; the rest of the program hands over ids and data.

mod changes;
mod dates;
mod file_errors;
mod follow_up;
mod numbers;
mod overview;
mod rules;
mod sentences;
mod tables;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::{Lang, Words};

pub use dates::{parse_date, parse_time};
pub use sentences::{Message, Sentence, short, shortened};
pub use tables::column_name;

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../../assets/text/", $lang, "/app.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/cli.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/errors.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/files.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/findings.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/follow-up.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/overview.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/recovery.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/report.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/screens.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/workshops.ftl")),
        ]
    };
}

/// The words of one language. Cheap to look up, meant to be made once.
pub struct Text {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Text {
    pub fn new(lang: Lang) -> Self {
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Our fonts and PDFs do not want the invisible marks around inserted text.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(numbers::formatter(lang)));
        for source in sources(lang) {
            // A message that does not parse is missing, and a test finds what is missing.
            let resource = FluentResource::try_new(source.to_owned());
            bundle.add_resource_overriding(resource.unwrap_or_else(|(rest, _)| rest));
        }
        Self { lang, bundle }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words with this id. A missing id shows itself.
    pub fn get<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        self.format(id, None)
    }

    /// The words with this id, with values filled in.
    pub fn with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(k, v)| (*k, v.clone())).collect();
        self.format(id, Some(&args)).into_owned()
    }

    /// Words from a workshop file, in this language.
    pub fn of<'a>(&self, words: &'a Words) -> &'a str {
        words.get(self.lang)
    }

    fn format<'a>(&'a self, id: &'a str, args: Option<&'a FluentArgs<'_>>) -> Cow<'a, str> {
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return Cow::Borrowed(id);
        };
        self.bundle.format_pattern(pattern, args, &mut Vec::new())
    }
}

fn sources(lang: Lang) -> [&'static str; 11] {
    match lang {
        Lang::Nl => sources!("nl"),
        Lang::En => sources!("en"),
    }
}
