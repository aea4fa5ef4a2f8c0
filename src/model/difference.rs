//! What changed between two states of a session, in terms that people recognise: which team, which
//! field, from what, to what. Works on the written form, so no field can be forgotten.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::Session;

/// One field that is not the same.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Change {
    /// The name of the team, if it is about one.
    pub team: Option<String>,
    /// The names of the fields on the way, from outside to inside, as they stand in the file.
    pub fields: Vec<String>,
    /// What the record is called: a name, an action, a value.
    pub record: Option<String>,
    /// Empty when it is new.
    pub from: String,
    /// Empty when it is gone.
    pub to: String,
}

/// Not content: where the view was, what the clock says, and the counters.
const SILENT: [&str; 4] = ["at", "clock", "next_id", "revision"];
/// Told as one change: they come from files, and hold a lot.
const WHOLE: [&str; 3] = ["case_set", "value_set", "workshop"];
/// What a record is called, best first.
const TITLES: [&str; 5] = ["name", "action", "chosen", "title", "role"];

/// Every difference, in the order of the file.
pub fn difference(before: &Session, after: &Session) -> Vec<Change> {
    let mut found = Differ {
        names: BTreeMap::new(),
        changes: Vec::new(),
    };
    for session in [before, after] {
        let own = session.teams.iter().flat_map(|team| &team.own_values);
        for value in session
            .value_set
            .values()
            .chain(&session.kept_values)
            .chain(own)
        {
            found
                .names
                .insert(value.id.0.clone(), value.name.nl.clone());
        }
    }
    // A session always has a written form; without one there is nothing to tell.
    let written = [before, after].map(|session| serde_json::to_value(session).unwrap_or_default());
    let [before, after] = &written;
    found.compare(&Change::default(), before, after);
    found.changes
}

struct Differ {
    /// Names of values by their ids.
    names: BTreeMap<String, String>,
    changes: Vec<Change>,
}

impl Differ {
    fn compare(&mut self, at: &Change, before: &Json, after: &Json) {
        if before == after {
            return;
        }
        match (before, after) {
            (Json::Object(a), Json::Object(b)) if !a.contains_key("nl") => self.objects(at, a, b),
            (Json::Array(a), Json::Array(b)) if is_records(a) && is_records(b) => {
                self.records(at, a, b);
            }
            // A list that grew: only what was added is news.
            (Json::Array(a), Json::Array(b)) if !a.is_empty() && b.starts_with(a) => {
                let added = b.get(a.len()..).unwrap_or_default();
                self.push(at, String::new(), self.shown(&Json::Array(added.to_vec())));
            }
            _ => self.push(at, self.shown(before), self.shown(after)),
        }
    }

    fn objects(&mut self, at: &Change, before: &Map<String, Json>, after: &Map<String, Json>) {
        let new = after.keys().filter(|key| !before.contains_key(*key));
        for key in before.keys().chain(new) {
            let [a, b] = [before, after].map(|of| of.get(key).unwrap_or(&Json::Null));
            let top = at.fields.is_empty() && at.team.is_none();
            if SILENT.contains(&key.as_str()) || a == b {
                continue;
            }
            let mut at = at.clone();
            if let Some(name) = self.names.get(key) {
                // Notes are kept by value.
                at.record = Some(name.clone());
            } else {
                at.fields.push(key.clone());
            }
            if top && WHOLE.contains(&key.as_str()) {
                self.push(&at, String::new(), String::new());
            } else {
                let empty = Json::Object(Map::new());
                match (a, b) {
                    // Something new or gone is told field by field.
                    (Json::Object(_), Json::Null) => self.compare(&at, a, &empty),
                    (Json::Null, Json::Object(_)) => self.compare(&at, &empty, b),
                    _ => self.compare(&at, a, b),
                }
            }
        }
    }

    /// Records are the same when their ids are.
    fn records(&mut self, at: &Change, before: &[Json], after: &[Json]) {
        for a in before {
            match after.iter().find(|b| id(b) == id(a)) {
                Some(b) => {
                    let at = self.at_record(at, b, a);
                    self.compare(&at, a, b);
                }
                None => self.push(at, self.shown(a), String::new()),
            }
        }
        for b in after {
            if !before.iter().any(|a| id(a) == id(b)) {
                // New and filled in, or new and empty.
                self.push(at, String::new(), self.shown(b));
            }
        }
        let kept = |list: &[Json], other: &[Json]| -> Vec<Json> {
            let ids = list.iter().filter_map(id);
            ids.filter(|known| other.iter().any(|one| id(one) == Some(*known)))
                .cloned()
                .collect()
        };
        if kept(before, after) != kept(after, before) {
            let order = |list: &[Json]| list.iter().map(title).collect::<Vec<_>>().join(", ");
            self.push(at, order(before), order(after));
        }
    }

    fn at_record(&self, at: &Change, record: &Json, before: &Json) -> Change {
        let name = Some(title(record)).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| title(before));
        let mut at = at.clone();
        if at.fields == ["teams"] {
            at.team = Some(name);
            at.fields.clear();
        } else {
            at.record = Some(name);
        }
        at
    }

    fn push(&mut self, at: &Change, from: String, to: String) {
        let mut change = at.clone();
        (change.from, change.to) = (from, to);
        self.changes.push(change);
    }

    fn shown(&self, json: &Json) -> String {
        match json {
            Json::Null => String::new(),
            Json::String(text) => self.names.get(text).unwrap_or(text).clone(),
            Json::Array(list) => {
                let list: Vec<String> = list.iter().map(|one| self.shown(one)).collect();
                list.join(", ")
            }
            Json::Object(object) => {
                if let Some(Json::String(dutch)) = object.get("nl") {
                    return dutch.clone();
                }
                let own = title(json);
                let texts = object.iter().filter(|(key, _)| *key != "id");
                let texts = texts.map(|(_, one)| self.shown(one));
                let all: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
                if own.is_empty() { all.join(", ") } else { own }
            }
            other => other.to_string(),
        }
    }
}

fn is_records(list: &[Json]) -> bool {
    list.iter().all(|one| id(one).is_some())
}

/// An agreement from an earlier session is known by the agreement that it holds.
fn id(record: &Json) -> Option<&Json> {
    let own = record.get("id");
    own.or_else(|| record.get("agreement")?.get("id"))
}

fn title(record: &Json) -> String {
    let record = record.get("agreement").unwrap_or(record);
    let of = |field: &&str| match &record[*field] {
        Json::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Json::Object(words) => words.get("nl")?.as_str().map(str::to_owned),
        _ => None,
    };
    TITLES.iter().find_map(of).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::tests::random::{edit_for, new_session, wishes};
    use crate::model::{Edit, RecordId, TeamEdit, TeamText, TextField};

    fn apply(session: &mut Session, edit: Edit) {
        session.apply(edit).expect("it fits");
    }

    fn set(session: &mut Session, field: TextField, text: &str) {
        let text = text.to_owned();
        apply(session, Edit::SetText { field, text });
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn what_is_not_the_same_is_told_and_nothing_else(wishes in wishes()) {
            let mut session = new_session();
            for wish in &wishes {
                let mut next = session.clone();
                let edit = edit_for(&session, wish);
                if next.apply(edit.clone()).is_err() {
                    continue;
                }
                next.next_id = session.next_id;
                next.revision = session.revision;
                let same = next == session || edit.is_passing();
                prop_assert_eq!(difference(&session, &next).is_empty(), same, "{:?}", edit);
                prop_assert!(difference(&next, &next).is_empty());
                next.next_id = RecordId(next.next_id).0.max(session.next_id + 1);
                session = next;
            }
        }
    }

    #[test]
    fn a_change_names_team_field_and_both_sides() {
        let mut before = new_session();
        let team = RecordId(1);
        apply(
            &mut before,
            Edit::AddTeam {
                id: team,
                name: "Zorg".into(),
            },
        );
        let agreement = RecordId(2);
        apply(
            &mut before,
            Edit::team(team, TeamEdit::AddAgreement(agreement)),
        );
        let action = TextField::Team(team, TeamText::AgreementAction(agreement));
        set(&mut before, action, "Een bord plaatsen");
        let mut after = before.clone();
        let owner = TextField::Team(team, TeamText::AgreementOwnerRole(agreement));
        set(&mut after, owner, "Inkoper");
        set(&mut after, TextField::Place, "Utrecht");
        let changes = difference(&before, &after);
        let [place, owner] = changes.as_slice() else {
            panic!("{changes:?}");
        };
        assert_eq!(
            (place.fields.as_slice(), place.to.as_str()),
            (&["place".to_owned()][..], "Utrecht")
        );
        assert_eq!(owner.team.as_deref(), Some("Zorg"));
        assert_eq!(owner.fields, ["agreements", "owner_role"]);
        assert_eq!(owner.record.as_deref(), Some("Een bord plaatsen"));
        assert_eq!((owner.from.as_str(), owner.to.as_str()), ("", "Inkoper"));
    }
}
