//! What the report says.

use goed_digitaal_bestuur::model::{
    Activity, Edit, Lang, RecordId, Session, StepId, Team, TeamEdit, TeamText, TextField, ValueId,
    Words,
};
use goed_digitaal_bestuur::report::Audience::{Internal, Shareable};
use goed_digitaal_bestuur::report::block::{Block, Weight};
use goed_digitaal_bestuur::report::compose::mentions;
use goed_digitaal_bestuur::workshops::Library;
use std::sync::Arc;

use super::{pages, report, session, words};

#[test]
fn the_first_page_says_what_was_chosen_agreed_and_for_whom_it_is() {
    let document = pages(&session::filled(), Shareable);
    let first = document.pages[0]
        .text()
        .replace('\n', "")
        .replace('\u{A0}', " ");
    for said in [
        "Wie kijkt mee op het Stationsplein?",
        "12 november 2026, stadhuis, zaal 4",
        "Ruimte (8 deelnemers), Team Zorg (3 deelnemers)",
        "11 maart 2027",
        "Beide teams. Mensen lopen hier elke dag",
        "Op elk bord bij een camera",
        "15 jan 2027",
        "Dit is het deelbare verslag",
        "Deelbaar verslag, zonder namen",
    ] {
        assert!(first.contains(said), "{said} not in {first}");
    }
    let internal = pages(&session::filled(), Internal);
    assert!(
        internal.pages[0]
            .text()
            .contains("Intern verslag, met namen")
    );
}

#[test]
fn every_team_begins_a_page_and_stands_in_the_bookmarks() {
    let document = pages(&session::filled(), Internal);
    let chapters = document.outline.iter().filter(|mark| mark.level == 1);
    let chapters: Vec<_> = chapters
        .map(|mark| (mark.text.as_str(), mark.page))
        .collect();
    assert_eq!(chapters[1].0, "Team Ruimte");
    assert_eq!(chapters[2].0, "Team Zorg");
    for (title, page) in &chapters[1..3] {
        assert!(document.pages[*page].text().starts_with(title));
    }
}

#[test]
fn the_way_of_choosing_is_told_with_its_ties_and_numbers() {
    let mut session = session::filled();
    let mut team = (*session.teams[0]).clone();
    // Transparency now has the same people and dots as inclusiveness had.
    team.participants[2].picks[2] = ValueId("veiligheid".into());
    team.shortlist.retain(|value| value.0 != "inclusiviteit");
    session.teams[0] = Arc::new(team);
    let told = words(&pages(&session, Shareable)).replace('\n', "");
    for said in [
        "Ieder verdeelde in stilte 3 stippen; meer stippen op één waarde mocht.",
        "8 van de 8 deelnemers kozen",
        "Gelijk geëindigd: Inclusiviteit en Transparantie.",
        "6 van 8 deelnemers, 7 stippen",
        "eigen waarde van het team",
        "nee, ontbreekt",
    ] {
        assert!(told.contains(said), "{said} not in {told}");
    }
}

#[test]
fn every_word_of_ours_exists_in_both_languages() {
    for lang in Lang::ALL {
        for audience in [Internal, Shareable] {
            for session in [session::empty(), session::with_answers(session::filled())] {
                let report = format!("{:?}", report(&session, audience, lang));
                assert!(!report.contains("report-"), "{report}");
                assert!(!report.contains("open-"), "{report}");
            }
        }
    }
}

#[test]
fn an_empty_session_makes_a_short_report_that_says_what_is_missing() {
    let document = pages(&session::empty(), Shareable);
    assert!(document.pages.len() <= 3);
    let told = words(&document);
    for said in [
        "nog niet ingevuld",
        "Er zijn nog geen afspraken gemaakt.",
        "Er is nog geen team",
    ] {
        assert!(told.contains(said), "{said} not in {told}");
    }
}

#[test]
fn the_internal_report_tells_names() {
    let told = words(&pages(&session::filled(), Internal));
    for name in [
        "Sanne de Vries",
        "Jan Bakker",
        "Fatima Yıldız",
        "Erdoğan Öztürk",
    ] {
        assert!(told.contains(name), "{name}");
    }
}

/// Puts a sentence with every name into every text that somebody can type.
pub fn full_of_names() -> Session {
    let said = "Sanne de Vries, SANNE, Öztürk, Piet en mevrouw Yıldız zeiden dit tegen Jan Bakker";
    let mut session = session::with_answers(session::filled());
    session.organisation = said.into();
    session.place = said.into();
    for team in &mut session.teams {
        let team = Arc::make_mut(team);
        team.name = said.into();
        team.open_questions = said.into();
        let case = &mut team.case;
        for text in [
            &mut case.title,
            &mut case.what,
            &mut case.decider,
            &mut case.technology,
            &mut case.why_now,
            &mut case.purpose,
            &mut case.ground_rules,
        ] {
            *text = said.into();
        }
        for person in &mut team.participants {
            person.role = format!("{}, assistent van Sanne", person.role);
        }
        for one in &mut team.stakeholders {
            (one.name, one.interest) = (said.into(), said.into());
        }
        for value in &mut team.own_values {
            value.name = Words::same(said);
        }
        for note in team.value_notes.values_mut() {
            (note.reason, note.why) = (said.into(), said.into());
        }
        for tension in &mut team.tensions {
            tension.chosen = said.into();
            tension.given_up = said.into();
            tension.compensation = said.into();
        }
        for agreement in &mut team.agreements {
            agreement.action = said.into();
            agreement.owner_role = said.into();
            agreement.owner_name = "Sanne de Vries".into();
            agreement.measure = said.into();
            agreement.order_reason = said.into();
        }
        for answer in team
            .answers
            .values_mut()
            .flat_map(|answers| answers.values_mut())
        {
            answer.text = said.into();
        }
    }
    let workshop = Arc::make_mut(&mut session.workshop);
    for step in &mut workshop.steps {
        step.title = Words::same(said);
    }
    session
}

#[test]
fn the_shareable_report_tells_no_name_wherever_it_was_typed() {
    let told = words(&pages(&full_of_names(), Shareable)).to_lowercase();
    for name in [
        "sanne", "vries", "bakker", "öztürk", "piet", "yıldız", "łucja",
    ] {
        let at = told.find(name);
        assert_eq!(
            at,
            None,
            "{name}: {}",
            at.map_or("", |at| &told[at.saturating_sub(20)..])
        );
    }
}

#[test]
fn sentences_with_names_are_listed_with_what_takes_their_place() {
    let text = goed_digitaal_bestuur::text::Text::new(Lang::Nl);
    let found = mentions(&session::filled(), &text);
    let told: Vec<_> = found.iter().map(|mention| text.mention(mention)).collect();
    let said = "Ruimte, Hoe we dat goedmaken: ‘Sanne vraagt de politie om cijfers.’ wordt \
        ‘[projectleider] vraagt de politie om cijfers.’";
    assert_eq!(told, [said]);
    // Every place where a name can stand is in the list.
    let listed = mentions(&full_of_names(), &text);
    let fields: std::collections::BTreeSet<_> = listed.iter().map(|one| &one.field).collect();
    assert!(fields.len() >= 24, "{fields:?}");
    assert!(
        !format!(
            "{:?}",
            listed.iter().map(|one| &one.replaced).collect::<Vec<_>>()
        )
        .contains("Sanne")
    );
}

#[test]
fn teams_with_their_own_cases_are_told_apart() {
    let mut session = session::filled();
    let mut other = (*session.teams[1]).clone();
    other.case.title = "Algoritme voor aanvragen".into();
    other.id = RecordId(2);
    session.teams[1] = Arc::new(other);
    let report = report(&session, Internal, Lang::Nl);
    assert_eq!(report.title, "Goed Digitaal Bestuur");
    let first = pages(&session, Internal).pages[0].text();
    assert!(first.contains("Team Zorg: Algoritme voor aanvragen"));
}

#[test]
fn a_team_without_people_is_said_to_have_none() {
    let mut session = session::filled();
    Arc::make_mut(&mut session.teams[1]).participants.clear();
    let told = words(&pages(&session, Internal));
    assert!(told.contains("Er staan geen deelnemers in dit team."));
}

#[test]
fn an_order_is_told_of_teams_that_made_one() {
    let told = |session: &Session| words(&pages(session, Shareable)).replace('\n', "");
    let mut session = session::filled();
    assert!(told(&session).contains("aan de hand van noodzaak en belang, door de teams zelf."));
    session.teams.truncate(1);
    assert!(told(&session).contains("aan de hand van noodzaak en belang, door het team zelf."));
    for agreement in &mut Arc::make_mut(&mut session.teams[0]).agreements {
        agreement.order_reason.clear();
    }
    assert!(!told(&session).contains("De volgorde is bepaald"));
    Arc::make_mut(&mut session.teams[0]).agreements.swap(0, 1);
    assert!(told(&session).contains("De volgorde is bepaald"));
}

#[test]
fn the_next_date_stands_before_the_open_questions() {
    let told = words(&pages(&session::filled(), Internal));
    let at = |said: &str| told.find(said).unwrap();
    assert!(at("Het team kijkt terug op") < at("Vragen die open bleven"));
}

#[test]
fn a_question_and_its_answer_are_one_paragraph() {
    let library = Library::built_in();
    let mut session = library
        .new_session("dataproject-bespreken", "00000000".into())
        .unwrap();
    session.teams = vec![Arc::new(Team::new(RecordId(1), "Zorg".into()))];
    let is_asked = |block: &Block| match block {
        Block::Paragraph(runs) => {
            let (first, last) = (runs.first(), runs.last());
            first.is_some_and(|run| run.weight == Weight::Strong)
                && last.is_some_and(|run| run.text == "Geen antwoord opgeschreven.")
        }
        _ => false,
    };
    let report = report(&session, Internal, Lang::Nl);
    assert!(report.blocks.iter().any(is_asked));
}

#[test]
fn a_name_that_was_cut_off_takes_no_full_stop() {
    let mut session = session::filled();
    let name = "vergaderingsnotulist".repeat(10);
    Arc::make_mut(&mut session.teams[0]).stakeholders[1].name = name;
    let told = words(&pages(&session, Internal)).replace('\n', "");
    assert!(told.contains('…') && !told.contains("…."), "{told}");
}

#[test]
fn figures_tell_in_words_what_they_show() {
    let example = goed_digitaal_bestuur::workshops::example().unwrap();
    let document = pages(&example, Shareable);
    let told: Vec<String> = document.nodes.into_iter().filter_map(|n| n.alt).collect();
    for said in [
        "Privacy: 6 van 8 deelnemers, 7 stippen.",
        "2 spanningen: 1. Privacy botst met Veiligheid; 2. Transparantie botst met Veiligheid",
        "afspraak 1: noodzaak 5, belang 4; afspraak 2: noodzaak 4, belang 5",
    ] {
        assert!(
            told.iter().any(|alt| alt.contains(said)),
            "{said} not in {told:?}"
        );
    }
}

#[test]
fn a_crowded_field_still_fits_its_cells() {
    let mut session = session::large(1, 40);
    let team = Arc::make_mut(&mut session.teams[0]);
    for agreement in &mut team.agreements {
        agreement.need = Some(3.try_into().unwrap());
        agreement.importance = agreement.need;
    }
    let told = words(&pages(&session, Shareable));
    assert!(told.contains("123456789…"), "{told}");
    assert!(told.contains("afspraak 40: noodzaak 3, belang 3"));
}

#[test]
fn the_summary_of_the_example_is_one_page() {
    let example = goed_digitaal_bestuur::workshops::example().unwrap();
    for audience in [Internal, Shareable] {
        let document = pages(&example, audience);
        assert!(document.pages[1].text().starts_with("Team Ruimte"));
    }
}

/// A new session of a built-in workshop, with one team.
fn begun(workshop: &str) -> (Session, RecordId) {
    let new = Library::built_in().new_session(workshop, "x".into());
    let (mut session, id) = (new.unwrap(), RecordId(1));
    let name = "Ruimte".to_owned();
    session.apply(Edit::AddTeam { id, name }).unwrap();
    (session, id)
}

#[test]
fn only_what_the_workshop_asks_is_missed() {
    let library = Library::built_in();
    for workshop in &library.workshops {
        let (mut session, id) = begun(&workshop.id);
        let add = Edit::team(id, TeamEdit::AddAgreement(RecordId(2)));
        session.apply(add).unwrap();
        let told = words(&pages(&session, Internal)).replace('\n', " ");
        let plans = |kind: fn(&Activity) -> bool| session.workshop.plans(kind);
        let judged = plans(|one| matches!(one, Activity::Priorities));
        let valued = plans(|one| matches!(one, Activity::Values { .. }));
        let cased = plans(|one| matches!(one, Activity::Case));
        for (said, asked) in [
            ("Afspraak  Waarde  Noodzaak  Belang", judged && valued),
            ("twee cijfers", false),
            ("noodzaak of belang", judged),
            ("hoort nog bij geen waarde", valued),
            ("Casus nog niet ingevuld", cased),
        ] {
            assert_eq!(
                told.contains(said),
                asked,
                "{}: {said}\n{told}",
                workshop.id
            );
        }
    }
}

#[test]
fn what_is_open_tells_its_step() {
    let (session, _) = begun("bewust-van-data-ethiek");
    let told = words(&pages(&session, Internal)).replace('\n', " ");
    let steps = session.workshop.steps.iter();
    let scored = steps.filter(|step| {
        let asks = |one: &Activity| matches!(one, Activity::Statements { .. });
        step.activities.iter().any(asks)
    });
    let said: Vec<String> = scored
        .map(|step| format!("{}: 0 van", step.title.nl))
        .collect();
    assert!(said.len() > 1, "{said:?}");
    for said in said {
        assert!(told.contains(&said), "{said} not in {told}");
    }
}

#[test]
fn a_decision_is_on_the_first_page_with_what_follows_from_it() {
    let (mut session, id) = begun("dataproject-bespreken");
    let text = TeamText::Answer(StepId("conclusion".into()), "go".into());
    let field = TextField::Team(id, text);
    let text = "Door onder voorwaarden".to_owned();
    session.apply(Edit::SetText { field, text }).unwrap();
    let first = pages(&session, Internal).pages[0].text().replace('\n', " ");
    for said in ["Conclusie", "Door onder voorwaarden", "Wat we afspreken"] {
        assert!(first.contains(said), "{said} not in {first}");
    }
}
