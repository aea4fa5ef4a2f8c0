//! The teams beside each other, never ranked.

use super::Composer;
use crate::model::Team;
use crate::report::block::{Block, Column, Level, Run, Table};

impl Composer<'_> {
    pub(super) fn teams_side_by_side(&self) -> Vec<Block> {
        let rows = self.session.teams.iter().map(|team| {
            vec![
                vec![Run::strong(self.team_name(team))],
                self.free_or(&self.shortlist_names(team), "report-not-yet"),
                vec![Run::plain(team.agreements.len().to_string())],
                self.date_cell(team.follow_up),
            ]
        });
        vec![
            self.heading(Level::Chapter, "report-side-by-side"),
            self.sentence("report-not-ranked"),
            Block::Table(Table {
                rows: rows.collect(),
                columns: vec![
                    Column::fit(self.word("report-team")),
                    Column::share(self.word("report-values"), 1),
                    Column::fit(self.word("report-agreements")).right(),
                    Column::fit(self.word("report-next-date")),
                ],
                row_headers: true,
            }),
        ]
    }

    fn shortlist_names(&self, team: &Team) -> String {
        let names = team.shortlist.iter().map(|id| self.value_name(team, id));
        names.collect::<Vec<_>>().join(", ")
    }
}
