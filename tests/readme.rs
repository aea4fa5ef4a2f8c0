//! What the README shows, works.

use std::fs;

use goed_digitaal_bestuur::workshops::Library;

const README: &str = include_str!("../README.md");

#[test]
fn the_workshop_in_the_readme_can_be_used() {
    let (_, rest) = README
        .split_once("```ron\n")
        .expect("the README shows a workshop");
    let (workshop, _) = rest.split_once("```").expect("the example ends");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(folder.path().join("kort.ron"), workshop).expect("it can be written");
    let library = Library::load(folder.path());
    assert_eq!(library.faults, []);
    assert!(library.new_session("korte-sessie", "1".into()).is_some());
}

#[test]
fn the_question_in_the_readme_is_one_of_those_that_are_asked() {
    let questions = include_str!("overview/questions.sql");
    let (_, rest) = README
        .split_once("```sql\n")
        .expect("the README shows a question");
    let (question, _) = rest.split_once("```").expect("the question ends");
    assert!(questions.contains(question));
}
