//! The application without a window: `report`, `print`, `check`, `overview`, `new` and `values import`. Exit
//! codes: 0 it worked, 1 it did not, 2 the command was wrong. What was asked for goes to stdout, `error:` and `hint:` go to
//! stderr.

mod args;
mod check;
mod new;
mod overview;
mod print;
mod report;
mod usage;
mod values;

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use crate::model::Lang;
use crate::text::{Message, Sentence, Text};
use args::{Request, What};

/// What the program should do next.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Run {
    /// Open the window, with this session when there is one.
    Window(Option<PathBuf>),
    /// Play a script with the window's application, without a window: for tests.
    Script {
        script: PathBuf,
        session: Option<PathBuf>,
    },
    /// Stop with this exit code.
    Exit(u8),
}

/// What a command gives back: words for stdout, and what went less well on the way.
struct Outcome {
    words: String,
    warnings: Vec<Message>,
    /// What is no fault, and good to know.
    notes: Vec<String>,
}

/// Carries out the arguments; the first one is the name of the program.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Run {
    let args: Vec<OsString> = args.into_iter().collect();
    let request = match args::parse(&args) {
        Ok(request) => request,
        Err(error) => {
            let text = Text::new(args::lang_of(&args));
            tell(&error.message(&text), &text);
            return Run::Exit(2);
        }
    };
    let Request { lang, what } = request;
    let text = Text::new(lang);
    let outcome = match what {
        What::Window(session) => return Run::Window(session),
        What::Script { script, session } => return Run::Script { script, session },
        What::Help(topic) => Ok(Outcome::of(text.get(topic.help_id()).into_owned())),
        What::Version => Ok(Outcome::of(
            concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
        )),
        What::Report(wish) => report::run(&wish, &text),
        What::Check { session } => check::run(&session, &text),
        What::Overview(wish) => overview::run(&wish, &text),
        What::Print(wish) => print::run(&wish, &text),
        What::New(wish) => new::run(&wish, &text),
        What::ImportValues(wish) => values::run(&wish, &text),
    };
    match outcome {
        Ok(outcome) => {
            for warning in &outcome.warnings {
                tell(warning, &text);
            }
            for note in &outcome.notes {
                mention("cli-note", note, &text);
            }
            put(&outcome.words, &text)
        }
        Err(message) => {
            tell(&message, &text);
            Run::Exit(1)
        }
    }
}

/// Says on stderr why a script stopped.
pub fn tell_script_stopped(error: &io::Error) {
    let text = Text::new(Lang::default());
    let words = text.with("cli-script", &[("why", error.to_string().into())]);
    tell(&Message::plain(words), &text);
}

/// Says on stderr why there is no window, in the language that we start in.
pub fn tell_no_window(message: &Message) {
    tell(message, &Text::new(Lang::default()));
}

impl Outcome {
    fn of(words: String) -> Self {
        Self {
            words,
            warnings: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// A reader that stopped listening (`| head`) is no error.
fn put(words: &str, text: &Text) -> Run {
    let mut out = io::stdout().lock();
    let written = writeln!(out, "{words}").and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let why = error.to_string();
            let told = text.with("cli-no-output", &[("why", why.into())]);
            tell(&Message::plain(told), text);
            Run::Exit(1)
        }
        _ => Run::Exit(0),
    }
}

fn tell(message: &Message, text: &Text) {
    mention("cli-error", &message.line(), text);
    if let Some(hint) = &message.hint {
        mention("cli-hint", hint, text);
    }
}

/// When stderr is gone there is nobody to tell.
fn mention(kind: &str, words: &str, text: &Text) {
    let line = text.with(kind, &[("words", words.into())]);
    let _ = writeln!(io::stderr().lock(), "{line}");
}
