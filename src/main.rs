//! Arguments become a command or a window; everything else is in the library.

use std::backtrace::Backtrace;
use std::io::Write as _;
use std::panic::{self, PanicHookInfo};
use std::process::ExitCode;

use goed_digitaal_bestuur::cli::{self, Run};
use goed_digitaal_bestuur::model::Lang;
use goed_digitaal_bestuur::store::{self, Paths};
use goed_digitaal_bestuur::text::Text;
use goed_digitaal_bestuur::ui;

fn main() -> ExitCode {
    panic::set_hook(Box::new(tell_of_panic));
    match cli::run(std::env::args_os()) {
        Run::Exit(code) => ExitCode::from(code),
        Run::Script { script, session } => match ui::script::play(&script, session) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                cli::tell_script_stopped(&error);
                ExitCode::FAILURE
            }
        },
        Run::Window(session) => match ui::run(session) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                cli::tell_no_window(&message);
                ExitCode::FAILURE
            }
        },
    }
}

/// Says what is safe, and keeps where it happened. The message of a panic can quote what people
/// typed, so it is not kept.
fn tell_of_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    let place = place.unwrap_or_default();
    let version = env!("CARGO_PKG_VERSION");
    let trace = Backtrace::force_capture();
    let path = Paths::find().crash_note();
    let kept = store::write_crash_note(&path, &format!("{version} {place}\n{trace}\n"));
    let text = Text::new(Lang::default());
    let words = match kept {
        Ok(()) => text.with("cli-crash", &[("path", path.display().to_string().into())]),
        Err(_) => text.get("cli-crash-no-note").into_owned(),
    };
    // When stderr is gone there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{words} ({place})");
}
