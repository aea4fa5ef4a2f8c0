//! Whatever people type, and wherever: the report for others holds no name of somebody.

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;

use super::compose;
use super::names::Names;
use crate::model::tests::carry_out;
use crate::model::tests::random::{Wish, new_session, text, wish_with};
use crate::model::{Edit, Lang, Session, TeamEdit, TeamText, TextField};
use crate::report::Audience;
use crate::text::Text;

/// Names that stand nowhere in our own words, each with other ways to type it.
const NAMES: [[&str; 5]; 4] = [
    [
        "Zwanebloem",
        "ZWANEBLOEM",
        "zwanebloem",
        "Zwanebloems",
        "zwanebloems",
    ],
    [
        "Wójcikowska",
        "WÓJCIKOWSKA",
        "wojcikowska",
        "Wojcikowskas",
        "Wójcikowska’s",
    ],
    [
        "Şahinoğlu",
        "ŞAHİNOĞLU",
        "sahinoglu",
        "Sahinoglus",
        "Şahinoğlu's",
    ],
    [
        "Quirijntje",
        "QUIRIJNTJE",
        "quirijntje",
        "Quirijntjes",
        "Quirijntje-",
    ],
];

/// What people type, with names in it in all spellings.
fn telling_text() -> impl Strategy<Value = String> {
    let name = (0..NAMES.len(), 0..NAMES[0].len()).prop_map(|(name, way)| NAMES[name][way]);
    let part = prop_oneof![2 => text(), 3 => name.prop_map(str::to_owned)];
    let between = prop::sample::select(vec![" ", ", ", ". ", " (", ") ", "\n", "\"", "/", "@"]);
    vec((part, between), 1..5).prop_map(|parts| {
        let parts = parts.into_iter();
        parts.map(|(part, between)| part + between).collect()
    })
}

fn telling_wishes() -> impl Strategy<Value = Vec<Wish>> {
    vec(wish_with(telling_text()), 0..120)
}

/// Everybody has one of the first three names: the facilitator, and in the first team a
/// participant and an owner, if there is room.
fn with_people(mut session: Session, roles: &[String; 2]) -> Session {
    let set = |field, text: &str| Edit::SetText {
        field,
        text: text.to_owned(),
    };
    let facilitator = set(TextField::Facilitator, NAMES[0][0]);
    session.apply(facilitator).expect("it fits");
    let Some(team) = session.teams.first().map(|team| team.id) else {
        return session;
    };
    let id = session.fresh_id();
    if session
        .apply(Edit::team(team, TeamEdit::AddParticipant(id)))
        .is_ok()
    {
        let (name, role) = (TeamText::ParticipantName(id), TeamText::ParticipantRole(id));
        for (text, typed) in [(name, NAMES[1][0]), (role, &roles[0])] {
            let edit = set(TextField::Team(team, text), typed);
            session.apply(edit).expect("it fits");
        }
    }
    let id = session.fresh_id();
    if session
        .apply(Edit::team(team, TeamEdit::AddAgreement(id)))
        .is_ok()
    {
        let name = TeamText::AgreementOwnerName(id);
        let role = TeamText::AgreementOwnerRole(id);
        for (text, typed) in [(name, NAMES[2][0]), (role, &roles[1])] {
            let edit = set(TextField::Team(team, text), typed);
            session.apply(edit).expect("it fits");
        }
    }
    session
}

/// The names of people in this session, of those above: in all ways to type them. What is said
/// about somebody behind a sign, or without a capital, is no name.
fn names_in(session: &Session) -> impl Iterator<Item = &'static str> {
    let mut people = vec![session.facilitator.as_str()];
    for team in &session.teams {
        people.extend(team.participants.iter().map(|person| person.name.as_str()));
        let owners = team.agreements.iter();
        people.extend(owners.map(|agreement| agreement.owner_name.as_str()));
    }
    let words = people.iter().flat_map(|name| {
        let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
        let person = name.split(['(', ',', '@', ';', '/']).next();
        let words = person.unwrap_or_default();
        words.split(|c: char| !c.is_alphanumeric())
    });
    let words: Vec<&str> = words.collect();
    let is_somebody = |ways: &&[&str; 5]| {
        ways[..2].iter().any(|way| words.contains(way)) || people.contains(&ways[2])
    };
    let all: Vec<_> = NAMES
        .iter()
        .filter(is_somebody)
        .flatten()
        .copied()
        .collect();
    all.into_iter()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_shareable_report_of_any_session_holds_no_name(
        wishes in telling_wishes(),
        roles in [telling_text(), telling_text()],
    ) {
        let mut session = new_session();
        carry_out(&mut session, &wishes);
        let session = with_people(session, &roles);
        for lang in Lang::ALL {
            let text = Text::new(lang);
            let report = |audience| {
                let report = compose(&session, &text, audience, date(2026, 11, 21));
                format!("{report:?}").to_lowercase()
            };
            let told = report(Audience::Shareable);
            for name in names_in(&session) {
                prop_assert!(!told.contains(&name.to_lowercase()), "{name} stands in {told}");
            }
            // The names are there to be found.
            let internal = report(Audience::Internal);
            prop_assert!(internal.contains(&NAMES[0][0].to_lowercase()));
        }
    }
}

/// What the shareable report of a session of somebody with this name makes of what is typed.
fn shared(name: &str, typed: &str) -> String {
    let mut session = new_session();
    let facilitator = Edit::SetText {
        field: TextField::Facilitator,
        text: name.to_owned(),
    };
    session.apply(facilitator).expect("it fits");
    let names = Names::of(&session, &Text::new(Lang::Nl));
    names.removed_from(typed).into_owned()
}

#[test]
fn what_is_said_about_somebody_is_no_name() {
    for (name, typed, clean) in [
        (
            "Piet namens de bewoners",
            "De bewoners willen inspraak, zegt Piet",
            "De bewoners willen inspraak, zegt [begeleider]",
        ),
        (
            "Karin (bewoner)",
            "Karin is een bewoner. Bewoner zijn",
            "[begeleider] is een bewoner. Bewoner zijn",
        ),
        (
            "Sanne de Vries, Communicatie",
            "Communicatie en sanne de vries",
            "Communicatie en [begeleider]",
        ),
        (
            "Hassan; secretaris",
            "De secretaris en hassan",
            "De secretaris en [begeleider]",
        ),
        (
            "Hassan/Financiën",
            "Financiën en hassan",
            "[begeleider] en [begeleider]",
        ),
        ("(Hassan)", "hassan belt", "[begeleider] belt"),
        (
            "sanne@gemeente.nl",
            "De gemeente en Sanne",
            "De gemeente en [begeleider]",
        ),
        (
            "femke_hoekstra-smits@gemeente.nl",
            "Mw. hoekstra of smits, gemeente",
            "Mw. [begeleider] of [begeleider], gemeente",
        ),
        (
            "s.devries@gemeente.nl",
            "Mail s.devries@gemeente.nl of Devries",
            "Mail [begeleider] of [begeleider]",
        ),
    ] {
        assert_eq!(shared(name, typed), clean, "{name}");
    }
}

#[test]
fn behind_a_comma_or_a_stroke_only_words_with_a_capital_are_names() {
    for (name, typed, clean) in [
        ("Vries, Sanne de", "Sanne belt", "[begeleider] belt"),
        ("Jan/Karin", "Karin en Jan", "[begeleider] en [begeleider]"),
        ("Karin, Bewoner", "een bewoner vroeg", "een bewoner vroeg"),
        ("Karin, bewoner", "Bewoners vroegen", "Bewoners vroegen"),
        ("Karin (Bewoner, Noord)", "In Noord", "In Noord"),
    ] {
        assert_eq!(shared(name, typed), clean, "{name}");
    }
}

#[test]
fn a_name_without_capitals_is_told_from_a_description() {
    for (name, typed, clean) in [
        (
            "femke hoekstra",
            "femke en Hoekstra",
            "[begeleider] en [begeleider]",
        ),
        (
            "femke van der hoek",
            "Femke op de hoek, mw. Van der Hoek",
            "[begeleider] op de hoek, mw. Van der [begeleider]",
        ),
        (
            "jan willem van der hoek",
            "willem en jan",
            "[begeleider] en jan",
        ),
    ] {
        assert_eq!(shared(name, typed), clean, "{name}");
    }
    for (name, typed) in [
        ("nog te bepalen", "Wie mag dit bepalen? Nog niemand"),
        ("Nog te bepalen", "Wie mag dit bepalen? Nog niemand"),
        ("nog niet bekend", "Bekend is dat niet, nog niet"),
        ("wordt gezocht", "Gezocht: wie trekker wordt"),
        ("Wordt gezocht", "Wordt dit gezocht?"),
        (
            "iemand van communicatie",
            "Communicatie vraagt of iemand meegaat",
        ),
        ("iemand (van communicatie)", "Is er iemand?"),
        ("namens bewoners", "Bewoners spreken namens de wijk"),
    ] {
        assert_eq!(shared(name, typed), typed, "{name}");
        assert_eq!(shared(name, &name.to_lowercase()), whole(name), "{name}");
    }
}

/// What becomes of a whole name: a bracket at its end is none of it.
fn whole(name: &str) -> &str {
    match name.ends_with(')') {
        true => "[begeleider])",
        false => "[begeleider]",
    }
}

#[test]
fn a_surname_or_first_name_may_look_like_a_particle() {
    for (name, typed, clean) in [
        (
            "Jan de Heer",
            "De Heer belt terug",
            "De [begeleider] belt terug",
        ),
        ("Jan de Heer", "de heer Jansen", "de heer Jansen"),
        ("Jan de Heer-Smit", "De Heer belt", "De [begeleider] belt"),
        ("Jan Onder", "Onder en onder", "[begeleider] en onder"),
        ("Les Smit", "Les geeft les", "[begeleider] geeft les"),
        ("Al Bakker", "Al is er al", "[begeleider] is er al"),
        ("Di Jansen", "Di belt", "[begeleider] belt"),
        // Who is known by the surname only, leaves our articles alone.
        (
            "De Vries",
            "De lijst van Vries",
            "De lijst van [begeleider]",
        ),
        ("Dhr. Smit", "Dhr. Jansen", "Dhr. Jansen"),
    ] {
        assert_eq!(shared(name, typed), clean, "{name}");
    }
}

#[test]
fn a_single_letter_is_no_name() {
    for name in ["A.", "a", "A"] {
        assert_eq!(shared(name, "plan A of a"), "plan A of a");
    }
}
