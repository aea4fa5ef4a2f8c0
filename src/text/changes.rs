//! Differences between two states of a session, in one line each.

use super::{Message, Sentence, Text};
use crate::model::{Change, Said};

/// The most characters of a text that are shown of each side.
const MAX_SHOWN: usize = 60;

impl Sentence for Change {
    /// `Team Zorg › afspraken › eigenaar: ‘’ → ‘Inkoper’`
    fn message(&self, text: &Text) -> Message {
        let place = text.place(self);
        let [from, to] = short_pair([&self.from, &self.to].map(|said| text.said(said)));
        let hidden = self.from.contains(&Said::Hidden) || self.to.contains(&Said::Hidden);
        let id = match (from.is_empty(), to.is_empty()) {
            _ if hidden => "change-other",
            (true, true) => "change-other",
            (true, false) => "change-new",
            (false, true) => "change-gone",
            (false, false) => "change-from-to",
        };
        let values = [
            ("place", place.into()),
            ("from", from.into()),
            ("to", to.into()),
        ];
        Message::plain(text.with(id, &values))
    }
}

impl Text {
    /// Where a change is: `Zorg › afspraken › Een bord plaatsen`.
    pub fn place(&self, change: &Change) -> String {
        let team = change.team.iter().map(|team| short(team));
        let way = change.way.iter().map(|said| short(&self.one(said)));
        team.chain(way).collect::<Vec<_>>().join(" › ")
    }

    /// One side of a change, in full.
    pub fn said(&self, said: &[Said]) -> String {
        let mut told = String::new();
        for (place, one) in said.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| said.get(before));
            told.push_str(match before {
                None => "",
                Some(Said::Field(_)) => ": ",
                Some(_) => ", ",
            });
            told.push_str(&self.one(one));
        }
        told
    }

    fn one(&self, said: &Said) -> String {
        match said {
            Said::Typed(text) => text.clone(),
            Said::Words(words) => self.of(words).to_owned(),
            Said::Day(day) => self.date(*day),
            Said::Hidden => self.get("change-hidden").into(),
            Said::Field(name) => field_id(name).map_or(name.clone(), |id| self.get(id).into()),
            Said::Sign(sign) => sign_id(sign).map_or(sign.clone(), |id| self.get(id).into()),
        }
    }
}

/// The words for a word of the file's format.
pub(super) fn sign_id(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "true" => "change-yes",
        "false" => "change-no",
        "Internal" => "side-internal",
        "External" => "side-external",
        "Unknown" => "voice-unknown",
        "Present" => "voice-present",
        "Missing" => "voice-missing",
        "Waiting" => "ballot-waiting",
        "Open" => "ballot-open",
        "Closed" => "ballot-closed",
        "Revealed" => "ballot-revealed",
        "StatusOpen" => "status-open",
        "StatusRunning" => "status-running",
        "StatusDone" => "status-done",
        "StatusDropped" => "status-dropped",
        "StatusReplaced" => "status-replaced",
        "CodioNamed" => "source-codio",
        "Addition" => "source-addition",
        "Organisation" => "source-organisation",
        "Team" => "source-team",
        _ => return None,
    })
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
    cut(&on_one_line(words), 0)
}

/// Two texts, each cut to where they begin to differ: two beginnings that are the same tell nothing.
fn short_pair(texts: [String; 2]) -> [String; 2] {
    let [from, to] = texts.map(|text| on_one_line(&text));
    let pairs = from.chars().zip(to.chars());
    let shared = pairs.take_while(|(a, b)| a == b).count();
    let long = from.chars().count().max(to.chars().count()) > MAX_SHOWN;
    let start = match long && !from.is_empty() && !to.is_empty() {
        true => shared.saturating_sub(MAX_SHOWN / 2),
        false => 0,
    };
    [from, to].map(|text| cut(&text, start))
}

fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cut(line: &str, start: usize) -> String {
    let shown: String = line.chars().skip(start).take(MAX_SHOWN).collect();
    let before = if start > 0 { "…" } else { "" };
    let behind = line.chars().nth(start + MAX_SHOWN).map_or("", |_| "…");
    [before, &shown, behind].concat()
}

#[cfg(test)]
mod tests {
    use super::short_pair;

    #[test]
    fn long_texts_are_cut_to_where_they_differ() {
        let same = "Op elk bord bij een camera zetten we wie meekijkt, waarvoor, en hoelang ";
        let [from, to] = short_pair([format!("{same}dat is"), format!("{same}het duurt")]);
        assert!(from.starts_with('…') && from.ends_with("dat is"), "{from}");
        assert!(to.ends_with("het duurt"), "{to}");
        let [from, to] = short_pair(["kort".to_owned(), "korter".to_owned()]);
        assert_eq!([from.as_str(), to.as_str()], ["kort", "korter"]);
        let [from, to] = short_pair([String::new(), "x".repeat(70)]);
        assert!(from.is_empty() && to.starts_with('x') && to.ends_with('…'));
    }
}
