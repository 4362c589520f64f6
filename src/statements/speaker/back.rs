//! Speakers that a noun alone points back to: «قالت الشركة», «حسب التقرير نفسه», "the company said".

use std::ops::Range;

use super::Heard;
use super::name::Named;
use super::nameless::is_demonym;
use crate::entities::cues::Kind;
use crate::entities::{EntityId, EntityType, Referent};
use crate::statements::Speaker;
use crate::statements::reading::Sentence;
use crate::text::fold;

/// Whether word `n` has the article.
pub fn is_definite(sentence: &Sentence, n: u32) -> bool {
    let word = sentence.word(n);
    if word.is_ascii() {
        return n > sentence.words.start && matches!(sentence.word(n - 1), "the" | "this" | "these");
    }
    let bare = word.trim_start_matches(['و', 'ف', 'ب', 'ك']);
    bare.starts_with("ال") || bare.starts_with("لل")
}

/// Whether the noun at word `n` stands for one that was named before.
pub fn points_back(sentence: &Sentence, n: u32) -> bool {
    let word = sentence.word(n);
    let many = ["ات", "ون", "ين", "ان"].into_iter().any(|ending| word.ends_with(ending));
    let types = sentence.reading.lexicon.classes.said(word).types;
    let speak = [EntityType::Company, EntityType::Institution, EntityType::Person];
    let one = speak.into_iter().any(|kind| types.has(kind));
    sentence.has(Kind::Same, n) || (one && !many && is_definite(sentence, n))
}

/// `named`, a noun alone or with a nationality, as the one that it points back to: someone heard where the noun fits, else
/// the last entity of its kind.
pub fn referred(sentence: &Sentence, mut named: Named, heard: &Heard) -> Named {
    let lexicon = sentence.reading.lexicon;
    let noun = head(sentence, &named.words);
    let types = lexicon.classes.said(sentence.word(noun)).types;
    let wanted = named.speaker.side;
    let of_side = |side: Option<EntityId>| wanted.is_none_or(|wanted| side == Some(wanted));
    let bare = stem(sentence.word(noun));
    let same_noun = |speaker: &Speaker| fold(&speaker.name).text.split(' ').any(|word| stem(word) == bare);
    let somebody = sentence.has(Kind::Somebody, noun);
    let fits = |speaker: &&Speaker| {
        let kind = speaker.entity.map(|entity| lexicon.entity(entity).kind);
        of_side(speaker.side)
            && match kind {
                // «المتحدث» is the one before, and no firm that spoke by itself.
                Some(kind) if somebody => kind == EntityType::Person || same_noun(speaker),
                Some(kind) => types.is_empty() || types.has(kind),
                None => same_noun(speaker) || !somebody && sentence.has(Kind::Same, noun),
            }
    };
    let before = || heard.nameless.iter().find(|speaker| same_noun(speaker) && of_side(speaker.side));
    if let Some(speaker) = heard.last.as_ref().filter(fits).or_else(before) {
        named.speaker = speaker.clone();
    } else if let Some(entity) = named_before(sentence, noun, wanted) {
        named.speaker.entity = Some(entity);
        named.speaker.side = lexicon.side_of(entity);
    }
    named
}

/// The noun among `words`: the last one that is no nationality, as «الرسمي» is no noun of a speaker.
fn head(sentence: &Sentence, words: &Range<u32>) -> u32 {
    let nouns = words.clone().rev().find(|n| !is_demonym(sentence, *n));
    nouns.unwrap_or(words.start)
}

/// A folded word without the article and what is glued before it.
fn stem(word: &str) -> &str {
    let bare = word.trim_start_matches(['و', 'ف', 'ب', 'ك']);
    bare.strip_prefix("ال").or_else(|| bare.strip_prefix("لل")).unwrap_or(word)
}

/// Whom the English pronoun at word `n` stands for: the subject of the sentence before, a person or not as the pronoun says.
pub fn sentence_before(sentence: &Sentence, n: u32) -> Option<Speaker> {
    let person = match sentence.word(n) {
        "he" | "she" => true,
        "it" => false,
        _ => return None,
    };
    let reading = sentence.reading;
    let own = reading.document.sentences.partition_point(|span| span.start < sentence.span.start);
    let before = reading.document.sentences.get(own.checked_sub(1)?)?;
    let first = reading.mentions.partition_point(|mention| mention.span.start < before.start);
    let subject = reading.mentions.get(first)?;
    // The subject opens its sentence, but for an article.
    const ARTICLE: u32 = 4;
    let opens = subject.span.start <= before.start + ARTICLE;
    let Referent::Known(entity) = subject.referent else { return None };
    let kind = reading.lexicon.entity(entity).kind;
    let fits = match kind {
        EntityType::Person => person,
        EntityType::Company | EntityType::Institution => !person,
        _ => false,
    };
    let name = subject.span.of(&reading.document.text).to_owned();
    (opens && fits).then(|| Speaker { entity: Some(entity), name, side: reading.lexicon.side_of(entity) })
}

/// The entity that the noun at word `n` can stand for: the first one of its kind in the nearest sentence that names one,
/// this one included; of `side`, if one is asked for.
pub fn named_before(sentence: &Sentence, n: u32, side: Option<EntityId>) -> Option<EntityId> {
    const SENTENCES: usize = 3;
    let reading = sentence.reading;
    let types = reading.lexicon.classes.said(sentence.word(n)).types;
    let of_kind = |entity: EntityId| {
        let mut owners = reading.lexicon.and_owners(entity);
        owners
            .find(|owner| types.has(reading.lexicon.entity(*owner).kind))
            .filter(|_| side.is_none_or(|side| reading.lexicon.side_of(entity) == Some(side)))
    };
    let sentences = &reading.document.sentences;
    let own = sentences.partition_point(|span| span.start < sentence.span.start);
    let noun = sentence.span_of(n..n + 1).start;
    (own.saturating_sub(SENTENCES)..=own).rev().filter_map(|at| sentences.get(at)).find_map(|span| {
        let first = reading.mentions.partition_point(|mention| mention.span.start < span.start);
        let end = span.end.min(noun);
        let mut inside = reading.mentions[first..].iter().take_while(|mention| mention.span.end <= end);
        inside.find_map(|mention| match mention.referent {
            Referent::Known(entity) => of_kind(entity),
            _ => None,
        })
    })
}
