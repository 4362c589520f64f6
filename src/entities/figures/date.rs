//! Dates: as precise as they are given, with what the ISO form can't say kept as a qualifier.

use super::Found;
use super::calendar;
use super::period::period;
use super::point::Point;
use super::reader::Reader;
use super::sense::{Month, Role, Sense};
use super::year::{hijri_year, year, year_after};
use crate::text::Script;

/// The date that begins at word `at`.
pub fn date(reader: &Reader, at: usize) -> Option<Found> {
    let point = calendar::numeric(reader, at)
        .or_else(|| qualified(reader, at))
        .or_else(|| part_of_year(reader, at))
        .or_else(|| period(reader, at))
        .or_else(|| day_first(reader, at))
        .or_else(|| month_first(reader, at))
        .or_else(|| decade(reader, at))
        .or_else(|| year(reader, at))?;
    Some(point.found(reader))
}

/// «أوائل عام 2024», «منتصف يناير», «ربيع 2024», "late 2022", "mid-January".
fn qualified(reader: &Reader, at: usize) -> Option<Point> {
    let phrase = reader.phrase_after_proclitics(at, |sense| sense.qualifier.is_some())?;
    let qualifier = phrase.sense.qualifier?;
    let start = reader.start(at) + phrase.cut;
    let next = at + phrase.len;
    let season = !matches!(qualifier, "early" | "mid" | "late");
    let point = if season { None } else { month_named(reader, next, true).or_else(|| decade(reader, next)) };
    let point = point.or_else(|| {
        let (year, next) = year_after(reader, next)?;
        Some(Point { year: Some(year), ..Point::at(start, next) })
    })?;
    let qualifier = match &point.qualifier {
        Some(decade) => format!("{qualifier}-{decade}"),
        None => qualifier.to_owned(),
    };
    Some(Point { start, qualifier: Some(qualifier), ..point })
}

/// «[شهر] يناير [2025]» at `at`, as what follows a qualifier or a day.
pub fn month_named(reader: &Reader, at: usize, qualified: bool) -> Option<Point> {
    let after_class = reader.phrase(at, |sense| sense.is(Role::Month)).filter(|_| reader.follows(at));
    let at = at + after_class.map_or(0, |phrase| phrase.len);
    let tied = reader.follows(at) || qualified && reader.gap_before(at) == "-";
    let phrase = reader.phrase(at, |sense| sense.month.is_some()).filter(|_| tied)?;
    let month = phrase.sense.month?;
    if month.guarded && reader.script(at) == Some(Script::Latin) && !reader.is_capital(at) {
        return None;
    }
    Some(with_year(
        reader,
        twin(
            reader,
            Point {
                month: Some(month.number),
                hijri: month.hijri,
                ..Point::at(reader.start(at), at + phrase.len)
            },
        ),
    ))
}

/// A second name for the same month: «فبراير/شباط», «فبراير (شباط)», «فبراير شباط».
fn twin(reader: &Reader, point: Point) -> Point {
    let gap = reader.gap_before(point.next);
    let bracket = matches!(gap, " (" | "(");
    if !bracket && !matches!(gap, "/" | " /" | "/ " | " / " | "-" | " ") {
        return point;
    }
    let Some(phrase) = reader.phrase(point.next, |sense| sense.month.is_some()) else { return point };
    if phrase.sense.month.map(|month| month.number) != point.month {
        return point;
    }
    let next = point.next + phrase.len;
    let close = bracket && reader.folded.text[reader.end_before(next)..].starts_with(')');
    Point { next, after: usize::from(close), ..point }
}

/// `point` with the year after it, if one stands there.
pub fn with_year(reader: &Reader, point: Point) -> Point {
    if point.hijri {
        let next = hijri_year(reader, point.next).unwrap_or(point.next);
        return Point { next, dated: point.dated || next > point.next, ..point };
    }
    let is_near =
        || point.after == 0 || reader.gap_before(point.next).trim_start_matches(')').trim().is_empty();
    let year = year_after(reader, point.next).filter(|_| is_near());
    match year.or_else(|| year_after_bracket(reader, &point)) {
        Some((year, next)) => Point { year: Some(year), next, after: 0, ..point },
        None => point,
    }
}

fn year_after_bracket(reader: &Reader, point: &Point) -> Option<(i32, usize)> {
    (point.after == 1 && reader.gap_before(point.next) == ") ")
        .then(|| calendar::year(reader, point.next))
        .flatten()
        .map(|year| (year, point.next + 1))
}

/// «النصف الأول من عام 2025», "the second quarter of 2024", "Q1 2025".
fn part_of_year(reader: &Reader, at: usize) -> Option<Point> {
    let (part, number, start, next) = short_part(reader, at)
        .or_else(|| quarter_of_months(reader, at))
        .or_else(|| {
            let phrase = reader.sense(at)?;
            let part = part_letter(phrase.sense)?;
            let ordinal = reader.own(at + 1).filter(|_| reader.follows(at + 1))?.ordinal?;
            Some((part, ordinal, reader.start(at) + phrase.cut, at + 2))
        })
        .or_else(|| {
            let ordinal = reader.own(at)?.ordinal?;
            let part = part_letter(reader.own(at + 1).filter(|_| reader.follows(at + 1))?)?;
            Some((part, ordinal, reader.start(at), at + 2))
        })?;
    let parts = if part == 'H' { 2 } else { 4 };
    let number = if number == 0 { parts } else { number };
    let (year, next) = year_after(reader, next).filter(|_| number <= parts)?;
    Some(Point { year: Some(year), qualifier: Some(format!("{part}{number}")), ..Point::at(start, next) })
}

/// "July-September quarter": the months say which.
fn quarter_of_months(reader: &Reader, at: usize) -> Option<(char, u32, usize, usize)> {
    let month = |at: usize| reader.own(at)?.month.filter(|month| !month.hijri);
    let (first, last) = (month(at)?.number, month(at + 1)?.number);
    let tied = matches!(reader.gap_before(at + 1).trim(), "-" | "–" | "—") && reader.follows(at + 2);
    let whole = first % 3 == 1 && last == first + 2 && reader.is(at + 2, Role::Quarter);
    (tied && whole).then(|| ('Q', last / 3, reader.start(at), at + 3))
}

fn part_letter(sense: &Sense) -> Option<char> {
    let half = sense.is(Role::Half).then_some('H');
    half.or_else(|| sense.is(Role::Quarter).then_some('Q'))
}

fn short_part(reader: &Reader, at: usize) -> Option<(char, u32, usize, usize)> {
    let (part, number) = match reader.word(at) {
        "h1" => ('H', 1),
        "h2" => ('H', 2),
        "q1" => ('Q', 1),
        "q2" => ('Q', 2),
        "q3" => ('Q', 3),
        "q4" => ('Q', 4),
        _ => return None,
    };
    Some((part, number, reader.start(at), at + 1))
}

/// «15 مايو 2025», «الأول من أكتوبر», "10th of January".
fn day_first(reader: &Reader, at: usize) -> Option<Point> {
    let (day, start, next) = calendar::day(reader, at)?;
    let next =
        if matches!(reader.word(next), "من" | "of") && reader.follows(next) { next + 1 } else { next };
    let month = month_named(reader, next, false)?;
    Some(Point { start, day: Some(day), dated: true, ..month })
}

/// «يناير», «مارس 2024», "May 15, 2025".
fn month_first(reader: &Reader, at: usize) -> Option<Point> {
    let phrase = reader.phrase_after_proclitics(at, |sense| sense.month.is_some())?;
    let month = phrase.sense.month?;
    let start = reader.start(at) + phrase.cut;
    let named = Point { month: Some(month.number), hijri: month.hijri, ..Point::at(start, at + phrase.len) };
    let paired = twin(reader, named.clone());
    let is_paired = paired.next != named.next;
    let mut point = with_year(reader, paired);
    if point.year.is_none()
        && reader.script(at) == Some(Script::Latin)
        && let Some((day, _, next)) = calendar::day_after_month(reader, point.next)
    {
        point = with_year(reader, Point { day: Some(day), next, dated: true, ..point });
    }
    let sure = point.year.is_some() || point.dated || is_paired;
    (sure || stands_alone(reader, at, month, &point, phrase.cut)).then_some(point)
}

/// Whether a month name without day and year is one.
fn stands_alone(reader: &Reader, at: usize, month: Month, point: &Point, cut: usize) -> bool {
    let before = |role| {
        at > 0 && reader.follows(at) && reader.phrase_before(at, |sense: &Sense| sense.is(role)).is_some()
    };
    if month.hijri {
        return cut == 0 && before(Role::Month);
    }
    if reader.script(at) == Some(Script::Latin) {
        let long = reader.word(at).len() > 3 || month.guarded;
        return reader.is_capital(at) && long && (!month.guarded || before(Role::BeforeMonth));
    }
    let relative = reader.follows(point.next) && reader.is(point.next, Role::Relative);
    !month.guarded || cut == 0 && (before(Role::BeforeMonth) || relative)
}

/// «التسعينيات», «تسعينيات القرن الماضي», "1990s".
fn decade(reader: &Reader, at: usize) -> Option<Point> {
    let (first, start) = match reader.word(at).strip_suffix('s').and_then(|digits| digits.parse().ok()) {
        Some(first) if (1800..2100).contains(&first) && first % 10 == 0 => (first, reader.start(at)),
        _ => {
            let phrase = reader.sense(at)?;
            (phrase.sense.decade?, reader.start(at) + phrase.cut)
        }
    };
    let century = reader
        .phrase(at + 1, |sense| sense.is(Role::LastCentury) || sense.is(Role::ThisCentury))
        .filter(|_| reader.follows(at + 1));
    if reader.phrase(at + 1, |sense| sense.is(Role::Age)).is_some() {
        return None;
    }
    let this = century.is_some_and(|century| century.sense.is(Role::ThisCentury));
    let next = at + 1 + century.map_or(0, |century| century.len);
    let year = if this { first + 100 } else { first };
    Some(Point { year: Some(year), qualifier: Some("decade".to_owned()), ..Point::at(start, next) })
}
