//! What a team says about how digital governance goes in its organisation.

use super::{Composer, words};
use crate::model::{Activity, Item, Step, StepId, Team};
use crate::report::block::{Block, Column, Level, Run, Table};

impl Composer<'_> {
    pub(super) fn reflection(&self, team: &Team) -> Vec<Block> {
        let mut told = Vec::new();
        for step in &self.session.workshop.steps {
            told.extend(self.answers_of_step(team, step));
        }
        let planned = self.plans(|activity| matches!(activity, Activity::Reflection { .. }));
        let open = self.open_questions(team, planned);
        if told.is_empty() && open.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![self.heading(Level::Section, "report-reflection")];
        blocks.extend(told);
        blocks.extend(open);
        blocks
    }

    /// The answers of a step; a skipped step only when somebody answered it all the same.
    fn answers_of_step(&self, team: &Team, step: &Step) -> Vec<Block> {
        let answered = team
            .answers
            .get(&step.id)
            .is_some_and(|answers| !answers.is_empty());
        if step.skipped && !answered {
            return Vec::new();
        }
        let mut blocks = Vec::new();
        for activity in &step.activities {
            match activity {
                Activity::Reflection { statements } | Activity::Statements { statements } => {
                    blocks.extend(self.statements(team, &step.id, statements));
                }
                Activity::Questions { questions } => {
                    blocks.extend(self.questions(team, &step.id, questions));
                }
                _ => {}
            }
        }
        blocks
    }

    pub(super) fn statements(&self, team: &Team, step: &StepId, statements: &[Item]) -> Vec<Block> {
        if statements.is_empty() {
            return Vec::new();
        }
        let answered = statements
            .iter()
            .any(|item| team.answer(step, &item.id).is_some());
        if !answered {
            return vec![self.sentence("report-no-reflection")];
        }
        let row = |item: &Item| {
            let answer = team.answer(step, &item.id);
            let remark = answer.map_or("", |answer| answer.text.as_str());
            vec![
                vec![Run::plain(self.free(self.text.of(&item.text)))],
                self.score(answer.and_then(|answer| answer.score)),
                vec![Run::plain(self.free(remark))],
            ]
        };
        vec![
            self.sentence("report-score-meaning"),
            Block::Table(Table {
                columns: vec![
                    Column::share(self.word("report-statement"), 3),
                    Column::fit(self.word("report-now")),
                    Column::share(self.word("report-remark"), 2),
                ],
                rows: statements.iter().map(row).collect(),
                row_headers: true,
            }),
        ]
    }

    fn questions(&self, team: &Team, step: &StepId, questions: &[Item]) -> Vec<Block> {
        let told = questions.iter().flat_map(|item| {
            let answer = team.answer(step, &item.id);
            let answer = answer.map_or("", |answer| answer.text.as_str());
            [
                Block::Paragraph(vec![Run::strong(self.free(self.text.of(&item.text)))]),
                Block::Paragraph(self.free_or(answer, "report-no-answer")),
            ]
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
        match team.follow_up {
            Some(date) => {
                let date = self.text.date(date);
                blocks.push(self.sentence_with("report-follow-up", &[("date", words(&date))]));
            }
            None if planned => blocks.push(self.sentence("report-no-follow-up")),
            None => {}
        }
        blocks
    }
}
