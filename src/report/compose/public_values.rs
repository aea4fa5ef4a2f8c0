//! The public values for an impact assessment. What a workshop gives is a beginning, so each answer
//! says where it comes from and leaves the judgement to who makes the assessment.

use jiff::civil::Date;

use super::Composer;
use crate::model::{Session, Team, ValueId, ValueNote};
use crate::report::Audience;
use crate::report::iama::{Answers, MOST_VALUES};
use crate::text::Text;

/// A score this low says that a value is under pressure now.
const LOW: u8 = 2;

/// What goes into questions 1.2.1 and 1.2.2, at most six values each.
pub fn public_values(session: &Session, text: &Text, audience: Audience, today: Date) -> Answers {
    let composer = Composer::new(session, text, audience, today);
    Answers {
        positive: composer.answer("report-iama-chosen", chosen, |note| &note.reason),
        negative: composer.answer("report-iama-pressed", pressed, |note| &note.why),
    }
}

impl Composer<'_> {
    /// A sentence and a list; nothing when there are no values.
    fn answer(
        &self,
        lead: &str,
        values: fn(&Team) -> Vec<ValueId>,
        why: fn(&ValueNote) -> &str,
    ) -> Option<String> {
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        let ranked = self.session.teams.iter().map(|team| (team, values(team)));
        let ranked: Vec<_> = ranked.collect();
        let deepest = ranked.iter().map(|(_, values)| values.len()).max()?;
        // The first value of every team, then the second, so that no team comes before another.
        for place in 0..deepest {
            for (team, values) in &ranked {
                let Some(id) = values.get(place) else {
                    continue;
                };
                let name = self.value_name(team, id);
                let reason = self.free(team.note(id).map_or("", why));
                match told.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, reasons)) => reasons.push(reason),
                    None => told.push((name, vec![reason])),
                }
            }
        }
        if told.is_empty() {
            return None;
        }
        let items = told.into_iter().take(MOST_VALUES).map(|(name, reasons)| {
            let reasons = reasons.into_iter().filter(|reason| !reason.is_empty());
            let reasons = reasons.collect::<Vec<_>>().join(" ");
            match reasons.is_empty() {
                true => format!("- {name}"),
                false => format!("- {name}: {reasons}"),
            }
        });
        let items = items.collect::<Vec<_>>().join("\n");
        Some(format!("{}\n\n{items}", self.word(lead)))
    }
}

fn chosen(team: &Team) -> Vec<ValueId> {
    team.shortlist.clone()
}

/// Values that something else pulls at, or that do badly now.
fn pressed(team: &Team) -> Vec<ValueId> {
    let pulled = team
        .tensions
        .iter()
        .flat_map(|one| [&one.first, &one.second]);
    let low = team
        .value_notes
        .iter()
        .filter(|(_, note)| note.score.is_some_and(|score| u8::from(score) <= LOW));
    let mut values: Vec<ValueId> = Vec::new();
    for id in pulled.flatten().chain(low.map(|(id, _)| id)) {
        if !values.contains(id) {
            values.push(id.clone());
        }
    }
    values
}
