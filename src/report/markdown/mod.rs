//! A report as Markdown, with the tables that most readers of Markdown know.

use super::Report;
use super::block::{Align, Block, Cell, Run, Table, Weight};
use super::outline::{self, Depths};

/// A report as the text of a Markdown file.
pub fn write(report: &Report) -> String {
    let mut depths = Depths::default();
    let blocks = report.blocks.iter();
    let parts = blocks.map(|block| self::block(block, &report.blocks, &mut depths));
    let mut parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let running = [&report.running.head_right, &report.running.foot_left];
    parts.extend(running.map(|words| line(words)));
    parts.join("\n\n") + "\n"
}

fn block(block: &Block, all: &[Block], depths: &mut Depths) -> String {
    let runs = |runs: &[Run]| self::runs(runs, all);
    match block {
        Block::Title { title, subtitle } => format!("# {}\n\n{}", line(title), line(subtitle)),
        Block::Heading(heading) => {
            let signs = "#".repeat(usize::from(depths.of(heading.level)));
            format!("{signs} {}", line(&heading.text))
        }
        Block::Paragraph(content) => runs(content),
        Block::Note(content) => format!("> {}", runs(content)),
        Block::Facts(facts) => items(facts.iter().map(|fact| {
            let value = runs(&fact.value).replace("  \n", "  \n  ");
            format!("- **{}**: {value}", line(&fact.label))
        })),
        Block::List(list) => items(list.items.iter().enumerate().map(|(place, item)| {
            let sign = match list.numbered {
                true => format!("{}.", place + 1),
                false => "-".to_owned(),
            };
            format!("{sign} {}", runs(item).replace("  \n", "  \n  "))
        })),
        Block::Cards(cards) => items(cards.iter().map(|card| {
            let (name, group) = (line(&card.name), line(&card.group));
            format!("- **{name}** ({group}) {}", line(&card.note))
        })),
        Block::Table(content) => table(content, all),
        Block::Dots(dots) => {
            let rows = dots.rows.iter();
            let rows =
                items(rows.map(|row| format!("- {}: {}", line(&row.label), line(&row.text))));
            format!("{rows}\n\n*{}*", line(&dots.caption))
        }
        Block::Map(map) => told(&map.alt, &map.caption),
        Block::Field(field) => told(&field.alt, &field.caption),
        Block::Tension(tension) => format!(
            "**{}** {} **{}**",
            line(&tension.left.name),
            line(&tension.between),
            line(&tension.right.name),
        ),
        Block::PageBreak => String::new(),
    }
}

fn items(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("\n")
}

/// A figure in words.
fn told(alt: &str, caption: &str) -> String {
    format!("{}\n\n*{}*", line(alt), line(caption))
}

fn table(table: &Table, all: &[Block]) -> String {
    let heads = table.columns.iter().map(|column| line(&column.head));
    let aligns = table.columns.iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    let mut rows = vec![row(heads), row(aligns)];
    let cell = |cell: &Cell| runs(cell, all).replace("  \n", "<br>");
    rows.extend(table.rows.iter().map(|cells| row(cells.iter().map(cell))));
    rows.join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn runs(runs: &[Run], all: &[Block]) -> String {
    let run = |run: &Run| {
        let words = outline::words(run, all);
        let lines: Vec<String> = words.lines().map(plain).collect();
        let mut text = lines.join("  \n");
        if words.ends_with('\n') {
            text.push_str("  \n");
        }
        match run.weight {
            // Signs of emphasis stand against a word, never against a space.
            Weight::Strong if !text.trim().is_empty() => format!("**{}**", text.trim()),
            Weight::Emphasis if !text.trim().is_empty() => format!("*{}*", text.trim()),
            _ => text,
        }
    };
    let mut told = String::new();
    for text in runs.iter().map(run) {
        // Signs of emphasis count as such only with a space between them and the next word.
        if told.ends_with('*') && text.starts_with(char::is_alphanumeric) {
            told.push(' ');
        }
        told.push_str(&text);
    }
    told.trim_end().to_owned()
}

/// Words on one line.
fn line(words: &str) -> String {
    plain(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Words in which no sign is taken for markup.
fn plain(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for (place, c) in words.char_indices() {
        let starts = words[..place].trim().is_empty();
        let means_something = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' => true,
            '#' | '-' | '+' | '=' => starts,
            '.' | ')' => !starts && words[..place].chars().all(|c| c.is_ascii_digit()),
            _ => false,
        };
        if means_something {
            safe.push('\\');
        }
        if !c.is_control() {
            safe.push(c);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_signs_stay_signs() {
        assert_eq!(
            plain("- *a* [b](c) <i> | 1. x"),
            "\\- \\*a\\* \\[b\\](c) \\<i\\> \\| 1. x"
        );
        assert_eq!(plain("1. eerst"), "1\\. eerst");
        assert_eq!(plain("# kop #"), "\\# kop #");
        assert_eq!(plain("half-af"), "half-af");
    }
}
