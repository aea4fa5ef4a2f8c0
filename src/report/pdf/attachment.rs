//! The session inside its own report: an associated file as PDF/A-3 knows it (ISO 19005-3, 6.8).

use jiff::Zoned;
use lopdf::{Dictionary, Document as Lo, Object, ObjectId, Stream, dictionary};

use super::metadata::pdf_date;
use super::{PdfError, name, text};

/// A file to carry along.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// With its ending.
    pub name: String,
    pub about: String,
    pub bytes: Vec<u8>,
}

/// Adds the file and names it in the catalogue.
pub fn add(
    file: &mut Lo,
    attachment: &Attachment,
    created: &Zoned,
    catalog: ObjectId,
) -> Result<(), PdfError> {
    let size = i64::try_from(attachment.bytes.len()).unwrap_or(i64::MAX);
    let about = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => name("text/plain"),
        "Params" => dictionary! {
            "Size" => size,
            "ModDate" => Object::string_literal(pdf_date(created)),
        },
    };
    // As it is: reading it back needs no unpacking, so no small file can grow without end.
    let content = Stream::new(about, attachment.bytes.clone()).with_compression(false);
    let content = file.add_object(content);
    let specification = file.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => text(&attachment.name),
        "UF" => text(&attachment.name),
        "Desc" => text(&attachment.about),
        "AFRelationship" => name("Source"),
        "EF" => dictionary! { "F" => content, "UF" => content },
    });
    let names = vec![text(&attachment.name), specification.into()];
    let catalog = file.get_dictionary_mut(catalog)?;
    catalog.set("AF", vec![specification.into()]);
    catalog.set(
        "Names",
        dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } },
    );
    Ok(())
}

/// The file that one of our reports carries; `None` for any other PDF.
pub fn read(bytes: &[u8]) -> Option<Vec<u8>> {
    let file = Lo::load_mem(bytes).ok()?;
    let catalog = file.catalog().ok()?;
    let files = resolved(&file, catalog, b"AF")?.as_array().ok()?;
    let specification = file.dereference(files.first()?).ok()?.1.as_dict().ok()?;
    let contents = resolved(&file, specification, b"EF")?.as_dict().ok()?;
    let stream = resolved(&file, contents, b"F")?.as_stream().ok()?;
    let plain = !stream.dict.has(b"Filter");
    plain.then(|| stream.content.clone())
}

fn resolved<'a>(file: &'a Lo, holder: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let object = holder.get(key).ok()?;
    file.dereference(object).ok().map(|(_, object)| object)
}
