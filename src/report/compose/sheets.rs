//! The facts of a session as sheets for a calculator, under the same rules about names.

use jiff::civil::Date;

use super::Composer;
use crate::model::{Activity, Agreement, Answer, Ballot, Item, Score, Session, Team, ValueId};
use crate::report::Audience;
use crate::report::sheet::{Sheet, Value};
use crate::text::Text;

/// Agreements, values, scores and answers of all teams.
pub fn sheets(session: &Session, text: &Text, audience: Audience, today: Date) -> Vec<Sheet> {
    let composer = Composer::new(session, text, audience, today);
    let mut sheets = Vec::new();
    if session.is_follow_up() {
        sheets.extend(composer.follow_up_sheets());
    }
    sheets.extend([composer.agreements_sheet(), composer.values_sheet()]);
    if asks(session, statements) {
        sheets.push(composer.scores_sheet());
    }
    if asks(session, questions) {
        sheets.push(composer.answers_sheet());
    }
    sheets
}

/// Whether the workshop has anything of this kind: without it a sheet would always be empty.
fn asks(session: &Session, items: fn(&Activity) -> &[Item]) -> bool {
    let mut steps = session.workshop.steps.iter();
    steps.any(|step| step.activities.iter().any(|one| !items(one).is_empty()))
}

impl Composer<'_> {
    fn agreements_sheet(&self) -> Sheet {
        self.sheet(
            "report-agreements",
            &[
                "report-team",
                "report-nr",
                "report-agreement",
                "report-value",
                "report-who",
                "report-due",
                "report-measure",
                "report-evaluation",
                "report-need",
                "report-importance",
                "report-order-why",
            ],
            |team| {
                let all = team.agreements.iter().enumerate();
                all.map(|(place, one)| self.agreement_cells(team, place, one))
                    .collect()
            },
        )
    }

    fn agreement_cells(&self, team: &Team, place: usize, one: &Agreement) -> Vec<Value> {
        let value = one.value.as_ref().map(|id| self.value_name(team, id));
        vec![
            self.team_name(team).into(),
            Value::Number(place + 1),
            self.free(&one.action).into(),
            value.unwrap_or_default().into(),
            self.owner_name(one).unwrap_or_default().into(),
            one.due.into(),
            self.free(&one.measure).into(),
            one.evaluation.into(),
            score(one.need),
            score(one.importance),
            self.free(&one.order_reason).into(),
        ]
    }

    /// What is on the shortlist, and what else was picked or scored.
    fn values_sheet(&self) -> Sheet {
        self.sheet(
            "report-values",
            &[
                "report-team",
                "report-value",
                "report-fundament",
                "report-on-shortlist",
                "report-people-count",
                "report-dots-count",
                "report-why",
                "report-now",
                "report-score-why",
            ],
            |team| self.value_rows(team),
        )
    }

    fn value_rows(&self, team: &Team) -> Vec<Vec<Value>> {
        let revealed = team.ballot == Ballot::Revealed;
        let tallies = if revealed {
            self.session.tally(team)
        } else {
            Vec::new()
        };
        let noted = team
            .value_notes
            .iter()
            .filter(|(_, note)| **note != Default::default());
        let mut values: Vec<&ValueId> = team.shortlist.iter().collect();
        for id in tallies
            .iter()
            .map(|tally| &tally.value)
            .chain(noted.map(|(id, _)| id))
        {
            if !values.contains(&id) {
                values.push(id);
            }
        }
        let row = |id: &ValueId| {
            let tally = tallies.iter().find(|tally| &tally.value == id);
            let note = team.note(id);
            let place = team.shortlist.iter().position(|chosen| chosen == id);
            vec![
                self.team_name(team).into(),
                self.value_name(team, id).into(),
                self.group_name(id).into(),
                place.map_or(Value::Nothing, |place| Value::Number(place + 1)),
                tally.map_or(Value::Nothing, |tally| Value::Number(tally.people)),
                tally.map_or(Value::Nothing, |tally| Value::Number(tally.dots)),
                self.free(note.map_or("", |note| &note.reason)).into(),
                score(note.and_then(|note| note.score)),
                self.free(note.map_or("", |note| &note.why)).into(),
            ]
        };
        values.into_iter().map(row).collect()
    }

    fn scores_sheet(&self) -> Sheet {
        self.sheet(
            "report-scores",
            &[
                "report-team",
                "report-statement",
                "report-now",
                "report-remark",
            ],
            |team| {
                let scored = self.asked(team, statements);
                let rows = scored.map(|(item, answer)| {
                    vec![
                        self.team_name(team).into(),
                        self.free(self.text.of(&item.text)).into(),
                        score(answer.and_then(|answer| answer.score)),
                        self.free(answer.map_or("", |answer| &answer.text)).into(),
                    ]
                });
                rows.collect()
            },
        )
    }

    fn answers_sheet(&self) -> Sheet {
        let columns = ["report-team", "report-question", "report-answer"];
        self.sheet("report-answers-given", &columns, |team| {
            let asked = self.asked(team, questions);
            let rows = asked.map(|(item, answer)| {
                vec![
                    self.team_name(team).into(),
                    self.free(self.text.of(&item.text)).into(),
                    self.free(answer.map_or("", |answer| &answer.text)).into(),
                ]
            });
            rows.collect()
        })
    }

    /// What the workshop asks, in its order, with what this team filled in.
    fn asked<'a>(
        &'a self,
        team: &'a Team,
        items: fn(&Activity) -> &[Item],
    ) -> impl Iterator<Item = (&'a Item, Option<&'a Answer>)> {
        let steps = self.session.workshop.steps.iter();
        steps.flat_map(move |step| {
            let items = step.activities.iter().flat_map(items);
            items.map(|item| (item, team.answer(&step.id, &item.id)))
        })
    }

    pub(super) fn sheet(
        &self,
        name: &str,
        columns: &[&str],
        rows: impl Fn(&Team) -> Vec<Vec<Value>>,
    ) -> Sheet {
        Sheet {
            name: self.word(name),
            columns: columns.iter().map(|id| self.word(id)).collect(),
            rows: self
                .session
                .teams
                .iter()
                .flat_map(|team| rows(team))
                .collect(),
        }
    }
}

/// What a team scores in this activity.
fn statements(activity: &Activity) -> &[Item] {
    match activity {
        Activity::Reflection { statements } | Activity::Statements { statements } => statements,
        _ => &[],
    }
}

/// What a team answers in words in this activity.
fn questions(activity: &Activity) -> &[Item] {
    match activity {
        Activity::Questions { questions } => questions,
        _ => &[],
    }
}

pub(super) fn score(score: Option<Score>) -> Value {
    score.map_or(Value::Nothing, |score| {
        Value::Number(u8::from(score).into())
    })
}
