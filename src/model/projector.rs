//! What the room may see. A [`ProjectorView`] is built here, field by field, from what is meant
//! for everybody; the projector draws it and cannot reach the session. There are no names of
//! people in it, no notes, and no picks or totals before the reveal.

use super::{
    Activity, Ballot, Item, Lang, Score, Scored, Session, Status, Step, StepTime, Team, ValueId,
};

/// Everything on the projector.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectorView {
    /// Which step this is of how many; a break has no number.
    pub number: Option<usize>,
    pub of: usize,
    pub title: String,
    pub question: String,
    pub lead: String,
    pub time: Option<StepTime>,
    pub body: Body,
}

/// What stands below the question.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    Nothing,
    Break,
    /// All values by fundament, to choose from.
    Cards(Vec<(String, Vec<String>)>),
    /// How far the entry of picks is; nothing about who or what.
    Entry {
        picks: usize,
        expected: usize,
    },
    /// After the reveal: what the table thinks, most people first.
    Outcome(Vec<Shown>),
    /// The shortlist, in order.
    Chosen(Vec<Shown>),
    /// Values that pull apart, with what the team chose.
    Tensions(Vec<ShownTension>),
    Agreements(Vec<ShownAgreement>),
    /// The agreements by need and importance.
    Field(Vec<ShownAgreement>),
    /// Statements with the score that the team gave, 1 to 5.
    Statements(Vec<(String, Option<u8>)>),
    /// Open questions, without what was answered.
    Questions(Vec<String>),
    Roles(Vec<ShownRole>),
    /// Agreements from earlier sessions, and where they stand.
    Earlier(Vec<ShownEarlier>),
    ThenAndNow(Vec<ShownMove>),
}

/// A value on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub name: String,
    pub explanation: String,
    pub fundament: String,
    /// Place of the fundament in its set: its colour.
    pub place: Option<usize>,
    pub people: usize,
    pub voters: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ShownAgreement {
    pub number: usize,
    pub action: String,
    pub value: String,
    pub place: Option<usize>,
    /// Need and importance, 1 to 5, when both are judged.
    pub judged: Option<(u8, u8)>,
}

/// Two values that pull apart: name and fundament of each, and what was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownTension {
    pub first: (String, Option<usize>),
    pub second: (String, Option<usize>),
    pub chosen: String,
}

/// An agreement from an earlier session: what it is, not who does it or what was said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownEarlier {
    pub action: String,
    pub value: String,
    pub place: Option<usize>,
    pub status: ShownStatus,
    pub due: Option<jiff::civil::Date>,
}

/// Where an agreement stands, without what took its place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ShownStatus {
    Open,
    Running,
    Done,
    Dropped,
    Replaced,
}

/// A value or statement with its scores in an earlier session and now, 1 to 5.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownMove {
    pub what: String,
    /// The fundament of a value; `None` for a statement or a value of the team's own.
    pub place: Option<usize>,
    pub then: Option<u8>,
    pub now: Option<u8>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ShownRole {
    pub name: String,
    pub who: String,
    pub asks: Vec<String>,
}

/// What the facilitator wants to show.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Showing {
    /// What fits the step.
    #[default]
    Step,
    Question,
    Cards,
    Chosen,
    Tensions,
    Agreements,
    Field,
    Roles,
    Earlier,
    ThenAndNow,
}

impl ProjectorView {
    /// The view of one team at one step. `time` is `None` when the clock is not to be seen.
    pub fn of(
        session: &Session,
        team: &Team,
        step: &Step,
        showing: Showing,
        lang: Lang,
        time: Option<StepTime>,
    ) -> Self {
        let counted = session
            .workshop
            .steps
            .iter()
            .filter(|step| !step.is_break());
        let number = counted.clone().position(|one| one.id == step.id);
        let question = [&step.question, &step.title];
        let question = question.into_iter().find(|words| !words.is_empty());
        Self {
            number: number.map(|at| at + 1),
            of: counted.count(),
            title: step.title.get(lang).to_owned(),
            question: question.map_or("", |words| words.get(lang)).to_owned(),
            lead: step.lead.get(lang).to_owned(),
            time,
            body: body(session, team, step, showing, lang),
        }
    }
}

fn body(session: &Session, team: &Team, step: &Step, showing: Showing, lang: Lang) -> Body {
    match showing {
        Showing::Question => Body::Nothing,
        Showing::Cards => cards(session, lang),
        Showing::Chosen => chosen(session, team, lang),
        Showing::Tensions => tensions(session, team, lang),
        Showing::Agreements => Body::Agreements(agreements(session, team, lang)),
        Showing::Field => Body::Field(agreements(session, team, lang)),
        Showing::Roles => roles(session, lang),
        Showing::Earlier => earlier(session, team, lang),
        Showing::ThenAndNow => then_and_now(session, team, lang),
        Showing::Step => {
            let mut activities = step.activities.iter();
            let fitting = activities.find_map(|one| of_activity(session, team, step, one, lang));
            fitting.unwrap_or(Body::Nothing)
        }
    }
}

fn of_activity(
    session: &Session,
    team: &Team,
    step: &Step,
    activity: &Activity,
    lang: Lang,
) -> Option<Body> {
    match activity {
        Activity::Break => Some(Body::Break),
        Activity::Values { .. } => Some(values(session, team, lang)),
        Activity::Tensions if team.tensions.is_empty() => Some(chosen(session, team, lang)),
        Activity::Tensions => Some(tensions(session, team, lang)),
        Activity::Agreements => Some(Body::Agreements(agreements(session, team, lang))),
        Activity::Priorities => {
            let shown = agreements(session, team, lang);
            let judged = shown.iter().any(|agreement| agreement.judged.is_some());
            Some(if judged {
                Body::Field(shown)
            } else {
                Body::Agreements(shown)
            })
        }
        Activity::Reflection { statements } | Activity::Statements { statements }
            if !statements.is_empty() =>
        {
            Some(scored(team, step, statements, lang))
        }
        Activity::Questions { questions } => {
            let asked = questions.iter().map(|item| item.text.get(lang).to_owned());
            Some(Body::Questions(asked.collect()))
        }
        Activity::Review => Some(earlier(session, team, lang)),
        Activity::ThenAndNow => Some(then_and_now(session, team, lang)),
        _ => None,
    }
}

fn tensions(session: &Session, team: &Team, lang: Lang) -> Body {
    let named = |id: &Option<ValueId>| {
        let id = id.as_ref()?;
        let name = session.value(team, id)?.name(lang).to_owned();
        Some((name, session.value_set.fundament_of(id)))
    };
    let shown = team.tensions.iter().filter_map(|tension| {
        Some(ShownTension {
            first: named(&tension.first)?,
            second: named(&tension.second)?,
            chosen: tension.chosen.clone(),
        })
    });
    Body::Tensions(shown.collect())
}

fn scored(team: &Team, step: &Step, statements: &[Item], lang: Lang) -> Body {
    let score = |item: &Item| team.answer(&step.id, &item.id)?.score.map(u8::from);
    let all = statements
        .iter()
        .map(|item| (item.text.get(lang).to_owned(), score(item)));
    Body::Statements(all.collect())
}

fn values(session: &Session, team: &Team, lang: Lang) -> Body {
    match team.ballot {
        Ballot::Waiting => cards(session, lang),
        Ballot::Open | Ballot::Closed => {
            let entered = session.entered(team);
            let (picks, expected) = (entered.picks, entered.expected);
            Body::Entry { picks, expected }
        }
        Ballot::Revealed if team.shortlist.is_empty() => outcome(session, team, lang),
        Ballot::Revealed => chosen(session, team, lang),
    }
}

fn outcome(session: &Session, team: &Team, lang: Lang) -> Body {
    let tallies = session.tally(team).into_iter();
    Body::Outcome(
        tallies
            .map(|tally| shown(session, team, &tally.value, lang))
            .collect(),
    )
}

fn chosen(session: &Session, team: &Team, lang: Lang) -> Body {
    let values = team.shortlist.iter();
    Body::Chosen(
        values
            .map(|value| shown(session, team, value, lang))
            .collect(),
    )
}

fn shown(session: &Session, team: &Team, id: &ValueId, lang: Lang) -> Shown {
    let value = session.value(team, id);
    let place = session.value_set.fundament_of(id);
    let fundament = place.and_then(|place| session.value_set.fundaments.get(place));
    let revealed = team.ballot == Ballot::Revealed;
    let tally = session
        .tally(team)
        .into_iter()
        .find(|tally| &tally.value == id);
    Shown {
        name: value.map_or("", |value| value.name(lang)).to_owned(),
        explanation: value
            .map_or("", |value| value.explanation.get(lang))
            .to_owned(),
        fundament: fundament.map_or("", |one| one.name.get(lang)).to_owned(),
        place,
        people: tally.filter(|_| revealed).map_or(0, |tally| tally.people),
        voters: if revealed { team.participants.len() } else { 0 },
    }
}

fn cards(session: &Session, lang: Lang) -> Body {
    let fundaments = session.value_set.fundaments.iter();
    let of_fundament = fundaments.map(|fundament| {
        let values = fundament
            .principles
            .iter()
            .flat_map(|principle| &principle.values);
        let names = values.map(|value| value.name(lang).to_owned()).collect();
        (fundament.name.get(lang).to_owned(), names)
    });
    Body::Cards(of_fundament.collect())
}

fn agreements(session: &Session, team: &Team, lang: Lang) -> Vec<ShownAgreement> {
    let written = team.agreements.iter().enumerate();
    let written = written.filter(|(_, agreement)| !agreement.action.trim().is_empty());
    let shown = written.map(|(at, agreement)| {
        let value = agreement.value.as_ref();
        let name = value.and_then(|id| session.value(team, id));
        let judged = agreement.need.zip(agreement.importance);
        ShownAgreement {
            number: at + 1,
            action: agreement.action.clone(),
            value: name.map_or("", |value| value.name(lang)).to_owned(),
            place: value.and_then(|id| session.value_set.fundament_of(id)),
            judged: judged.map(|(need, importance)| (need.into(), importance.into())),
        }
    });
    shown.collect()
}

/// What was brought along, and how far it is.
fn earlier(session: &Session, team: &Team, lang: Lang) -> Body {
    let brought = team.brought_along(&session.id);
    let shown = brought.map(|one| {
        let value = one.agreement.value.as_ref();
        let name = value.and_then(|id| session.value(team, id));
        ShownEarlier {
            action: one.agreement.action.clone(),
            value: name.map_or("", |value| value.name(lang)).to_owned(),
            place: value.and_then(|id| session.value_set.fundament_of(id)),
            status: one.status().into(),
            due: one.due(),
        }
    });
    Body::Earlier(shown.collect())
}

fn then_and_now(session: &Session, team: &Team, lang: Lang) -> Body {
    let number = |score: Option<Score>| score.map(u8::from);
    let moves = session.moves(team).into_iter().map(|one| {
        let (what, place) = match one.what {
            Scored::Value(id) => {
                let value = session.value(team, id);
                let name = value.map_or("", |value| value.name(lang));
                (name, session.value_set.fundament_of(id))
            }
            Scored::Statement(statement) => (statement.text.get(lang), None),
        };
        ShownMove {
            what: what.to_owned(),
            place,
            // First the room's own judgement; then what it was.
            then: number(one.then.filter(|_| one.now.is_some())),
            now: number(one.now),
        }
    });
    Body::ThenAndNow(moves.collect())
}

impl From<&Status> for ShownStatus {
    fn from(status: &Status) -> Self {
        match status {
            Status::Open => Self::Open,
            Status::Running => Self::Running,
            Status::Done => Self::Done,
            Status::Dropped => Self::Dropped,
            Status::ReplacedBy(_) => Self::Replaced,
        }
    }
}

fn roles(session: &Session, lang: Lang) -> Body {
    let roles = session.case_set.roles.iter();
    let shown = roles.map(|role| ShownRole {
        name: role.name.get(lang).to_owned(),
        who: role.who.get(lang).to_owned(),
        asks: role
            .asks
            .iter()
            .map(|words| words.get(lang).to_owned())
            .collect(),
    });
    Body::Roles(shown.collect())
}
