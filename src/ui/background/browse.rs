//! The dialogs of the system for files.

use std::path::{Path, PathBuf};

use crate::ui::state::Purpose;

/// Waits until somebody chose a file or folder, or nothing.
pub(super) fn ask_for_file(purpose: Purpose, near: &Path, filter: &str) -> Option<PathBuf> {
    let mut dialog = rfd::AsyncFileDialog::new();
    if purpose != Purpose::Folder {
        dialog = dialog.add_filter(filter, purpose.endings());
    }
    if let Some(folder) = near.parent() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = near.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let chosen = match purpose {
        Purpose::Open | Purpose::FollowUp | Purpose::ImportValues => {
            pollster::block_on(dialog.pick_file())
        }
        Purpose::Folder => pollster::block_on(dialog.pick_folder()),
        Purpose::SaveAs | Purpose::Export(_) | Purpose::Print(_) | Purpose::Overview(_) => {
            pollster::block_on(dialog.save_file())
        }
    };
    chosen.map(|file| file.path().to_owned())
}
