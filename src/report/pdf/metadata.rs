//! What the file says about itself: language, title, conformance, colours.

use jiff::Zoned;
use jiff::fmt::strtime;
use lopdf::{Dictionary, Document as Lo, Object, ObjectId, Stream, StringFormat, dictionary};

use super::{PdfError, Stamp, name, text};
use crate::report::page::Document;

const PROGRAM: &str = "Goed Digitaal Bestuur";
const PRODUCER: &str = "printpdf 0.12.8";
const SRGB: &[u8] = include_bytes!("../../../assets/icc/sRGB-v2-magic.icc");

/// `part` is the part of ISO 19005 that the file keeps to.
pub fn add(
    file: &mut Lo,
    document: &Document,
    stamp: &Stamp,
    part: &str,
    tree: ObjectId,
    outline: Option<ObjectId>,
) -> Result<(), PdfError> {
    let info = file.add_object(info(document, &stamp.created));
    let xmp = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(document, &stamp.created, part).into_bytes(),
    );
    // Archives read it without unpacking anything.
    let xmp = file.add_object(xmp.with_compression(false));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let catalog = file.trailer.get(b"Root")?.as_reference()?;
    let catalog = file.get_dictionary_mut(catalog)?;
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", name("UseOutlines"));
    }
    catalog.set("Lang", latin(document.lang.tag()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![output_intent(profile).into()]);
    catalog.set("StructTreeRoot", tree);
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    if let Ok(theirs) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&theirs);
    }
    file.trailer.set("Info", info);
    let id = || Object::String(stamp.id.to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id(), id()]);
    Ok(())
}

fn info(document: &Document, created: &Zoned) -> Dictionary {
    let date = latin(&pdf_date(created));
    dictionary! {
        "Title" => text(&document.title),
        "Author" => text(&document.author),
        "Subject" => text(&document.subject),
        "Creator" => text(PROGRAM),
        "Producer" => text(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    }
}

fn output_intent(profile: ObjectId) -> Dictionary {
    dictionary! {
        "Type" => "OutputIntent",
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => latin("sRGB IEC61966-2.1"),
        "Info" => latin("sRGB IEC61966-2.1"),
        "RegistryName" => latin("http://www.color.org"),
        "DestOutputProfile" => profile,
    }
}

fn xmp(document: &Document, created: &Zoned, part: &str) -> String {
    let date = strtime::format("%Y-%m-%dT%H:%M:%S%:z", created).unwrap_or_default();
    include_str!("xmp.xml")
        .replace("{part}", part)
        .replace("{program}", PROGRAM)
        .replace("{producer}", PRODUCER)
        .replace("{lang}", document.lang.tag())
        .replace("{date}", &date)
        .replace("{author}", &escaped(&document.author))
        .replace("{subject}", &escaped(&document.subject))
        .replace("{title}", &escaped(&document.title))
}

/// Text inside XML; control characters cannot stand there at all.
fn escaped(words: &str) -> String {
    let seen = |c: &char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    let words: String = words.chars().filter(seen).collect();
    // A brace would be taken for one of our own places to fill in.
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('{', "&#123;")
}

/// `D:20261112103000+01'00'`
pub(super) fn pdf_date(created: &Zoned) -> String {
    let date = strtime::format("D:%Y%m%d%H%M%S%z", created).unwrap_or_default();
    let (time, offset) = date.split_at(date.len().saturating_sub(4));
    let (hours, minutes) = offset.split_at(offset.len().min(2));
    format!("{time}{hours}'{minutes}'")
}

fn latin(words: &str) -> Object {
    Object::string_literal(words)
}
