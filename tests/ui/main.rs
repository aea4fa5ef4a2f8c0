//! The window as people use it: found by the names that they see or hear, without a display.

mod access;
mod day;
mod files;
mod keyboard;
mod overview;
mod prepare;
mod recovery;
mod room;
mod route;
mod scale;
mod screens;
mod settings;
mod undo;
