//! Files that are taken, changed, cut in half or too new, as somebody at the screen meets them.

use std::fs;
use std::path::Path;

use goed_digitaal_bestuur::model::{Edit, TextField};
use goed_digitaal_bestuur::store::{self, Replacing, versions};

use super::place::{self, Place, Program, organisation};

fn words(steps: &[&str]) -> Vec<String> {
    steps.iter().map(|step| (*step).to_owned()).collect()
}

fn say_in_file(path: &Path, text: &str) {
    let mut session = store::open(path).expect("it reads");
    let (field, text) = (TextField::Organisation, text.to_owned());
    session
        .apply(Edit::SetText { field, text })
        .expect("it fits");
    store::save(&session, path, Replacing::Anything).expect("room");
}

fn organisation_in(path: &Path) -> String {
    store::open(path).expect("it reads").organisation
}

#[test]
fn what_somebody_else_wrote_is_never_overwritten() {
    let place = Place::new();
    let file = place.new_session();
    let copy = place.sessions.join("mijn.codio");
    let mut steps = words(&["Tell", "Wait(500)"]);
    steps.push(organisation("Wij"));
    steps.extend(words(&["Wait(2000)", "Tell"]));
    steps.push(format!("SaveAs({copy:?})"));
    steps.extend(words(&["Wait(1000)", "Tell"]));
    let mut program = Program::start(place.command(), &place, Some(&file), &steps);
    program.told();
    say_in_file(&file, "Zij");
    let conflict = program.told();
    assert_eq!(conflict.dialog, "theirs");
    assert!(conflict.file.contains("Iemand anders"), "{conflict:?}");
    let after = program.told();
    assert_eq!(
        (after.file.as_str(), after.dialog.as_str()),
        ("saved", "none")
    );
    program.ended_well();
    assert_eq!(
        (organisation_in(&file), organisation_in(&copy)),
        ("Zij".into(), "Wij".into())
    );
}

#[test]
fn going_on_with_theirs_keeps_ours_as_a_version() {
    let place = Place::new();
    let file = place.new_session();
    let mut steps = words(&["Tell", "Wait(500)"]);
    steps.push(organisation("Wij"));
    steps.extend(words(&[
        "Wait(2000)",
        "Tell",
        "TakeTheirs",
        "Wait(2500)",
        "Tell",
        "Undo",
    ]));
    steps.extend(words(&["Wait(2500)", "Tell"]));
    let mut program = Program::start(place.command(), &place, Some(&file), &steps);
    program.told();
    say_in_file(&file, "Zij");
    assert_eq!(program.told().dialog, "theirs");
    assert_eq!(program.told().file, "saved");
    let root = place.home.join("data/versions");
    let kept = versions::list("een-id", &root);
    assert!(
        kept.iter()
            .any(|version| organisation_in(&version.path) == "Wij")
    );
    assert_eq!(program.told().file, "saved");
    program.ended_well();
    assert_eq!(organisation_in(&file), "Wij", "undo brings our own back");
}

#[test]
fn a_second_window_says_so_and_reads_only() {
    let place = Place::new();
    let file = place.new_session();
    let mut first = Program::start(
        place.command(),
        &place,
        Some(&file),
        &words(&["Tell", "Wait(60000)"]),
    );
    first.told();
    let mut steps = words(&["Tell", "ReadOnly"]);
    steps.push(organisation("Tweede venster"));
    steps.extend(words(&["Wait(1500)", "Tell"]));
    let mut second = Program::start(place.command(), &place, Some(&file), &steps);
    assert_eq!(second.told().dialog, "in-use");
    assert_eq!(second.told().dialog, "none");
    second.ended_well();
    assert_eq!(organisation_in(&file), "");
    // A lock does not outlive the program that held it.
    first.kill();
    let mut third = Program::start(place.command(), &place, Some(&file), &words(&["Tell"]));
    assert_eq!(third.told().dialog, "none");
    third.ended_well();
}

#[test]
fn a_file_cut_in_half_stays_and_its_version_is_offered() {
    let place = Place::new();
    let file = place.new_session();
    let steps = words(&["Wait(500)", "Tell"]);
    let mut program = Program::start(place.command(), &place, Some(&file), &steps);
    assert_eq!(program.told().dialog, "none");
    program.ended_well();
    let whole = fs::read(&file).expect("there");
    let half = &whole[..whole.len() / 2];
    fs::write(&file, half).expect("room");
    let mut program = Program::start(place.command(), &place, Some(&file), &steps);
    let told = program.told();
    assert!(told.dialog.contains("De sessie gaat niet open"), "{told:?}");
    assert_eq!(told.file, "none");
    program.ended_well();
    assert_eq!(fs::read(&file).expect("there"), half);
    assert_eq!(
        versions::of_damaged(&file, None, &place.home.join("data/versions")).len(),
        1
    );
}

#[test]
fn a_file_of_version_99_is_refused_and_stays() {
    let place = Place::new();
    let file = place.new_session();
    let text = fs::read_to_string(&file).expect("there");
    let newer = text.replacen("version: 2", "version: 99", 1);
    fs::write(&file, &newer).expect("room");
    let steps = words(&["Wait(500)", "Tell"]);
    let mut program = Program::start(place.command(), &place, Some(&file), &steps);
    let told = program.told();
    assert!(told.dialog.contains("bestandsversie 99"), "{told:?}");
    program.ended_well();
    assert_eq!(fs::read_to_string(&file).expect("there"), newer);
}

#[test]
fn a_rename_that_fails_leaves_the_old_file_and_save_as_works() {
    if !place::has("strace") {
        println!("SKIPPED: there is no strace to make a rename fail");
        return;
    }
    let place = Place::new();
    let file = place.new_session();
    let other = place.sessions.join("b.codio");
    let mut steps = vec![organisation("Gemeente")];
    steps.extend(words(&["Wait(3000)", "Tell"]));
    steps.push(format!("SaveAs({other:?})"));
    steps.extend(words(&["Wait(2500)", "Tell"]));
    let command = place.strace_renames(&file);
    let mut program = Program::start(command, &place, Some(&file), &steps);
    let told = program.told();
    assert!(told.file.contains("os error 5"), "{told:?}");
    let saved = place.in_journal().map(|session| session.organisation);
    assert_eq!(saved.as_deref(), Some("Gemeente"));
    assert_eq!(program.told().file, "saved");
    program.ended_well();
    assert_eq!(
        (organisation_in(&file), organisation_in(&other)),
        (String::new(), "Gemeente".into())
    );
    let left = fs::read_dir(&place.sessions).expect("there").count();
    assert_eq!(left, 2, "no temporary files and no locks stay behind");
}

#[test]
fn a_report_that_cannot_be_written_leaves_the_earlier_one() {
    for (call, number) in [("write", 28), ("write", 5), ("fsync", 5), ("open", 30)] {
        let place = Place::new();
        let session = place.new_session();
        let report = place.sessions.join("verslag.pdf");
        fs::write(&report, "vorig verslag").expect("room");
        fs::write(place.flag(), "").expect("room");
        let mut command = place.command();
        place.break_calls(&mut command, call, number, "/sessies/");
        let ran = command.arg("report").arg(&session).arg("-o").arg(&report);
        let ran = ran.output().expect("it starts");
        let told = String::from_utf8_lossy(&ran.stderr);
        assert_eq!(ran.status.code(), Some(1), "{call} {number}: {told}");
        assert!(
            told.starts_with("error: ") && told.contains("verslag.pdf"),
            "{told}"
        );
        assert_eq!(fs::read(&report).expect("it is there"), b"vorig verslag");
        let left = fs::read_dir(&place.sessions).expect("readable").count();
        assert_eq!(left, 2, "{call} {number}: nothing is left behind");
        fs::remove_file(place.flag()).expect("ours");
        let again = place
            .command()
            .arg("report")
            .arg(&session)
            .arg("-o")
            .arg(&report)
            .output();
        assert!(again.expect("it starts").status.success());
        assert!(
            fs::read(&report)
                .expect("it is there")
                .starts_with(b"%PDF-")
        );
    }
}
