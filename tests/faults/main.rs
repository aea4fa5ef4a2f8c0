//! What happens when the disk, the folder or the clock lets us down: the real program, real system
//! calls. `cargo test --test faults -- --nocapture` shows the table of faults and outcomes.
#![cfg(target_os = "linux")]

mod files;
mod place;

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::thread;

use goed_digitaal_bestuur::model::Session;
use goed_digitaal_bestuur::store;
use place::{Place, Program, organisation, step_text};

/// How a fault comes about.
enum Fault {
    /// A system call fails for files with this in their path.
    Call(&'static str, i32, &'static str),
    /// The folder goes, and comes back.
    FolderGone,
    /// A stick goes and leaves the empty folder in which it was mounted; it comes back.
    Unmounted,
    /// A small disk of its own that is really full.
    FullDisk,
}

/// What should be seen while it lasts.
#[derive(PartialEq)]
enum Expected {
    SavingFails,
    EverythingFails,
    Nothing,
}

const TABLE: [(&str, Fault, Expected); 11] = [
    (
        "disk full (ENOSPC on write)",
        Fault::Call("write", 28, "/sessies/"),
        Expected::SavingFails,
    ),
    (
        "disk error (EIO on write)",
        Fault::Call("write", 5, "/sessies/"),
        Expected::SavingFails,
    ),
    (
        "disk error (EIO on fsync)",
        Fault::Call("fsync", 5, "/sessies/"),
        Expected::SavingFails,
    ),
    (
        "no permission (EACCES)",
        Fault::Call("open", 13, "/sessies/"),
        Expected::SavingFails,
    ),
    (
        "read-only disk (EROFS)",
        Fault::Call("open", 30, "/sessies/"),
        Expected::SavingFails,
    ),
    (
        "nothing can be written anywhere (ENOSPC)",
        Fault::Call("write", 28, "/.tmp"),
        Expected::EverythingFails,
    ),
    (
        "clock 40 days back",
        Fault::Call("clock", 0, ""),
        Expected::Nothing,
    ),
    (
        "folder gone and back",
        Fault::FolderGone,
        Expected::SavingFails,
    ),
    (
        "stick out, its folder stays empty",
        Fault::Unmounted,
        Expected::SavingFails,
    ),
    (
        "network drive gives no answer",
        Fault::Call("hang", 0, "/sessies/"),
        Expected::SavingFails,
    ),
    (
        "disk really full (tmpfs)",
        Fault::FullDisk,
        Expected::SavingFails,
    ),
];

#[test]
fn every_fault_leaves_the_work_safe_and_heals() {
    let rows = thread::scope(|scope| {
        let rows = TABLE
            .iter()
            .map(|row| scope.spawn(move || outcome(&row.1, &row.2)));
        let rows: Vec<_> = rows.collect();
        rows.into_iter().map(|row| row.join()).collect::<Vec<_>>()
    });
    let mut table = String::from("\nfault | on disk meanwhile | what is seen | afterwards\n");
    let mut wrong = 0;
    for ((name, ..), row) in TABLE.iter().zip(rows) {
        let row = row.unwrap_or_else(|_| Err("the program or the test stopped".into()));
        wrong += usize::from(row.is_err());
        let row = row.unwrap_or_else(|fault| format!("WRONG: {fault}"));
        writeln!(table, "{name} | {row}").expect("a string has room");
    }
    println!("{table}");
    assert_eq!(wrong, 0, "{table}");
}

/// Types, breaks something, types on, mends it. Gives a row of the table.
fn outcome(fault: &Fault, expected: &Expected) -> Result<String, String> {
    let place = Place::new();
    let disk = match fault {
        Fault::FullDisk => match Mount::new(&place.sessions) {
            Some(mount) => Some(mount),
            None => return Ok("SKIPPED: no right to mount a small disk here".into()),
        },
        _ => None,
    };
    let file = place.new_session();
    let mut command = place.command();
    match fault {
        Fault::Call(call, number, part) => place.break_calls(&mut command, call, *number, part),
        Fault::FolderGone | Fault::Unmounted | Fault::FullDisk => {}
    }
    // Saving that only waits is told later than saving that fails.
    let meanwhile = match fault {
        Fault::Call("hang", ..) => "Wait(7500)",
        _ => "Wait(2200)",
    };
    let steps = [
        organisation("Gemeente"),
        "Wait(1800)".into(),
        "Tell".into(),
        "Wait(300)".into(),
        organisation("Gemeente Ergens"),
        meanwhile.into(),
        "Tell".into(),
        "Wait(300)".into(),
        organisation("Gemeente Ergens aan Zee"),
        "Wait(6500)".into(),
        "Tell".into(),
    ];
    let mut program = Program::start(command, &place, Some(&file), &steps);
    let before = program.told();
    let filler = place.sessions.join("vulling");
    let away = place.folder.path().join("weg");
    match fault {
        Fault::Call(..) => std::fs::write(place.flag(), "").expect("room"),
        Fault::FolderGone => std::fs::rename(&place.sessions, &away).expect("ours"),
        Fault::Unmounted => {
            std::fs::rename(&place.sessions, &away).expect("ours");
            std::fs::create_dir(&place.sessions).expect("room");
        }
        Fault::FullDisk => fill(&filler),
    }
    let during = program.told();
    let there = if away.exists() {
        away.join("a.codio")
    } else {
        file.clone()
    };
    let in_file = store::open(&there).map(|session| session.organisation);
    let in_journal = place
        .in_journal()
        .map(|session: Session| session.organisation);
    match fault {
        Fault::Call(..) => std::fs::remove_file(place.flag()).expect("ours"),
        Fault::FolderGone => std::fs::rename(&away, &place.sessions).expect("ours"),
        Fault::Unmounted => {
            // Fails when anything of us stands in it.
            std::fs::remove_dir(&place.sessions).map_err(|error| error.to_string())?;
            std::fs::rename(&away, &place.sessions).expect("ours");
        }
        Fault::FullDisk => std::fs::remove_file(&filler).expect("ours"),
    }
    let after = program.told();
    program.ended_well();
    let last = store::open(&file).map(|session| session.organisation);
    drop(disk);
    let in_file = in_file.map_err(|error| format!("the file does not read: {error:?}"))?;
    let new = "Gemeente Ergens";
    let old_whole = in_file == "Gemeente";
    let in_journal = in_journal.as_deref() == Some(new);
    let safe = match expected {
        Expected::EverythingFails => old_whole,
        _ => in_file == new || (old_whole && in_journal),
    };
    let seen = match expected {
        Expected::SavingFails => during.file.len() > 20,
        Expected::EverythingFails => during.journal.is_some() && during.file.len() > 20,
        Expected::Nothing => during.file == "saved" && during.journal.is_none(),
    };
    let healed = last.as_deref() == Ok("Gemeente Ergens aan Zee") && after.file == "saved";
    let kept = match (in_file == new, in_journal) {
        (true, _) => "new file",
        (false, true) => "old file whole, new work in journal",
        (false, false) => "old file whole, new work in the window only",
    };
    let sight = during
        .journal
        .clone()
        .unwrap_or_else(|| during.file.clone());
    let sight = sight.split(" (/").next().unwrap_or_default();
    if before.file == "saved" && safe && seen && healed && after.journal.is_none() {
        Ok(format!("{kept} | {sight} | all saved"))
    } else {
        Err(format!(
            "{before:?} {during:?} {after:?} {in_file} {in_journal:?} {last:?}"
        ))
    }
}

/// A disk of two megabytes, as long as it lives.
struct Mount(std::path::PathBuf);

impl Mount {
    fn new(folder: &Path) -> Option<Self> {
        let args = ["-t", "tmpfs", "-o", "size=2m", "tmpfs"];
        let mount = Command::new("mount").args(args).arg(folder).output().ok()?;
        mount.status.success().then(|| Self(folder.to_owned()))
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn fill(path: &Path) {
    use std::io::Write as _;
    let mut file = std::fs::File::create(path).expect("room for a name");
    while file.write_all(&[0; 4096]).is_ok() {}
    // The last bytes, too.
    while file.write_all(&[0; 1]).is_ok() {}
}

#[test]
fn steps_are_written_as_the_program_reads_them() {
    let step = goed_digitaal_bestuur::ui::script::Step::Wait(5);
    assert_eq!(step_text(&step), "Wait(5)");
}
