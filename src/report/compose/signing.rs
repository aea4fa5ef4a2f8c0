//! Room to sign, for who wants the agreements on paper with a name under them.

use jiff::civil::Date;

use super::Composer;
use crate::model::Session;
use crate::report::Audience;
use crate::report::block::{Block, Cell, Column, Level, Run, Table};
use crate::text::Text;

/// Empty lines in a row, so that a signature fits.
const ROOM: &str = "\n\n\n";

/// A line for every team and one for the organisation.
pub fn signing(session: &Session, text: &Text, audience: Audience, today: Date) -> Vec<Block> {
    let composer = Composer::new(session, text, audience, today);
    let teams = session
        .teams
        .iter()
        .map(|team| composer.chapter_title(team));
    let organisation = match composer.free(&session.organisation) {
        empty if empty.is_empty() => composer.word("report-organisation"),
        organisation => organisation,
    };
    let row = |who: String| -> Vec<Cell> {
        let room = || vec![Run::plain(ROOM)];
        vec![vec![Run::plain(who)], room(), room(), room()]
    };
    vec![
        composer.heading(Level::Section, "report-signing"),
        composer.sentence("report-signing-lead"),
        Block::Table(Table {
            columns: vec![
                Column::share(composer.word("report-signing-for"), 3),
                Column::share(composer.word("report-signing-name"), 3),
                Column::share(composer.word("report-date"), 2),
                Column::share(composer.word("report-signing-signature"), 4),
            ],
            rows: teams.chain([organisation]).map(row).collect(),
            row_headers: true,
        }),
    ]
}
