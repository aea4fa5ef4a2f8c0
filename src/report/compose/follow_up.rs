//! The report of a follow-up, for two pages: what became of the agreements, what worked, scores then
//! and now with teams side by side, the new agreements, and what is next.

use std::sync::Arc;

use fluent_bundle::FluentValue;

use super::reflection::counts;
use super::{Composer, number};
use crate::model::{
    Activity, Agreement, EarlierAgreement, Finding, Score, ScoreMove, Scored, Status, StatusEntry,
    Team,
};
use crate::report::Audience;
use crate::report::block::{Block, Cell, Column, Level, Run, Table};

/// Scores of so many teams stand side by side in one table.
const TEAMS_ABREAST: usize = 3;

impl Composer<'_> {
    /// The whole report, when the session follows another one.
    pub(super) fn follow_up(&self) -> Vec<Block> {
        let subtitle = self.text.follows(self.session);
        let subtitle = subtitle.map_or_else(String::new, |words| self.free(&words));
        let mut facts = self.facts();
        // The title tells the case already.
        let title = [Run::plain(self.title())];
        facts.retain(|fact| fact.value != title);
        let mut blocks = vec![
            Block::Title {
                title: self.title(),
                subtitle,
            },
            Block::Facts(facts),
            self.heading(Level::Section, "report-what-became"),
        ];
        blocks.extend(self.what_became());
        // In the order of the session; the long tables before the agreements fill the pages.
        blocks.extend(self.what_worked());
        blocks.extend(self.then_and_now());
        blocks.extend(self.new_agreements());
        blocks.extend(self.follow_up_method());
        blocks
    }

    /// Every agreement that was brought along, with where it stands and what was said.
    fn what_became(&self) -> Vec<Block> {
        let several = self.session.teams.len() > 1;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut settled = 0;
        for team in &self.session.teams {
            for one in team.brought_along(&self.session.id) {
                let name = several.then(|| self.team_name(team));
                settled += usize::from(one.status().is_settled());
                rows.push(self.earlier_row(name, rows.len(), team, one));
            }
        }
        if rows.is_empty() {
            return vec![self.sentence("report-nothing-brought")];
        }
        let counts = [("all", number(rows.len())), ("settled", number(settled))];
        let first = if several { "report-team" } else { "report-nr" };
        vec![
            self.sentence_with("report-brought-count", &counts),
            Block::Table(Table {
                columns: vec![
                    Column::fit(self.word(first)),
                    Column::share(self.word("report-agreement"), 4),
                    Column::share(self.word("report-status-and-progress"), 3),
                ],
                rows,
                row_headers: true,
            }),
        ]
    }

    fn earlier_row(
        &self,
        team_name: Option<String>,
        place: usize,
        team: &Team,
        one: &EarlierAgreement,
    ) -> Vec<Cell> {
        let mut action = self.free_or(&one.agreement.action, "report-no-action");
        let who = self.owner_name(&one.agreement);
        let due = one.due().map(|due| self.text.short_date(due));
        // Only a day that moved is news, and what is done or gone was looked back on here.
        let is_news = one.evaluation() != one.agreement.evaluation && !one.status().is_settled();
        let evaluation = one.evaluation().filter(|_| is_news);
        let evaluation = evaluation
            .map(|date| self.says(&self.word("report-evaluation"), &self.text.short_date(date)));
        let about: Vec<String> = who.into_iter().chain(due).chain(evaluation).collect();
        if !about.is_empty() {
            action.push(Run::quiet(format!("\n{}", about.join(" · "))));
        }
        let name = team_name.unwrap_or_else(|| (place + 1).to_string());
        vec![vec![Run::plain(name)], action, self.stands(team, one)]
    }

    /// Where an agreement stands, what was said last and is not recorded yet, then what was said before,
    /// the last first.
    fn stands(&self, team: &Team, one: &EarlierAgreement) -> Cell {
        let mut entries: Vec<_> = one.told().collect();
        let last = entries.pop();
        let mut status = self.status_and_successor(team, one.status());
        // The day, unless this session said it and nothing was said before.
        let elsewhere = |entry: &StatusEntry| entry.session != self.session.id;
        if let Some(last) = last.filter(|last| !entries.is_empty() || elsewhere(last)) {
            status = format!("{status}, {}", self.text.short_date(last.on));
        }
        let said = last.map(|last| self.free(&self.text.entry_words(last)));
        let unrecorded = Some(self.free(&one.progress));
        let before = entries.iter().rev().map(|entry| {
            let said = self.free(&self.text.entry(self.session, team, entry));
            Some(self.says(&self.text.short_date(entry.on), &said))
        });
        let told = [said, unrecorded].into_iter().chain(before).flatten();
        let told: Vec<String> = told.filter(|line| !line.is_empty()).collect();
        let stop = if status.ends_with('…') { " " } else { ". " };
        let told = match told.is_empty() {
            true => Run::quiet(format!(" · {}", self.word("report-nothing-written"))),
            false => Run::plain(format!("{stop}{}", told.join("\n"))),
        };
        vec![Run::strong(status), told]
    }

    /// The status; of an agreement that was replaced, also what came in its place.
    fn status_and_successor(&self, team: &Team, status: &Status) -> String {
        let full = self.text.status_in_full(self.session, team, status);
        self.text.short_action(&self.free(&full))
    }

    fn new_agreements(&self) -> Vec<Block> {
        let several = self.session.teams.len() > 1;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for team in &self.session.teams {
            for (place, one) in team.agreements.iter().enumerate() {
                let name = match several {
                    true => self.team_name(team),
                    false => (place + 1).to_string(),
                };
                rows.push(vec![
                    vec![Run::plain(name)],
                    self.new_agreement(team, one),
                    self.free_or(&one.measure, "report-nothing-written"),
                    self.who_and_dates(one),
                ]);
            }
        }
        let mut blocks = vec![self.heading(Level::Section, "report-new-agreements")];
        if rows.is_empty() {
            blocks.push(self.sentence("report-no-new-agreements"));
            return blocks;
        }
        let first = if several { "report-team" } else { "report-nr" };
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::fit(self.word(first)),
                Column::share(self.word("report-agreement"), 5),
                Column::share(self.word("report-measure"), 3),
                Column::share(self.word("report-who-and-when"), 3),
            ],
            rows,
            row_headers: true,
        }));
        blocks
    }

    /// What will be done, for which value, and what it replaces.
    fn new_agreement(&self, team: &Team, one: &Agreement) -> Cell {
        let value = one.value.as_ref().map(|id| self.value_name(team, id));
        let value = value.map(|value| self.says(&self.word("report-value"), &value));
        let replaced = self.session.replaced_by(team, one.id);
        let replaces = replaced.map(|old| {
            let old = self.text.short_action(&self.free(&old.agreement.action));
            self.text
                .with("agreements-replaces", &[("action", old.into())])
        });
        let mut cell = self.free_or(&one.action, "report-no-action");
        let about = value.into_iter().chain(replaces);
        cell.extend(about.map(|line| Run::quiet(format!("\n{line}"))));
        cell
    }

    /// The owner, then the dates that are set, each on a line of its own.
    fn who_and_dates(&self, one: &Agreement) -> Cell {
        let dates = [
            ("report-due", one.due),
            ("report-evaluation", one.evaluation),
        ];
        let dates = dates.into_iter().filter_map(|(id, date)| Some((id, date?)));
        let mut cell = self.owner(one);
        cell.extend(dates.map(|(id, date)| {
            let date = self.says(&self.word(id), &self.text.short_date(date));
            Run::quiet(format!("\n{date}"))
        }));
        cell
    }

    /// Values and statements with the scores of every team, then and now.
    fn then_and_now(&self) -> Vec<Block> {
        let tables = self.session.teams.chunks(TEAMS_ABREAST);
        let tables: Vec<_> = tables.filter_map(|teams| self.moves_of(teams)).collect();
        if tables.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![self.heading(Level::Section, "then-title")];
        blocks.extend(tables.into_iter().map(Block::Table));
        blocks
    }

    /// A row for everything that one of these teams gave a score, with why it moved.
    fn moves_of(&self, teams: &[Arc<Team>]) -> Option<Table> {
        let none = vec![Run::quiet(self.word("report-none"))];
        let mut told: Vec<(String, Vec<Cell>)> = Vec::new();
        for (place, team, one) in self.all_moves(teams) {
            let what = self.free(&self.text.scored(self.session, team, one.what));
            // Two things with the same words are two rows.
            let is_free = |row: &(String, Vec<Cell>)| row.1[place] == none;
            let row = told.iter().position(|row| row.0 == what && is_free(row));
            let row = row.unwrap_or_else(|| {
                told.push((what, vec![none.clone(); teams.len()]));
                told.len() - 1
            });
            let mut cell = self.moved(one.then, one.now);
            let why = self.free(one.why);
            if !why.is_empty() {
                cell.push(Run::quiet(format!(" · {why}")));
            }
            told[row].1[place] = cell;
        }
        let rows = told.into_iter();
        let rows = rows.map(|(what, cells)| [vec![Run::plain(what)]].into_iter().chain(cells));
        let rows: Vec<Vec<Cell>> = rows.map(Iterator::collect).collect();
        (!rows.is_empty()).then_some(Table {
            columns: self.abreast("report-then-what", 6, "report-score-moved", teams),
            rows,
            row_headers: true,
        })
    }

    /// What moved, with the place of its team: the values of every team before the statements.
    fn all_moves<'a>(&'a self, teams: &'a [Arc<Team>]) -> Vec<(usize, &'a Team, ScoreMove<'a>)> {
        let all = teams.iter().enumerate().flat_map(|(place, team)| {
            let moves = self.session.moves(team).into_iter();
            moves.map(move |one| (place, &**team, one))
        });
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(.., one)| matches!(one.what, Scored::Statement(_)));
        all
    }

    /// A column of its own for each team, beside what it is about.
    fn abreast(&self, about: &str, share: u8, of_one: &str, teams: &[Arc<Team>]) -> Vec<Column> {
        let mut columns = vec![Column::share(self.word(about), share)];
        columns.extend(teams.iter().map(|team| match teams.len() {
            1 => Column::share(self.word(of_one), 8),
            _ => Column::share(self.team_name(team), 4),
        }));
        columns
    }

    /// "van 2 naar 4"; without one of the scores, the other.
    fn moved(&self, then: Option<Score>, now: Option<Score>) -> Cell {
        let number = |score: Score| FluentValue::from(u8::from(score));
        let words = match (then, now) {
            (None, None) => return vec![Run::quiet(self.word("report-none"))],
            (Some(then), None) => self
                .text
                .with("report-score-then", &[("then", number(then))]),
            (None, Some(now)) => self.text.with("report-score-now", &[("now", number(now))]),
            (Some(then), Some(now)) if then == now => {
                self.text.with("report-score-same", &[("now", number(now))])
            }
            (Some(then), Some(now)) => {
                let both = [("then", number(then)), ("now", number(now))];
                self.text.with("report-score-from-to", &both)
            }
        };
        vec![Run::plain(words)]
    }

    /// The answers of the teams side by side, then statements that belong to no earlier session.
    fn what_worked(&self) -> Vec<Block> {
        let teams = &self.session.teams;
        let tables = teams.chunks(TEAMS_ABREAST);
        let tables = tables.filter_map(|teams| self.answers_abreast(teams));
        let mut blocks: Vec<Block> = tables.map(Block::Table).collect();
        for team in teams {
            let statements = self.new_statements(team);
            if teams.len() > 1 && !statements.is_empty() {
                blocks.push(Block::heading(Level::Part, self.chapter_title(team)));
            }
            blocks.extend(statements);
        }
        if !blocks.is_empty() {
            blocks.insert(0, self.heading(Level::Section, "report-what-worked"));
        }
        blocks
    }

    /// A row for every question, and one for what stayed open.
    fn answers_abreast(&self, teams: &[Arc<Team>]) -> Option<Table> {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for step in &self.session.workshop.steps {
            if !teams.iter().any(|team| counts(team, step)) {
                continue;
            }
            let asked = step.activities.iter().flat_map(|activity| match activity {
                Activity::Questions { questions } => questions.as_slice(),
                _ => &[],
            });
            for item in asked {
                let answers = teams.iter().map(|team| {
                    let answer = team.answer(&step.id, &item.id);
                    let answer = answer.map_or("", |answer| answer.text.as_str());
                    self.free_or(answer, "report-no-answer")
                });
                let question = vec![Run::plain(self.free(self.text.of(&item.text)))];
                rows.push([question].into_iter().chain(answers).collect());
            }
        }
        if teams
            .iter()
            .any(|team| !team.open_questions.trim().is_empty())
        {
            let open = teams.iter();
            let open = open.map(|team| self.free_or(&team.open_questions, "report-none"));
            let about = vec![Run::plain(self.word("report-open-questions"))];
            rows.push([about].into_iter().chain(open).collect());
        }
        (!rows.is_empty()).then_some(Table {
            columns: self.abreast("report-question", 3, "report-answer", teams),
            rows,
            row_headers: true,
        })
    }

    fn new_statements(&self, team: &Team) -> Vec<Block> {
        let steps = self.session.workshop.steps.iter();
        let steps = steps.filter(|step| counts(team, step));
        let asked = steps.flat_map(|step| step.activities.iter().map(move |one| (step, one)));
        let told = asked.flat_map(|(step, activity)| match activity {
            Activity::Reflection { statements } | Activity::Statements { statements } => {
                self.statements(team, step, statements)
            }
            _ => Vec::new(),
        });
        told.collect()
    }

    /// For whom this is, where the script comes from, and what is still open.
    fn follow_up_method(&self) -> Vec<Block> {
        let workshop = &self.session.workshop;
        let origin = self.origin(
            "report-method-workshop",
            "workshop",
            &self.free(self.text.of(&workshop.title)),
            &workshop.version,
            &workshop.source,
        );
        let for_whom: &[&str] = match self.audience {
            Audience::Internal => &["report-is-internal"],
            Audience::Shareable => &["report-is-shareable", "report-method-names"],
        };
        let for_whom = for_whom.iter().map(|id| self.word(id));
        let told: Vec<String> = for_whom.chain([origin]).collect();
        let mut blocks = vec![
            self.heading(Level::Section, "report-method"),
            Block::paragraph(told.join(" ")),
        ];
        blocks.extend(self.still_open());
        blocks
    }

    /// What is still open, in one paragraph: a sentence for each team.
    fn still_open(&self) -> Option<Block> {
        let findings = self.session.findings(self.today);
        let of_one = |a: &Finding, b: &Finding| a.team == b.team;
        let groups = findings.chunk_by(of_one);
        let told: Vec<String> = groups.map(|group| self.open_points_of(group)).collect();
        if told.is_empty() {
            return None;
        }
        let title = self.word("report-still-open");
        Some(Block::Paragraph(vec![
            Run::strong(format!("{title}: ")),
            Run::plain(told.join(" ")),
        ]))
    }

    /// Points of one team, or of the whole session, one after the other.
    fn open_points_of(&self, group: &[Finding]) -> String {
        let points = group.iter().map(|finding| {
            let point = self.free(&self.text.finding(self.session, finding));
            point.trim_end_matches('.').to_owned()
        });
        let points = points.collect::<Vec<_>>().join("; ");
        let team = group.first().and_then(|one| self.session.team(one.team?));
        let told = match team {
            Some(team) if self.session.teams.len() > 1 => self.says(&self.team_name(team), &points),
            _ => points,
        };
        match told.ends_with(char::is_alphanumeric) {
            true => format!("{told}."),
            false => told,
        }
    }
}
