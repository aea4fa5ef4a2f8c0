//! How fast it is: `cargo bench` prints the median, fastest and slowest time of each thing that
//! people wait for, with what we aim for. Nothing fails here: times depend on the machine.

#[path = "../support/mod.rs"]
mod support;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use egui::{Context, Pos2, RawInput, Rect, vec2};
use goed_digitaal_bestuur::model::{Edit, Lang, Session, StepId, TeamEdit, TextField};
use goed_digitaal_bestuur::report::Audience;
use goed_digitaal_bestuur::report::compose::compose;
use goed_digitaal_bestuur::report::pdf::{self, Stamp};
use goed_digitaal_bestuur::store::{self, Paths, Settings};
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
const AIM_REPORT: u64 = 100;
const AIM_LARGE_REPORT: u64 = 1_000;
const AIM_FRAME: u64 = 8;
const AIM_PAGE: u64 = 500;

fn main() {
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
    frames(folder, large);
}

fn first_frame(folder: &Path) {
    let context = Context::default();
    let mut app = App::new(&context, Paths::under(folder), None);
    frame(&context, &mut app);
}

fn save(session: &Session, file: &Path) {
    store::save(session, file).expect("it can be saved");
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

/// Does it once to warm up, then so many times with a clock, and prints one line.
fn row(name: &str, aim: Option<u64>, times: usize, mut work: impl FnMut()) {
    work();
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    took.sort();
    let ms = |took: Duration| took.as_secs_f64() * 1_000.0;
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
