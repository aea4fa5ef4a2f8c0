//! What leaves of an overview: whole, tagged, and safe to open.

mod sheets;

use std::sync::Arc;

use jiff::civil::date;
use jiff::tz::TimeZone;

use super::*;
use crate::model::Lang;
use crate::overview::USUAL_GROUP;
use crate::overview::tests::example_facts;
use crate::report::block::{self, Block};

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

fn with(all: &Collection, act: impl FnOnce(&Overview<'_>)) {
    filtered(all, &Filter::default(), USUAL_GROUP, act);
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
        assert!(report.contains("Te laat"), "{report}");
        assert!(report.contains("half.codio"), "{report}");
        assert!(report.contains("Het bestand is leeg"), "{report}");
        assert!(report.contains("niet vergeleken"), "{report}");
        let overdue = overview.view.picture.is_due(crate::overview::Due::Overdue);
        assert!(overdue > 0, "the example has something due before this day");
    });
}

/// Sessions of two organisations with teams of the same names, spread over two years.
fn many() -> Collection {
    let session = |number: i8| {
        let mut facts = example_facts();
        facts.id = format!("sessie {number}");
        facts.organisation = ["Gemeente Almerveld", "Provincie Noordmark"]
            [usize::from(number.unsigned_abs() % 2)]
        .into();
        facts.date = Some(date(2025 + i16::from(number / 12), 1 + number % 12, 2));
        for agreement in facts.teams.iter_mut().flat_map(|team| &mut team.agreements) {
            agreement.made_in = facts.id.clone();
        }
        Arc::new(facts)
    };
    Collection::new((0..24).map(session))
}

fn filtered(all: &Collection, filter: &Filter, group: usize, act: impl FnOnce(&Overview<'_>)) {
    let today = date(2027, 2, 1);
    let view = View::new(all, filter, group, today);
    act(&Overview {
        all,
        view: &view,
        filter,
        group,
        unread: &[Unread {
            file: "half.codio".into(),
            reason: "Het bestand is leeg".into(),
        }],
        today,
    });
}

#[test]
fn no_heading_skips_a_level() {
    let text = Text::new(Lang::Nl);
    for all in [all(), many(), Collection::default()] {
        for group in [2, 3, 4] {
            filtered(&all, &Filter::default(), group, |overview| {
                let report = report(overview, &text);
                let mut before = 0;
                for block in &report.blocks {
                    let Block::Heading(heading) = block else {
                        continue;
                    };
                    let level = heading.level as usize + 1;
                    assert!(level <= before + 1, "{}", heading.text);
                    before = level;
                }
            });
        }
    }
}

#[test]
fn teams_of_the_same_name_can_be_told_apart_and_every_session_is_named() {
    let text = Text::new(Lang::Nl);
    filtered(&many(), &Filter::default(), 3, |overview| {
        let report = report(overview, &text);
        let table = |heading: &str| {
            let mut blocks = report.blocks.iter();
            blocks.find(|one| matches!(one, Block::Heading(one) if one.text == heading));
            let table = blocks.find_map(|one| match one {
                Block::Table(table) => Some(table),
                _ => None,
            });
            table.expect("a table below its heading")
        };
        let words = |cell: &[block::Run]| cell.iter().map(|run| &*run.text).collect::<String>();
        let overdue = table("Te laat");
        let teams = overdue.rows.iter().map(|row| words(&row[2]));
        let teams: Vec<String> = teams.collect();
        assert!(
            teams
                .iter()
                .any(|team| team.ends_with(" · Gemeente Almerveld · 2 jan 2025"))
        );
        assert!(
            teams
                .iter()
                .any(|team| team.ends_with(" · Provincie Noordmark · 2 feb 2025"))
        );
        let sessions = table("Sessies");
        assert_eq!(sessions.rows.len(), 24);
        let row = &overview.view.rows[0];
        assert!(row.overdue > 0 && row.overdue <= row.open);
        // Each number has a head of its own, and they stand below each other.
        let counts = [row.agreements, row.open, row.overdue].map(|count| count.to_string());
        for ((at, head), count) in (5..).zip(["Afspraken", "Open", "Te laat"]).zip(counts) {
            let column = &sessions.columns[at];
            assert_eq!((&*column.head, column.align), (head, block::Align::Right));
            assert_eq!(words(&sessions.rows[0][at]), count);
        }
    });
}

#[test]
fn large_numbers_are_written_as_people_read_them() {
    let one = example_facts();
    let session = |number: usize| {
        let mut facts = one.clone();
        facts.id = format!("sessie {number}");
        for agreement in facts.teams.iter_mut().flat_map(|team| &mut team.agreements) {
            agreement.made_in = facts.id.clone();
        }
        Arc::new(facts)
    };
    let all = Collection::new((0..1_300).map(session));
    for (lang, told) in [
        (
            Lang::Nl,
            [
                "1.300",
                "2.600",
                "10.400",
                "Privacy (2.600)",
                "Nog 1.100 staan",
            ],
        ),
        (
            Lang::En,
            [
                "1,300",
                "2,600",
                "10,400",
                "Privacy (2,600)",
                "1,100 more are",
            ],
        ),
    ] {
        with(&all, |overview| {
            let report = report(overview, &Text::new(lang));
            let report = crate::report::markdown::write(&report).replace('\\', "");
            for number in told {
                assert!(report.contains(number), "{number} in {report}");
            }
            assert!(
                !report.contains("1300") && !report.contains("2600"),
                "{report}"
            );
        });
    }
}

#[test]
fn where_agreements_count_is_told_when_a_session_follows_another() {
    let text = Text::new(Lang::Nl);
    let told = |all: &Collection| {
        let mut told = String::new();
        with(all, |overview| {
            told = crate::report::markdown::write(&report(overview, &text));
        });
        told.contains("Een afspraak telt bij de sessie waarin die is gemaakt.")
    };
    assert!(!told(&all()));
    let mut next = example_facts();
    next.follows = Some(next.id.clone());
    next.id = "next".into();
    assert!(told(&Collection::new([Arc::new(next)])));
}

#[test]
fn quarters_that_are_left_out_are_named_once() {
    let text = Text::new(Lang::Nl);
    let all = many();
    let written = |group| {
        let mut written = String::new();
        filtered(&all, &Filter::default(), group, |overview| {
            written = crate::report::markdown::write(&report(overview, &text));
        });
        written
    };
    let eight = written(3);
    let older = "Eerdere kwartalen staan in het Excel-bestand van dit overzicht: \
                 1e kwartaal 2025, 2e kwartaal 2025, 3e kwartaal 2025.";
    assert!(eight.contains(older), "{eight}");
    assert!(!eight.contains("Te weinig sessies"), "{eight}");
    let none = written(4);
    assert!(
        none.contains("Nog geen kwartaal heeft minstens 4 sessies"),
        "{none}"
    );
    assert_eq!(none.matches("4e kwartaal 2026").count(), 1, "{none}");
    assert!(!none.contains("te weinig sessies"), "{none}");
}

#[test]
fn a_filter_that_finds_nothing_is_told_as_that() {
    let text = Text::new(Lang::Nl);
    let filter = Filter {
        team: "bestaat niet".into(),
        ..Filter::default()
    };
    filtered(&all(), &filter, USUAL_GROUP, |overview| {
        let report = crate::report::markdown::write(&report(overview, &text));
        assert!(
            report.contains("Geen sessie past bij dit filter"),
            "{report}"
        );
        assert!(!report.contains("nog geen"), "{report}");
        assert!(report.contains("half.codio"), "{report}");
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
