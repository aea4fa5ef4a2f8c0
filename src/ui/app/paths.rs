//! The question for a path: to open, to save as or to export to.

use std::path::{Path, PathBuf, is_separator};
use std::sync::Arc;

use egui::Context;

use super::App;
use crate::report::Audience;
use crate::report::compose::mentions;
use crate::report::export::Format;
use crate::report::print::Kind;
use crate::text::Text;
use crate::ui::background::{ExportError, ExportJob, What};
use crate::ui::state::{Dialog, Purpose, Screen, Then};

impl App {
    /// Asks for a session that is there already.
    pub(super) fn ask_for_file(&mut self, purpose: Purpose) {
        let folder = self.state.document.as_ref().and_then(|d| d.path.clone());
        let folder = folder.unwrap_or_else(|| self.state.paths.sessions().join(""));
        self.ask_for_path(purpose, String::new());
        let kind = self.state.text.get("file-kind").into_owned();
        self.background.browse(purpose, folder, kind);
    }

    pub(super) fn ask_for_table(&mut self) {
        self.ask_for_path(Purpose::ImportValues, String::new());
        let folder = self.state.paths.sessions().join("");
        let kind = self.state.text.get("file-kind-table").into();
        self.background.browse(Purpose::ImportValues, folder, kind);
    }

    pub(super) fn ask_where_to_print(&mut self, kind: Kind) {
        self.seal();
        let path = self.state.print_path(kind).display().to_string();
        self.ask_for_path(Purpose::Print(kind), path);
    }

    pub(super) fn ask_where_to_export(&mut self, format: Format) {
        self.go_to_report();
        let session = self.state.session();
        let shareable = session.filter(|_| self.state.audience == Audience::Shareable);
        self.state.mentions = shareable.map_or_else(Vec::new, |session| {
            mentions(session, &Text::new(self.state.report_lang))
        });
        let path = self.state.export_path(format).display().to_string();
        self.ask_for_path(Purpose::Export(format), path);
    }

    fn go_to_report(&mut self) {
        self.seal();
        self.state.screen = Screen::Report;
    }

    pub(super) fn ask_for_path(&mut self, purpose: Purpose, path: String) {
        self.state.dialog = Some(Dialog::Path {
            purpose,
            path,
            exists: false,
            fault: None,
        });
    }

    pub(super) fn browse(&mut self) {
        if let Some(Dialog::Path { purpose, path, .. }) = &self.state.dialog {
            let filter = match purpose {
                Purpose::Export(format) => self.state.text.get(format.kind()),
                Purpose::Print(_) => self.state.text.get(Format::Pdf.kind()),
                Purpose::ImportValues => self.state.text.get("file-kind-table"),
                Purpose::Overview(format) => self.state.text.get(format.kind()),
                _ => self.state.text.get("file-kind"),
            };
            let near = PathBuf::from(path);
            self.background.browse(*purpose, near, filter.into_owned());
        }
    }

    /// Takes the path from the system's dialog, unless the question it belongs to is gone.
    pub(super) fn browsed(&mut self, asked: Purpose, chosen: Option<PathBuf>, context: &Context) {
        if let (Purpose::Folder, Some(path)) = (asked, &chosen) {
            return self.read_folder(path.clone());
        }
        let Some(Dialog::Path { purpose, path, .. }) = &mut self.state.dialog else {
            return;
        };
        let Some(chosen) = chosen.filter(|_| *purpose == asked) else {
            return;
        };
        let typed = chosen.to_string_lossy().into_owned();
        path.clone_from(&typed);
        // The system's dialog has asked about replacing this very name, not one with our ending.
        let replace = with_extension(chosen.clone(), asked.extension()) == chosen;
        self.submit(&typed, replace, context);
    }

    /// The dialog's button was pressed.
    pub(super) fn submit(&mut self, typed: &str, replace: bool, context: &Context) {
        let Some(Dialog::Path {
            purpose,
            path,
            exists,
            fault,
        }) = &mut self.state.dialog
        else {
            return;
        };
        typed.clone_into(path);
        // What was said about the path before says nothing about this one.
        (*exists, *fault) = (false, None);
        let (purpose, path) = (*purpose, absolute(PathBuf::from(typed.trim())));
        match purpose {
            Purpose::Open => self.ask_to_leave(Then::Open(path), context),
            Purpose::ImportValues => self.read_table(path),
            Purpose::FollowUp => {
                self.state.dialog = None;
                self.ask_to_leave(Then::FollowUp(path), context);
            }
            Purpose::SaveAs => self.save_as(with_extension(path, purpose.extension()), replace),
            Purpose::Print(kind) => {
                let path = with_extension(path, purpose.extension());
                self.export(path, What::Print(kind), replace);
            }
            Purpose::Overview(format) => {
                let path = with_extension(path, purpose.extension());
                self.export_overview(path, format, replace);
            }
            // A folder is typed on its own screen.
            Purpose::Folder => {}
            Purpose::Export(format) => {
                let path = with_extension(path, purpose.extension());
                self.export(path, What::Report(format), replace);
            }
        }
    }

    fn export(&mut self, path: PathBuf, what: What, replace: bool) {
        let Some(session) = self.state.session() else {
            return;
        };
        self.background.export(ExportJob {
            session: Arc::clone(session),
            lang: self.state.report_lang,
            text: Arc::clone(&self.state.text),
            audience: self.state.audience,
            what,
            room_to_sign: self.state.room_to_sign,
            carries_session: self.state.carries_session,
            path,
            sessions: self.state.paths.sessions(),
            replace,
        });
    }

    pub(super) fn exported(&mut self, path: &Path, result: Result<(), ExportError>) {
        match result {
            Ok(()) => {
                let words = match self.state.dialog {
                    Some(Dialog::Path {
                        purpose: Purpose::Overview(_),
                        ..
                    }) => "overview-exported",
                    _ => "exported",
                };
                self.state.dialog = None;
                let path = path.display().to_string();
                self.state.notice = Some(self.state.text.with(words, &[("path", path.into())]));
            }
            Err(error) => {
                let Some(Dialog::Path { exists, fault, .. }) = &mut self.state.dialog else {
                    if let ExportError::Told(message) = error {
                        self.tell(message);
                    }
                    return;
                };
                match error {
                    ExportError::Exists => *exists = true,
                    ExportError::Told(message) => *fault = Some(message),
                }
            }
        }
    }
}

/// The same file whatever folder the program starts in next time.
pub(super) fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// The path with this extension, added when somebody typed none.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    let bytes = path.as_os_str().as_encoded_bytes();
    if bytes
        .last()
        .is_some_and(|last| is_separator(char::from(*last)))
        || path.file_name().is_none()
    {
        // A folder: a name made of an ending alone would be a hidden file in it.
        return path;
    }
    let has = path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(extension));
    if has {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}
