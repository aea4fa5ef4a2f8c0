//! Guards the structure of a document. No validator notices wrong tags: swapped, dropped and
//! doubled entries all pass there, and a screen reader then reads nonsense. So we look ourselves.

use std::error::Error;
use std::fmt;

use super::page::{Document, Item, Kid, Mark, Node, NodeId, Role};

/// What is wrong with the structure of a document. Always a fault in our own code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum StructureFault {
    /// The first node is not a root.
    NoRoot,
    /// A node stands in the tree twice, never, or under another parent than it says.
    Parent(NodeId),
    /// A node says something of a page, item or link that is not there.
    Dangling(NodeId),
    /// A node owns an item that says it belongs elsewhere, or is an artifact.
    Owner(NodeId),
    /// Reading order and drawing order differ at this item.
    Order { page: usize, item: usize },
    /// No node owns this item.
    Unowned { page: usize, item: usize },
    /// No node owns this link.
    UnownedLink { page: usize, link: usize },
    /// A table, list or heading holds what cannot stand there.
    Nesting(NodeId),
    /// A figure without words or without a place.
    Figure(NodeId),
}

impl Error for StructureFault {}

impl fmt::Display for StructureFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Document {
    /// Every item is an artifact or stands in the tree exactly once, every node has one parent,
    /// and reading the tree gives the items of every page in their order.
    ///
    /// # Errors
    /// The first [`StructureFault`] met when reading the tree from the root.
    pub fn check(&self) -> Result<(), StructureFault> {
        let root = NodeId(0);
        let lone = |node: &Node| node.parent.is_none();
        if !self.nodes.first().is_some_and(lone) {
            return Err(StructureFault::NoRoot);
        }
        let mut walk = Walk::new(self);
        walk.read(root)?;
        walk.finish()
    }
}

/// Reads the tree as a screen reader would, and remembers what it met.
struct Walk<'a> {
    document: &'a Document,
    met: Vec<bool>,
    /// For every page the item that may come next.
    next: Vec<usize>,
    links: Vec<Vec<bool>>,
}

impl<'a> Walk<'a> {
    fn new(document: &'a Document) -> Self {
        let links = document
            .pages
            .iter()
            .map(|page| vec![false; page.links.len()]);
        Self {
            document,
            met: vec![false; document.nodes.len()],
            next: vec![0; document.pages.len()],
            links: links.collect(),
        }
    }

    /// Depth first, with a list instead of recursion.
    fn read(&mut self, root: NodeId) -> Result<(), StructureFault> {
        let mut open = vec![(root, 0)];
        self.enter(root)?;
        while let Some((id, place)) = open.pop() {
            let Some(kid) = self.document.nodes[id.0].kids.get(place) else {
                continue;
            };
            open.push((id, place + 1));
            match *kid {
                Kid::Node(child) => {
                    self.descend(id, child)?;
                    open.push((child, 0));
                }
                Kid::Content { page, item } => self.content(id, page, item)?,
                Kid::Link { page, link } => self.link(id, page, link)?,
            }
        }
        Ok(())
    }

    fn descend(&mut self, parent: NodeId, child: NodeId) -> Result<(), StructureFault> {
        let node = self.document.nodes.get(child.0);
        let node = node.ok_or(StructureFault::Dangling(parent))?;
        if node.parent != Some(parent) {
            return Err(StructureFault::Parent(child));
        }
        let above = self.document.nodes[parent.0].role;
        if !may_hold(above, node.role) {
            return Err(StructureFault::Nesting(child));
        }
        self.enter(child)
    }

    fn enter(&mut self, id: NodeId) -> Result<(), StructureFault> {
        if std::mem::replace(&mut self.met[id.0], true) {
            return Err(StructureFault::Parent(id));
        }
        let node = &self.document.nodes[id.0];
        let told = node.alt.as_ref().is_some_and(|alt| !alt.trim().is_empty());
        if node.role == Role::Figure && !(told && node.area.is_some()) {
            return Err(StructureFault::Figure(id));
        }
        Ok(())
    }

    fn content(&mut self, id: NodeId, page: usize, item: usize) -> Result<(), StructureFault> {
        let items = self.document.pages.get(page).map(|page| &page.items);
        let placed = items.and_then(|items| items.get(item));
        let placed = placed.ok_or(StructureFault::Dangling(id))?;
        if placed.mark != Mark::Content(id) {
            return Err(StructureFault::Owner(id));
        }
        let from = self.next[page];
        let skipped = self.document.pages[page].items.get(from..item);
        let skipped = skipped.ok_or(StructureFault::Order { page, item })?;
        if let Some(place) = skipped.iter().position(is_content) {
            let item = from + place;
            return Err(StructureFault::Unowned { page, item });
        }
        self.next[page] = item + 1;
        Ok(())
    }

    fn link(&mut self, id: NodeId, page: usize, link: usize) -> Result<(), StructureFault> {
        let links = self.document.pages.get(page).map(|page| &page.links);
        let placed = links.and_then(|links| links.get(link));
        let placed = placed.ok_or(StructureFault::Dangling(id))?;
        let target = self.document.pages.get(placed.target.0);
        let doubled = std::mem::replace(&mut self.links[page][link], true);
        if placed.node != id || target.is_none() || doubled {
            return Err(StructureFault::Owner(id));
        }
        Ok(())
    }

    /// What was never met is missing from the tree.
    fn finish(self) -> Result<(), StructureFault> {
        if let Some(id) = self.met.iter().position(|met| !met) {
            return Err(StructureFault::Parent(NodeId(id)));
        }
        for (page, sheet) in self.document.pages.iter().enumerate() {
            let rest = sheet.items.iter().skip(self.next[page]);
            if let Some(place) = rest.into_iter().position(is_content) {
                let item = self.next[page] + place;
                return Err(StructureFault::Unowned { page, item });
            }
            if let Some(link) = self.links[page].iter().position(|met| !met) {
                return Err(StructureFault::UnownedLink { page, link });
            }
        }
        Ok(())
    }
}

fn is_content(item: &Item) -> bool {
    matches!(item.mark, Mark::Content(_))
}

fn may_hold(above: Role, below: Role) -> bool {
    match below {
        Role::Document => false,
        Role::TableHead | Role::TableBody => above == Role::Table,
        Role::Row => matches!(above, Role::TableHead | Role::TableBody),
        Role::ColumnHeader | Role::RowHeader | Role::Cell => above == Role::Row,
        Role::ListItem => matches!(above, Role::List { .. }),
        Role::Label | Role::ListBody => above == Role::ListItem,
        Role::Heading(_) | Role::Table | Role::List { .. } | Role::Figure => {
            above == Role::Document
        }
        Role::Caption => matches!(above, Role::Document | Role::Figure | Role::Table),
        Role::Paragraph | Role::Link | Role::Span => {
            !matches!(above, Role::Table | Role::Row | Role::List { .. })
        }
    }
}
