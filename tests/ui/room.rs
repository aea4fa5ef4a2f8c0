//! A room with the window in it: no display, no files but those in a temporary folder. What a
//! person does is found by the names that a screen reader says.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2, ViewportId, vec2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};
use goed_digitaal_bestuur::model::{Activity, Edit, Session, Team};
use goed_digitaal_bestuur::store::{self, Paths, Settings};
use goed_digitaal_bestuur::ui::app::App;
use goed_digitaal_bestuur::ui::state::{Dialog, Document, Screen};
use goed_digitaal_bestuur::workshops::{self, Library};
use tempfile::TempDir;

/// The size of the window in most tests.
pub const LAPTOP: Vec2 = vec2(1440.0, 900.0);

/// What can be pressed.
const PRESSED: [Role; 5] = [
    Role::Button,
    Role::RadioButton,
    Role::CheckBox,
    Role::ComboBox,
    Role::Link,
];

/// What can be typed in.
const TYPED: [Role; 3] = [Role::TextInput, Role::MultilineTextInput, Role::SpinButton];

/// The window with one person in front of it.
pub struct Room {
    pub harness: Harness<'static, Option<App>>,
    home: Arc<TempDir>,
}

/// How a room begins.
pub struct Setup {
    pub size: Vec2,
    pub settings: Settings,
    /// `None`: a folder of its own.
    pub home: Option<Arc<TempDir>>,
    /// Starts as the program does, with settings and recent files from the folder, and this
    /// session.
    pub from_files: Option<Option<PathBuf>>,
    pub missing_glyphs: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            size: LAPTOP,
            settings: Settings::default(),
            home: None,
            from_files: None,
            missing_glyphs: false,
        }
    }
}

impl Setup {
    pub fn build(self) -> Room {
        let home = self
            .home
            .unwrap_or_else(|| Arc::new(tempfile::tempdir().unwrap()));
        let paths = Paths::under(home.path());
        let (settings, from_files) = (self.settings, self.from_files);
        let frame = move |ui: &mut egui::Ui, app: &mut Option<App>| match app {
            Some(app) => {
                app.tick(&ui.ctx().clone());
                app.show(ui);
            }
            None => {
                let (context, paths) = (ui.ctx().clone(), paths.clone());
                *app = Some(match &from_files {
                    Some(path) => App::new(&context, paths, path.clone()),
                    None => App::with(&context, settings.clone(), paths),
                });
                context.all_styles_mut(|style| {
                    style.animation_time = 0.0;
                    style.scroll_animation = egui::style::ScrollAnimation::none();
                    style.visuals.text_cursor.blink = false;
                });
                context.request_repaint();
            }
        };
        let mut builder = Harness::builder()
            .with_size(self.size)
            .with_max_steps(12)
            .with_step_dt(0.02);
        if self.missing_glyphs {
            builder = builder.allow_missing_glyphs();
        }
        let mut room = Room {
            harness: builder.build_ui_state(frame, None),
            home,
        };
        room.settle();
        room
    }
}

/// The start of the program, at the size of a laptop.
pub fn room() -> Room {
    Setup::default().build()
}

/// A new session, in the preparation, with one team.
pub fn prepared() -> Room {
    let mut room = room();
    room.press("Nieuwe sessie");
    room.press("Begin");
    room.wait("a new session", |app| app.state.document.is_some());
    room
}

/// The example, as somebody opened it.
pub fn example() -> Room {
    let mut room = room();
    room.press("Voorbeeld bekijken");
    room
}

/// This session in a window, without a file.
pub fn with_session(session: Session, setup: Setup) -> Room {
    let mut room = setup.build();
    room.app_mut().state.document = Some(Document::new(session, None));
    room.show(Screen::Prepare);
    room
}

/// A new session of the workshop that comes with the program.
pub fn empty_session() -> Session {
    let library = Library::built_in();
    library
        .new_session("goed-digitaal-bestuur", "00000000".into())
        .unwrap()
}

/// The session after these edits.
pub fn edited(mut session: Session, edits: impl IntoIterator<Item = Edit>) -> Session {
    for edit in edits {
        session.apply(edit).unwrap();
    }
    session
}

pub fn example_session() -> Session {
    workshops::example().unwrap()
}

impl Room {
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The folder, to start again with the same files.
    pub fn same_home(&self) -> Arc<TempDir> {
        Arc::clone(&self.home)
    }

    pub fn app(&self) -> &App {
        self.harness.state().as_ref().unwrap()
    }

    pub fn app_mut(&mut self) -> &mut App {
        self.harness.state_mut().as_mut().unwrap()
    }

    pub fn session(&self) -> Arc<Session> {
        Arc::clone(self.app().state.session().unwrap())
    }

    pub fn team(&self, place: usize) -> Arc<Team> {
        Arc::clone(&self.session().teams[place])
    }

    pub fn document(&self) -> &Document {
        self.app().state.document.as_ref().unwrap()
    }

    pub fn path(&self) -> PathBuf {
        self.document().path.clone().unwrap()
    }

    pub fn dialog(&self) -> Option<&Dialog> {
        self.app().state.dialog.as_ref()
    }

    /// Where the team in front is.
    pub fn step_id(&self) -> String {
        self.document().current_step().unwrap().id.0.clone()
    }

    pub fn screen(&self) -> Screen {
        self.app().state.screen
    }

    pub fn show(&mut self, screen: Screen) {
        self.app_mut().state.screen = screen;
        self.settle();
    }

    /// Frames until nothing moves. Fails when the window never comes to rest.
    #[track_caller]
    pub fn settle(&mut self) {
        // Work beside the window wakes it when it is done, which can be in the middle of this.
        let rests = (0..8).any(|_| self.harness.try_run().is_ok());
        assert!(rests, "the window never comes to rest");
    }

    /// How long the window will sleep when nobody touches it.
    pub fn repaint_delay(&self) -> Duration {
        let output = &self.harness.output().viewport_output;
        output[&ViewportId::ROOT].repaint_delay
    }

    /// Lets this many seconds pass.
    pub fn pass(&mut self, seconds: f64) {
        let now = self.harness.ctx.input(|input| input.time);
        self.harness.input_mut().time = Some(now + seconds);
        self.harness.step();
        self.harness.input_mut().time = None;
        self.settle();
    }

    /// Frames until a condition holds, for what happens beside the window.
    #[track_caller]
    pub fn wait(&mut self, what: &str, holds: impl Fn(&App) -> bool) {
        for _ in 0..10_000 {
            if holds(self.app()) {
                return self.settle();
            }
            std::thread::sleep(Duration::from_millis(2));
            self.harness.step();
        }
        panic!("this did not happen: {what}");
    }

    /// Until everything is on disk.
    #[track_caller]
    pub fn wait_saved(&mut self) {
        self.pass(1.0);
        self.wait("saved", |app| {
            let document = app.state.document.as_ref().unwrap();
            !document.is_dirty() && !document.saving.is_busy()
        });
    }

    /// The session as it is in its file.
    pub fn on_disk(&self) -> Session {
        store::open(&self.path()).unwrap()
    }

    fn all(&self, roles: &'static [Role], name: &str) -> Vec<Node<'_>> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter(|node| {
                let node = node.accesskit_node();
                // A field may say what it belongs to: "Wat gaan we doen? (Afspraak 1)".
                let called = |label: String| {
                    let rest = label.strip_prefix(name);
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
                };
                roles.contains(&node.role()) && node.label().is_some_and(called)
            })
            .collect()
    }

    #[track_caller]
    fn at(&self, roles: &'static [Role], name: &str, place: usize) -> Node<'_> {
        let mut found = self.all(roles, name);
        assert!(
            place < found.len(),
            "no {roles:?} called ‘{name}’ ({} found, place {place}); there is: {:?}",
            found.len(),
            self.names(roles)
        );
        found.swap_remove(place)
    }

    fn names(&self, roles: &[Role]) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let nodes = nodes.filter(|node| roles.contains(&node.accesskit_node().role()));
        nodes
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// Whether there is something to press with this name.
    pub fn can_press(&self, name: &str) -> bool {
        self.all(&PRESSED, name)
            .iter()
            .any(|node| !node.accesskit_node().is_disabled())
    }

    /// The whole name of the first button that begins with these words.
    #[track_caller]
    pub fn find_button(&self, start: &str) -> String {
        let nodes = self.harness.root().children_recursive();
        let mut buttons = nodes.into_iter().filter_map(|node| {
            let node = node.accesskit_node();
            let label = node.label().filter(|_| node.role() == Role::Button)?;
            label.starts_with(start).then_some(label)
        });
        let found = buttons.next();
        found.unwrap_or_else(|| panic!("no button begins with ‘{start}’"))
    }

    pub fn has_field(&self, name: &str) -> bool {
        !self.all(&TYPED, name).is_empty()
    }

    /// Whether these words are on the screen, alone or within others.
    pub fn says(&self, words: &str) -> bool {
        let nodes = self.harness.root().children_recursive();
        nodes.into_iter().any(|node| {
            let node = node.accesskit_node();
            let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
            has(node.label()) || has(node.value())
        })
    }

    /// Scrolls to it if need be, and clicks in its middle.
    #[track_caller]
    fn click(&mut self, roles: &'static [Role], name: &str, place: usize) {
        let mut screen = self.harness.ctx.content_rect().shrink(40.0);
        // Below the menus and the clock.
        screen.min.y += 100.0;
        if !screen.contains(self.at(roles, name, place).rect().center()) {
            self.at(roles, name, place).scroll_to_me();
            self.settle();
        }
        let at = self.at(roles, name, place).rect().center();
        self.click_at(at);
    }

    /// Presses and releases the mouse in two frames, as a quick hand does.
    #[track_caller]
    pub fn click_at(&mut self, pos: Pos2) {
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame([Event::PointerMoved(pos), button(true)]);
        self.frame([button(false)]);
        self.settle();
    }

    /// One frame in which all this happens.
    pub fn frame(&mut self, events: impl IntoIterator<Item = Event>) {
        self.harness.input_mut().events.extend(events);
        self.harness.step();
    }

    /// Clicks the only button with this name.
    #[track_caller]
    pub fn press(&mut self, name: &str) {
        let found = self.all(&PRESSED, name).len();
        assert!(
            found == 1,
            "{found} buttons are called ‘{name}’ of: {:?}",
            self.names(&PRESSED)
        );
        self.press_nth(name, 0);
    }

    #[track_caller]
    pub fn press_nth(&mut self, name: &str, place: usize) {
        self.click(&PRESSED, name, place);
    }

    /// Clicks twice, as fast as a hand can, in the same place.
    #[track_caller]
    pub fn twice(&mut self, name: &str) {
        self.at(&PRESSED, name, 0).scroll_to_me();
        self.settle();
        let pos = self.at(&PRESSED, name, 0).rect().center();
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame([Event::PointerMoved(pos), button(true)]);
        self.frame([button(false), button(true)]);
        self.frame([button(false)]);
        self.settle();
    }

    /// Clicks the last button with this name.
    #[track_caller]
    pub fn press_last(&mut self, name: &str) {
        let found = self.all(&PRESSED, name).len();
        self.click(&PRESSED, name, found.max(1) - 1);
    }

    /// Opens a list and takes a choice from it.
    #[track_caller]
    pub fn choose(&mut self, list: &str, place: usize, choice: &str) {
        self.click(&PRESSED, list, place);
        let last = self.all(&PRESSED, choice).len().max(1) - 1;
        // A long list scrolls by itself.
        self.at(&PRESSED, choice, last).scroll_to_me();
        self.settle();
        let at = self.at(&PRESSED, choice, last).rect().center();
        self.click_at(at);
    }

    /// A command from a menu.
    #[track_caller]
    pub fn menu(&mut self, menu: &str, command: &str) {
        self.press_nth(menu, 0);
        self.press_last(command);
    }

    /// Puts the cursor in a field.
    #[track_caller]
    pub fn enter(&mut self, field: &str, place: usize) {
        self.click(&TYPED, field, place);
    }

    /// Replaces what is in the only field with this name.
    #[track_caller]
    pub fn fill(&mut self, field: &str, text: &str) {
        let found = self.all(&TYPED, field).len();
        assert!(
            found == 1,
            "{found} fields are called ‘{field}’ of: {:?}",
            self.names(&TYPED)
        );
        self.fill_nth(field, 0, text);
    }

    #[track_caller]
    pub fn fill_nth(&mut self, field: &str, place: usize, text: &str) {
        self.enter(field, place);
        self.keys(Modifiers::COMMAND, Key::A);
        if text.is_empty() {
            return self.key(Key::Delete);
        }
        self.type_text(text);
    }

    /// What stands in the field.
    #[track_caller]
    pub fn value(&self, field: &str, place: usize) -> String {
        self.at(&TYPED, field, place).value().unwrap_or_default()
    }

    /// Where the field is on the screen.
    #[track_caller]
    pub fn place_of(&self, field: &str) -> Rect {
        self.at(&TYPED, field, 0).rect()
    }

    /// Where something to press is on the screen.
    #[track_caller]
    pub fn place_of_button(&self, name: &str) -> Rect {
        self.at(&PRESSED, name, 0).rect()
    }

    /// Types where the cursor is.
    #[track_caller]
    pub fn type_text(&mut self, text: &str) {
        self.frame([Event::Text(text.to_owned())]);
        self.settle();
    }

    /// Types words with Enter behind each, all before the program draws again.
    #[track_caller]
    pub fn type_fast(&mut self, words: &[&str]) {
        let enter = |pressed| Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let typed = words.iter().flat_map(|word| {
            let text = Event::Text((*word).to_owned());
            [text, enter(true), enter(false)]
        });
        let typed: Vec<Event> = typed.collect();
        self.frame(typed);
        self.settle();
    }

    #[track_caller]
    pub fn paste(&mut self, text: &str) {
        self.frame([Event::Paste(text.to_owned())]);
        self.settle();
    }

    #[track_caller]
    pub fn key(&mut self, key: Key) {
        self.keys(Modifiers::NONE, key);
    }

    #[track_caller]
    pub fn ctrl(&mut self, key: Key) {
        self.keys(Modifiers::COMMAND, key);
    }

    #[track_caller]
    pub fn keys(&mut self, modifiers: Modifiers, key: Key) {
        // As winit sends it: on Linux, Ctrl is both.
        let modifiers = if modifiers.command {
            modifiers | Modifiers::CTRL
        } else {
            modifiers
        };
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        };
        let held = Event::ModifiersChanged(modifiers);
        self.frame([held, event(true), event(false)]);
        self.frame([Event::ModifiersChanged(Modifiers::NONE)]);
        self.settle();
    }

    /// Whether there is a heading with these words, for a screen reader to jump to.
    pub fn heading(&self, words: &str) -> bool {
        !self.all(&[Role::Heading], words).is_empty()
    }

    /// The statements of the step in front: id and words.
    pub fn statements(&self) -> Vec<(String, String)> {
        let step = self.document().current_step().unwrap();
        let items = step
            .activities
            .iter()
            .filter_map(|activity| match activity {
                Activity::Reflection { statements } | Activity::Statements { statements } => {
                    Some(statements)
                }
                _ => None,
            });
        let items = items.flatten();
        items
            .map(|item| (item.id.clone(), item.text.nl.clone()))
            .collect()
    }

    /// Takes the cursor out of the field, so that single keys work again.
    pub fn surrender(&mut self) {
        self.harness.ctx.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        self.settle();
    }

    /// The name of what has the focus.
    pub fn focused(&self) -> Option<String> {
        let mut nodes = self.harness.root().children_recursive();
        let node = nodes.find(|node| node.accesskit_node().is_focused())?;
        node.accesskit_node().label()
    }

    /// What stands in the field with the cursor.
    pub fn focused_value(&self) -> Option<String> {
        let mut nodes = self.harness.root().children_recursive();
        let node = nodes.find(|node| node.accesskit_node().is_focused())?;
        Some(node.value().unwrap_or_default())
    }

    /// Tabs until the focus is on this name, as somebody without a mouse does.
    #[track_caller]
    pub fn tab_to(&mut self, name: &str) {
        let mut seen = Vec::new();
        for _ in 0..300 {
            self.key(Key::Tab);
            let now = self.focused();
            let rest = now.as_deref().and_then(|now| now.strip_prefix(name));
            if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" (")) {
                return;
            }
            seen.push(now);
        }
        panic!("Tab never comes to ‘{name}’: {seen:?}");
    }
}
