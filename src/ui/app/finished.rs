//! What finished jobs report.

use egui::Context;

use super::App;
use crate::store::Doing;
use crate::store::versions::When;
use crate::text::{Message, Sentence as _};
use crate::ui::background::Done;
use crate::ui::state::{Saving, Then};

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
            Done::Earlier { path, .. } if !self.may_leave() => {
                self.ask_to_leave(Then::FollowUp(path), context);
            }
            Done::Earlier { result, .. } => match result {
                Ok(earlier) => self.create_follow_up(*earlier),
                Err(error) => self.tell(error.message(&self.state.text)),
            },
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
            Done::Kept(Ok(())) => {}
            Done::Kept(Err(error)) if error.doing == Doing::SaveRecent => {
                self.recent_not_kept(&error);
            }
            Done::Kept(Err(error)) => self.tell(error.message(&self.state.text)),
            Done::Found(found, faults) => self.found(found, &faults),
            Done::Written(written) => self.written(&written),
            Done::Copies { path, list, asked } => self.copies_found(&path, list, asked),
            Done::CopyRemoved(result) => self.copy_removed(result),
            Done::Copied(result) => self.copied(result),
            Done::Versions(list) => self.show_versions(list),
            Done::Version {
                version,
                wish,
                result,
            } => self.version_read(version, wish, result, context),
            Done::VersionKept(result) => self.version_kept(result),
            Done::Theirs { wish, result } => self.theirs_read(wish, result, context),
            Done::Saved { document, .. } | Done::Gone { document }
                if document != self.safety.serial() => {}
            Done::Gone { .. } => self.file_went(),
            Done::Saved {
                path,
                revision,
                result,
                ..
            } => self.saved(path, revision, result, context),
            Done::Pages(told) => self.told_of_pages(told, context),
            Done::Exported { path, result } => self.exported(&path, result),
            Done::Table { path, result } => self.table_read(path, result),
            Done::ContentSaved {
                content,
                text,
                result,
            } => self.content_saved(content, text, result),
            Done::Library(library) => self.library_read(*library, context),
            Done::Broken => self.broken(),
            Done::FolderRead(result) => self.folder_read(result),
            Done::Browsed { purpose, path } => self.browsed(purpose, path, context),
        }
    }

    /// A job broke off, and nobody knows which: what waits for one, waits no longer.
    fn broken(&mut self) {
        self.creating = false;
        self.importing = false;
        self.moving_to = None;
        self.state.overview.reading = None;
        if let Some(editor) = &mut self.state.editor {
            editor.saving = false;
        }
        let text = &self.state.text;
        let [what, hint] = ["job-broken", "job-broken-hint"].map(|id| text.get(id).into_owned());
        let message = Message::with_hint(what, hint);
        match self.document() {
            // Saving is tried again, and again: no question each time.
            Some(document) if document.saving.is_busy() => {
                document.saving = Saving::Failed(message);
            }
            _ => self.tell(message),
        }
    }
}
