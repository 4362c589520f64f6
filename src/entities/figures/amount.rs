//! Amounts: a number or a range with what it counts.

use super::number::{Number, number};
use super::range::{from_one, range};
use super::reader::Reader;
use super::sense::{Measure, Role};
use super::unit::{self, Unit};
use super::{Found, bounds, duration};
use crate::entities::mention::{EntityType, Value};
use crate::text::Script;

/// The amount that begins at word `at`, or else the word after the number that stands there and counts nothing.
pub fn amount(reader: &Reader, at: usize) -> Result<Found, usize> {
    let without_number = dual(reader, at)
        .or_else(|| duration::one_and_a_part(reader, at))
        .or_else(|| one(reader, at))
        .or_else(|| times(reader, at))
        .or_else(|| from_one(reader, at))
        .or_else(|| some_of(reader, at));
    if let Some(found) = without_number {
        return Ok(found);
    }
    let first = number(reader, at, true).ok_or(at + 1)?;
    if is_part_of_a_name(reader, at) {
        return Err(first.next);
    }
    if let Some(found) = range(reader, at, &first) {
        return Ok(found);
    }
    let before = unit::before(reader, at);
    let after = unit::after(reader, &first);
    single(reader, at, &first, before, after).ok_or(first.next)
}

fn single(
    reader: &Reader,
    at: usize,
    number: &Number,
    before: Option<(Unit, usize)>,
    after: Option<Unit>,
) -> Option<Found> {
    let (unit, start, end, next) = match (before, after) {
        (Some((before, start)), after) => match after.filter(|after| after.measure == before.measure) {
            Some(after) => (after.clone(), start, after.end, after.next),
            None => (before, start, number.end, number.next),
        },
        (None, Some(after)) => {
            if !counts(reader, at, number, &after) {
                return None;
            }
            let (end, next) = (after.end, after.next);
            (after, number.start, end, next)
        }
        (None, None) => return None,
    };
    let value = plain_value(number, &unit);
    Some(found(reader, at, start..end, next, unit, (value, value)))
}

/// A unit in the dual, which carries its number: «رقاقتان».
fn dual(reader: &Reader, at: usize) -> Option<Found> {
    let phrase = reader.sense(at)?;
    let named = reader.vocabulary.unit(phrase.sense.two?)?;
    let unit = Unit::new(&named.name, named.measure, reader.end_before(at + 1), at + 1);
    let span = reader.start(at) + phrase.cut..reader.end_before(at + 1);
    Some(found(reader, at, span, at + 1, unit, (2.0, 2.0)))
}

/// One of what is measured or voted, where the text says so: «أسبوع واحد». Of other things «واحد» only insists.
fn one(reader: &Reader, at: usize) -> Option<Found> {
    let phrase = reader.sense(at).filter(|phrase| phrase.sense.is(Role::Single))?;
    let said = reader.follows(at + 1) && reader.is(at + 1, Role::One);
    if !said || number(reader, at + 1, true).is_some() {
        return None;
    }
    let named = reader.vocabulary.unit(phrase.sense.unit?)?;
    let unit = Unit::new(&named.name, named.measure, reader.end_before(at + 2), at + 2);
    let span = reader.start(at) + phrase.cut..unit.end;
    Some(found(reader, at, span, at + 2, unit, (1.0, 1.0)))
}

/// "fivefold".
fn times(reader: &Reader, at: usize) -> Option<Found> {
    let times = f64::from(reader.vocabulary.times(reader.word(at))?);
    let unit = Unit::new("fold", Measure::Quantity, reader.end_before(at + 1), at + 1);
    Some(found(reader, at, reader.start(at)..unit.end, at + 1, unit, (times, times)))
}

/// «اثنين من زملائه», «ثلاثة من المهندسين»: so many of them.
fn some_of(reader: &Reader, at: usize) -> Option<Found> {
    let phrase = reader.sense(at)?;
    let word = phrase.sense.number.filter(|word| (0..=1).contains(&word.power) && !word.plural)?;
    let count = f64::from(word.mantissa) * if word.power == 1 { 10.0 } else { 1.0 };
    let is_said = reader.word(at + 1) == "من" && reader.follows(at + 1) && reader.follows(at + 2);
    if !is_said || !(2.0..=10.0).contains(&count) {
        return None;
    }
    let noun = reader.word(at + 2);
    let sense = noun.strip_prefix("ال").and_then(|bare| reader.vocabulary.get(bare)).or(reader.own(at + 2))?;
    let named = reader.vocabulary.unit(sense.unit?)?;
    if named.measure != Measure::Quantity || named.name == "year" {
        return None;
    }
    let unit = Unit::new(&named.name, named.measure, reader.end_before(at + 3), at + 3);
    let span = reader.start(at) + phrase.cut..unit.end;
    Some(found(reader, at, span, at + 3, unit, (count, count)))
}

/// A number whose unit only its sentence says.
pub fn with_unit_of_the_sentence(reader: &Reader, at: usize, number: &Number, unit: Unit) -> Found {
    let value = plain_value(number, &unit);
    found(reader, at, number.start..number.end, number.next, unit, (value, value))
}

/// Whether the digits at `at` hang on a name: «GPT-4», "DeepSeek-V3".
pub fn is_part_of_a_name(reader: &Reader, at: usize) -> bool {
    let gap = reader.gap_before(at);
    let tied = matches!(gap, "-" | "." | "/" | "_" | "–" | "#" | ":");
    tied && at > 0 && reader.word(at).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a number with a unit after it is a figure, and not a year, a version, a share or a definite pair.
fn counts(reader: &Reader, at: usize, number: &Number, unit: &Unit) -> bool {
    if unit.measure != Measure::Quantity {
        return true;
    }
    let before = |role| reader.follows(at) && reader.phrase_before(at, |sense| sense.is(role)).is_some();
    let year =
        is_like_a_year(number) && (unit.guessed || before(Role::SurelyBeforeYear) || before(Role::Year));
    if year || before(Role::OutOf) || is_out_of_others(reader, at) || is_version(reader, at, number, unit) {
        return false;
    }
    if number.in_words && number.value <= 10.0 && reader.script(at) == Some(Script::Latin) {
        return !before(Role::Definite) && (number.value != 2.0 || !unit.guessed);
    }
    // A bare «ألف» before a noun is as often the verb.
    !(unit.guessed && number.in_words && number.value == 1000.0)
}

/// «8 من 10 طلاب»: a share.
fn is_out_of_others(reader: &Reader, at: usize) -> bool {
    if at < 2 || !reader.follows(at) || !reader.follows(at - 1) || !matches!(reader.word(at - 1), "من" | "of")
    {
        return false;
    }
    let part = reader.word(at - 2);
    part.starts_with(|c: char| c.is_ascii_digit())
        || reader.sense(at - 2).is_some_and(|part| part.sense.number.is_some())
}

/// Whether a name before the number takes it: "Llama 3 models", "Section 232 tariffs", "405B models".
fn is_version(reader: &Reader, at: usize, number: &Number, unit: &Unit) -> bool {
    if unit.name == "model" && number.scale >= 6 {
        return true; // parameters, left out
    }
    let name = at > 0
        && reader.follows(at)
        && reader.script(at - 1) == Some(Script::Latin)
        && reader.is_capital(at - 1);
    if !name || number.scale > 0 || reader.phrase_before(at, |sense| sense.bound.is_some()).is_some() {
        return false;
    }
    let opens = at == 1 || reader.gap_before(at - 1).contains(['.', '\n', '!', '?', ':']);
    let short = number.value < 100.0 && !number.in_words;
    unit.guessed || short && (!opens || number.digits.is_some_and(|digits| digits.places > 0))
}

/// Whether it may as well be a year.
pub fn is_like_a_year(number: &Number) -> bool {
    number.plain && (1900.0..2100.0).contains(&number.value) && number.end - number.start == 4
}

/// «1.700 رقاقة» is a thousand and seven hundred: money has no third decimal and things come whole.
pub fn plain_value(number: &Number, unit: &Unit) -> f64 {
    let value = match number.digits {
        Some(digits) if digits.dotted && unit.measure != Measure::Percent => digits.value(digits.places),
        _ => number.value,
    };
    if unit.hundredth { value / 100.0 } else { value }
}

/// The figure of the words from `at` to `next`, with the bounds that stand beside it.
pub fn found(
    reader: &Reader,
    at: usize,
    span: std::ops::Range<usize>,
    next: usize,
    unit: Unit,
    (low, high): (f64, f64),
) -> Found {
    let kind = match unit.measure {
        Measure::Money => EntityType::Money,
        Measure::Percent => EntityType::Percent,
        Measure::Quantity => EntityType::Quantity,
    };
    let mut value = Value { low: Some(low), high: Some(high), unit: Some(unit.name), ..Value::default() };
    let first = if span.start < reader.start(at) && reader.gap_before(at).bytes().all(|byte| byte == b' ') {
        at - 1
    } else {
        at
    };
    bounds::apply(reader, first, next, &mut value);
    Found { span, next, kind, value }
}
