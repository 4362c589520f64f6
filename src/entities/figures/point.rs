//! A point in time as it is read: span, ISO form, qualifier.

use super::Found;
use super::reader::Reader;
use crate::entities::mention::{EntityType, Value};

/// What a date's words say.
#[derive(Clone, Debug, Default)]
pub struct Point {
    /// First byte.
    pub start: usize,
    /// The word after it.
    pub next: usize,
    /// Bytes after its last word that belong to it: a closing bracket.
    pub after: usize,
    /// Year.
    pub year: Option<i32>,
    /// Month, from 1.
    pub month: Option<u32>,
    /// Day of the month.
    pub day: Option<u32>,
    /// The ISO form of the other end, where it is a period.
    pub until: Option<String>,
    /// Whether it is of the Hijri calendar, and so has no ISO form here.
    pub hijri: bool,
    /// Whether a day or a year stands beside a name that needs one.
    pub dated: bool,
    /// `early`, `H1`, `decade` …
    pub qualifier: Option<String>,
}

impl Point {
    /// A point that begins at byte `start` and ends before word `next`.
    pub fn at(start: usize, next: usize) -> Point {
        Point { start, next, ..Point::default() }
    }

    /// The figure it makes.
    pub fn found(self, reader: &Reader) -> Found {
        let iso = match (self.iso(), &self.until) {
            (Some(first), Some(last)) => Some(format!("{first}..{last}")),
            (iso, _) => iso,
        };
        let qualifier = if self.hijri { Some("hijri".to_owned()) } else { self.qualifier };
        let value = Value { iso, qualifier, ..Value::default() };
        Found {
            span: self.start..reader.end_before(self.next) + self.after,
            next: self.next,
            kind: EntityType::Date,
            value,
        }
    }

    /// Its ISO form, as precise as it is given.
    pub fn iso(&self) -> Option<String> {
        if self.hijri {
            return None;
        }
        Some(match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
            (Some(year), None, _) => format!("{year:04}"),
            (None, Some(month), Some(day)) => format!("--{month:02}-{day:02}"),
            (None, Some(month), None) => format!("--{month:02}"),
            (None, None, _) => return None,
        })
    }
}
