//! A folder with a session in it, and the program at work there.

use std::fs;
use std::io::{BufRead as _, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

use goed_digitaal_bestuur::model::{Edit, Session, TextField};
use goed_digitaal_bestuur::store::{self, journal};
use goed_digitaal_bestuur::ui::script::Step;
use goed_digitaal_bestuur::workshops::{DEFAULT_WORKSHOP, Library};
use tempfile::{TempDir, tempdir};

const PROGRAM: &str = env!("CARGO_BIN_EXE_goed-digitaal-bestuur");

pub struct Place {
    pub folder: TempDir,
    pub sessions: PathBuf,
    pub home: PathBuf,
}

/// What the program says when it is asked how it stands.
#[derive(Debug)]
pub struct Told {
    pub journal: Option<String>,
    pub file: String,
    pub dialog: String,
}

pub struct Program {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempdir().expect("room for a folder");
        let [sessions, home] = ["sessies", "home"].map(|name| folder.path().join(name));
        fs::create_dir(&sessions).expect("room");
        fs::create_dir(&home).expect("room");
        Self {
            folder,
            sessions,
            home,
        }
    }

    pub fn new_session(&self) -> PathBuf {
        let session = Library::built_in().new_session(DEFAULT_WORKSHOP, "een-id".into());
        let path = self.sessions.join("a.codio");
        store::create(&session.expect("it is built in"), &path).expect("room");
        path
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command.env("GOED_DIGITAAL_BESTUUR_HOME", &self.home);
        command
    }

    /// The fault is on while this file is there.
    pub fn flag(&self) -> PathBuf {
        self.folder.path().join("stuk")
    }

    pub fn break_calls(&self, command: &mut Command, call: &str, number: i32, part: &str) {
        command
            .env("LD_PRELOAD", shim())
            .env("FAULT_FLAG", self.flag())
            .env("FAULT_CALL", call)
            .env("FAULT_ERRNO", number.to_string())
            .env("FAULT_PATH", part);
    }

    /// The system never lets a new file take the place of this one.
    pub fn strace_renames(&self, file: &Path) -> Command {
        let mut command = Command::new("strace");
        let calls = "rename,renameat,renameat2";
        command
            .args(["-f", "-qq", "-o", "/dev/null", "-e"])
            .arg(format!("trace={calls}"))
            .arg("-e")
            .arg(format!("inject={calls}:error=EIO"))
            .arg("-P")
            .arg(file)
            .arg(PROGRAM)
            .env("GOED_DIGITAAL_BESTUUR_HOME", &self.home);
        command
    }

    /// What the next start would offer if the program stopped now.
    pub fn in_journal(&self) -> Option<Session> {
        // The program holds its journal; a copy of it is nobody's.
        let copies = tempdir().expect("room for a folder");
        let entries = fs::read_dir(self.home.join("data/journals")).ok()?;
        for entry in entries.flatten() {
            let _ = fs::copy(entry.path(), copies.path().join(entry.file_name()));
        }
        let (mut found, _) = journal::find(copies.path());
        (!found.is_empty()).then(|| *found.remove(0).session)
    }
}

impl Program {
    pub fn start(
        mut command: Command,
        place: &Place,
        file: Option<&Path>,
        steps: &[String],
    ) -> Self {
        let script = tempfile::NamedTempFile::new_in(place.folder.path()).expect("room");
        let (_, script) = script.keep().expect("room");
        fs::write(&script, steps.join("\n")).expect("room");
        let mut child = command
            .arg("--script")
            .arg(&script)
            .args(file)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let out = child.stdout.take().expect("it is piped");
        let lines = BufReader::new(out).lines();
        Self { child, lines }
    }

    /// Waits until the program says how it stands.
    pub fn told(&mut self) -> Told {
        let mut journal = None;
        let mut file = String::new();
        for line in self.lines.by_ref().map_while(Result::ok) {
            match line.split_once('=') {
                Some(("journal", words)) => journal = Some(words.to_owned()),
                Some(("file", words)) => words.clone_into(&mut file),
                Some(("dialog", words)) => {
                    let dialog = words.to_owned();
                    return Told {
                        journal,
                        file,
                        dialog,
                    };
                }
                _ => {}
            }
        }
        panic!("the program stopped before it said how it stands");
    }

    pub fn ended_well(mut self) {
        for line in self.lines.by_ref() {
            line.expect("all it says is text");
        }
        assert!(self.child.wait().expect("it ran").success());
    }

    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ran");
    }
}

pub fn organisation(text: &str) -> String {
    let (field, text) = (TextField::Organisation, text.to_owned());
    step_text(&Step::Edit(Edit::SetText { field, text }))
}

pub fn step_text(step: &Step) -> String {
    ron::to_string(step).expect("a step is text")
}

pub fn has(tool: &str) -> bool {
    Command::new(tool).arg("-V").output().is_ok()
}

/// The library that makes system calls fail, compiled once.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shim.so");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
        let made = Command::new("cc")
            .args(["-shared", "-fPIC", "-o"])
            .args([&library, &source])
            .arg("-ldl")
            .status();
        assert!(
            made.is_ok_and(|status| status.success()),
            "cc makes the shim"
        );
        library
    })
}
