//! The program without a window, run as a person or a script runs it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::{TempDir, tempdir};

const PROGRAM: &str = env!("CARGO_BIN_EXE_goed-digitaal-bestuur");
const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/v1/cameras.codio");

/// A folder of its own for every test, with the program's own files in it, too.
struct Place {
    folder: TempDir,
}

/// What a run gave: exit code, stdout, stderr.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Place {
    fn new() -> Self {
        let folder = tempdir().expect("a temporary folder can be made");
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command
            .current_dir(self.folder.path())
            .env("GOED_DIGITAAL_BESTUUR_HOME", self.path("home"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY");
        command
    }

    fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        let output = self.command().args(args).output();
        output.expect("the program starts").into()
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let words = |bytes| String::from_utf8(bytes).expect("all output is text");
        Self {
            code: output.status.code(),
            out: words(output.stdout),
            err: words(output.stderr),
        }
    }
}

impl Ran {
    #[track_caller]
    fn worked(&self) -> &str {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""));
        &self.out
    }

    /// Failed with this code, an error and a hint, no panic, and nothing on stdout.
    #[track_caller]
    fn failed(&self, code: i32) -> &str {
        assert_eq!(
            (self.code, self.out.as_str()),
            (Some(code), ""),
            "{}",
            self.err
        );
        assert!(self.err.starts_with("error: "), "{}", self.err);
        assert!(self.err.contains("\nhint: "), "{}", self.err);
        assert!(!self.err.contains("panic"), "{}", self.err);
        &self.err
    }
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).expect("the file is there")
}

#[test]
fn help_and_version_are_there_in_both_languages() {
    let place = Place::new();
    assert!(place.run(["--help"]).worked().contains("Gebruik:"));
    assert!(
        place
            .run(["-h", "--lang", "en"])
            .worked()
            .contains("Usage:")
    );
    for command in ["report", "print", "check", "overview", "new"] {
        let help = place.run([command, "--help"]);
        let usage = format!("goed-digitaal-bestuur {command} ");
        assert!(help.worked().contains(&usage));
        let help = place.run([command, "--help", "--lang=en"]);
        assert!(help.worked().contains("Usage:"));
    }
    let version = place.run(["--version"]);
    let expected = concat!("goed-digitaal-bestuur ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(version.worked(), expected);
}

#[test]
fn wrong_usage_is_2_and_says_how_it_should_be() {
    let place = Place::new();
    for (args, word) in [
        (&["report"][..], "sessie"),
        (&["report", "a.codio"], "-o"),
        (&["report", "a.codio", "-o"], "-o"),
        (&["report", "a.codio", "b.codio", "-o", "x.pdf"], "b.codio"),
        (&["report", "a.codio", "-o", "x.pdf", "--lang", "fr"], "fr"),
        (
            &["report", "a.codio", "-o", "x.pdf", "--audience", "all"],
            "all",
        ),
        (
            &["report", "a.codio", "-o", "x.pdf", "--format", "doc"],
            "doc",
        ),
        (&["print"], "cards"),
        (&["print", "posters", "a.codio", "-o", "x.pdf"], "posters"),
        (&["check"], "sessie"),
        (&["check", "a.codio", "-o", "x"], "-o"),
        (&["check", "a.codio", "--all"], "--all"),
        (&["check", "--help=yes", "a.codio"], "--help"),
        (&["overview"], "map"),
        (&["overview", "a", "b"], "b"),
        (&["overview", "a", "-o", "x.doc"], "doc"),
        (&["overview", "a", "--from", "gisteren"], "gisteren"),
        (&["overview", "a", "--status", "klaar"], "klaar"),
        (&["overview", "a", "--group", "1"], "1"),
        (&["overview", "a", "--csv"], "--csv"),
        (&["overview", "a", "--rank"], "--rank"),
        (&["new"], "-o"),
        (&["new", "a.codio"], "a.codio"),
        (&["new", "-o", "a.codio", "--team"], "--team"),
        (&["a.codio", "b.codio"], "b.codio"),
        (&["--colour"], "--colour"),
        (&["--lang", "en"], "--lang"),
    ] {
        let ran = place.run(args);
        let told = ran.failed(2);
        assert!(told.contains(word), "{args:?}: {told}");
        assert!(told.contains("--help"), "{args:?}: {told}");
    }
    assert!(
        place
            .run(["check", "--lang", "en"])
            .failed(2)
            .contains("Name the file")
    );
    let left = fs::read_dir(place.folder.path()).expect("a readable folder");
    assert_eq!(left.count(), 0, "wrong usage makes no files");
}

#[test]
fn new_check_and_report_follow_each_other() {
    let place = Place::new();
    let long = "ë".repeat(5_000);
    let new = [
        "new", "-o", "a.codio", "--team", "Ruimte", "Zorg", "--team", &long,
    ];
    assert!(place.run(new).worked().contains("a.codio"));
    let check = place.run(["check", "a.codio"]);
    assert!(check.worked().contains("Ruimte: ") && check.out.contains("Zorg: "));
    for audience in ["internal", "shareable"] {
        for lang in ["nl", "en"] {
            let pdf = format!("{audience}-{lang}.pdf");
            let args = [
                "report",
                "a.codio",
                "-o",
                &pdf,
                "--lang",
                lang,
                "--audience",
                audience,
            ];
            place.run(args).worked();
            assert!(read(&place.path(&pdf)).starts_with(b"%PDF-"));
        }
    }
}

#[test]
fn check_tells_the_open_points_of_each_team() {
    let place = Place::new();
    let before = read(Path::new(EXAMPLE));
    let dutch = place.run(["check", EXAMPLE]);
    let words = dutch.worked();
    assert!(words.contains("Gemeente Voorbeeldstad"), "{words}");
    assert!(words.contains("Niet aan tafel: Politie"), "{words}");
    assert!(words.contains("Afspraak 4 heeft nog geen datum"), "{words}");
    let english = place.run(["check", EXAMPLE, "--lang", "en"]);
    assert!(english.worked().contains("Agreement 4 has no date yet"));
    assert_eq!(read(Path::new(EXAMPLE)), before);
}

#[test]
fn a_session_that_cannot_be_read_is_1_and_stays_as_it_is() {
    let place = Place::new();
    let example = read(Path::new(EXAMPLE));
    let newer = b"(format: \"codio-session\", version: 2, data: ())";
    let cut = example.get(..example.len() / 2).expect("a half");
    let files: [(&str, &[u8]); 5] = [
        ("empty.codio", b""),
        ("cut.codio", cut),
        ("binary.codio", b"\x7fELF\x02\x01\x00\xff\xfe"),
        ("foreign.codio", b"Notulen van dinsdag"),
        ("newer.codio", newer),
    ];
    for (name, bytes) in files {
        let path = place.path(name);
        fs::write(&path, bytes).expect("room for a file");
        assert!(place.run(["check", name]).failed(1).contains(name));
        let report = place.run(["report", name, "-o", "x.pdf"]);
        assert!(report.failed(1).contains(name));
        assert_eq!(read(&path), bytes);
        assert!(!place.path("x.pdf").exists());
    }
    assert!(place.run(["check", "cut.codio"]).err.contains("cut.codio:"));
    assert!(
        place
            .run(["check", "missing.codio"])
            .failed(1)
            .contains("missing")
    );
    assert!(place.run(["check", "."]).failed(1).contains("map"));
}

#[test]
fn what_is_there_is_not_overwritten() {
    let place = Place::new();
    let session = place.path("a.codio");
    place
        .run(["new", "-o", "a.codio", "--team", "Een"])
        .worked();
    let before = read(&session);
    place
        .run(["new", "-o", "a.codio", "--team", "Twee"])
        .failed(1);
    place.run(["report", "a.codio", "-o", "a.codio"]).failed(1);
    place.run(["report", EXAMPLE, "-o", "a.codio"]).failed(1);
    assert_eq!(read(&session), before);
    fs::write(place.path("verslag.pdf"), "vorig verslag").expect("room for a file");
    place
        .run(["report", "weg.codio", "-o", "verslag.pdf"])
        .failed(1);
    assert_eq!(read(&place.path("verslag.pdf")), b"vorig verslag");
    place.run(["report", EXAMPLE, "-o", "verslag.pdf"]).worked();
    assert!(read(&place.path("verslag.pdf")).starts_with(b"%PDF-"));
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let place = Place::new();
    fs::create_dir(place.path("map")).expect("room for a folder");
    for output in ["weg/x.pdf", "map"] {
        let ran = place.run(["report", EXAMPLE, "-o", output]);
        assert!(ran.failed(1).contains(output));
        let ran = place.run(["new", "-o", output]);
        assert!(ran.failed(1).contains(output));
    }
    let left = fs::read_dir(place.folder.path()).expect("a readable folder");
    assert_eq!(left.count(), 1, "nothing was made");
}

#[test]
fn an_unknown_workshop_is_told_with_those_there_are_and_wrong_files() {
    let place = Place::new();
    let folder = place.path("home/data/workshops");
    fs::create_dir_all(&folder).expect("room for a folder");
    fs::write(folder.join("fout.ron"), "Workshop(\n  id: 3,\n)").expect("room for a file");
    let told = place.run(["new", "-o", "a.codio", "--workshop", "anders"]);
    let told = told.failed(1);
    assert!(told.contains("goed-digitaal-bestuur"), "{told}");
    assert!(told.contains("fout.ron:2:"), "{told}");
    assert!(!place.path("a.codio").exists());
    let made = place.run(["new", "-o", "a.codio"]);
    assert_eq!(made.code, Some(0), "a wrong file stops nothing");
    assert!(made.err.contains("fout.ron:2:"), "{}", made.err);
}

#[test]
fn too_many_teams_are_refused_before_a_file_is_made() {
    let place = Place::new();
    let mut args = vec!["new", "-o", "a.codio", "--team"];
    args.extend(std::iter::repeat_n("team", 101));
    let ran = place.run(args);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("100"), "{}", ran.err);
    assert!(!place.path("a.codio").exists());
}

#[test]
fn a_reader_that_stops_listening_is_no_error() {
    let place = Place::new();
    let mut command = place.command();
    command
        .args(["check", EXAMPLE])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let ran = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&ran.stderr), "");
    assert!(ran.status.success());
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_a_name_all_the_same() {
    use std::os::unix::ffi::OsStrExt as _;
    let place = Place::new();
    let name = OsStr::from_bytes(b"sessie-\xff.codio");
    let arg = |word| OsStr::new(word);
    place.run([arg("new"), arg("-o"), name]).worked();
    assert!(place.folder.path().join(name).is_file());
    place.run([arg("check"), name]).worked();
}

#[test]
fn a_report_comes_in_the_format_that_was_asked_for_or_that_the_name_says() {
    let place = Place::new();
    for (name, format, begins) in [
        ("a.pdf", None, "%PDF-1.7"),
        ("a.html", None, "<!DOCTYPE html>"),
        ("a.docx", None, "PK"),
        ("a.XLSX", None, "PK"),
        ("a.csv", None, "\u{FEFF}Soort;"),
        ("a.md", None, "# "),
        ("a.ics", None, "BEGIN:VCALENDAR\r\n"),
        ("a.json", None, "{"),
        ("a.txt", Some("md"), "# "),
        ("a.html", Some("iama"), "{"),
    ] {
        let mut args = vec!["report", EXAMPLE, "-o", name];
        args.extend(format.into_iter().flat_map(|format| ["--format", format]));
        place.run(args).worked();
        let bytes = read(&place.path(name));
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
}

#[test]
fn a_report_that_carries_its_session_can_be_asked_like_a_session() {
    let place = Place::new();
    let args = [
        "report",
        EXAMPLE,
        "-o",
        "a.pdf",
        "--with-session",
        "--room-to-sign",
    ];
    place.run(args).worked();
    let of_report = place.run(["check", "a.pdf"]).worked().to_owned();
    assert_eq!(of_report, place.run(["check", EXAMPLE]).worked());
    place.run(["report", "a.pdf", "-o", "b.pdf"]).worked();
    place.run(["check", "b.pdf"]).failed(1);
    place
        .run([
            "report",
            EXAMPLE,
            "-o",
            "c.pdf",
            "--with-session",
            "--audience",
            "shareable",
        ])
        .failed(2);
}

#[test]
fn a_follow_up_begins_from_a_session_or_a_report_that_carries_one() {
    let place = Place::new();
    let carry = ["report", EXAMPLE, "-o", "a.pdf", "--with-session"];
    place.run(carry).worked();
    for (from, to) in [(EXAMPLE, "b.codio"), ("a.pdf", "c.codio")] {
        let made = place.run(["new", "--follow-up", from, "-o", to]);
        assert!(made.worked().contains(to));
        let check = place.run(["check", to]);
        let words = check.worked();
        assert!(
            words.contains("Vervolgsessie, Gemeente Voorbeeldstad"),
            "{words}"
        );
        assert!(
            words.contains("Hoe ver is deze afspraak? Op elk bord"),
            "{words}"
        );
        let report = place.run(["report", to, "-o", "d.pdf", "--audience", "shareable"]);
        report.worked();
    }
    place
        .run(["new", "--follow-up", "b.codio", "-o", "e.codio"])
        .worked();
    let again = [
        "new",
        "--follow-up",
        EXAMPLE,
        "--workshop",
        "vervolg",
        "-o",
        "f.codio",
    ];
    place.run(again).failed(2);
    place
        .run(["new", "--follow-up", "nergens.codio", "-o", "f.codio"])
        .failed(1);
    assert!(!place.path("f.codio").exists());
}

#[test]
fn everything_for_on_paper_can_be_printed() {
    let place = Place::new();
    for kind in [
        "cards",
        "ballots",
        "worksheets",
        "roles",
        "booklet",
        "poster",
    ] {
        place.run(["print", kind, EXAMPLE, "-o", "a.pdf"]).worked();
        assert!(read(&place.path("a.pdf")).starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn letters_that_the_pdf_cannot_show_are_named_on_stderr() {
    let place = Place::new();
    let new = ["new", "-o", "a.codio", "--team", "Zorg 漢", "Ruimte"];
    place.run(new).worked();
    let ran = place.run(["report", "a.codio", "-o", "a.pdf"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.err
            .starts_with("note: Dit teken kan het verslag niet tonen: 漢 (U+6F22)")
    );
    assert!(ran.err.contains("note: Te vinden in: "), "{}", ran.err);
    assert!(!ran.err.contains("error"), "{}", ran.err);
    let ran = place.run(["print", "worksheets", "a.codio", "-o", "b.pdf"]);
    assert!(
        ran.code == Some(0) && !ran.err.contains("error"),
        "{}",
        ran.err
    );
    // Other formats leave the letters to whoever shows them.
    place.run(["report", "a.codio", "-o", "a.html"]).worked();
    place.run(["report", EXAMPLE, "-o", "b.pdf"]).worked();
}

#[test]
fn a_table_becomes_a_value_set_that_the_program_reads() {
    let place = Place::new();
    let table = place.path("waarden.csv");
    let own = place.path("home/data/workshops");
    fs::create_dir_all(&own).expect("room for a folder");
    let set = own.join("ons.ron");
    let text = "fundament;principe;waarde\nDemocratie;Participatie;Open\n";
    fs::write(&table, format!("{text}Rechtsstaat;;Rust\n")).expect("room for a file");
    let import = |place: &Place| {
        let args = ["values".as_ref(), "import".as_ref(), table.as_os_str()];
        place.run(args.into_iter().chain(["-o".as_ref(), set.as_os_str()]))
    };
    let ran = import(&place);
    assert_eq!((ran.code, set.exists()), (Some(1), false));
    assert!(
        ran.err
            .contains("Regel 3, kolom ‘principe’: deze cel is leeg"),
        "{}",
        ran.err
    );

    fs::write(&table, text).expect("room for a file");
    let ran = import(&place);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("Waardenset met één waarde"), "{}", ran.out);
    let again = import(&place);
    assert_eq!(again.code, Some(1), "a file that is there is not replaced");

    let session = place.path("s.codio");
    let ran = place.run(["new".as_ref(), "-o".as_ref(), session.as_os_str()]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (Some(0), ""),
        "the set has no faults"
    );
    let ran = place.run(["values", "tellen"]);
    assert_eq!(ran.code, Some(2));
}

#[test]
fn every_workshop_makes_a_session() {
    for id in [
        "goed-digitaal-bestuur-kort",
        "raadsvoorstel-bevragen",
        "dataproject-bespreken",
        "bewust-van-data-ethiek",
    ] {
        let place = Place::new();
        let ran = place.run(["new", "-o", "s.codio", "--workshop", id, "--team", "Ruimte"]);
        assert_eq!(ran.code, Some(0), "{id}: {}", ran.err);
        let ran = place.run(["check", "s.codio"]);
        assert_eq!(ran.code, Some(0), "{id}: {}", ran.err);
    }
}

#[test]
fn an_overview_of_a_folder_in_words_as_a_file_and_as_tables() {
    let place = Place::new();
    let folder = place.path("map");
    fs::create_dir(&folder).expect("room for a folder");
    fs::copy(EXAMPLE, folder.join("a.codio")).expect("room for a copy");
    let before = read(&folder.join("a.codio"));
    let words = place.run(["overview", "map"]);
    let words = words.worked();
    assert!(words.contains("1 sessie, 2 teams"), "{words}");
    assert!(words.contains("te laat"), "{words}");
    place
        .run(["overview", "map", "--status", "overdue"])
        .worked();
    let english = place.run(["overview", "map", "--lang", "en", "--status", "done"]);
    assert!(english.worked().contains("0 sessions"), "{}", english.out);
    for name in ["o.pdf", "o.xlsx", "o.csv"] {
        place.run(["overview", "map", "-o", name]).worked();
        assert!(read(&place.path(name)).len() > 500);
    }
    place.run(["overview", "map", "--csv", "tabellen"]).worked();
    for table in [
        "sessions",
        "teams",
        "values",
        "tensions",
        "agreements",
        "statuses",
        "scores",
    ] {
        let path = place.path("tabellen").join(format!("{table}.csv"));
        let text = String::from_utf8(read(&path)).expect("tables are text");
        assert!(text.lines().count() > 1, "{table}");
        assert!(!text.contains("Marjolein"), "no names of people");
    }
    let files = fs::read_dir(&folder).expect("a readable folder");
    assert_eq!(files.count(), 1, "nothing is written into the folder");
    assert_eq!(read(&folder.join("a.codio")), before);
}

#[test]
fn an_overview_tells_what_has_no_part_and_goes_on() {
    let place = Place::new();
    let folder = place.path("map");
    fs::create_dir(&folder).expect("room for a folder");
    let whole = read(Path::new(EXAMPLE));
    fs::write(folder.join("a.codio"), &whole).expect("room");
    fs::write(folder.join("a kopie.codio"), &whole).expect("room");
    fs::write(folder.join("half.codio"), &whole[..whole.len() / 3]).expect("room");
    let ran = place.run(["overview", "map"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains("1 sessie, 2 teams"), "{}", ran.out);
    assert!(ran.err.contains("half.codio:"), "{}", ran.err);
    assert!(ran.err.contains("Dezelfde sessie"), "{}", ran.err);
    assert_eq!(ran.err.matches("error: ").count(), 2);
    let folder = folder.to_str().expect("a path that is text");
    let made = place.run(["overview", folder, "-o", "o.csv"]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    let table = String::from_utf8(read(&place.path("o.csv"))).expect("tables are text");
    assert!(table.contains("half.codio:"), "{table}");
    assert!(table.contains("staat ook in a.codio"), "{table}");
    assert!(!table.contains(folder), "{table}");
    place.run(["overview", "weg"]).failed(1);
    place.run(["overview", EXAMPLE]).failed(1);
    let told = place.run([
        "overview",
        "map",
        "-o",
        EXAMPLE.replace(".codio", ".pdf/x.pdf").as_str(),
    ]);
    assert_eq!(told.code, Some(1));
}
