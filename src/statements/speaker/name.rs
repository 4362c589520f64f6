//! Names of speakers: proper names with their titles, and nouns such as «خبراء» with the words that belong to them.

use std::ops::Range;

use super::back::{is_definite, points_back};
use crate::entities::cues::{Cue, Hit, Kind};
use crate::entities::{EntityId, EntityType};
use crate::statements::Speaker;
use crate::statements::reading::Sentence;

/// A speaker and the words that name him.
pub struct Named {
    /// The speaker.
    pub speaker: Speaker,
    /// The words.
    pub words: Range<u32>,
    /// Whether it is someone, or made by someone, who can speak.
    pub can_speak: bool,
    /// Whether it is only a noun such as «الصحيفة».
    pub refers_back: bool,
}

/// The name that starts shortly after word `from`: before word `end` where a verb stands before it, else, behind a
/// phrase such as «بحسب», before the clause ends.
pub fn name_after(sentence: &Sentence, from: u32, end: Option<u32>) -> Option<Named> {
    const REACH: u32 = 14;
    // Between a verb and its subject a comma may stand («قال الرئيس التنفيذي، فلان، إن …»).
    let limit = end.unwrap_or_else(|| sentence.clause_end(from)).min(from + REACH).min(sentence.words.end);
    let names: Vec<u32> = names_in(sentence, from..limit);
    let voice = sentence.cues(&[Kind::Voice]).find(|hit| (from..limit).contains(&hit.first)).copied();
    let near = |word: u32| follows(sentence, from, word, end.is_some());
    match (voice, names.first().copied()) {
        (None, None) => None,
        (Some(voice), None) => near(voice.first).then(|| generic(sentence, &voice)),
        (Some(voice), Some(name)) if voice.first < sentence.words_of(name).start => {
            near(voice.first).then(|| titled(sentence, &voice, &names))
        }
        (_, Some(name)) => near(sentence.words_of(name).start).then(|| named(sentence, name)),
    }
}

/// A voice with names after it: «شركة إنفيديا», «الرئيس الصيني شي جين بينغ», «متحدث باسم إنفيديا», «خبراء».
fn titled(sentence: &Sentence, voice: &Hit, names: &[u32]) -> Named {
    let person = names.iter().copied().find(|name| sentence.mention(*name).kind == EntityType::Person);
    let first = names[0];
    let start = sentence.words_of(first).start;
    let linked = |from: u32, to: u32| {
        (from..to).all(|n| {
            sentence.has(Kind::Among, n)
                || sentence.has(Kind::Class, n)
                || sentence.has(Kind::Voice, n)
                || sentence.has(Kind::Filler, n)
                || is_demonym(sentence, n)
        })
    };
    // «شركة أبحاث البيانات كذا»: what kind of firm it is may stand between.
    const KIND: u32 = 4;
    let place = sentence.mention(first).kind == EntityType::Place;
    let there = place && start > voice.last + 1;
    let parted = (voice.last + 1..=start).any(|n| sentence.clause_starts_at(n));
    if sentence.has(Kind::Class, voice.first) && start <= voice.last + 1 + KIND && !there {
        return named(sentence, first);
    }
    // «تقرير كذا من جامعة كذا»: the title of a report stands between.
    let tied = start <= voice.last + 2 + KIND && sentence.has(Kind::Among, start - 1) && !place && !parted;
    let plural = sentence.cues(&[Kind::Among]).any(|hit| hit.first > voice.last && hit.last < start);
    match person {
        // A title and the person who bears it, perhaps with a firm between them.
        Some(person) if !plural && sentence.words_of(person).start <= voice.last + 8 => {
            named(sentence, person)
        }
        _ if there => generic(sentence, voice),
        _ if linked(voice.last + 1, start) || start == voice.last + 1 || tied => {
            let mut whole = named(sentence, first);
            whole.words.start = voice.first;
            // Officials of a country are not the country.
            if place {
                whole.speaker.entity = None;
            }
            whole.speaker.name = sentence.text_of(whole.words.clone()).to_owned();
            bare(sentence, &mut whole);
            whole
        }
        _ => generic(sentence, voice),
    }
}

/// The name that ends shortly before word `end`.
pub fn name_before(sentence: &Sentence, end: u32, reach: u32) -> Option<Named> {
    let from = end.saturating_sub(reach).max(sentence.words.start);
    // A name that starts before counts where it ends inside.
    let from = sentence.name_on(from).map_or(from, |name| sentence.words_of(name).start);
    // A claim or the other half of a sentence that lies between cuts the subject off; «أن» before the verb is its own.
    let cut = sentence.cues(&[Kind::Content, Kind::Against]).filter(|hit| {
        hit.last + 1 < end && hit.first >= from && !matches!(sentence.word(hit.first), "of" | "for")
    });
    let from = cut.map(|hit| hit.last + 1).max().unwrap_or(from);
    let names = names_in(sentence, from..end);
    let person = names.iter().rev().copied().find(|name| sentence.mention(*name).kind == EntityType::Person);
    let voice =
        sentence.cues(&[Kind::Voice]).filter(|hit| hit.first >= from && hit.last < end).last().copied();
    let name = person.or(names.last().copied());
    // "Huang, chief executive of Nvidia, said": a comma closes what he is.
    let apposed = person.is_some() && sentence.clause_starts_at(end);
    match (name, voice) {
        (Some(name), Some(_)) if apposed => Some(named(sentence, name)),
        (Some(name), Some(voice)) if voice.first >= sentence.words_of(name).end => {
            Some(headed(sentence, name, &voice))
        }
        (Some(name), Some(voice)) if person.is_none() => {
            let names: Vec<u32> =
                names.into_iter().filter(|name| sentence.words_of(*name).start > voice.last).collect();
            // None, where the noun is a word of the name itself («وكالة الأنباء الصينية»).
            let first = names.first().map(|first| sentence.words_of(*first).start);
            let parted =
                first.is_none_or(|first| (voice.last + 1..=first).any(|n| sentence.clause_starts_at(n)));
            Some(if parted { named(sentence, name) } else { titled(sentence, &voice, &names) })
        }
        (Some(name), _) => Some(named(sentence, name)),
        (None, Some(voice)) => Some(generic(sentence, &voice)),
        (None, None) => None,
    }
}

/// A name and a noun after it: "the DeepSeek team's paper" is the firm's, «سام ألتمان رئيس أوبن إيه آي» is still the man; a
/// noun further on is a speaker of its own.
fn headed(sentence: &Sentence, name: u32, voice: &Hit) -> Named {
    const REACH: u32 = 4;
    let words = sentence.words_of(name);
    let parted = (words.end..=voice.first).any(|n| sentence.clause_starts_at(n));
    let close = voice.first <= words.end + REACH && sentence.word(voice.first).is_ascii() && !parted;
    let title = voice.first == words.end && sentence.mention(name).kind == EntityType::Person;
    match close {
        _ if (title || sentence.has(Kind::Class, voice.first)) && !parted => named(sentence, name),
        false => generic(sentence, voice),
        true => {
            let mut whole = named(sentence, name);
            whole.words.end = voice.last + 1;
            whole.speaker.name = sentence.text_of(whole.words.clone()).to_owned();
            whole
        }
    }
}

fn names_in(sentence: &Sentence, words: Range<u32>) -> Vec<u32> {
    let inside = |n: &u32| {
        let own = sentence.words_of(*n);
        words.start <= own.start && own.end <= words.end && !sentence.mention(*n).kind.is_value()
    };
    sentence.mentions.clone().filter(inside).collect()
}

/// Whether a name or noun at `word` follows `from` closely enough to be the speaker. Behind a verb even the first word
/// must belong to it: in «يؤكد نجاح شركة كذا» the success is the subject, not the firm.
fn follows(sentence: &Sentence, from: u32, word: u32, behind_verb: bool) -> bool {
    const STRAY: usize = 3;
    let kinds = [Kind::Class, Kind::Filler, Kind::Among, Kind::Voice];
    let belongs = |n: u32| {
        kinds.into_iter().any(|kind| sentence.has(kind, n)) || is_demonym(sentence, n) || sentence.value_on(n)
    };
    (from == word || belongs(from) || !behind_verb) && (from..word).filter(|n| !belongs(*n)).count() <= STRAY
}

fn is_demonym(sentence: &Sentence, n: u32) -> bool {
    demonym_in(sentence, n..n + 1).is_some()
}

fn demonym_in(sentence: &Sentence, words: Range<u32>) -> Option<EntityId> {
    sentence.hits.iter().find_map(|hit| match hit.cue {
        Cue::Demonym(side) if words.contains(&hit.first) => Some(side),
        _ => None,
    })
}

fn named(sentence: &Sentence, name: u32) -> Named {
    let words = sentence.words_of(name);
    let kind = sentence.mention(name).kind;
    let entity = sentence.entity_of(name);
    // What a model's makers say is said by its maker.
    let speaks = !matches!(kind, EntityType::Model | EntityType::Chip | EntityType::Policy);
    let owner = || entity.and_then(|entity| sentence.reading.lexicon.entity(entity).parent);
    Named {
        speaker: Speaker {
            entity: if speaks { entity } else { owner() },
            name: sentence.mention(name).span.of(&sentence.reading.document.text).to_owned(),
            side: sentence.side_of(name),
        },
        words,
        can_speak: speaks || owner().is_some(),
        refers_back: false,
    }
}

/// A speaker without a name: the noun, the words before it that count («ثلاثة») and those after it that describe.
fn generic(sentence: &Sentence, voice: &Hit) -> Named {
    let mut words = voice.first..voice.last + 1;
    let counts = |n: u32| sentence.words.contains(&n) && sentence.has(Kind::Among, n);
    // In English the words of «among» are prepositions, and no part of the name.
    let arabic = !sentence.word(voice.first).is_ascii();
    while arabic && words.start > 0 && counts(words.start - 1) && !sentence.clause_starts_at(words.start) {
        words.start -= 1;
    }
    let describes = |n: u32| {
        !sentence.clause_starts_at(n)
            && (is_demonym(sentence, n)
                || (sentence.has(Kind::Among, n)
                    && !sentence.word(n).is_ascii()
                    && sentence.word(n).chars().count() > 3))
    };
    // A construct plural («منتقدو», «مبتكرو») is only half a name.
    if sentence.word(voice.last).ends_with('و') && words.end < sentence.words.end {
        words.end += 1;
    }
    // «هيئة المسح الجيولوجي الأميركية», «خبراء الصناعة»: a noun without the article goes on with those that have it.
    const CONSTRUCT: u32 = 3;
    let construct = arabic && !is_definite(sentence, voice.first);
    let of = |n: u32| {
        construct && n <= voice.last + CONSTRUCT && !sentence.clause_starts_at(n) && is_definite(sentence, n)
    };
    while words.end < sentence.words.end && (describes(words.end) || of(words.end)) {
        words.end += 1;
    }
    // "Chinese officials": in English the adjective stands before.
    if words.start > sentence.words.start
        && is_demonym(sentence, words.start - 1)
        && sentence.word(words.start - 1).is_ascii()
    {
        words.start -= 1;
    }
    // «في شركة صينية»: the adjective may stand behind a noun of its own, but not behind "that".
    const REACH: u32 = 3;
    let ends = |n: u32| sentence.clause_starts_at(n) || sentence.has(Kind::Content, n);
    let near = (words.end..words.end + REACH).take_while(|n| !ends(*n)).last();
    let side = || {
        demonym_in(sentence, words.start..near.map_or(words.end, |last| last + 1))
            .or_else(|| place_of(sentence, words.end))
            .or_else(|| fronted(sentence).filter(|_| words.start > sentence.words.start + 1))
    };
    let speaker = Speaker { entity: None, name: sentence.text_of(words.clone()).to_owned(), side: side() };
    let refers_back =
        (words.len() == 1 || sentence.has(Kind::Same, words.start)) && points_back(sentence, voice.last);
    let mut named = Named { speaker, words, can_speak: true, refers_back };
    bare(sentence, &mut named);
    named
}

/// The side of the place where a speaker without a name is said to be: «مدير محافظ في نيويورك», "an analyst in Seoul".
fn place_of(sentence: &Sentence, from: u32) -> Option<EntityId> {
    const REACH: u32 = 2;
    let near = (from..=from + REACH).take_while(|n| !sentence.clause_starts_at(*n));
    let named = near.take_while(|n| !sentence.has(Kind::Content, *n)).find_map(|n| {
        let glued = sentence.word(n).starts_with('ب');
        let name = sentence.name_on(if glued { n } else { n + 1 })?;
        let there = glued || sentence.has(Kind::Among, n) || matches!(sentence.word(n), "in" | "of");
        there.then_some(name)
    });
    named.and_then(|name| sentence.side_of(name))
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
fn bare(sentence: &Sentence, named: &mut Named) {
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
