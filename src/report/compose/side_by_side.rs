//! The teams beside each other, never ranked.

use super::Composer;
use crate::model::Team;
use crate::report::block::{Block, Column, Level, Run, Table};

impl Composer<'_> {
    pub(super) fn teams_side_by_side(&self) -> Vec<Block> {
        let teams = self.session.teams.iter();
        let with_values = teams.clone().any(|team| self.session.chooses_values(team));
        let values = |team| self.free_or(&self.shortlist_names(team), "report-not-yet");
        let rows = teams.map(|team| {
            let mut row = vec![vec![Run::strong(self.team_name(team))]];
            row.extend(with_values.then(|| values(team)));
            row.push(vec![Run::plain(team.agreements.len().to_string())]);
            row.push(self.date_cell(team.follow_up));
            row
        });
        let mut columns = vec![Column::fit(self.word("report-team"))];
        columns.extend(with_values.then(|| Column::share(self.word("report-values"), 1)));
        columns.push(Column::fit(self.word("report-agreements")).right());
        columns.push(Column::fit(self.word("report-next-date")));
        vec![
            self.heading(Level::Chapter, "report-side-by-side"),
            self.sentence("report-not-ranked"),
            Block::Table(Table {
                rows: rows.collect(),
                columns,
                row_headers: true,
            }),
        ]
    }

    fn shortlist_names(&self, team: &Team) -> String {
        let names = team.shortlist.iter().map(|id| self.value_name(team, id));
        names.collect::<Vec<_>>().join(", ")
    }
}
