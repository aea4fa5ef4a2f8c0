//! The facilitator's script: what each step is for, what to say and do, and how long it takes.

use crate::model::{Session, Step, Words};
use crate::report::block::{Block, Column, Level, List, Run, Table};
use crate::text::Text;

pub fn blocks(session: &Session, text: &Text) -> Vec<Block> {
    let workshop = &session.workshop;
    let title = Block::Title {
        title: text.of(&workshop.title).to_owned(),
        subtitle: text.get("print-booklet").into_owned(),
    };
    let planned = || workshop.steps.iter().filter(|step| !step.skipped);
    let rows = planned().map(|step| {
        vec![
            vec![Run::plain(text.of(&step.title))],
            vec![Run::plain(step.minutes.to_string())],
        ]
    });
    let mut blocks = vec![
        title,
        Block::paragraph(text.of(&workshop.source)),
        Block::Table(Table {
            rows: rows.collect(),
            columns: vec![
                Column::share(text.get("report-step"), 1),
                Column::fit(text.get("report-minutes")).right(),
            ],
            row_headers: true,
        }),
    ];
    for step in planned() {
        blocks.extend(self::step(step, text));
    }
    blocks
}

fn step(step: &Step, text: &Text) -> Vec<Block> {
    let minutes = [
        ("title", text.of(&step.title).into()),
        ("minutes", step.minutes.into()),
    ];
    let heading = text.with("print-step", &minutes);
    let mut blocks = vec![Block::heading(Level::Section, heading)];
    let question = text.of(&step.question);
    if !question.trim().is_empty() {
        blocks.push(Block::Paragraph(vec![Run::strong(question)]));
    }
    for words in [&step.lead, &step.purpose] {
        if !text.of(words).trim().is_empty() {
            blocks.push(Block::paragraph(text.of(words)));
        }
    }
    for (id, words) in [
        ("script-say", &step.say),
        ("script-act", &step.act),
        ("script-watch", &step.watch),
    ] {
        blocks.extend(list(id, words, text));
    }
    blocks
}

fn list(id: &str, words: &[Words], text: &Text) -> Vec<Block> {
    if words.is_empty() {
        return Vec::new();
    }
    let items = words.iter().map(|words| vec![Run::plain(text.of(words))]);
    vec![
        Block::heading(Level::Part, text.get(id)),
        Block::List(List {
            numbered: false,
            items: items.collect(),
        }),
    ]
}
