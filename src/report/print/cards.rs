//! Cards to cut: values to lay on the table, and roles for chairs that stay empty.

use crate::model::{Session, Words};
use crate::report::block::Run;
use crate::report::layout::{CutCard, Grid, LayoutError, cards};
use crate::report::page::Document;
use crate::text::Text;

/// A card is 105 by 74.25 mm: A7.
const EIGHT: Grid = Grid {
    columns: 2,
    rows: 4,
    size: 1.0,
};
/// A card is 105 by 148.5 mm: A6.
const FOUR: Grid = Grid {
    columns: 2,
    rows: 2,
    size: 1.3,
};

pub fn values(session: &Session, text: &Text) -> Result<Document, LayoutError> {
    let own = session.teams.iter().flat_map(|team| &team.own_values);
    let all = session
        .value_set
        .values()
        .chain(&session.kept_values)
        .chain(own);
    let card = |value: &crate::model::Value| {
        let fundament = session.value_set.fundament_of(&value.id);
        let group = fundament.and_then(|place| session.value_set.fundaments.get(place));
        let group = group.map(|fundament| text.of(&fundament.name).to_owned());
        let mut lines = vec![Run::plain(text.of(&value.explanation))];
        lines.extend(value.questions.iter().map(|question| aside(question, text)));
        CutCard {
            name: text.of(&value.name).to_owned(),
            group: group.unwrap_or_else(|| text.get("report-own-value").into_owned()),
            fundament,
            lines,
        }
    };
    let all: Vec<CutCard> = all.map(card).collect();
    let title = text.get("print-cards");
    cards(&title, &session.organisation, text.lang(), &all, EIGHT)
}

pub fn roles(session: &Session, text: &Text) -> Result<Document, LayoutError> {
    let roles = session.case_set.roles.iter().map(|role| {
        let mut lines = vec![
            Run::plain(text.of(&role.who)),
            Run::strong(text.get("role-cares")),
            Run::plain(text.of(&role.cares)),
            Run::strong(text.get("role-asks")),
        ];
        lines.extend(role.asks.iter().map(|question| aside(question, text)));
        CutCard {
            name: text.of(&role.name).to_owned(),
            group: String::new(),
            fundament: None,
            lines,
        }
    });
    let all: Vec<CutCard> = roles.collect();
    let title = text.get("print-roles");
    cards(&title, &session.organisation, text.lang(), &all, FOUR)
}

/// A question, quieter than what stands above it.
fn aside(question: &Words, text: &Text) -> Run {
    Run::emphasis(text.of(question))
}
