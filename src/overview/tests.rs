//! What an overview counts, what it leaves out, and what it never shows.

mod courses;

use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::model::{Lang, RecordId, Session, ValueId};
use crate::workshops::example;

const TODAY: Date = date(2027, 2, 1);

pub(crate) fn facts_of(session: &Session) -> SessionFacts {
    SessionFacts::of(session, Arc::new)
}

pub(crate) fn example_facts() -> SessionFacts {
    facts_of(&example().expect("the example fits the workshop"))
}

/// The example as if it were another session on this day.
fn on(id: &str, day: Date) -> SessionFacts {
    let mut facts = example_facts();
    for team in &mut facts.teams {
        for agreement in &mut team.agreements {
            agreement.made_in = id.into();
        }
    }
    facts.id = id.into();
    facts.date = Some(day);
    facts
}

fn collection(sessions: impl IntoIterator<Item = SessionFacts>) -> Collection {
    Collection::new(sessions.into_iter().map(Arc::new))
}

fn view(all: &Collection, filter: &Filter) -> View {
    View::new(all, filter, USUAL_GROUP, TODAY)
}

/// What a session says of the first agreement of the first team of another.
fn follow_up(of: &SessionFacts, id: &str, on: Date, said: &[(Date, Status)]) -> SessionFacts {
    let mut facts = of.clone();
    facts.id = id.into();
    facts.date = Some(on);
    facts.follows = Some(of.id.clone());
    facts.teams.truncate(1);
    facts.teams[0].agreements.truncate(1);
    facts.teams[0].agreements[0].timeline = said
        .iter()
        .map(|(on, status)| StatusFacts {
            session: id.into(),
            on: *on,
            status: *status,
            due: None,
        })
        .collect();
    facts
}

#[test]
fn no_name_of_a_person_is_a_fact() {
    let session = example().expect("the example fits the workshop");
    let facts = serde_json::to_string(&facts_of(&session)).expect("facts can be written");
    let people = session.teams.iter().flat_map(|team| &team.participants);
    let owners = session.teams.iter().flat_map(|team| &team.agreements);
    let names = people.map(|one| &one.name);
    let names = names.chain(owners.map(|one| &one.owner_name));
    for name in names
        .chain([&session.facilitator])
        .filter(|name| !name.is_empty())
    {
        assert!(!facts.contains(name.as_str()), "{name}");
    }
}

#[test]
fn the_example_is_counted_as_it_is() {
    let session = example().expect("the example fits the workshop");
    let all = collection([facts_of(&session)]);
    let shown = view(&all, &Filter::default());
    let chosen: usize = session.teams.iter().map(|team| team.shortlist.len()).sum();
    let agreed: usize = session.teams.iter().map(|team| team.agreements.len()).sum();
    assert_eq!(shown.picture.values_chosen(), chosen);
    assert_eq!(shown.picture.agreements(), agreed);
    assert_eq!(shown.picture.has_status(Status::Open), agreed);
    let due: usize = Due::ALL.iter().map(|due| shown.picture.is_due(*due)).sum();
    assert_eq!(
        due, agreed,
        "an open agreement is overdue, soon, later or has no date"
    );
    assert_eq!((shown.picture.sessions, shown.picture.teams), (1, 2));
    let places: Vec<usize> = shown
        .picture
        .fundaments
        .iter()
        .map(|one| one.place)
        .collect();
    assert!(
        places.is_sorted(),
        "fundaments keep the order of their colours"
    );
}

#[test]
fn a_value_that_a_follow_up_carries_along_is_chosen_once() {
    let first = on("a", date(2026, 3, 1));
    let mut next = follow_up(&first, "b", date(2026, 6, 1), &[]);
    let chosen: usize = first.teams.iter().map(|team| team.values.len()).sum();
    let new = ChosenValue {
        value: ValueId("duurzaamheid".into()),
        score: None,
    };
    assert!(!next.teams[0].values.contains(&new));
    next.teams[0].values.push(new);
    let later = follow_up(&next, "c", date(2026, 9, 1), &[]);
    let all = collection([first, next.clone(), later]);
    let shown = view(&all, &Filter::default());
    assert_eq!(shown.picture.values_chosen(), chosen + 1);
    // Without the session that it follows there is only this one to tell.
    let alone = view(&collection([next.clone()]), &Filter::default());
    assert_eq!(alone.picture.values_chosen(), next.teams[0].values.len());
}

#[test]
fn due_dates_are_held_against_the_day() {
    let mut facts = example_facts();
    facts.teams.truncate(1);
    facts.teams[0].agreements.truncate(4);
    let days = [
        Some(date(2027, 1, 31)),
        Some(TODAY),
        Some(date(2027, 3, 4)),
        None,
    ];
    for (agreement, due) in facts.teams[0].agreements.iter_mut().zip(days) {
        agreement.due = due;
    }
    let all = collection([facts]);
    let shown = view(&all, &Filter::default());
    assert_eq!(shown.picture.due, [1, 1, 1, 1]);
    assert_eq!(shown.rows[0].overdue, 1);
    assert_eq!(shown.rows[0].next, days[0]);
    // A day that no calendar has after it.
    let last = View::new(&all, &Filter::default(), 3, Date::MAX);
    assert_eq!(last.picture.due, [3, 0, 0, 1]);
}

#[test]
fn an_agreement_counts_once_with_all_that_was_said_of_it() {
    let first = on("a", date(2026, 11, 12));
    let count: usize = first.teams.iter().map(|team| team.agreements.len()).sum();
    let later = [(date(2027, 1, 5), Status::Running)];
    let last = [(date(2027, 3, 5), Status::Done)];
    let second = follow_up(&first, "b", date(2027, 1, 5), &later);
    let third = follow_up(&first, "c", date(2027, 3, 5), &last);
    // In whatever order they are found.
    for sessions in [
        [first.clone(), second.clone(), third.clone()],
        [third.clone(), first.clone(), second.clone()],
    ] {
        let all = collection(sessions);
        assert_eq!(all.agreements.len(), count);
        let (session, _, _) = all.facts(&all.agreements[0]).expect("it is there");
        assert_eq!(session.id, "a", "it belongs to the session that made it");
        assert_eq!(all.agreements[0].status, Status::Done);
        assert_eq!(all.agreements[0].timeline.len(), 2);
    }
    // Without the file of the session that made it, it is still there.
    let all = collection([third]);
    assert_eq!(all.agreements.len(), 1);
    assert_eq!(view(&all, &Filter::default()).picture.due, [0; 4]);
}

#[test]
fn clocks_that_disagree_change_nothing_but_the_order() {
    let first = on("a", Date::MAX);
    let said = [
        (Date::MIN, Status::Dropped),
        (date(2027, 1, 1), Status::Running),
    ];
    let second = follow_up(&first, "b", Date::MIN, &said);
    let all = collection([first, second]);
    assert_eq!(all.sessions[0].id, "b");
    assert_eq!(
        all.agreements
            .iter()
            .filter(|one| one.status == Status::Running)
            .count(),
        1
    );
    let shown = view(&all, &Filter::default());
    assert_eq!(shown.picture.sessions, 2);
}

#[test]
fn every_filter_leaves_out_what_it_should() {
    let first = on("a", date(2026, 11, 12));
    let second = on("b", date(2027, 1, 12));
    let mut undated = on("c", TODAY);
    undated.date = None;
    let team = first.teams[0].name.clone();
    let case = first.teams[0].case.clone();
    let value = first.teams[0].values[0].value.clone();
    let said = [(date(2027, 1, 20), Status::Done)];
    let later = follow_up(&first, "d", date(2027, 1, 20), &said);
    let all = collection([first, second, undated, later]);
    let count = |filter: Filter| {
        let shown = view(&all, &filter);
        (
            shown.rows.len(),
            shown.picture.teams,
            shown.picture.agreements(),
        )
    };
    let none = Filter::default;
    let (sessions, teams, agreements) = count(none());
    assert_eq!((sessions, teams), (4, 7));
    let (_, of_team, _) = count(Filter {
        team: team.to_uppercase(),
        ..none()
    });
    assert_eq!(of_team, 4);
    let (of_case, ..) = count(Filter {
        case: format!(" {case} "),
        ..none()
    });
    assert_eq!(of_case, 4);
    assert_eq!(
        count(Filter {
            case: "niets".into(),
            ..none()
        }),
        (0, 0, 0)
    );
    let from = Some(date(2027, 1, 12));
    assert_eq!(count(Filter { from, ..none() }).0, 2);
    assert_eq!(
        count(Filter {
            from,
            to: from,
            ..none()
        })
        .0,
        1
    );
    let unknown = Some(ValueId("onbekend".into()));
    assert_eq!(
        count(Filter {
            value: unknown,
            ..none()
        })
        .0,
        0
    );
    assert!(
        count(Filter {
            value: Some(value),
            ..none()
        })
        .1 >= 4
    );
    let done = count(Filter {
        status: Some(Status::Done),
        ..none()
    });
    assert_eq!(done, (1, 1, 1));
    let open = count(Filter {
        status: Some(Status::Open),
        ..none()
    });
    assert_eq!(open.2, agreements - 1);
}

#[test]
fn what_is_overdue_can_be_looked_at_alone() {
    let mut facts = on("a", date(2026, 11, 12));
    for agreement in facts.teams.iter_mut().flat_map(|team| &mut team.agreements) {
        agreement.due = Some(date(2027, 6, 1));
    }
    facts.teams[1].agreements[0].due = Some(date(2027, 1, 31));
    let all = collection([facts, on("b", date(2026, 12, 1))]);
    let filter = Filter {
        overdue: true,
        to: Some(date(2026, 11, 30)),
        ..Filter::default()
    };
    let shown = view(&all, &filter);
    assert_eq!(
        (shown.rows.len(), shown.rows[0].teams.as_slice()),
        (1, &[1][..])
    );
    assert_eq!(shown.picture.due, [1, 0, 0, 0]);
    let later = View::new(&all, &filter, USUAL_GROUP, date(2027, 1, 31));
    assert!(later.rows.is_empty(), "on the day itself it is not overdue");
}

#[test]
fn sessions_without_a_team_or_a_date_are_there() {
    let mut facts = example_facts();
    facts.teams.clear();
    facts.date = None;
    let all = collection([facts]);
    let shown = view(&all, &Filter::default());
    assert_eq!((shown.rows.len(), shown.picture.teams), (1, 0));
    let filter = Filter {
        team: "x".into(),
        ..Filter::default()
    };
    assert!(view(&all, &filter).rows.is_empty());
}

#[test]
fn a_value_of_a_teams_own_is_counted_apart() {
    let mut facts = example_facts();
    facts.teams.truncate(1);
    facts.teams[0].values = vec![ChosenValue {
        value: ValueId("eigen".into()),
        score: None,
    }];
    facts.teams[0].own_values = vec![ValueFacts {
        id: ValueId("eigen".into()),
        name: crate::model::Words::same("Buurtgevoel"),
    }];
    let name = facts.value(&facts.teams[0], &ValueId("eigen".into()));
    assert_eq!(name.expect("it is known").name.get(Lang::En), "Buurtgevoel");
    let mut other = facts.clone();
    other.id = "another".into();
    let next = follow_up(&facts, "next", date(2027, 1, 5), &[]);
    let all = collection([facts, other, next]);
    let shown = view(&all, &Filter::default());
    let counts = (shown.picture.own_values, shown.picture.values_chosen());
    assert_eq!(counts, (2, 2), "the follow-up only carries it along");
    let own = shown.own_values(&all);
    let sessions: Vec<&str> = own.map(|(session, ..)| session.id.as_str()).collect();
    assert_eq!(sessions.len(), 2, "{sessions:?}");
    assert!(!sessions.contains(&"next"), "{sessions:?}");
}

#[test]
fn an_agreement_replaced_by_itself_ends() {
    let first = on("a", date(2026, 11, 12));
    let said = [(date(2027, 1, 5), Status::Replaced)];
    let mut twice = follow_up(&first, "b", date(2027, 1, 5), &said);
    let again = twice.teams[0].agreements[0].clone();
    twice.teams[0].agreements.push(again);
    let all = collection([first, twice]);
    let replaced = all
        .agreements
        .iter()
        .filter(|one| one.status == Status::Replaced);
    assert_eq!(replaced.count(), 1);
    assert!(all.agreements.iter().all(|one| one.timeline.len() < 2));
    let ids: Vec<(usize, RecordId)> = all
        .agreements
        .iter()
        .filter_map(|one| Some((one.session, all.facts(one)?.2.id)))
        .collect();
    assert_eq!(ids.len(), all.agreements.len());
}
