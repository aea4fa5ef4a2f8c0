//! What goes on paper is tagged like the report, and says what people need at the table.

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::print::{Kind, document, print};
use goed_digitaal_bestuur::text::Text;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::{session, stamp, words};

fn example() -> Session {
    goed_digitaal_bestuur::workshops::example().unwrap()
}

fn told(session: &Session, kind: Kind) -> (usize, String) {
    let document = document(session, &Text::new(Lang::Nl), kind).unwrap();
    document.check().unwrap();
    (document.pages.len(), words(&document))
}

#[test]
fn eight_value_cards_stand_on_a_page_with_all_their_words() {
    let (pages, told) = told(&example(), Kind::Cards);
    let session = example();
    let own: usize = session.teams.iter().map(|team| team.own_values.len()).sum();
    assert_eq!(
        pages,
        (session.value_set.values().count() + own).div_ceil(8)
    );
    for value in session.value_set.values() {
        assert!(told.contains(value.name(Lang::Nl)), "{:?}", value.id);
    }
    let squeezed = told.split_whitespace().collect::<String>();
    for value in session.value_set.values() {
        for question in &value.questions {
            let question: String = question.get(Lang::Nl).split_whitespace().collect();
            assert!(squeezed.contains(&question), "{question} is cut off");
        }
    }
}

#[test]
fn every_participant_has_a_ballot_of_one_page() {
    let session = example();
    let (pages, told) = told(&session, Kind::Ballots);
    let people: usize = session
        .teams
        .iter()
        .map(|team| team.participants.len())
        .sum();
    assert_eq!(pages, people);
    assert!(told.contains("kleur 3 rondjes in"));
}

#[test]
fn worksheets_roles_and_the_script_follow_the_workshop() {
    let session = example();
    let (pages, sheets) = told(&session, Kind::Worksheets);
    let steps = session
        .workshop
        .steps
        .iter()
        .filter(|step| !step.is_break());
    assert!(pages >= steps.count());
    assert!(
        sheets
            .replace('\n', "")
            .contains("Waaraan we zien dat het werkt")
    );
    assert!(sheets.contains("Wie ermee te maken heeft") || sheets.contains("Stem aan tafel"));
    let (_, roles) = told(&session, Kind::Roles);
    for role in &session.case_set.roles {
        assert!(roles.contains(role.name.get(Lang::Nl)));
    }
    let (_, script) = told(&session, Kind::Booklet);
    assert!(script.contains("(35 minuten)") && script.contains("Let op"));
}

#[test]
fn a_validator_finds_no_fault_on_paper() {
    for session in [session::filled(), session::empty()] {
        for kind in Kind::ALL {
            let bytes = print(&session, &Text::new(Lang::En), kind, &stamp()).unwrap();
            for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
                let options = ValidationOptions::default().profile(profile);
                let verdict = validate_pdf_bytes(&bytes, &options).unwrap();
                assert!(
                    verdict.is_compliant,
                    "{kind:?} {profile:?}: {:#?}",
                    verdict.failures
                );
            }
        }
    }
}

/// `cargo test --test report -- --ignored` and open the files.
#[test]
#[ignore = "for eyes, not for machines"]
fn the_papers_to_look_at() {
    for kind in Kind::ALL {
        let path = format!("{}/print-{}.pdf", env!("CARGO_TARGET_TMPDIR"), kind.word());
        let bytes = print(&example(), &Text::new(Lang::Nl), kind, &stamp()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
