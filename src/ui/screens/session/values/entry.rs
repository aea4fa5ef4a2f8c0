//! Picks from paper, hands or cards, participant by participant, without a mouse: type the start
//! of a name, Enter; after the last pick the cursor is with the next participant.

use egui::{Id, Ui, vec2};

use crate::model::{
    Ballot, Edit, Participant, RecordId, Side, Team, TeamEdit, ValueId, VoteRule, fresh_value_id,
};
use crate::ui::theme::{size, space, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{self, Suggested};

/// What the entry keeps between frames.
#[derive(Default)]
pub struct Local {
    /// The participant whose picks are being corrected: only those can be seen.
    correcting: Option<RecordId>,
    /// The last pick was just entered: the cursor goes to what comes next.
    finished: bool,
}

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team, local: &mut Local) {
    if team.participants.is_empty() {
        return nobody(ui, view, team);
    }
    let (rule, _) = view.session.vote();
    widgets::small(ui, &rule_in_words(view, rule));
    let entered = view.session.entered(team);
    let sum = view.with(
        "values-sum",
        &[
            ("voters", entered.voters.into()),
            ("count", rule.count().into()),
            ("expected", entered.expected.into()),
            ("picks", entered.picks.into()),
        ],
    );
    ui.horizontal_wrapped(|ui| {
        widgets::strong(ui, &sum);
        ballot(ui, view, team, local);
    });
    if team.ballot == Ballot::Waiting {
        return;
    }
    widgets::card(ui, |ui| {
        for (at, participant) in team.participants.iter().enumerate() {
            if at > 0 {
                widgets::hairline(ui);
            }
            row(ui, view, team, at, participant, local);
        }
    });
    if team.ballot != Ballot::Revealed
        && widgets::quiet_button(ui, &view.t("values-add-person")).clicked()
    {
        let id = view.session.fresh_id();
        view.edit(Edit::team(team.id, TeamEdit::AddParticipant(id)));
    }
}

/// Closed, open, closed, revealed: where the choosing is, and the next move.
fn ballot(ui: &mut Ui, view: &mut View<'_>, team: &Team, local: &mut Local) {
    let (state, other, main) = match team.ballot {
        Ballot::Waiting => (
            "ballot-waiting",
            None,
            Some(("ballot-open-do", Ballot::Open)),
        ),
        Ballot::Open => (
            "ballot-open",
            Some(("ballot-close-do", Ballot::Closed)),
            Some(("command-reveal", Ballot::Revealed)),
        ),
        Ballot::Closed => (
            "ballot-closed",
            Some(("ballot-reopen-do", Ballot::Open)),
            Some(("command-reveal", Ballot::Revealed)),
        ),
        Ballot::Revealed => ("ballot-revealed", None, None),
    };
    widgets::small(ui, &view.t(state));
    ui.add_space(space::S);
    for (choice, is_main) in [(other, false), (main, true)] {
        let Some((words, next)) = choice else {
            continue;
        };
        let words = view.t(words);
        let button = if is_main {
            widgets::primary(ui, &words)
        } else {
            widgets::secondary(ui, &words)
        };
        // Closing, not revealing: one Enter too many must not show the room what people chose.
        if !is_main && std::mem::take(&mut local.finished) {
            button.request_focus();
            button.scroll_to_me(None);
        }
        if button.clicked() {
            view.team_edit(team.id, TeamEdit::SetBallot(next));
            // Typing can begin at once.
            let first = team.participants.first().filter(|_| next == Ballot::Open);
            if let Some(first) = first {
                ui.memory_mut(|memory| memory.request_focus(field_id(view, first)));
            }
        }
    }
}

/// Nobody yet: the number of people is enough to begin.
fn nobody(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    widgets::empty(ui, &view.t("values-nobody"));
    ui.add_space(space::XS);
    if widgets::secondary(ui, &view.t("values-add-person")).clicked() {
        let id = view.session.fresh_id();
        view.edit(Edit::team(team.id, TeamEdit::AddParticipant(id)));
    }
}

fn rule_in_words(view: &View<'_>, rule: VoteRule) -> String {
    let id = match rule {
        VoteRule::Dots { stack: true, .. } => "values-rule-stack",
        VoteRule::Dots { stack: false, .. } => "values-rule-dots",
        VoteRule::Ranked { .. } => "values-rule-ranked",
    };
    view.with(id, &[("count", rule.count().into())])
}

fn row(
    ui: &mut Ui,
    view: &mut View<'_>,
    team: &Team,
    at: usize,
    who: &Participant,
    local: &mut Local,
) {
    let (rule, _) = view.session.vote();
    let name = view
        .state
        .text
        .participant_name(at + 1, &who.name, &who.role);
    let open = matches!(team.ballot, Ballot::Open | Ballot::Closed);
    let correcting = open && local.correcting == Some(who.id);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XXS);
        person(ui, view, who, &name);
        if correcting {
            corrections(ui, view, team, who, &name);
        } else {
            let numbers = [
                ("who", name.as_str().into()),
                ("picks", who.picks.len().into()),
                ("count", rule.count().into()),
            ];
            let description = view.with("values-entered-alt", &numbers);
            let hue = tokens(ui).neutral;
            let count = usize::from(rule.count());
            widgets::dots(ui, who.picks.len(), count, hue, &description);
        }
        let room = who.picks.len() < usize::from(rule.count());
        if room && (team.ballot == Ballot::Open || correcting) {
            next_pick(ui, view, team, who, &name, local);
        }
        if open && !who.picks.is_empty() {
            let words = view.t(if correcting {
                "values-hide"
            } else {
                "values-correct"
            });
            let button = widgets::quiet_button(ui, &words);
            if button.accessible_name(format!("{words}: {name}")).clicked() {
                local.correcting = (!correcting).then_some(who.id);
            }
        }
    });
}

fn person(ui: &mut Ui, view: &View<'_>, who: &Participant, name: &str) {
    ui.scope(|ui| {
        ui.set_width(size::LABEL_COLUMN);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::strong(ui, name);
            if who.side == Side::External {
                widgets::small(ui, &view.t("side-external"));
            }
        });
    });
}

/// The picks of one person, to take one away.
fn corrections(ui: &mut Ui, view: &mut View<'_>, team: &Team, who: &Participant, name: &str) {
    for (place, value) in who.picks.iter().enumerate() {
        if pick(ui, view, team, value, name) {
            let mut picks = who.picks.clone();
            picks.remove(place);
            view.team_edit(team.id, TeamEdit::SetPicks(who.id, picks));
        }
    }
}

/// One pick, as a chip that can be taken away. Returns whether it was.
fn pick(ui: &mut Ui, view: &View<'_>, team: &Team, value: &ValueId, who: &str) -> bool {
    let hue = view.hue(ui, value);
    let words = view.state.text.value_name(view.session, team, value);
    let named = [("value", words.as_str().into()), ("who", who.into())];
    let name = view.with("values-remove-pick", &named);
    let chip = widgets::chip(ui, &words, hue);
    chip.accessible_name(&name).on_hover_text(name).clicked()
}

fn next_pick(
    ui: &mut Ui,
    view: &mut View<'_>,
    team: &Team,
    who: &Participant,
    name: &str,
    local: &mut Local,
) {
    let named = [
        ("who", name.into()),
        ("number", (who.picks.len() + 1).into()),
    ];
    let label = view.with("values-pick", &named);
    let id = field_id(view, who);
    let (response, suggested) = widgets::suggest(ui, view, team, id, &label);
    let Some(suggested) = suggested else {
        // Enter without a name: this person has no more, on to the next.
        if widgets::entered(&response) {
            go_to_next(ui, view, team, who, local);
        }
        return;
    };
    let value = match suggested {
        Suggested::Value(value) => value,
        Suggested::Own(name) => {
            let id = fresh_value_id(view.session);
            let value = id.clone();
            view.team_edit(team.id, TeamEdit::AddValue { id, name });
            value
        }
    };
    let mut picks = who.picks.clone();
    picks.push(value);
    let (rule, _) = view.session.vote();
    let full = picks.len() >= usize::from(rule.count());
    view.team_edit(team.id, TeamEdit::SetPicks(who.id, picks));
    if full {
        go_to_next(ui, view, team, who, local);
    } else {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The cursor goes to the next participant who still has picks, and after the last to closing.
fn go_to_next(ui: &Ui, view: &View<'_>, team: &Team, who: &Participant, local: &mut Local) {
    let (rule, _) = view.session.vote();
    let has_room = |one: &&Participant| one.picks.len() < usize::from(rule.count());
    let after = team.participants.iter().skip_while(|one| one.id != who.id);
    match after.skip(1).find(has_room) {
        Some(next) => ui.memory_mut(|memory| memory.request_focus(field_id(view, next))),
        None => local.finished = true,
    }
}

fn field_id(view: &View<'_>, who: &Participant) -> Id {
    Id::unique((&view.session.id, "pick", who.id))
}
