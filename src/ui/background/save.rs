//! Saving a session in its file.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::model::Session;
use crate::store::{self, Doing, Lock, Locked, Mark, Problem, Replacing, StoreError};

/// How long a save may take before people hear that it has no answer.
pub const SLOW_SAVE: Duration = Duration::from_secs(5);

/// A session to save.
pub struct SaveJob {
    pub session: Arc<Session>,
    /// Tells the open document from those before and after it.
    pub document: u64,
    pub path: PathBuf,
    pub revision: u64,
    pub replacing: Replacing,
    /// The folder for new sessions, which need not be there.
    pub sessions: PathBuf,
    /// Where locks go when they cannot be beside the file; `None` when we have the lock.
    pub locks: Option<PathBuf>,
}

impl SaveJob {
    /// Saves the session, and first takes the lock of its file when we have none.
    pub(super) fn run(&self) -> Result<(Mark, Option<Lock>), StoreError> {
        if !matches!(self.replacing, Replacing::Seen(_)) {
            store::make_own_folder(&self.path, &self.sessions, Doing::SaveAs)?;
        }
        // Where our file is gone nothing of us is left behind: on another disk it is only litter.
        let locks = self.locks.as_ref();
        let locks = locks.filter(|_| !store::is_gone(&self.path, self.replacing));
        let locked = locks.map(|locks| store::lock(&self.path, locks));
        if matches!(locked, Some(Locked::Taken)) {
            return Err(StoreError {
                doing: Doing::Save,
                path: self.path.clone(),
                problem: Problem::InUse,
            });
        }
        let mark = store::save(&self.session, &self.path, self.replacing)?;
        Ok((mark, locked.and_then(Locked::ours)))
    }
}
