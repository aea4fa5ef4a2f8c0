//! The font files that screen and paper share: bytes and names, nothing more.

/// A font file with the name that PDF readers show for it.
#[derive(Debug)]
pub struct Font {
    /// PostScript name, without spaces.
    pub name: &'static str,
    pub bytes: &'static [u8],
}

macro_rules! font {
    ($name:literal) => {
        Font {
            name: $name,
            bytes: include_bytes!(concat!("../assets/fonts/", $name, ".ttf")),
        }
    };
}

pub static REGULAR: Font = font!("AtkinsonHyperlegibleNext-Regular");
pub static ITALIC: Font = font!("AtkinsonHyperlegibleNext-Italic");
pub static MEDIUM: Font = font!("AtkinsonHyperlegibleNext-Medium");
pub static SEMI_BOLD: Font = font!("AtkinsonHyperlegibleNext-SemiBold");
pub static BOLD: Font = font!("AtkinsonHyperlegibleNext-Bold");

/// For letters that Atkinson Hyperlegible Next lacks.
pub static FALLBACK_REGULAR: Font = font!("SourceSans3-Regular");
pub static FALLBACK_BOLD: Font = font!("SourceSans3-Bold");
