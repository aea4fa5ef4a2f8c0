//! The facilitator's side: what to say, what to do, what to watch, and what is still open.

use egui::{Panel, ScrollArea, Ui};

use crate::model::{Edit, Finding, Parked, Step, Team, TeamEdit, TextField, Words};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::theme::{size, space, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{self, Draft, Field};

/// What the facilitator's side keeps between frames.
#[derive(Default)]
pub struct Local {
    /// A point that is being set aside.
    pub parking: Draft,
}

pub fn show(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step, local: &mut Local) {
    if !view.state.script_is_shown(ui.ctx()) {
        return;
    }
    let (frame, inside) = widgets::scrolling_frame(tokens(ui).sheet, space::M);
    let panel = Panel::right("script")
        .exact_size(size::SCRIPT)
        .resizable(false)
        .frame(frame);
    panel.show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt(&step.id)
            .auto_shrink(false)
            .show(ui, |ui| {
                inside.show(ui, |ui| {
                    script(ui, view, step);
                    open_points(ui, view, team, step);
                    notes(ui, view, step);
                    parking(ui, view, team, local);
                });
            });
    });
}

fn script(ui: &mut Ui, view: &mut View<'_>, step: &Step) {
    ui.horizontal(|ui| {
        widgets::label(ui, &view.t("script-purpose"));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = view.t("script-hide");
            if widgets::remove_button(ui, &name).clicked() {
                view.push(Action::Run(Command::ToggleScript));
            }
        });
    });
    let text = &view.state.text;
    widgets::body(ui, text.of(&step.purpose));
    if !step.say.is_empty() {
        ui.add_space(space::XS);
        widgets::label(ui, &view.t("script-say"));
        for words in &step.say {
            widgets::note(ui, tokens(ui).accent_wash, |ui| {
                widgets::body(ui, text.of(words))
            });
        }
    }
    list(ui, view, "script-act", &step.act);
    list(ui, view, "script-watch", &step.watch);
}

fn list(ui: &mut Ui, view: &View<'_>, name: &str, items: &[Words]) {
    if items.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    widgets::label(ui, &view.state.text.get(name));
    ui.spacing_mut().item_spacing.y = space::XXS;
    for words in items {
        widgets::bullet(ui, view.state.text.of(words));
    }
}

/// What is open for this team, up to and including this step: what comes later is not late.
fn open_points(ui: &mut Ui, view: &mut View<'_>, team: &Team, step: &Step) {
    let steps = &view.session.workshop.steps;
    let place = |finding: &Finding| {
        finding
            .step
            .as_ref()
            .and_then(|id| steps.iter().position(|one| &one.id == id))
    };
    let here = steps.iter().position(|one| one.id == step.id);
    let findings = view.session.findings_of(team, view.state.today);
    let due: Vec<Finding> = findings
        .into_iter()
        .filter(|finding| place(finding) <= here)
        .collect();
    ui.add_space(space::M);
    widgets::label(
        ui,
        &view.with("script-open", &[("count", due.len().into())]),
    );
    if due.is_empty() {
        widgets::small(ui, &view.t("script-nothing-open"));
    }
    for finding in &due {
        widgets::hairline(ui);
        let words = view.state.text.finding(view.session, finding);
        if widgets::open_point(ui, &words).clicked() {
            jump(view, team, finding);
        }
    }
}

fn jump(view: &mut View<'_>, team: &Team, finding: &Finding) {
    match &finding.step {
        Some(step) => view.team_edit(team.id, TeamEdit::GoTo(step.clone())),
        None => view.push(Action::Run(Command::Prepare)),
    }
    if let Some(field) = finding.what.field(finding.team) {
        view.push(Action::Focus(field));
    }
}

/// The facilitator's own notes with this step.
fn notes(ui: &mut Ui, view: &mut View<'_>, step: &Step) {
    ui.add_space(space::M);
    let (name, hint) = (view.t("script-notes"), view.t("script-notes-hint"));
    let field = TextField::Notes(step.id.clone());
    Field::area(field, &name, 3).hint(&hint).show(ui, view);
}

/// Points that wait for the end of the day.
fn parking(ui: &mut Ui, view: &mut View<'_>, team: &Team, local: &mut Local) {
    ui.add_space(space::M);
    let open = view
        .session
        .parked
        .iter()
        .filter(|parked| !parked.settled)
        .count();
    let name = view.with("parking", &[("count", open.into())]);
    widgets::label(ui, &name);
    for parked in &view.session.parked {
        widgets::hairline(ui);
        parked_point(ui, view, parked);
    }
    let hint = view.t("parking-hint");
    let typed = local.parking.of(&view.session.id);
    let field = widgets::plain_field(ui, typed, &view.t("command-park"), &hint);
    // Also when somebody goes elsewhere: what is typed is kept.
    let left = field.lost_focus();
    if widgets::entered(&field) {
        field.request_focus();
    }
    if left && !typed.trim().is_empty() {
        let (id, team) = (view.session.fresh_id(), Some(team.id));
        let text = std::mem::take(typed);
        view.edit(Edit::Park { id, team, text });
    }
}

fn parked_point(ui: &mut Ui, view: &mut View<'_>, parked: &Parked) {
    let id = parked.id;
    ui.horizontal_top(|ui| {
        let mut settled = parked.settled;
        let name = view.with("parking-settle", &[("point", parked.text.as_str().into())]);
        let tick = ui.checkbox(&mut settled, "").accessible_name(name);
        if tick.changed() {
            view.edit(Edit::SettleParked { id, settled });
        }
        // Room for the button, or each row would push the panel wider than the one before.
        let gaps = 2.0 * ui.spacing().item_spacing.x;
        let width = (ui.available_width() - size::CONTROL - gaps).max(space::XL);
        ui.vertical(|ui| {
            ui.set_width(width);
            widgets::small(ui, &parked.text);
            if parked.settled {
                let (name, hint) = (view.t("parking-outcome"), view.t("parking-outcome-hint"));
                let field = Field::area(TextField::ParkedOutcome(id), &name, 1);
                field.unlabelled().hint(&hint).show(ui, view);
            }
        });
        let name = view.with("parking-remove", &[("point", parked.text.as_str().into())]);
        if widgets::remove_button(ui, &name).clicked() {
            view.edit(Edit::RemoveParked(id));
        }
    });
}
