//! What changed between two states of a session, in terms that people recognise: which team, which
//! field, from what, to what. Works on the written form, so no field can be forgotten.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Map, Value as Json};

use super::{Activity, Session, Words};

/// One field that is not the same.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Change {
    /// The name of the team, if it is about one.
    pub team: Option<String>,
    /// From outside to inside: fields, and what records on the way are called.
    pub way: Vec<Said>,
    /// Empty when it is new.
    pub from: Vec<Said>,
    /// Empty when it is gone.
    pub to: Vec<Said>,
}

/// A piece of what is told about a change.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Said {
    /// As somebody typed it.
    Typed(String),
    /// From a workshop, a value set or a set of cases.
    Words(Words),
    Day(Date),
    /// A field, by its name in the file.
    Field(String),
    /// A word of the file's format: `External`, `true`.
    Sign(String),
    /// What somebody chose alone: that it is there, and no more.
    Hidden,
}

/// Not content: where the view was, what the clock says, and the counters.
pub(super) const SILENT: [&str; 4] = ["at", "clock", "next_id", "revision"];
/// Told as one change: they come from files, and hold a lot.
pub(super) const WHOLE: [&str; 3] = ["case_set", "value_set", "workshop"];
/// What a record is called, best first.
const TITLES: [&str; 5] = ["name", "action", "chosen", "title", "role"];
/// Where the ids of values stand, alone, in a list or as keys.
pub(super) const VALUES: [&str; 6] = [
    "first",
    "picks",
    "second",
    "shortlist",
    "value",
    "value_notes",
];
/// What each participant chose: shown to nobody once it is entered.
const HIDDEN: &str = "picks";
/// Where the ids of steps stand.
const STEPS: [&str; 3] = ["answers", "done", "notes"];
const DAYS: [&str; 5] = ["date", "due", "evaluation", "follow_up", "on"];
/// Where entries without a name of their own stand.
const TIMELINE: &str = "timeline";
/// Where words of the format stand.
const SIGNS: [&str; 4] = ["ballot", "side", "source", "voice"];

/// Every difference, in the order of the file.
pub fn difference(before: &Session, after: &Session) -> Vec<Change> {
    let differ = Differ::new([before, after]);
    differ.changes(&written(before), &written(after))
}

/// A session always has a written form; without one there is nothing to tell.
pub(super) fn written(session: &Session) -> Json {
    serde_json::to_value(session).unwrap_or_default()
}

/// Compares written forms, and knows what ids stand for.
pub(super) struct Differ {
    values: BTreeMap<String, Words>,
    /// Steps, and the questions and statements in them.
    steps: BTreeMap<String, Words>,
    cards: BTreeMap<String, Words>,
    teams: BTreeMap<u64, String>,
    changes: Vec<Change>,
}

impl Differ {
    pub(super) fn new(sessions: [&Session; 2]) -> Self {
        let mut this = Self {
            values: BTreeMap::new(),
            steps: BTreeMap::new(),
            cards: BTreeMap::new(),
            teams: BTreeMap::new(),
            changes: Vec::new(),
        };
        for session in sessions {
            this.learn(session);
        }
        this
    }

    fn learn(&mut self, session: &Session) {
        let own = session.teams.iter().flat_map(|team| &team.own_values);
        let values = session.value_set.values();
        for value in values.chain(&session.kept_values).chain(own) {
            self.values.insert(value.id.0.clone(), value.name.clone());
        }
        for step in &session.workshop.steps {
            self.steps.insert(step.id.0.clone(), step.title.clone());
            for item in step.activities.iter().flat_map(Activity::items) {
                self.steps.insert(item.id.clone(), item.text.clone());
            }
        }
        for card in &session.case_set.cases {
            self.cards.insert(card.id.clone(), card.title.clone());
        }
        for team in &session.teams {
            self.teams.insert(team.id.0.into(), team.name.clone());
        }
    }

    fn changes(mut self, before: &Json, after: &Json) -> Vec<Change> {
        self.compare(&Change::default(), before, after);
        self.changes
    }

    /// The differences between two states of one record.
    pub(super) fn inside(&mut self, before: &Json, after: &Json) -> Vec<Change> {
        let nothing = Json::Object(Map::new());
        let [before, after] = [before, after].map(|one| if one.is_null() { &nothing } else { one });
        self.compare(&Change::default(), before, after);
        self.changes
            .retain(|change| change.way != [Said::Field("id".to_owned())]);
        std::mem::take(&mut self.changes)
    }

    fn compare(&mut self, at: &Change, before: &Json, after: &Json) {
        if before == after {
            return;
        }
        match (before, after) {
            (Json::Object(a), Json::Object(b)) if !is_words(before) && !is_words(after) => {
                self.objects(at, a, b);
            }
            (Json::Array(a), Json::Array(b)) if has_ids(a) && has_ids(b) => {
                self.records(at, a, b);
            }
            (Json::Array(a), Json::Array(b)) if at.field() == TIMELINE => self.entries(at, a, b),
            // A list that grew: only what was added is news.
            (Json::Array(before), Json::Array(after))
                if !before.is_empty() && after.starts_with(before) =>
            {
                let added = after.get(before.len()..).unwrap_or_default().to_vec();
                let field = at.field().to_owned();
                self.push(at, Vec::new(), self.shown(&field, &Json::Array(added)));
            }
            _ => {
                let field = at.field().to_owned();
                self.push(at, self.shown(&field, before), self.shown(&field, after));
            }
        }
    }

    fn objects(&mut self, at: &Change, before: &Map<String, Json>, after: &Map<String, Json>) {
        let new = after.keys().filter(|key| !before.contains_key(*key));
        for key in before.keys().chain(new) {
            let [a, b] = [before, after].map(|of| of.get(key).unwrap_or(&Json::Null));
            let top = at.way.is_empty() && at.team.is_none();
            if SILENT.contains(&key.as_str()) || a == b {
                continue;
            }
            let at = self.at_key(at, key);
            if top && WHOLE.contains(&key.as_str()) {
                self.push(&at, Vec::new(), Vec::new());
            } else {
                let empty = Json::Object(Map::new());
                match (a, b) {
                    // Something new or gone is told field by field.
                    (Json::Object(_), Json::Null) if !is_words(a) => self.compare(&at, a, &empty),
                    (Json::Null, Json::Object(_)) if !is_words(b) => self.compare(&at, &empty, b),
                    _ => self.compare(&at, a, b),
                }
            }
        }
    }

    /// One level deeper. Some keys are no fields: notes are kept by value, answers by question.
    pub(super) fn at_key(&self, at: &Change, key: &str) -> Change {
        let mut at = at.clone();
        // Below a name there are fields again, with names that stand for nothing.
        let below_name = !matches!(at.way.last(), Some(Said::Field(_)));
        let known = self.named(at.field(), key);
        let known = known.filter(|known| !(below_name && matches!(known, Said::Typed(_))));
        at.way
            .push(known.unwrap_or_else(|| Said::Field(key.to_owned())));
        at
    }

    /// What only one of two timelines says, each entry by itself.
    fn entries(&mut self, at: &Change, before: &[Json], after: &[Json]) {
        for gone in before.iter().filter(|entry| !after.contains(entry)) {
            self.push(at, self.shown(TIMELINE, gone), Vec::new());
        }
        for new in after.iter().filter(|entry| !before.contains(entry)) {
            self.push(at, Vec::new(), self.shown(TIMELINE, new));
        }
    }

    /// The day and the status first, as people tell it.
    fn entry(&self, entry: &Map<String, Json>) -> Vec<Said> {
        let one = |key: &str| {
            entry
                .get(key)
                .map_or(Vec::new(), |one| self.shown(key, one))
        };
        let mut said: Vec<Said> = ["on", "status", "words"]
            .into_iter()
            .flat_map(one)
            .collect();
        let due = one("due");
        said.extend((!due.is_empty()).then(|| Said::Field("due".to_owned())));
        said.extend(due);
        said
    }

    /// Records are the same when their ids are.
    fn records(&mut self, at: &Change, before: &[Json], after: &[Json]) {
        let field = at.field().to_owned();
        for a in before {
            match after.iter().find(|b| id(b) == id(a)) {
                Some(b) => {
                    let at = self.at_record(at, b, a);
                    self.compare(&at, a, b);
                }
                None => self.push(at, self.shown(&field, a), Vec::new()),
            }
        }
        for b in after {
            if !before.iter().any(|a| id(a) == id(b)) {
                // New and filled in, or new and empty.
                self.push(at, Vec::new(), self.shown(&field, b));
            }
        }
        if kept(before, after) != kept(after, before) {
            let order = |list: &[Json]| list.iter().filter_map(title).collect();
            self.push(at, order(before), order(after));
        }
    }

    /// At a record in a list; of two states of its name the first that is there.
    pub(super) fn at_record(&self, at: &Change, record: &Json, other: &Json) -> Change {
        let name = title(record).or_else(|| title(other));
        let mut at = at.clone();
        if at.team.is_none() && at.way == [Said::Field("teams".to_owned())] {
            at.team = Some(match name {
                Some(Said::Typed(name)) => name,
                _ => String::new(),
            });
            at.way.clear();
        } else {
            at.way.extend(name);
        }
        at
    }

    fn push(&mut self, at: &Change, from: Vec<Said>, to: Vec<Said>) {
        let mut change = at.clone();
        (change.from, change.to) = (from, to);
        self.changes.push(change);
    }

    /// A key or an id that stands for something with a name.
    fn named(&self, field: &str, id: &str) -> Option<Said> {
        let names = match field {
            field if VALUES.contains(&field) => &self.values,
            field if STEPS.contains(&field) => &self.steps,
            "card" => &self.cards,
            _ => return None,
        };
        Some(match names.get(id) {
            Some(words) => Said::Words(words.clone()),
            None => Said::Typed(id.to_owned()),
        })
    }

    pub(super) fn shown(&self, field: &str, json: &Json) -> Vec<Said> {
        match json {
            Json::Null => Vec::new(),
            // Where an agreement stands; the one that took its place has a name of its own.
            Json::String(status) if field == "status" => {
                vec![Said::Sign(format!("Status{status}"))]
            }
            Json::Object(_) if field == "status" => vec![Said::Sign("StatusReplaced".to_owned())],
            Json::String(text) if text.is_empty() => Vec::new(),
            Json::String(text) => vec![self.text(field, text)],
            Json::Bool(yes) => vec![Said::Sign(yes.to_string())],
            Json::Number(id) if field == "team" => {
                let team = id.as_u64().and_then(|id| self.teams.get(&id));
                vec![Said::Typed(team.cloned().unwrap_or_default())]
            }
            Json::Number(number) => vec![Said::Typed(number.to_string())],
            Json::Array(list) if field == HIDDEN && !list.is_empty() => vec![Said::Hidden],
            Json::Array(list) => list.iter().flat_map(|one| self.shown(field, one)).collect(),
            Json::Object(_) if is_words(json) => words(json).map(Said::Words).into_iter().collect(),
            Json::Object(entry) if field == TIMELINE => self.entry(entry),
            Json::Object(object) => match title(json) {
                Some(own) => vec![own],
                None => {
                    // Ids tell people nothing.
                    let inner = object.iter();
                    let inner = inner.filter(|(key, _)| *key != "id" && *key != "session");
                    inner.flat_map(|(key, one)| self.shown(key, one)).collect()
                }
            },
        }
    }

    fn text(&self, field: &str, text: &str) -> Said {
        let typed = || Said::Typed(text.to_owned());
        if SIGNS.contains(&field) {
            Said::Sign(text.to_owned())
        } else if DAYS.contains(&field) {
            text.parse().map_or_else(|_| typed(), Said::Day)
        } else {
            self.named(field, text).unwrap_or_else(typed)
        }
    }
}

impl Change {
    /// The innermost field, by its name in the file.
    pub(super) fn field(&self) -> &str {
        let fields = self.way.iter().rev().find_map(|said| match said {
            Said::Field(name) => Some(name.as_str()),
            _ => None,
        });
        fields.unwrap_or_default()
    }
}

/// The records of a list that the other has too, by their ids.
pub(super) fn kept<'a>(list: &'a [Json], other: &[Json]) -> Vec<&'a Json> {
    let ids = list.iter().filter_map(id);
    ids.filter(|known| other.iter().any(|one| id(one) == Some(*known)))
        .collect()
}

pub(super) fn is_records(list: &[Json]) -> bool {
    list.iter().all(|one| id(one).is_some())
}

fn has_ids(list: &[Json]) -> bool {
    list.iter().all(|one| id(one).is_some())
}

/// An agreement from an earlier session is known by the agreement that it holds.
pub(super) fn id(record: &Json) -> Option<&Json> {
    let own = record.get("id");
    own.or_else(|| record.get("agreement")?.get("id"))
}

/// Words in both languages count as one text.
pub(super) fn is_words(json: &Json) -> bool {
    json.get("nl").is_some()
}

fn words(json: &Json) -> Option<Words> {
    let of = |lang: &str| json.get(lang)?.as_str().map(str::to_owned);
    let words = Words {
        nl: of("nl").unwrap_or_default(),
        en: of("en").unwrap_or_default(),
    };
    Some(words).filter(|words| !words.is_empty())
}

/// What a record is called, if anything.
pub(super) fn title(record: &Json) -> Option<Said> {
    let record = record.get("agreement").unwrap_or(record);
    TITLES.iter().find_map(|field| match &record[*field] {
        Json::String(text) => Some(Said::Typed(text.clone())).filter(|_| !text.trim().is_empty()),
        named => words(named).map(Said::Words),
    })
}
