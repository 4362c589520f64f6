//! Dates as stretches of an axis: as long as they are vague. A year is not a day.

use crate::app::copy::library as words;
use crate::app::copy::{self, Text};
use crate::corpus::Language;
use crate::engine::api::Value;

/// How precisely a date is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A year, or more.
    Year,
    /// A half, a quarter, a season, «early».
    Part,
    /// A month.
    Month,
    /// A day.
    Day,
}

impl Precision {
    /// Its name.
    pub fn name(self) -> Text {
        match self {
            Precision::Year => words::YEAR,
            Precision::Part => words::PART,
            Precision::Month => words::MONTH,
            Precision::Day => words::DAY,
        }
    }

    /// Its class in the style.
    pub fn class(self) -> &'static str {
        match self {
            Precision::Year => "a-year",
            Precision::Part => "a-part",
            Precision::Month => "a-month",
            Precision::Day => "a-day",
        }
    }
}

/// A date on the axis.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The year.
    pub year: u16,
    /// First month that it may be, from 1.
    pub first: u8,
    /// Last month.
    pub last: u8,
    /// How precisely it is given.
    pub precision: Precision,
    /// The day, where it is one; else 0.
    pub day: u8,
}

impl Moment {
    /// Where the value of a date stands; nothing where its year is not known.
    pub fn of(value: &Value) -> Option<Moment> {
        let iso = value.iso.as_deref()?;
        let mut parts = iso.split('-').map(|part| part.parse::<u16>().ok());
        let year = parts.next()?.filter(|year| *year >= 1000)?;
        let month = parts.next().flatten().filter(|month| (1..=12).contains(month)).map(|month| month as u8);
        let day = parts.next().flatten().filter(|day| (1..=31).contains(day)).map(|day| day as u8);
        let part = months(value.qualifier.as_deref().unwrap_or_default());
        let (first, last, precision) = match (month, day, part) {
            (Some(month), Some(_), _) => (month, month, Precision::Day),
            (Some(month), None, _) => (month, month, Precision::Month),
            (None, _, Some((first, last))) => (first, last, Precision::Part),
            (None, _, None) => (1, 12, Precision::Year),
        };
        Some(Moment { year, first, last, precision, day: if month.is_some() { day.unwrap_or(0) } else { 0 } })
    }

    /// Its name in addresses.
    pub fn key(&self) -> String {
        let Moment { year, first, last, day, .. } = self;
        format!("{year}-{first}-{last}-{day}")
    }

    /// In words where they are the same for every text; the parts of a year are named by their texts.
    pub fn words(&self, language: Language) -> String {
        let iso = match self.precision {
            Precision::Day => format!("{}-{:02}-{:02}", self.year, self.first, self.day),
            Precision::Month => format!("{}-{:02}", self.year, self.first),
            Precision::Part | Precision::Year => self.year.to_string(),
        };
        copy::date(&iso, language)
    }
}

/// The months of a part of a year; a decade is no part of one.
fn months(qualifier: &str) -> Option<(u8, u8)> {
    Some(match qualifier {
        "early" => (1, 4),
        "mid" => (5, 8),
        "late" => (9, 12),
        "winter" | "Q1" => (1, 3),
        "spring" => (3, 5),
        "Q2" => (4, 6),
        "summer" => (6, 8),
        "Q3" => (7, 9),
        "autumn" => (9, 11),
        "Q4" => (10, 12),
        "H1" => (1, 6),
        "H2" => (7, 12),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(iso: &str, qualifier: &str) -> Option<(u16, u8, u8, Precision)> {
        let qualifier = Some(qualifier.to_owned()).filter(|qualifier| !qualifier.is_empty());
        let value = Value { iso: Some(iso.to_owned()), qualifier, ..Value::default() };
        Moment::of(&value).map(|moment| (moment.year, moment.first, moment.last, moment.precision))
    }

    #[test]
    fn a_date_is_as_long_as_it_is_vague() {
        assert_eq!(moment("2025", ""), Some((2025, 1, 12, Precision::Year)));
        assert_eq!(moment("2025", "H1"), Some((2025, 1, 6, Precision::Part)));
        assert_eq!(moment("2024", "spring"), Some((2024, 3, 5, Precision::Part)));
        assert_eq!(moment("2025-05", ""), Some((2025, 5, 5, Precision::Month)));
        assert_eq!(moment("2025-05-15", "early"), Some((2025, 5, 5, Precision::Day)));
        assert_eq!(moment("2020", "decade"), Some((2020, 1, 12, Precision::Year)));
    }

    #[test]
    fn a_date_without_a_year_has_no_place() {
        assert_eq!(moment("--01", ""), None);
        assert_eq!(moment("", ""), None);
    }
}
