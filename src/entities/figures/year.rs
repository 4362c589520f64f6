//! Years: after a month or a season, and alone where a word before them says what they are.

use super::calendar;
use super::point::Point;
use super::reader::Reader;
use super::sense::{Role, Sense};

/// The year after a month, a season or a half: «2025», «من عام 2025», ", 2025", "of 2025".
pub fn year_after(reader: &Reader, at: usize) -> Option<(i32, usize)> {
    let mut at = at;
    if matches!(reader.word(at), "من" | "of" | "in") && reader.follows(at) {
        at += 1;
    }
    if reader.follows(at)
        && let Some(phrase) = reader.phrase_after_proclitics(at, |sense| sense.is(Role::Year))
    {
        at += phrase.len;
    }
    let tied = reader.follows(at) || matches!(reader.gap_before(at), ", " | "، " | "-" | "/" | ". ");
    let year = calendar::year(reader, at).filter(|_| tied)?;
    Some((year, at + 1))
}

/// The word after a Hijri year at `at`: «1446 هـ».
pub fn hijri_year(reader: &Reader, at: usize) -> Option<usize> {
    let at = if reader.follows(at) && reader.is(at, Role::Year) { at + 1 } else { at };
    let year: u32 = reader.word(at).parse().ok().filter(|year| (1300..1500).contains(year))?;
    let suffix = reader.is(at + 1, Role::OfHijra) && reader.follows(at + 1);
    (reader.follows(at) && year > 0).then_some(if suffix { at + 2 } else { at + 1 })
}

/// A year alone, where a word before it says that it is one: «عام 2023», «منذ 2021», "in 2017", "(2023)".
pub fn year(reader: &Reader, at: usize) -> Option<Point> {
    if reader.is(at + 1, Role::OfHijra) && reader.follows(at + 1) {
        let next = hijri_year(reader, at)?;
        return Some(Point { hijri: true, dated: true, ..Point::at(reader.start(at), next) });
    }
    let year = calendar::year(reader, at)?;
    let cued = says_year(reader, at, year) || goes_on_from_a_year(reader, at);
    cued.then(|| Point { year: Some(year), ..Point::at(reader.start(at), at + 1) })
}

/// «عامي 2018 و2022», «2021-2025»: the years before it say that it is one.
fn goes_on_from_a_year(reader: &Reader, at: usize) -> bool {
    const LONGEST_LIST: usize = 6;
    let mut at = at;
    for _ in 0..LONGEST_LIST {
        let listed = at > 1
            && matches!(reader.word(at - 1), "و" | "and" | "or" | "او" | "to" | "الي")
            && reader.follows(at);
        let dashed = at > 0 && matches!(reader.gap_before(at), "-" | "–" | "/");
        at = match (listed, dashed) {
            (true, _) => at - 2,
            (_, true) => at - 1,
            _ => return false,
        };
        match calendar::year(reader, at) {
            Some(year) if says_year(reader, at, year) => return true,
            Some(_) => {}
            None => return false,
        }
    }
    false
}

fn says_year(reader: &Reader, at: usize, year: i32) -> bool {
    let gap = reader.gap_before(at);
    if gap.ends_with('(') && reader.gap_before(at + 1).starts_with(')') {
        return (1950..2050).contains(&year);
    }
    if at == 0 || !reader.follows(at) {
        return false;
    }
    let before = |role| reader.phrase_before(at, |sense: &Sense| sense.is(role)).is_some();
    if before(Role::Year) {
        return true;
    }
    let next = reader.own(at + 1).filter(|_| reader.follows(at + 1));
    if next.is_some_and(|sense| sense.unit.is_some() || sense.number.is_some())
        && !before(Role::SurelyBeforeYear)
    {
        return false;
    }
    let bounded =
        reader.phrase_before(at, |sense| sense.bound.is_some()).is_some_and(|phrase| phrase.len > 1);
    before(Role::BeforeYear) && !bounded && (1950..2050).contains(&year) && year != 2000
}
