//! Two copies of one session side by side: what differs, and what is chosen.

use egui::{Grid, Label, ScrollArea, Ui};

use super::dialogs;
use crate::model::{Choice, Point, PointKind, Said};
use crate::store::SideCopy;
use crate::text::Text;
use crate::ui::action::{Action, MergeWish};
use crate::ui::state::{AppState, Merging};
use crate::ui::theme::{Type, space, tokens};
use crate::ui::widgets;

/// Narrower than this, in points, the two sides stand below each other.
const SIDE_BY_SIDE: f32 = 560.0;

/// The copies beside the file.
pub fn copies(
    ui: &mut Ui,
    state: &AppState,
    list: &[SideCopy],
    asked: bool,
    out: &mut Vec<Action>,
) {
    let text = &state.text;
    let (title, words) = match (list.is_empty(), asked) {
        (true, _) => ("copies-title", "copies-none"),
        (false, true) => ("copies-title", "copies-lead"),
        (false, false) => ("copies-found-title", "copies-found"),
    };
    widgets::heading(ui, &text.get(title));
    widgets::body(ui, &text.get(words));
    for (at, copy) in list.iter().enumerate() {
        let name = copy.path.file_name().unwrap_or_default().to_string_lossy();
        ui.add_space(space::XS);
        widgets::small(ui, &name);
        let button = if at == 0 {
            widgets::primary
        } else {
            widgets::secondary
        };
        let button = button(ui, &text.get("copies-compare"));
        let spoken = [text.get("copies-compare"), name.clone()].join(": ");
        if button.accessible_name(spoken).clicked() {
            let copy = Box::new(copy.clone());
            out.push(Action::Merge(MergeWish::Compare(copy)));
        }
    }
    ui.add_space(space::S);
    if list.is_empty() {
        return dialogs::close(ui, state, out);
    }
    let words = match asked {
        true => "dialog-close",
        false => "found-later",
    };
    if widgets::tinted(ui, &text.get(words), tokens(ui).ink2).clicked() {
        out.push(Action::CloseDialog);
    }
}

/// Every difference with both sides, and what to keep of it.
pub fn merge(ui: &mut Ui, state: &AppState, merging: &Merging, out: &mut Vec<Action>) {
    let text = &state.text;
    let points = merging.merge.points();
    widgets::heading(
        ui,
        &text.with("merge-title", &[("count", points.len().into())]),
    );
    widgets::body(ui, &text.get("merge-lead"));
    let name = merging.copy.path.file_name().unwrap_or_default();
    widgets::small(
        ui,
        &text.with("merge-copy", &[("name", name.to_string_lossy().into())]),
    );
    let height = (ui.ctx().content_rect().height() - 320.0).max(140.0);
    ui.add_space(space::XS);
    // The bar not over the words.
    ui.spacing_mut().scroll.floating_allocated_width = space::S;
    ScrollArea::vertical()
        .id_salt(("merge", &merging.copy.path))
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (at, (point, choice)) in points.iter().zip(&merging.choices).enumerate() {
                if at > 0 {
                    ui.separator();
                }
                ui.push_id(at, |ui| show_point(ui, text, at, point, *choice, out));
            }
        });
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary(ui, &text.get("merge-do")).clicked() {
            out.push(Action::Merge(MergeWish::Apply));
        }
        for (words, choice) in [
            ("merge-all-ours", Choice::Ours),
            ("merge-all-theirs", Choice::Theirs),
        ] {
            if widgets::secondary(ui, &text.get(words)).clicked() {
                out.push(Action::Merge(MergeWish::ChooseAll(choice)));
            }
        }
        dialogs::cancel(ui, state, out);
    });
}

/// The copy has nothing more that the session lacks: keep it, or take it away.
pub fn merged(ui: &mut Ui, state: &AppState, copy: &SideCopy, out: &mut Vec<Action>) {
    let text = &state.text;
    widgets::heading(ui, &text.get("merged-title"));
    widgets::body(ui, &text.get("merged-text"));
    widgets::small(ui, &copy.path.display().to_string());
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary(ui, &text.get("merged-keep")).clicked() {
            out.push(Action::CloseDialog);
        }
        if widgets::secondary(ui, &text.get("merged-remove")).clicked() {
            out.push(Action::Merge(MergeWish::Remove));
        }
    });
}

fn show_point(
    ui: &mut Ui,
    text: &Text,
    at: usize,
    point: &Point,
    choice: Choice,
    out: &mut Vec<Action>,
) {
    let place = text.place(&point.at);
    widgets::strong(ui, &place);
    let only = match point.kind {
        PointKind::OnlyOurs => Some("merge-only-ours"),
        PointKind::OnlyTheirs => Some("merge-only-theirs"),
        PointKind::Order => Some("merge-order"),
        PointKind::Timeline if point.choices.len() > 1 => Some("merge-timeline"),
        PointKind::Timeline => Some("merge-timeline-longer"),
        PointKind::Differs => None,
    };
    if let Some(only) = only {
        widgets::small(ui, &text.get(only));
    }
    sides(ui, text, point);
    if point.choices.len() < 2 {
        return;
    }
    let words: Vec<(Choice, String)> = point
        .choices
        .iter()
        .map(|choice| {
            (
                *choice,
                text.get(choice_words(point.kind, *choice)).into_owned(),
            )
        })
        .collect();
    ui.horizontal_wrapped(|ui| {
        for (one, words) in words {
            let button = widgets::segment(ui, &words, one == choice);
            let spoken = format!("{place}: {words}");
            if button.accessible_name(spoken).clicked() {
                out.push(Action::Merge(MergeWish::Choose(at, one)));
            }
        }
    });
}

fn choice_words(kind: PointKind, choice: Choice) -> &'static str {
    match (kind, choice) {
        (PointKind::OnlyOurs, Choice::Ours) | (PointKind::OnlyTheirs, Choice::Theirs) => {
            "merge-keep"
        }
        (PointKind::OnlyOurs | PointKind::OnlyTheirs, _) => "merge-drop",
        (_, Choice::Ours) => "merge-ours",
        (_, Choice::Theirs) => "merge-theirs",
        (_, Choice::Both) => "merge-both",
    }
}

/// What differs: the field, this session, the copy.
fn sides(ui: &mut Ui, text: &Text, point: &Point) {
    if point.changes.is_empty() {
        widgets::small(ui, &text.get("merge-whole"));
        return;
    }
    let (ours, theirs) = (text.get("merge-side-ours"), text.get("merge-side-theirs"));
    let one_side = match point.kind {
        PointKind::OnlyOurs => Some(true),
        PointKind::OnlyTheirs => Some(false),
        PointKind::Differs | PointKind::Timeline | PointKind::Order => None,
    };
    let wide = ui.available_width() >= SIDE_BY_SIDE;
    // The sides get four parts each of the width, the name of the field two.
    let part = (ui.available_width() - 2.0 * space::M) / 10.0;
    if !wide || one_side.is_some() {
        for change in &point.changes {
            let field = field(text, point, &change.way);
            for (side, words, said) in [(true, &ours, &change.from), (false, &theirs, &change.to)] {
                if one_side.is_some_and(|only| only != side)
                    || said.is_empty() && one_side.is_some()
                {
                    continue;
                }
                let said = shown(text, said);
                let line = match one_side {
                    Some(_) => format!("{field}: {said}"),
                    None => format!("{field}, {words}: {said}"),
                };
                widgets::bullet(ui, &line);
            }
        }
        return;
    }
    Grid::new("sides")
        .num_columns(3)
        .min_col_width(2.0 * part)
        .max_col_width(4.0 * part)
        .min_row_height(0.0)
        .spacing([space::M, space::XXS])
        .show(ui, |ui| {
            ui.label("");
            widgets::label(ui, &ours);
            widgets::label(ui, &theirs);
            ui.end_row();
            for change in &point.changes {
                let name = Type::Small.text(field(text, point, &change.way));
                ui.scope(|ui| {
                    ui.set_max_width(2.0 * part);
                    ui.add(Label::new(name.color(tokens(ui).ink2)).wrap());
                });
                for said in [&change.from, &change.to] {
                    let words = Type::Body.text(shown(text, said)).color(tokens(ui).ink);
                    ui.scope(|ui| {
                        ui.set_width(4.0 * part);
                        ui.add(Label::new(words).wrap());
                    });
                }
                ui.end_row();
            }
        });
}

/// The field within the record; of a field that stands alone, its own name.
fn field(text: &Text, point: &Point, way: &[Said]) -> String {
    let inner = way
        .strip_prefix(point.at.way.as_slice())
        .filter(|rest| !rest.is_empty());
    let last = way.last().map(std::slice::from_ref).unwrap_or_default();
    let words: Vec<String> = inner
        .unwrap_or(last)
        .iter()
        .map(|one| text.said(std::slice::from_ref(one)))
        .collect();
    words.join(" › ")
}

fn shown(text: &Text, said: &[Said]) -> String {
    let words = text.said(said);
    if words.trim().is_empty() {
        "–".to_owned()
    } else {
        words
    }
}
