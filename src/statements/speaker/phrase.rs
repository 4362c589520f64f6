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
        let possessive = matches!(word, "its" | "their" | "his" | "her");
        sentence.has(Kind::Own, n) || n == first && (suffixed || possessive)
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

/// Who speaks by a phrase such as «بحسب» or "in her view".
pub fn by_phrase(sentence: &Sentence, heard: &Heard) -> Option<Attribution> {
    let kinds = [Kind::Attribution, Kind::Concerning];
    let by_phrase = sentence.cues(&kinds).find_map(|hit| Some((hit, behind_phrase(sentence, hit, heard)?)));
    let by_view =
        || sentence.cues(&[Kind::View]).find_map(|hit| Some((hit, before_view(sentence, hit, heard)?)));
    let (hit, named) = by_phrase.or_else(by_view)?;
    Some(Attribution {
        inherited: named.words.is_empty(),
        by_verb: false,
        aside: false,
        speaker: named.speaker,
        name: named.words,
        cue: hit.first..hit.last + 1,
        claim: None,
        of_itself: false,
        of_other: false,
    })
}

/// Who is named behind «بحسب» or «بالنسبة إلى».
fn behind_phrase(sentence: &Sentence, hit: &Hit, heard: &Heard) -> Option<Named> {
    let named = if hit.cue == Cue::Word(Kind::Concerning) {
        concerned(sentence, hit)?
    } else if let Some(words) = own_account(sentence, hit) {
        let again = || Some(heard_again(heard.last.clone()?, words));
        name_in(sentence, sentence.words.start..hit.first).or_else(again)?
    } else {
        // «بحسب الرسالة» is by who wrote it.
        let same = || Some(generic(sentence, sentence.cue_on(Kind::Same, hit.last + 1)?));
        name_after(sentence, hit.last + 1, None).or_else(same)?
    };
    Some(resolved(sentence, named, heard))
}

/// Whose view it is: "Huang's view", where the apostrophe parts the "s" from the name, or "in its view", of the name before.
fn before_view(sentence: &Sentence, hit: &Hit, heard: &Heard) -> Option<Named> {
    const BESIDE: u32 = 2;
    const REACH: u32 = 12;
    let owner = hit.first.checked_sub(1).filter(|n| sentence.words.contains(n))?;
    match sentence.word(owner) {
        "s" => name_before(sentence, hit.first, BESIDE),
        // "In her view", where nobody is named: of whom spoke before.
        "its" | "their" | "his" | "her" => name_before(sentence, hit.first, REACH)
            .or_else(|| Some(heard_again(heard.last.clone()?, hit.first..hit.first))),
        _ => None,
    }
}
