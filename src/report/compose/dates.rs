//! What belongs in a calendar: when agreements are due and looked back on, and when a team meets
//! again.

use jiff::civil::Date;

use super::{Composer, words};
use crate::model::{Agreement, RecordId, Session, Team};
use crate::report::Audience;
use crate::report::ics::{Appointment, Kind};
use crate::text::Text;

/// All dates of a session that are known, team by team.
pub fn dates(session: &Session, text: &Text, audience: Audience, today: Date) -> Vec<Appointment> {
    let composer = Composer::new(session, text, audience, today);
    let teams = session.teams.iter();
    teams.flat_map(|team| composer.team_dates(team)).collect()
}

impl Composer<'_> {
    fn team_dates(&self, team: &Team) -> Vec<Appointment> {
        let agreements = team.agreements.iter();
        let mut dates: Vec<Appointment> = agreements
            .flat_map(|one| {
                let due = self.about(team, one, Kind::Due, one.due);
                let evaluation = self.about(team, one, Kind::Evaluation, one.evaluation);
                due.into_iter().chain(evaluation)
            })
            .collect();
        dates.extend(team.follow_up.map(|date| {
            let name = self.chapter_title(team);
            let title = [("team", words(&name))];
            let title = self.text.with("report-event-follow-up", &title);
            let about = self.free(&team.case.title);
            self.appointment(team.id, Kind::FollowUp, date, title, about)
        }));
        dates
    }

    fn about(
        &self,
        team: &Team,
        one: &Agreement,
        kind: Kind,
        date: Option<Date>,
    ) -> Option<Appointment> {
        let what = match self.free(&one.action) {
            empty if empty.is_empty() => self.word("report-no-action"),
            action => action,
        };
        let message = match kind {
            Kind::Due => "report-event-due",
            _ => "report-event-evaluation",
        };
        let title = self.text.with(message, &[("what", words(&what))]);
        let measure = self.free(&one.measure);
        let told = [
            Some(self.chapter_title(team)),
            self.owner_name(one),
            Some(measure),
        ];
        let told = told.into_iter().flatten().filter(|words| !words.is_empty());
        let told = told.collect::<Vec<_>>().join("\n");
        Some(self.appointment(one.id, kind, date?, title, told))
    }

    fn appointment(
        &self,
        record: RecordId,
        kind: Kind,
        date: Date,
        title: String,
        about: String,
    ) -> Appointment {
        Appointment {
            id: format!("{}-{}-{}", self.session.id, kind.word(), record.0),
            date,
            title,
            about,
        }
    }
}
