//! What finished jobs report.

use egui::Context;

use super::App;
use crate::store::versions::When;
use crate::text::Sentence as _;
use crate::ui::background::Done;
use crate::ui::state::Then;

impl App {
    /// Takes the report of a finished job.
    pub(super) fn take(&mut self, done: Done, context: &Context) {
        match done {
            Done::Opened {
                path,
                result,
                versions,
            } => self.opened(path, result, versions, context),
            Done::FromReport { path, .. } if !self.may_leave() => {
                self.ask_to_leave(Then::Open(path), context);
            }
            Done::FromReport { session, .. } => {
                self.show_session(*session, None, None, context);
            }
            Done::Created(result) => {
                self.creating = false;
                match result {
                    Ok((_, path)) if !self.may_leave() => {
                        self.ask_to_leave(Then::Open(path), context);
                    }
                    Ok((opened, path)) => {
                        self.show_opened(opened, path, context);
                        self.keep_version(When::Now);
                    }
                    Err(error) => self.tell(error.message(&self.state.text)),
                }
            }
            Done::Missing(paths) => self.state.missing = paths,
            Done::Kept(result) => {
                if let Err(error) = result {
                    self.tell(error.message(&self.state.text));
                }
            }
            Done::Found(found, faults) => self.found(found, &faults),
            Done::Written(written) => self.written(&written),
            Done::Copied(result) => self.copied(result),
            Done::Versions(list) => self.show_versions(list),
            Done::Version {
                version,
                wish,
                result,
            } => self.version_read(version, wish, result, context),
            Done::VersionKept(result) => self.version_kept(result),
            Done::Theirs { wish, result } => self.theirs_read(wish, result, context),
            Done::Saved {
                path,
                revision,
                result,
                lock,
            } => self.saved(path, revision, (result, lock), context),
            Done::Exported { path, result } => self.exported(&path, result),
            Done::FolderRead(result) => self.folder_read(result),
            Done::Browsed { purpose, path } => self.browsed(purpose, path, context),
        }
    }
}
