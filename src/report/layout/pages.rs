//! Breaks slices into pages. What must stay together waits until all of it is there; then it goes
//! on this page or on the next.

use std::collections::HashMap;

use super::slice::{Part, Repeat, Slice};
use super::tree::Tree;
use crate::report::block::Anchor;
use crate::report::page::{Area, Artifact, Bookmark, Item, Kid, Link, Mark, Page, Role};
use crate::report::style::{BOTTOM, COLUMN, LEFT, TOP};

/// Where the headings stand: page and distance from its top.
pub type Places = HashMap<Anchor, (usize, f32)>;

pub struct Pages {
    pub pages: Vec<Page>,
    pub outline: Vec<Bookmark>,
    pub places: Places,
    /// Links wait for the heading they jump to.
    links: Vec<(usize, usize, Anchor)>,
    waiting: Vec<Slice>,
    y: f32,
}

impl Pages {
    pub fn new(places: Places) -> Self {
        Self {
            pages: vec![Page::default()],
            outline: Vec::new(),
            places,
            links: Vec::new(),
            waiting: Vec::new(),
            y: TOP,
        }
    }

    /// Adds a slice below the others.
    pub fn push(&mut self, slice: Slice, tree: &mut Tree) {
        let goes_on = slice.keep;
        self.waiting.push(slice);
        if !goes_on {
            self.place_waiting(tree);
        }
    }

    /// Height for the next slice on this page, and on the next one together with what waits for
    /// it; in points.
    pub fn room(&self) -> (f32, f32) {
        let waiting = self.waiting.iter();
        let waiting: f32 = waiting.map(|slice| slice.before + slice.height).sum();
        let begins = self.waiting.first().is_some_and(|first| first.new_page);
        let y = if begins { TOP } else { self.y };
        (BOTTOM - y - waiting, BOTTOM - TOP - waiting)
    }

    /// Places what still waits and points the links at their headings. A link to a heading that
    /// is nowhere stays at its own place.
    pub fn finish(&mut self, tree: &mut Tree) {
        self.place_waiting(tree);
        for (page, link, anchor) in std::mem::take(&mut self.links) {
            if let Some(place) = self.places.get(&anchor) {
                self.pages[page].links[link].target = *place;
            }
        }
    }

    fn place_waiting(&mut self, tree: &mut Tree) {
        let slices = std::mem::take(&mut self.waiting);
        let Some(first) = slices.first() else {
            return;
        };
        let height: f32 = slices.iter().map(|slice| slice.before + slice.height).sum();
        let wanted = first.new_page || self.y + height > BOTTOM;
        if wanted && !self.at_top() {
            self.new_page();
        }
        for slice in slices {
            self.place(slice, tree);
        }
    }

    fn place(&mut self, slice: Slice, tree: &mut Tree) {
        let fits = self.y + slice.before + slice.height <= BOTTOM;
        if !fits && !self.at_top() {
            self.new_page();
        }
        if self.at_top() {
            if let Some(head) = &slice.repeat {
                self.repeat(head);
            }
        } else {
            self.y += slice.before;
        }
        self.mark_heading(&slice);
        for part in slice.parts {
            self.place_part(part, slice.height, tree);
        }
        self.y += slice.height;
    }

    fn place_part(&mut self, part: Part, height: f32, tree: &mut Tree) {
        let part = part.moved(LEFT, self.y);
        let page = self.current();
        if let Mark::Content(node) = part.mark {
            tree.attach(node);
            if part.draws.is_empty() {
                return;
            }
            let item = self.pages[page].items.len();
            tree.own(node, Kid::Content { page, item });
            if tree.role(node) == Role::Figure {
                let area = Area {
                    x: LEFT,
                    y: self.y,
                    width: COLUMN,
                    height,
                };
                tree.set_area(node, page, area);
            }
            if let Some(link) = part.link {
                let place = self.pages[page].links.len();
                tree.own(node, Kid::Link { page, link: place });
                self.links.push((page, place, link.to));
                self.pages[page].links.push(Link {
                    area: link.area,
                    node,
                    target: (page, self.y),
                    alt: link.alt,
                });
            }
        }
        if !part.draws.is_empty() {
            self.pages[page].items.push(Item {
                mark: part.mark,
                draws: part.draws,
            });
        }
    }

    fn mark_heading(&mut self, slice: &Slice) {
        let Some(place) = &slice.heading else {
            return;
        };
        let at = (self.current(), self.y);
        if let Some(anchor) = place.anchor {
            self.places.insert(anchor, at);
        }
        self.outline.push(Bookmark {
            level: place.level,
            text: place.text.clone(),
            page: at.0,
            y: at.1,
        });
    }

    fn repeat(&mut self, head: &Repeat) {
        let draws = head.draws.iter().cloned();
        let draws = draws.map(|draw| draw.moved(LEFT, self.y)).collect();
        let page = self.current();
        self.pages[page].items.push(Item {
            mark: Mark::Artifact(Artifact::Layout),
            draws,
        });
        self.y += head.height;
    }

    fn at_top(&self) -> bool {
        self.y <= TOP
    }

    fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
    }

    fn current(&self) -> usize {
        self.pages.len() - 1
    }
}
