//! Changing a workshop or a value set: its parts on the left, the fields of one part beside them,
//! and above them whether it can be used as it is.

mod activities;
mod form;
mod parts;
mod spot;
mod values;
mod workshop;

use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui};

use crate::model::Lang;
use crate::ui::action::{Action, Editing};
use crate::ui::command::Command;
use crate::ui::editor::Editor;
use crate::ui::state::{AppState, Screen};
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::widgets::{self, Choice, FoldingList};
use crate::workshops::Content;

use form::{Change, Form};
use spot::{Part, Spot, spot_of};

/// What the editor keeps between frames.
#[derive(Default)]
pub struct Local {
    part: Part,
    langs: Langs,
    /// The field that gets the focus as soon as it is drawn.
    focus: Option<String>,
}

/// Which languages are edited.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Langs {
    /// That of the window.
    #[default]
    Own,
    One(Lang),
    Both,
}

/// Which part is in front. A step or value keeps its place on the screen when its number changes.
pub fn place(state: &AppState, local: &Local) -> impl std::fmt::Debug + std::hash::Hash + use<> {
    let content = state.editor.as_ref().map(Editor::content);
    let id = content.and_then(|content| match (&**content, local.part) {
        (Content::Workshop(workshop), Part::Step(at)) => Some(workshop.steps.get(at)?.id.0.clone()),
        (Content::ValueSet(set), Part::Value(f, p, v)) => {
            let principle = set.fundaments.get(f)?.principles.get(p)?;
            Some(principle.values.get(v)?.id.0.clone())
        }
        _ => None,
    });
    id.ok_or(local.part)
}

/// What is around the fields: the state above, the parts on the left.
pub fn panels(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let Some(editor) = &state.editor else {
        return;
    };
    let frame = Frame::new().fill(tokens(ui).sheet);
    let margin = Margin::symmetric(space::M as i8, space::XS as i8);
    Panel::top("editor-bar")
        .frame(frame.inner_margin(margin))
        .show(ui, |ui| bar(ui, state, editor, local, out));
    if widgets::is_narrow(ui) {
        return;
    }
    let (frame, inside) = widgets::scrolling_frame(tokens(ui).wash, space::S);
    let rail = Panel::left("editor-parts")
        .exact_size(size::RAIL)
        .resizable(false)
        .frame(frame);
    rail.show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            inside.show(ui, |ui| {
                edit(state, editor, local, out, |content, form, local| {
                    parts::show(ui, form, content, &mut local.part);
                });
            });
        });
    });
}

/// The fields of the part that was chosen.
pub fn show(ui: &mut Ui, state: &AppState, local: &mut Local, out: &mut Vec<Action>) {
    let Some(editor) = &state.editor else {
        return widgets::empty(ui, &state.text.get("library-lead"));
    };
    widgets::content_width(ui);
    edit(state, editor, local, out, |content, form, local| {
        if widgets::is_narrow(ui) {
            parts::show_narrow(ui, form, content, &mut local.part);
        }
        // What was chosen or added just now may be there in the next frame only.
        let before = local.part.within(content);
        let mut part = before;
        match content {
            Content::Workshop(workshop) => {
                workshop::show(ui, form, &state.library, workshop, &mut part);
            }
            Content::ValueSet(set) => values::show(ui, form, set, &mut part),
            Content::Cases(_) => {}
        }
        if part != before {
            local.part = part;
        }
    });
    if local.part == Part::About {
        ui.add_space(space::M);
        widgets::small(ui, &state.text.get("editor-comment"));
    }
}

/// Lets `fields` change a copy, and hands that over when it is another.
fn edit(
    state: &AppState,
    editor: &Editor,
    local: &mut Local,
    out: &mut Vec<Action>,
    fields: impl FnOnce(&mut Content, &mut Form<'_>, &mut Local),
) {
    let fault = fault(state, editor);
    let langs = local.langs.all(state.text.lang());
    let before = editor.content();
    let (_, file) = before.key();
    let focus = local.focus.take();
    let mut form = Form::new(&state.text, &langs, fault.as_ref(), file, focus);
    let mut content = Content::clone(before);
    fields(&mut content, &mut form, local);
    let field = match form.change() {
        Change::Nothing => None,
        Change::Typed(field) => Some(Some(field)),
        Change::Whole => Some(None),
    };
    local.focus = form.still_wanted();
    if let Some(field) = field {
        let content = Box::new(content);
        out.push(Action::Content(Editing::Change { content, field }));
    }
}

/// What keeps this from being used, where it can be put right, and in words.
fn fault(state: &AppState, editor: &Editor) -> Option<(Spot, String)> {
    let fault = editor.fault(&state.library)?;
    let spot = spot_of(&fault, editor.content());
    Some((spot, state.text.content_fault(&fault)))
}

fn bar(ui: &mut Ui, state: &AppState, editor: &Editor, local: &mut Local, out: &mut Vec<Action>) {
    let text = &state.text;
    ui.horizontal_wrapped(|ui| {
        if widgets::quiet_button(ui, &text.get("editor-back")).clicked() {
            out.push(Action::Show(Screen::Library));
        }
        let langs = [
            (Langs::One(Lang::Nl), text.get("command-dutch").into_owned()),
            (
                Langs::One(Lang::En),
                text.get("command-english").into_owned(),
            ),
            (Langs::Both, text.get("editor-both").into_owned()),
        ];
        let now = match local.langs {
            Langs::Own => Langs::One(text.lang()),
            chosen => chosen,
        };
        if let Some(chosen) = widgets::segments(ui, now, &langs) {
            local.langs = chosen;
        }
        for command in [Command::Undo, Command::Redo] {
            let enabled = command.is_enabled(state);
            let words = text.get(command.words());
            let button = ui.add_enabled_ui(enabled, |ui| widgets::quiet_button(ui, &words));
            if button.inner.clicked() {
                out.push(Action::Run(command));
            }
        }
        let mut keep = |ui: &mut Ui| {
            let ready = Command::Save.is_enabled(state);
            let save =
                ui.add_enabled_ui(ready, |ui| widgets::primary(ui, &text.get("editor-save")));
            if save.inner.clicked() {
                out.push(Action::Run(Command::Save));
            }
            let sound = !editor.saving && editor.fault(&state.library).is_none();
            let words = text.get("editor-save-copy");
            let copy = ui.add_enabled_ui(sound, |ui| widgets::quiet_button(ui, &words));
            if copy.inner.clicked() {
                out.push(Action::Content(Editing::SaveCopy));
            }
        };
        // Against the other edge there is no room for them in a narrow window.
        match widgets::is_narrow(ui) {
            true => {
                ui.end_row();
                keep(ui);
            }
            false => {
                ui.with_layout(Layout::right_to_left(Align::Center), keep);
            }
        }
    });
    standing(ui, state, editor, local);
}

/// Whether all is well, and if not, where.
fn standing(ui: &mut Ui, state: &AppState, editor: &Editor, local: &mut Local) {
    let (text, t) = (&state.text, tokens(ui));
    ui.horizontal_wrapped(|ui| {
        let Some((spot, words)) = fault(state, editor) else {
            let (kept, color) = match editor.is_dirty() {
                true => ("editor-changed", t.warn),
                false => ("editor-all-saved", t.ok),
            };
            ui.label(Type::Label.text(text.get("editor-valid")).color(t.ok));
            ui.label(Type::Label.text(text.get(kept)).color(color));
            return;
        };
        let words = text.with("editor-fault", &[("what", words.into())]);
        ui.add(egui::Label::new(Type::Label.text(words).color(t.bad)).wrap());
        if widgets::quiet_button(ui, &text.get("editor-show-fault")).clicked() {
            let edited = local.langs.all(text.lang());
            if !edited.iter().any(|lang| spot.langs.contains(lang)) {
                local.langs = Langs::Both;
            }
            local.part = spot.part;
            local.focus = Some(spot.key);
        }
    });
}

/// A list to choose one from, with its name above it. Returns what was chosen, if it is another.
fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    key: &str,
    name: &str,
    now: &T,
    all: &[(T, String)],
) -> Option<T> {
    let shown = all.iter().find(|(one, _)| one == now);
    let choices = all.iter().map(|(one, words)| Choice {
        value: one.clone(),
        words: words.clone(),
        is_chosen: one == now,
    });
    let list = FoldingList {
        salt: ("editor", key),
        name,
        shown: shown.map_or("", |(_, words)| words.as_str()),
        width: size::RAIL,
    };
    let picked = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        widgets::label(ui, name);
        list.show(ui, vec![choices.collect()])
    });
    picked.inner.filter(|picked| picked != now)
}

impl Langs {
    fn all(self, own: Lang) -> Vec<Lang> {
        match self {
            Self::Own => vec![own],
            Self::One(lang) => vec![lang],
            Self::Both => Lang::ALL.to_vec(),
        }
    }
}
