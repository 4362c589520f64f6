//! Phrases between a verb of speech and its subject: «قال في مقابلة مع رويترز», «قال لرويترز مسؤول».

use crate::entities::cues::{Hit, Kind};
use crate::statements::reading::Sentence;
use crate::text::Script;

/// The first word behind the phrases that start at word `from`, right behind an Arabic verb: there its subject can stand. What
/// a preposition governs is none, whoever is named in it.
pub fn past_adjuncts(sentence: &Sentence, from: u32, end: u32) -> u32 {
    let mut n = from;
    while n < end {
        let mut at = n;
        while at < end && sentence.has(Kind::Filler, at) && !is_preposition(sentence, at) {
            at += 1;
        }
        let bare = is_preposition(sentence, at);
        if at >= end || !(bare || glued_to(sentence, at)) {
            return n;
        }
        n = behind_noun(sentence, if bare { at + 1 } else { at }, end);
    }
    end
}

/// The word behind the noun phrase at word `n` at which a subject or another preposition can stand.
fn behind_noun(sentence: &Sentence, n: u32, end: u32) -> u32 {
    let name_end = |n: u32| sentence.name_on(n).map(|name| sentence.words_of(name).end);
    if let Some(end) = name_end(n) {
        return end;
    }
    // «أمام لجنة مجلس الشيوخ», «لصحيفة الشعب»: a name right behind the noun belongs to it.
    if let Some(end) = name_end(n + 1).filter(|_| !glued_to(sentence, n + 1)) {
        return end;
    }
    let stops = |n: &u32| {
        is_preposition(sentence, *n)
            || glued_to(sentence, *n)
            || sentence.name_on(*n).is_some()
            || sentence.has(Kind::Voice, *n)
    };
    (n + 1..end).find(stops).unwrap_or(end)
}

/// Whether word `n` opens a phrase that is no subject: a preposition, or a verb behind which who published a thing is named («في
/// بيان نشرته رويترز»).
pub fn is_preposition(sentence: &Sentence, n: u32) -> bool {
    // «علي بابا» starts as «على» does, and «من ابتكروا» are people.
    sentence.has(Kind::Adjunct, n) && sentence.name_on(n).is_none() && !sentence.has(Kind::Voice, n)
}

/// Whether a preposition is glued to the name or noun at word `n`: «لرويترز», «للوكالة», «بجامعة».
pub fn glued_to(sentence: &Sentence, n: u32) -> bool {
    let word = sentence.word(n);
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    if let Some(name) = sentence.name_on(n) {
        let (name, word) = (sentence.mention(name).span, sentence.span_of(n..n + 1));
        let front = sentence.reading.document.text.get(word.start as usize..name.start as usize);
        return front.is_some_and(|front| front.contains(['ل', 'ب']));
    }
    let noun = |n: u32| sentence.has(Kind::Voice, n) || sentence.has(Kind::Class, n);
    bare.starts_with("لل") || bare.starts_with(['ل', 'ب']) && noun(n) && same_cue(sentence, word, &bare[2..])
}

/// Whether `voice`, a noun behind a verb, is in the accusative and so its object: «أعلنت مركزًا جديدًا». A dual in «ا» has a
/// definite noun or a name behind it.
pub fn is_object(sentence: &Sentence, voice: &Hit) -> bool {
    let word = sentence.word(voice.last);
    let next = sentence.word(voice.last + 1);
    let dual = next.starts_with("ال") || sentence.name_on(voice.last + 1).is_some();
    let stem = word.strip_suffix('ا').filter(|stem| !dual && !stem.ends_with(['ه', 'ن']));
    stem.is_some_and(|stem| same_cue(sentence, word, stem))
}

/// Whether `word` is in the lists as `part` of it is, so that the rest is no letter of its own.
fn same_cue(sentence: &Sentence, word: &str, part: &str) -> bool {
    let fitting = |word: &str| {
        let mut patterns = Vec::new();
        sentence.reading.lexicon.cues.fitting(word, Script::Arabic, &mut patterns);
        patterns
    };
    let whole = fitting(word);
    fitting(part).iter().any(|pattern| whole.contains(pattern))
}
