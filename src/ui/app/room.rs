//! The room: the clock, the projector, what is set aside.

use std::time::Duration;

use egui::{Context, Rect};

use super::{App, keyboard};
use crate::model::{Ballot, ClockEdit, Edit, RecordId, Showing, TeamEdit};
use crate::ui::command::Command;
use crate::ui::projector;
use crate::ui::state::Document;

/// The monitors that there are, as the system counts them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Monitors {
    names: Vec<String>,
    /// Their corners in the desktop, in pixels.
    corners: Vec<(i32, i32)>,
    /// Where the main window is.
    main: Option<usize>,
}

impl App {
    /// While a clock runs, the window wakes at the next whole second; otherwise it sleeps.
    pub(super) fn wake_for_the_clock(&self, context: &Context) {
        let runs = |document: &Document| document.session().clock.is_running();
        if self.state.document.as_ref().is_some_and(runs) {
            let into = self.state.now.subsec_nanosecond().unsigned_abs();
            let rest = Duration::from_secs(1).saturating_sub(Duration::from_nanos(into.into()));
            context.request_repaint_after(rest + Duration::from_millis(5));
        }
    }

    pub(super) fn start_or_pause(&mut self, context: &Context) {
        let Some(document) = self.state.document.as_ref() else {
            return;
        };
        let now = self.state.now;
        let clock = &document.session().clock;
        let edit = if clock.is_running() {
            ClockEdit::Pause { now }
        } else {
            let here = || document.current_step().map(|step| step.id.clone());
            let Some(step) = clock.step.clone().or_else(here) else {
                return;
            };
            ClockEdit::Run { step, now }
        };
        self.edit(Edit::Clock(edit), context);
    }

    /// Gives the step that runs more or less time.
    pub(super) fn change_minutes(&mut self, by: i16, context: &Context) {
        let Some(document) = self.state.document.as_ref() else {
            return;
        };
        let session = document.session();
        let step = session
            .clock
            .step
            .as_ref()
            .and_then(|id| session.workshop.step(id));
        if let Some(step) = step {
            let minutes = step.minutes.saturating_add_signed(by).max(1);
            let step = step.id.clone();
            self.edit(Edit::SetStepMinutes { step, minutes }, context);
        }
    }

    pub(super) fn skip_step(&mut self, context: &Context) {
        let step = self
            .state
            .document
            .as_ref()
            .and_then(Document::current_step);
        let Some((step, skipped)) = step.map(|step| (step.id.clone(), !step.skipped)) else {
            return;
        };
        self.edit(Edit::SkipStep { step, skipped }, context);
        if skipped {
            self.step_by(1, context);
        }
    }

    pub(super) fn reveal(&mut self, context: &Context) {
        let team = self
            .state
            .document
            .as_ref()
            .and_then(Document::current_team);
        if let Some(team) = team.map(|team| team.id) {
            let edit = TeamEdit::SetBallot(Ballot::Revealed);
            self.edit(Edit::team(team, edit), context);
        }
    }

    pub(super) fn park(&mut self, text: String, context: &Context) {
        self.state.dialog = None;
        let Some(document) = self.state.document.as_ref() else {
            return;
        };
        let team: Option<RecordId> = document.current_team().map(|team| team.id);
        let id = document.session().fresh_id();
        if self.edit(Edit::Park { id, team, text }, context) {
            self.state.notice = Some(self.state.text.get("parked").into_owned());
        }
    }

    /// The window closes on a line that is being set aside: no reason to lose it.
    pub(super) fn park_what_is_typed(&mut self, context: &Context) {
        let Some(id) = self.state.session().map(|session| session.id.clone()) else {
            return;
        };
        let drafts = [
            &mut self.local.parking,
            &mut self.local.session.script.parking,
        ];
        let writes = self
            .state
            .document
            .as_ref()
            .is_some_and(|one| !one.read_only);
        let lines = drafts.map(|draft| match writes {
            true => std::mem::take(draft.of(&id)),
            false => String::new(),
        });
        for line in lines.into_iter().filter(|line| !line.trim().is_empty()) {
            self.park(line, context);
        }
    }

    /// One soft sound at the moment that the time of a step is over, for who wants it.
    pub(super) fn ring_when_time_is_over(&mut self) {
        let session = self
            .state
            .session()
            .filter(|session| session.clock.is_running());
        let Some(session) = session else {
            self.was_over = true;
            return;
        };
        let step = session
            .clock
            .step
            .as_ref()
            .and_then(|id| session.workshop.step(id));
        let is_over = step.is_some_and(|step| session.step_time(step, self.state.now).left <= 0);
        if is_over && !self.was_over && self.state.settings.sound {
            self.background.ring();
        }
        self.was_over = is_over;
    }

    pub(super) fn use_projector(&mut self, command: Command, context: &Context) {
        let view = self.state.projector_view();
        let remembered = self.remembered_monitor();
        let full_screen = self.state.settings.projector_full_screen;
        let projector = &mut self.state.projector;
        match command {
            Command::ShowProjector => {
                projector.shown = !projector.shown;
                projector.frozen = None;
                projector.black = false;
                projector.monitor = remembered;
                projector.full_screen = remembered.is_some() && full_screen;
                self.state.showing = Showing::Step;
            }
            Command::FullScreen => {
                projector.full_screen = !projector.full_screen;
                if let (true, Some(monitor)) = (projector.full_screen, projector.monitor) {
                    // The window may have been elsewhere meanwhile.
                    let command = egui::ViewportCommand::SetMonitor(monitor);
                    context.send_viewport_cmd_to(projector::window(), command);
                }
                self.remember_projector(context);
            }
            Command::SwapScreens => {
                let before = projector.monitor;
                projector.monitor = self.monitors.after(before);
                // It takes the place of the facilitator's window, which gets the other one.
                let ours = projector.full_screen && projector.monitor == self.monitors.main;
                let corner = before.and_then(|at| self.monitors.corners.get(at));
                if let (true, Some((x, y))) = (ours, corner) {
                    let place = egui::pos2(*x as f32, *y as f32) / context.pixels_per_point();
                    context.send_viewport_cmd(egui::ViewportCommand::OuterPosition(place));
                }
                self.remember_projector(context);
            }
            Command::Freeze => {
                projector.frozen = if projector.frozen.is_some() {
                    None
                } else {
                    view
                };
            }
            Command::Black => projector.black = !projector.black,
            _ => projector.hides_clock = !projector.hides_clock,
        }
    }

    /// The monitor of last time when it is there, else one that the main window is not on.
    fn remembered_monitor(&self) -> Option<usize> {
        let name = self.state.settings.projector_monitor.as_ref();
        let again = name.and_then(|name| self.monitors.names.iter().position(|one| one == name));
        again
            .filter(|at| Some(*at) != self.monitors.main)
            .or_else(|| self.monitors.other())
    }

    fn remember_projector(&mut self, context: &Context) {
        let projector = &self.state.projector;
        let monitor = projector
            .monitor
            .and_then(|at| self.monitors.names.get(at))
            .cloned();
        let full_screen = projector.full_screen;
        // With one monitor there is nothing to remember for the next time with two.
        if self.monitors.names.len() > 1 {
            self.change_settings(context, |settings| {
                settings.projector_monitor = monitor;
                settings.projector_full_screen = full_screen;
            });
        }
    }

    pub(super) fn show_projector(&mut self, context: &Context) {
        if !self.state.projector.shown {
            return;
        }
        let frozen = self.state.projector.frozen.clone();
        let Some(view) = frozen.or_else(|| self.state.projector_view()) else {
            self.state.projector.shown = false;
            return;
        };
        let keys = |context: &Context| keyboard::in_projector(context, &self.state);
        let projector = &self.state.projector;
        let happened = projector::show(context, projector, &view, &self.state.text, keys);
        for action in happened.actions {
            self.carry_out(action, context);
        }
        if happened.closed {
            self.state.projector.shown = false;
        }
        self.keep_off_the_laptop(happened.place, context);
    }

    /// A monitor that goes away can throw the full screen over the facilitator's own window. The
    /// projector is a plain window then.
    fn keep_off_the_laptop(&mut self, place: Option<Rect>, context: &Context) {
        let own = context.input(|input| input.viewport().outer_rect);
        let covers = place
            .zip(own)
            .is_some_and(|(place, own)| place.contains(own.center()));
        let projector = &mut self.state.projector;
        let belongs_elsewhere = projector.full_screen && projector.monitor != self.monitors.main;
        if covers && belongs_elsewhere && self.projector_was_away {
            projector.full_screen = false;
            self.projector_was_away = false;
            self.state.notice = Some(self.state.text.get("projector-monitor-gone").into_owned());
        } else {
            self.projector_was_away = belongs_elsewhere && !covers && place.is_some();
        }
    }

    /// A monitor that went away takes nothing with it: the projector becomes a plain window.
    pub(super) fn look_at_monitors(&mut self, frame: &eframe::Frame) {
        let Some(window) = frame.winit_window() else {
            return;
        };
        let main = window.current_monitor();
        let all: Vec<_> = window.available_monitors().collect();
        let now = Monitors {
            names: all
                .iter()
                .map(|one| one.name().unwrap_or_default())
                .collect(),
            corners: all.iter().map(|one| one.position().into()).collect(),
            main: main.and_then(|main| all.iter().position(|one| *one == main)),
        };
        if now != self.monitors {
            self.monitors = now;
            let projector = &mut self.state.projector;
            if projector
                .monitor
                .is_some_and(|monitor| monitor >= self.monitors.names.len())
            {
                projector.monitor = self.monitors.other();
                projector.full_screen &= projector.monitor.is_some();
                let words = self.state.text.get("projector-monitor-gone").into_owned();
                self.state.notice = projector.shown.then_some(words);
            }
        }
    }
}

impl Monitors {
    /// A monitor that the main window is not on.
    fn other(&self) -> Option<usize> {
        let mut all = 0..self.names.len();
        all.find(|monitor| Some(*monitor) != self.main)
            .filter(|_| self.names.len() > 1)
    }

    /// The next monitor, round and round.
    fn after(&self, monitor: Option<usize>) -> Option<usize> {
        let next = monitor.map_or(0, |monitor| monitor + 1);
        (self.names.len() > 1).then(|| next % self.names.len())
    }
}
