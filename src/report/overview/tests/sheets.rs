//! The sheets for people who calculate: what they count is all there, and numbers are numbers.

use std::io::{Cursor, Read as _};

use super::*;
use crate::overview::SessionFacts;
use crate::report::sheet::{Sheet, Value};

fn sheet<'a>(all: &'a [Sheet], name: &str) -> &'a Sheet {
    let found = all.iter().find(|sheet| sheet.name == name);
    found.unwrap_or_else(|| panic!("a sheet {name}"))
}

fn column<'a>(sheet: &'a Sheet, name: &str) -> Vec<&'a Value> {
    let at = sheet.columns.iter().position(|column| column == name);
    let at = at.unwrap_or_else(|| panic!("{} has no {name}", sheet.name));
    sheet.rows.iter().map(|row| &row[at]).collect()
}

fn words(words: &str) -> Value {
    Value::Words(words.into())
}

/// The example on this day: in its second team, Zorg, is a value of its own, Nabijheid.
fn on(id: &str, day: jiff::civil::Date) -> SessionFacts {
    let mut facts = example_facts();
    facts.id = id.into();
    facts.date = Some(day);
    for agreement in facts.teams.iter_mut().flat_map(|team| &mut team.agreements) {
        agreement.made_in = id.into();
    }
    facts
}

/// Two sessions whose teams call a value of their own the same, and one that follows the first.
fn with_own_values() -> Collection {
    let (first, other) = (on("a", date(2026, 3, 1)), on("b", date(2026, 4, 1)));
    let mut next = on("c", date(2026, 6, 1));
    next.follows = Some("a".into());
    Collection::new([first, other, next].map(Arc::new))
}

#[test]
fn values_of_teams_own_add_up_and_stay_apart() {
    let text = Text::new(Lang::Nl);
    with(&with_own_values(), |overview| {
        let all = super::super::sheets::sheets(overview, &text);
        let values = sheet(&all, "Waarden");
        let times = column(values, "Keer gekozen");
        let times = times.iter().map(|one| match one {
            Value::Number(times) => *times,
            other => panic!("{other:?} is no count"),
        });
        let picture = &overview.view.picture;
        assert_eq!(times.sum::<usize>(), picture.values_chosen());
        let last = values.rows.last().expect("values have rows");
        assert_eq!(
            last[2..],
            [words("Eigen waarden van teams"), Value::Number(2)]
        );
        let own = sheet(&all, "Eigen waarden van teams");
        let nearness = words("Nabijheid");
        assert_eq!(column(own, "Waarde"), [&nearness, &nearness]);
        let days = [date(2026, 3, 1), date(2026, 4, 1)].map(Value::Date);
        assert_eq!(column(own, "Datum van de sessie"), [&days[0], &days[1]]);
        let table = export(overview, &text, Format::Csv, &stamp()).expect("it can be written");
        let table = String::from_utf8(table).expect("text");
        assert_eq!(table.matches("\r\nEigen waarden van teams;").count(), 2);
    });
}

#[test]
fn the_tidy_table_has_values_of_teams_own_without_a_place_in_the_set() {
    with(&with_own_values(), |overview| {
        let all = tables(overview.all, overview.view);
        let values = sheet(&all, "values");
        let place = values.columns.iter().position(|one| one == "principle_id");
        let place = place.expect("a column");
        let own = values
            .rows
            .iter()
            .filter(|row| row[place] == Value::Nothing);
        let own: Vec<_> = own.collect();
        assert_eq!(own.len(), 3, "also where it is carried along");
        for row in own {
            assert!(row.contains(&words("Nabijheid")), "{row:?}");
        }
    });
}

/// Four sessions in one quarter, one in the next: that one has no average.
fn scored() -> Collection {
    let days = [1, 2, 3, 4].map(|day| date(2026, 5, day));
    let days = days.into_iter().chain([date(2026, 8, 1)]);
    let sessions = days.map(|day| Arc::new(on(&day.to_string(), day)));
    Collection::new(sessions)
}

#[test]
fn averages_are_numbers_and_a_small_group_has_none() {
    let text = Text::new(Lang::Nl);
    with(&scored(), |overview| {
        let all = super::super::sheets::sheets(overview, &text);
        let courses = sheet(&all, "Reflectie door de tijd");
        let averages = column(courses, "Gemiddelde");
        let [sessions, remarks] = ["Sessies", "Toelichting"].map(|name| column(courses, name));
        let years = column(courses, "Jaar");
        assert!(years.iter().all(|year| **year == Value::Number(2026)));
        assert!(averages.len() > 2);
        for ((average, sessions), remark) in averages.iter().zip(sessions).zip(remarks) {
            match sessions {
                Value::Number(4) => {
                    assert!(matches!(average, Value::Decimal(one) if (1.0..=5.0).contains(one)));
                    assert_eq!(*remark, Value::Nothing);
                }
                other => {
                    assert_eq!((other, *average), (&Value::Number(1), &Value::Nothing));
                    assert_eq!(*remark, words("te weinig sessies"));
                }
            }
        }
    });
}

#[test]
fn a_calculator_gets_averages_with_a_format_and_csv_with_the_mark_of_the_language() {
    with(&scored(), |overview| {
        for (lang, average) in [(Lang::Nl, ";2026;2;4;3,50;"), (Lang::En, ";2026;2;4;3.50;")] {
            let text = Text::new(lang);
            let written = |format| {
                let bytes = export(overview, &text, format, &stamp());
                bytes.expect("it can be written")
            };
            let table = String::from_utf8(written(Format::Csv)).expect("text");
            assert!(table.contains(average), "{table}");
            let book = written(Format::Xlsx);
            let courses = part(&book, "xl/worksheets/sheet5.xml");
            let (_, rest) = courses.split_once("<c r=\"E2\"").expect("an average");
            let (cell, _) = rest.split_once("</c>").expect("the end of a cell");
            assert!(!cell.contains("t=\"s\""), "{cell}");
            assert!(cell.contains("<v>3.5</v>"), "{cell}");
            let styles = part(&book, "xl/styles.xml");
            assert!(
                styles.contains("formatCode=\"0.00\""),
                "two decimals: {styles}"
            );
        }
    });
}

/// A part of a workbook.
fn part(book: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).expect("a workbook is an archive");
    let mut text = String::new();
    let mut part = archive.by_name(name).expect("the part is there");
    part.read_to_string(&mut text).expect("a part is text");
    text
}

#[test]
fn the_last_sheet_tells_of_which_day_it_is_and_what_was_left_out() {
    let text = Text::new(Lang::Nl);
    let filter = Filter {
        team: "zorg".into(),
        ..Filter::default()
    };
    filtered(&with_own_values(), &filter, 4, |overview| {
        let all = super::super::sheets::sheets(overview, &text);
        let about = all.last().expect("there are sheets");
        assert_eq!(about.name, "Over dit overzicht");
        let told = |what: &str| {
            let row = about.rows.iter().find(|row| row[0] == words(what));
            row.map(|row| row[1].clone())
        };
        assert_eq!(told("Stand op"), Some(Value::Date(date(2027, 2, 1))));
        assert_eq!(told("Teams"), Some(Value::Number(3)));
        let group = told("Minimumaantal sessies voor een gemiddelde");
        assert_eq!(group, Some(Value::Number(4)));
        let only = told("Alleen");
        assert_eq!(only, Some(words("team of organisatie ‘zorg’")));
    });
}
