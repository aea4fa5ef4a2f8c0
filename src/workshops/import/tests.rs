use proptest::prelude::*;

use super::*;
use crate::text::{Sentence as _, Text};
use crate::workshops::Library;

fn known() -> ValueSet {
    let library = Library::built_in();
    library.value_set("startset-1").expect("built in").clone()
}

fn read(text: &str) -> Table {
    Table::read(text.as_bytes(), &known())
}

fn about() -> About {
    About {
        id: "ons".into(),
        version: "1.0".into(),
        title: "Onze waarden".into(),
        source: String::new(),
    }
}

const WHOLE: &str = "\
fundament;principe;waarde;omschrijving;bron
Democratie;Participatie;Inclusiviteit;Iedereen doet mee;CODIO 2021
Rechtsstaat;Mensenrechten;Privacy;\"Niemand kijkt mee,
ook niet \"\"even\"\"\";Handvest 2026
Bestuurskracht;Bestuurskwaliteit;Één loket;;Handvest 2026
";

#[test]
fn a_whole_table_becomes_a_value_set() {
    let table = read(WHOLE);
    assert_eq!(table.faults, []);
    assert_eq!((table.separator, table.lang), (';', Lang::Nl));
    assert_eq!(
        table.rows[1].explanation,
        "Niemand kijkt mee, ook niet \"even\""
    );
    assert_eq!(
        table.rows.iter().map(|row| row.line).collect::<Vec<_>>(),
        [2, 3, 5]
    );
    let set = table
        .value_set(&about(), &known())
        .expect("nothing is wrong");
    assert_eq!(set.check(), Ok(()));
    assert_eq!(set.title.get(Lang::Nl), "Onze waarden");
    assert_eq!(set.source.nl, "CODIO 2021; Handvest 2026");
    let values: Vec<(&str, &str, ValueSource)> = set
        .values()
        .map(|value| (value.id.0.as_str(), value.name(Lang::En), value.source))
        .collect();
    let expected = [
        ("inclusiviteit", "Inclusiveness", ValueSource::CodioNamed),
        ("privacy", "Privacy", ValueSource::Organisation),
        ("één-loket", "Één loket", ValueSource::Organisation),
    ];
    assert_eq!(values, expected);
}

#[test]
fn separators_heads_and_letters_are_recognised() {
    let whole = read(WHOLE).rows;
    for (from, to) in [(";", ","), (";", "\t")] {
        let table = read(&WHOLE.replace("mee,\n", "mee\n").replace(from, to));
        assert_eq!(table.faults, [], "{to:?}");
        assert_eq!(table.separator.to_string(), to);
        assert_eq!(table.rows.len(), whole.len());
    }
    for prefix in ["\u{feff}", "sep=;\n"] {
        let table = read(&format!("{prefix}{}", WHOLE.replace('\n', "\r\n")));
        assert_eq!((table.faults.len(), table.rows.len()), (0, 3), "{prefix:?}");
    }
    let english = "Value,Foundation,Principle,Notes\nOpenness,Democracy,Participation,x\n";
    let table = read(english);
    assert_eq!((table.lang, &table.faults[..]), (Lang::En, &[][..]));
    assert_eq!(table.unused, ["Notes"]);
    let set = table
        .value_set(&about(), &known())
        .expect("nothing is wrong");
    let value = set.values().next().expect("one value");
    assert_eq!(
        (value.name.en.as_str(), value.name.nl.as_str()),
        ("Openness", "")
    );
}

#[test]
fn older_letters_are_read_and_pictures_are_not() {
    let bytes: Vec<u8> = WHOLE
        .chars()
        .map(|c| {
            if c == 'É' {
                0xC9
            } else {
                u8::try_from(u32::from(c)).unwrap_or(b'?')
            }
        })
        .collect();
    let table = Table::read(&bytes, &known());
    assert_eq!(
        (table.encoding, &table.faults[..]),
        (Encoding::Windows1252, &[][..])
    );
    assert_eq!(table.rows[2].value, "Één loket".replace("één", "Één"));
    let what = |bytes: &[u8]| Table::read(bytes, &known()).faults[0].what.clone();
    assert_eq!(what(b"\xff\xfef\0u\0"), Problem::Utf16);
    assert!(matches!(
        what(b"\x89PNG\r\n\x1a\n\0\0"),
        Problem::NotText(_)
    ));
    assert!(matches!(what(b"PK\x03\x04"), Problem::NotText(_)));
    assert_eq!(what(b""), Problem::NoColumn);
}

#[test]
fn every_fault_has_its_line_and_column_and_says_what_was_expected() {
    let head = "fundament;principe;waarde;omschrijving;bron\n";
    for (rows, line, column, words) in [
        ("Democratie;;Open;;\n", 2, Some(Column::Principle), "leeg"),
        (
            "Democratie;Participatie;;;\n",
            2,
            Some(Column::Value),
            "leeg",
        ),
        (
            "Demokratie;Participatie;Open;;\n",
            2,
            Some(Column::Fundament),
            "Democratie, Rechtsstaat",
        ),
        (
            "Democratie;P;Open;;\n\nRechtsstaat;P;open ;;\n",
            4,
            Some(Column::Value),
            "regel 2",
        ),
        ("Democratie;P;=A1;;\n", 2, Some(Column::Value), "formule"),
        (
            "Democratie;P;Open;#N/B;\n",
            2,
            Some(Column::Explanation),
            "formule",
        ),
        ("Democratie;P;Open;;x;y\n", 2, None, "6 cellen"),
        ("", 1, None, "geen waarden"),
    ] {
        let table = read(&format!("{head}{rows}"));
        let fault = table.faults.first().expect("something is wrong");
        assert_eq!((fault.line, fault.column), (line, column), "{rows}");
        let told = fault.message(&Text::new(Lang::Nl)).text;
        assert!(
            told.contains(words) && told.contains(&line.to_string()),
            "{told}"
        );
        assert_eq!(table.value_set(&about(), &known()), None);
    }
    let table = read("fundament;waarde;waarde\nDemocratie;a;b\n");
    let what: Vec<_> = table.faults.iter().map(|fault| &fault.what).collect();
    assert_eq!(what, [&Problem::DoubleColumn, &Problem::NoColumn]);
    let long = format!("{head}Democratie;P;{};;\n", "a".repeat(MAX_CELL + 1));
    assert_eq!(
        read(&long).faults[0].what,
        Problem::TooLong { limit: MAX_CELL }
    );
}

#[test]
fn a_table_without_end_stops_at_the_limits() {
    let head = "fundament;principe;waarde\n";
    let many: String = (0..MAX_VALUES + 9)
        .map(|n| format!("Democratie;P;w{n}\n"))
        .collect();
    let table = read(&format!("{head}{many}"));
    assert_eq!(table.faults.len(), 1);
    assert_eq!(table.rows.len(), MAX_VALUES);
    let wrong = read(&format!("{head}{}", "x;P;w\n".repeat(9_000)));
    assert_eq!(wrong.faults.len(), MAX_FAULTS);
}

proptest! {
    /// Any bytes are told or become a set that keeps the rules.
    #[test]
    fn any_table_is_told_or_used(rows in proptest::collection::vec(
        ("Democratie|Rechtsstaat|x", "[a-c ,;\"\\n]{0,4}", "\\PC{0,8}", "[=+é;]{0,2}"), 0..8)) {
        let mut text = "fundament;principe;waarde;omschrijving\n".to_owned();
        for (a, b, c, d) in rows {
            text += &[a, b, c, d].join(";");
            text.push('\n');
        }
        let table = read(&text);
        let set = table.value_set(&about(), &known());
        prop_assert_eq!(set.is_some(), table.faults.is_empty(), "{:?}", table.faults);
    }

    #[test]
    fn any_bytes_are_told_or_used(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let table = Table::read(&bytes, &known());
        prop_assert!(table.faults.len() <= MAX_FAULTS);
    }
}

/// The faults by line.
fn told(table: &Table) -> Vec<(usize, &Problem)> {
    let faults = table.faults.iter();
    faults.map(|one| (one.line, &one.what)).collect()
}

#[test]
fn a_quotation_mark_that_is_never_closed_takes_in_no_lines() {
    let plain = WHOLE.replace("\"Niemand kijkt mee,\nook niet \"\"even\"\"\"", "Niemand");
    let open = plain.replace("Participatie;Inclusiviteit", "Participatie;\"Inclusiviteit");
    let table = read(&open);
    assert_eq!(told(&table), [(2, &Problem::OpenQuote)]);
}

#[test]
fn a_quotation_mark_inside_a_cell_opens_nothing() {
    let inch = WHOLE.replace("Iedereen doet mee", "Een 5\" scherm");
    let table = read(&inch);
    assert_eq!(table.faults, []);
    assert_eq!(table.rows[0].explanation, "Een 5\" scherm");
    assert_eq!(table.rows.len(), 3);
    // Only the record that is open is told, not the cell of two lines before it.
    let open = inch.replace("Één loket;", "\"Één loket;");
    let table = read(&open);
    assert_eq!(told(&table), [(5, &Problem::OpenQuote)]);
    assert_eq!(table.rows.len(), 2);
}

#[test]
fn two_rows_with_one_name_are_told_with_both_lines() {
    let rows = "Democratie;P;Open\n\nRechtsstaat;P;Rust\nDemocratie;Q; oPEN \n";
    let table = read(&format!("fundament;principe;waarde\n{rows}"));
    let words = Lang::ALL.map(|lang| table.faults[0].message(&Text::new(lang)).text);
    let dutch = "Regel 5, kolom ‘waarde’: de waarde op regel 2 heet ook ‘oPEN’";
    assert!(words[0].starts_with(dutch), "{words:?}");
    let english = "Line 5, column ‘value’: the value on line 2 is called ‘oPEN’ too";
    assert!(words[1].starts_with(english), "{words:?}");
    assert_eq!(table.value_set(&about(), &known()), None);
}

#[test]
fn a_known_name_that_another_row_has_in_the_other_language_is_told() {
    // The set that we know the Dutch name from brings its English one along.
    let rows = "Democratie;P;Inclusiviteit\nDemocratie;P;Inclusiveness\n";
    let table = read(&format!("fundament;principe;waarde\n{rows}"));
    let name = "Inclusiveness".to_owned();
    assert_eq!(told(&table), [(3, &Problem::Duplicate { line: 2, name })]);
}

#[test]
fn values_of_a_table_have_no_questions_and_that_is_right() {
    let table = read(WHOLE);
    let set = table.value_set(&about(), &known()).expect("it is right");
    assert!(set.values().all(|value| value.questions.is_empty()));
    assert_eq!(set.check(), Ok(()));
}
