//! Lines that say when, and often where, a story appeared: «المنار٢٠-٠٣-٢٠٢٥», «منذ 2 أيام», "Reuters | March 20, 2025, 10:30 GMT".

use crate::corpus::Language;
use crate::text::{Folded, Span, Word, fold, words};

/// What such a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The outlet.
    pub source: Option<String>,
    /// ISO 8601, as precise as the line is.
    pub date: Option<String>,
    /// Whether it only says how long ago that was, which means nothing in a file.
    pub relative: bool,
    /// Whether it says that this is the time of publication, so that it can't be a heading of the story.
    pub labelled: bool,
}

/// Names of months, folded: Egyptian and Gulf, Levantine, Maghrebi, English.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["يناير", "جانفي", "january", "jan"],
    &["فبراير", "شباط", "فيفري", "february", "feb"],
    &["مارس", "اذار", "march", "mar"],
    &["ابريل", "نيسان", "افريل", "april", "apr"],
    &["مايو", "ايار", "ماي", "may"],
    &["يونيو", "يونيه", "حزيران", "جوان", "june", "jun"],
    &["يوليو", "يوليه", "تموز", "جويليه", "july", "jul"],
    &["اغسطس", "اب", "اوت", "august", "aug"],
    &["سبتمبر", "ايلول", "شتنبر", "september", "sept", "sep"],
    &["اكتوبر", "october", "oct"],
    &["نوفمبر", "november", "nov"],
    &["ديسمبر", "دجنبر", "december", "dec"],
];

/// Words of a dateline that are neither outlet nor date, folded.
#[rustfmt::skip]
const FILLING: &[&str] = &[
    "في", "تاريخ", "بتاريخ", "الساعه", "بتوقيت", "توقيت", "غرينتش", "جرينتش", "مكه", "المكرمه", "ابوظبي", "القاهره", "صباحا", "مساء", "ص", "م",
    "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "time", "clock", "icon", "calendar", "date", "on", "at", "am", "pm",
    "gmt", "utc", "est", "edt", "et", "pst", "ist", "cet", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "th", "st", "nd", "rd", "t", "z",
];

/// Words that label a dateline, folded.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "نشر", "نشرت", "النشر", "منشور", "حدث", "تحديث", "التحديث", "اخر", "تم", "published", "updated", "posted", "last", "modified", "publish",
];

const AGO: [&str; 2] = ["منذ", "قبل"];

/// Units of "ago", folded.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "ثانيه", "ثوان", "ثواني", "دقيقه", "دقيقتين", "دقائق", "دقايق", "ساعه", "ساعتين", "ساعات", "يوم", "يومين", "ايام", "اسبوع", "اسبوعين",
    "اسابيع", "شهر", "شهرين", "اشهر", "شهور", "سنه", "سنتين", "سنوات", "عام", "عامين", "اعوام",
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "h", "d",
];

/// An outlet's name has at most so many words.
const OUTLET: usize = 4;

/// What `line` says, if it is nothing but a dateline.
pub fn read(line: &str, language: Language) -> Option<Stamp> {
    let folded = fold(line);
    let words = words(&folded.text);
    if words.len() > 2 * OUTLET + 12 {
        return None;
    }
    let is = |word: &Word, list: &[&str]| list.contains(&word.span.of(&folded.text));
    let labelled = words.iter().any(|word| is(word, LABELS));
    if is_relative(&words, &folded.text) {
        return Some(Stamp { relative: true, labelled: true, ..Stamp::default() });
    }
    let dated = numeric_date(&folded.text, language).or_else(|| named_date(&words, &folded.text));
    let clock = clock(&folded.text);
    let date_span = dated.as_ref().map(|(span, _)| *span);
    let taken = |word: &Word| [date_span, clock].into_iter().flatten().any(|span| span.overlaps(word.span));
    let rest: Vec<&Word> =
        words.iter().filter(|word| !taken(word) && !is(word, FILLING) && !is(word, LABELS)).collect();
    if rest.iter().any(|word| word.span.of(&folded.text).starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    // «أعلنت الشركة ذلك في 20 مارس 2025» is a sentence.
    let in_a_sentence = !rest.is_empty() && !labelled && is_told(&words, &folded.text, date_span);
    match dated {
        Some((_, date)) if rest.len() <= OUTLET && !in_a_sentence => {
            Some(Stamp { source: outlet(line, &folded, &rest), date: Some(date), relative: false, labelled })
        }
        None if clock.is_some() && rest.is_empty() => Some(Stamp { labelled, ..Stamp::default() }),
        _ => None,
    }
}

/// «منذ 2 أيام», «timeقبل ساعتين», "2 hours ago".
fn is_relative(words: &[Word], text: &str) -> bool {
    let mut words: Vec<&str> = words.iter().map(|word| word.span.of(text)).collect();
    words.retain(|word| !FILLING.contains(word) && !LABELS.contains(word) && word.parse::<u32>().is_err());
    match words[..] {
        [ago, unit] => {
            (AGO.contains(&ago) && UNITS.contains(&unit)) || (UNITS.contains(&ago) && unit == "ago")
        }
        _ => false,
    }
}

/// Whether a preposition leads up to the date.
fn is_told(words: &[Word], text: &str, date: Option<Span>) -> bool {
    let before = words.iter().rev().find(|word| date.is_some_and(|date| word.span.end <= date.start));
    before.is_some_and(|word| {
        matches!(word.span.of(text), "في" | "منذ" | "حتي" | "on" | "in" | "since" | "until")
    })
}

/// The outlet's name as the line writes it: from the first to the last of its words.
fn outlet(line: &str, folded: &Folded, words: &[&Word]) -> Option<String> {
    let (first, last) = (words.first()?, words.last()?);
    let span = folded.source_span(line, first.span.cover(last.span));
    Some(span.of(line).trim().to_owned())
        .filter(|name| name.chars().any(char::is_alphabetic) && name.len() < 80)
}

/// `10:30` and `10:30:00`.
fn clock(text: &str) -> Option<Span> {
    let at = text.char_indices().zip(text.chars().skip(1)).find_map(|((at, c), next)| {
        (c == ':' && next.is_ascii_digit() && text[..at].ends_with(|c: char| c.is_ascii_digit()))
            .then_some(at)
    })?;
    let part = |c: char| c.is_ascii_digit() || c == ':';
    let start =
        text[..at].rfind(|c| !part(c)).map_or(0, |n| n + text[n..].chars().next().map_or(1, char::len_utf8));
    let end = text[at..].find(|c| !part(c)).map_or(text.len(), |n| at + n);
    Some(Span::new(start, end))
}

/// Three numbers with one kind of mark between them.
fn numeric_date(text: &str, language: Language) -> Option<(Span, String)> {
    let starts = text
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && !text[..*at].ends_with(|c: char| c.is_ascii_digit()));
    starts.into_iter().find_map(|(start, _)| {
        let (first, at) = digits(text, start)?;
        let mark = text[at..].chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
        let (second, at) = digits(text, at + 1)?;
        let at = text[at..].starts_with(mark).then_some(at + 1)?;
        let (third, end) = digits(text, at)?;
        Some((Span::new(start, end), in_order([first, second, third], mark, language)?))
    })
}

/// The number at byte `at` and where it ends.
fn digits(text: &str, at: usize) -> Option<(u32, usize)> {
    let length = text.get(at..)?.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(at..at + length)?.parse().ok().filter(|_| length <= 4)?;
    Some((number, at + length))
}

/// Year first or year last. Arabic pages write the day before the month; English ones with slashes may do either, so there a
/// date that reads both ways is known to the year only.
fn in_order([first, second, third]: [u32; 3], mark: char, language: Language) -> Option<String> {
    if first >= 1900 {
        return iso(first, second, third);
    }
    if language == Language::En && mark == '/' && first != second {
        if first <= 12 && second <= 12 {
            return is_year(third).then(|| third.to_string());
        }
        if second > 12 {
            return iso(third, first, second);
        }
    }
    iso(third, second, first)
}

/// A month's name with a year after it and, mostly, a day before or between.
fn named_date(words: &[Word], text: &str) -> Option<(Span, String)> {
    let word = |at: usize| words.get(at).map_or("", |word| word.span.of(text));
    let month = |at: usize| month(word(at), word(at + 1));
    let number = |at: usize| {
        let bare = word(at).trim_end_matches(|c: char| c.is_ascii_alphabetic());
        bare.parse::<u32>().ok()
    };
    let at = (0..words.len()).find(|at| month(*at).is_some())?;
    let (name, length) = month(at)?;
    // «آذار/مارس»: one month, named twice.
    let next = at + length + month(at + length).map_or(0, |(_, length)| length);
    let before = at.checked_sub(1).and_then(number).filter(|day| (1..=31).contains(day));
    let between = number(next).filter(|day| before.is_none() && (1..=31).contains(day));
    let year_at = if between.is_some() { next + 1 } else { next };
    let year = number(year_at).filter(|year| is_year(*year))?;
    let first = if before.is_some() { at - 1 } else { at };
    let date = match before.or(between) {
        Some(day) => iso(year, name, day)?,
        None => format!("{year}-{name:02}"),
    };
    Some((words.get(first)?.span.cover(words.get(year_at)?.span), date))
}

/// The month that `word` names, with the word after it where that belongs to the name, and how many words that takes.
fn month(word: &str, next: &str) -> Option<(u32, usize)> {
    match (word, next) {
        ("كانون", "الثاني") => return Some((1, 2)),
        ("تشرين", "الاول") => return Some((10, 2)),
        ("تشرين", "الثاني") => return Some((11, 2)),
        ("كانون", "الاول") => return Some((12, 2)),
        _ => {}
    }
    MONTHS.iter().position(|names| names.contains(&word)).map(|n| (n as u32 + 1, 1))
}

fn is_year(year: u32) -> bool {
    (1900..2100).contains(&year)
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        _ => 31,
    };
    let right = is_year(year) && (1..=12).contains(&month) && (1..=days).contains(&day);
    right.then(|| format!("{year}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> Option<(Option<String>, Option<String>)> {
        read(line, Language::guess(line)).map(|stamp| (stamp.source, stamp.date))
    }

    #[test]
    fn an_outlet_and_a_date_are_told_apart() {
        for (line, source, date) in [
            ("المرصد٢٠-٠٣-٢٠٢٥", "المرصد", "2025-03-20"),
            ("المرصد نت - 5 آذار/مارس 2024، 10:30 صباحًا", "المرصد نت", "2024-03-05"),
            ("وكالة المثال | الخميس 1 تشرين الثاني 2024", "وكالة المثال", "2024-11-01"),
            ("نُشر في المرصد بتاريخ 2025/03/20", "المرصد", "2025-03-20"),
            ("The Example Post | Updated March 20, 2025 at 10:30 GMT", "The Example Post", "2025-03-20"),
            ("Example Wire 20.03.2025", "Example Wire", "2025-03-20"),
            ("Example Wire 04/05/2025", "Example Wire", "2025"),
            ("Example Wire 04/25/2025", "Example Wire", "2025-04-25"),
        ] {
            assert_eq!(said(line), Some((Some(source.to_owned()), Some(date.to_owned()))), "{line}");
        }
    }

    #[test]
    fn how_long_ago_is_no_date() {
        for line in ["timeمنذ 2 أيام", "قبل ساعتين", "3 hours ago", "آخر تحديث: منذ 5 دقائق", "10:30 ص"]
        {
            assert_eq!(said(line), Some((None, None)), "{line}");
        }
    }

    #[test]
    fn a_sentence_with_a_date_is_no_dateline() {
        for line in [
            "أعلنت الشركة نموذجها الجديد في 20 مارس 2025",
            "الإصدار 31.13.2025",
            "منذ عام 2021 توسع الحظر",
            "بين 2023 و2025",
            "خطة 2030",
        ] {
            assert_eq!(said(line), None, "{line}");
        }
    }
}
