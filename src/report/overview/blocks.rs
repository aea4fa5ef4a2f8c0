//! An overview as blocks of a report. Teams stand in the order of dates, never in one of merit.

use std::cmp::Reverse;

use super::{Overview, sheets, team_name};
use crate::overview::{Agreed, Due, Quarter, Row, SessionFacts, TeamFacts};
use crate::report::block::{Block, Cell, Column, Fact, Level, Run, Table};
use crate::report::{Audience, Report, Running};
use crate::text::Text;

/// The most rows of a list in the report; sheets have all.
const MAX_ROWS: usize = 200;
/// The most quarters beside each other.
const MAX_QUARTERS: usize = 5;

pub(super) struct Composer<'a> {
    pub overview: &'a Overview<'a>,
    pub text: &'a Text,
}

impl Composer<'_> {
    pub(super) fn report(&self) -> Report {
        let title = self.word("overview-title");
        let mut blocks = self.summary(&title);
        blocks.extend(self.content());
        blocks.extend(self.unread());
        let mut organisations = self.organisations();
        let author = match organisations.len() {
            1 => organisations.remove(0),
            _ => String::new(),
        };
        Report {
            lang: self.text.lang(),
            // Texts about agreements stand as people typed them.
            audience: Audience::Internal,
            running: Running {
                head_left: author.clone(),
                head_right: title.clone(),
                foot_left: self.text.date(self.overview.today),
                foot_right: self.text.with(
                    "report-page",
                    &[("page", "{page}".into()), ("pages", "{pages}".into())],
                ),
            },
            subject: title.clone(),
            title,
            author,
            fit: None,
            blocks,
        }
    }

    fn content(&self) -> Vec<Block> {
        if self.overview.all.sessions.is_empty() {
            return vec![self.sentence("overview-empty")];
        }
        if self.overview.view.rows.is_empty() {
            return vec![self.sentence("overview-nothing-passes")];
        }
        let parts = [
            self.values(),
            self.agreements(),
            self.courses(),
            self.sessions(),
        ];
        parts.into_iter().flatten().collect()
    }

    fn summary(&self, title: &str) -> Vec<Block> {
        let picture = &self.overview.view.picture;
        let fact = |id: &str, value: String| Fact {
            label: self.word(id),
            value: vec![Run::plain(value)],
        };
        let organisations = self.organisations();
        let mut facts = vec![fact(
            "overview-sessions",
            self.text.number(picture.sessions),
        )];
        facts.push(fact("report-teams", self.text.number(picture.teams)));
        match organisations.len() {
            0 => {}
            1 => facts.push(fact("report-organisation", organisations.join(", "))),
            2..=8 => facts.push(fact("overview-organisations", organisations.join(", "))),
            count => facts.push(fact("overview-organisations", self.text.number(count))),
        }
        if let Some(period) = self.period() {
            facts.push(fact("overview-period", period));
        }
        let filters = self.text.filter(self.overview.filter, self.overview.all);
        if !filters.is_empty() {
            facts.push(fact("overview-filtered", filters.join("; ")));
        }
        let group = [("count", self.overview.group.into())];
        vec![
            Block::Title {
                title: title.to_owned(),
                subtitle: self.text.with(
                    "overview-on",
                    &[("date", self.text.date(self.overview.today).into())],
                ),
            },
            Block::Facts(facts),
            Block::Note(vec![Run::plain(self.text.with("overview-fair", &group))]),
        ]
    }

    fn values(&self) -> Vec<Block> {
        let picture = &self.overview.view.picture;
        let mut blocks = vec![self.heading("overview-values")];
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for fundament in &picture.fundaments {
            for principle in &fundament.principles {
                let mut values: Vec<_> = principle.values.iter().collect();
                values.retain(|value| value.count > 0);
                values.sort_by_key(|value| Reverse(value.count));
                let named = values.iter().map(|value| {
                    let name = self.text.of(&value.name);
                    format!("{name} ({})", self.text.number(value.count))
                });
                rows.push(vec![
                    plain(self.text.of(&principle.name)),
                    plain(self.text.of(&fundament.name)),
                    self.count(principle.count),
                    plain(&named.collect::<Vec<_>>().join(", ")),
                ]);
            }
        }
        if picture.own_values > 0 {
            rows.push(vec![
                plain(&self.word("overview-own-values")),
                Vec::new(),
                self.count(picture.own_values),
                Vec::new(),
            ]);
        }
        blocks.push(match rows.is_empty() {
            true => self.sentence("overview-no-values"),
            false => Block::Table(Table {
                columns: vec![
                    Column::share(self.word("overview-principle"), 2),
                    Column::fit(self.word("report-fundament")),
                    Column::fit(self.word("overview-times")).right(),
                    Column::share(self.word("report-values"), 3),
                ],
                rows,
                row_headers: true,
            }),
        });
        blocks
    }

    fn agreements(&self) -> Vec<Block> {
        let picture = &self.overview.view.picture;
        let mut blocks = vec![self.heading("report-agreements")];
        if picture.agreements() == 0 {
            blocks.push(self.sentence("overview-no-agreements"));
            return blocks;
        }
        let statuses = sheets::statuses(self.overview, self.text);
        blocks.push(self.counts("overview-status", &statuses));
        let dues = Due::ALL.map(|due| (self.text.due(due), picture.is_due(due)));
        blocks.push(Block::heading(Level::Section, self.word("overview-due")));
        blocks.push(self.counts("report-due", &dues));
        for due in [Due::Overdue, Due::Soon] {
            blocks.extend(self.due_list(due));
        }
        blocks
    }

    fn counts(&self, head: &str, counts: &[(String, usize)]) -> Block {
        let row = |(name, count): &(String, usize)| vec![plain(name), self.count(*count)];
        Block::Table(Table {
            columns: vec![
                Column::share(self.word(head), 1),
                Column::fit(self.word("overview-count")).right(),
            ],
            rows: counts.iter().map(row).collect(),
            row_headers: true,
        })
    }

    /// The agreements themselves, those that wait longest first.
    fn due_list(&self, due: Due) -> Vec<Block> {
        let all = self.overview.all;
        let places = self.overview.view.agreements.iter();
        let found = places.filter_map(|at| all.agreements.get(*at));
        let is_due = |one: &&Agreed| Due::of(one, self.overview.today) == Some(due);
        let mut found: Vec<&Agreed> = found.filter(is_due).collect();
        if found.is_empty() {
            return Vec::new();
        }
        found.sort_by_key(|agreed| agreed.due);
        let rows = found.iter().take(MAX_ROWS).filter_map(|agreed| {
            let (session, team, facts) = all.facts(agreed)?;
            let date = agreed.due.map(|due| self.text.short_date(due));
            let owner = match facts.owner_role.as_str() {
                "" => vec![Run::quiet(self.word("report-not-yet"))],
                role => plain(role),
            };
            Some(vec![
                plain(&date.unwrap_or_default()),
                plain(&facts.action),
                self.whose(session, team),
                owner,
            ])
        });
        let mut blocks = vec![
            Block::heading(Level::Section, self.text.due(due)),
            Block::Table(Table {
                columns: vec![
                    Column::fit(self.word("report-due")),
                    Column::share(self.word("report-agreement"), 3),
                    Column::share(self.word("report-team"), 2),
                    Column::share(self.word("report-who"), 1),
                ],
                rows: rows.collect(),
                row_headers: false,
            }),
        ];
        blocks.extend(self.more_rows(found.len()));
        blocks
    }

    /// A team, told apart from teams of the same name.
    fn whose(&self, session: &SessionFacts, team: &TeamFacts) -> Cell {
        let place = match session.organisation.as_str() {
            "" => &team.case,
            organisation => organisation,
        };
        let date = session.date.map(|date| self.text.short_date(date));
        let told = [place.to_owned(), date.unwrap_or_default()];
        let told: Vec<String> = told.into_iter().filter(|one| !one.is_empty()).collect();
        let mut cell = plain(&team_name(team, self.text));
        if !told.is_empty() {
            cell.push(Run::quiet(format!(" · {}", told.join(" · "))));
        }
        cell
    }

    fn more_rows(&self, rows: usize) -> Option<Block> {
        let more = rows.checked_sub(MAX_ROWS).filter(|more| *more > 0)?;
        let count = [("count", more.into())];
        Some(Block::paragraph(
            self.text.with("overview-more-rows", &count),
        ))
    }

    fn courses(&self) -> Vec<Block> {
        let picture = &self.overview.view.picture;
        let (quarters, too_few) = picture.quarters();
        let (older, quarters) = quarters.split_at(quarters.len().saturating_sub(MAX_QUARTERS));
        let mut blocks = vec![self.heading("overview-courses")];
        if picture.courses.is_empty() {
            blocks.push(self.sentence("overview-no-courses"));
            return blocks;
        }
        let group = [("count", self.overview.group.into())];
        let lead = match quarters.is_empty() {
            true => "overview-no-averages",
            false => "overview-courses-lead",
        };
        blocks.push(Block::paragraph(self.text.with(lead, &group)));
        if !quarters.is_empty() {
            blocks.push(self.averages(quarters));
        }
        let notes = [
            self.text.quarters("overview-older-quarters", older),
            self.text.quarters("overview-few-quarters", &too_few),
        ];
        blocks.extend(notes.into_iter().flatten().map(Block::paragraph));
        blocks
    }

    fn averages(&self, quarters: &[Quarter]) -> Block {
        let mut columns = vec![Column::share(self.word("report-statement"), 2)];
        // Short: long ones would leave no room for the statements.
        let heads = quarters.iter().map(|one| self.text.short_quarter(*one));
        columns.extend(heads.map(|head| Column::fit(head).right()));
        let courses = self.overview.view.picture.courses.iter();
        let rows = courses.map(|course| {
            let mut cells = vec![plain(self.text.of(&course.text))];
            cells.extend(quarters.iter().map(|quarter| {
                let point = course.at(*quarter);
                let words = point.map(|point| self.text.average(point.average));
                plain(&words.unwrap_or_default())
            }));
            cells
        });
        Block::Table(Table {
            columns,
            rows: rows.collect(),
            row_headers: true,
        })
    }

    /// In the order of dates, as everywhere.
    fn sessions(&self) -> Vec<Block> {
        let all = self.overview.all;
        let rows = &self.overview.view.rows;
        let cells = rows.iter().take(MAX_ROWS);
        let cells = cells.filter_map(|row| self.session(row));
        let table = Table {
            columns: vec![
                Column::fit(self.word("report-date")),
                Column::share(self.word("report-organisation"), 10),
                Column::share(self.word("overview-workshop"), 9),
                Column::share(self.word("report-teams"), 8),
                Column::share(self.word("report-case"), 13),
                Column::fit(self.word("report-agreements")).right(),
                Column::fit(self.word("overview-open")).right(),
                Column::fit(self.word("overview-due-overdue")).right(),
            ],
            rows: cells.collect(),
            row_headers: false,
        };
        let mut blocks = vec![self.heading("overview-sessions")];
        let mut sessions = rows.iter().filter_map(|row| all.sessions.get(row.session));
        if sessions.any(|session| session.follows.is_some()) {
            blocks.push(self.sentence("overview-counted-where-made"));
        }
        blocks.push(Block::Table(table));
        blocks.extend(self.more_rows(rows.len()));
        blocks
    }

    fn session(&self, row: &Row) -> Option<Vec<Cell>> {
        let session = self.overview.all.sessions.get(row.session)?;
        let date = session.date.map(|date| self.text.short_date(date));
        let date = date.unwrap_or_else(|| self.word("overview-no-date"));
        Some(vec![
            plain(&date),
            plain(&session.organisation),
            plain(self.text.of(&session.script.title)),
            plain(&sheets::teams(self.overview, row, self.text)),
            plain(&sheets::cases(self.overview, row)),
            self.count(row.agreements),
            self.count(row.open),
            self.count(row.overdue),
        ])
    }

    fn unread(&self) -> Vec<Block> {
        let unread = self.overview.unread;
        if unread.is_empty() {
            return Vec::new();
        }
        let rows = unread.iter().take(MAX_ROWS);
        let rows = rows.map(|one| vec![plain(&one.file), plain(&one.reason)]);
        let table = Table {
            columns: vec![
                Column::share(self.word("overview-file"), 2),
                Column::share(self.word("overview-reason"), 3),
            ],
            rows: rows.collect(),
            row_headers: true,
        };
        let mut blocks = vec![self.heading("overview-unread"), Block::Table(table)];
        blocks.extend(self.more_rows(unread.len()));
        blocks
    }

    fn organisations(&self) -> Vec<String> {
        let rows = self.overview.view.rows.iter();
        let sessions = rows.filter_map(|row| self.overview.all.sessions.get(row.session));
        let mut names: Vec<String> = sessions.map(|one| one.organisation.clone()).collect();
        names.retain(|name| !name.is_empty());
        names.sort();
        names.dedup();
        names
    }

    /// From the first to the last date.
    fn period(&self) -> Option<String> {
        let rows = self.overview.view.rows.iter();
        let mut dates: Vec<_> = rows
            .filter_map(|row| self.overview.all.sessions.get(row.session)?.date)
            .collect();
        dates.sort();
        let ends = [*dates.first()?, *dates.last()?].map(|date| self.text.date(date));
        let ends = [("from", (&*ends[0]).into()), ("to", (&*ends[1]).into())];
        Some(self.text.with("overview-from-to", &ends))
    }

    fn count(&self, count: usize) -> Cell {
        plain(&self.text.number(count))
    }

    fn word(&self, id: &str) -> String {
        self.text.get(id).into_owned()
    }

    fn heading(&self, id: &str) -> Block {
        Block::heading(Level::Chapter, self.word(id))
    }

    fn sentence(&self, id: &str) -> Block {
        Block::paragraph(self.word(id))
    }
}

fn plain(text: &str) -> Cell {
    vec![Run::plain(text)]
}
