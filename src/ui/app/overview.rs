//! The overview of a folder: reading it, looking at a part of it, and taking it along.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::Context;

use super::App;
use crate::overview::GROUP;
use crate::report::overview::Format;
use crate::store::StoreError;
use crate::store::scan::Progress;
use crate::text::Sentence as _;
use crate::ui::background::OverviewJob;
use crate::ui::state::{Folder, Purpose};

/// How often the bar moves while a folder is read.
const PROGRESS: Duration = Duration::from_millis(100);

impl App {
    pub(super) fn read_folder(&mut self, path: PathBuf) {
        let overview = &mut self.state.overview;
        if overview.reading.is_some() {
            overview.once_more |= overview.path == path;
            return;
        }
        self.state.notice = None;
        let overview = &mut self.state.overview;
        let progress = Arc::new(Progress::default());
        overview.reading = Some(Arc::clone(&progress));
        overview.cancelled = false;
        if overview.path != path {
            overview.folder = None;
        }
        overview.path.clone_from(&path);
        self.background
            .read_folder(path, self.state.paths.clone(), progress);
    }

    pub(super) fn stop_reading(&mut self) {
        if let Some(progress) = &self.state.overview.reading {
            progress.cancel();
        }
    }

    /// `None` when it was cancelled.
    pub(super) fn folder_read(&mut self, result: Result<Option<Folder>, StoreError>) {
        let overview = &mut self.state.overview;
        overview.reading = None;
        let once_more = std::mem::take(&mut overview.once_more) && matches!(result, Ok(Some(_)));
        match result {
            Ok(Some(folder)) => {
                let wanted = &mut overview.filter.value;
                // What no team here chose cannot be seen in the list, nor be taken off.
                wanted.take_if(|id| folder.values.iter().all(|one| one.id != *id));
                overview.folder = Some(Arc::new(folder));
            }
            // What was read of it before still stands.
            Ok(None) => overview.cancelled = true,
            Err(error) => {
                overview.folder = None;
                self.tell(error.message(&self.state.text));
            }
        }
        if once_more {
            self.read_folder(self.state.overview.path.clone());
        }
    }

    pub(super) fn wake_for_reading(&self, context: &Context) {
        if self.state.overview.reading.is_some() {
            context.request_repaint_after(PROGRESS);
        }
    }

    pub(super) fn set_group(&mut self, group: usize, context: &Context) {
        if GROUP.contains(&group) {
            self.change_settings(context, |settings| settings.overview_group = group);
        }
    }

    pub(super) fn ask_where_to_put_overview(&mut self, format: Format) {
        let name = self.state.text.get("overview-file-name");
        let name = format!("{} {name}.{}", self.state.today, format.extension());
        // Not in the folder itself: nothing changes there unless somebody says so.
        let path = self.state.paths.sessions().join(name);
        self.ask_for_path(Purpose::Overview(format), path.display().to_string());
    }

    pub(super) fn export_overview(&mut self, path: PathBuf, format: Format, replace: bool) {
        let Some(folder) = &self.state.overview.folder else {
            return;
        };
        self.background.export_overview(OverviewJob {
            folder: Arc::clone(folder),
            filter: self.state.overview.filter.clone(),
            group: self.state.settings.overview_group,
            today: self.state.today,
            text: Arc::clone(&self.state.text),
            format,
            path,
            sessions: self.state.paths.sessions(),
            replace,
        });
    }
}
