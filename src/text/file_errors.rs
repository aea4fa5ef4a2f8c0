//! Sentences for files that cannot be read or written: what happened, what is safe, what to do.

use std::path::Path;

use super::sentences::s;
use super::{Message, Sentence, Text};
use crate::report::export::ExportFault;
use crate::source::{FileFault, MAX_BYTES, Place, Syntax};
use crate::store::{BROKEN, Doing, EXTENSION, Problem, StoreError};
use crate::workshops::{ContentFault, FileReport};

impl Sentence for StoreError {
    fn message(&self, text: &Text) -> Message {
        let why = self.reason(text);
        let values = [
            ("doing", text.get(self.doing.id()).into()),
            ("what", why.text.into()),
        ];
        let hint = [self.what_is_safe(), self.what_to_do()].map(|id| text.get(id));
        Message {
            text: text.with("file-fault", &values),
            hint: Some(hint.join(" ")),
            place: why.place,
        }
    }
}

impl StoreError {
    /// Only why, and what to do about it: for a list that says what happened above it.
    pub fn reason(&self, text: &Text) -> Message {
        let (what, place) = match &self.problem {
            Problem::File(fault) => (text.file_fault(fault), place_of(fault)),
            Problem::Foreign => (text.get("file-foreign").into_owned(), None),
            Problem::Newer { version, known } => (
                text.with(
                    "file-newer",
                    &[("version", (*version).into()), ("known", (*known).into())],
                ),
                None,
            ),
            Problem::Damaged { place, what } => (text.syntax(what), Some(*place)),
            Problem::Session { place, fault } => (fault.message(text).text, *place),
            Problem::Verify => (text.get("file-verify").into_owned(), None),
            Problem::TooLargeToSave => {
                let limit = MAX_BYTES / (1024 * 1024);
                let words = text.with("file-too-large-to-save", &[("limit", limit.into())]);
                (words, None)
            }
            Problem::IsSession => (text.get("file-is-session").into_owned(), None),
            Problem::Gone => (text.get("file-gone").into_owned(), None),
            Problem::Changed => (text.get("file-changed").into_owned(), None),
            Problem::InUse => (text.get("file-in-use").into_owned(), None),
            Problem::SameSession(path) => {
                let path = path.display().to_string();
                (
                    text.with("file-same-session", &[("path", path.into())]),
                    None,
                )
            }
            Problem::TooDeep { limit } => (
                text.with("file-too-deep", &[("limit", (*limit).into())]),
                None,
            ),
            Problem::TooMany { limit } => (
                text.with("file-too-many", &[("limit", (*limit).into())]),
                None,
            ),
        };
        let hint = text.get(self.what_to_do()).into_owned();
        Message::with_hint(what, hint).at(spot(&self.path, place))
    }
}

impl Sentence for FileReport {
    fn message(&self, text: &Text) -> Message {
        let spot = spot(&self.file, self.place);
        let values = [
            ("doing", text.get("content-not-used").into()),
            ("what", text.content_fault(&self.what).into()),
        ];
        let hint = text.get("content-hint").into_owned();
        Message::with_hint(text.with("file-fault", &values), hint).at(spot)
    }
}

impl Sentence for ExportFault {
    fn message(&self, text: &Text) -> Message {
        let why = self.to_string();
        let words = text.with("report-fault", &[("why", why.into())]);
        let hint = [Doing::Export.what_is_safe(), "do-report-fault"].map(|id| text.get(id));
        Message::with_hint(words, hint.join(" "))
    }
}

impl Text {
    /// Why a workshop, value set or case set cannot be used.
    pub fn content_fault(&self, fault: &ContentFault) -> String {
        let id = |id: &'static str, name: &str| self.with(id, &[("id", s(name))]);
        match fault {
            ContentFault::File(fault) => self.file_fault(fault),
            ContentFault::Syntax(syntax) => self.syntax(syntax),
            ContentFault::Workshop(fault) => fault.message(self).text,
            ContentFault::SameAsBuiltIn { id: name } => id("content-same-as-built-in", name),
            ContentFault::SameAsFile { id: name, other } => self.with(
                "content-same-as-file",
                &[
                    ("id", s(name)),
                    ("other", other.display().to_string().into()),
                ],
            ),
            ContentFault::UnknownValueSet(name) => id("content-unknown-value-set", name),
            ContentFault::UnknownCaseSet(name) => id("content-unknown-case-set", name),
            ContentFault::UnknownWorkshop(name) => id("content-unknown-workshop", name),
            ContentFault::TooManyFiles { limit } => {
                self.with("content-too-many-files", &[("limit", (*limit).into())])
            }
            ContentFault::Edit { number, error } => self.with(
                "content-edit",
                &[
                    ("number", (*number).into()),
                    ("why", error.message(self).text.into()),
                ],
            ),
        }
    }

    fn file_fault(&self, fault: &FileFault) -> String {
        let id = match fault {
            FileFault::Missing => "file-missing",
            FileFault::FolderMissing => "file-folder-missing",
            FileFault::IsFolder => "file-is-folder",
            FileFault::NotAFile => "file-not-a-file",
            FileFault::Exists => "file-exists",
            FileFault::Denied => "file-denied",
            FileFault::ReadOnly => "file-read-only",
            FileFault::NoSpace => "file-no-space",
            FileFault::NameTooLong => "file-name-too-long",
            FileFault::NameNotText => "file-name-not-text",
            FileFault::Empty => "file-empty",
            FileFault::NotText(_) => "file-not-text",
            FileFault::TooLarge => {
                let limit = MAX_BYTES / (1024 * 1024);
                return self.with("file-too-large", &[("limit", limit.into())]);
            }
            FileFault::Other(why) => {
                return self.with("file-other", &[("why", why.as_str().into())]);
            }
        };
        self.get(id).into_owned()
    }

    fn syntax(&self, syntax: &Syntax) -> String {
        let named = |id, name: &str| self.with(id, &[("name", s(name))]);
        let one_of = |id, name: &str, known: &[&str]| {
            let known = known.join(", ");
            self.with(id, &[("name", s(name)), ("known", known.into())])
        };
        let id = match syntax {
            Syntax::Sign(sign) => return named("syntax-sign", sign),
            Syntax::UnknownField { field, known } => {
                return one_of("syntax-unknown-field", field, known);
            }
            Syntax::UnknownWord { word, known } => {
                return one_of("syntax-unknown-word", word, known);
            }
            Syntax::MissingField(field) => return named("syntax-missing-field", field),
            Syntax::DoubleField(field) => return named("syntax-double-field", field),
            Syntax::Other(why) => {
                return self.with("syntax-other", &[("why", why.as_str().into())]);
            }
            Syntax::End => "syntax-end",
            Syntax::Name => "syntax-name",
            Syntax::Number => "syntax-number",
            Syntax::NumberRange => "syntax-number-range",
            Syntax::TrueFalse => "syntax-true-false",
            Syntax::Escape => "syntax-escape",
            Syntax::Comment => "syntax-comment",
            Syntax::TooDeep => "syntax-too-deep",
            Syntax::After => "syntax-after",
        };
        self.get(id).into_owned()
    }
}

impl Doing {
    fn id(self) -> &'static str {
        match self {
            Self::Open => "doing-open",
            Self::Save | Self::SaveAs => "doing-save",
            Self::Create => "doing-create",
            Self::Export => "doing-export",
            Self::ReadSettings => "doing-read-settings",
            Self::ReadRecent => "doing-read-recent",
            Self::SaveSettings => "doing-save-settings",
            Self::SaveRecent => "doing-save-recent",
            Self::Journal => "doing-journal",
            Self::Recover => "doing-recover",
            Self::Version => "doing-version",
            Self::Content => "doing-content",
            Self::Import => "doing-import",
            Self::RemoveCopy => "doing-remove-copy",
            Self::ScanFolder => "doing-scan-folder",
            Self::Scan => "doing-scan",
            Self::KeepScan => "doing-keep-scan",
        }
    }

    fn what_is_safe(self) -> &'static str {
        match self {
            Self::Open => "safe-open",
            Self::Save => "safe-save",
            Self::SaveAs => "safe-save-as",
            Self::Create => "safe-create",
            Self::Export => "safe-export",
            Self::ReadSettings => "safe-read-settings",
            Self::ReadRecent => "safe-read-recent",
            Self::SaveSettings | Self::SaveRecent => "safe-save-settings",
            Self::Journal => "safe-journal",
            Self::Recover => "safe-recover",
            Self::Version => "safe-version",
            Self::Content => "safe-content",
            Self::Import => "safe-import",
            Self::RemoveCopy => "safe-remove-copy",
            Self::ScanFolder | Self::Scan | Self::KeepScan => "safe-scan",
        }
    }
}

impl StoreError {
    /// Says no more of the file on disk than we can know.
    fn what_is_safe(&self) -> &'static str {
        match (self.doing, &self.problem) {
            (Doing::Save, Problem::Changed | Problem::Newer { .. }) => "safe-save-changed",
            (Doing::Save, Problem::File(fault)) if is_no_text(fault) => "safe-save-changed",
            (
                Doing::Save,
                Problem::Gone
                | Problem::InUse
                | Problem::File(FileFault::Missing | FileFault::FolderMissing | FileFault::Other(_)),
            ) => "safe-save-window",
            _ => self.doing.what_is_safe(),
        }
    }

    fn what_to_do(&self) -> &'static str {
        let reads = matches!(
            self.doing,
            Doing::Open | Doing::Recover | Doing::Import | Doing::ScanFolder | Doing::Scan
        );
        let retries = self.doing == Doing::Save;
        match &self.problem {
            // Whatever was wrong with it, it is out of the way, or about to be replaced.
            _ if matches!(self.doing, Doing::ReadSettings | Doing::ReadRecent) => {
                let aside = ends_in(&self.path, BROKEN);
                if aside {
                    "do-look-aside"
                } else {
                    "do-copy-now"
                }
            }
            Problem::File(FileFault::NameTooLong | FileFault::NameNotText) => "do-other-name",
            // Nobody chose the folder of our own files.
            _ if matches!(self.doing, Doing::SaveSettings | Doing::SaveRecent) => {
                "do-look-at-folder"
            }
            // Saving is tried again by itself.
            Problem::Gone => "do-plug-in",
            Problem::File(FileFault::Missing | FileFault::FolderMissing) if retries => "do-plug-in",
            Problem::File(FileFault::NoSpace) if retries => "do-make-space-to-save",
            Problem::File(fault) if is_no_text(fault) && retries => "do-keep-both",
            Problem::File(FileFault::Missing) => "do-look-for-it",
            Problem::File(FileFault::FolderMissing) => "do-make-folder",
            Problem::File(FileFault::Exists) => "do-other-name",
            Problem::File(FileFault::NoSpace) => "do-make-space",
            Problem::File(FileFault::Denied) if reads => "do-ask-to-read",
            Problem::File(FileFault::Denied | FileFault::ReadOnly) => "do-other-folder",
            Problem::File(FileFault::NotAFile | FileFault::IsFolder) if !reads => "do-other-name",
            Problem::File(FileFault::Other(_)) => "do-again",
            Problem::File(_) if self.doing == Doing::Import => "do-choose-table",
            // Its name says that it is a session: it was one.
            Problem::Foreign if reads && has_our_name(&self.path) => "do-open-backup",
            Problem::File(fault) if is_no_text(fault) && reads && has_our_name(&self.path) => {
                "do-open-backup"
            }
            Problem::File(_) | Problem::Foreign => "do-choose-session",
            Problem::Newer { .. } if reads => "do-install-newer",
            Problem::Damaged { .. } | Problem::Session { .. } if reads => "do-use-copy",
            Problem::Damaged { .. } | Problem::Session { .. } | Problem::Verify => {
                "do-report-fault"
            }
            Problem::TooLargeToSave => "do-make-smaller",
            Problem::Changed if self.doing == Doing::Content => "do-content-copy",
            Problem::Changed if self.doing == Doing::RemoveCopy => "do-merge-again",
            Problem::Changed | Problem::InUse => "do-keep-both",
            Problem::SameSession(_) => "do-choose-one",
            Problem::TooDeep { .. } | Problem::TooMany { .. } => "do-smaller-folder",
            Problem::Newer { .. } | Problem::IsSession => "do-other-name",
        }
    }
}

/// The file can be read, and holds nothing that we could have written.
fn is_no_text(fault: &FileFault) -> bool {
    matches!(
        fault,
        FileFault::Empty | FileFault::NotText(_) | FileFault::TooLarge
    )
}

fn has_our_name(path: &Path) -> bool {
    ends_in(path, EXTENSION)
}

fn ends_in(path: &Path, ending: &str) -> bool {
    let own = path.extension();
    own.is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

/// `path:line:column`, as editors understand it.
fn spot(path: &Path, place: Option<Place>) -> String {
    let path = path.display();
    match place {
        Some(Place { line, column }) => format!("{path}:{line}:{column}"),
        None => path.to_string(),
    }
}

fn place_of(fault: &FileFault) -> Option<Place> {
    match fault {
        FileFault::NotText(place) => Some(*place),
        _ => None,
    }
}
