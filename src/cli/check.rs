//! `check`: what is still open in a session, for each team. That something is open is no error.

use std::path::Path;

use jiff::Zoned;

use super::Outcome;
use crate::model::{Finding, Session};
use crate::reopen;
use crate::text::{Message, Sentence as _, Text};

/// # Errors
/// A message when the session cannot be read.
pub(super) fn run(path: &Path, text: &Text) -> Result<Outcome, Message> {
    let session = reopen::open(path).map_err(|error| error.message(text))?;
    let today = Zoned::now().date();
    let open = session.findings(today);
    let mut lines = vec![heading(&session, text)];
    let own: Vec<&Finding> = open.iter().filter(|found| found.team.is_none()).collect();
    if !own.is_empty() || session.teams.is_empty() {
        lines.extend(part(
            &text.get("cli-check-whole"),
            own.as_slice(),
            &session,
            text,
        ));
    }
    for team in &session.teams {
        let of_team = |found: &&Finding| found.team == Some(team.id);
        let own: Vec<&Finding> = open.iter().filter(of_team).collect();
        let name = text.team_name(team);
        lines.extend(part(&name, &own, &session, text));
    }
    Ok(Outcome::of(lines.join("\n")))
}

fn heading(session: &Session, text: &Text) -> String {
    let date = session.date.map(|date| text.date(date));
    let name = Some(session.organisation.trim().to_owned()).filter(|name| !name.is_empty());
    let workshop = text.of(&session.workshop.title).to_owned();
    let parts: Vec<String> = [Some(workshop), name, date].into_iter().flatten().collect();
    parts.join(", ")
}

/// A name with how much is open, and a line for each.
fn part(name: &str, open: &[&Finding], session: &Session, text: &Text) -> Vec<String> {
    let values = [("name", name.into()), ("count", open.len().into())];
    let mut lines = vec![String::new(), text.with("cli-check-part", &values)];
    for found in open {
        let what = text.finding(session, found);
        let step = found.step.as_ref().and_then(|id| session.workshop.step(id));
        let line = match step.map(|step| text.of(&step.title)) {
            // Some findings begin with their step.
            Some(step) if !step.trim().is_empty() && !what.starts_with(step) => {
                let values = [("step", step.into()), ("what", what.into())];
                text.with("cli-check-line", &values)
            }
            _ => what,
        };
        lines.push(format!("  - {line}"));
    }
    lines
}
