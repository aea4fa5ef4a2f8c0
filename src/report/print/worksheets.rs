//! A sheet to write on for each step of the plan, with the questions of that step.

use super::room;
use crate::model::{Activity, Item, Session, Step};
use crate::report::block::{Block, Cell, Column, Level, Run, Table};
use crate::text::Text;

pub fn blocks(session: &Session, text: &Text) -> Vec<Block> {
    let mut blocks = Vec::new();
    let steps = session.workshop.steps.iter();
    for step in steps.filter(|step| !step.skipped && !step.is_break()) {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(sheet(step, text));
    }
    blocks
}

fn sheet(step: &Step, text: &Text) -> Vec<Block> {
    let mut blocks = vec![Block::heading(Level::Chapter, text.of(&step.title))];
    let question = text.of(&step.question);
    if !question.trim().is_empty() {
        blocks.push(Block::Paragraph(vec![Run::strong(question)]));
    }
    let team = text.get("print-team-line");
    blocks.push(Block::Paragraph(vec![Run::quiet(team)]));
    blocks.extend(step.activities.iter().filter_map(|one| activity(one, text)));
    blocks
}

/// The table to fill in for one activity.
fn activity(activity: &Activity, text: &Text) -> Option<Block> {
    let empty = |heads: &[(&str, u8)], rows: usize, lines: usize| {
        let row = || heads.iter().map(|_| room(lines)).collect::<Vec<Cell>>();
        let columns = heads
            .iter()
            .map(|(id, share)| Column::share(text.get(id), *share));
        Block::Table(Table {
            columns: columns.collect(),
            rows: (0..rows).map(|_| row()).collect(),
            row_headers: false,
        })
    };
    Some(match activity {
        Activity::Case => named(
            &[
                "report-case-title",
                "report-case-what",
                "report-case-decider",
                "report-case-technology",
                "report-case-why-now",
                "report-case-purpose",
                "report-case-rules",
            ],
            text,
        ),
        Activity::Stakeholders => empty(
            &[
                ("report-who", 3),
                ("report-interest", 4),
                ("report-side", 2),
                ("report-voice", 2),
            ],
            8,
            3,
        ),
        Activity::Values { shortlist, .. } => empty(
            &[("report-value", 1), ("report-why", 2)],
            usize::from(*shortlist).min(8),
            4,
        ),
        Activity::Tensions => empty(
            &[
                ("report-value", 2),
                ("report-clashes", 2),
                ("report-chosen", 3),
                ("report-given-up", 3),
                ("report-compensation", 3),
            ],
            4,
            7,
        ),
        Activity::Agreements => empty(
            &[
                ("report-agreement", 5),
                ("report-value", 2),
                ("report-who", 2),
                ("report-due", 2),
                ("report-measure", 4),
            ],
            6,
            5,
        ),
        Activity::Priorities => empty(
            &[
                ("report-agreement", 4),
                ("report-need", 1),
                ("report-importance", 1),
                ("report-order-why", 3),
            ],
            6,
            1,
        ),
        Activity::Reflection { statements } | Activity::Statements { statements } => {
            scored(statements, text)
        }
        Activity::Questions { questions } => asked(questions, text),
        Activity::Break => return None,
    })
}

/// A row for each of these things, with room behind it.
fn named(ids: &[&str], text: &Text) -> Block {
    let row = |id: &&str| vec![vec![Run::plain(text.get(id))], room(4)];
    Block::Table(Table {
        columns: vec![
            Column::share(text.get("report-case"), 1),
            Column::share(text.get("print-answer"), 3),
        ],
        rows: ids.iter().map(row).collect(),
        row_headers: true,
    })
}

fn scored(statements: &[Item], text: &Text) -> Block {
    let row = |item: &Item| {
        vec![
            vec![Run::plain(text.of(&item.text))],
            vec![Run::plain(text.get("print-scale"))],
            room(2),
        ]
    };
    Block::Table(Table {
        columns: vec![
            Column::share(text.get("report-statement"), 3),
            Column::fit(text.get("report-now")),
            Column::share(text.get("report-remark"), 3),
        ],
        rows: statements.iter().map(row).collect(),
        row_headers: true,
    })
}

fn asked(questions: &[Item], text: &Text) -> Block {
    let row = |item: &Item| vec![vec![Run::plain(text.of(&item.text))], room(5)];
    Block::Table(Table {
        columns: vec![
            Column::share(text.get("print-question"), 1),
            Column::share(text.get("print-answer"), 2),
        ],
        rows: questions.iter().map(row).collect(),
        row_headers: true,
    })
}
