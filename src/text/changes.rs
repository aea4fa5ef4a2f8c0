//! Differences between two states of a session, in one line each.

use super::{Message, Sentence, Text};
use crate::model::Change;

/// The most characters of a text that are shown of each side.
const MAX_SHOWN: usize = 60;

impl Sentence for Change {
    /// `Team Zorg › afspraken › eigenaar: ‘’ → ‘Inkoper’`
    fn message(&self, text: &Text) -> Message {
        let mut way: Vec<String> = Vec::new();
        if let Some(team) = &self.team {
            way.push(short(team));
        }
        for (at, field) in self.fields.iter().enumerate() {
            way.push(field_words(text, field));
            if let Some(record) = self.record.as_ref().filter(|_| at == 0) {
                way.push(short(record));
            }
        }
        let place = way.join(" › ");
        let values = [
            ("place", place.into()),
            ("from", short(&self.from).into()),
            ("to", short(&self.to).into()),
        ];
        let id = match (self.from.is_empty(), self.to.is_empty()) {
            (true, true) => "change-other",
            (true, false) => "change-new",
            (false, true) => "change-gone",
            (false, false) => "change-from-to",
        };
        Message::plain(text.with(id, &values))
    }
}

/// What people call a field. A key that is no field is a name already.
fn field_words(text: &Text, field: &str) -> String {
    match field_id(field) {
        Some(id) => text.get(id).into_owned(),
        None => short(field),
    }
}

/// The words for a field, by its name in the file.
pub(super) fn field_id(field: &str) -> Option<&'static str> {
    Some(match field {
        "action" => "change-field-action",
        "agreements" => "change-field-agreements",
        "answers" => "change-field-answers",
        "ballot" => "change-field-ballot",
        "card" => "change-field-card",
        "case" => "change-field-case",
        "case_set" => "change-field-case-set",
        "chosen" => "change-field-chosen",
        "compensation" => "change-field-compensation",
        "date" => "change-field-date",
        "decider" => "change-field-decider",
        "done" => "change-field-done",
        "due" => "change-field-due",
        "earlier" => "change-field-earlier",
        "evaluation" => "change-field-evaluation",
        "explanation" => "change-field-explanation",
        "facilitator" => "change-field-facilitator",
        "first" => "change-field-first",
        "follows" => "change-field-follows",
        "follow_up" => "change-field-follow-up",
        "given_up" => "change-field-given-up",
        "ground_rules" => "change-field-ground-rules",
        "importance" => "change-field-importance",
        "interest" => "change-field-interest",
        "kept_values" => "change-field-kept-values",
        "measure" => "change-field-measure",
        "name" => "change-field-name",
        "need" => "change-field-need",
        "notes" => "change-field-notes",
        "open_questions" => "change-field-open-questions",
        "order_reason" => "change-field-order-reason",
        "organisation" => "change-field-organisation",
        "outcome" => "change-field-outcome",
        "own_values" => "change-field-own-values",
        "owner_name" => "change-field-owner-name",
        "owner_role" => "change-field-owner-role",
        "parked" => "change-field-parked",
        "participants" => "change-field-participants",
        "picks" => "change-field-picks",
        "place" => "change-field-place",
        "progress" => "change-field-progress",
        "purpose" => "change-field-purpose",
        "questions" => "change-field-questions",
        "reason" => "change-field-reason",
        "role" => "change-field-role",
        "score" => "change-field-score",
        "second" => "change-field-second",
        "settled" => "change-field-settled",
        "shortlist" => "change-field-shortlist",
        "side" => "change-field-side",
        "source" => "change-field-source",
        "stakeholders" => "change-field-stakeholders",
        "team" => "change-field-team",
        "teams" => "change-field-teams",
        "technology" => "change-field-technology",
        "tensions" => "change-field-tensions",
        "text" => "change-field-text",
        "then" => "change-field-then",
        "timeline" => "change-field-timeline",
        "title" => "change-field-title",
        "value" => "change-field-value",
        "value_notes" => "change-field-value-notes",
        "value_set" => "change-field-value-set",
        "voice" => "change-field-voice",
        "what" => "change-field-what",
        "why" => "change-field-why",
        "why_now" => "change-field-why-now",
        "workshop" => "change-field-workshop",
        _ => return None,
    })
}

fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut shown: String = line.chars().take(MAX_SHOWN).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    shown
}
