//! How an overview grows with its folder: `cargo bench --bench scale` makes folders of sessions, and
//! prints the time to read each for the first time, again, and after a few changes, with what we
//! aim for. DuckDB reads the same facts as JSON, when `python3` (or `$PYTHON`) has it. Nothing fails
//! here: times depend on the machine.

#[path = "../support/folder.rs"]
mod folder;
#[path = "../support/many.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod many;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use goed_digitaal_bestuur::overview::{Collection, Filter, USUAL_GROUP, View};
use goed_digitaal_bestuur::store::Paths;
use goed_digitaal_bestuur::store::scan::{Progress, Scan, scan};
use jiff::civil::date;

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// Seconds for the largest folder: the first time, and when little changed; and megabytes.
const AIM_COLD: f64 = 3.0;
const AIM_WARM: f64 = 0.5;
const AIM_MEMORY: usize = 300;
/// A file that changed just now is not yet trusted by its times.
const SETTLED: Duration = Duration::from_millis(3_200);

fn main() {
    println!("Seconds; the largest folder should take {AIM_COLD} cold and {AIM_WARM} warm.\n");
    println!(
        "sessions    cold  ms each    warm  1 % new    view    peak MB  DuckDB  cold/DuckDB  warm/DuckDB"
    );
    for count in SIZES {
        let scratch = tempfile::tempdir().expect("a temporary folder can be made");
        let folder = scratch.path().join("map");
        let paths = Paths::under(&scratch.path().join("home"));
        fs::create_dir(&folder).expect("room for a folder");
        folder::fill(&folder, count);
        thread::sleep(SETTLED);
        let (cold, _) = timed(&folder, &paths, count);
        let (warm, _) = timed(&folder, &paths, count);
        for number in (0..count).step_by(100) {
            touch(&folder, number);
        }
        let (changed, found) = timed(&folder, &paths, count);
        let peak = peak_megabytes();
        let facts = scratch.path().join("facts.json");
        write_json(&found, &facts);
        let begun = Instant::now();
        let all = Collection::new(found.sessions.into_iter().map(|one| one.facts));
        let view = View::new(&all, &Filter::default(), USUAL_GROUP, date(2027, 2, 1));
        assert_eq!(view.rows.len(), count);
        let viewed = begun.elapsed().as_secs_f64();
        print!(
            "{count:>8} {cold:>7.2} {:>8.3} {warm:>7.3} {changed:>8.3} {viewed:>7.3}",
            cold * 1_000.0 / count as f64
        );
        match peak {
            Some(peak) => print!(" {peak:>10}"),
            None => print!(" {:>10}", "?"),
        }
        match duckdb(&facts) {
            Some(other) => println!(
                " {other:>7.2} {:>12.1} {:>12.1}",
                cold / other,
                warm / other
            ),
            None => println!("       –  (pip install duckdb, PYTHON=…)"),
        }
        if count == SIZES[2] {
            missed("cold", cold > AIM_COLD);
            missed("warm", warm > AIM_WARM || changed > AIM_WARM);
            missed("memory", peak.is_some_and(|peak| peak > AIM_MEMORY));
        }
    }
}

fn missed(what: &str, is_missed: bool) {
    if is_missed {
        println!("MISSED: {what}");
    }
}

fn timed(folder: &Path, paths: &Paths, count: usize) -> (f64, Scan) {
    let begun = Instant::now();
    let done = scan(folder, paths, &Progress::default());
    let took = begun.elapsed().as_secs_f64();
    let done = done
        .expect("the folder can be read")
        .expect("not cancelled");
    done.memory.keep().expect("our own folder can be written");
    assert_eq!(done.scan.sessions.len(), count);
    (took, done.scan)
}

/// Another organisation in this file.
fn touch(folder: &Path, number: usize) {
    let path = folder.join(format!("{:03}/sessie {number}.codio", number / 100));
    let text = fs::read_to_string(&path).expect("it is there");
    fs::write(&path, text.replacen("Gemeente ", "Provincie ", 1)).expect("room for a file");
}

/// The most memory that this process had, on Linux.
fn peak_megabytes() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: usize = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}

fn write_json(found: &Scan, path: &Path) {
    let lines = found.sessions.iter();
    let lines = lines.map(|one| serde_json::to_string(&*one.facts).expect("facts can be written"));
    fs::write(path, lines.collect::<Vec<_>>().join("\n")).expect("room for a file");
}

/// Seconds in which DuckDB reads the facts and counts what teams chose and agreed.
fn duckdb(facts: &Path) -> Option<f64> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
    let code = "import duckdb,sys,time;t=time.monotonic();duckdb.execute(\"SELECT count(*), sum(len(team.values)), sum(len(team.agreements)) FROM (SELECT unnest(teams) AS team FROM read_json('\"+sys.argv[1]+\"', format='newline_delimited'))\").fetchall();print(time.monotonic()-t)";
    let output = Command::new(python)
        .arg("-c")
        .arg(code)
        .arg(facts)
        .output()
        .ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}
