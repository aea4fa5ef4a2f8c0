//! Opening, changing, saving and leaving a session.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, ViewportCommand};

use super::safety::Safety;
use super::{App, RETRY_AFTER, SAVE_AFTER, TYPING_PAUSE};
use crate::model::{Edit, RecordId, Session, TeamEdit};
use crate::report::Audience;
use crate::report::compose::mentions;
use crate::report::export::Format;
use crate::report::print::Kind;
use crate::store::versions::When;
use crate::store::{self, Lock, Mark, Recent, StoreError};
use crate::text::{Message, Sentence, Text};
use crate::ui::background::{Done, ExportError, ExportJob, Over, SaveJob, What};
use crate::ui::command::Command;
use crate::ui::state::{Dialog, Document, Purpose, Saving, Screen, Then, numbered_step};

impl App {
    /// Takes the report of a finished job.
    pub(super) fn take(&mut self, done: Done, context: &Context) {
        match done {
            Done::Opened {
                path,
                result,
                versions,
            } => self.opened(path, result, versions, context),
            Done::FromReport { path, .. } if !self.may_leave() => {
                self.ask_to_leave(Then::Open(path), context);
            }
            Done::FromReport { session, .. } => {
                self.show_session(*session, None, None, context);
            }
            Done::Created(result) => {
                self.creating = false;
                match result {
                    Ok((_, path)) if !self.may_leave() => {
                        self.ask_to_leave(Then::Open(path), context);
                    }
                    Ok((opened, path)) => {
                        self.show_opened(opened, path, context);
                        self.keep_version(When::Now);
                    }
                    Err(error) => self.tell(error.message(&self.state.text)),
                }
            }
            Done::Missing(paths) => self.state.missing = paths,
            Done::Kept(result) => {
                if let Err(error) = result {
                    self.tell(error.message(&self.state.text));
                }
            }
            Done::Found(found, faults) => self.found(found, &faults),
            Done::Written(written) => self.written(&written),
            Done::Copied(result) => self.copied(result),
            Done::Versions(list) => self.show_versions(list),
            Done::Version {
                version,
                wish,
                result,
            } => self.version_read(version, wish, result, context),
            Done::VersionKept(result) => self.version_kept(result),
            Done::Theirs { wish, result } => self.theirs_read(wish, result, context),
            Done::Saved {
                path,
                revision,
                result,
                lock,
            } => self.saved(path, revision, (result, lock), context),
            Done::Exported { path, result } => self.exported(&path, result),
            Done::Browsed { purpose, path } => self.browsed(purpose, path, context),
        }
    }

    /// Takes the path from the system's dialog, unless the question it belongs to is gone.
    fn browsed(&mut self, asked: Purpose, chosen: Option<PathBuf>, context: &Context) {
        let Some(Dialog::Path { purpose, path, .. }) = &mut self.state.dialog else {
            return;
        };
        let Some(chosen) = chosen.filter(|_| *purpose == asked) else {
            return;
        };
        let typed = chosen.to_string_lossy().into_owned();
        path.clone_from(&typed);
        // The system's dialog has asked about replacing this very name, not one with our ending.
        let replace = with_extension(chosen.clone(), asked.extension()) == chosen;
        self.submit(&typed, replace, context);
    }

    /// Puts a session in front: in the preparation, or where its team was.
    pub(super) fn show_session(
        &mut self,
        session: Session,
        path: Option<PathBuf>,
        mark: Option<Mark>,
        context: &Context,
    ) {
        if let Some(path) = &path {
            self.remember(path, &session);
        }
        self.moving_to = None;
        let begun = session.teams.iter().any(|team| team.at.is_some());
        self.record(path.clone(), mark);
        self.state.document = Some(Document::new(session, path));
        self.state.dialog = None;
        self.go_to(
            if begun {
                Screen::Session
            } else {
                Screen::Prepare
            },
            context,
        );
    }

    pub(super) fn open_example(&mut self, context: &Context) {
        if !self.may_leave() {
            return self.ask_to_leave(Then::Example, context);
        }
        match crate::workshops::example() {
            Ok(example) => self.show_session(example, None, None, context),
            Err(report) => self.tell(report.message(&self.state.text)),
        }
    }

    fn create(&mut self, workshop: &str, folder: PathBuf) {
        if self.creating {
            // A double click asks for one session.
            return;
        }
        let id = uuid::Uuid::new_v4().to_string();
        let Some(mut session) = self.state.library.new_session(workshop, id) else {
            return;
        };
        // A session without a team has nowhere to write: begin with one.
        let first = session.fresh_id();
        let name = self.state.text.with("team-first", &[("number", 1.into())]);
        let date = Edit::SetDate(Some(self.state.today));
        for edit in [date, Edit::AddTeam { id: first, name }] {
            if let Err(error) = session.apply(edit) {
                return self.tell(error.message(&self.state.text));
            }
        }
        self.creating = true;
        let (day, locks) = (self.state.today, self.state.paths.locks());
        self.background
            .create(Box::new(session), folder, day, locks);
    }

    pub(super) fn edit(&mut self, edit: Edit, context: &Context) {
        let now = context.input(|input| input.time);
        let passes = edit.is_passing();
        let kept = edit.clone();
        let paused = now - self.changed_at > TYPING_PAUSE;
        let Some(document) = self.document() else {
            return;
        };
        if document.read_only {
            // Looking around is no change of the file.
            if passes {
                let _ = document.history.apply(edit);
            }
            return;
        }
        if paused {
            document.history.seal();
        }
        let before = Arc::clone(document.history.session());
        let applied = document.history.apply(edit);
        let changed = !Arc::ptr_eq(&before, document.history.session());
        // Looking around in the example is nothing to ask about.
        if changed && !(passes && document.path.is_none() && !document.is_dirty()) {
            self.changed_at = now;
            self.changed(kept);
        }
        if let Err(error) = applied {
            self.tell(error.message(&self.state.text));
        } else if !passes {
            self.state.notice = None;
        }
    }

    pub(super) fn seal(&mut self) {
        if let Some(document) = self.document() {
            document.history.seal();
        }
    }

    pub(super) fn time_travel(&mut self, command: Command) {
        let Some(document) = self.document() else {
            return;
        };
        let moved = match command {
            Command::Undo => document.history.undo(),
            _ => document.history.redo(),
        };
        if moved {
            let whole = Edit::Restore(Arc::clone(document.session()));
            self.changed(whole);
        }
    }

    pub(super) fn step_by(&mut self, by: isize, context: &Context) {
        let next = self
            .state
            .document
            .as_ref()
            .and_then(|d| d.step_from_here(by));
        if let Some(step) = next {
            self.team_edit(TeamEdit::GoTo(step), context);
            self.go_to(Screen::Session, context);
        }
    }

    pub(super) fn go_to_step(&mut self, number: u8, context: &Context) {
        let session = self.state.session();
        let step = session.and_then(|session| numbered_step(session, usize::from(number)));
        if let Some(step) = step {
            self.team_edit(TeamEdit::GoTo(step), context);
            self.go_to(Screen::Session, context);
        }
    }

    pub(super) fn go_to_team(&mut self, number: u8, context: &Context) {
        let teams = self.state.session().map(|session| session.teams.iter());
        let team = teams.and_then(|mut teams| teams.nth(usize::from(number).checked_sub(1)?));
        let team = team.map(|team| team.id);
        if let (Some(team), Some(document)) = (team, self.document()) {
            document.show_team(team);
            self.go_to(self.state.screen, context);
        }
    }

    fn team_edit(&mut self, edit: TeamEdit, context: &Context) {
        let team = self
            .state
            .document
            .as_ref()
            .and_then(Document::current_team);
        let team: Option<RecordId> = team.map(|team| team.id);
        if let Some(team) = team {
            self.edit(Edit::team(team, edit), context);
        }
    }

    /// Saves when a change has been waiting long enough.
    pub(super) fn save_if_due(&mut self, context: &Context) {
        let now = context.input(|input| input.time);
        let (changed_at, tried_at) = (self.changed_at, self.tried_at);
        let Some(document) = self.state.document.as_ref() else {
            return;
        };
        let waits = document.is_dirty() && document.path.is_some();
        if !waits || document.saving == Saving::Busy {
            return;
        }
        let due = match document.saving {
            Saving::Failed(_) => tried_at + RETRY_AFTER,
            _ => changed_at + SAVE_AFTER,
        };
        if now >= due {
            self.save_now();
        } else {
            context.request_repaint_after(Duration::from_secs_f64(due - now));
        }
        self.tried_at = if now >= due { now } else { tried_at };
    }

    /// Saves to the session's file, or asks for one.
    pub(super) fn save_now(&mut self) {
        let Some(document) = self.state.document.as_mut() else {
            return;
        };
        let Some(path) = document.path.clone() else {
            return self.ask_where_to_save();
        };
        if document.read_only {
            return self.ask_where_to_save();
        }
        if document.saving == Saving::Busy {
            return;
        }
        document.saving = Saving::Busy;
        let (session, revision) = (Arc::clone(document.session()), document.revision);
        let locks = (!self.safety.has_lock()).then(|| self.state.paths.locks());
        self.background.save(SaveJob {
            session,
            path,
            revision,
            over: self.safety.over(),
            locks,
        });
    }

    fn saved(
        &mut self,
        path: PathBuf,
        revision: u64,
        (result, lock): (Result<Mark, StoreError>, Option<Lock>),
        context: &Context,
    ) {
        let moved = self.moving_to.take_if(|to| *to == path).is_some();
        let Some(document) = self.state.document.as_mut() else {
            return;
        };
        if !moved && document.path.as_ref() != Some(&path) {
            return;
        }
        let mark = match result {
            Ok(mark) => mark,
            Err(error) => {
                let message = error.message(&self.state.text);
                self.not_saved(message, moved);
                return self.meet_problem(&error.problem, moved);
            }
        };
        let clock = jiff::Zoned::now().strftime("%H:%M").to_string();
        document.saving = Saving::Rest { at: Some(clock) };
        if moved {
            if document.path.as_ref() != Some(&path) {
                self.safety.unlock();
            }
            document.path = Some(path.clone());
            document.read_only = false;
            document.saved = revision;
            if matches!(self.state.dialog, Some(Dialog::Path { .. })) {
                self.state.dialog = None;
            }
        }
        document.saved = document.saved.max(revision);
        let (session, clean) = (Arc::clone(document.session()), !document.is_dirty());
        self.safe_in(path.clone(), mark, lock, clean);
        self.remember(&path, &session);
        if let Some(then) = self.after_save.take() {
            self.ask_to_leave(then, context);
        }
        context.request_repaint();
    }

    fn not_saved(&mut self, message: Message, moved: bool) {
        let then = self.after_save.take();
        if moved {
            if let Some(document) = self.document() {
                // The old file is as good as it was before the question.
                document.saving = Saving::Rest { at: None };
            }
            return match &mut self.state.dialog {
                Some(Dialog::Path { fault, .. }) => *fault = Some(message),
                _ => self.tell(message),
            };
        }
        if let Some(document) = self.document() {
            document.saving = Saving::Failed(message);
        }
        if let Some(then) = then {
            self.state.dialog = Some(Dialog::Unsaved { then });
        }
    }

    fn exported(&mut self, path: &Path, result: Result<(), ExportError>) {
        match result {
            Ok(()) => {
                self.state.dialog = None;
                let path = path.display().to_string();
                self.state.notice =
                    Some(self.state.text.with("exported", &[("path", path.into())]));
            }
            Err(error) => {
                let Some(Dialog::Path { exists, fault, .. }) = &mut self.state.dialog else {
                    if let ExportError::Told(message) = error {
                        self.tell(message);
                    }
                    return;
                };
                match error {
                    ExportError::Exists => *exists = true,
                    ExportError::Told(message) => *fault = Some(message),
                }
            }
        }
    }

    pub(super) fn ask_for_file_to_open(&mut self) {
        let folder = self.state.document.as_ref().and_then(|d| d.path.clone());
        let folder = folder.unwrap_or_else(|| self.state.paths.sessions().join(""));
        self.ask_for_path(Purpose::Open, String::new());
        self.background.browse(
            Purpose::Open,
            folder,
            self.state.text.get("file-kind").into(),
        );
    }

    pub(super) fn ask_where_to_save(&mut self) {
        if let Some(Dialog::Unsaved { then }) = self.state.dialog.take() {
            // Once it is saved, go on with what the question came from.
            self.after_save = Some(then);
        }
        let path = self
            .state
            .document
            .as_ref()
            .and_then(|document| document.path.clone());
        let read_only = self.state.document.as_ref().is_some_and(|d| d.read_only);
        let path = if read_only || self.safety.in_conflict() {
            path.map(|path| self.path_for_mine(&path))
        } else {
            path
        };
        let path = path
            .unwrap_or_else(|| store::free_path(&self.state.paths.sessions(), self.state.today));
        self.ask_for_path(Purpose::SaveAs, path.display().to_string());
    }

    pub(super) fn ask_where_to_export(&mut self, format: Format) {
        self.go_to_report();
        let session = self.state.session();
        let shareable = session.filter(|_| self.state.audience == Audience::Shareable);
        self.state.mentions = shareable.map_or_else(Vec::new, |session| {
            mentions(session, &Text::new(self.state.report_lang))
        });
        let path = self.state.export_path(format).display().to_string();
        self.ask_for_path(Purpose::Export(format), path);
    }

    pub(super) fn ask_where_to_print(&mut self, kind: Kind) {
        self.seal();
        let path = self.state.print_path(kind).display().to_string();
        self.ask_for_path(Purpose::Print(kind), path);
    }

    fn go_to_report(&mut self) {
        self.seal();
        self.state.screen = Screen::Report;
    }

    fn ask_for_path(&mut self, purpose: Purpose, path: String) {
        self.state.dialog = Some(Dialog::Path {
            purpose,
            path,
            exists: false,
            fault: None,
        });
    }

    pub(super) fn browse(&mut self) {
        if let Some(Dialog::Path { purpose, path, .. }) = &self.state.dialog {
            let filter = match purpose {
                Purpose::Export(format) => self.state.text.get(format.kind()),
                Purpose::Print(_) => self.state.text.get(Format::Pdf.kind()),
                _ => self.state.text.get("file-kind"),
            };
            let near = PathBuf::from(path);
            self.background.browse(*purpose, near, filter.into_owned());
        }
    }

    /// The dialog's button was pressed.
    pub(super) fn submit(&mut self, typed: &str, replace: bool, context: &Context) {
        let Some(Dialog::Path {
            purpose,
            path,
            exists,
            fault,
        }) = &mut self.state.dialog
        else {
            return;
        };
        typed.clone_into(path);
        // What was said about the path before says nothing about this one.
        (*exists, *fault) = (false, None);
        let (purpose, path) = (*purpose, PathBuf::from(typed.trim()));
        match purpose {
            Purpose::Open => self.ask_to_leave(Then::Open(path), context),
            Purpose::SaveAs => self.save_as(with_extension(path, purpose.extension()), replace),
            Purpose::Print(kind) => {
                let path = with_extension(path, purpose.extension());
                self.export(path, What::Print(kind), replace);
            }
            Purpose::Export(format) => {
                let path = with_extension(path, purpose.extension());
                self.export(path, What::Report(format), replace);
            }
        }
    }

    fn save_as(&mut self, path: PathBuf, replace: bool) {
        let own = self
            .state
            .document
            .as_ref()
            .is_some_and(|d| d.path.as_ref() == Some(&path));
        let has_lock = own && self.safety.has_lock();
        // What somebody else wrote in it goes only when somebody says so.
        let own = own && !self.safety.in_conflict();
        if !replace && !own && path.exists() {
            if let Some(Dialog::Path { exists, .. }) = &mut self.state.dialog {
                *exists = true;
            }
            return;
        }
        if own {
            self.state.dialog = None;
            return self.save_now();
        }
        // The session moves when it is there: until then the old file counts.
        let Some(document) = self.state.document.as_mut() else {
            return;
        };
        document.saving = Saving::Busy;
        let (session, revision) = (Arc::clone(document.session()), document.revision);
        self.moving_to = Some(path.clone());
        self.background.save(SaveJob {
            session,
            path,
            revision,
            over: Over::Anything,
            locks: (!has_lock).then(|| self.state.paths.locks()),
        });
    }

    fn export(&mut self, path: PathBuf, what: What, replace: bool) {
        let Some(session) = self.state.session() else {
            return;
        };
        self.background.export(ExportJob {
            session: Arc::clone(session),
            lang: self.state.report_lang,
            text: Arc::clone(&self.state.text),
            audience: self.state.audience,
            what,
            room_to_sign: self.state.room_to_sign,
            carries_session: self.state.carries_session,
            path,
            replace,
        });
    }

    /// Goes on when everything is on disk; saves first, or asks, when it is not.
    pub(super) fn ask_to_leave(&mut self, then: Then, context: &Context) {
        if self.may_leave() {
            return self.leave(then, context);
        }
        let has_file = self
            .state
            .document
            .as_ref()
            .is_some_and(|d| d.path.is_some());
        let failed = |d: &Document| matches!(d.saving, Saving::Failed(_));
        if has_file && !self.state.document.as_ref().is_some_and(failed) {
            self.after_save = Some(then);
            self.save_now();
        } else {
            self.state.dialog = Some(Dialog::Unsaved { then });
        }
    }

    pub(super) fn leave_anyway(&mut self, context: &Context) {
        if let Some(Dialog::Unsaved { then }) = self.state.dialog.take() {
            self.let_go();
            self.state.document = None;
            self.moving_to = None;
            self.leave(then, context);
            context.request_repaint();
        }
    }

    pub(super) fn leave(&mut self, then: Then, context: &Context) {
        match then {
            Then::Quit => {
                self.leaving = true;
                context.send_viewport_cmd(ViewportCommand::Close);
            }
            Then::Close => {
                self.safety = Safety::default();
                self.state.document = None;
                self.state.dialog = None;
                self.state.screen = Screen::Start;
                self.background.look_for(self.state.recent.clone());
            }
            Then::Open(path) => self.background.open(path, &self.state.paths),
            Then::Example => self.open_example(context),
            Then::Create { workshop, folder } => self.create(&workshop, folder),
        }
    }

    fn remember(&mut self, path: &Path, session: &Session) {
        let remembered = self.state.recent.remember(Recent::of(session, path));
        if let Err(error) = remembered {
            return self.tell(error.message(&self.state.text));
        }
        self.keep_recent();
    }

    fn keep_recent(&mut self) {
        let (recent, file) = (self.state.recent.clone(), self.state.paths.recent());
        self.background.keep(move || recent.save(&file));
    }

    pub(super) fn forget(&mut self, path: &Path) {
        self.state.recent.forget(path);
        self.keep_recent();
    }
}

/// The path with this extension, added when somebody typed none.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    let has = path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(extension));
    if has {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}
