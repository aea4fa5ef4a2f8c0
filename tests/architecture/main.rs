//! The invariants of `src/lib.rs`, as far as reading the sources can check them. Each failure is a
//! sentence that says which rule, where, and what stands there.

mod source;

use source::{Source, sources};

/// Fails with a sentence for every place where one of `words` stands in code.
#[track_caller]
fn forbid(rule: &str, words: &[&str], is_meant: impl Fn(&Source) -> bool) {
    let all = sources();
    let mut faults = Vec::new();
    for source in all.iter().filter(|source| is_meant(source)) {
        for (line, code) in source.code.lines().enumerate() {
            for word in words.iter().filter(|word| code.contains(**word)) {
                let (path, line) = (&source.path, line + 1);
                faults.push(format!("src/{path}:{line} names ‘{word}’"));
            }
        }
    }
    assert!(faults.is_empty(), "{rule}\n{}", faults.join("\n"));
}

const WRITES: [&str; 12] = [
    "fs::write",
    "fs::rename",
    "fs::remove",
    "fs::create_dir",
    "fs::copy",
    "fs::set_permissions",
    "fs::hard_link",
    "File::create",
    "OpenOptions",
    "File::options",
    "NamedTempFile",
    "tempfile::",
];

#[test]
fn rule_1_the_model_is_pure() {
    forbid(
        "model does no IO, has no clock, no egui, no sentences",
        &[
            "std::fs",
            "std::io",
            "std::net",
            "std::env",
            "std::process",
            "std::thread",
            "std::time",
            "Zoned",
            "Timestamp::now",
            "SystemTime",
            "egui",
            "eframe",
            "rfd::",
            "crate::text",
            "crate::ui",
            "crate::cli",
            "crate::store",
            "crate::report",
            "crate::source",
            "crate::workshops",
            "println!",
        ],
        |source| source.is_in("model/"),
    );
}

#[test]
fn rule_1_the_overview_is_pure() {
    forbid(
        "overview knows the model only, and has no clock",
        &[
            "std::fs",
            "std::io",
            "std::env",
            "std::thread",
            "std::time",
            "Zoned",
            "egui",
            "crate::text",
            "crate::ui",
            "crate::cli",
            "crate::store",
            "crate::report",
            "crate::source",
            "crate::workshops",
        ],
        |source| source.is_in("overview/"),
    );
}

#[test]
fn rule_1_history_and_text_know_no_more_than_they_need() {
    forbid(
        "history knows the model only",
        &[
            "crate::text",
            "crate::ui",
            "crate::store",
            "crate::report",
            "egui",
            "std::fs",
        ],
        |source| source.path == "history.rs",
    );
    forbid(
        "text knows no window, no command line and no file system",
        &[
            "crate::ui",
            "crate::cli",
            "egui",
            "std::fs",
            "std::io",
            "std::env",
        ],
        |source| source.is_in("text/"),
    );
}

#[test]
fn rule_2_only_the_model_changes_a_session() {
    forbid(
        "a Session changes only through Session::apply(Edit)",
        &["&mut Session", "&mut Team,", "&mut Team)", "Arc::make_mut"],
        |source| !source.is_in("model/") && !source.is_in("ui/"),
    );
    forbid(
        "a Session changes only through Session::apply(Edit)",
        &[
            "&mut Session",
            "Arc<Session>>::make_mut",
            "Arc::make_mut(&mut session",
        ],
        |source| source.is_in("ui/"),
    );
    let all = sources();
    let setters = all.iter().filter(|source| source.is_in("model/"));
    for source in setters {
        let public = source.code.contains("pub fn set_");
        assert!(
            !public,
            "src/{} has a public setter; make an Edit of it",
            source.path
        );
    }
}

#[test]
fn rule_3_the_report_sees_no_file_and_no_window() {
    forbid(
        "report never sees a file, a window or egui",
        &[
            "egui",
            "eframe",
            "std::fs",
            "std::path",
            "File::",
            "crate::store",
            "crate::ui",
            "crate::cli",
        ],
        |source| source.is_in("report/"),
    );
    forbid(
        "only report/pdf names printpdf and lopdf",
        &["printpdf", "lopdf"],
        |source| !source.is_in("report/pdf/"),
    );
    forbid("only report/raster names hayro", &["hayro"], |source| {
        !source.is_in("report/raster/")
    });
}

#[test]
fn rule_4_only_the_store_writes_files() {
    forbid("store is the only writer of files", &WRITES, |source| {
        !source.is_in("store/")
    });
    forbid(
        "store writes through atomic.rs only; the journal, the lock, and clearing old versions and merged copies away are the exceptions",
        &[
            "fs::write",
            "File::create",
            "OpenOptions",
            "fs::copy",
            "fs::remove",
        ],
        |source| {
            let own = [
                "store/copies.rs",
                "store/journal/file.rs",
                "store/lock.rs",
                "store/versions.rs",
            ];
            source.is_in("store/") && !own.contains(&source.path.as_str())
        },
    );
    forbid(
        "an overview writes nothing but its own memory, through the atomic write",
        &[
            "atomic::write",
            "make_folder",
            "fs::write",
            "fs::rename",
            "fs::create",
        ],
        |source| source.is_in("store/scan/") && source.path != "store/scan/cache.rs",
    );
    forbid(
        "only the atomic write makes temporary files",
        &["tempfile"],
        |source| source.path != "store/atomic.rs",
    );
}

#[test]
fn rule_5_the_window_never_writes_and_never_blocks() {
    forbid(
        "ui never touches files",
        &["std::fs", "fs::", "File::open"],
        |source| source.is_in("ui/"),
    );
    forbid(
        "dialogs, exports and files are the business of background",
        &[
            "rfd::",
            "thread::spawn",
            "thread::sleep",
            "store::open(",
            "store::save(",
            "store::create(",
            "store::write_export(",
            "pdf::export(",
            "scan(",
        ],
        |source| source.is_in("ui/") && !source.path.contains("background"),
    );
}

#[test]
fn rule_6_screens_do_not_know_each_other() {
    let all = sources();
    let screens: Vec<&str> = all.iter().filter_map(Source::screen).collect();
    let mut faults = Vec::new();
    for source in &all {
        let Some(own) = source.screen() else {
            continue;
        };
        for other in screens.iter().filter(|other| **other != own) {
            if source.code.contains(&format!("screens::{other}")) {
                faults.push(format!("src/{} imports the screen {other}", source.path));
            }
        }
        if source.code.contains("&mut AppState") {
            faults.push(format!("src/{} takes &mut AppState", source.path));
        }
    }
    let rule = "a screen gets &AppState, returns commands, and never imports another screen";
    assert!(faults.is_empty(), "{rule}\n{}", faults.join("\n"));
}

#[test]
fn rule_7_words_stand_in_the_fluent_files() {
    let mut faults = Vec::new();
    for source in sources() {
        // What PDF files must say in English is no words for people.
        let people = ["ui/", "cli/", "report/"].iter().any(|at| source.is_in(at));
        if !people || source.is_in("report/pdf/") {
            continue;
        }
        for literal in source
            .literals
            .iter()
            .filter(|literal| reads_as_words(literal))
        {
            faults.push(format!("src/{} says ‘{literal}’", source.path));
        }
    }
    let rule = "no literal words in ui, cli, report: put them in assets/text";
    assert!(faults.is_empty(), "{rule}\n{}", faults.join("\n"));
}

#[test]
fn rule_7_colours_and_letter_sizes_stand_in_the_theme() {
    forbid(
        "no literal colour or letter size outside ui/theme",
        &[
            "Color32::from_",
            "Color32::WHITE",
            "Color32::BLACK",
            "Color32::RED",
            "Color32::GRAY",
            "FontId::new",
            "FontId::proportional",
            "FontId::monospace",
            "Rgba::from_",
            "hex_color!",
        ],
        |source| source.is_in("ui/") && !source.path.contains("theme"),
    );
}

#[test]
fn rule_8_the_command_line_and_the_window_do_not_know_each_other() {
    forbid(
        "cli does not know ui",
        &["crate::ui", "egui", "eframe"],
        |source| source.is_in("cli/"),
    );
    forbid("ui does not know cli", &["crate::cli"], |source| {
        source.is_in("ui/")
    });
    forbid(
        "store and workshops know neither",
        &["crate::ui", "crate::cli", "crate::report", "egui"],
        |source| {
            ["store/", "workshops/", "source/"]
                .iter()
                .any(|at| source.is_in(at))
        },
    );
}

#[test]
fn rule_9_errors_become_sentences_in_text() {
    let mut faults = Vec::new();
    for source in sources() {
        let told_elsewhere = source.code.contains("impl Sentence for");
        // Only the command line knows how it is used.
        if told_elsewhere && !source.is_in("text/") && source.path != "cli/usage.rs" {
            faults.push(format!("src/{} makes sentences", source.path));
        }
    }
    let rule = "errors carry data; text makes the sentence and the hint";
    assert!(faults.is_empty(), "{rule}\n{}", faults.join("\n"));
}

#[test]
fn rule_10_the_projector_cannot_reach_the_session() {
    forbid(
        "the projector draws a ProjectorView and nothing else",
        &["Session", "AppState", "History", "crate::store"],
        |source| source.is_in("ui/") && source.path.contains("projector"),
    );
}

#[test]
fn nothing_talks_to_a_network_and_nothing_can_panic_on_purpose() {
    forbid(
        "the application is offline, always",
        &["std::net", "TcpStream", "UdpSocket", "reqwest", "ureq"],
        |_| true,
    );
    forbid(
        "no unwrap, expect or panic outside tests; no #[allow]",
        &[
            ".unwrap()",
            ".expect(",
            "panic!(",
            "todo!(",
            "unimplemented!(",
            "unreachable!(",
            "#[allow",
        ],
        |_| true,
    );
}

/// Two words in a row, or one that starts like a sentence.
fn reads_as_words(literal: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_end_matches([',', '.', ':', ';', '?', '!', '…']);
        word.chars().count() >= 2 && word.chars().all(char::is_alphabetic)
    };
    let words: Vec<&str> = literal.split(' ').collect();
    let two = words.windows(2).any(|pair| pair.iter().all(is_word));
    let capital = literal.chars().next().is_some_and(char::is_uppercase);
    two || (capital && literal.contains(' '))
}

#[test]
fn words_are_told_from_ids() {
    for words in ["Opslaan als", "niet gelukt", "Stap 3", "{} en dan"] {
        assert!(reads_as_words(words), "{words}");
    }
    for id in [
        "command-save",
        "{}:{}",
        "Ctrl+S",
        "3",
        "a b",
        "  - {line}",
        ", ",
    ] {
        assert!(!reads_as_words(id), "{id}");
    }
}
