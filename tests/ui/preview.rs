//! The pages on the report screen: as they will leave, always those of now, for everybody.

use egui::accesskit::Role;
use egui::{Key, Rect, vec2};
use egui_kittest::kittest::NodeT as _;
use goed_digitaal_bestuur::model::{Edit, TextField};
use goed_digitaal_bestuur::text::Message;
use goed_digitaal_bestuur::ui::state::Screen;

use crate::room::{Room, Setup, edited, example, example_session, prepared, with_session};

/// The example with its pages made.
fn report() -> Room {
    let mut room = example();
    room.show(Screen::Report);
    wait(&mut room);
    room
}

/// Until the pages in sight are there.
#[track_caller]
fn wait(room: &mut Room) {
    room.wait("pages", |app| {
        let preview = &app.state.preview;
        let look = preview.look();
        let sight = look.first..look.end.min(preview.page_count());
        !preview.is_busy()
            && !sight.is_empty()
            && sight
                .into_iter()
                .all(|page| preview.picture(page).is_some())
    });
}

/// Name, words and place of each page in sight.
fn pages(room: &Room) -> Vec<(String, String, Rect)> {
    let nodes = room.harness.root().children_recursive();
    let pages = nodes.filter(|node| node.accesskit_node().role() == Role::Image);
    let pages = pages.filter_map(|node| {
        let about = node.accesskit_node();
        let name = about.label().filter(|name| name.starts_with("Pagina "))?;
        Some((name, about.description().unwrap_or_default(), node.rect()))
    });
    pages.collect()
}

fn in_sight(room: &Room) -> Vec<String> {
    pages(room).into_iter().map(|(name, ..)| name).collect()
}

fn count(room: &Room) -> usize {
    room.app().state.preview.page_count()
}

fn organisation(room: &mut Room, name: &str) {
    let edit = Edit::SetText {
        field: TextField::Organisation,
        text: name.into(),
    };
    let app = room.app_mut();
    let document = app.state.document.as_mut().unwrap();
    document.history.apply(edit).unwrap();
    room.settle();
}

#[test]
fn the_pages_come_by_themselves_with_their_words_and_then_nothing_moves() {
    let room = report();
    let shown = pages(&room);
    let (name, words, rect) = &shown[0];
    assert_eq!(*name, format!("Pagina 1 van {}", count(&room)));
    assert!(words.contains("Gemeente Voorbeeldstad"), "{words}");
    assert!(rect.width() > 400.0 && rect.height() > rect.width());
    assert!(room.repaint_delay().as_secs() > 60, "the window sleeps");
    assert!(count(&room) > 5 && in_sight(&room).len() < 4);
}

#[test]
fn an_edit_and_its_undo_are_on_the_page_a_moment_later() {
    let mut room = report();
    let before = room.app().state.preview.picture(0).unwrap().texture.id();
    organisation(&mut room, "Gemeente Elders");
    wait(&mut room);
    assert!(pages(&room)[0].1.contains("Gemeente Elders"));
    let after = room.app().state.preview.picture(0).unwrap().texture.id();
    assert_ne!(before, after, "a new picture");
    room.ctrl(Key::Z);
    wait(&mut room);
    assert!(pages(&room)[0].1.contains("Gemeente Voorbeeldstad"));
}

#[test]
fn the_pages_of_the_other_audience_and_language_take_their_place() {
    let mut room = report();
    let told = |room: &Room, name: &str| {
        let words = &room.app().state.preview.made.words;
        words.iter().any(|page| page.contains(name))
    };
    assert!(told(&room, "Joëlle van den Broek"));
    room.press("Deelbaar");
    wait(&mut room);
    assert!(!told(&room, "Joëlle van den Broek"));
    room.press("English");
    wait(&mut room);
    assert!(told(&room, "Organisation"));
}

#[test]
fn pages_grow_and_shrink_with_buttons_and_keys() {
    let mut room = report();
    let width = |room: &Room| pages(room)[0].2.width();
    let fitting = width(&room);
    room.press("Pagina’s groter");
    let larger = width(&room);
    assert!(larger > fitting);
    room.press("Pagina’s kleiner");
    room.press("Pagina’s kleiner");
    assert!(width(&room) < larger);
    room.tab_to("Pagina’s van het verslag");
    room.key(Key::Num0);
    assert_eq!(width(&room), fitting);
    room.key(Key::Plus);
    assert_eq!(width(&room), larger);
    room.press("Hele pagina");
    assert!(pages(&room)[0].2.height() < room.harness.ctx.content_rect().height());
    room.press("Hele breedte");
    assert_eq!(width(&room), fitting);
    wait(&mut room);
}

#[test]
fn the_list_the_buttons_and_the_keys_lead_to_a_page() {
    let mut room = report();
    let all = count(&room);
    let entries = room.app().state.preview.made.contents.clone();
    let far = entries
        .iter()
        .find(|entry| entry.page > 3 && entry.heading.is_some());
    let far = far.unwrap();
    let (_, words) = far.heading.clone().unwrap();
    room.press(&format!("{words}, pagina {}", far.page + 1));
    let name = |page: usize| format!("Pagina {page} van {all}");
    assert!(in_sight(&room).contains(&name(far.page + 1)));
    wait(&mut room);

    room.surrender();
    room.key(Key::Home);
    assert_eq!(in_sight(&room)[0], name(1));
    room.press("Volgende pagina");
    assert!(in_sight(&room).contains(&name(2)) && !in_sight(&room).contains(&name(1)));
    room.press("Vorige pagina");
    assert!(in_sight(&room).contains(&name(1)));
    room.surrender();
    room.key(Key::End);
    assert!(in_sight(&room).contains(&name(all)));
    room.key(Key::PageUp);
    room.key(Key::PageUp);
    room.key(Key::PageUp);
    assert!(!in_sight(&room).contains(&name(all)));
    assert_eq!(
        room.screen(),
        Screen::Report,
        "page keys turn no steps here"
    );
    // With the list in focus, an arrow goes to the next entry.
    room.tab_to("Volgende pagina");
    wait(&mut room);
}

#[test]
fn arrows_walk_through_the_list() {
    let mut room = report();
    let entries = room.app().state.preview.made.contents.clone();
    let name = |at: usize| {
        let (_, words) = entries[at].heading.clone().unwrap();
        format!("{words}, pagina {}", entries[at].page + 1)
    };
    room.tab_to(&name(0));
    for at in 1..4 {
        room.key(Key::ArrowDown);
        assert_eq!(room.focused(), Some(name(at)));
    }
    room.key(Key::ArrowUp);
    assert_eq!(room.focused(), Some(name(2)));
}

#[test]
fn a_narrow_and_large_window_keeps_everything_at_hand() {
    let setup = Setup {
        size: vec2(683.0, 512.0),
        ..Setup::default()
    };
    let mut room = with_session(example_session(), setup);
    room.show(Screen::Report);
    wait(&mut room);
    room.press("Inhoud");
    let entry = room
        .app()
        .state
        .preview
        .made
        .contents
        .iter()
        .rfind(|e| e.heading.is_some());
    let entry = entry.unwrap().clone();
    room.press(&format!("{}  {}", entry.page + 1, entry.heading.unwrap().1));
    let all = count(&room);
    assert!(in_sight(&room).contains(&format!("Pagina {} van {all}", entry.page + 1)));
    wait(&mut room);
}

#[test]
fn the_same_words_can_be_read_as_text() {
    let mut room = report();
    room.press("Tekst");
    assert!(pages(&room).is_empty());
    assert!(room.heading("Waar we voor staan"));
    room.press("Pagina’s");
    wait(&mut room);
    assert!(!pages(&room).is_empty());
}

#[test]
fn without_pages_there_is_a_message_and_the_text() {
    let mut room = report();
    let words = "Het verslag kon niet gemaakt worden".to_owned();
    room.app_mut().state.preview.fault = Some(Message::plain(words.clone()));
    room.settle();
    assert!(room.says(&words));
    assert!(pages(&room).is_empty());
    assert!(room.heading("Waar we voor staan"));
    room.show(Screen::Prepare);
    room.show(Screen::Report);
    organisation(&mut room, "Gemeente Elders");
    wait(&mut room);
    assert!(!room.says(&words), "the next pages are tried anew");
}

#[test]
fn pictures_go_when_nobody_looks_and_come_back() {
    let mut room = report();
    assert!(room.app().state.preview.picture(0).is_some());
    room.show(Screen::Prepare);
    assert!(room.app().state.preview.picture(0).is_none());
    room.show(Screen::Report);
    wait(&mut room);
    room.menu("Bestand", "Sluiten");
    assert_eq!(room.app().state.preview.page_count(), 0);
}

#[test]
fn what_the_letters_cannot_show_is_named_before_it_leaves() {
    let strange = edited(
        example_session(),
        [Edit::SetText {
            field: TextField::Organisation,
            text: "Gemeente 漢字".into(),
        }],
    );
    let setup = Setup {
        missing_glyphs: true,
        ..Setup::default()
    };
    let mut room = with_session(strange, setup);
    room.show(Screen::Report);
    wait(&mut room);
    let warning = "Deze tekens kan het verslag niet tonen: 漢 (U+6F22), 字 (U+5B57)";
    assert!(room.says(warning));
    room.ctrl(Key::E);
    assert!(room.says(warning) && room.says("Te vinden in: "));
    room.key(Key::Escape);

    let mut plain = prepared();
    plain.show(Screen::Report);
    wait(&mut plain);
    plain.ctrl(Key::E);
    assert!(!plain.says("kan het verslag niet tonen"));
}
