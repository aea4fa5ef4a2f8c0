mod margins;
mod structure;

use super::*;
use crate::model::Lang;
use crate::report::block::{
    Anchor, Card, Column, Fact, Field, Heading, Level, List, Pole, Table, Tension,
};
use crate::report::page::{Kid, NodeId, Role, TextRun};
use crate::report::style::{BODY, BOTTOM, MEASURE, TOP, TextStyle};
use crate::report::{Audience, Running, sample};

fn report(blocks: Vec<Block>) -> Report {
    Report {
        title: "Proef".into(),
        lang: Lang::Nl,
        audience: Audience::Internal,
        running: Running {
            head_left: "Gemeente".into(),
            head_right: "Intern verslag".into(),
            foot_left: "Workshop".into(),
            foot_right: "{page} van {pages}".into(),
        },
        author: String::new(),
        subject: String::new(),
        fit: blocks.contains(&Block::PageBreak).then_some(1),
        blocks,
    }
}

fn pages(blocks: Vec<Block>) -> Document {
    let document = layout(&report(blocks)).unwrap();
    document.check().unwrap();
    document
}

fn runs(document: &Document) -> impl Iterator<Item = &TextRun> {
    let items = document.pages.iter().flat_map(|page| &page.items);
    items
        .flat_map(|item| &item.draws)
        .filter_map(|draw| match draw {
            Draw::Text(run) => Some(run),
            _ => None,
        })
}

fn width(run: &TextRun) -> f32 {
    let all: f32 = run.pieces.iter().map(|piece| piece.width).sum();
    all * run.size
}

/// The words of a node and of what stands in it, in reading order.
fn read(document: &Document, id: NodeId) -> String {
    let kids = document.nodes[id.0].kids.iter();
    let told = kids.map(|kid| match *kid {
        Kid::Node(child) => read(document, child),
        Kid::Content { page, item } => document.pages[page].items[item].text(),
        Kid::Link { .. } => String::new(),
    });
    told.collect()
}

fn nodes(document: &Document, role: Role) -> Vec<NodeId> {
    let nodes = document.nodes.iter().enumerate();
    nodes
        .filter(|(_, node)| node.role == role)
        .map(|(id, _)| NodeId(id))
        .collect()
}

fn lines(text: &str, style: &TextStyle, width: f32) -> Vec<String> {
    let mut typesetter = Typesetter::new(Lang::Nl).unwrap();
    let lines = typesetter.lines(&[Run::plain(text)], style, width);
    assert!(lines.iter().all(|line| line.width <= width + 0.1));
    let words = |line: lines::Line| {
        line.spans
            .into_iter()
            .map(|span| span.text.text())
            .collect()
    };
    lines.into_iter().map(words).collect()
}

const SENTENCE: &str = "Bewoners en ondernemers denken in twee gesprekken mee over de plaats \
    van de camera’s en over de verantwoordelijkheidsverdeling bij incidenten in de avonduren. ";

#[test]
fn a_line_of_body_text_holds_65_to_75_characters() {
    let text = "Naar het idee van de workshop van de Datawerkplaats. Die gaat uit van de Code. Wij zijn \
        niet de makers van die workshop. Openbaar is: zes stappen, ongeveer tweeënhalf uur, één casus \
        uit de eigen praktijk, en acties op volgorde van noodzaak en belang. Hoe de stappen precies \
        gaan, is niet openbaar. De namen, de volgorde en de minuten hebben wij zelf bedacht. ";
    let lines = lines(&text.repeat(3), &BODY, MEASURE);
    let full = &lines[..lines.len() - 1];
    let average = full.iter().map(|line| line.chars().count()).sum::<usize>() / full.len();
    assert!((65..=75).contains(&average), "{average}");
}

#[test]
fn text_stays_whole_when_words_are_divided() {
    let text = SENTENCE.repeat(6);
    let lines = lines(&text, &BODY, 90.0);
    assert!(lines.iter().any(|line| line.ends_with('\u{AD}')));
    assert_eq!(lines.concat().replace('\u{AD}', ""), text);
}

#[test]
fn typed_line_breaks_are_kept_and_headings_are_not_divided() {
    assert_eq!(
        lines("een\ntwee\r\ndrie", &BODY, 300.0),
        ["een", "twee", "drie"]
    );
    let heading = lines(&SENTENCE.repeat(2), &crate::report::style::SECTION, 260.0);
    assert!(heading.iter().all(|line| !line.ends_with('\u{AD}')));
}

#[test]
fn a_name_is_divided_only_when_no_line_holds_it() {
    let text = "Dit doet mevrouw Bouwmeester. ".repeat(8);
    for width in [80.0, 90.0, 100.0, 110.0] {
        let lines = lines(&text, &BODY, width);
        assert!(lines.iter().all(|line| !line.ends_with('\u{AD}')));
    }
    let alone = lines("Bouwmeestersvereniging", &BODY, 70.0);
    assert!(alone[0].ends_with('\u{AD}'), "{alone:?}");
}

#[test]
fn a_fitting_column_keeps_its_longest_word_whole() {
    let document = pages(vec![Block::Table(Table {
        columns: vec![Column::fit("Waarde"), Column::share("Waarom", 1)],
        rows: vec![vec![
            vec![Run::plain("Menselijke eindverantwoordelijkheid")],
            vec![Run::plain(SENTENCE)],
        ]],
        row_headers: true,
    })]);
    let is_whole = |run: &TextRun| run.text().trim() == "eindverantwoordelijkheid";
    assert!(runs(&document).any(is_whole));
}

#[test]
fn a_head_of_thousands_of_letters_is_cut_off() {
    let title = "Titel ".repeat(1_000);
    let document = pages(vec![Block::Table(Table {
        columns: vec![Column::share(title, 1), Column::share("Waarom", 1)],
        rows: vec![vec![
            vec![Run::plain("Privacy")],
            vec![Run::plain(SENTENCE)],
        ]],
        row_headers: true,
    })]);
    assert_eq!(document.pages.len(), 1);
}

#[test]
fn a_card_says_its_fundament_however_long_the_name_of_its_value_is() {
    for name in [
        "Privacy",
        "Menselijke eindverantwoordelijkheid",
        "Menselijke eindverantwoordelijkheid en menselijke tegenspraak",
    ] {
        let document = pages(vec![Block::Cards(vec![Card {
            name: name.into(),
            fundament: Some(1),
            group: "Rechtsstaat".into(),
            note: "Waarom.".into(),
        }])]);
        let told = read(&document, nodes(&document, Role::ListBody)[0]);
        assert!(
            told.starts_with("Rechtsstaat") && told.ends_with("Waarom."),
            "{told}"
        );
    }
}

#[test]
fn the_word_of_an_axis_stands_under_its_numbers() {
    let document = pages(vec![Block::Field(Field {
        points: Vec::new(),
        across: "importance".into(),
        up: "need".into(),
        caption: "Figuur 1.".into(),
        alt: "Een leeg veld.".into(),
    })]);
    let baseline = |words: &str| {
        let found = runs(&document).find(|run| run.text().trim() == words);
        found.unwrap().baseline
    };
    assert!(baseline("importance") > baseline("5") + 8.0);
}

#[test]
fn a_word_of_5000_letters_is_broken_and_complete() {
    let word = "x".repeat(5000);
    let broken = lines(&word, &BODY, MEASURE);
    assert!(broken.len() > 50);
    assert_eq!(broken.concat(), word);
    let document = pages(vec![Block::Table(Table {
        columns: vec![Column::fit("Nr"), Column::share("Wat", 1)],
        rows: vec![vec![vec![Run::plain(&word)], vec![Run::plain(&word)]]],
        row_headers: true,
    })]);
    let drawn = runs(&document).map(|run| run.text().matches('x').count());
    assert_eq!(drawn.sum::<usize>(), 10_000);
}

#[test]
fn right_to_left_words_keep_their_reading_order_in_the_text() {
    let document = pages(vec![Block::paragraph("De naam אבג staat hier")]);
    let words = read(&document, nodes(&document, Role::Paragraph)[0]);
    assert_eq!(words, "De naam אבג staat hier");
    assert!(runs(&document).any(|run| run.text() == "אבג" && run.pieces[0].spelled_out));
}

#[test]
fn every_page_says_where_it_is_outside_the_reading_order() {
    let document = pages(vec![
        Block::PageBreak,
        Block::paragraph("a"),
        Block::PageBreak,
        Block::paragraph("b"),
    ]);
    assert_eq!(document.pages.len(), 2);
    assert!(document.pages[1].text().ends_with("Workshop2 van 2"));
    assert_eq!(read(&document, NodeId(0)), "ab");
}

#[test]
fn a_heading_never_ends_a_page() {
    for filler in 30..60 {
        let mut blocks: Vec<Block> = (0..filler)
            .map(|_| Block::paragraph("Eén regel."))
            .collect();
        blocks.push(Block::heading(Level::Section, "Kop"));
        blocks.push(Block::paragraph("Tekst onder de kop."));
        let document = pages(blocks);
        let page = document
            .pages
            .iter()
            .find(|page| page.text().contains("Kop"))
            .unwrap();
        assert!(page.text().contains("Tekst onder de kop."));
    }
}

#[test]
fn no_page_begins_or_ends_with_a_lone_line() {
    for lead in 0..8 {
        let mut blocks = vec![Block::paragraph("Eén regel."); lead];
        blocks.extend(vec![Block::paragraph(SENTENCE.repeat(3)); 30]);
        let document = pages(blocks);
        for id in nodes(&document, Role::Paragraph) {
            let mut on_page = std::collections::BTreeMap::new();
            for kid in &document.nodes[id.0].kids {
                if let Kid::Content { page, .. } = kid {
                    *on_page.entry(page).or_insert(0) += 1;
                }
            }
            assert!(on_page.len() == 1 || on_page.values().all(|lines| *lines > 1));
        }
    }
}

#[test]
fn a_long_table_repeats_its_head_and_keeps_its_rows_whole() {
    let document = pages(vec![Block::Table(sample::agreements(100))]);
    assert!(document.pages.len() > 5);
    for page in &document.pages[1..] {
        assert!(page.text().starts_with("Nr Afspraak Wie Klaar op"));
        assert!(matches!(
            page.items[0].mark,
            Mark::Artifact(Artifact::Layout)
        ));
    }
    assert_eq!(nodes(&document, Role::ColumnHeader).len(), 4);
    for row in nodes(&document, Role::Row) {
        let mut pages = std::collections::BTreeSet::new();
        for kid in &document.nodes[row.0].kids {
            let Kid::Node(cell) = kid else {
                panic!("a row holds cells")
            };
            for kid in &document.nodes[cell.0].kids {
                if let Kid::Content { page, .. } = kid {
                    pages.insert(page);
                }
            }
        }
        assert_eq!(pages.len(), 1);
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_without_losing_a_word() {
    let mut table = sample::agreements(3);
    table.rows[1][1] = vec![Run::plain(SENTENCE.repeat(60))];
    let document = pages(vec![Block::Table(table)]);
    assert!(document.pages.len() > 2);
    let words = read(&document, NodeId(0)).replace('\u{AD}', "");
    assert_eq!(words.matches("verantwoordelijkheidsverdeling").count(), 60);
}

#[test]
fn an_introduction_stays_with_its_table() {
    for filler in 30..60 {
        let mut blocks: Vec<Block> = (0..filler)
            .map(|_| Block::paragraph("Eén regel."))
            .collect();
        blocks.push(Block::paragraph("Dit hoort erbij."));
        blocks.push(Block::Table(sample::agreements(2)));
        let document = pages(blocks);
        let page = document
            .pages
            .iter()
            .find(|page| page.text().contains("Dit hoort erbij."));
        assert!(page.unwrap().text().contains("Klaar op"));
    }
}

#[test]
fn a_question_stays_with_its_answer() {
    let question = "Welke waarde geeft de doorslag? ".repeat(4) + "En waarom? ";
    let answer = "Antwoord. ".to_owned() + &SENTENCE.repeat(2);
    for filler in 30..60 {
        let mut blocks = vec![Block::paragraph("Eén regel."); filler];
        blocks.push(Block::Paragraph(vec![
            Run::strong(question.as_str()),
            Run::plain("\n"),
            Run::plain(answer.as_str()),
        ]));
        for page in pages(blocks).pages {
            let told = page.text();
            assert_eq!(
                told.contains("waarom?"),
                told.contains("Antwoord."),
                "{told}"
            );
        }
    }
}

#[test]
fn text_is_not_cut_for_the_figure_after_it() {
    let is_figure = |block: &Block| matches!(block, Block::Dots(_));
    let figure = sample::report().blocks.into_iter().find(is_figure);
    let mut blocks = vec![Block::paragraph("Eén regel."); 29];
    blocks.push(Block::paragraph(SENTENCE.repeat(2)));
    blocks.extend(figure);
    let document = pages(blocks);
    assert_eq!(document.pages.len(), 2);
    let first = document.pages[0].text().replace(['\n', '\u{AD}'], "");
    assert_eq!(first.matches("avonduren").count(), 2, "{first}");
}

#[test]
fn a_reference_knows_its_page_and_jumps_there() {
    let document = pages(vec![
        Block::Paragraph(vec![Run::reference("Zie bladzijde {page}", Anchor(3))]),
        Block::PageBreak,
        Block::Heading(Heading {
            level: Level::Section,
            text: "Daar".into(),
            anchor: Some(Anchor(3)),
        }),
        Block::paragraph("Hier staat het."),
    ]);
    assert!(document.pages[0].text().starts_with("Zie bladzijde 2"));
    assert_eq!(document.pages[0].links[0].target.0, 1);
    assert_eq!(document.outline[0].page, 1);
}

#[test]
fn nothing_leaves_the_sheet() {
    let document = layout(&sample::report()).unwrap();
    for run in runs(&document) {
        assert!(
            run.x >= LEFT - 0.1 && run.x + width(run) <= RIGHT + 4.0,
            "{}",
            run.text()
        );
    }
}

#[test]
fn a_very_high_row_leaves_no_hole_in_its_page() {
    let mut table = sample::agreements(3);
    table.rows[1][1] = vec![Run::plain("woord ".repeat(3_000))];
    let report = Report {
        blocks: vec![
            Block::heading(Level::Chapter, "Hoofdstuk"),
            Block::heading(Level::Section, "Kop"),
            Block::Table(table),
        ],
        ..sample::report()
    };
    let document = layout(&report).unwrap();
    document.check().unwrap();
    assert!(document.pages.len() > 2);
    let (last, others) = document.pages.split_last().unwrap();
    for page in others {
        assert!(
            page.text().matches("woord").count() > 300,
            "{}",
            page.text()
        );
    }
    assert!(last.text().contains("Gebiedsadviseur"));
}

#[test]
fn ten_times_as_many_rows_are_ten_times_as_much_work() {
    let work = |rows: usize| {
        let mut report = sample::report();
        let tables = report.blocks.iter_mut().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        for table in tables {
            table.rows = table.rows.iter().cycle().take(rows).cloned().collect();
        }
        laid_out(&report).unwrap().typesetter.words_met
    };
    let (few, many) = (work(200), work(2_000));
    assert!(
        many <= few * 10,
        "{few} words for 200 rows, {many} for 2,000"
    );
}
