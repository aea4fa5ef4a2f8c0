//! Everything that a screen can see.

mod dialog;
mod folder;

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::history::History;
use crate::model::{
    Lang, ProjectorView, RecordId, Session, Showing, Step, StepId, Team, TextField,
};
use crate::report::Audience;
use crate::report::compose::Mention;
use crate::report::export::Format;
use crate::report::print::Kind;
use crate::store::journal::Found;
use crate::store::{self, Paths, RecentList, Settings, SideCopy};
use crate::text::{Message, Text};
use crate::ui::editor::Editor;
use crate::ui::preview::Preview;
use crate::ui::projector::Projector;
use crate::workshops::Library;

pub use dialog::{AfterContent, Dialog, Merging, Purpose, Shown, Then};
pub use folder::{Folder, OverviewState};

/// The screens; one is in front.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Screen {
    #[default]
    Start,
    New,
    Prepare,
    Session,
    /// All teams side by side.
    Together,
    Report,
    /// The workshops and value sets that there are.
    Library,
    /// One of them, to change it.
    Editor,
    /// All sessions in a folder.
    Overview,
}

pub struct AppState {
    pub text: Arc<Text>,
    pub library: Library,
    pub settings: Settings,
    pub recent: RecentList,
    /// Recent sessions whose file is not there now.
    pub missing: Vec<PathBuf>,
    pub paths: Paths,
    pub screen: Screen,
    /// Where sessions are opened from: the start screen, or the overview of a folder.
    pub home: Screen,
    /// The screen of the session that was in front last.
    pub at_work: Screen,
    pub document: Option<Document>,
    pub dialog: Option<Dialog>,
    /// The workshop or value set that somebody changes.
    pub editor: Option<Editor>,
    /// Work of before a crash that waits for an answer, the newest first.
    pub found: Vec<Found>,
    /// Conflict copies of the open session that wait for an answer.
    pub copies: Vec<SideCopy>,
    /// Why what is typed is not kept from second to second, when it is not.
    pub journal_fault: Option<Message>,
    /// Something that went well and needs no answer.
    pub notice: Option<String>,
    /// The field that gets the focus when it is drawn.
    pub focus: Option<TextField>,
    /// The script stands beside the activity in a wide window; in a narrow one only when asked.
    pub shows_script: bool,
    pub shows_script_narrow: bool,
    /// Whom the report is for, and in which language it is.
    pub audience: Audience,
    pub report_lang: Lang,
    /// What the next report has on top.
    pub room_to_sign: bool,
    pub carries_session: bool,
    /// Where names stand in free text, while an export for others is asked for.
    pub mentions: Vec<Mention>,
    /// The report as it would leave now.
    pub preview: Preview,
    pub overview: OverviewState,
    pub projector: Projector,
    pub showing: Showing,
    /// The moment of this frame, from a clock that only goes forward.
    pub now: Timestamp,
    /// Today, as the clock of this computer has it.
    pub today: Date,
}

/// The open session and its file.
pub struct Document {
    pub history: History,
    /// `None`: an example, or a session that has no file yet.
    pub path: Option<PathBuf>,
    pub saving: Saving,
    /// Counts changes; `saved` is the count that is on disk.
    pub revision: u64,
    pub saved: u64,
    /// Another window writes the file: nothing can be changed here.
    pub read_only: bool,
    team: Option<RecordId>,
}

/// How it stands with the file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Saving {
    /// Nothing was changed yet, or everything is on disk since this time ("14:03").
    Rest {
        at: Option<String>,
    },
    Busy {
        since: Timestamp,
    },
    /// Busy for so long that people must know: a network drive that gives no answer.
    Slow(Message),
    Failed(Message),
}

impl Saving {
    /// Something is on its way to the disk.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy { .. } | Self::Slow(_))
    }

    /// Why the file does not follow, when it does not.
    pub fn fault(&self) -> Option<&Message> {
        match self {
            Self::Slow(message) | Self::Failed(message) => Some(message),
            Self::Rest { .. } | Self::Busy { .. } => None,
        }
    }
}

impl AppState {
    /// Whether the screen in front shows something of the session.
    pub fn shows_session(&self) -> bool {
        let others = [
            Screen::Start,
            Screen::New,
            Screen::Overview,
            Screen::Library,
            Screen::Editor,
        ];
        !others.contains(&self.screen)
    }

    /// Where a screen beside the session leads back to; the session's own screens and the start
    /// have no way back.
    pub fn way_back(&self) -> Option<Screen> {
        match self.screen {
            Screen::Editor => Some(Screen::Library),
            Screen::New | Screen::Library | Screen::Overview => Some(match self.document {
                Some(_) => self.at_work,
                None => Screen::Start,
            }),
            _ => None,
        }
    }

    /// Whether people see on the screen in front what undo does.
    pub fn shows_undo(&self) -> bool {
        self.shows_session() || self.screen == Screen::Editor
    }

    pub fn session(&self) -> Option<&Arc<Session>> {
        self.document
            .as_ref()
            .map(|document| document.history.session())
    }

    /// "14:03" for a moment of today, with the date for another day.
    pub fn moment(&self, at: Timestamp) -> String {
        let at = at.to_zoned(TimeZone::system());
        let clock = at.strftime("%H:%M").to_string();
        if at.date() == self.today {
            clock
        } else {
            [self.text.short_date(at.date()), clock].join(" ")
        }
    }

    pub(super) fn toggle_script(&mut self, context: &egui::Context) {
        let shown = if is_narrow(context) {
            &mut self.shows_script_narrow
        } else {
            &mut self.shows_script
        };
        *shown = !*shown;
    }

    pub fn script_is_shown(&self, context: &egui::Context) -> bool {
        if is_narrow(context) {
            self.shows_script_narrow
        } else {
            self.shows_script
        }
    }

    /// What the room would see now.
    pub fn projector_view(&self) -> Option<ProjectorView> {
        let document = self.document.as_ref()?;
        let (team, step) = (document.current_team()?, document.current_step()?);
        let session = document.session();
        let clock = session.clock.step.as_ref().filter(|id| **id == step.id);
        let shown = clock.is_some() && !self.projector.hides_clock;
        let time = shown.then(|| session.step_time(step, self.now));
        let lang = self.text.lang();
        Some(ProjectorView::of(
            session,
            team,
            step,
            self.showing,
            lang,
            time,
        ))
    }

    /// Where this session's report goes when nobody says otherwise.
    pub fn export_path(&self, format: Format) -> PathBuf {
        let path = self.near();
        let shareable = self.text.get("file-shareable");
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let ending = format.extension();
        let name = match self.audience {
            Audience::Internal => format!("{stem}.{ending}"),
            Audience::Shareable => format!("{stem} {shareable}.{ending}"),
        };
        path.with_file_name(name)
    }
}

impl AppState {
    /// The session's file, or where it would go.
    pub(super) fn near(&self) -> PathBuf {
        let document = self.document.as_ref();
        let path = document.and_then(|document| document.path.clone());
        path.unwrap_or_else(|| {
            let name = self.session().map(|session| self.name_for(session));
            store::free_path(&self.paths.sessions(), &name.unwrap_or_default())
        })
    }

    /// What the file of a session is called when nobody says otherwise.
    pub(super) fn name_for(&self, session: &Session) -> String {
        let day = session.date.unwrap_or(self.today);
        store::file_name(day, self.text.of(&session.workshop.title))
    }

    /// Where sheets to print go when nobody says otherwise.
    pub fn print_path(&self, kind: Kind) -> PathBuf {
        let path = self.near();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let what = self.text.get(kind.name()).to_lowercase();
        let ending = Format::Pdf.extension();
        path.with_file_name(format!("{stem} {what}.{ending}"))
    }
}

impl Document {
    /// A session that comes from a file, or that has none yet.
    pub fn new(session: Session, path: Option<PathBuf>) -> Self {
        let team = session.teams.first().map(|team| team.id);
        Self {
            history: History::new(session),
            path,
            saving: Saving::Rest { at: None },
            revision: 0,
            saved: 0,
            read_only: false,
            team,
        }
    }

    pub fn session(&self) -> &Arc<Session> {
        self.history.session()
    }

    pub fn is_dirty(&self) -> bool {
        self.revision != self.saved
    }

    /// The team in front: the last one that was chosen, as long as it is there.
    pub fn current_team(&self) -> Option<&Team> {
        let session = self.history.session();
        let chosen = self.team.and_then(|id| session.team(id));
        chosen.or_else(|| session.teams.first().map(AsRef::as_ref))
    }

    pub fn show_team(&mut self, team: RecordId) {
        self.team = Some(team);
    }

    /// The step where the team in front is: where it was, or the first of the plan.
    pub fn current_step(&self) -> Option<&Step> {
        let steps = &self.history.session().workshop.steps;
        let at = self.current_team().and_then(|team| team.at.as_ref());
        let there = at.and_then(|id| steps.iter().find(|step| &step.id == id));
        there
            .or_else(|| steps.iter().find(|step| !step.skipped))
            .or_else(|| steps.first())
    }

    /// The step `by` places further in the plan, without skipped steps.
    pub fn step_from_here(&self, by: isize) -> Option<StepId> {
        let here = &self.current_step()?.id;
        let steps = self.history.session().workshop.steps.iter();
        let plan: Vec<&StepId> = steps
            .filter(|step| !step.skipped || &step.id == here)
            .map(|step| &step.id)
            .collect();
        let at = plan.iter().position(|id| *id == here)?;
        plan.get(at.checked_add_signed(by)?).map(|id| (*id).clone())
    }
}

/// Too narrow, in points, for the script beside the activity.
fn is_narrow(context: &egui::Context) -> bool {
    context.content_rect().width() < 1060.0
}

/// The number of a step as people count: breaks have none.
pub fn step_number(session: &Session, id: &StepId) -> Option<usize> {
    let mut steps = session
        .workshop
        .steps
        .iter()
        .filter(|step| !step.is_break());
    steps.position(|step| &step.id == id).map(|at| at + 1)
}

/// The step with this number.
pub fn numbered_step(session: &Session, number: usize) -> Option<StepId> {
    let mut steps = session
        .workshop
        .steps
        .iter()
        .filter(|step| !step.is_break());
    steps
        .nth(number.checked_sub(1)?)
        .map(|step| step.id.clone())
}
