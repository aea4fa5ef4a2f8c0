//! The look: tokens, letters, and how they become an egui style.

mod tokens;

use std::sync::Arc;

use egui::epaint::text::FontDefinitions;
use egui::style::ScrollStyle;
use egui::{
    Color32, Context, CornerRadius, FontData, FontFamily, FontId, Margin, RichText, Stroke, Style,
    TextStyle, Ui, Visuals, vec2,
};

use crate::fonts;

pub use tokens::{DARK, Hue, LIGHT, Tokens, size, space};

/// The steps of the typographic scale.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Type {
    /// One per screen, clearly the largest.
    Title,
    /// Below the title.
    Lead,
    Heading,
    Body,
    Italic,
    /// Body that leads: names, labels of rows.
    Strong,
    /// Labels of fields and groups.
    Label,
    Small,
}

impl Type {
    pub fn font(self) -> FontId {
        let (size, family) = match self {
            Self::Title => (27.0, "bold"),
            Self::Lead => (15.0, "regular"),
            Self::Heading => (17.0, "semibold"),
            Self::Body => (15.0, "regular"),
            Self::Italic => (15.0, "italic"),
            Self::Strong => (15.0, "semibold"),
            Self::Label => (13.0, "semibold"),
            Self::Small => (13.0, "regular"),
        };
        FontId::new(size, FontFamily::Name(family.into()))
    }

    /// Words in this step of the scale.
    pub fn text(self, words: impl Into<String>) -> RichText {
        let text = RichText::new(words).font(self.font());
        let size = self.font().size;
        text.line_height(Some(size * line_height(self)))
    }

    /// Words in an empty field: as high as what is typed in it, or the field jumps at the first letter.
    pub fn hint(ui: &Ui, words: impl Into<String>) -> RichText {
        let text = RichText::new(words).font(Self::Body.font());
        text.color(tokens(ui).ink2)
    }
}

/// Line height as a factor of the size: large letters need less.
fn line_height(step: Type) -> f32 {
    match step {
        Type::Title => 1.2,
        _ => 1.45,
    }
}

/// The tokens of the theme that is showing.
pub fn tokens(ui: &Ui) -> &'static Tokens {
    of(ui.ctx())
}

/// The tokens of the theme that is showing.
pub fn of(ctx: &Context) -> &'static Tokens {
    match ctx.theme() {
        egui::Theme::Light => &LIGHT,
        egui::Theme::Dark => &DARK,
    }
}

/// Sets letters and both styles. Once, at the start.
pub fn install(ctx: &Context) {
    ctx.set_fonts(font_definitions());
    ctx.set_style_of(egui::Theme::Light, style(&LIGHT, Visuals::light()));
    ctx.set_style_of(egui::Theme::Dark, style(&DARK, Visuals::dark()));
    // Our own commands zoom, so that menus and shortcuts come from one list.
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        // A system that does not say what it wants gets paper, not night.
        options.fallback_theme = egui::Theme::Light;
    });
}

/// One family name per weight; every weight falls back to letters that it lacks.
fn font_definitions() -> FontDefinitions {
    let mut all = FontDefinitions::default();
    let symbols = all.families.get(&FontFamily::Proportional).cloned();
    let weights = [
        ("regular", &fonts::REGULAR, &fonts::FALLBACK_REGULAR),
        ("italic", &fonts::ITALIC, &fonts::FALLBACK_REGULAR),
        ("medium", &fonts::MEDIUM, &fonts::FALLBACK_REGULAR),
        ("semibold", &fonts::SEMI_BOLD, &fonts::FALLBACK_BOLD),
        ("bold", &fonts::BOLD, &fonts::FALLBACK_BOLD),
    ];
    for (weight, font, fallback) in weights {
        let mut family = vec![font.name.to_owned(), fallback.name.to_owned()];
        family.extend(symbols.iter().flatten().cloned());
        if weight == "regular" {
            all.families
                .insert(FontFamily::Proportional, family.clone());
        }
        all.families.insert(FontFamily::Name(weight.into()), family);
        for font in [font, fallback] {
            let data = Arc::new(FontData::from_static(font.bytes));
            all.font_data.entry(font.name.to_owned()).or_insert(data);
        }
    }
    all
}

fn style(t: &Tokens, base: Visuals) -> Style {
    let mut style = Style {
        visuals: visuals(t, base),
        animation_time: 0.0,
        ..Style::default()
    };
    for (step, font) in [
        (TextStyle::Body, Type::Body),
        (TextStyle::Button, Type::Body),
        (TextStyle::Heading, Type::Heading),
        (TextStyle::Small, Type::Small),
        (TextStyle::Monospace, Type::Body),
    ] {
        style.text_styles.insert(step, font.font());
    }
    let spacing = &mut style.spacing;
    // Always in sight: who sees no bar does not look for more.
    spacing.scroll = ScrollStyle {
        dormant_handle_opacity: 0.45,
        floating_width: 4.0,
        ..ScrollStyle::floating()
    };
    spacing.item_spacing = vec2(space::XS, space::XS);
    spacing.button_padding = vec2(space::S, space::XS - 1.0);
    spacing.interact_size = vec2(size::TARGET, size::CONTROL);
    spacing.menu_margin = Margin::same(space::XS as i8);
    spacing.window_margin = Margin::same(space::L as i8);
    spacing.icon_width = 20.0;
    spacing.combo_width = 180.0;
    spacing.tooltip_width = 360.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style
}

fn visuals(t: &Tokens, base: Visuals) -> Visuals {
    let radius = CornerRadius::same(size::RADIUS);
    let mut v = base;
    v.override_text_color = None;
    v.weak_text_color = Some(t.ink2);
    v.panel_fill = t.paper;
    v.window_fill = t.sheet;
    v.window_stroke = Stroke::new(size::HAIRLINE, t.line);
    v.window_corner_radius = CornerRadius::same(size::RADIUS_CARD);
    v.menu_corner_radius = radius;
    v.extreme_bg_color = t.sheet;
    v.text_edit_bg_color = Some(t.sheet);
    v.faint_bg_color = t.wash;
    v.code_bg_color = t.wash;
    v.hyperlink_color = t.accent;
    v.warn_fg_color = t.warn;
    v.error_fg_color = t.bad;
    v.selection.bg_fill = t.accent_wash;
    v.selection.stroke = Stroke::new(size::FOCUS, t.accent);
    v.text_cursor.stroke = Stroke::new(size::FOCUS, t.accent);
    v.text_cursor.blink = false;
    let states = &mut v.widgets;
    for state in [
        &mut states.noninteractive,
        &mut states.inactive,
        &mut states.hovered,
        &mut states.active,
        &mut states.open,
    ] {
        state.corner_radius = radius;
        state.expansion = 0.0;
        state.bg_fill = t.sheet;
        state.weak_bg_fill = t.sheet;
        state.fg_stroke = Stroke::new(size::HAIRLINE, t.ink);
        state.bg_stroke = Stroke::new(size::HAIRLINE, t.control);
    }
    states.noninteractive.bg_stroke.color = t.line;
    states.hovered.weak_bg_fill = t.wash;
    states.hovered.bg_stroke.color = t.ink2;
    states.open.weak_bg_fill = t.wash;
    // egui shows focus with the `active` state: a ring that is always visible.
    states.active.bg_stroke = Stroke::new(size::FOCUS, t.accent);
    states.active.weak_bg_fill = t.sheet;
    v
}

/// What the room sees when it should look at each other.
pub const BLACK: Color32 = Color32::BLACK;

/// The paper of the report: white at night too, as it will be printed.
pub const PAGE: Color32 = Color32::WHITE;

/// Paints a picture as it is.
pub const AS_IT_IS: Color32 = Color32::WHITE;

/// A colour that does not paint.
pub const CLEAR: Color32 = Color32::TRANSPARENT;
