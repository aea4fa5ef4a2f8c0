//! The table of contents that a reader shows beside the pages.

use lopdf::{Dictionary, Document as Lo, ObjectId, dictionary};

use super::links::destination;
use super::text;
use crate::report::page::Document;

/// Adds a bookmark for every heading, nested by level; returns the root, if there is a heading.
pub fn add(file: &mut Lo, document: &Document, pages: &[ObjectId]) -> Option<ObjectId> {
    let bookmarks = &document.outline;
    if bookmarks.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    let family = Family::of(&bookmarks.iter().map(|b| b.level).collect::<Vec<_>>());
    for (place, bookmark) in bookmarks.iter().enumerate() {
        let parent = family.parents[place].map_or(root, |parent| ids[parent]);
        let mut entry = dictionary! {
            "Title" => text(&bookmark.text),
            "Parent" => parent,
            "Dest" => destination(pages[bookmark.page], bookmark.y, document.paper),
        };
        if let Some(previous) = family.previous[place] {
            entry.set("Prev", ids[previous]);
        }
        if let Some(next) = family.next[place] {
            entry.set("Next", ids[next]);
        }
        family.children[place].describe(&mut entry, &ids);
        file.objects.insert(ids[place], entry.into());
    }
    let mut top = dictionary! { "Type" => "Outlines" };
    family.top.describe(&mut top, &ids);
    file.objects.insert(root, top.into());
    Some(root)
}

/// Who stands under whom.
struct Family {
    parents: Vec<Option<usize>>,
    previous: Vec<Option<usize>>,
    next: Vec<Option<usize>>,
    children: Vec<Children>,
    top: Children,
}

#[derive(Clone, Copy, Default)]
struct Children {
    first: Option<usize>,
    last: Option<usize>,
    count: i64,
}

impl Family {
    fn of(levels: &[u8]) -> Self {
        let mut family = Self {
            parents: vec![None; levels.len()],
            previous: vec![None; levels.len()],
            next: vec![None; levels.len()],
            children: vec![Children::default(); levels.len()],
            top: Children::default(),
        };
        let mut open: Vec<usize> = Vec::new();
        for (place, level) in levels.iter().enumerate() {
            open.retain(|above| levels[*above] < *level);
            let parent = open.last().copied();
            let siblings = match parent {
                Some(parent) => &mut family.children[parent],
                None => &mut family.top,
            };
            if let Some(previous) = siblings.last {
                family.previous[place] = Some(previous);
                family.next[previous] = Some(place);
            }
            siblings.first = siblings.first.or(Some(place));
            siblings.last = Some(place);
            siblings.count += 1;
            family.parents[place] = parent;
            open.push(place);
        }
        family
    }
}

impl Children {
    /// Chapters are shown, what stands under them is folded away: a negative count.
    fn describe(self, entry: &mut Dictionary, ids: &[ObjectId]) {
        let (Some(first), Some(last)) = (self.first, self.last) else {
            return;
        };
        let folded = entry.has(b"Title");
        entry.set("First", ids[first]);
        entry.set("Last", ids[last]);
        entry.set("Count", if folded { -self.count } else { self.count });
    }
}
