//! Dates as people write them, and as they type them.

use jiff::civil::{Date, Time};

use super::Text;
use crate::model::Lang;

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 14] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
/// Dutch abbreviations as the Taalunie gives them, without full stop.
const SHORT_NL: [&str; 12] = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];
const SHORT_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

impl Text {
    /// "12 november 2026".
    pub fn date(&self, date: Date) -> String {
        let months = match self.lang() {
            Lang::Nl => MONTHS_NL,
            Lang::En => MONTHS_EN,
        };
        spell(date, months)
    }

    /// "12 nov 2026", for tables.
    pub fn short_date(&self, date: Date) -> String {
        let months = match self.lang() {
            Lang::Nl => SHORT_NL,
            Lang::En => SHORT_EN,
        };
        spell(date, months)
    }
}

fn spell(date: Date, months: [&str; 12]) -> String {
    let month = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    let month = months.get(month).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// The date that somebody typed: "12-11-2026", "12/11/26", "12 nov 2026", "2026-11-12", or a day
/// and month in the year of `today` or the next when that day is past ("12-11").
/// A year before this one is a slip.
const EARLIEST: i16 = 1900;

pub fn parse_date(typed: &str, today: Date) -> Option<Date> {
    let separators = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',');
    let parts = typed.split(separators).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts
        .enumerate()
        .filter(|(place, part)| *place > 0 || !is_weekday(part))
        .map(|(_, part)| part)
        .collect();
    let (day, month, year) = match parts[..] {
        [year, month, day] if year.len() == 4 && number(year).is_some() => (day, month, Some(year)),
        [day, month, year] => (day, month, Some(year)),
        [day, month] => (day, month, None),
        _ => return None,
    };
    let day = i8::try_from(number(day)?).ok()?;
    let month = number(month).or_else(|| month_by_name(month))?;
    let month = i8::try_from(month).ok()?;
    if let Some(year) = year {
        // A year of one or three digits is a slip, not the year 202.
        if !matches!(year.len(), 2 | 4) {
            return None;
        }
        let short = if year.len() == 2 { 2000 } else { 0 };
        let year = number(year)? + short;
        return Date::new(year, month, day)
            .ok()
            .filter(|_| year >= EARLIEST);
    }
    let this_year = Date::new(today.year(), month, day).ok();
    let next_year = || Date::new(today.year() + 1, month, day).ok();
    this_year.filter(|date| *date >= today).or_else(next_year)
}

/// The time of day that somebody typed: "9:35", "9.35", "09:35" or "9 35".
pub fn parse_time(typed: &str) -> Option<Time> {
    let parts: Vec<&str> = typed.trim().split([':', '.', ' ', 'u']).collect();
    let [hour, minute] = parts[..] else {
        return None;
    };
    let number = |text: &str| number(text).and_then(|number| i8::try_from(number).ok());
    Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

fn number(text: &str) -> Option<i16> {
    let digits = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// "maandag", "ma", "Monday", "Mon".
fn is_weekday(part: &str) -> bool {
    let part = part.to_lowercase();
    let mut days = WEEKDAYS.iter();
    part.chars().count() >= 2 && days.any(|day| day.starts_with(&part))
}

fn month_by_name(name: &str) -> Option<i16> {
    let name = name.to_lowercase();
    let starts = |month: &&str| {
        let month = month.to_lowercase();
        name.len() >= 3 && (month.starts_with(&name) || (month == "maart" && name == "mrt"))
    };
    let lists = [MONTHS_NL, MONTHS_EN];
    let at = lists
        .iter()
        .find_map(|months| months.iter().position(starts))?;
    i16::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = date(2026, 11, 21);
        for typed in [
            "12-1-2027",
            "12/01/27",
            "12 jan 2027",
            "dinsdag 12 januari 2027",
            "di 12-1-2027",
            "Tuesday 12 January 2027",
            "Tue, 12 Jan 2027",
            "2027-01-12",
            "12 januari 2027",
            "12-1",
            "12.1.2027",
            " 12  January 2027 ",
        ] {
            assert_eq!(parse_date(typed, today), Some(date(2027, 1, 12)), "{typed}");
        }
        assert_eq!(parse_date("1 mrt 2027", today), Some(date(2027, 3, 1)));
        for typed in [
            "",
            "morgen",
            "31-2-2027",
            "12-13-2027",
            "12",
            "1-1-99999",
            "1-1-202",
            "1-1-2",
            "9-9-9-9",
            "-5",
        ] {
            assert_eq!(parse_date(typed, today), None, "{typed}");
        }
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        for typed in ["9:35", "09:35", "9.35", "9 35", " 9:35 "] {
            assert_eq!(
                parse_time(typed),
                Some(jiff::civil::time(9, 35, 0, 0)),
                "{typed}"
            );
        }
        for typed in ["", "9", "24:00", "9:60", "9:35:10", "half tien", "-1:00"] {
            assert_eq!(parse_time(typed), None, "{typed}");
        }
    }

    #[test]
    fn dates_are_written_in_the_language_of_the_reader() {
        let day = date(2027, 3, 1);
        assert_eq!(Text::new(Lang::Nl).date(day), "1 maart 2027");
        assert_eq!(Text::new(Lang::Nl).short_date(day), "1 mrt 2027");
        assert_eq!(Text::new(Lang::En).date(day), "1 March 2027");
    }
}
