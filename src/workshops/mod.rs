//! The workshops, value sets and cases that a facilitator can choose from: those built in, and
//! those in the user's own folder. A file with a mistake is told and left out; it stops nothing.

mod content;
mod example;
mod fault;
pub mod import;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::model::{CaseSet, Edit, EditError, Session, ValueSet, Workshop};
use crate::source::{self, FileFault};

pub use content::{Content, ContentFile, Kind, next_version};
pub use example::{example, example_follow_up};
pub use fault::{ContentFault, FileReport, offset_of};

/// Id of the workshop that a new session has when nobody says otherwise.
pub const DEFAULT_WORKSHOP: &str = "goed-digitaal-bestuur";

/// Id of the value set whose fundaments tables of values are held against.
pub const STARTER_SET: &str = "startset-1";
/// Id of the workshop of a follow-up.
pub const FOLLOW_UP_WORKSHOP: &str = "vervolg";

/// The most files that are read from one folder.
pub const MAX_FILES: usize = 200;

/// Name and text of every built-in file.
const BUILT_IN: [(&str, &str); 8] = [
    (
        "goed-digitaal-bestuur.ron",
        include_str!("../../workshops/goed-digitaal-bestuur.ron"),
    ),
    ("vervolg.ron", include_str!("../../workshops/vervolg.ron")),
    (
        "goed-digitaal-bestuur-kort.ron",
        include_str!("../../workshops/goed-digitaal-bestuur-kort.ron"),
    ),
    (
        "raadsvoorstel-bevragen.ron",
        include_str!("../../workshops/raadsvoorstel-bevragen.ron"),
    ),
    (
        "dataproject-bespreken.ron",
        include_str!("../../workshops/dataproject-bespreken.ron"),
    ),
    (
        "bewust-van-data-ethiek.ron",
        include_str!("../../workshops/bewust-van-data-ethiek.ron"),
    ),
    (
        "startset-1.ron",
        include_str!("../../workshops/startset-1.ron"),
    ),
    (
        "casussen-1.ron",
        include_str!("../../workshops/casussen-1.ron"),
    ),
];

/// Everything that can be chosen, built in first, then by file name.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pub workshops: Vec<Workshop>,
    pub value_sets: Vec<ValueSet>,
    pub case_sets: Vec<CaseSet>,
    /// The files of all of these.
    pub files: Vec<ContentFile>,
    /// What is wrong with the files that are not in the lists above.
    pub faults: Vec<FileReport>,
}

impl Library {
    /// What comes with the application.
    pub fn built_in() -> Self {
        Self::collect(Vec::new(), Vec::new())
    }

    /// What comes with the application and every `.ron` file in `folder`. A folder that is not
    /// there is an empty one.
    pub fn load(folder: &Path) -> Self {
        let mut faults = Vec::new();
        let mut loaded = Vec::new();
        match ron_files(folder) {
            Ok(files) => {
                for path in files.iter().take(MAX_FILES) {
                    match read(path) {
                        Ok(file) => loaded.push(file),
                        Err(report) => faults.push(report),
                    }
                }
                if files.len() > MAX_FILES {
                    let what = ContentFault::TooManyFiles { limit: MAX_FILES };
                    faults.push(FileReport::about(folder, what));
                }
            }
            Err(FileFault::Missing) => {}
            Err(fault) => faults.push(FileReport::about(folder, ContentFault::File(fault))),
        }
        Self::collect(loaded, faults)
    }

    /// The set that comes with the application, or that of somebody's own in its place.
    pub fn starter_set(&self) -> &ValueSet {
        static NONE: ValueSet = ValueSet::NONE;
        self.value_set(STARTER_SET).unwrap_or(&NONE)
    }

    /// The file that this comes from.
    pub fn file(&self, kind: Kind, id: &str) -> Option<&ContentFile> {
        self.files
            .iter()
            .find(|file| file.content.key() == (kind, id))
    }

    /// An id that no file has and that is not `taken`: this one, or this one with a number.
    pub fn free_id(&self, kind: Kind, id: &str, taken: Option<&str>) -> String {
        let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
        let mut all = std::iter::once(id.to_owned()).chain(numbered);
        all.find(|id| taken != Some(id) && self.file(kind, id).is_none())
            .unwrap_or_default()
    }

    pub fn workshop(&self, id: &str) -> Option<&Workshop> {
        self.workshops.iter().find(|workshop| workshop.id == id)
    }

    pub fn value_set(&self, id: &str) -> Option<&ValueSet> {
        self.value_sets.iter().find(|set| set.id == id)
    }

    pub fn case_set(&self, id: &str) -> Option<&CaseSet> {
        self.case_sets.iter().find(|set| set.id == id)
    }

    /// An empty session with copies of this workshop and of the sets that it names. `uuid` becomes
    /// the id of the session. `None` when there is no such workshop.
    pub fn new_session(&self, workshop: &str, uuid: String) -> Option<Session> {
        let workshop = self.workshop(workshop)?;
        let values = self.value_set(&workshop.values)?;
        let cases = self.case_set(&workshop.cases)?;
        Some(Session::new(
            uuid,
            workshop.clone(),
            values.clone(),
            cases.clone(),
        ))
    }

    /// A session that follows an earlier one, with its open agreements and its scores.
    ///
    /// # Errors
    /// [`EditError`] when the earlier session cannot be followed.
    pub fn follow_up(&self, earlier: Session, uuid: String) -> Result<Session, EditError> {
        let new = self.new_session(FOLLOW_UP_WORKSHOP, uuid);
        let mut session = new.ok_or(EditError::NotFound)?;
        session.apply(Edit::Follow(Arc::new(earlier)))?;
        Ok(session)
    }

    /// Puts the files together: a user's file with another version replaces the built-in one with
    /// the same id; the same version would hide which of the two was used, and is refused.
    fn collect(own: Vec<ContentFile>, faults: Vec<FileReport>) -> Self {
        let mut faults = faults;
        let mut files: Vec<ContentFile> = Vec::new();
        for (name, text) in BUILT_IN {
            match understand(Path::new(name), text.to_owned()) {
                Ok(file) => files.push(ContentFile { path: None, ..file }),
                Err(report) => faults.push(report),
            }
        }
        let mut replaced = Vec::new();
        for file in own {
            let mut known = files.iter_mut();
            let Some(other) = known.find(|other| other.content.key() == file.content.key()) else {
                files.push(file);
                continue;
            };
            match clash(&file, other) {
                Some(report) => faults.push(report),
                None => replaced.push(std::mem::replace(other, file)),
            }
        }
        let mut library = Self {
            faults,
            ..Self::default()
        };
        library.sort_out(files, &replaced);
        library
    }

    /// Sets first, so that a workshop can be held against them. Where one cannot be used, the one
    /// that it `replaced` still can.
    fn sort_out(&mut self, files: Vec<ContentFile>, replaced: &[ContentFile]) {
        for file in &files {
            match &file.content {
                Content::ValueSet(set) => self.value_sets.push(set.clone()),
                Content::Cases(set) => self.case_sets.push(set.clone()),
                Content::Workshop(_) => {}
            }
        }
        for file in files {
            let Content::Workshop(workshop) = &file.content else {
                self.files.push(file);
                continue;
            };
            let Some(missing) = self.missing_of(workshop) else {
                self.workshops.push(workshop.clone());
                self.files.push(file);
                continue;
            };
            let name = || format!("{}.ron", workshop.id).into();
            let path: PathBuf = file.path.clone().unwrap_or_else(name);
            let report = FileReport::in_text(&path, &file.text, missing);
            self.faults.push(report);
            let key = file.content.key();
            if let Some(before) = replaced.iter().find(|one| one.content.key() == key) {
                if let Content::Workshop(own) = &before.content {
                    self.workshops.push(own.clone());
                }
                self.files.push(before.clone());
            }
        }
    }

    /// What a workshop asks for that is not here.
    pub fn missing_of(&self, workshop: &Workshop) -> Option<ContentFault> {
        if self.value_set(&workshop.values).is_none() {
            return Some(ContentFault::UnknownValueSet(workshop.values.clone()));
        }
        let known = self.case_set(&workshop.cases).is_some();
        (!known).then(|| ContentFault::UnknownCaseSet(workshop.cases.clone()))
    }
}

/// Why a file cannot stand beside or in place of another one with the same id.
fn clash(file: &ContentFile, other: &ContentFile) -> Option<FileReport> {
    let id = file.content.key().1.to_owned();
    let what = match &other.path {
        None if other.content.version() != file.content.version() => return None,
        None => ContentFault::SameAsBuiltIn { id },
        Some(path) => ContentFault::SameAsFile {
            id,
            other: path.clone(),
        },
    };
    let path = file.path.as_deref().unwrap_or(Path::new(""));
    Some(FileReport::in_text(path, &file.text, what))
}

/// The `.ron` files of a folder, by name.
fn ron_files(folder: &Path) -> Result<Vec<PathBuf>, FileFault> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ron = path
            .extension()
            .is_some_and(|ext| ext.eq_ignore_ascii_case("ron"));
        if ron {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<ContentFile, FileReport> {
    let text = source::read_text(path)
        .map_err(|fault| FileReport::about(path, ContentFault::File(fault)))?;
    understand(path, text)
}

fn understand(path: &Path, text: String) -> Result<ContentFile, FileReport> {
    let content: Content = source::parse(&text).map_err(|fault| FileReport::syntax(path, fault))?;
    if let Err(fault) = content.check_structure() {
        return Err(FileReport::in_text(
            path,
            &text,
            ContentFault::Workshop(fault),
        ));
    }
    Ok(ContentFile {
        path: Some(path.to_owned()),
        text,
        content,
    })
}
