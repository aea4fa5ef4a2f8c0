//! The window. [`app`] holds the state and carries out actions; [`shell`] draws what is always
//! there; each of [`screens`] draws one screen from the state and pushes actions.

pub mod action;
pub mod app;
mod background;
pub mod command;
mod preflight;
mod preview;
mod projector;
mod screens;
pub mod script;
mod shell;
mod sound;
pub mod state;
mod steady;
mod theme;
mod view;
mod widgets;

use std::path::PathBuf;

use eframe::NativeOptions;
use egui::{IconData, ViewportBuilder, vec2};

use crate::model::Lang;
use crate::store::Paths;
use crate::text::{Message, Text};

/// Opens the window, and `path` in it if there is one. Returns when the window is closed.
///
/// # Errors
/// A [`Message`] when no window can be made here: no display, or a library is missing.
pub fn run(path: Option<PathBuf>) -> Result<(), Message> {
    let text = Text::new(Lang::default());
    let viewport = ViewportBuilder::default()
        .with_title(text.get("app-name"))
        .with_app_id(env!("CARGO_PKG_NAME"))
        .with_icon(icon())
        .with_inner_size(vec2(1440.0, 900.0))
        .with_min_inner_size(vec2(640.0, 480.0));
    let options = NativeOptions {
        viewport,
        ..NativeOptions::default()
    };
    preflight::open(options, &text, |creation| {
        app::App::new(&creation.egui_ctx, Paths::find(), path)
    })
}

/// A window without its icon is still a window.
fn icon() -> IconData {
    let png = include_bytes!("../../assets/icon/goed-digitaal-bestuur.png");
    eframe::icon_data::from_png_bytes(png).unwrap_or_default()
}
