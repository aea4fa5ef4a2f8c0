//! The session inside its own report: an associated file as PDF/A-3 knows it (ISO 19005-3, 6.8).

use jiff::Zoned;
use lopdf::{Dictionary, Document as Lo, LoadOptions, Object, ObjectId, Stream, dictionary};

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

/// The largest that a packed part of a report may become when it is read, in bytes: in somebody
/// else's file a few bytes may stand for gigabytes.
const MAX_UNPACKED: usize = 8 * 1024 * 1024;

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
    let options = LoadOptions::with_max_decompressed_size(MAX_UNPACKED);
    let file = Lo::load_mem_with_options(bytes, options).ok()?;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that carries `bytes`, and nothing else.
    fn carrier(bytes: &[u8]) -> Lo {
        let mut file = Lo::with_version("1.7");
        let catalog = file.add_object(dictionary! { "Type" => "Catalog" });
        file.trailer.set("Root", catalog);
        let attachment = Attachment {
            name: "sessie.codio".into(),
            about: "De sessie".into(),
            bytes: bytes.to_vec(),
        };
        let added = add(&mut file, &attachment, &Zoned::default(), catalog);
        added.expect("the catalogue is there");
        file
    }

    fn packed(mut file: Lo) -> Vec<u8> {
        let mut bytes = Vec::new();
        file.save_modern(&mut bytes).expect("room");
        bytes
    }

    #[test]
    fn what_is_carried_comes_back_unless_it_would_be_enormous() {
        let small = carrier(b"een sessie");
        assert_eq!(read(&packed(small)).as_deref(), Some(&b"een sessie"[..]));
        let mut enormous = carrier(b"een sessie");
        enormous.add_object(Object::string_literal(vec![b' '; MAX_UNPACKED + 1]));
        let enormous = packed(enormous);
        assert!(enormous.len() < MAX_UNPACKED / 100, "it is packed well");
        assert_eq!(read(&enormous), None);
    }
}
