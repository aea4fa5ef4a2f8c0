//! The words are complete: the same ids and the same variables in both languages, every id that
//! the program names exists, and every id is named.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::model::{TeamText, TextField, difference};
use crate::source::{FileFault, Place};
use crate::store::{Doing, Problem, StoreError};
use crate::workshops::example;

/// Every message of a language with the variables in it.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for source in sources(lang) {
        let mut id = None;
        for line in source.lines() {
            if let Some((name, _)) = line.split_once('=').filter(|(name, _)| is_id(name.trim())) {
                id = Some(name.trim().to_owned());
                let twice = found.insert(name.trim().to_owned(), BTreeSet::new());
                assert!(
                    twice.is_none(),
                    "{} has ‘{}’ twice",
                    lang.tag(),
                    name.trim()
                );
            }
            let variables = line.split('$').skip(1).map(|rest| {
                let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'));
                rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
            });
            if let Some(known) = id.as_ref().and_then(|id| found.get_mut(id)) {
                known.extend(variables.map(str::to_owned));
            }
        }
    }
    found
}

fn is_id(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Every Rust file of the program that is no test.
fn program_files() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let is_test = |path: &Path| {
        let name = path.strip_prefix(&root).unwrap_or(path);
        name.to_string_lossy().contains("tests")
    };
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the sources are there") {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| ext == "rs") && !is_test(&path) {
                let text = fs::read_to_string(&path).expect("sources are text");
                let program = text.split("#[cfg(test)]\nmod tests {").next();
                files.push((path, program.unwrap_or_default().to_owned()));
            }
        }
    }
    files
}

/// Every string literal on a line of its own, without escapes.
fn literals(source: &str) -> Vec<&str> {
    let code = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect()
}

#[test]
fn every_file_of_words_parses() {
    for lang in Lang::ALL {
        for source in sources(lang) {
            let parsed = FluentResource::try_new(source.to_owned());
            let faults = parsed.map(drop).map_err(|(_, faults)| faults);
            assert_eq!(faults, Ok(()), "{}", lang.tag());
        }
        let (text, known) = (Text::new(lang), messages(lang));
        for id in known.keys() {
            let message = text.bundle.get_message(id);
            assert!(message.is_some(), "{} has no ‘{id}’", lang.tag());
        }
    }
}

#[test]
fn both_languages_say_the_same_things_with_the_same_variables() {
    let [dutch, english] = Lang::ALL.map(messages);
    for (id, variables) in &dutch {
        let other = english.get(id);
        assert_eq!(other, Some(variables), "‘{id}’ in English");
    }
    for id in english.keys() {
        assert!(dutch.contains_key(id), "‘{id}’ is missing in Dutch");
    }
}

#[test]
fn every_id_that_the_program_names_exists() {
    let known = messages(Lang::Nl);
    let mut missing = Vec::new();
    for (path, source) in program_files() {
        let flat: String = source.split_whitespace().collect::<Vec<_>>().join(" ");
        for opening in [
            "text.get(",
            "text.with(",
            "self.get(",
            "self.with(",
            ".word(",
        ] {
            for call in flat.split(opening).skip(1) {
                let Some(call) = call.trim_start().strip_prefix('"') else {
                    continue;
                };
                let id = call.split('"').next().unwrap_or_default();
                if is_id(id) && !known.contains_key(id) {
                    missing.push(format!("{id} in {}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "there are no words for {missing:#?}");
}

#[test]
fn every_id_is_named_somewhere() {
    let files = program_files();
    let named: BTreeSet<&str> = files.iter().flat_map(|(_, text)| literals(text)).collect();
    // One message may be part of another.
    let is_part = |id: &str| {
        let part = format!("{{ {id} }}");
        sources(Lang::Nl)
            .iter()
            .any(|source| source.contains(&part))
    };
    let unused: Vec<String> = messages(Lang::Nl)
        .into_keys()
        .filter(|id| !named.contains(id.as_str()) && !is_part(id))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

#[test]
fn missing_words_show_themselves_and_texts_go_in_as_they_are() {
    let text = Text::new(Lang::Nl);
    assert_eq!(text.get("no-such-words"), "no-such-words");
    let typed = "{ $x } -term ‘a’ \\u0041";
    let told = text.with("content-unknown-workshop", &[("id", typed.into())]);
    assert_eq!(told, format!("De workshop ‘{typed}’ is er niet"));
}

#[test]
fn a_name_of_5_000_characters_does_not_drown_the_message() {
    let fault = crate::model::SessionFault::UnknownValue {
        team: "ë".repeat(5_000),
        value: crate::model::ValueId("geluk".into()),
    };
    for lang in Lang::ALL {
        let told = fault.message(&Text::new(lang)).text;
        assert!(told.chars().count() < 250 && told.contains("geluk"));
    }
}

#[test]
fn an_average_has_one_decimal_as_people_write_it() {
    let said = |lang, number| Text::new(lang).average(Some(number));
    assert_eq!(said(Lang::Nl, 3.44), "3,4");
    assert_eq!(said(Lang::En, 4.0), "4.0");
}

/// Fluent writes what it does not know in braces, and only that.
#[test]
fn no_message_calls_a_function() {
    for lang in Lang::ALL {
        for source in sources(lang) {
            assert!(!source.contains("NUMBER(") && !source.contains("DATETIME("));
        }
    }
}

#[test]
fn numbers_choose_the_right_form() {
    let text = Text::new(Lang::Nl);
    let dots = |limit: u8| text.with("edit-too-many-picks", &[("limit", limit.into())]);
    assert_eq!(dots(1), "Iedereen heeft één keuze");
    assert_eq!(dots(3), "Iedereen heeft 3 keuzes");
}

#[test]
fn every_field_of_a_session_has_a_name_for_people() {
    let full = example().expect("the example fits the workshop");
    let mut empty = full.clone();
    for team in &full.teams {
        let gone = empty.apply(crate::model::Edit::RemoveTeam(team.id));
        assert_eq!(gone, Ok(()));
    }
    let written = serde_json::to_value(&full.teams).expect("a session is data");
    let mut fields = BTreeSet::new();
    field_names(&written, &mut fields);
    let silent = ["id", "at"];
    for name in fields
        .iter()
        .filter(|name| !silent.contains(&name.as_str()))
    {
        let known = super::changes::field_id(name).is_some();
        assert!(known, "‘{name}’ has no words in changes.rs");
    }
    let told: Vec<String> = difference(&empty, &full)
        .iter()
        .map(|change| change.message(&Text::new(Lang::Nl)).text)
        .collect();
    assert!(
        told.iter().any(|line| line.starts_with("teams: nieuw ‘")),
        "{told:?}"
    );
}

#[test]
fn what_a_participant_picked_is_not_in_the_words_about_a_change() {
    let full = example().expect("the example fits the workshop");
    let mut other = full.clone();
    let team = other.teams.first_mut().expect("it has two");
    let person = std::sync::Arc::make_mut(team).participants.first_mut();
    let person = person.expect("the example has participants");
    person.picks.reverse();
    person.picks.pop();
    for lang in Lang::ALL {
        let text = Text::new(lang);
        let told: Vec<String> = difference(&full, &other)
            .iter()
            .map(|change| change.message(&text).text)
            .collect();
        let [line] = told.as_slice() else {
            panic!("{told:?}");
        };
        let place = format!(" › {}: ", text.get("change-field-picks"));
        assert!(line.contains(&place) && !line.contains('‘'), "{line}");
    }
}

/// What is told about this problem with a file.
fn told(doing: Doing, path: &str, problem: Problem) -> String {
    let path = PathBuf::from(path);
    let error = StoreError {
        doing,
        path,
        problem,
    };
    let message = error.message(&Text::new(Lang::Nl));
    format!("{} {}", message.text, message.hint.unwrap_or_default())
}

#[test]
fn no_more_is_said_of_the_file_than_can_be_known() {
    let same = "het bestand op de schijf is zoals het was";
    let saving = |problem| told(Doing::Save, "a.codio", problem);
    for problem in [
        Problem::Changed,
        Problem::InUse,
        Problem::File(FileFault::FolderMissing),
        Problem::File(FileFault::Missing),
        Problem::File(FileFault::Empty),
    ] {
        let told = saving(problem);
        assert!(!told.contains(same) && told.contains("venster"), "{told}");
    }
    assert!(saving(Problem::File(FileFault::NoSpace)).contains(same));
}

#[test]
fn a_session_of_which_nothing_is_left_is_called_a_session() {
    let place = Place { line: 1, column: 1 };
    for problem in [
        Problem::Foreign,
        Problem::File(FileFault::Empty),
        Problem::File(FileFault::NotText(place)),
    ] {
        let ours = told(Doing::Open, "map/a.codio", problem.clone());
        assert!(ours.contains("reservekopie") && !ours.contains(".codio"));
        let other = told(Doing::Open, "map/foto.jpg", problem);
        assert!(other.contains("eindigt op .codio"));
        assert!(!ours.contains("UTF"));
    }
}

#[test]
fn long_texts_end_between_words() {
    let long = "Op elk bord staat wie meekijkt, ".repeat(10);
    assert!(short(&long, 30).ends_with("wie meekijkt…"));
    assert_eq!(short(&long, 20), "Op elk bord staat…");
    assert_eq!(short("twee woorden", 4), "twee…");
    assert_eq!(short("kort", 4), "kort");
    assert_eq!(short(&"é".repeat(300), 200).chars().count(), 201);
    assert_eq!(short("!!!!!", 3), "!!!…");
    assert_eq!(short("", 3), "");
}

#[test]
fn a_change_in_a_note_about_a_value_is_told_in_words() {
    let before = example().expect("the example fits the workshop");
    let mut after = before.clone();
    let team = before.teams.first().expect("it has two");
    let value = team.shortlist.first().expect("it chose").clone();
    let field = TextField::Team(team.id, TeamText::Reason(value));
    let text = "Anders".to_owned();
    let edit = crate::model::Edit::SetText { field, text };
    assert_eq!(after.apply(edit), Ok(()));
    let changes = difference(&before, &after);
    let told: Vec<String> = changes
        .iter()
        .map(|one| Text::new(Lang::Nl).place(one))
        .collect();
    assert_eq!(told, ["Ruimte › waarde › Privacy › reden"]);
}

/// The names of all fields, without the keys of what teams call themselves.
fn field_names(json: &serde_json::Value, into: &mut BTreeSet<String>) {
    let keyed = ["value_notes", "answers"];
    for (name, inner) in json.as_object().into_iter().flatten() {
        into.insert(name.clone());
        if keyed.contains(&name.as_str()) {
            into.extend(["reason", "score", "why", "text"].map(str::to_owned));
        } else if !inner["nl"].is_string() {
            field_names(inner, into);
        }
    }
    for inner in json.as_array().into_iter().flatten() {
        field_names(inner, into);
    }
}
