//! The structure tree while it grows. A node gets its place among its siblings when its first
//! mark is placed, so reading order follows drawing order by itself.

use crate::report::page::{Area, Kid, Node, NodeId, Role};

pub struct Tree {
    nodes: Vec<Node>,
    attached: Vec<bool>,
}

impl Tree {
    pub const ROOT: NodeId = NodeId(0);

    pub fn new() -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            attached: Vec::new(),
        };
        tree.push(Role::Document, None);
        tree
    }

    pub fn add(&mut self, role: Role, parent: NodeId) -> NodeId {
        self.push(role, Some(parent))
    }

    /// A figure with what it shows in words.
    pub fn add_figure(&mut self, alt: String) -> NodeId {
        let id = self.add(Role::Figure, Self::ROOT);
        self.nodes[id.0].alt = Some(alt);
        id
    }

    pub fn role(&self, id: NodeId) -> Role {
        self.nodes[id.0].role
    }

    /// Gives a node, and what it stands in, a place behind what is there already.
    pub fn attach(&mut self, id: NodeId) {
        if std::mem::replace(&mut self.attached[id.0], true) {
            return;
        }
        if let Some(parent) = self.nodes[id.0].parent {
            self.attach(parent);
            self.nodes[parent.0].kids.push(Kid::Node(id));
        }
    }

    pub fn own(&mut self, id: NodeId, kid: Kid) {
        self.attach(id);
        self.nodes[id.0].kids.push(kid);
    }

    pub fn set_area(&mut self, id: NodeId, page: usize, area: Area) {
        self.nodes[id.0].area = Some((page, area));
    }

    pub fn into_nodes(self) -> Vec<Node> {
        self.nodes
    }

    fn push(&mut self, role: Role, parent: Option<NodeId>) -> NodeId {
        self.nodes.push(Node {
            role,
            parent,
            kids: Vec::new(),
            alt: None,
            area: None,
        });
        self.attached.push(false);
        NodeId(self.nodes.len() - 1)
    }
}
