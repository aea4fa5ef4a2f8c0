//! A drawing inside the page. Colours come from the style sheet, so that both themes suit.

use std::fmt::Write as _;

use crate::report::layout::Drawing;
use crate::report::markup::escaped;
use crate::report::page::{Area, Draw, Face, Paint, Shape, TextRun};
use crate::report::style::{
    ACCENT, COLUMN, Color, EMPTY_DOT, HAIRLINE, INK, PAPER, QUIET, fundament,
};

/// Writing to a String cannot fail.
macro_rules! put {
    ($out:expr, $($words:tt)*) => { let _ = writeln!($out, $($words)*); };
}

/// Adds the drawing; `told` says all that it shows.
pub fn write(drawing: &Drawing, told: &str, out: &mut String) {
    put!(
        out,
        "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {:.1} {:.1}\">",
        escaped(told),
        COLUMN,
        drawing.height,
    );
    for draw in &drawing.draws {
        match draw {
            Draw::Text(run) => text(run, out),
            Draw::Shape(one) => shape(one, out),
            Draw::Line {
                from,
                to,
                width,
                color,
            } => {
                put!(
                    out,
                    "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"{}\" stroke-width=\"{width}\"/>",
                    from.0,
                    from.1,
                    to.0,
                    to.1,
                    name(*color),
                );
            }
        }
    }
    put!(out, "</svg>");
}

/// As wide as with the font of the report, whatever font the reader has.
fn text(run: &TextRun, out: &mut String) {
    let words = run.text();
    let (words, width) = (words.trim_end(), run.width());
    if words.is_empty() || width <= 0.0 {
        return;
    }
    let weight = match run.face {
        Face::SemiBold | Face::FallbackBold => " font-weight=\"600\"",
        _ => "",
    };
    put!(
        out,
        "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{}\" fill=\"{}\" textLength=\"{width:.1}\" lengthAdjust=\"spacingAndGlyphs\"{weight}>{}</text>",
        run.x,
        run.baseline,
        run.size,
        name(run.color),
        escaped(words),
    );
}

fn shape(shape: &Shape, out: &mut String) {
    let Area {
        x,
        y,
        width,
        height,
    } = shape.area;
    let paint = match shape.paint {
        Paint::Fill(color) => format!("fill=\"{}\"", name(color)),
        Paint::Stroke { color, width } => {
            format!(
                "fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"",
                name(color)
            )
        }
    };
    put!(
        out,
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{:.1}\" {paint}/>",
        shape.radius,
    );
}

/// The colour as the style sheet calls it.
fn name(color: Color) -> String {
    let fundaments = (0..3).find(|place| fundament(Some(*place)).0 == color);
    if let Some(place) = fundaments {
        return format!("var(--f{place})");
    }
    let known = [
        (INK, "ink"),
        (QUIET, "quiet"),
        (HAIRLINE, "line"),
        (EMPTY_DOT, "ring"),
        (ACCENT, "accent"),
        (PAPER, "sheet"),
    ];
    let known = known.into_iter().find(|(one, _)| *one == color);
    let Color(red, green, blue) = color;
    known.map_or_else(
        || format!("#{red:02x}{green:02x}{blue:02x}"),
        |(_, name)| format!("var(--{name})"),
    )
}
