//! The second window. It draws a [`ProjectorView`] and nothing else: what is not in that value
//! cannot be seen in the room. All sizes come from the height of the window, so that people at
//! eight metres can read it and zoom of the main window does not matter.

mod bodies;

use egui::{
    CentralPanel, Color32, Context, FontId, Frame, Galley, Pos2, Rect, Ui, ViewportBuilder,
    ViewportId, pos2, vec2,
};
use std::sync::Arc;

use crate::model::{ProjectorView, StepTime, Urgency};
use crate::text::Text;
use crate::ui::action::Action;
use crate::ui::theme::{self, Tokens, Type};
use crate::ui::widgets::clock_text;

/// How the projector is used now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projector {
    pub shown: bool,
    pub full_screen: bool,
    /// What stays on the wall while the facilitator looks at something else.
    pub frozen: Option<ProjectorView>,
    pub black: bool,
    pub hides_clock: bool,
    /// The monitor for full screen, as the system counts them.
    pub monitor: Option<usize>,
}

/// What happened in the projector's window.
pub struct Happened {
    pub closed: bool,
    /// Where the window is, among all monitors.
    pub place: Option<Rect>,
    /// Keys of a presenter remote go to the window in front, which may be this one.
    pub actions: Vec<Action>,
}

/// Names the window.
pub fn window() -> ViewportId {
    ViewportId::from_hash_of("projector")
}

/// Shows the window with this view.
pub fn show(
    context: &Context,
    projector: &Projector,
    view: &ProjectorView,
    text: &Text,
    keys: impl Fn(&Context) -> Vec<Action>,
) -> Happened {
    let mut builder = ViewportBuilder::default()
        .with_title(text.get("projector-title"))
        .with_inner_size(vec2(960.0, 540.0))
        .with_active(false)
        .with_fullscreen(projector.full_screen);
    if let (true, Some(monitor)) = (projector.full_screen, projector.monitor) {
        builder = builder.with_monitor(monitor);
    }
    context.show_viewport_immediate(window(), builder, |ui, _| {
        let tokens = theme::of(ui.ctx());
        let fill = if projector.black {
            theme::BLACK
        } else {
            tokens.paper
        };
        CentralPanel::no_frame()
            .frame(Frame::new().fill(fill))
            .show(ui, |ui| {
                if !projector.black {
                    Page::new(ui, tokens, text).draw(view);
                }
            });
        Happened {
            closed: ui.input(|input| input.viewport().close_requested()),
            place: ui.input(|input| input.viewport().outer_rect),
            actions: keys(ui.ctx()),
        }
    })
}

/// A page that is drawn in parts of its own height.
struct Page<'a> {
    ui: &'a Ui,
    tokens: &'a Tokens,
    text: &'a Text,
    /// The part of the window with text in it.
    area: Rect,
    /// One hundredth of the window's height.
    unit: f32,
}

impl<'a> Page<'a> {
    fn new(ui: &'a Ui, tokens: &'a Tokens, text: &'a Text) -> Self {
        let whole = ui.max_rect();
        // A narrow window is sized by its width, so that words keep fitting.
        let unit = (whole.height() / 100.0).min(whole.width() / 150.0);
        Self {
            ui,
            tokens,
            text,
            area: whole.shrink2(vec2(unit * 8.0, unit * 7.0)),
            unit,
        }
    }

    fn draw(&self, view: &ProjectorView) {
        let t = self.tokens;
        let top = self.step_line(view);
        if let Some(time) = view.time {
            self.clock(time);
        }
        self.line(self.area.left_top(), &top, Type::Body, 2.7, t.ink2);
        let question_at = self.area.left_top() + vec2(0.0, self.unit * 8.0);
        let width = self.area.width() * 0.85;
        let size = if view.question.chars().count() > 90 {
            5.5
        } else {
            8.0
        };
        let question = self.galley(&view.question, Type::Title, size, t.ink, width);
        let mut below = question_at + vec2(0.0, question.size().y + self.unit * 1.5);
        self.ui.painter().galley(question_at, question, t.ink);
        if !view.lead.trim().is_empty() {
            let lead = self.galley(&view.lead, Type::Body, 3.2, t.ink2, width);
            let height = lead.size().y;
            self.ui.painter().galley(below, lead, t.ink2);
            below.y += height;
        }
        let top = (below.y + self.unit * 4.0).min(self.area.bottom());
        let body = Rect::from_min_max(pos2(self.area.left(), top), self.area.max);
        self.body(&view.body, body);
    }

    fn step_line(&self, view: &ProjectorView) -> String {
        match view.number {
            Some(number) => self.text.with(
                "projector-step",
                &[
                    ("number", number.into()),
                    ("of", view.of.into()),
                    ("title", view.title.as_str().into()),
                ],
            ),
            None => view.title.clone(),
        }
    }

    /// The time that is left, with a word as soon as its colour says something.
    fn clock(&self, time: StepTime) {
        let t = self.tokens;
        let (color, word) = match time.urgency {
            Urgency::Calm => (t.ink, None),
            Urgency::Soon => (t.warn, Some("projector-soon")),
            Urgency::Now => (t.bad, Some("projector-now")),
            Urgency::Over => (t.bad, Some("projector-over")),
        };
        let word = word.map(|word| format!("{}  ", self.text.get(word)));
        let words = word.unwrap_or_default() + &clock_text(time.left);
        let galley = self.galley(&words, Type::Strong, 3.2, color, f32::INFINITY);
        let at = self.area.right_top() - vec2(galley.size().x, 0.0);
        self.ui.painter().galley(at, galley, color);
    }

    /// One line or more at a place. Returns where it ends.
    fn line(&self, at: Pos2, words: &str, step: Type, size: f32, color: Color32) -> f32 {
        let galley = self.galley(words, step, size, color, self.area.right() - at.x);
        let bottom = at.y + galley.size().y;
        self.ui.painter().galley(at, galley, color);
        bottom
    }

    /// Words in a weight of the scale, `size` hundredths of the height large.
    fn galley(
        &self,
        words: &str,
        step: Type,
        size: f32,
        color: Color32,
        width: f32,
    ) -> Arc<Galley> {
        let font = self.font(step, size);
        self.ui
            .painter()
            .layout(words.to_owned(), font, color, width)
    }

    /// A weight of the scale, `size` hundredths of the height large.
    fn font(&self, step: Type, size: f32) -> FontId {
        FontId {
            size: (self.unit * size).max(1.0),
            ..step.font()
        }
    }
}
