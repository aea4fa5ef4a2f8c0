//! Files: nothing is lost, nothing is overwritten unasked, and every failure is said out loud.

use std::fs;
use std::path::PathBuf;

use egui::{Event, Key, Modifiers};
use goed_digitaal_bestuur::store::{Paths, versions};
use goed_digitaal_bestuur::ui::state::{Dialog, Purpose, Saving, Screen};

use crate::room::{Room, Setup, example, prepared};

/// The dialog to open a file, without the one of the system.
fn ask_to_open(room: &mut Room, path: &str) {
    room.app_mut().state.dialog = Some(Dialog::Path {
        purpose: Purpose::Open,
        path: String::new(),
        exists: false,
        fault: None,
    });
    room.settle();
    room.fill("Bestand", path);
    room.press("Openen");
}

fn export_to(room: &mut Room, path: &str) {
    room.ctrl(Key::E);
    room.fill("Bestand", path);
    room.press("Exporteren");
}

fn save_as(room: &mut Room, path: &str) {
    room.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    room.fill("Bestand", path);
    room.press("Opslaan");
}

fn fault(room: &Room) -> bool {
    matches!(room.dialog(), Some(Dialog::Fault(_)))
}

/// A path in the home of this room.
fn at(room: &Room, name: &str) -> PathBuf {
    room.home().join(name)
}

fn text(path: &std::path::Path) -> &str {
    path.to_str().unwrap()
}

/// Somebody closes the window.
fn close_window(room: &mut Room) {
    let root = room.harness.input_mut();
    let viewport = root.viewports.get_mut(&egui::ViewportId::ROOT).unwrap();
    viewport.events.push(egui::ViewportEvent::Close);
    room.settle();
}

#[test]
fn the_example_can_be_looked_at_and_left_without_a_question() {
    let mut room = example();
    assert_eq!(room.session().teams.len(), 2);
    room.show(Screen::Session);
    for _ in 0..3 {
        room.key(Key::PageUp);
    }
    room.ctrl(Key::W);
    assert_eq!(room.dialog(), None);
    assert_eq!(room.screen(), Screen::Start);
}

#[test]
fn leaving_a_changed_example_asks_and_keeps_it_on_escape() {
    let mut room = example();
    room.show(Screen::Prepare);
    room.fill("Organisatie", "Gemeente Anders");
    room.ctrl(Key::W);
    assert!(room.says("Deze sessie staat nog niet in een bestand"));
    room.key(Key::Escape);
    assert_eq!(room.session().organisation, "Gemeente Anders");
    close_window(&mut room);
    assert!(room.says("Afsluiten zonder opslaan"));
    room.press("Annuleren");
    room.ctrl(Key::W);
    room.press("Doorgaan zonder opslaan");
    assert_eq!(room.screen(), Screen::Start);
    assert!(room.app().state.document.is_none());
}

#[test]
fn a_changed_example_goes_to_a_file_from_the_question() {
    let mut room = example();
    room.show(Screen::Prepare);
    room.fill("Organisatie", "Gemeente Anders");
    room.ctrl(Key::W);
    let path = at(&room, "anders");
    room.press_last("Opslaan als…");
    room.fill("Bestand", text(&path));
    room.press("Opslaan");
    room.wait("closed, as asked", |app| app.state.document.is_none());
    let saved = goed_digitaal_bestuur::store::open(&path.with_extension("codio")).unwrap();
    assert_eq!(saved.organisation, "Gemeente Anders");
    assert_eq!(room.screen(), Screen::Start);
}

#[test]
fn a_new_session_does_not_take_the_place_of_a_changed_example() {
    let mut room = example();
    room.show(Screen::Prepare);
    room.fill("Organisatie", "Gemeente Anders");
    room.ctrl(Key::N);
    room.press("Begin");
    assert!(room.says("Deze sessie staat nog niet in een bestand"));
    assert_eq!(room.session().organisation, "Gemeente Anders");
    room.press("Doorgaan zonder opslaan");
    room.wait("a new session", |app| {
        app.state
            .session()
            .is_some_and(|one| one.organisation.is_empty())
    });
}

#[test]
fn a_new_session_begins_after_the_open_one_is_saved() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente Een");
    let first = room.path();
    room.ctrl(Key::N);
    room.press("Begin");
    room.wait("another session", |app| {
        let document = app.state.document.as_ref();
        document.is_some_and(|one| one.path.as_ref() != Some(&first))
    });
    let saved = goed_digitaal_bestuur::store::open(&first).unwrap();
    assert_eq!(saved.organisation, "Gemeente Een");
}

#[test]
fn the_example_opens_after_the_open_session_is_saved() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente Een");
    let first = room.path();
    room.menu("Bestand", "Voorbeeld bekijken");
    room.wait("the example", |app| {
        app.state.session().is_some_and(|one| one.teams.len() == 2)
    });
    let saved = goed_digitaal_bestuur::store::open(&first).unwrap();
    assert_eq!(saved.organisation, "Gemeente Een");
}

#[test]
fn a_double_click_on_begin_makes_one_session() {
    let mut room = crate::room::room();
    room.press("Nieuwe sessie");
    room.twice("Begin");
    room.wait("a new session", |app| app.state.document.is_some());
    room.wait_saved();
    let files = fs::read_dir(room.app().state.paths.sessions()).unwrap();
    let names = files.map(|file| file.unwrap().file_name());
    let sessions = names.filter(|name| name.to_string_lossy().ends_with(".codio"));
    assert_eq!(sessions.count(), 1);
}

#[test]
fn a_short_date_is_saved_when_the_window_closes_on_it() {
    let mut room = prepared();
    room.fill("Datum", "1-3-28");
    room.ctrl(Key::W);
    let path = room.app().state.recent.sessions[0].path.clone();
    room.wait("closed", |app| app.state.document.is_none());
    let saved = goed_digitaal_bestuur::store::open(&path).unwrap();
    assert_eq!(saved.date, Some(jiff::civil::date(2028, 3, 1)));
}

#[test]
fn a_point_that_is_being_parked_is_kept_when_the_window_closes_on_it() {
    let mut room = prepared();
    let path = room.path();
    room.key(Key::F8);
    room.type_text("Wie belt de provincie?");
    close_window(&mut room);
    room.wait("saved", |app| {
        let document = app.state.document.as_ref();
        document.is_none_or(|one| !one.is_dirty())
    });
    let saved = goed_digitaal_bestuur::store::open(&path).unwrap();
    assert_eq!(saved.parked[0].text, "Wie belt de provincie?");
}

#[test]
fn closing_the_window_saves_first() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente Laat");
    let path = room.path();
    close_window(&mut room);
    room.wait("saved", |app| {
        app.state
            .document
            .as_ref()
            .is_none_or(|one| !one.is_dirty())
    });
    let saved = goed_digitaal_bestuur::store::open(&path).unwrap();
    assert_eq!(saved.organisation, "Gemeente Laat");
    assert_eq!(room.dialog(), None);
}

#[test]
fn what_is_typed_is_on_disk_a_moment_later() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente Voorbeeldstad");
    assert!(room.says("Wordt opgeslagen…"));
    room.wait_saved();
    assert_eq!(room.on_disk().organisation, "Gemeente Voorbeeldstad");
    assert!(room.says("Alle wijzigingen opgeslagen"));
}

#[test]
fn a_broken_file_is_told_and_left_as_it_is() {
    let mut room = prepared();
    let before = room.session();
    for (name, bytes) in [
        ("leeg.codio", &b""[..]),
        ("foto.codio", &b"\x89PNG\r\n\x1a\n\0\0\xff"[..]),
        (
            "half.codio",
            &b"(format: \"codio-session\", version: 1, data: (id: \"x\","[..],
        ),
        (
            "nieuw.codio",
            &b"(format: \"codio-session\", version: 99, data: ())"[..],
        ),
    ] {
        let path = at(&room, name);
        fs::write(&path, bytes).unwrap();
        ask_to_open(&mut room, text(&path));
        room.wait(name, |app| {
            matches!(app.state.dialog, Some(Dialog::Fault(_)))
        });
        assert!(room.says("De sessie gaat niet open"), "{name}");
        assert!(room.says(name), "{name}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name}");
        room.key(Key::Enter);
        assert_eq!(room.dialog(), None);
        assert_eq!(room.session(), before);
    }
    ask_to_open(&mut room, "/bestaat/niet.codio");
    room.wait("a message", |app| {
        matches!(app.state.dialog, Some(Dialog::Fault(_)))
    });
    assert!(room.says("Dit bestand is er niet"));
}

#[test]
fn a_file_on_the_command_line_opens_or_says_why_not() {
    let mut room = prepared();
    let path = room.path();
    room.menu("Bestand", "Sluiten");
    room.wait("the start", |app| app.state.document.is_none());
    let start = |path: PathBuf| {
        let setup = Setup {
            home: Some(room.same_home()),
            from_files: Some(Some(path)),
            ..Setup::default()
        };
        setup.build()
    };
    let mut opened = start(path);
    opened.wait("the session", |app| app.state.document.is_some());
    let mut missing = start(at(&room, "weg.codio"));
    missing.wait("a message", |app| app.state.dialog.is_some());
    assert!(missing.says("Dit bestand is er niet"));
}

#[test]
fn an_empty_file_offers_a_version_of_the_session_that_was_in_it() {
    let mut room = prepared();
    room.wait_saved();
    let (path, id) = (room.path(), room.session().id.clone());
    room.wait("a version", |app| {
        !versions::list(&id, &app.state.paths.versions()).is_empty()
    });
    let home = room.same_home();
    drop(room);
    fs::write(&path, "").unwrap();
    let setup = Setup {
        home: Some(home),
        from_files: Some(Some(path.clone())),
        ..Setup::default()
    };
    let mut room = setup.build();
    room.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::Damaged { .. }))
    });
    assert!(room.says("Het bestand is leeg"));
    room.press("Laatste versie openen");
    room.wait("the version", |app| app.state.document.is_some());
    assert_eq!(room.session().id, id);
    assert_eq!(room.document().path, None);
    assert_eq!(fs::read(&path).unwrap(), b"");
}

#[test]
fn a_list_of_sessions_that_cannot_be_kept_does_not_stop_who_types() {
    let home = std::sync::Arc::new(tempfile::tempdir().unwrap());
    fs::create_dir_all(Paths::under(home.path()).recent()).unwrap();
    let setup = Setup {
        home: Some(home),
        ..Setup::default()
    };
    let mut room = setup.build();
    room.press("Nieuwe sessie");
    room.press("Begin");
    room.wait("a new session", |app| app.state.document.is_some());
    for name in ["Gemeente Een", "Gemeente Twee"] {
        room.fill("Organisatie", name);
        room.wait_saved();
        assert_eq!(room.dialog(), None);
    }
    assert_eq!(room.on_disk().organisation, "Gemeente Twee");
    room.ctrl(Key::W);
    room.wait("a message", |app| app.state.dialog.is_some());
    assert!(room.says("De lijst met je laatste sessies is niet bewaard"));
    room.key(Key::Escape);
    assert_eq!(room.dialog(), None);
}

#[test]
fn a_report_without_a_session_in_it_is_no_session() {
    let mut room = prepared();
    let path = at(&room, "verslag.pdf");
    fs::write(&path, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3").unwrap();
    ask_to_open(&mut room, text(&path));
    room.wait("a message", |app| {
        matches!(app.state.dialog, Some(Dialog::Fault(_)))
    });
    assert!(room.says("Dit is geen sessie"));
    assert!(room.says("als de sessie erin zit"));
}

#[test]
fn the_folder_for_sessions_is_made_when_something_goes_there() {
    let mut room = example();
    let folder = room.app().state.paths.sessions();
    assert!(!folder.exists());
    room.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    room.press("Opslaan");
    room.wait("a file", |app| {
        let document = app.state.document.as_ref();
        document.is_some_and(|one| one.path.is_some())
    });
    assert_eq!(room.path().parent(), Some(folder.as_path()));
    assert_eq!(*room.session(), room.on_disk());
    let mut room = example();
    let folder = room.app().state.paths.sessions();
    room.ctrl(Key::E);
    room.press("Exporteren");
    room.wait("exported", |app| app.state.dialog.is_none());
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
}

#[test]
fn a_failing_save_is_loud_and_another_place_helps() {
    let mut room = prepared();
    room.wait_saved();
    fs::remove_dir_all(room.path().parent().unwrap()).unwrap();
    room.fill("Organisatie", "Gemeente Zonder Map");
    room.pass(1.0);
    room.wait("a failure", |app| {
        let document = app.state.document.as_ref();
        document.is_some_and(|one| matches!(one.saving, Saving::Failed(_)))
    });
    assert!(room.says("Opslaan is niet gelukt"));
    // Leaving now would lose work.
    room.ctrl(Key::W);
    assert!(matches!(room.dialog(), Some(Dialog::Unsaved { .. })));
    room.key(Key::Escape);
    let other = at(&room, "elders.codio");
    save_as(&mut room, text(&other));
    room.wait_saved();
    assert_eq!(room.path(), other);
    assert_eq!(room.on_disk().organisation, "Gemeente Zonder Map");
    assert!(!room.says("Opslaan is niet gelukt"));
}

#[test]
fn a_save_that_failed_is_tried_again_by_itself() {
    let mut room = prepared();
    room.wait_saved();
    let folder = room.path().parent().unwrap().to_owned();
    let away = folder.with_extension("weg");
    fs::rename(&folder, &away).unwrap();
    room.fill("Organisatie", "Gemeente Stick");
    room.pass(1.0);
    room.wait("a failure", |app| {
        let document = app.state.document.as_ref();
        document.is_some_and(|one| matches!(one.saving, Saving::Failed(_)))
    });
    fs::rename(&away, &folder).unwrap();
    room.pass(6.0);
    room.wait_saved();
    assert_eq!(room.on_disk().organisation, "Gemeente Stick");
}

#[test]
fn a_session_that_was_removed_is_made_anew_only_on_request() {
    let mut room = prepared();
    room.wait_saved();
    let path = room.path();
    fs::remove_file(&path).unwrap();
    room.fill("Organisatie", "Gemeente Opnieuw");
    room.pass(1.0);
    room.wait("a failure", |app| {
        let document = app.state.document.as_ref();
        document.is_some_and(|one| matches!(one.saving, Saving::Failed(_)))
    });
    assert!(room.says("Het bestand staat er niet meer"));
    room.pass(6.0);
    assert!(!path.exists());
    save_as(&mut room, text(&path));
    room.wait_saved();
    assert_eq!(room.on_disk().organisation, "Gemeente Opnieuw");
}

#[test]
fn a_file_that_went_is_told_when_somebody_comes_back_to_the_window() {
    let mut room = prepared();
    room.wait_saved();
    fs::remove_file(room.path()).unwrap();
    room.frame([Event::WindowFocused(true)]);
    room.wait("it is told", |app| {
        let document = app.state.document.as_ref();
        document.is_some_and(|one| matches!(one.saving, Saving::Failed(_)))
    });
    assert!(room.says("Het bestand staat er niet meer"));
    room.ctrl(Key::W);
    room.wait("a question", |app| app.state.dialog.is_some());
    assert!(matches!(room.dialog(), Some(Dialog::Unsaved { .. })));
}

#[test]
fn leaving_while_saving_fails_asks_at_once() {
    let mut room = prepared();
    room.wait_saved();
    fs::remove_dir_all(room.path().parent().unwrap()).unwrap();
    room.fill("Organisatie", "Gemeente Haast");
    room.ctrl(Key::W);
    room.wait("a question", |app| app.state.dialog.is_some());
    assert!(matches!(room.dialog(), Some(Dialog::Unsaved { .. })));
    assert!(room.says("De laatste wijzigingen staan niet in het bestand"));
    assert!(!room.says("Deze sessie staat nog niet in een bestand"));
    assert_eq!(room.session().organisation, "Gemeente Haast");
}

#[test]
fn saving_into_a_folder_that_is_not_there_keeps_the_dialog_and_the_old_file() {
    let mut room = prepared();
    room.wait_saved();
    let old = room.path();
    let wrong = at(&room, "bestaat-niet/sessie.codio");
    save_as(&mut room, text(&wrong));
    room.wait("a fault", |app| {
        matches!(&app.state.dialog, Some(Dialog::Path { fault: Some(_), .. }))
    });
    assert!(room.says("De map is er niet"));
    assert_eq!(room.path(), old);
    room.key(Key::Escape);
    room.fill("Organisatie", "Gemeente Oud");
    room.wait_saved();
    assert_eq!(room.on_disk().organisation, "Gemeente Oud");
}

#[test]
fn saving_over_another_file_asks_first() {
    let mut room = prepared();
    let other = at(&room, "ander.codio");
    fs::write(&other, "van iemand anders").unwrap();
    save_as(&mut room, text(&other));
    room.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::Path { exists: true, .. }))
    });
    assert!(room.says("Dit bestand bestaat al"));
    assert_eq!(fs::read(&other).unwrap(), b"van iemand anders");
    room.press("Vervang het bestand");
    room.wait_saved();
    assert_eq!(room.path(), other);
    assert_eq!(*room.session(), room.on_disk());
}

#[test]
fn exporting_onto_a_file_asks_first() {
    let mut room = example();
    let pdf = at(&room, "verslag.pdf");
    fs::write(&pdf, "oud").unwrap();
    export_to(&mut room, text(&pdf));
    room.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::Path { exists: true, .. }))
    });
    assert!(room.says("Dit bestand bestaat al"));
    assert_eq!(fs::read(&pdf).unwrap(), b"oud");
    room.press("Vervang het bestand");
    room.wait("a report", |app| app.state.notice.is_some());
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    assert_eq!(room.dialog(), None);
}

#[test]
fn after_a_question_about_one_file_another_name_is_asked_about_anew() {
    let mut room = example();
    let (one, other) = (at(&room, "een.pdf"), at(&room, "twee.pdf"));
    fs::write(&one, "een").unwrap();
    fs::write(&other, "twee").unwrap();
    export_to(&mut room, text(&one));
    room.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::Path { exists: true, .. }))
    });
    // Enter twice, before the answer about the second file is there.
    room.fill("Bestand", text(&other));
    room.key(Key::Enter);
    assert!(
        !room.can_press("Vervang het bestand") || room.says("Dit bestand bestaat al"),
        "no offer to replace before the question"
    );
    room.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::Path { exists: true, .. }))
    });
    assert_eq!(fs::read(&one).unwrap(), b"een");
    assert_eq!(fs::read(&other).unwrap(), b"twee");
}

#[test]
fn exporting_into_a_folder_that_is_not_there_says_so_and_keeps_the_dialog() {
    let mut room = example();
    let wrong = at(&room, "bestaat-niet/verslag.pdf");
    export_to(&mut room, text(&wrong));
    room.wait("a fault", |app| {
        matches!(&app.state.dialog, Some(Dialog::Path { fault: Some(_), .. }))
    });
    assert!(room.says("Er is geen verslag gemaakt"));
    assert_eq!(room.value("Bestand", 0), text(&wrong));
    let right = at(&room, "verslag.pdf");
    room.fill("Bestand", text(&right));
    room.press("Exporteren");
    room.wait("a report", |app| app.state.notice.is_some());
    assert!(right.is_file());
}

#[test]
fn an_export_that_fails_leaves_the_earlier_report_whole() {
    let mut room = example();
    let pdf = at(&room, "verslag.pdf");
    fs::write(&pdf, b"vorig verslag").unwrap();
    let mut rights = fs::metadata(&pdf).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&pdf, rights).unwrap();
    export_to(&mut room, text(&pdf));
    room.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::Path { exists: true, .. }))
    });
    room.press("Vervang het bestand");
    room.wait("a fault", |app| {
        matches!(&app.state.dialog, Some(Dialog::Path { fault: Some(_), .. }))
    });
    assert!(room.says("Er is geen verslag gemaakt"));
    assert_eq!(fs::read(&pdf).unwrap(), b"vorig verslag");
    let beside = fs::read_dir(room.home()).unwrap();
    let names = beside.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(names.filter(|name| name.contains("tmp")).count() == 0);
}

#[test]
fn a_report_never_takes_the_place_of_a_session() {
    let mut room = prepared();
    let path = at(&room, "sessie.pdf");
    fs::copy(room.path(), &path).unwrap();
    export_to(&mut room, text(&path));
    room.wait("a question", |app| {
        matches!(app.state.dialog, Some(Dialog::Path { exists: true, .. }))
    });
    room.press("Vervang het bestand");
    room.wait("a fault", |app| {
        matches!(&app.state.dialog, Some(Dialog::Path { fault: Some(_), .. }))
    });
    assert!(goed_digitaal_bestuur::store::open(&path).is_ok());
}

#[test]
fn a_missing_recent_file_says_so_and_can_go_from_the_list() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente Stick");
    room.wait_saved();
    let home = room.same_home();
    fs::remove_file(room.path()).unwrap();
    drop(room);
    let mut again = Setup {
        home: Some(home),
        from_files: Some(None),
        ..Setup::default()
    }
    .build();
    again.wait("a look at the files", |app| !app.state.missing.is_empty());
    assert!(again.says("Gemeente Stick"));
    assert!(again.says("Dit bestand is er nu niet"));
    again.press("Haal uit de lijst");
    assert!(again.app().state.recent.sessions.is_empty());
    assert!(!fault(&again));
}

#[test]
fn the_arrow_beside_the_export_offers_other_formats() {
    let mut room = example();
    room.show(Screen::Report);
    room.press("Exporteer in een andere vorm");
    room.press("Exporteer als webpagina (HTML)");
    let path = at(&room, "verslag");
    room.fill("Bestand", text(&path));
    room.press("Exporteren");
    room.wait("exported", |app| app.state.dialog.is_none());
    let page = fs::read_to_string(path.with_extension("html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
}

#[test]
fn an_export_for_others_shows_where_names_stand() {
    let mut room = prepared();
    room.fill("Begeleider", "Anke Jansen");
    room.fill("Organisatie", "Gemeente van Anke Jansen");
    room.show(Screen::Report);
    room.ctrl(Key::E);
    assert!(!room.says("In één zin staat een naam"));
    room.key(Key::Escape);
    room.press("Deelbaar");
    room.ctrl(Key::E);
    assert!(room.says("In één zin staat een naam"));
    assert!(room.says("wordt ‘Gemeente van [begeleider]’"));
}

#[test]
fn a_report_with_the_session_inside_opens_as_a_session_without_a_file() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente Terug");
    room.show(Screen::Report);
    room.ctrl(Key::E);
    room.press("Met de sessie erin, zodat je dit verslag weer kunt openen");
    let path = at(&room, "verslag.pdf");
    room.fill("Bestand", text(&path));
    room.press("Exporteren");
    room.wait("exported", |app| app.state.dialog.is_none());
    let before = fs::read(&path).unwrap();
    ask_to_open(&mut room, text(&path));
    room.wait("opened", |app| {
        let document = app.state.document.as_ref();
        document.is_some_and(|document| document.path.is_none())
    });
    assert_eq!(room.session().organisation, "Gemeente Terug");
    room.fill("Organisatie", "Gemeente Verder");
    room.pass(3.0);
    assert_eq!(
        fs::read(&path).unwrap(),
        before,
        "the report is never written over"
    );
}

#[test]
fn papers_are_made_from_the_preparation() {
    let mut room = prepared();
    room.press("Waardenkaarten");
    let path = at(&room, "kaarten.pdf");
    room.fill("Bestand", text(&path));
    room.press("Opslaan");
    room.wait("printed", |app| app.state.dialog.is_none());
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-1.7"));
    assert_eq!(room.screen(), Screen::Prepare);
}

#[test]
fn the_cursor_stands_behind_the_path_that_is_offered() {
    let mut room = example();
    room.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    room.key(Key::Home);
    room.key(Key::Escape);
    room.ctrl(Key::E);
    room.type_text("x");
    let path = room.focused_value().unwrap();
    assert!(path.ends_with(".pdfx"), "{path}");
}
