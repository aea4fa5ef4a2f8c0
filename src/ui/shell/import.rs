//! A table of values before it becomes a value set: what was read, what is wrong, and its name.

use std::path::Path;

use egui::{Grid, ScrollArea, Ui};

use super::dialogs;
use crate::text::{Sentence as _, column_name, shortened};
use crate::ui::action::{Action, Editing};
use crate::ui::command::Command;
use crate::ui::screens::ImportDraft;
use crate::ui::state::AppState;
use crate::ui::theme::{Type, space, tokens};
use crate::ui::widgets;
use crate::workshops::import::{About, Column, Encoding, Row, Table};

/// The most rows that are shown: enough to see that the columns are right.
const MAX_SHOWN: usize = 60;
/// The most faults that are shown.
const MAX_FAULTS: usize = 12;

pub fn show(
    ui: &mut Ui,
    state: &AppState,
    path: &Path,
    table: &Table,
    draft: &mut ImportDraft,
    out: &mut Vec<Action>,
) {
    let text = &state.text;
    if draft.path.as_deref() != Some(path) {
        *draft = ImportDraft {
            path: Some(path.to_owned()),
            title: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            version: "1.0".to_owned(),
            source: String::new(),
        };
    }
    widgets::heading(ui, &text.get("import-title"));
    about_file(ui, state, path, table);
    if table.faults.is_empty() {
        preview(ui, state, table);
        fields(ui, state, draft);
    } else {
        faults(ui, state, table);
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        let ready = table.faults.is_empty() && !draft.title.trim().is_empty();
        let make = ui.add_enabled_ui(ready, |ui| widgets::primary(ui, &text.get("import-do")));
        if make.inner.clicked() {
            let about = About {
                id: String::new(),
                version: draft.version.trim().to_owned(),
                title: draft.title.trim().to_owned(),
                source: draft.source.trim().to_owned(),
            };
            out.push(Action::Content(Editing::Import(about)));
        }
        let again = widgets::secondary(ui, &text.get("import-again"));
        // With faults this is what helps.
        if !table.faults.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
            again.request_focus();
        }
        if again.clicked() {
            out.push(Action::Run(Command::ImportValues));
        }
        dialogs::cancel(ui, state, out);
    });
}

fn about_file(ui: &mut Ui, state: &AppState, path: &Path, table: &Table) {
    let text = &state.text;
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let values = [("count", table.rows.len().into()), ("file", file.into())];
    widgets::body(ui, &text.with("import-read", &values));
    let separator = match table.separator {
        '\t' => text.get("import-tab").into_owned(),
        sign => sign.to_string(),
    };
    let how = [
        ("separator", separator.into()),
        ("encoding", text.encoding(table.encoding).into()),
    ];
    widgets::small(ui, &text.with("import-how", &how));
    if table.encoding != Encoding::Utf8 {
        widgets::warn(ui, &text.get("import-older-letters"));
    }
    if !table.unused.is_empty() {
        let columns = [("columns", table.unused.join(", ").into())];
        widgets::small(ui, &text.with("import-unused", &columns));
    }
    ui.add_space(space::XS);
}

fn preview(ui: &mut Ui, state: &AppState, table: &Table) {
    let text = &state.text;
    let fundaments = &state.library.starter_set().fundaments;
    let height = ui.ctx().content_rect().height() * 0.35;
    let area = ScrollArea::both().id_salt("import-rows").max_height(height);
    widgets::note(ui, tokens(ui).wash, |ui| {
        area.show(ui, |ui| {
            let grid = Grid::new("import-grid").num_columns(Column::ALL.len());
            grid.spacing([space::M, space::XXS]).show(ui, |ui| {
                for column in Column::ALL {
                    widgets::label(ui, &text.get(column_name(column)));
                }
                ui.end_row();
                for row in table.rows.iter().take(MAX_SHOWN) {
                    ui.horizontal(|ui| {
                        widgets::square(ui, tokens(ui).hue(Some(row.fundament)).mark);
                        let name = fundaments.get(row.fundament).map(|one| text.of(&one.name));
                        ui.label(Type::Small.text(name.unwrap_or_default()));
                    });
                    cells(ui, row);
                    ui.end_row();
                }
            });
        });
    });
    let more = table.rows.len().saturating_sub(MAX_SHOWN);
    if more > 0 {
        widgets::small(ui, &text.with("import-more", &[("count", more.into())]));
    }
}

fn cells(ui: &mut Ui, row: &Row) {
    ui.label(Type::Small.text(row.principle.as_str()));
    ui.label(Type::Label.text(row.value.as_str()));
    for cell in [&row.explanation, &row.source] {
        let shown: String = cell.chars().take(42).collect();
        let more = if shown.len() < cell.len() { "…" } else { "" };
        ui.label(Type::Small.text(shown + more));
    }
}

fn fields(ui: &mut Ui, state: &AppState, draft: &mut ImportDraft) {
    let text = &state.text;
    ui.add_space(space::XS);
    widgets::columns(ui, 2, |place, ui| {
        let (name, value) = match place {
            0 => ("import-set-title", &mut draft.title),
            _ => ("import-set-version", &mut draft.version),
        };
        let name = text.get(name);
        widgets::label(ui, &name);
        widgets::plain_field(ui, value, &name, "");
    });
    let name = text.get("import-set-source");
    widgets::label(ui, &name);
    let hint = text.get("import-source-hint");
    widgets::plain_field(ui, &mut draft.source, &name, &hint);
}

fn faults(ui: &mut Ui, state: &AppState, table: &Table) {
    let text = &state.text;
    let count = [("count", table.faults.len().into())];
    widgets::strong(ui, &text.with("import-faults", &count));
    let height = ui.ctx().content_rect().height() * 0.4;
    let area = ScrollArea::vertical().id_salt("import-faults");
    area.max_height(height).show(ui, |ui| {
        for fault in table.faults.iter().take(MAX_FAULTS) {
            widgets::bullet(ui, &fault.message(text).text);
        }
        let more = table.faults.len().saturating_sub(MAX_FAULTS);
        if more > 0 {
            widgets::small(ui, &text.with("import-more", &[("count", more.into())]));
        }
    });
}

/// What is in the editor is not kept yet.
pub fn unsaved(ui: &mut Ui, state: &AppState, out: &mut Vec<Action>) {
    let text = &state.text;
    let Some(editor) = &state.editor else {
        return dialogs::close(ui, state, out);
    };
    let name = shortened(text.of(editor.content().title()));
    let fault = editor.fault(&state.library);
    widgets::heading(ui, &text.get("unsaved-content"));
    let name = [("name", name.into())];
    widgets::body(ui, &text.with("unsaved-content-text", &name));
    if let Some(fault) = &fault {
        let what = [("what", text.content_fault(fault).into())];
        widgets::warn(ui, &text.with("editor-fault", &what));
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        let save = ui.add_enabled_ui(fault.is_none(), |ui| {
            widgets::primary(ui, &text.get("editor-save"))
        });
        if save.inner.clicked() {
            out.push(Action::Content(Editing::SaveFirst));
        }
        if widgets::secondary(ui, &text.get("unsaved-content-discard")).clicked() {
            out.push(Action::Content(Editing::Discard));
        }
        dialogs::cancel(ui, state, out);
    });
}
