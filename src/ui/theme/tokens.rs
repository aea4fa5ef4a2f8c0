//! Every colour, size and distance on the screen. Other modules name a token; a test holds the
//! colours against the contrast that people need.

use egui::Color32;

/// The colours of one theme. Text tokens reach 5.5:1 on paper, sheet and wash.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    /// Window background.
    pub paper: Color32,
    /// Cards, panels, fields.
    pub sheet: Color32,
    /// Rail and notes.
    pub wash: Color32,
    /// Hairlines; decoration only.
    pub line: Color32,
    /// Borders of fields and buttons.
    pub control: Color32,
    /// Text.
    pub ink: Color32,
    /// Quieter text.
    pub ink2: Color32,
    /// The main action, focus, selection.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// A wash below what is selected.
    pub accent_wash: Color32,
    /// Colour and wash of the three fundaments, in the order of the value set.
    pub fundaments: [Hue; 3],
    /// For values without a fundament.
    pub neutral: Hue,
    pub warn: Color32,
    pub bad: Color32,
    pub ok: Color32,
}

/// A colour for marks and text, and the wash that goes below it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hue {
    pub mark: Color32,
    pub wash: Color32,
}

pub const LIGHT: Tokens = Tokens {
    paper: hex(0xFBFAF7),
    sheet: hex(0xFFFFFF),
    wash: hex(0xF3F0EA),
    line: hex(0xDAD5CB),
    control: hex(0x8A857B),
    ink: hex(0x1D1C1A),
    ink2: hex(0x57534B),
    accent: hex(0x1D4E89),
    on_accent: hex(0xFFFFFF),
    accent_wash: hex(0xE6EEF7),
    fundaments: [
        hue(0x1D4E89, 0xE6EEF7),
        hue(0x8A2F5B, 0xF8E9F0),
        hue(0x2B6A4B, 0xE5F1EA),
    ],
    neutral: hue(0x57534B, 0xF3F0EA),
    warn: hex(0x9A4A00),
    bad: hex(0xA3211B),
    ok: hex(0x2B6A4B),
};

pub const DARK: Tokens = Tokens {
    paper: hex(0x191816),
    sheet: hex(0x22201E),
    wash: hex(0x2B2926),
    line: hex(0x3E3B36),
    control: hex(0x8F897E),
    ink: hex(0xF2EFE9),
    ink2: hex(0xBDB7AC),
    accent: hex(0x8FB8E8),
    on_accent: hex(0x191816),
    accent_wash: hex(0x1F2C3B),
    fundaments: [
        hue(0x8FB8E8, 0x1F2C3B),
        hue(0xE59CC0, 0x3A2431),
        hue(0x86CBA4, 0x1E3329),
    ],
    neutral: hue(0xBDB7AC, 0x2B2926),
    warn: hex(0xF0B062),
    bad: hex(0xF29A93),
    ok: hex(0x86CBA4),
};

/// Distances between things, in points at zoom 100 %.
pub mod space {
    pub const XXS: f32 = 4.0;
    pub const XS: f32 = 8.0;
    pub const S: f32 = 12.0;
    pub const M: f32 = 16.0;
    pub const L: f32 = 24.0;
    pub const XL: f32 = 34.0;
}

/// Sizes of things, in points at zoom 100 %.
pub mod size {
    /// Height of buttons and fields.
    pub const CONTROL: f32 = 34.0;
    /// Smallest target for a finger or an unsteady hand (WCAG 2.5.8).
    pub const TARGET: f32 = 24.0;
    pub const RADIUS: u8 = 7;
    pub const RADIUS_CARD: u8 = 9;
    pub const HAIRLINE: f32 = 1.0;
    pub const FOCUS: f32 = 2.0;
    pub const RAIL: f32 = 255.0;
    /// A window below this width is narrow.
    pub const NARROW: f32 = 900.0;
    pub const RAIL_NARROW: f32 = 62.0;
    pub const SCRIPT: f32 = 330.0;
    /// About 75 characters of body text.
    pub const READING: f32 = 600.0;
    /// The widest that a screen's content grows.
    pub const CONTENT: f32 = 900.0;
    pub const DIALOG: f32 = 520.0;
    /// A dialog that shows a table.
    pub const DIALOG_WIDE: f32 = 860.0;
    /// The widest for pictures side by side and rows of many columns.
    pub const WIDE: f32 = 1320.0;
    /// A table of many columns.
    pub const TABLE: f32 = 1840.0;
    pub const DOT: f32 = 13.0;
    pub const SQUARE: f32 = 9.0;
    pub const BADGE: f32 = 24.0;
    pub const LABEL_COLUMN: f32 = 150.0;
}

impl Tokens {
    /// The colour of a fundament by its place in the value set.
    pub fn hue(&self, fundament: Option<usize>) -> Hue {
        let own = fundament.and_then(|place| self.fundaments.get(place));
        own.copied().unwrap_or(self.neutral)
    }
}

const fn hue(mark: u32, wash: u32) -> Hue {
    Hue {
        mark: hex(mark),
        wash: hex(wash),
    }
}

/// 0xRRGGBB
const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast as WCAG 2.1 defines it: 1 to 21.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let luminance = |color: Color32| {
            let [r, g, b, _] = egui::Rgba::from(color).to_array();
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_can_be_read_and_controls_can_be_seen() {
        for t in [LIGHT, DARK] {
            for ground in [t.paper, t.sheet, t.wash] {
                for text in [t.ink, t.ink2, t.accent, t.warn, t.bad, t.ok, t.neutral.mark] {
                    assert!(contrast(text, ground) >= 5.5, "{text:?} on {ground:?}");
                }
                assert!(contrast(t.control, ground) >= 3.2, "control on {ground:?}");
            }
            for hue in t.fundaments {
                assert!(contrast(hue.mark, hue.wash) >= 5.5);
                assert!(contrast(hue.mark, t.sheet) >= 5.5);
                assert!(contrast(t.ink, hue.wash) >= 4.5);
                assert!(contrast(t.ink2, hue.wash) >= 4.5);
            }
            assert!(contrast(t.on_accent, t.accent) >= 4.5);
            assert!(contrast(t.ink, t.accent_wash) >= 4.5);
        }
    }
}
