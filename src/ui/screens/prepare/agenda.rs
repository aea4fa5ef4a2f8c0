//! The agenda: rename, retime, reorder, add and skip steps. What was typed in a step stays.

use egui::{DragValue, Ui};

use crate::model::{Activity, Edit, MAX_MINUTES, Step, TextField, Words, fresh_step_id};
use crate::ui::state::step_number;
use crate::ui::theme::{Type, size, space};
use crate::ui::view::View;
use crate::ui::widgets::{self, Choice, Field, FoldingList};

pub fn show(ui: &mut Ui, view: &mut View<'_>) {
    widgets::heading(ui, &view.t("prepare-agenda"));
    widgets::card(ui, |ui| {
        let workshop = &view.session.workshop;
        let total = view.with(
            "prepare-agenda-total",
            &[("minutes", workshop.minutes().into())],
        );
        widgets::small(ui, &total);
        for (at, step) in workshop.steps.iter().enumerate() {
            widgets::hairline(ui);
            row(ui, view, at, step);
        }
        widgets::hairline(ui);
        add(ui, view);
    });
}

fn row(ui: &mut Ui, view: &mut View<'_>, at: usize, step: &Step) {
    let title = view.state.text.of(&step.title).to_owned();
    ui.horizontal_wrapped(|ui| {
        let number = step_number(view.session, &step.id);
        let number = number.map_or("–".to_owned(), |number| number.to_string());
        ui.add_sized(
            [size::TARGET, size::CONTROL],
            egui::Label::new(Type::Strong.text(number)),
        );
        let lang = view.state.text.lang();
        let field = TextField::StepTitle(step.id.clone(), lang);
        let name = view.with("prepare-step-title", &[("number", (at + 1).into())]);
        let room = (ui.available_width() - 470.0).max(200.0);
        Field::line(field, &name)
            .unlabelled()
            .hint(&title)
            .width(room)
            .show(ui, view);
        minutes(ui, view, step, &title);
        order(ui, view, at, step);
        let words = if step.skipped {
            "prepare-unskip"
        } else {
            "prepare-skip"
        };
        let skip = widgets::quiet_button(ui, &view.t(words));
        let name = format!("{}: {title}", view.t(words));
        if skip.accessible_name(name).clicked() {
            let (step, skipped) = (step.id.clone(), !step.skipped);
            view.edit(Edit::SkipStep { step, skipped });
        }
        if step.skipped {
            widgets::warn(ui, &view.t("step-skipped"));
        }
    });
}

fn minutes(ui: &mut Ui, view: &mut View<'_>, step: &Step, title: &str) {
    let mut minutes = step.minutes;
    let field = DragValue::new(&mut minutes)
        .range(1..=MAX_MINUTES)
        .speed(0.1);
    let suffix = view.t("minutes-short");
    let response = ui.add_sized([72.0, size::CONTROL], field.suffix(format!(" {suffix}")));
    let name = view.with("prepare-step-minutes", &[("title", title.into())]);
    let least = view.with("prepare-step-minimum", &[("minutes", step.minimum.into())]);
    if response
        .accessible_name(name)
        .on_hover_text(least)
        .changed()
    {
        let step = step.id.clone();
        view.edit(Edit::SetStepMinutes { step, minutes });
    }
}

fn order(ui: &mut Ui, view: &mut View<'_>, at: usize, step: &Step) {
    let len = view.session.workshop.steps.len();
    let title = view.state.text.of(&step.title);
    let (up, down) = (view.t("move-up"), view.t("move-down"));
    if let Some(to) = widgets::order_buttons(ui, at, len, &up, &down, title) {
        let step = step.id.clone();
        view.edit(Edit::MoveStep { step, to });
    }
}

/// A step of one's own: a break, or room for an activity.
fn add(ui: &mut Ui, view: &mut View<'_>) {
    let kinds = [
        ("activity-break", Activity::Break),
        ("activity-case", Activity::Case),
        ("activity-stakeholders", Activity::Stakeholders),
        ("activity-tensions", Activity::Tensions),
        ("activity-agreements", Activity::Agreements),
        ("activity-priorities", Activity::Priorities),
        ("activity-review", Activity::Review),
        ("activity-then-and-now", Activity::ThenAndNow),
    ];
    let kinds = kinds.map(|(name, activity)| {
        let words = view.t(name).into_owned();
        Choice {
            value: (words.clone(), activity),
            words,
            is_chosen: false,
        }
    });
    let words = view.t("prepare-add-step");
    let list = FoldingList {
        salt: "add-step",
        name: &words,
        shown: &words,
        width: size::LABEL_COLUMN + space::XL,
    };
    let picked = list.show(ui, vec![kinds.into()]);
    if let Some((name, activity)) = picked {
        let id = fresh_step_id(&view.session.workshop);
        let field = TextField::StepTitle(id.clone(), view.state.text.lang());
        let title = Words::same(&name);
        let minutes = 10;
        let edit = Edit::AddStep {
            id,
            title,
            minutes,
            activity,
        };
        view.edit_then_type(edit, field);
    }
}
