//! Where people's names stand in free text, and what takes their place in the shareable report, so
//! that the facilitator can look before anything leaves.

use super::names::{Names, sentences};
use crate::model::{Session, Team};
use crate::text::Text;

/// A sentence in which a name stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mention {
    /// `None`: the text belongs to the whole session.
    pub team: Option<String>,
    /// What the text is, for example "Wat we kiezen".
    pub field: String,
    pub sentence: String,
    /// The same sentence as others will read it.
    pub replaced: String,
}

/// Every sentence with a name in it, in the order of the report.
pub fn mentions(session: &Session, text: &Text) -> Vec<Mention> {
    let names = Names::of(session, text);
    let mut found = Vec::new();
    let mut look = |team: Option<&str>, field: &str, typed: &str| {
        for sentence in sentences(typed) {
            let replaced = names.removed_from(sentence);
            if replaced != sentence {
                found.push(Mention {
                    team: team.map(str::to_owned),
                    field: text.get(field).into_owned(),
                    sentence: sentence.to_owned(),
                    replaced: replaced.into_owned(),
                });
            }
        }
    };
    look(None, "report-organisation", &session.organisation);
    look(None, "mention-place", &session.place);
    for step in &session.workshop.steps {
        look(None, "report-step", text.of(&step.title));
    }
    for value in &session.kept_values {
        look(None, "report-value", value.name(text.lang()));
    }
    for team in &session.teams {
        let name = text.team_name(team);
        for (field, typed) in typed(team, text) {
            look(Some(&name), field, typed);
        }
    }
    found
}

/// All that a team can type and the report shows, with the words for what it is.
fn typed<'a>(team: &'a Team, text: &Text) -> Vec<(&'a str, &'a str)> {
    let case = &team.case;
    let mut all: Vec<(&str, &str)> = vec![
        ("report-team", &team.name),
        ("report-case-title", &case.title),
        ("report-case-what", &case.what),
        ("report-case-decider", &case.decider),
        ("report-case-technology", &case.technology),
        ("report-case-why-now", &case.why_now),
        ("report-case-purpose", &case.purpose),
        ("report-case-rules", &case.ground_rules),
    ];
    for person in &team.participants {
        all.push(("report-role", &person.role));
    }
    for one in &team.stakeholders {
        all.push(("report-stakeholders", &one.name));
        all.push(("report-interest", &one.interest));
    }
    for value in &team.own_values {
        all.push(("report-value", value.name(text.lang())));
    }
    for note in team.value_notes.values() {
        all.push(("report-why", &note.reason));
        all.push(("report-score-why", &note.why));
    }
    for one in &team.tensions {
        all.push(("report-chosen", &one.chosen));
        all.push(("report-given-up", &one.given_up));
        all.push(("report-compensation", &one.compensation));
    }
    let before = team.earlier.iter().map(|one| &one.agreement);
    for one in team.agreements.iter().chain(before) {
        all.push(("report-agreement", &one.action));
        all.push(("report-who", &one.owner_role));
        all.push(("report-measure", &one.measure));
        all.push(("report-order-why", &one.order_reason));
    }
    for one in &team.earlier {
        let said = one.timeline.iter().map(|entry| &entry.words);
        for words in said.chain([&one.progress]) {
            all.push(("report-progress", words));
        }
    }
    let answers = team.answers.values().flat_map(|answers| answers.values());
    all.extend(answers.map(|answer| ("report-remark", answer.text.as_str())));
    all.push(("report-open-questions", &team.open_questions));
    all
}
