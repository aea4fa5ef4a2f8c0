//! Values as people see them: a coloured square with a name, dots that are people, a list to
//! choose from, and a field that completes what you type.

use egui::{Event, Id, Key, Modifiers, Popup, Response, Sense, Stroke, TextEdit, Ui, vec2};

use crate::model::{Team, ValueId};
use crate::ui::theme::{Hue, Type, size, space, tokens};
use crate::ui::view::View;

use super::{Choice, FoldingList};

/// The value's square and name.
pub fn value_name(ui: &mut Ui, view: &View<'_>, team: &Team, value: &ValueId) {
    let hue = view.hue(ui, value);
    ui.horizontal(|ui| {
        super::square(ui, hue.mark);
        super::strong(ui, &view.state.text.value_name(view.session, team, value));
    });
}

/// Dots are people: `filled` of `all`.
pub fn dots(ui: &mut Ui, filled: usize, all: usize, hue: Hue, description: &str) {
    let t = tokens(ui);
    let step = size::DOT + space::XXS + 1.0;
    let room = (ui.available_width() / step).floor().max(1.0);
    let rows = (all as f32 / room).ceil().max(1.0);
    let wide = step * (all as f32).min(room);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, rows * step), Sense::hover());
    for dot in 0..all {
        let (row, column) = ((dot as f32 / room).floor(), dot as f32 % room);
        let at = rect.min + vec2((column + 0.5) * step - 2.0, (row + 0.5) * step);
        if dot < filled {
            ui.painter().circle_filled(at, size::DOT / 2.0, hue.mark);
        } else {
            let edge = Stroke::new(size::HAIRLINE, t.line);
            ui.painter().circle_stroke(at, size::DOT / 2.0 - 0.5, edge);
        }
    }
    describe(ui, &response, description);
}

/// Gives something painted a description for people who cannot see it.
pub fn describe(ui: &Ui, response: &Response, description: &str) {
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, description));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Image);
    });
}

/// A list of values to choose one from: the shortlist first. Returns the new value when it changed.
pub fn value_choice(
    ui: &mut Ui,
    view: &View<'_>,
    team: &Team,
    salt: impl std::fmt::Debug + std::hash::Hash,
    name: &str,
    now: Option<&ValueId>,
) -> Option<Option<ValueId>> {
    let text = &view.state.text;
    let shown = now.map(|value| text.value_name(view.session, team, value));
    let none = view.t("value-none").into_owned();
    let choice = |value: Option<&ValueId>, words: String| Choice {
        value: value.cloned(),
        words,
        is_chosen: now == value,
    };
    let ours = team.shortlist.iter();
    let ours = ours.map(|id| choice(Some(id), text.value_name(view.session, team, id)));
    let others = view.session.values_for(team);
    let others = others.filter(|value| !team.shortlist.contains(&value.id));
    let others = others.map(|value| choice(Some(&value.id), value.name(text.lang()).to_owned()));
    let groups = vec![
        std::iter::once(choice(None, none.clone()))
            .chain(ours)
            .collect(),
        others.collect(),
    ];
    let list = FoldingList {
        salt: (&view.session.id, "value", salt),
        name,
        shown: &shown.unwrap_or(none),
        width: ui.available_width().min(260.0),
    };
    let picked = list.show(ui, groups);
    picked.filter(|value| value.as_ref() != now)
}

/// What somebody chose in [`suggest`].
pub enum Suggested {
    Value(ValueId),
    /// Something that is on no list.
    Own(String),
}

/// A field that completes the name of a value. Enter takes the first match, arrows choose another.
pub fn suggest(
    ui: &mut Ui,
    view: &View<'_>,
    team: &Team,
    id: Id,
    name: &str,
) -> (Response, Option<Suggested>) {
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let place = id.with("place");
    let mut at: usize = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    let entered = focused && is_entered(ui, &typed);
    if focused && !typed.trim().is_empty() {
        let offered = matches(view, team, &typed).len() + 1;
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                at = (at + 1) % offered;
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                at = (at + offered - 1) % offered;
            }
        });
    }
    let hint = view.t("value-type");
    let field = TextEdit::singleline(&mut typed)
        .id(id)
        .hint_text(Type::hint(ui, hint.as_ref()))
        .font(Type::Body.font())
        .char_limit(200)
        .margin(vec2(space::S, super::field_margin(ui)))
        .desired_width(ui.available_width().min(240.0));
    let response = ui.add(field).accessible_name(name);
    if response.changed() {
        at = 0;
    }
    let matches = matches(view, team, &typed);
    let is_named = !typed.trim().is_empty();
    let mut taken = (entered && is_named).then_some(at.min(matches.len()));
    let open = (response.has_focus() || focused) && !typed.trim().is_empty();
    Popup::from_response(&response)
        .open(open)
        .width(300.0)
        .show(|ui| {
            for (row, (_, words)) in matches.iter().enumerate() {
                if ui
                    .selectable_label(row == at, Type::Body.text(words))
                    .clicked()
                {
                    taken = Some(row);
                }
            }
            let own = view.with("value-own", &[("name", typed.trim().into())]);
            if ui
                .selectable_label(at == matches.len(), Type::Body.text(own))
                .clicked()
            {
                taken = Some(matches.len());
            }
        });
    let suggested = taken.map(|row| match matches.into_iter().nth(row) {
        Some((value, _)) => Suggested::Value(value),
        None => Suggested::Own(typed.trim().to_owned()),
    });
    if suggested.is_some() {
        (typed, at) = (String::new(), 0);
    }
    ui.data_mut(|data| {
        data.insert_temp(id, typed);
        data.insert_temp(place, at);
    });
    (response, suggested)
}

/// What was typed faster than frames come, and the pass in which that was.
#[derive(Clone, Default)]
struct Waiting {
    events: Vec<Event>,
    pass: u64,
}

/// Whether Enter ends a name in this frame. The field would lose the focus by it, and what was typed
/// after it in the same frame: fast fingers on a busy laptop. So that waits for the next frame, for
/// the field that has the focus then. An arrow behind letters waits for what they offer.
fn is_entered(ui: &Ui, typed: &str) -> bool {
    let waiting = Id::unique("values-waiting");
    let pass = ui.ctx().cumulative_pass_nr();
    let before = ui.data_mut(|data| data.remove_temp::<Waiting>(waiting));
    let before = before.filter(|before| pass <= before.pass + 2);
    let mut entered = false;
    let events = ui.input_mut(|input| {
        input
            .events
            .splice(0..0, before.map_or(Vec::new(), |before| before.events));
        let (at, by_enter) = first_end(&input.events, typed)?;
        entered = by_enter;
        let mut after = input.events.split_off(at);
        if by_enter {
            after.remove(0);
        }
        (!after.is_empty()).then_some(after)
    });
    if let Some(events) = events {
        ui.data_mut(|data| data.insert_temp(waiting, Waiting { events, pass }));
        ui.ctx().request_repaint();
    }
    entered
}

/// The first event that must wait until the letters before it are in the field, and whether it is
/// an Enter behind a name.
fn first_end(events: &[Event], typed: &str) -> Option<(usize, bool)> {
    let mut types = false;
    for (at, event) in events.iter().enumerate() {
        let Event::Key {
            key,
            pressed: true,
            modifiers: Modifiers::NONE,
            ..
        } = event
        else {
            types |= matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_));
            continue;
        };
        match key {
            Key::Enter if types || !typed.trim().is_empty() => return Some((at, true)),
            Key::ArrowDown | Key::ArrowUp if types => return Some((at, false)),
            _ => {}
        }
    }
    None
}

/// At most six values whose name fits what was typed: names that start with it, names with a word
/// that starts with it, then names that hold it.
fn matches(view: &View<'_>, team: &Team, typed: &str) -> Vec<(ValueId, String)> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let rank = |name: &str| {
        let name = name.to_lowercase();
        let word = name.split([' ', '-']).any(|word| word.starts_with(&typed));
        match () {
            () if name.starts_with(&typed) => Some(0),
            () if word => Some(1),
            () if name.contains(&typed) => Some(2),
            () => None,
        }
    };
    let lang = view.state.text.lang();
    let values = view.session.values_for(team);
    let mut found: Vec<_> = values
        .filter_map(|v| Some((rank(v.name(lang))?, v.id.clone(), v.name(lang).to_owned())))
        .collect();
    found.sort_by_key(|(rank, ..)| *rank);
    found
        .into_iter()
        .take(6)
        .map(|(_, value, name)| (value, name))
        .collect()
}

/// A pick as a small card in its fundament's wash; a click takes it away.
pub fn chip(ui: &mut Ui, words: &str, hue: Hue) -> Response {
    super::styled(ui, |ui| {
        let states = super::dress(ui, hue.wash, hue.mark);
        states.inactive.bg_stroke.color = hue.wash;
        states.hovered.bg_stroke.color = hue.mark;
        let words = Type::Strong.text(format!("{words}  ×")).size(14.0);
        ui.add(egui::Button::new(words).min_size(vec2(0.0, size::CONTROL)))
    })
}
