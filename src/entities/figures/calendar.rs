//! The numbers of dates: years, days, and dates in digits only («20-03-2025»).

use super::point::Point;
use super::reader::Reader;
use crate::text::Script;

/// The year written in digits at `at`.
pub fn year(reader: &Reader, at: usize) -> Option<i32> {
    let word = reader.word(at);
    let plain = word.len() == 4 && reader.script(at) == Some(Script::Number);
    let percent = reader.gap_before(at + 1).starts_with('%');
    word.parse().ok().filter(|year| plain && !percent && (1800..2100).contains(year))
}

/// The day of a month at `at`, its first byte and the word after it: «15», "10th", «الخامس عشر».
pub fn day(reader: &Reader, at: usize) -> Option<(u32, usize, usize)> {
    let word = reader.word(at);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let digits =
            ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        return plain(digits, 2)
            .filter(|day| (1..=31).contains(day))
            .map(|day| (day, reader.start(at), at + 1));
    }
    let phrase = reader.sense(at)?;
    let ordinal = phrase.sense.ordinal.filter(|ordinal| *ordinal > 0)?;
    let start = reader.start(at) + phrase.cut;
    let more = if reader.follows(at + 1) { reader.word(at + 1) } else { "" };
    let tens = more
        .strip_prefix('و')
        .and_then(|tens| reader.vocabulary.get(tens)?.ordinal)
        .filter(|tens| *tens >= 20);
    match (more, tens) {
        ("عشر", _) if ordinal < 10 => Some((ordinal + 10, start, at + 2)),
        (_, Some(tens)) if ordinal < 10 && ordinal + tens <= 31 => Some((ordinal + tens, start, at + 2)),
        _ => Some((ordinal, start, at + 1)),
    }
}

/// The day after an English month: "May 15", "Jan. 10". A number that counts something is none.
pub fn day_after_month(reader: &Reader, at: usize) -> Option<(u32, usize, usize)> {
    let tied = reader.follows(at) || reader.gap_before(at) == ". ";
    let found =
        day(reader, at).filter(|_| tied && reader.word(at).starts_with(|c: char| c.is_ascii_digit()))?;
    (!goes_on_as_a_count(reader, at + 1)).then_some(found)
}

/// Whether what stands at `next`, right after a number, makes it a count.
pub fn goes_on_as_a_count(reader: &Reader, next: usize) -> bool {
    let sense = reader.own(next).filter(|_| reader.follows_or_tied(next));
    sense.is_some_and(|sense| sense.unit.is_some() || sense.number.is_some())
        || reader.gap_before(next).starts_with('%')
}

/// A date in digits: «20-03-2025», «2025/3/20», «20.3.2025», «03/2025».
pub fn numeric(reader: &Reader, at: usize) -> Option<Point> {
    if reader.script(at) != Some(Script::Number) || tied_to_digits(reader, at) {
        return None;
    }
    let start = reader.start(at);
    let mut dotted = reader.word(at).split('.');
    if let (Some(a), Some(b), Some(c), None) = (dotted.next(), dotted.next(), dotted.next(), dotted.next()) {
        return full(a, b, c, false).map(|point| Point { start, next: at + 1, ..point });
    }
    let mark = separator(reader, at + 1)?;
    if separator(reader, at + 2) == Some(mark) {
        let months_lead = mark == '/' && in_english(reader, at);
        let point = full(reader.word(at), reader.word(at + 1), reader.word(at + 2), months_lead)?;
        return (!tied_to_digits(reader, at + 3)).then_some(Point { start, next: at + 3, ..point });
    }
    let (first, second) = (reader.word(at), reader.word(at + 1));
    let (year, month) = match mark {
        '/' if second.len() == 4 => (plain(second, 4)?, plain(first, 2)?),
        '-' if first.len() == 4 && second.len() == 2 => (plain(first, 4)?, plain(second, 2)?),
        _ => return None,
    };
    let point = Point { year: Some(year as i32), month: Some(month), ..Point::at(start, at + 2) };
    ((1900..2100).contains(&year) && (1..=12).contains(&month)).then_some(point)
}

fn full(a: &str, b: &str, c: &str, months_lead: bool) -> Option<Point> {
    let (year, month, day) = if a.len() == 4 {
        (plain(a, 4)?, plain(b, 2)?, plain(c, 2)?)
    } else if c.len() == 4 {
        let (first, second) = (plain(a, 2)?, plain(b, 2)?);
        let swapped = second > 12 || months_lead && first <= 12;
        if swapped { (plain(c, 4)?, first, second) } else { (plain(c, 4)?, second, first) }
    } else {
        return None;
    };
    let sound = (1800..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    sound.then(|| Point { year: Some(year as i32), month: Some(month), day: Some(day), ..Point::default() })
}

fn plain(digits: &str, most: usize) -> Option<u32> {
    (digits.len() <= most && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

/// The mark between two numbers of a date in digits, spaces aside.
fn separator(reader: &Reader, at: usize) -> Option<char> {
    let gap = reader.gap_before(at);
    if gap.len() > 5 || reader.script(at) != Some(Script::Number) {
        return None;
    }
    match gap.trim_matches(' ') {
        "-" | "–" => Some('-'),
        "/" => Some('/'),
        _ => None,
    }
}

fn tied_to_digits(reader: &Reader, at: usize) -> bool {
    at > 0
        && reader.script(at - 1) == Some(Script::Number)
        && matches!(reader.gap_before(at), "-" | "/" | "–")
}

/// Whether the words around are English, where the month leads («5/15/2025»).
fn in_english(reader: &Reader, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| reader.script(at));
    before.or_else(|| reader.script(at + 3)) == Some(Script::Latin)
}
