//! The day itself: the clock and its pace, the ballot, the projector, what is set aside.

use egui::{Key, vec2};
use goed_digitaal_bestuur::model::{Ballot, ClockEdit, Edit, Session, StepId, TeamEdit, ValueId};
use goed_digitaal_bestuur::ui::state::Screen;
use jiff::{SignedDuration, Timestamp};

use crate::room::{Room, Setup, edited, empty_session, example, example_session, with_session};

/// A session whose clock began so many minutes ago with the first step, and moved on to the second
/// after so many.
fn running(minutes_ago: i64, first_took: i64) -> Session {
    let began = Timestamp::now() - SignedDuration::from_mins(minutes_ago);
    let mut session = empty_session();
    let team = session.fresh_id();
    let step = |id: &str| StepId(id.into());
    session = edited(
        session,
        [
            Edit::AddTeam {
                id: team,
                name: "Ruimte".into(),
            },
            Edit::team(team, TeamEdit::GoTo(step("case"))),
            Edit::Clock(ClockEdit::Run {
                step: step("case"),
                now: began,
            }),
            Edit::Clock(ClockEdit::Run {
                step: step("stakeholders"),
                now: began + SignedDuration::from_mins(first_took),
            }),
        ],
    );
    session
}

fn in_session(session: Session) -> Room {
    let mut room = with_session(session, Setup::default());
    room.show(Screen::Session);
    room
}

#[test]
fn the_clock_starts_and_pauses_with_a_key_and_wakes_once_a_second() {
    let mut room = example();
    assert!(room.repaint_delay().as_secs() > 3_600);
    room.key(Key::P);
    assert!(room.session().clock.is_running());
    assert!(room.says("over in deze stap"));
    let delay = room.repaint_delay();
    assert!(delay.as_millis() <= 1_010, "it wakes after {delay:?}");
    room.key(Key::P);
    assert!(!room.session().clock.is_running());
    room.settle();
    assert!(room.repaint_delay().as_secs() > 3_600);
}

#[test]
fn a_minute_more_is_a_minute_more_and_can_be_undone() {
    let mut room = in_session(running(30, 15));
    let minutes = |room: &Room| {
        let session = room.session();
        let step = session
            .workshop
            .steps
            .iter()
            .find(|s| s.id.0 == "stakeholders");
        step.map(|step| step.minutes)
    };
    room.press("+1 min");
    assert_eq!(minutes(&room), Some(21));
    room.press("−1 min");
    room.press("−1 min");
    assert_eq!(minutes(&room), Some(19));
    room.ctrl(Key::Z);
    assert_eq!(minutes(&room), Some(20));
    assert!(room.session().clock.is_running());
}

#[test]
fn the_clock_stops_when_the_last_step_is_done() {
    let mut session = example_session();
    session.teams.truncate(1);
    let last = session.workshop.steps.last().unwrap().id.clone();
    let mut room = with_session(session, Setup::default());
    room.show(Screen::Session);
    room.key(Key::Num6);
    assert_eq!(room.step_id(), last.0);
    room.key(Key::P);
    assert!(room.session().clock.is_running());
    room.press("Klaar, naar het verslag");
    assert!(!room.session().clock.is_running());
    assert_eq!(room.screen(), Screen::Report);
}

#[test]
fn time_that_is_over_is_told_in_words() {
    let room = in_session(running(45, 15));
    assert!(room.says("de tijd is om"));
    assert!(room.says("min achter, verwacht einde"));
}

#[test]
fn a_proposal_is_accepted_with_one_press() {
    let mut room = in_session(running(43, 15));
    let before = room.session().workshop.minutes();
    let proposal = room.find_button("Voorstel:");
    room.press(&proposal);
    room.press("Neem over");
    let after = room.session().workshop.minutes();
    assert!(after < before, "{before} to {after}");
    let session = room.session();
    let last = session.workshop.steps.last().unwrap();
    assert_eq!(last.minutes, 15, "the last step keeps its minutes");
}

#[test]
fn marking_the_step_done_takes_the_clock_along() {
    let mut room = in_session(running(10, 5));
    room.key(Key::Num2);
    room.press("Stap klaar, verder");
    assert_eq!(room.session().clock.step, Some(StepId("values".into())));
    room.key(Key::Num5);
    assert_eq!(room.session().clock.step, Some(StepId("values".into())));
    room.press("Klok naar deze stap");
    assert_eq!(room.session().clock.step, Some(StepId("agreements".into())));
}

#[test]
fn a_late_start_is_put_right_with_a_time() {
    let mut room = in_session(running(10, 5));
    room.press("Gestart om…");
    room.fill("Gestart om…", "0:00");
    room.press("Zet de klok goed");
    let since = room.session().clock.running_since.unwrap();
    assert!(Timestamp::now().duration_since(since) >= SignedDuration::ZERO);
    assert_eq!(since.as_second() % 60, 0);
}

#[test]
fn picks_are_hidden_once_entered_and_the_outcome_until_the_reveal() {
    let mut room = in_session(running(10, 5));
    let team = room.team(0).id;
    let who = room.session().fresh_id();
    let session = edited(
        room.session().as_ref().clone(),
        [
            Edit::team(team, TeamEdit::AddParticipant(who)),
            Edit::team(team, TeamEdit::SetBallot(Ballot::Open)),
            Edit::team(
                team,
                TeamEdit::SetPicks(who, vec![ValueId("privacy".into()); 3]),
            ),
        ],
    );
    room = in_session(session);
    room.key(Key::Num3);
    assert!(room.says("3 van 3 keuzes ingevoerd"));
    assert!(!room.can_press("Haal Privacy weg bij Deelnemer 1"));
    room.press("Uitkomst");
    assert!(room.says("De uitkomst zie je na het onthullen"));
    room.press("Invoeren");
    room.press("Wijzig: Deelnemer 1");
    room.press_nth("Haal Privacy weg bij Deelnemer 1", 0);
    assert_eq!(room.team(0).participants[0].picks.len(), 2);
    room.key(Key::O);
    assert_eq!(room.team(0).ballot, Ballot::Revealed);
    assert!(room.says("Privacy: 1 van 1 mensen, 2 stippen"));
}

#[test]
fn a_point_is_parked_while_typing_and_settled_at_the_end() {
    let mut room = example();
    room.key(Key::Num1);
    room.enter("Onze casus", 0);
    room.key(Key::F8);
    room.type_text("Wie betaalt de borden?");
    room.key(Key::Enter);
    assert_eq!(room.session().parked.len(), 1);
    assert!(room.dialog().is_none());
    room.press("Afgehandeld: Wie betaalt de borden?");
    assert!(room.session().parked[0].settled);
    room.fill("Wat is ermee gedaan?", "Vraag voor de raad.");
    assert_eq!(room.session().parked[0].outcome, "Vraag voor de raad.");
}

#[test]
fn the_projector_freezes_turns_black_and_stops() {
    let mut room = example();
    room.key(Key::F5);
    assert!(room.app().state.projector.shown);
    room.key(Key::F);
    let frozen = room.app().state.projector.frozen.clone();
    room.key(Key::Num2);
    assert_eq!(room.app().state.projector.frozen, frozen);
    assert!(room.says("Beeld bevroren"));
    room.key(Key::B);
    assert!(room.says("Beeld zwart"));
    room.key(Key::F5);
    assert!(!room.app().state.projector.shown);
    assert!(room.app().state.projector.frozen.is_none());
}

#[test]
fn all_teams_stand_side_by_side_and_one_comes_in_front() {
    let mut room = example();
    room.ctrl(Key::T);
    assert_eq!(room.screen(), Screen::Together);
    assert!(room.heading("Zorg"));
    room.press("Naar dit team: Zorg");
    assert_eq!(room.screen(), Screen::Session);
    let team = room.document().current_team().map(|team| team.name.clone());
    assert_eq!(team.as_deref(), Some("Zorg"));
}

#[test]
fn a_narrow_window_shows_the_script_when_asked() {
    let mut room = with_session(
        running(10, 5),
        Setup {
            size: vec2(683.0, 512.0),
            ..Setup::default()
        },
    );
    room.show(Screen::Session);
    assert!(!room.says("Doel"));
    room.key(Key::D);
    assert!(room.says("Doel"));
}
