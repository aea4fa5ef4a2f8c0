//! Copies of a session that stand beside it. A program that keeps a folder the same on two computers
//! (Nextcloud, OneDrive, Dropbox, Syncthing) makes one when both of them changed the session.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::atomic::folder_of;
use super::versions::{self, When};
use super::{Doing, EXTENSION, Mark, Problem, StoreError, open_marked};
use crate::model::Session;

/// A copy of a session, in a file of its own in the same folder.
#[derive(Clone, Debug, PartialEq)]
pub struct SideCopy {
    pub path: PathBuf,
    pub session: Arc<Session>,
    /// A program that keeps folders the same made it: its name says so.
    pub is_conflict: bool,
    mark: Mark,
}

/// The most files in a folder that are looked at.
const MAX_FILES: usize = 10_000;
/// The most copies that are read.
const MAX_COPIES: usize = 20;

/// The copies of the session in this file, by name. What cannot be read is no copy: opening that
/// file says why.
pub fn copies(path: &Path, session: &Session) -> Vec<SideCopy> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let files = fs::read_dir(folder_of(path))
        .into_iter()
        .flatten()
        .flatten();
    let files = files.take(MAX_FILES).map(|entry| entry.path());
    let mut files: Vec<PathBuf> = files
        .filter(|file| file.extension().is_some_and(|end| end == EXTENSION))
        .filter(|file| file.file_name() != path.file_name())
        .collect();
    // Names that begin as ours first, so that a full folder does not push copies out.
    files.sort_by_cached_key(|file| {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        (!name.starts_with(&*stem), name)
    });
    let found = files.into_iter().take(MAX_COPIES).filter_map(|file| {
        let (other, mark) = open_marked(&file).ok()?;
        let name = file.file_stem()?.to_string_lossy();
        (other.id == session.id).then(|| SideCopy {
            is_conflict: is_conflict(&stem, &name),
            path: file.clone(),
            session: Arc::new(other),
            mark,
        })
    });
    found.collect()
}

/// Takes a copy away after it was merged. What was in it stays among the earlier versions.
///
/// # Errors
/// [`StoreError`], also when somebody changed the copy since it was read; it is then still there.
pub fn remove_copy(copy: &SideCopy, root: &Path) -> Result<(), StoreError> {
    let fail = |problem: Problem| problem.of(Doing::RemoveCopy, &copy.path);
    let there = Mark::of_file(&copy.path).map_err(|fault| fail(fault.into()))?;
    match there {
        None => return Ok(()),
        Some(mark) if mark != copy.mark => return Err(fail(Problem::Changed)),
        Some(_) => {}
    }
    versions::keep(&copy.session, root, jiff::Timestamp::now(), When::Now)?;
    fs::remove_file(&copy.path).map_err(|error| fail(Problem::File(error.into())))
}

/// Whether this is how the name of a conflict copy is made from `name`, both without extension:
/// `name.sync-conflict-20261121-140301-ABCDEFG` (Syncthing), `name (conflicted copy 2026-11-21
/// 140301)` (Nextcloud), `name_conflict-20261121-140301` (ownCloud), `name (Anna's conflicted copy
/// 2026-11-21)` (Dropbox, in many languages), `name-LAPTOP-ANNA` (OneDrive).
fn is_conflict(name: &str, copy: &str) -> bool {
    let Some(rest) = copy.strip_prefix(name) else {
        return false;
    };
    let lower = rest.to_lowercase();
    let said = ["conflict", "konflikt", "conflit"]
        .iter()
        .any(|word| lower.contains(word));
    said && rest.starts_with(['.', '_', ' ']) || is_computer(rest)
}

/// `-LAPTOP-ANNA`: the name that Windows gives a computer has capitals, digits and dashes only.
fn is_computer(rest: &str) -> bool {
    let Some(name) = rest.strip_prefix('-') else {
        return false;
    };
    let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let letter = name.chars().any(|c| c.is_ascii_uppercase());
    letter && name.len() <= 15 && name.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;
    use crate::model::tests::random::new_session;
    use crate::model::{Edit, TextField};
    use crate::store::{Replacing, open, save};

    #[test]
    fn copies_of_the_four_programs_are_known_by_name() {
        let name = "2026-11-21 Goed Digitaal Bestuur";
        for rest in [
            ".sync-conflict-20261121-140301-ABCDEFG",
            " (conflicted copy 2026-11-21 140301)",
            " (conflicted copy anna 2026-11-21 140301)",
            "_conflict-20261121-140301",
            " (Anna's conflicted copy 2026-11-21)",
            " (conflicterend exemplaar van Anna 2026-11-21)",
            " (In Konflikt stehende Kopie von Anna)",
            "-LAPTOP-4F2K",
        ] {
            assert!(is_conflict(name, &format!("{name}{rest}")), "{rest}");
        }
        for other in [
            "",
            " 2",
            " (mijn versie)",
            "-1",
            "-kopie",
            " (mijn conflict)",
        ] {
            let expected = other.contains("conflict");
            assert_eq!(
                is_conflict(name, &format!("{name}{other}")),
                expected,
                "{other}"
            );
        }
        assert!(!is_conflict(name, "iets anders-LAPTOP"));
    }

    #[test]
    fn only_files_of_the_same_session_are_copies() {
        let folder = tempdir().expect("room for a folder");
        let at = |name: &str| folder.path().join(name).with_added_extension("codio");
        let ours = new_session();
        let mut other = ours.clone();
        other.id = "another".into();
        save(&ours, &at("a"), Replacing::Anything).expect("saved");
        save(
            &ours,
            &at("a.sync-conflict-20261121-140301-ABCDEFG"),
            Replacing::Anything,
        )
        .expect("saved");
        save(&ours, &at("a (mijn versie)"), Replacing::Anything).expect("saved");
        save(&other, &at("a-LAPTOP"), Replacing::Anything).expect("saved");
        fs::write(at("a (conflicted copy)"), "half").expect("room");
        let found = copies(&at("a"), &ours);
        let names: Vec<(String, bool)> = found
            .iter()
            .map(|copy| {
                (
                    copy.path
                        .file_stem()
                        .unwrap_or_default()
                        .to_string_lossy()
                        .into_owned(),
                    copy.is_conflict,
                )
            })
            .collect();
        let expected = [
            ("a (mijn versie)", false),
            ("a.sync-conflict-20261121-140301-ABCDEFG", true),
        ];
        assert_eq!(names, expected.map(|(name, is)| (name.to_owned(), is)));
    }

    #[test]
    fn a_copy_goes_when_it_is_as_it_was_and_stays_as_a_version() {
        let folder = tempdir().expect("room for a folder");
        let (file, copy) = (
            folder.path().join("a.codio"),
            folder.path().join("a-LAPTOP.codio"),
        );
        let root = folder.path().join("versions");
        let ours = new_session();
        let mut theirs = ours.clone();
        let (field, text) = (TextField::Place, "Utrecht".to_owned());
        theirs
            .apply(Edit::SetText { field, text })
            .expect("it fits");
        save(&ours, &file, Replacing::Anything).expect("saved");
        save(&theirs, &copy, Replacing::Anything).expect("saved");
        let found = copies(&file, &ours).remove(0);
        save(&ours, &copy, Replacing::Anything).expect("saved");
        let refused = remove_copy(&found, &root).expect_err("somebody changed it");
        assert_eq!(refused.problem, Problem::Changed);
        assert!(copy.exists());
        save(&theirs, &copy, Replacing::Anything).expect("saved");
        assert_eq!(remove_copy(&found, &root), Ok(()));
        assert!(!copy.exists() && file.exists());
        let kept = versions::list(&ours.id, &root);
        let kept = kept.first().expect("a version");
        assert_eq!(open(&kept.path).expect("readable").place, "Utrecht");
    }
}
