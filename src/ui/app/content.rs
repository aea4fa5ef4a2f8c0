//! Workshops and value sets of somebody's own: copying, changing, keeping, and values from a table.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, ViewportCommand};

use super::App;
use crate::model::{Lang, Words};
use crate::store::StoreError;
use crate::text::Sentence as _;
use crate::ui::action::Editing;
use crate::ui::command::Command;
use crate::ui::editor::{ContentWrite, Editor};
use crate::ui::state::{AfterContent, Dialog, Screen};
use crate::workshops::import::{About, Table, slug};
use crate::workshops::{Content, Kind, Library};

impl App {
    pub(super) fn edit_content(&mut self, editing: Editing, context: &Context) {
        match editing {
            Editing::Edit(kind, id) => self.replace_editor(AfterContent::Edit(kind, id), context),
            Editing::Copy(kind, id) => self.replace_editor(AfterContent::Copy(kind, id), context),
            Editing::Change { content, field } => {
                if let Some(editor) = &mut self.state.editor {
                    editor.change(*content, field);
                    self.state.notice = None;
                }
            }
            Editing::SaveCopy => self.save_as_copy(),
            Editing::SaveFirst => self.save_first(),
            Editing::Discard => self.discard(context),
            Editing::Import(about) => self.import(about),
        }
    }

    pub(super) fn has_unsaved_content(&self) -> bool {
        self.state.editor.as_ref().is_some_and(Editor::is_dirty)
    }

    pub(super) fn ask_about_content(&mut self, then: AfterContent) {
        self.state.dialog = Some(Dialog::UnsavedContent { then });
    }

    /// Puts something else in the editor; asks first when what is there would be lost.
    fn replace_editor(&mut self, then: AfterContent, context: &Context) {
        let same = match (&then, &self.state.editor) {
            (AfterContent::Edit(kind, id), Some(editor)) => {
                editor.content().key() == (*kind, id.as_str())
            }
            _ => false,
        };
        if same && self.has_unsaved_content() {
            return self.go_to(Screen::Editor, context);
        }
        match self.has_unsaved_content() {
            true => self.ask_about_content(then),
            false => self.go_on(then, context),
        }
    }

    fn go_on(&mut self, then: AfterContent, context: &Context) {
        let library = &self.state.library;
        let editor = match &then {
            AfterContent::Quit => {
                return context.send_viewport_cmd(ViewportCommand::Close);
            }
            AfterContent::Edit(kind, id) => library.file(*kind, id).and_then(Editor::of),
            AfterContent::Copy(kind, id) => library.file(*kind, id).map(|file| {
                let id = self.copy_id(*kind, id);
                let title = self.copy_title(file.content.title());
                Editor::copy_of(&file.content, file.head(), id, title)
            }),
        };
        if editor.is_some() {
            self.state.editor = editor;
            self.local.editor = Default::default();
            self.go_to(Screen::Editor, context);
        }
    }

    /// An id for a copy that no file has, and neither has what is in the editor: that may be kept
    /// just now, and not be in the list yet.
    fn copy_id(&self, kind: Kind, of: &str) -> String {
        let own = self.state.editor.as_ref();
        let own = own.map(|editor| editor.content().key().1);
        let library = &self.state.library;
        library.free_id(kind, &format!("{of}-kopie"), own)
    }

    /// "… (kopie)", in each language that has a title.
    fn copy_title(&self, title: &Words) -> Words {
        let copy = |lang: Lang| match title.written(lang) {
            "" => String::new(),
            name => {
                let text = crate::text::Text::new(lang);
                text.with("library-copy-title", &[("name", name.into())])
            }
        };
        Words {
            nl: copy(Lang::Nl),
            en: copy(Lang::En),
        }
    }

    pub(super) fn undo_in_editor(&mut self, command: Command) {
        if let Some(editor) = &mut self.state.editor {
            match command {
                Command::Undo => editor.undo(),
                _ => editor.redo(),
            }
        }
    }

    pub(super) fn save_content(&mut self) {
        let folder = self.state.paths.workshops();
        let library = &self.state.library;
        let ready = |editor: &&mut Editor| !editor.saving && editor.fault(library).is_none();
        let Some(editor) = self.state.editor.as_mut().filter(ready) else {
            return;
        };
        if let Some(write) = editor.to_write() {
            editor.saving = true;
            self.background.save_content(write, folder);
        }
    }

    /// What is in the editor becomes a copy, with a file of its own.
    fn save_as_copy(&mut self) {
        let Some(editor) = &self.state.editor else {
            return;
        };
        let (kind, id) = editor.content().key();
        let id = self.copy_id(kind, id);
        let title = self.copy_title(editor.content().title());
        let copy = Editor::copy_of(editor.content(), editor.head(), id, title);
        self.state.editor = Some(copy);
        self.save_content();
    }

    fn save_first(&mut self) {
        let Some(Dialog::UnsavedContent { then }) = self.state.dialog.take() else {
            return;
        };
        self.after_content = Some(then);
        self.save_content();
    }

    fn discard(&mut self, context: &Context) {
        let Some(Dialog::UnsavedContent { then }) = self.state.dialog.take() else {
            return;
        };
        self.state.editor = None;
        if self.state.screen == Screen::Editor {
            self.state.screen = Screen::Library;
        }
        self.go_on(then, context);
    }

    /// A workshop or value set was written, or was not.
    pub(super) fn content_saved(
        &mut self,
        content: Arc<Content>,
        text: String,
        result: Result<PathBuf, StoreError>,
    ) {
        let editor = self.state.editor.as_mut();
        let editor = editor.filter(|editor| editor.content().key() == content.key());
        match result {
            Ok(path) => {
                let version = content.version().to_owned();
                let from_editor = editor.map(|editor| editor.written(path, text, content));
                self.background.load_library(self.state.paths.workshops());
                self.state.notice = Some(match from_editor {
                    Some(()) => {
                        let version = [("version", version.into())];
                        self.state.text.with("editor-saved", &version)
                    }
                    None => self.state.text.get("import-done").into_owned(),
                });
                if from_editor.is_none() {
                    self.state.dialog = None;
                    self.state.screen = Screen::Library;
                }
            }
            Err(error) => {
                if let Some(editor) = editor {
                    editor.saving = false;
                }
                self.after_content = None;
                self.importing = false;
                self.tell(error.message(&self.state.text));
            }
        }
    }

    /// What there is to choose from was read again. What waited until the editor's content was kept,
    /// goes on now: it may need that list.
    pub(super) fn library_read(&mut self, library: Library, context: &Context) {
        self.state.library = library;
        self.importing = false;
        let saving = self.state.editor.as_ref().is_some_and(|one| one.saving);
        let Some(then) = self.after_content.take_if(|_| !saving) else {
            return;
        };
        match self.has_unsaved_content() {
            // Somebody typed on while it was written.
            true => self.ask_about_content(then),
            false => self.go_on(then, context),
        }
    }

    pub(super) fn read_table(&mut self, path: PathBuf) {
        let known = self.state.library.starter_set().clone();
        self.background.read_table(path, known);
    }

    pub(super) fn table_read(&mut self, path: PathBuf, result: Result<Table, StoreError>) {
        // Somebody may have closed the question by now.
        let Some(Dialog::Path { fault, .. }) = &mut self.state.dialog else {
            return;
        };
        match result {
            Ok(table) => {
                let table = Arc::new(table);
                self.state.dialog = Some(Dialog::Import { path, table });
            }
            Err(error) => *fault = Some(error.message(&self.state.text)),
        }
    }

    /// Makes a value set of the table that is shown.
    fn import(&mut self, about: About) {
        let Some(Dialog::Import { path, table }) = &self.state.dialog else {
            return;
        };
        if self.importing {
            // A double click asks for one set.
            return;
        }
        let library = &self.state.library;
        let id = library.free_id(Kind::ValueSet, &slug(&about.title), None);
        let about = About { id, ..about };
        let Some(content) = table.content(&about, library.starter_set()) else {
            return;
        };
        let head = self.state.text.imported_from(path);
        if let Some(text) = content.to_text(&head) {
            let write = ContentWrite {
                content: Arc::new(content),
                text,
                over: None,
            };
            let folder = self.state.paths.workshops();
            self.importing = true;
            self.background.save_content(write, folder);
        }
    }
}
