//! Buttons: in a row, one is the main one.

use egui::style::Widgets;
use egui::{
    Button, Color32, CornerRadius, Key, Response, Role, Sense, Stroke, StrokeKind, TextWrapMode,
    Ui, WidgetInfo, vec2,
};

use crate::ui::theme::{CLEAR, Type, size, space, tokens};

/// Height of a button without its border, so that it is as high as a field.
const BUTTON: f32 = size::CONTROL - 2.0 * size::HAIRLINE;

/// The one main action of a screen.
pub fn primary(ui: &mut Ui, words: &str) -> Response {
    let t = tokens(ui);
    styled(ui, |ui| {
        let widgets = dress(ui, t.accent, t.on_accent);
        widgets.inactive.bg_stroke = Stroke::new(size::HAIRLINE, t.accent);
        widgets.hovered.bg_stroke = Stroke::new(size::FOCUS, t.ink2);
        widgets.active.bg_stroke = Stroke::new(size::FOCUS + 1.0, t.ink);
        button(ui, words)
    })
}

/// Any other action.
pub fn secondary(ui: &mut Ui, words: &str) -> Response {
    button(ui, words)
}

/// An action that stays in the background until you need it: looks like a link.
pub fn quiet_button(ui: &mut Ui, words: &str) -> Response {
    tinted(ui, words, tokens(ui).accent)
}

/// A quiet button in another colour.
pub fn tinted(ui: &mut Ui, words: &str, color: Color32) -> Response {
    styled(ui, |ui| {
        undress(ui, color);
        let button = Button::new(Type::Strong.text(words).size(14.0));
        ui.add(
            button
                .wrap_mode(TextWrapMode::Extend)
                .min_size(vec2(size::TARGET, size::TARGET)),
        )
    })
}

/// The ring around what has the focus, for what egui draws without one.
pub fn ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(size::FOCUS, tokens(ui).accent);
        let radius = CornerRadius::same(size::RADIUS);
        ui.painter()
            .rect_stroke(response.rect, radius, stroke, StrokeKind::Inside);
    }
}

/// The keys of a shortcut as they stand on a keyboard.
pub fn keys(context: &egui::Context, shortcut: &egui::KeyboardShortcut) -> String {
    let words = context.format_shortcut(shortcut);
    let key = shortcut.logical_key;
    let sign = match key {
        Key::ArrowLeft => "←",
        Key::Questionmark => "?",
        Key::Plus => "+",
        Key::Minus => "-",
        Key::Equals => "=",
        _ => return words,
    };
    match words.strip_suffix(key.name()) {
        Some(modifiers) => format!("{modifiers}{sign}"),
        None => words,
    }
}

/// A tab in a row of tabs: the one that is open has a line below it.
pub fn tab(ui: &mut Ui, words: &str, open: bool) -> Response {
    let t = tokens(ui);
    styled(ui, |ui| {
        undress(ui, if open { t.ink } else { t.ink2 });
        let text = if open { Type::Strong } else { Type::Body }.text(words);
        let response = ui.add(Button::new(text).min_size(vec2(0.0, BUTTON)));
        if open {
            let rect = response.rect;
            let line = Stroke::new(size::FOCUS + 0.5, t.accent);
            ui.painter().hline(rect.x_range(), rect.bottom(), line);
        }
        selected(ui, &response, open);
        response
    })
}

/// One of a few choices that exclude each other; the chosen one is filled.
pub fn segment(ui: &mut Ui, words: &str, chosen: bool) -> Response {
    let t = tokens(ui);
    styled(ui, |ui| {
        let (fill, ink, edge) = match chosen {
            true => (t.accent_wash, t.ink, t.accent),
            false => (CLEAR, t.ink2, t.control),
        };
        dress(ui, fill, ink).inactive.bg_stroke.color = edge;
        let step = if chosen { Type::Strong } else { Type::Body };
        let text = step.text(words).size(Type::Small.font().size + 1.0);
        let response = ui.add(Button::new(text).min_size(vec2(size::CONTROL, BUTTON)));
        selected(ui, &response, chosen);
        response
    })
}

/// Tells people who cannot see it which one is chosen.
pub fn selected(ui: &Ui, response: &Response, chosen: bool) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_toggled(if chosen {
            egui::accesskit::Toggled::True
        } else {
            egui::accesskit::Toggled::False
        });
    });
}

fn button(ui: &mut Ui, words: &str) -> Response {
    let text = Type::Strong.text(words).size(14.0);
    let button = Button::new(text).wrap_mode(TextWrapMode::Extend);
    ui.add(button.min_size(vec2(size::CONTROL, BUTTON)))
}

/// One of a list of choices, with its name.
pub fn radio(ui: &mut Ui, words: &str, chosen: bool) -> Response {
    ui.radio(chosen, Type::Strong.text(words))
}

/// As [`selected`], for an entry that may be a choice or a plain action.
pub fn selected_if_choice(ui: &Ui, response: &Response, is_choice: bool, chosen: bool) {
    if is_choice {
        selected(ui, response, chosen);
    }
}

/// A cross that takes a row away; undo brings it back.
pub fn remove_button(ui: &mut Ui, name: &str) -> Response {
    super::room_for(ui, size::TARGET);
    let ink = tokens(ui).ink2;
    styled(ui, |ui| {
        undress(ui, ink);
        let cross = Button::new(Type::Heading.text("×"));
        ui.add(cross.min_size(vec2(size::TARGET, size::TARGET)))
    })
    .accessible_name(name)
    .on_hover_text(name)
}

/// Something that is still open, as a row that jumps to the spot.
pub fn open_point(ui: &mut Ui, words: &str) -> Response {
    let t = tokens(ui);
    let font = Type::Small.font();
    let left = space::M;
    let room = ui.available_width();
    let galley = ui
        .painter()
        .layout(words.to_owned(), font, t.ink, room - left - space::XXS);
    let size = vec2(room, (galley.size().y + space::S).max(size::TARGET));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    let radius = CornerRadius::same(size::RADIUS);
    if response.hovered() {
        ui.painter().rect_filled(rect, radius, t.wash);
    }
    if response.has_focus() {
        let ring = ui.style().interact(&response).bg_stroke;
        ui.painter()
            .rect_stroke(rect, radius, ring, StrokeKind::Inside);
    }
    let first_line = rect.left_top() + vec2(space::XS, space::S + 2.0);
    ui.painter().circle_filled(first_line, 3.5, t.warn);
    let text_at = rect.left_center() + vec2(left, -galley.size().y / 2.0);
    ui.painter().galley(text_at, galley, t.ink);
    response
}

/// Lets a button have a style of its own. Not a scope: a scope in a row that wraps would not go to
/// the next line.
pub fn styled<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let usual = ui.style().clone();
    let added = add(ui);
    ui.set_style(usual);
    added
}

/// Gives buttons this fill and ink, whatever happens to them; borders stay as they are.
pub fn dress(ui: &mut Ui, fill: Color32, ink: Color32) -> &mut Widgets {
    let widgets = &mut ui.visuals_mut().widgets;
    for state in [
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
    ] {
        state.weak_bg_fill = fill;
        state.fg_stroke.color = ink;
    }
    widgets
}

/// Buttons that are words only, with a wash below them when hovered.
fn undress(ui: &mut Ui, ink: Color32) {
    let t = tokens(ui);
    let widgets = dress(ui, CLEAR, ink);
    widgets.hovered.weak_bg_fill = t.wash;
    for state in [&mut widgets.inactive, &mut widgets.hovered] {
        state.bg_stroke = Stroke::new(size::HAIRLINE, CLEAR);
    }
    ui.spacing_mut().button_padding.x = space::XS;
}
