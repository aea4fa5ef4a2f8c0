//! What a person sets once. A broken file is put aside and told; the application starts anyway.

use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::atomic::{self, Existing, folder_of};
use super::paths::make_folder;
use super::{Doing, Problem, StoreError};
use crate::model::Lang;
use crate::overview::{GROUP, USUAL_GROUP};
use crate::source::{self, FileFault};

/// How far the window can be zoomed.
pub const ZOOM_PERCENT: RangeInclusive<u16> = 50..=300;

/// The ending of a file that was put aside: an error about a file without it says that it was not.
pub const BROKEN: &str = "broken";

/// The settings of one person. A setting that a file does not have is as it is at first.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Settings {
    pub lang: Lang,
    pub theme: Theme,
    pub zoom_percent: u16,
    /// Shortcuts of a single letter or digit can be switched off (WCAG 2.1.4).
    pub single_keys: bool,
    /// A soft sound when the time of a step is over.
    pub sound: bool,
    /// The monitor that the projector was on last, by the name that the system gives it.
    pub projector_monitor: Option<String>,
    /// Whether the projector filled that monitor.
    pub projector_full_screen: bool,
    /// In an overview, groups of fewer sessions show no averages.
    pub overview_group: usize,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub enum Theme {
    Light,
    Dark,
    /// As the system has it.
    #[default]
    System,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            theme: Theme::default(),
            zoom_percent: 100,
            single_keys: true,
            sound: false,
            projector_monitor: None,
            projector_full_screen: true,
            overview_group: USUAL_GROUP,
        }
    }
}

impl Settings {
    /// The settings in this file, or those at first with what is wrong with the file. A damaged
    /// file is put aside with the ending [`BROKEN`], and the error says where it is now.
    pub fn load(path: &Path) -> (Self, Option<StoreError>) {
        let (mut settings, fault): (Self, _) = load(path, Doing::ReadSettings);
        let (low, high) = ZOOM_PERCENT.into_inner();
        settings.zoom_percent = settings.zoom_percent.clamp(low, high);
        let (low, high) = GROUP.into_inner();
        settings.overview_group = settings.overview_group.clamp(low, high);
        (settings, fault)
    }

    /// # Errors
    /// [`StoreError`]; the file is then as it was.
    pub fn save(&self, path: &Path) -> Result<(), StoreError> {
        save(self, path, Doing::SaveSettings)
    }
}

/// Reads one of our own small files; a file that is not there is no fault.
pub(super) fn load<T: DeserializeOwned + Default>(
    path: &Path,
    doing: Doing,
) -> (T, Option<StoreError>) {
    let problem = match source::read_text(path) {
        Ok(text) => match source::parse(&text) {
            Ok(value) => return (value, None),
            Err(fault) => Problem::Damaged {
                place: fault.place,
                what: fault.what,
            },
        },
        Err(FileFault::Missing) => return (T::default(), None),
        Err(fault) => Problem::File(fault),
    };
    let aside = aside(path);
    // What cannot be moved stays where it is, until the next save takes its place.
    let moved = fs::rename(path, &aside).is_ok();
    let fault = problem.of(doing, if moved { &aside } else { path });
    (T::default(), Some(fault))
}

/// Writes one of our own small files, and makes its folder first.
pub(super) fn save<T: Serialize>(value: &T, path: &Path, doing: Doing) -> Result<(), StoreError> {
    let fail = |problem: Problem| problem.of(doing, path);
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    let text = source::options().to_string_pretty(value, pretty);
    let text = text.map_err(|_| fail(Problem::Verify))?;
    make_folder(folder_of(path), doing)?;
    atomic::write(path, text.as_bytes(), Existing::Replace).map_err(|fault| fail(fault.into()))
}

fn aside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(BROKEN);
    name.into()
}
