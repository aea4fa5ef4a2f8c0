//! A report as one HTML file: no script, nothing from elsewhere, light and dark, and fit to print.

mod blocks;
mod svg;

use std::fmt::Write as _;

use self::blocks::Writer;
use super::Report;
use super::block::{Block, Level};
use super::layout::{LayoutError, Typesetter};
use super::markup::escaped;
use super::outline::Depths;

const STYLE: &str = include_str!("style.css");

/// A report as the text of an HTML file. `contents` names the list of chapters.
///
/// # Errors
/// [`LayoutError`] when a bundled font cannot be read; figures are drawn with it.
pub fn write(report: &Report, contents: &str) -> Result<String, LayoutError> {
    let mut writer = Writer {
        blocks: &report.blocks,
        typesetter: Typesetter::new(report.lang)?,
        depths: Depths::default(),
        chapters: 0,
        out: String::new(),
    };
    for block in &report.blocks {
        writer.block(block);
    }
    let main = writer.out;
    let running = &report.running;
    Ok(format!(
        include_str!("page.html"),
        lang = report.lang.tag(),
        title = escaped(&report.title),
        author = escaped(&report.author),
        subject = escaped(&report.subject),
        style = STYLE,
        head_left = escaped(&running.head_left),
        head_right = escaped(&running.head_right),
        contents = list_of_contents(report, contents),
        main = main,
        foot = escaped(&running.foot_left),
    ))
}

/// The chapters to jump to; nothing for a report without them.
fn list_of_contents(report: &Report, name: &str) -> String {
    let mut items = String::new();
    let headings = report.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level == Level::Chapter => Some(heading),
        _ => None,
    });
    for (place, heading) in headings.enumerate() {
        let words = escaped(&heading.text);
        // Writing to a String cannot fail.
        let _ = writeln!(items, "<li><a href=\"#c{place}\">{words}</a></li>");
    }
    if items.is_empty() {
        return String::new();
    }
    let name = escaped(name);
    format!("<nav aria-label=\"{name}\">\n<p>{name}</p>\n<ol>\n{items}</ol>\n</nav>\n")
}
