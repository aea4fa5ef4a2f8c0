//! The window as people use it: found by the names that they see or hear, without a display.

mod access;
mod day;
mod files;
mod follow_up;
mod keyboard;
mod library;
mod merging;
mod overview;
mod prepare;
mod preview;
mod recovery;
mod room;
mod route;
mod scale;
mod screens;
mod settings;
mod sisters;
mod undo;
