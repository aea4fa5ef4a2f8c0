//! Reads values from a table of comma-separated values, as calculators and other programs write
//! them. Pure: bytes go in; rows and everything that is wrong with them come out together, so that
//! somebody can put a whole table right in one go.

mod decode;
mod rows;
#[cfg(test)]
mod tests;

use crate::model::{
    Fundament, Lang, Principle, Value, ValueId, ValueSet, ValueSource, Words, name_key,
};
use crate::source::Place;
use crate::workshops::Content;

pub use decode::Encoding;

/// The most values in a table.
pub const MAX_VALUES: usize = 500;
/// The most characters in a cell.
pub const MAX_CELL: usize = 1_000;
/// The most faults that are listed; a wrong separator can make one for every row.
pub const MAX_FAULTS: usize = 100;

/// A table as it was read: what a preview shows.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Table {
    pub encoding: Encoding,
    /// `;`, `,` or a tab.
    pub separator: char,
    /// The language of the heads, which is also that of the texts.
    pub lang: Lang,
    pub rows: Vec<Row>,
    /// Heads of columns that mean nothing to us.
    pub unused: Vec<String>,
    /// What keeps the table from becoming a value set, by line.
    pub faults: Vec<TableFault>,
}

/// One value of the table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Row {
    /// Line of the file that the row begins on, from 1.
    pub line: usize,
    /// Place of the fundament in the set that we know them from.
    pub fundament: usize,
    pub principle: String,
    pub value: String,
    pub explanation: String,
    pub source: String,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Column {
    Fundament,
    Principle,
    Value,
    Explanation,
    Source,
}

/// Something that is wrong in a table, and where.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TableFault {
    /// From 1.
    pub line: usize,
    /// `None`: the row or the file as a whole.
    pub column: Option<Column>,
    pub what: Problem,
}

/// What is wrong, and so what was expected.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Problem {
    /// Letters of two bytes; we read UTF-8 and Windows-1252.
    Utf16,
    /// No text at all, from this place on.
    NotText(Place),
    /// The first row has no head for this column.
    NoColumn,
    DoubleColumn,
    NoRows,
    TooManyRows {
        limit: usize,
    },
    Cells {
        found: usize,
        expected: usize,
    },
    Empty,
    UnknownFundament {
        found: String,
        known: Vec<Words>,
    },
    /// The value on this earlier line has this name too: in the language of the table, or in the
    /// other one, where names that we know come along.
    Duplicate {
        line: usize,
        name: String,
    },
    /// What a calculator would work out, or could not work out.
    Formula,
    /// A quotation mark without its second one takes in the lines below.
    OpenQuote,
    TooLong {
        limit: usize,
    },
}

/// What the table itself does not say.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct About {
    pub id: String,
    pub version: String,
    pub title: String,
    /// Where the values come from; empty: as the column of sources says.
    pub source: String,
}

impl Column {
    pub const ALL: [Self; 5] = [
        Self::Fundament,
        Self::Principle,
        Self::Value,
        Self::Explanation,
        Self::Source,
    ];

    /// Whether every row needs something in this column.
    pub fn is_needed(self) -> bool {
        !matches!(self, Self::Explanation | Self::Source)
    }

    /// The head of this column.
    pub fn head(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Fundament, Lang::Nl) => "fundament",
            (Self::Fundament, Lang::En) => "foundation",
            (Self::Principle, Lang::Nl) => "principe",
            (Self::Principle, Lang::En) => "principle",
            (Self::Value, Lang::Nl) => "waarde",
            (Self::Value, Lang::En) => "value",
            (Self::Explanation, Lang::Nl) => "omschrijving",
            (Self::Explanation, Lang::En) => "explanation",
            (Self::Source, Lang::Nl) => "bron",
            (Self::Source, Lang::En) => "source",
        }
    }

    /// The column with this head, in either language, with the words that people use as well.
    fn of(head: &str) -> Option<(Self, Lang)> {
        let head = head.trim().to_lowercase();
        let by_name = Self::ALL.into_iter().find_map(|column| {
            let lang = Lang::ALL
                .into_iter()
                .find(|lang| column.head(*lang) == head)?;
            Some((column, lang))
        });
        by_name.or(match head.as_str() {
            "fundamenten" => Some((Self::Fundament, Lang::Nl)),
            "principes" => Some((Self::Principle, Lang::Nl)),
            "waarden" => Some((Self::Value, Lang::Nl)),
            "uitleg" | "toelichting" => Some((Self::Explanation, Lang::Nl)),
            "description" => Some((Self::Explanation, Lang::En)),
            _ => None,
        })
    }
}

impl Table {
    /// Reads a table. Fundaments are those of `known`.
    pub fn read(bytes: &[u8], known: &ValueSet) -> Self {
        match decode::text(bytes) {
            Ok((text, encoding)) => rows::read(&text, encoding, known),
            Err(what) => Self {
                encoding: Encoding::Utf8,
                separator: ';',
                lang: Lang::Nl,
                rows: Vec::new(),
                unused: Vec::new(),
                faults: vec![TableFault {
                    line: 1,
                    column: None,
                    what,
                }],
            },
        }
    }

    /// The value set, when nothing is wrong. What `known` has under the same name keeps its id and
    /// its name in the other language.
    pub fn value_set(&self, about: &About, known: &ValueSet) -> Option<ValueSet> {
        if !self.faults.is_empty() {
            return None;
        }
        let mut fundaments: Vec<Fundament> = Vec::new();
        for of_set in &known.fundaments {
            fundaments.push(Fundament {
                principles: Vec::new(),
                ..of_set.clone()
            });
        }
        let mut ids = Ids::default();
        for row in &self.rows {
            let value = self.value(row, known, &mut ids);
            let fundament = fundaments.get_mut(row.fundament)?;
            let same = |one: &&mut Principle| same(one.name.written(self.lang), &row.principle);
            match fundament.principles.iter_mut().find(same) {
                Some(principle) => principle.values.push(value),
                None => fundament.principles.push(Principle {
                    values: vec![value],
                    ..self.principle(row, known, &mut ids)
                }),
            }
        }
        let set = ValueSet {
            id: about.id.clone(),
            version: about.version.clone(),
            title: self.words(&about.title),
            source: self.words(&self.source(about)),
            fundaments,
        };
        set.check().is_ok().then_some(set)
    }

    /// As [`Table::value_set`], to be written to a file.
    pub fn content(&self, about: &About, known: &ValueSet) -> Option<Content> {
        self.value_set(about, known).map(Content::ValueSet)
    }

    fn value(&self, row: &Row, known: &ValueSet, ids: &mut Ids) -> Value {
        let twin = self.twin(&row.value, known);
        let id = twin.map_or_else(|| slug(&row.value), |twin| twin.id.0.clone());
        Value {
            id: ValueId(ids.fresh(id)),
            name: self.name(&row.value, known),
            explanation: self.words(&row.explanation),
            questions: Vec::new(),
            source: source_of(&row.source),
        }
    }

    /// The value that is known under this name.
    fn twin<'a>(&self, name: &str, known: &'a ValueSet) -> Option<&'a Value> {
        let mut values = known.values();
        values.find(|value| same(value.name.written(self.lang), name))
    }

    /// A name with its words in the other language, when it is known.
    fn name(&self, name: &str, known: &ValueSet) -> Words {
        let twin = self.twin(name, known);
        twin.map_or_else(|| self.words(name), |twin| twin.name.clone())
    }

    fn principle(&self, row: &Row, known: &ValueSet, ids: &mut Ids) -> Principle {
        let twin = known
            .principles()
            .find(|one| same(one.name.written(self.lang), &row.principle));
        let id = twin.map_or_else(|| slug(&row.principle), |twin| twin.id.clone());
        Principle {
            id: ids.fresh(id),
            name: twin.map_or_else(|| self.words(&row.principle), |twin| twin.name.clone()),
            values: Vec::new(),
        }
    }

    /// What somebody wrote about the source, or the sources of the rows, each once.
    fn source(&self, about: &About) -> String {
        if !about.source.trim().is_empty() {
            return about.source.clone();
        }
        let mut sources: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !row.source.is_empty() && !sources.contains(&row.source.as_str()) {
                sources.push(&row.source);
            }
        }
        sources.join("; ")
    }

    /// A text in the language of the table.
    fn words(&self, text: &str) -> Words {
        let mut words = Words::default();
        match self.lang {
            Lang::Nl => text.trim().clone_into(&mut words.nl),
            Lang::En => text.trim().clone_into(&mut words.en),
        }
        words
    }
}

/// Ids that were given out.
#[derive(Default)]
struct Ids(std::collections::HashSet<String>);

impl Ids {
    /// This id, with a number when it was given out before.
    fn fresh(&mut self, id: String) -> String {
        let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
        let mut all = std::iter::once(id.clone()).chain(numbered);
        let fresh = all.find(|id| !self.0.contains(id)).unwrap_or(id);
        self.0.insert(fresh.clone());
        fresh
    }
}

/// An id that is made of a name: small letters and digits, with hyphens between words.
pub fn slug(name: &str) -> String {
    let mut id = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            letter if letter.is_alphanumeric() => id.push(letter),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_end_matches('-');
    let id: String = id.chars().take(60).collect();
    match id.is_empty() {
        true => "waarde".to_owned(),
        false => id,
    }
}

/// Whether people mean the same by two names.
fn same(one: &str, other: &str) -> bool {
    name_key(one) == name_key(other)
}

fn source_of(words: &str) -> ValueSource {
    match words.to_lowercase() {
        words if words.starts_with("codio") => ValueSource::CodioNamed,
        words if words.starts_with("startset") || words.starts_with("starter set") => {
            ValueSource::Addition
        }
        _ => ValueSource::Organisation,
    }
}
