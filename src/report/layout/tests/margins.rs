//! Whatever people type, no word of the content runs off its page.

use proptest::prelude::*;

use super::*;

/// No word of the content is in the margins.
fn is_inside(document: &Document) -> bool {
    let items = document.pages.iter().flat_map(|page| &page.items);
    let content = items.filter(|item| matches!(item.mark, Mark::Content(_)));
    let mut draws = content.flat_map(|item| &item.draws);
    draws.all(|draw| match draw {
        Draw::Text(run) => run.baseline > TOP && run.baseline < BOTTOM,
        _ => true,
    })
}

#[test]
fn a_card_of_very_long_words_stays_on_its_page() {
    let long = || "a".repeat(900);
    let card = Card {
        name: long(),
        fundament: None,
        group: long(),
        note: long(),
    };
    assert!(is_inside(&pages(vec![Block::Cards(vec![card])])));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_type_is_laid_out_and_drawn(texts in prop::collection::vec(".{0,80}|\\PC{0,300}|[a-z]{200,900}", 6)) {
        let run = |place: usize| vec![Run::plain(texts[place].as_str()), Run::strong(texts[5].as_str())];
        let document = pages(vec![
            Block::Title { title: texts[0].clone(), subtitle: texts[1].clone() },
            Block::heading(Level::Part, texts[2].as_str()),
            Block::Paragraph(run(3)),
            Block::Note(run(4)),
            Block::Cards(vec![Card { name: texts[1].clone(), fundament: None, group: texts[0].clone(), note: texts[3].clone() }]),
            Block::Tension(Tension {
                left: Pole { name: texts[2].clone(), fundament: Some(0) },
                between: texts[0].clone(),
                right: Pole { name: texts[4].clone(), fundament: Some(9) },
            }),
            Block::Facts(vec![Fact { label: texts[0].clone(), value: run(1) }]),
            Block::List(List { numbered: true, items: vec![run(2), run(3)] }),
            Block::Table(Table {
                columns: vec![Column::fit(texts[0].as_str()), Column::share(texts[1].as_str(), 2), Column::fit("").right()],
                rows: vec![vec![run(0), run(1), run(2)], vec![run(3)], Vec::new()],
                row_headers: true,
            }),
        ]);
        for run in runs(&document) {
            for piece in &run.pieces {
                prop_assert!(piece.glyphs.iter().all(|glyph| glyph.id != 0));
                prop_assert!(piece.glyphs.iter().all(|glyph| piece.text.get(glyph.start..glyph.end).is_some()));
            }
        }
        prop_assert!(is_inside(&document));
    }
}
