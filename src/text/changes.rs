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
        "action" => "field-action",
        "agreements" => "field-agreements",
        "answers" => "field-answers",
        "card" => "field-card",
        "case" => "field-case",
        "case_set" => "field-case-set",
        "chosen" => "field-chosen",
        "compensation" => "field-compensation",
        "date" => "field-date",
        "decider" => "field-decider",
        "done" => "field-done",
        "due" => "field-due",
        "evaluation" => "field-evaluation",
        "explanation" => "field-explanation",
        "facilitator" => "field-facilitator",
        "first" => "field-first",
        "follow_up" => "field-follow-up",
        "given_up" => "field-given-up",
        "ground_rules" => "field-ground-rules",
        "importance" => "field-importance",
        "interest" => "field-interest",
        "kept_values" => "field-kept-values",
        "measure" => "field-measure",
        "name" => "field-name",
        "need" => "field-need",
        "open_questions" => "field-open-questions",
        "order_reason" => "field-order-reason",
        "organisation" => "field-organisation",
        "own_values" => "field-own-values",
        "owner_name" => "field-owner-name",
        "owner_role" => "field-owner-role",
        "participants" => "field-participants",
        "picks" => "field-picks",
        "place" => "field-place",
        "purpose" => "field-purpose",
        "questions" => "field-questions",
        "reason" => "field-reason",
        "role" => "field-role",
        "score" => "field-score",
        "second" => "field-second",
        "shortlist" => "field-shortlist",
        "side" => "field-side",
        "source" => "field-source",
        "stakeholders" => "field-stakeholders",
        "teams" => "field-teams",
        "technology" => "field-technology",
        "tensions" => "field-tensions",
        "text" => "field-text",
        "title" => "field-title",
        "value" => "field-value",
        "value_notes" => "field-value-notes",
        "value_set" => "field-value-set",
        "voice" => "field-voice",
        "what" => "field-what",
        "why" => "field-why",
        "why_now" => "field-why-now",
        "workshop" => "field-workshop",
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
