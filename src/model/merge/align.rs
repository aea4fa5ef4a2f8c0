//! Two computers give out the same ids. Before two copies are compared, what is new in one of them
//! and has an id that means something else in the other, gets an id of its own.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use crate::model::difference::{Said, VALUES, title, written};
use crate::model::edit::own_value_id;
use crate::model::{RecordId, Session};

/// Where a record is: the list, and the team that it is of.
type Place = (String, Option<u64>);

/// The copy with ids that do not clash with ours, and the first id that neither uses.
pub(super) fn align(ours: &Session, theirs: &Session) -> (Session, u32) {
    let mut aligner = Aligner {
        taken: BTreeMap::new(),
        next: ours.next_id.max(theirs.next_id),
        moved: BTreeMap::new(),
    };
    each_record(&written(ours), &mut |place, record| {
        if let Some(id) = record["id"].as_u64() {
            aligner.taken.insert(id, (place, record.clone()));
        }
    });
    let mut copy = written(theirs);
    aligner.renumber(&mut copy);
    aligner.rename_values(ours, &mut copy);
    // What was a session with other ids is one with these.
    let copy = serde_json::from_value(copy).unwrap_or_else(|_| theirs.clone());
    (copy, aligner.next)
}

struct Aligner {
    /// What each id is in ours.
    taken: BTreeMap<u64, (Place, Json)>,
    next: u32,
    /// New ids by old ones.
    moved: BTreeMap<u64, u32>,
}

impl Aligner {
    fn renumber(&mut self, copy: &mut Json) {
        let mut clashes = BTreeSet::new();
        each_record(copy, &mut |place, record| {
            let Some(id) = record["id"].as_u64() else {
                return;
            };
            let other = self
                .taken
                .get(&id)
                .filter(|(there, own)| *there != place || !alike(&place.0, own, record));
            if other.is_some() {
                clashes.insert(id);
            }
        });
        for id in clashes {
            let fresh = self.fresh();
            self.moved.insert(id, fresh);
        }
        self.walk(copy, "");
    }

    /// Gives every record, and everything that points to it, its new id.
    fn walk(&self, json: &mut Json, field: &str) {
        match json {
            Json::Object(object) => {
                for (key, inner) in object {
                    self.walk(inner, key);
                }
            }
            Json::Array(list) => list.iter_mut().for_each(|inner| self.walk(inner, field)),
            Json::Number(id) if matches!(field, "id" | "team" | "agreement") => {
                let moved = id.as_u64().and_then(|id| self.moved.get(&id));
                if let Some(moved) = moved {
                    *json = (*moved).into();
                }
            }
            _ => {}
        }
    }

    /// A value that a team added itself may have an id that another value has in ours.
    fn rename_values(&mut self, ours: &Session, copy: &mut Json) {
        for team in copy["teams"].as_array_mut().into_iter().flatten() {
            let own = team["id"].as_u64().and_then(|id| u32::try_from(id).ok());
            let own = own.and_then(|id| ours.team(RecordId(id)));
            let known = own.into_iter().flat_map(|team| &team.own_values);
            let known: BTreeMap<&str, &str> = known
                .map(|value| (value.id.0.as_str(), value.name.nl.as_str()))
                .collect();
            let values = team["own_values"].as_array().into_iter().flatten();
            let clashes = values.filter_map(|value| {
                let (id, name) = (value["id"].as_str()?, value["name"]["nl"].as_str()?);
                let other = known.get(id)?;
                (!share_a_word(name, other)).then(|| id.to_owned())
            });
            let clashes: Vec<String> = clashes.collect();
            for id in clashes {
                let new = own_value_id(&ours.id, self.fresh()).0;
                for value in team["own_values"].as_array_mut().into_iter().flatten() {
                    if value["id"] == id.as_str() {
                        value["id"] = new.clone().into();
                    }
                }
                rename(team, "", &id, &new);
            }
        }
    }

    fn fresh(&mut self) -> u32 {
        let id = self.next;
        self.next = self.next.saturating_add(1);
        id
    }
}

/// Calls `see` with every record that has a number for an id.
fn each_record(session: &Json, see: &mut impl FnMut(Place, &Json)) {
    each_of(session, None, see);
    for team in session["teams"].as_array().into_iter().flatten() {
        each_of(team, team["id"].as_u64(), see);
    }
}

fn each_of(of: &Json, team: Option<u64>, see: &mut impl FnMut(Place, &Json)) {
    for (list, records) in of.as_object().into_iter().flatten() {
        for record in records.as_array().into_iter().flatten() {
            if record["id"].is_u64() {
                see((list.clone(), team), record);
            }
        }
    }
}

/// Whether two records with one id can be the same record, changed. If not, both were made after
/// the copies went apart.
fn alike(list: &str, a: &Json, b: &Json) -> bool {
    if list == "teams" {
        return same_team(a, b);
    }
    let (Some(one), Some(other)) = (title_text(a), title_text(b)) else {
        return true;
    };
    share_a_word(&one, &other)
}

/// A team often gets another name. It is another team only when nothing in it is the same.
fn same_team(a: &Json, b: &Json) -> bool {
    let named = match (title_text(a), title_text(b)) {
        (Some(one), Some(other)) => share_a_word(&one, &other),
        _ => true,
    };
    let ids = |team: &Json| -> BTreeSet<u64> {
        let mut ids = BTreeSet::new();
        each_of(team, None, &mut |_, record| {
            ids.extend(record["id"].as_u64())
        });
        ids
    };
    let (ours, theirs) = (ids(a), ids(b));
    named || ours.is_empty() || theirs.is_empty() || !ours.is_disjoint(&theirs)
}

fn title_text(record: &Json) -> Option<String> {
    match title(record)? {
        Said::Typed(text) => Some(text),
        Said::Words(words) => Some(words.nl),
        _ => None,
    }
}

/// Whether two names have a word in common, small words aside when there are larger ones.
fn share_a_word(one: &str, other: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let lower = text.to_lowercase();
        let all = lower.split(|c: char| !c.is_alphanumeric());
        let all: BTreeSet<String> = all
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let large: BTreeSet<String> = all
            .iter()
            .filter(|word| word.chars().count() > 3)
            .cloned()
            .collect();
        if large.is_empty() { all } else { large }
    };
    let (one, other) = (words(one), words(other));
    one == other || !one.is_disjoint(&other)
}

/// Gives a value its new id wherever this team points to it.
fn rename(json: &mut Json, field: &str, id: &str, new: &str) {
    match json {
        Json::Object(object) => {
            if VALUES.contains(&field)
                && let Some(note) = object.remove(id)
            {
                object.insert(new.to_owned(), note);
            }
            for (key, inner) in object {
                rename(inner, key, id, new);
            }
        }
        Json::Array(list) => list
            .iter_mut()
            .for_each(|inner| rename(inner, field, id, new)),
        Json::String(text) if VALUES.contains(&field) && text == id => *text = new.to_owned(),
        _ => {}
    }
}
