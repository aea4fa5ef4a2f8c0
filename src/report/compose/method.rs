//! How the report came about: steps, values and where they come from, and what is still open.

use super::{Composer, OPEN_POINTS, number, words};
use crate::model::{Step, ValueSource, Words};
use crate::report::Audience;
use crate::report::block::{Block, Cell, Column, Heading, Level, List, Run, Table};

impl Composer<'_> {
    pub(super) fn method(&self) -> Vec<Block> {
        let session = self.session;
        let (workshop, values) = (&session.workshop, &session.value_set);
        let title = self.free(self.text.of(&workshop.title));
        let set = self.free(self.text.of(&values.title));
        let mut blocks = vec![
            self.heading(Level::Chapter, "report-method"),
            Block::paragraph(self.origin(
                "report-method-workshop",
                "workshop",
                &title,
                &workshop.version,
                &workshop.source,
            )),
            self.sentence("report-method-changed"),
        ];
        let mut teams = session.teams.iter();
        if teams.any(|team| session.chooses_values(team)) {
            blocks.push(Block::paragraph(self.origin(
                "report-method-values",
                "values",
                &set,
                &values.version,
                &values.source,
            )));
        }
        if self.audience == Audience::Shareable {
            blocks.push(self.sentence("report-method-names"));
        }
        blocks.push(self.heading(Level::Section, "report-steps"));
        blocks.push(self.steps());
        blocks.extend(self.value_sources());
        blocks.extend(self.open_points());
        blocks
    }

    /// What something is, and in its own words where it comes from.
    pub(super) fn origin(
        &self,
        message: &str,
        key: &str,
        title: &str,
        version: &str,
        source: &Words,
    ) -> String {
        let what = [(key, words(title)), ("version", words(version))];
        let what = self.text.with(message, &what);
        let source = self.free(self.text.of(source));
        [what, source].join(" ").trim_end().to_owned()
    }

    fn steps(&self) -> Block {
        let mut counted = 0;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for step in &self.session.workshop.steps {
            let mut place = String::new();
            if !step.is_break() {
                counted += 1;
                place = counted.to_string();
            }
            rows.push(vec![
                vec![Run::plain(place)],
                vec![Run::plain(self.free(self.text.of(&step.title)))],
                vec![self.minutes(step)],
                vec![self.spent(step)],
                vec![self.teams_done(step)],
            ]);
        }
        let spent: u32 = self.session.clock.spent_seconds.values().sum();
        rows.push(vec![
            Vec::new(),
            vec![Run::strong(self.word("report-total"))],
            vec![Run::strong(self.session.workshop.minutes().to_string())],
            vec![Run::strong(in_minutes(spent).to_string())],
            Vec::new(),
        ]);
        let mut columns = vec![
            Column::fit(self.word("report-nr")),
            Column::share(self.word("report-step"), 1),
            Column::fit(self.word("report-minutes")).right(),
            Column::fit(self.word("report-spent")).right(),
            Column::fit(self.word("report-teams-done")),
        ];
        // Without the clock nobody knows what steps took.
        if self.session.clock.began.is_none() {
            columns.remove(SPENT);
            rows.iter_mut().for_each(|row| drop(row.remove(SPENT)));
        }
        Block::Table(Table {
            columns,
            rows,
            row_headers: false,
        })
    }

    fn spent(&self, step: &Step) -> Run {
        match self.session.clock.spent_seconds.get(&step.id) {
            Some(seconds) => Run::plain(in_minutes(*seconds).to_string()),
            None => Run::quiet(self.word("report-none")),
        }
    }

    fn minutes(&self, step: &Step) -> Run {
        match step.skipped {
            true => Run::quiet(self.word("report-skipped")),
            false => Run::plain(step.minutes.to_string()),
        }
    }

    fn teams_done(&self, step: &Step) -> Run {
        let teams = &self.session.teams;
        if step.skipped || step.is_break() || teams.is_empty() {
            return Run::quiet(self.word("report-none"));
        }
        let done = teams
            .iter()
            .filter(|team| team.done.contains(&step.id))
            .count();
        let values = [("done", number(done)), ("teams", number(teams.len()))];
        Run::plain(self.text.with("report-teams-done-count", &values))
    }

    /// Where the names of the chosen values come from.
    fn value_sources(&self) -> Vec<Block> {
        let mut names: Vec<(ValueSource, Vec<String>)> = SOURCES
            .into_iter()
            .map(|(source, _)| (source, Vec::new()))
            .collect();
        for team in &self.session.teams {
            let chosen = team.shortlist.iter();
            for value in chosen.filter_map(|id| self.session.value(team, id)) {
                let name = self.free(value.name(self.text.lang()));
                let group = names.iter_mut().find(|(source, _)| *source == value.source);
                if let Some((_, known)) = group.filter(|(_, known)| !known.contains(&name)) {
                    known.push(name);
                }
            }
        }
        let told = names
            .iter()
            .zip(SOURCES)
            .filter(|((_, names), _)| !names.is_empty());
        let rows: Vec<Vec<Cell>> = told
            .map(|((_, names), (_, words))| {
                vec![
                    vec![Run::plain(self.word(words))],
                    vec![Run::strong(names.join(", "))],
                ]
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![
            self.heading(Level::Section, "report-value-sources"),
            Block::Table(Table {
                columns: vec![
                    Column::share(self.word("report-source"), 1),
                    Column::share(self.word("report-values"), 1),
                ],
                rows,
                row_headers: true,
            }),
        ]
    }

    pub(super) fn open_points(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(Heading {
            level: Level::Section,
            text: self.word("report-still-open"),
            anchor: Some(OPEN_POINTS),
        })];
        let findings = self.session.findings(self.today);
        if findings.is_empty() {
            blocks.push(self.sentence("report-nothing-open"));
        }
        for about in findings.chunk_by(|one, next| one.team == next.team) {
            let team = about.first().and_then(|finding| finding.team);
            let team = team.and_then(|id| self.session.team(id));
            let whole = || self.word("report-whole-session");
            let title = team.map_or_else(whole, |team| self.chapter_title(team));
            blocks.push(Block::heading(Level::Part, title));
            let points = about.iter().map(|finding| {
                let point = self.free(&self.text.finding(self.session, finding));
                // A name that was cut off at the end of a sentence.
                vec![Run::plain(point.replace("….", "…"))]
            });
            blocks.push(Block::List(List {
                numbered: false,
                items: points.collect(),
            }));
        }
        blocks
    }
}

/// The place of the spent minutes among the columns.
const SPENT: usize = 3;

/// Whole minutes, rounded.
fn in_minutes(seconds: u32) -> u32 {
    seconds.saturating_add(30) / 60
}

/// Where values come from, in words, the most public first.
const SOURCES: [(ValueSource, &str); 4] = [
    (ValueSource::CodioNamed, "report-source-codio"),
    (ValueSource::Organisation, "report-source-organisation"),
    (ValueSource::Addition, "report-source-addition"),
    (ValueSource::Team, "report-source-team"),
];
