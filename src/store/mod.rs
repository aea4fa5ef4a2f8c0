//! The only code that writes files. Everything goes through one atomic write: at every moment the
//! bytes on disk are the whole old file or the whole new one. The journal alone only grows.

mod atomic;
mod content_file;
mod copies;
mod crash;
mod error;
mod format;
pub mod journal;
mod lock;
mod mark;
mod paths;
mod recent;
pub mod scan;
mod session_file;
mod settings;
#[cfg(test)]
mod tests;
pub mod versions;

pub use content_file::{create_content, read_table, save_content};
pub use copies::{SideCopy, copies, remove_copy};
pub use crash::{untold_crash_note, write_crash_note};
pub use error::{Doing, Problem, StoreError};
pub use format::{FORMAT_VERSION, from_text};
pub use lock::{Lock, Locked, lock};
pub use mark::Mark;
pub use paths::{HOME_VARIABLE, Paths};
pub use recent::{MAX_RECENT, Recent, RecentList};
pub use session_file::{
    EXTENSION, Replacing, create, create_in, file_name, free_path, is_gone, make_own_folder, open,
    open_carried, open_marked, save, text_of, write_export, write_tables,
};
pub use settings::{BROKEN, Settings, Theme, ZOOM_PERCENT};
