//! What formats without pages need to know of a whole report: how deep a heading stands, and how
//! to speak of a heading elsewhere.

use std::borrow::Cow;

use super::block::{Anchor, Block, Heading, Level, Run};

/// How deep the headings stand, without a gap: the title is 1, and what stands before the first
/// chapter comes directly below it.
#[derive(Default)]
pub struct Depths {
    in_chapter: bool,
}

impl Depths {
    /// 2 to 4, in the order of the report.
    pub fn of(&mut self, level: Level) -> u8 {
        self.in_chapter |= level == Level::Chapter;
        let depth = match level {
            Level::Chapter => 2,
            Level::Section => 3,
            Level::Part => 4,
        };
        depth - u8::from(!self.in_chapter)
    }
}

/// The heading that an anchor names.
pub fn heading(blocks: &[Block], anchor: Anchor) -> Option<&Heading> {
    blocks.iter().find_map(|block| match block {
        Block::Heading(heading) if heading.anchor == Some(anchor) => Some(heading),
        _ => None,
    })
}

/// The words of a run where there are no pages: a page is then called by its heading.
pub fn words<'a>(run: &'a Run, blocks: &'a [Block]) -> Cow<'a, str> {
    let heading = run.to.and_then(|anchor| heading(blocks, anchor));
    heading.map_or(run.text.as_str().into(), |heading| {
        heading.text.as_str().into()
    })
}
