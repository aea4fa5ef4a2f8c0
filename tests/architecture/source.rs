//! Reads the program's own sources: code without comments, strings and tests.

use std::fs;
use std::path::{Path, PathBuf};

/// One source file of the program.
pub struct Source {
    /// From `src`, with `/` on every system.
    pub path: String,
    /// Without comments, and with strings emptied. Lines keep their numbers.
    pub code: String,
    /// What stands between quotation marks.
    pub literals: Vec<String>,
}

impl Source {
    /// Whether it is in this folder, or the file beside it (`cli/` and `cli.rs`).
    pub fn is_in(&self, folder: &str) -> bool {
        let file = format!("{}.rs", folder.trim_end_matches('/'));
        self.path.starts_with(folder) || self.path == file
    }

    /// The name of the screen that this file is a part of.
    pub fn screen(&self) -> Option<&str> {
        let rest = self.path.strip_prefix("ui/screens/")?;
        let name = rest.split(['/', '.']).next()?;
        (name != "mod").then_some(name)
    }
}

/// All files under `src` that are no tests.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let read = |path: &PathBuf| fs::read_to_string(path).expect("sources are text");
    let files: Vec<(PathBuf, String)> = paths.iter().map(|p| (p.clone(), read(p))).collect();
    let tests: Vec<PathBuf> = files
        .iter()
        .flat_map(|(p, text)| test_modules(p, text))
        .collect();
    let is_test = |path: &Path| {
        tests
            .iter()
            .any(|test| path.starts_with(test) || path == test.with_extension("rs"))
    };
    let program = files.iter().filter(|(path, _)| !is_test(path));
    let sources: Vec<Source> = program
        .map(|(path, text)| understand(&root, path, text))
        .collect();
    assert!(
        sources.len() > 30,
        "the sources are not where this test looks"
    );
    sources
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            paths.push(path);
        }
    }
}

/// Modules that exist in tests only, as a path without `.rs`.
fn test_modules(path: &Path, text: &str) -> Vec<PathBuf> {
    let stem = path.file_stem().unwrap_or_default();
    let folder = match stem.to_str() {
        Some("mod" | "lib" | "main") => path.with_file_name(""),
        _ => path.with_extension(""),
    };
    let marked = text.split("#[cfg(test)]").skip(1);
    let names = marked.filter_map(|rest| {
        let line = rest.trim_start().lines().next()?;
        let name = line.strip_suffix(';')?.split_whitespace().next_back()?;
        line.contains("mod ").then(|| folder.join(name))
    });
    names.collect()
}

fn understand(root: &Path, path: &Path, text: &str) -> Source {
    let (code, literals) = split(text);
    let path = path.strip_prefix(root).unwrap_or(path);
    let path = path.to_string_lossy().replace('\\', "/");
    Source {
        path,
        code,
        literals,
    }
}

/// Code without comments and what stands between quotes; stops where the tests in a file begin.
fn split(text: &str) -> (String, Vec<String>) {
    let (mut code, mut literals) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = if rest.starts_with("#[cfg(test)]\nmod ") && !is_declaration(rest) {
            break;
        } else if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(inner) = rest.strip_prefix("r#\"") {
            let end = inner.find("\"#").unwrap_or(inner.len());
            literals.extend(inner.get(..end).map(str::to_owned));
            (end + 5).min(rest.len())
        } else if c == '"' {
            let end = closing(rest);
            literals.extend(rest.get(1..end).map(str::to_owned));
            code.push_str("\"\"");
            (end + 1).min(rest.len())
        } else if let Some(length) = char_literal(rest) {
            length
        } else {
            code.push(c);
            c.len_utf8()
        };
        let (gone, left) = rest.split_at(taken);
        // Lines keep their numbers.
        if taken > c.len_utf8() {
            code.extend(gone.chars().filter(|c| *c == '\n'));
        }
        rest = left;
    }
    (code, literals)
}

/// `mod tests;` and not `mod tests { … }`.
fn is_declaration(rest: &str) -> bool {
    let line = rest.lines().nth(1).unwrap_or_default();
    line.ends_with(';')
}

/// Place of the quotation mark that ends a string.
fn closing(string: &str) -> usize {
    let mut escaped = false;
    for (at, c) in string.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    string.len()
}

/// Length in bytes of a literal like `'"'` or `'\n'`; a lifetime is none.
fn char_literal(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if let Some(escaped) = inner.strip_prefix('\\') {
        return escaped.get(1..)?.find('\'').map(|at| at + 4);
    }
    let c = inner.chars().next()?;
    let after = inner.get(c.len_utf8()..)?;
    after.starts_with('\'').then(|| c.len_utf8() + 2)
}
