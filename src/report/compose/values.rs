//! How a team chose its values, and why these.

use super::{Composer, number, words};
use crate::model::{Activity, Ballot, Tally, Team, ValueId, VoteRule};
use crate::report::block::{Block, Column, DotRow, Dots, Level, Run, Table};

impl Composer<'_> {
    pub(super) fn values(&self, team: &Team, figures: &mut usize) -> Vec<Block> {
        let voted = team
            .participants
            .iter()
            .any(|person| !person.picks.is_empty());
        let planned = self.plans(|activity| matches!(activity, Activity::Values { .. }));
        if !planned && !voted && team.shortlist.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            self.heading(Level::Section, "report-values"),
            self.heading(Level::Part, "report-how-chosen"),
        ];
        blocks.extend(self.votes(team, figures));
        blocks.push(self.heading(Level::Part, "report-shortlist"));
        blocks.push(self.shortlist(team));
        blocks
    }

    fn votes(&self, team: &Team, figures: &mut usize) -> Vec<Block> {
        let tallies = self.session.tally(team);
        if tallies.is_empty() {
            return vec![self.sentence("report-no-votes")];
        }
        if team.ballot != Ballot::Revealed {
            return vec![
                Block::paragraph(self.rule()),
                self.sentence("report-not-revealed"),
            ];
        }
        let entered = self.session.entered(team);
        let voters = self.text.with(
            "report-voters",
            &[
                ("voted", number(entered.voted)),
                ("voters", number(entered.voters)),
                ("picks", number(entered.picks)),
                ("expected", number(entered.expected)),
            ],
        );
        let mut told = vec![self.rule(), voters];
        told.extend(self.ties(team, &tallies));
        *figures += 1;
        vec![
            Block::paragraph(told.join(" ")),
            self.spread(team, &tallies, *figures),
        ]
    }

    fn rule(&self) -> String {
        let (rule, _) = self.session.vote();
        let id = match rule {
            VoteRule::Dots { stack: true, .. } => "report-rule-stack",
            VoteRule::Dots { stack: false, .. } => "report-rule-dots",
            VoteRule::Ranked { .. } => "report-rule-ranked",
        };
        self.text.with(id, &[("count", rule.count().into())])
    }

    /// Values that got the same: only where that mattered, at the edge of the shortlist.
    fn ties(&self, team: &Team, tallies: &[Tally]) -> Vec<String> {
        let on_list = |tally: &Tally| team.shortlist.contains(&tally.value);
        let groups = tallies.chunk_by(Tally::ties_with);
        let split = groups.filter(|group| {
            let chosen = group.iter().filter(|tally| on_list(tally)).count();
            chosen > 0 && chosen < group.len()
        });
        let told = split.map(|group| {
            let names = group
                .iter()
                .map(|tally| self.value_name(team, &tally.value));
            let names = self.enumeration(&names.collect::<Vec<_>>());
            self.text.with("report-tie", &[("values", words(&names))])
        });
        told.collect()
    }

    fn spread(&self, team: &Team, tallies: &[Tally], figure: usize) -> Block {
        let (rule, _) = self.session.vote();
        let (picked, caption) = match rule {
            VoteRule::Dots { .. } => ("report-picked-dots", "report-figure-dots"),
            VoteRule::Ranked { .. } => ("report-picked-points", "report-figure-points"),
        };
        let voters = team.participants.len();
        let row = |tally: &Tally| DotRow {
            label: self.value_name(team, &tally.value),
            fundament: self.session.value_set.fundament_of(&tally.value),
            filled: tally.people,
            total: voters,
            text: self.text.with(
                picked,
                &[
                    ("people", number(tally.people)),
                    ("voters", number(voters)),
                    ("dots", number(tally.dots)),
                ],
            ),
        };
        let rows: Vec<DotRow> = tallies.iter().map(row).collect();
        let fundaments = self.session.value_set.fundaments.iter().enumerate();
        let shown = fundaments.filter(|(at, _)| rows.iter().any(|row| row.fundament == Some(*at)));
        let legend = shown.map(|(at, fundament)| (at, self.free(self.text.of(&fundament.name))));
        Block::Dots(Dots {
            legend: legend.collect(),
            rows,
            caption: self.text.with(caption, &[("number", number(figure))]),
            alt: self.word("report-figure-alt"),
        })
    }

    fn shortlist(&self, team: &Team) -> Block {
        if team.shortlist.is_empty() {
            return self.sentence("report-no-shortlist");
        }
        let row = |id: &ValueId| {
            let reason = team.note(id).map_or("", |note| &note.reason);
            vec![
                vec![Run::strong(self.value_name(team, id))],
                vec![Run::plain(self.group_name(id))],
                self.free_or(reason, "report-no-reason"),
            ]
        };
        Block::Table(Table {
            columns: vec![
                Column::fit(self.word("report-value")),
                Column::fit(self.word("report-fundament")),
                Column::share(self.word("report-why"), 1),
            ],
            rows: team.shortlist.iter().map(row).collect(),
            row_headers: true,
        })
    }
}
