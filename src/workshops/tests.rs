use super::*;
use crate::model::{Lang, Open};
use crate::text::{Sentence as _, Text};
use jiff::civil::date;

#[test]
fn the_example_is_complete_but_for_four_points() {
    let session = example().expect("the example fits the workshop");
    assert_eq!(session.check(), Ok(()));
    let open = session.findings(date(2026, 11, 12));
    let what: Vec<&Open> = open.iter().map(|finding| &finding.what).collect();
    assert!(
        matches!(
            what[..],
            [
                Open::MissingVoice(_),
                Open::Measure(_),
                Open::MissingVoice(_),
                Open::Due(_)
            ]
        ),
        "{what:?}"
    );
}

/// The message about one wrong file in a folder, in both languages.
fn told(name: &str, text: &str) -> (FileReport, [String; 2]) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(folder.path().join(name), text).expect("room for a file");
    let library = Library::load(folder.path());
    assert_eq!(library.workshops.len(), 2, "the built-in one stays");
    let report = library.faults.first().expect("the file is wrong").clone();
    let words = Lang::ALL.map(|lang| report.message(&Text::new(lang)).text);
    (report, words)
}

/// A workshop file that is right: one step.
fn small(id: &str) -> String {
    format!(
        r#"Workshop(
    id: "{id}",
    version: "1",
    title: (nl: "Klein"),
    about: (),
    source: (),
    values: "startset-1",
    cases: "casussen-1",
    steps: [
        (
            id: "een",
            title: (nl: "Eén"),
            minutes: 20,
            minimum: 10,
            activities: [Case],
            question: (nl: "Wat?"),
        ),
    ],
)
"#
    )
}

#[test]
fn built_in_files_are_right() {
    assert_eq!(Library::built_in().faults, []);
}

#[test]
fn a_file_in_the_folder_joins_the_choice() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(folder.path().join("klein.ron"), small("klein")).expect("room for a file");
    fs::write(folder.path().join("notitie.txt"), "geen workshop").expect("room for a file");
    let library = Library::load(folder.path());
    assert_eq!(library.faults, []);
    let session = library.new_session("klein", "id".into()).expect("read");
    assert_eq!(session.workshop.steps.len(), 1);
    assert!(library.new_session("geen", "id".into()).is_none());
    let nowhere = Library::load(&folder.path().join("weg"));
    assert_eq!((nowhere.workshops.len(), nowhere.faults.len()), (2, 0));
}

#[test]
fn every_fault_has_its_line_and_column() {
    let step = r#"id: "een","#;
    for (from, to, spot, word) in [
        ("minutes: 20", "minutes: 0", ":13:13", "‘een’"),
        ("minutes: 20", "minutes: 10000", ":13:13", "10000"),
        ("minutes: 20", "minutes: 99999", ":13:27", ""),
        ("minimum: 10", "minimum: 21", ":14:13", "‘minimum’"),
        ("[Case]", "[Dansen]", ":15:26", "‘Dansen’"),
        ("[Case]", "[]", ":15:13", "‘een’"),
        (
            "[Case]",
            "[Values(rule: Dots(count: 0, stack: true), shortlist: 6)]",
            ":15:44",
            "‘een’",
        ),
        ("question:", "vraag:", ":16:13", "‘vraag’"),
        ("title: (nl: \"Eén\"),", "", ":17:9", "‘title’"),
        ("minutes: 20,", "minutes: 20", ":14:13", "‘,’"),
        ("startset-1", "startset-9", ":7:5", "‘startset-9’"),
        ("casussen-1", "casussen-9", ":8:5", "‘casussen-9’"),
        (step, "id: \"\",", ":11:17", "‘’"),
        (
            "    steps: [",
            "    steps: [], steppen: [",
            ":9:16",
            "‘steppen’",
        ),
        ("(nl: \"Klein\")", "()", ":2:9", "‘klein’"),
    ] {
        let text = small("klein").replacen(from, to, 1);
        let (report, words) = told("fout.ron", &text);
        for words in &words {
            let named = words.contains(word);
            let placed = words.contains(&format!("fout.ron{spot})"));
            assert!(named && placed, "{words} / {report:?} / {spot}");
        }
    }
}

#[test]
fn two_steps_with_one_id_are_told_at_the_second() {
    let text = small("klein");
    let at = text.find("        (\n").expect("a step");
    let end = text.find("    ],\n)").expect("an end");
    let twice = format!("{}{}{}", &text[..end], &text[at..end], &text[end..]);
    let (_, words) = told("dubbel.ron", &twice);
    assert!(words[0].contains("dubbel.ron:19:17)"), "{}", words[0]);
}

#[test]
fn the_same_id_and_version_as_built_in_is_refused_and_another_version_replaces_it() {
    let name = "goed-digitaal-bestuur.ron";
    let built_in = BUILT_IN[0].1;
    let (report, words) = told(name, built_in);
    let id = DEFAULT_WORKSHOP.to_owned();
    assert_eq!(report.what, ContentFault::SameAsBuiltIn { id });
    assert!(words[0].contains(&format!("{name}:7:9)")), "{}", words[0]);

    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let own = built_in.replacen("version: \"1.0\"", "version: \"1.0-ons\"", 1);
    fs::write(folder.path().join(name), &own).expect("room for a file");
    fs::write(folder.path().join("nog een.ron"), &own).expect("room for a file");
    let library = Library::load(folder.path());
    assert_eq!(library.workshops.len(), 2);
    let workshop = library.workshop(DEFAULT_WORKSHOP).expect("it is there");
    assert_eq!(workshop.version, "1.0-ons");
    assert!(matches!(
        library.faults[..],
        [FileReport {
            what: ContentFault::SameAsFile { .. },
            ..
        }]
    ));
}

#[test]
fn a_replacement_that_cannot_be_used_leaves_the_built_in_one() {
    let own = small(DEFAULT_WORKSHOP).replacen("startset-1", "onbekend", 1);
    let (report, _) = told("ons.ron", &own);
    assert_eq!(
        report.what,
        ContentFault::UnknownValueSet("onbekend".into())
    );
}

#[test]
fn files_that_are_no_text_stop_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(folder.path().join("a.ron"), b"Workshop(\xff").expect("room for a file");
    fs::write(folder.path().join("b.RON"), "").expect("room for a file");
    fs::create_dir(folder.path().join("c.ron")).expect("room for a folder");
    let large = fs::File::create(folder.path().join("d.ron")).expect("room for a file");
    large.set_len(1 << 30).expect("a file may have holes");
    let deep = "Workshop(".repeat(100_000);
    fs::write(folder.path().join("e.ron"), deep).expect("room for a file");
    let library = Library::load(folder.path());
    assert_eq!((library.workshops.len(), library.faults.len()), (2, 5));
    for report in &library.faults {
        let text = report.message(&Text::new(Lang::Nl)).text;
        assert!(text.contains(&report.file.display().to_string()), "{text}");
    }
}
