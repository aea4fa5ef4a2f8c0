//! The clock of the day: the time of the step, how far behind we are, and what could be shorter.

use egui::{Align, DragValue, Frame, Layout, Margin, Panel, Popup, Ui};
use jiff::tz::TimeZone;

use crate::model::{Clock, ClockEdit, Edit, Proposal, Step, Urgency};
use crate::text::parse_time;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::theme::{Type, space, tokens};
use crate::ui::view::View;
use crate::ui::widgets;

/// What the clock keeps between frames.
#[derive(Default)]
pub struct Local {
    /// A time that is being typed after "gestart om…".
    began: String,
    /// A proposal that somebody is changing.
    plan: Option<Proposal>,
    /// The lateness, in minutes, for which a proposal was waved away.
    ignored: i64,
}

/// The bar with the clock.
pub fn show(ui: &mut Ui, view: &mut View<'_>, step: &Step, local: &mut Local) {
    let t = tokens(ui);
    let margin = Margin::symmetric(space::M as i8, space::XS as i8);
    let frame = Frame::new().fill(t.sheet).inner_margin(margin);
    Panel::top("clock").frame(frame).show(ui, |ui| {
        // The projector's button keeps its place; the rest goes to a second line when it must.
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                projector(ui, view);
                let rest = Layout::left_to_right(Align::Center).with_main_wrap(true);
                ui.with_layout(rest, |ui| match view.session.clock.step {
                    None => start(ui, view, step),
                    Some(_) => running(ui, view, step, local),
                });
            });
        });
    });
}

fn start(ui: &mut Ui, view: &mut View<'_>, step: &Step) {
    if widgets::primary(ui, &view.t("clock-start")).clicked() {
        let (step, now) = (step.id.clone(), view.state.now);
        view.edit(Edit::Clock(ClockEdit::Run { step, now }));
    }
    let minutes = view.session.workshop.minutes();
    widgets::small(ui, &view.with("clock-plan", &[("minutes", minutes.into())]));
}

fn running(ui: &mut Ui, view: &mut View<'_>, here: &Step, local: &mut Local) {
    let clock = &view.session.clock;
    let Some(step) = clock
        .step
        .as_ref()
        .and_then(|id| view.session.workshop.step(id))
    else {
        return;
    };
    time(ui, view, step, here);
    pace(ui, view, local);
    controls(ui, view, step, here, clock, local);
}

/// The time that is left, always with words beside the colour.
fn time(ui: &mut Ui, view: &View<'_>, step: &Step, here: &Step) {
    let t = tokens(ui);
    let time = view.session.step_time(step, view.state.now);
    let (color, words) = match time.urgency {
        Urgency::Calm => (t.ink, "clock-left"),
        Urgency::Soon => (t.warn, "clock-soon"),
        Urgency::Now => (t.bad, "clock-now"),
        Urgency::Over => (t.bad, "clock-over"),
    };
    let paused = !view.session.clock.is_running();
    let words = if paused { "clock-paused" } else { words };
    let left = widgets::clock_text(time.left);
    ui.label(Type::Title.text(left).color(color));
    let title = view.state.text.of(&step.title);
    let words = view.with(words, &[("step", title.into())]);
    let elsewhere = if step.id == here.id {
        words
    } else {
        format!("{words} · {title}")
    };
    ui.label(Type::Label.text(elsewhere).color(color));
}

/// "8 min achter, verwacht einde 12:10", and where the minutes could come from.
fn pace(ui: &mut Ui, view: &mut View<'_>, local: &mut Local) {
    let t = tokens(ui);
    let now = view.state.now;
    let Some(pace) = view.session.pace(now) else {
        return;
    };
    let zone = TimeZone::system();
    let end = pace
        .expected_end
        .to_zoned(zone)
        .strftime("%H:%M")
        .to_string();
    let (id, color) = match pace.behind {
        1.. => ("pace-behind", t.warn),
        0 => ("pace-on-time", t.ink2),
        _ => ("pace-ahead", t.ink2),
    };
    let numbers = [("minutes", pace.behind.abs().into()), ("end", end.into())];
    ui.label(Type::Label.text(view.with(id, &numbers)).color(color));
    let Some(proposal) = view.session.proposal(now) else {
        local.plan = None;
        return;
    };
    if pace.behind <= local.ignored && local.plan.is_none() {
        return;
    }
    let button = widgets::quiet_button(ui, &in_words(view, &proposal));
    if button.clicked() {
        local.plan = Some(proposal);
    }
    Popup::from_toggle_button_response(&button)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_min_width(320.0);
            plan(ui, view, local, pace.behind);
        });
}

/// "Voorstel: stap 4 −5, stap 5 −3".
fn in_words(view: &View<'_>, proposal: &Proposal) -> String {
    let changes = proposal.minutes.iter().filter_map(|(id, minutes)| {
        let step = view.session.workshop.step(id)?;
        let title = view.state.text.of(&step.title);
        Some(format!(
            "{title} −{}",
            step.minutes.saturating_sub(*minutes)
        ))
    });
    let changes: Vec<String> = changes.collect();
    if changes.is_empty() {
        return view.t("pace-no-slack").into_owned();
    }
    view.with("pace-proposal", &[("changes", changes.join(", ").into())])
}

/// Accept, edit or ignore.
fn plan(ui: &mut Ui, view: &mut View<'_>, local: &mut Local, behind: i64) {
    let Some(plan) = &mut local.plan else {
        return;
    };
    for (id, minutes) in &mut plan.minutes {
        let Some(step) = view.session.workshop.step(id) else {
            continue;
        };
        ui.horizontal(|ui| {
            let title = view.state.text.of(&step.title);
            let range = step.minimum.max(1)..=step.minutes;
            let name = view.with("prepare-step-minutes", &[("title", title.into())]);
            ui.add(DragValue::new(minutes).range(range))
                .accessible_name(name);
            widgets::body(ui, title);
        });
    }
    if plan.short > 0 {
        let moved = plan
            .move_out
            .as_ref()
            .and_then(|id| view.session.workshop.step(id));
        let step = moved.map_or("", |step| view.state.text.of(&step.title));
        let facts = [("minutes", plan.short.into()), ("step", step.into())];
        widgets::warn(ui, &view.with("pace-short", &facts));
    }
    let plan = plan.clone();
    ui.horizontal(|ui| {
        if widgets::primary(ui, &view.t("pace-accept")).clicked() {
            for (step, minutes) in plan.minutes {
                view.edit(Edit::SetStepMinutes { step, minutes });
            }
            local.plan = None;
            ui.close();
        }
        if widgets::secondary(ui, &view.t("pace-ignore")).clicked() {
            local.ignored = behind;
            local.plan = None;
            ui.close();
        }
    });
}

fn controls(
    ui: &mut Ui,
    view: &mut View<'_>,
    step: &Step,
    here: &Step,
    clock: &Clock,
    local: &mut Local,
) {
    let words = if clock.is_running() {
        "clock-pause"
    } else {
        "clock-resume"
    };
    if widgets::secondary(ui, &view.t(words)).clicked() {
        view.push(Action::Run(Command::StartPause));
    }
    for (command, words) in [
        (Command::LessTime, "clock-less"),
        (Command::MoreTime, "clock-more"),
    ] {
        if widgets::secondary(ui, &view.t(words)).clicked() {
            view.push(Action::Run(command));
        }
    }
    if step.id != here.id && widgets::secondary(ui, &view.t("clock-here")).clicked() {
        let (step, now) = (here.id.clone(), view.state.now);
        view.edit(Edit::Clock(ClockEdit::Run { step, now }));
    }
    let began = widgets::quiet_button(ui, &view.t("clock-began"));
    Popup::from_toggle_button_response(&began)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_min_width(240.0);
            began_at(ui, view, local);
        });
}

/// A start that was noticed late: "gestart om 9:35".
fn began_at(ui: &mut Ui, view: &mut View<'_>, local: &mut Local) {
    let (name, hint) = (view.t("clock-began"), view.t("clock-began-hint"));
    widgets::label(ui, &name);
    let field = widgets::plain_field(ui, &mut local.began, &name, &hint);
    let now = view.state.now.to_zoned(TimeZone::system());
    let time = parse_time(&local.began);
    let at = time.and_then(|time| {
        now.date()
            .to_zoned(now.time_zone().clone())
            .ok()?
            .with()
            .time(time)
            .build()
            .ok()
    });
    let ready = at.is_some();
    let button = ui.add_enabled_ui(ready, |ui| widgets::primary(ui, &view.t("clock-began-do")));
    if let (Some(at), true) = (at, button.inner.clicked() || widgets::entered(&field)) {
        let (at, now) = (at.timestamp(), view.state.now);
        view.edit(Edit::Clock(ClockEdit::BeganAt { at, now }));
        local.began.clear();
        ui.close();
    }
}

/// Shows and hides the projector; what is on it stands in its menu.
fn projector(ui: &mut Ui, view: &mut View<'_>) {
    let shown = view.state.projector.shown;
    let words = if shown {
        "projector-hide"
    } else {
        "projector-show"
    };
    // Before the clock runs, starting it is the main thing.
    let main = !shown && view.session.clock.step.is_some();
    let button = if main {
        widgets::primary(ui, &view.t(words))
    } else {
        widgets::secondary(ui, &view.t(words))
    };
    if button.clicked() {
        view.push(Action::Run(Command::ShowProjector));
    }
    if view.state.projector.frozen.is_some() {
        widgets::warn(ui, &view.t("projector-is-frozen"));
    }
    if view.state.projector.black {
        widgets::warn(ui, &view.t("projector-is-black"));
    }
}
