//! The file while it is written, object by object, so that none has to wait in memory for the
//! others. Small objects go together in packed streams, and at the end stands where everything is
//! (ISO 32000-1, 7.5.7 and 7.5.8).

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};

use super::name;

/// Objects that are packed together: more is smaller, fewer is read faster.
const TOGETHER: u16 = 200;
const LEVEL: Compression = Compression::new(6);

/// A file that objects are added to; each has a number of its own.
pub struct PdfWriter {
    bytes: Vec<u8>,
    /// For every number where its object stands.
    places: Vec<Place>,
    pack: Pack,
}

#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    /// So many bytes from the beginning.
    At(u32),
    /// In this packed stream, as the so manieth.
    In(u32, u16),
}

/// Objects that will stand in one packed stream.
#[derive(Default)]
struct Pack {
    count: u16,
    /// Number and beginning of every object.
    index: Vec<u8>,
    objects: Vec<u8>,
}

impl PdfWriter {
    /// `last` is the highest number that an object will have.
    pub fn new(version: &str, last: u32) -> Self {
        // Four bytes above 127 tell programs that copy files that this one is not text.
        let head = [
            b"%PDF-".as_slice(),
            version.as_bytes(),
            b"\n%\xE2\xE3\xCF\xD3\n",
        ];
        Self {
            bytes: head.concat(),
            places: vec![Place::Nowhere; last as usize + 1],
            pack: Pack::default(),
        }
    }

    pub fn add(&mut self, number: u32, object: &Object) -> io::Result<()> {
        if let Object::Stream(stream) = object {
            return self.stream(number, stream);
        }
        let stream = self.next_number();
        let pack = &mut self.pack;
        write!(pack.index, "{number} {} ", pack.objects.len())?;
        write(object, &mut pack.objects)?;
        pack.objects.push(b' ');
        self.places[number as usize] = Place::In(stream, pack.count);
        pack.count += 1;
        match pack.count < TOGETHER {
            true => Ok(()),
            false => self.end_pack(),
        }
    }

    /// Adds where everything stands. The trailer names the catalogue.
    pub fn finish(mut self, mut trailer: Dictionary) -> io::Result<Vec<u8>> {
        self.end_pack()?;
        let number = self.next_number();
        let start = self.bytes.len();
        self.places.push(Place::At(offset(start)));
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for place in &self.places {
            let (kind, first, second) = match *place {
                Place::Nowhere => (0_u8, 0, 0xFFFF),
                Place::At(offset) => (1, offset, 0),
                Place::In(stream, index) => (2, stream, index),
            };
            table.push(kind);
            table.extend(first.to_be_bytes());
            table.extend(second.to_be_bytes());
        }
        trailer.set("Type", name("XRef"));
        trailer.set("Size", self.places.len() as i64);
        trailer.set("W", vec![1.into(), 4.into(), 2.into()]);
        trailer.remove(b"Index");
        self.stream(number, &Stream::new(trailer, table))?;
        write!(self.bytes, "startxref\n{start}\n%%EOF\n")?;
        Ok(self.bytes)
    }

    /// The number of the next object that is ours and nobody else's.
    fn next_number(&self) -> u32 {
        offset(self.places.len())
    }

    fn end_pack(&mut self) -> io::Result<()> {
        let Pack {
            count,
            index,
            objects,
        } = std::mem::take(&mut self.pack);
        if count == 0 {
            return Ok(());
        }
        let about = dictionary! {
            "Type" => "ObjStm",
            "N" => i64::from(count),
            "First" => index.len() as i64,
        };
        let number = self.next_number();
        self.places.push(Place::Nowhere);
        self.stream(number, &Stream::new(about, [index, objects].concat()))
    }

    fn stream(&mut self, number: u32, stream: &Stream) -> io::Result<()> {
        let mut about = stream.dict.clone();
        let packed = match stream.allows_compression && !about.has(b"Filter") {
            true => {
                about.set("Filter", name("FlateDecode"));
                Some(deflated(&stream.content)?)
            }
            false => None,
        };
        let content = packed.as_ref().unwrap_or(&stream.content);
        about.set("Length", content.len() as i64);
        self.places[number as usize] = Place::At(offset(self.bytes.len()));
        let out = &mut self.bytes;
        writeln!(out, "{number} 0 obj")?;
        write_dictionary(&about, out)?;
        out.extend(b"\nstream\n");
        out.extend(content);
        // Both signs, or content that ends with the first would seem to be a sign shorter.
        out.extend(b"\r\nendstream\nendobj\n");
        Ok(())
    }
}

/// Content made small, as `FlateDecode` reads it.
pub fn deflated(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), LEVEL);
    encoder.write_all(content)?;
    encoder.finish()
}

/// A report is far smaller than the 4 GB that a place can say.
fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn write(object: &Object, out: &mut Vec<u8>) -> io::Result<()> {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(truth) => write!(out, "{truth}")?,
        Object::Integer(number) => write!(out, "{number}")?,
        Object::Real(number) => write!(out, "{number}")?,
        Object::Name(word) => write_name(word, out)?,
        Object::String(text, format) => write_string(text, *format, out)?,
        Object::Array(objects) => {
            out.push(b'[');
            for object in objects {
                write(object, out)?;
                out.push(b' ');
            }
            out.push(b']');
        }
        Object::Dictionary(entries) => write_dictionary(entries, out)?,
        Object::Reference((number, generation)) => write!(out, "{number} {generation} R")?,
        // Only `PdfWriter::stream` writes those.
        Object::Stream(_) => {}
    }
    Ok(())
}

fn write_dictionary(entries: &Dictionary, out: &mut Vec<u8>) -> io::Result<()> {
    out.extend(b"<<");
    for (key, value) in entries {
        write_name(key, out)?;
        out.push(b' ');
        write(value, out)?;
    }
    out.extend(b">>");
    Ok(())
}

/// What is no letter or digit stands as its number.
fn write_name(word: &[u8], out: &mut Vec<u8>) -> io::Result<()> {
    out.push(b'/');
    for byte in word {
        match byte.is_ascii_alphanumeric() || b"-_+.".contains(byte) {
            true => out.push(*byte),
            false => write!(out, "#{byte:02X}")?,
        }
    }
    Ok(())
}

fn write_string(text: &[u8], format: StringFormat, out: &mut Vec<u8>) -> io::Result<()> {
    match format {
        StringFormat::Literal => {
            out.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
                    b'\r' => out.extend(b"\\r"),
                    _ => out.push(*byte),
                }
            }
            out.push(b')');
        }
        StringFormat::Hexadecimal => {
            out.push(b'<');
            for byte in text {
                write!(out, "{byte:02X}")?;
            }
            out.push(b'>');
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What another reader finds in a file with these objects.
    fn read(objects: &[Object]) -> lopdf::Document {
        let mut file = PdfWriter::new("1.7", objects.len() as u32);
        for (number, object) in (1..).zip(objects) {
            file.add(number, object).unwrap();
        }
        let bytes = file
            .finish(dictionary! { "Root" => Object::Reference((1, 0)) })
            .unwrap();
        lopdf::Document::load_mem(&bytes).unwrap()
    }

    #[test]
    fn every_object_comes_back_as_it_was() {
        let mut objects = vec![
            Object::from(dictionary! { "Type" => "Catalog" }),
            dictionary! { "A b/#" => vec![Object::Null, true.into(), 7.into(), Object::Real(-1.5)] }
                .into(),
            Object::string_literal("a (b) \\ c\r\n)("),
            super::super::text("één"),
            vec![Object::Reference((1, 0)), name("x y")].into(),
        ];
        // More than go in one pack.
        objects.extend((0..500).map(Object::Integer));
        let file = read(&objects);
        for (number, object) in (1..).zip(&objects) {
            assert_eq!(file.get_object((number, 0)).unwrap(), object);
        }
    }

    #[test]
    fn streams_come_back_whole() {
        let content = b"q 1 0 0 1 0 0 cm Q ".repeat(50);
        let packed = Stream::new(Dictionary::new(), content.clone());
        let plain = packed.clone().with_compression(false);
        let catalog = Object::from(dictionary! { "Type" => "Catalog" });
        let file = read(&[catalog, packed.into(), plain.into()]);
        let stream = |number| file.get_object((number, 0)).unwrap().as_stream().unwrap();
        assert_eq!(stream(2).decompressed_content().unwrap(), content);
        assert!(stream(2).content.len() < 100);
        assert_eq!(stream(3).content, content);
    }
}
