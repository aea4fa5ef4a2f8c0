//! A ballot for each participant: everybody chooses alone, on paper, before anybody speaks.

use crate::model::{Session, Team, VoteRule};
use crate::report::block::{Block, Cell, Column, Level, Run, Table};
use crate::text::Text;

pub fn blocks(session: &Session, text: &Text) -> Vec<Block> {
    let mut blocks = Vec::new();
    for team in &session.teams {
        for (place, person) in team.participants.iter().enumerate() {
            if !blocks.is_empty() {
                blocks.push(Block::PageBreak);
            }
            let who = text.participant_name(place + 1, &person.name, &person.role);
            blocks.extend(ballot(session, team, &who, text));
        }
    }
    if blocks.is_empty() {
        // Somebody may want a stack of them before it is known who comes.
        let nobody = Team::new(crate::model::RecordId(0), String::new());
        blocks = ballot(session, &nobody, "", text);
    }
    blocks
}

fn ballot(session: &Session, team: &Team, who: &str, text: &Text) -> Vec<Block> {
    let (rule, _) = session.vote();
    let lead = match rule {
        VoteRule::Dots { stack: true, .. } => "print-ballot-stack",
        VoteRule::Dots { stack: false, .. } => "print-ballot-dots",
        VoteRule::Ranked { .. } => "print-ballot-ranked",
    };
    let circles = if rule.stacks() { rule.count() } else { 1 };
    let room = || -> Cell { vec![Run::circles("", circles)] };
    let values: Vec<String> = session
        .values_for(team)
        .map(|value| value.name(text.lang()).to_owned())
        .collect();
    // Two columns of values, so that a ballot is one page.
    let (left, right) = values.split_at(values.len().div_ceil(2));
    let rows = left.iter().enumerate().map(|(place, name)| {
        let mut cells: Vec<Cell> = vec![vec![Run::plain(name.as_str())], room()];
        match right.get(place) {
            Some(name) => cells.extend([vec![Run::plain(name.as_str())], room()]),
            None => cells.extend([Vec::new(), Vec::new()]),
        }
        cells
    });
    let columns = || {
        let choice = text.get("print-ballot-choice");
        [
            Column::share(text.get("report-value"), 1),
            Column::fit(choice),
        ]
    };
    let mut blocks = vec![Block::heading(Level::Chapter, text.get("print-ballot"))];
    let team_name = match team.name.trim().is_empty() {
        true => String::new(),
        false => text.team_name(team),
    };
    let told: Vec<&str> = [team_name.as_str(), who]
        .into_iter()
        .filter(|one| !one.is_empty())
        .collect();
    if !told.is_empty() {
        blocks.push(Block::Paragraph(vec![Run::strong(told.join(", "))]));
    }
    let count = [("count", rule.count().into())];
    blocks.push(Block::paragraph(text.with(lead, &count)));
    blocks.push(Block::Table(Table {
        rows: rows.collect(),
        columns: columns().into_iter().chain(columns()).collect(),
        row_headers: true,
    }));
    blocks
}
