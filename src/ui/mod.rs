//! The window. [`app`] holds the state and carries out actions; [`shell`] draws what is always
//! there; each of [`screens`] draws one screen from the state and pushes actions.

pub mod action;
pub mod app;
mod background;
pub mod command;
mod screens;
pub mod script;
mod shell;
pub mod state;
mod theme;
mod view;
mod widgets;

use std::path::PathBuf;

use eframe::NativeOptions;
use egui::{ViewportBuilder, vec2};

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
        .with_app_id("goed-digitaal-bestuur")
        .with_inner_size(vec2(1440.0, 900.0))
        .with_min_inner_size(vec2(640.0, 480.0));
    let options = NativeOptions {
        viewport,
        ..NativeOptions::default()
    };
    let start = |creation: &eframe::CreationContext<'_>| {
        let app = app::App::new(&creation.egui_ctx, Paths::find(), path);
        Ok(Box::new(app) as Box<dyn eframe::App>)
    };
    eframe::run_native("goed-digitaal-bestuur", options, Box::new(start)).map_err(|error| {
        let why = error.to_string();
        let what = text.with("window-failed", &[("why", why.into())]);
        Message::with_hint(what, text.get("window-packages").into_owned())
    })
}
