//! Bounds: the words beside a figure that make it "more than", "at most" or "about". They stay outside the mention.

use super::reader::Reader;
use super::sense::{Bound, Role, Sense};
use crate::entities::mention::Value;

/// How many words may stand between a verb and the figure it bounds («لم تتجاوز كلفة تدريبه 6 ملايين»).
const SUBJECT_WORDS: usize = 4;

/// Units of time: "over four years" lasts them.
const TIMES: [&str; 6] = ["hour", "day", "week", "month", "year", "decade"];

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

fn before(reader: &Reader, first: usize, unit: Option<&str>) -> Option<Bound> {
    if !reader.follows_or_signed(first) {
        return if reader.gap_before(first).ends_with('~') { Some(Bound::About) } else { None };
    }
    let bound = |sense: &Sense| sense.bound.or(sense.bound_apart);
    if let Some(phrase) = reader.phrase_before(first, |sense| bound(sense).is_some()) {
        let spans_time = unit.is_some_and(|unit| TIMES.contains(&unit));
        return bound(phrase.sense).filter(|_| !(spans_time && phrase.sense.is(Role::During)));
    }
    // A verb some words before, in the same breath: no mark and no other figure between.
    let mut at = first;
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
        if let Some(phrase) = reader.phrase_before(at, |sense| sense.bound_apart.is_some()) {
            return phrase.sense.bound_apart;
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
