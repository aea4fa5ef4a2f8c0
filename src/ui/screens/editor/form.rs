//! What every part of the editor needs: fields that change a copy of the content, and tell what
//! changed.

use std::borrow::Cow;

use egui::{DragValue, Id, Response, TextEdit, Ui, vec2};

use super::spot::Spot;
use crate::model::{Lang, MAX_TEXT, Words};
use crate::text::Text;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets;

/// One frame of changing a workshop or value set.
pub struct Form<'a> {
    pub text: &'a Text,
    /// The languages that are edited: one, or both side by side.
    pub langs: &'a [Lang],
    /// What is wrong now: where, and in words.
    pub fault: Option<&'a (Spot, String)>,
    /// Tells the fields of one file from those of another.
    file: &'a str,
    /// The field, or the group of fields, that should get the focus.
    focus: Option<String>,
    change: Change,
}

/// What happened in this frame.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Change {
    #[default]
    Nothing,
    /// Somebody types in this field.
    Typed(Id),
    /// Something was added, moved, chosen or taken away.
    Whole,
}

impl<'a> Form<'a> {
    pub fn new(
        text: &'a Text,
        langs: &'a [Lang],
        fault: Option<&'a (Spot, String)>,
        file: &'a str,
        focus: Option<String>,
    ) -> Self {
        Self {
            text,
            langs,
            fault,
            file,
            focus,
            change: Change::Nothing,
        }
    }

    pub fn t(&self, id: &'a str) -> Cow<'a, str> {
        self.text.get(id)
    }

    /// A name as people see it, also when there is none yet.
    pub fn name(&self, words: &Words) -> String {
        match words.is_empty() {
            true => self.t("editor-unnamed").into_owned(),
            false => self.text.of(words).to_owned(),
        }
    }

    /// Something was added, moved, chosen or taken away.
    pub fn changed(&mut self) {
        self.change = Change::Whole;
    }

    /// Words for something new, in the languages that are edited.
    pub fn written(&self, words: &str) -> Words {
        let mut new = Words::default();
        for lang in self.langs {
            match lang {
                Lang::Nl => words.clone_into(&mut new.nl),
                Lang::En => words.clone_into(&mut new.en),
            }
        }
        new
    }

    /// The focus that was asked for, when no field took it yet.
    pub fn still_wanted(&mut self) -> Option<String> {
        self.focus.take()
    }

    pub fn change(&self) -> Change {
        self.change
    }

    fn id(&self, key: &str) -> Id {
        Id::unique(("editor", self.file, key))
    }

    /// The field with this key gets the focus as soon as it is there.
    pub fn focus_next(&mut self, key: String) {
        self.focus = Some(key);
    }

    /// Gives the field the focus when it was asked for. Returns whether it was.
    fn focus(&mut self, response: &Response, key: &str) -> bool {
        let meant = |wish: &String| {
            let rest = key.strip_prefix(wish.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let asked = self.focus.take_if(|wish| meant(wish)).is_some();
        if asked {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
        asked
    }

    /// A text in the languages that are edited, with its name above it.
    pub fn words(&mut self, ui: &mut Ui, key: &str, name: &str, words: &mut Words, rows: usize) {
        let langs = self.langs;
        let several = langs.len() > 1;
        widgets::columns(ui, langs.len(), |at, ui| {
            let Some(lang) = langs.get(at).copied() else {
                return;
            };
            let spoken = match several {
                true => self.in_lang(name, lang),
                false => name.to_owned(),
            };
            let other = match lang {
                Lang::Nl => words.en.clone(),
                Lang::En => words.nl.clone(),
            };
            let field = match lang {
                Lang::Nl => &mut words.nl,
                Lang::En => &mut words.en,
            };
            let key = format!("{key}/{}", lang.tag());
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XXS;
                widgets::label(ui, &spoken);
                self.field(ui, &key, &spoken, field, &other, rows);
            });
        });
        self.warn_at(ui, key);
    }

    /// As [`Form::words`], where the name is only for people who cannot see the place.
    pub fn unlabelled(
        &mut self,
        ui: &mut Ui,
        key: &str,
        name: &str,
        words: &mut Words,
        rows: usize,
    ) {
        for lang in self.langs {
            let spoken = match self.langs.len() {
                1 => name.to_owned(),
                _ => self.in_lang(name, *lang),
            };
            let (field, other) = match lang {
                Lang::Nl => (&mut words.nl, &words.en),
                Lang::En => (&mut words.en, &words.nl),
            };
            let (key, other) = (format!("{key}/{}", lang.tag()), other.clone());
            self.field(ui, &key, &spoken, field, &other, rows);
        }
        self.warn_at(ui, key);
    }

    fn in_lang(&self, name: &str, lang: Lang) -> String {
        let id = match lang {
            Lang::Nl => "editor-in-lang-nl",
            Lang::En => "editor-in-lang-en",
        };
        self.text.with(id, &[("name", name.into())])
    }

    /// One line of plain text, with its name above it.
    pub fn line(&mut self, ui: &mut Ui, key: &str, name: &str, value: &mut String) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            widgets::label(ui, name);
            self.field(ui, key, name, value, "", 1);
        });
        self.warn_at(ui, key);
    }

    fn field(
        &mut self,
        ui: &mut Ui,
        key: &str,
        name: &str,
        value: &mut String,
        hint: &str,
        rows: usize,
    ) {
        let id = self.id(key);
        let edit = match rows {
            1 => TextEdit::singleline(value),
            rows => TextEdit::multiline(value).desired_rows(rows),
        };
        let edit = edit
            .id(id)
            .hint_text(Type::hint(ui, hint))
            .font(Type::Body.font())
            .char_limit(MAX_TEXT)
            .margin(vec2(space::S, widgets::field_margin(ui)))
            .desired_width(ui.available_width())
            .min_size(vec2(0.0, size::CONTROL));
        let response = ui.add(edit).accessible_name(name);
        if response.changed() {
            self.change = Change::Typed(id);
        }
        if self.focus(&response, key) && rows == 1 {
            // A name that was given for now is typed over.
            widgets::select_all(ui.ctx(), id, value);
        }
    }

    /// A whole number, with its name above it.
    pub fn number(
        &mut self,
        ui: &mut Ui,
        key: &str,
        name: &str,
        value: &mut u16,
        range: std::ops::RangeInclusive<u16>,
    ) {
        let id = self.id(key);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            widgets::label(ui, name);
            let field = DragValue::new(value).range(range).speed(0.1);
            let response = ui.add_sized([NUMBER, size::CONTROL], field);
            let response = response.accessible_name(name);
            if response.changed() {
                self.change = Change::Typed(id);
            }
            self.focus(&response, key);
        });
        self.warn_at(ui, key);
    }

    /// A list of texts, each in one row that can be moved and taken away.
    pub fn list(&mut self, ui: &mut Ui, key: &str, name: &str, list: &mut Vec<Words>) {
        widgets::label(ui, name);
        let mut wish = None;
        let len = list.len();
        for (at, words) in list.iter_mut().enumerate() {
            let (key, number) = (format!("{key}/{at}"), at + 1);
            let numbered = [("name", name.into()), ("number", number.into())];
            let name = self.text.with("editor-numbered", &numbered);
            if let Some(asked) = self.movable(ui, (at, len), &name, |form, ui| {
                form.unlabelled(ui, &key, &name, words, 2);
            }) {
                wish = Some(asked);
            }
        }
        self.carry_out(wish, list);
        let add = widgets::quiet_button(ui, &self.t("editor-add-line"));
        let spoken = format!("{}: {name}", self.t("editor-add-line"));
        if add.accessible_name(spoken).clicked() {
            self.focus_next(format!("{key}/{len}"));
            list.push(Words::default());
            self.changed();
        }
    }

    /// A row with buttons beside it to move it or take it away.
    pub fn movable(
        &mut self,
        ui: &mut Ui,
        (at, len): (usize, usize),
        name: &str,
        content: impl FnOnce(&mut Self, &mut Ui),
    ) -> Option<Wish> {
        let mut wish = None;
        ui.horizontal_top(|ui| {
            let room = (ui.available_width() - ROW_BUTTONS).max(ROW_BUTTONS);
            ui.vertical(|ui| {
                ui.set_width(room);
                content(self, ui);
            });
            let (up, down) = (self.t("move-up"), self.t("move-down"));
            // One row has nowhere to go.
            if len > 1
                && let Some(to) = widgets::order_buttons(ui, at, len, &up, &down, name)
            {
                wish = Some(Wish::Move { at, to });
            }
            let remove = self
                .text
                .with("editor-remove-line", &[("name", name.into())]);
            if widgets::remove_button(ui, &remove).clicked() {
                wish = Some(Wish::Remove { at });
            }
        });
        wish
    }

    pub fn carry_out<T>(&mut self, wish: Option<Wish>, list: &mut Vec<T>) {
        match wish {
            Some(Wish::Move { at, to }) if at < list.len() && to < list.len() => list.swap(at, to),
            Some(Wish::Remove { at }) if at < list.len() => drop(list.remove(at)),
            _ => return,
        }
        self.changed();
    }

    /// What is wrong here, if it is here.
    pub fn warn_at(&self, ui: &mut Ui, key: &str) {
        if let Some((spot, words)) = self.fault
            && spot.key == key
        {
            widgets::warn(ui, words);
        }
    }
}

/// An id for something new that no other file has: answers, choices and counts belong to ids, also
/// across workshops.
pub fn fresh_id(kind: &str) -> String {
    let (number, ..) = uuid::Uuid::new_v4().as_fields();
    format!("{kind}-{number:08x}")
}

/// Width of a field for a number.
const NUMBER: f32 = 88.0;

/// Room for the buttons that move a row or take it away.
const ROW_BUTTONS: f32 = 190.0;

/// What somebody wants with a row.
#[derive(Clone, Copy, Debug)]
pub enum Wish {
    Move { at: usize, to: usize },
    Remove { at: usize },
}
