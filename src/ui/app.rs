//! The application: one frame, and what every action does.

mod ahead;
mod content;
mod documents;
mod finished;
mod keyboard;
mod leaving;
mod merging;
mod overview;
mod paths;
mod preview;
mod room;
mod safety;
mod saving;
#[cfg(test)]
mod tests;
mod versions;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Event, Ui, ViewportCommand};

use crate::model::Lang;
use crate::store::{self, Paths, RecentList, Settings, SideCopy, Theme, ZOOM_PERCENT};
use crate::text::{Message, Sentence, Text};
use crate::ui::action::Action;
use crate::ui::background::{Background, Opened, Wish};
use crate::ui::command::Command;
use crate::ui::preview::Preview;
use crate::ui::projector::Projector;
use crate::ui::state::{
    AfterContent, AppState, Dialog, Document, OverviewState, Purpose, Screen, Then,
};
use crate::ui::steady::Steady;
use crate::ui::{screens, shell, theme};
use crate::workshops::Library;

/// Seconds of quiet after which a change goes to the file.
const SAVE_AFTER: f64 = 0.8;
/// Seconds after which a save that failed is tried again.
const RETRY_AFTER: f64 = 5.0;
/// Seconds without typing after which the next letter is a new step to undo.
const TYPING_PAUSE: f64 = 1.5;

pub struct App {
    pub state: AppState,
    background: Background,
    steady: Steady,
    /// When the session last changed, in the seconds of the window.
    changed_at: f64,
    /// When a save was last tried.
    tried_at: f64,
    /// Screens keep what is private to them here.
    local: screens::Local,
    /// What to do as soon as the running save is done.
    after_save: Option<Then>,
    /// What to do as soon as what is in the editor is kept.
    after_content: Option<AfterContent>,
    /// The file that a running "save as" goes to.
    moving_to: Option<PathBuf>,
    /// A new session is on its way to disk.
    creating: bool,
    /// A table is on its way to become a value set.
    importing: bool,
    leaving: bool,
    /// What was wrong as the program began, until somebody has seen it.
    untold: VecDeque<Message>,
    /// Why the list of recent sessions is not kept, until somebody is where that list is.
    recent_fault: Option<Message>,
    told_of_recent: bool,
    /// Conflict copies of the open session that were offered.
    told_copies: Vec<SideCopy>,
    safety: safety::Safety,
    ahead: ahead::Ahead,
    /// How many sessions were opened so far.
    documents: u64,
    /// A session that another window has, until somebody says how to open it.
    in_use: Option<(Opened, PathBuf)>,
    monitors: room::Monitors,
    /// The projector filled another monitor at the last look.
    projector_was_away: bool,
    /// Whether the time of the step that runs was over at the last look.
    was_over: bool,
}

impl App {
    /// The application as it starts; opens `path` if there is one.
    pub fn new(context: &Context, paths: Paths, path: Option<PathBuf>) -> Self {
        let (settings, fault) = Settings::load(&paths.settings());
        let (recent, recent_fault) = RecentList::load(&paths.recent());
        let mut app = Self::with(context, settings, paths);
        app.state.library = Library::load(&app.state.paths.workshops());
        app.background.look_for(recent.clone());
        app.background.find_work(app.state.paths.journals(), None);
        app.state.recent = recent;
        let faults = [fault, recent_fault].into_iter().flatten();
        app.untold = faults.map(|fault| fault.message(&app.state.text)).collect();
        if let Some(note) = store::untold_crash_note(&app.state.paths.crash_note()) {
            app.untold.push_front(Message {
                text: app.state.text.get("crash-before").into_owned(),
                hint: Some(app.state.text.get("crash-note").into_owned()),
                place: Some(note.display().to_string()),
            });
        }
        if let Some(path) = path {
            app.read(paths::absolute(path));
        }
        app
    }

    /// The application with these settings, without a look at any file.
    pub fn with(context: &Context, settings: Settings, paths: Paths) -> Self {
        theme::install(context);
        let steady = Steady::start();
        let state = AppState {
            text: Arc::new(Text::new(settings.lang)),
            library: Library::built_in(),
            paths,
            screen: Screen::Start,
            home: Screen::Start,
            at_work: Screen::Prepare,
            document: None,
            dialog: None,
            editor: None,
            found: Vec::new(),
            copies: Vec::new(),
            journal_fault: None,
            notice: None,
            focus: None,
            shows_script: true,
            shows_script_narrow: false,
            audience: crate::report::Audience::Internal,
            report_lang: settings.lang,
            mentions: Vec::new(),
            preview: Preview::default(),
            room_to_sign: false,
            carries_session: false,
            recent: RecentList::default(),
            missing: Vec::new(),
            overview: OverviewState::default(),
            projector: Projector::default(),
            showing: crate::model::Showing::default(),
            now: steady.now(),
            today: jiff::Zoned::now().date(),
            settings,
        };
        let app = Self {
            state,
            background: Background::new(context.clone()),
            steady,
            changed_at: 0.0,
            tried_at: 0.0,
            local: screens::Local::default(),
            after_save: None,
            after_content: None,
            moving_to: None,
            creating: false,
            importing: false,
            leaving: false,
            untold: VecDeque::new(),
            recent_fault: None,
            told_of_recent: false,
            told_copies: Vec::new(),
            ahead: ahead::Ahead::default(),
            documents: 0,
            safety: safety::Safety::default(),
            in_use: None,
            monitors: room::Monitors::default(),
            projector_was_away: false,
            was_over: true,
        };
        app.apply_settings(context);
        app
    }

    /// Takes finished work and saves what is due. No drawing.
    pub fn tick(&mut self, context: &Context) {
        self.state.today = jiff::Zoned::now().date();
        self.state.now = self.steady.now();
        for done in self.background.finished() {
            self.take(done, context);
        }
        self.look_for_file(context);
        self.save_if_due(context);
        self.tell_next(context);
        self.offer_found();
        self.offer_copies();
        self.look_again(context);
        self.wake_for_the_clock(context);
        self.wake_for_reading(context);
        self.ring_when_time_is_over();
        if context.input(|input| input.viewport().close_requested()) {
            self.park_what_is_typed(context);
            if !self.leaving && self.has_unsaved_content() {
                context.send_viewport_cmd(ViewportCommand::CancelClose);
                self.ask_about_content(AfterContent::Quit);
            } else if !self.may_leave() {
                context.send_viewport_cmd(ViewportCommand::CancelClose);
                self.ask_to_leave(Then::Quit, context);
            }
        }
    }

    /// Draws one frame and carries out what people asked for in it.
    pub fn show(&mut self, ui: &mut Ui) {
        self.ahead.gate(ui.ctx(), self.state.focus.is_some());
        let commands = keyboard::before_drawing(ui.ctx(), &self.state);
        let mut actions = Vec::new();
        shell::show(ui, &self.state, &mut self.local, &mut actions);
        // What a field gave up in this frame comes before the shortcut that took it away.
        actions.extend(commands.into_iter().map(Action::Run));
        keyboard::after_drawing(ui.ctx(), &self.state, &mut actions);
        self.show_projector(ui.ctx());
        for action in actions {
            self.carry_out(action, ui.ctx());
        }
        self.keep_preview();
    }

    pub(super) fn carry_out(&mut self, action: Action, context: &Context) {
        match action {
            Action::Run(command) => self.run(command, context),
            Action::EditTogether(edits) => self.edit_together(edits, context),
            Action::Edit(edit) => {
                self.edit(edit, context);
            }
            Action::Focus(field) => self.state.focus = Some(field),
            Action::Focused => self.state.focus = None,
            Action::Show(screen) => self.go_to(screen, context),
            Action::ShowTeam(team) => {
                if let Some(document) = &mut self.state.document {
                    document.show_team(team);
                }
            }
            Action::Open(path) => self.ask_to_leave(Then::Open(path), context),
            Action::FollowUp(path) => self.ask_to_leave(Then::FollowUp(path), context),
            Action::OpenExample => self.open_example(context),
            Action::Create { workshop, folder } => {
                let folder = PathBuf::from(folder);
                self.ask_to_leave(Then::Create { workshop, folder }, context);
            }
            Action::Forget(path) => self.forget(&path),
            Action::Browse => self.browse(),
            Action::Submit { path, replace } => self.submit(&path, replace, context),
            Action::SetReport { audience, lang } => {
                (self.state.audience, self.state.report_lang) = (audience, lang);
            }
            Action::LookAt(look) => self.look_at_pages(look),
            Action::Recover(wish) => self.recover(wish, context),
            Action::ShowVersion(version) => self.read_version(version, Wish::Look),
            Action::OpenVersion(version) => self.read_version(version, Wish::Open),
            Action::RestoreVersion => self.restore_version(context),
            Action::InUse(answer) => self.open_in_use(answer, context),
            Action::Theirs(wish) => self.read_theirs(wish),
            Action::Merge(wish) => self.merge(wish, context),
            Action::SetExtras {
                room_to_sign,
                carries_session,
            } => {
                self.state.room_to_sign = room_to_sign;
                self.state.carries_session = carries_session;
            }
            Action::ReadFolder(path) => self.read_folder(path),
            Action::BrowseFolder(near) => {
                let filter = self.state.text.get("file-kind").into_owned();
                self.background.browse(Purpose::Folder, near, filter);
            }
            Action::StopReading => self.stop_reading(),
            Action::SetFilter(filter) => self.state.overview.filter = *filter,
            Action::SetGroup(group) => self.set_group(group, context),
            Action::ExportOverview(format) => self.ask_where_to_put_overview(format),
            Action::ParkPoint(text) => self.park(text, context),
            Action::Content(editing) => self.edit_content(editing, context),
            Action::CloseDialog => {
                self.close_dialog();
                self.after_save = None;
                self.after_content = None;
            }
            Action::LeaveAnyway => self.leave_anyway(context),
        }
    }

    fn run(&mut self, command: Command, context: &Context) {
        if !command.is_enabled(&self.state) {
            return;
        }
        self.state.notice = None;
        match command {
            Command::New => self.go_to(Screen::New, context),
            Command::Open => self.ask_for_file(Purpose::Open),
            Command::FollowUp => self.ask_for_file(Purpose::FollowUp),
            Command::Example => self.open_example(context),
            Command::Overview => self.go_to(Screen::Overview, context),
            Command::Library => self.go_to(Screen::Library, context),
            Command::ImportValues => self.ask_for_table(),
            Command::Save if self.state.screen == Screen::Editor => self.save_content(),
            Command::Save => self.save_on_request(),
            Command::SaveAs => self.ask_where_to_save(),
            Command::Versions => self.list_versions(),
            Command::Copies => self.look_for_copies(true),
            Command::Print(kind) => self.ask_where_to_print(kind),
            Command::Export(format) => self.ask_where_to_export(format),
            Command::Back => self.go_back(context),
            Command::Close if self.state.way_back().is_some() => self.go_back(context),
            Command::Close => self.ask_to_leave(Then::Close, context),
            Command::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            Command::Undo | Command::Redo if self.state.screen == Screen::Editor => {
                self.undo_in_editor(command);
            }
            Command::Undo | Command::Redo => self.time_travel(command),
            Command::Prepare => self.go_to(Screen::Prepare, context),
            Command::Session => self.go_to(Screen::Session, context),
            Command::Report => self.go_to(Screen::Report, context),
            Command::Together => self.go_to(Screen::Together, context),
            Command::StartPause => self.start_or_pause(context),
            Command::MoreTime => self.change_minutes(1, context),
            Command::LessTime => self.change_minutes(-1, context),
            Command::SkipStep => self.skip_step(context),
            Command::Park => self.state.dialog = Some(Dialog::Park),
            Command::ShowProjector
            | Command::FullScreen
            | Command::SwapScreens
            | Command::Freeze
            | Command::Black
            | Command::ProjectorClock => self.use_projector(command, context),
            Command::Showing(showing) => self.state.showing = showing,
            Command::Reveal => self.reveal(context),
            Command::PreviousStep => self.step_by(-1, context),
            Command::NextStep => self.step_by(1, context),
            Command::Step(number) => self.go_to_step(number, context),
            Command::Team(number) => self.go_to_team(number, context),
            Command::ToggleScript => self.state.toggle_script(context),
            Command::ZoomIn => self.zoom(context, 10),
            Command::ZoomOut => self.zoom(context, -10),
            Command::ZoomReset => self.change_settings(context, |s| s.zoom_percent = 100),
            Command::Theme(theme) => self.change_settings(context, |s| s.theme = theme),
            Command::Language(lang) => self.speak(lang, context),
            Command::SingleKeys => {
                self.change_settings(context, |s| s.single_keys = !s.single_keys);
            }
            Command::Sound => self.change_settings(context, |s| s.sound = !s.sound),
            Command::Shortcuts => self.state.dialog = Some(Dialog::Shortcuts),
            Command::About => self.state.dialog = Some(Dialog::About),
        }
    }

    fn go_back(&mut self, context: &Context) {
        let Some(screen) = self.state.way_back() else {
            return;
        };
        self.go_to(screen, context);
        if screen == Screen::Start {
            self.background.look_for(self.state.recent.clone());
        }
    }

    /// Shows a screen, with the focus on nothing of the screen before.
    fn go_to(&mut self, screen: Screen, context: &Context) {
        self.state.screen = screen;
        if self.state.shows_session() {
            self.state.at_work = screen;
        }
        self.state.notice = None;
        self.seal();
        if let Some(focused) = context.memory(|memory| memory.focused()) {
            context.memory_mut(|memory| memory.surrender_focus(focused));
        }
    }

    /// Zooms by this many per cent.
    fn zoom(&mut self, context: &Context, by: i16) {
        let zoom = self.state.settings.zoom_percent.saturating_add_signed(by);
        let zoom = zoom.clamp(*ZOOM_PERCENT.start(), *ZOOM_PERCENT.end());
        self.change_settings(context, |settings| settings.zoom_percent = zoom);
    }

    fn speak(&mut self, lang: Lang, context: &Context) {
        self.state.text = Arc::new(Text::new(lang));
        self.state.report_lang = lang;
        self.change_settings(context, |settings| settings.lang = lang);
    }

    fn change_settings(&mut self, context: &Context, change: impl FnOnce(&mut Settings)) {
        change(&mut self.state.settings);
        self.apply_settings(context);
        let (settings, path) = (self.state.settings.clone(), self.state.paths.settings());
        self.background.keep(move || settings.save(&path));
    }

    fn apply_settings(&self, context: &Context) {
        context.set_theme(match self.state.settings.theme {
            Theme::Light => egui::ThemePreference::Light,
            Theme::Dark => egui::ThemePreference::Dark,
            Theme::System => egui::ThemePreference::System,
        });
        context.set_zoom_factor(f32::from(self.state.settings.zoom_percent) / 100.0);
    }

    /// Somebody comes back to the start screen, perhaps with the stick that was not there.
    fn look_again(&mut self, context: &Context) {
        let back = |event: &Event| *event == Event::WindowFocused(true);
        let back = context.input(|input| input.events.iter().any(back));
        if back && self.state.screen == Screen::Start && !self.state.missing.is_empty() {
            self.background.look_for(self.state.recent.clone());
        }
    }

    fn tell(&mut self, message: Message) {
        self.state.dialog = Some(Dialog::Fault(message));
    }

    /// Tells what is wrong with our own files, one thing at a time, and to nobody who is typing.
    fn tell_next(&mut self, context: &Context) {
        if self.state.screen == Screen::Start {
            self.untold.extend(self.recent_fault.take());
        }
        let free = self.state.dialog.is_none() && !context.text_edit_focused();
        let next = self.untold.front().filter(|_| free);
        if let Some(message) = next.cloned() {
            self.tell(message);
        }
    }

    fn document(&mut self) -> Option<&mut Document> {
        self.state.document.as_mut()
    }

    /// Nothing would be lost: everything is on disk.
    fn may_leave(&self) -> bool {
        let safe = |document: &Document| !document.is_dirty() && !document.saving.is_busy();
        let rests = self.moving_to.is_none();
        self.leaving || rests && self.state.document.as_ref().is_none_or(safe)
    }
}

impl eframe::App for App {
    fn logic(&mut self, context: &Context, frame: &mut eframe::Frame) {
        self.look_at_monitors(frame);
        self.tick(context);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }
}
