//! Names of speakers: proper names with their titles.

use std::ops::Range;

use super::adjunct::{glued_to, is_object, is_preposition, past_adjuncts};
use super::back::is_definite;
use super::nameless::{bare, demonym_in, generic, is_demonym};
use crate::entities::EntityType;
use crate::entities::cues::{Hit, Kind};
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

impl Named {
    /// Whether it is people or a body of people who can judge a thing; a place or a noun with the article may be what is judged.
    pub fn can_judge(&self, sentence: &Sentence) -> bool {
        let kind = self.speaker.entity.map(|entity| sentence.reading.lexicon.entity(entity).kind);
        let noun = sentence.has(Kind::Voice, self.words.start) && !is_definite(sentence, self.words.start);
        match kind {
            Some(kind) => matches!(kind, EntityType::Person | EntityType::Institution),
            None => noun,
        }
    }
}

/// The name that starts shortly after word `from`: before word `end` where a verb stands before it, else, behind a
/// phrase such as «بحسب», before the clause ends.
pub fn name_after(sentence: &Sentence, from: u32, end: Option<u32>) -> Option<Named> {
    const REACH: u32 = 14;
    // Between a verb and its subject a comma may stand («قال الرئيس التنفيذي، فلان، إن …»).
    let limit = end.unwrap_or_else(|| sentence.clause_end(from)).min(from + REACH).min(sentence.words.end);
    let from = end.map_or(from, |_| past_adjuncts(sentence, from, limit));
    let names: Vec<u32> = names_in(sentence, from..limit);
    let mut voices = sentence.cues(&[Kind::Voice]).filter(|hit| (from..limit).contains(&hit.first));
    let voice = voices.find(|hit| end.is_none() || !is_object(sentence, hit)).copied();
    let near = |word: u32| follows(sentence, from, word, end.is_some());
    // «أعلنت مركزًا للبيانات في دبي»: what a preposition governs is no subject, but «تحقيق لرويترز» is one by Reuters.
    let governed = |word: u32| {
        let report = sentence.has(Kind::Report, from);
        let behind = word > from && is_preposition(sentence, word - 1);
        // «توصي الورقة بكذا» is said by the paper.
        let itself = report && is_definite(sentence, from);
        end.is_some() && (itself || !report && (behind || glued_to(sentence, word)))
    };
    match (voice, names.first().copied()) {
        (None, None) => None,
        (Some(voice), None) => near(voice.first).then(|| generic(sentence, &voice)),
        (Some(voice), Some(name)) if voice.first < sentence.words_of(name).start => {
            near(voice.first).then(|| titled(sentence, &voice, &names))
        }
        (_, Some(name)) => {
            let word = sentence.words_of(name).start;
            (near(word) && !governed(word)).then(|| named(sentence, name))
        }
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
            // Officials of a country are not the country, and a member of a body is not the body, nor of a team its head.
            let team = |n: u32| sentence.has(Kind::Voice, n) && !sentence.has(Kind::Somebody, n);
            let of_person = person.is_some() && start > voice.last + 1 && team(start - 1);
            if place || of_person || member(sentence, voice, start) {
                whole.speaker.entity = None;
            }
            whole.speaker.name = sentence.text_of(whole.words.clone()).to_owned();
            bare(sentence, &mut whole);
            whole
        }
        _ => generic(sentence, voice),
    }
}

/// Whether `voice` is someone who belongs to the body named at word `name` and does not speak for it: «طالب في جامعة كذا».
fn member(sentence: &Sentence, voice: &Hit, name: u32) -> bool {
    let mouth = (voice.first..name).any(|n| sentence.has(Kind::Mouth, n));
    let body = sentence.name_on(name).is_some_and(|n| sentence.mention(n).kind == EntityType::Institution);
    let within = matches!(sentence.word(name - 1), "في" | "at" | "in" | "the");
    body && within && !mouth && sentence.has(Kind::Somebody, voice.first)
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
    let kinds = [Kind::Voice];
    let voices = || sentence.cues(&kinds).filter(|hit| hit.first >= from && hit.last < end);
    // «خبير في جامعة ستانفورد»: a noun inside a name is a part of it.
    let outside = voices().filter(|hit| sentence.name_on(hit.first).is_none()).last();
    let voice = outside.or_else(|| voices().last()).copied();
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
    let place = sentence.mention(name).kind == EntityType::Place;
    let title = voice.first == words.end && sentence.mention(name).kind == EntityType::Person;
    match close {
        _ if (title || sentence.has(Kind::Class, voice.first)) && !parted && !place => named(sentence, name),
        false => generic(sentence, voice),
        true => {
            let mut whole = named(sentence, name);
            whole.words.end = voice.last + 1;
            whole.speaker.name = sentence.text_of(whole.words.clone()).to_owned();
            // Officials of a country are not the country, and "the Hangzhou company" is the one before.
            if sentence.mention(name).kind == EntityType::Place {
                whole.speaker.entity = None;
                let the = words.start.checked_sub(1).is_some_and(|n| sentence.word(n) == "the");
                whole.refers_back = the && sentence.has(Kind::Class, voice.first);
            }
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
    let kinds = [Kind::Class, Kind::Filler, Kind::Among, Kind::Voice, Kind::Report];
    let belongs = |n: u32| {
        kinds.into_iter().any(|kind| sentence.has(kind, n)) || is_demonym(sentence, n) || sentence.value_on(n)
    };
    (from == word || belongs(from) || !behind_verb) && (from..word).filter(|n| !belongs(*n)).count() <= STRAY
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
            // «هيئة الطيران الصينية»: a body that the lexicon does not know has its nationality.
            side: sentence.side_of(name).or_else(|| demonym_in(sentence, words.clone())),
        },
        words,
        can_speak: speaks || owner().is_some(),
        refers_back: false,
    }
}
