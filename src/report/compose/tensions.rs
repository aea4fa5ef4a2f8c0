//! Values that pull apart, and how well a team says it does now.

use super::{Composer, words};
use crate::model::{Activity, Team, Tension, ValueId, ValueNote};
use crate::report::block::{self, Block, Column, Level, Pole, Run, Table};

impl Composer<'_> {
    pub(super) fn tensions(&self, team: &Team, figures: &mut usize) -> Vec<Block> {
        let scored = team.value_notes.values().any(has_state);
        let planned = self.plans(|activity| matches!(activity, Activity::Tensions));
        if team.tensions.is_empty() && !scored && !planned {
            return Vec::new();
        }
        let mut blocks = vec![self.heading(Level::Section, "report-tensions")];
        let mut told = Vec::new();
        if team.tensions.is_empty() {
            blocks.push(self.sentence("report-no-tensions"));
        }
        let map = self.tension_map(team, figures);
        for (place, tension) in team.tensions.iter().enumerate() {
            // The map speaks of them by number.
            let number = map.is_some().then_some(place + 1);
            told.extend(self.tension(team, number, tension));
        }
        blocks.extend(map);
        blocks.append(&mut told);
        blocks.extend(self.state_of_affairs(team));
        blocks
    }

    fn tension(&self, team: &Team, number: Option<usize>, tension: &Tension) -> [Block; 2] {
        let mut left = self.pole(team, tension.first.as_ref());
        if let Some(number) = number {
            let values = [("number", number.into()), ("name", words(&left.name))];
            left.name = self.text.with("report-tension-number", &values);
        }
        let bars = Block::Tension(block::Tension {
            left,
            between: self.word("report-clashes"),
            right: self.pole(team, tension.second.as_ref()),
        });
        let told = Block::Table(Table {
            columns: vec![
                Column::share(self.word("report-chosen"), 1),
                Column::share(self.word("report-given-up"), 1),
                Column::share(self.word("report-compensation"), 1),
            ],
            rows: vec![vec![
                self.free_or(&tension.chosen, "report-nothing-written"),
                self.free_or(&tension.given_up, "report-nothing-written"),
                self.free_or(&tension.compensation, "report-nothing-written"),
            ]],
            row_headers: false,
        });
        [bars, told]
    }

    pub(super) fn pole(&self, team: &Team, value: Option<&ValueId>) -> Pole {
        let Some(id) = value else {
            return Pole {
                name: self.word("report-open-value"),
                fundament: None,
            };
        };
        Pole {
            name: self.value_name(team, id),
            fundament: self.session.value_set.fundament_of(id),
        }
    }

    /// How well the team does now, for its shortlist and for whatever else it scored.
    fn state_of_affairs(&self, team: &Team) -> Vec<Block> {
        let others = team
            .value_notes
            .iter()
            .filter(|(id, note)| has_state(note) && !team.shortlist.contains(id));
        let mut values: Vec<&ValueId> = team.shortlist.iter().collect();
        values.extend(others.map(|(id, _)| id));
        if values.is_empty() {
            return Vec::new();
        }
        let told = |id: &&ValueId| team.note(id).is_some_and(has_state);
        if !values.iter().any(told) {
            return vec![
                self.heading(Level::Part, "report-state"),
                self.sentence("report-no-state"),
            ];
        }
        let row = |id: &ValueId| {
            let note = team.note(id);
            vec![
                vec![Run::strong(self.value_name(team, id))],
                self.score(note.and_then(|note| note.score)),
                self.free_or(note.map_or("", |note| &note.why), "report-no-reason"),
            ]
        };
        let rows = values.into_iter().map(row).collect();
        vec![
            self.heading(Level::Part, "report-state"),
            self.sentence("report-score-meaning"),
            Block::Table(Table {
                columns: vec![
                    Column::fit(self.word("report-value")),
                    Column::fit(self.word("report-now")),
                    Column::share(self.word("report-why"), 1),
                ],
                rows,
                row_headers: true,
            }),
        ]
    }
}

fn has_state(note: &ValueNote) -> bool {
    note.score.is_some() || !note.why.trim().is_empty()
}
