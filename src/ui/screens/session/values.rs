//! Choosing values: everyone alone, then what the table thinks, then a shortlist with reasons.

mod cards;
mod entry;
mod outcome;
mod shortlist;

use egui::Ui;

use crate::model::{Ballot, RecordId, Team, TeamEdit, ValueId};
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets;

/// The part of the values screen that is open.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Tab {
    #[default]
    Entry,
    Outcome,
    Cards,
}

/// What the values screen keeps between frames.
#[derive(Default)]
pub struct Local {
    tab: Tab,
    /// The team that the open part belongs to, and whether its choices were revealed.
    seen: Option<(RecordId, bool)>,
    entry: entry::Local,
    /// The name of a value that this team wants to add.
    own_value: (Option<RecordId>, String),
}

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team, local: &mut Local) {
    let now = Some((team.id, team.ballot == Ballot::Revealed));
    // What was just revealed is what everybody wants to see.
    if local.seen != now {
        local.seen = now;
        local.tab = if team.ballot == Ballot::Revealed {
            Tab::Outcome
        } else {
            Tab::Entry
        };
    }
    let tabs = [
        (Tab::Entry, "values-entry"),
        (Tab::Outcome, "values-outcome"),
        (Tab::Cards, "values-cards"),
    ];
    ui.horizontal(|ui| {
        for (tab, words) in tabs {
            if widgets::tab(ui, &view.t(words), tab == local.tab).clicked() {
                local.tab = tab;
            }
        }
    });
    widgets::hairline(ui);
    ui.add_space(space::S);
    match local.tab {
        Tab::Entry => entry::show(ui, view, team, &mut local.entry),
        Tab::Outcome => outcome::show(ui, view, team),
        Tab::Cards => {
            if local.own_value.0 != Some(team.id) {
                local.own_value = (Some(team.id), String::new());
            }
            cards::show(ui, view, team, &mut local.own_value.1);
        }
    }
    ui.add_space(space::M);
    shortlist::show(ui, view, team);
}

/// Puts a value on the shortlist, or takes it off again.
fn choose_button(ui: &mut Ui, view: &mut View<'_>, team: &Team, value: &ValueId, name: &str) {
    let id = value.clone();
    let (words, edit) = if team.shortlist.contains(value) {
        ("values-unchoose", TeamEdit::Unchoose(id))
    } else {
        ("values-choose", TeamEdit::Choose(id))
    };
    let words = view.t(words);
    let button = widgets::quiet_button(ui, &words);
    if button.accessible_name(format!("{words}: {name}")).clicked() {
        view.team_edit(team.id, edit);
    }
}
