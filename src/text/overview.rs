//! Words for an overview.

use super::Text;
use crate::model::ValueId;
use crate::overview::{Collection, Due, Filter, Quarter, Row, SOON_DAYS};
use crate::report::overview::Unread;
use crate::store::StoreError;

impl Text {
    /// "2e kwartaal 2027".
    pub fn quarter(&self, quarter: Quarter) -> String {
        self.quarter_as("overview-quarter-name", quarter)
    }

    /// "2e kw 2027", below a picture and above a column.
    pub fn short_quarter(&self, quarter: Quarter) -> String {
        self.quarter_as("overview-quarter-short", quarter)
    }

    fn quarter_as(&self, id: &str, quarter: Quarter) -> String {
        let year = quarter.year.to_string();
        let values = [("number", quarter.number.into()), ("year", year.into())];
        self.with(id, &values)
    }

    /// A sentence that names quarters; `None` when there are none.
    pub fn quarters(&self, id: &str, quarters: &[Quarter]) -> Option<String> {
        let named: Vec<String> = quarters.iter().map(|one| self.quarter(*one)).collect();
        let values = [("quarters", named.join(", ").into())];
        (!named.is_empty()).then(|| self.with(id, &values))
    }

    /// How many agreements of a session are open, and how many of these are overdue: "3, 1 over
    /// tijd". Nothing when none is.
    pub fn open(&self, row: &Row) -> String {
        match (row.open, row.overdue) {
            (0, _) => String::new(),
            (open, 0) => self.number(open),
            (open, late) => {
                let values = [("open", open.into()), ("late", late.into())];
                self.with("overview-open-late", &values)
            }
        }
    }

    /// "3,4", or words for a group that is too small.
    pub fn average(&self, average: Option<f64>) -> String {
        match average {
            Some(average) => self.one_decimal(average),
            None => self.get("overview-too-few").into_owned(),
        }
    }

    /// How an agreement stands towards its date.
    pub fn due(&self, due: Due) -> String {
        self.with(due.name(), &[("count", SOON_DAYS.into())])
    }

    /// A file that has no part in it; its path is told as it stands in the error.
    pub fn unread(&self, error: &StoreError) -> Unread {
        let why = error.reason(self);
        Unread {
            file: why.place.unwrap_or_default(),
            reason: why.text,
        }
    }

    /// Each part of a filter in words.
    pub fn filter(&self, filter: &Filter, all: &Collection) -> Vec<String> {
        let mut parts = Vec::new();
        let mut part = |id, value: String| {
            if !value.trim().is_empty() {
                parts.push(self.with(id, &[("what", value.into())]));
            }
        };
        part("overview-filter-is-team", filter.team.clone());
        part("overview-filter-is-case", filter.case.clone());
        let date = |date: Option<_>| date.map(|date| self.date(date)).unwrap_or_default();
        part("overview-filter-is-from", date(filter.from));
        part("overview-filter-is-to", date(filter.to));
        let value = filter.value.as_ref();
        let value = value.map(|id| self.value_in(all, id));
        part("overview-filter-is-value", value.unwrap_or_default());
        let status = filter.status.map(|status| self.get(status.name()));
        let status = status.unwrap_or_default().into_owned();
        part("overview-filter-is-status", status);
        if filter.overdue {
            parts.push(self.get("overview-filter-is-overdue").into_owned());
        }
        parts
    }

    /// The name of a value in the first session that knows it.
    fn value_in(&self, all: &Collection, id: &ValueId) -> String {
        let values = all.sessions.iter().flat_map(|session| {
            let own = session.teams.iter().flat_map(|team| &team.own_values);
            session.script.values().chain(own)
        });
        let named = values.into_iter().find(|value| value.id == *id);
        named.map_or_else(|| id.0.clone(), |value| self.of(&value.name).to_owned())
    }
}
