//! Tables for a calculator: agreements, values and scores, without any layout.

use jiff::civil::Date;

/// One sheet; every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Nothing,
    Words(String),
    Number(usize),
    /// An average, to be shown with two decimals.
    Decimal(f64),
    Date(Date),
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        match words.is_empty() {
            true => Self::Nothing,
            false => Self::Words(words),
        }
    }
}

impl From<Option<Date>> for Value {
    fn from(date: Option<Date>) -> Self {
        date.map_or(Self::Nothing, Self::Date)
    }
}
