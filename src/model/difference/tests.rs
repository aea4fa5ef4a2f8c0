//! What is told of a change, and what is not.

use proptest::prelude::*;

use super::*;
use crate::model::tests::random::{edit_for, new_session, wishes};
use crate::model::{Ballot, Edit, Merge, RecordId, TeamEdit, TeamText, TextField};

fn apply(session: &mut Session, edit: Edit) {
    session.apply(edit).expect("it fits");
}

fn set(session: &mut Session, field: TextField, text: &str) {
    let text = text.to_owned();
    apply(session, Edit::SetText { field, text });
}

fn field(name: &str) -> Said {
    Said::Field(name.to_owned())
}

fn typed(text: &str) -> Said {
    Said::Typed(text.to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_not_the_same_is_told_and_nothing_else(wishes in wishes()) {
        let mut session = new_session();
        for wish in &wishes {
            let mut next = session.clone();
            let edit = edit_for(&session, wish);
            if next.apply(edit.clone()).is_err() {
                continue;
            }
            // Counters are no news, but stay as they are: a new record needs an id of its own.
            let mut told = next.clone();
            told.next_id = session.next_id;
            told.revision = session.revision;
            let same = told == session || edit.is_passing();
            prop_assert_eq!(difference(&session, &told).is_empty(), same, "{:?}", edit);
            prop_assert!(difference(&next, &next).is_empty());
            session = next;
        }
    }
}

#[test]
fn what_a_participant_picked_is_told_as_changed_only() {
    let mut before = new_session();
    let [team, person] = [1, 2].map(RecordId);
    let name = "Zorg".to_owned();
    apply(&mut before, Edit::AddTeam { id: team, name });
    let role = TextField::Team(team, TeamText::ParticipantRole(person));
    for edit in [
        TeamEdit::AddParticipant(person),
        TeamEdit::SetBallot(Ballot::Open),
    ] {
        apply(&mut before, Edit::team(team, edit));
    }
    let values = before.value_set.values().map(|value| value.id.clone());
    let values: Vec<_> = values.take(2).collect();
    let picked = |count: usize| {
        let mut session = before.clone();
        let picks = values[..count].to_vec();
        apply(
            &mut session,
            Edit::team(team, TeamEdit::SetPicks(person, picks)),
        );
        session
    };
    let told = |from: &Session, to: &Session| {
        let changes = difference(from, to);
        let [change] = changes.as_slice() else {
            panic!("{changes:?}");
        };
        (change.from.clone(), change.to.clone())
    };
    let (one, two) = (picked(1), picked(2));
    assert_eq!(told(&before, &one), (vec![], vec![Said::Hidden]));
    assert_eq!(told(&one, &two), (vec![], vec![Said::Hidden]));
    assert_eq!(told(&two, &one), (vec![Said::Hidden], vec![Said::Hidden]));
    // Neither of somebody without a name or a role who is new or gone.
    let mut gone = one.clone();
    apply(
        &mut gone,
        Edit::team(team, TeamEdit::RemoveParticipant(person)),
    );
    let first = before.value_set.values().next().expect("a value");
    let name = first.name.nl.clone();
    for changes in [difference(&gone, &one), difference(&one, &gone)] {
        assert!(
            !format!("{changes:?}").contains(name.as_str()),
            "{changes:?}"
        );
    }
    // Merging hides them as well, and takes the side that is chosen.
    let (mut ours, mut theirs) = (one, two);
    for side in [&mut ours, &mut theirs] {
        set(side, role.clone(), "Jurist");
    }
    let merge = Merge::new(&ours, &theirs);
    let [point] = merge.points() else {
        panic!("{:?}", merge.points());
    };
    assert!(!format!("{point:?}").contains(name.as_str()), "{point:?}");
    let merged = merge.outcome(&ours, &[crate::model::Choice::Theirs]);
    let merged = merged.expect("a session");
    assert_eq!(merged.teams[0].participants[0].picks, values);
}

#[test]
fn a_change_names_team_field_and_both_sides() {
    let mut before = new_session();
    let team = RecordId(1);
    apply(
        &mut before,
        Edit::AddTeam {
            id: team,
            name: "Zorg".into(),
        },
    );
    let agreement = RecordId(2);
    apply(
        &mut before,
        Edit::team(team, TeamEdit::AddAgreement(agreement)),
    );
    let action = TextField::Team(team, TeamText::AgreementAction(agreement));
    set(&mut before, action, "Een bord plaatsen");
    let mut after = before.clone();
    let owner = TextField::Team(team, TeamText::AgreementOwnerRole(agreement));
    set(&mut after, owner, "Inkoper");
    set(&mut after, TextField::Place, "Utrecht");
    let changes = difference(&before, &after);
    let [place, owner] = changes.as_slice() else {
        panic!("{changes:?}");
    };
    assert_eq!(
        (place.way.as_slice(), place.to.as_slice()),
        (&[field("place")][..], &[typed("Utrecht")][..])
    );
    assert_eq!(owner.team.as_deref(), Some("Zorg"));
    let way = [
        field("agreements"),
        typed("Een bord plaatsen"),
        field("owner_role"),
    ];
    assert_eq!(owner.way, way);
    assert_eq!((owner.from.len(), &owner.to), (0, &vec![typed("Inkoper")]));
}
