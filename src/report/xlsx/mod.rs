//! Sheets as an Excel workbook. Words are always written as words, so nothing becomes a formula.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::Report;
use super::sheet::{Sheet, Value};
use jiff::Zoned;

/// Column widths in characters.
const NARROWEST: usize = 7;
const WIDEST: usize = 36;
/// Room beside the words of a column, in characters: a head has a button to filter with.
const BESIDE: usize = 3;
/// Height of a line, and the most that a row can have, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 400.0;
/// The number that Excel gives to A4.
const A4: u8 = 9;

/// The bytes of a workbook with a sheet for each; `report` gives the title and the organisation.
///
/// # Errors
/// [`XlsxError`] when a sheet has more rows, or a cell more characters, than Excel takes.
pub fn write(sheets: &[Sheet], report: &Report, created: &Zoned) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let about = DocProperties::new()
        .set_title(&report.title)
        .set_subject(&report.subject)
        .set_author(&report.author)
        .set_creation_datetime(&moment(created)?);
    book.set_properties(&about);
    let formats = Formats::new();
    for sheet in sheets {
        write_sheet(book.add_worksheet(), sheet, &formats)?;
    }
    book.save_to_buffer()
}

struct Formats {
    head: Format,
    words: Format,
    number: Format,
    decimal: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        let head = top.clone().set_bold().set_text_wrap();
        // Words follow: without room between them a number would seem to belong to those.
        let number = top.clone().set_align(FormatAlign::Right).set_indent(1);
        Self {
            head: head.set_border_bottom(FormatBorder::Thin),
            words: top.clone().set_text_wrap(),
            decimal: number.clone().set_num_format("0.00"),
            number,
            date: top
                .set_align(FormatAlign::Left)
                .set_num_format("yyyy-mm-dd"),
        }
    }
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    page.set_name(sheet.name.chars().take(31).collect::<String>())?;
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape();
    page.set_paper_size(A4);
    // One page wide, and as many high as it takes.
    page.set_print_fit_to_pages(1, 0);
    let widths: Vec<usize> = (0..sheet.columns.len())
        .map(|at| width(sheet, at))
        .collect();
    for ((column, name), width) in (0..).zip(&sheet.columns).zip(&widths) {
        page.write_string_with_format(0, column, name, &formats.head)?;
        page.set_column_width(column, *width as f64)?;
    }
    let heads = sheet.columns.iter().map(String::as_str);
    page.set_row_height(0, height(heads.zip(widths.iter().copied())))?;
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Value::Nothing => continue,
                Value::Words(text) => {
                    page.write_string_with_format(row, column, text, &formats.words)?
                }
                Value::Number(number) => {
                    page.write_number_with_format(row, column, *number as f64, &formats.number)?
                }
                Value::Decimal(number) => {
                    page.write_number_with_format(row, column, *number, &formats.decimal)?
                }
                Value::Date(day) => {
                    page.write_datetime_with_format(row, column, *day, &formats.date)?
                }
            };
        }
        // Not every program finds the height by itself.
        let words = cells.iter().map(words_of);
        page.set_row_height(row, height(words.zip(widths.iter().copied())))?;
    }
    let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let columns = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    if last > 0 {
        page.autofilter(0, 0, last, columns.saturating_sub(1))?;
    }
    Ok(())
}

fn words_of(cell: &Value) -> &str {
    match cell {
        Value::Words(words) => words,
        _ => "",
    }
}

/// Room for the longest cell up to a limit, and for the longest word of the head.
fn width(sheet: &Sheet, column: usize) -> usize {
    let count = |words: &str| words.chars().count();
    let head = sheet.columns.get(column).map_or("", String::as_str);
    let head = head.split_whitespace().map(count).max().unwrap_or(0);
    let cells = sheet.rows.iter().filter_map(|row| row.get(column));
    let cells = cells.map(|cell| match cell {
        Value::Nothing => 0,
        Value::Words(words) => count(words),
        Value::Number(number) => count(&number.to_string()),
        Value::Decimal(number) => count(&format!("{number:.2}")),
        Value::Date(day) => count(&day.to_string()),
    });
    let longest = cells.max().unwrap_or(0).max(head) + BESIDE;
    longest.clamp(NARROWEST, WIDEST)
}

/// Height of a row in points: words with the width in characters of their column.
fn height<'a>(cells: impl Iterator<Item = (&'a str, usize)>) -> f64 {
    let lines = |(words, width): (&str, usize)| -> usize {
        // Words do not fill a line to its end.
        let room = (width - BESIDE + 1).max(1);
        let lines = words.split('\n');
        lines
            .map(|line| line.chars().count().div_ceil(room).max(1))
            .sum()
    };
    let most = cells.map(lines).max().unwrap_or(1);
    (most as f64 * LINE).min(HIGHEST)
}

fn moment(created: &Zoned) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_timestamp(created.timestamp().as_second())
}
