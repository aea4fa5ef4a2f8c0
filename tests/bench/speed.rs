//! How fast it is: `cargo bench` prints the median, fastest and slowest time of each thing that
//! people wait for, with what we aim for. Nothing fails here: times depend on the machine.

mod rivals;
#[path = "../support/mod.rs"]
mod support;
mod typst;

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use egui::{Context, Pos2, RawInput, Rect, vec2};
use goed_digitaal_bestuur::cli;
use goed_digitaal_bestuur::model::{Edit, Lang, Session, StepId, TeamEdit, TextField};
use goed_digitaal_bestuur::report::Audience;
use goed_digitaal_bestuur::report::compose::compose;
use goed_digitaal_bestuur::report::pdf::{self, Stamp};
use goed_digitaal_bestuur::store::{self, Paths, Replacing, Settings};
use goed_digitaal_bestuur::text::Text;
use goed_digitaal_bestuur::ui::app::App;
use goed_digitaal_bestuur::ui::state::{Document, Screen};
use goed_digitaal_bestuur::workshops;
use jiff::Zoned;
use support::large;

const TEAMS: u32 = 12;
const AGREEMENTS: u32 = 40;

/// What a person should not notice, in milliseconds.
const AIM_START: u64 = 500;
const AIM_REPORT: u64 = 60;
const AIM_LARGE_REPORT: u64 = 500;
const AIM_FRAME: u64 = 8;
const AIM_PAGE: u64 = 500;

/// Teams, and agreements of each; the time for one agreement should stay the same.
const GROWING: [(u32, u32); 3] = [(1, 100), (1, 1_000), (10, 1_000)];
/// What a report of the most agreements should stay below, in megabytes.
const AIM_MEMORY: u64 = 200;
/// Makes the program that measures its own memory of this one.
const PEAK: &str = "--peak-of-report";

fn main() {
    let arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|argument| argument == PEAK) {
        return report_and_say_peak(&arguments[2..]);
    }
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = folder.path();
    let example = workshops::example().expect("the example fits the workshop");
    let large = large::session(TEAMS, AGREEMENTS);
    println!("Milliseconds; the large session has {TEAMS} teams of {AGREEMENTS} agreements.\n");
    println!("{:<42} median fastest slowest", "");

    row(
        "start to first frame, without the window",
        Some(AIM_START),
        10,
        || first_frame(folder),
    );
    for (name, session, aim) in [
        ("example", &example, AIM_REPORT),
        ("large", &large, AIM_LARGE_REPORT),
    ] {
        let file = folder.join(format!("{name}.codio"));
        row(&format!("save {name}"), None, 10, || save(session, &file));
        row(&format!("open {name}"), None, 10, || open(&file));
        row(&format!("report {name}, process"), Some(aim), 10, || {
            report_by_process(&file)
        });
        row(&format!("report {name}, own work"), None, 10, || {
            report(session)
        });
        pages(folder, name, session.clone());
    }
    growing(folder);
    compared(folder, &[("example", &example), ("large", &large)]);
    frames(folder, large);
}

/// The report of ever more agreements: time, time for each of them, and memory.
fn growing(folder: &Path) {
    println!();
    for (teams, each) in GROWING {
        let agreements = teams * each;
        let file = folder.join(format!("{agreements}.codio"));
        save(&large::session(teams, each), &file);
        let took = time(3, || report_by_process(&file))[1];
        let one = ms(took) / f64::from(agreements);
        let peak = peak_of_report(&file);
        let name = format!("report of {agreements} agreements, process");
        print!("{name:<42} {:>6.1}   {one:.3} for each", ms(took));
        match peak {
            Some(peak) if peak > AIM_MEMORY => println!(", {peak} MB   MISSED: aim {AIM_MEMORY}"),
            Some(peak) => println!(", {peak} MB   aim {AIM_MEMORY}"),
            None => println!(", memory unknown on this system"),
        }
    }
}

/// The most memory that the report of a file takes, in megabytes.
fn peak_of_report(file: &Path) -> Option<u64> {
    let own = std::env::current_exe().ok()?;
    let output = Command::new(own)
        .args([PEAK.as_ref(), "report".as_ref(), file.as_os_str()])
        .args(["-o".as_ref(), file.with_extension("pdf").as_os_str()])
        .output();
    let said = String::from_utf8(output.ok()?.stdout).ok()?;
    let kilobytes: u64 = said.lines().last()?.parse().ok()?;
    Some(kilobytes / 1_000)
}

/// In a process of its own: what the program does for these arguments, and then the most memory
/// that it ever had, in kilobytes.
fn report_and_say_peak(arguments: &[OsString]) {
    let program = OsString::from("goed-digitaal-bestuur");
    cli::run([program].into_iter().chain(arguments.iter().cloned()));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|peak| peak.split_whitespace().next());
    println!("{}", peak.unwrap_or_default());
}

/// Ours beside what people would use instead, each from nothing to a PDF on disk.
fn compared(folder: &Path, sessions: &[(&str, &Session)]) {
    for (name, session) in sessions {
        let folder = folder.join(format!("compared-{name}"));
        std::fs::create_dir(&folder).expect("the folder is ours");
        let file = folder.join("session.codio");
        save(session, &file);
        println!();
        let ours = time(10, || report_by_process(&file))[5];
        println!("{:<42} {:>6.1}", format!("PDF of {name}, ours"), ms(ours));
        for mut rival in rivals::of(session, &folder) {
            let took = time(3, || rival.work())[1];
            let times = took.as_secs_f64() / ours.as_secs_f64();
            println!(
                "  {:<40} {:>6.1}   {times:.1} times ours",
                rival.name,
                ms(took)
            );
        }
    }
    println!();
}

fn first_frame(folder: &Path) {
    let context = Context::default();
    let mut app = App::new(&context, Paths::under(folder), None);
    frame(&context, &mut app);
}

fn save(session: &Session, file: &Path) {
    store::save(session, file, Replacing::Anything).expect("it can be saved");
}

fn open(file: &Path) {
    store::open(file).expect("it can be opened");
}

fn report_by_process(file: &Path) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_goed-digitaal-bestuur"));
    program
        .arg("report")
        .arg(file)
        .arg("-o")
        .arg(file.with_extension("pdf"));
    let status = program.stdout(Stdio::null()).status();
    let status = status.expect("the program starts");
    assert!(status.success(), "{status}");
}

fn report(session: &Session) {
    let (text, now) = (Text::new(Lang::Nl), Zoned::now());
    let report = compose(session, &text, Audience::Internal, now.date());
    let stamp = Stamp {
        id: [7; 16],
        created: now,
    };
    pdf::export(&report, &stamp).expect("it can be written");
}

/// From an edit to the new page on the report screen.
fn pages(folder: &Path, name: &str, session: Session) {
    let context = Context::default();
    let mut app = App::with(&context, Settings::default(), Paths::under(folder));
    app.state.document = Some(Document::new(session, None));
    app.state.screen = Screen::Report;
    let (mut edits, mut shown) = (0, None);
    row(&format!("edit to page, {name}"), Some(AIM_PAGE), 10, || {
        edits += 1;
        let document = app.state.document.as_mut().expect("it was opened above");
        let typed = document.history.apply(Edit::SetText {
            field: TextField::Place,
            text: format!("zaal {edits}"),
        });
        typed.expect("a place can be typed");
        loop {
            frame(&context, &mut app);
            let picture = app.state.preview.picture(0);
            let picture = picture.map(|picture| picture.texture.id());
            if !app.state.preview.is_busy() && picture.is_some() && picture != shown {
                shown = picture;
                return;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    });
}

/// Every screen, and every step of the session, in a window of 1440 by 900.
fn frames(folder: &Path, large: Session) {
    let context = Context::default();
    let mut app = App::with(&context, Settings::default(), Paths::under(folder));
    let team = large.teams[0].id;
    let steps: Vec<StepId> = large
        .workshop
        .steps
        .iter()
        .map(|step| step.id.clone())
        .collect();
    app.state.document = Some(Document::new(large, None));
    for screen in [Screen::Start, Screen::New, Screen::Prepare, Screen::Report] {
        app.state.screen = screen;
        frame_row(&format!("{screen:?}"), &context, &mut app);
    }
    app.state.screen = Screen::Session;
    for step in steps {
        let name = format!("step {}", step.0);
        let document = app.state.document.as_mut().expect("it was opened above");
        let moved = document
            .history
            .apply(Edit::team(team, TeamEdit::GoTo(step)));
        moved.expect("the step is in the plan");
        frame_row(&name, &context, &mut app);
    }
}

fn frame_row(name: &str, context: &Context, app: &mut App) {
    row(
        &format!("frame of {name}, large"),
        Some(AIM_FRAME),
        60,
        || frame(context, app),
    );
}

/// All that the program does for one frame, up to the triangles for the graphics card.
fn frame(context: &Context, app: &mut App) {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0))),
        ..RawInput::default()
    };
    app.tick(context);
    let mut output = context.run_ui(input, |ui| app.show(ui));
    // There is no graphics card that wants them.
    output.textures_delta.clear();
    context.tessellate(output.shapes, output.pixels_per_point);
}

/// How long it takes so many times, the fastest first, after once to warm up.
fn time(times: usize, mut work: impl FnMut()) -> Vec<Duration> {
    work();
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    took.sort();
    took
}

fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

/// Prints one line.
fn row(name: &str, aim: Option<u64>, times: usize, work: impl FnMut()) {
    let took = time(times, work);
    let (median, fastest, slowest) = (took[times / 2], took[0], took[times - 1]);
    print!(
        "{name:<42} {:>6.1} {:>7.1} {:>7.1}",
        ms(median),
        ms(fastest),
        ms(slowest)
    );
    match aim {
        Some(aim) if median > Duration::from_millis(aim) => println!("   MISSED: aim {aim}"),
        Some(aim) => println!("   aim {aim}"),
        None => println!(),
    }
}
