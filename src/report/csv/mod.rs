//! Sheets as one table of comma-separated values, as Dutch calculators read it: semicolons, UTF-8
//! with a byte order mark, lines that end as RFC 4180 wants, and no cell that is taken for a formula.

use super::sheet::{Sheet, Value};

/// One sheet as engines read it: commas, UTF-8 without a mark before it, nothing for what is not
/// known; and no cell that is taken for a formula.
pub fn tidy(sheet: &Sheet) -> String {
    let mut table = String::new();
    add_row(&mut table, sheet.columns.iter().map(|one| cell(one)), ",");
    for row in &sheet.rows {
        add_row(&mut table, row.iter().map(|one| value_cell(one, '.')), ",");
    }
    table
}

/// All sheets under each other; `kind` heads the first column, which names the sheet of a row.
/// `mark` stands before decimals: a calculator takes another one for a date or for words.
pub fn write(sheets: &[Sheet], kind: &str, mark: char) -> String {
    let mut columns: Vec<&str> = Vec::new();
    for column in sheets.iter().flat_map(|sheet| &sheet.columns) {
        if !columns.contains(&column.as_str()) {
            columns.push(column);
        }
    }
    let heads = std::iter::once(kind).chain(columns.iter().copied());
    let mut table = String::from('\u{FEFF}');
    add_row(&mut table, heads.map(cell), ";");
    for sheet in sheets {
        for row in &sheet.rows {
            let value = |column: &&str| {
                let place = sheet.columns.iter().position(|own| own == column);
                let value = place.and_then(|place| row.get(place));
                value.map_or_else(String::new, |value| value_cell(value, mark))
            };
            let cells = std::iter::once(cell(&sheet.name)).chain(columns.iter().map(value));
            add_row(&mut table, cells, ";");
        }
    }
    table
}

fn add_row(table: &mut String, cells: impl Iterator<Item = String>, between: &str) {
    table.push_str(&cells.collect::<Vec<_>>().join(between));
    table.push_str("\r\n");
}

fn value_cell(value: &Value, mark: char) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Words(words) => cell(words),
        Value::Number(number) => number.to_string(),
        Value::Decimal(number) => format!("{number:.2}").replace('.', &mark.to_string()),
        Value::Date(date) => date.to_string(),
    }
}

/// Words in quotes when needed, and with an apostrophe before what a calculator would work out
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
fn cell(words: &str) -> String {
    let mut words: String = words
        .chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .collect();
    let first = words.chars().find(|c| !c.is_whitespace());
    if matches!(
        first,
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
    ) {
        words.insert(0, '\'');
    }
    match words.contains([';', '"', '\n', ',']) {
        true => format!("\"{}\"", words.replace('"', "\"\"")),
        false => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_stay_text_and_quotes_stay_quotes() {
        assert_eq!(cell("=SUM(A1:A9)"), "'=SUM(A1:A9)");
        assert_eq!(cell(" @x"), "' @x");
        assert_eq!(cell("-1+1;\"2\""), "\"'-1+1;\"\"2\"\"\"");
        assert_eq!(cell("\t=1\r"), "'=1");
        assert_eq!(cell("twee\nregels"), "\"twee\nregels\"");
    }

    #[test]
    fn sheets_share_the_columns_with_the_same_name() {
        let sheet = |name: &str, column: &str, value: Value| Sheet {
            name: name.into(),
            columns: vec!["Team".into(), column.into()],
            rows: vec![vec![Value::Words("Zorg".into()), value]],
        };
        let date = jiff::civil::date(2027, 1, 15);
        let sheets = [
            sheet("A", "Nr", Value::Number(1300)),
            sheet("B", "Dag", Value::Date(date)),
            sheet("C", "Nr", Value::Decimal(3.375)),
        ];
        assert_eq!(
            write(&sheets, "Soort", ','),
            "\u{FEFF}Soort;Team;Nr;Dag\r\nA;Zorg;1300;\r\nB;Zorg;;2027-01-15\r\n\
             C;Zorg;3,38;\r\n"
        );
        assert_eq!(tidy(&sheets[2]), "Team,Nr\r\nZorg,3.38\r\n");
    }
}
