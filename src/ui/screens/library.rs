//! The workshops and value sets that there are: to copy one, and to change what is one's own.

use egui::{Align, Layout, Ui};

use crate::text::Sentence as _;
use crate::ui::action::{Action, Editing};
use crate::ui::command::Command;
use crate::ui::state::{AppState, Screen};
use crate::ui::theme::{space, tokens};
use crate::ui::widgets;
use crate::workshops::{Content, ContentFile, Kind};

/// Room for the buttons of a row.
const BUTTONS: f32 = 260.0;

pub fn show(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let text = &state.text;
    let (title, lead) = (text.get("library-title"), text.get("library-lead"));
    widgets::screen_title(ui, "library", &title, &lead);
    widgets::content_width(ui);
    unsaved(ui, state, out);
    list(ui, state, Kind::Workshop, out);
    ui.add_space(space::L);
    list(ui, state, Kind::ValueSet, out);
    ui.add_space(space::S);
    if widgets::secondary(ui, &text.get("library-import")).clicked() {
        out.push(Action::Run(Command::ImportValues));
    }
    ui.add_space(space::L);
    for report in &state.library.faults {
        let message = report.message(text);
        widgets::card(ui, |ui| {
            widgets::warn(ui, &text.get("start-faulty-file"));
            widgets::body(ui, &message.text);
        });
        ui.add_space(space::XS);
    }
    let folder = state.paths.workshops().display().to_string();
    widgets::small(
        ui,
        &text.with("library-folder", &[("folder", folder.into())]),
    );
}

/// What somebody was changing and did not keep yet.
fn unsaved(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let Some(editor) = state.editor.as_ref().filter(|editor| editor.is_dirty()) else {
        return;
    };
    let text = &state.text;
    let name = text.of(editor.content().title()).to_owned();
    widgets::note(ui, tokens(ui).accent_wash, |ui| {
        ui.horizontal_wrapped(|ui| {
            let words = text.with("library-go-on", &[("name", name.into())]);
            if widgets::secondary(ui, &words).clicked() {
                out.push(Action::Show(Screen::Editor));
            }
            widgets::small(ui, &text.get("library-unsaved"));
        });
    });
    ui.add_space(space::M);
}

fn list(ui: &mut Ui, state: &AppState, kind: Kind, out: &mut Vec<Action>) {
    let heading = match kind {
        Kind::Workshop => "library-workshops",
        _ => "library-value-sets",
    };
    widgets::heading(ui, &state.text.get(heading));
    let files = state.library.files.iter();
    for file in files.filter(|file| file.content.key().0 == kind) {
        widgets::card(ui, |ui| row(ui, state, file, out));
        ui.add_space(space::XS - space::XXS);
    }
}

fn row(ui: &mut Ui, state: &AppState, file: &ContentFile, out: &mut Vec<Action>) {
    let text = &state.text;
    let (kind, id) = file.content.key();
    let title = text.of(file.content.title());
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            ui.set_width((ui.available_width() - BUTTONS).max(BUTTONS));
            widgets::strong(ui, title);
            let whose = match &file.path {
                None => "library-built-in",
                Some(_) => "library-own",
            };
            let about = [text.get(whose).into_owned(), size(state, &file.content)];
            widgets::small(ui, &about.join(" · "));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = [("name", title.into())];
            let copy = match &file.path {
                None => widgets::secondary(ui, &text.get("library-copy")),
                Some(_) => widgets::quiet_button(ui, &text.get("library-copy")),
            };
            let copy = copy.accessible_name(text.with("library-copy-name", &name));
            if copy.clicked() {
                out.push(Action::Content(Editing::Copy(kind, id.to_owned())));
            }
            if file.path.is_none() {
                return;
            }
            let edit = widgets::secondary(ui, &text.get("library-edit"));
            let edit = edit.accessible_name(text.with("library-edit-name", &name));
            if edit.clicked() {
                out.push(Action::Content(Editing::Edit(kind, id.to_owned())));
            }
        });
    });
}

/// "6 stappen, 150 minuten, versie 1.0".
fn size(state: &AppState, content: &Content) -> String {
    let version = ("version", content.version().into());
    match content {
        Content::Workshop(workshop) => {
            let steps = workshop.steps.iter().filter(|step| !step.is_break());
            let steps = ("steps", steps.count().into());
            let minutes = ("minutes", workshop.minutes().into());
            let values = [steps, minutes, version];
            state.text.with("library-workshop-size", &values)
        }
        Content::ValueSet(set) => {
            let count = ("count", set.values().count().into());
            state.text.with("library-set-size", &[count, version])
        }
        Content::Cases(_) => String::new(),
    }
}
