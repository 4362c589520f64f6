//! Bounds: the words beside a figure that make it "more than", "at most" or "about". They stay outside the mention.

use super::reader::Reader;
use super::sense::{Bound, Role, Sense};
use crate::entities::mention::Value;

/// How many words may stand between a verb and the figure it bounds («لم تتجاوز كلفة تدريبه 6 ملايين»).
const SUBJECT_WORDS: usize = 4;

/// Units of time: "over four years" lasts them.
pub const TIMES: [&str; 7] = ["minute", "hour", "day", "week", "month", "year", "decade"];

/// Puts the bounds around the figure of the words `first..next` into its value.
pub fn apply(reader: &Reader, first: usize, next: usize, value: &mut Value) {
    let exact = value.low == value.high;
    for bound in [before(reader, first, value.unit.as_deref()), after(reader, next)].into_iter().flatten() {
        match bound {
            Bound::About => value.approximate = true,
            _ if !exact => {} // a range has its bounds already
            Bound::MoreThan | Bound::AtLeast => {
                value.high = None;
                value.strict = bound == Bound::MoreThan;
            }
            Bound::LessThan | Bound::AtMost => {
                value.low = None;
                value.strict = bound == Bound::LessThan;
            }
        }
        if value.low.is_none() || value.high.is_none() {
            break;
        }
    }
}

/// «… أو [7%]»: a figure after "or" takes the one-sided bound of the figure before it.
pub fn carry_over(before: &Value, value: &mut Value) {
    if value.low != value.high {
        return;
    }
    match (before.low, before.high) {
        (None, Some(_)) => value.low = None,
        (Some(_), None) => value.high = None,
        _ => return,
    }
    value.strict = before.strict;
}

fn before(reader: &Reader, first: usize, unit: Option<&str>) -> Option<Bound> {
    if !reader.follows_or_signed(first) {
        return if reader.gap_before(first).ends_with('~') { Some(Bound::About) } else { None };
    }
    let bound = |sense: &Sense| sense.bound.or(sense.bound_apart);
    if let Some(phrase) = reader.phrase_before(first, |sense| bound(sense).is_some()) {
        let spans_time = unit.is_some_and(|unit| TIMES.contains(&unit));
        return bound(phrase.sense).filter(|_| !(spans_time && phrase.sense.is(Role::During)));
    }
    if let Some(bound) = through_a_particle(reader, first) {
        return Some(bound);
    }
    // A verb some words before, in the same breath: no mark and no other figure between.
    apart(reader, first, |sense| sense.bound_apart)
}

/// «تصل الغرامات إلى [35 مليون يورو]», «تبدأ الأسعار من [100 دولار]», «يزيد عددهم على [46]»: the particle must be the one of the bound.
fn through_a_particle(reader: &Reader, first: usize) -> Option<Bound> {
    let particle = first.checked_sub(1).filter(|particle| reader.follows(*particle))?;
    let (to, from) = (reader.is(particle, Role::To), reader.is(particle, Role::From));
    let on = reader.is(particle, Role::Over);
    apart(reader, particle, |sense| {
        sense.bound_through.filter(|bound| match bound {
            Bound::AtLeast => from || on,
            Bound::MoreThan | Bound::LessThan => on,
            Bound::AtMost => to || on,
            _ => to,
        })
    })
}

/// What a verb some words before `end` says. A longer phrase that is no bound («أن تصل») takes its meaning away.
fn apart(reader: &Reader, end: usize, bound: impl Fn(&Sense) -> Option<Bound>) -> Option<Bound> {
    let mut at = end;
    for _ in 0..SUBJECT_WORDS {
        at = at.checked_sub(1)?;
        let broken = reader.is(at, Role::BreaksApart);
        if at == 0
            || broken
            || !reader.follows(at)
            || reader.word(at).starts_with(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        if let Some(phrase) = reader.phrase_before(at, |sense| bound(sense).is_some()) {
            let none = reader.phrase_before(at, |sense| sense.is(Role::NoBound));
            return bound(phrase.sense).filter(|_| none.is_none_or(|none| none.len <= phrase.len));
        }
    }
    None
}

fn after(reader: &Reader, next: usize) -> Option<Bound> {
    let gap = reader.gap_before(next);
    if gap.starts_with('+') {
        return Some(Bound::AtLeast);
    }
    let blank = gap.trim_start_matches('%').bytes().all(|byte| byte == b' ');
    if !blank || gap.is_empty() {
        return None;
    }
    reader.phrase(next, |sense| sense.bound_after.is_some())?.sense.bound_after
}
