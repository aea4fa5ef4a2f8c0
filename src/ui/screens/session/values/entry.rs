//! Picks from paper, hands or cards, participant by participant, without a mouse: type the start
//! of a name, Enter; after the last pick the cursor is with the next participant.

use egui::{Id, Ui, vec2};

use crate::model::{Edit, Participant, Side, Team, TeamEdit, ValueId, VoteRule, fresh_value_id};
use crate::ui::theme::{size, space};
use crate::ui::view::View;
use crate::ui::widgets::{self, Suggested};

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
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
    widgets::strong(ui, &sum);
    widgets::card(ui, |ui| {
        for (at, participant) in team.participants.iter().enumerate() {
            if at > 0 {
                widgets::hairline(ui);
            }
            row(ui, view, team, at, participant);
        }
    });
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

fn row(ui: &mut Ui, view: &mut View<'_>, team: &Team, at: usize, who: &Participant) {
    let (rule, _) = view.session.vote();
    let name = view
        .state
        .text
        .participant_name(at + 1, &who.name, &who.role);
    let side = match who.side {
        Side::Internal => None,
        Side::External => Some(view.t("side-external")),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XXS);
        ui.scope(|ui| {
            ui.set_width(size::LABEL_COLUMN);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                widgets::strong(ui, &name);
                if let Some(side) = side {
                    widgets::small(ui, &side);
                }
            });
        });
        for (place, value) in who.picks.iter().enumerate() {
            if pick(ui, view, team, value, &name) {
                let mut picks = who.picks.clone();
                picks.remove(place);
                view.team_edit(team.id, TeamEdit::SetPicks(who.id, picks));
            }
        }
        if who.picks.len() < usize::from(rule.count()) {
            next_pick(ui, view, team, who, &name);
        }
    });
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

fn next_pick(ui: &mut Ui, view: &mut View<'_>, team: &Team, who: &Participant, name: &str) {
    let named = [
        ("who", name.into()),
        ("number", (who.picks.len() + 1).into()),
    ];
    let label = view.with("values-pick", &named);
    let id = field_id(view, who);
    let (_, suggested) = widgets::suggest(ui, view, team, id, &label);
    let Some(suggested) = suggested else {
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
    let full = |picks: &[ValueId]| picks.len() >= usize::from(rule.count());
    let after = team
        .participants
        .iter()
        .skip_while(|one| one.id != who.id)
        .skip(1);
    let next = if full(&picks) {
        after.into_iter().find(|one| !full(&one.picks))
    } else {
        Some(who)
    };
    view.team_edit(team.id, TeamEdit::SetPicks(who.id, picks));
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(field_id(view, next)));
    }
}

fn field_id(view: &View<'_>, who: &Participant) -> Id {
    Id::unique((&view.session.id, "pick", who.id))
}
