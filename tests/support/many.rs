//! Many sessions as facts, without files; always the same ones.

use std::sync::Arc;

use goed_digitaal_bestuur::model::{RecordId, Score, ValueId};
use goed_digitaal_bestuur::overview::{
    AgreementFacts, ChosenValue, Collection, Script, SessionFacts, Status, StatusFacts, TeamFacts,
};
use goed_digitaal_bestuur::workshops;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

/// The first day of a session, and how many days they are spread over: two years.
const FIRST: Date = date(2025, 3, 3);
const DAYS: usize = 730;
const CASES: usize = 6;

/// A number that is always the same for the same two, and looks like chance.
fn chance(number: usize, salt: usize) -> usize {
    let mixed = (number * 31 + salt + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 33) ^ (mixed >> 17 & 0xffff)
}

/// The id of a session.
pub fn id(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// The day of a session.
pub fn day(number: usize) -> Date {
    let days = i64::try_from(chance(number, 1) % DAYS).expect("a few years");
    FIRST.saturating_add(days.days())
}

/// This many sessions as facts, from the session with this number on.
pub fn facts(from: usize, count: usize) -> Collection {
    let session = workshops::example().expect("the example fits the workshop");
    let script = std::cell::OnceCell::<Arc<Script>>::new();
    let share = |new: Script| Arc::clone(script.get_or_init(|| Arc::new(new)));
    let example = SessionFacts::of(&session, share);
    let sessions = (from..from + count).map(|number| Arc::new(one(&example, number)));
    Collection::new(sessions)
}

fn one(example: &SessionFacts, number: usize) -> SessionFacts {
    let mut facts = example.clone();
    facts.id = id(number);
    facts.file = format!("{number}.codio");
    facts.date = Some(day(number));
    facts.organisation = format!("Gemeente {}", number % 40);
    let known: Vec<ValueId> = facts
        .script
        .values()
        .map(|value| value.id.clone())
        .collect();
    for (team, of_team) in facts.teams.iter_mut().enumerate() {
        let salt = team * 100;
        of_team.case = format!("Casus {}", chance(number, salt) % CASES);
        for (place, chosen) in of_team.values.iter_mut().enumerate() {
            // The first values of the set are chosen more often.
            let at = chance(number, salt + place) % known.len();
            let at = at * chance(number, salt + place + 50) % known.len();
            chosen.value = known[(at + place) % known.len()].clone();
        }
        of_team.values.dedup_by(|a, b| a.value == b.value);
        own_value(of_team, number);
        for score in &mut of_team.scores {
            let all = Score::ALL;
            score.score = all[chance(number, salt + score.statement.len()) % all.len()];
        }
        for agreement in &mut of_team.agreements {
            shape(agreement, number, &facts.id, day(number));
        }
    }
    facts
}

/// Every fifth session has a value of their own in the teams that know one, under an id that no
/// other session has.
fn own_value(team: &mut TeamFacts, number: usize) {
    for own in &mut team.own_values {
        own.id = ValueId(format!("eigen-{number}-{}", team.id.0));
        if number.is_multiple_of(5) {
            team.values.push(ChosenValue {
                value: own.id.clone(),
                score: None,
            });
        }
    }
}

fn shape(agreement: &mut AgreementFacts, number: usize, session: &str, made: Date) {
    let RecordId(record) = agreement.id;
    let salt = record as usize;
    agreement.made_in = session.to_owned();
    let weeks = i64::try_from(chance(number, salt) % 60).expect("a year");
    agreement.due = (weeks > 2).then(|| made.saturating_add(weeks.weeks()));
    let said = Status::ALL[chance(number, salt + 7) % Status::ALL.len()];
    if said != Status::Open {
        agreement.timeline = vec![StatusFacts {
            session: session.to_owned(),
            on: made.saturating_add(12.weeks()),
            status: said,
            due: None,
        }];
    }
}
