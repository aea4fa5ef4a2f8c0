//! The left rail: the teams, the steps with their state and minutes, the case.

use egui::{
    CornerRadius, Panel, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use crate::model::{Step, Team, TeamEdit};
use crate::text::shortened;
use crate::ui::action::Action;
use crate::ui::state::step_number;
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::view::View;
use crate::ui::widgets;

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step) {
    // Numbers only, then.
    let narrow = widgets::is_narrow(ui);
    let width = if narrow {
        size::RAIL_NARROW
    } else {
        size::RAIL
    };
    let (frame, inside) = widgets::scrolling_frame(tokens(ui).wash, space::S);
    let panel = Panel::left("rail")
        .exact_size(width)
        .resizable(false)
        .frame(frame);
    panel.show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            inside.show(ui, |ui| content(ui, view, team, step, narrow));
        });
    });
}

fn content(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step, narrow: bool) {
    teams(ui, view, team, narrow);
    ui.add_space(space::XS);
    ui.spacing_mut().item_spacing.y = space::XXS;
    for one in &view.session.workshop.steps {
        if row(ui, view, team, one, one.id == step.id, narrow).clicked() {
            view.team_edit(team.id, TeamEdit::GoTo(one.id.clone()));
        }
    }
    if !narrow && !team.case.title.trim().is_empty() {
        ui.add_space(space::M);
        widgets::hairline(ui);
        widgets::label(ui, &view.t("rail-case"));
        widgets::small(ui, &shortened(&team.case.title));
    }
}

fn teams(ui: &mut Ui, view: &mut View<'_>, current: &Team, narrow: bool) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XXS, space::XXS);
        for (at, team) in view.session.teams.iter().enumerate() {
            let name = view.state.text.team_name(team);
            let shown = if narrow {
                (at + 1).to_string()
            } else {
                name.clone()
            };
            let shown = if shown.chars().count() > 24 {
                shown.chars().take(23).chain(['…']).collect()
            } else {
                shown
            };
            let button = widgets::segment(ui, &shown, team.id == current.id);
            if button.accessible_name(&name).on_hover_text(&name).clicked() {
                view.push(Action::ShowTeam(team.id));
            }
        }
    });
}

/// How far a team is with a step.
#[derive(Clone, Copy, Eq, PartialEq)]
enum State {
    Skipped,
    Done,
    Busy,
    Todo,
}

fn row(
    ui: &mut Ui,
    view: &View<'_>,
    team: &Team,
    step: &Step,
    here: bool,
    narrow: bool,
) -> Response {
    let state = match () {
        () if step.skipped => State::Skipped,
        () if team.done.contains(&step.id) => State::Done,
        () if here => State::Busy,
        () => State::Todo,
    };
    let t = tokens(ui);
    let height = size::CONTROL + space::XS;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let title = view.state.text.of(&step.title);
    let words = view.t(match state {
        State::Skipped => "step-skipped",
        State::Done => "step-done",
        State::Busy => "step-busy",
        State::Todo => "step-todo",
    });
    let named = [
        ("title", title.into()),
        ("state", words.into()),
        ("minutes", minutes(view, step).into()),
    ];
    let name = view.with("rail-step", &named);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &name));
    let visuals = ui.style().interact(&response);
    let lit = here || response.hovered();
    let fill = if lit { t.sheet } else { t.wash };
    let edge = match (response.has_focus(), here) {
        (true, _) => visuals.bg_stroke,
        (_, true) => Stroke::new(size::HAIRLINE, t.line),
        _ => Stroke::NONE,
    };
    let radius = CornerRadius::same(size::RADIUS_CARD);
    ui.painter()
        .rect(rect, radius, fill, edge, egui::StrokeKind::Inside);
    badge(ui, view, rect, step, state, here);
    if !narrow {
        label(ui, view, rect, title, step, state, here);
    }
    response.on_hover_text(name)
}

/// The number in a circle: filled where you are, a tick when done.
fn badge(ui: &Ui, view: &View<'_>, rect: Rect, step: &Step, state: State, here: bool) {
    let t = tokens(ui);
    let center = rect.left_center() + vec2(space::XS + size::BADGE / 2.0 - 2.0, 0.0);
    let (fill, ink, edge) = match (here, state) {
        (true, _) => (t.accent, t.on_accent, t.accent),
        (_, State::Done) => (t.ink2, t.sheet, t.ink2),
        _ => (t.wash, t.ink2, t.control),
    };
    let painter = ui.painter();
    painter.circle(
        center,
        size::BADGE / 2.0,
        fill,
        Stroke::new(size::HAIRLINE, edge),
    );
    if state == State::Done && !here {
        let points = [vec2(-5.0, 0.0), vec2(-1.5, 4.0), vec2(5.0, -4.0)];
        let line = points.map(|point| center + point).to_vec();
        painter.line(line, Stroke::new(size::FOCUS, ink));
        return;
    }
    let number = step_number(view.session, &step.id);
    let number = number.map_or("–".to_owned(), |number| number.to_string());
    painter.text(
        center,
        egui::Align2::CENTER_CENTER,
        number,
        Type::Label.font(),
        ink,
    );
}

fn label(ui: &Ui, view: &View<'_>, rect: Rect, title: &str, step: &Step, state: State, here: bool) {
    let t = tokens(ui);
    let ink = if here { t.ink } else { t.ink2 };
    let font = if here { Type::Strong } else { Type::Body }.font();
    let left = space::XS + size::BADGE + space::S;
    let minutes = minutes(view, step);
    let minutes_at = rect.right_center() - vec2(space::S, 0.0);
    let painter = ui.painter();
    let right = egui::Align2::RIGHT_CENTER;
    let drawn = painter.text(minutes_at, right, minutes, Type::Small.font(), ink);
    let room = drawn.left() - rect.left() - left - space::XS;
    let mut job = egui::text::LayoutJob::simple(title.to_owned(), font, ink, room);
    job.wrap.max_rows = 2;
    if state == State::Skipped {
        job.sections.iter_mut().for_each(|section| {
            section.format.strikethrough = Stroke::new(size::HAIRLINE, ink);
        });
    }
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = rect.left_center() + vec2(left, -galley.size().y / 2.0);
    painter.galley(at, galley, ink);
}

/// Planned minutes, with the minutes that it took as soon as the clock ran: "24/35".
fn minutes(view: &View<'_>, step: &Step) -> String {
    let spent = view.session.clock.spent(&step.id, view.state.now);
    match spent {
        0 => step.minutes.to_string(),
        seconds => format!("{}/{}", seconds / 60, step.minutes),
    }
}
