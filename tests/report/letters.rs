//! Letters that no font of the report has: shown as a sign, and named with their place.

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::Audience::Internal;
use goed_digitaal_bestuur::report::unshown::Unshown;
use goed_digitaal_bestuur::text::Text;

use super::{pages, session};

/// What cannot be shown of an organisation with this name.
fn unshown(name: &str) -> Unshown {
    Unshown::of(&pages(&named(name), Internal))
}

fn named(name: &str) -> Session {
    let mut session = session::filled();
    session.organisation = name.into();
    session
}

#[test]
fn scripts_that_the_fonts_lack_are_named_letter_by_letter() {
    for (name, letters) in [
        ("漢字 漢", vec!["漢", "字"]),
        ("שלום", vec!["ם", "ו", "ל", "ש"]),
        ("سلام", vec!["م", "ا", "ل", "س"]),
        ("ja 😀!", vec!["😀"]),
        ("👩\u{200D}💻", vec!["👩\u{200D}💻"]),
        ("\u{E000}", vec!["\u{E000}"]),
    ] {
        let mut found = unshown(name).letters;
        let mut expected = letters;
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn what_can_be_shown_or_has_no_shape_is_not_named() {
    for name in [
        "Gemeente Voorbeeldstad",
        "re\u{308}el, e\u{301}e\u{301}n, Łódź, Дом, Αθήνα",
        "zon\u{200B}der\u{FEFF} breedte\u{AD}\u{2060}",
        "\u{0}\u{7}\u{1B}besturing\u{85}",
        "\u{202E}richting\u{202C} \u{2066}x\u{2069}",
        "\u{FFFE}\u{FFFF}\u{10FFFF}",
    ] {
        assert_eq!(unshown(name), Unshown::default(), "{name:?}");
    }
}

#[test]
fn a_stack_of_accents_that_no_letter_has_is_named_whole() {
    let letters = unshown("a\u{20DD}").letters;
    assert_eq!(letters, ["a\u{20DD}"]);
}

#[test]
fn the_places_are_the_headings_above() {
    let mut session = session::filled();
    let mut team = (*session.teams[1]).clone();
    team.case.what = "Iets met 漢".into();
    team.open_questions = "En 字?".into();
    session.teams[1] = team.into();
    let found = Unshown::of(&pages(&session, Internal));
    assert_eq!(found.letters, ["漢", "字"]);
    assert_eq!(found.places.len(), 2, "{:?}", found.places);
    let team = &session.teams[1].name;
    assert!(
        found
            .places
            .iter()
            .all(|place| place.len() == 2 && place[0] == *team)
    );
    assert_eq!(found.places[0][1], "Casus");

    let told = Text::new(Lang::Nl).unshown(&found);
    assert_eq!(
        told[0],
        "Deze tekens kan het verslag niet tonen: 漢 (U+6F22), 字 (U+5B57). In de PDF staat daar \
         telkens □"
    );
    assert!(told[1].starts_with(&format!("Te vinden in: {team} › Casus; {team} › ")));
}

#[test]
fn a_long_list_is_cut_and_says_how_much_more_there_is() {
    let many: String = ('\u{4E00}'..'\u{4E20}').collect();
    let found = unshown(&many);
    assert_eq!(found.letters.len(), 32);
    let told = Text::new(Lang::En).unshown(&found);
    assert!(told[0].contains("and 20 more"), "{told:?}");
    assert!(told.iter().all(|line| line.chars().count() < 500));
}
