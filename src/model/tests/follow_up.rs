//! Follow-ups: what is carried along, timelines that only grow, and what replaces what.

mod merge;

use std::sync::Arc;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::random::{edit_for, wish, wishes};
use crate::history::History;
use crate::model::*;
use crate::workshops::{Library, example, example_follow_up};

const RUIMTE: RecordId = RecordId(1);
const DAY: Date = date(2027, 3, 11);

fn follow_up() -> Session {
    let earlier = example().expect("the example is sound");
    follow(earlier, "next")
}

fn follow(earlier: Session, id: &str) -> Session {
    let next = Library::built_in().follow_up(earlier, id.into());
    next.expect("it can be followed")
}

fn ruimte(session: &Session) -> &Team {
    session.team(RUIMTE).expect("the team is there")
}

fn say(session: &mut Session, agreement: u32, status: Status) -> Result<(), EditError> {
    let edit = TeamEdit::AddStatus {
        agreement: RecordId(agreement),
        on: DAY,
        status,
        due: None,
    };
    session.apply(Edit::team(RUIMTE, edit))
}

fn write(session: &mut Session, agreement: u32, words: &str) {
    let field = TextField::Team(RUIMTE, TeamText::Progress(RecordId(agreement)));
    let text = words.to_owned();
    session.apply(Edit::SetText { field, text }).expect("fits");
}

fn by(session: &str, agreement: u32) -> Status {
    Status::ReplacedBy(AgreementKey {
        session: session.into(),
        agreement: RecordId(agreement),
    })
}

#[test]
fn a_follow_up_starts_with_what_was_agreed_and_thought() {
    let earlier = example().expect("the example is sound");
    let session = follow_up();
    assert_eq!(session.check(), Ok(()));
    assert_eq!(session.follows_last().map(|one| &one.id), Some(&earlier.id));
    assert_eq!(session.organisation, earlier.organisation);
    let (team, before) = (ruimte(&session), ruimte(&earlier));
    let agreed: Vec<&Agreement> = team.earlier.iter().map(|one| &one.agreement).collect();
    assert_eq!(agreed, before.agreements.iter().collect::<Vec<_>>());
    assert!(team.agreements.is_empty());
    assert!(
        team.participants
            .iter()
            .all(|person| person.picks.is_empty())
    );
    let privacy = ValueId("privacy".into());
    assert_eq!(
        team.value_then(&privacy).and_then(|one| one.score),
        Score::try_from(2).ok()
    );
    assert_eq!(team.note(&privacy).and_then(|note| note.score), None);
    assert_eq!(team.statements_then().len(), 6);
    let names: Vec<&str> = session.follows[0]
        .people
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert!(names.contains(&"Łukasz Wiśniewski") && names.contains(&"Marjolein ter Horst"));
    // Another team's own value keeps its id; a new one gets another.
    assert!(session.next_id >= earlier.next_id && session.revision > earlier.revision);
}

#[test]
fn a_timeline_only_grows_and_the_last_entry_counts() {
    let mut session = follow_up();
    let one = |session: &Session| {
        ruimte(session)
            .earlier(RecordId(18))
            .expect("there")
            .clone()
    };
    assert_eq!(one(&session).status(), &Status::Open);
    write(&mut session, 18, "Twee borden hangen.");
    say(&mut session, 18, Status::Running).expect("it is there");
    say(&mut session, 18, Status::Done).expect("it is there");
    let one = one(&session);
    assert_eq!(one.status(), &Status::Done);
    let told: Vec<(&Status, &str)> = one
        .timeline
        .iter()
        .map(|entry| (&entry.status, entry.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (&Status::Running, "Twee borden hangen."),
            (&Status::Done, "")
        ]
    );
    assert_eq!(one.progress, "");
    assert_eq!(
        say(&mut session, 99, Status::Done),
        Err(EditError::NotFound)
    );
}

#[test]
fn a_later_date_holds_and_the_first_one_stays_known() {
    let mut session = follow_up();
    let edit = TeamEdit::AddStatus {
        agreement: RecordId(19),
        on: DAY,
        status: Status::Running,
        due: Some(date(2027, 5, 1)),
    };
    session
        .apply(Edit::team(RUIMTE, edit))
        .expect("it is there");
    say(&mut session, 19, Status::Running).expect("it is there");
    let one = ruimte(&session).earlier(RecordId(19)).expect("it is there");
    assert_eq!(one.due(), Some(date(2027, 5, 1)));
    assert_eq!(one.agreement.due, Some(date(2027, 2, 1)));
    // The day to look back stays as long after it: 89 days later.
    assert_eq!(one.agreement.evaluation, Some(date(2027, 3, 11)));
    assert_eq!(one.evaluation(), Some(date(2027, 6, 8)));
}

#[test]
fn a_timeline_goes_forward_when_the_day_of_the_session_does_not() {
    let mut session = follow_up();
    say(&mut session, 19, Status::Running).expect("it is there");
    let edit = TeamEdit::AddStatus {
        agreement: RecordId(19),
        on: date(2020, 1, 1),
        status: Status::Done,
        due: None,
    };
    session
        .apply(Edit::team(RUIMTE, edit))
        .expect("it is there");
    let one = ruimte(&session).earlier(RecordId(19)).expect("it is there");
    let days: Vec<_> = one.timeline.iter().map(|entry| entry.on).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert_eq!(*one.status(), Status::Done);
}

#[test]
fn nothing_replaces_itself_nor_goes_round_in_a_circle() {
    let earlier = example().expect("the example is sound").id;
    let mut session = follow_up();
    let refused =
        |session: &Session, agreement, status| say(&mut session.clone(), agreement, status);
    assert_eq!(
        refused(&session, 18, by(&earlier, 18)),
        Err(EditError::Circle)
    );
    assert_eq!(
        refused(&session, 18, by(&earlier, 99)),
        Err(EditError::NotFound)
    );
    assert_eq!(
        refused(&session, 18, by("elsewhere", 19)),
        Err(EditError::NotFound)
    );
    say(&mut session, 18, by(&earlier, 19)).expect("another agreement");
    say(&mut session, 19, by(&earlier, 20)).expect("another agreement");
    assert_eq!(
        refused(&session, 20, by(&earlier, 18)),
        Err(EditError::Circle)
    );
    say(&mut session, 19, Status::Open).expect("corrected");
    say(&mut session, 20, by(&earlier, 18)).expect("no circle any more");
    assert_eq!(session.check(), Ok(()));
}

#[test]
fn what_replaced_something_knows_it_and_gives_it_back_when_removed() {
    let mut session = follow_up();
    let id = session.fresh_id();
    session
        .apply(Edit::team(RUIMTE, TeamEdit::AddAgreement(id)))
        .expect("fits");
    say(&mut session, 20, by("next", id.0)).expect("it is there");
    let replaced: Vec<RecordId> = session
        .replaced_by(ruimte(&session), id)
        .map(EarlierAgreement::id)
        .collect();
    assert_eq!(replaced, [RecordId(20)]);
    session
        .apply(Edit::team(RUIMTE, TeamEdit::RemoveAgreement(id)))
        .expect("it is there");
    let one = ruimte(&session).earlier(RecordId(20)).expect("it is there");
    assert_eq!((one.timeline.len(), one.status()), (2, &Status::Open));
    assert_eq!(session.check(), Ok(()));
}

#[test]
fn only_an_empty_session_follows_and_never_itself() {
    let first = example().expect("the example is sound");
    let mut session = follow_up();
    let again = Edit::Follow(Arc::new(first.clone()));
    assert_eq!(session.clone().apply(again), Err(EditError::NotEmpty));
    let itself = Library::built_in().follow_up(first.clone(), first.id.clone());
    assert_eq!(itself, Err(EditError::Circle));
    session.date = Some(DAY);
    let round = Library::built_in().follow_up(session, first.id);
    assert_eq!(round, Err(EditError::Circle));
}

#[test]
fn a_follow_up_of_a_follow_up_keeps_the_whole_chain() {
    let second = example_follow_up().expect("the example is sound");
    let third = follow(second.clone(), "third");
    assert_eq!(third.check(), Ok(()));
    let chain: Vec<&str> = third.follows.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(chain, [second.follows[0].id.as_str(), second.id.as_str()]);
    let team = ruimte(&third);
    assert_eq!(team.earlier.len(), 5);
    let brought: Vec<u32> = team
        .brought_along(&third.id)
        .map(|one| one.id().0)
        .collect();
    // Done and replaced ones are told, not asked again.
    assert_eq!(brought, [19, 21, 41]);
    assert_eq!(
        team.earlier(RecordId(19)).map(|one| one.timeline.len()),
        Some(1)
    );
    // What was scored last is what is laid beside now.
    let openness = ValueId("transparantie".into());
    assert_eq!(
        team.value_then(&openness).and_then(|one| one.score),
        Score::try_from(4).ok()
    );
    let explain = team.statements_then()[0];
    assert_eq!(explain.answer.score, Score::try_from(4).ok());
    let by = third.agreement_named(
        team,
        &AgreementKey {
            session: second.id,
            agreement: RecordId(41),
        },
    );
    assert!(by.is_some_and(|one| one.action.starts_with("Het jongerenwerk")));
}

#[test]
fn what_is_open_is_told_until_it_is_said() {
    let mut session = follow_up();
    let open = |session: &Session| -> Vec<Open> {
        let found = session.findings_of(ruimte(session), DAY);
        let review = found
            .into_iter()
            .filter(|one| one.step == Some(StepId("review".into())));
        review.map(|one| one.what).collect()
    };
    assert_eq!(open(&session).len(), 4);
    for agreement in [18, 19, 20] {
        say(&mut session, agreement, Status::Running).expect("it is there");
    }
    say(&mut session, 21, Status::Dropped).expect("it is there");
    assert_eq!(open(&session), [Open::DropReason(RecordId(21))]);
    write(&mut session, 21, "Geen geld.");
    assert_eq!(open(&session), [Open::Unrecorded(RecordId(21))]);
    say(&mut session, 21, Status::Dropped).expect("it is there");
    assert_eq!(open(&session), []);
}

#[test]
fn standings_say_where_every_agreement_is_at_the_end() {
    let session = example_follow_up().expect("the example is sound");
    let all: Vec<(u32, &Status)> = session
        .standings(ruimte(&session))
        .map(|one| (one.key.agreement.0, one.status))
        .collect();
    let replaced = by(&session.id, 41);
    let expected = [
        (18, &Status::Done),
        (19, &Status::Running),
        (20, &replaced),
        (21, &Status::Open),
        (41, &Status::Open),
    ];
    assert_eq!(all, expected);
}

/// Every timeline, by agreement.
fn timelines(session: &Session) -> Vec<(AgreementKey, Vec<StatusEntry>)> {
    let all = session.teams.iter().flat_map(|team| &team.earlier);
    all.map(|one| (one.key(), one.timeline.clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_edit_ever_rewrites_a_timeline(wishes in wishes()) {
        let mut session = follow_up();
        for wish in &wishes {
            let before = timelines(&session);
            let mut next = session.clone();
            if next.apply(edit_for(&session, wish)).is_err() {
                continue;
            }
            for (key, after) in timelines(&next) {
                let known = before.iter().find(|(other, _)| *other == key);
                let grown = known.is_some_and(|(_, entries)| after.starts_with(entries));
                prop_assert!(grown, "{key:?}");
            }
            prop_assert_eq!(next.check(), Ok(()));
            session = next;
        }
        let id = session.id.clone();
        let later = follow(session.clone(), "later");
        prop_assert_eq!(timelines(&later).len(), timelines(&session).len()
            + session.teams.iter().map(|team| team.agreements.len()).sum::<usize>());
        prop_assert_eq!(later.follows.last().map(|one| &one.id), Some(&id));
    }

    #[test]
    fn the_count_of_changes_only_grows(wishes in wishes(), last in wish()) {
        let mut history = History::new(follow_up());
        let mut count = history.session().revision;
        for (at, wish) in wishes.iter().chain([&last]).enumerate() {
            let before = Arc::clone(history.session());
            match at % 5 {
                3 => assert!(history.undo() || !history.can_undo()),
                4 => assert!(history.redo() || !history.can_redo()),
                _ => history.apply(edit_for(&before, wish)).unwrap_or_default(),
            }
            let now = history.session();
            let same = Session { revision: before.revision, ..Session::clone(now) } == *before;
            prop_assert!(now.revision >= count);
            let passing = now.teams.iter().map(|t| &t.at).ne(before.teams.iter().map(|t| &t.at));
            prop_assert!(same || passing || now.revision > count);
            count = now.revision;
        }
    }
}

#[test]
fn a_reason_is_asked_for_only_where_it_can_be_given() {
    let mut second = follow_up();
    let one = ruimte(&second).earlier[0].id();
    say(&mut second, one.0, Status::Dropped).expect("it is there");
    let asks = |session: &Session| {
        let open = session.findings(DAY).into_iter();
        open.filter(|one| matches!(one.what, Open::DropReason(_)))
            .count()
    };
    assert_eq!(asks(&second), 1);
    assert_eq!(asks(&follow(second, "derde-1")), 0);
}
