//! A date that is typed as people write it.

use egui::{Id, TextEdit, Ui, vec2};
use jiff::civil::Date;

use crate::text::parse_date;
use crate::ui::theme::{Type, size, space};
use crate::ui::view::View;

/// Width that fits "30 september 2027".
const WIDTH: f32 = 170.0;

/// A date field. `salt` tells it from other date fields, and so does `spoken` for people who cannot
/// see what it belongs to; returns the new date when it changed.
pub fn date_field(
    ui: &mut Ui,
    view: &View<'_>,
    salt: impl std::fmt::Debug + std::hash::Hash,
    (name, spoken): (&str, &str),
    now: Option<Date>,
) -> Option<Option<Date>> {
    let id = Id::unique((&view.session.id, "date", salt));
    labelled(ui, name, |ui| {
        edit(ui, view, (id, Taken::Typed), spoken, now)
    })
}

/// As [`date_field`], for a date that cannot be taken back: it counts when somebody leaves the field.
pub fn lasting_date_field(
    ui: &mut Ui,
    view: &View<'_>,
    salt: impl std::fmt::Debug + std::hash::Hash,
    (name, spoken): (&str, &str),
    now: Option<Date>,
) -> Option<Option<Date>> {
    let id = Id::unique((&view.session.id, "date", salt));
    labelled(ui, name, |ui| {
        edit(ui, view, (id, Taken::Left), spoken, now)
    })
}

fn labelled<R>(ui: &mut Ui, name: &str, field: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        super::label(ui, name);
        field(ui)
    })
    .inner
}

/// When a date counts.
#[derive(Clone, Copy, PartialEq)]
enum Taken {
    /// As soon as a whole one is there.
    Typed,
    /// When the field is left.
    Left,
}

/// What was typed, until it is a date: half a date is never lost while somebody types.
#[derive(Clone)]
struct Draft {
    typed: String,
    /// The date that the session has by this draft: undo elsewhere ends it.
    since: Option<Date>,
    /// The date before anything was typed.
    began: Option<Date>,
}

fn edit(
    ui: &mut Ui,
    view: &View<'_>,
    (id, taken): (Id, Taken),
    spoken: &str,
    now: Option<Date>,
) -> Option<Option<Date>> {
    let written = now
        .map(|date| view.state.text.date(date))
        .unwrap_or_default();
    let draft = ui
        .data(|data| data.get_temp::<Draft>(id))
        .filter(|draft| draft.since == now);
    let mut typed = draft.as_ref().map_or(written, |draft| draft.typed.clone());
    let hint = view.t("date-hint");
    let field = TextEdit::singleline(&mut typed)
        .id(id.with("field"))
        .hint_text(Type::hint(ui, hint.as_ref()))
        .font(Type::Body.font())
        .char_limit(40)
        .margin(vec2(space::S, super::field_margin(ui)))
        .desired_width(WIDTH)
        .min_size(vec2(0.0, size::CONTROL));
    let response = ui.add(field).accessible_name(spoken);
    let began = draft.as_ref().map_or(now, |draft| draft.began);
    let keep = |since: Option<Date>| {
        let typed = typed.clone();
        let draft = Draft {
            typed,
            since,
            began,
        };
        ui.data_mut(|data| data.insert_temp(id, draft));
    };
    if response.changed() {
        keep(now);
    }
    let whole = taken == Taken::Typed && response.changed() && is_whole(&typed);
    let done = response.lost_focus() || whole;
    let read = parse_date(&typed, view.state.today);
    // What was taken on the way was only the beginning of something else.
    if response.changed() && !(whole && read.is_some()) && now != began {
        keep(began);
        return Some(began);
    }
    if done && typed.trim().is_empty() && now.is_some() {
        return Some(None);
    }
    if done && read.is_some() {
        if !response.has_focus() {
            ui.data_mut(|data| data.remove::<Draft>(id));
        } else if read != now {
            keep(read);
        }
        return (read != now).then_some(read);
    }
    if !response.has_focus() && read.is_none() && !typed.trim().is_empty() {
        let words = view.t("date-unclear");
        let stays = now.map(|date| [("date", view.state.text.date(date).into())]);
        let stays = stays.map(|date| view.with("date-stays", &date));
        super::warn(
            ui,
            &[&words, stays.as_deref().unwrap_or_default()].join(" "),
        );
    }
    None
}

/// A year of four digits at the end: no longer half a date.
fn is_whole(typed: &str) -> bool {
    let year = typed
        .trim_end()
        .rsplit(|c: char| !c.is_ascii_digit())
        .next();
    year.is_some_and(|year| year.len() == 4)
}
