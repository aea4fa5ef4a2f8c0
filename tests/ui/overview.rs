//! The overview of a folder, as somebody uses it who answers for what became of agreements.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::{Key, vec2};
use goed_digitaal_bestuur::model::{Edit, Session, TextField};
use goed_digitaal_bestuur::overview::Status;
use goed_digitaal_bestuur::store::scan::Progress;
use goed_digitaal_bestuur::store::{self, Replacing, Settings};
use goed_digitaal_bestuur::ui::state::{Dialog, Screen};
use jiff::civil::date;

use crate::room::{Room, Setup, example_session, room};
use crate::screens::nothing_sticks_out;

/// A folder with this many sessions of as many organisations, and one file that is half written.
fn folder(room: &Room, count: i8) -> PathBuf {
    let folder = room.home().join("gedeeld");
    fs::create_dir_all(&folder).unwrap();
    for number in 1..=count {
        let mut session = Session {
            id: format!("sessie-{number}"),
            ..example_session()
        };
        let (field, text) = (TextField::Organisation, format!("Gemeente {number}"));
        session.apply(Edit::SetText { field, text }).unwrap();
        let day = date(2026, 1 + (number - 1) % 12, 1 + (number - 1) / 12);
        session.apply(Edit::SetDate(Some(day))).unwrap();
        store::save(
            &session,
            &folder.join(format!("{number}.codio")),
            Replacing::Anything,
        )
        .unwrap();
    }
    let half = fs::read(folder.join("1.codio")).unwrap();
    fs::write(folder.join("half.codio"), &half[..half.len() / 2]).unwrap();
    folder
}

fn read(room: &mut Room, folder: &std::path::Path) {
    room.press("Map met sessies");
    room.fill("Map", folder.to_str().unwrap());
    room.press("Lees de map");
    room.wait("the folder", |app| app.state.overview.folder.is_some());
}

#[test]
fn a_folder_is_read_from_the_start_screen() {
    let mut room = room();
    let folder = folder(&room, 3);
    read(&mut room, &folder);
    assert!(room.says("3 sessies · 6 teams"));
    assert!(room.says("1 bestand doet niet mee"));
    room.press("1 bestand doet niet mee");
    assert!(room.says("half.codio"));
    assert!(room.says("Neem een reservekopie"));
    assert!(!room.says("Dit doet niet mee"), "the button says so");
    // The pictures say in words what they show.
    assert!(room.says("Open: "));
    assert!(room.says("Mensenrechten: "));
    assert!(room.heading("Waarden") && room.heading("Sessies"));
    assert!(
        room.repaint_delay() > Duration::from_secs(60),
        "it comes to rest"
    );
}

#[test]
fn a_session_opens_from_its_row_by_keyboard_and_by_mouse() {
    let mut room = room();
    let folder = folder(&room, 3);
    room.menu("Bestand", "Map met sessies");
    room.tab_to("Map");
    room.type_text(folder.to_str().unwrap());
    room.key(Key::Enter);
    room.wait("the folder", |app| app.state.overview.folder.is_some());
    room.tab_to(&room.find_button("Open 1 jan 2026, Gemeente 1"));
    room.key(Key::ArrowDown);
    room.key(Key::ArrowDown);
    room.key(Key::ArrowUp);
    assert!(room.focused().unwrap().starts_with("Open 1 feb 2026"));
    room.key(Key::Enter);
    room.wait("a session", |app| app.state.document.is_some());
    assert_eq!(room.session().organisation, "Gemeente 2");
    room.menu("Bestand", "Map met sessies");
    assert!(room.says("3 sessies"), "the overview is still there");
    room.tab_to(&room.find_button("Open 1 jan 2026"));
    let third = room.find_button("Open 1 mrt 2026");
    room.press(&third);
    room.wait("another session", |app| {
        app.state
            .session()
            .is_some_and(|one| one.organisation == "Gemeente 3")
    });
}

#[test]
fn a_session_from_a_row_leads_back_to_the_overview_and_that_to_the_start() {
    let mut room = room();
    let folder = folder(&room, 3);
    read(&mut room, &folder);
    let row = room.find_button("Open 1 jan 2026, Gemeente 1");
    room.press(&row);
    room.wait("a session", |app| app.state.document.is_some());
    room.show(Screen::Prepare);
    room.fill("Organisatie", "Gemeente Nieuw");
    room.ctrl(Key::W);
    room.wait("the overview, read again", |app| {
        app.state.screen == Screen::Overview && app.state.overview.reading.is_none()
    });
    assert!(
        room.find_button("Open 1 jan 2026")
            .contains("Gemeente Nieuw")
    );
    // The place in the list is kept, too.
    assert!(room.focused().unwrap().starts_with("Open 1 jan 2026"));
    room.press("Terug");
    assert_eq!(room.app().state.screen, Screen::Start);

    // With a session open, its screen is where the way leads.
    room.menu("Bestand", "Map met sessies");
    let row = room.find_button("Open 1 jan 2026");
    room.press(&row);
    room.wait("a session", |app| app.state.document.is_some());
    let here = room.app().state.screen;
    for away in ["Map met sessies", "Workshops en waarden…", "Nieuwe sessie"] {
        room.menu("Bestand", away);
        assert_ne!(room.app().state.screen, here);
        room.ctrl(Key::W);
        assert_eq!(room.app().state.screen, here, "{away}");
    }
}

#[test]
fn only_an_overview_that_was_read_is_gone_back_to() {
    let mut room = room();
    room.press("Map met sessies");
    room.menu("Bestand", "Voorbeeld bekijken");
    room.wait("the example", |app| app.state.document.is_some());
    room.ctrl(Key::W);
    assert_eq!(room.screen(), Screen::Start);
    assert_eq!(room.dialog(), None);
}

#[test]
fn rows_go_in_the_order_that_somebody_asks_for() {
    let mut room = room();
    let folder = folder(&room, 3);
    read(&mut room, &folder);
    assert!(room.find_button("Open ").contains("Gemeente 1"));
    room.press("Datum, oplopend");
    assert!(room.find_button("Open ").contains("Gemeente 3"));
    room.press("Zet op volgorde van Organisatie");
    assert!(room.find_button("Open ").contains("Gemeente 1"));
    room.tab_to("Organisatie, oplopend");
    room.key(Key::Enter);
    assert!(room.find_button("Open ").contains("Gemeente 3"));
    // Nothing that would rank teams.
    assert!(!room.can_press("Zet op volgorde van Afspraken"));
}

#[test]
fn filters_leave_out_and_can_be_cleared() {
    let mut room = room();
    let folder = folder(&room, 3);
    read(&mut room, &folder);
    room.fill("Team of organisatie", "gemeente 2");
    assert!(room.says("1 sessie · "));
    room.press("Wis het filter");
    assert!(room.says("3 sessies · "));
    room.fill("Vanaf", "1 februari 2026");
    assert!(room.says("2 sessies · "));
    room.fill("Tot en met", "15-2-2026");
    assert!(room.says("1 sessie · "));
    assert_eq!(room.value("Vanaf", 0), "1 februari 2026");
    room.tab_to("Vanaf");
    assert_eq!(room.value("Tot en met", 0), "15 februari 2026");
    room.press("Wis het filter");
    assert_eq!(room.value("Vanaf", 0), "");
    room.choose("Status", 0, "Te laat");
    assert!(room.app().state.overview.filter.overdue);
    room.press("Wis het filter");
    room.choose("Status", 0, "Gedaan");
    assert_eq!(room.app().state.overview.filter.status, Some(Status::Done));
    assert!(room.says("Geen sessie past bij dit filter"));
    room.press("Wis het filter");
    room.choose("Waarde", 0, "Privacy");
    assert!(room.says("3 sessies · "));
    room.fill("Casus", "bestaat niet");
    assert!(room.says("Geen sessie past bij dit filter"));
}

#[test]
fn small_groups_show_no_average_and_the_number_is_kept() {
    let mut room = room();
    let folder = folder(&room, 3);
    read(&mut room, &folder);
    assert!(room.says("1e kwartaal 2026: "));
    assert!(!room.says("Te weinig sessies"));
    room.press("Eén sessie meer voor een gemiddelde");
    assert!(room.says("Nog geen kwartaal heeft minstens 4 sessies"));
    assert!(room.says("Te weinig sessies voor een gemiddelde: 1e kwartaal 2026."));
    let file = room.app().state.paths.settings();
    for _ in 0..1_000 {
        if Settings::load(&file).0.overview_group == 4 {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("the number is not kept");
}

#[test]
fn the_overview_goes_to_a_file() {
    let mut room = room();
    let folder = folder(&room, 3);
    read(&mut room, &folder);
    let before = fs::read_dir(&folder).unwrap().count();
    for (command, name) in [
        ("Exporteer als PDF", "o.pdf"),
        ("Exporteer voor Excel (XLSX)", "o.xlsx"),
        ("Exporteer als tabel (CSV)", "o.csv"),
    ] {
        if name != "o.pdf" {
            room.press("Exporteer in een andere vorm");
        }
        room.press_last(command);
        let path = room.home().join(name);
        room.fill("Bestand", path.to_str().unwrap());
        room.press("Opslaan");
        room.wait("the overview", |app| app.state.dialog.is_none());
        assert!(room.says("Overzicht gemaakt"));
        assert!(fs::metadata(&path).unwrap().len() > 500);
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), before);
}

#[test]
fn reading_shows_how_far_it_is_and_can_be_stopped() {
    let mut room = room();
    room.show(Screen::Overview);
    let progress = Arc::new(Progress::default());
    room.app_mut().state.overview.reading = Some(Arc::clone(&progress));
    room.settle();
    assert!(room.says("De map wordt doorzocht"));
    room.press("Stop");
    assert!(progress.is_cancelled());
}

#[test]
fn a_folder_without_sessions_or_without_itself_is_told() {
    let mut room = room();
    let empty = room.home().join("leeg");
    fs::create_dir(&empty).unwrap();
    read(&mut room, &empty);
    assert!(room.says("In deze map staat geen sessie"));
    room.fill("Map", "/bestaat/echt/niet");
    room.press("Lees opnieuw");
    room.wait("a message", |app| app.state.dialog.is_some());
    assert!(matches!(room.dialog(), Some(Dialog::Fault(_))));
    assert!(room.says("geen overzicht te maken"));
}

#[test]
fn many_rows_are_no_more_work_than_few_and_fit_in_small_windows() {
    for size in [
        vec2(1024.0, 768.0),
        vec2(640.0, 480.0),
        vec2(1920.0, 1080.0),
    ] {
        let mut room = Setup {
            size,
            ..Setup::default()
        }
        .build();
        let folder = folder(&room, 40);
        read(&mut room, &folder);
        nothing_sticks_out(&room, &format!("{size:?}"));
        let row = room.find_button("Open 1 ");
        room.tab_to(&row);
        for _ in 0..39 {
            room.key(Key::ArrowDown);
        }
        assert!(
            room.focused().unwrap().starts_with("Open 3 dec 2026"),
            "{:?}",
            room.focused()
        );
        nothing_sticks_out(&room, &format!("{size:?}, the last row"));
    }
}

#[test]
fn escape_leads_back_to_where_the_keyboard_was() {
    let mut room = room();
    let folder = folder(&room, 1);
    read(&mut room, &folder);
    room.tab_to("Exporteer als PDF");
    room.key(Key::Enter);
    assert!(room.dialog().is_some());
    room.key(Key::Escape);
    assert_eq!(room.focused().as_deref(), Some("Exporteer als PDF"));
    room.tab_to("Status");
    room.key(Key::Space);
    room.key(Key::ArrowDown);
    room.key(Key::Enter);
    assert_eq!(room.app().state.overview.filter.status, Some(Status::Open));
    assert_eq!(room.focused().as_deref(), Some("Status"));
    room.tab_to("Bestand");
    room.key(Key::Enter);
    room.key(Key::ArrowDown);
    room.key(Key::Escape);
    assert_eq!(room.focused().as_deref(), Some("Bestand"));
}
