//! The parts of a workshop or value set, to choose one and to add one.

use egui::{Align, Button, Layout, Ui, vec2};

use super::activities;
use super::form::{Form, fresh_id};
use super::spot::Part;
use crate::model::{
    Lang, MAX_STEPS, Principle, Step, Value, ValueId, ValueSet, ValueSource, Words, Workshop,
    fresh_step_id,
};
use crate::ui::theme::{CLEAR, Type, size, space, tokens};
use crate::ui::widgets::{self, Choice, FoldingList};
use crate::workshops::Content;

/// Minutes of a new step, and the least that it takes.
const NEW_STEP: (u16, u16) = (10, 5);

pub fn show(ui: &mut Ui, form: &mut Form<'_>, content: &mut Content, part: &mut Part) {
    ui.spacing_mut().item_spacing.y = space::XXS;
    match content {
        Content::Workshop(workshop) => {
            entry(ui, &form.t("editor-about-workshop"), Part::About, part);
            ui.add_space(space::XS);
            let total = [("minutes", workshop.minutes().into())];
            widgets::label(ui, &form.t("editor-steps"));
            widgets::small(ui, &form.text.with("editor-total", &total));
            for at in 0..workshop.steps.len() {
                let name = step_name(form, &workshop.steps, at);
                entry(ui, &name, Part::Step(at), part);
            }
            ui.add_space(space::XS);
            add_step(ui, form, workshop, part);
        }
        Content::ValueSet(set) => {
            entry(ui, &form.t("editor-about-set"), Part::About, part);
            value_entries(ui, form, set, part);
        }
        Content::Cases(_) => {}
    }
}

/// In a narrow window: one list above the fields.
pub fn show_narrow(ui: &mut Ui, form: &mut Form<'_>, content: &mut Content, part: &mut Part) {
    let all = all(form, content);
    let shown = all.iter().find(|(one, _)| one == part);
    let shown = shown.map_or("", |(_, words)| words.as_str());
    let name = form.t("editor-steps");
    ui.horizontal_wrapped(|ui| {
        let choices = all.iter().map(|(one, words)| Choice {
            value: *one,
            words: words.clone(),
            is_chosen: one == part,
        });
        let list = FoldingList {
            salt: "editor-part",
            name: &name,
            shown,
            width: size::RAIL,
        };
        if let Some(picked) = list.show(ui, vec![choices.collect()]) {
            *part = picked;
        }
        match content {
            Content::Workshop(workshop) => add_step(ui, form, workshop, part),
            Content::ValueSet(set) => {
                let place = place(*part);
                add_value(ui, form, set, place, part);
            }
            Content::Cases(_) => {}
        }
    });
    ui.add_space(space::S);
}

fn all(form: &Form<'_>, content: &Content) -> Vec<(Part, String)> {
    let mut all = Vec::new();
    match content {
        Content::Workshop(workshop) => {
            all.push((Part::About, form.t("editor-about-workshop").into_owned()));
            let named = |at| (Part::Step(at), step_name(form, &workshop.steps, at));
            all.extend((0..workshop.steps.len()).map(named));
        }
        Content::ValueSet(set) => {
            all.push((Part::About, form.t("editor-about-set").into_owned()));
            for (f, fundament) in set.fundaments.iter().enumerate() {
                for (p, principle) in fundament.principles.iter().enumerate() {
                    let name = form.name(&principle.name).to_owned();
                    all.push((Part::Principle(f, p), name));
                    let values = principle.values.iter().enumerate();
                    let named = values.map(|(v, value)| {
                        let name = form.name(&value.name).to_owned();
                        (Part::Value(f, p, v), name)
                    });
                    all.extend(named);
                }
            }
        }
        Content::Cases(_) => {}
    }
    all
}

/// "Stap 3: Waarden kiezen", numbered as people count: breaks have no number.
pub fn step_name(form: &Form<'_>, steps: &[Step], at: usize) -> String {
    let Some(step) = steps.get(at) else {
        return String::new();
    };
    let title = form.name(&step.title);
    let Some(number) = step.number_after(steps.get(..at).unwrap_or_default()) else {
        return title;
    };
    let values = [("number", number.into()), ("title", title.into())];
    form.text.with("editor-step-name", &values)
}

/// One part to choose.
fn entry(ui: &mut Ui, words: &str, one: Part, part: &mut Part) {
    let (t, chosen) = (tokens(ui), *part == one);
    let room = vec2(ui.available_width(), size::CONTROL);
    let response = widgets::styled(ui, |ui| {
        let (fill, edge) = match chosen {
            true => (t.sheet, t.accent),
            false => (CLEAR, CLEAR),
        };
        widgets::dress(ui, fill, t.ink).inactive.bg_stroke.color = edge;
        let text = if chosen { Type::Strong } else { Type::Body }.text(words);
        let layout = Layout::top_down_justified(Align::LEFT);
        ui.with_layout(layout, |ui| {
            ui.add(Button::new(text).truncate().min_size(room))
        })
        .inner
    });
    widgets::selected(ui, &response, chosen);
    if response.accessible_name(words).clicked() {
        *part = one;
    }
}

/// A new step behind the one that is chosen, with the activity that somebody chooses.
fn add_step(ui: &mut Ui, form: &mut Form<'_>, workshop: &mut Workshop, part: &mut Part) {
    if workshop.steps.len() >= MAX_STEPS {
        return;
    }
    let width = (size::RAIL - 2.0 * space::S).min(ui.available_width());
    let picked = activities::kind_list(ui, form, "editor-add-step", width);
    let Some((name, activity)) = picked else {
        return;
    };
    let at = match part {
        Part::Step(at) => *at + 1,
        _ => workshop.steps.len(),
    };
    let (minutes, minimum) = NEW_STEP;
    let step = Step {
        id: fresh_step_id(workshop),
        title: form.written(&name),
        minutes,
        minimum,
        skipped: false,
        activities: vec![activity],
        question: Words::default(),
        lead: Words::default(),
        purpose: Words::default(),
        say: Vec::new(),
        act: Vec::new(),
        watch: Vec::new(),
    };
    workshop.steps.insert(at.min(workshop.steps.len()), step);
    *part = Part::Step(at);
    form.changed();
}

fn value_entries(ui: &mut Ui, form: &mut Form<'_>, set: &mut ValueSet, part: &mut Part) {
    let mut add_to = None;
    for (f, fundament) in set.fundaments.iter().enumerate() {
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            widgets::square(ui, tokens(ui).hue(Some(f)).mark);
            widgets::strong(ui, &form.name(&fundament.name));
        });
        for (p, principle) in fundament.principles.iter().enumerate() {
            ui.add_space(space::XXS);
            let name = form.name(&principle.name);
            let words = format!("{}: {name}", form.t("editor-principle"));
            entry(ui, &words, Part::Principle(f, p), part);
            ui.indent((f, p), |ui| {
                for (v, value) in principle.values.iter().enumerate() {
                    entry(ui, &form.name(&value.name), Part::Value(f, p, v), part);
                }
                let add = form.t("editor-add-value");
                let button = widgets::quiet_button(ui, &add);
                if button.accessible_name(format!("{add}: {name}")).clicked() {
                    add_to = Some((f, p));
                }
            });
        }
        let add = form.t("editor-add-principle");
        let name = form.name(&fundament.name);
        let button = widgets::quiet_button(ui, &add);
        if button.accessible_name(format!("{add}: {name}")).clicked() {
            add_to = Some((f, fundament.principles.len()));
        }
    }
    if let Some((f, p)) = add_to {
        let is_new = set
            .fundaments
            .get(f)
            .is_some_and(|one| one.principles.len() == p);
        match is_new {
            true => new_principle(form, set, f, part),
            false => new_value(form, set, (f, p), part),
        }
    }
}

/// Fundament and principle of a part of a value set.
fn place(part: Part) -> (usize, usize) {
    match part {
        Part::Principle(f, p) | Part::Value(f, p, _) => (f, p),
        _ => (0, 0),
    }
}

fn add_value(
    ui: &mut Ui,
    form: &mut Form<'_>,
    set: &mut ValueSet,
    place: (usize, usize),
    part: &mut Part,
) {
    if widgets::secondary(ui, &form.t("editor-add-value")).clicked() {
        new_value(form, set, place, part);
    }
}

fn new_value(form: &mut Form<'_>, set: &mut ValueSet, (f, p): (usize, usize), part: &mut Part) {
    let name = free_name(set, &form.t("editor-new-value"));
    let fundament = set.fundaments.get_mut(f);
    let Some(principle) = fundament.and_then(|one| one.principles.get_mut(p)) else {
        return;
    };
    principle.values.push(Value {
        id: ValueId(fresh_id("waarde")),
        name: form.written(&name),
        explanation: Words::default(),
        questions: Vec::new(),
        source: ValueSource::Organisation,
    });
    *part = Part::Value(f, p, principle.values.len() - 1);
    form.focus_next(part.key("name"));
    form.changed();
}

/// This name, with a number behind it when a value has it already.
fn free_name(set: &ValueSet, name: &str) -> String {
    let is_taken = |name: &str| {
        let same = |lang| set.values().any(|value| value.name.written(lang) == name);
        Lang::ALL.into_iter().any(same)
    };
    let numbered = (2..).map(|number: usize| format!("{name} {number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !is_taken(name)).unwrap_or_default()
}

fn new_principle(form: &mut Form<'_>, set: &mut ValueSet, f: usize, part: &mut Part) {
    let name = form.t("editor-new-principle");
    let Some(fundament) = set.fundaments.get_mut(f) else {
        return;
    };
    fundament.principles.push(Principle {
        id: fresh_id("principe"),
        name: form.written(&name),
        values: Vec::new(),
    });
    *part = Part::Principle(f, fundament.principles.len() - 1);
    form.changed();
}
