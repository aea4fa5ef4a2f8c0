//! What a report says, in reading order, without saying how it looks. Blocks carry words in the
//! report's language and the place of a fundament (which is its colour); never a size or position.

/// One thing in the report. The order of the blocks is the reading order.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The name of the whole report, once, at the top.
    Title {
        title: String,
        subtitle: String,
    },
    Heading(Heading),
    Paragraph(Vec<Run>),
    Facts(Vec<Fact>),
    List(List),
    Cards(Vec<Card>),
    Table(Table),
    /// A remark that stands apart from the text.
    Note(Vec<Run>),
    Dots(Dots),
    Map(Map),
    Field(Field),
    Tension(Tension),
    PageBreak,
}

/// A stretch of text in one manner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub text: String,
    pub weight: Weight,
    /// Less important than what stands beside it.
    pub quiet: bool,
    /// Says this score, 1 to 5: in a table a small bar stands behind it.
    pub score: Option<u8>,
    /// Circles to fill in with a pen: in a table they stand behind the words.
    pub circles: u8,
    /// Jumps to this heading; `{page}` in the text becomes the page on which that stands.
    pub to: Option<Anchor>,
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Weight {
    #[default]
    Regular,
    Strong,
    Emphasis,
}

/// Names a heading, so that text elsewhere can refer to it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Anchor(pub usize);

#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub level: Level,
    pub text: String,
    pub anchor: Option<Anchor>,
}

/// Chapters stand beside the title; a section never follows without its chapter.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Level {
    Chapter,
    Section,
    Part,
}

/// A label with its value, for example a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub label: String,
    pub value: Vec<Run>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct List {
    pub numbered: bool,
    pub items: Vec<Vec<Run>>,
}

/// A value that somebody chose.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub name: String,
    /// Place of the fundament in its value set: its colour.
    pub fundament: Option<usize>,
    /// Name of the fundament in words, because colour alone says nothing.
    pub group: String,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// The first cell of a row names that row.
    pub row_headers: bool,
}

pub type Cell = Vec<Run>;

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub head: String,
    pub width: Width,
    pub align: Align,
}

/// How a column gets its width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// As wide as its words need.
    Fit,
    /// This share of what the fitting columns leave.
    Share(u8),
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Align {
    #[default]
    Left,
    Right,
}

/// How many people chose what: a dot for everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    pub rows: Vec<DotRow>,
    /// Which colour is which fundament, in words.
    pub legend: Vec<(usize, String)>,
    pub caption: String,
    /// What the figure shows, for people who do not see it; the rows are added to it.
    pub alt: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    pub label: String,
    pub fundament: Option<usize>,
    pub filled: usize,
    pub total: usize,
    /// The same fact in words.
    pub text: String,
}

/// Values as points, and numbered lines between those that pull apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    pub values: Vec<Pole>,
    pub pulls: Vec<Pull>,
    pub caption: String,
    /// All that the figure shows, for people who do not see it.
    pub alt: String,
}

/// A line between two values of a map, by their places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pull {
    pub number: usize,
    pub from: usize,
    pub to: usize,
}

/// Numbered points on a field of five by five.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub points: Vec<Point>,
    /// What grows to the right, in a word.
    pub across: String,
    /// What grows upward, in a word.
    pub up: String,
    pub caption: String,
    /// All that the figure shows, for people who do not see it.
    pub alt: String,
}

/// Both judgements from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub number: usize,
    pub across: u8,
    pub up: u8,
}

/// Two values that pull apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Tension {
    pub left: Pole,
    /// The words between the two values.
    pub between: String,
    pub right: Pole,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Pole {
    pub name: String,
    pub fundament: Option<usize>,
}

impl Block {
    pub fn heading(level: Level, text: impl Into<String>) -> Self {
        Self::Heading(Heading {
            level,
            text: text.into(),
            anchor: None,
        })
    }

    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::plain(text)])
    }
}

impl Run {
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Strong,
            ..Self::plain(text)
        }
    }

    pub fn emphasis(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Emphasis,
            ..Self::plain(text)
        }
    }

    pub fn quiet(text: impl Into<String>) -> Self {
        Self {
            quiet: true,
            ..Self::plain(text)
        }
    }

    /// Text that says a score.
    pub fn score(text: impl Into<String>, score: u8) -> Self {
        Self {
            score: Some(score),
            ..Self::plain(text)
        }
    }

    /// Circles to fill in, with words for who is read to.
    pub fn circles(text: impl Into<String>, circles: u8) -> Self {
        Self {
            circles,
            ..Self::quiet(text)
        }
    }

    /// Text that jumps to a heading.
    pub fn reference(text: impl Into<String>, to: Anchor) -> Self {
        Self {
            to: Some(to),
            ..Self::plain(text)
        }
    }
}

impl Column {
    pub fn fit(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            width: Width::Fit,
            align: Align::Left,
        }
    }

    pub fn share(head: impl Into<String>, share: u8) -> Self {
        Self {
            width: Width::Share(share),
            ..Self::fit(head)
        }
    }

    pub fn right(self) -> Self {
        Self {
            align: Align::Right,
            ..self
        }
    }
}
