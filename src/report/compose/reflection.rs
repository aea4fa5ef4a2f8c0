//! What a team answers: questions in words, statements with a score, and what stays open. The same
//! statements in two steps, as before and after, stand in one table.

use super::{Composer, words};
use crate::model::{Activity, Item, Step, Team};
use crate::report::block::{Block, Column, Level, Run, Table};

impl Composer<'_> {
    pub(super) fn reflection(&self, team: &Team) -> Vec<Block> {
        let steps = self.session.workshop.steps.iter();
        let told = steps.map(|step| (step, self.answers_of_step(team, step)));
        let told: Vec<_> = told.filter(|(_, blocks)| !blocks.is_empty()).collect();
        let planned = self.plans(|activity| matches!(activity, Activity::Reflection { .. }));
        let next = self.looks_back(team, planned);
        let open = self.open_questions(team, planned);
        if told.is_empty() && next.is_none() && open.is_empty() {
            return Vec::new();
        }
        let several = told.len() > 1;
        let heading = match several {
            true => "report-answers",
            false => "report-reflection",
        };
        let mut blocks = vec![self.heading(Level::Section, heading)];
        for (step, answers) in told {
            if several {
                let title = self.free(self.text.of(&step.title));
                blocks.push(Block::heading(Level::Part, title));
            }
            blocks.extend(answers);
        }
        blocks.extend(next);
        blocks.extend(open);
        blocks
    }

    /// The answers of a step; a skipped step only when somebody answered it all the same.
    fn answers_of_step(&self, team: &Team, step: &Step) -> Vec<Block> {
        if !counts(team, step) {
            return Vec::new();
        }
        let mut blocks = Vec::new();
        for activity in &step.activities {
            match activity {
                Activity::Reflection { statements } | Activity::Statements { statements } => {
                    blocks.extend(self.statements(team, step, statements));
                }
                Activity::Questions { questions } => {
                    blocks.extend(self.questions(team, step, questions));
                }
                _ => {}
            }
        }
        blocks
    }

    /// Statements with their scores, at the last step that has them.
    pub(super) fn statements(&self, team: &Team, step: &Step, statements: &[Item]) -> Vec<Block> {
        let asked = self.steps_that_ask(team, statements);
        let last = asked.last().is_none_or(|last| last.id == step.id);
        if statements.is_empty() || !last {
            return Vec::new();
        }
        let answer = |step: &Step, item: &Item| team.answer(&step.id, &item.id).cloned();
        let answered = |step: &&Step| statements.iter().any(|item| answer(step, item).is_some());
        if !asked.iter().any(answered) {
            return vec![self.sentence("report-no-reflection")];
        }
        let row = |item: &Item| {
            let answers: Vec<_> = asked.iter().map(|step| answer(step, item)).collect();
            let scores = answers.iter().map(|answer| {
                let score = answer.as_ref().and_then(|answer| answer.score);
                self.score(score)
            });
            let remarks = answers
                .iter()
                .flatten()
                .map(|answer| self.free(&answer.text));
            let remarks: Vec<String> = remarks.filter(|text| !text.is_empty()).collect();
            let mut row = vec![vec![Run::plain(self.free(self.text.of(&item.text)))]];
            row.extend(scores);
            row.push(vec![Run::plain(remarks.join("\n"))]);
            row
        };
        let mut columns = vec![Column::share(self.word("report-statement"), 3)];
        match asked[..] {
            [] | [_] => columns.push(Column::fit(self.word("report-now"))),
            _ => columns.extend(asked.iter().map(|step| {
                let title = self.free(self.text.of(&step.title));
                Column::share(title, 1)
            })),
        }
        columns.push(Column::share(self.word("report-remark"), 2));
        vec![
            self.sentence("report-score-meaning"),
            Block::Table(Table {
                columns,
                rows: statements.iter().map(row).collect(),
                row_headers: true,
            }),
        ]
    }

    /// The steps in which these very statements are scored, in order.
    fn steps_that_ask(&self, team: &Team, statements: &[Item]) -> Vec<&Step> {
        let asks = |activity: &Activity| match activity {
            Activity::Reflection { statements: items }
            | Activity::Statements { statements: items } => items == statements,
            _ => false,
        };
        let steps = self.session.workshop.steps.iter();
        let asking = steps.filter(|step| counts(team, step) && step.activities.iter().any(asks));
        asking.collect()
    }

    fn questions(&self, team: &Team, step: &Step, questions: &[Item]) -> Vec<Block> {
        let told = questions.iter().map(|item| {
            let question = self.free(self.text.of(&item.text));
            let answer = team.answer(&step.id, &item.id);
            let answer = answer.map_or("", |answer| answer.text.as_str());
            // With a space, or copied text runs together.
            let mut runs = vec![Run::strong(format!("{question} ")), Run::plain("\n")];
            runs.extend(self.free_or(answer, "report-no-answer"));
            Block::Paragraph(runs)
        });
        told.collect()
    }

    fn open_questions(&self, team: &Team, planned: bool) -> Vec<Block> {
        let open = self.free(&team.open_questions);
        let mut blocks = Vec::new();
        if planned || !open.is_empty() {
            blocks.push(self.heading(Level::Part, "report-open-questions"));
            blocks.push(match open.is_empty() {
                true => self.sentence("report-no-open-questions"),
                false => Block::paragraph(open),
            });
        }
        blocks
    }

    fn looks_back(&self, team: &Team, planned: bool) -> Option<Block> {
        let Some(date) = team.follow_up else {
            return planned.then(|| self.sentence("report-no-follow-up"));
        };
        let date = self.text.date(date);
        Some(self.sentence_with("report-follow-up", &[("date", words(&date))]))
    }
}

/// Whether a step belongs in the report: planned, or answered although it was skipped.
pub(super) fn counts(team: &Team, step: &Step) -> bool {
    let answers = team.answers.get(&step.id);
    !step.skipped || answers.is_some_and(|answers| !answers.is_empty())
}
