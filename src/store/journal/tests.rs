//! Whatever is in a journal comes back, wherever it was cut short; and nobody's file is touched.

use std::fs;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use proptest::prelude::*;
use tempfile::tempdir;

use super::file::Journal;
use super::*;
use crate::history::History;
use crate::model::tests::random::{edit_for, new_session, wishes};
use crate::model::{Session, TextField};
use crate::store::{Problem, Replacing, open, save};

fn say(text: &str) -> Edit {
    Edit::SetText {
        field: TextField::Organisation,
        text: text.to_owned(),
    }
}

fn entry(edit: Edit) -> Entry {
    let at = Timestamp::UNIX_EPOCH;
    Entry { at, edit }
}

fn after(session: &Session, edit: Edit) -> Session {
    let mut next = session.clone();
    next.apply(edit).expect("it fits");
    next
}

/// The only work that is found.
fn only(folder: &std::path::Path) -> Found {
    let (mut found, faults) = find(folder);
    assert_eq!((found.len(), faults), (1, Vec::new()));
    found.remove(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_edits_come_back_from_a_journal(wishes in wishes()) {
        let folder = tempdir().expect("room for a folder");
        let mut journal = Journal::new(folder.path());
        let mut history = History::new(new_session());
        for wish in &wishes {
            let edit = edit_for(history.session(), wish);
            let before = Arc::clone(history.session());
            // What changes nothing is not recorded.
            let applied = history.apply(edit.clone()).is_ok();
            if applied && !Arc::ptr_eq(&before, history.session()) {
                let entries = [entry(edit)];
                prop_assert!(journal.add(&Origin::default(), &entries, history.session()).is_ok());
            }
        }
        drop(journal);
        let (found, faults) = find(folder.path());
        prop_assert!(faults.is_empty());
        if let Some(found) = found.first() {
            prop_assert_eq!(&*found.session, &**history.session());
        }
    }
}

#[test]
fn work_that_an_earlier_version_left_behind_is_found() {
    let seed = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fuzz/seeds/journal/a.journal"
    );
    let folder = tempdir().expect("room for a folder");
    fs::copy(seed, folder.path().join("a.journal")).expect("room for a file");
    let found = only(folder.path());
    assert_eq!(found.session.place, "Utrecht");
    assert!(
        found
            .session
            .teams
            .iter()
            .all(|team| team.earlier.is_empty())
    );
    assert_eq!(found.session.check(), Ok(()));
}

#[test]
fn a_journal_cut_anywhere_gives_what_was_whole() {
    let folder = tempdir().expect("room for a folder");
    let mut journal = Journal::new(folder.path());
    let mut states = vec![new_session()];
    for number in 0..6 {
        let edit = say(&format!("één \n {number} ☕"));
        let next = after(states.last().expect("one"), edit.clone());
        let added = journal.add(&Origin::default(), &[entry(edit)], &next);
        assert_eq!(added, Ok(()));
        states.push(next);
    }
    drop(journal);
    let path = fs::read_dir(folder.path()).expect("there").next();
    let path = path.expect("one").expect("readable").path();
    let whole = fs::read(&path).expect("readable");
    let lines = whole.iter().filter(|byte| **byte == b'\n').count();
    assert_eq!(lines, 7, "a head and six edits");
    let second = whole.split(|byte| *byte == b'\n').take(2);
    let second: usize = second.map(|line| line.len() + 1).sum();
    for end in (second..=whole.len()).rev() {
        fs::write(&path, &whole[..end]).expect("room");
        let found = only(folder.path());
        assert!(states.contains(&found.session), "cut at {end}");
    }
}

#[test]
fn a_journal_that_somebody_writes_in_is_left_alone() {
    let folder = tempdir().expect("room for a folder");
    let mut journal = Journal::new(folder.path());
    let session = new_session();
    let added = journal.add(&Origin::default(), &[entry(say("a"))], &session);
    assert_eq!(added, Ok(()));
    assert!(find(folder.path()).0.is_empty());
    drop(journal);
    let found = only(folder.path());
    assert!(find(folder.path()).0.is_empty(), "one window is asked");
    drop(found);
    only(folder.path()).settle().expect("it is ours");
    assert!(find(folder.path()).0.is_empty());
}

#[test]
fn what_the_file_holds_is_not_offered_and_a_changed_file_is_told() {
    let folder = tempdir().expect("room for a folder");
    let journals = folder.path().join("journals");
    let path = folder.path().join("a.codio");
    let first = new_session();
    let mark = save(&first, &path, Replacing::Anything).expect("room");
    let typed = after(&first, say("Gemeente"));
    let origin = Origin {
        path: Some(path.clone()),
        mark: Some(mark),
    };
    let write = || {
        let mut journal = Journal::new(&journals);
        let added = journal.add(&origin, &[entry(say("Gemeente"))], &typed);
        assert_eq!(added, Ok(()));
    };
    write();
    let found = only(&journals);
    assert!(matches!(&found.on_disk, OnDisk::Before(there) if **there == first));
    drop(found);
    let theirs = after(&first, say("Provincie"));
    save(&theirs, &path, Replacing::Anything).expect("room");
    let found = only(&journals);
    assert!(matches!(&found.on_disk, OnDisk::Changed(there) if **there == theirs));
    drop(found);
    assert_eq!(open(&path), Ok(theirs), "looking changes nothing");
    save(&typed, &path, Replacing::Anything).expect("room");
    assert!(find(&journals).0.is_empty(), "the file has it");
    assert_eq!(fs::read_dir(&journals).expect("there").count(), 0);
    write();
    fs::remove_file(&path).expect("ours");
    assert!(matches!(only(&journals).on_disk, OnDisk::Unreadable(_)));
}

#[test]
fn foreign_and_newer_journals_stay_and_are_told() {
    let folder = tempdir().expect("room for a folder");
    let texts = [
        "zomaar iets\n",
        "(format: \"codio-journal\", version: 99, session: \"x\", origin: (path: None, mark: None))\n",
    ];
    for text in texts {
        let path = folder.path().join("x.journal");
        fs::write(&path, text).expect("room");
        let (found, faults) = find(folder.path());
        assert_eq!((found.len(), faults.len()), (0, 1));
        assert_eq!(fs::read_to_string(&path).expect("still there"), text);
    }
}

#[test]
fn a_journal_whose_folder_went_is_made_anew() {
    let folder = tempdir().expect("room for a folder");
    let journals = folder.path().join("journals");
    let mut journal = Journal::new(&journals);
    let mut session = new_session();
    for text in ["een", "twee"] {
        session = after(&session, say(text));
        let added = journal.add(&Origin::default(), &[entry(say(text))], &session);
        assert_eq!(added, Ok(()));
        if text == "een" {
            fs::remove_dir_all(&journals).expect("ours");
        }
    }
    drop(journal);
    assert_eq!(only(&journals).session.organisation, "twee");
}

#[test]
fn what_cannot_be_read_of_a_journal_stays_and_is_told() {
    let folder = tempdir().expect("room for a folder");
    let mut journal = Journal::new(folder.path());
    let mut session = new_session();
    for text in ["een", "twee", "drie"] {
        session = after(&session, say(text));
        let added = journal.add(&Origin::default(), &[entry(say(text))], &session);
        assert_eq!(added, Ok(()));
    }
    drop(journal);
    let path = fs::read_dir(folder.path()).expect("there").next();
    let path = path.expect("one").expect("readable").path();
    let whole = fs::read_to_string(&path).expect("readable");
    let damage = |line: usize| {
        let damaged = whole
            .lines()
            .enumerate()
            .map(|(at, text)| match at == line {
                true => format!("{}\n", text.replace("edit:", "edti:")),
                false => format!("{text}\n"),
            });
        fs::write(&path, damaged.collect::<String>()).expect("room");
    };
    // The first entry holds the session: without it there is nothing to offer.
    damage(1);
    let (found, faults) = find(folder.path());
    assert_eq!((found.len(), faults.len()), (0, 1));
    assert!(path.exists());
    // Behind a bad line there may be more: what is before it is offered, and the rest is kept.
    damage(2);
    let (mut found, faults) = find(folder.path());
    assert_eq!((found.len(), faults.len()), (1, 1));
    assert!(matches!(faults[0].problem, Problem::Damaged { place, .. } if place.line == 3));
    let found = found.remove(0);
    assert_eq!(found.session.organisation, "een");
    let damaged = fs::read_to_string(&path).expect("still there");
    found.settle().expect("ours");
    let aside = fs::read_dir(folder.path()).expect("there").next();
    let aside = aside.expect("one").expect("readable").path();
    assert_ne!(aside, path);
    assert_eq!(fs::read_to_string(&aside).expect("kept"), damaged);
    assert_eq!(find(folder.path()).0.len(), 0);
}

#[test]
fn the_recorder_writes_soon_and_is_gone_after_saving() {
    let folder = tempdir().expect("room for a folder");
    let journals = folder.path().join("nieuw").join("journals");
    let (sender, written) = channel();
    let recorder = Recorder::start(&journals, Origin::default(), move |one| {
        let _ = sender.send(one);
    });
    let mut session = Arc::new(new_session());
    for (at, text) in ["G", "Ge", "Gem"].into_iter().enumerate() {
        session = Arc::new(after(&session, say(text)));
        recorder.edited(say(text), Arc::clone(&session), at as u64 + 1);
    }
    loop {
        let one = written.recv_timeout(Duration::from_secs(20));
        let one = one.expect("it is written soon");
        assert_eq!(one.result, Ok(()));
        if one.revision == 3 {
            break;
        }
    }
    recorder.edited(say("Geme"), Arc::new(after(&session, say("Geme"))), 4);
    drop(recorder);
    assert_eq!(only(&journals).session.organisation, "Geme");
    only(&journals).settle().expect("ours");

    let recorder = Recorder::start(&journals, Origin::default(), |_| {});
    recorder.edited(say("x"), Arc::clone(&session), 1);
    recorder.saved(Origin::default(), false);
    recorder.saved(Origin::default(), true);
    drop(recorder);
    assert!(find(&journals).0.is_empty());
}

#[test]
fn a_recorder_without_a_place_to_write_says_so_and_goes_on() {
    let folder = tempdir().expect("room for a folder");
    let blocked = folder.path().join("journals");
    fs::write(&blocked, "hier staat al iets").expect("room");
    let (sender, written) = channel();
    let recorder = Recorder::start(&blocked, Origin::default(), move |one| {
        let _ = sender.send(one);
    });
    recorder.edited(say("Gem"), Arc::new(after(&new_session(), say("Gem"))), 1);
    let first = written.recv_timeout(Duration::from_secs(20));
    assert!(first.expect("it is told").result.is_err());
    fs::remove_file(&blocked).expect("ours");
    loop {
        let next = written.recv_timeout(Duration::from_secs(20));
        if next.expect("it tries again").result.is_ok() {
            break;
        }
    }
    drop(recorder);
    assert_eq!(only(&blocked).session.organisation, "Gem");
}

#[cfg(unix)]
#[test]
fn a_journal_is_for_its_owner_only() {
    use std::os::unix::fs::MetadataExt as _;
    let folder = tempdir().expect("room for a folder");
    let mut journal = Journal::new(folder.path());
    let added = journal.add(&Origin::default(), &[entry(say("a"))], &new_session());
    assert_eq!(added, Ok(()));
    for file in fs::read_dir(folder.path()).expect("there") {
        let mode = file.expect("readable").metadata().expect("there").mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
