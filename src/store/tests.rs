//! Nothing typed is lost, and nothing on disk is touched when something is wrong.

#[cfg(unix)]
mod unix;

use std::fs;
use std::path::Path;

use jiff::civil::date;
use proptest::prelude::*;
use tempfile::{TempDir, tempdir};

use super::*;
use crate::model::tests::random::{edit_for, large_session, new_session, wishes};
use crate::model::{Edit, Lang, MAX_TEXT, Session, SessionFault, TeamText, TextField};
use crate::source::{FileFault, Syntax};
use crate::text::{Sentence as _, Text};
use crate::workshops::example;

fn folder() -> TempDir {
    tempdir().expect("a temporary folder can be made")
}

fn sample() -> Session {
    example().expect("the example fits the workshop")
}

/// What opening a file with these bytes says. The file must still be the same afterwards.
fn open_bytes(bytes: &[u8]) -> Result<Session, Problem> {
    let folder = folder();
    let path = folder.path().join("a.codio");
    fs::write(&path, bytes).expect("room for a file");
    let opened = open(&path);
    assert_eq!(fs::read(&path).expect("still there"), bytes);
    if let Err(error) = &opened {
        assert_told(error, &path);
    }
    opened.map_err(|error| error.problem)
}

/// A message in both languages that names the file and says what to do.
fn assert_told(error: &StoreError, path: &Path) {
    for lang in Lang::ALL {
        let message = error.message(&Text::new(lang));
        let path = path.display().to_string();
        assert!(message.line().contains(&path), "{}", message.line());
        assert!(message.hint.is_some_and(|hint| hint.len() > 20));
    }
}

fn text_of(session: &Session) -> String {
    format::to_text(session).expect("a session has a text")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_people_typed_comes_back_the_same(wishes in wishes()) {
        let mut session = new_session();
        for wish in &wishes {
            let mut next = session.clone();
            if next.apply(edit_for(&session, wish)).is_ok() {
                session = next;
            }
        }
        let folder = folder();
        let path = folder.path().join("a.codio");
        prop_assert!(save(&session, &path, Replacing::Anything).is_ok());
        prop_assert_eq!(open(&path), Ok(session));
    }

    #[test]
    fn noise_is_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(open_bytes(&bytes).is_err());
    }

    #[test]
    fn a_flipped_bit_is_refused_or_harmless(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let mut bytes = text_of(&sample()).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(session) = open_bytes(&bytes) {
            prop_assert_eq!(session.check(), Ok(()));
        }
    }
}

#[test]
fn a_file_cut_short_is_refused_wherever_it_is_cut() {
    let text = text_of(&sample());
    let last = text.trim_end().len();
    for end in (0..last).step_by(97) {
        let problem = open_bytes(&text.as_bytes()[..end]).expect_err("it is cut short");
        let fits = matches!(
            problem,
            Problem::Foreign
                | Problem::Damaged {
                    what: Syntax::End,
                    ..
                }
                | Problem::File(FileFault::Empty | FileFault::NotText(_))
        );
        assert!(fits, "{end}: {problem:?}");
    }
}

#[test]
fn other_files_are_told_apart() {
    let foreign = Err(Problem::Foreign);
    assert_eq!(
        open_bytes(b""),
        Err(Problem::File(FileFault::Empty)),
        "empty"
    );
    assert_eq!(open_bytes(b" \n\n"), Err(Problem::File(FileFault::Empty)));
    assert_eq!(open_bytes(b"Beste allemaal"), foreign);
    assert_eq!(open_bytes(br#"{"format": "json"}"#), foreign);
    assert_eq!(
        open_bytes(br#"(format: "iets anders", version: 1, data: ())"#),
        foreign
    );
    assert!(matches!(
        open_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"),
        Err(Problem::File(FileFault::NotText(place))) if (place.line, place.column) == (2, 2)
    ));
    assert!(matches!(
        open_bytes(&[0xff, 0xfe, 0x28, 0x00]),
        Err(Problem::File(FileFault::NotText(_)))
    ));
}

#[test]
fn a_newer_session_is_named_and_never_written_over() {
    let folder = folder();
    let path = folder.path().join("a.codio");
    let newer = r#"(format: "codio-session", version: 7, data: (wonder: [1, 2], Nieuw(x)))"#;
    fs::write(&path, newer).expect("room for a file");
    let problem = Problem::Newer {
        version: 7,
        known: FORMAT_VERSION,
    };
    let error = open(&path).expect_err("it is newer");
    assert_eq!(error.problem, problem);
    assert!(error.message(&Text::new(Lang::Nl)).line().contains('7'));
    let error = save(&sample(), &path, Replacing::Anything).expect_err("it is newer");
    assert_eq!(error.problem, problem);
    assert_eq!(fs::read_to_string(&path).expect("still there"), newer);
}

#[test]
fn an_unknown_field_is_named_with_its_place() {
    let text = text_of(&sample()).replacen("    place:", "    plaats:", 1);
    let Err(Problem::Damaged { place, what }) = open_bytes(text.as_bytes()) else {
        panic!("a field that we do not know must not go unseen");
    };
    assert!(matches!(what, Syntax::UnknownField { field, .. } if field == "plaats"));
    assert_eq!((place.line, place.column), (10, 5));
}

#[test]
fn a_value_that_is_nowhere_is_named_with_its_place() {
    let text = text_of(&sample()).replacen("\"inclusiviteit\",\n", "\"geluk\",\n", 1);
    let text = text.replacen("id: \"geluk\"", "id: \"inclusiviteit\"", 1);
    let problem = open_bytes(text.as_bytes()).expect_err("nobody knows this value");
    let Problem::Session { place, fault } = problem else {
        panic!("{problem:?}");
    };
    assert!(matches!(fault, SessionFault::UnknownValue { value, .. } if value.0 == "geluk"));
    assert!(place.is_some());
}

#[test]
fn deep_brackets_and_large_files_are_refused_before_they_hurt() {
    let deep = format!(
        "(format: \"codio-session\", version: 1, data: {}",
        "[".repeat(1_000_000)
    );
    assert!(matches!(
        open_bytes(deep.as_bytes()),
        Err(Problem::Damaged {
            what: Syntax::TooDeep,
            ..
        })
    ));
    let folder = folder();
    let path = folder.path().join("large.codio");
    let file = fs::File::create(&path).expect("room for a file");
    file.set_len(1 << 30).expect("a file may have holes");
    let error = open(&path).expect_err("it is too large");
    assert_eq!(error.problem, Problem::File(FileFault::TooLarge));
}

#[test]
fn a_missing_file_a_folder_and_a_device_are_no_sessions() {
    let folder = folder();
    let missing = folder.path().join("weg").join("a.codio");
    let fault = |path: &Path| open(path).expect_err("no session").problem;
    assert_eq!(fault(&missing), Problem::File(FileFault::Missing));
    assert_eq!(fault(folder.path()), Problem::File(FileFault::IsFolder));
    if cfg!(unix) {
        assert_eq!(
            fault(Path::new("/dev/zero")),
            Problem::File(FileFault::NotAFile)
        );
    }
}

#[test]
fn saving_where_it_cannot_be_leaves_everything_as_it_was() {
    let folder = folder();
    let session = sample();
    let fault = |path: &Path| {
        let error = save(&session, path, Replacing::Anything).expect_err("no place to save");
        assert_told(&error, path);
        error.problem
    };
    assert_eq!(
        fault(&folder.path().join("weg").join("a.codio")),
        Problem::File(FileFault::FolderMissing)
    );
    assert_eq!(fault(folder.path()), Problem::File(FileFault::IsFolder));
    let long = folder.path().join(format!("{}.codio", "a".repeat(300)));
    assert!(matches!(
        fault(&long),
        Problem::File(FileFault::NameTooLong | FileFault::Other(_))
    ));
    let protected = folder.path().join("vast.codio");
    fs::write(&protected, "van mij").expect("room for a file");
    let mut rights = fs::metadata(&protected).expect("it is there").permissions();
    rights.set_readonly(true);
    fs::set_permissions(&protected, rights).expect("it is ours");
    assert_eq!(fault(&protected), Problem::File(FileFault::ReadOnly));
    assert_eq!(
        fs::read_to_string(&protected).expect("still there"),
        "van mij"
    );
    let left = fs::read_dir(folder.path()).expect("it is there").count();
    assert_eq!(left, 1, "no temporary files stay behind");
}

#[test]
fn a_file_that_went_away_is_told_and_not_made_anew() {
    let folder = folder();
    let path = folder.path().join("a.codio");
    let first = save(&new_session(), &path, Replacing::Nothing).expect("room for a file");
    fs::remove_file(&path).expect("ours");
    let error = save(&sample(), &path, Replacing::Seen(Some(first))).expect_err("it is gone");
    assert_eq!(error.problem, Problem::Gone);
    assert_told(&error, &path);
    assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 0);
    let again = save(&sample(), &path, Replacing::Nothing).expect("somebody wants it there");
    save(&new_session(), &path, Replacing::Seen(Some(again))).expect("it is as we left it");
    let error = save(&sample(), &path, Replacing::Seen(Some(again))).expect_err("not what we saw");
    assert_eq!(error.problem, Problem::Changed);
    let error = save(&sample(), &path, Replacing::Nothing).expect_err("it is there");
    assert_eq!(error.problem, Problem::File(FileFault::Exists));
}

#[test]
fn a_title_becomes_a_name_that_every_file_system_takes() {
    let day = date(2026, 11, 21);
    let named = |title: &str| file_name(day, title);
    assert_eq!(named("../a\\b: \"wie\"?*\n"), "2026-11-21 a b wie");
    assert_eq!(named(" ... "), "2026-11-21");
    assert!(named(&"ë".repeat(5000)).len() < 200);
}

#[test]
fn a_new_session_takes_a_free_name_and_never_another_file() {
    let folder = folder();
    let name = file_name(date(2026, 11, 21), "Goed Digitaal Bestuur");
    let sessions = folder.path().join("sessies");
    let (first, _) = create_in(&sample(), &sessions, &name).expect("an empty folder");
    let (second, _) = create_in(&sample(), &sessions, &name).expect("another name");
    assert_eq!(
        first,
        sessions.join("2026-11-21 Goed Digitaal Bestuur.codio")
    );
    assert_eq!(
        second,
        sessions.join("2026-11-21 Goed Digitaal Bestuur 2.codio")
    );
    let taken = create(&sample(), &first).expect_err("it is there already");
    assert_eq!(taken.problem, Problem::File(FileFault::Exists));
}

#[test]
fn only_our_own_folder_is_made() {
    let folder = folder();
    let own = folder.path().join("sessies");
    let make = |path: &Path| make_own_folder(path, &own, Doing::Save);
    assert_eq!(make(&folder.path().join("stick").join("a.codio")), Ok(()));
    assert_eq!(make(&own.join("2026").join("a.codio")), Ok(()));
    assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 0);
    assert_eq!(make(&own.join("a.codio")), Ok(()));
    save(&sample(), &own.join("a.codio"), Replacing::Anything).expect("the folder is there");
}

#[test]
fn a_report_never_takes_the_place_of_a_session() {
    let folder = folder();
    let path = folder.path().join("sessie zonder einde");
    save(&sample(), &path, Replacing::Anything).expect("room for a file");
    let error = write_export(&path, b"%PDF-1.7").expect_err("a session is there");
    assert_eq!(error.problem, Problem::IsSession);
    assert_eq!(open(&path), Ok(sample()));
    let pdf = folder.path().join("verslag.pdf");
    write_export(&pdf, b"een").expect("room for a file");
    write_export(&pdf, b"twee").expect("an earlier report may go");
    assert_eq!(fs::read(&pdf).expect("it is there"), b"twee");
}

#[test]
fn a_large_session_opens_and_saves() {
    let session = large_session(40, 100);
    let folder = folder();
    let path = folder.path().join("groot.codio");
    save(&session, &path, Replacing::Anything).expect("room for a file");
    assert_eq!(open(&path), Ok(session));
}

#[test]
fn a_session_that_could_not_be_opened_again_is_not_saved() {
    let folder = folder();
    let path = folder.path().join("a.codio");
    let mut session = large_session(1, 600);
    let team = &session.teams[0];
    let (team, ids): (_, Vec<_>) = (team.id, team.agreements.iter().map(|one| one.id).collect());
    for id in ids {
        for field in [
            TeamText::AgreementAction(id),
            TeamText::AgreementMeasure(id),
            TeamText::AgreementOrderReason(id),
        ] {
            let (field, text) = (TextField::Team(team, field), "x".repeat(MAX_TEXT));
            session
                .apply(Edit::SetText { field, text })
                .expect("it fits");
        }
    }
    let error = save(&session, &path, Replacing::Anything).expect_err("it is too large");
    assert_eq!(error.problem, Problem::TooLargeToSave);
    assert_told(&error, &path);
    assert!(!path.exists());
}

#[test]
fn broken_settings_are_told_and_kept_aside() {
    let folder = folder();
    let path = folder.path().join("config").join("settings.ron");
    assert_eq!(Settings::load(&path), (Settings::default(), None));
    let own = Settings {
        lang: Lang::En,
        theme: Theme::Dark,
        zoom_percent: 150,
        single_keys: false,
        ..Settings::default()
    };
    own.save(&path).expect("room for a file");
    assert_eq!(Settings::load(&path), (own, None));
    fs::write(&path, "(lang: Fr)").expect("room for a file");
    let (settings, fault) = Settings::load(&path);
    assert_eq!(settings, Settings::default());
    let (fault, aside) = (
        fault.expect("French is unknown"),
        path.with_extension("ron.broken"),
    );
    assert_told(&fault, &aside);
    assert_eq!(fault.doing, Doing::ReadSettings);
    assert_eq!(fs::read_to_string(aside).expect("kept"), "(lang: Fr)");
    fs::write(&path, "(zoom_percent: 9000, later: 3)").expect("room for a file");
    assert_eq!(Settings::load(&path).0.zoom_percent, 300);
}

#[test]
fn broken_settings_that_cannot_be_put_aside_are_not_said_to_be_kept() {
    let folder = folder();
    let path = folder.path().join("settings.ron");
    let says = |path: &Path, words: &str| {
        let fault = Settings::load(path).1.expect("French is unknown");
        let hint = fault.message(&Text::new(Lang::Nl)).hint;
        assert!(hint.is_some_and(|hint| hint.contains(words)), "{words}");
        fault
    };
    fs::write(&path, "(lang: Fr)").expect("room for a file");
    says(&path, "is bewaard");
    // Something else has the place already.
    let aside = path.with_extension("ron.broken");
    fs::remove_file(&aside).expect("it was put there");
    fs::create_dir(&aside).expect("room for a folder");
    fs::write(aside.join("a"), "").expect("room for a file");
    fs::write(&path, "(lang: Fr)").expect("room for a file");
    assert_told(&says(&path, "kon niet opzij"), &path);
    assert_eq!(
        fs::read_to_string(&path).expect("it is there"),
        "(lang: Fr)"
    );
}

#[test]
fn recent_sessions_are_few_unique_and_may_be_missing() {
    let folder = folder();
    let file = folder.path().join("recent.ron");
    let session = sample();
    let mut list = RecentList::default();
    for number in (0..14).chain([12]) {
        let path = folder.path().join(format!("{number}.codio"));
        list.remember(Recent::of(&session, &path)).expect("a name");
    }
    list.save(&file).expect("room for a file");
    let (list, fault) = RecentList::load(&file);
    assert_eq!((list.sessions.len(), fault), (MAX_RECENT, None));
    let last = list.sessions.first().expect("ten of them");
    assert!(last.path.ends_with("12.codio") && last.is_missing());
    assert_eq!(last.title, "Wie kijkt mee op het Stationsplein?");
    assert_eq!(last.teams, ["Ruimte", "Zorg"]);
    let twice = list.sessions.iter().filter(|one| one.path == last.path);
    assert_eq!(twice.count(), 1);
    assert_eq!(list.id_of(&last.path), Some(session.id.as_str()));
    assert_eq!(list.id_of(&folder.path().join("0.codio")), None);
    // A list that an earlier program wrote knows no ids.
    let old = "(sessions: [(path: \"/a.codio\", title: \"Een\")])";
    fs::write(&file, old).expect("room for a file");
    let (list, fault) = RecentList::load(&file);
    assert_eq!((list.sessions.len(), fault), (1, None));
    assert_eq!(list.id_of(Path::new("/a.codio")), None);
    fs::write(&file, "(sessions: 7)").expect("room for a file");
    let (_, fault) = RecentList::load(&file);
    let fault = fault.expect("it is no list");
    assert_eq!(fault.doing, Doing::ReadRecent);
    assert_told(&fault, &file.with_extension("ron.broken"));
}
