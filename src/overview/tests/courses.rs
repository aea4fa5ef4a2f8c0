//! Averages over time: which are shown, and which statements are the same.

use super::*;
use crate::model::{Edit, Score, StepId, TeamEdit};
use crate::workshops::Library;

#[test]
fn small_groups_show_no_average() {
    let score = |facts: &mut SessionFacts, score: u8| {
        let score = Score::try_from(score).expect("1 to 5");
        for team in &mut facts.teams {
            team.scores.iter_mut().for_each(|one| one.score = score);
        }
    };
    let mut sessions: Vec<_> = ["a", "b", "c"].map(|id| on(id, date(2026, 11, 12))).into();
    let mut alone = on("d", date(2027, 1, 12));
    for (facts, number) in sessions.iter_mut().zip([2, 3, 4]) {
        score(facts, number);
    }
    score(&mut alone, 5);
    sessions.push(alone);
    let all = collection(sessions);
    let shown = view(&all, &Filter::default());
    let points = &shown.picture.courses[0].points;
    assert_eq!(points.len(), 2);
    assert_eq!((points[0].sessions, points[0].average), (3, Some(3.0)));
    assert_eq!((points[1].sessions, points[1].average), (1, None));
    let larger = View::new(&all, &Filter::default(), 4, TODAY);
    let averages = larger.picture.courses.iter().flat_map(|one| &one.points);
    assert!(averages.into_iter().all(|point| point.average.is_none()));
    // Two teams of one session are one session.
    let one = view(&collection([on("a", TODAY)]), &Filter::default());
    let points = one.picture.courses.iter().flat_map(|course| &course.points);
    assert!(points.into_iter().all(|point| point.average.is_none()));
}

#[test]
fn quarters_with_an_average_stand_apart_from_those_with_too_few_sessions() {
    let days = [
        ("a", date(2026, 11, 12)),
        ("b", date(2026, 12, 1)),
        ("c", date(2027, 1, 12)),
        ("d", date(2027, 8, 2)),
        ("e", date(2027, 9, 30)),
    ];
    let all = collection(days.map(|(id, day)| on(id, day)));
    let of = |group| {
        View::new(&all, &Filter::default(), group, TODAY)
            .picture
            .quarters()
    };
    let [autumn, winter, summer] = [0, 2, 3].map(|at| Quarter::of(days[at].1));
    assert_eq!(of(2), (vec![autumn, summer], vec![winter]));
    assert_eq!(of(3), (Vec::new(), vec![autumn, winter, summer]));
    assert_eq!([winter, summer].map(|one| one.since(autumn)), [1, 3]);
}

#[test]
fn a_statement_that_a_follow_up_asks_again_stays_the_same_statement() {
    let first = example().expect("the example fits the workshop");
    let mut next = Library::built_in()
        .follow_up(first.clone(), "next".into())
        .expect("it can be followed");
    let score = |session: &mut Session, step: &str, item: &str| {
        let (step, item) = (StepId(step.into()), item.to_owned());
        let edit = TeamEdit::SetAnswerScore {
            step,
            item,
            score: Score::try_from(4).ok(),
        };
        let team = session.teams[0].id;
        session.apply(Edit::team(team, edit)).expect("it fits");
    };
    next.apply(Edit::SetDate(Some(date(2027, 3, 11))))
        .expect("a date");
    let again = next.teams[0].statements_then()[0].item.clone();
    score(&mut next, "adjust", &again);
    let facts = [facts_of(&first), facts_of(&next)];
    let scored = facts[1].teams[0].scores.iter();
    assert_eq!(scored.filter(|one| one.statement == again).count(), 1);
    let count = view(&collection([facts[0].clone()]), &Filter::default());
    // A date that was typed wrong puts the follow-up first.
    for day in [facts[0].date, Some(date(2027, 12, 1))] {
        let mut facts = facts.clone();
        facts[0].date = day;
        let both = view(&collection(facts), &Filter::default());
        assert_eq!(both.picture.courses.len(), count.picture.courses.len());
        let moved = both.picture.courses.iter();
        let moved = moved.filter(|course| course.points.len() == 2);
        assert_eq!(moved.count(), 1, "one was scored again: {day:?}");
    }
}

#[test]
fn statements_of_one_workshop_in_two_steps_stay_apart() {
    let mut facts = example_facts();
    let mut script = Script::clone(&facts.script);
    let mut later = script.statements[0].clone();
    later.step = StepId("later".into());
    script.statements.push(later.clone());
    let again = ScoreFacts {
        step: later.step,
        statement: later.id,
        score: Score::try_from(5).expect("1 to 5"),
    };
    let before = view(&collection([facts.clone()]), &Filter::default());
    facts.script = Arc::new(script);
    facts.teams[0].scores.push(again);
    let after = view(&collection([facts]), &Filter::default());
    let courses = [before, after].map(|one| one.picture.courses.len());
    assert_eq!(courses[1], courses[0] + 1);
}
