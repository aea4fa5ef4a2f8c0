//! The words and tables of a report as a typst document, with as little design as will do. Figures
//! are their descriptions.

use goed_digitaal_bestuur::report::Report;
use goed_digitaal_bestuur::report::block::{Block, Level, Run, Table, Weight, Width};

pub fn source(report: &Report) -> String {
    let head = "#set page(numbering: \"1\")\n#set text(lang: \"nl\", hyphenate: true)\n";
    let blocks = report.blocks.iter().map(block);
    head.to_owned() + &blocks.collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Title { title, subtitle } => {
            format!("#title[{}]\n\n{}", words(title), words(subtitle))
        }
        Block::Heading(heading) => {
            let signs = match heading.level {
                Level::Chapter => "=",
                Level::Section => "==",
                Level::Part => "===",
            };
            format!("{signs} {}", words(&heading.text))
        }
        Block::Paragraph(runs) | Block::Note(runs) => cell(runs),
        Block::Facts(facts) => {
            let facts = facts.iter();
            let facts =
                facts.map(|fact| format!("/ {}: {}", words(&fact.label), cell(&fact.value)));
            facts.collect::<Vec<_>>().join("\n")
        }
        Block::List(list) => {
            let items = list.items.iter().map(|item| format!("- {}", cell(item)));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Cards(cards) => {
            let cards = cards.iter();
            let cards =
                cards.map(|card| format!("- *{}* {}", words(&card.name), words(&card.note)));
            cards.collect::<Vec<_>>().join("\n")
        }
        Block::Table(content) => table(content),
        Block::Dots(dots) => words(&dots.alt),
        Block::Map(map) => words(&map.alt),
        Block::Field(field) => words(&field.alt),
        Block::Tension(tension) => {
            let all = [&tension.left.name, &tension.between, &tension.right.name];
            all.map(|one| words(one)).join(" ")
        }
        Block::PageBreak => "#pagebreak(weak: true)".to_owned(),
    }
}

fn table(table: &Table) -> String {
    let columns = table.columns.iter().map(|column| match column.width {
        Width::Fit => "auto".to_owned(),
        Width::Share(share) => format!("{share}fr"),
    });
    let columns: Vec<String> = columns.collect();
    let heads = table
        .columns
        .iter()
        .map(|column| format!("[*{}*]", words(&column.head)));
    let heads: Vec<String> = heads.collect();
    let cells = table
        .rows
        .iter()
        .flatten()
        .map(|runs| format!("[{}]", cell(runs)));
    let cells: Vec<String> = cells.collect();
    format!(
        "#table(columns: ({},), stroke: (bottom: 0.5pt), table.header({}), {})",
        columns.join(", "),
        heads.join(", "),
        cells.join(", ")
    )
}

fn cell(runs: &[Run]) -> String {
    let runs = runs.iter().map(|run| match run.weight {
        Weight::Strong => format!("#strong[{}]", words(&run.text)),
        Weight::Emphasis => format!("#emph[{}]", words(&run.text)),
        Weight::Regular => words(&run.text),
    });
    runs.collect()
}

/// As a string in code, so that nothing in it is markup.
fn words(text: &str) -> String {
    let text = text
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n");
    format!("#\"{text}\"")
}
