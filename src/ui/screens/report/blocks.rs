//! The report's blocks as text on the screen.

use egui::text::LayoutJob;
use egui::{Grid, Label, TextFormat, Ui};

use crate::report::block::{Block, Card, Dots, Level, Run, Table, Tension, Weight};
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::widgets;

pub fn show(ui: &mut Ui, block: &Block) {
    match block {
        Block::Title { title, subtitle } => {
            widgets::title(ui, title, subtitle);
        }
        Block::Heading(heading) => {
            ui.add_space(if heading.level == Level::Part {
                space::XS
            } else {
                space::M
            });
            match heading.level {
                Level::Chapter => {
                    widgets::hairline(ui);
                    widgets::title(ui, &heading.text, "");
                }
                Level::Section => drop(widgets::heading(ui, &heading.text)),
                Level::Part => drop(widgets::strong(ui, &heading.text)),
            }
        }
        Block::Paragraph(runs) => line(ui, runs),
        Block::Note(runs) => widgets::note(ui, tokens(ui).wash, |ui| line(ui, runs)),
        Block::Facts(facts) => {
            for fact in facts {
                ui.horizontal_wrapped(|ui| {
                    ui.scope(|ui| {
                        ui.set_width(size::LABEL_COLUMN);
                        widgets::small(ui, &fact.label);
                    });
                    line(ui, &fact.value);
                });
            }
        }
        Block::List(list) => {
            for (at, item) in list.items.iter().enumerate() {
                ui.horizontal_top(|ui| {
                    let mark = if list.numbered {
                        format!("{}.", at + 1)
                    } else {
                        "•".to_owned()
                    };
                    ui.label(Type::Body.text(mark));
                    line(ui, item);
                });
            }
        }
        Block::Cards(cards) => cards.iter().for_each(|one| card(ui, one)),
        Block::Table(table) => show_table(ui, table),
        Block::Dots(dots) => show_dots(ui, dots),
        Block::Map(map) => figure(ui, &map.alt, &map.caption),
        Block::Field(field) => figure(ui, &field.alt, &field.caption),
        Block::Tension(tension) => show_tension(ui, tension),
        Block::PageBreak => ui.add_space(space::L),
    }
}

/// Runs in one paragraph of readable width.
fn line(ui: &mut Ui, runs: &[Run]) {
    let width = ui.available_width().min(size::READING);
    let job = job(ui, runs, width);
    ui.add(Label::new(job).wrap());
}

fn job(ui: &Ui, runs: &[Run], width: f32) -> LayoutJob {
    let t = tokens(ui);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for run in runs {
        let step = match run.weight {
            Weight::Regular => Type::Body,
            Weight::Strong => Type::Strong,
            Weight::Emphasis => Type::Italic,
        };
        let color = if run.quiet { t.ink2 } else { t.ink };
        // The page of a reference is known only on paper.
        let words = run.text.replace("{page}", "…");
        job.append(&words, 0.0, TextFormat::simple(step.font(), color));
    }
    job
}

fn card(ui: &mut Ui, card: &Card) {
    let hue = tokens(ui).hue(card.fundament);
    ui.horizontal(|ui| {
        widgets::square(ui, hue.mark);
        widgets::strong(ui, &card.name);
        widgets::small(ui, &card.group);
    });
    widgets::quiet(ui, &card.note);
}

fn show_table(ui: &mut Ui, table: &Table) {
    let columns = table.columns.len().max(1);
    let width = (ui.available_width() / columns as f32 - space::S).max(60.0);
    let id = ui.next_auto_id();
    Grid::new(id)
        .num_columns(columns)
        .striped(true)
        .spacing([space::S, space::XS])
        .show(ui, |ui| {
            for column in &table.columns {
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    widgets::label(ui, &column.head);
                });
            }
            ui.end_row();
            for row in &table.rows {
                for cell in row {
                    let job = job(ui, cell, width);
                    ui.scope(|ui| {
                        ui.set_max_width(width);
                        ui.add(Label::new(job).wrap());
                    });
                }
                ui.end_row();
            }
        });
}

fn show_dots(ui: &mut Ui, dots: &Dots) {
    for row in &dots.rows {
        ui.horizontal_wrapped(|ui| {
            ui.scope(|ui| {
                ui.set_width(size::LABEL_COLUMN + space::L);
                widgets::small(ui, &row.label);
            });
            let hue = tokens(ui).hue(row.fundament);
            widgets::dots(ui, row.filled, row.total, hue, &row.text);
            widgets::small(ui, &row.text);
        });
    }
    widgets::small(ui, &dots.caption);
}

/// What a figure of the printed report shows, in words.
fn figure(ui: &mut Ui, told: &str, caption: &str) {
    widgets::body(ui, told);
    widgets::small(ui, caption);
}

fn show_tension(ui: &mut Ui, tension: &Tension) {
    ui.horizontal_wrapped(|ui| {
        for (at, pole) in [&tension.left, &tension.right].into_iter().enumerate() {
            if at > 0 {
                widgets::small(ui, &tension.between);
            }
            let hue = tokens(ui).hue(pole.fundament);
            widgets::square(ui, hue.mark);
            widgets::strong(ui, &pole.name);
        }
    });
}
