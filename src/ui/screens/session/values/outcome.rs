//! What the table thinks: for every value how many people chose it, by fundament.

use egui::{Align, Layout, Ui};

use crate::model::{Ballot, Fundament, Tally, Team, VoteRule};
use crate::ui::theme::{space, tokens};
use crate::ui::view::View;
use crate::ui::widgets;

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team) {
    if team.ballot != Ballot::Revealed {
        return widgets::empty(ui, &view.t("values-not-revealed"));
    }
    let tallies = view.session.tally(team);
    ties(ui, view, team, &tallies);
    if tallies.is_empty() {
        return widgets::empty(ui, &view.t("values-no-outcome"));
    }
    let fundaments = &view.session.value_set.fundaments;
    let count = fundaments.len().max(1);
    widgets::columns(ui, count, |place, ui| {
        let Some(fundament) = fundaments.get(place) else {
            return;
        };
        head(ui, view.state.text.of(&fundament.name), place);
        principles(ui, view, fundament, &tallies);
        let set = &view.session.value_set;
        for tally in tallies
            .iter()
            .filter(|t| set.fundament_of(&t.value) == Some(place))
        {
            one(ui, view, team, tally);
        }
    });
    let elsewhere = |tally: &&Tally| view.session.value_set.fundament_of(&tally.value).is_none();
    let others: Vec<&Tally> = tallies.iter().filter(elsewhere).collect();
    if !others.is_empty() {
        ui.add_space(space::XS);
        widgets::label(ui, &view.t("values-own"));
        for tally in others {
            one(ui, view, team, tally);
        }
    }
}

fn head(ui: &mut Ui, name: &str, place: usize) {
    let hue = tokens(ui).hue(Some(place));
    ui.horizontal(|ui| {
        widgets::square(ui, hue.mark);
        widgets::strong(ui, name);
    });
}

fn one(ui: &mut Ui, view: &mut View<'_>, team: &Team, tally: &Tally) {
    let hue = view.hue(ui, &tally.value);
    let chosen = team.shortlist.contains(&tally.value);
    let name = view.state.text.value_name(view.session, team, &tally.value);
    let voters = view.session.entered(team).voters;
    let numbers = [
        ("dots", tally.dots.into()),
        ("people", tally.people.into()),
        ("voters", voters.into()),
        ("value", name.as_str().into()),
        ("unit", unit(view).into()),
    ];
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        widgets::strong(ui, &name);
        let description = view.with("values-tally-alt", &numbers);
        widgets::dots(ui, tally.people, voters, hue, &description);
        ui.horizontal(|ui| {
            widgets::small(ui, &view.with("values-tally", &numbers));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                super::choose_button(ui, view, team, &tally.value, &name);
            });
        });
    };
    if chosen {
        widgets::tinted_card(ui, hue, content);
    } else {
        widgets::card(ui, content);
    }
}

/// What the weight of a value is counted in, as the texts name it.
fn unit(view: &View<'_>) -> &'static str {
    match view.session.vote().0 {
        VoteRule::Dots { .. } => "dots",
        VoteRule::Ranked { .. } => "points",
    }
}

/// Values with the same number of people and dots, told as ties.
fn ties(ui: &mut Ui, view: &View<'_>, team: &Team, tallies: &[Tally]) {
    let name = |tally: &Tally| view.state.text.value_name(view.session, team, &tally.value);
    let mut rest = tallies;
    while let Some((first, others)) = rest.split_first() {
        let tied = others
            .iter()
            .take_while(|other| first.ties_with(other))
            .count();
        let (tied, after) = others.split_at(tied);
        if !tied.is_empty() {
            let mut names = vec![name(first)];
            names.extend(tied.iter().map(name));
            widgets::small(
                ui,
                &view.with("values-tie", &[("names", names.join(", ").into())]),
            );
        }
        rest = after;
    }
}

/// How many dots each principle of a fundament got.
fn principles(ui: &mut Ui, view: &View<'_>, fundament: &Fundament, tallies: &[Tally]) {
    let told = fundament.principles.iter().map(|principle| {
        let own = |tally: &&Tally| principle.values.iter().any(|value| value.id == tally.value);
        let dots: usize = tallies.iter().filter(own).map(|tally| tally.dots).sum();
        let name = view.state.text.of(&principle.name);
        view.with(
            "values-principle",
            &[
                ("name", name.into()),
                ("dots", dots.into()),
                ("unit", unit(view).into()),
            ],
        )
    });
    widgets::small(ui, &told.collect::<Vec<_>>().join(" · "));
}
