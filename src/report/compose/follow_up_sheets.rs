//! The facts of a follow-up as sheets: where agreements stand, what was said about them, and scores
//! then and now.

use super::Composer;
use super::sheets::score;
use crate::model::{EarlierAgreement, Team};
use crate::report::sheet::{Sheet, Value};

impl Composer<'_> {
    pub(super) fn follow_up_sheets(&self) -> [Sheet; 3] {
        [
            self.standing_sheet(),
            self.timeline_sheet(),
            self.moves_sheet(),
        ]
    }

    fn standing_sheet(&self) -> Sheet {
        let columns = [
            "report-team",
            "report-agreement",
            "report-value",
            "report-who",
            "report-due",
            "report-evaluation",
            "report-status",
            "report-since",
            "report-made-on",
        ];
        self.sheet("report-earlier-agreements", &columns, |team| {
            let all = team.earlier.iter();
            all.map(|one| self.standing_cells(team, one)).collect()
        })
    }

    fn standing_cells(&self, team: &Team, one: &EarlierAgreement) -> Vec<Value> {
        let agreement = &one.agreement;
        let value = agreement.value.as_ref();
        let value = value.map(|id| self.value_name(team, id));
        let status = self.text.status_in_full(self.session, team, one.status());
        let mut made = self.session.follows.iter();
        let made = made.find(|session| session.id == one.made_in);
        vec![
            self.team_name(team).into(),
            self.free(&agreement.action).into(),
            value.unwrap_or_default().into(),
            self.owner_name(agreement).unwrap_or_default().into(),
            one.due().into(),
            one.evaluation().into(),
            self.free(&status).into(),
            one.timeline.last().map(|entry| entry.on).into(),
            made.and_then(|session| session.date).into(),
        ]
    }

    /// A row for every entry; what is written and not yet recorded is the last.
    fn timeline_sheet(&self) -> Sheet {
        let columns = [
            "report-team",
            "report-agreement",
            "report-date",
            "report-status",
            "report-progress",
            "report-due",
        ];
        self.sheet("report-timeline", &columns, |team| {
            let all = team.earlier.iter();
            all.flat_map(|one| self.timeline_rows(team, one)).collect()
        })
    }

    fn timeline_rows(&self, team: &Team, one: &EarlierAgreement) -> Vec<Vec<Value>> {
        let start = || -> Vec<Value> {
            vec![
                self.team_name(team).into(),
                self.free(&one.agreement.action).into(),
            ]
        };
        let mut rows: Vec<Vec<Value>> = Vec::new();
        for entry in one.told() {
            let status = self.text.status_in_full(self.session, team, &entry.status);
            let mut row = start();
            row.extend([
                Some(entry.on).into(),
                self.free(&status).into(),
                self.free(&entry.words).into(),
                entry.due.into(),
            ]);
            rows.push(row);
        }
        if !one.progress.trim().is_empty() {
            let mut row = start();
            row.extend([Value::Nothing, Value::Nothing]);
            row.extend([self.free(&one.progress).into(), Value::Nothing]);
            rows.push(row);
        }
        rows
    }

    fn moves_sheet(&self) -> Sheet {
        let columns = [
            "report-team",
            "report-then-what",
            "report-then",
            "report-now",
            "report-remark",
        ];
        self.sheet("then-title", &columns, |team| {
            let moves = self.session.moves(team).into_iter();
            let rows = moves.map(|one| {
                let what = self.text.scored(self.session, team, one.what);
                vec![
                    self.team_name(team).into(),
                    self.free(&what).into(),
                    score(one.then),
                    score(one.now),
                    self.free(one.why).into(),
                ]
            });
            rows.collect()
        })
    }
}
