//! Each kind of block as paragraphs and tables.

use std::fmt::Write as _;

use crate::report::Report;
use crate::report::block::{Align, Block, Cell, Run, Table, Weight, Width};
use crate::report::markup::escaped;
use crate::report::outline::{self, Depths};

/// A4 within margins of 20 mm, in twentieths of a point.
const COLUMN: u32 = 9638;
/// Parts of the page: a letter, the widest fitting column, all fitting columns together.
const LETTER: f32 = 0.0135;
const FIT_MOST: f32 = 0.22;
const FITTING_TOGETHER: f32 = 0.62;
/// Words with at most this many letters stay on one line.
const SHORT: usize = 11;

const BEGIN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
const END: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>\
    <w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
    <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" \
    w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

/// The main part of the file.
pub fn document(report: &Report) -> String {
    let mut writer = Writer {
        blocks: &report.blocks,
        depths: Depths::default(),
        new_page: false,
        out: String::from(BEGIN),
    };
    for block in &report.blocks {
        writer.block(block);
    }
    writer.out + END
}

/// Writing to a String cannot fail.
macro_rules! put {
    ($out:expr, $($words:tt)*) => { let _ = write!($out, $($words)*); };
}

struct Writer<'a> {
    blocks: &'a [Block],
    depths: Depths,
    new_page: bool,
    out: String,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title { title, subtitle } => {
                self.words("Heading1", title);
                self.words("Subtitle", subtitle);
            }
            Block::Heading(heading) => {
                let depth = self.depths.of(heading.level);
                let anchor = heading.anchor.map(|anchor| anchor.0);
                self.heading(depth, &heading.text, anchor);
            }
            Block::Paragraph(runs) => self.paragraph("", runs),
            Block::Note(runs) => self.paragraph("<w:pStyle w:val=\"Note\"/>", runs),
            Block::Facts(facts) => {
                let rows = facts
                    .iter()
                    .map(|fact| vec![vec![Run::quiet(fact.label.as_str())], fact.value.clone()]);
                self.grid(&[0.28, 0.72], rows);
            }
            Block::List(list) => {
                for item in &list.items {
                    self.item(if list.numbered { 2 } else { 1 }, item);
                }
            }
            Block::Cards(cards) => {
                for card in cards {
                    let (name, group) = (format!("{} ", card.name), format!("{} ", card.group));
                    let note = Run::plain(card.note.as_str());
                    self.item(1, &[Run::strong(name), Run::quiet(group), note]);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Dots(dots) => {
                let rows = dots.rows.iter();
                let cells = |words: &str| vec![Run::plain(words)];
                let rows = rows.map(|row| vec![cells(&row.label), cells(&row.text)]);
                self.grid(&[0.4, 0.6], rows);
                self.words("Caption", &dots.caption);
            }
            Block::Map(map) => self.told(&map.alt, &map.caption),
            Block::Field(field) => self.told(&field.alt, &field.caption),
            Block::Tension(tension) => {
                let between = format!(" {} ", tension.between);
                let left = Run::strong(tension.left.name.as_str());
                let right = Run::strong(tension.right.name.as_str());
                self.paragraph("<w:keepNext/>", &[left, Run::quiet(between), right]);
            }
            Block::PageBreak => self.new_page = true,
        }
    }

    fn heading(&mut self, depth: u8, words: &str, anchor: Option<usize>) {
        let page = match std::mem::take(&mut self.new_page) {
            true => "<w:pageBreakBefore/>",
            false => "",
        };
        let (begin, end) = match anchor {
            Some(id) => (
                format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"a{id}\"/>"),
                format!("<w:bookmarkEnd w:id=\"{id}\"/>"),
            ),
            None => Default::default(),
        };
        put!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"Heading{depth}\"/>{page}</w:pPr>{begin}{}{end}</w:p>",
            self.runs(&[Run::plain(words)]),
        );
    }

    fn words(&mut self, style: &str, words: &str) {
        let style = format!("<w:pStyle w:val=\"{style}\"/>");
        self.paragraph(&style, &[Run::plain(words)]);
    }

    /// A figure in words.
    fn told(&mut self, alt: &str, caption: &str) {
        self.paragraph("<w:keepNext/>", &[Run::plain(alt)]);
        self.words("Caption", caption);
    }

    fn item(&mut self, numbering: u8, runs: &[Run]) {
        let list =
            format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{numbering}\"/></w:numPr>");
        self.paragraph(&list, runs);
    }

    fn paragraph(&mut self, properties: &str, runs: &[Run]) {
        put!(
            self.out,
            "<w:p><w:pPr>{properties}</w:pPr>{}</w:p>",
            self.runs(runs)
        );
    }

    fn table(&mut self, table: &Table) {
        let shares = widths(table);
        self.begin_table(&shares, true);
        put!(
            self.out,
            "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        );
        for (place, column) in table.columns.iter().enumerate() {
            let head = [Run::plain(column.head.as_str())];
            self.cell("CellHead", column.align, shares[place], &head);
        }
        put!(self.out, "</w:tr>");
        let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
        for row in &table.rows {
            self.row(row, &shares, &aligns);
        }
        self.end_table();
    }

    /// A table without a head.
    fn grid(&mut self, shares: &[f32], rows: impl Iterator<Item = Vec<Cell>>) {
        self.begin_table(shares, false);
        for row in rows {
            self.row(&row, shares, &vec![Align::Left; shares.len()]);
        }
        self.end_table();
    }

    fn begin_table(&mut self, shares: &[f32], has_head: bool) {
        let (style, look) = match has_head {
            true => ("ReportTable", 1),
            false => ("ReportGrid", 0),
        };
        put!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{COLUMN}\" \
             w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:firstRow=\"{look}\" \
             w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        );
        for share in shares {
            put!(self.out, "<w:gridCol w:w=\"{}\"/>", part(*share));
        }
        put!(self.out, "</w:tblGrid>");
    }

    /// Word joins tables that touch, so something stands behind each.
    fn end_table(&mut self) {
        put!(
            self.out,
            "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>"
        );
    }

    fn row(&mut self, cells: &[Cell], shares: &[f32], aligns: &[Align]) {
        put!(self.out, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for ((cell, share), align) in cells.iter().zip(shares).zip(aligns) {
            self.cell("Cell", *align, *share, cell);
        }
        put!(self.out, "</w:tr>");
    }

    fn cell(&mut self, style: &str, align: Align, share: f32, runs: &[Run]) {
        let align = match align {
            Align::Left => "",
            Align::Right => "<w:jc w:val=\"right\"/>",
        };
        put!(
            self.out,
            "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle \
             w:val=\"{style}\"/>{align}</w:pPr>{}</w:p></w:tc>",
            part(share),
            self.runs(runs),
        );
    }

    fn runs(&self, runs: &[Run]) -> String {
        runs.iter().map(|run| self.run(run)).collect()
    }

    fn run(&self, run: &Run) -> String {
        let weight = match run.weight {
            Weight::Regular => "",
            Weight::Strong => "<w:b/>",
            Weight::Emphasis => "<w:i/>",
        };
        let color = match run.quiet {
            true => "<w:color w:val=\"57534B\"/>",
            false => "",
        };
        let words = outline::words(run, self.blocks);
        let lines = words
            .split('\n')
            .map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line)));
        let lines = lines.collect::<Vec<_>>().join("<w:br/>");
        let run_text = format!("<w:r><w:rPr>{weight}{color}</w:rPr>{lines}</w:r>");
        match run.to {
            Some(anchor) => {
                format!(
                    "<w:hyperlink w:anchor=\"a{}\">{run_text}</w:hyperlink>",
                    anchor.0
                )
            }
            None => run_text,
        }
    }
}

/// The part of the page that each column takes: fitting ones what their words need, the others what
/// is left.
fn widths(table: &Table) -> Vec<f32> {
    let columns = table.columns.iter().enumerate();
    let mut widths: Vec<f32> = columns
        .map(|(place, column)| match column.width {
            Width::Fit => fitting(table, place),
            Width::Share(_) => 0.0,
        })
        .collect();
    let share = |width| match width {
        Width::Fit => 0.0,
        Width::Share(share) => f32::from(share.max(1)),
    };
    let shares: f32 = table.columns.iter().map(|column| share(column.width)).sum();
    let fitted: f32 = widths.iter().sum();
    let shrink = (FITTING_TOGETHER / fitted.max(0.01)).min(1.0);
    let left = 1.0 - fitted * shrink;
    for (width, column) in widths.iter_mut().zip(&table.columns) {
        *width = match column.width {
            Width::Fit if shares > 0.0 => *width * shrink,
            Width::Fit => *width / fitted.max(0.01),
            Width::Share(_) => left * share(column.width) / shares,
        };
    }
    widths
}

/// Room for the longest word, and for short words on one line.
fn fitting(table: &Table, place: usize) -> f32 {
    let head = table.columns.get(place).map(|column| column.head.as_str());
    let cells = table.rows.iter().filter_map(|row| row.get(place));
    let cells = cells.map(|cell| cell.iter().map(|run| run.text.as_str()).collect::<String>());
    let needed = |words: &str| {
        let longest = words
            .split_whitespace()
            .map(|word| word.chars().count())
            .max();
        longest.unwrap_or(0).max(words.chars().count().min(SHORT))
    };
    let cells = cells.map(|words| needed(&words)).max().unwrap_or(0);
    let letters = cells.max(head.map_or(0, needed)) as f32;
    (letters * LETTER + LETTER * 2.0).min(FIT_MOST)
}

fn part(share: f32) -> u32 {
    (COLUMN as f32 * share) as u32
}
