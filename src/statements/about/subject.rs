//! The subject of a sentence where it was named in one before: «القائمة تضم …», «الشركة …», «وحظرت تصدير …», "it …".

use std::ops::Range;

use super::Before;
use super::carry::START;
use super::owned::has_owner;
use crate::entities::cues::Kind;
use crate::entities::{EntityId, EntityType};
use crate::statements::reading::Sentence;
use crate::statements::signal::Signal;
use crate::statements::speaker::{is_definite, named_before, stands_for};

/// That subject as a signal of its side, if the first signal of `claim` comes after it.
pub fn subject_before(
    sentence: &Sentence,
    claim: &Range<u32>,
    found: &[Signal],
    before: &Before,
) -> Option<Signal> {
    let first = found.first().map_or(u32::MAX, |signal| signal.words.start);
    let opening = Opening { sentence, claim, found, first };
    if let Some((n, entity)) = opening.noun_of_entity() {
        let side = sentence.reading.lexicon.side_of(entity)?;
        return Some(Signal { words: n..n + 1, side });
    }
    // «القيود» alone are those that were spoken of last, whoever speaks of them now.
    if let (Some(n), Some(side)) = (opening.measure_again(), before.measure) {
        return Some(Signal { words: n..n + 1, side });
    }
    // The rest is told from the one before only where another side is named as well.
    found.first()?;
    let resumed = opening.resumed();
    let stands = || opening.stands_for_last().then_some(claim.start);
    let at = opening.measure().or_else(stands).or(resumed)?;
    match before.about[..] {
        [side] if !before.opens_paragraph || resumed.is_some() => Some(Signal { words: at..at + 1, side }),
        _ => None,
    }
}

/// How a claim opens: its words before the first signal.
struct Opening<'a> {
    sentence: &'a Sentence<'a>,
    claim: &'a Range<u32>,
    found: &'a [Signal],
    /// The word at which the first signal starts.
    first: u32,
}

/// A demonym or a name that close belongs to the noun: «القيود الأميركية».
const OWN: u32 = 3;

impl Opening<'_> {
    /// Whether word `n` stands near the start and has no signal as its own.
    fn is_free(&self, n: u32) -> bool {
        n < self.claim.end && self.first.saturating_sub(n) >= OWN && n < self.claim.start + START
    }

    fn nouns(&self) -> Range<u32> {
        self.claim.start..self.claim.start.saturating_add(OWN).min(self.claim.end)
    }

    /// The noun that stands for an entity named before: «الشركة».
    fn noun_of_entity(&self) -> Option<(u32, EntityId)> {
        let noun = self.nouns().find(|n| self.is_free(*n) && stands_for(self.sentence, *n))?;
        Some((noun, named_before(self.sentence, noun, None)?))
    }

    /// Whether word `n` is a measure that belongs to nobody named beside it: «القيود».
    fn is_measure(&self, n: u32) -> bool {
        self.sentence.has(Kind::Measure, n)
            && is_definite(self.sentence, n)
            && is_free_noun(self.sentence, n, self.first)
    }

    /// The measure before every name.
    fn measure_again(&self) -> Option<u32> {
        let mut near = self.claim.start..self.claim.end.min(self.claim.start + START);
        let noun = near.find(|n| self.is_measure(*n) && *n < self.first)?;
        let named = (self.claim.start..noun).any(|n| self.sentence.name_on(n).is_some());
        (!named).then_some(noun)
    }

    /// The measure that the claim starts with.
    fn measure(&self) -> Option<u32> {
        self.nouns().find(|n| self.is_measure(*n))
    }

    /// «من خلال إتاحتها، فإنها …»: the pronoun of the main clause, behind an adverbial.
    fn resumed(&self) -> Option<u32> {
        let (sentence, start) = (self.sentence, self.claim.start);
        let main = sentence.clause_end(start);
        let resumed =
            sentence.has(Kind::Fronting, start) && self.first > main && sentence.has(Kind::Pronoun, main);
        resumed.then_some(main)
    }

    /// Whether the first word stands for the last subject: a pronoun, a verb without a subject, a noun with a pronoun.
    fn stands_for_last(&self) -> bool {
        let (sentence, word) = (self.sentence, self.claim.start);
        if !self.is_free(word) {
            return false;
        }
        // «أي ربع ما تتقاضاه كذا» measures what was said before.
        if self.is_of_chips() || sentence.word(word) == "اي" {
            return true;
        }
        let pronoun = || sentence.has(Kind::Pronoun, word) && !sentence.has(Kind::Passive, word + 1);
        let verb = || {
            acts(sentence, word) && !subject_at(sentence, word + 1) && behind_particle(sentence, self.first)
        };
        // «ونموذجها أرخص من …», «ووضعه الموقع خلف …»: the pronoun behind the first word.
        let behind = sentence.cue_on(Kind::Opener, word).map_or(word, |opener| opener.last + 1);
        let owned = || !sentence.word(behind).is_ascii() && has_owner(sentence, behind);
        word == sentence.words.start && (pronoun() || verb() || owned())
    }

    /// Whether the signals only tell which chips are used, which is not what the sentence is about: «احتاج التدريب إلى وحدات H800».
    fn is_of_chips(&self) -> bool {
        let (sentence, found) = (self.sentence, self.found);
        if found.iter().any(|signal| signal.side != found[0].side) {
            return false;
        }
        let chip = |signal: &Signal| is_chip(sentence, signal);
        let maker = |signal: &Signal| signal.words.start < self.first + OWN;
        let held = || sentence.cues(&[Kind::Use]).any(|hit| self.claim.contains(&hit.first));
        found.iter().all(|signal| chip(signal) || maker(signal)) && found.iter().any(chip)
            || held() && found.iter().all(|signal| is_make(sentence, signal))
    }
}

fn is_chip(sentence: &Sentence, signal: &Signal) -> bool {
    let name = sentence.name_on(signal.words.start);
    name.is_some_and(|name| sentence.mention(name).kind == EntityType::Chip)
}

/// Whether `signal` only says whose make chips are: «رقائق Nvidia», «رقاقة من Nvidia», "Nvidia chips", or the chip itself.
pub fn is_make(sentence: &Sentence, signal: &Signal) -> bool {
    let chips = |n: u32| sentence.words.contains(&n) && sentence.types(n).has(EntityType::Chip);
    let start = signal.words.start;
    let of = |n: u32| matches!(sentence.word(n), "من" | "شركه");
    let before =
        start.checked_sub(1).is_some_and(|n| chips(n) || of(n) && n.checked_sub(1).is_some_and(chips));
    let company =
        sentence.name_on(start).is_some_and(|name| sentence.mention(name).kind == EntityType::Company);
    is_chip(sentence, signal) || company && (before || chips(signal.words.end))
}

/// Whether the noun with the article at word `n` has no owner beside it: a demonym or a relative clause would say whose it
/// is, and so would a name in English.
fn is_free_noun(sentence: &Sentence, n: u32, first: u32) -> bool {
    const OWN: u32 = 5;
    const ADJECTIVE: u32 = 2;
    let relative = matches!(sentence.word(n + 1), "التي" | "الذي" | "that" | "which");
    let near = match (sentence.word(n).is_ascii(), sentence.name_on(first)) {
        (true, _) => OWN,
        (false, Some(_)) => 1,
        (false, None) => ADJECTIVE,
    };
    first.saturating_sub(n) > near && !relative
}

/// Whether an Arabic verb that permits or forbids stands at word `n`.
fn acts(sentence: &Sentence, n: u32) -> bool {
    let verb = [Kind::Forbids, Kind::Permits].into_iter().any(|kind| sentence.has(kind, n));
    let perfect = sentence.word(n).trim_start_matches(['و', 'ف']).ends_with('ت');
    verb && perfect && !sentence.word(n).is_ascii()
}

/// Whether what can be a subject starts at word `n`.
fn subject_at(sentence: &Sentence, n: u32) -> bool {
    is_definite(sentence, n)
        || sentence.name_on(n).is_some()
        || sentence.value_on(n)
        || [Kind::Voice, Kind::Class].into_iter().any(|kind| sentence.has(kind, n))
}

/// Whether the name at word `n` stands behind a preposition.
fn behind_particle(sentence: &Sentence, n: u32) -> bool {
    let glued = sentence.word(n).starts_with("لل");
    glued || n.checked_sub(1).is_some_and(|n| matches!(sentence.word(n), "الي" | "علي" | "من" | "عن" | "في"))
}
