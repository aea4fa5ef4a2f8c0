//! The structure tree: what every mark means, in reading order.

use lopdf::{Dictionary, Document as Lo, Object, ObjectId, dictionary};

use super::links::corners;
use super::{PdfError, name, text};
use crate::report::page::{Document, Item, Kid, Mark, Node, Role};

/// Adds the tree and its inverse, the parent tree; returns the root.
pub fn add(
    file: &mut Lo,
    document: &Document,
    pages: &[ObjectId],
    links: &[Vec<ObjectId>],
) -> Result<ObjectId, PdfError> {
    let root = file.new_object_id();
    let elements: Vec<ObjectId> = document
        .nodes
        .iter()
        .map(|_| file.new_object_id())
        .collect();
    let writer = Writer {
        pages,
        links,
        elements: &elements,
        numbers: document
            .pages
            .iter()
            .map(|page| numbers(&page.items))
            .collect(),
        root,
    };
    for (node, id) in document.nodes.iter().zip(&elements) {
        let element = writer.element(node);
        file.objects.insert(*id, element.into());
    }
    let parents = writer.parents(document);
    let next = parents.len() as i64 / 2;
    let parents = file.add_object(dictionary! { "Nums" => parents });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![elements[0].into()],
        "ParentTree" => parents,
        "ParentTreeNextKey" => next,
    };
    file.objects.insert(root, tree.into());
    for (number, page) in pages.iter().enumerate() {
        file.get_dictionary_mut(*page)?
            .set("StructParents", number as i64);
    }
    Ok(root)
}

struct Writer<'a> {
    pages: &'a [ObjectId],
    links: &'a [Vec<ObjectId>],
    elements: &'a [ObjectId],
    /// For every item of every page its number among the content of that page.
    numbers: Vec<Vec<i64>>,
    root: ObjectId,
}

impl Writer<'_> {
    fn element(&self, node: &Node) -> Dictionary {
        let kids: Vec<Object> = node.kids.iter().map(|kid| self.kid(*kid)).collect();
        let parent = node
            .parent
            .map_or(self.root, |parent| self.elements[parent.0]);
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => name(&tag(node.role)),
            "P" => parent,
            "K" => kids,
        };
        if let Some(alt) = &node.alt {
            element.set("Alt", text(alt));
        }
        if let Some(attributes) = self.attributes(node) {
            element.set("A", attributes);
        }
        if let Some((page, _)) = node.area {
            element.set("Pg", self.pages[page]);
        }
        element
    }

    fn kid(&self, kid: Kid) -> Object {
        match kid {
            Kid::Node(child) => self.elements[child.0].into(),
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
                    "BBox" => corners(area),
                }
            }),
            _ => None,
        }
    }

    /// For every page the owners of its content in order, then for every link its owner.
    fn parents(&self, document: &Document) -> Vec<Object> {
        let mut entries: Vec<Object> = Vec::new();
        for (number, page) in document.pages.iter().enumerate() {
            let owners = page.items.iter().filter_map(|item| match item.mark {
                Mark::Content(node) => Some(self.elements[node.0].into()),
                Mark::Artifact(_) => None,
            });
            entries.push((number as i64).into());
            entries.push(owners.collect::<Vec<Object>>().into());
        }
        let links = document.pages.iter().flat_map(|page| &page.links);
        for (place, link) in links.enumerate() {
            entries.push(((document.pages.len() + place) as i64).into());
            entries.push(self.elements[link.node.0].into());
        }
        entries
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
