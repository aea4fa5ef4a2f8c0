//! The structure tree: what every mark means, in reading order.

use std::io;

use lopdf::{Dictionary, Document as Lo, Object, ObjectId, dictionary};

use super::file::PdfWriter;
use super::links::corners;
use super::{PdfError, name, text};
use crate::report::page::{Document, Item, Kid, Mark, Node, NodeId, Role};

/// The tree and its inverse, the parent tree, with a number for each of their objects.
pub struct Structure<'a> {
    document: &'a Document,
    pages: &'a [ObjectId],
    links: &'a [Vec<ObjectId>],
    /// For every item of every page its number among the content of that page.
    numbers: Vec<Vec<i64>>,
    pub root: ObjectId,
    parents: ObjectId,
    /// The first of the nodes; the others follow it.
    nodes: u32,
    /// For every page the list of the owners of its content.
    owners: Vec<ObjectId>,
}

impl<'a> Structure<'a> {
    /// Reserves the numbers, and tells every page where its owners stand in the parent tree.
    pub fn plan(
        file: &mut Lo,
        document: &'a Document,
        pages: &'a [ObjectId],
        links: &'a [Vec<ObjectId>],
    ) -> Result<Self, PdfError> {
        for (number, page) in pages.iter().enumerate() {
            file.get_dictionary_mut(*page)?
                .set("StructParents", number as i64);
        }
        let (root, parents) = (file.new_object_id(), file.new_object_id());
        let owners = pages.iter().map(|_| file.new_object_id()).collect();
        let nodes = file.max_id + 1;
        file.max_id += document.nodes.len() as u32;
        let numbers = document.pages.iter().map(|page| numbers(&page.items));
        Ok(Self {
            numbers: numbers.collect(),
            document,
            pages,
            links,
            root,
            parents,
            nodes,
            owners,
        })
    }

    pub fn write(&self, file: &mut PdfWriter) -> io::Result<()> {
        let parents = self.parents();
        let tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![self.id(NodeId(0))],
            "ParentTree" => self.parents,
            "ParentTreeNextKey" => parents.len() as i64 / 2,
        };
        file.add(self.root.0, &tree.into())?;
        file.add(self.parents.0, &dictionary! { "Nums" => parents }.into())?;
        for (page, (number, _)) in self.document.pages.iter().zip(&self.owners) {
            let owners = page.items.iter().filter_map(|item| match item.mark {
                Mark::Content(node) => Some(self.id(node)),
                Mark::Artifact(_) => None,
            });
            file.add(*number, &owners.collect::<Vec<Object>>().into())?;
        }
        for (node, number) in self.document.nodes.iter().zip(self.nodes..) {
            file.add(number, &self.element(node).into())?;
        }
        Ok(())
    }

    fn id(&self, node: NodeId) -> Object {
        Object::Reference((self.nodes + node.0 as u32, 0))
    }

    fn element(&self, node: &Node) -> Dictionary {
        let page = node.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            Kid::Node(_) | Kid::Link { .. } => None,
        });
        let page = page.or(node.area.map(|(page, _)| page));
        let kids = node.kids.iter().map(|kid| self.kid(*kid, page));
        let above = node.parent.map(|parent| self.id(parent));
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => name(&tag(node.role)),
            "P" => above.unwrap_or_else(|| self.root.into()),
            "K" => kids.collect::<Vec<Object>>(),
        };
        if let Some(alt) = &node.alt {
            element.set("Alt", text(alt));
        }
        if let Some(attributes) = self.attributes(node) {
            element.set("A", attributes);
        }
        if let Some(page) = page {
            element.set("Pg", self.pages[page]);
        }
        element
    }

    /// Content on the page of its element is a number and nothing more.
    fn kid(&self, kid: Kid, own: Option<usize>) -> Object {
        match kid {
            Kid::Node(child) => self.id(child),
            Kid::Content { page, item } if own == Some(page) => self.numbers[page][item].into(),
            Kid::Content { page, item } => dictionary! {
                "Type" => "MCR",
                "Pg" => self.pages[page],
                "MCID" => self.numbers[page][item],
            }
            .into(),
            Kid::Link { page, link } => dictionary! {
                "Type" => "OBJR",
                "Pg" => self.pages[page],
                "Obj" => self.links[page][link],
            }
            .into(),
        }
    }

    fn attributes(&self, node: &Node) -> Option<Dictionary> {
        let scope = |scope| dictionary! { "O" => "Table", "Scope" => name(scope) };
        match node.role {
            Role::ColumnHeader => Some(scope("Column")),
            Role::RowHeader => Some(scope("Row")),
            Role::List { numbered } => {
                let numbering = if numbered { "Decimal" } else { "Disc" };
                Some(dictionary! { "O" => "List", "ListNumbering" => name(numbering) })
            }
            Role::Figure => node.area.map(|(_, area)| {
                dictionary! {
                    "O" => "Layout",
                    "Placement" => name("Block"),
                    "BBox" => corners(area, self.document.paper),
                }
            }),
            _ => None,
        }
    }

    /// For every page its owners, then for every link the node that it belongs to.
    fn parents(&self) -> Vec<Object> {
        let links = self.document.pages.iter().flat_map(|page| &page.links);
        let links = links.map(|link| self.id(link.node));
        let owners = self.owners.iter().copied().map(Object::Reference);
        let keys = (0_i64..).map(Object::Integer);
        let entries = keys.zip(owners.chain(links));
        entries.flat_map(|(key, owner)| [key, owner]).collect()
    }
}

/// Counts content as [`super::draw`] does.
fn numbers(items: &[Item]) -> Vec<i64> {
    let mut next = 0;
    let numbers = items.iter().map(|item| {
        let number = next;
        next += i64::from(matches!(item.mark, Mark::Content(_)));
        number
    });
    numbers.collect()
}

fn tag(role: Role) -> String {
    let tag = match role {
        Role::Heading(level) => return format!("H{level}"),
        Role::Document => "Document",
        Role::Paragraph => "P",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::ColumnHeader | Role::RowHeader => "TH",
        Role::Cell => "TD",
        Role::List { .. } => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Link => "Link",
        Role::Span => "Span",
    };
    tag.to_owned()
}
