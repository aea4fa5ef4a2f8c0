//! Protects what leaves the room: the report says what happened, tells no names to others, and is
//! a PDF that everybody can read.

mod content;
mod eyes;
mod file;
mod follow_up;
mod formats;
mod html;
mod letters;
mod print;
mod session;
mod tags;

use goed_digitaal_bestuur::model::{Lang, Session};
use goed_digitaal_bestuur::report::compose::compose;
use goed_digitaal_bestuur::report::layout::layout;
use goed_digitaal_bestuur::report::page::{Document, Item, Mark};
use goed_digitaal_bestuur::report::pdf::{Stamp, export};
use goed_digitaal_bestuur::report::{Audience, Report};
use goed_digitaal_bestuur::text::Text;
use jiff::civil::date;

fn report(session: &Session, audience: Audience, lang: Lang) -> Report {
    compose(session, &Text::new(lang), audience, date(2026, 11, 21))
}

fn pages(session: &Session, audience: Audience) -> Document {
    layout(&report(session, audience, Lang::Nl)).unwrap()
}

/// All words of a document, with those that only a screen reader tells.
fn words(document: &Document) -> String {
    let items = || document.pages.iter().flat_map(|page| &page.items);
    let is_content = |item: &&Item| matches!(item.mark, Mark::Content(_));
    let content = items().filter(is_content).map(Item::text);
    let running = items().filter(|item| !is_content(item)).map(Item::text);
    let alts = document.nodes.iter().filter_map(|node| node.alt.clone());
    let marks = document.outline.iter().map(|mark| mark.text.clone());
    let about = [&document.title, &document.author, &document.subject];
    let all = content
        .chain(running)
        .chain(alts)
        .chain(marks)
        .chain(about.map(String::clone));
    all.collect::<Vec<_>>()
        .join("\n")
        .replace('\u{AD}', "")
        .replace('\u{A0}', " ")
}

fn pdf(session: &Session, audience: Audience) -> Vec<u8> {
    export(&report(session, audience, Lang::Nl), &stamp()).unwrap()
}

fn stamp() -> Stamp {
    Stamp {
        id: [7; 16],
        created: "2026-11-21T10:30:00+01:00[+01:00]".parse().unwrap(),
    }
}
