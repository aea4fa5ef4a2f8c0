//! Text fields that edit one [`TextField`] of the session.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Id, Response, TextEdit, Ui, vec2};

use crate::model::{Edit, MAX_TEXT, TextField};
use crate::ui::action::Action;
use crate::ui::theme::{Type, size, space};
use crate::ui::view::View;

/// A text field of the session, with the name that people see or hear.
#[must_use]
pub struct Field<'a> {
    field: TextField,
    name: &'a str,
    shows_name: bool,
    /// What people hear who cannot see to what the field belongs.
    spoken: Option<String>,
    hint: &'a str,
    /// Lines to begin with; `None` is one line that does not wrap.
    rows: Option<usize>,
    width: f32,
}

impl<'a> Field<'a> {
    /// One line, with its name above it.
    pub fn line(field: TextField, name: &'a str) -> Self {
        Self {
            field,
            name,
            shows_name: true,
            spoken: None,
            hint: "",
            rows: None,
            width: f32::INFINITY,
        }
    }

    /// A few lines; grows with the text.
    pub fn area(field: TextField, name: &'a str, rows: usize) -> Self {
        Self {
            rows: Some(rows),
            ..Self::line(field, name)
        }
    }

    /// The name is only for people who cannot see the place of the field.
    pub fn unlabelled(mut self) -> Self {
        self.shows_name = false;
        self
    }

    /// The name with what it belongs to, where the same name stands more than once.
    pub fn spoken(mut self, spoken: String) -> Self {
        self.spoken = Some(spoken);
        self
    }

    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Width in points; without it, as wide as there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    pub fn show(self, ui: &mut Ui, view: &mut View<'_>) -> Response {
        if !self.shows_name {
            return self.edit(ui, view);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            super::label(ui, self.name);
            self.edit(ui, view)
        })
        .inner
    }

    fn edit(self, ui: &mut Ui, view: &mut View<'_>) -> Response {
        // The session's id keeps the cursor and scroll of one session out of the other.
        let id = Id::unique((&view.session.id, &self.field));
        let mut text = view.session.text(&self.field).to_owned();
        let edit = match self.rows {
            None => TextEdit::singleline(&mut text),
            Some(rows) => TextEdit::multiline(&mut text).desired_rows(rows),
        };
        let width = self.width.min(ui.available_width());
        let edit = edit
            .id(id)
            .hint_text(Type::hint(ui, self.hint))
            .font(Type::Body.font())
            .char_limit(MAX_TEXT)
            .margin(vec2(space::S, field_margin(ui)))
            .desired_width(width)
            .min_size(vec2(0.0, size::CONTROL));
        let response = ui
            .add(edit)
            .accessible_name(self.spoken.as_deref().unwrap_or(self.name));
        // What is pasted beyond that is cut off: nobody should find out later.
        if text.len() >= MAX_TEXT && text.chars().count() >= MAX_TEXT {
            let most = [("most", MAX_TEXT.into())];
            super::small(ui, &view.with("field-full", &most));
        }
        if response.changed() {
            let field = self.field.clone();
            view.edit(Edit::SetText { field, text });
        }
        if view.state.focus.as_ref() == Some(&self.field) {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
            view.push(Action::Focused);
        }
        response
    }
}

/// Whether Enter ended this line: time for the next.
pub fn entered(response: &Response) -> bool {
    response.lost_focus()
        && response
            .ctx
            .input(|input| input.key_pressed(egui::Key::Enter))
}

/// What is typed and not in the session yet. What is typed in one session is never in another.
#[derive(Default)]
pub struct Draft {
    session: String,
    text: String,
}

impl Draft {
    pub fn of(&mut self, session: &str) -> &mut String {
        if self.session != session {
            session.clone_into(&mut self.session);
            self.text.clear();
        }
        &mut self.text
    }
}

/// Selects all of a field, so that typing replaces it.
pub fn select_all(context: &Context, field: Id, text: &str) {
    let (start, end) = (CCursor::new(0), CCursor::new(text.chars().count()));
    let mut state = TextEditState::load(context, field).unwrap_or_default();
    let range = CCursorRange::two(start, end);
    state.cursor.set_char_range(Some(range));
    state.store(context, field);
}

/// A field for something that is not in the session: a path, a search.
pub fn plain_field(ui: &mut Ui, text: &mut String, name: &str, hint: &str) -> Response {
    let edit = TextEdit::singleline(text)
        // What comes or goes above it does not take its cursor away.
        .id_salt(name)
        .hint_text(Type::hint(ui, hint))
        .font(Type::Body.font())
        .char_limit(MAX_TEXT)
        .margin(vec2(space::S, field_margin(ui)))
        .desired_width(ui.available_width())
        .min_size(vec2(0.0, size::CONTROL));
    ui.add(edit).accessible_name(name)
}

/// Space above and below one line of text, so that a field is as high as a button.
pub fn field_margin(ui: &Ui) -> f32 {
    let row = ui.fonts_mut(|fonts| fonts.row_height(&Type::Body.font()));
    ((size::CONTROL - row) / 2.0).max(space::XXS)
}
