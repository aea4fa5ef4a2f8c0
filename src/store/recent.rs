//! The sessions that were open last, with enough to recognise them by.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::settings::{load, save};
use super::{Doing, Problem, StoreError};
use crate::model::{Session, Words};
use crate::source::FileFault;

/// The most sessions that are remembered.
pub const MAX_RECENT: usize = 10;

/// One session that was open.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Recent {
    pub path: PathBuf,
    /// The id of the session, to find its earlier versions when the file is damaged; lists of before
    /// have none.
    pub id: String,
    /// Title of the workshop; lists of before have none.
    pub workshop: Words,
    /// Title of the first case; may be empty.
    pub title: String,
    pub organisation: String,
    pub teams: Vec<String>,
    /// The step where the first team was.
    pub step: Option<Words>,
    pub date: Option<Date>,
}

/// The last one first.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct RecentList {
    pub sessions: Vec<Recent>,
}

impl Recent {
    /// What to remember of a session in this file.
    pub fn of(session: &Session, path: &Path) -> Self {
        let teams = || session.teams.iter();
        let title = teams().map(|team| &team.case.title);
        let title = title.into_iter().find(|title| !title.trim().is_empty());
        let at = teams().find_map(|team| team.at.as_ref());
        let step = at.and_then(|step| session.workshop.step(step));
        Self {
            path: absolute(path),
            id: session.id.clone(),
            workshop: session.workshop.title.clone(),
            title: title.cloned().unwrap_or_default(),
            organisation: session.organisation.clone(),
            teams: teams().map(|team| team.name.clone()).collect(),
            step: step.map(|step| step.title.clone()),
            date: session.date,
        }
    }

    /// Whether the file is still there. A stick that is not plugged in makes it missing for now,
    /// so it stays in the list.
    pub fn is_missing(&self) -> bool {
        !self.path.is_file()
    }
}

impl RecentList {
    /// The list in this file, or an empty one with what is wrong with the file.
    pub fn load(path: &Path) -> (Self, Option<StoreError>) {
        let (mut list, fault): (Self, _) = load(path, Doing::ReadRecent);
        list.sessions.truncate(MAX_RECENT);
        (list, fault)
    }

    /// # Errors
    /// [`StoreError`]; the file is then as it was.
    pub fn save(&self, path: &Path) -> Result<(), StoreError> {
        save(self, path, Doing::SaveRecent)
    }

    /// Puts a session first.
    ///
    /// # Errors
    /// [`StoreError`] when the name of the file is not text and cannot be kept in the list; the
    /// session itself is fine.
    pub fn remember(&mut self, recent: Recent) -> Result<(), StoreError> {
        if recent.path.to_str().is_none() {
            let problem = Problem::File(FileFault::NameNotText);
            return Err(problem.of(Doing::SaveRecent, recent.path));
        }
        self.forget(&recent.path);
        self.sessions.insert(0, recent);
        self.sessions.truncate(MAX_RECENT);
        Ok(())
    }

    pub fn forget(&mut self, path: &Path) {
        self.sessions.retain(|recent| recent.path != path);
    }

    /// The id of the session that was last in this file.
    pub fn id_of(&self, path: &Path) -> Option<&str> {
        let path = absolute(path);
        let known = self.sessions.iter().find(|recent| recent.path == path);
        let id = known.map(|recent| recent.id.as_str());
        id.filter(|id| !id.is_empty())
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
