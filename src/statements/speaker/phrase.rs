//! Speakers named by a phrase: «بحسب رويترز», «وفق بيان لها», "in her view".

use std::ops::Range;

use super::adjunct::glued_to;
use super::name::{Named, name_after, name_before};
use super::nameless::generic;
use super::{Attribution, Heard, name_in, resolved};
use crate::entities::EntityType;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::statements::Speaker;
use crate::statements::reading::Sentence;

/// Someone who was named before.
fn heard_again(speaker: Speaker, words: Range<u32>) -> Named {
    Named { speaker, words: words.start..words.start, can_speak: true, refers_back: false }
}

/// The words behind a phrase of attribution that say that it is the subject's own: «بحسب بياناتها», «وفق بيان لها», «على حد
/// قوله», "according to its filings".
fn own_account(sentence: &Sentence, phrase: &Hit) -> Option<Range<u32>> {
    const REACH: u32 = 3;
    const NOUN: usize = 5;
    let first = phrase.last + 1;
    let end = sentence.clause_end(phrase.last).min(first + REACH);
    // Behind a word that itself names someone («بحسب رئيسها التنفيذي»), that one speaks.
    let others = |n: u32| sentence.name_on(n).is_some() || sentence.has(Kind::Somebody, n);
    if (first..end).any(others) {
        return None;
    }
    let own = |n: u32| {
        let word = sentence.word(n);
        let suffixed = (word.ends_with("ها") || word.ends_with("هم")) && word.chars().count() >= NOUN;
        let particle =
            matches!(word, "لها" | "له" | "لهم" | "عنها" | "عنه" | "عنهم" | "قوله" | "تعبيره" | "وصفه");
        match n == first {
            true => suffixed || particle || matches!(word, "its" | "their" | "his" | "her"),
            false => particle,
        }
    };
    (first..end).find(|n| own(*n)).map(|n| first..n + 1)
}

/// The person or people behind «بالنسبة لـ» or «بالنسبة إلى»; of a country or a firm it says what it is about.
fn concerned(sentence: &Sentence, phrase: &Hit) -> Option<Named> {
    let to = u32::from(sentence.word(phrase.last + 1) == "الي");
    let mut named = name_after(sentence, phrase.last + 1 + to, None)?;
    // The particle of «لمسؤول» is glued to the noun.
    let glued = glued_to(sentence, named.words.start).then(|| named.speaker.name.strip_prefix('ل'));
    if let Some(name) = glued.flatten() {
        named.speaker.name = name.to_owned();
    }
    let lexicon = sentence.reading.lexicon;
    let people = match named.speaker.entity {
        Some(entity) => lexicon.entity(entity).kind == EntityType::Person,
        None => {
            let types = sentence.types(named.words.start);
            !types.has(EntityType::Company) && !types.has(EntityType::Place)
        }
    };
    people.then_some(named)
}

pub(super) fn by_phrase(sentence: &Sentence, heard: &Heard) -> Option<Attribution> {
    let with = |cue: Range<u32>, named: Named| Attribution {
        inherited: named.words.is_empty(),
        by_verb: false,
        aside: false,
        speaker: named.speaker,
        name: named.words,
        cue,
        claim: None,
        of_itself: false,
        of_other: false,
    };
    let mut phrases = sentence.cues(&[Kind::Attribution, Kind::Concerning]);
    let found = phrases.find_map(|hit| {
        let cue = hit.first..hit.last + 1;
        if hit.cue == Cue::Word(Kind::Concerning) {
            return Some(with(cue, resolved(sentence, concerned(sentence, hit)?, heard)));
        }
        let named = match own_account(sentence, hit) {
            Some(words) => {
                let again = || Some(heard_again(heard.last.clone()?, words.clone()));
                name_in(sentence, sentence.words.start..hit.first).or_else(again)?
            }
            // «بحسب الرسالة» is by who wrote it.
            None => name_after(sentence, hit.last + 1, None).or_else(|| {
                let noun = sentence.cue_on(Kind::Same, hit.last + 1)?;
                Some(generic(sentence, noun))
            })?,
        };
        Some(with(cue, resolved(sentence, named, heard)))
    });
    found.or_else(|| {
        let mut views = sentence.cues(&[Kind::View]);
        views.find_map(|hit| {
            // "Huang's view": the apostrophe parts the "s" from the name. "In its view": of the name before.
            const REACH: u32 = 12;
            let owner = hit.first.checked_sub(1).filter(|n| sentence.words.contains(n))?;
            let reach = match sentence.word(owner) {
                "s" => 2,
                "its" | "their" | "his" | "her" => REACH,
                _ => return None,
            };
            // "In her view", where nobody is named: of whom spoke before.
            let again = || {
                let speaker = heard.last.clone().filter(|_| reach == REACH)?;
                Some(heard_again(speaker, hit.first..hit.first))
            };
            let named = name_before(sentence, hit.first, reach).or_else(again)?;
            Some(with(hit.first..hit.last + 1, named))
        })
    })
}
