//! A sheet to write on for each step of the plan, with the questions of that step.

use super::room;
use crate::model::{Activity, Item, Session, Step, Team};
use crate::report::block::{Block, Cell, Column, Level, Run, Table};
use crate::text::Text;

pub fn blocks(session: &Session, text: &Text) -> Vec<Block> {
    let mut blocks = Vec::new();
    let steps = session.workshop.steps.iter();
    for step in steps.filter(|step| !step.skipped && !step.is_break()) {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(sheet(session, step, text));
    }
    blocks
}

fn sheet(session: &Session, step: &Step, text: &Text) -> Vec<Block> {
    let mut blocks = vec![Block::heading(Level::Chapter, text.of(&step.title))];
    let question = text.of(&step.question);
    if !question.trim().is_empty() {
        blocks.push(Block::Paragraph(vec![Run::strong(question)]));
    }
    let team = text.get("print-team-line");
    blocks.push(Block::Paragraph(vec![Run::quiet(team)]));
    let activities = step.activities.iter();
    blocks.extend(activities.filter_map(|one| activity(session, one, text)));
    if step.activities.contains(&Activity::Tensions) {
        blocks.push(Block::heading(Level::Section, text.get("affairs-title")));
        blocks.push(state_of_affairs(session, text));
    }
    blocks
}

/// A row for each value that a team can choose, with the scale from 1 to 5.
fn state_of_affairs(session: &Session, text: &Text) -> Block {
    let (_, most) = session.vote();
    let row = || {
        let scale = vec![Run::plain(text.get("print-scale"))];
        vec![room(1), scale, room(1)]
    };
    Block::Table(Table {
        columns: vec![
            Column::share(text.get("report-value"), 2),
            Column::fit(text.get("report-now")),
            Column::share(text.get("report-why"), 3),
        ],
        rows: (0..most.min(8)).map(|_| row()).collect(),
        row_headers: false,
    })
}

/// The table to fill in for one activity.
fn activity(session: &Session, activity: &Activity, text: &Text) -> Option<Block> {
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
            // The state of affairs stands on the same sheet.
            3,
            4,
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
        Activity::Reflection { statements } if statements.is_empty() => return None,
        Activity::Reflection { statements } | Activity::Statements { statements } => {
            scored(statements, text)
        }
        Activity::Questions { questions } => asked(questions, text),
        Activity::Review => review(session, text),
        Activity::ThenAndNow => then_and_now(session, text),
        Activity::Break => return None,
    })
}

/// The agreements that were brought along, with their team and room for what became of them.
fn review(session: &Session, text: &Text) -> Block {
    let rows = session.teams.iter().flat_map(|team| {
        team.brought_along(&session.id).map(move |one| {
            vec![
                vec![Run::plain(text.team_name(team))],
                vec![Run::plain(one.agreement.action.trim())],
                room(3),
                room(3),
            ]
        })
    });
    let mut rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        rows = vec![vec![room(3); 4]; 6];
    }
    Block::Table(Table {
        columns: vec![
            Column::fit(text.get("report-team")),
            Column::share(text.get("report-agreement"), 4),
            Column::share(text.get("report-status"), 2),
            Column::share(text.get("report-progress"), 4),
        ],
        rows,
        row_headers: true,
    })
}

/// Values and statements to score again; the scores from then are left out, so that nobody leans
/// on them.
fn then_and_now(session: &Session, text: &Text) -> Block {
    let mut names: Vec<String> = Vec::new();
    for team in &session.teams {
        for name in asked_again(session, team, text) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let row = |name: String| {
        let scale = vec![Run::plain(text.get("print-scale"))];
        vec![vec![Run::plain(name)], scale, room(2)]
    };
    Block::Table(Table {
        columns: vec![
            Column::share(text.get("report-then-what"), 3),
            Column::fit(text.get("report-now")),
            Column::share(text.get("report-remark"), 3),
        ],
        rows: names.into_iter().map(row).collect(),
        row_headers: true,
    })
}

fn asked_again(session: &Session, team: &Team, text: &Text) -> Vec<String> {
    let values = team.shortlist.iter();
    let values = values.map(|id| text.value_name(session, team, id));
    let statements = team.statements_then().into_iter();
    let statements = statements.map(|one| text.of(&one.text).to_owned());
    values.chain(statements).collect()
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
