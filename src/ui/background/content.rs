//! Workshops and value sets of somebody's own: reading a table, writing a file, reading them again.

use std::path::PathBuf;

use super::{Background, Done};
use crate::model::ValueSet;
use crate::store;
use crate::ui::editor::ContentWrite;
use crate::workshops::Library;
use crate::workshops::import::{Table, slug};

impl Background {
    /// Reads a table of values, with the fundaments of `known`.
    pub fn read_table(&mut self, path: PathBuf, known: ValueSet) {
        self.spawn(move || {
            let result = store::read_table(&path);
            let result = result.map(|bytes| Table::read(&bytes, &known));
            Done::Table { path, result }
        });
    }

    /// Writes a workshop or value set: over its file, or with this name in this folder.
    pub fn save_content(&mut self, write: ContentWrite, folder: PathBuf) {
        self.spawn(move || {
            let ContentWrite {
                content,
                text,
                over,
            } = write;
            let result = match over {
                Some((path, last_read)) => {
                    let saved = store::save_content(&text, &path, Some(&last_read));
                    saved.map(|()| path)
                }
                // An id may hold signs that lead elsewhere in a name of a file.
                None => store::create_content(&text, &folder, &slug(content.key().1)),
            };
            Done::ContentSaved {
                content,
                text,
                result,
            }
        });
    }

    /// Reads again what there is to choose from.
    pub fn load_library(&mut self, folder: PathBuf) {
        self.spawn(move || Done::Library(Box::new(Library::load(&folder))));
    }
}
