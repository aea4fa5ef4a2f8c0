//! The fields of a workshop: what it is, and one of its steps.

use egui::Ui;

use super::form::Form;
use super::spot::Part;
use super::{activities, choice, parts};
use crate::model::{MAX_MINUTES, Step, Workshop};
use crate::ui::theme::{space, tokens};
use crate::ui::widgets;
use crate::workshops::Library;

pub fn show(
    ui: &mut Ui,
    form: &mut Form<'_>,
    library: &Library,
    workshop: &mut Workshop,
    part: &mut Part,
) {
    match *part {
        Part::Step(at) => step(ui, form, workshop, at, part),
        _ => about(ui, form, library, workshop),
    }
}

fn about(ui: &mut Ui, form: &mut Form<'_>, library: &Library, workshop: &mut Workshop) {
    let title = form.text.of(&workshop.title).to_owned();
    let place = ("editor", &workshop.id);
    widgets::screen_title(ui, place, &title, &form.t("editor-about-workshop"));
    ui.spacing_mut().item_spacing.y = space::S;
    form.words(ui, "title", &form.t("editor-title"), &mut workshop.title, 1);
    form.words(ui, "about", &form.t("editor-about"), &mut workshop.about, 3);
    form.words(
        ui,
        "source",
        &form.t("editor-source"),
        &mut workshop.source,
        4,
    );
    let values = library.value_sets.iter();
    let values = values.map(|set| (set.id.clone(), form.text.of(&set.title).to_owned()));
    let cases = library.case_sets.iter();
    let cases = cases.map(|set| (set.id.clone(), form.text.of(&set.title).to_owned()));
    let lists = [
        (
            "values",
            "editor-values",
            &mut workshop.values,
            values.collect::<Vec<_>>(),
        ),
        (
            "cases",
            "editor-cases",
            &mut workshop.cases,
            cases.collect(),
        ),
    ];
    for (key, name, now, all) in lists {
        if let Some(chosen) = choice(ui, key, &form.t(name), now, &all) {
            *now = chosen;
            form.changed();
        }
        form.warn_at(ui, key);
    }
    form.line(
        ui,
        "version",
        &form.t("editor-version"),
        &mut workshop.version,
    );
}

fn step(ui: &mut Ui, form: &mut Form<'_>, workshop: &mut Workshop, at: usize, part: &mut Part) {
    let len = workshop.steps.len();
    let name = parts::step_name(form, &workshop.steps, at);
    let Some(step) = workshop.steps.get_mut(at) else {
        return;
    };
    let title = form.name(&step.title);
    let place = ("editor", &workshop.id, &step.id);
    widgets::screen_title(ui, place, &name, "");
    let mut to = None;
    let mut removed = false;
    ui.horizontal_wrapped(|ui| {
        let (up, down) = (form.t("move-up"), form.t("move-down"));
        to = widgets::order_buttons(ui, at, len, &up, &down, &title);
        let remove = form.t("editor-remove-step");
        let button = ui.add_enabled_ui(len > 1, |ui| widgets::tinted(ui, &remove, tokens(ui).ink2));
        removed = button.inner.clicked();
    });
    ui.add_space(space::XS);
    fields(ui, form, step, Part::Step(at));
    if removed {
        workshop.steps.remove(at);
        *part = Part::Step(at.min(len - 2));
        form.changed();
    } else if let Some(to) = to.filter(|to| *to < len) {
        workshop.steps.swap(at, to);
        *part = Part::Step(to);
        form.changed();
    }
}

fn fields(ui: &mut Ui, form: &mut Form<'_>, step: &mut Step, part: Part) {
    ui.spacing_mut().item_spacing.y = space::S;
    let key = |field: &str| part.key(field);
    form.words(
        ui,
        &key("title"),
        &form.t("editor-step-title"),
        &mut step.title,
        1,
    );
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let name = form.t("editor-minutes");
        form.number(
            ui,
            &key("minutes"),
            &name,
            &mut step.minutes,
            1..=MAX_MINUTES,
        );
        let name = form.t("editor-minimum");
        form.number(
            ui,
            &key("minimum"),
            &name,
            &mut step.minimum,
            0..=MAX_MINUTES,
        );
    });
    form.words(
        ui,
        &key("question"),
        &form.t("editor-question"),
        &mut step.question,
        1,
    );
    form.words(
        ui,
        &key("lead"),
        &form.t("editor-step-lead"),
        &mut step.lead,
        2,
    );
    widgets::hairline(ui);
    activities::show(ui, form, step, part);
    widgets::hairline(ui);
    form.words(
        ui,
        &key("purpose"),
        &form.t("editor-purpose"),
        &mut step.purpose,
        2,
    );
    form.list(ui, &key("say"), &form.t("editor-say"), &mut step.say);
    form.list(ui, &key("act"), &form.t("editor-act"), &mut step.act);
    form.list(ui, &key("watch"), &form.t("editor-watch"), &mut step.watch);
}
