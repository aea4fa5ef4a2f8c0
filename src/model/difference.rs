//! What changed between two states of a session, in terms that people recognise: which team, which
//! field, from what, to what. Works on the written form, so no field can be forgotten.

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
const DAYS: [&str; 4] = ["date", "due", "evaluation", "follow_up"];
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
        let known = self.named(at.field(), key);
        at.way
            .push(known.unwrap_or_else(|| Said::Field(key.to_owned())));
        at
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
            Json::Object(object) => match title(json) {
                Some(own) => vec![own],
                None => {
                    let inner = object.iter().filter(|(key, _)| *key != "id");
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::tests::random::{edit_for, new_session, wishes};
    use crate::model::{Ballot, Edit, Merge, RecordId, TeamEdit, TeamText, TextField};

    fn apply(session: &mut Session, edit: Edit) {
        session.apply(edit).expect("it fits");
    }

    fn set(session: &mut Session, field: TextField, text: &str) {
        let text = text.to_owned();
        apply(session, Edit::SetText { field, text });
    }

    fn field(name: &str) -> Said {
        Said::Field(name.to_owned())
    }

    fn typed(text: &str) -> Said {
        Said::Typed(text.to_owned())
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
                // Counters are no news, but stay as they are: a new record needs an id of its own.
                let mut told = next.clone();
                told.next_id = session.next_id;
                told.revision = session.revision;
                let same = told == session || edit.is_passing();
                prop_assert_eq!(difference(&session, &told).is_empty(), same, "{:?}", edit);
                prop_assert!(difference(&next, &next).is_empty());
                session = next;
            }
        }
    }

    #[test]
    fn what_a_participant_picked_is_told_as_changed_only() {
        let mut before = new_session();
        let [team, person] = [1, 2].map(RecordId);
        let name = "Zorg".to_owned();
        apply(&mut before, Edit::AddTeam { id: team, name });
        let role = TextField::Team(team, TeamText::ParticipantRole(person));
        for edit in [
            TeamEdit::AddParticipant(person),
            TeamEdit::SetBallot(Ballot::Open),
        ] {
            apply(&mut before, Edit::team(team, edit));
        }
        let values = before.value_set.values().map(|value| value.id.clone());
        let values: Vec<_> = values.take(2).collect();
        let picked = |count: usize| {
            let mut session = before.clone();
            let picks = values[..count].to_vec();
            apply(
                &mut session,
                Edit::team(team, TeamEdit::SetPicks(person, picks)),
            );
            session
        };
        let told = |from: &Session, to: &Session| {
            let changes = difference(from, to);
            let [change] = changes.as_slice() else {
                panic!("{changes:?}");
            };
            (change.from.clone(), change.to.clone())
        };
        let (one, two) = (picked(1), picked(2));
        assert_eq!(told(&before, &one), (vec![], vec![Said::Hidden]));
        assert_eq!(told(&one, &two), (vec![], vec![Said::Hidden]));
        assert_eq!(told(&two, &one), (vec![Said::Hidden], vec![Said::Hidden]));
        // Neither of somebody without a name or a role who is new or gone.
        let mut gone = one.clone();
        apply(
            &mut gone,
            Edit::team(team, TeamEdit::RemoveParticipant(person)),
        );
        let first = before.value_set.values().next().expect("a value");
        let name = first.name.nl.clone();
        for changes in [difference(&gone, &one), difference(&one, &gone)] {
            assert!(
                !format!("{changes:?}").contains(name.as_str()),
                "{changes:?}"
            );
        }
        // Merging hides them as well, and takes the side that is chosen.
        let (mut ours, mut theirs) = (one, two);
        for side in [&mut ours, &mut theirs] {
            set(side, role.clone(), "Jurist");
        }
        let merge = Merge::new(&ours, &theirs);
        let [point] = merge.points() else {
            panic!("{:?}", merge.points());
        };
        assert!(!format!("{point:?}").contains(name.as_str()), "{point:?}");
        let merged = merge.outcome(&ours, &[crate::model::Choice::Theirs]);
        let merged = merged.expect("a session");
        assert_eq!(merged.teams[0].participants[0].picks, values);
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
            (place.way.as_slice(), place.to.as_slice()),
            (&[field("place")][..], &[typed("Utrecht")][..])
        );
        assert_eq!(owner.team.as_deref(), Some("Zorg"));
        let way = [
            field("agreements"),
            typed("Een bord plaatsen"),
            field("owner_role"),
        ];
        assert_eq!(owner.way, way);
        assert_eq!((owner.from.len(), &owner.to), (0, &vec![typed("Inkoper")]));
    }
}
