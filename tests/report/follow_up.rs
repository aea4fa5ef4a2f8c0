//! The report of a follow-up: two pages that say what became of the agreements, without names for
//! others, and the calendar that moves what was in it.

use std::collections::BTreeMap;

use goed_digitaal_bestuur::model::{
    AgreementKey, Edit, Lang, RecordId, Session, Status, TeamEdit, TeamText, TextField,
};
use goed_digitaal_bestuur::report::Audience::{self, Internal, Shareable};
use goed_digitaal_bestuur::report::export::{Format, export};
use goed_digitaal_bestuur::report::layout::layout;
use goed_digitaal_bestuur::text::Text;
use goed_digitaal_bestuur::workshops::{Library, example, example_follow_up};
use jiff::civil::date;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::content::full_of_names;
use super::formats::{bytes, unpacked};
use super::{pages, pdf, report, stamp, words};

fn follow(earlier: Session) -> Session {
    let next = Library::built_in().follow_up(earlier, "vervolg-1".into());
    next.unwrap()
}

fn say(session: &mut Session, agreement: RecordId, status: Status, words: &str) {
    let holds = |team: &RecordId| session.team(*team).unwrap().earlier(agreement).is_some();
    let mut teams = session.teams.iter().map(|team| team.id);
    let team = teams.find(holds).unwrap();
    let field = TextField::Team(team, TeamText::Progress(agreement));
    let text = words.to_owned();
    session.apply(Edit::SetText { field, text }).unwrap();
    let on = date(2027, 3, 11);
    let edit = TeamEdit::AddStatus {
        agreement,
        on,
        status,
        due: None,
    };
    session.apply(Edit::team(team, edit)).unwrap();
}

#[test]
fn a_follow_up_tells_everything_on_two_pages() {
    let session = example_follow_up().unwrap();
    let mut alone = session.clone();
    alone.apply(Edit::RemoveTeam(RecordId(22))).unwrap();
    let mut silent = follow(example().unwrap());
    let day = Edit::SetDate(Some(date(2026, 11, 27)));
    silent.apply(day).unwrap();
    for lang in Lang::ALL {
        for audience in [Internal, Shareable] {
            let pages = |session| {
                layout(&report(session, audience, lang))
                    .unwrap()
                    .pages
                    .len()
            };
            assert_eq!(pages(&alone), 2, "{lang:?} {audience:?}");
            assert_eq!(pages(&session), 2, "{lang:?} {audience:?}");
        }
    }
    // Also when nobody said anything yet, and all of it is named as open.
    assert_eq!(pages(&silent, Internal).pages.len(), 2);
    let told = words(&pages(&session, Internal)).replace('\n', "");
    for said in [
        "Vervolg van Goed Digitaal Bestuur op 12 november 2026",
        "8 afspraken van toen, waarvan 5 gedaan, losgelaten of vervangen",
        "Losgelaten",
        "Er is 's avonds geen jongerenwerk meer",
        "Vervangt: We voeren twee gesprekken",
        "Vervangen door: Het jongerenwerk",
        "Waarde: Inclusiviteit",
        "We hebben twintig antwoorden",
        "Terugkijken: 17 jun 2027",
        "Nieuwe datum: 30 april 2027",
    ] {
        assert!(told.contains(said), "{said} not in {told}");
    }
    for said in [
        "Toen en nu",
        "van 2 naar 3 · Wie over de camera's gaat, is nu beschreven.",
        "bleef 2",
        "Wat hield ons tegen?",
        "17 juni 2027",
    ] {
        assert!(told.contains(said), "{said} not in {told}");
    }
}

#[test]
fn what_was_said_in_an_earlier_session_has_its_day() {
    let mut third = follow(example_follow_up().unwrap());
    third.apply(Edit::SetDate(Some(date(2027, 6, 17)))).unwrap();
    let told = words(&pages(&third, Internal)).replace('\n', "");
    assert!(told.contains("Loopt, 11 mrt 2027. De politie"), "{told}");
}

#[test]
fn every_word_of_a_follow_up_exists_in_both_languages() {
    let second = example_follow_up().unwrap();
    let sessions = [follow(example().unwrap()), follow(second.clone()), second];
    for session in sessions {
        for lang in Lang::ALL {
            let told = format!("{:?}", report(&session, Shareable, lang));
            for id in [
                "report-",
                "status-",
                "then-",
                "follow-up-",
                "agreements-",
                "open-",
            ] {
                assert!(!told.contains(&format!("\"{id}")), "{id} in {told}");
            }
        }
    }
}

#[test]
fn a_validator_finds_no_fault_in_a_follow_up() {
    let second = example_follow_up().unwrap();
    for session in [follow(second.clone()), second] {
        let bytes = pdf(&session, Shareable);
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
            let options = ValidationOptions::default().profile(profile);
            let verdict = validate_pdf_bytes(&bytes, &options).unwrap();
            assert!(verdict.is_compliant, "{profile:?}: {:#?}", verdict.failures);
        }
    }
}

/// Names in everything that was carried along and everything that was said about it; the people
/// themselves are not at the table any more.
fn follow_up_of_names() -> Session {
    let said = "Sanne de Vries, Öztürk en mevrouw Yıldız vroegen het aan Jan Bakker";
    let mut session = follow(full_of_names());
    let all: Vec<(RecordId, RecordId)> = session
        .teams
        .iter()
        .flat_map(|team| team.earlier.iter().map(|one| (team.id, one.id())))
        .collect();
    let statuses = [Status::Running, Status::Dropped, Status::Done];
    for ((team, one), status) in all.iter().zip(statuses.iter().cycle()) {
        say(&mut session, *one, status.clone(), said);
        let field = TextField::Team(*team, TeamText::Progress(*one));
        let text = said.into();
        session.apply(Edit::SetText { field, text }).unwrap();
    }
    for (team, person) in session
        .teams
        .clone()
        .iter()
        .flat_map(|team| team.participants.iter().map(|one| (team.id, one.id)))
    {
        let edit = TeamEdit::RemoveParticipant(person);
        session.apply(Edit::team(team, edit)).unwrap();
    }
    let (field, text) = (TextField::Facilitator, String::new());
    session.apply(Edit::SetText { field, text }).unwrap();
    session
}

#[test]
fn no_shareable_follow_up_tells_a_name_in_any_format() {
    let session = follow_up_of_names();
    let mut all: Vec<(String, String)> = Format::others()
        .map(|format| {
            (
                format!("{format:?}"),
                unpacked(bytes(&session, Shareable, format)),
            )
        })
        .collect();
    all.push(("Pdf".into(), words(&pages(&session, Shareable))));
    for (format, told) in all {
        let told = told.to_lowercase();
        for name in [
            "sanne", "vries", "bakker", "öztürk", "yıldız", "fatima", "erdoğan",
        ] {
            assert!(!told.contains(name), "{name} in {format}");
        }
    }
    let internal = words(&pages(&session, Internal));
    assert!(internal.contains("Jan Bakker"));
}

/// What a calendar program keeps: the newest version of each appointment.
fn imported(calendars: &[String]) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut kept: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for calendar in calendars {
        for event in calendar.replace("\r\n ", "").split("BEGIN:VEVENT").skip(1) {
            let lines = event.lines().filter_map(|line| line.split_once(':'));
            let event: BTreeMap<String, String> = lines
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .collect();
            let version =
                |event: &BTreeMap<String, String>| event["SEQUENCE"].parse::<i64>().unwrap();
            let known = kept.get(&event["UID"]);
            if known.is_none_or(|known| version(known) < version(&event)) {
                kept.insert(event["UID"].clone(), event);
            }
        }
    }
    kept
}

fn calendar(session: &Session, audience: Audience) -> String {
    let text = Text::new(Lang::Nl);
    let bytes = export(session, &text, audience, Format::Ics, &stamp()).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn reading_the_calendar_of_a_follow_up_moves_and_cancels_what_was_there() {
    let earlier = example().unwrap();
    let mut session = follow(earlier.clone());
    let before = imported(&[calendar(&earlier, Internal)]);
    let uid = |kind: &str, record: u32| format!("{}-{kind}-{record}", earlier.id);
    assert_eq!(before[&uid("due", 18)]["STATUS"], "CONFIRMED");

    say(&mut session, RecordId(18), Status::Done, "");
    say(&mut session, RecordId(20), Status::Dropped, "Geen tijd.");
    let later = TeamEdit::AddStatus {
        agreement: RecordId(19),
        on: date(2027, 3, 11),
        status: Status::Running,
        due: Some(date(2027, 6, 1)),
    };
    session.apply(Edit::team(RecordId(1), later)).unwrap();
    session
        .apply(Edit::SetDate(Some(date(2027, 3, 18))))
        .unwrap();
    // In whatever order they are read.
    let both = [calendar(&session, Internal), calendar(&earlier, Internal)];
    let after = imported(&both);
    assert_eq!(before.len(), after.len(), "nothing is there twice");
    assert_eq!(after[&uid("due", 18)]["STATUS"], "CANCELLED");
    assert_eq!(after[&uid("evaluation", 18)]["STATUS"], "CONFIRMED");
    assert_eq!(after[&uid("due", 20)]["STATUS"], "CANCELLED");
    assert_eq!(after[&uid("evaluation", 20)]["STATUS"], "CANCELLED");
    assert_eq!(after[&uid("due", 19)]["DTSTART;VALUE=DATE"], "20270601");
    // As long after the due date as before.
    assert_eq!(
        after[&uid("evaluation", 19)]["DTSTART;VALUE=DATE"],
        "20270709"
    );
    assert_eq!(
        after[&uid("follow-up", 1)]["DTSTART;VALUE=DATE"],
        "20270318"
    );
}

#[test]
fn an_export_after_a_change_is_newer_also_when_the_change_is_undone() {
    use goed_digitaal_bestuur::history::History;
    let mut history = History::new(example().unwrap());
    let version = |history: &History| -> u32 {
        let calendar = calendar(history.session(), Shareable);
        let line = calendar
            .lines()
            .find_map(|line| line.strip_prefix("SEQUENCE:"));
        line.unwrap().trim().parse().unwrap()
    };
    let first = version(&history);
    assert_eq!(version(&history), first, "nothing changed");
    let edit = TeamEdit::SetDue(RecordId(18), Some(date(2027, 2, 2)));
    history.apply(Edit::team(RecordId(1), edit)).unwrap();
    let second = version(&history);
    history.undo();
    assert!(second > first && version(&history) > second);
}

#[test]
fn a_replaced_agreement_is_out_of_the_calendar_and_the_new_one_is_in() {
    let session = example_follow_up().unwrap();
    let kept = imported(&[calendar(&session, Shareable)]);
    let key = |key: AgreementKey| format!("{}-due-{}", key.session, key.agreement.0);
    let team = &session.teams[0];
    for one in session.standings(team).filter(|one| one.due.is_some()) {
        let expected = if one.status.is_settled() {
            "CANCELLED"
        } else {
            "CONFIRMED"
        };
        assert_eq!(
            kept[&key(one.key.clone())]["STATUS"],
            expected,
            "{:?}",
            one.key
        );
    }
}
