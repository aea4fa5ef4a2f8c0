//! Figures of what stands in a table or list beside them: who looks, sees it sooner; who does not,
//! reads the same.

use super::{Composer, number, words};
use crate::model::{Agreement, Team, ValueId};
use crate::report::block::{Block, Field, Map, Point, Pull};

impl Composer<'_> {
    /// Values and the tensions between them; a lone tension needs no map.
    pub(super) fn tension_map(&self, team: &Team, figures: &mut usize) -> Option<Block> {
        let mut values: Vec<&ValueId> = Vec::new();
        let mut pulls = Vec::new();
        let mut facts = Vec::new();
        for (place, tension) in team.tensions.iter().enumerate() {
            let (Some(first), Some(second)) = (&tension.first, &tension.second) else {
                continue;
            };
            let [from, to] = [first, second].map(|value| place_of(value, &mut values));
            let number = place + 1;
            pulls.push(Pull { number, from, to });
            let names = [first, second].map(|value| self.value_name(team, value));
            let names = [("first", words(&names[0])), ("second", words(&names[1]))];
            let fact = self.text.with("map-pull", &names);
            let values = [("number", number.into()), ("name", fact.into())];
            facts.push(self.text.with("report-tension-number", &values));
        }
        if pulls.len() < 2 {
            return None;
        }
        let told = [
            ("count", number(pulls.len())),
            ("facts", facts.join("; ").into()),
        ];
        let poles = values.into_iter().map(|value| self.pole(team, Some(value)));
        Some(Block::Map(Map {
            values: poles.collect(),
            pulls,
            caption: self.caption("report-figure-map", figures),
            alt: self.text.with("map-alt", &told),
        }))
    }

    /// Agreements by their two judgements.
    pub(super) fn priority_field(&self, team: &Team, figures: &mut usize) -> Option<Block> {
        let all = team.agreements.iter().enumerate();
        let points: Vec<Point> = all.filter_map(point).collect();
        if points.is_empty() {
            return None;
        }
        let facts = points.iter().map(|point| {
            let numbers = [
                ("number", number(point.number)),
                ("need", point.up.into()),
                ("importance", point.across.into()),
            ];
            self.text.with("field-point", &numbers)
        });
        let facts = facts.collect::<Vec<_>>().join("; ");
        Some(Block::Field(Field {
            points,
            across: self.word("field-importance"),
            up: self.word("field-need"),
            caption: self.caption("report-figure-field", figures),
            alt: self.text.with("field-alt", &[("facts", facts.into())]),
        }))
    }

    fn caption(&self, id: &str, figures: &mut usize) -> String {
        *figures += 1;
        self.text.with(id, &[("number", number(*figures))])
    }
}

fn place_of<'a>(value: &'a ValueId, values: &mut Vec<&'a ValueId>) -> usize {
    let known = values.iter().position(|one| *one == value);
    known.unwrap_or_else(|| {
        values.push(value);
        values.len() - 1
    })
}

fn point((place, agreement): (usize, &Agreement)) -> Option<Point> {
    Some(Point {
        number: place + 1,
        across: agreement.importance?.into(),
        up: agreement.need?.into(),
    })
}
