//! Areas that jump: annotations that stand in the structure tree.

use lopdf::{Document as Lo, Object, ObjectId, dictionary};

use super::{PdfError, name, text};
use crate::report::page::{Area, Document, Paper};
use crate::report::style::PAGE_HEIGHT;

/// Annotations are printed.
const PRINT: i64 = 4;

/// Adds the annotations of every page; returns them in the order of the page's links. Their keys
/// in the parent tree follow those of the pages.
pub fn add(
    file: &mut Lo,
    document: &Document,
    pages: &[ObjectId],
) -> Result<Vec<Vec<ObjectId>>, PdfError> {
    let mut key = document.pages.len() as i64;
    let mut all = Vec::new();
    for (page, sheet) in document.pages.iter().enumerate() {
        let mut annotations = Vec::new();
        for link in &sheet.links {
            let (target, y) = link.target;
            let destination = destination(pages[target], y, document.paper);
            annotations.push(file.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => corners(link.area, document.paper),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => PRINT,
                "A" => dictionary! { "Type" => "Action", "S" => "GoTo", "D" => destination },
                "Contents" => text(&link.alt),
                "StructParent" => key,
            }));
            key += 1;
        }
        let about = file.get_dictionary_mut(pages[page])?;
        about.remove(b"Annots");
        if !annotations.is_empty() {
            let references = annotations.iter().copied().map(Object::Reference);
            about.set("Annots", references.collect::<Vec<_>>());
        }
        // The tab key follows the structure.
        about.set("Tabs", name("S"));
        all.push(annotations);
    }
    Ok(all)
}

/// A place on a page, shown at the zoom that the reader has.
pub fn destination(page: ObjectId, y: f32, paper: Paper) -> Vec<Object> {
    let top = Object::Real((PAGE_HEIGHT - y) * paper.scale());
    vec![page.into(), name("XYZ"), 0.into(), top, Object::Null]
}

/// Left, bottom, right, top, as PDF wants them.
pub fn corners(area: Area, paper: Paper) -> Vec<Object> {
    let top = PAGE_HEIGHT - area.y;
    let sides = [area.x, top - area.height, area.x + area.width, top];
    sides
        .map(|side| Object::Real(side * paper.scale()))
        .to_vec()
}
