//! Rules that hold for any sequence of edits, and the rules of single ones.

mod follow_up;
pub(crate) mod random;
mod room;

use std::sync::Arc;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::history::History;
use crate::workshops::{Library, example};
use random::{Wish, edit_for, wishes};

fn session_with_team() -> (Session, RecordId) {
    let mut session = random::new_session();
    let team = session.fresh_id();
    session
        .apply(Edit::AddTeam {
            id: team,
            name: "Ruimte".into(),
        })
        .expect("a first team fits");
    (session, team)
}

fn value(id: &str) -> ValueId {
    ValueId(id.into())
}

/// Carries out what can be carried out.
pub(crate) fn carry_out(session: &mut Session, wishes: &[Wish]) {
    for wish in wishes {
        let mut next = session.clone();
        if next.apply(edit_for(session, wish)).is_ok() {
            *session = next;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_session_keeps_its_rules_whatever_people_do(wishes in wishes()) {
        let mut session = random::new_session();
        carry_out(&mut session, &wishes);
        prop_assert_eq!(session.check(), Ok(()));
    }

    #[test]
    fn undo_of_everything_is_where_we_began(wishes in wishes()) {
        let mut history = History::new(random::new_session());
        let before = Arc::clone(history.session());
        for wish in &wishes {
            let edit = edit_for(history.session(), wish);
            if !edit.is_passing() {
                let _ = history.apply(edit);
            }
        }
        let after = Arc::clone(history.session());
        let as_counted = |state: &Session, count| Session { revision: count, ..state.clone() };
        while history.undo() {}
        prop_assert_eq!(as_counted(history.session(), before.revision), as_counted(&before, before.revision));
        while history.redo() {}
        prop_assert_eq!(as_counted(history.session(), after.revision), as_counted(&after, after.revision));
    }

    #[test]
    fn an_edit_that_is_refused_changes_nothing(wishes in wishes(), last in random::wish()) {
        let mut session = random::new_session();
        carry_out(&mut session, &wishes);
        let mut history = History::new(session.clone());
        if history.apply(edit_for(&session, &last)).is_err() {
            prop_assert_eq!(&**history.session(), &session);
        }
    }

    #[test]
    fn nothing_typed_goes_when_the_plan_or_the_values_change(wishes in wishes()) {
        let mut session = random::new_session();
        carry_out(&mut session, &wishes);
        let before = session.clone();
        let empty = ValueSet { fundaments: Vec::new(), ..ValueSet::clone(&session.value_set) };
        session.apply(Edit::UseValueSet(Arc::new(empty))).expect("an empty set is a set");
        prop_assert_eq!(&session.teams, &before.teams);
        prop_assert_eq!(session.check(), Ok(()));
        for team in &session.teams {
            for id in team.used_values() {
                prop_assert_eq!(session.value(team, id), before.value(team, id));
            }
        }
        session.apply(Edit::UseValueSet(before.value_set)).expect("the old set fits");
        prop_assert!(session.kept_values.is_empty());
    }

    #[test]
    fn a_tally_counts_every_dot_once(wishes in wishes()) {
        let mut session = random::new_session();
        carry_out(&mut session, &wishes);
        for team in &session.teams {
            let tally = session.tally(team);
            prop_assert_eq!(tally.iter().map(|t| t.dots).sum::<usize>(), session.entered(team).picks);
            prop_assert!(tally.iter().all(|t| t.people <= team.participants.len()));
            prop_assert!(tally.is_sorted_by_key(|t| std::cmp::Reverse((t.people, t.dots))));
        }
    }
}

#[test]
fn typing_in_one_field_is_one_step() {
    let mut history = History::new(random::new_session());
    for text in ["G", "Ge", "Gem"] {
        let edit = Edit::SetText {
            field: TextField::Organisation,
            text: text.into(),
        };
        history.apply(edit).expect("short enough");
    }
    assert!(history.undo());
    assert_eq!(history.session().organisation, "");
    assert!(!history.can_undo());
}

#[test]
fn edits_say_why_they_are_refused() {
    let (mut session, team) = session_with_team();
    let person = session.fresh_id();
    let mut apply = |edit| session.apply(edit);
    let of_team = |edit| Edit::team(team, edit);
    let text = |text: String| Edit::SetText {
        field: TextField::Organisation,
        text,
    };
    apply(of_team(TeamEdit::AddParticipant(person))).expect("a fresh id");
    for (edit, error) in [
        (
            of_team(TeamEdit::AddParticipant(person)),
            EditError::IdTaken,
        ),
        (Edit::RemoveTeam(RecordId(77)), EditError::NotFound),
        (
            of_team(TeamEdit::SetPicks(person, vec![value("privacy"); 4])),
            EditError::TooManyPicks { limit: 3 },
        ),
        (
            of_team(TeamEdit::Choose(value("geluk"))),
            EditError::NotFound,
        ),
        (
            text("a".repeat(MAX_TEXT + 1)),
            EditError::TextTooLong { limit: MAX_TEXT },
        ),
        (
            Edit::SetStepMinutes {
                step: StepId("case".into()),
                minutes: 10_000,
            },
            EditError::Minutes { limit: MAX_MINUTES },
        ),
        (
            of_team(TeamEdit::GoTo(StepId("nowhere".into()))),
            EditError::NotFound,
        ),
    ] {
        assert_eq!(apply(edit), Err(error));
    }
}

#[test]
fn the_seventh_value_does_not_fit_on_a_list_of_six() {
    let (mut session, team) = session_with_team();
    let ids: Vec<ValueId> = session.value_set.values().map(|v| v.id.clone()).collect();
    let mut choose = |id: &ValueId| session.apply(Edit::team(team, TeamEdit::Choose(id.clone())));
    for id in &ids[..6] {
        assert_eq!(choose(id), Ok(()));
    }
    assert_eq!(choose(&ids[6]), Err(EditError::ShortlistFull { limit: 6 }));
    assert_eq!(choose(&ids[0]), Ok(()), "it is on the list already");
}

#[test]
fn control_characters_do_not_get_in_and_long_names_do() {
    let (mut session, team) = session_with_team();
    let name = TextField::Team(team, TeamText::Name);
    let mut set = |text: &str| {
        let (field, text) = (name.clone(), text.to_owned());
        session.apply(Edit::SetText { field, text }).expect("fits");
        session.text(&name).to_owned()
    };
    assert_eq!(set("a\u{0}b\u{1b}[31m\r\nc\td"), "ab[31m\nc\td");
    assert_eq!(set(&"ë".repeat(5_000)).chars().count(), 5_000);
}

#[test]
fn an_own_value_can_go_when_nothing_is_said_of_it_any_more() {
    let (mut session, team) = session_with_team();
    let own = fresh_value_id(&session);
    let of_team = |edit| Edit::team(team, edit);
    let reason = |text: &str| Edit::SetText {
        field: TextField::Team(team, TeamText::Reason(own.clone())),
        text: text.into(),
    };
    let id = own.clone();
    let name = "Nabijheid".into();
    let remove = of_team(TeamEdit::RemoveValue(own.clone()));
    session
        .apply(of_team(TeamEdit::AddValue { id, name }))
        .expect("a fresh id");
    session
        .apply(reason("Een mens helpt"))
        .expect("it is there");
    assert_eq!(session.apply(remove.clone()), Err(EditError::InUse));
    session.apply(reason("")).expect("it is there");
    assert_eq!(session.apply(remove), Ok(()));
    assert_eq!(session.check(), Ok(()));
}

#[test]
fn a_step_can_lose_its_title_for_a_moment() {
    let (mut session, _) = session_with_team();
    for lang in Lang::ALL {
        let field = TextField::StepTitle(StepId("case".into()), lang);
        let text = String::new();
        session.apply(Edit::SetText { field, text }).expect("fits");
    }
    assert_eq!(session.check(), Ok(()));
}

#[test]
fn taking_a_case_fills_only_what_is_empty() {
    let (mut session, team) = session_with_team();
    let take = |card: &str| {
        let (card, lang) = (card.to_owned(), Lang::Nl);
        Edit::team(team, TeamEdit::TakeCase { card, lang })
    };
    session.apply(take("cameras")).expect("it is in the set");
    let field = TextField::Team(team, TeamText::CaseTitle);
    let text = "Ons eigen plein".to_owned();
    session.apply(Edit::SetText { field, text }).expect("fits");
    session.apply(take("algoritme")).expect("it is in the set");
    let case = &session.team(team).expect("it is there").case;
    assert_eq!(case.title, "Ons eigen plein");
    let summary = &session.case_set.cases[1].summary.nl;
    assert_eq!(&case.what, summary, "the words of the first card may go");
}

#[test]
fn findings_follow_what_is_filled_in() {
    let (mut session, team) = session_with_team();
    let today = date(2026, 11, 21);
    let open = |session: &Session| -> Vec<Open> {
        let all = session.findings(today).into_iter();
        all.map(|finding| finding.what).collect()
    };
    assert!(open(&session).contains(&Open::Organisation));
    assert!(open(&session).contains(&Open::Agreements));
    let id = session.fresh_id();
    let of_team = |edit| Edit::team(team, edit);
    for edit in [
        of_team(TeamEdit::AddAgreement(id)),
        of_team(TeamEdit::SetDue(id, Some(date(2026, 11, 20)))),
        of_team(TeamEdit::SetEvaluation(id, Some(date(2026, 11, 19)))),
    ] {
        session.apply(edit).expect("it is there");
    }
    let now = open(&session);
    assert!(!now.contains(&Open::Agreements));
    for what in [
        Open::DueInPast(id),
        Open::EvaluationBeforeDue(id),
        Open::Owner(id),
    ] {
        assert!(now.contains(&what), "{what:?}");
    }
    let step = StepId("agreements".into());
    let skipped = true;
    session
        .apply(Edit::SkipStep { step, skipped })
        .expect("it is there");
    assert!(!open(&session).contains(&Open::Owner(id)));
}

#[test]
fn the_picks_of_team_ruimte_add_up_as_in_the_report() {
    let session = example().expect("the example fits");
    let team = session.teams.first().expect("two teams");
    let tally = session.tally(team);
    let counts: Vec<(&str, usize, usize)> = tally
        .iter()
        .map(|t| (t.value.0.as_str(), t.people, t.dots))
        .collect();
    assert_eq!(
        counts,
        [
            ("privacy", 6, 7),
            ("transparantie", 5, 5),
            ("inclusiviteit", 4, 6),
            ("uitlegbaarheid", 3, 3),
            ("veiligheid", 1, 3)
        ]
    );
}

#[test]
fn forty_teams_of_a_hundred_agreements_fit() {
    let mut session = random::large_session(40, 100);
    assert_eq!(session.check(), Ok(()));
    assert_eq!(session.teams.len(), 40);
    for _ in 40..MAX_TEAMS {
        let id = session.fresh_id();
        let name = String::new();
        session.apply(Edit::AddTeam { id, name }).expect("fits");
    }
    let (id, name) = (session.fresh_id(), String::new());
    let full = session.apply(Edit::AddTeam { id, name });
    assert_eq!(full, Err(EditError::TooMany { limit: MAX_TEAMS }));
}

#[test]
fn a_plan_that_breaks_its_rules_is_not_taken() {
    let mut session = random::new_session();
    let mut plan = Workshop::clone(&session.workshop);
    plan.steps[0].minutes = 0;
    let taken = session.apply(Edit::UseWorkshop(Arc::new(plan)));
    let Err(EditError::Content(WorkshopFault::Part(fault))) = taken else {
        panic!("{taken:?}");
    };
    assert_eq!(
        (fault.part.id.as_str(), fault.part.number),
        ("case", Some(1))
    );
    assert_eq!(fault.what, Broken::Minutes(0));
}

/// Sessions of before a rule was made go on.
#[test]
fn a_session_takes_a_value_set_with_two_values_of_one_name() {
    let mut session = random::new_session();
    let mut set = ValueSet::clone(&session.value_set);
    let name = set.fundaments[0].principles[0].values[0].name.clone();
    set.fundaments[0].principles[0].values[1].name = name;
    assert!(set.check().is_err());
    let taken = session.apply(Edit::UseValueSet(Arc::new(set)));
    assert_eq!((taken, session.check()), (Ok(()), Ok(())));
}

#[test]
fn built_in_content_has_thirty_values_and_six_cases() {
    let library = Library::built_in();
    let set = library.value_set("startset-1").expect("built in");
    let named = set.values().filter(|v| v.source == ValueSource::CodioNamed);
    assert_eq!((set.values().count(), named.count()), (30, 12));
    let cases = library.case_set("casussen-1").expect("built in");
    assert_eq!(cases.cases.len(), 6);
}
