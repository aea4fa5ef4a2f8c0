//! What can be wrong with a command line, and the sentences for it.

use super::args::Topic;
use crate::report::print::Kind;
use crate::text::{Message, Sentence, Text};

/// What is wrong with a command.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum UsageError {
    UnknownOption {
        option: String,
        topic: Topic,
    },
    /// An option without the value that belongs behind it, or with one it cannot have.
    Value {
        option: String,
    },
    NotText(String),
    Lang(String),
    Audience(String),
    Format(String),
    PrintKind(String),
    Paper(String),
    /// What is made for one kind of paper does not come on another.
    NotOnPaper(Kind),
    Date(String),
    Status(String),
    Group(String),
    /// An overview cannot become a file with this ending.
    OverviewFormat(String),
    /// A shareable report never carries the session: all names are in it.
    CarriesShareable,
    /// `values` without a word that says what to do with them.
    ValuesWord(String),
    /// A follow-up has a workshop of its own.
    FollowUpWorkshop,
    NoSession(Topic),
    NoOutput(Topic),
    /// One path too many.
    Extra(String),
    /// The language of the window is chosen in the window.
    LangOfWindow,
}

impl Sentence for UsageError {
    fn message(&self, text: &Text) -> Message {
        let one = |id, word: &str| text.with(id, &[("word", word.into())]);
        let (words, topic) = match self {
            Self::UnknownOption { option, topic } => (one("cli-unknown-option", option), *topic),
            Self::Value { option } => (one("cli-bad-value", option), Topic::Program),
            Self::NotText(word) => (one("cli-not-text", word), Topic::Program),
            Self::Lang(tag) => (one("cli-unknown-lang", tag), Topic::Program),
            Self::Audience(word) => (one("cli-unknown-audience", word), Topic::Report),
            Self::Format(word) => (one("cli-unknown-format", word), Topic::Report),
            Self::PrintKind(word) => (one("cli-unknown-print", word), Topic::Print),
            Self::Paper(word) => (one("cli-unknown-paper", word), Topic::Print),
            Self::NotOnPaper(kind) => (one("cli-not-on-paper", kind.word()), Topic::Print),
            Self::CarriesShareable => (
                text.get("cli-carries-shareable").into_owned(),
                Topic::Report,
            ),
            Self::ValuesWord(word) => (one("cli-values-word", word), Topic::Values),
            Self::NoSession(Topic::Values) => {
                (text.get("cli-no-table").into_owned(), Topic::Values)
            }
            Self::FollowUpWorkshop => (text.get("cli-follow-up-workshop").into_owned(), Topic::New),
            Self::Date(word) => (one("cli-bad-date", word), Topic::Overview),
            Self::Status(word) => (one("cli-bad-status", word), Topic::Overview),
            Self::Group(word) => (one("cli-bad-group", word), Topic::Overview),
            Self::OverviewFormat(word) => (one("cli-overview-format", word), Topic::Overview),
            Self::NoSession(Topic::Overview) => {
                (text.get("cli-no-folder").into_owned(), Topic::Overview)
            }
            Self::NoSession(topic) => (text.get("cli-no-session").into_owned(), *topic),
            Self::NoOutput(topic) => (text.get("cli-no-output-path").into_owned(), *topic),
            Self::Extra(word) => (one("cli-extra", word), Topic::Program),
            Self::LangOfWindow => (text.get("cli-lang-of-window").into_owned(), Topic::Program),
        };
        let help = [topic.command(), "--help"].join(" ");
        let help = text.with("cli-see-help", &[("options", help.trim().into())]);
        Message::with_hint(words, help)
    }
}
