//! A folder of sessions, as it was read last.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::overview::{Collection, Filter, ValueFacts};
use crate::store::StoreError;
use crate::store::scan::{Progress, Scan};

/// The overview: which folder, and what of it is looked at.
#[derive(Default)]
pub struct OverviewState {
    /// The folder that was chosen last.
    pub path: PathBuf,
    /// It is being read now.
    pub reading: Option<Arc<Progress>>,
    /// It must be read once more when that is done: something may have changed meanwhile.
    pub once_more: bool,
    /// Somebody stopped the reading.
    pub cancelled: bool,
    pub folder: Option<Arc<Folder>>,
    pub filter: Filter,
}

/// What was read.
pub struct Folder {
    pub all: Collection,
    /// What has no part in it, and why; with paths as they stand in the folder.
    pub unread: Vec<StoreError>,
    pub links: usize,
    /// Every value that a team chose, by its Dutch name.
    pub values: Vec<ValueFacts>,
    paths: HashMap<String, PathBuf>,
}

impl Folder {
    pub fn of(scan: Scan) -> Self {
        let paths = scan.sessions.iter();
        let paths = paths.map(|one| (one.facts.id.clone(), one.path.clone()));
        let paths = paths.collect();
        let unread = scan.unread.iter();
        let unread = unread.map(|one| one.seen_from(&scan.folder)).collect();
        let all = Collection::new(scan.sessions.into_iter().map(|one| one.facts));
        Self {
            values: values(&all),
            all,
            unread,
            links: scan.links,
            paths,
        }
    }

    /// The file of a session in the collection.
    pub fn path_of(&self, session: usize) -> Option<&PathBuf> {
        self.paths.get(&self.all.sessions.get(session)?.id)
    }
}

fn values(all: &Collection) -> Vec<ValueFacts> {
    let mut known: HashMap<&str, &ValueFacts> = HashMap::new();
    for session in &all.sessions {
        for team in &session.teams {
            for chosen in &team.values {
                if !known.contains_key(chosen.value.0.as_str())
                    && let Some(value) = session.value(team, &chosen.value)
                {
                    known.insert(&chosen.value.0, value);
                }
            }
        }
    }
    let mut values: Vec<ValueFacts> = known.into_values().cloned().collect();
    values.sort_by(|a, b| (&a.name.nl, &a.id).cmp(&(&b.name.nl, &b.id)));
    values
}
