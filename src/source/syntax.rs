//! RON with the two habits that make it pleasant to write by hand, and its errors as data.

use ron::Options;
use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::Place;

/// How deep brackets may stand in each other. Our files use about twelve.
const MAX_DEPTH: usize = 64;

/// A text that does not follow the rules, and where.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SyntaxFault {
    pub place: Place,
    pub what: Syntax,
}

/// What was expected.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Syntax {
    /// The text stops in the middle.
    End,
    /// One of the signs `, : ( ) [ ] { } "`.
    Sign(&'static str),
    /// A name without quotes.
    Name,
    UnknownField {
        field: String,
        known: Vec<&'static str>,
    },
    MissingField(&'static str),
    DoubleField(&'static str),
    /// A word that is none of the words that may stand here.
    UnknownWord {
        word: String,
        known: Vec<&'static str>,
    },
    Number,
    /// A number that is too large or too small.
    NumberRange,
    /// `true` or `false`.
    TrueFalse,
    /// A backslash with something unknown behind it.
    Escape,
    /// A comment that is not closed.
    Comment,
    TooDeep,
    /// Something stands behind the last bracket.
    After,
    /// Anything else, in the words of the parser (English).
    Other(String),
}

/// The dialect of all our files: `Some( )` is left out, and so are brackets around a variant.
pub fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(MAX_DEPTH)
}

/// Reads a value from a text.
///
/// # Errors
/// [`SyntaxFault`]: the first place where the text is not what it should be.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, SyntaxFault> {
    let fault = |error: SpannedError| {
        let (end, written) = (error.span.end, text.trim_end());
        let last = Place::at(written, written.len());
        let mut fault = SyntaxFault::from(error);
        if (end.line, end.col) >= (last.line, last.column) && fault.what.is_missing() {
            fault.what = Syntax::End;
        }
        fault
    };
    options().from_str(text).map_err(fault)
}

impl Syntax {
    /// Whether something is missing that comes next: at the end of a text, all the rest is missing.
    fn is_missing(&self) -> bool {
        matches!(
            self,
            Self::Sign(_) | Self::Name | Self::Number | Self::TrueFalse | Self::Escape
        )
    }
}

impl From<SpannedError> for SyntaxFault {
    fn from(error: SpannedError) -> Self {
        // Where the parser stopped; it started to read the wrong word just before.
        let at = match error.code {
            Error::NoSuchStructField { .. } | Error::NoSuchEnumVariant { .. } => error.span.start,
            _ => error.span.end,
        };
        Self {
            place: Place {
                line: at.line,
                column: at.col,
            },
            what: error.code.into(),
        }
    }
}

impl From<Error> for Syntax {
    fn from(error: Error) -> Self {
        match error {
            // A string without an end goes on to the end of the text.
            Error::Eof | Error::ExpectedStringEnd => Self::End,
            Error::ExpectedComma => Self::Sign(","),
            Error::ExpectedMapColon => Self::Sign(":"),
            Error::ExpectedArray => Self::Sign("["),
            Error::ExpectedArrayEnd => Self::Sign("]"),
            Error::ExpectedMap => Self::Sign("{"),
            Error::ExpectedMapEnd => Self::Sign("}"),
            Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Self::Sign("("),
            Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Self::Sign(")"),
            Error::ExpectedString => Self::Sign("\""),
            Error::ExpectedIdentifier | Error::InvalidIdentifier(_) => Self::Name,
            Error::NoSuchStructField {
                expected, found, ..
            } => Self::UnknownField {
                field: found,
                known: expected.to_vec(),
            },
            Error::MissingStructField { field, .. } => Self::MissingField(field),
            Error::DuplicateStructField { field, .. } => Self::DoubleField(field),
            Error::NoSuchEnumVariant {
                expected, found, ..
            } => Self::UnknownWord {
                word: found,
                known: expected.to_vec(),
            },
            Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => {
                Self::Number
            }
            Error::IntegerOutOfBounds => Self::NumberRange,
            Error::ExpectedBoolean => Self::TrueFalse,
            Error::InvalidEscape(_) => Self::Escape,
            Error::UnclosedBlockComment | Error::UnclosedLineComment => Self::Comment,
            Error::ExceededRecursionLimit => Self::TooDeep,
            Error::TrailingCharacters => Self::After,
            other => Self::Other(other.to_string()),
        }
    }
}
