//! Two copies of a follow-up become one: nothing that was said is lost.

use super::*;
use crate::model::merge::{Choice, Merge};

#[test]
fn a_merge_keeps_every_earlier_agreement_and_all_that_was_said() {
    let begun = follow_up();
    let [first, second] = [0, 1].map(|place| ruimte(&begun).earlier[place].id().0);
    let (mut ours, mut theirs) = (begun.clone(), begun.clone());
    write(&mut ours, first, "Wij begonnen");
    say(&mut ours, first, Status::Running).expect("it fits");
    write(&mut theirs, first, "Zij zijn klaar");
    say(&mut theirs, first, Status::Done).expect("it fits");
    write(&mut ours, second, "Van ons");
    write(&mut theirs, second, "Van hen");
    let keys = |session: &Session| -> Vec<_> {
        let all = session.teams.iter().flat_map(|team| &team.earlier);
        all.map(|one| one.key()).collect()
    };
    let merge = Merge::new(&ours, &theirs);
    assert_eq!(merge.points().len(), 2, "{:?}", merge.points());
    // In words that people know: no ids, no names of the format.
    let told = format!("{:?}", merge.points()[0].changes);
    assert!(
        told.contains("StatusRunning") && told.contains("StatusDone"),
        "{told}"
    );
    assert!(!told.contains(&ours.id), "{told}");
    for (choice, last) in [
        (Choice::Ours, Status::Running),
        (Choice::Theirs, Status::Done),
    ] {
        let merged = merge.outcome(&ours, &[choice; 2]).expect("a session");
        assert_eq!(keys(&merged), keys(&begun));
        let of = |place: usize| &ruimte(&merged).earlier[place];
        let words: Vec<_> = of(0).timeline.iter().map(|entry| &entry.words).collect();
        assert_eq!(words.len(), 2, "{words:?}");
        assert_eq!(*of(0).status(), last);
        assert!(of(1).progress.contains("Van ons") && of(1).progress.contains("Van hen"));
        // The same copy once more brings nothing new.
        let again = Merge::new(&merged, &theirs);
        let usual = again.outcome(&merged, &[]).expect("a session");
        assert_eq!(ruimte(&usual).earlier[0].timeline, of(0).timeline);
    }
}

#[test]
fn whatever_is_chosen_in_a_merge_no_agreement_is_replaced_by_nothing_or_itself() {
    let theirs = follow_up();
    let [first, second] = [0, 1].map(|place| ruimte(&theirs).earlier[place].id().0);
    let earlier = ruimte(&theirs).earlier[0].made_in.clone();

    let mut replaced = theirs.clone();
    let new = replaced.fresh_id();
    let add = Edit::team(RUIMTE, TeamEdit::AddAgreement(new));
    replaced.apply(add).expect("it fits");
    say(&mut replaced, first, by("next", new.0)).expect("it fits");
    let (mut to, mut fro) = (theirs.clone(), theirs.clone());
    say(&mut to, first, by(&earlier, second)).expect("it fits");
    say(&mut fro, second, by(&earlier, first)).expect("it fits");

    for (ours, theirs) in [(replaced, theirs), (to, fro)] {
        let merge = Merge::new(&ours, &theirs);
        let count = merge.points().len();
        for pattern in 0..1 << count {
            let choice = |place: usize| match pattern >> place & 1 {
                0 => Choice::Ours,
                _ => Choice::Theirs,
            };
            let choices: Vec<Choice> = (0..count).map(choice).collect();
            let merged = merge.outcome(&ours, &choices).expect("a session");
            assert_eq!(merged.check(), Ok(()), "{choices:?}");
        }
    }
}

#[test]
fn who_says_more_has_the_last_word_without_a_choice() {
    let ours = follow_up();
    let mut theirs = ours.clone();
    let one = ruimte(&ours).earlier[0].id();
    write(&mut theirs, one.0, "Zij zijn klaar");
    say(&mut theirs, one.0, Status::Done).expect("it fits");
    for (here, there) in [(&ours, &theirs), (&theirs, &ours)] {
        let merge = Merge::new(here, there);
        let [point] = merge.points() else {
            panic!("{:?}", merge.points());
        };
        assert_eq!(point.choices.len(), 1);
        let told: Vec<&Said> = point.changes.iter().flat_map(|one| &one.to).collect();
        let told = match told.is_empty() {
            true => point.changes.iter().flat_map(|one| &one.from).collect(),
            false => told,
        };
        let words = Said::Typed("Zij zijn klaar".into());
        let sign = Said::Sign("StatusDone".into());
        assert_eq!(told, [&Said::Day(DAY), &sign, &words]);
        let merged = merge.outcome(here, &[]).expect("a session");
        assert_eq!(*ruimte(&merged).earlier[0].status(), Status::Done);
    }
}
