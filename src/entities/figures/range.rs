//! Ranges: two numbers with one unit («بين 100 و200 مليون دولار», "5–10%").

use super::Found;
use super::amount::{found, plain_value};
use super::number::{Number, number};
use super::reader::Reader;
use super::sense::Role;
use super::unit::{self, Unit};
use crate::text::Script;

/// The range whose first number stands at word `at`.
pub fn range(reader: &Reader, at: usize, first: &Number) -> Option<Found> {
    let between =
        reader.follows_or_signed(at) && reader.phrase_before(at, |sense| sense.is(Role::Between)).is_some();
    let sign = unit::before(reader, at);
    // «خفضت سعر Opus 4.5 إلى 5 دولارات»: the first number is the name's.
    let named = reader.follows(at) && reader.script(at - 1) == Some(Script::Latin);
    if named && !between && sign.is_none() && reader.script(first.next) == Some(Script::Arabic) {
        return None;
    }
    ends(reader, at, first, between, sign.clone())
        .or_else(|| ends(reader, at, &number(reader, at, false)?, between, sign))
}

/// The range from `low` to the number after it, if there is one.
fn ends(
    reader: &Reader,
    at: usize,
    low: &Number,
    between: bool,
    sign: Option<(Unit, usize)>,
) -> Option<Found> {
    let own = unit::after(reader, low).filter(|unit| !unit.guessed && low.suffix.is_empty());
    let (end, next) = own.as_ref().map_or((low.end, low.next), |unit| (unit.end, unit.next));
    let second = second_end(reader, end, next, between)?;
    let from = at > 0 && reader.is(at - 1, Role::From);
    if (own.is_some() || sign.is_some() && low.scale > 0) && !between && from {
        return None; // «من 10% إلى 20%» tells of a change
    }
    let high = number(reader, second, true)?;
    let (low_sign, start) = sign.unzip();
    let high_sign = unit::before(reader, second).map(|(unit, _)| unit);
    let after = unit::after(reader, &high);
    let unit = after.clone().or(high_sign).or(low_sign.clone())?;
    if own.as_ref().or(low_sign.as_ref()).is_some_and(|own| own.measure != unit.measure)
        || unit.guessed && !between
    {
        return None;
    }
    let mut least = plain_value(low, own.as_ref().unwrap_or(&unit));
    let most = plain_value(&high, &unit);
    if low.scale == 0 && high.scale > 0 && own.is_none() {
        least *= (0..high.scale).fold(1.0, |product, _| product * 10.0);
    }
    let (end, next) = after.map_or((high.end, high.next), |after| (after.end, after.next));
    (least < most).then(|| found(reader, at, start.unwrap_or(low.start)..end, next, unit, (least, most)))
}

/// The word where the other end of a range begins.
fn second_end(reader: &Reader, end: usize, next: usize, between: bool) -> Option<usize> {
    let gap = reader
        .folded
        .text
        .get(end..reader.start(next))?
        .trim_matches(|c: char| c == ' ' || !c.is_ascii() && !c.is_alphanumeric() && !"–—−".contains(c));
    let gap = gap.trim_end_matches(['$', ' ']);
    if next >= reader.words.len() {
        return None;
    }
    if matches!(gap, "-" | "–" | "—" | "−") {
        return Some(next);
    }
    if !gap.is_empty() {
        return None;
    }
    if between {
        return match reader.word(next) {
            "و" | "and" => Some(next + 1),
            word if word.starts_with('و') => Some(next),
            _ => None,
        };
    }
    // «شهرين أو ثلاثة أشهر», "two or three years"
    let is_or = matches!(reader.word(next), "او" | "or")
        && number(reader, next + 1, false).is_some_and(|high| high.value <= 10.0);
    (is_or || reader.is(next, Role::To)).then_some(next + 1)
}

/// «بين واحد وعشرة بالمئة», "one or two generations": one alone is no number, but here it is the lower end.
pub fn from_one(reader: &Reader, at: usize) -> Option<Found> {
    if !reader.is(at, Role::One) || !reader.follows(at + 1) {
        return None;
    }
    let between = reader.follows(at) && reader.phrase_before(at, |sense| sense.is(Role::Between)).is_some();
    let second = second_end(reader, reader.end_before(at + 1), at + 1, between)?;
    if !between && reader.is(at + 1, Role::To) {
        return None;
    }
    let high = number(reader, second, true).filter(|high| high.value > 1.0 && high.scale == 0)?;
    let unit = unit::after(reader, &high)?;
    let (end, next) = (unit.end, unit.next);
    Some(found(reader, at, reader.start(at)..end, next, unit, (1.0, high.value)))
}
