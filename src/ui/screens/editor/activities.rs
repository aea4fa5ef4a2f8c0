//! What a team fills in during a step.

use egui::Ui;

use super::form::{Form, fresh_id};
use super::spot::Part;
use crate::model::{Activity, Item, Step, VoteRule, Words};
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{self, Choice, FoldingList};

type New = fn() -> Activity;

/// Every kind of activity: its name, and a new one.
const KINDS: [(&str, New); 12] = [
    ("activity-case", || Activity::Case),
    ("activity-stakeholders", || Activity::Stakeholders),
    ("activity-values", || Activity::Values {
        rule: VoteRule::Dots {
            count: 3,
            stack: true,
        },
        shortlist: 6,
    }),
    ("activity-tensions", || Activity::Tensions),
    ("activity-agreements", || Activity::Agreements),
    ("activity-priorities", || Activity::Priorities),
    ("activity-reflection", || Activity::Reflection {
        statements: Vec::new(),
    }),
    ("activity-questions", || Activity::Questions {
        questions: Vec::new(),
    }),
    ("activity-statements", || Activity::Statements {
        statements: Vec::new(),
    }),
    ("activity-review", || Activity::Review),
    ("activity-then-and-now", || Activity::ThenAndNow),
    ("activity-break", || Activity::Break),
];

pub fn show(ui: &mut Ui, form: &mut Form<'_>, step: &mut Step, part: Part) {
    let key = part.key("activities");
    widgets::heading(ui, &form.t("editor-activities"));
    form.warn_at(ui, &key);
    let (mut wish, len) = (None, step.activities.len());
    for (at, activity) in step.activities.iter_mut().enumerate() {
        let key = format!("{key}/{at}");
        let name = form.t(name_of(activity)).into_owned();
        widgets::card(ui, |ui| {
            let asked = form.movable(ui, (at, len), &name, |_, ui| {
                widgets::strong(ui, &name);
            });
            wish = wish.or(asked);
            one(ui, form, &key, activity);
        });
    }
    form.carry_out(wish, &mut step.activities);
    if let Some(activity) = added(ui, form) {
        step.activities.push(activity);
        form.changed();
    }
}

fn name_of(activity: &Activity) -> &'static str {
    match activity {
        Activity::Case => "activity-case",
        Activity::Stakeholders => "activity-stakeholders",
        Activity::Values { .. } => "activity-values",
        Activity::Tensions => "activity-tensions",
        Activity::Agreements => "activity-agreements",
        Activity::Priorities => "activity-priorities",
        Activity::Reflection { .. } => "activity-reflection",
        Activity::Questions { .. } => "activity-questions",
        Activity::Statements { .. } => "activity-statements",
        Activity::Review => "activity-review",
        Activity::ThenAndNow => "activity-then-and-now",
        Activity::Break => "activity-break",
    }
}

fn added(ui: &mut Ui, form: &Form<'_>) -> Option<Activity> {
    kind_list(ui, form, "editor-add-activity", size::RAIL).map(|(_, activity)| activity)
}

/// A list of every kind of activity, to begin one. Returns its name and a new one.
pub fn kind_list(
    ui: &mut Ui,
    form: &Form<'_>,
    name: &'static str,
    width: f32,
) -> Option<(String, Activity)> {
    let kinds = KINDS.map(|(kind, new)| {
        let words = form.t(kind).into_owned();
        Choice {
            value: (words.clone(), new()),
            words,
            is_chosen: false,
        }
    });
    let words = form.t(name);
    let list = FoldingList {
        salt: name,
        name: &words,
        shown: &words,
        width,
    };
    list.show(ui, vec![kinds.into()])
}

fn one(ui: &mut Ui, form: &mut Form<'_>, key: &str, activity: &mut Activity) {
    match activity {
        Activity::Values { rule, shortlist } => votes(ui, form, key, rule, shortlist),
        Activity::Reflection { statements } | Activity::Statements { statements } => {
            let names = ("editor-statement", "editor-add-statement");
            items(ui, form, key, names, statements);
        }
        Activity::Questions { questions } => {
            let names = ("editor-item-question", "editor-add-question");
            items(ui, form, key, names, questions);
        }
        _ => {}
    }
}

/// How everyone picks values, and how many the team keeps.
fn votes(ui: &mut Ui, form: &mut Form<'_>, key: &str, rule: &mut VoteRule, shortlist: &mut u8) {
    widgets::label(ui, &form.t("editor-rule"));
    let ranked = matches!(rule, VoteRule::Ranked { .. });
    let kinds = [
        (false, form.t("editor-rule-dots").into_owned()),
        (true, form.t("editor-rule-ranked").into_owned()),
    ];
    let mut count = u16::from(rule.count());
    let (mut stack, mut is_ranked) = (rule.stacks(), ranked);
    if let Some(chosen) = widgets::segments(ui, ranked, &kinds) {
        (is_ranked, stack) = (chosen, !chosen);
        form.changed();
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let name = match is_ranked {
            true => "editor-top",
            false => "editor-dots",
        };
        form.number(
            ui,
            &format!("{key}/count"),
            &form.t(name),
            &mut count,
            1..=20,
        );
        let mut most = u16::from(*shortlist);
        let name = form.t("editor-shortlist");
        form.number(ui, &format!("{key}/shortlist"), &name, &mut most, 1..=20);
        *shortlist = u8::try_from(most).unwrap_or(*shortlist);
    });
    if !is_ranked {
        let words = Type::Body.text(form.t("editor-stack"));
        if ui.checkbox(&mut stack, words).changed() {
            form.changed();
        }
    }
    let count = u8::try_from(count).unwrap_or(rule.count());
    *rule = match is_ranked {
        true => VoteRule::Ranked { count },
        false => VoteRule::Dots { count, stack },
    };
}

fn items(
    ui: &mut Ui,
    form: &mut Form<'_>,
    key: &str,
    (name, add): (&'static str, &'static str),
    items: &mut Vec<Item>,
) {
    let (mut wish, len) = (None, items.len());
    for (at, item) in items.iter_mut().enumerate() {
        let number = [("name", form.t(name).into()), ("number", (at + 1).into())];
        let name = form.text.with("editor-numbered", &number);
        // By its id: answers belong to it, wherever it stands.
        let key = format!("{key}/{}", item.id);
        let asked = form.movable(ui, (at, len), &name, |form, ui| {
            form.unlabelled(ui, &key, &name, &mut item.text, 2);
        });
        wish = wish.or(asked);
    }
    form.carry_out(wish, items);
    if widgets::quiet_button(ui, &form.t(add)).clicked() {
        let (id, text) = (fresh_id("item"), Words::default());
        form.focus_next(format!("{key}/{id}"));
        items.push(Item { id, text });
        form.changed();
    }
}
