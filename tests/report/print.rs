//! What goes on paper is tagged like the report, and says what people need at the table.

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::page::Paper;
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
    let (pages, sheets) = told(&session, Kind::Worksheets(Paper::A4));
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
    assert!(sheets.contains("Hoe staat het ervoor?"));
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

/// Across and up, in points.
type Spot = (f64, f64);

/// Lines and the size of the page, both in millimetres, read back from a PDF.
fn lines_on(pdf: &[u8]) -> (Vec<[Spot; 2]>, Spot) {
    use lopdf::{Document, Object, content::Content};
    const MM: f64 = 72.0 / 25.4;
    let number = |object: &Object| f64::from(object.as_float().unwrap()) / MM;
    let file = Document::load_mem(pdf).unwrap();
    let page = file.get_pages()[&1];
    let sheet = file.get_dictionary(page).unwrap();
    let sheet = sheet.get(b"MediaBox").unwrap().as_array().unwrap();
    let content = file.get_page_content(page);
    let content = Content::decode(&content).unwrap();
    let mut lines = Vec::new();
    let mut pen = Vec::new();
    for operation in content.operations {
        let at = |x: usize| {
            (
                number(&operation.operands[x]),
                number(&operation.operands[x + 1]),
            )
        };
        match operation.operator.as_str() {
            "m" => pen = vec![at(0)],
            "l" => pen.push(at(0)),
            "S" if pen.len() == 2 => lines.push([pen[0], pen[1]]),
            _ => {}
        }
    }
    (lines, (number(&sheet[2]), number(&sheet[3])))
}

#[test]
fn cut_marks_stand_right_to_a_tenth_of_a_millimetre() {
    let print = |kind| print(&example(), &Text::new(Lang::Nl), kind, &stamp()).unwrap();
    for (kind, rows) in [(Kind::Cards, 4), (Kind::Roles, 2)] {
        let (lines, (width, height)) = lines_on(&print(kind));
        assert!((width - 210.0).abs() < 0.1 && (height - 297.0).abs() < 0.1);
        // Every cut that divides the sheet in equal cards.
        let down = [105.0];
        let across: Vec<f64> = (1..rows)
            .map(|row| 297.0 * f64::from(row) / f64::from(rows))
            .collect();
        let on = |cuts: &[f64], at: f64| cuts.iter().any(|cut| (cut - at).abs() < 0.1);
        for [from, to] in &lines {
            let straight_down = (from.0 - to.0).abs() < 0.01;
            match straight_down {
                true => assert!(on(&down, from.0), "{kind:?} {from:?} {to:?}"),
                false => assert!(on(&across, from.1) && (from.1 - to.1).abs() < 0.01),
            }
        }
        // Each cut has a mark at both edges and one where it meets another.
        let vertical = lines
            .iter()
            .filter(|[from, to]| (from.0 - to.0).abs() < 0.01);
        assert_eq!(vertical.count(), rows as usize + 1);
        assert_eq!(lines.len(), (rows as usize + 1) + 3 * (rows as usize - 1));
    }
}

#[test]
fn worksheets_for_the_table_and_the_poster_are_as_large_as_a3() {
    for kind in [Kind::Worksheets(Paper::A3), Kind::Poster] {
        let bytes = print(&example(), &Text::new(Lang::Nl), kind, &stamp()).unwrap();
        let (_, (width, height)) = lines_on(&bytes);
        assert!(
            (width - 297.0).abs() < 0.1 && (height - 420.0).abs() < 0.1,
            "{kind:?}"
        );
    }
}

#[test]
fn a_case_of_two_teams_has_one_poster_that_says_all_of_it() {
    let (pages, told) = told(&session::filled(), Kind::Poster);
    assert_eq!(pages, 1);
    let told = told.replace('\n', "");
    for said in [
        "Stationsplein?",
        "meldkamer.",
        "28 dagen",
        "1 januari 2027.",
    ] {
        assert!(told.contains(said), "{said} not in {told}");
    }
    let (_, blank) = self::told(&session::empty(), Kind::Poster);
    assert!(blank.contains("Wie beslist"), "{blank}");
    let endless = session::hostile();
    let (_, told) = self::told(&endless, Kind::Poster);
    let what = endless.teams[0].case.what.split_whitespace().count();
    assert!(told.split_whitespace().count() >= what);
}
