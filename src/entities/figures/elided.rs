//! Numbers that leave out what they count because their sentence has said it: «300 مليون يوان … منها 90 مليونًا»,
//! "480B" beside "parameters".

use super::Found;
use super::amount::{is_like_a_year, is_part_of_a_name, with_unit_of_the_sentence};
use super::number::{Number, number};
use super::reader::Reader;
use super::sense::{Measure, Role};
use super::unit::{self, Unit};
use crate::entities::mention::{EntityType, Mention, Referent};
use crate::text::{Script, Span};

/// How many figures back the amount of money may stand.
const FIGURES_BACK: usize = 6;

/// How many words away "parameters" may stand.
const WORDS_AWAY: usize = 40;

/// From here on a count is as great as the sums that leave out their currency, and would be meant instead.
const GREAT: f64 = 1e6;

/// The figure that the number at word `at` is by what `sentence` says elsewhere. `mentions` are the figures before it.
pub fn elided(reader: &Reader, at: usize, sentence: Span, mentions: &[Mention]) -> Option<Found> {
    let number = number(reader, at, true).filter(|number| number.suffix.is_empty())?;
    let unit = |name: &str, measure| Unit::new(name, measure, number.end, number.next);
    if number.scale < 6 {
        let (name, measure) = beside_its_like(reader, at, &number, mentions)?;
        return Some(with_unit_of_the_sentence(reader, at, &number, unit(&name, measure)));
    }
    if number.in_words && number.next == at + 1 {
        return None; // «تجاوز المليون» tells of no sum
    }
    let beside_another = at > 0 && reader.gap_before(at) == "/" && is_size(reader.word(at - 1)); // "355B/32B"
    if is_part_of_a_name(reader, at) && !beside_another {
        return None;
    }
    let unit = if number.next == at + 1 && is_size(reader.word(at)) {
        let says = !is_of_a_name(reader, at) && says_parameters(reader, at, sentence);
        says.then(|| unit("parameter", Measure::Quantity))?
    } else {
        let currency =
            currency(sentence, mentions).map(str::to_owned).or_else(|| currency_after(reader, &number))?;
        stands_alone(reader, &number).then(|| unit(&currency, Measure::Money))?
    };
    Some(with_unit_of_the_sentence(reader, at, &number, unit))
}

/// What a number in digits counts because the figure right after or before it says so: «بسعر 0.60 و2.50 دولار»,
/// «من 15 إلى 10 دولارات», "from $15 to 0.60", «365 صوتًا مقابل 65».
fn beside_its_like(
    reader: &Reader,
    at: usize,
    number: &Number,
    mentions: &[Mention],
) -> Option<(String, Measure)> {
    number.digits?;
    if is_part_of_a_name(reader, at) || is_like_a_year(number) {
        return None;
    }
    let named = at > 0 && reader.follows(at) && reader.script(at - 1) == Some(Script::Latin);
    let second = match reader.word(number.next) {
        "و" if !named => Some(number.next + 1),
        _ if reader.is(number.next, Role::To) && reader.is(at.checked_sub(1)?, Role::From) => {
            Some(number.next + 1)
        }
        _ => None,
    };
    if let Some(second) = second.filter(|_| reader.follows(number.next)) {
        let unit = unit::after(reader, &super::number::number(reader, second, true)?)?;
        return (unit.measure == Measure::Money && !unit.hundredth).then_some((unit.name, unit.measure));
    }
    let Referent::Value(last) = &mentions.last()?.referent else { return None };
    let before =
        at.checked_sub(1).filter(|before| reader.follows(at) && reader.is(*before, Role::Against))?;
    let end = reader.source_end_before(before);
    let ended = mentions.last().is_some_and(|last| last.span.end as usize == end);
    match (mentions.last()?.kind, last.unit.as_deref()) {
        (EntityType::Quantity, Some("vote")) if ended => Some(("vote".to_owned(), Measure::Quantity)),
        (EntityType::Money, Some(unit)) if ended && reader.is(before, Role::To) => {
            Some((unit.to_owned(), Measure::Money))
        }
        _ => None,
    }
}

/// "480B": digits and one letter, the way sizes of models are written and seldom money.
fn is_size(word: &str) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    letters.len() == 1 && letters.len() < word.len()
}

/// "Llama 3 70B": the size is a part of the model's name.
fn is_of_a_name(reader: &Reader, at: usize) -> bool {
    reader.follows(at) && (reader.is_capital(at - 1) || reader.script(at - 1) == Some(Script::Number))
}

fn says_parameters(reader: &Reader, at: usize, sentence: Span) -> bool {
    let says = |word: usize| {
        let sense = reader.own(word)?;
        let active = sense.is(Role::SizeOfModel) && word > 0 && is_size(reader.word(word - 1)); // "35B active"
        Some(active || reader.vocabulary.unit(sense.unit?)?.name == "parameter")
    };
    let last = (at + WORDS_AWAY).min(reader.words.len());
    (at.saturating_sub(WORDS_AWAY)..last).any(|word| {
        says(word) == Some(true) && {
            let span = reader.source_span(reader.words[word].span);
            span.start >= sentence.start && span.end <= sentence.end
        }
    })
}

/// The currency of the nearest amount before it, unless a count as great stands between.
fn currency(sentence: Span, mentions: &[Mention]) -> Option<&str> {
    let before = mentions.iter().rev().take(FIGURES_BACK);
    for mention in before.take_while(|mention| mention.span.start >= sentence.start) {
        let Referent::Value(value) = &mention.referent else { continue };
        match mention.kind {
            EntityType::Money => return value.unit.as_deref(),
            EntityType::Quantity if value.high.or(value.low).is_some_and(|size| size >= GREAT) => {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// «من 8.5 مليارات إلى 7.8 مليارات دولار»: what falls so is no range, but both are of the same currency.
fn currency_after(reader: &Reader, low: &Number) -> Option<String> {
    let second = low.next + 1;
    if !reader.is(low.next, Role::To) || !reader.follows(low.next) || !reader.follows(second) {
        return None;
    }
    let unit = unit::after(reader, &number(reader, second, true)?)?;
    (unit.measure == Measure::Money && !unit.hundredth).then_some(unit.name)
}

/// Whether no noun that it counts follows. «مليارًا» shows it by its ending; else a mark or a particle must.
fn stands_alone(reader: &Reader, number: &Number) -> bool {
    let (last, next) = (number.next - 1, number.next);
    let of = reader.word(next) == "من" && reader.word(next + 1).starts_with("ال"); // «3 ملايين من المستخدمين»
    if reader.follows(next) && of || reader.gap_before(next) == "-" {
        return false;
    }
    let accusative = reader.script(last) == Some(Script::Arabic) && reader.word(last).ends_with("ا");
    let particle = || {
        reader.word(next).starts_with("لل")
            || reader.own(next).is_some_and(|sense| {
                sense.is(Role::NotCounted) || sense.is(Role::BeforeYear) || sense.bound_after.is_some()
            })
    };
    accusative || !reader.follows(next) || particle()
}
