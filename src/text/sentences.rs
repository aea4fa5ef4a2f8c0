//! Errors and findings carry data; here they become sentences.

use fluent_bundle::FluentValue;

use super::Text;
use crate::model::{EditError, Finding, Open, Session, SessionFault, Team, ValueId};
use crate::report::compose::Mention;
use crate::report::pdf::Attachment;
use crate::report::unshown::Unshown;
use crate::store::EXTENSION;

/// The most characters of a name within a message.
const MAX_NAME: usize = 80;
/// The most characters and places that a message lists.
const MAX_LETTERS: usize = 12;
const MAX_PLACES: usize = 6;
/// A letter can have any number of accents.
const MAX_PARTS: usize = 4;

/// What happened, what is safe and what to do about it, and where it was.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Message {
    pub text: String,
    pub hint: Option<String>,
    /// A file, with line and column where that is known.
    pub place: Option<String>,
}

/// An error that can be told to people.
pub trait Sentence {
    fn message(&self, text: &Text) -> Message;
}

impl Message {
    /// A message without anything to do.
    pub fn plain(text: String) -> Self {
        Self {
            text,
            hint: None,
            place: None,
        }
    }

    pub fn with_hint(text: String, hint: String) -> Self {
        Self {
            hint: Some(hint),
            ..Self::plain(text)
        }
    }

    /// The same, about this place.
    #[must_use]
    pub fn at(self, place: String) -> Self {
        Self {
            place: Some(place),
            ..self
        }
    }

    /// What happened and where, for where there is one line.
    pub fn line(&self) -> String {
        match &self.place {
            Some(place) => format!("{} ({place})", self.text),
            None => self.text.clone(),
        }
    }
}

impl Sentence for EditError {
    fn message(&self, text: &Text) -> Message {
        Message::plain(match self {
            Self::NotFound => text.get("edit-not-found").into_owned(),
            Self::IdTaken => text.get("edit-id-taken").into_owned(),
            Self::TextTooLong { limit } => {
                text.with("edit-too-long", &[("limit", (*limit).into())])
            }
            Self::TooMany { limit } => text.with("edit-too-many", &[("limit", (*limit).into())]),
            Self::TooManyPicks { limit } => {
                text.with("edit-too-many-picks", &[("limit", (*limit).into())])
            }
            Self::PickedTwice => text.get("edit-picked-twice").into_owned(),
            Self::ShortlistFull { limit } => {
                text.with("edit-shortlist-full", &[("limit", (*limit).into())])
            }
            Self::Minutes { limit } => text.with("edit-minutes", &[("limit", (*limit).into())]),
            Self::BallotNotOpen => text.get("edit-ballot").into_owned(),
            Self::InUse => text.get("edit-in-use").into_owned(),
            Self::NotEmpty => text.get("edit-not-empty").into_owned(),
            Self::Circle => text.get("edit-circle").into_owned(),
            Self::Content(fault) => return fault.message(text),
            Self::State(fault) => return fault.message(text),
        })
    }
}

impl Sentence for SessionFault {
    fn message(&self, text: &Text) -> Message {
        Message::plain(match self {
            Self::Workshop(fault) => return fault.message(text),
            Self::DuplicateRecord(id) => {
                text.with("session-duplicate", &[("id", id.0.to_string().into())])
            }
            Self::UnknownValue { team, value } => text.with(
                "session-unknown-value",
                &[("team", s(team)), ("value", s(&value.0))],
            ),
            Self::TextTooLong { limit } => {
                text.with("session-too-long", &[("limit", (*limit).into())])
            }
            Self::TooMany { limit } => text.with("session-too-many", &[("limit", (*limit).into())]),
            Self::UnknownAgreement(id) => text.with(
                "session-unknown-agreement",
                &[("id", id.0.to_string().into())],
            ),
            Self::Circle => text.get("session-circle").into_owned(),
        })
    }
}

impl Text {
    /// The session as a report carries it.
    pub fn carried_session(&self, content: String) -> Attachment {
        Attachment {
            name: format!("{}.{EXTENSION}", self.get("file-carried")),
            about: self.get("file-kind").into_owned(),
            bytes: content.into_bytes(),
        }
    }

    /// Where a name stands in free text and what takes its place, on one line.
    pub fn mention(&self, mention: &Mention) -> String {
        let whole = || self.get("report-whole-session").into_owned();
        let values = [
            ("team", mention.team.clone().unwrap_or_else(whole).into()),
            ("field", s(&mention.field)),
            ("replaced", mention.replaced.as_str().into()),
            ("sentence", mention.sentence.as_str().into()),
        ];
        self.with("mention", &values)
    }

    /// Which letters the PDF cannot show, and where they stand: a line for each, none when it can
    /// show everything.
    pub fn unshown(&self, unshown: &Unshown) -> Vec<String> {
        if unshown.is_empty() {
            return Vec::new();
        }
        let letters = unshown.letters.iter().map(|letter| named(letter));
        let places = unshown.places.iter().map(|place| match place.is_empty() {
            true => self.get("unshown-start").into_owned(),
            false => short(&place.join(" › "), MAX_NAME),
        });
        let count = ("count", unshown.letters.len().into());
        let letters = ("letters", self.first(letters, MAX_LETTERS, ", ").into());
        let places = ("places", self.first(places, MAX_PLACES, "; ").into());
        vec![
            self.with("unshown-letters", &[count, letters]),
            self.with("unshown-places", &[places]),
        ]
    }

    /// The first few of a list, and how many more there are.
    fn first(
        &self,
        all: impl ExactSizeIterator<Item = String>,
        most: usize,
        between: &str,
    ) -> String {
        let more = all.len().saturating_sub(most);
        let mut said: Vec<String> = all.take(most).collect();
        if more > 0 {
            said.push(self.with("unshown-more", &[("count", more.into())]));
        }
        said.join(between)
    }

    /// The team's name, or words for a team without one.
    pub fn team_name(&self, team: &Team) -> String {
        if team.name.trim().is_empty() {
            return self.with("team-unnamed", &[("number", team.id.0.to_string().into())]);
        }
        team.name.clone()
    }

    /// The name of a value as this team knows it.
    pub fn value_name(&self, session: &Session, team: &Team, id: &ValueId) -> String {
        let value = session.value(team, id);
        value.map_or_else(|| id.0.clone(), |value| value.name(self.lang()).to_owned())
    }

    /// "Deelnemer 4" for a participant without name and role.
    pub fn participant_name(&self, number: usize, name: &str, role: &str) -> String {
        let given = [name, role]
            .into_iter()
            .find(|text| !text.trim().is_empty());
        given.map_or_else(
            || self.with("participant-unnamed", &[("number", number.into())]),
            str::to_owned,
        )
    }

    /// One finding as a sentence, without the team's name. What several steps can lack tells its step.
    pub fn finding(&self, session: &Session, finding: &Finding) -> String {
        let team = finding.team.and_then(|id| session.team(id));
        let value = |id: &ValueId| match team {
            Some(team) => self.value_name(session, team, id),
            None => id.0.clone(),
        };
        // The place of an agreement in the order names it best: actions can be long or empty.
        let agreement = |id: &crate::model::RecordId, message: &str| {
            let at = team.and_then(|team| team.agreements.iter().position(|a| a.id == *id));
            self.with(message, &[("number", (at.unwrap_or_default() + 1).into())])
        };
        let tension = |id: &crate::model::RecordId, message: &str| {
            let at = team.and_then(|team| team.tensions.iter().position(|t| t.id == *id));
            self.with(message, &[("number", (at.unwrap_or_default() + 1).into())])
        };
        let earlier = |id: &crate::model::RecordId, message: &str| {
            let one = team.and_then(|team| team.earlier(*id));
            let action = one.map_or("", |one| one.agreement.action.trim());
            self.with(message, &[("action", s(action))])
        };
        // A workshop may have several steps with statements or questions.
        let step = || {
            let step = finding.step.as_ref();
            let step = step.and_then(|id| session.workshop.step(id));
            s(step.map_or("", |step| self.of(&step.title)))
        };
        match &finding.what {
            Open::Organisation => self.get("open-organisation").into_owned(),
            Open::Date => self.get("open-date").into_owned(),
            Open::Teams => self.get("open-teams").into_owned(),
            Open::TeamName => self.get("open-team-name").into_owned(),
            Open::Participants => self.get("open-participants").into_owned(),
            Open::Case => self.get("open-case").into_owned(),
            Open::Stakeholders => self.get("open-stakeholders").into_owned(),
            Open::MissingVoice(id) => {
                let mut all = team.into_iter().flat_map(|team| &team.stakeholders);
                let name = all.find(|s| s.id == *id).map_or("", |s| &s.name);
                if name.trim().is_empty() {
                    return self.get("open-missing-voice-unnamed").into_owned();
                }
                self.with("open-missing-voice", &[("name", s(name))])
            }
            Open::Picks { picks, expected } => self.with(
                "open-picks",
                &[("picks", (*picks).into()), ("expected", (*expected).into())],
            ),
            Open::Shortlist => self.get("open-shortlist").into_owned(),
            Open::Reason(id) => self.with("open-reason", &[("value", value(id).into())]),
            Open::StateOfAffairs(id) => {
                self.with("open-state-of-affairs", &[("value", value(id).into())])
            }
            Open::TensionValues(id) => tension(id, "open-tension-values"),
            Open::TensionChoice(id) => tension(id, "open-tension-choice"),
            Open::Agreements => self.get("open-agreements").into_owned(),
            Open::ValueWithoutAgreement(id) => self.with(
                "open-value-without-agreement",
                &[("value", value(id).into())],
            ),
            Open::Action(id) => agreement(id, "open-action"),
            Open::AgreementValue(id) => agreement(id, "open-agreement-value"),
            Open::Owner(id) => agreement(id, "open-owner"),
            Open::Due(id) => agreement(id, "open-due"),
            Open::DueInPast(id) => agreement(id, "open-due-in-past"),
            Open::Measure(id) => agreement(id, "open-measure"),
            Open::Evaluation(id) => agreement(id, "open-evaluation"),
            Open::EvaluationBeforeDue(id) => agreement(id, "open-evaluation-before-due"),
            Open::Judgement(id) => agreement(id, "open-judgement"),
            Open::Statements { scored, of } => self.with(
                "open-statements",
                &[
                    ("step", step()),
                    ("scored", (*scored).into()),
                    ("of", (*of).into()),
                ],
            ),
            Open::Questions { answered, of } => self.with(
                "open-questions",
                &[
                    ("step", step()),
                    ("answered", (*answered).into()),
                    ("of", (*of).into()),
                ],
            ),
            Open::FollowUp => self.get("open-follow-up").into_owned(),
            Open::NoStatus(id) => earlier(id, "open-no-status"),
            Open::Unrecorded(id) => earlier(id, "open-unrecorded"),
            Open::DropReason(id) => earlier(id, "open-drop-reason"),
        }
    }
}

/// A name or id from data, at a length that a message can bear: names can have 5,000 characters.
pub(super) fn s(text: &str) -> FluentValue<'static> {
    shortened(text).into()
}

/// What somebody typed, as long as a name may be in a list.
pub fn shortened(text: &str) -> String {
    short(text, MAX_NAME)
}

/// The beginning of a text that has more characters than this: whole words, unless the last one is
/// most of it.
pub fn short(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let (head, rest) = text.split_at(end);
    let words = match rest.starts_with(|c: char| !c.is_alphanumeric()) {
        true => head,
        false => head
            .rsplit_once(char::is_whitespace)
            .map_or(head, |(words, _)| words),
    };
    let words = if words.len() > head.len() / 2 {
        words
    } else {
        head
    };
    let shown = match words.trim_end_matches(|c: char| !c.is_alphanumeric()) {
        "" => words,
        shown => shown,
    };
    format!("{shown}…")
}

/// A letter with its number in Unicode, for who cannot see it here either: "漢 (U+6F22)".
fn named(letter: &str) -> String {
    let parts = letter.chars().take(MAX_PARTS);
    let codes = parts.map(|c| format!("U+{:04X}", u32::from(c)));
    let codes = codes.collect::<Vec<_>>().join(" ");
    let more = if letter.chars().nth(MAX_PARTS).is_some() {
        "…"
    } else {
        ""
    };
    let shown: String = letter.chars().take(MAX_PARTS).collect();
    format!("{shown}{more} ({codes})")
}
