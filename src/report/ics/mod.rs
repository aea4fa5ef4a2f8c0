//! Appointments as a calendar file (RFC 5545): whole days that take nobody's time. The same
//! appointment has the same UID in every export, so that reading a newer file moves it.

use jiff::Zoned;
use jiff::civil::Date;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

const PROGRAM: &str = "-//Goed Digitaal Bestuur//NL";
/// A line is at most this long, in bytes, without its end (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// One day in a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Appointment {
    /// The same in every export of a session.
    pub id: String,
    pub date: Date,
    pub title: String,
    /// May have several lines.
    pub about: String,
    /// It was in a calendar before, and need not be there any more.
    pub cancelled: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    Due,
    Evaluation,
    FollowUp,
}

impl Kind {
    /// Part of an id; never shown to people.
    pub fn word(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Evaluation => "evaluation",
            Self::FollowUp => "follow-up",
        }
    }
}

/// A calendar. A higher `revision` is a newer version of the same appointments: it must grow with
/// every change of the session.
pub fn write(appointments: &[Appointment], name: &str, revision: u32, created: &Zoned) -> String {
    let mut calendar = String::new();
    let mut add = |key: &str, value: &str| fold(&mut calendar, &format!("{key}:{value}"));
    let stamp = created.with_time_zone(TimeZone::UTC);
    let stamp = strtime::format("%Y%m%dT%H%M%SZ", &stamp).unwrap_or_default();
    // A calendar has 31 bits for this (RFC 5545, 3.3.8).
    let version = revision.min(i32::MAX.unsigned_abs());
    add("BEGIN", "VCALENDAR");
    add("VERSION", "2.0");
    add("PRODID", PROGRAM);
    add("METHOD", "PUBLISH");
    add("X-WR-CALNAME", &escaped(name));
    for one in appointments {
        add("BEGIN", "VEVENT");
        add("UID", &escaped(&one.id));
        add("DTSTAMP", &stamp);
        add("LAST-MODIFIED", &stamp);
        add("SEQUENCE", &version.to_string());
        add("DTSTART;VALUE=DATE", &day(one.date));
        add(
            "DTEND;VALUE=DATE",
            &day(one.date.tomorrow().unwrap_or(one.date)),
        );
        add("SUMMARY", &escaped(&one.title));
        if !one.about.is_empty() {
            add("DESCRIPTION", &escaped(&one.about));
        }
        add(
            "STATUS",
            if one.cancelled {
                "CANCELLED"
            } else {
                "CONFIRMED"
            },
        );
        add("TRANSP", "TRANSPARENT");
        add("END", "VEVENT");
    }
    add("END", "VCALENDAR");
    calendar
}

fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// Text as RFC 5545, 3.3.11 wants it.
fn escaped(words: &str) -> String {
    let mut safe = String::new();
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// Adds a line, cut between characters where it is too long; what follows begins with a space.
fn fold(calendar: &mut String, line: &str) {
    let mut rest = line;
    let mut room = LONGEST_LINE;
    while rest.len() > room {
        let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
        calendar.push_str(head);
        calendar.push_str("\r\n ");
        rest = tail;
        room = LONGEST_LINE - 1;
    }
    calendar.push_str(rest);
    calendar.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(revision: u32, cancelled: bool) -> String {
        let one = Appointment {
            id: "x-due-7".into(),
            date: jiff::civil::date(2027, 12, 31),
            title: "Klaar: één, twee; drie\\vier ".repeat(4),
            about: "Team\nTrekker".into(),
            cancelled,
        };
        let created = "2026-11-21T10:30:00+01:00[+01:00]".parse().unwrap();
        write(&[one], "Naam", revision, &created)
    }

    #[test]
    fn lines_are_short_and_unfold_to_what_was_meant() {
        let calendar = written(7, false);
        assert!(
            calendar
                .split("\r\n")
                .all(|line| line.len() <= LONGEST_LINE)
        );
        let whole = calendar.replace("\r\n ", "");
        assert!(whole.contains("SUMMARY:Klaar: één\\, twee\\; drie\\\\vier Klaar"));
        assert!(whole.contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n"));
        assert!(whole.contains("DTSTAMP:20261121T093000Z"));
        assert!(whole.contains("DESCRIPTION:Team\\nTrekker\r\n"));
    }

    #[test]
    fn a_later_revision_is_a_newer_version_of_the_same_appointment() {
        let (first, second) = (written(7, false), written(8, true));
        assert!(first.contains("SEQUENCE:7\r\n") && second.contains("SEQUENCE:8\r\n"));
        assert!(first.contains("UID:x-due-7\r\n") && second.contains("UID:x-due-7\r\n"));
        assert!(first.contains("STATUS:CONFIRMED\r\n"));
        assert!(second.contains("STATUS:CANCELLED\r\n"));
        assert!(written(u32::MAX, false).contains("SEQUENCE:2147483647\r\n"));
    }
}
