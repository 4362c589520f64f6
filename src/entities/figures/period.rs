//! Periods: two days, months or years that one date names («10 و11 فبراير 2025», «بين مارس ومايو 2024», "2023–2025").

use super::calendar;
use super::date::{month_named, with_year};
use super::point::Point;
use super::reader::Reader;
use super::sense::{Month, Role};
use crate::text::Script;

/// The period that begins at word `at`.
pub fn period(reader: &Reader, at: usize) -> Option<Point> {
    days(reader, at)
        .or_else(|| days_after_month(reader, at))
        .or_else(|| months(reader, at))
        .or_else(|| years(reader, at))
}

/// How the two ends are tied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    And,
    To,
    Dash,
}

/// The word where the other end begins, and the tie before it. `next` is the word after the first end.
fn other_end(reader: &Reader, next: usize) -> Option<(usize, Tie)> {
    if matches!(reader.gap_before(next).trim(), "-" | "–" | "—" | "−") {
        return Some((next, Tie::Dash));
    }
    if !reader.follows(next) {
        return None;
    }
    match reader.word(next) {
        "و" | "and" => Some((next + 1, Tie::And)),
        word if word.starts_with('و') => Some((next, Tie::And)),
        _ => reader.is(next, Role::To).then_some((next + 1, Tie::To)),
    }
    .filter(|(end, _)| *end == next || reader.gap_before(*end).bytes().all(|byte| byte == b' '))
}

/// Whether a word before the first end says that two follow: «بين», «من», "from".
fn is_announced(reader: &Reader, at: usize) -> bool {
    let says = |role| reader.phrase_before(at, |sense| sense.is(role)).is_some();
    reader.follows(at) && (says(Role::Between) || says(Role::From) || reader.word(at - 1) == "from")
}

/// Whether `first` and `last` are the ends of one period. «10 و11» are, «10 و14» are two days.
fn makes_one(reader: &Reader, at: usize, (first, last): (u32, u32), tie: Tie) -> bool {
    first < last && (tie != Tie::And || last == first + 1 || is_announced(reader, at))
}

fn day_in_digits(reader: &Reader, at: usize) -> Option<(u32, usize)> {
    let (day, _, next) = calendar::day(reader, at)?;
    reader.word(at).starts_with(|c: char| c.is_ascii_digit()).then_some((day, next))
}

/// «10 و11 فبراير 2025», "10-11 February".
fn days(reader: &Reader, at: usize) -> Option<Point> {
    let (first, next) = day_in_digits(reader, at)?;
    let (second, tie) = other_end(reader, next)?;
    let (last, next) = day_in_digits(reader, second)?;
    let of = matches!(reader.word(next), "من" | "of") && reader.follows(next);
    let month = month_named(reader, if of { next + 1 } else { next }, false)?;
    makes_one(reader, at, (first, last), tie).then(|| {
        let end = Point { day: Some(last), ..month.clone() };
        Point { start: reader.start(at), day: Some(first), dated: true, until: end.iso(), ..month }
    })
}

/// "February 10-11, 2025".
fn days_after_month(reader: &Reader, at: usize) -> Option<Point> {
    let (month, start, next) = month_at(reader, at).filter(|_| reader.script(at) == Some(Script::Latin))?;
    let (first, _, next) = calendar::day_after_month(reader, next)?;
    let (second, tie) = other_end(reader, next)?;
    let (last, next) =
        day_in_digits(reader, second).filter(|(_, next)| !calendar::goes_on_as_a_count(reader, *next))?;
    if !makes_one(reader, at, (first, last), tie) || reader.is(next, Role::Month) {
        return None;
    }
    let point = with_year(reader, Point { month: Some(month), dated: true, ..Point::at(start, next) });
    let end = Point { day: Some(last), ..point.clone() };
    Some(Point { day: Some(first), until: end.iso(), ..point })
}

/// «بين مارس ومايو 2024», "January–March 2025".
fn months(reader: &Reader, at: usize) -> Option<Point> {
    let (first, start, next) = month_at(reader, at)?;
    let (second, tie) = other_end(reader, next)?;
    let (last, _, next) = month_at(reader, second)?;
    if first >= last || tie != Tie::Dash && !is_announced(reader, at) {
        return None;
    }
    let end = with_year(reader, Point { month: Some(last), ..Point::at(start, next) });
    Some(Point { month: Some(first), until: end.iso(), ..end })
}

/// The month named at `at`, with or without proclitics: its number, first byte and the word after it.
fn month_at(reader: &Reader, at: usize) -> Option<(u32, usize, usize)> {
    let phrase = reader.phrase_after_proclitics(at, |sense| sense.month.is_some())?;
    let Month { number, guarded, hijri } = phrase.sense.month?;
    let small = guarded && reader.script(at) == Some(Script::Latin) && !reader.is_capital(at);
    (!hijri && !small).then(|| (number, reader.start(at) + phrase.cut, at + phrase.len))
}

/// "2023–2025", «2025/2026», "2024-25".
fn years(reader: &Reader, at: usize) -> Option<Point> {
    const LONGEST: i32 = 30;
    let first = calendar::year(reader, at).filter(|year| *year >= 1950)?;
    let mark = reader.gap_before(at + 1);
    let is_cut = |at: usize| matches!(reader.gap_before(at), "-" | "–" | "/" | "." | "_");
    if !matches!(mark, "-" | "–" | "—" | "/") || is_cut(at) && at > 0 || is_cut(at + 2) {
        return None;
    }
    let last = match reader.word(at + 1) {
        short if short.len() == 2 => {
            short.parse::<i32>().ok().filter(|last| *last == first % 100 + 1).map(|_| first + 1)?
        }
        _ => calendar::year(reader, at + 1)?,
    };
    let apart = last - first;
    let fits = if mark == "/" { apart == 1 } else { (1..=LONGEST).contains(&apart) };
    fits.then(|| Point {
        year: Some(first),
        until: Some(format!("{last:04}")),
        ..Point::at(reader.start(at), at + 2)
    })
}
