//! Each kind of block as HTML, in the order of the report.

use std::fmt::Write as _;

use super::svg;
use crate::report::block::{
    Align, Anchor, Block, Card, Cell, Fact, Heading, Level, List, Pole, Run, Table, Tension, Weight,
};
use crate::report::layout::{Typesetter, drawings};
use crate::report::markup::escaped;
use crate::report::outline::{self, Depths};

/// In letters; a longer word may be divided anywhere.
const LONGEST_WORD: usize = 30;

pub struct Writer<'a> {
    /// The whole report, to look up what references point at.
    pub blocks: &'a [Block],
    pub typesetter: Typesetter,
    pub depths: Depths,
    /// Chapters so far.
    pub chapters: usize,
    pub out: String,
}

/// Writing to a String cannot fail.
macro_rules! put {
    ($out:expr, $($words:tt)*) => { let _ = writeln!($out, $($words)*); };
}

impl Writer<'_> {
    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Title { title, subtitle } => {
                put!(self.out, "<h1>{}</h1>", escaped(title));
                put!(self.out, "<p class=\"lead\">{}</p>", escaped(subtitle));
            }
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(runs) => {
                put!(self.out, "<p>{}</p>", self.runs(runs));
            }
            Block::Note(runs) => {
                put!(self.out, "<p class=\"note\">{}</p>", self.runs(runs));
            }
            Block::Facts(facts) => self.facts(facts),
            Block::List(list) => self.list(list),
            Block::Cards(cards) => self.cards(cards),
            Block::Table(table) => self.table(table),
            Block::Dots(dots) => self.figure(block, &dots.caption),
            Block::Map(map) => self.figure(block, &map.caption),
            Block::Field(field) => self.figure(block, &field.caption),
            Block::Tension(tension) => self.tension(tension),
            Block::PageBreak => {}
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let depth = self.depths.of(heading.level);
        let mut id = heading.anchor.map(anchor_id);
        if heading.level == Level::Chapter {
            id = Some(format!("c{}", self.chapters));
            self.chapters += 1;
        }
        let id = id.map_or_else(String::new, |id| format!(" id=\"{id}\""));
        let words = escaped(&heading.text);
        put!(self.out, "<h{depth}{id}>{words}</h{depth}>");
    }

    fn facts(&mut self, facts: &[Fact]) {
        put!(self.out, "<dl>");
        for fact in facts {
            let (label, value) = (escaped(&fact.label), self.runs(&fact.value));
            put!(self.out, "<div><dt>{label}</dt><dd>{value}</dd></div>");
        }
        put!(self.out, "</dl>");
    }

    fn list(&mut self, list: &List) {
        let tag = if list.numbered { "ol" } else { "ul" };
        put!(self.out, "<{tag}>");
        for item in &list.items {
            put!(self.out, "<li>{}</li>", self.runs(item));
        }
        put!(self.out, "</{tag}>");
    }

    fn cards(&mut self, cards: &[Card]) {
        put!(self.out, "<ul class=\"cards\">");
        for card in cards {
            put!(
                self.out,
                "<li class=\"{}\"><strong>{}</strong> <span class=\"quiet\">{}</span><p>{}</p></li>",
                hue(card.fundament),
                escaped(&card.name),
                escaped(&card.group),
                escaped(&card.note),
            );
        }
        put!(self.out, "</ul>");
    }

    fn table(&mut self, table: &Table) {
        let align = |place: usize| match table.columns.get(place).map(|column| column.align) {
            Some(Align::Right) => " class=\"right\"",
            _ => "",
        };
        put!(self.out, "<table>\n<thead><tr>");
        for (place, column) in table.columns.iter().enumerate() {
            let words = escaped(&column.head);
            put!(self.out, "<th scope=\"col\"{}>{words}</th>", align(place));
        }
        put!(self.out, "</tr></thead>\n<tbody>");
        for row in &table.rows {
            let _ = write!(self.out, "<tr>");
            for (place, cell) in row.iter().enumerate() {
                let (tag, scope) = match table.row_headers && place == 0 {
                    true => ("th", " scope=\"row\""),
                    false => ("td", ""),
                };
                let (words, align) = (self.cell(cell), align(place));
                let _ = write!(self.out, "<{tag}{scope}{align}>{words}</{tag}>");
            }
            put!(self.out, "</tr>");
        }
        put!(self.out, "</tbody>\n</table>");
    }

    fn cell(&self, cell: &Cell) -> String {
        let words = self.runs(cell);
        let Some(score) = cell.iter().find_map(|run| run.score) else {
            return words;
        };
        let part = u32::from(score) * 20;
        format!(
            "<span class=\"score\">{words}<span class=\"meter\" style=\"--part:{part}%\" aria-hidden=\"true\"></span></span>"
        )
    }

    fn figure(&mut self, block: &Block, caption: &str) {
        put!(self.out, "<figure>");
        for (drawing, told) in drawings(block, &mut self.typesetter) {
            svg::write(&drawing, &told, &mut self.out);
        }
        let caption = escaped(caption);
        put!(self.out, "<figcaption>{caption}</figcaption>\n</figure>");
    }

    fn tension(&mut self, tension: &Tension) {
        let pole = |pole: &Pole| {
            let (hue, name) = (hue(pole.fundament), escaped(&pole.name));
            format!("<span class=\"pole {hue}\">{name}</span>")
        };
        let (left, right) = (pole(&tension.left), pole(&tension.right));
        let between = escaped(&tension.between);
        put!(
            self.out,
            "<p class=\"tension\">{left} {between} {right}</p>"
        );
    }

    fn runs(&self, runs: &[Run]) -> String {
        runs.iter().map(|run| self.run(run)).collect()
    }

    fn run(&self, run: &Run) -> String {
        let words = outline::words(run, self.blocks);
        let mut words = breakable(&words).replace('\n', "<br>");
        words = match run.weight {
            Weight::Regular => words,
            Weight::Strong => format!("<strong>{words}</strong>"),
            Weight::Emphasis => format!("<em>{words}</em>"),
        };
        if run.quiet {
            words = format!("<span class=\"quiet\">{words}</span>");
        }
        match run.to {
            Some(anchor) => format!("<a href=\"#{}\">{words}</a>", anchor_id(anchor)),
            None => words,
        }
    }
}

/// Escaped text in which endless words can be divided, so that no table grows beyond the page.
fn breakable(words: &str) -> String {
    let mut safe = String::new();
    let mut letters = 0;
    let mut start = 0;
    for (at, c) in words.char_indices() {
        letters = if c.is_whitespace() { 0 } else { letters + 1 };
        if letters > LONGEST_WORD {
            safe.push_str(&escaped(&words[start..at]));
            safe.push_str("<wbr>");
            (start, letters) = (at, 1);
        }
    }
    safe + &escaped(&words[start..])
}

fn anchor_id(anchor: Anchor) -> String {
    format!("a{}", anchor.0)
}

fn hue(fundament: Option<usize>) -> String {
    fundament.map_or_else(String::new, |place| format!("f{place}"))
}
