//! The fields of a value set: what it is, a principle, and a value.

use egui::Ui;

use super::choice;
use super::form::Form;
use super::spot::Part;
use crate::model::{ValueSet, ValueSource};
use crate::ui::theme::{space, tokens};
use crate::ui::widgets;

pub fn show(ui: &mut Ui, form: &mut Form<'_>, set: &mut ValueSet, part: &mut Part) {
    match *part {
        Part::Principle(f, p) => principle(ui, form, set, (f, p), part),
        Part::Value(f, p, v) => value(ui, form, set, (f, p, v), part),
        _ => about(ui, form, set),
    }
}

fn about(ui: &mut Ui, form: &mut Form<'_>, set: &mut ValueSet) {
    let title = form.text.of(&set.title).to_owned();
    widgets::screen_title(ui, ("editor", &set.id), &title, &form.t("editor-about-set"));
    ui.spacing_mut().item_spacing.y = space::S;
    form.words(ui, "title", &form.t("editor-title"), &mut set.title, 1);
    form.words(ui, "source", &form.t("editor-source"), &mut set.source, 4);
    form.line(ui, "version", &form.t("editor-version"), &mut set.version);
    for (at, fundament) in set.fundaments.iter_mut().enumerate() {
        let number = [
            ("name", form.t("editor-foundation").into()),
            ("number", (at + 1).into()),
        ];
        let name = form.text.with("editor-numbered", &number);
        let key = format!("fundament/{at}");
        form.words(ui, &key, &name, &mut fundament.name, 1);
    }
}

fn principle(
    ui: &mut Ui,
    form: &mut Form<'_>,
    set: &mut ValueSet,
    (f, p): (usize, usize),
    part: &mut Part,
) {
    let Some(fundament) = set.fundaments.get_mut(f) else {
        return;
    };
    let group = form.name(&fundament.name);
    let len = fundament.principles.len();
    let Some(own) = fundament.principles.get_mut(p) else {
        return;
    };
    let name = form.name(&own.name);
    widgets::screen_title(ui, ("editor", &set.id, &own.id), &name, &group);
    let (mut to, mut removed) = (None, false);
    ui.horizontal_wrapped(|ui| {
        let (up, down) = (form.t("move-up"), form.t("move-down"));
        to = widgets::order_buttons(ui, p, len, &up, &down, &name);
        let words = form.t("editor-remove-principle");
        let color = tokens(ui).ink2;
        let empty = own.values.is_empty();
        let button = ui.add_enabled_ui(empty, |ui| widgets::tinted(ui, &words, color));
        removed = button.inner.clicked();
        if !empty {
            widgets::small(ui, &form.t("editor-principle-in-use"));
        }
    });
    ui.add_space(space::S);
    let key = Part::Principle(f, p).key("name");
    form.words(ui, &key, &form.t("editor-value-name"), &mut own.name, 1);
    if removed {
        fundament.principles.remove(p);
        *part = Part::About;
        form.changed();
    } else if let Some(to) = to.filter(|to| *to < len) {
        fundament.principles.swap(p, to);
        *part = Part::Principle(f, to);
        form.changed();
    }
}

fn value(
    ui: &mut Ui,
    form: &mut Form<'_>,
    set: &mut ValueSet,
    (f, p, v): (usize, usize, usize),
    part: &mut Part,
) {
    let places = places(form, set);
    let Some(principle) = set
        .fundaments
        .get_mut(f)
        .and_then(|one| one.principles.get_mut(p))
    else {
        return;
    };
    let len = principle.values.len();
    let group = form.name(&principle.name);
    let Some(own) = principle.values.get_mut(v) else {
        return;
    };
    let name = form.name(&own.name);
    widgets::screen_title(ui, ("editor", &set.id, &own.id), &name, &group);
    let (mut to, mut removed) = (None, false);
    ui.horizontal_wrapped(|ui| {
        let (up, down) = (form.t("move-up"), form.t("move-down"));
        to = widgets::order_buttons(ui, v, len, &up, &down, &name);
        let color = tokens(ui).ink2;
        removed = widgets::tinted(ui, &form.t("editor-remove-value"), color).clicked();
    });
    ui.add_space(space::S);
    ui.spacing_mut().item_spacing.y = space::S;
    let here = Part::Value(f, p, v);
    let before = own.name.nl.clone();
    form.words(
        ui,
        &here.key("name"),
        &form.t("editor-value-name"),
        &mut own.name,
        1,
    );
    if own.name.nl != before {
        // Another name is nobody else's any more.
        own.source = ValueSource::Organisation;
    }
    let label = form.t("editor-explanation");
    form.words(
        ui,
        &here.key("explanation"),
        &label,
        &mut own.explanation,
        2,
    );
    form.list(
        ui,
        &here.key("questions"),
        &form.t("editor-questions"),
        &mut own.questions,
    );
    let moved = choice(
        ui,
        "principle",
        &form.t("editor-principle"),
        &(f, p),
        &places,
    );
    let sources = [
        (ValueSource::CodioNamed, form.t("source-codio").into_owned()),
        (
            ValueSource::Addition,
            form.t("source-addition").into_owned(),
        ),
        (
            ValueSource::Organisation,
            form.t("source-organisation").into_owned(),
        ),
        (ValueSource::Team, form.t("source-team").into_owned()),
    ];
    let label = form.t("editor-value-source");
    if let Some(source) = choice(ui, "source", &label, &own.source, &sources) {
        own.source = source;
        form.changed();
    }
    if removed {
        principle.values.remove(v);
        *part = match len {
            1 => Part::Principle(f, p),
            _ => Part::Value(f, p, v.min(len - 2)),
        };
        form.changed();
    } else if let Some(to) = to.filter(|to| *to < len) {
        principle.values.swap(v, to);
        *part = Part::Value(f, p, to);
        form.changed();
    } else if let Some((other, place)) = moved {
        let own = principle.values.remove(v);
        let other_principle = set.fundaments.get_mut(other);
        let other_principle = other_principle.and_then(|one| one.principles.get_mut(place));
        if let Some(principle) = other_principle {
            principle.values.push(own);
            *part = Part::Value(other, place, principle.values.len() - 1);
            form.changed();
        }
    }
}

/// Every principle with its fundament, to put a value in.
fn places(form: &Form<'_>, set: &ValueSet) -> Vec<((usize, usize), String)> {
    let mut places = Vec::new();
    for (f, fundament) in set.fundaments.iter().enumerate() {
        for (p, principle) in fundament.principles.iter().enumerate() {
            let names = [&fundament.name, &principle.name].map(|words| form.text.of(words));
            places.push(((f, p), names.join(": ")));
        }
    }
    places
}
