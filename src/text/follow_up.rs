//! What became of agreements, in words.

use std::cmp::Ordering;

use super::Text;
use super::sentences::shortened;
use crate::model::{
    EarlierAgreement, Score, Scored, Session, ShownStatus, Status, StatusEntry, Team,
};

impl Text {
    /// "Loopt".
    pub fn status(&self, status: ShownStatus) -> String {
        let id = match status {
            ShownStatus::Open => "status-open",
            ShownStatus::Running => "status-running",
            ShownStatus::Done => "status-done",
            ShownStatus::Dropped => "status-dropped",
            ShownStatus::Replaced => "status-replaced",
        };
        self.get(id).into_owned()
    }

    /// As [`Text::status`], with what took its place.
    pub fn status_in_full(&self, session: &Session, team: &Team, status: &Status) -> String {
        let Status::ReplacedBy(key) = status else {
            return self.status(status.into());
        };
        let by = session.agreement_named(team, key);
        let action = by.map_or("", |by| by.action.trim());
        let by = match (by, action) {
            (None, _) => self.get("status-by-gone"),
            (Some(_), "") => self.get("status-by-unwritten"),
            (Some(_), action) => action.into(),
        };
        self.with("status-replaced-by", &[("action", by.into_owned().into())])
    }

    /// What was said and agreed in one entry of a timeline.
    pub fn entry_words(&self, entry: &StatusEntry) -> String {
        let words = entry.words.trim();
        let due = entry.due.map(|due| {
            let due = self.date(due);
            self.with("status-new-date", &[("date", due.into())])
        });
        match due {
            None => words.to_owned(),
            Some(due) if words.is_empty() => due,
            Some(due) if words.ends_with(char::is_alphanumeric) => format!("{words}. {due}"),
            Some(due) => format!("{words} {due}"),
        }
    }

    /// One entry of a timeline without its date: where it stood, what was said, the new date.
    pub fn entry(&self, session: &Session, team: &Team, entry: &StatusEntry) -> String {
        let status = self.status_in_full(session, team, &entry.status);
        match self.entry_words(entry) {
            words if words.is_empty() => status,
            words => format!("{status} · {words}"),
        }
    }

    /// "Vervolg van Goed Digitaal Bestuur op 12 november 2026", for a session that follows another.
    pub fn follows(&self, session: &Session) -> Option<String> {
        let before = session.follows_last()?;
        let mut values = vec![("title", self.of(&before.title).into())];
        let id = match before.date {
            Some(date) => {
                values.push(("date", self.date(date).into()));
                "follow-up-lead-new"
            }
            None => "follow-up-lead-undated",
        };
        Some(self.with(id, &values))
    }

    /// The day on which an earlier agreement was made, when that is known.
    pub fn made_on(&self, session: &Session, one: &EarlierAgreement) -> Option<String> {
        let made_in = session
            .follows
            .iter()
            .find(|earlier| earlier.id == one.made_in);
        Some(self.short_date(made_in?.date?))
    }

    /// "toen 2, nu 3 (hoger)".
    pub fn then_and_now(&self, then: Option<Score>, now: Option<Score>) -> String {
        let number = |score: Option<Score>| match score {
            Some(score) => u8::from(score).to_string(),
            None => self.get("then-none").into_owned(),
        };
        let both = [("then", number(then).into()), ("now", number(now).into())];
        let both = self.with("then-and-now", &both);
        match self.moved(then, now) {
            Some(moved) => format!("{both} ({moved})"),
            None => both,
        }
    }

    /// "hoger", when both scores are there.
    pub fn moved(&self, then: Option<Score>, now: Option<Score>) -> Option<String> {
        let id = match now?.cmp(&then?) {
            Ordering::Greater => "then-higher",
            Ordering::Equal => "then-same",
            Ordering::Less => "then-lower",
        };
        Some(self.get(id).into_owned())
    }

    /// The action of an agreement, short enough for a list.
    pub fn short_action(&self, action: &str) -> String {
        match action.trim() {
            "" => self.get("status-by-unwritten").into_owned(),
            action => shortened(action),
        }
    }

    /// What was scored, in words.
    pub fn scored(&self, session: &Session, team: &Team, what: Scored<'_>) -> String {
        match what {
            Scored::Value(id) => self.value_name(session, team, id),
            Scored::Statement(one) => self.of(&one.text).to_owned(),
        }
    }
}
