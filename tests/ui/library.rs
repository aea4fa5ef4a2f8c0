//! Workshops and value sets of somebody's own: copied, changed, kept, and read from a table.

use std::fs;
use std::path::PathBuf;

use egui::{Key, Modifiers, vec2};
use goed_digitaal_bestuur::model::ValueSource;
use goed_digitaal_bestuur::ui::app::App;
use goed_digitaal_bestuur::ui::state::{Dialog, Screen};
use goed_digitaal_bestuur::workshops::{Content, Kind, Library};

use crate::room::{Room, Setup, room};

const COPY: &str = "Maak een kopie van Goed Digitaal Bestuur";

fn own(room: &Room, name: &str) -> PathBuf {
    room.home().join("data/workshops").join(name)
}

/// A copy of the workshop, in the editor.
fn copying() -> Room {
    copying_in(Setup::default())
}

fn copying_in(setup: Setup) -> Room {
    let mut room = setup.build();
    room.press("Workshops en waarden…");
    assert_eq!(room.screen(), Screen::Library);
    room.press(COPY);
    assert_eq!(room.screen(), Screen::Editor);
    room
}

/// A copy of the starter set is in the editor.
fn copying_values() -> Room {
    let mut room = room();
    room.press("Workshops en waarden…");
    room.press("Maak een kopie van Startset");
    room
}

fn is_kept(app: &App) -> bool {
    app.state
        .editor
        .as_ref()
        .is_some_and(|editor| !editor.is_dirty() && !editor.saving)
}

fn title(room: &Room) -> String {
    let editor = room.app().state.editor.as_ref().unwrap();
    editor.content().title().nl.clone()
}

#[test]
fn a_copy_is_changed_kept_and_chosen_for_a_new_session() {
    let mut room = copying();
    room.fill("Titel", "Onze middag");
    room.ctrl(Key::S);
    room.wait("the workshop is kept", is_kept);
    let text = fs::read_to_string(own(&room, "goed-digitaal-bestuur-kopie.ron")).unwrap();
    assert!(text.starts_with("// The script of the workshop."), "{text}");
    assert!(text.contains("nl: \"Onze middag\""));
    assert!(room.says("Bewaard als versie 1.0"));
    room.wait("the list is read again", |app| {
        let library = &app.state.library;
        library
            .file(Kind::Workshop, "goed-digitaal-bestuur-kopie")
            .is_some()
    });
    room.show(Screen::New);
    room.press("Onze middag");
    room.press("Begin");
    room.wait("a new session", |app| app.state.document.is_some());
    assert_eq!(room.session().workshop.title.nl, "Onze middag");

    room.show(Screen::Library);
    room.press("Bewerk Onze middag");
    room.fill("Titel", "Onze ochtend");
    room.ctrl(Key::S);
    room.wait("the workshop is kept", is_kept);
    let text = fs::read_to_string(own(&room, "goed-digitaal-bestuur-kopie.ron")).unwrap();
    assert!(
        text.contains("version: \"1.1\""),
        "a change has a version of its own"
    );
}

#[test]
fn steps_are_added_moved_and_taken_away_by_buttons_and_undone() {
    let mut room = copying();
    let steps = |room: &Room| -> Vec<String> {
        match &**room.app().state.editor.as_ref().unwrap().content() {
            Content::Workshop(workshop) => workshop
                .steps
                .iter()
                .map(|step| step.title.nl.clone())
                .collect(),
            _ => Vec::new(),
        }
    };
    let before = steps(&room);
    room.press("Stap 2: Betrokkenen en perspectieven");
    room.press("Omhoog: Betrokkenen en perspectieven");
    assert_eq!(steps(&room)[0], "Betrokkenen en perspectieven");
    room.press("Stap verwijderen");
    assert_eq!(steps(&room).len(), before.len() - 1);
    room.choose("Stap toevoegen", 0, "Stellingen");
    assert_eq!(steps(&room)[1], "Stellingen");
    room.press("Stelling toevoegen");
    room.fill("Stelling 1", "Dit mag van mij.");
    room.fill("Titel van de stap", "Wat vind je?");
    for _ in 0..6 {
        room.ctrl(Key::Z);
    }
    assert_eq!(steps(&room), before);
    room.ctrl(Key::Y);
    assert_eq!(steps(&room)[0], "Betrokkenen en perspectieven");
}

#[test]
fn what_is_wrong_is_told_at_once_and_shown_where_it_is() {
    let mut room = copying();
    room.press("Stap 3: Waarden kiezen");
    room.fill("Minstens", "99");
    room.key(Key::Enter);
    assert!(room.says("Zo kan het nog niet"));
    assert!(room.says("Stap 3, Waarden kiezen: ‘Minstens’ is meer dan ‘Minuten’"));
    assert!(!room.can_press("Bewaar"));
    room.press("Over deze workshop");
    room.press("Toon waar");
    assert_eq!(room.focused().as_deref(), Some("Minstens"));
    room.keys(Modifiers::COMMAND, Key::A);
    room.type_text("20");
    room.key(Key::Enter);
    assert!(room.says("Alles klopt"));
    assert!(room.can_press("Bewaar"));
}

#[test]
fn a_question_or_a_line_without_words_is_told_and_shown() {
    let mut room = copying();
    room.choose("Stap toevoegen", 0, "Vragen");
    assert!(room.says("Zo kan het nog niet"), "it asks nothing yet");
    room.press("Vraag toevoegen");
    assert!(room.says("Stap 7, Vragen: vraag 1 is nog leeg"));
    room.press("Over deze workshop");
    room.press("Toon waar");
    assert_eq!(room.focused().as_deref(), Some("Vraag 1"));
    room.type_text("Wie merkt dit?");
    assert!(room.says("Alles klopt"));
    room.press("Regel toevoegen: Zeg");
    assert!(room.says("Stap 7, Vragen: regel 1 bij ‘Zeg’ is nog leeg"));
    room.press("Over deze workshop");
    room.press("Toon waar");
    assert_eq!(room.focused().as_deref(), Some("Zeg 1"));
    room.type_text("Welkom.");
    assert!(room.says("Alles klopt"));
}

#[test]
fn both_languages_stand_side_by_side() {
    let mut room = copying();
    room.press("Naast elkaar");
    room.fill("Titel, Engels", "Our afternoon");
    let editor = room.app().state.editor.as_ref().unwrap();
    assert_eq!(editor.content().title().en, "Our afternoon");
    assert_eq!(title(&room), "Goed Digitaal Bestuur (kopie)");
}

#[test]
fn nothing_that_was_typed_is_lost_without_a_question() {
    let mut room = copying();
    room.fill("Titel", "Onze middag");
    room.press("Terug naar de lijst");
    assert!(room.says("nog niet bewaard"));
    room.press("Maak een kopie van Raadsvoorstel bevragen");
    assert!(matches!(room.dialog(), Some(Dialog::UnsavedContent { .. })));
    room.press("Annuleren");
    room.press("Ga verder met Onze middag");
    assert_eq!(title(&room), "Onze middag");
    room.press("Terug naar de lijst");
    room.press("Maak een kopie van Raadsvoorstel bevragen");
    room.press("Bewaar");
    room.wait("the next one is in the editor", |app| {
        let editor = app.state.editor.as_ref().unwrap();
        editor.content().key().1 == "raadsvoorstel-bevragen-kopie"
    });
    assert!(own(&room, "goed-digitaal-bestuur-kopie.ron").exists());
}

#[test]
fn what_breaks_the_rules_is_not_kept_as_a_copy_either() {
    let mut room = copying();
    assert!(room.can_press("Bewaar als kopie"));
    room.press("Stap 3: Waarden kiezen");
    room.fill("Minstens", "99");
    room.key(Key::Enter);
    assert!(!room.can_press("Bewaar als kopie"));
}

#[test]
fn a_second_copy_has_an_id_of_its_own_and_a_file_in_the_folder() {
    let mut room = room();
    fs::create_dir_all(own(&room, "")).unwrap();
    let strange = fs::read_to_string("workshops/goed-digitaal-bestuur-kort.ron")
        .unwrap()
        .replace("goed-digitaal-bestuur-kort", "gemeente/utrecht")
        .replace("Goed Digitaal Bestuur, kort", "Utrecht");
    fs::write(own(&room, "utrecht.ron"), strange).unwrap();
    room.app_mut().state.library = Library::load(&own(&room, ""));
    room.press("Workshops en waarden…");
    for _ in 0..2 {
        room.press("Maak een kopie van Utrecht");
        if let Some(Dialog::UnsavedContent { .. }) = room.dialog() {
            room.press("Bewaar");
        }
        room.wait("a copy in the editor", |app| {
            app.state.screen == Screen::Editor && !app.state.editor.as_ref().unwrap().saving
        });
        room.show(Screen::Library);
    }
    room.show(Screen::Editor);
    room.press("Bewaar");
    room.wait("the copy is kept", is_kept);
    for name in ["gemeente-utrecht-kopie.ron", "gemeente-utrecht-kopie-2.ron"] {
        assert!(own(&room, name).exists(), "{name}");
    }
    assert_eq!(Library::load(&own(&room, "")).faults, []);
}

#[test]
fn what_somebody_else_wrote_in_the_file_is_left_alone() {
    let mut room = copying();
    room.press("Bewaar");
    room.wait("the workshop is kept", is_kept);
    let path = own(&room, "goed-digitaal-bestuur-kopie.ron");
    let theirs = fs::read_to_string(&path)
        .unwrap()
        .replace("(kopie)", "(van hen)");
    fs::write(&path, &theirs).unwrap();
    room.fill("Titel", "Van ons");
    room.ctrl(Key::S);
    room.wait("it is told", |app| {
        matches!(app.state.dialog, Some(Dialog::Fault(_)))
    });
    assert!(room.says("Iemand anders heeft dit bestand"));
    room.key(Key::Escape);
    room.press("Bewaar als kopie");
    room.wait("the copy is kept", is_kept);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert_eq!(Library::load(path.parent().unwrap()).faults, []);
}

#[test]
fn values_are_changed_and_added() {
    let mut room = copying_values();
    room.press("Privacy");
    room.fill("Uitleg in één zin", "Wat van jou is, blijft van jou.");
    room.press("Waarde toevoegen: Mensenrechten");
    room.fill("Naam", "");
    room.press("Over deze waarden");
    room.press("Toon waar");
    assert_eq!(room.focused().as_deref(), Some("Naam"));
    room.fill("Naam", "Rust");
    room.press("Bewaar");
    room.wait("the set is kept", is_kept);
    let text = fs::read_to_string(own(&room, "startset-1-kopie.ron")).unwrap();
    assert!(text.contains("\"Wat van jou is, blijft van jou.\"") && text.contains("\"Rust\""));
    let library = Library::load(&own(&room, ""));
    assert_eq!(library.faults, []);
    assert_eq!(
        library
            .value_set("startset-1-kopie")
            .unwrap()
            .values()
            .count(),
        31
    );
}

#[test]
fn a_value_with_the_name_of_another_is_told_and_shown() {
    let mut room = copying_values();
    room.press("Waarde toevoegen: Mensenrechten");
    room.fill("Naam", " privacy");
    assert!(room.says("er is nog een waarde met deze naam. Geef elke waarde een eigen naam"));
    assert!(!room.can_press("Bewaar"));
    room.press("Over deze waarden");
    room.press("Toon waar");
    assert_eq!(room.focused().as_deref(), Some("Naam"));
    room.fill("Naam", "Rust");
    assert!(room.says("Alles klopt"));
}

#[test]
fn a_name_that_is_taken_in_the_other_language_is_shown_in_that_language() {
    let mut room = copying_values();
    room.press("Waarde toevoegen: Mensenrechten");
    room.fill("Naam", "Rust");
    room.press("English");
    room.fill("Naam", "Privacy");
    room.press("Nederlands");
    assert!(room.says("in het Engels heeft"));
    room.press("Toon waar");
    room.fill("Naam, Engels", "Quiet");
    assert!(room.says("Alles klopt"));
}

#[test]
fn a_question_of_a_value_without_words_is_told_and_shown() {
    let mut room = copying_values();
    room.press("Waarde toevoegen: Mensenrechten");
    assert!(room.says("Alles klopt"), "it needs no questions");
    room.press("Regel toevoegen: Vragen voor aan tafel");
    assert!(room.says("Nieuwe waarde: vraag 1 voor aan tafel is nog leeg"));
    room.press("Over deze waarden");
    room.press("Toon waar");
    assert_eq!(room.focused().as_deref(), Some("Vragen voor aan tafel 1"));
    room.type_text("Wie kijkt er mee?");
    assert!(room.says("Alles klopt"));
}

#[test]
fn a_table_becomes_a_value_set_after_a_look() {
    let mut room = room();
    let table = room.home().join("ónze waarden.csv");
    let wrong = "fundament;principe;waarde\nDemokratie;Participatie;Open\n";
    fs::write(&table, wrong).unwrap();
    room.press("Workshops en waarden…");
    room.press("Waarden importeren (CSV)…");
    room.fill("Bestand", &table.display().to_string());
    room.press("Openen");
    room.wait("the table is read", |app| {
        matches!(app.state.dialog, Some(Dialog::Import { .. }))
    });
    assert!(room.says("Regel 2, kolom ‘fundament’: ‘Demokratie’ is geen fundament"));
    assert!(!room.can_press("Maak de waardenset"));

    fs::write(&table, wrong.replace("Demo", "demo").replace('k', "c")).unwrap();
    room.press("Ander bestand…");
    room.fill("Bestand", &table.display().to_string());
    room.press("Openen");
    room.wait("the table is read", |app| {
        matches!(app.state.dialog, Some(Dialog::Import { .. }))
    });
    assert!(room.says("Eén waarde gelezen"));
    room.fill("Naam van de waardenset", "Ons handvest");
    room.press("Maak de waardenset");
    room.wait("the list is read again", |app| {
        app.state.library.value_set("ons-handvest").is_some()
    });
    assert!(room.dialog().is_none());
    let text = fs::read_to_string(own(&room, "ons-handvest.ron")).unwrap();
    assert!(
        text.starts_with("// Ingelezen uit ónze waarden.csv."),
        "{text}"
    );
}

#[test]
fn a_file_that_is_no_table_is_told_in_the_question() {
    let mut room = room();
    room.menu("Bestand", "Waarden importeren (CSV)…");
    room.fill("Bestand", &room.home().display().to_string());
    room.press("Openen");
    room.wait("it is told", |app| {
        matches!(&app.state.dialog, Some(Dialog::Path { fault: Some(_), .. }))
    });
    assert!(room.says("De tabel is niet gelezen"));
}

#[test]
fn a_narrow_window_has_a_list_of_parts() {
    let mut room = copying_in(Setup {
        size: vec2(683.0, 512.0),
        ..Setup::default()
    });
    room.choose("Stappen", 0, "Stap 1: Start en casus");
    room.fill("Minuten", "12");
    room.key(Key::Enter);
    match &**room.app().state.editor.as_ref().unwrap().content() {
        Content::Workshop(workshop) => assert_eq!(workshop.steps[0].minutes, 12),
        _ => panic!("a workshop"),
    }
}

#[test]
fn everything_in_the_editor_is_reached_by_keyboard() {
    let mut room = copying();
    room.tab_to("Stap 2: Betrokkenen en perspectieven");
    room.key(Key::Space);
    assert!(room.heading("Stap 2: Betrokkenen en perspectieven"));
    room.tab_to("Omlaag: Betrokkenen en perspectieven");
    room.key(Key::Enter);
    room.tab_to("Doe 1");
    room.type_text("!");
    room.tab_to("Verwijder Doe 1");
    room.tab_to("Bewaar");
    room.key(Key::Enter);
    room.wait("the workshop is kept", is_kept);
}

#[test]
fn two_new_values_have_names_of_their_own() {
    let mut room = copying_values();
    room.press("Waarde toevoegen: Mensenrechten");
    room.press("Waarde toevoegen: Mensenrechten");
    assert_eq!(room.value("Naam", 0), "Nieuwe waarde 2");
    // The name that it has for now is typed over.
    room.type_text("Rust");
    assert_eq!(room.value("Naam", 0), "Rust");
    assert!(room.can_press("Bewaar"));
}

#[test]
fn a_value_with_another_name_does_not_pass_for_one_of_the_code() {
    let mut room = copying_values();
    room.press("Privacy");
    room.fill("Naam", "Databescherming");
    room.press("Bewaar");
    room.wait("the set is kept", is_kept);
    let library = Library::load(&own(&room, ""));
    let set = library.value_set("startset-1-kopie").unwrap();
    let renamed = set
        .values()
        .find(|value| value.name.nl == "Databescherming");
    assert_eq!(renamed.unwrap().source, ValueSource::Organisation);
}
