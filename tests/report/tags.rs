//! What a screen reader gets: the structure tree as it stands in the file, with the words of every
//! mark, read back from the bytes. No validator notices tags in the wrong order; this does.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use goed_digitaal_bestuur::report::Audience::Shareable;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::pdf;

/// After a change that is meant: `RENEW=1 cargo test --test report tags`, and read the difference.
#[test]
fn the_example_reads_in_the_order_that_was_agreed() {
    let example = goed_digitaal_bestuur::workshops::example().unwrap();
    let told = outline(&pdf(&example, Shareable));
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/report/example.tags.txt");
    if std::env::var_os("RENEW").is_some() {
        std::fs::create_dir_all(golden.parent().unwrap()).unwrap();
        std::fs::write(&golden, &told).unwrap();
    }
    let agreed = std::fs::read_to_string(&golden).unwrap();
    for (number, (line, agreed)) in (1..).zip(told.lines().zip(agreed.lines())) {
        assert_eq!(line, agreed, "line {number}");
    }
    assert_eq!(told.lines().count(), agreed.lines().count());
}

/// The tree as text: a line for every element with its attributes, and its words within quotes.
pub fn outline(pdf: &[u8]) -> String {
    let file = Document::load_mem(pdf).unwrap();
    let pages = file.get_pages().into_values();
    let words = pages.map(|page| (page, words_on(&file, page))).collect();
    let reader = Reader { file: &file, words };
    let tree = reader.dictionary(file.catalog().unwrap().get(b"StructTreeRoot").unwrap());
    let mut told = String::new();
    for kid in reader.kids(tree) {
        reader.tell(kid, None, 0, &mut told);
    }
    told
}

struct Reader<'a> {
    file: &'a Document,
    /// For every page the words of each piece of marked content.
    words: HashMap<ObjectId, HashMap<i64, String>>,
}

impl<'a> Reader<'a> {
    fn tell(&self, kid: &Object, page: Option<ObjectId>, depth: usize, told: &mut String) {
        let indent = "  ".repeat(depth);
        if let Ok(number) = kid.as_i64() {
            let words = &self.words[&page.unwrap()][&number];
            writeln!(told, "{indent}{:?}", words.replace('\u{AD}', "")).unwrap();
            return;
        }
        let element = self.dictionary(kid);
        let own = element.get(b"Pg").and_then(Object::as_reference).ok();
        let page = own.or(page);
        if let Ok(number) = element.get(b"MCID") {
            return self.tell(number, page, depth, told);
        }
        let Ok(role) = element.get(b"S").and_then(Object::as_name) else {
            let annotation = self.dictionary(element.get(b"Obj").unwrap());
            let about = text(annotation.get(b"Contents").unwrap());
            writeln!(told, "{indent}(jumps: {about:?})").unwrap();
            return;
        };
        write!(told, "{indent}{}", String::from_utf8_lossy(role)).unwrap();
        if let Ok(attributes) = element.get(b"A") {
            for key in ["Scope", "ListNumbering"] {
                if let Ok(value) = self.dictionary(attributes).get(key.as_bytes()) {
                    let value = String::from_utf8_lossy(value.as_name().unwrap());
                    write!(told, " {key}={value}").unwrap();
                }
            }
        }
        if let Ok(alt) = element.get(b"Alt") {
            write!(told, " {:?}", text(alt)).unwrap();
        }
        told.push('\n');
        for kid in self.kids(element) {
            self.tell(kid, page, depth + 1, told);
        }
    }

    fn dictionary(&self, object: &'a Object) -> &'a Dictionary {
        self.file.dereference(object).unwrap().1.as_dict().unwrap()
    }

    fn kids(&self, element: &'a Dictionary) -> impl Iterator<Item = &'a Object> {
        let kids = element.get(b"K").unwrap().as_array().unwrap();
        kids.iter()
    }
}

/// The words of each piece of marked content on a page, as the file itself says them.
fn words_on(file: &Document, page: ObjectId) -> HashMap<i64, String> {
    let fonts = file.get_page_fonts(page).unwrap();
    let letters = |(name, font): (Vec<u8>, &Dictionary)| (name, letters_of(file, font));
    let fonts: HashMap<_, _> = fonts.into_iter().map(letters).collect();
    let content = file.get_page_content(page);
    let content = Content::decode(&content).unwrap();
    let mut words: HashMap<i64, String> = HashMap::new();
    // Which content is open, and whether its words were said instead of shown.
    let mut open: Vec<(Option<i64>, bool)> = Vec::new();
    let mut font = &HashMap::new();
    for operation in &content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BDC" => {
                let about = operands[1].as_dict().unwrap();
                let number = about.get(b"MCID").and_then(Object::as_i64).ok();
                let number = number.or(open.last().and_then(|(number, _)| *number));
                let instead = about.get(b"ActualText").map(text);
                if let Some(number) = number {
                    let known = words.entry(number).or_default();
                    known.push_str(instead.as_deref().unwrap_or_default());
                }
                open.push((number, instead.is_ok()));
            }
            "EMC" => drop(open.pop().unwrap()),
            "Tf" => font = &fonts[operands[0].as_name().unwrap()],
            "TJ" => {
                let Some((Some(number), false)) = open.last() else {
                    continue;
                };
                let strings = operands[0].as_array().unwrap().iter();
                for string in strings.filter_map(|one| one.as_str().ok()) {
                    let shown = string.chunks(2).map(|code| font[code].as_str());
                    words.entry(*number).or_default().extend(shown);
                }
            }
            _ => {}
        }
    }
    words
}

/// What every code of a font stands for.
fn letters_of(file: &Document, font: &Dictionary) -> HashMap<Vec<u8>, String> {
    let map = font.get(b"ToUnicode").unwrap();
    let map = file.dereference(map).unwrap().1.as_stream().unwrap();
    let map = String::from_utf8(map.decompressed_content().unwrap()).unwrap();
    let mut letters = HashMap::new();
    for line in map.lines() {
        let codes: Vec<Vec<u8>> = line.split(['<', '>']).filter_map(hexadecimal).collect();
        match codes.as_slice() {
            [code, letter] => drop(letters.insert(code.clone(), utf16(letter))),
            // From, to, and the letter of the first.
            [first, last, letter] => {
                let number = |code: &[u8]| u16::from_be_bytes([code[0], code[1]]);
                for (code, place) in (number(first)..=number(last)).zip(0..) {
                    let mut letter = letter.clone();
                    *letter.last_mut().unwrap() += place;
                    letters.insert(code.to_be_bytes().to_vec(), utf16(&letter));
                }
            }
            _ => {}
        }
    }
    letters
}

fn hexadecimal(digits: &str) -> Option<Vec<u8>> {
    let digits: String = digits.split_whitespace().collect();
    if digits.len() < 4 || !digits.len().is_multiple_of(2) {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2);
    let bytes = pairs.map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok());
    bytes.collect()
}

fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    utf16(bytes.strip_prefix(&[0xFE, 0xFF]).unwrap())
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes
        .chunks(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).map(Result::unwrap).collect()
}
