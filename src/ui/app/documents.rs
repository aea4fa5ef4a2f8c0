//! Showing, making and changing a session, and the list of recent ones.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::{App, TYPING_PAUSE};
use crate::model::{Edit, RecordId, Session, TeamEdit};
use crate::store::{Mark, Recent, StoreError};
use crate::text::Sentence as _;
use crate::ui::command::Command;
use crate::ui::state::{Document, Screen, Then, numbered_step};

impl App {
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
        self.state.copies.clear();
        self.told_copies.clear();
        let begun = session.teams.iter().any(|team| team.at.is_some());
        self.record(path.clone(), mark);
        self.state.document = Some(Document::new(session, path));
        self.state.dialog = None;
        if !self.state.shows_session() {
            self.state.home = match (self.state.screen, &self.state.overview.folder) {
                (Screen::Overview, Some(_)) => Screen::Overview,
                _ => Screen::Start,
            };
        }
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

    pub(super) fn create(&mut self, workshop: &str, folder: PathBuf) {
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
        if let Err(error) = session.apply(Edit::AddTeam { id: first, name }) {
            return self.tell(error.message(&self.state.text));
        }
        self.begin(session, folder);
    }

    /// Makes the session that follows an earlier one.
    pub(super) fn create_follow_up(&mut self, earlier: Session) {
        if self.creating {
            return;
        }
        let id = uuid::Uuid::new_v4().to_string();
        match self.state.library.follow_up(earlier, id) {
            Ok(session) => self.begin(session, self.state.paths.sessions()),
            Err(error) => self.tell(error.message(&self.state.text)),
        }
    }

    /// Writes a new session of today to a file of its own, and then shows it.
    fn begin(&mut self, mut session: Session, folder: PathBuf) {
        if let Err(error) = session.apply(Edit::SetDate(Some(self.state.today))) {
            return self.tell(error.message(&self.state.text));
        }
        self.creating = true;
        let (name, locks) = (self.state.name_for(&session), self.state.paths.locks());
        self.background
            .create(Box::new(session), folder, name, locks);
    }

    /// Carries out an edit. Says whether it was accepted.
    pub(super) fn edit(&mut self, edit: Edit, context: &Context) -> bool {
        let now = context.input(|input| input.time);
        let (passes, removes) = (edit.is_passing(), edit.removes());
        let kept = edit.clone();
        let paused = now - self.changed_at > TYPING_PAUSE;
        let Some(document) = self.document() else {
            return false;
        };
        if document.read_only {
            // Looking around is no change of the file.
            return passes && document.history.apply(edit).is_ok();
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
            return false;
        }
        if !passes {
            let undo = || self.state.text.get("notice-removed").into_owned();
            self.state.notice = removes.then(undo);
        }
        true
    }

    /// Carries out edits that are one thing to who asked for it.
    pub(super) fn edit_together(&mut self, edits: Vec<Edit>, context: &Context) {
        let depth = |app: &mut Self| app.document().map_or(0, |one| one.history.depth());
        let before = depth(self);
        for edit in edits {
            self.edit(edit, context);
        }
        if let Some(document) = self.document() {
            document.history.join_since(before);
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

    pub(super) fn remember(&mut self, path: &Path, session: &Session) {
        let remembered = self.state.recent.remember(Recent::of(session, path));
        match remembered {
            Ok(()) => self.keep_recent(),
            Err(error) => self.recent_not_kept(&error),
        }
    }

    /// The list is kept after every save: no reason to come between somebody and the words that are
    /// being typed. It is told once, where the list is.
    pub(super) fn recent_not_kept(&mut self, error: &StoreError) {
        if !std::mem::replace(&mut self.told_of_recent, true) {
            self.recent_fault = Some(error.message(&self.state.text));
        }
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
