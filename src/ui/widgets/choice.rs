//! Choices that exclude each other: a score, a side, a place in an order.

use egui::{Key, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::model::Score;
use crate::ui::theme::{Type, size, space, tokens};

/// Width and height of the button of one score.
const SCORE_BUTTON: f32 = size::CONTROL - space::XXS;

/// Width of the buttons that move something up and down.
const ORDER_BUTTONS: f32 = 150.0;

/// A judgement from 1 to 5. Click or type a digit; the same again takes it away.
/// Returns the new score when it changed.
pub fn score(ui: &mut Ui, name: &str, now: Option<Score>) -> Option<Option<Score>> {
    let mut picked = None;
    let all = Score::ALL.len() as f32;
    super::room_for(ui, all * SCORE_BUTTON + (all - 1.0) * space::XXS);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XXS;
        for score in Score::ALL {
            let response = score_button(ui, name, score, now == Some(score));
            if response.clicked() {
                picked = Some(score);
            }
            if response.has_focus() {
                picked = picked.or_else(|| typed_score(ui));
            }
        }
    });
    picked.map(|score| (now != Some(score)).then_some(score))
}

fn typed_score(ui: &Ui) -> Option<Score> {
    const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let digit = DIGITS.into_iter().position(pressed);
    // A slip to the next key must not be heard as "go to step 6".
    for key in [Key::Num0, Key::Num6, Key::Num7, Key::Num8, Key::Num9] {
        pressed(key);
    }
    Score::ALL.get(digit?).copied()
}

fn score_button(ui: &mut Ui, name: &str, score: Score, chosen: bool) -> Response {
    let t = tokens(ui);
    let side = SCORE_BUTTON;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    let label = format!("{name}: {}", u8::from(score));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &label));
    let (fill, ink) = if chosen {
        (t.accent, t.on_accent)
    } else {
        (t.sheet, t.ink)
    };
    let edge = ui.style().interact(&response).bg_stroke;
    let radius = side / 2.0;
    let painter = ui.painter();
    painter.circle(rect.center(), radius - 1.0, fill, edge);
    if chosen && response.has_focus() {
        painter.circle_stroke(rect.center(), radius - 4.0, (size::FOCUS, t.on_accent));
    }
    let align = egui::Align2::CENTER_CENTER;
    painter.text(
        rect.center(),
        align,
        u8::from(score),
        Type::Strong.font(),
        ink,
    );
    response
}

/// One of a few, side by side. Returns the new one when it changed.
pub fn segments<T: Copy + PartialEq>(ui: &mut Ui, now: T, all: &[(T, String)]) -> Option<T> {
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XXS, space::XXS);
        for (one, words) in all {
            if super::segment(ui, words, *one == now).clicked() && *one != now {
                picked = Some(*one);
            }
        }
    });
    picked
}

/// Buttons to move `what` up or down. Returns its new place.
pub fn order_buttons(
    ui: &mut Ui,
    at: usize,
    len: usize,
    up: &str,
    down: &str,
    what: &str,
) -> Option<usize> {
    super::room_for(ui, ORDER_BUTTONS);
    let mut button = |words: &str, enabled: bool| {
        let button = ui
            .add_enabled_ui(enabled, |ui| super::quiet_button(ui, words))
            .inner;
        button.accessible_name(format!("{words}: {what}")).clicked()
    };
    let (rises, sinks) = (button(up, at > 0), button(down, at + 1 < len));
    match (rises, sinks) {
        (true, _) => at.checked_sub(1),
        (_, true) => Some(at + 1),
        _ => None,
    }
}
