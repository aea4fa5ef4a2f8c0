//! The first page: what somebody reads who reads only one page.

use std::collections::BTreeSet;

use super::{Composer, OPEN_POINTS, number, words};
use crate::model::{Activity, Agreement, Step, Team, ValueId};
use crate::report::Audience;
use crate::report::block::{Block, Card, Cell, Column, Fact, Level, Run, Table};
use crate::text::short;

/// What usually fits on one page beside the rest.
const MOST_CARDS: usize = 6;
const MOST_AGREEMENTS: usize = 9;
/// In characters.
const LONGEST: usize = 200;

impl Composer<'_> {
    pub(super) fn summary(&self) -> Vec<Block> {
        let workshop = self.free(self.text.of(&self.session.workshop.title));
        let mut blocks = vec![
            Block::Title {
                title: self.title(),
                subtitle: self
                    .text
                    .with("report-subtitle", &[("workshop", workshop.into())]),
            },
            Block::Facts(self.facts()),
        ];
        blocks.extend(self.what_we_value());
        blocks.extend(self.what_we_conclude());
        blocks.extend(self.what_we_agree());
        blocks.push(self.closing_note());
        blocks
    }

    pub(super) fn facts(&self) -> Vec<Fact> {
        let session = self.session;
        let teams = session.teams.iter();
        let teams: Vec<String> = teams.map(|team| self.team_with_size(team)).collect();
        let place = self.free(&session.place);
        let date = session.date.map(|date| self.text.date(date));
        // A place alone is no date.
        let unknown = || (!place.is_empty()).then(|| self.word("report-not-yet"));
        let when = date.or_else(unknown).into_iter().chain([place.clone()]);
        let when = when.filter(|part| !part.is_empty());
        let mut facts = vec![
            self.fact("report-organisation", self.free(&session.organisation)),
            self.fact("report-date", when.collect::<Vec<_>>().join(", ")),
            self.fact("report-teams", teams.join(", ")),
        ];
        let cases = self.per_team(|team| self.free(&team.case.title));
        if !cases.is_empty() || self.plans(|activity| matches!(activity, Activity::Case)) {
            facts.push(self.fact("report-case", cases));
        }
        if self.is_internal() && !session.facilitator.trim().is_empty() {
            facts.push(self.fact("report-facilitator", self.free(&session.facilitator)));
        }
        let next = |team: &Team| team.follow_up.map(|date| self.text.date(date));
        let next = self.per_team(|team| next(team).unwrap_or_default());
        facts.push(self.fact("report-next-date", next));
        facts
    }

    fn fact(&self, label: &str, value: String) -> Fact {
        Fact {
            label: self.word(label),
            value: self.free_or(&value, "report-not-yet"),
        }
    }

    fn team_with_size(&self, team: &Team) -> String {
        let name = self.team_name(team);
        let people = number(team.participants.len());
        let values = [("team", name.into()), ("people", people)];
        self.text.with("report-team-size", &values)
    }

    /// What the teams say: once when they agree, else each by name.
    fn per_team(&self, say: impl Fn(&Team) -> String) -> String {
        let said = self
            .session
            .teams
            .iter()
            .map(|team| (self.team_name(team), say(team)));
        let said: Vec<_> = said.filter(|(_, what)| !what.is_empty()).collect();
        let distinct: BTreeSet<&String> = said.iter().map(|(_, what)| what).collect();
        if distinct.len() == 1 {
            return said.into_iter().next().unwrap_or_default().1;
        }
        let lines = said.iter().map(|(team, what)| self.says(team, what));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// "Zorg: …": what a team, or anything else with a name, says.
    pub(super) fn says(&self, who: &str, what: &str) -> String {
        let values = [("team", words(who)), ("what", words(what))];
        self.text.with("report-team-says", &values)
    }

    fn what_we_value(&self) -> Vec<Block> {
        let mut choices = self.choices();
        let planned = self.plans(|activity| matches!(activity, Activity::Values { .. }));
        if choices.is_empty() && !planned {
            return Vec::new();
        }
        // A team takes a stand on its own case, not on somebody else's proposal.
        let heading = match self.plans(|activity| matches!(activity, Activity::Case)) {
            true => "report-we-value",
            false => "report-what-counts",
        };
        let mut blocks = vec![self.heading(Level::Section, heading)];
        if choices.is_empty() {
            blocks.push(self.sentence("report-no-values"));
            return blocks;
        }
        let more = choices.len().saturating_sub(MOST_CARDS);
        choices.truncate(MOST_CARDS);
        let cards = choices.iter().map(|choice| self.card(choice));
        blocks.push(Block::Cards(cards.collect()));
        if more > 0 {
            blocks.push(self.sentence_with("report-more-values", &[("count", number(more))]));
        }
        blocks
    }

    /// Values on a shortlist: those of most teams first, then as the teams put them.
    fn choices(&self) -> Vec<Choice<'_>> {
        let mut choices: Vec<Choice<'_>> = Vec::new();
        for team in &self.session.teams {
            for value in &team.shortlist {
                match choices.iter_mut().find(|choice| choice.value == value) {
                    Some(choice) => choice.teams.push(team),
                    None => choices.push(Choice {
                        value,
                        teams: vec![team],
                    }),
                }
            }
        }
        choices.sort_by_key(|choice| std::cmp::Reverse(choice.teams.len()));
        choices
    }

    fn card(&self, choice: &Choice<'_>) -> Card {
        let notes = choice
            .teams
            .iter()
            .filter_map(|team| team.note(choice.value));
        let mut reasons = notes.map(|note| short(self.free(&note.reason).trim(), LONGEST));
        let reason = reasons.find(|reason| !reason.is_empty());
        let who = self.who(&choice.teams);
        let parts = who.into_iter().chain(reason);
        let name = choice
            .teams
            .first()
            .map(|team| self.value_name(team, choice.value));
        Card {
            name: name.unwrap_or_default(),
            fundament: self.session.value_set.fundament_of(choice.value),
            group: self.group_name(choice.value),
            note: parts.collect::<Vec<_>>().join(" "),
        }
    }

    /// Which teams chose a value; nothing when there is only one team.
    fn who(&self, teams: &[&Team]) -> Option<String> {
        match (self.session.teams.len(), teams.len()) {
            (1, _) => None,
            (2, 2) => Some(self.word("report-both-teams")),
            (all, some) if all == some => Some(self.word("report-all-teams")),
            _ => {
                let names: Vec<_> = teams.iter().map(|team| self.team_name(team)).collect();
                Some(self.enumeration(&names) + ".")
            }
        }
    }

    /// The answers of a step that asks questions and makes agreements: a decision and what follows
    /// from it. Other answers are in the chapter of their team.
    fn what_we_conclude(&self) -> Vec<Block> {
        let steps = self.session.workshop.steps.iter();
        let steps =
            steps.filter(|step| !step.skipped && step.activities.contains(&Activity::Agreements));
        steps.flat_map(|step| self.conclusions(step)).collect()
    }

    fn conclusions(&self, step: &Step) -> Vec<Block> {
        let asked = step.activities.iter().flat_map(|activity| match activity {
            Activity::Questions { questions } => questions.as_slice(),
            _ => &[],
        });
        let rows = asked.filter_map(|item| {
            let told = self.per_team(|team| {
                let answer = team.answer(&step.id, &item.id);
                short(
                    self.free(answer.map_or("", |one| &one.text)).trim(),
                    LONGEST,
                )
            });
            let question = self.free(self.text.of(&item.text));
            (!told.is_empty()).then(|| vec![vec![Run::plain(question)], vec![Run::plain(told)]])
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = ["report-question", "report-answer"];
        vec![
            Block::heading(Level::Section, self.free(self.text.of(&step.title))),
            Block::Table(Table {
                columns: columns.map(|id| Column::share(self.word(id), 1)).into(),
                rows,
                row_headers: true,
            }),
        ]
    }

    fn what_we_agree(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(Level::Section, "report-we-agree")];
        let teams = &self.session.teams;
        let all: usize = teams.iter().map(|team| team.agreements.len()).sum();
        if all == 0 {
            blocks.push(self.sentence("report-no-agreements"));
            return blocks;
        }
        let each = match all <= MOST_AGREEMENTS {
            true => all,
            false => (MOST_AGREEMENTS / teams.len()).max(1),
        };
        let several = teams.len() > 1;
        let rows: Vec<_> = teams
            .iter()
            .flat_map(|team| {
                let team_name = several.then(|| self.team_name(team));
                let first = team.agreements.iter().take(each).enumerate();
                first.map(move |(place, agreement)| {
                    self.agreement_row(team_name.as_deref(), place, agreement)
                })
            })
            .collect();
        let more = all - rows.len();
        let number = match several {
            true => "report-team",
            false => "report-nr",
        };
        let columns = vec![
            Column::fit(self.word(number)),
            Column::share(self.word("report-agreement"), 1),
            Column::fit(self.word("report-who")),
            Column::fit(self.word("report-due")),
        ];
        blocks.push(Block::Table(Table {
            columns,
            rows,
            row_headers: true,
        }));
        if more > 0 {
            let values = [("count", more.into())];
            blocks.push(self.sentence_with("report-more-agreements", &values));
        }
        blocks
    }

    /// Named by its place in the order of its team: "Ruimte, nr 2". A long action stands in full
    /// in the chapter of the team.
    fn agreement_row(&self, team: Option<&str>, place: usize, agreement: &Agreement) -> Vec<Cell> {
        let place = place + 1;
        let name = match team {
            Some(team) => {
                let values = [("team", words(team)), ("number", place.into())];
                self.text.with("report-team-number", &values)
            }
            None => place.to_string(),
        };
        vec![
            vec![Run::plain(name)],
            self.short_or(&agreement.action, "report-no-action"),
            self.who_does_it(agreement),
            self.date_cell(agreement.due),
        ]
    }

    /// One name or one role: the first page has no room for both.
    fn who_does_it(&self, agreement: &Agreement) -> Cell {
        let name = agreement.owner_name.trim();
        match self.is_internal() && !name.is_empty() {
            true => vec![Run::plain(name)],
            false => self.owner(agreement),
        }
    }

    fn short_or(&self, typed: &str, missing: &str) -> Cell {
        let mut cell = self.free_or(typed, missing);
        for run in &mut cell {
            run.text = short(run.text.trim(), LONGEST);
        }
        cell
    }

    /// How the order came about, what is open, and for whom the report is.
    fn closing_note(&self) -> Block {
        let mut runs = Vec::new();
        let teams = self.session.teams.iter();
        let mut several = teams.filter(|team| team.agreements.len() > 1).peekable();
        if several.peek().is_some() && several.all(|team| is_put_in_order(team)) {
            let teams = [("teams", number(self.session.teams.len()))];
            let order = self.text.with("report-order-by-teams", &teams);
            runs.push(Run::plain(order + " "));
        }
        let open = self.session.findings(self.today).len();
        if open > 0 {
            let points = self
                .text
                .with("report-open-points", &[("count", number(open))]);
            runs.push(Run::plain(points + " "));
            // The layout fills in the page.
            let page = self
                .text
                .with("report-open-points-page", &[("page", "{page}".into())]);
            runs.push(Run::reference(page, OPEN_POINTS));
            runs.push(Run::plain(". "));
        }
        runs.push(Run::plain(self.word(match self.audience {
            Audience::Internal => "report-is-internal",
            Audience::Shareable => "report-is-shareable",
        })));
        Block::Note(runs)
    }
}

/// Whether the team gave marks, and moved an agreement or said why one has its place. Agreements
/// that nobody moved stand as they were made.
fn is_put_in_order(team: &Team) -> bool {
    let all = &team.agreements;
    let is_marked = |one: &Agreement| one.need.is_some() || one.importance.is_some();
    let has_reason = |one: &Agreement| !one.order_reason.trim().is_empty();
    let moved = !all.is_sorted_by_key(|one| one.id);
    all.iter().any(is_marked) && (moved || all.iter().any(has_reason))
}

/// A value and the teams that chose it.
struct Choice<'a> {
    value: &'a ValueId,
    teams: Vec<&'a Team>,
}
