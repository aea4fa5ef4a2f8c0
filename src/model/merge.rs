//! Two copies of one session, changed on two computers, become one again. Every difference is a
//! [`Point`] at which somebody chooses: ours, theirs, or both. Works on the written form, as
//! [`difference`](super::difference) does, so no field can be forgotten.

mod align;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value as Json};

use super::difference::{
    Change, Differ, SILENT, Said, WHOLE, id, is_records, is_words, kept, title, written,
};
use super::{MAX_TEXT, Session, Team};
use align::align;

/// Two copies of a session, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    points: Vec<Point>,
    ours: Json,
    theirs: Json,
    /// The copy, with ids that do not clash with ours.
    copy: Session,
    next_id: u32,
}

/// Something that is not the same in both copies.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Where it is; `from` and `to` are empty.
    pub at: Change,
    pub kind: Kind,
    /// What differs, from ours to theirs.
    pub changes: Vec<Change>,
    /// What can be chosen; the first loses nothing, or as little as possible.
    pub choices: Vec<Choice>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A field, or a record that both have.
    Differs,
    /// An agreement of an earlier session: what was said on either side stays in its timeline, and
    /// the choice is whose words are the last.
    Timeline,
    /// A record that only this side has.
    OnlyOurs,
    OnlyTheirs,
    /// The order of a list.
    Order,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Choice {
    Ours,
    Theirs,
    /// Two records, or one text after the other.
    Both,
}

/// Lists in which the same record may become two.
const DOUBLED: [&str; 5] = [
    "agreements",
    "parked",
    "participants",
    "stakeholders",
    "tensions",
];
/// Texts that may be laid end to end, by their field or the field around it.
const JOINED: [&str; 5] = ["ground_rules", "notes", "open_questions", "text", "what"];

impl Merge {
    /// Lays a copy of a session beside ours.
    pub fn new(ours: &Session, theirs: &Session) -> Self {
        let (copy, next_id) = align(ours, theirs);
        let mut merge = Self {
            points: Vec::new(),
            ours: written(ours),
            theirs: written(&copy),
            copy,
            next_id,
        };
        let mut points = Vec::new();
        let mut weaver = Weaver {
            differ: Differ::new([ours, &merge.copy]),
            next_id,
            ask: |point: Point| {
                points.push(point);
                Choice::Ours
            },
        };
        weaver.values(&Change::default(), &merge.ours, &merge.theirs);
        merge.points = points;
        merge
    }

    /// Every difference, in the order of the file. Empty when the copies are the same.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The session with a choice for each point; a missing choice is the point's first. `None` when
    /// the outcome is no session, which would be a fault in this program.
    pub fn outcome(&self, ours: &Session, choices: &[Choice]) -> Option<Session> {
        let mut choices = choices.iter();
        let mut weaver = Weaver {
            differ: Differ::new([ours, &self.copy]),
            next_id: self.next_id,
            ask: |point: Point| {
                let choice = choices.next().filter(|one| point.choices.contains(one));
                choice.copied().unwrap_or_else(|| point.usual())
            },
        };
        let woven = weaver.values(&Change::default(), &self.ours, &self.theirs);
        let mut session: Session = serde_json::from_value(woven).ok()?;
        session.next_id = weaver.next_id;
        session.revision = ours.revision.max(self.copy.revision);
        self.keep_values(ours, &mut session);
        session.reopen_replaced_in_vain().ok()?;
        Some(session)
    }

    /// A value that something still points to comes along from either side.
    fn keep_values(&self, ours: &Session, session: &mut Session) {
        let missing = |team: &Team| {
            let used = team.used_values().into_iter().cloned();
            let gone = used.filter(|id| session.value(team, id).is_none());
            let find = |id| {
                let sides = [ours, &self.copy].into_iter();
                sides
                    .filter_map(|side| Some((side, side.team(team.id)?)))
                    .find_map(|(side, own)| side.value(own, &id).cloned())
            };
            gone.filter_map(find).collect::<Vec<_>>()
        };
        let all: Vec<_> = session
            .teams
            .iter()
            .flat_map(|team| missing(team))
            .collect();
        for value in all {
            if session.kept_values.iter().all(|kept| kept.id != value.id) {
                session.kept_values.push(value);
            }
        }
    }
}

impl Point {
    /// What is chosen when nobody says otherwise.
    pub fn usual(&self) -> Choice {
        self.choices.first().copied().unwrap_or(Choice::Ours)
    }
}

/// Walks over both sides at once, asks at every difference, and makes one of two.
struct Weaver<Ask> {
    differ: Differ,
    next_id: u32,
    ask: Ask,
}

impl<Ask: FnMut(Point) -> Choice> Weaver<Ask> {
    fn values(&mut self, at: &Change, ours: &Json, theirs: &Json) -> Json {
        if ours == theirs {
            return ours.clone();
        }
        match (ours, theirs) {
            (Json::Object(a), Json::Object(b)) if !is_words(ours) && !is_words(theirs) => {
                Json::Object(self.objects(at, a, b))
            }
            (Json::Array(a), Json::Array(b)) if is_records(a) && is_records(b) => {
                Json::Array(self.records(at, a, b))
            }
            _ => self.field(at, ours, theirs),
        }
    }

    fn objects(
        &mut self,
        at: &Change,
        ours: &Map<String, Json>,
        theirs: &Map<String, Json>,
    ) -> Map<String, Json> {
        let top = at.way.is_empty() && at.team.is_none();
        let mut woven = Map::new();
        let new = theirs.keys().filter(|key| !ours.contains_key(*key));
        for key in ours.keys().chain(new) {
            let [a, b] = [ours, theirs].map(|side| side.get(key).unwrap_or(&Json::Null));
            let inner = self.differ.at_key(at, key);
            let value = if SILENT.contains(&key.as_str()) || key == "id" {
                a.clone()
            } else if top && WHOLE.contains(&key.as_str()) {
                self.whole(&inner, a, b)
            } else {
                self.values(&inner, a, b)
            };
            // A key that only one side has, with nothing chosen, is not there.
            if !value.is_null() || ours.contains_key(key) && theirs.contains_key(key) {
                woven.insert(key.clone(), value);
            }
        }
        woven
    }

    /// A field that is one thing.
    fn field(&mut self, at: &Change, ours: &Json, theirs: &Json) -> Json {
        let change = Change {
            from: self.differ.shown(at.field(), ours),
            to: self.differ.shown(at.field(), theirs),
            ..at.clone()
        };
        let mut choices = vec![Choice::Ours, Choice::Theirs];
        if change.from.is_empty() {
            choices.reverse();
        }
        let joined = joined(at, ours, theirs);
        if joined.is_some() {
            choices.insert(0, Choice::Both);
        }
        let choice = self.ask(at, Kind::Differs, vec![change], choices);
        match (choice, joined) {
            (Choice::Both, Some(both)) => Json::String(both),
            (Choice::Theirs, _) => theirs.clone(),
            _ => ours.clone(),
        }
    }

    /// What comes from a file and holds a lot: one or the other.
    fn whole(&mut self, at: &Change, ours: &Json, theirs: &Json) -> Json {
        if ours == theirs {
            return ours.clone();
        }
        let choices = vec![Choice::Ours, Choice::Theirs];
        match self.ask(at, Kind::Differs, Vec::new(), choices) {
            Choice::Theirs => theirs.clone(),
            _ => ours.clone(),
        }
    }

    fn records(&mut self, at: &Change, ours: &[Json], theirs: &[Json]) -> Vec<Json> {
        let find =
            |list: &[Json], known: Option<&Json>| list.iter().find(|one| id(one) == known).cloned();
        // Asked in a fixed order, whatever is chosen: choices are counted.
        let mut woven: Vec<(Option<&Json>, Vec<Json>)> = Vec::new();
        for a in ours {
            let b = find(theirs, id(a));
            woven.push((id(a), self.record(at, Some(a), b.as_ref())));
        }
        for b in theirs {
            if find(ours, id(b)).is_none() {
                woven.push((id(b), self.record(at, None, Some(b))));
            }
        }
        let (first, second) = if self.takes_their_order(at, ours, theirs) {
            (theirs, ours)
        } else {
            (ours, theirs)
        };
        let mut take = |known: Option<&Json>| {
            let found = woven.iter_mut().find(|(own, _)| *own == known);
            found
                .map(|(_, records)| std::mem::take(records))
                .unwrap_or_default()
        };
        let mut out: Vec<(Option<&Json>, Json)> = Vec::new();
        for one in first {
            let records = take(id(one)).into_iter();
            out.extend(records.map(|record| (id(one), record)));
        }
        // What only the second has stands behind what it stands behind there.
        let mut behind = 0;
        for one in second {
            let known = id(one);
            match out.iter().rposition(|(own, _)| *own == known) {
                Some(place) => behind = place + 1,
                None => {
                    for record in take(known) {
                        out.insert(behind, (known, record));
                        behind += 1;
                    }
                }
            }
        }
        out.into_iter().map(|(_, record)| record).collect()
    }

    fn takes_their_order(&mut self, at: &Change, ours: &[Json], theirs: &[Json]) -> bool {
        if kept(ours, theirs) == kept(theirs, ours) {
            return false;
        }
        let names = |list: &[Json]| list.iter().filter_map(title).collect();
        let change = Change {
            from: names(ours),
            to: names(theirs),
            ..at.clone()
        };
        let choices = vec![Choice::Ours, Choice::Theirs];
        self.ask(at, Kind::Order, vec![change], choices) == Choice::Theirs
    }

    /// What becomes of one record: none, one, or two.
    fn record(&mut self, at: &Change, ours: Option<&Json>, theirs: Option<&Json>) -> Vec<Json> {
        let null = Json::Null;
        let [a, b] = [ours, theirs].map(|side| side.unwrap_or(&null));
        if a == b {
            return vec![a.clone()];
        }
        let is_team = at.way == [Said::Field("teams".to_owned())];
        let inner = self.differ.at_record(at, a, b);
        let kind = match (ours, theirs) {
            (Some(_), Some(_)) if is_team => return vec![self.values(&inner, a, b)],
            (Some(_), Some(_)) if at.field() == "earlier" => Kind::Timeline,
            (Some(_), Some(_)) => Kind::Differs,
            (Some(_), None) => Kind::OnlyOurs,
            _ => Kind::OnlyTheirs,
        };
        let mut choices = match kind {
            Kind::Timeline => last_words(a, b),
            Kind::OnlyTheirs => vec![Choice::Theirs, Choice::Ours],
            _ => vec![Choice::Ours, Choice::Theirs],
        };
        if kind == Kind::Differs && DOUBLED.contains(&at.field()) {
            choices.push(Choice::Both);
        }
        let changes = self.differ.inside(a, b);
        if changes.is_empty() && kind == Kind::Differs {
            return vec![a.clone()];
        }
        let choice = self.ask(&inner, kind, changes, choices);
        match choice {
            Choice::Theirs if kind == Kind::Timeline => vec![with_timeline_of(b, a)],
            _ if kind == Kind::Timeline => vec![with_timeline_of(a, b)],
            Choice::Ours => ours.into_iter().cloned().collect(),
            Choice::Theirs => theirs.into_iter().cloned().collect(),
            Choice::Both => {
                let mut second = b.clone();
                second["id"] = self.next_id.into();
                self.next_id = self.next_id.saturating_add(1);
                vec![a.clone(), second]
            }
        }
    }

    fn ask(
        &mut self,
        at: &Change,
        kind: Kind,
        changes: Vec<Change>,
        choices: Vec<Choice>,
    ) -> Choice {
        (self.ask)(Point {
            at: at.clone(),
            kind,
            changes,
            choices,
        })
    }
}

/// Whose words can be the last: when only one side says more, it has them.
fn last_words(ours: &Json, theirs: &Json) -> Vec<Choice> {
    let entries = |side: &Json| side["timeline"].as_array().cloned().unwrap_or_default();
    let (a, b) = (entries(ours), entries(theirs));
    let more = |one: &[Json], other: &[Json]| one.iter().any(|entry| !other.contains(entry));
    match (more(&a, &b), more(&b, &a)) {
        (true, false) => vec![Choice::Ours],
        (false, true) => vec![Choice::Theirs],
        _ => vec![Choice::Ours, Choice::Theirs],
    }
}

/// An earlier agreement with all that was said of it in both: what `other` alone has comes behind
/// what they share, and before what `chosen` says last.
fn with_timeline_of(chosen: &Json, other: &Json) -> Json {
    let entries = |side: &Json| side["timeline"].as_array().cloned().unwrap_or_default();
    let (mut own, theirs) = (entries(chosen), entries(other));
    let pairs = own.iter().zip(&theirs);
    let shared = pairs.take_while(|(a, b)| a == b).count();
    let new = theirs.into_iter().skip(shared);
    let new: Vec<Json> = new.filter(|entry| !own.contains(entry)).collect();
    own.splice(shared..shared, new);
    let mut both = chosen.clone();
    both["timeline"] = own.into();
    if let Some(words) = joined_words(&chosen["progress"], &other["progress"]) {
        both["progress"] = words.into();
    } else if chosen["progress"] == "" {
        both["progress"] = other["progress"].clone();
    }
    both
}

/// Both texts, ours first, where that makes sense and fits.
fn joined(at: &Change, ours: &Json, theirs: &Json) -> Option<String> {
    let both = joined_words(ours, theirs);
    both.filter(|_| JOINED.contains(&at.field()))
}

/// One text after the other, when both say something of their own and it fits.
fn joined_words(first: &Json, second: &Json) -> Option<String> {
    let (first, second) = (first.as_str()?, second.as_str()?);
    let filled = !first.trim().is_empty() && !second.trim().is_empty() && first != second;
    let both = format!("{first}\n{second}");
    (filled && both.chars().count() <= MAX_TEXT).then_some(both)
}
