//! Numbers: digits, number words and scale words, put together («5.6 مليون», «ثلاثة وعشرون ألفًا», «مليون ونصف المليون»).

use super::digits::Decimal;
use super::reader::Reader;
use super::sense::NumberWord;
use super::sum::Sum;
use crate::text::Script;

/// A number of a text.
#[derive(Clone, Copy, Debug)]
pub struct Number<'a> {
    /// Its value.
    pub value: f64,
    /// First byte, after any proclitics.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The word after it.
    pub next: usize,
    /// Zeros that its last scale word adds; 0 where there is none.
    pub scale: i32,
    /// Its digits where it is nothing but digits.
    pub digits: Option<Decimal>,
    /// Whether it is nothing but digits without a mark.
    pub plain: bool,
    /// Whether it is in number words only.
    pub in_words: bool,
    /// Letters glued to the digits that are no scale: `3nm`.
    pub suffix: &'a str,
}

/// The number that begins at word `at`. `joins` says whether «و» and "and" may join its parts.
pub fn number<'a>(reader: &Reader<'a>, at: usize, joins: bool) -> Option<Number<'a>> {
    let mut sum = Sum::default();
    let (mut next, start, suffix, digits) = sum.begin(reader, at)?;
    while suffix.is_empty() {
        let Some(after) = sum.go_on(reader, next, joins) else { break };
        next = after;
    }
    let value = sum.total + sum.group_value(0);
    let alone = next == at + 1 && digits.is_none();
    if alone && (value <= 1.0 || value == 2.0 && reader.script(at) == Some(Script::Arabic)) {
        return None; // «واحد», «أحد», «اثنين»: pronouns and days far more often than figures
    }
    let whole = digits.filter(|_| sum.scale == 0 && sum.total == 0.0);
    let end = if whole.is_some() { reader.end_before(next) - suffix.len() } else { reader.end_before(next) };
    Some(Number {
        value,
        start,
        end,
        next,
        scale: sum.scale,
        plain: whole.is_some() && reader.word(at).bytes().all(|byte| byte.is_ascii_digit()),
        digits: whole,
        in_words: digits.is_none(),
        suffix,
    })
}

/// The number word at `at`, as it is, that follows without more than a space or hyphen.
pub fn word_after(reader: &Reader, at: usize) -> Option<NumberWord> {
    if !reader.follows_or_tied(at) {
        return None;
    }
    reader.own(at)?.number
}

/// Digits at `at`: their value, the word after them and what letters are glued to them.
pub fn digits<'a>(reader: &Reader<'a>, at: usize) -> Option<(Decimal, usize, &'a str)> {
    let word = reader.word(at);
    let letters = word.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(word.len());
    let (number, suffix) = word.split_at(letters);
    if suffix.is_empty()
        && reader.word(at + 1) == "ر"
        && reader.gap_before(at + 1).is_empty()
        && reader.gap_before(at + 2).is_empty()
    {
        let whole = reader.word(at + 2);
        if let Some(decimal) = Decimal::fraction_first(number, whole) {
            return Some((decimal, at + 3, ""));
        }
    }
    if suffix.len() > 6 || suffix.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((Decimal::parse(number)?, at + 1, suffix))
}
