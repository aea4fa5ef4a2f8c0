//! The case of each team for the wall: what is going on, and the questions to answer today.

use crate::model::{CaseCard, Session, Team};
use crate::report::layout::{LayoutError, Poster, PosterPart, posters};
use crate::report::page::Document;
use crate::text::Text;

/// Empty lines to write on when there is no case yet.
const ROOM: usize = 4;

pub fn document(session: &Session, text: &Text) -> Result<Document, LayoutError> {
    let mut all: Vec<Poster> = Vec::new();
    for team in &session.teams {
        let one = poster(session, team, text);
        // Teams with the same case need it once.
        match all.iter_mut().find(|known| same_case(known, &one)) {
            Some(known) => known.head.clone_from(&session.organisation),
            None => all.push(one),
        }
    }
    if all.is_empty() {
        let nobody = Team::new(crate::model::RecordId(0), String::new());
        all.push(poster(session, &nobody, text));
    }
    let title = text.get("print-poster");
    posters(&title, &session.organisation, text.lang(), &all)
}

fn same_case(one: &Poster, other: &Poster) -> bool {
    (&one.title, &one.lead, &one.parts) == (&other.title, &other.lead, &other.parts)
}

fn poster(session: &Session, team: &Team, text: &Text) -> Poster {
    let case = &team.case;
    let card = case.card.as_ref();
    let card = card.and_then(|id| session.case_set.cases.iter().find(|one| one.id == *id));
    let title = match case.title.trim() {
        "" => text.get("report-case").into_owned(),
        title => title.to_owned(),
    };
    let told = [
        ("report-case-decider", &case.decider),
        ("report-case-technology", &case.technology),
        ("report-case-why-now", &case.why_now),
        ("report-case-purpose", &case.purpose),
        ("report-case-rules", &case.ground_rules),
    ];
    let blank = case.is_empty();
    let told = told
        .into_iter()
        .filter(|(_, words)| blank || !words.trim().is_empty());
    let told = told.map(|(name, words)| PosterPart {
        name: text.get(name).into_owned(),
        lines: match blank {
            true => vec![String::new(); ROOM],
            false => words.lines().map(str::to_owned).collect(),
        },
    });
    let mut parts: Vec<PosterPart> = told.collect();
    parts.extend(card.map(|card| questions(card, text)));
    let whose = [session.organisation.trim(), team.name.trim()];
    let whose: Vec<&str> = whose.into_iter().filter(|one| !one.is_empty()).collect();
    Poster {
        head: whose.join(", "),
        title,
        lead: case.what.trim().to_owned(),
        parts,
        foot: text.of(&session.workshop.title).to_owned(),
    }
}

fn questions(card: &CaseCard, text: &Text) -> PosterPart {
    let questions = card.questions.iter().map(|question| text.of(question));
    PosterPart {
        name: text.get("print-poster-questions").into_owned(),
        lines: questions.map(str::to_owned).collect(),
    }
}
