//! Durations in two units, which are one quantity: «ساعتين و40 دقيقة», «عام ونصف العام», "2 hours 40 minutes".

use super::Found;
use super::amount::amount;
use super::reader::Reader;
use super::sense::Role;
use super::unit::Unit;
use crate::entities::mention::{EntityType, Value};

/// Units of time with the smaller one that may follow, and how many of it they hold.
const HOLDS: [(&str, &str, f64); 3] =
    [("hour", "minute", 60.0), ("minute", "second", 60.0), ("year", "month", 12.0)];

/// `found` with the smaller unit or the half that goes on with it.
pub fn go_on(reader: &Reader, found: Found) -> Found {
    let time = found.value.unit.as_deref().filter(|_| found.kind == EntityType::Quantity);
    let Some(time) = time.filter(|time| super::bounds::TIMES.contains(time)) else { return found };
    if let Some((part, next)) = part_after(reader, found.next, time) {
        return longer(reader, found, 1.0, part, next);
    }
    let Some((_, small, count)) = HOLDS.iter().find(|(large, ..)| *large == time) else { return found };
    match smaller(reader, found.next, small, *count) {
        Some((more, next)) => {
            let found = longer(reader, found, *count, more, next);
            Found { value: Value { unit: Some((*small).to_owned()), ..found.value }, ..found }
        }
        None => found,
    }
}

/// «ساعة ونصف», «عام ونصف العام»: one and a half of a unit that stands without a number.
pub fn one_and_a_part(reader: &Reader, at: usize) -> Option<Found> {
    let phrase = reader.sense(at).filter(|phrase| phrase.sense.is(Role::Single))?;
    let named = reader.vocabulary.unit(phrase.sense.unit?)?;
    let (part, next) = part_after(reader, at + 1, &named.name)?;
    let unit = Unit::new(&named.name, named.measure, reader.end_before(next), next);
    let span = reader.start(at) + phrase.cut..unit.end;
    Some(super::amount::found(reader, at, span, next, unit, (1.0 + part, 1.0 + part)))
}

/// «ونصف», «وربع الساعة» at `at`: the part, and the word after it.
fn part_after(reader: &Reader, at: usize, unit: &str) -> Option<(f64, usize)> {
    let phrase = reader.sense(at).filter(|phrase| phrase.cut == 'و'.len_utf8() && reader.follows(at))?;
    let part = phrase.sense.number.filter(|number| number.power < 0)?;
    let again = reader.word(at + 1).strip_prefix("ال").and_then(|noun| reader.vocabulary.get(noun)?.unit);
    let is_same =
        again.and_then(|place| reader.vocabulary.unit(place)).is_some_and(|again| again.name == unit);
    let counts_another = reader.own(at + 1).is_some_and(|next| next.unit.is_some() || next.number.is_some());
    if counts_another && reader.follows(at + 1) {
        return None;
    }
    let part = (0..-part.power).fold(f64::from(part.mantissa), |part, _| part / 10.0);
    Some((part, if is_same && reader.follows(at + 1) { at + 2 } else { at + 1 }))
}

/// «و40 دقيقة», "and 40 minutes", "40 minutes" at `at`: how many of `small`, and the word after it.
fn smaller(reader: &Reader, at: usize, small: &str, limit: f64) -> Option<(f64, usize)> {
    let first = match reader.word(at) {
        "و" | "and" => at + 1,
        word if word.starts_with('و') || word.starts_with(|c: char| c.is_ascii_digit()) => at,
        _ => return None,
    };
    let more = amount(reader, first).ok().filter(|_| reader.follows(at))?;
    let count = more.value.low.filter(|low| more.value.high == Some(*low) && *low < limit)?;
    (more.value.unit.as_deref() == Some(small)).then_some((count, more.next))
}

/// `found` as `times` as many and `more`, up to the word `next`.
fn longer(reader: &Reader, found: Found, times: f64, more: f64, next: usize) -> Found {
    let (low, high) = (found.value.low, found.value.high);
    let add = |bound: Option<f64>| bound.map(|bound| bound * times + more);
    let value = Value { low: add(low), high: add(high), ..found.value };
    Found { span: found.span.start..reader.end_before(next), next, value, ..found }
}
