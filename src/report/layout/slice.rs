//! What the page breaker works with: horizontal slices that are never cut.

use std::rc::Rc;

use crate::report::block::Anchor;
use crate::report::page::{Area, Artifact, Draw, Mark, NodeId};

/// As high as one line, one table row, one figure. Positions inside are relative to the left
/// margin and the top of the slice.
#[derive(Debug, Default)]
pub struct Slice {
    /// Space above, in points; dropped at the top of a page.
    pub before: f32,
    /// In points.
    pub height: f32,
    /// In reading order.
    pub parts: Vec<Part>,
    /// Stays on one page with the slice after it.
    pub keep: bool,
    /// Begins a new page.
    pub new_page: bool,
    /// Drawn again above this slice when it comes first on a page.
    pub repeat: Option<Rc<Repeat>>,
    pub heading: Option<Place>,
}

/// Marks in a slice that belong to one node, or to none.
#[derive(Debug)]
pub struct Part {
    pub mark: Mark,
    /// May be empty: the node then gets its place in the tree and nothing else.
    pub draws: Vec<Draw>,
    pub link: Option<PartLink>,
}

#[derive(Debug)]
pub struct PartLink {
    pub to: Anchor,
    pub area: Area,
    pub alt: String,
}

/// The head of a table.
#[derive(Debug)]
pub struct Repeat {
    pub height: f32,
    pub draws: Vec<Draw>,
}

/// A heading that bookmarks and references point at.
#[derive(Debug)]
pub struct Place {
    pub level: u8,
    pub text: String,
    pub anchor: Option<Anchor>,
}

impl Part {
    pub fn content(node: NodeId, draws: Vec<Draw>) -> Self {
        Self {
            mark: Mark::Content(node),
            draws,
            link: None,
        }
    }

    pub fn layout(draws: Vec<Draw>) -> Self {
        Self {
            mark: Mark::Artifact(Artifact::Layout),
            draws,
            link: None,
        }
    }

    pub fn owner(&self) -> Option<NodeId> {
        match self.mark {
            Mark::Content(node) => Some(node),
            Mark::Artifact(_) => None,
        }
    }

    pub fn moved(mut self, dx: f32, dy: f32) -> Self {
        let draws = self.draws.into_iter();
        self.draws = draws.map(|draw| draw.moved(dx, dy)).collect();
        if let Some(link) = &mut self.link {
            link.area = link.area.moved(dx, dy);
        }
        self
    }
}

impl Slice {
    /// Slices under each other as one.
    pub fn stacked(slices: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::default();
        for slice in slices {
            whole.stack(slice);
        }
        whole
    }

    /// Puts another slice beside this one.
    pub fn beside(&mut self, other: Self) {
        self.height = self.height.max(other.height);
        self.parts.extend(other.parts);
    }

    /// Puts the parts of another slice below the own ones.
    pub fn stack(&mut self, other: Self) {
        let y = self.height + other.before;
        let parts = other.parts.into_iter().map(|part| part.moved(0.0, y));
        self.parts.extend(parts);
        self.height = y + other.height;
    }
}

/// Joins lines so that no page begins or ends with a lone one.
pub fn avoid_lone_lines(slices: &mut [Slice]) {
    let count = slices.len();
    if count > 1 {
        slices[0].keep = true;
        slices[count - 2].keep = true;
    }
}
