//! The chapter of one team: who sat there, about what, and who was missing.

use super::{Composer, number, words};
use crate::model::{Activity, Participant, Side, Stakeholder, Team, Voice};
use crate::report::block::{Block, Column, Fact, Level, Run, Table};

impl Composer<'_> {
    /// `figures` counts the figures of the whole report.
    pub(super) fn team_chapter(&self, team: &Team, figures: &mut usize) -> Vec<Block> {
        let mut blocks = vec![Block::heading(Level::Chapter, self.chapter_title(team))];
        blocks.extend(self.people(team));
        blocks.extend(self.case(team));
        blocks.extend(self.stakeholders(team));
        blocks.extend(self.values(team, figures));
        blocks.extend(self.tensions(team, figures));
        blocks.extend(self.agreements(team, figures));
        blocks.extend(self.reflection(team));
        blocks
    }

    /// "Team Ruimte", also when the team calls itself "Ruimte".
    pub(super) fn chapter_title(&self, team: &Team) -> String {
        let name = self.team_name(team);
        let says_so = name
            .to_lowercase()
            .starts_with(&self.word("report-team").to_lowercase());
        match says_so {
            true => name,
            false => self
                .text
                .with("report-team-title", &[("name", name.into())]),
        }
    }

    fn people(&self, team: &Team) -> Vec<Block> {
        let mut blocks = vec![self.heading(Level::Section, "report-present")];
        let people = &team.participants;
        if people.is_empty() {
            blocks.push(self.sentence("report-nobody"));
            return blocks;
        }
        let inside = people.iter().filter(|person| person.side == Side::Internal);
        let inside = inside.count();
        blocks.push(self.sentence_with(
            "report-people",
            &[
                ("people", number(people.len())),
                ("inside", number(inside)),
                ("outside", number(people.len() - inside)),
            ],
        ));
        if self.is_internal() {
            blocks.push(self.people_table(people));
        } else {
            let roles = self.roles(people);
            if !roles.is_empty() {
                let roles = roles.join("; ");
                blocks.push(self.sentence_with("report-roles", &[("roles", words(&roles))]));
            }
        }
        blocks
    }

    fn people_table(&self, people: &[Participant]) -> Block {
        let row = |person: &Participant| {
            vec![
                self.free_or(&person.name, "report-no-name"),
                self.free_or(&person.role, "report-no-role"),
                vec![Run::plain(self.side(person.side))],
            ]
        };
        Block::Table(Table {
            columns: vec![
                Column::share(self.word("report-name"), 1),
                Column::share(self.word("report-role"), 1),
                Column::fit(self.word("report-side")),
            ],
            rows: people.iter().map(row).collect(),
            row_headers: true,
        })
    }

    /// Every role once, with how often it was there.
    fn roles(&self, people: &[Participant]) -> Vec<String> {
        let mut counted: Vec<(String, usize)> = Vec::new();
        let roles = people.iter().map(|person| self.free(&person.role));
        for role in roles.filter(|role| !role.is_empty()) {
            match counted.iter_mut().find(|(known, _)| *known == role) {
                Some((_, count)) => *count += 1,
                None => counted.push((role, 1)),
            }
        }
        let told = counted.into_iter().map(|(role, count)| match count {
            1 => role,
            _ => self.text.with(
                "report-role-times",
                &[("role", role.into()), ("count", number(count))],
            ),
        });
        told.collect()
    }

    fn side(&self, side: Side) -> String {
        self.word(match side {
            Side::Internal => "report-inside",
            Side::External => "report-outside",
        })
    }

    fn case(&self, team: &Team) -> Vec<Block> {
        let case = &team.case;
        if case.is_empty() && !self.plans(|activity| matches!(activity, Activity::Case)) {
            return Vec::new();
        }
        let told = [
            ("report-case-title", &case.title),
            ("report-case-what", &case.what),
            ("report-case-decider", &case.decider),
            ("report-case-technology", &case.technology),
            ("report-case-why-now", &case.why_now),
            ("report-case-purpose", &case.purpose),
            ("report-case-rules", &case.ground_rules),
        ];
        let told = told
            .into_iter()
            .filter(|(_, words)| !words.trim().is_empty());
        let facts: Vec<Fact> = told
            .map(|(label, words)| Fact {
                label: self.word(label),
                value: vec![Run::plain(self.free(words))],
            })
            .collect();
        let heading = self.heading(Level::Section, "report-case");
        match facts.is_empty() {
            true => vec![heading, self.sentence("report-no-case")],
            false => vec![heading, Block::Facts(facts)],
        }
    }

    fn stakeholders(&self, team: &Team) -> Vec<Block> {
        let all = &team.stakeholders;
        let planned = self.plans(|activity| matches!(activity, Activity::Stakeholders));
        if all.is_empty() && !planned {
            return Vec::new();
        }
        let mut blocks = vec![self.heading(Level::Section, "report-stakeholders")];
        if all.is_empty() {
            blocks.push(self.sentence("report-no-stakeholders"));
            return blocks;
        }
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::share(self.word("report-who"), 2),
                Column::share(self.word("report-interest"), 3),
                Column::fit(self.word("report-side")),
                Column::fit(self.word("report-voice")),
            ],
            rows: all.iter().map(|one| self.stakeholder_row(one)).collect(),
            row_headers: true,
        }));
        let missing = all.iter().filter(|one| one.voice == Voice::Missing);
        let missing: Vec<_> = missing.map(|one| self.free(&one.name)).collect();
        if !missing.is_empty() {
            let names = self.enumeration(&missing);
            blocks.push(self.sentence_with("report-missing-voices", &[("names", words(&names))]));
        }
        blocks
    }

    fn stakeholder_row(&self, one: &Stakeholder) -> Vec<Vec<Run>> {
        let voice = match one.voice {
            Voice::Present => Run::plain(self.word("report-voice-present")),
            Voice::Missing => Run::strong(self.word("report-voice-missing")),
            Voice::Unknown => Run::quiet(self.word("report-voice-unknown")),
        };
        vec![
            self.free_or(&one.name, "report-no-name"),
            self.free_or(&one.interest, "report-nothing-written"),
            vec![Run::plain(self.side(one.side))],
            vec![voice],
        ]
    }
}
