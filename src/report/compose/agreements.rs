//! What a team will do, in its own order, and how it will see that it worked.

use super::Composer;
use crate::model::{Activity, Agreement, Score, Team};
use crate::report::block::{Block, Cell, Column, Level, Run, Table};

fn is_judged(agreement: &Agreement) -> bool {
    agreement.need.is_some() || agreement.importance.is_some()
}

impl Composer<'_> {
    pub(super) fn agreements(&self, team: &Team, figures: &mut usize) -> Vec<Block> {
        let planned = self.plans(|activity| matches!(activity, Activity::Agreements));
        if team.agreements.is_empty() && !planned {
            return Vec::new();
        }
        let mut blocks = vec![self.heading(Level::Section, "report-agreements")];
        if team.agreements.is_empty() {
            blocks.push(self.sentence("report-team-no-agreements"));
            return blocks;
        }
        blocks.push(self.heading(Level::Part, "report-in-order"));
        if team.agreements.iter().any(is_judged) {
            blocks.push(self.sentence("report-need-meaning"));
        }
        blocks.push(self.in_order(team));
        blocks.extend(self.priority_field(team, figures));
        blocks.push(self.heading(Level::Part, "report-who-when"));
        blocks.push(self.who_and_when(team));
        blocks
    }

    /// The role; in the internal report the name too.
    pub(super) fn owner(&self, agreement: &Agreement) -> Cell {
        match self.owner_name(agreement) {
            Some(owner) => vec![Run::plain(owner)],
            None => vec![Run::quiet(self.word("report-nobody-yet"))],
        }
    }

    pub(super) fn owner_name(&self, agreement: &Agreement) -> Option<String> {
        let name = agreement.owner_name.trim();
        let role = self.free(&agreement.owner_role);
        let name = match self.is_internal() {
            true => name.to_owned(),
            // Somebody without a role is still somebody.
            false if !name.is_empty() && role.is_empty() => self.word("report-owner"),
            false => String::new(),
        };
        let told: Vec<String> = [name, role]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        (!told.is_empty()).then(|| told.join(", "))
    }

    /// Whether need and importance have a place in this session.
    fn judges(&self, team: &Team) -> bool {
        team.agreements.iter().any(is_judged)
            || self.plans(|activity| matches!(activity, Activity::Priorities))
    }

    /// What was agreed, with a column for everything that has a place in this session.
    fn in_order(&self, team: &Team) -> Block {
        let with_value = team.agreements.iter().any(|one| one.value.is_some());
        let with_value = with_value || self.session.chooses_values(team);
        let with_scores = self.judges(team);
        let fit = |id: &str| Column::fit(self.word(id));
        let mut columns = vec![
            fit("report-nr"),
            Column::share(self.word("report-agreement"), 1),
        ];
        columns.extend(with_value.then(|| fit("report-value")));
        if with_scores {
            columns.extend([fit("report-need"), fit("report-importance")]);
        }
        let rows = team.agreements.iter().enumerate().map(|(place, one)| {
            let number = vec![Run::plain((place + 1).to_string())];
            let mut row = vec![number, self.action_and_reason(one)];
            row.extend(with_value.then(|| self.served_value(team, one)));
            if with_scores {
                row.extend([self.judgement(one.need), self.judgement(one.importance)]);
            }
            row
        });
        Block::Table(Table {
            rows: rows.collect(),
            columns,
            row_headers: true,
        })
    }

    fn served_value(&self, team: &Team, agreement: &Agreement) -> Cell {
        let value = agreement.value.as_ref();
        value.map_or_else(
            || vec![self.none()],
            |id| vec![Run::plain(self.value_name(team, id))],
        )
    }

    fn action_and_reason(&self, agreement: &Agreement) -> Cell {
        let mut cell = self.free_or(&agreement.action, "report-no-action");
        let reason = self.free(&agreement.order_reason);
        if !reason.is_empty() {
            let reason = self
                .text
                .with("report-order-reason", &[("reason", reason.into())]);
            cell.push(Run::quiet(format!("\n{reason}")));
        }
        cell
    }

    fn judgement(&self, score: Option<Score>) -> Cell {
        match score {
            Some(score) => vec![Run::plain(u8::from(score).to_string())],
            None => vec![self.none()],
        }
    }

    fn none(&self) -> Run {
        Run::quiet(self.word("report-none"))
    }

    fn who_and_when(&self, team: &Team) -> Block {
        let rows = team
            .agreements
            .iter()
            .enumerate()
            .map(|(place, agreement)| {
                vec![
                    vec![Run::plain((place + 1).to_string())],
                    self.owner(agreement),
                    self.date_cell(agreement.due),
                    self.free_or(&agreement.measure, "report-nothing-written"),
                    self.date_cell(agreement.evaluation),
                ]
            });
        Block::Table(Table {
            rows: rows.collect(),
            columns: vec![
                Column::fit(self.word("report-nr")),
                Column::share(self.word("report-who"), 2),
                Column::fit(self.word("report-due")),
                Column::share(self.word("report-measure"), 3),
                Column::fit(self.word("report-evaluation")),
            ],
            row_headers: true,
        })
    }
}
