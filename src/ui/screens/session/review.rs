//! What became of the agreements from earlier sessions: where each stands, what happened, and a
//! timeline that only grows.

use egui::{Key, Modifiers, Ui};

use crate::model::{
    AgreementKey, EarlierAgreement, Edit, ShownStatus, Status, Team, TeamEdit, TeamText, TextField,
};
use crate::ui::theme::{Type, space, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{self, Choice, Field, FoldingList};

/// In the order of their keys, 1 to 4.
const STATUSES: [Status; 4] = [Status::Open, Status::Running, Status::Done, Status::Dropped];
/// Room for the button that records, beside the field.
const RECORD: f32 = 110.0;
const KEYS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    widgets::heading(ui, &view.t("review-title"));
    if team.earlier.is_empty() {
        return widgets::empty(ui, &view.t("review-empty"));
    }
    widgets::small(ui, &count(view, team));
    let id = &view.session.id;
    let mut brought = team.brought_along(id).peekable();
    if brought.peek().is_none() {
        widgets::empty(ui, &view.t("review-all-settled"));
    }
    for (at, one) in brought.enumerate() {
        card(ui, view, team, at + 1, one);
        ui.add_space(space::XXS);
    }
    settled(ui, view, team);
}

/// How many stand where.
fn count(view: &View<'_>, team: &Team) -> String {
    let brought = || team.brought_along(&view.session.id);
    let number = |is: fn(&Status) -> bool| brought().filter(|one| is(one.status())).count();
    let numbers = [
        ("open", number(|status| *status == Status::Open).into()),
        (
            "running",
            number(|status| *status == Status::Running).into(),
        ),
        ("done", number(|status| *status == Status::Done).into()),
        (
            "gone",
            number(|status| matches!(status, Status::Dropped | Status::ReplacedBy(_))).into(),
        ),
    ];
    view.with("review-count", &numbers)
}

fn card(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, one: &EarlierAgreement) {
    widgets::card(ui, |ui| {
        ui.horizontal_top(|ui| {
            widgets::badge(ui, number, tokens(ui).ink2);
            ui.vertical(|ui| {
                let action = match one.agreement.action.trim() {
                    "" => view.t("status-by-unwritten"),
                    action => action.into(),
                };
                widgets::strong(ui, &action);
                about(ui, view, team, one);
            });
        });
        statuses(ui, view, team, number, one);
        replacement(ui, view, team, number, one);
        progress(ui, view, team, number, one);
        due(ui, view, team, number, one);
        widgets::label(ui, &view.t("review-timeline"));
        timeline(ui, view, team, one);
    });
}

/// Value, owner and date on one quiet line.
fn about(ui: &mut Ui, view: &View<'_>, team: &Team, one: &EarlierAgreement) {
    let text = &view.state.text;
    ui.horizontal_wrapped(|ui| {
        if let Some(value) = &one.agreement.value {
            widgets::square(ui, view.hue(ui, value).mark);
            widgets::small(ui, &text.value_name(view.session, team, value));
        }
        let owner = [&one.agreement.owner_role, &one.agreement.owner_name];
        let owner = owner.into_iter().find(|name| !name.trim().is_empty());
        if let Some(owner) = owner {
            widgets::small(ui, owner);
        }
        if let Some(due) = one.due() {
            widgets::small(ui, &text.date(due));
            if due < view.state.today && !one.status().is_settled() {
                widgets::warn(ui, &view.t("review-overdue"));
            }
        }
        let before = one.status_before(&view.session.id);
        if *before != Status::Open {
            let before = text.status(before.into());
            widgets::small(
                ui,
                &view.with("review-before", &[("status", before.into())]),
            );
        }
    });
}

/// Where it stands, to click or to type as a digit.
fn statuses(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, one: &EarlierAgreement) {
    let said = one.said_in(&view.session.id).next().is_some();
    let mut picked = None;
    let mut typed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XXS, space::XXS);
        for status in &STATUSES {
            let words = view.state.text.status(status.into());
            let chosen = said && one.status() == status;
            let name = of_agreement(view, &words, number);
            let segment = widgets::segment(ui, &words, chosen).accessible_name(name);
            if segment.clicked() {
                picked = Some(status.clone());
            }
            if segment.has_focus() {
                typed = typed.or_else(|| typed_place(ui));
            }
        }
        picked = picked
            .take()
            .or_else(|| replace_choice(ui, view, team, number, one));
    });
    match (picked, typed) {
        (Some(status), _) => set(view, team, one, status),
        (None, Some(place)) => match STATUSES.get(place) {
            Some(status) => set(view, team, one, status.clone()),
            None => replace_by_new(view, team, one),
        },
        (None, None) => {}
    }
}

fn typed_place(ui: &Ui) -> Option<usize> {
    let pressed = |key: &Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
    let place = KEYS.iter().position(pressed);
    // A slip to the next key must not be heard as "go to step 6".
    for key in [Key::Num0, Key::Num6, Key::Num7, Key::Num8, Key::Num9] {
        pressed(&key);
    }
    place
}

/// Saying the same again adds nothing, unless there is something to say with it.
fn set(view: &mut View<'_>, team: &Team, one: &EarlierAgreement, status: Status) {
    let said = one.said_in(&view.session.id).next().is_some();
    if !said || *one.status() != status || !one.progress.trim().is_empty() {
        add(view, team, one, status, None);
    }
}

fn add(
    view: &mut View<'_>,
    team: &Team,
    one: &EarlierAgreement,
    status: Status,
    due: Option<jiff::civil::Date>,
) {
    view.team_edit(team.id, says(view, one, status, due));
}

/// That it stands so, on the day of this session.
fn says(
    view: &View<'_>,
    one: &EarlierAgreement,
    status: Status,
    due: Option<jiff::civil::Date>,
) -> TeamEdit {
    TeamEdit::AddStatus {
        agreement: one.id(),
        on: view.day(),
        status,
        due,
    }
}

/// A list of what may take its place. Returns the status when something was chosen.
fn replace_choice(
    ui: &mut Ui,
    view: &mut View<'_>,
    team: &Team,
    number: usize,
    one: &EarlierAgreement,
) -> Option<Status> {
    let words = match one.status() {
        Status::ReplacedBy(_) => view.t("status-replaced"),
        _ => view.t("review-replace"),
    };
    let standings = view.session.standings(team);
    let others = standings.filter(|other| {
        let written = !other.agreement.action.trim().is_empty();
        other.key != one.key() && !other.status.is_settled() && written
    });
    let others = others.map(|other| Choice {
        words: view.state.text.short_action(&other.agreement.action),
        value: Some(Status::ReplacedBy(other.key)),
        is_chosen: false,
    });
    let new = Choice {
        value: None,
        words: view.t("review-replace-new").into_owned(),
        is_chosen: false,
    };
    let list = FoldingList {
        salt: (&view.session.id, "replace", one.id()),
        name: &of_agreement(view, &words, number),
        shown: &words,
        width: 190.0,
    };
    let picked = list.show(ui, vec![vec![new], others.collect()]);
    if picked == Some(None) {
        replace_by_new(view, team, one);
    }
    picked.flatten()
}

/// Makes an agreement that takes the place of this one; it can be written right here.
fn replace_by_new(view: &mut View<'_>, team: &Team, one: &EarlierAgreement) {
    let id = view.session.fresh_id();
    let by = view.session.key_of(id);
    let edits = [
        TeamEdit::AddAgreement(id),
        TeamEdit::SetAgreementValue(id, one.agreement.value.clone()),
        says(view, one, Status::ReplacedBy(by), None),
    ];
    view.edit_together(edits.map(|edit| Edit::team(team.id, edit)).into());
    let field = TextField::Team(team.id, TeamText::AgreementAction(id));
    view.push(crate::ui::action::Action::Focus(field));
}

/// What took its place; a new agreement can be written here at once.
fn replacement(
    ui: &mut Ui,
    view: &mut View<'_>,
    team: &Team,
    number: usize,
    one: &EarlierAgreement,
) {
    let Status::ReplacedBy(AgreementKey { session, agreement }) = one.status() else {
        return;
    };
    if *session == view.session.id && team.agreement(*agreement).is_some() {
        let (name, hint) = (view.t("review-replacing"), view.t("review-replacing-hint"));
        let field = TextField::Team(team.id, TeamText::AgreementAction(*agreement));
        let spoken = of_agreement(view, &name, number);
        Field::area(field, &name, 1)
            .spoken(spoken)
            .hint(&hint)
            .show(ui, view);
    } else {
        let words = view
            .state
            .text
            .status_in_full(view.session, team, one.status());
        widgets::body(ui, &words);
    }
}

/// What happened, or why it was let go; Enter or the button puts it in the timeline.
fn progress(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, one: &EarlierAgreement) {
    let (name, hint) = match one.status() {
        Status::Dropped => (view.t("review-reason"), view.t("review-reason-hint")),
        _ => (view.t("review-progress"), view.t("review-progress-hint")),
    };
    let field = TextField::Team(team.id, TeamText::Progress(one.id()));
    let spoken = of_agreement(view, &name, number);
    let words = view.t("review-record");
    let has_words = !one.progress.trim().is_empty();
    widgets::label(ui, &name);
    ui.horizontal(|ui| {
        let width = ui.available_width() - RECORD;
        let field = Field::line(field, &name).spoken(spoken).unlabelled();
        let typed = field.hint(&hint).width(width).show(ui, view);
        let button = ui.add_enabled_ui(has_words, |ui| widgets::secondary(ui, &words));
        let button = button
            .inner
            .accessible_name(of_agreement(view, &words, number));
        let entered = widgets::entered(&typed);
        if has_words && (button.clicked() || entered) {
            add(view, team, one, one.status().clone(), None);
        }
        if entered {
            // Tab goes on from here.
            typed.request_focus();
        }
    });
}

/// The date that holds; another one goes into the timeline.
fn due(ui: &mut Ui, view: &mut View<'_>, team: &Team, number: usize, one: &EarlierAgreement) {
    let name = view.t("review-due");
    let names = (&*name, &*of_agreement(view, &name, number));
    let now = one.due();
    if let Some(Some(date)) = widgets::lasting_date_field(ui, view, (one.id(), "due"), names, now) {
        add(view, team, one, one.status().clone(), Some(date));
    }
    let looks_back = !one.status().is_settled() || *one.status() == Status::Done;
    if let Some(date) = one.evaluation().filter(|_| looks_back) {
        let date = view.state.text.date(date);
        let moved = one
            .said_in(&view.session.id)
            .any(|entry| entry.due.is_some());
        let words = match moved && one.evaluation() != one.agreement.evaluation {
            true => "review-evaluation-moved",
            false => "review-evaluation",
        };
        widgets::small(ui, &view.with(words, &[("date", date.into())]));
    }
}

/// Everything that was said about it, oldest first, on one line from top to bottom.
fn timeline(ui: &mut Ui, view: &View<'_>, team: &Team, one: &EarlierAgreement) {
    let text = &view.state.text;
    let made = text.made_on(view.session, one).unwrap_or_default();
    let mut rows = vec![(
        made,
        view.t("review-agreed").into_owned(),
        ShownStatus::Open,
    )];
    for entry in one.told() {
        let words = text.entry(view.session, team, entry);
        rows.push((text.short_date(entry.on), words, (&entry.status).into()));
    }
    widgets::timeline(ui, &rows);
}

/// What was settled in an earlier session, to look at.
fn settled(ui: &mut Ui, view: &View<'_>, team: &Team) {
    let id = &view.session.id;
    let before = |one: &&EarlierAgreement| one.status_before(id).is_settled();
    let settled: Vec<&EarlierAgreement> = team.earlier.iter().filter(before).collect();
    if settled.is_empty() {
        return;
    }
    ui.add_space(space::S);
    let title = view.with("review-settled", &[("count", settled.len().into())]);
    egui::CollapsingHeader::new(Type::Strong.text(title))
        .id_salt((id, team.id, "settled"))
        .show(ui, |ui| {
            for one in settled {
                widgets::strong(ui, &view.state.text.short_action(&one.agreement.action));
                timeline(ui, view, team, one);
            }
        });
}

/// The name of something with the agreement that it belongs to, for people who cannot see that.
fn of_agreement(view: &View<'_>, name: &str, number: usize) -> String {
    let number = view.with("review-number", &[("number", number.into())]);
    format!("{name} ({number})")
}
