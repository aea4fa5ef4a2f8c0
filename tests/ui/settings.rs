//! What a person sets: language, theme, zoom. It works at once and is there tomorrow.

use egui::{Key, Theme};
use goed_digitaal_bestuur::model::Lang;
use goed_digitaal_bestuur::store::{self, Settings};
use goed_digitaal_bestuur::ui::state::Screen;

use crate::room::{Room, Setup, example, prepared, room};

#[test]
fn the_language_changes_at_run_time_on_every_screen() {
    let mut room = example();
    room.menu("Beeld", "English");
    room.show(Screen::Start);
    assert!(room.can_press("New session"));
    room.show(Screen::Prepare);
    assert!(room.heading("Prepare"));
    assert!(room.has_field("Organisation"));
    room.show(Screen::Session);
    room.key(Key::Num1);
    assert!(room.heading("What is your case about?"));
    assert!(room.can_press("Step done, go on"));
    room.menu("View", "Nederlands");
    assert!(room.heading("Waar gaat jullie casus over?"));
}

#[test]
fn what_is_typed_survives_another_language() {
    let mut room = prepared();
    room.fill("Organisatie", "Gemeente Voorbeeldstad");
    room.fill("Datum", "1-3-2028");
    let before = room.session();
    room.menu("Beeld", "English");
    assert_eq!(room.session(), before);
    assert_eq!(room.value("Organisation", 0), "Gemeente Voorbeeldstad");
    assert_eq!(room.value("Date", 0), "1 March 2028");
}

#[test]
fn the_theme_changes_at_run_time() {
    let mut room = room();
    for (command, theme) in [("Donker", Theme::Dark), ("Licht", Theme::Light)] {
        room.menu("Beeld", command);
        assert_eq!(room.harness.ctx.theme(), theme);
    }
}

#[test]
fn the_window_zooms_in_steps_of_ten_between_fifty_and_three_hundred() {
    let mut room = room();
    let zoom = |room: &Room| room.app().state.settings.zoom_percent;
    room.ctrl(Key::Plus);
    room.ctrl(Key::Equals);
    assert_eq!(zoom(&room), 120);
    assert!((room.harness.ctx.zoom_factor() - 1.2).abs() < 0.001);
    room.ctrl(Key::Num0);
    assert_eq!(zoom(&room), 100);
    for _ in 0..8 {
        room.ctrl(Key::Minus);
    }
    assert_eq!(zoom(&room), 50);
    for _ in 0..30 {
        room.ctrl(Key::Plus);
    }
    assert_eq!(zoom(&room), 300);
}

#[test]
fn settings_are_there_after_a_restart() {
    let mut first = room();
    first.menu("Beeld", "Donker");
    first.menu("Beeld", "English");
    first.menu("Help", "Use keys without Ctrl");
    first.ctrl(Key::Plus);
    let expected = first.app().state.settings.clone();
    let file = first.app().state.paths.settings();
    first.wait("settings on disk", |_| Settings::load(&file).0 == expected);
    let again = Setup {
        home: Some(first.same_home()),
        from_files: Some(None),
        ..Setup::default()
    }
    .build();
    let settings = &again.app().state.settings;
    assert_eq!(*settings, expected);
    assert_eq!(settings.lang, Lang::En);
    assert_eq!(settings.theme, store::Theme::Dark);
    assert_eq!((settings.zoom_percent, settings.single_keys), (110, false));
    assert_eq!(again.harness.ctx.theme(), Theme::Dark);
    assert!(again.can_press("New session"));
}

#[test]
fn a_broken_settings_file_is_told_and_the_program_starts() {
    let home = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let file = store::Paths::under(home.path()).settings();
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, "(lang: Fries)").unwrap();
    let mut room = Setup {
        home: Some(home),
        from_files: Some(None),
        ..Setup::default()
    }
    .build();
    assert!(room.says("Je instellingen zijn niet gelezen"));
    room.key(Key::Escape);
    assert!(room.can_press("Nieuwe sessie"));
}

#[test]
fn two_broken_files_are_both_told_with_where_they_are_now() {
    let home = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let paths = store::Paths::under(home.path());
    for (file, text) in [
        (paths.settings(), "(lang: Fries)"),
        (paths.recent(), "(sessions: 7)"),
    ] {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
    }
    let mut room = Setup {
        home: Some(home),
        from_files: Some(None),
        ..Setup::default()
    }
    .build();
    assert!(room.says("Je instellingen zijn niet gelezen"));
    assert!(room.says("settings.ron.broken:1:"));
    assert!(!room.says("teksteditor"));
    room.key(Key::Escape);
    assert!(room.says("De lijst met je laatste sessies is niet gelezen"));
    assert!(room.says("recent.ron.broken:1:"));
    room.key(Key::Escape);
    assert!(room.can_press("Nieuwe sessie"));
}

#[test]
fn who_opens_a_session_by_its_file_is_told_of_broken_settings_too() {
    let mut first = prepared();
    first.wait_saved();
    let (home, path) = (first.same_home(), first.path());
    let file = first.app().state.paths.settings();
    drop(first);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, "(lang: Fries)").unwrap();
    let mut room = Setup {
        home: Some(home),
        from_files: Some(Some(path)),
        ..Setup::default()
    }
    .build();
    room.wait("the session", |app| app.state.document.is_some());
    assert_eq!(room.screen(), Screen::Prepare);
    assert!(room.says("Je instellingen zijn niet gelezen"));
    room.key(Key::Escape);
    assert!(!room.says("Je instellingen zijn niet gelezen"));
}

#[test]
fn the_next_start_tells_of_a_crash_once_and_where_the_note_is() {
    let home = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let note = store::Paths::under(home.path()).crash_note();
    store::write_crash_note(&note, "0.1.0 src/main.rs:1").unwrap();
    let start = || {
        let setup = Setup {
            home: Some(std::sync::Arc::clone(&home)),
            from_files: Some(None),
            ..Setup::default()
        };
        setup.build()
    };
    let mut room = start();
    assert!(room.says("onverwacht gestopt"));
    assert!(room.says("crash-earlier.txt"));
    room.key(Key::Escape);
    assert!(room.can_press("Nieuwe sessie"));
    assert!(note.with_file_name("crash-earlier.txt").exists());
    assert!(!start().says("onverwacht gestopt"));
}

#[test]
fn nothing_is_drawn_again_when_nothing_moves() {
    let mut room = example();
    let quiet = |room: &mut Room, what: &str| {
        // Pages of the report that were asked for before may still be on their way.
        let rests = (0..100).any(|_| {
            room.settle();
            let one = room.harness.run() == 1;
            std::thread::sleep(std::time::Duration::from_millis(if one { 0 } else { 20 }));
            one
        });
        assert!(rests, "{what} does not come to rest");
        let delay = room.repaint_delay();
        assert!(delay.as_secs() > 3_600, "{what} wakes up after {delay:?}");
    };
    for screen in [Screen::Start, Screen::New, Screen::Prepare, Screen::Report] {
        room.show(screen);
        quiet(&mut room, &format!("{screen:?}"));
    }
    room.show(Screen::Session);
    for key in [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
    ] {
        room.key(key);
        let step = room.step_id();
        quiet(&mut room, &step);
    }
}
