//! What the fonts of the report cannot draw: which letters, and where they stand. On paper a sign
//! takes their place, so whoever exports should hear of it.

use super::page::{Bookmark, Document, Draw, Mark, TextRun};

/// Letters that no font has, and the headings under which they stand; both in reading order, each
/// once.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Unshown {
    pub letters: Vec<String>,
    /// The chapter and what it is below that, for example "Team Zorg", "De casus".
    pub places: Vec<Vec<String>>,
}

impl Unshown {
    /// Everything on these pages that a sign stands for.
    pub fn of(document: &Document) -> Self {
        let mut found = Self::default();
        for (number, page) in document.pages.iter().enumerate() {
            // What stands above and below every page stands on the first page too.
            let content = page.items.iter();
            let content = content.filter(|item| matches!(item.mark, Mark::Content(_)));
            for draw in content.flat_map(|item| &item.draws) {
                if let Draw::Text(run) = draw
                    && run.missing
                {
                    found.take(run, headings(document, number, run.baseline));
                }
            }
        }
        found
    }

    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    fn take(&mut self, run: &TextRun, place: Vec<String>) {
        for glyph in &run.glyphs {
            let letter = run.text.get(glyph.start..glyph.end).unwrap_or_default();
            add(&mut self.letters, letter.to_owned());
        }
        add(&mut self.places, place);
    }
}

fn add<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

/// The heading above this spot and the chapter that it is in; none on top of the first page.
fn headings(document: &Document, page: usize, y: f32) -> Vec<String> {
    let before = |mark: &&Bookmark| (mark.page, mark.y) <= (page, y);
    let above: Vec<&Bookmark> = document.outline.iter().take_while(before).collect();
    let Some(nearest) = above.last() else {
        return Vec::new();
    };
    let mut around = above.iter().rev();
    let chapter = around.find(|mark| mark.level == 1);
    let chapter = chapter.filter(|chapter| chapter.level < nearest.level);
    let path = chapter.into_iter().chain([nearest]);
    path.map(|mark| mark.text.clone()).collect()
}
