//! What belongs in a calendar: when agreements are due and looked back on, and when a team meets
//! again.

use jiff::civil::Date;

use super::{Composer, words};
use crate::model::{AgreementKey, Session, Standing, Status, Team};
use crate::report::Audience;
use crate::report::ics::{Appointment, Kind};
use crate::text::Text;

/// All dates of a session that are known, team by team. Those of an earlier agreement have the same
/// id as in the calendar of its own session; what is settled is cancelled there.
pub fn dates(session: &Session, text: &Text, audience: Audience, today: Date) -> Vec<Appointment> {
    let composer = Composer::new(session, text, audience, today);
    let teams = session.teams.iter();
    teams.flat_map(|team| composer.team_dates(team)).collect()
}

impl Composer<'_> {
    fn team_dates(&self, team: &Team) -> Vec<Appointment> {
        let agreements = self.session.standings(team);
        let mut dates: Vec<Appointment> = agreements
            .flat_map(|one| {
                let due = self.about(team, &one, Kind::Due);
                let evaluation = self.about(team, &one, Kind::Evaluation);
                due.into_iter().chain(evaluation)
            })
            .collect();
        // What the session before planned as its follow-up is this session, on its own day.
        let here = self.session.follows_last().zip(self.session.date);
        dates.extend(here.map(|(before, date)| self.follow_up_date(team, &before.id, date)));
        let next = team.follow_up;
        dates.extend(next.map(|date| self.follow_up_date(team, &self.session.id, date)));
        dates
    }

    /// The follow-up that was planned in the session with this id.
    fn follow_up_date(&self, team: &Team, planned_in: &str, date: Date) -> Appointment {
        let name = self.chapter_title(team);
        let title = [("team", words(&name))];
        let key = AgreementKey {
            session: planned_in.to_owned(),
            agreement: team.id,
        };
        Appointment {
            id: id(&key, Kind::FollowUp),
            date,
            title: self.text.with("report-event-follow-up", &title),
            about: self.free(&team.case.title),
            cancelled: false,
        }
    }

    fn about(&self, team: &Team, one: &Standing<'_>, kind: Kind) -> Option<Appointment> {
        let agreement = one.agreement;
        let (message, date, cancelled) = match kind {
            Kind::Due => ("report-event-due", one.due, one.status.is_settled()),
            // Whether it worked is a question for what was done, too.
            _ => (
                "report-event-evaluation",
                one.evaluation,
                one.status.is_settled() && *one.status != Status::Done,
            ),
        };
        let what = match self.free(&agreement.action) {
            empty if empty.is_empty() => self.word("report-no-action"),
            action => action,
        };
        let title = self.text.with(message, &[("what", words(&what))]);
        let measure = self.free(&agreement.measure);
        let told = [
            Some(self.chapter_title(team)),
            self.owner_name(agreement),
            Some(measure),
        ];
        let told = told.into_iter().flatten().filter(|words| !words.is_empty());
        Some(Appointment {
            id: id(&one.key, kind),
            date: date?,
            title,
            about: told.collect::<Vec<_>>().join("\n"),
            cancelled,
        })
    }
}

/// The same in every export, of its own session and of those that follow it.
fn id(key: &AgreementKey, kind: Kind) -> String {
    format!("{}-{}-{}", key.session, kind.word(), key.agreement.0)
}
