//! The window's own application without a window, driven by a file: for tests that kill it, fill
//! its disk, or take its folder away. Hidden behind `--script`. Every line of the file is a
//! [`Step`] in RON; each is acknowledged on standard output by its number once it is accepted.

use std::fmt::Display;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Context, RawInput};
use serde::{Deserialize, Serialize};

use super::app::App;
use crate::model::Edit;
use crate::source;
use crate::store::Paths;
use crate::ui::action::{Action, InUse, Recover, Theirs};
use crate::ui::command::Command;
use crate::ui::state::Dialog;

/// One thing that somebody does.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Step {
    Edit(Edit),
    Undo,
    Redo,
    Save,
    /// Saves to this file, and replaces what is there.
    SaveAs(PathBuf),
    /// Restores work that was found.
    Restore,
    /// Keeps work that was found as a copy.
    Copy,
    ReadOnly,
    /// Takes what somebody else wrote in the file.
    TakeTheirs,
    Example,
    /// Lets this many milliseconds pass.
    Wait(u64),
    /// Says how it stands: the line at the bottom, and the dialog.
    Tell,
}

/// How long one pass takes at least.
const PASS: Duration = Duration::from_millis(5);
/// How long a session may take to open.
const OPENING: Duration = Duration::from_secs(20);

/// Plays a script with this session, if there is one. Stops at the end of the script as a window
/// does that is closed by force: without saving.
///
/// # Errors
/// When the script cannot be read, or nobody listens to the answers.
pub fn play(script: &Path, session: Option<PathBuf>) -> io::Result<()> {
    let mut stage = Stage::new(session.clone());
    let started = Instant::now();
    while session.is_some() && stage.is_empty() && started.elapsed() < OPENING {
        stage.pass();
    }
    say("ready")?;
    let text = source::read_text(script).map_err(|fault| invalid(&fault))?;
    for (number, line) in text.lines().enumerate() {
        let step: Step = source::parse(line).map_err(|fault| invalid(&fault))?;
        stage.take(step)?;
        say(number + 1)?;
    }
    Ok(())
}

struct Stage {
    context: Context,
    app: App,
    started: Instant,
}

impl Stage {
    fn new(session: Option<PathBuf>) -> Self {
        let context = Context::default();
        let app = App::new(&context, Paths::find(), session);
        Self {
            context,
            app,
            started: Instant::now(),
        }
    }

    fn is_empty(&self) -> bool {
        self.app.state.document.is_none() && self.app.state.dialog.is_none()
    }

    /// One frame without drawing.
    fn pass(&mut self) {
        let input = RawInput {
            time: Some(self.started.elapsed().as_secs_f64()),
            ..RawInput::default()
        };
        self.context.begin_pass(input);
        self.app.tick(&self.context);
        self.context.end_pass().drop_without_applying_deltas();
    }

    fn take(&mut self, step: Step) -> io::Result<()> {
        let action = match step {
            Step::Edit(edit) => Action::Edit(edit),
            Step::Undo => Action::Run(Command::Undo),
            Step::Redo => Action::Run(Command::Redo),
            Step::Save => Action::Run(Command::Save),
            Step::SaveAs(path) => {
                self.act(Action::Run(Command::SaveAs));
                let path = path.display().to_string();
                let replace = true;
                Action::Submit { path, replace }
            }
            Step::Restore => Action::Recover(Recover::Restore),
            Step::Copy => Action::Recover(Recover::Copy),
            Step::ReadOnly => Action::InUse(InUse::ReadOnly),
            Step::TakeTheirs => Action::Theirs(Theirs::Take),
            Step::Example => Action::OpenExample,
            Step::Wait(milliseconds) => {
                self.wait(Duration::from_millis(milliseconds));
                return Ok(());
            }
            Step::Tell => return self.tell(),
        };
        self.act(action);
        Ok(())
    }

    fn act(&mut self, action: Action) {
        self.app.carry_out(action, &self.context);
        self.pass();
    }

    fn wait(&mut self, time: Duration) {
        let until = Instant::now() + time;
        while Instant::now() < until {
            self.pass();
            std::thread::park_timeout(PASS);
        }
    }

    fn tell(&self) -> io::Result<()> {
        let state = &self.app.state;
        if let Some(fault) = &state.journal_fault {
            say(format!("journal={}", fault.line()))?;
        }
        let saving = state
            .document
            .as_ref()
            .map(|d| (d.saving.fault(), d.is_dirty()));
        say(match saving {
            None => "file=none".to_owned(),
            Some((Some(message), _)) => format!("file={}", message.line()),
            Some((None, true)) => "file=waits".to_owned(),
            Some((None, false)) => "file=saved".to_owned(),
        })?;
        say(match &state.dialog {
            None => "dialog=none".to_owned(),
            Some(Dialog::Fault(message) | Dialog::Damaged { message, .. }) => {
                format!("dialog={}", message.line())
            }
            Some(Dialog::Found { .. }) => "dialog=found".to_owned(),
            Some(Dialog::InUse) => "dialog=in-use".to_owned(),
            Some(Dialog::Theirs { .. }) => "dialog=theirs".to_owned(),
            Some(_) => "dialog=other".to_owned(),
        })
    }
}

fn invalid(fault: &impl std::fmt::Debug) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{fault:?}"))
}

fn say(words: impl Display) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{words}")?;
    out.flush()
}
