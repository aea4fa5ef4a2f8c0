//! Where everything is kept. All folders stand here and nowhere else.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

use super::{Doing, Problem, StoreError};

/// When this variable is set, everything is kept in the folder that it names: for tests, and to
/// carry the application on a stick.
pub const HOME_VARIABLE: &str = "GOED_DIGITAAL_BESTUUR_HOME";

const APP: &str = "goed-digitaal-bestuur";
const SESSIONS: &str = "Goed Digitaal Bestuur";

/// The folders of this user. They need not exist.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Paths {
    data: PathBuf,
    config: PathBuf,
    sessions: PathBuf,
}

impl Paths {
    /// The folders that this system has for data, settings and documents.
    pub fn find() -> Self {
        match env::var_os(HOME_VARIABLE).filter(|home| !home.is_empty()) {
            Some(home) => Self::under(Path::new(&home)),
            None => Self::of_system(),
        }
    }

    /// Everything under one folder.
    pub fn under(home: &Path) -> Self {
        Self {
            data: home.join("data"),
            config: home.join("config"),
            sessions: home.join("sessions"),
        }
    }

    fn of_system() -> Self {
        let Some(project) = ProjectDirs::from("nl", "", APP) else {
            // No home folder at all, as for a service account.
            return Self::under(&env::temp_dir().join(APP));
        };
        let documents = UserDirs::new().map(|user| {
            let documents = user.document_dir();
            documents.unwrap_or(user.home_dir()).to_owned()
        });
        let documents = documents.unwrap_or_else(|| project.data_dir().to_owned());
        Self {
            data: project.data_dir().to_owned(),
            config: project.config_dir().to_owned(),
            sessions: documents.join(SESSIONS),
        }
    }

    /// The user's own workshops, value sets and cases.
    pub fn workshops(&self) -> PathBuf {
        self.data.join("workshops")
    }

    /// Where new sessions go.
    pub fn sessions(&self) -> PathBuf {
        self.sessions.clone()
    }

    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    pub fn recent(&self) -> PathBuf {
        self.data.join("recent.ron")
    }

    /// What is typed in sessions that are open, from second to second.
    pub fn journals(&self) -> PathBuf {
        self.data.join("journals")
    }

    /// Earlier versions of sessions.
    pub fn versions(&self) -> PathBuf {
        self.data.join("versions")
    }

    /// What is remembered of sessions in folders that somebody made an overview of.
    pub fn overviews(&self) -> PathBuf {
        self.data.join("overviews")
    }

    /// Locks of sessions in folders that can only be read.
    pub fn locks(&self) -> PathBuf {
        self.data.join("locks")
    }

    /// What is known of the last crash. Holds no answers and no names.
    pub fn crash_note(&self) -> PathBuf {
        self.data.join("crash.txt")
    }
}

/// Makes a folder and those above it, when they are not there.
///
/// # Errors
/// [`StoreError`] with the folder as its path.
pub(super) fn make_folder(folder: &Path, doing: Doing) -> Result<(), StoreError> {
    fs::create_dir_all(folder).map_err(|error| Problem::File(error.into()).of(doing, folder))
}
