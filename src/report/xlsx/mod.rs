//! Sheets as an Excel workbook. Words are always written as words, so nothing becomes a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::Report;
use super::sheet::{Sheet, Value};
use jiff::Zoned;

/// Column widths in characters.
const NARROW: f64 = 12.0;
const WIDE: f64 = 44.0;
/// A column with longer words than this is wide.
const LONG: usize = 24;

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
    let head = Format::new().set_bold().set_text_wrap();
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let date = Format::new()
        .set_num_format("yyyy-mm-dd")
        .set_align(FormatAlign::Top);
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(sheet.name.chars().take(31).collect::<String>())?;
        page.set_freeze_panes(1, 0)?;
        page.set_repeat_rows(0, 0)?;
        page.set_landscape();
        for (column, name) in (0..).zip(&sheet.columns) {
            page.write_string_with_format(0, column, name, &head)?;
            page.set_column_width(column, width(sheet, column.into()))?;
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Value::Nothing => continue,
                    Value::Words(text) => {
                        page.write_string_with_format(row, column, text, &words)?
                    }
                    Value::Number(number) => {
                        page.write_number_with_format(row, column, *number as f64, &words)?
                    }
                    Value::Date(day) => {
                        page.write_datetime_with_format(row, column, *day, &date)?
                    }
                };
            }
        }
        let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        let columns = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
        if last > 0 {
            page.autofilter(0, 0, last, columns.saturating_sub(1))?;
        }
    }
    book.save_to_buffer()
}

fn width(sheet: &Sheet, column: usize) -> f64 {
    let is_long = |row: &Vec<Value>| match row.get(column) {
        Some(Value::Words(words)) => words.chars().count() > LONG,
        _ => false,
    };
    match sheet.rows.iter().any(is_long) {
        true => WIDE,
        false => NARROW,
    }
}

fn moment(created: &Zoned) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_timestamp(created.timestamp().as_second())
}
