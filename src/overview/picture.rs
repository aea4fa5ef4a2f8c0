//! Counts and averages of what passes a filter.

use std::collections::{BTreeMap, HashSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Agreed, Collection, Row, SOON_DAYS, SessionFacts, StatementFacts, Status, TeamFacts};
use crate::model::{ValueId, Words};

/// All of it together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    pub sessions: usize,
    pub teams: usize,
    /// By fundament, principle and value, in the order of the value set.
    pub fundaments: Vec<FundamentCount>,
    /// Values of teams' own, counted together: two teams can mean something else by one name.
    pub own_values: usize,
    /// Agreements, as [`Status::ALL`] has them.
    pub statuses: [usize; 5],
    /// Agreements that are not settled, as [`Due::ALL`] has them.
    pub due: [usize; 4],
    /// For every statement its scores over time.
    pub courses: Vec<Course>,
}

/// How often values of a fundament were chosen by a team.
#[derive(Clone, Debug, PartialEq)]
pub struct FundamentCount {
    pub id: String,
    pub name: Words,
    /// Its place in the value set: its colour.
    pub place: usize,
    pub count: usize,
    pub principles: Vec<PrincipleCount>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PrincipleCount {
    pub id: String,
    pub name: Words,
    pub count: usize,
    pub values: Vec<Count>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    pub id: ValueId,
    pub name: Words,
    /// How many teams chose it.
    pub count: usize,
}

/// How a statement was scored over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    pub text: Words,
    /// In the order of time; quarters without a score are left out.
    pub points: Vec<Point>,
}

/// The scores of a quarter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub quarter: Quarter,
    pub sessions: usize,
    /// The average, 1 to 5; `None` for a group that is too small to show it.
    pub average: Option<f64>,
}

/// Three months of a year.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Quarter {
    pub year: i16,
    /// 1 to 4.
    pub number: i8,
}

/// How an agreement that is not settled stands towards its date.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Due {
    Overdue,
    Soon,
    Later,
    NoDate,
}

impl Due {
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Soon, Self::Later, Self::NoDate];

    /// `None` for an agreement that is settled.
    pub fn of(agreed: &Agreed, today: Date) -> Option<Self> {
        if agreed.status.is_settled() {
            return None;
        }
        let soon = today.saturating_add(SOON_DAYS.days());
        Some(match agreed.due {
            None => Self::NoDate,
            Some(due) if due < today => Self::Overdue,
            Some(due) if due <= soon => Self::Soon,
            Some(_) => Self::Later,
        })
    }

    /// The id of the words for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overdue => "overview-due-overdue",
            Self::Soon => "overview-due-soon",
            Self::Later => "overview-due-later",
            Self::NoDate => "overview-due-none",
        }
    }
}

impl Quarter {
    pub fn of(date: Date) -> Self {
        Self {
            year: date.year(),
            number: (date.month() - 1) / 3 + 1,
        }
    }

    /// How many quarters it comes after another.
    pub fn since(self, other: Self) -> i32 {
        let place = |quarter: Self| i32::from(quarter.year) * 4 + i32::from(quarter.number);
        place(self) - place(other)
    }
}

impl Course {
    pub fn at(&self, quarter: Quarter) -> Option<&Point> {
        self.points.iter().find(|point| point.quarter == quarter)
    }
}

impl Picture {
    pub fn agreements(&self) -> usize {
        self.statuses.iter().sum()
    }

    pub fn has_status(&self, status: Status) -> usize {
        let place = Status::ALL.iter().position(|one| *one == status);
        place.and_then(|at| self.statuses.get(at)).map_or(0, |n| *n)
    }

    pub fn is_due(&self, due: Due) -> usize {
        let place = Due::ALL.iter().position(|one| *one == due);
        place.and_then(|at| self.due.get(at)).map_or(0, |n| *n)
    }

    /// Quarters in which a statement has an average, and those with too few sessions for any: both
    /// in the order of time.
    pub fn quarters(&self) -> (Vec<Quarter>, Vec<Quarter>) {
        let points = self.courses.iter().flat_map(|course| &course.points);
        let mut quarters: BTreeMap<Quarter, bool> = BTreeMap::new();
        for point in points {
            *quarters.entry(point.quarter).or_default() |= point.average.is_some();
        }
        let all = quarters.keys().copied();
        all.partition(|quarter| quarters.get(quarter) == Some(&true))
    }

    pub fn values_chosen(&self) -> usize {
        let counted = self.fundaments.iter().map(|fundament| fundament.count);
        counted.sum::<usize>() + self.own_values
    }
}

pub(super) fn of(
    all: &Collection,
    rows: &[Row],
    agreements: &[usize],
    group: usize,
    today: Date,
) -> Picture {
    let mut picture = Picture {
        sessions: rows.len(),
        teams: rows.iter().map(|row| row.teams.len()).sum(),
        ..Picture::default()
    };
    let mut courses = Courses::default();
    for row in rows {
        let Some(session) = all.sessions.get(row.session) else {
            continue;
        };
        for team in row.teams(all) {
            picture.count_values(all, session, team);
            courses.add(row.session, session, team);
        }
    }
    for agreed in agreements.iter().filter_map(|at| all.agreements.get(*at)) {
        let status = Status::ALL.iter().position(|one| *one == agreed.status);
        let due = Due::of(agreed, today);
        let due = Due::ALL.iter().position(|one| Some(*one) == due);
        one_more(status.and_then(|at| picture.statuses.get_mut(at)));
        one_more(due.and_then(|at| picture.due.get_mut(at)));
    }
    picture.courses = courses.averages(group);
    picture
}

fn one_more(count: Option<&mut usize>) {
    if let Some(count) = count {
        *count += 1;
    }
}

impl Picture {
    fn count_values(&mut self, all: &Collection, session: &SessionFacts, team: &TeamFacts) {
        for chosen in all.chosen_here(session, team) {
            let script = &session.script;
            let Some((at, principle)) = script.place_of(&chosen.value) else {
                self.own_values += 1;
                continue;
            };
            let facts = script.fundaments.get(at);
            let Some((facts, principle)) =
                facts.and_then(|facts| Some((facts, facts.principles.get(principle)?)))
            else {
                continue;
            };
            let fundament = entry(
                &mut self.fundaments,
                |one| one.id == facts.id,
                || FundamentCount {
                    id: facts.id.clone(),
                    name: facts.name.clone(),
                    place: at,
                    count: 0,
                    principles: facts.principles.iter().map(PrincipleCount::none).collect(),
                },
            );
            fundament.count += 1;
            let counted = entry(
                &mut fundament.principles,
                |one| one.id == principle.id,
                || PrincipleCount::none(principle),
            );
            counted.count += 1;
            for value in principle.values.iter().filter(|one| one.id == chosen.value) {
                let is_it = |one: &Count| one.id == value.id;
                entry(&mut counted.values, is_it, || Count::none(value)).count += 1;
            }
        }
        self.fundaments.sort_by_key(|fundament| fundament.place);
    }
}

impl PrincipleCount {
    fn none(facts: &super::PrincipleFacts) -> Self {
        Self {
            id: facts.id.clone(),
            name: facts.name.clone(),
            count: 0,
            values: facts.values.iter().map(Count::none).collect(),
        }
    }
}

impl Count {
    fn none(facts: &super::ValueFacts) -> Self {
        Self {
            id: facts.id.clone(),
            name: facts.name.clone(),
            count: 0,
        }
    }
}

/// The entry in a short list, made when it is not there.
fn entry<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool, new: impl FnOnce() -> T) -> &mut T {
    let at = list.iter().position(is_it).unwrap_or(list.len());
    if at == list.len() {
        list.push(new());
    }
    &mut list[at]
}

/// A statement and its scores.
type Counting = (StatementFacts, BTreeMap<Quarter, Scores>);

/// Scores by statement and quarter, while they are being counted.
#[derive(Default)]
struct Courses {
    statements: Vec<Counting>,
}

#[derive(Default)]
struct Scores {
    sessions: HashSet<usize>,
    sum: u64,
    count: u64,
}

impl Courses {
    fn add(&mut self, at: usize, session: &SessionFacts, team: &TeamFacts) {
        let Some(date) = session.date else {
            return;
        };
        for score in &team.scores {
            let mut known = session.script.statements.iter();
            let statement = known.find(|one| one.step == score.step && one.id == score.statement);
            let Some(statement) = statement else {
                continue;
            };
            // A follow-up asks it again in a step of its own: then its words tell which it is. It
            // can come first, when the session before it is dated later.
            let is_it = |(one, _): &Counting| {
                let same_place = one.step == statement.step;
                let again = one.again || statement.again;
                one.id == statement.id && (same_place || again && one.text == statement.text)
            };
            let new = || (statement.clone(), BTreeMap::new());
            let (_, quarters) = entry(&mut self.statements, is_it, new);
            let scores = quarters.entry(Quarter::of(date)).or_default();
            scores.sessions.insert(at);
            scores.sum += u64::from(u8::from(score.score));
            scores.count += 1;
        }
    }

    fn averages(self, group: usize) -> Vec<Course> {
        let point = |(quarter, scores): (Quarter, Scores)| {
            let sessions = scores.sessions.len();
            let average = scores.sum as f64 / scores.count.max(1) as f64;
            Point {
                quarter,
                sessions,
                average: (sessions >= group).then_some(average),
            }
        };
        let course = |(statement, quarters): Counting| Course {
            text: statement.text,
            points: quarters.into_iter().map(point).collect(),
        };
        self.statements.into_iter().map(course).collect()
    }
}
