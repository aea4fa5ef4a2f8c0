//! What the dialogs of the system can bring about; tests of the window cannot open those.

use std::sync::Arc;
use std::{fs, thread};

use egui::text_edit::TextEditState;
use egui::{Context, Id};
use jiff::SignedDuration;

use super::App;
use crate::model::{Edit, TextField};
use crate::store::journal::{Origin, Recorder, find};
use crate::store::{Locked, Paths, Replacing, Settings, open_marked, save};
use crate::text::Message;
use crate::ui::action::Recover;
use crate::ui::background::{Done, Opened};
use crate::ui::state::{Dialog, Document, Purpose, Saving, Screen, Then};

/// The example, with the question where to save it.
fn asked(home: &std::path::Path) -> (App, Context) {
    let context = Context::default();
    let mut app = App::with(&context, Settings::default(), Paths::under(home));
    let example = crate::workshops::example().unwrap();
    app.state.document = Some(Document::new(example, None));
    app.ask_where_to_save();
    (app, context)
}

fn organisation(text: &str) -> Edit {
    Edit::SetText {
        field: TextField::Organisation,
        text: text.to_owned(),
    }
}

#[test]
fn a_file_chosen_for_another_question_is_not_overwritten() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("ander.codio");
    fs::write(&path, "van iemand anders").unwrap();
    let (mut app, context) = asked(home.path());
    let purpose = Purpose::Open;
    let before = app.state.dialog.clone();
    let path = Some(path);
    app.take(Done::Browsed { purpose, path }, &context);
    assert_eq!(app.state.dialog, before);
    assert_eq!(app.moving_to, None);
}

#[test]
fn a_name_without_ending_does_not_replace_the_file_with_the_ending_unasked() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("ander");
    fs::write(path.with_extension("codio"), "van iemand anders").unwrap();
    let (mut app, context) = asked(home.path());
    let purpose = Purpose::SaveAs;
    let path = Some(path);
    app.take(Done::Browsed { purpose, path }, &context);
    while app.moving_to.is_some() {
        app.tick(&context);
        thread::yield_now();
    }
    let asks = matches!(app.state.dialog, Some(Dialog::Path { exists: true, .. }));
    assert!(asks, "replacing is asked first");
    let there = fs::read_to_string(home.path().join("ander.codio")).unwrap();
    assert_eq!(there, "van iemand anders");
}

#[test]
fn a_folder_is_no_name_for_a_file() {
    let home = tempfile::tempdir().unwrap();
    let (mut app, context) = asked(home.path());
    app.submit(&format!("{}/", home.path().display()), false, &context);
    while app.moving_to.is_some() {
        app.tick(&context);
        thread::yield_now();
    }
    let told = matches!(app.state.dialog, Some(Dialog::Path { fault: Some(_), .. }));
    assert!(told || matches!(app.state.dialog, Some(Dialog::Path { exists: true, .. })));
    assert!(!home.path().join(".codio").exists());
}

#[test]
fn a_save_that_breaks_off_is_told_and_tried_again() {
    let home = tempfile::tempdir().unwrap();
    let (mut app, context) = asked(home.path());
    app.state.dialog = None;
    app.document().unwrap().saving = Saving::Busy {
        since: app.state.now,
    };
    app.take(Done::Broken, &context);
    let saving = &app.state.document.as_ref().unwrap().saving;
    assert!(matches!(saving, Saving::Failed(_)) && app.state.dialog.is_none());
    app.take(Done::Broken, &context);
    assert!(matches!(app.state.dialog, Some(Dialog::Fault(_))));
}

#[test]
fn a_save_without_an_answer_is_told_and_does_not_hold_who_wants_to_leave() {
    let home = tempfile::tempdir().unwrap();
    let (mut app, context) = asked(home.path());
    app.state.dialog = None;
    let long_ago = app.state.now - SignedDuration::from_secs(60);
    app.document().unwrap().saving = Saving::Busy { since: long_ago };
    app.after_save = Some(Then::Quit);
    app.save_if_due(&context);
    let saving = &app.state.document.as_ref().unwrap().saving;
    assert!(matches!(saving, Saving::Slow(_)) && saving.is_busy());
    let then = Then::Quit;
    assert_eq!(app.state.dialog, Some(Dialog::Unsaved { then }));
}

#[test]
fn a_save_of_the_document_before_says_nothing_of_this_one() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.codio");
    let (mut app, context) = asked(home.path());
    let example = crate::workshops::example().unwrap();
    let mark = save(&example, &path, Replacing::Nothing).unwrap();
    app.show_session(example.clone(), Some(path.clone()), Some(mark), &context);
    let document = app.safety.serial();
    app.show_session(example, Some(path.clone()), Some(mark), &context);
    let result = Ok((mark, None));
    let late = Done::Saved {
        document,
        path,
        revision: 17,
        result,
    };
    app.take(late, &context);
    assert!(!app.state.document.as_ref().unwrap().is_dirty());
}

#[test]
fn found_work_waits_for_its_own_file() {
    let home = tempfile::tempdir().unwrap();
    let [first, second] = ["a", "b"].map(|name| home.path().join(format!("{name}.codio")));
    let session = crate::workshops::example().unwrap();
    let mut other = session.clone();
    other.apply(organisation("Van a")).unwrap();
    save(&other, &first, Replacing::Nothing).unwrap();
    let mark = save(&session, &second, Replacing::Nothing).unwrap();
    let mut worked = session.clone();
    worked.apply(organisation("Van b")).unwrap();
    let journals = home.path().join("journals");
    let origin = Origin {
        path: Some(second),
        mark: Some(mark),
    };
    let recorder = Recorder::start(&journals, origin, |_| {});
    recorder.edited(organisation("Van b"), Arc::new(worked), 1);
    drop(recorder);

    let context = Context::default();
    let mut app = App::with(&context, Settings::default(), Paths::under(home.path()));
    let (found, faults) = find(&journals);
    app.found(found, &faults);
    app.recover(Recover::Restore, &context);
    // Another file, asked for earlier, comes first.
    let (opened, mark) = open_marked(&first).unwrap();
    let result = Ok(Opened {
        session: Box::new(opened),
        mark,
        locked: Locked::Unknown,
    });
    app.opened(first, result, Vec::new(), &context);
    assert_eq!(app.state.session().unwrap().organisation, "Van a");
}

#[test]
fn faults_of_the_start_are_told_on_any_screen_but_not_to_who_is_typing() {
    let home = tempfile::tempdir().unwrap();
    let (mut app, context) = asked(home.path());
    app.state.dialog = None;
    app.state.screen = Screen::Prepare;
    app.untold.push_back(Message::plain("stuk".to_owned()));
    app.recent_fault = Some(Message::plain("lijst".to_owned()));
    let field = Id::unique("a field");
    TextEditState::default().store(&context, field);
    context.memory_mut(|memory| memory.request_focus(field));
    app.tell_next(&context);
    assert_eq!(app.state.dialog, None);
    context.memory_mut(|memory| memory.surrender_focus(field));
    let says = |words: &str| Some(Dialog::Fault(Message::plain(words.to_owned())));
    app.tell_next(&context);
    assert_eq!(app.state.dialog, says("stuk"));
    // A session that opens puts the dialog away before anybody has read it.
    app.state.dialog = None;
    app.tell_next(&context);
    assert_eq!(app.state.dialog, says("stuk"));
    app.close_dialog();
    app.tell_next(&context);
    assert_eq!(app.state.dialog, None);
    // The list is told where it stands.
    app.state.screen = Screen::Start;
    app.tell_next(&context);
    assert_eq!(app.state.dialog, says("lijst"));
}
