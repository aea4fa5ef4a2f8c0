//! What leaves of an overview: whole, tagged, and safe to open.

use std::sync::Arc;

use jiff::civil::date;
use jiff::tz::TimeZone;

use super::*;
use crate::model::Lang;
use crate::overview::USUAL_GROUP;
use crate::overview::tests::example_facts;

fn stamp() -> Stamp {
    let created = date(2027, 2, 1).at(9, 30, 0, 0).to_zoned(TimeZone::UTC);
    Stamp {
        id: [7; 16],
        created: created.expect("a moment"),
    }
}

fn all() -> Collection {
    let mut facts = example_facts();
    facts.organisation = "=SOM(A1)".into();
    facts.teams[0].agreements[0].action = "Zin met \"aanhaling\", komma\nen regel".into();
    Collection::new([Arc::new(facts)])
}

fn with<R>(all: &Collection, act: impl FnOnce(&Overview<'_>) -> R) -> R {
    let filter = Filter::default();
    let today = date(2027, 2, 1);
    let view = View::new(all, &filter, USUAL_GROUP, today);
    act(&Overview {
        all,
        view: &view,
        filter: &filter,
        group: USUAL_GROUP,
        unread: &["Dit doet niet mee".into()],
        today,
    })
}

#[test]
fn every_format_comes_out_in_both_languages() {
    for all in [all(), Collection::default()] {
        for lang in Lang::ALL {
            let text = Text::new(lang);
            with(&all, |overview| {
                for (format, magic) in [
                    (Format::Pdf, "%PDF-"),
                    (Format::Xlsx, "PK"),
                    (Format::Csv, "\u{FEFF}"),
                ] {
                    let bytes = export(overview, &text, format, &stamp());
                    let bytes = bytes.expect("it can be written");
                    assert!(bytes.starts_with(magic.as_bytes()), "{format:?}");
                }
            });
        }
    }
}

#[test]
fn the_report_says_what_is_overdue_and_what_has_no_part() {
    let text = Text::new(Lang::Nl);
    with(&all(), |overview| {
        let report = crate::report::markdown::write(&report(overview, &text));
        assert!(report.contains("over tijd"), "{report}");
        assert!(report.contains("Dit doet niet mee"), "{report}");
        assert!(report.contains("niet vergeleken"), "{report}");
        let overdue = overview.view.picture.is_due(crate::overview::Due::Overdue);
        assert!(overdue > 0, "the example has something due before this day");
    });
}

#[test]
fn tidy_tables_have_their_columns_and_no_formulas() {
    with(&all(), |overview| {
        let sheets = tables(overview.all, overview.view);
        assert_eq!(sheets.len(), TABLES.len());
        for (sheet, table) in sheets.iter().zip(TABLES) {
            assert_eq!(
                (sheet.name.as_str(), sheet.columns.len()),
                (table.name, table.columns.len())
            );
            assert!(!sheet.rows.is_empty(), "{}", table.name);
            for row in &sheet.rows {
                assert_eq!(row.len(), table.columns.len(), "{}", table.name);
            }
            let text = csv::tidy(sheet);
            assert!(text.starts_with(&table.columns.join(",")), "{text}");
            assert!(!text.contains(",=SOM"), "{text}");
        }
        let agreements = csv::tidy(&sheets[4]);
        assert!(agreements.contains("\"Zin met \"\"aanhaling\"\", komma\nen regel\""));
    });
}

#[test]
fn the_page_about_the_tables_tells_every_column() {
    let page = include_str!("../../../assets/overview-tables.md");
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for line in page.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            told.push((name.to_owned(), Vec::new()));
        } else if let Some(rest) = line.strip_prefix("| `") {
            let column = rest.split('`').next().unwrap_or_default();
            let table = told.last_mut().expect("a column stands below its table");
            table.1.push(column.to_owned());
        }
    }
    let named = |one: &str| one.to_owned();
    let are = TABLES.map(|table| {
        let columns = table
            .columns
            .iter()
            .map(|one| named(one))
            .collect::<Vec<_>>();
        (named(table.name), columns)
    });
    assert_eq!(told, are);
}
