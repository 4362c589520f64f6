//! Dates as stretches of an axis: as long as they are vague. A year is not a day.

use super::api::{Precision, Value};

/// A date on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    year: u16,
    /// First month that it may be, from 1.
    first: u8,
    /// Last month.
    last: u8,
    /// How precisely it is given.
    pub precision: Precision,
    /// The day, where it is one; else 0.
    day: u8,
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

    /// By this moments are in order: the vaguer of two that begin together comes first.
    pub fn order(&self) -> (u16, u8, Precision, u8, u8) {
        (self.year, self.first, self.precision, u8::MAX - self.last, self.day)
    }

    /// Its first month, or the day, ISO 8601.
    pub fn start(&self) -> String {
        self.iso(self.first)
    }

    /// Its last month, or the day.
    pub fn end(&self) -> String {
        self.iso(self.last)
    }

    fn iso(&self, month: u8) -> String {
        match self.day {
            0 => format!("{}-{month:02}", self.year),
            day => format!("{}-{month:02}-{day:02}", self.year),
        }
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

    fn moment(iso: &str, qualifier: &str) -> Option<(String, String, Precision)> {
        let qualifier = Some(qualifier.to_owned()).filter(|qualifier| !qualifier.is_empty());
        let value = Value { iso: Some(iso.to_owned()), qualifier, ..Value::default() };
        Moment::of(&value).map(|moment| (moment.start(), moment.end(), moment.precision))
    }

    #[test]
    fn a_date_is_as_long_as_it_is_vague() {
        let check = |iso, qualifier, start: &str, end: &str, precision| {
            assert_eq!(moment(iso, qualifier), Some((start.to_owned(), end.to_owned(), precision)));
        };
        check("2025", "", "2025-01", "2025-12", Precision::Year);
        check("2025", "H1", "2025-01", "2025-06", Precision::Part);
        check("2024", "spring", "2024-03", "2024-05", Precision::Part);
        check("2025-05", "", "2025-05", "2025-05", Precision::Month);
        check("2025-05-15", "early", "2025-05-15", "2025-05-15", Precision::Day);
        check("2020", "decade", "2020-01", "2020-12", Precision::Year);
    }

    #[test]
    fn a_date_without_a_year_has_no_place() {
        assert_eq!(moment("--01", ""), None);
        assert_eq!(moment("", ""), None);
    }
}
