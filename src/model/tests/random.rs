//! Sessions as people could make them: random wishes that become edits which mostly fit.

use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::model::*;
use crate::workshops::{DEFAULT_WORKSHOP, Library, example, example_follow_up};

/// Something that somebody wants to do, before it is known to what.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    kind: u8,
    a: usize,
    b: usize,
    text: String,
}

pub(crate) fn new_session() -> Session {
    let new = Library::built_in().new_session(DEFAULT_WORKSHOP, "an-id".into());
    new.expect("the built-in workshop is there")
}

pub(crate) fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    vec(wish(), 0..120)
}

pub(crate) fn wish() -> impl Strategy<Value = Wish> {
    wish_with(text())
}

/// A wish in which somebody types one of these texts.
pub(crate) fn wish_with(text: impl Strategy<Value = String>) -> impl Strategy<Value = Wish> {
    (any::<u8>(), 0..40_usize, 0..40_usize, text).prop_map(|(kind, a, b, text)| Wish {
        kind,
        a,
        b,
        text,
    })
}

/// Everything that people and programs put in texts: quotes, backslashes, emoji, other scripts.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ a-zA-Zéëïİşłĳ€'\"\\\\,.()#]{0,24}",
        1 => "\\PC{0,40}",
        1 => any::<String>(),
        1 => Just("// /* ) \" r#\"x\"# \n\t\\u{0} ,".to_owned()),
    ]
}

/// A session with so many teams of so many agreements each.
pub(crate) fn large_session(teams: usize, agreements: usize) -> Session {
    let mut session = new_session();
    for number in 0..teams {
        let team = session.fresh_id();
        let name = format!("Team {number}");
        session
            .apply(Edit::AddTeam { id: team, name })
            .expect("fits");
        for _ in 0..agreements {
            let id = session.fresh_id();
            let add = Edit::team(team, TeamEdit::AddAgreement(id));
            session.apply(add).expect("fits");
            for text in [
                TeamText::AgreementAction(id),
                TeamText::AgreementMeasure(id),
                TeamText::AgreementOwnerRole(id),
            ] {
                let field = TextField::Team(team, text);
                let text = "Op elk bord staat wie meekijkt. ".repeat(4);
                session.apply(Edit::SetText { field, text }).expect("fits");
            }
        }
    }
    session
}

/// The edit for a wish, in this session. Most of them can be carried out.
pub(crate) fn edit_for(session: &Session, wish: &Wish) -> Edit {
    let Wish { kind, a, b, text } = wish;
    let (a, b, text) = (*a, *b, text.clone());
    let steps = &session.workshop.steps;
    let step = steps[a % steps.len()].id.clone();
    let fresh = session.fresh_id();
    let teams = &session.teams;
    let Some(team) = teams.get(a % teams.len().max(1)) else {
        let earlier = [example, example_follow_up][b % 2]();
        return match kind % 4 {
            0 => Edit::Follow(earlier.expect("the examples are sound").into()),
            _ => Edit::AddTeam {
                id: fresh,
                name: text,
            },
        };
    };
    match kind % 16 {
        0 => Edit::AddTeam {
            id: fresh,
            name: text,
        },
        1 if b == 0 => Edit::RemoveTeam(team.id),
        1 => Edit::SetDate(Some(day(b))),
        2 => Edit::SetText {
            field: TextField::StepTitle(step, Lang::ALL[b % 2]),
            text,
        },
        3 => Edit::MoveStep { step, to: b },
        4 => Edit::SetStepMinutes {
            step,
            minutes: (a * b) as u16,
        },
        5 => Edit::SkipStep {
            step,
            skipped: b % 2 == 0,
        },
        6 => Edit::AddStep {
            id: fresh_step_id(&session.workshop),
            title: Words::same(&text),
            minutes: b as u16,
            activity: Activity::Agreements,
        },
        7 => Edit::SetText {
            field: session_text(a),
            text,
        },
        8..=11 => Edit::SetText {
            field: TextField::Team(team.id, team_text(session, team, a, b)),
            text,
        },
        _ => Edit::team(team.id, team_edit(session, team, wish)),
    }
}

fn session_text(a: usize) -> TextField {
    let all = [
        TextField::Organisation,
        TextField::Place,
        TextField::Facilitator,
    ];
    all[a % 3].clone()
}

fn day(b: usize) -> Date {
    date(
        2026 + (b % 3) as i16,
        1 + (b % 12) as i8,
        1 + (b % 28) as i8,
    )
}

fn pick(session: &Session, team: &Team, at: usize) -> ValueId {
    let all: Vec<&Value> = session.values_for(team).collect();
    let id = all.get(at % all.len().max(1)).map(|value| value.id.clone());
    id.unwrap_or_else(|| ValueId("geen".into()))
}

fn nth(ids: Vec<RecordId>, at: usize) -> RecordId {
    let id = ids.get(at % ids.len().max(1)).copied();
    id.unwrap_or(RecordId(0))
}

fn team_text(session: &Session, team: &Team, a: usize, b: usize) -> TeamText {
    use TeamText as T;
    let person = nth(team.participants.iter().map(|p| p.id).collect(), b);
    let stakeholder = nth(team.stakeholders.iter().map(|s| s.id).collect(), b);
    let tension = nth(team.tensions.iter().map(|t| t.id).collect(), b);
    let agreement = nth(team.agreements.iter().map(|x| x.id).collect(), b);
    let own = team.own_values.get(b % team.own_values.len().max(1));
    let own = own.map_or_else(|| pick(session, team, b), |value| value.id.clone());
    let all = [
        T::Name,
        T::ParticipantName(person),
        T::ParticipantRole(person),
        T::CaseTitle,
        T::CaseWhat,
        T::CasePurpose,
        T::StakeholderName(stakeholder),
        T::StakeholderInterest(stakeholder),
        T::ValueName(own.clone()),
        T::ValueExplanation(own),
        T::Reason(pick(session, team, b)),
        T::ScoreReason(pick(session, team, b)),
        T::TensionChosen(tension),
        T::TensionGivenUp(tension),
        T::AgreementAction(agreement),
        T::AgreementOwnerName(agreement),
        T::AgreementMeasure(agreement),
        T::AgreementOrderReason(agreement),
        T::Progress(nth(team.earlier.iter().map(|one| one.id()).collect(), b)),
        T::Answer(StepId("reflection".into()), format!("item {b}")),
        T::OpenQuestions,
    ];
    all[a % all.len()].clone()
}

fn team_edit(session: &Session, team: &Team, wish: &Wish) -> TeamEdit {
    use TeamEdit as E;
    let Wish { kind, a, b, text } = wish;
    let (a, b) = (*a, *b);
    let person = nth(team.participants.iter().map(|p| p.id).collect(), b);
    let stakeholder = nth(team.stakeholders.iter().map(|s| s.id).collect(), b);
    let tension = nth(team.tensions.iter().map(|t| t.id).collect(), b);
    let agreement = nth(team.agreements.iter().map(|x| x.id).collect(), b);
    let value = |at| pick(session, team, at);
    let fresh = session.fresh_id();
    let score = Score::ALL.get(b % 7).copied();
    let step = StepId(if b % 5 == 0 { "values" } else { "case" }.into());
    match (usize::from(*kind) / 16 * 5 + a) % 36 {
        0 | 1 => E::AddParticipant(fresh),
        2 => E::RemoveParticipant(person),
        3 => E::SetParticipantSide(person, Side::External),
        4 if a % 3 == 0 => E::SetBallot(if b == 0 {
            Ballot::Revealed
        } else {
            Ballot::Open
        }),
        4 | 5 => E::SetPicks(person, vec![value(a), value(b), value(b)]),
        6 => E::TakeCase {
            card: session.case_set.cases[a % 6].id.clone(),
            lang: Lang::Nl,
        },
        7 => E::ShareCase(Box::new(Case {
            what: text.clone(),
            ..team.case.clone()
        })),
        8 => E::AddStakeholder(fresh),
        9 => E::RemoveStakeholder(stakeholder),
        10 => E::SetVoice(stakeholder, Voice::Missing),
        11 => E::AddValue {
            id: fresh_value_id(session),
            name: text.clone(),
        },
        12 => E::RemoveValue(value(29 + b)),
        13..=15 => E::Choose(value(b)),
        16 => E::Unchoose(value(b)),
        17 => E::MoveChoice {
            value: value(b),
            to: a,
        },
        18 => E::SetStateOfAffairs(value(b), score),
        19 => E::AddTension(fresh),
        20 => E::SetTensionValues {
            tension,
            first: Some(value(a)),
            second: Some(value(b)),
        },
        21 | 22 => E::AddAgreement(fresh),
        23 => E::MoveAgreement { agreement, to: a },
        24 => E::OrderAgreements,
        25 => E::SetAgreementValue(agreement, Some(value(b))),
        26 => E::SetDue(agreement, Some(day(b))),
        27 => E::SetNeed(agreement, score),
        28 => E::SetAnswerScore {
            step,
            item: text.clone(),
            score,
        },
        29 => E::SetFollowUp(Some(day(b))),
        30 => E::MarkStep {
            step,
            done: a % 2 == 0,
        },
        31..=33 => E::AddStatus {
            agreement: nth(team.earlier.iter().map(|one| one.id()).collect(), b),
            on: day(b),
            status: status(session, team, a),
            due: (b % 4 == 0).then(|| day(a)),
        },
        34 => E::RemoveAgreement(agreement),
        _ => E::GoTo(step),
    }
}

fn status(session: &Session, team: &Team, at: usize) -> Status {
    match at % 7 {
        0 => Status::Open,
        1 => Status::Running,
        2 => Status::Done,
        3 => Status::Dropped,
        _ => {
            let all: Vec<AgreementKey> = session.standings(team).map(|one| one.key).collect();
            let by = all.get(at * 5 % all.len().max(1)).cloned();
            by.map_or(Status::Open, Status::ReplacedBy)
        }
    }
}
