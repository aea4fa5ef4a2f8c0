//! Pages of a PDF as pictures, made from its bytes: what is seen on the screen is what leaves. The
//! only folder that knows hayro.

use std::error::Error;
use std::fmt;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// A PDF that can be looked at.
pub struct Reader {
    pdf: Pdf,
}

/// A page in dots: rows from the top, each dot red, green, blue and 255.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// In dots.
    pub width: usize,
    pub height: usize,
    pub rgba: Vec<u8>,
}

/// These bytes are no PDF.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RasterError;

impl Error for RasterError {}

impl fmt::Display for RasterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unreadable")
    }
}

impl Reader {
    /// # Errors
    /// [`RasterError`] when the bytes are no PDF.
    pub fn open(bytes: Vec<u8>) -> Result<Self, RasterError> {
        let pdf = Pdf::new(bytes).map_err(|_| RasterError)?;
        Ok(Self { pdf })
    }

    /// How many pages there are.
    pub fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// A page, this many dots wide, on white; `None` when there is no such page. Nothing is kept
    /// between pages, so that a long report takes no more memory than a short one.
    pub fn picture(&self, page: usize, width: u16) -> Option<Picture> {
        let page = self.pdf.pages().get(page)?;
        // A hair wider, because the last part of a dot is cut off.
        let scale = (f32::from(width) + 0.01) / page.render_dimensions().0.max(1.0);
        let pixmap = PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        };
        let render_settings = RenderSettings {
            // As on paper: letters where the page has them, not where dots are.
            hinting: false,
            ..RenderSettings::default()
        };
        let pixmap = render(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &render_settings,
            &pixmap,
        );
        Some(Picture {
            width: usize::from(pixmap.width()),
            height: usize::from(pixmap.height()),
            rgba: pixmap.data_as_u8_slice().to_vec(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::pdf::{Stamp, export};
    use crate::report::sample;

    fn reader() -> Reader {
        let stamp = Stamp {
            id: [7; 16],
            created: "2026-11-12T10:30:00+01:00[+01:00]".parse().unwrap(),
        };
        Reader::open(export(&sample::report(), &stamp).unwrap()).unwrap()
    }

    #[test]
    fn a_page_is_paper_with_ink_on_it() {
        let reader = reader();
        let picture = reader.picture(0, 300).unwrap();
        assert_eq!((picture.width, picture.height), (300, 424));
        assert_eq!(picture.rgba.len(), 4 * 300 * 424);
        let dots = || picture.rgba.chunks_exact(4);
        assert!(dots().all(|dot| dot[3] == 255));
        assert_eq!(picture.rgba[..4], [255; 4]);
        let dark = dots().filter(|dot| dot[..3].iter().all(|part| *part < 100));
        assert!(dark.count() > 100);
    }

    #[test]
    fn there_is_no_page_after_the_last_and_nothing_in_what_is_no_pdf() {
        let reader = reader();
        let last = reader.page_count() - 1;
        assert!(reader.picture(last, 300).is_some());
        assert_eq!(reader.picture(last + 1, 300), None);
        assert!(Reader::open(b"no pages here".to_vec()).is_err());
    }
}
