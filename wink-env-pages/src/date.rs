//! A date, as in `until`.

use std::fmt;

/// A day of the Gregorian calendar. Dates are ordered in time.
///
/// The engine has no clock: its caller says what day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoDate {
    /// It has a different form. Holds the date that is meant, if that is clear.
    Form(Option<Date>),
    /// There is no month with this number.
    Month(u16),
    /// The month does not have that many days.
    Day { month: u8, year: u16, last: u8 },
}

const MONTHS: [&str; 12] = [
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

impl Date {
    /// The day, in UTC, of a Unix time in seconds.
    #[must_use]
    pub fn from_unix_seconds(seconds: u64) -> Self {
        let mut days = seconds / (24 * 60 * 60);
        let mut year = 1970;
        while days >= days_of_year(year) && year < u16::MAX {
            days -= days_of_year(year);
            year += 1;
        }
        let mut month = 1;
        while days >= u64::from(days_of_month(year, month)) && month < 12 {
            days -= u64::from(days_of_month(year, month));
            month += 1;
        }
        let day = u8::try_from(days).unwrap_or(30).min(30) + 1;
        Self { year, month, day }
    }

    /// Reads a date such as `2027-03-31`; `None` for any other form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text).ok()
    }

    pub(crate) fn read(text: &str) -> Result<Self, NoDate> {
        let dashed = text.replace(['.', '/'], "-");
        let Some([(digits, first), (other_digits, second), (last_digits, third)]) = numbers(&dashed) else {
            return Err(NoDate::Form(None));
        };
        let is_exact = text.len() == 10 && dashed == text;
        // Other unambiguous forms, such as `31.03.2027` and `2027/3/31`.
        let meant = match (digits, other_digits, last_digits) {
            (4, 2, 2) if is_exact => return Self::checked(first, second, third),
            (4, _, _) => Self::checked(first, second, third),
            (_, _, 4) if text.contains('.') || first > 12 => Self::checked(third, second, first),
            _ => return Err(NoDate::Form(None)),
        };
        Err(NoDate::Form(meant.ok()))
    }

    fn checked(year: u16, month: u16, day: u16) -> Result<Self, NoDate> {
        let Ok(month @ 1..=12) = u8::try_from(month) else {
            return Err(NoDate::Month(month));
        };
        let last = days_of_month(year, month);
        match u8::try_from(day) {
            Ok(day) if day > 0 && day <= last => Ok(Self { year, month, day }),
            _ => Err(NoDate::Day { month, year, last }),
        }
    }
}

/// Three numbers separated by dashes, each with its number of digits.
fn numbers(text: &str) -> Option<[(usize, u16); 3]> {
    let numbers: Vec<(usize, u16)> = text.split('-').map(number).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

fn number(part: &str) -> Option<(usize, u16)> {
    let part = part.trim();
    // `parse` would accept a sign.
    let number = part.parse().ok().filter(|_| !part.starts_with('+'))?;
    Some((part.len(), number))
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400)
}

fn days_of_year(year: u16) -> u64 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_of_month(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl NoDate {
    /// How to fix it.
    pub(crate) fn help(&self) -> String {
        match self {
            Self::Form(Some(date)) => format!("write year, month and day: `{date}`"),
            Self::Form(None) => "write year, month and day, for example `2027-03-31`".to_owned(),
            Self::Month(month) => {
                format!("there is no month {month}; write year, month and day, for example `2027-03-31`")
            }
            Self::Day { month, year, last } => {
                format!("{} {year} has {last} days", MONTHS[usize::from(*month - 1)])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar_are_dates() {
        for text in ["2027-03-31", "2028-02-29", "2000-02-29", "1970-01-01", "9999-12-31"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for text in ["2027-02-29", "2100-02-29", "2027-04-31", "2027-13-01", "2027-00-01", "2027-01-00"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        for text in
            ["", "2027-3-31", "+027-03-31", "2027-03-31 ", "31.03.2027", "٢٠٢٧-٠٣-٣١", "2027-03-31T00:00"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn other_ways_to_write_a_date_are_understood_when_they_are_clear() {
        for text in ["31.03.2027", "31.3.2027", "2027/03/31", "31/3/2027", "2027-3-31"] {
            assert_eq!(Date::read(text), Err(NoDate::Form(Date::parse("2027-03-31"))), "{text}");
        }
        for text in ["3/4/2027", "31.03.27", "31.02.2027", "tomorrow", "99999.1.1"] {
            assert_eq!(Date::read(text), Err(NoDate::Form(None)), "{text}");
        }
    }

    #[test]
    fn seconds_become_days() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (951_782_399, "2000-02-28"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_806_451_199, "2027-03-30"),
            (1_806_451_200, "2027-03-31"),
        ] {
            assert_eq!(Date::from_unix_seconds(seconds).to_string(), day);
        }
        assert!(Date::from_unix_seconds(u64::MAX) > Date::from_unix_seconds(0));
    }

    #[test]
    fn days_are_ordered() {
        assert!(Date::parse("2027-03-31") < Date::parse("2027-04-01"));
        assert!(Date::parse("2026-12-31") < Date::parse("2027-01-01"));
    }
}
