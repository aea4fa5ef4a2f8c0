//! Merging loses nothing, and gives back a side that is chosen everywhere.

use proptest::prelude::*;

use super::*;
use crate::model::tests::random::{edit_for, new_session, wish, wishes};
use crate::model::{Agreement, Edit, RecordId, TeamEdit, TeamText, TextField};

fn changed(session: &Session, wishes: &[crate::model::tests::random::Wish]) -> Session {
    let mut session = session.clone();
    for wish in wishes {
        let mut next = session.clone();
        let edit = edit_for(&session, wish);
        if next.apply(edit).is_ok() {
            session = next;
        }
    }
    session
}

/// The agreements of each team without what merging gives anew: ids of records and own values.
fn agreements(session: &Session) -> Vec<(String, Vec<Agreement>)> {
    let plain = |team: &Team, agreement: &Agreement| {
        let value = agreement
            .value
            .as_ref()
            .and_then(|id| session.value(team, id));
        Agreement {
            id: RecordId(0),
            value: value.map(|value| crate::model::ValueId(value.name.nl.clone())),
            ..agreement.clone()
        }
    };
    let all = session.teams.iter();
    all.map(|team| {
        let list = team.agreements.iter().map(|one| plain(team, one));
        (team.name.clone(), list.collect())
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_copy_of_itself_is_no_difference(wishes in wishes()) {
        let session = changed(&new_session(), &wishes);
        let merge = Merge::new(&session, &session.clone());
        prop_assert_eq!(merge.points(), &[]);
        prop_assert_eq!(merge.outcome(&session, &[]), Some(session));
    }

    #[test]
    fn one_side_everywhere_is_that_side(
        before in wishes(), here in prop::collection::vec(wish(), 0..40),
        there in prop::collection::vec(wish(), 0..40), pick in any::<prop::sample::Index>(),
    ) {
        let before = changed(&new_session(), &before);
        let (ours, theirs) = (changed(&before, &here), changed(&before, &there));
        let merge = Merge::new(&ours, &theirs);
        let count = merge.points().len();
        for choice in [Choice::Ours, Choice::Theirs] {
            let merged = merge.outcome(&ours, &vec![choice; count]).expect("a session");
            prop_assert_eq!(merged.check(), Ok(()));
            let side = if choice == Choice::Ours { &ours } else { &theirs };
            prop_assert_eq!(agreements(&merged), agreements(side));
        }
        // Whatever is chosen, the rules hold: ids are unique, values are known.
        let any = |at: usize| {
            let choices = &merge.points()[at].choices;
            choices[(pick.index(97) + at) % choices.len()]
        };
        let mixed: Vec<Choice> = (0..count).map(any).collect();
        let mixed = merge.outcome(&ours, &mixed).expect("a session");
        prop_assert_eq!(mixed.check(), Ok(()));
        // As usual nothing goes that only one of them has.
        let usual = merge.outcome(&ours, &[]).expect("a session");
        prop_assert_eq!(usual.check(), Ok(()));
        for side in [&ours, &merge.copy] {
            for (team, one) in side.teams.iter().flat_map(|t| t.agreements.iter().map(move |a| (t, a))) {
                prop_assert!(usual.team(team.id).is_some_and(|team| team.agreement(one.id).is_some()));
            }
        }
    }
}

fn agree(session: &mut Session, team: RecordId, action: &str) -> RecordId {
    let id = session.fresh_id();
    let add = Edit::team(team, TeamEdit::AddAgreement(id));
    session.apply(add).expect("it fits");
    say(session, team, TeamText::AgreementAction(id), action);
    id
}

fn say(session: &mut Session, team: RecordId, field: TeamText, text: &str) {
    let (field, text) = (TextField::Team(team, field), text.to_owned());
    session
        .apply(Edit::SetText { field, text })
        .expect("it fits");
}

/// A team with one agreement.
fn begun() -> (Session, RecordId, RecordId) {
    let mut session = new_session();
    let team = session.fresh_id();
    let name = "Zorg".to_owned();
    session
        .apply(Edit::AddTeam { id: team, name })
        .expect("it fits");
    let agreement = agree(&mut session, team, "Een bord plaatsen");
    (session, team, agreement)
}

fn actions(session: &Session) -> Vec<&str> {
    let all = session.teams.iter().flat_map(|team| &team.agreements);
    all.map(|agreement| agreement.action.as_str()).collect()
}

#[test]
fn two_new_agreements_with_one_id_both_stay() {
    let (mut ours, team, _) = begun();
    let mut theirs = ours.clone();
    let here = agree(&mut ours, team, "Bewoners uitnodigen");
    let there = agree(&mut theirs, team, "Logboek publiceren");
    assert_eq!(here, there, "two computers give out the same id");
    let merge = Merge::new(&ours, &theirs);
    let kinds: Vec<Kind> = merge.points().iter().map(|point| point.kind).collect();
    assert_eq!(kinds, [Kind::OnlyOurs, Kind::OnlyTheirs]);
    let merged = merge.outcome(&ours, &[]).expect("a session");
    assert_eq!(merged.check(), Ok(()));
    assert_eq!(
        actions(&merged),
        [
            "Een bord plaatsen",
            "Logboek publiceren",
            "Bewoners uitnodigen"
        ]
    );
}

#[test]
fn an_agreement_that_both_changed_is_one_the_other_or_both() {
    let (mut ours, team, agreement) = begun();
    let mut theirs = ours.clone();
    say(
        &mut ours,
        team,
        TeamText::AgreementAction(agreement),
        "Een bord ophangen",
    );
    say(
        &mut theirs,
        team,
        TeamText::AgreementOwnerRole(agreement),
        "Inkoper",
    );
    let merge = Merge::new(&ours, &theirs);
    let [point] = merge.points() else {
        panic!("{:?}", merge.points());
    };
    assert_eq!(
        (point.at.team.as_deref(), point.kind),
        (Some("Zorg"), Kind::Differs)
    );
    assert_eq!(point.changes.len(), 2);
    for (choice, actions_then) in [
        (Choice::Ours, vec!["Een bord ophangen"]),
        (Choice::Theirs, vec!["Een bord plaatsen"]),
        (Choice::Both, vec!["Een bord ophangen", "Een bord plaatsen"]),
    ] {
        let merged = merge.outcome(&ours, &[choice]).expect("a session");
        assert_eq!(merged.check(), Ok(()));
        assert_eq!(actions(&merged), actions_then);
    }
}

#[test]
fn texts_on_both_sides_go_end_to_end() {
    let (mut ours, team, _) = begun();
    let mut theirs = ours.clone();
    say(&mut ours, team, TeamText::OpenQuestions, "Wie betaalt?");
    say(&mut theirs, team, TeamText::OpenQuestions, "Wie beslist?");
    let merge = Merge::new(&ours, &theirs);
    let merged = merge.outcome(&ours, &[]).expect("a session");
    let questions = &merged.team(team).expect("there").open_questions;
    assert_eq!(questions, "Wie betaalt?\nWie beslist?");
}

#[test]
fn values_of_two_teams_own_with_one_id_stay_apart() {
    let (mut ours, team, agreement) = begun();
    let mut theirs = ours.clone();
    for (session, name) in [(&mut ours, "Geluk"), (&mut theirs, "Rust")] {
        let id = crate::model::fresh_value_id(session);
        let name = name.to_owned();
        let add = TeamEdit::AddValue {
            id: id.clone(),
            name,
        };
        session.apply(Edit::team(team, add)).expect("it fits");
        let aim = TeamEdit::SetAgreementValue(agreement, Some(id));
        session.apply(Edit::team(team, aim)).expect("it fits");
    }
    let merge = Merge::new(&ours, &theirs);
    let theirs_now = vec![Choice::Theirs; merge.points().len()];
    let merged = merge.outcome(&ours, &theirs_now).expect("a session");
    assert_eq!(merged.check(), Ok(()));
    let own = merged.team(team).expect("there");
    let aim = own.agreement(agreement).and_then(|one| one.value.as_ref());
    let aim = aim
        .and_then(|id| merged.value(own, id))
        .map(|value| value.name.nl.as_str());
    assert_eq!(aim, Some("Rust"));
}
