use super::*;

fn names(people: &[(&str, &str)]) -> Names {
    let mut names = Names {
        known: HashMap::new(),
        doubtful: HashSet::new(),
        longest: 0,
    };
    for (name, role) in people {
        names.learn(name, role);
    }
    names.clean_roles("deelnemer");
    names
}

#[test]
fn whole_names_and_parts_of_names_become_roles() {
    let names = names(&[("Sanne de Vries", "projectleider"), ("Jan", "raadslid")]);
    for (typed, clean) in [
        ("Sanne de Vries belt.", "[projectleider] belt."),
        (
            "Vraag het sanne, of De Vries!",
            "Vraag het [projectleider], of De [projectleider]!",
        ),
        ("SANNE’s lijst", "[projectleider]’s lijst"),
        ("Sannes lijst", "[projectleider]s lijst"),
        ("Sanne de Vries' lijst", "[projectleider]' lijst"),
        (
            "SANNES, sannes, Jans",
            "[projectleider]S, [projectleider]s, [raadslid]s",
        ),
        ("Janş, mens en jans", "Janş, mens en jans"),
        (
            "mail sanne.devries@voorbeeld.nl",
            "mail [projectleider].devries@voorbeeld.nl",
        ),
        ("Jan komt op 15 jan", "[raadslid] komt op 15 jan"),
        ("De januaricijfers", "De januaricijfers"),
    ] {
        assert_eq!(names.removed_from(typed), clean);
    }
}

#[test]
fn names_typed_without_capitals_are_names_too() {
    let names = names(&[
        ("femke hoekstra", "bewoner"),
        ("jan van der wal", "raadslid"),
    ]);
    for (typed, clean) in [
        ("Femke zei het.", "[bewoner] zei het."),
        ("Mw. Hoekstra, femke", "Mw. [bewoner], [bewoner]"),
        ("Van der Wal van de wal", "Van der [raadslid] van de wal"),
        ("jan van der wal", "[raadslid]"),
    ] {
        assert_eq!(names.removed_from(typed), clean);
    }
}

#[test]
fn names_of_two_letters_need_a_capital() {
    let names = names(&[("Bo Li", "arts"), ("an op de beek", "ondernemer")]);
    for (typed, clean) in [
        ("Bo twijfelt, Li’s lijst", "[arts] twijfelt, [arts]’s lijst"),
        ("An en bo li", "[ondernemer] en [arts]"),
        ("Bos en boek, li en an", "Bos en boek, li en an"),
        ("Op de eerste plaats", "Op de eerste plaats"),
    ] {
        assert_eq!(names.removed_from(typed), clean);
    }
}

#[test]
fn a_number_or_initial_is_no_name() {
    let names = names(&[("Persoon 12", "arts"), ("I.V. Smit", "jurist")]);
    for typed in ["12 keer", "Nr. 1, i.v.m. V"] {
        assert_eq!(names.removed_from(typed), typed);
    }
}

#[test]
fn a_double_name_is_one_person() {
    let names = names(&[
        ("Jan Bakker", "raadslid"),
        ("Jan-Willem Smit-de Vries", "heemraad"),
    ]);
    for (typed, clean) in [
        ("Jan-Willem en Jan", "[heemraad] en [raadslid]"),
        ("jan willem", "[heemraad]"),
        ("Smit-de Vries", "[heemraad]-de [heemraad]"),
        ("Smit de schrijver", "[heemraad] de schrijver"),
    ] {
        assert_eq!(names.removed_from(typed), clean);
    }
}

#[test]
fn names_typed_without_accents_are_names_too() {
    let names = names(&[
        ("İbrahim Şahin", "teammanager"),
        ("Łukasz", "analist"),
        ("Zoë", "arts"),
    ]);
    for typed in ["Ibrahim", "ibrahim sahin", "IBRAHIM ŞAHİN", "İbrahim"] {
        assert_eq!(names.removed_from(typed), "[teammanager]");
    }
    assert_eq!(
        names.removed_from("Lukasz en Zoe\u{308}, Zoe"),
        "[analist] en [arts], [arts]"
    );
}

#[test]
fn sentences_end_at_signs_and_lines() {
    let told: Vec<&str> = sentences("Sanne belt. Wie nog? Versie 1.2\n\nKlaar!").collect();
    assert_eq!(told, ["Sanne belt.", "Wie nog?", "Versie 1.2", "Klaar!"]);
}

#[test]
fn a_role_that_tells_a_name_is_not_used() {
    let names = names(&[("Sanne", "chef"), ("Piet", "assistent van Sanne")]);
    assert_eq!(names.removed_from("Piet en Sanne"), "[deelnemer] en [chef]");
}
