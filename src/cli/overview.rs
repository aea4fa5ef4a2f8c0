//! `overview`: the picture across all sessions in a folder, in words, as a file or as tables.

use std::path::PathBuf;

use jiff::Zoned;
use uuid::Uuid;

use super::Outcome;
use crate::overview::{Collection, Due, Filter, Picture, Status, View};
use crate::report::csv;
use crate::report::overview::{Format, Overview, Unread, export, tables};
use crate::report::pdf::Stamp;
use crate::store::scan::{Progress, Scan, scan};
use crate::store::{self, Paths};
use crate::text::{Message, Sentence as _, Text};

/// Which folder, what of it, and where it goes.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct OverviewWish {
    pub folder: PathBuf,
    pub output: Option<(PathBuf, Format)>,
    pub tables: Option<PathBuf>,
    pub filter: Filter,
    /// The least sessions of which an average is shown.
    pub group: usize,
}

/// # Errors
/// A message when the folder cannot be read, or something cannot be written.
pub(super) fn run(wish: &OverviewWish, text: &Text) -> Result<Outcome, Message> {
    let told = |error: store::StoreError| error.message(text);
    let done = scan(&wish.folder, &Paths::find(), &Progress::default()).map_err(told)?;
    // Nobody is there to cancel it.
    let Some(done) = done else {
        return Ok(Outcome::of(String::new()));
    };
    let mut warnings: Vec<Message> = done
        .scan
        .unread
        .iter()
        .map(|one| one.message(text))
        .collect();
    let Scan {
        folder,
        sessions,
        unread,
        links,
    } = done.scan;
    let unread = unread.iter().map(|one| one.seen_from(&folder));
    let unread: Vec<Unread> = unread.map(|one| text.unread(&one)).collect();
    let all = Collection::new(sessions.into_iter().map(|one| one.facts));
    let now = Zoned::now();
    let today = now.date();
    let view = View::new(&all, &wish.filter, wish.group, today);
    let mut lines = summary(&all, &view, &wish.filter, text);
    if links > 0 {
        lines.push(text.with("overview-links", &[("count", links.into())]));
    }
    if let Some((path, format)) = &wish.output {
        let overview = Overview {
            all: &all,
            view: &view,
            filter: &wish.filter,
            group: wish.group,
            unread: &unread,
            today,
        };
        let stamp = Stamp {
            id: Uuid::new_v4().into_bytes(),
            created: now,
        };
        let bytes =
            export(&overview, text, *format, &stamp).map_err(|fault| fault.message(text))?;
        store::write_export(path, &bytes).map_err(told)?;
        lines.push(made("cli-made-overview", path, text));
    }
    if let Some(folder) = &wish.tables {
        let tables = tables(&all, &view);
        let tables = tables
            .iter()
            .map(|sheet| (sheet.name.as_str(), csv::tidy(sheet)));
        store::write_tables(folder, tables).map_err(told)?;
        lines.push(made("cli-made-tables", folder, text));
    }
    if let Err(error) = done.memory.keep() {
        warnings.push(error.message(text));
    }
    Ok(Outcome {
        words: lines.join("\n"),
        warnings,
        notes: Vec::new(),
    })
}

fn made(id: &str, path: &std::path::Path, text: &Text) -> String {
    text.with(id, &[("path", path.display().to_string().into())])
}

fn summary(all: &Collection, view: &View, filter: &Filter, text: &Text) -> Vec<String> {
    let picture = &view.picture;
    if all.sessions.is_empty() {
        return vec![text.get("overview-empty").into_owned()];
    }
    let counts = [
        ("overview-sessions-count", picture.sessions),
        ("overview-teams-count", picture.teams),
        ("overview-agreements-count", picture.agreements()),
        ("overview-overdue-count", picture.is_due(Due::Overdue)),
    ];
    let counts = counts.map(|(id, count)| text.with(id, &[("count", count.into())]));
    let mut lines = vec![counts.join(", ")];
    lines.extend(text.filter(filter, all));
    if view.rows.is_empty() {
        lines.push(text.get("overview-nothing-passes").into_owned());
        return lines;
    }
    lines.extend(values(picture, text));
    let line = |name: String, count: usize| {
        let values = [("name", name.into()), ("count", count.into())];
        format!("  - {}", text.with("cli-overview-count", &values))
    };
    if picture.agreements() > 0 {
        lines.push(text.get("cli-overview-statuses").into_owned());
        let named = |status: Status| {
            line(
                text.get(status.name()).into_owned(),
                picture.has_status(status),
            )
        };
        lines.extend(Status::ALL.map(named));
        lines.push(text.get("cli-overview-due").into_owned());
        lines.extend(Due::ALL.map(|due| line(text.due(due), picture.is_due(due))));
    }
    lines
}

fn values(picture: &Picture, text: &Text) -> Vec<String> {
    if picture.values_chosen() == 0 {
        return vec![text.get("overview-no-values").into_owned()];
    }
    let mut lines = vec![text.get("cli-overview-values").into_owned()];
    for fundament in &picture.fundaments {
        let values = fundament.principles.iter().flat_map(|one| &one.values);
        let values = values.filter(|value| value.count > 0).map(|value| {
            let name = text.of(&value.name);
            let fact = [("name", name.into()), ("count", value.count.into())];
            text.with("overview-value-fact", &fact)
        });
        let all = values.collect::<Vec<_>>().join(", ");
        let fact = [
            ("name", text.of(&fundament.name).into()),
            ("count", fundament.count.into()),
        ];
        let mut line = format!("  - {}", text.with("cli-overview-count", &fact));
        if !all.is_empty() {
            line = format!("{line} ({all})");
        }
        lines.push(line);
    }
    if picture.own_values > 0 {
        let name = text.get("overview-own-values");
        let fact = [("name", name.into()), ("count", picture.own_values.into())];
        lines.push(format!("  - {}", text.with("cli-overview-count", &fact)));
    }
    lines
}
