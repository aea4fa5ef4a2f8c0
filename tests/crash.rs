//! The real program is killed in the middle of typing, many times over. Whatever it acknowledged
//! more than a second before is there when it starts again, and the session's file always reads.
//!
//! `CRASHES=300 cargo test --test crash` kills it more often.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use goed_digitaal_bestuur::model::{Edit, RecordId, Session, TeamEdit, TeamText, TextField};
use goed_digitaal_bestuur::store::{self, journal};
use goed_digitaal_bestuur::ui::script::Step;
use goed_digitaal_bestuur::workshops::{DEFAULT_WORKSHOP, Library};
use tempfile::tempdir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_goed-digitaal-bestuur");
const USUAL: usize = 12;
const AT_ONCE: usize = 4;
const PROMISE: Duration = Duration::from_secs(1);

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % sides
    }
}

/// What somebody types, and the session after every step.
struct Typing {
    steps: Vec<Step>,
    states: Vec<Session>,
}

impl Typing {
    fn new(dice: &mut Dice) -> Self {
        let session = Library::built_in().new_session(DEFAULT_WORKSHOP, "een-id".into());
        let session = session.expect("the built-in workshop is there");
        let mut typing = Self {
            steps: Vec::new(),
            states: vec![session],
        };
        let (team, agreement) = (RecordId(1), RecordId(2));
        let name = "Team één".to_owned();
        typing.edit(Edit::AddTeam { id: team, name });
        typing.edit(Edit::team(team, TeamEdit::AddAgreement(agreement)));
        let fields = [
            TextField::Organisation,
            TextField::Team(team, TeamText::CaseWhat),
            TextField::Team(team, TeamText::AgreementAction(agreement)),
        ];
        let words = ["wie ", "kijkt\n", "mee? ", "\"ja\" ", "☕ "];
        while typing.steps.len() < 700 {
            let field = &fields[dice.roll(3) as usize];
            // A word, letter by letter, then a breath: long enough now and then to be saved.
            for letter in words[dice.roll(5) as usize].chars() {
                let mut text = typing.now().text(field).to_owned();
                text.push(letter);
                let field = field.clone();
                typing.edit(Edit::SetText { field, text });
                typing.wait(dice.roll(12));
            }
            let breath = if dice.roll(6) == 0 { 1_000 } else { 60 };
            typing.wait(dice.roll(breath));
        }
        typing
    }

    fn now(&self) -> &Session {
        self.states.last().expect("there is a first one")
    }

    fn edit(&mut self, edit: Edit) {
        let mut next = self.now().clone();
        next.apply(edit.clone()).expect("it fits");
        self.steps.push(Step::Edit(edit));
        self.states.push(next);
    }

    fn wait(&mut self, milliseconds: u64) {
        self.steps.push(Step::Wait(milliseconds));
        self.states.push(self.now().clone());
    }
}

fn start(home: &Path, session: &Path, steps: &[Step]) -> Child {
    let script = home.join("script.ron");
    let lines = steps
        .iter()
        .map(|step| ron::to_string(step).expect("steps are text"));
    fs::write(&script, lines.collect::<Vec<_>>().join("\n")).expect("room");
    let program = Command::new(PROGRAM)
        .arg("--script")
        .args([&script, session])
        .env("GOED_DIGITAAL_BESTUUR_HOME", home)
        .stdout(Stdio::piped())
        .spawn();
    program.expect("the program starts")
}

/// Every line that the program says, and when.
fn listen(child: &mut Child) -> thread::JoinHandle<Vec<(Instant, String)>> {
    let out = child.stdout.take().expect("it is piped");
    thread::spawn(move || {
        let lines = BufReader::new(out).lines();
        lines
            .map_while(Result::ok)
            .map(|line| (Instant::now(), line))
            .collect()
    })
}

/// The session as the next start would offer it.
fn recovered(home: &Path, file: &Path) -> Session {
    let in_file = store::open(file).expect("the file reads after every crash");
    let (mut found, faults) = journal::find(&home.join("data/journals"));
    assert_eq!(faults, Vec::new());
    if found.is_empty() {
        in_file
    } else {
        *found.remove(0).session
    }
}

/// Kills the program once. Returns how many edits were promised, and how many came back beyond.
fn crash(number: usize) -> (usize, usize) {
    let mut dice = Dice(number as u64 + 1);
    let folder = tempdir().expect("room for a folder");
    let (home, file) = (folder.path().join("home"), folder.path().join("a.codio"));
    fs::create_dir(&home).expect("room");
    let typing = Typing::new(&mut dice);
    store::create(&typing.states[0], &file).expect("room");
    let mut child = start(&home, &file, &typing.steps);
    let heard = listen(&mut child);
    thread::sleep(Duration::from_millis(300 + dice.roll(2_700)));
    let killed = Instant::now();
    child.kill().expect("it runs");
    child.wait().expect("it ran");
    let heard = heard.join().expect("listening does not fail");
    let old = heard.iter().filter(|(at, _)| *at + PROMISE < killed);
    let promised = old.filter(|(_, line)| line != "ready").count();
    let came_back = recovered(&home, &file);
    let is_it = |state: &Session| state.is_same_work(&came_back);
    let place = typing.states.iter().rposition(is_it);
    let place = place.expect("what comes back was there once");
    assert!(
        typing.states[promised..].iter().any(is_it),
        "crash {number}: {promised} steps were promised, {place} came back"
    );
    if number.is_multiple_of(4) {
        restore(&home, &file, &came_back);
    }
    (promised, place.saturating_sub(promised))
}

/// Starts again, restores what is offered, and finds it in the file.
fn restore(home: &Path, file: &Path, expected: &Session) {
    let steps = [
        Step::Wait(400),
        Step::Restore,
        Step::Wait(1_800),
        Step::Tell,
    ];
    let mut child = start(home, file, &steps);
    let heard = listen(&mut child);
    assert!(child.wait().expect("it ran").success());
    let heard = heard.join().expect("listening does not fail");
    let said: Vec<&str> = heard.iter().map(|(_, line)| line.as_str()).collect();
    assert!(said.contains(&"file=saved"), "{said:?}");
    let saved = store::open(file).expect("it reads");
    assert!(
        saved.is_same_work(expected),
        "what was restored is in the file"
    );
    let (found, _) = journal::find(&home.join("data/journals"));
    assert!(found.is_empty(), "it is offered once");
}

#[test]
fn nothing_older_than_a_second_is_lost_when_the_program_is_killed() {
    let crashes = std::env::var("CRASHES")
        .ok()
        .and_then(|count| count.parse().ok());
    let crashes = crashes.unwrap_or(USUAL);
    let next = AtomicUsize::new(0);
    let totals: Vec<(usize, usize)> = thread::scope(|scope| {
        let work = || {
            let mut own = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= crashes {
                    return own;
                }
                own.push(crash(number));
            }
        };
        let workers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        let done = workers
            .into_iter()
            .map(|one| one.join().expect("no crash lost anything"));
        done.flatten().collect()
    });
    let promised: usize = totals.iter().map(|(promised, _)| promised).sum();
    let beyond: usize = totals.iter().map(|(_, beyond)| beyond).sum();
    println!("{crashes} crashes, {promised} steps promised, none lost, {beyond} newer ones kept");
    assert!(
        promised > crashes,
        "the program was killed before it did anything"
    );
}

#[test]
fn an_example_that_was_changed_comes_back_without_a_file() {
    let home = tempdir().expect("room for a folder");
    let (field, text) = (TextField::Organisation, "Gemeente Ergens".to_owned());
    let steps = [
        Step::Example,
        Step::Edit(Edit::SetText { field, text }),
        Step::Wait(900),
        Step::Wait(60_000),
    ];
    let script: PathBuf = home.path().join("script.ron");
    let lines = steps
        .iter()
        .map(|step| ron::to_string(step).expect("steps are text"));
    fs::write(&script, lines.collect::<Vec<_>>().join("\n")).expect("room");
    let mut child = Command::new(PROGRAM)
        .arg("--script")
        .arg(&script)
        .env("GOED_DIGITAAL_BESTUUR_HOME", home.path())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let out = BufReader::new(child.stdout.take().expect("it is piped"));
    let mut lines = out.lines().map_while(Result::ok);
    assert!(lines.any(|line| line == "3"), "it waits");
    child.kill().expect("it runs");
    child.wait().expect("it ran");
    let (found, faults) = journal::find(&home.path().join("data/journals"));
    assert_eq!((found.len(), faults), (1, Vec::new()));
    assert_eq!(found[0].session.organisation, "Gemeente Ergens");
    assert_eq!(found[0].path, None);
}
