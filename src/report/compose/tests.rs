//! Whatever people type, and wherever: the report for others holds no name of somebody.

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;

use super::compose;
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

/// The names of people in this session, of those above: in all ways to type them.
fn names_in(session: &Session) -> impl Iterator<Item = &'static str> {
    let mut people = vec![session.facilitator.as_str()];
    for team in &session.teams {
        people.extend(team.participants.iter().map(|person| person.name.as_str()));
        let owners = team.agreements.iter();
        people.extend(owners.map(|agreement| agreement.owner_name.as_str()));
    }
    let words = people
        .iter()
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
    let words: Vec<&str> = words.collect();
    let is_somebody = |ways: &&[&str; 5]| ways[..3].iter().any(|way| words.contains(way));
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
