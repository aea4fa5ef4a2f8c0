//! What is around every screen: menus on top, the state of the file below, dialogs over it.

pub mod cursor;
mod dialogs;
mod import;
mod merging;
mod recovery;
mod status;
mod top_bar;

use egui::{CentralPanel, Frame, Id, Margin, Panel, ScrollArea, Ui, accesskit_root_id};

use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::screens::{self, Local};
use crate::ui::state::{AppState, Screen};
use crate::ui::theme::{space, tokens};
use crate::ui::view::View;
use crate::ui::widgets;

/// One frame of the window.
pub fn show(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let t = tokens(ui);
    // Else the whole window has no name for who listens to it.
    ui.ctx()
        .accesskit_node_builder(accesskit_root_id(), |node| {
            node.set_label(state.text.get("app-name"));
        });
    Panel::top("top")
        .frame(
            Frame::new()
                .fill(t.sheet)
                .inner_margin(margin(space::M, space::XS)),
        )
        .show(ui, |ui| top_bar::show(ui, state, out));
    let status = Panel::bottom("status")
        .frame(
            Frame::new()
                .fill(t.sheet)
                .inner_margin(margin(space::M, space::XXS)),
        )
        .show(ui, |ui| {
            status::show(ui, state, out);
            ui.min_rect().height()
        });
    draw_again_when_other(ui, status.inner);
    match state.screen {
        Screen::Session => screens::session::panels(ui, state, &mut local.session, out),
        Screen::Report => screens::report::panels(ui, state, &mut local.report, out),
        Screen::Editor => screens::editor::panels(ui, state, &mut local.editor, out),
        _ => {}
    }
    CentralPanel::no_frame()
        .frame(Frame::new().fill(t.paper))
        .show(ui, |ui| {
            if let (Screen::Report, Some(session)) = (state.screen, state.session()) {
                // It scrolls its pages in its own way.
                let mut view = View::new(state, session, out);
                return screens::report::show(ui, &mut view, &mut local.report);
            }
            // Each screen scrolls by itself: the place in one is not the place in the other.
            let place = screens::session::place(state);
            let screen = (
                state.screen,
                place,
                screens::editor::place(state, &local.editor),
            );
            ScrollArea::vertical()
                .id_salt(screen)
                .auto_shrink(false)
                .show(ui, |ui| {
                    Frame::new()
                        .inner_margin(content_margin(ui))
                        .show(ui, |ui| {
                            way_back(ui, state, out);
                            content(ui, state, local, out);
                            cursor::keep_in_sight(ui);
                        });
                });
        });
    dialogs::show(ui, state, local, out);
}

/// A panel gets the height of what is in it one frame later; nothing else may draw that frame.
fn draw_again_when_other(ui: &Ui, height: f32) {
    let id = Id::unique("status-height");
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(id, height), height));
    if before != height {
        ui.ctx().request_repaint();
    }
}

/// The way out of a screen that is not of the session, unless there are tabs that lead there or the
/// screen has a way of its own.
fn way_back(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    if state.document.is_some() || state.way_back() != Some(Screen::Start) {
        return;
    }
    let words = state.text.get(Command::Back.words());
    let back = widgets::quiet_button(ui, &format!("‹ {words}"));
    if back.accessible_name(words).clicked() {
        out.push(Action::Run(Command::Back));
    }
}

fn content(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    match state.screen {
        Screen::New => {
            return screens::new_session::show(ui, state, &mut local.new_session, out);
        }
        Screen::Library => return screens::library::show(ui, state, out),
        Screen::Editor => return screens::editor::show(ui, state, &mut local.editor, out),
        Screen::Overview => {
            return screens::overview::show(ui, state, &mut local.overview, out);
        }
        _ => {}
    }
    let Some(session) = state.session() else {
        return screens::start::show(ui, state, out);
    };
    let works = matches!(state.screen, Screen::Prepare | Screen::Session);
    if works && state.document.as_ref().is_some_and(|d| d.read_only) {
        // To be read by everybody, so not faded.
        ui.visuals_mut().disabled_alpha = 1.0;
        ui.disable();
    }
    let mut view = View::new(state, session, out);
    match state.screen {
        Screen::Prepare => screens::prepare::show(ui, &mut view),
        Screen::Session => screens::session::show(ui, &mut view, &mut local.session),
        Screen::Together => screens::together::show(ui, &mut view),
        Screen::Start
        | Screen::New
        | Screen::Overview
        | Screen::Report
        | Screen::Library
        | Screen::Editor => {
            screens::start::show(ui, state, out);
        }
    }
}

fn content_margin(ui: &Ui) -> Margin {
    let wide = ui.available_width() > 700.0;
    if wide {
        margin(space::XL, space::L)
    } else {
        margin(space::M, space::M)
    }
}

fn margin(x: f32, y: f32) -> Margin {
    Margin::symmetric(x as i8, y as i8)
}
