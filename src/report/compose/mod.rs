//! What the report says: from a session to blocks. All words come from the Fluent files, all facts
//! from the session; typed text passes [`names`] before it stands anywhere.

mod agreements;
mod dates;
mod figures;
mod follow_up;
mod follow_up_sheets;
mod mentions;
mod method;
mod names;
mod public_values;
mod reflection;
mod sheets;
mod side_by_side;
mod signing;
mod summary;
mod team;
mod tensions;
#[cfg(test)]
mod tests;
mod values;

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

pub use self::dates::dates;
pub use self::mentions::{Mention, mentions};
use self::names::Names;
pub use self::public_values::public_values;
pub use self::sheets::sheets;
pub use self::signing::signing;
use super::block::{Anchor, Block, Level, Run};
use super::{Audience, Report, Running};
use crate::model::{Activity, Score, Session, Team, ValueId};
use crate::text::Text;

/// The heading of the list of open points.
const OPEN_POINTS: Anchor = Anchor(0);

/// Writes the report of a session for an audience, in the language of `text`. Due dates are held
/// against `today`.
pub fn compose(session: &Session, text: &Text, audience: Audience, today: Date) -> Report {
    Composer::new(session, text, audience, today).report()
}

/// What every chapter needs to know.
struct Composer<'a> {
    session: &'a Session,
    text: &'a Text,
    audience: Audience,
    today: Date,
    names: Names,
}

impl<'a> Composer<'a> {
    fn new(session: &'a Session, text: &'a Text, audience: Audience, today: Date) -> Self {
        Self {
            session,
            text,
            audience,
            today,
            names: Names::of(session, text),
        }
    }
}

impl Composer<'_> {
    fn report(&self) -> Report {
        let (pages, blocks) = match self.session.is_follow_up() {
            true => (2, self.follow_up()),
            false => (1, self.workshop_day()),
        };
        let workshop = self.free(self.text.of(&self.session.workshop.title));
        Report {
            title: self.title(),
            lang: self.text.lang(),
            audience: self.audience,
            running: self.running(),
            author: self.free(&self.session.organisation),
            subject: self
                .text
                .with("report-subtitle", &[("workshop", workshop.into())]),
            fit: Some(pages),
            blocks,
        }
    }

    /// A page to read, a chapter for each team, and how it all came about.
    fn workshop_day(&self) -> Vec<Block> {
        let mut blocks = self.summary();
        let mut figures = 0;
        for team in &self.session.teams {
            blocks.push(Block::PageBreak);
            blocks.extend(self.team_chapter(team, &mut figures));
        }
        blocks.push(Block::PageBreak);
        if self.session.teams.len() > 1 {
            blocks.extend(self.teams_side_by_side());
        }
        blocks.extend(self.method());
        blocks
    }

    fn running(&self) -> Running {
        let audience = match self.audience {
            Audience::Internal => "report-running-internal",
            Audience::Shareable => "report-running-shareable",
        };
        let (workshop, values) = (&self.session.workshop, &self.session.value_set);
        Running {
            head_left: self.free(&self.session.organisation),
            head_right: self.word(audience),
            foot_left: self.text.with(
                "report-running-method",
                &[
                    ("workshop", workshop.id.as_str().into()),
                    ("version", workshop.version.as_str().into()),
                    ("values", values.id.as_str().into()),
                ],
            ),
            // The layout fills in the numbers.
            foot_right: self.text.with(
                "report-page",
                &[("page", "{page}".into()), ("pages", "{pages}".into())],
            ),
        }
    }

    /// The title of the case when all teams share one, else that of the workshop.
    fn title(&self) -> String {
        let teams = self.session.teams.iter();
        let mut titles: Vec<&str> = teams.map(|team| team.case.title.trim()).collect();
        titles.retain(|title| !title.is_empty());
        titles.dedup();
        match titles[..] {
            [title] => self.free(title),
            _ => self.free(self.text.of(&self.session.workshop.title)),
        }
    }

    fn is_internal(&self) -> bool {
        self.audience == Audience::Internal
    }

    /// What somebody typed, without names when the report is for others.
    fn free(&self, typed: &str) -> String {
        let typed = typed.trim();
        match self.audience {
            Audience::Internal => typed.to_owned(),
            Audience::Shareable => self.names.removed_from(typed).into_owned(),
        }
    }

    /// What somebody typed, or quiet words that say that it is missing.
    fn free_or(&self, typed: &str, missing: &str) -> Vec<Run> {
        match typed.trim() {
            "" => vec![Run::quiet(self.word(missing))],
            typed => vec![Run::plain(self.free(typed))],
        }
    }

    fn word(&self, id: &str) -> String {
        self.text.get(id).into_owned()
    }

    fn sentence(&self, id: &str) -> Block {
        Block::paragraph(self.word(id))
    }

    fn sentence_with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> Block {
        Block::paragraph(self.text.with(id, values))
    }

    fn heading(&self, level: Level, id: &str) -> Block {
        Block::heading(level, self.word(id))
    }

    fn team_name(&self, team: &Team) -> String {
        self.free(&self.text.team_name(team))
    }

    fn value_name(&self, team: &Team, id: &ValueId) -> String {
        self.free(&self.text.value_name(self.session, team, id))
    }

    /// The name of the fundament of a value; a team's own value has none.
    fn fundament_name(&self, id: &ValueId) -> Option<String> {
        let set = &self.session.value_set;
        let fundament = set.fundaments.get(set.fundament_of(id)?)?;
        Some(self.free(self.text.of(&fundament.name)))
    }

    fn group_name(&self, id: &ValueId) -> String {
        let own = || self.word("report-own-value");
        self.fundament_name(id).unwrap_or_else(own)
    }

    fn score(&self, score: Option<Score>) -> Vec<Run> {
        match score {
            Some(score) => {
                let score = u8::from(score);
                let words = self.text.with("report-score", &[("score", score.into())]);
                vec![Run::score(words, score)]
            }
            None => vec![Run::quiet(self.word("report-no-score"))],
        }
    }

    fn date_cell(&self, date: Option<Date>) -> Vec<Run> {
        match date {
            Some(date) => vec![Run::plain(self.text.short_date(date))],
            None => vec![Run::quiet(self.word("report-no-date"))],
        }
    }

    /// Whether the plan has an activity of this kind that was not skipped.
    fn plans(&self, kind: impl Fn(&Activity) -> bool) -> bool {
        self.session.workshop.plans(kind)
    }

    /// "a, b and c".
    fn enumeration(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.text.with(
                "report-list-and",
                &[
                    ("first", first.join(", ").into()),
                    ("last", last.as_str().into()),
                ],
            ),
        }
    }
}

/// A number as Fluent takes it.
fn number(count: usize) -> FluentValue<'static> {
    count.into()
}

fn words(text: &str) -> FluentValue<'_> {
    FluentValue::String(Cow::Borrowed(text))
}
