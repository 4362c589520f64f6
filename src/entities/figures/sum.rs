//! How number words add up: «ثلاثة وعشرون ألفًا», «مليون ونصف المليون», "two and a half billion".

use super::digits::Decimal;
use super::number::{digits, word_after};
use super::reader::Reader;
use super::sense::NumberWord;
use crate::text::Script;

/// A number as it grows: what stands before the last scale word, and the part that waits for one.
#[derive(Default)]
pub struct Sum {
    /// What the scale words so far make.
    pub total: f64,
    /// Zeros of the last scale word.
    pub scale: i32,
    group: Option<Group>,
}

#[derive(Clone, Copy)]
enum Group {
    Digits(Decimal),
    Words(u32),
    /// A whole number and a half or a quarter, waiting for its scale word.
    Mixed(f64),
}

impl Sum {
    /// What waits for a scale word, times `10^power`.
    pub fn group_value(&self, power: i32) -> f64 {
        let scale = |value: f64| (0..power).fold(value, |product, _| product * 10.0);
        match self.group {
            None => 0.0,
            Some(Group::Digits(decimal)) => decimal.value(power),
            Some(Group::Words(value)) => scale(f64::from(value)),
            Some(Group::Mixed(value)) => scale(value),
        }
    }

    /// Takes the first word: the word after it, first byte, suffix and digits.
    pub fn begin<'a>(
        &mut self,
        reader: &Reader<'a>,
        at: usize,
    ) -> Option<(usize, usize, &'a str, Option<Decimal>)> {
        if reader.word(at).starts_with(|c: char| c.is_ascii_digit()) {
            let (decimal, next, suffix) = digits(reader, at)?;
            self.group = Some(Group::Digits(decimal));
            let scale = reader.vocabulary.get(suffix).and_then(|sense| sense.number);
            let suffix = match scale {
                Some(scale) if !suffix.is_empty() => {
                    self.scale_up(scale.power);
                    ""
                }
                _ => suffix,
            };
            return Some((next, reader.start(at), suffix, Some(decimal)));
        }
        let phrase = reader.sense(at)?;
        let word = phrase.sense.number?;
        let next = self.first_word(reader, at, word)?;
        Some((next, reader.start(at) + phrase.cut, "", None))
    }

    fn first_word(&mut self, reader: &Reader, at: usize, word: NumberWord) -> Option<usize> {
        if word.power < 0 {
            // «نصف مليار», "half a million"
            let scale_at = if reader.word(at + 1) == "a" { at + 2 } else { at + 1 };
            let scale =
                word_after(reader, scale_at).filter(|scale| scale.power >= 3 && scale.mantissa == 1)?;
            let part = Decimal { mantissa: u64::from(word.mantissa), places: -word.power, dotted: false };
            if scale.plural {
                return None;
            }
            self.total = part.value(scale.power);
            self.scale = scale.power;
            return Some(scale_at + 1);
        }
        if word.plural {
            return None;
        }
        if word.power < 2 || word.mantissa > 2 || word.power == 2 && word.mantissa == 2 {
            self.group = Some(Group::Words(small(word)?));
            return Some(at + 1);
        }
        // A scale word alone is a number in Arabic («مليون دولار»); English wants an article («a million»).
        let latin = reader.script(at) == Some(Script::Latin);
        if latin
            && !(matches!(at.checked_sub(1).map(|at| reader.word(at)), Some("a" | "an" | "per"))
                && reader.word(at).len() > 3)
        {
            return None;
        }
        if word.power == 2 {
            self.group = Some(Group::Words(100));
        } else {
            // «مليونا دولار» is the dual: the singular takes no alef before what it counts.
            let counts =
                reader.follows(at + 1) && reader.phrase(at + 1, |sense| sense.unit.is_some()).is_some();
            let dual = counts && reader.word(at).ends_with('ا');
            let mantissa = if dual { 2 } else { u64::from(word.mantissa) };
            self.total = Decimal { mantissa, places: 0, dotted: false }.value(word.power);
            self.scale = word.power;
        }
        Some(at + 1)
    }

    /// Takes the word at `next` if it goes on with the number: the word after it.
    pub fn go_on(&mut self, reader: &Reader, next: usize, joins: bool) -> Option<usize> {
        if let Some(word) = word_after(reader, next) {
            return self.take(reader, next, word, Tie::Beside).map(|()| next + 1);
        }
        if !joins || !reader.follows(next) {
            return None;
        }
        if matches!(reader.word(next), "و" | "and") && reader.follows(next + 1) {
            let latin = reader.script(next) == Some(Script::Latin);
            // "two and a half million"
            let next = if latin && reader.word(next + 1) == "a" && reader.follows(next + 2) {
                next + 1
            } else {
                next
            };
            if let Some(word) = reader.own(next + 1).and_then(|sense| sense.number) {
                if latin && word.power > 1 {
                    return None;
                }
                return self.take_and(reader, next + 1, word);
            }
            return (!latin).then(|| self.take_digits(reader, next + 1)).flatten();
        }
        let phrase =
            reader.sense(next).filter(|phrase| reader.word(next).starts_with('و') && phrase.cut == 2)?;
        self.take_and(reader, next, phrase.sense.number?)
    }

    fn take_and(&mut self, reader: &Reader, at: usize, word: NumberWord) -> Option<usize> {
        if word.power < 0 {
            return self.take_fraction(reader, at, word);
        }
        self.take(reader, at, word, Tie::And).map(|()| at + 1)
    }

    /// «6 ملايين و300 ألف»: digits again, below the last scale word, and with one of their own.
    fn take_digits(&mut self, reader: &Reader, at: usize) -> Option<usize> {
        let (decimal, next, suffix) = digits(reader, at)?;
        let scale = word_after(reader, next).map_or(0, |word| word.power);
        if self.group.is_some() || self.total == 0.0 || !suffix.is_empty() || scale >= self.scale {
            return None;
        }
        // «20 ألفًا و500»: the hundreds of the thousands.
        let is_rest =
            self.scale == 3 && scale == 0 && decimal.places == 0 && (100..1000).contains(&decimal.mantissa);
        if scale < 3 && !is_rest {
            return None;
        }
        self.group = Some(Group::Digits(decimal));
        Some(next)
    }

    /// «ونصف», «ونصف المليون».
    fn take_fraction(&mut self, reader: &Reader, at: usize, word: NumberWord) -> Option<usize> {
        let part = Decimal { mantissa: u64::from(word.mantissa), places: -word.power, dotted: false };
        if self.group.is_none() {
            self.total += part.value(self.scale);
            let named = reader.word(at + 1);
            let same = reader
                .vocabulary
                .get(named.strip_prefix("ال").unwrap_or(named))
                .and_then(|sense| sense.number);
            let named_again = reader.follows(at + 1) && same.is_some_and(|same| same.power == self.scale);
            return Some(if named_again { at + 2 } else { at + 1 });
        }
        let counts =
            || reader.follows(at + 1) && reader.phrase(at + 1, |sense| sense.unit.is_some()).is_some();
        let Some(scale) = word_after(reader, at + 1) else {
            // "three and a half years"
            let latin = reader.script(at) == Some(Script::Latin) && counts();
            self.group =
                Some(Group::Mixed(self.group_value(0) + part.value(0))).filter(|_| latin).or(self.group);
            return latin.then_some(at + 1);
        };
        if scale.power < 3 || self.total > 0.0 {
            return None;
        }
        self.group = Some(Group::Mixed(self.group_value(0) + part.value(0)));
        Some(at + 1)
    }

    fn take(&mut self, reader: &Reader, at: usize, word: NumberWord, tie: Tie) -> Option<()> {
        if word.power < 0 {
            return None;
        }
        if word.power >= 3 {
            return self.take_scale(word, tie);
        }
        let value = small(word)?;
        let arabic = reader.script(at) == Some(Script::Arabic);
        let joined = match (self.group, tie) {
            (None, Tie::And) if self.total > 0.0 && self.scale >= 3 => Some(value),
            (None, Tie::Beside) if !arabic && self.total > 0.0 => Some(value),
            (Some(Group::Words(group)), _) => join(group, value, tie, arabic),
            _ => None,
        };
        self.group = Some(Group::Words(joined?));
        Some(())
    }

    fn take_scale(&mut self, word: NumberWord, tie: Tie) -> Option<()> {
        let lower = self.scale == 0 || word.power < self.scale;
        match (self.group, tie) {
            (Some(_), Tie::Beside) if lower && word.mantissa == 1 => {
                self.scale_up(word.power);
                Some(())
            }
            (None, Tie::Beside)
                if !word.plural
                    && word.mantissa == 1
                    && self.scale + word.power <= 15
                    && self.scale < word.power =>
            {
                // «ألف مليار»
                self.total *= Decimal { mantissa: 1, places: 0, dotted: false }.value(word.power);
                self.scale += word.power;
                Some(())
            }
            (None, Tie::And) if lower && !word.plural => {
                self.total += Decimal { mantissa: u64::from(word.mantissa), places: 0, dotted: false }
                    .value(word.power);
                self.scale = word.power;
                Some(())
            }
            _ => None,
        }
    }

    fn scale_up(&mut self, power: i32) {
        self.total += self.group_value(power);
        self.group = None;
        self.scale = power;
    }
}

/// How a word is tied to the number before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    Beside,
    And,
}

fn small(word: NumberWord) -> Option<u32> {
    word.mantissa.checked_mul(10u32.checked_pow(u32::try_from(word.power).ok()?)?)
}

/// What `group` and `value` make together, where they make one number.
fn join(group: u32, value: u32, tie: Tie, arabic: bool) -> Option<u32> {
    let ones = group % 100;
    let tens = (20..100).contains(&value) && value.is_multiple_of(10);
    match tie {
        Tie::Beside if arabic && value == 10 && (1..=9).contains(&ones) => Some(group + 10),
        Tie::Beside if value == 100 && (1..=99).contains(&group) => Some(group * 100),
        Tie::Beside if !arabic && value < 10 && (20..100).contains(&ones) && ones.is_multiple_of(10) => {
            Some(group + value)
        }
        _ if (tie == Tie::And || !arabic) && value < 100 && ones == 0 && group >= 100 => Some(group + value),
        Tie::And if arabic && tens && (1..=9).contains(&ones) => Some(group + value),
        _ => None,
    }
}
