//! Writes the page about the format from the types in `src/model`: their fields, their doc
//! comments, and everything that a session can reach.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use goed_digitaal_bestuur::store::FORMAT_VERSION;

const INTRO: &str = "\
A `.codio` file is UTF-8 text in RON (Rusty Object Notation, version 0.12), so that it can be read
in twenty years with a text editor. It is made for one program and holds what people in one workshop
wrote; it may hold names of people.

```text
(
  format: \"codio-session\",
  version: VERSION,
  data: (…a Session, see below…),
)
```

- `(name: value, …)` is a record, `[…]` a list, `{key: value, …}` a map, `\"…\"` a text in which a
  backslash is the escape sign (`\\n`, `\\\"`, `\\\\`, `\\u{…}`).
- `Option` is either `None` or the value itself, without `Some( )` around it.
- A choice is one of the words in its table, with its value behind it in brackets if it has one.
- A date is a text: `\"2026-11-21\"`. Numbers are decimal.
- `Arc<…>` and `Box<…>` say something about memory only: read what is between the brackets.
- A field that is not in these tables makes a file invalid. A program reads the version first; when
  the number is higher than it knows, it must not write the file.
- Ids of records are numbers below `next_id`, unique within the file.
";

/// One type: what is said about it, and its fields or words.
struct Type {
    about: String,
    is_choice: bool,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    about: String,
}

/// The whole page.
pub fn generate() -> String {
    let types = read_types();
    let mut page = format!("# Session files, version {FORMAT_VERSION}\n\n");
    page.push_str(&INTRO.replace("VERSION", &FORMAT_VERSION.to_string()));
    page.push_str("\nFrom here on this page is made from the types (`tests/format/page.rs`).\n");
    for name in reachable(&types) {
        let Some(one) = types.get(&name) else {
            continue;
        };
        write!(page, "\n## {name}\n").expect("a string has room");
        if !one.about.is_empty() {
            write!(page, "\n{}\n", one.about).expect("a string has room");
        }
        let head = if one.is_choice { "word" } else { "field" };
        write!(page, "\n| {head} | type | meaning |\n|---|---|---|\n").expect("a string has room");
        for Field { name, kind, about } in &one.fields {
            let kind = if kind.is_empty() {
                String::new()
            } else {
                format!("`{kind}`")
            };
            writeln!(page, "| `{name}` | {kind} | {about} |").expect("a string has room");
        }
    }
    page
}

/// The types that a session is made of, outside first.
fn reachable(types: &BTreeMap<String, Type>) -> Vec<String> {
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    let mut queue = VecDeque::from(["Session".to_owned()]);
    while let Some(name) = queue.pop_front() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let fields = types.get(&name).map(|one| one.fields.as_slice());
        for field in fields.unwrap_or_default() {
            let words = field.kind.split(|c: char| !c.is_alphanumeric());
            let known = words.filter(|word| types.contains_key(*word));
            queue.extend(known.map(str::to_owned));
        }
        order.push(name);
    }
    order
}

fn read_types() -> BTreeMap<String, Type> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model");
    let mut types = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the model is there") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_some_and(|ext| ext == "rs") {
            read_file(
                &fs::read_to_string(path).expect("sources are text"),
                &mut types,
            );
        }
    }
    types
}

/// Reads a file as rustfmt leaves it: a type begins with `pub struct` or `pub enum`, and ends with a
/// bracket in the first column.
fn read_file(source: &str, types: &mut BTreeMap<String, Type>) {
    let mut about: Vec<&str> = Vec::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if let Some(doc) = line.strip_prefix("///") {
            about.push(doc.trim());
            continue;
        }
        let rest = line.strip_prefix("pub struct ").map(|rest| (rest, false));
        let found = rest.or_else(|| line.strip_prefix("pub enum ").map(|rest| (rest, true)));
        if let Some((rest, is_choice)) = found {
            let name = rest
                .split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            let fields = match rest.split_once('(') {
                Some((_, inner)) => vec![newtype(inner)],
                None => read_fields(&mut lines, is_choice),
            };
            let about = sentence(&about);
            types.insert(
                name.to_owned(),
                Type {
                    about,
                    is_choice,
                    fields,
                },
            );
        }
        if !line.starts_with("#[") {
            about.clear();
        }
    }
}

/// `pub struct RecordId(pub u32);`: written as what is inside.
fn newtype(inner: &str) -> Field {
    let kind = inner.trim_end_matches([')', ';']);
    Field {
        name: "–".to_owned(),
        kind: kind.trim_start_matches("pub ").to_owned(),
        about: "written as this, without brackets".to_owned(),
    }
}

fn read_fields<'a>(lines: &mut impl Iterator<Item = &'a str>, is_choice: bool) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let mut about: Vec<&str> = Vec::new();
    for line in lines.take_while(|line| *line != "}") {
        let text = line.trim();
        let depth = line.len() - line.trim_start().len();
        if let Some(doc) = text.strip_prefix("///") {
            about.push(doc.trim());
        } else if depth > 4 && is_choice && !text.starts_with("#[") {
            // Fields of a word stand with that word.
            if let Some(last) = fields.last_mut() {
                let comma = if last.kind.is_empty() { "" } else { " " };
                last.kind = format!("{}{comma}{text}", last.kind);
            }
        } else if depth == 4 && !text.starts_with(['#', '}']) {
            fields.push(field(text, is_choice, &sentence(&about)));
            about.clear();
        }
    }
    fields
}

fn field(text: &str, is_choice: bool, about: &str) -> Field {
    let text = text.trim_end_matches(',');
    let (name, kind) = if is_choice {
        let end = text.find(['(', ' ', '{']).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        (name, rest.trim().trim_matches(['(', ')', '{', '}', ' ']))
    } else {
        text.trim_start_matches("pub ")
            .split_once(": ")
            .unwrap_or((text, ""))
    };
    Field {
        name: name.to_owned(),
        kind: kind.to_owned(),
        about: about.to_owned(),
    }
}

fn sentence(lines: &[&str]) -> String {
    lines.join(" ").trim().replace('|', "/")
}
