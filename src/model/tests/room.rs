//! The clock, the pace, the ballot, and what the projector may show.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::random::{self, wishes};
use super::{session_with_team, value};
use crate::history::History;
use crate::model::*;
use crate::workshops::{Library, example};

fn at(minutes: i64) -> Timestamp {
    let nine: Timestamp = "2026-11-12T09:00:00Z".parse().expect("a moment");
    nine + SignedDuration::from_mins(minutes)
}

fn run(session: &mut Session, step: &str, minutes: i64) {
    let (step, now) = (StepId(step.into()), at(minutes));
    let edit = Edit::Clock(ClockEdit::Run { step, now });
    session.apply(edit).expect("the step is there");
}

fn time_of(session: &Session, step: &str, minutes: i64) -> StepTime {
    let step = session.workshop.step(&StepId(step.into())).expect("there");
    session.step_time(step, at(minutes))
}

#[test]
fn a_step_counts_only_while_it_runs() {
    let (mut session, _) = session_with_team();
    run(&mut session, "case", 0);
    let pause = Edit::Clock(ClockEdit::Pause { now: at(5) });
    session.apply(pause).expect("it runs");
    assert_eq!(time_of(&session, "case", 60).spent, 5 * 60);
    run(&mut session, "case", 60);
    assert_eq!(time_of(&session, "case", 67).spent, 12 * 60);
    run(&mut session, "stakeholders", 67);
    assert_eq!(time_of(&session, "case", 90).spent, 12 * 60);
    assert_eq!(time_of(&session, "stakeholders", 90).spent, 23 * 60);
}

#[test]
fn urgency_has_words_at_a_fifth_a_twentieth_and_zero() {
    let (mut session, _) = session_with_team();
    run(&mut session, "stakeholders", 0);
    let urgency = |session: &Session, minutes| time_of(session, "stakeholders", minutes).urgency;
    assert_eq!(urgency(&session, 15), Urgency::Calm);
    assert_eq!(urgency(&session, 16), Urgency::Soon);
    assert_eq!(urgency(&session, 19), Urgency::Now);
    assert_eq!(urgency(&session, 20), Urgency::Now);
    assert_eq!(urgency(&session, 21), Urgency::Over);
    assert_eq!(time_of(&session, "stakeholders", 21).left, -60);
}

#[test]
fn a_clock_that_was_set_back_takes_no_time_away() {
    let (mut session, _) = session_with_team();
    run(&mut session, "case", 10);
    assert_eq!(time_of(&session, "case", 0).spent, 0);
    let pause = Edit::Clock(ClockEdit::Pause { now: at(0) });
    session.apply(pause).expect("it runs");
    assert_eq!(
        session.clock.spent_seconds.get(&StepId("case".into())),
        Some(&0)
    );
}

#[test]
fn a_late_start_is_put_right() {
    let (mut session, _) = session_with_team();
    run(&mut session, "case", 20);
    let edit = ClockEdit::BeganAt {
        at: at(5),
        now: at(25),
    };
    session.apply(Edit::Clock(edit)).expect("it runs");
    assert_eq!(time_of(&session, "case", 25).spent, 20 * 60);
    assert_eq!(session.clock.planned_end, Some(at(155)));
    let future = ClockEdit::BeganAt {
        at: at(500),
        now: at(25),
    };
    session.apply(Edit::Clock(future)).expect("it runs");
    assert_eq!(time_of(&session, "case", 25).spent, 0);
}

#[test]
fn eight_minutes_behind_comes_from_slack_and_never_from_the_last_step() {
    let (mut session, _) = session_with_team();
    run(&mut session, "case", 0);
    run(&mut session, "stakeholders", 23);
    let pace = session.pace(at(23)).expect("the clock runs");
    assert_eq!((pace.behind, pace.planned_end), (8, at(150)));
    assert_eq!(pace.expected_end, at(158));
    let proposal = session.proposal(at(23)).expect("we are behind");
    let less: u16 = proposal
        .minutes
        .iter()
        .map(|(id, new)| session.workshop.step(id).expect("there").minutes - new)
        .sum();
    assert_eq!((less, proposal.short), (8, 0));
    assert!(proposal.minutes.iter().all(|(id, _)| id.0 != "reflection"));
    for (id, new) in &proposal.minutes {
        assert!(*new >= session.workshop.step(id).expect("there").minimum);
    }
}

#[test]
fn when_nothing_fits_the_coach_names_a_step_to_move() {
    let (mut session, _) = session_with_team();
    run(&mut session, "case", 0);
    run(&mut session, "stakeholders", 120);
    let proposal = session.proposal(at(120)).expect("we are behind");
    assert!(proposal.short > 0);
    let moved = proposal.move_out.expect("something can move");
    assert!(moved.0 != "break" && moved.0 != "reflection");
}

#[test]
fn undo_does_not_turn_back_the_clock() {
    let (session, team) = session_with_team();
    let mut history = History::new(session);
    let field = TextField::Team(team, TeamText::Name);
    let text = "Zorg".to_owned();
    history.apply(Edit::SetText { field, text }).expect("fits");
    let step = StepId("case".into());
    let edit = Edit::Clock(ClockEdit::Run { step, now: at(0) });
    history.apply(edit).expect("the step is there");
    assert!(history.undo());
    assert_eq!(history.session().teams[0].name, "Ruimte");
    assert!(history.session().clock.is_running());
    assert!(history.redo());
    assert_eq!(history.session().teams[0].name, "Zorg");
}

#[test]
fn picks_are_entered_while_the_ballot_is_open_and_corrected_until_the_reveal() {
    let (mut session, team) = session_with_team();
    let who = session.fresh_id();
    let of_team = |edit| Edit::team(team, edit);
    let add = of_team(TeamEdit::AddParticipant(who));
    session.apply(add).expect("fits");
    let pick = || of_team(TeamEdit::SetPicks(who, vec![value("privacy")]));
    let refused = Err(EditError::BallotNotOpen);
    assert_eq!(session.apply(pick()), refused);
    for (ballot, result) in [
        (Ballot::Open, Ok(())),
        (Ballot::Closed, Ok(())),
        (Ballot::Revealed, refused),
    ] {
        session
            .apply(of_team(TeamEdit::SetBallot(ballot)))
            .expect("always");
        assert_eq!(session.apply(pick()), result, "{ballot:?}");
    }
}

#[test]
fn the_projector_shows_no_totals_before_the_reveal() {
    let mut session = example().expect("the example is sound");
    let team = session.teams[0].id;
    let step = session
        .workshop
        .step(&StepId("values".into()))
        .expect("there")
        .clone();
    for ballot in [Ballot::Waiting, Ballot::Open, Ballot::Closed] {
        session
            .apply(Edit::team(team, TeamEdit::SetBallot(ballot)))
            .expect("always");
        for showing in [Showing::Step, Showing::Chosen] {
            let team = session.team(team).expect("there");
            let view = ProjectorView::of(&session, team, &step, showing, Lang::Nl, None);
            match view.body {
                Body::Chosen(values) => assert!(values.iter().all(|v| v.people + v.voters == 0)),
                Body::Outcome(_) => panic!("totals are shown while {ballot:?}"),
                _ => {}
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_projector_holds_no_secret_in_any_state(
        wishes in wishes(), later in wishes(), ballot in 0..4_usize
    ) {
        let mut session = random::new_session();
        super::carry_out(&mut session, &wishes);
        plant_secrets(&mut session, ballot);
        no_secret_in(&session)?;
        let next = Library::built_in().follow_up(session, "next".into());
        let mut next = next.expect("it can be followed");
        super::carry_out(&mut next, &later);
        plant_secrets(&mut next, ballot);
        no_secret_in(&next)?;
    }
}

/// Looks at every team, step and view.
fn no_secret_in(session: &Session) -> Result<(), TestCaseError> {
    let all = [
        Showing::Step,
        Showing::Question,
        Showing::Cards,
        Showing::Chosen,
        Showing::Tensions,
        Showing::Agreements,
        Showing::Field,
        Showing::Roles,
        Showing::Earlier,
        Showing::ThenAndNow,
    ];
    for team in &session.teams {
        for step in &session.workshop.steps {
            for showing in all {
                let time = Some(session.step_time(step, at(0)));
                let view = ProjectorView::of(session, team, step, showing, Lang::Nl, time);
                prop_assert!(!format!("{view:?}").contains("GEHEIM"), "{view:?}");
            }
        }
    }
    Ok(())
}

/// Marks every text that is for the facilitator or about a person.
fn plant_secrets(session: &mut Session, ballot: usize) {
    let secret = || "GEHEIM".to_owned();
    let mut fields = vec![TextField::Facilitator, TextField::Place];
    let steps = session.workshop.steps.iter();
    fields.extend(steps.map(|step| TextField::Notes(step.id.clone())));
    for team in &session.teams {
        let mut of_team = |text| fields.push(TextField::Team(team.id, text));
        for person in &team.participants {
            of_team(TeamText::ParticipantName(person.id));
            of_team(TeamText::ParticipantRole(person.id));
        }
        for agreement in &team.agreements {
            of_team(TeamText::AgreementOwnerName(agreement.id));
            of_team(TeamText::AgreementOwnerRole(agreement.id));
            of_team(TeamText::AgreementOrderReason(agreement.id));
        }
        for one in &team.earlier {
            of_team(TeamText::Progress(one.id()));
        }
        for value in &team.shortlist {
            of_team(TeamText::Reason(value.clone()));
            of_team(TeamText::ScoreReason(value.clone()));
        }
        of_team(TeamText::OpenQuestions);
        of_team(TeamText::CaseGroundRules);
    }
    for field in fields {
        let text = secret();
        session
            .apply(Edit::SetText { field, text })
            .expect("it fits");
    }
    say_what_is_written(session);
    let (id, text) = (session.fresh_id(), secret());
    let park = Edit::Park {
        id,
        team: None,
        text,
    };
    session.apply(park).expect("it fits");
    let ballots = [
        Ballot::Waiting,
        Ballot::Open,
        Ballot::Closed,
        Ballot::Revealed,
    ];
    let teams: Vec<RecordId> = session.teams.iter().map(|team| team.id).collect();
    for team in teams {
        let edit = TeamEdit::SetBallot(ballots[ballot]);
        session.apply(Edit::team(team, edit)).expect("always");
    }
}

/// Puts what is written about earlier agreements in their timelines, every other one.
fn say_what_is_written(session: &mut Session) {
    let statuses = [Status::Running, Status::Done, Status::Dropped, Status::Open];
    for team in session.teams.clone() {
        for (one, status) in team.earlier.iter().zip(statuses.iter().cycle()).step_by(2) {
            let edit = TeamEdit::AddStatus {
                agreement: one.id(),
                on: jiff::civil::date(2027, 3, 11),
                status: status.clone(),
                due: None,
            };
            session
                .apply(Edit::team(team.id, edit))
                .expect("it is there");
        }
    }
}
