//! Speakers without a name: nouns such as «خبراء» with the words that belong to them.

use std::ops::Range;

use super::back::{is_definite, named_before, stands_for};
use super::name::Named;
use crate::entities::EntityId;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::statements::Speaker;
use crate::statements::reading::Sentence;

/// A speaker without a name: the noun, the words before it that count («ثلاثة») and those after it that describe.
pub fn generic(sentence: &Sentence, voice: &Hit) -> Named {
    let words = with_described(sentence, voice);
    let name = sentence.text_of(words.clone()).to_owned();
    let speaker = Speaker { entity: None, name, side: side_of(sentence, voice, &words) };
    // «المسؤول الأميركي» is the one before as well, with his nationality.
    let alone = words.clone().all(|n| (voice.first..=voice.last).contains(&n) || is_demonym(sentence, n));
    let of = sentence.word(voice.last + 1) == "of" || sentence.word(words.end) == "of";
    let refers_back =
        !of && (alone || sentence.has(Kind::Same, words.start)) && stands_for(sentence, voice.last);
    let mut named = Named { speaker, words, can_speak: true, refers_back };
    bare(sentence, &mut named);
    named
}

/// The words of `voice` with those that count and describe.
fn with_described(sentence: &Sentence, voice: &Hit) -> Range<u32> {
    const CONSTRUCT: u32 = 3;
    let mut words = voice.first..voice.last + 1;
    let counts = |n: u32| sentence.words.contains(&n) && sentence.has(Kind::Among, n);
    // In English the words of «among» are prepositions, and no part of the name.
    let arabic = !sentence.word(voice.first).is_ascii();
    while arabic && words.start > 0 && counts(words.start - 1) && !sentence.clause_starts_at(words.start) {
        words.start -= 1;
    }
    let last = sentence.word(voice.last);
    // A construct plural («منتقدو», «مبتكرو») is only half a name.
    if last.ends_with('و') && words.end < sentence.words.end {
        words.end += 1;
    }
    let among = |n: u32| {
        let word = sentence.word(n);
        sentence.has(Kind::Among, n) && !word.is_ascii() && word.chars().count() > 3
    };
    // «محللون» has the «ن» that a noun loses before what it belongs to.
    let free = ["ون", "ين"].into_iter().any(|ending| last.ends_with(ending));
    // «هيئة المسح الجيولوجي الأميركية», «خبراء الصناعة»: a noun without the article goes on with those that have it.
    let construct = arabic && !is_definite(sentence, voice.first) && !free;
    let of = |n: u32| construct && n <= voice.last + CONSTRUCT && is_definite(sentence, n);
    let describes = |n: u32| is_demonym(sentence, n) || among(n) || of(n);
    while words.end < sentence.words.end && !sentence.clause_starts_at(words.end) && describes(words.end) {
        words.end += 1;
    }
    // "Chinese officials": in English the adjective stands before.
    let before = words.start.wrapping_sub(1);
    if words.start > sentence.words.start && is_demonym(sentence, before) && sentence.word(before).is_ascii()
    {
        words.start = before;
    }
    words
}

/// The side of `voice`, whose `words` these are: by a nationality, a place or a body beside it.
fn side_of(sentence: &Sentence, voice: &Hit, words: &Range<u32>) -> Option<EntityId> {
    const REACH: u32 = 3;
    // An object may follow: «اعتبر محللون الخطوة تراجعًا أميركيًا».
    let object = |n: u32| {
        let definite = |n: u32| is_definite(sentence, n) && !sentence.word(n).is_ascii();
        n == words.end && definite(n) && !definite(voice.first) && !is_demonym(sentence, n)
    };
    // «في شركة صينية»: the adjective may stand behind a noun of its own, but not behind "that".
    let ends = |n: &u32| sentence.clause_starts_at(*n) || sentence.has(Kind::Content, *n) || object(*n);
    let near = (words.end..words.end + REACH).find(ends).unwrap_or(words.end + REACH);
    demonym_in(sentence, words.start..near)
        .or_else(|| place_of(sentence, words.end))
        .or_else(|| body_of(sentence, words.end))
        .or_else(|| fronted(sentence).filter(|_| words.start > sentence.words.start + 1))
}

/// The side of the place where a speaker without a name is said to be: «مدير محافظ في نيويورك», "an analyst in Seoul".
fn place_of(sentence: &Sentence, from: u32) -> Option<EntityId> {
    const REACH: u32 = 2;
    const FAR: u32 = 7;
    // «مهندس في إحدى شركات الحوسبة في شنجن»: one phrase after the other.
    let chain = matches!(sentence.word(from), "في" | "من" | "لدي" | "at");
    let near = (from..=from + if chain { FAR } else { REACH }).take_while(|n| !sentence.clause_starts_at(*n));
    let named = near.take_while(|n| !sentence.has(Kind::Content, *n)).find_map(|n| {
        let glued = sentence.word(n).starts_with('ب');
        let name = sentence.name_on(if glued { n } else { n + 1 })?;
        let there = glued || sentence.has(Kind::Among, n) || matches!(sentence.word(n), "in" | "of");
        there.then_some(name)
    });
    named.and_then(|name| sentence.side_of(name))
}

/// The side of the body before that a noun alone stands for: «مسؤول في الوزارة», "an engineer at the company".
fn body_of(sentence: &Sentence, from: u32) -> Option<EntityId> {
    let at = (from..from + 2).find(|n| matches!(sentence.word(*n), "في" | "من" | "لدي" | "at" | "from"))?;
    let noun = (at + 1..=at + 2).find(|n| sentence.words.contains(n) && stands_for(sentence, *n))?;
    sentence.reading.lexicon.side_of(named_before(sentence, noun, None)?)
}

/// The side of the place or body that the sentence opens with: «في الكونغرس، يطالب نواب …», "in China, experts say".
fn fronted(sentence: &Sentence) -> Option<EntityId> {
    const REACH: u32 = 2;
    let first = sentence.words.start;
    let inside = matches!(sentence.word(first), "في" | "وفي" | "ففي" | "in");
    let name = (first + 1..=first + REACH).find_map(|n| sentence.name_on(n)).filter(|_| inside)?;
    sentence.clause_starts_at(sentence.words_of(name).end).then(|| sentence.side_of(name))?
}

/// Takes a glued «و», «ل» or «ب» off a speaker's words where a name would not have it either.
pub fn bare(sentence: &Sentence, named: &mut Named) {
    let first = sentence.word(named.words.start);
    let name = &named.speaker.name;
    for particle in ["ول", "وب", "و", "ل", "ب", "ف"] {
        let rest = first.strip_prefix(particle).filter(|rest| rest.starts_with("ال"));
        if let (Some(_), Some(cut)) = (rest, name.strip_prefix(particle)) {
            named.speaker.name = cut.to_owned();
            return;
        }
    }
}

/// A subject without a name that no list knows: the words between the verb and "that", if the first has the article
/// («يرى العاملون في الصناعة أن …»).
pub fn unlisted(sentence: &Sentence, verb: &Hit, content: u32) -> Option<Named> {
    const LONGEST: usize = 5;
    let words = verb.last + 1..content;
    // «إلى» is folded to «الي».
    const SHORTEST: usize = 5;
    let noun = sentence.word(words.start);
    let noun = noun.starts_with("ال")
        && noun.chars().count() >= SHORTEST
        && !sentence.has(Kind::Filler, words.start);
    let reports = matches!(verb.cue, Cue::Word(Kind::Speech | Kind::Opinion | Kind::Toward));
    let fits = noun && reports && words.len() <= LONGEST && !sentence.clause_starts_at(words.start);
    let side = demonym_in(sentence, words.clone());
    let speaker = Speaker { entity: None, name: sentence.text_of(words.clone()).to_owned(), side };
    fits.then_some(Named { speaker, words, can_speak: true, refers_back: false })
}

/// Whether word `n` is a nationality adjective.
pub fn is_demonym(sentence: &Sentence, n: u32) -> bool {
    demonym_in(sentence, n..n + 1).is_some()
}

/// The side of the first nationality adjective among `words`.
pub fn demonym_in(sentence: &Sentence, words: Range<u32>) -> Option<EntityId> {
    let first = sentence.hits.partition_point(|hit| hit.first < words.start);
    let mut inside = sentence.hits[first..].iter().take_while(|hit| hit.first < words.end);
    inside.find_map(|hit| match hit.cue {
        Cue::Demonym(side) => Some(side),
        _ => None,
    })
}
