//! A folder is read whatever is in it, is left as it was, and is never remembered wrongly.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jiff::civil::date;
use proptest::prelude::*;
use tempfile::{TempDir, tempdir};

use super::*;
use crate::model::tests::random::{edit_for, new_session, wishes};
use crate::model::{Edit, Session, TextField};
use crate::overview::tests::facts_of;
use crate::source::FileFault;
use crate::store::{FORMAT_VERSION, Replacing, save};
use crate::workshops::example;

/// A folder with sessions, and our own folder beside it.
struct Place {
    _root: TempDir,
    folder: PathBuf,
    paths: Paths,
}

impl Place {
    fn new() -> Self {
        let root = tempdir().expect("a temporary folder can be made");
        let folder = root.path().join("map");
        fs::create_dir(&folder).expect("room for a folder");
        Self {
            folder: fs::canonicalize(folder).expect("it is there"),
            paths: Paths::under(&root.path().join("home")),
            _root: root,
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The example with another id, and an organisation by which to know it.
    fn put(&self, name: &str, id: &str, organisation: &str) {
        put(&self.at(name), id, organisation);
    }

    /// A folder that has been so for an hour: what is remembered of it may count.
    fn rest(&self) {
        let past = SystemTime::now() - Duration::from_secs(3_600);
        for path in files(&self.folder).keys() {
            let file = fs::File::open(path).expect("it is there");
            file.set_modified(past).expect("a file has a time");
        }
    }

    fn scan(&self) -> Scan {
        let done = scan(&self.folder, &self.paths, &Progress::default());
        let done = done
            .expect("the folder can be read")
            .expect("not cancelled");
        done.memory.keep().expect("our own folder can be written");
        done.scan
    }

    fn problems(&self) -> Vec<(String, Problem)> {
        let unread = self.scan().unread.into_iter();
        unread
            .map(|error| {
                assert_eq!(error.doing, Doing::Scan);
                let name = error
                    .path
                    .strip_prefix(&self.folder)
                    .expect("in the folder");
                (name.display().to_string(), error.problem)
            })
            .collect()
    }

    fn organisations(&self) -> Vec<String> {
        let found = self.scan().sessions.into_iter();
        found.map(|one| one.facts.organisation.clone()).collect()
    }
}

fn put(path: &Path, id: &str, organisation: &str) {
    let mut session = Session {
        id: id.into(),
        ..example().expect("the example fits the workshop")
    };
    let (field, text) = (TextField::Organisation, organisation.into());
    session
        .apply(Edit::SetText { field, text })
        .expect("it fits");
    save(&session, path, Replacing::Anything).expect("it can be saved");
}

/// Every file below a folder, with what is in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.is_symlink() {
            found.extend(files(&path));
        } else if path.is_file() {
            found.insert(path.clone(), fs::read(&path).unwrap_or_default());
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_quick_way_reads_what_the_usual_way_reads(wishes in wishes()) {
        let mut session = new_session();
        for wish in &wishes {
            let mut next = session.clone();
            if next.apply(edit_for(&session, wish)).is_ok() {
                session = next;
            }
        }
        let text = format::to_text(&session).expect("a session has a text");
        let copies = Copies::default();
        for _ in 0..2 {
            let read = quick::session(&text, &copies);
            prop_assert_eq!(read.as_ref(), Some(&session));
        }
    }

    #[test]
    fn what_the_usual_way_refuses_the_quick_way_refuses(at in 0.0..1.0_f64, byte in any::<u8>()) {
        let session = example().expect("the example fits the workshop");
        let text = format::to_text(&session).expect("a session has a text");
        let mut bytes = text.into_bytes();
        let at = (at * bytes.len() as f64) as usize;
        bytes[at] = byte;
        let Ok(text) = String::from_utf8(bytes) else {
            return Ok(());
        };
        if let Some(read) = quick::session(&text, &Copies::default()) {
            prop_assert_eq!(Ok(read), format::from_text(&text));
        }
    }
}

#[test]
fn files_that_were_ever_released_are_read() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let place = Place::new();
    for (number, path) in files(&golden).into_keys().enumerate() {
        if path.extension().is_some_and(|ending| ending == "codio") {
            let name = format!("{number}.codio");
            fs::copy(&path, place.at(&name)).expect("room for a copy");
            let text = fs::read_to_string(&path).expect("sessions are text");
            let usual = format::from_text(&text).expect("it can be read");
            let quick = quick::session(&text, &Copies::default());
            assert_eq!(quick, Some(usual), "{}", path.display());
        }
    }
    assert!(place.scan().sessions.len() > 1);
}

#[test]
fn all_folders_are_read_and_nothing_in_them_changes() {
    let place = Place::new();
    fs::create_dir_all(place.at("een/twee")).expect("room for folders");
    place.put("b.codio", "b", "B");
    place.put("een/a.CODIO", "a", "A");
    place.put("een/twee/c.codio", "c", "C");
    place.put(".d.codio", "d", "D");
    for number in 0..500 {
        fs::write(place.at(&format!("een/{number}.docx")), "x").expect("room for a file");
    }
    let before = files(&place.folder);
    assert_eq!(place.organisations(), ["B", "A", "C"]);
    assert_eq!(place.organisations(), ["B", "A", "C"]);
    assert_eq!(files(&place.folder), before);
    let found = place.scan();
    assert_eq!(found.sessions[2].facts.file, "een/twee/c.codio");
    assert!(found.unread.is_empty());
}

#[test]
fn what_cannot_be_read_is_told_with_the_reason() {
    let place = Place::new();
    place.put("goed.codio", "a", "A");
    let whole = fs::read(place.at("goed.codio")).expect("it is there");
    let half = &whole[..whole.len() / 2];
    fs::write(place.at("half.codio"), half).expect("room");
    fs::write(place.at("leeg.codio"), "").expect("room");
    fs::write(place.at("foto.codio"), [0xff, 0xd8, 0xff]).expect("room");
    fs::write(place.at("anders.codio"), "(een: 1)").expect("room");
    let text = String::from_utf8(whole).expect("sessions are text");
    let newer = format!("version: {}", FORMAT_VERSION + 1);
    let old = format!("version: {FORMAT_VERSION}");
    fs::write(place.at("nieuwer.codio"), text.replacen(&old, &newer, 1)).expect("room");
    let twice = text.replacen("id: 2,", "id: 1,", 1);
    fs::write(place.at("dubbel.codio"), twice).expect("room");
    fs::create_dir(place.at("map.codio")).expect("room");
    // What was told once is told again: nothing of it is remembered as read.
    for _ in 0..2 {
        let problems: BTreeMap<_, _> = place.problems().into_iter().collect();
        assert!(matches!(problems["half.codio"], Problem::Damaged { .. }));
        assert_eq!(problems["leeg.codio"], Problem::File(FileFault::Empty));
        let no_text = &problems["foto.codio"];
        assert!(matches!(no_text, Problem::File(FileFault::NotText(_))));
        assert_eq!(problems["anders.codio"], Problem::Foreign);
        assert!(matches!(problems["nieuwer.codio"], Problem::Newer { .. }));
        assert!(matches!(problems["dubbel.codio"], Problem::Session { .. }));
        assert_eq!(problems.len(), 6);
        assert_eq!(place.organisations(), ["A"]);
    }
}

#[test]
fn one_session_in_two_files_counts_once() {
    let place = Place::new();
    place.put("a.codio", "a", "Eerst");
    place.put("a (conflict van Joëlle).codio", "a", "Kopie");
    place.put("b.codio", "b", "B");
    for _ in 0..2 {
        assert_eq!(place.organisations(), ["Eerst", "B"]);
        let [(name, problem)] = &place.problems()[..] else {
            panic!("one file does not count");
        };
        assert!(name.contains("conflict"));
        assert_eq!(*problem, Problem::SameSession(place.at("a.codio")));
    }
}

#[cfg(unix)]
#[test]
fn links_in_circles_are_not_followed() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    place.put("a.codio", "a", "A");
    symlink(&place.folder, place.at("rond")).expect("room for a link");
    symlink(place.at("x.codio"), place.at("y.codio")).expect("room for a link");
    symlink(place.at("y.codio"), place.at("x.codio")).expect("room for a link");
    let found = place.scan();
    assert_eq!((found.sessions.len(), found.links), (1, 3));
    // The folder itself may be a link.
    let link = place.paths.workshops();
    fs::create_dir_all(folder_of(&link)).expect("room");
    symlink(&place.folder, &link).expect("room for a link");
    let found = scan(&link, &place.paths, &Progress::default());
    let found = found.expect("it can be read").expect("not cancelled");
    assert_eq!(found.scan.sessions.len(), 1);
}

#[cfg(unix)]
fn folder_of(path: &Path) -> &Path {
    path.parent().expect("it is in a folder")
}

#[test]
fn folders_too_deep_are_told() {
    let place = Place::new();
    let deep = "x/".repeat(40);
    fs::create_dir_all(place.at(&deep)).expect("room for folders");
    place.put(&format!("{deep}a.codio"), "a", "A");
    let problems = place.problems();
    assert!(matches!(problems[..], [(_, Problem::TooDeep { .. })]));
}

#[test]
fn a_folder_that_is_none_is_told() {
    let place = Place::new();
    place.put("a.codio", "a", "A");
    for path in [place.at("weg"), place.at("a.codio")] {
        let error = scan(&path, &place.paths, &Progress::default()).expect_err("no folder");
        assert_eq!(error.doing, Doing::ScanFolder);
    }
}

#[test]
fn a_scan_can_be_stopped() {
    let place = Place::new();
    place.put("a.codio", "a", "A");
    let progress = Progress::default();
    progress.cancel();
    let found = scan(&place.folder, &place.paths, &progress).expect("it can be read");
    assert!(found.is_none());
    let progress = Progress::default();
    scan(&place.folder, &place.paths, &progress).expect("it can be read");
    assert_eq!(progress.now(), (1, 1));
}

/// The one file that what is remembered is in.
fn cache_file(place: &Place) -> PathBuf {
    file_of(&place.paths.overviews())
}

fn file_of(folder: &Path) -> PathBuf {
    let mut found = files(folder).into_keys();
    found.next().expect("something is remembered")
}

#[test]
fn what_is_remembered_is_what_the_file_says() {
    let place = Place::new();
    let session = example().expect("the example fits the workshop");
    save(&session, &place.at("a.codio"), Replacing::Anything).expect("room");
    place.rest();
    let mut facts = facts_of(&session);
    facts.file = "a.codio".into();
    for _ in 0..3 {
        assert_eq!(*place.scan().sessions[0].facts, facts);
    }
}

#[test]
fn a_file_that_changed_is_read_again_whatever_its_times_say() {
    let place = Place::new();
    place.put("a.codio", "a", "Eerst");
    place.rest();
    assert_eq!(place.organisations(), ["Eerst"]);
    // The same size, and times that somebody set back.
    place.put("a.codio", "a", "Later");
    place.rest();
    assert_eq!(place.organisations(), ["Later"]);
    // Written within the same tick of the clock.
    place.put("a.codio", "a", "Eerst");
    assert_eq!(place.organisations(), ["Eerst"]);
    place.put("a.codio", "a", "Later");
    assert_eq!(place.organisations(), ["Later"]);
    // From a computer whose clock is a day ahead.
    let file = fs::File::open(place.at("a.codio")).expect("it is there");
    let ahead = SystemTime::now() + Duration::from_secs(86_400);
    file.set_modified(ahead).expect("a file has a time");
    assert_eq!(place.organisations(), ["Later"]);
    place.put("a.codio", "a", "Eerst");
    let file = fs::File::open(place.at("a.codio")).expect("it is there");
    file.set_modified(ahead).expect("a file has a time");
    assert_eq!(place.organisations(), ["Eerst"]);
    fs::remove_file(place.at("a.codio")).expect("it goes");
    assert!(place.scan().sessions.is_empty());
}

#[test]
fn two_files_that_change_places_are_told_apart() {
    let place = Place::new();
    place.put("a.codio", "a", "Eerst");
    place.put("b.codio", "b", "Later");
    place.rest();
    assert_eq!(place.organisations(), ["Eerst", "Later"]);
    fs::rename(place.at("a.codio"), place.at("c.codio")).expect("it moves");
    fs::rename(place.at("b.codio"), place.at("a.codio")).expect("it moves");
    assert_eq!(place.organisations(), ["Later", "Eerst"]);
}

#[test]
fn a_damaged_memory_counts_for_nothing() {
    let place = Place::new();
    place.put("a.codio", "a", "A");
    place.put("b.codio", "b", "B");
    place.rest();
    let first = place.scan();
    let cache = cache_file(&place);
    let whole = fs::read(&cache).expect("it is there");
    for at in (0..whole.len()).step_by(whole.len() / 60) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        fs::write(&cache, &damaged).expect("room");
        assert_eq!(place.scan(), first, "byte {at}");
        fs::write(&cache, &whole[..at]).expect("room");
        assert_eq!(place.scan(), first, "cut at {at}");
    }
    fs::write(&cache, "iets anders").expect("room");
    assert_eq!(place.scan(), first);
    let anew = fs::read(&cache).expect("it is there");
    assert!(anew.len() >= whole.len(), "written anew");
}

#[test]
fn what_one_folder_remembers_is_not_used_for_another() {
    let place = Place::new();
    for number in 0..20 {
        let folder = place.at(&format!("{number}"));
        fs::create_dir(&folder).expect("room");
        put(
            &folder.join("a.codio"),
            &format!("{number}"),
            &format!("{number}"),
        );
    }
    place.rest();
    for _ in 0..2 {
        for number in 0..20 {
            let folder = place.at(&format!("{number}"));
            let done = scan(&folder, &place.paths, &Progress::default());
            let done = done.expect("it can be read").expect("not cancelled");
            done.memory.keep().expect("room");
            assert_eq!(done.scan.sessions[0].facts.id, format!("{number}"));
        }
    }
    assert!(
        files(&place.paths.overviews()).len() <= 8,
        "memories do not pile up"
    );
}

#[cfg(unix)]
#[test]
fn what_is_remembered_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    place.put("a.codio", "a", "A");
    place.scan();
    let mode = fs::metadata(cache_file(&place)).expect("it is there");
    assert_eq!(mode.permissions().mode() & 0o777, 0o600);
}

#[test]
fn without_a_place_to_remember_it_works_all_the_same() {
    let place = Place::new();
    place.put("a.codio", "a", "A");
    fs::create_dir_all(folder(&place.paths)).expect("room");
    fs::write(place.paths.overviews(), "in de weg").expect("room");
    let done = scan(&place.folder, &place.paths, &Progress::default());
    let done = done.expect("it can be read").expect("not cancelled");
    assert_eq!(done.scan.sessions.len(), 1);
    let error = done.memory.keep().expect_err("there is no room");
    assert_eq!(error.doing, Doing::KeepScan);
}

fn folder(paths: &Paths) -> PathBuf {
    paths
        .overviews()
        .parent()
        .expect("it is in a folder")
        .to_owned()
}

#[test]
fn a_session_of_any_year_takes_part() {
    let place = Place::new();
    let mut session = example().expect("the example fits the workshop");
    session
        .apply(Edit::SetDate(Some(date(9999, 12, 31))))
        .expect("it fits");
    save(&session, &place.at("a.codio"), Replacing::Anything).expect("room");
    assert_eq!(
        place.scan().sessions[0].facts.date,
        Some(date(9999, 12, 31))
    );
}
