//! What stands beside a number and says what it counts: a currency, a percent sign, a unit, a noun.

use super::number::Number;
use super::reader::Reader;
use super::sense::{Measure, Role, Sense, UnitName};
use crate::text::Script;

/// The unit of a number.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What a value carries.
    pub name: String,
    /// What it makes of the figure.
    pub measure: Measure,
    /// One past the last byte of the figure with it.
    pub end: usize,
    /// The word after it.
    pub next: usize,
    /// Whether it is a noun that no list has.
    pub guessed: bool,
    /// Whether it is the hundredth of the currency that it names.
    pub hundredth: bool,
}

impl Unit {
    /// The unit `name` of a figure that ends at byte `end`, before word `next`.
    pub fn new(name: &str, measure: Measure, end: usize, next: usize) -> Unit {
        Unit { name: name.to_owned(), measure, end, next, guessed: false, hundredth: false }
    }
}

/// English modifiers that may stand between number and unit: "1,700 Nvidia H100 chips".
const MODIFIERS: usize = 3;

/// The unit after `number`.
pub fn after(reader: &Reader, number: &Number) -> Option<Unit> {
    if !number.suffix.is_empty() {
        let sense = reader.vocabulary.get(number.suffix)?;
        return named(reader, sense.unit?, number.end + number.suffix.len(), number.next);
    }
    sign(reader, number)
        .or_else(|| word(reader, number))
        .or_else(|| of(reader, number))
        .or_else(|| after_modifiers(reader, number))
        .or_else(|| chips(reader, number))
        .or_else(|| noun(reader, number))
}

/// "eight H200s": the plural of a chip's name counts chips, and stays outside for the chip's own mention.
fn chips(reader: &Reader, number: &Number) -> Option<Unit> {
    let word = reader.word(number.next).strip_suffix('s')?;
    let letters = word.bytes().take_while(u8::is_ascii_lowercase).count();
    let digits = word.bytes().skip(letters).filter(u8::is_ascii_digit).count();
    let is_name = (1..=3).contains(&letters) && digits >= 2 && letters + digits == word.len();
    (is_name && reader.follows(number.next) && reader.is_capital(number.next))
        .then(|| Unit::new("chip", Measure::Quantity, number.end, number.next))
}

fn named(reader: &Reader, place: u16, end: usize, next: usize) -> Option<Unit> {
    let unit = reader.vocabulary.unit(place)?;
    let UnitName { hundredth, .. } = *unit;
    Some(Unit { hundredth, ..Unit::new(&unit.name, unit.measure, end, next) })
}

/// «40%», «6 ملايين $».
fn sign(reader: &Reader, number: &Number) -> Option<Unit> {
    let gap = reader.gap_before(number.next);
    let gap = if number.next == reader.words.len() { reader.folded.text.get(number.end..)? } else { gap };
    let spaces = gap.bytes().take_while(|byte| *byte == b' ').take(2).count();
    let mut signs = gap[spaces..].chars();
    let sign = signs.next().filter(|c| !c.is_ascii_punctuation() || matches!(c, '%' | '$'))?;
    let end = number.end + spaces + sign.len_utf8();
    if sign == '%' {
        return Some(Unit::new("%", Measure::Percent, end, number.next));
    }
    let next_digits = reader.word(number.next).starts_with(|c: char| c.is_ascii_digit());
    if signs.as_str().is_empty() && next_digits {
        return None; // the sign belongs to the number after it
    }
    named(reader, sense_of_sign(reader, sign)?.unit?, end, number.next)
}

fn sense_of_sign<'a>(reader: &Reader<'a>, sign: char) -> Option<&'a Sense> {
    reader.vocabulary.get(sign.encode_utf8(&mut [0; 4]))
}

/// «رقاقة», «دولار أميركي», "phone calls".
fn word(reader: &Reader, number: &Number) -> Option<Unit> {
    if !reader.follows_or_tied(number.next) {
        return None;
    }
    let phrase = reader.phrase(number.next, |sense| sense.unit.is_some())?;
    let next = number.next + phrase.len;
    named(reader, phrase.sense.unit?, reader.end_before(next), next)
}

/// «16 ألفًا من الرقائق», «6 مليارات من الدولارات».
fn of(reader: &Reader, number: &Number) -> Option<Unit> {
    if number.scale < 3
        || reader.word(number.next) != "من"
        || !reader.follows(number.next)
        || !reader.follows(number.next + 1)
    {
        return None;
    }
    let noun = reader.word(number.next + 1);
    let sense = reader.vocabulary.get(noun.strip_prefix("ال").unwrap_or(noun))?;
    let unit = named(reader, sense.unit?, reader.end_before(number.next + 2), number.next + 2)?;
    let a_part = unit.measure == Measure::Percent || unit.name == "year"; // «15 من عام …»
    (!a_part).then_some(unit)
}

/// "1,700 Nvidia H100 chips": the figure ends before a name, so that the name can be a mention too.
fn after_modifiers(reader: &Reader, number: &Number) -> Option<Unit> {
    let mut at = number.next;
    let mut names = false;
    for _ in 0..MODIFIERS {
        let modifier = reader.word(at);
        let stops = reader.vocabulary.get(modifier).is_some_and(|sense| {
            sense.is(Role::NotCounted)
                || sense.is(Role::BeforeYear)
                || sense.number.is_some()
                || sense.month.is_some()
        });
        if !reader.follows_or_tied(at)
            || reader.script(at) != Some(Script::Latin)
            || stops
            || modifier.starts_with(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        names |= reader.is_capital(at);
        at += 1;
        if !reader.follows(at) {
            return None;
        }
        if let Some(phrase) = reader.phrase(at, |sense| sense.unit.is_some()) {
            let unit =
                named(reader, phrase.sense.unit?, reader.end_before(at + phrase.len), at + phrase.len)?;
            if unit.measure != Measure::Quantity || unit.name.len() < 3 {
                return None;
            }
            return Some(if names { Unit { end: number.end, next: number.next, ..unit } } else { unit });
        }
    }
    None
}

/// A noun that no list has, where its form agrees with the number.
fn noun(reader: &Reader, number: &Number) -> Option<Unit> {
    let word = reader.word(number.next);
    if !reader.follows(number.next) || reader.is(number.next, Role::NotCounted) || number.value <= 2.0 {
        return None;
    }
    let known = reader.vocabulary.get(word).is_some();
    let agrees = match reader.script(number.next)? {
        Script::Arabic => agrees_in_arabic(word, number.value),
        Script::Latin => is_english_plural(word) && !reader.is_capital(number.next),
        Script::Number => false,
    };
    if known || !agrees {
        return None;
    }
    let next = number.next + 1;
    Some(Unit { guessed: true, ..Unit::new(word, Measure::Quantity, reader.end_before(next), next) })
}

/// Three to ten take a plural, more take a singular; either is indefinite. Only forms that show it are taken.
fn agrees_in_arabic(word: &str, value: f64) -> bool {
    let letters = word.chars().count();
    let definite = word.starts_with("ال") || word.starts_with("لل");
    if letters < 4 || definite || word.starts_with('و') || value.fract() != 0.0 {
        return false;
    }
    let rest = value % 100.0;
    if (3.0..=10.0).contains(&rest) {
        let mut chars = word.chars();
        let (first, _, third) = (chars.next(), chars.next(), chars.next());
        let broken = letters == 5
            && (first == Some('ا') && word.chars().nth(3) == Some('ا')
                || first == Some('م') && third == Some('ا'));
        // «ركائز», «فصول»: patterns that few other words have, particles aside.
        let glued = matches!(first, Some('ل' | 'ب' | 'ك' | 'ي' | 'ت' | 'س' | 'ا'));
        let patterned = letters == 5 && third == Some('ا') || letters == 4 && third == Some('و');
        return word.ends_with("ات") || broken || patterned && !glued && !word.ends_with('ه');
    }
    letters >= 4 && (word.ends_with('ا') && rest != 0.0 || word.ends_with('ه'))
}

fn is_english_plural(word: &str) -> bool {
    word.len() >= 4
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("ous")
        && word.is_ascii()
}

/// A sign or code before the number at word `at`, and the byte where it begins: «$6m», «US$6», «%40», «USD 6».
pub fn before(reader: &Reader, at: usize) -> Option<(Unit, usize)> {
    let gap = reader.gap_before(at);
    let start = reader.start(at);
    let digits = reader.word(at).starts_with(|c: char| c.is_ascii_digit());
    let unit = |name: &str, measure| Unit::new(name, measure, start, at);
    let bare = gap.trim_end_matches(' ');
    if let Some(sign) = bare.chars().next_back().filter(|_| digits && gap.len() - bare.len() <= 1) {
        let begin = start - (gap.len() - bare.len()) - sign.len_utf8();
        let glued_to_digits = bare.len() == sign.len_utf8()
            && reader.folded.text[..begin].ends_with(|c: char| c.is_ascii_digit());
        if sign == '%' && !glued_to_digits {
            return Some((unit("%", Measure::Percent), begin));
        }
        let name = sense_of_sign(reader, sign).filter(|_| !sign.is_ascii_punctuation() || sign == '$');
        if let Some(place) = name.and_then(|sense| sense.unit) {
            let found = reader.vocabulary.unit(place)?;
            let with_letters = (at > 0 && bare.len() == sign.len_utf8())
                .then(|| reader.folded.text.get(reader.start(at - 1)..begin + sign.len_utf8()))
                .flatten()
                .filter(|letters| letters.len() <= 8)
                .and_then(|letters| reader.vocabulary.get(letters)?.unit)
                .and_then(|place| reader.vocabulary.unit(place));
            return Some(match with_letters {
                Some(exact) => (unit(&exact.name, exact.measure), reader.start(at - 1)),
                None => (unit(&found.name, found.measure), begin),
            });
        }
    }
    let code = at
        .checked_sub(1)
        .filter(|code| reader.script(*code) == Some(Script::Latin) && digits && reader.follows(at))?;
    let sense = reader.own(code)?;
    let found = reader.vocabulary.unit(sense.unit?)?;
    let is_code = found.measure == Measure::Money && reader.word(code).len() == 3 && reader.is_capital(code);
    (is_code && reader.word(code) != "won").then(|| (unit(&found.name, found.measure), reader.start(code)))
}
