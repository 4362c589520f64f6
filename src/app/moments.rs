//! Marks of the axis of time: in which lane they stand, how they are called.

use super::copy;
use crate::app::copy::Text;
use crate::app::copy::library as words;
use crate::corpus::Language;
use crate::engine::api::{Column, Precision, TimelineMark};

/// What stands above the years, on them, and below.
pub const LANES: [Column; 3] = [Column::A, Column::Both, Column::B];

/// What `precision` is called.
pub fn name(precision: Precision) -> Text {
    match precision {
        Precision::Year => words::YEAR,
        Precision::Part => words::PART,
        Precision::Month => words::MONTH,
        Precision::Day => words::DAY,
    }
}

/// The class of `precision` in the style.
pub fn class(precision: Precision) -> &'static str {
    match precision {
        Precision::Year => "a-year",
        Precision::Part => "a-part",
        Precision::Month => "a-month",
        Precision::Day => "a-day",
    }
}

/// The year of a mark's start or end.
pub fn year(iso: &str) -> u16 {
    iso.get(..4).and_then(|year| year.parse().ok()).unwrap_or(0)
}

/// The dates of one lane that are the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// First month, or the day.
    pub start: String,
    /// Last month, or the day.
    pub end: String,
    /// How precisely it is given.
    pub precision: Precision,
    /// Where it stands.
    pub lane: Column,
    /// Whom its sentences are about.
    pub abouts: Vec<Vec<String>>,
    /// Its sentences.
    pub sentences: usize,
    /// The words of the first of them.
    first: String,
}

/// Puts marks into lanes; `column` says where what is about some sides belongs. What is about neither side stands on the years,
/// with what is about both.
pub fn lanes(marks: Vec<TimelineMark>, column: impl Fn(&[String]) -> Column) -> Vec<Mark> {
    let mut list: Vec<Mark> = Vec::new();
    for mark in marks {
        let TimelineMark { start, end, precision, about, sentences, words } = mark;
        let lane = match column(&about) {
            Column::Neither => Column::Both,
            lane => lane,
        };
        // Those that are the same follow each other.
        let near = list.iter_mut().rev().take_while(|mark| mark.start == start && mark.end == end);
        match near.into_iter().find(|mark| mark.lane == lane && mark.precision == precision) {
            Some(mark) => {
                mark.abouts.push(about);
                mark.sentences += sentences;
            }
            None => {
                list.push(Mark { start, end, precision, lane, abouts: vec![about], sentences, first: words })
            }
        }
    }
    list
}

impl Mark {
    /// Its year.
    pub fn year(&self) -> u16 {
        year(&self.start)
    }

    /// Its first and last month, from 1.
    pub fn months(&self) -> (u8, u8) {
        let month = |iso: &str| iso.get(5..7).and_then(|month| month.parse().ok()).unwrap_or(1);
        (month(&self.start), month(&self.end))
    }

    /// The day, in figures, where it is one.
    pub fn day(&self) -> String {
        self.start.get(8..).unwrap_or_default().trim_start_matches('0').to_owned()
    }

    /// Its name in addresses.
    pub fn key(&self) -> String {
        let lane = match self.lane {
            Column::A => "a",
            Column::B => "b",
            Column::Both | Column::Neither => "both",
        };
        format!("{}.{}.{lane}", self.start, self.end)
    }

    /// In words; the parts of a year are named by their texts.
    pub fn words(&self, language: Language) -> String {
        match self.precision {
            Precision::Part => self.first.clone(),
            Precision::Year => copy::numerals::written(self.year().to_string()),
            Precision::Month | Precision::Day => copy::date(&self.start, language),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: &str, end: &str, precision: Precision, about: &[&str]) -> TimelineMark {
        TimelineMark {
            start: start.to_owned(),
            end: end.to_owned(),
            precision,
            about: about.iter().map(|id| (*id).to_owned()).collect(),
            sentences: 2,
            words: "في مطلع العام".to_owned(),
        }
    }

    #[test]
    fn what_is_about_neither_side_stands_with_what_is_about_both() {
        let column = |about: &[String]| match about {
            [] => Column::Neither,
            [only] if only == "china" => Column::B,
            _ => Column::Both,
        };
        let year = |about| mark("2025-01", "2025-12", Precision::Year, about);
        let marks = lanes(vec![year(&[]), year(&["china"]), year(&["united-states", "china"])], column);
        let seen: Vec<(Column, usize)> = marks.iter().map(|mark| (mark.lane, mark.sentences)).collect();
        assert_eq!(seen, [(Column::Both, 4), (Column::B, 2)]);
        assert_eq!(marks[0].abouts.len(), 2);
    }

    #[test]
    fn a_mark_is_called_as_precisely_as_it_is_given() {
        let say = |start, end, precision| {
            let [mark] = &lanes(vec![mark(start, end, precision, &[])], |_| Column::A)[..] else {
                return String::new();
            };
            mark.words(Language::En)
        };
        assert_eq!(say("2025-01", "2025-12", Precision::Year), "2025");
        assert_eq!(say("2025-05", "2025-05", Precision::Month), "May 2025");
        assert_eq!(say("2025-05-15", "2025-05-15", Precision::Day), "15 May 2025");
        assert_eq!(say("2025-01", "2025-04", Precision::Part), "في مطلع العام");
    }
}
