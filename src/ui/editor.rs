//! A workshop or value set that somebody changes: its past, and how it stands on disk.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Id;

use crate::model::Words;
use crate::workshops::{Content, ContentFault, ContentFile, Library, next_version};

/// The most changes that can be undone.
const MAX_CHANGES: usize = 500;

/// The version of something that was never kept.
const FIRST_VERSION: &str = "1.0";

pub struct Editor {
    now: Arc<Content>,
    past: Vec<Arc<Content>>,
    future: Vec<Arc<Content>>,
    /// The field that is being typed in: more typing there joins the last change.
    typing: Option<Id>,
    /// The comment that stands on top of the file.
    head: String,
    on_disk: Option<OnDisk>,
    /// A write is on its way.
    pub saving: bool,
}

/// What was read or written last.
struct OnDisk {
    path: PathBuf,
    text: String,
    content: Arc<Content>,
}

/// What has to be written.
pub struct ContentWrite {
    pub content: Arc<Content>,
    pub text: String,
    /// The file, and what we read there last; `None` for a file that is not there yet.
    pub over: Option<(PathBuf, String)>,
}

impl Editor {
    /// Changes a file of somebody's own. `None` for what comes with the application.
    pub fn of(file: &ContentFile) -> Option<Self> {
        let on_disk = OnDisk {
            path: file.path.clone()?,
            text: file.text.clone(),
            content: Arc::new(file.content.clone()),
        };
        let now = Arc::clone(&on_disk.content);
        Some(Self::new(now, file.head().to_owned(), Some(on_disk)))
    }

    /// Begins a copy with this id and title.
    pub fn copy_of(content: &Content, head: &str, id: String, title: Words) -> Self {
        let copy = content.renamed(id, FIRST_VERSION.to_owned(), title);
        Self::new(Arc::new(copy), head.to_owned(), None)
    }

    fn new(now: Arc<Content>, head: String, on_disk: Option<OnDisk>) -> Self {
        Self {
            now,
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
            head,
            on_disk,
            saving: false,
        }
    }

    pub fn content(&self) -> &Arc<Content> {
        &self.now
    }

    pub fn head(&self) -> &str {
        &self.head
    }

    /// Takes a change. Typing in one `field` is one step to undo.
    pub fn change(&mut self, content: Content, field: Option<Id>) {
        if content == *self.now {
            return;
        }
        let before = std::mem::replace(&mut self.now, Arc::new(content));
        let joins = field.is_some() && field == self.typing;
        self.typing = field;
        self.future.clear();
        if !joins {
            self.past.push(before);
            if self.past.len() > MAX_CHANGES {
                self.past.remove(0);
            }
        }
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    pub fn undo(&mut self) {
        self.typing = None;
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, before));
        }
    }

    pub fn redo(&mut self) {
        self.typing = None;
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, after));
        }
    }

    /// Whether something is here that is not on disk.
    pub fn is_dirty(&self) -> bool {
        let kept = self.on_disk.as_ref();
        kept.is_none_or(|kept| kept.content != self.now)
    }

    /// Why this could not be used, by the rules for files that are read.
    pub fn fault(&self, library: &Library) -> Option<ContentFault> {
        if let Err(fault) = self.now.check() {
            return Some(ContentFault::Workshop(fault));
        }
        match &*self.now {
            Content::Workshop(workshop) => library.missing_of(workshop),
            _ => None,
        }
    }

    /// What to write now. A change gets a version of its own, so that a report tells which was used.
    pub fn to_write(&self) -> Option<ContentWrite> {
        let mut content = Arc::clone(&self.now);
        if let Some(kept) = &self.on_disk
            && kept.content.version() == content.version()
        {
            content = versioned(&content, &next_version(content.version()));
        }
        let text = content.to_text(&self.head)?;
        let over = self.on_disk.as_ref();
        let over = over.map(|kept| (kept.path.clone(), kept.text.clone()));
        Some(ContentWrite {
            content,
            text,
            over,
        })
    }

    /// This was written. What was typed since then is still here, and undo does not bring back a
    /// version that was written with something else.
    pub fn written(&mut self, path: PathBuf, text: String, content: Arc<Content>) {
        self.saving = false;
        let before = self.now.version().to_owned();
        let states = self.past.iter_mut().chain(&mut self.future);
        for state in states.filter(|state| state.version() == before) {
            *state = versioned(state, content.version());
        }
        self.now = versioned(&self.now, content.version());
        self.on_disk = Some(OnDisk {
            path,
            text,
            content,
        });
        self.typing = None;
    }
}

/// The same with this version.
fn versioned(content: &Content, version: &str) -> Arc<Content> {
    let (_, id) = content.key();
    let (id, title) = (id.to_owned(), content.title().clone());
    Arc::new(content.renamed(id, version.to_owned(), title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshops::Kind;

    fn copy() -> Editor {
        let library = Library::built_in();
        let file = library.file(Kind::Workshop, "goed-digitaal-bestuur");
        let file = file.expect("built in");
        assert!(
            Editor::of(file).is_none(),
            "what is built in stays as it is"
        );
        let title = Words::same("Kopie");
        Editor::copy_of(&file.content, file.head(), "kopie".into(), title)
    }

    fn titled(editor: &Editor, title: &str) -> Content {
        let content = editor.content();
        let (id, version) = (content.key().1.to_owned(), content.version().to_owned());
        content.renamed(id, version, Words::same(title))
    }

    #[test]
    fn typing_in_one_field_is_one_step_to_undo() {
        let mut editor = copy();
        let field = Some(Id::unique("title"));
        for title in ["K", "Ko", "Kop"] {
            editor.change(titled(&editor, title), field);
        }
        editor.change(titled(&editor, "Anders"), None);
        editor.undo();
        assert_eq!(editor.content().title().nl, "Kop");
        editor.undo();
        assert_eq!(editor.content().title().nl, "Kopie");
        assert!(!editor.can_undo());
        editor.redo();
        assert_eq!(editor.content().title().nl, "Kop");
    }

    #[test]
    fn a_change_gets_a_version_of_its_own() {
        let mut editor = copy();
        let first = editor.to_write().expect("it can be written");
        assert!(first.over.is_none() && editor.is_dirty());
        assert_eq!(first.content.version(), "1.0");
        editor.written("kopie.ron".into(), first.text, first.content);
        assert!(!editor.is_dirty());
        editor.change(titled(&editor, "Nieuw"), None);
        let second = editor.to_write().expect("it can be written");
        assert_eq!(second.content.version(), "1.1");
        assert_eq!(
            second.over.as_ref().expect("a file is there").0,
            PathBuf::from("kopie.ron")
        );
        editor.written("kopie.ron".into(), second.text, second.content);
        assert!(!editor.is_dirty());
        editor.undo();
        assert!(editor.is_dirty());
        // What undo brings back was never written under the number of now.
        let third = editor.to_write().expect("it can be written");
        assert_eq!(third.content.version(), "1.2");
    }
}
