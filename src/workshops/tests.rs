use super::*;
use crate::model::{Lang, Open};
use crate::text::{Sentence as _, Text};
use jiff::civil::date;

/// How many workshops come with the program.
const WORKSHOPS: usize = 6;

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
    assert_eq!(library.workshops.len(), WORKSHOPS, "what is built in stays");
    let report = library.faults.first().expect("the file is wrong").clone();
    let words = Lang::ALL.map(|lang| report.message(&Text::new(lang)).line());
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

/// The minutes in the things to do, such as "(3 minuten)".
fn minutes_told(words: &str) -> u16 {
    let told = words.rsplit_once('(').map(|(_, end)| end);
    let number = told.and_then(|end| end.split_once(" minu"));
    number
        .and_then(|(minutes, _)| minutes.parse().ok())
        .unwrap_or(0)
}

#[test]
fn built_in_workshops_are_whole_in_both_languages_and_fit_their_minutes() {
    for workshop in &Library::built_in().workshops {
        let id = &workshop.id;
        let mut all = vec![&workshop.title, &workshop.about, &workshop.source];
        for step in &workshop.steps {
            assert!(!step.say.is_empty() && !step.act.is_empty() && !step.watch.is_empty());
            let longest = Lang::ALL.map(|lang| step.question.get(lang).chars().count());
            assert!(
                longest.iter().all(|len| *len <= 45),
                "{id}: {:?}",
                step.question
            );
            all.extend([&step.title, &step.question, &step.lead, &step.purpose]);
            all.extend(step.say.iter().chain(&step.act).chain(&step.watch));
            for activity in &step.activities {
                all.extend(activity.items().iter().map(|item| &item.text));
            }
            if step.is_break() {
                continue;
            }
            // What a follow-up has to go through depends on what was agreed.
            if *id == FOLLOW_UP_WORKSHOP {
                continue;
            }
            for lang in Lang::ALL {
                let told: u16 = step.act.iter().map(|act| minutes_told(act.get(lang))).sum();
                assert_eq!(told, step.minutes, "{id}, {}, {lang:?}", step.id.0);
            }
        }
        for words in all {
            let whole = Lang::ALL.map(|lang| !words.written(lang).trim().is_empty());
            assert_eq!(whole, [true, true], "{id}: {words:?}");
        }
    }
}

/// All that are neither the workshop itself nor its follow-up.
fn sisters(library: &Library) -> impl Iterator<Item = &Workshop> {
    let ours = ["goed-digitaal-bestuur", FOLLOW_UP_WORKSHOP];
    let others = library.workshops.iter();
    others.filter(move |workshop| !ours.contains(&workshop.id.as_str()))
}

#[test]
fn sister_workshops_say_that_they_are_not_the_official_instrument() {
    let library = Library::built_in();
    for workshop in sisters(&library) {
        let source = &workshop.source;
        assert!(
            source.nl.starts_with("Dit is geen officieel instrument"),
            "{source:?}"
        );
        assert!(
            source.en.starts_with("This is not an official instrument"),
            "{source:?}"
        );
    }
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
    assert_eq!(
        (nowhere.workshops.len(), nowhere.faults.len()),
        (WORKSHOPS, 0)
    );
}

#[test]
fn every_fault_has_its_line_and_column() {
    let step = r#"id: "een","#;
    for (from, to, spot, word) in [
        ("minutes: 20", "minutes: 0", ":13:13", " 1, Eén: 0 minu"),
        ("minutes: 20", "minutes: 999", ":13:13", "999"),
        ("minutes: 20", "minutes: 99999", ":13:27", ""),
        ("minimum: 10", "minimum: 21", ":14:13", " 1, Eén: ‘"),
        ("[Case]", "[Dansen]", ":15:26", "‘Dansen’"),
        ("[Case]", "[]", ":15:13", "Eén: "),
        (
            "[Case]",
            "[Values(rule: Dots(count: 0, stack: true), shortlist: 6)]",
            ":15:44",
            " 1, Eén: ",
        ),
        (
            "[Case]",
            "[Questions(questions: [])]",
            ":15:36",
            " 1, Eén: ",
        ),
        (
            "[Case]",
            "[Statements(statements: [(id: \"a\", text: (nl: \" \"))])]",
            ":15:37",
            " 1 is ",
        ),
        (
            "[Case]",
            "[Questions(questions: [(id: \"a\", text: (nl: \"b\"))]), Statements(statements: [(id: \"a\", text: (nl: \"c\"))])]",
            ":15:107",
            "‘a’",
        ),
        (
            "[Case],",
            "[Case], say: [(nl: \"Welkom\"), ()],",
            ":15:33",
            " 2 ",
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
        ("(nl: \"Klein\")", "()", ":2:9", "tit"),
        ("title: (nl: \"Eén\")", "title: ()", ":11:17", " 1: "),
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

/// A rule that came later must not lock somebody out of their own file: the editor tells of it.
#[test]
fn a_set_with_two_values_of_one_name_opens_to_be_mended() {
    let set = include_str!("../../workshops/startset-1.ron");
    let set = set.replacen("id: \"startset-1\"", "id: \"ons\"", 1);
    let text = set.replacen("nl: \"Privacy\"", "nl: \" veiligheid\"", 1);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(folder.path().join("ons.ron"), text).expect("room for a file");
    let library = Library::load(folder.path());
    assert_eq!(library.faults, []);
    let set = library.value_set("ons").expect("it is there");
    assert!(set.check().is_err());
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
    assert_eq!(library.workshops.len(), WORKSHOPS);
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
    assert_eq!(
        (library.workshops.len(), library.faults.len()),
        (WORKSHOPS, 5)
    );
    for report in &library.faults {
        let text = report.message(&Text::new(Lang::Nl)).line();
        assert!(text.contains(&report.file.display().to_string()), "{text}");
    }
}

/// Something that somebody does in the editor.
type Change = (u8, usize, usize, String);

fn changed(workshop: &mut crate::model::Workshop, (kind, a, b, text): &Change) {
    use crate::model::{Activity, Item, StepId, VoteRule, Words};
    let len = workshop.steps.len();
    let (at, to) = (a % len, b % len);
    let words = Words {
        nl: text.clone(),
        en: text.chars().rev().collect(),
    };
    let step = &mut workshop.steps[at];
    match kind % 10 {
        0 => workshop.title = words,
        1 => step.title = words,
        2 => (step.minutes, step.minimum) = (*a as u16, *b as u16),
        3 => workshop.steps.swap(at, to),
        4 if len > 1 => drop(workshop.steps.remove(at)),
        5 => {
            let id = StepId(format!("{text}{a}"));
            let copy = crate::model::Step { id, ..step.clone() };
            workshop.steps.insert(to, copy);
        }
        6 => step.say.push(words),
        7 => step.activities.push(Activity::Questions {
            questions: vec![Item {
                id: text.clone(),
                text: words,
            }],
        }),
        8 => step.activities.push(Activity::Values {
            rule: VoteRule::Ranked { count: *a as u8 },
            shortlist: *b as u8,
        }),
        _ => workshop.source = words,
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]
    /// Whatever somebody made of a workshop, as long as it is valid, is read back the same.
    #[test]
    fn an_edited_workshop_is_read_back_the_same(
        which in 0..WORKSHOPS,
        changes in proptest::collection::vec(
            (proptest::prelude::any::<u8>(), 0..30_usize, 0..30_usize,
             crate::model::tests::random::text()),
            0..20,
        ),
        head in "(// [^\\r\\n]{0,20}\\n){0,3}",
    ) {
        let library = Library::built_in();
        let mut workshop = library.workshops[which].clone();
        for change in &changes {
            changed(&mut workshop, change);
        }
        let valid = workshop.check().is_ok();
        let content = Content::Workshop(workshop);
        let text = content.to_text(&head);
        proptest::prop_assert!(text.is_some());
        let text = text.unwrap_or_default();
        let read = understand(Path::new("a.ron"), text);
        proptest::prop_assert_eq!(read.is_ok(), valid);
        if let Ok(file) = read {
            proptest::prop_assert_eq!(file.head(), head.as_str());
            proptest::prop_assert_eq!(file.content, content);
        }
    }
}
