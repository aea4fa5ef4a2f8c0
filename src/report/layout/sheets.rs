//! Sheets on which every mark gets its place by itself, without a flow from page to page.

use super::LayoutError;
use super::lines::Typesetter;
use super::tree::Tree;
use crate::model::Lang;
use crate::report::page::{
    Artifact, Bookmark, Document, Draw, Item, Kid, Mark, NodeId, Page, Paper, Role,
};

pub struct Sheets {
    pub typesetter: Typesetter,
    tree: Tree,
    pages: Vec<Page>,
    outline: Vec<Bookmark>,
}

impl Sheets {
    /// # Errors
    /// [`LayoutError::Font`] when a bundled font cannot be read.
    pub fn new(lang: Lang) -> Result<Self, LayoutError> {
        Ok(Self {
            typesetter: Typesetter::new(lang)?,
            tree: Tree::new(),
            pages: Vec::new(),
            outline: Vec::new(),
        })
    }

    pub fn new_page(&mut self) {
        self.pages.push(Page::default());
    }

    /// An entry of the tree, behind the others.
    pub fn node(&mut self, role: Role) -> NodeId {
        self.tree.add(role, Tree::ROOT)
    }

    pub fn content(&mut self, node: NodeId, draws: Vec<Draw>) {
        let page = self.pages.len().saturating_sub(1);
        let Some(sheet) = self.pages.last_mut() else {
            return;
        };
        let item = sheet.items.len();
        self.tree.own(node, Kid::Content { page, item });
        let mark = Mark::Content(node);
        sheet.items.push(Item { mark, draws });
    }

    pub fn layout(&mut self, draws: Vec<Draw>) {
        if let Some(sheet) = self.pages.last_mut() {
            let mark = Mark::Artifact(Artifact::Layout);
            sheet.items.push(Item { mark, draws });
        }
    }

    /// Names a place on the last page.
    pub fn bookmark(&mut self, text: &str, y: f32) {
        self.outline.push(Bookmark {
            level: 1,
            text: text.to_owned(),
            page: self.pages.len().saturating_sub(1),
            y,
        });
    }

    pub fn finish(mut self, title: &str, author: &str, lang: Lang, paper: Paper) -> Document {
        if self.pages.is_empty() {
            self.new_page();
        }
        self.tree.attach(Tree::ROOT);
        Document {
            title: title.to_owned(),
            lang,
            author: author.to_owned(),
            subject: title.to_owned(),
            paper,
            pages: self.pages,
            nodes: self.tree.into_nodes(),
            outline: self.outline,
        }
    }
}
