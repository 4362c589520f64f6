//! Speakers that a noun alone points back to: «قالت الشركة», «حسب التقرير نفسه», "the company said".

use std::ops::Range;

use super::Heard;
use super::name::Named;
use super::nameless::is_demonym;
use crate::entities::cues::Kind;
use crate::entities::{EntityId, EntityType, Mention, Referent};
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
pub fn stands_for(sentence: &Sentence, n: u32) -> bool {
    let word = sentence.word(n);
    let many = ["ات", "ون", "ين", "ان"].into_iter().any(|ending| word.ends_with(ending));
    let types = sentence.types(n);
    let speak = [EntityType::Company, EntityType::Institution, EntityType::Person];
    let one = speak.into_iter().any(|kind| types.has(kind));
    sentence.has(Kind::Same, n) || (one && !many && is_definite(sentence, n))
}

/// `named`, a noun alone or with a nationality, as the one that it points back to: someone heard where the noun fits, else
/// the last entity of its kind.
pub fn referred(sentence: &Sentence, mut named: Named, heard: &Heard) -> Named {
    let lexicon = sentence.reading.lexicon;
    let noun = head(sentence, &named.words);
    let types = sentence.types(noun);
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
    let last = heard.last.as_ref();
    let again = last.filter(|speaker| same_noun(speaker)).filter(fits);
    // «الهيئة» is the one that bears the noun, whoever else spoke last.
    let bearing = || bearing(sentence, noun, wanted).filter(|_| again.is_none() && !somebody);
    let bearing = bearing();
    if let Some(speaker) = last.filter(|_| bearing.is_none()).filter(fits).or_else(before) {
        named.speaker = speaker.clone();
    } else if let Some(entity) = bearing.or_else(|| named_before(sentence, noun, wanted)) {
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
    // Only an article stands before the subject.
    const ARTICLE: u32 = 4;
    match sentence.word(n) {
        "he" | "she" => subject(sentence, ARTICLE, true),
        "it" => subject(sentence, ARTICLE, false),
        _ => None,
    }
}

/// The subject of the sentence before for an Arabic verb at word `n` that has none: a person for a masculine verb («التقى
/// هوانغ الصحافيين. وقال إن …»), a firm or a body for a feminine one.
pub fn subject_of_last(sentence: &Sentence, n: u32) -> Option<Speaker> {
    // A verb and a title may stand before it.
    const VERB: u32 = 40;
    subject(sentence, VERB, !is_feminine(sentence.word(n)))
}

/// Whether an Arabic verb is one of a feminine subject: «قالت», «تقول».
pub fn is_feminine(verb: &str) -> bool {
    let bare = verb.trim_start_matches(['و', 'ف', 'س']);
    bare.ends_with('ت') || bare.starts_with('ت') && !bare.ends_with("وا")
}

/// Whom the sentence before names in its first `reach` bytes, where it is a person, if one is asked for, or else a body.
fn subject(sentence: &Sentence, reach: u32, person: bool) -> Option<Speaker> {
    let reading = sentence.reading;
    let own = reading.document.sentences.partition_point(|span| span.start < sentence.span.start);
    let before = reading.document.sentences.get(own.checked_sub(1)?)?;
    let first = reading.mentions.partition_point(|mention| mention.span.start < before.start);
    let subject = reading.mentions.get(first)?;
    let opens = subject.span.start <= before.start + reach;
    let Referent::Known(entity) = subject.referent else { return None };
    let fits = match reading.lexicon.entity(entity).kind {
        EntityType::Person => person,
        EntityType::Company | EntityType::Institution => !person,
        _ => false,
    };
    let name = subject.span.of(&reading.document.text).to_owned();
    (opens && fits).then(|| Speaker { entity: Some(entity), name, side: reading.lexicon.side_of(entity) })
}

/// The entity that the noun at word `n` can stand for: one that bears the same noun («الوزارة»: «وزارة التجارة»), else the
/// first one of its kind in the nearest sentence that names one, this one included; of `side`, if one is asked for.
pub fn named_before(sentence: &Sentence, n: u32, side: Option<EntityId>) -> Option<EntityId> {
    const SENTENCES: usize = 3;
    let types = sentence.types(n);
    let fits = |_: &Mention, kind| types.has(kind);
    bearing(sentence, n, side).or_else(|| last_named(sentence, n, SENTENCES, side, &fits))
}

/// The body that bears the noun at word `n`. A firm is called «الشركة» whatever stood before its name.
fn bearing(sentence: &Sentence, n: u32, side: Option<EntityId>) -> Option<EntityId> {
    const SENTENCES: usize = 12;
    let types = sentence.types(n);
    let telling = types.has(EntityType::Institution) && !types.has(EntityType::Company);
    let noun = stem(sentence.word(n));
    let fits = |mention: &Mention, kind| types.has(kind) && bears(sentence, mention, noun);
    telling.then(|| last_named(sentence, n, SENTENCES, side, &fits))?
}

/// The firm or institution that «ها» behind the noun at word `n` stands for: the first one named before it, this sentence first.
fn body_before(sentence: &Sentence, n: u32) -> Option<EntityId> {
    const SENTENCES: usize = 2;
    let body = |_: &Mention, kind| matches!(kind, EntityType::Company | EntityType::Institution);
    last_named(sentence, n, SENTENCES, None, &body)
}

/// Of up to `far` sentences before word `n` and what stands before it in its own, the nearest that names an entity that
/// passes `fits`, itself or by its owner, and of those in it the first.
fn last_named(
    sentence: &Sentence,
    n: u32,
    far: usize,
    side: Option<EntityId>,
    fits: &dyn Fn(&Mention, EntityType) -> bool,
) -> Option<EntityId> {
    let reading = sentence.reading;
    let of_kind = |mention: &Mention| {
        let Referent::Known(entity) = mention.referent else { return None };
        let mut owners = reading.lexicon.and_owners(entity);
        owners
            .find(|owner| fits(mention, reading.lexicon.entity(*owner).kind))
            .filter(|_| side.is_none_or(|side| reading.lexicon.side_of(entity) == Some(side)))
    };
    let sentences = &reading.document.sentences;
    let own = sentences.partition_point(|span| span.start < sentence.span.start);
    let noun = sentence.span_of(n..n + 1).start;
    (own.saturating_sub(far)..=own).rev().filter_map(|at| sentences.get(at)).find_map(|span| {
        let first = reading.mentions.partition_point(|mention| mention.span.start < span.start);
        let end = span.end.min(noun);
        let mut inside = reading.mentions[first..].iter().take_while(|mention| mention.span.end <= end);
        inside.find_map(of_kind)
    })
}

/// Whether `mention` starts with `noun` or stands right behind it: «صحيفة فاينانشال تايمز», «جامعة ستانفورد».
fn bears(sentence: &Sentence, mention: &Mention, noun: &str) -> bool {
    let mentions = sentence.reading.mentions;
    let n = mentions.partition_point(|other| other.span.start < mention.span.start) as u32;
    let first = sentence.words_of(n).start;
    [Some(first), first.checked_sub(1)].into_iter().flatten().any(|n| stem(sentence.word(n)) == noun)
}

/// `named`, a noun such as «متحدثة» without a name of its own, as one who speaks for the body that he is said to belong to:
/// «متحدثة باسم الوزارة», «متحدث باسمها», «رئيسها التنفيذي», "its spokesman".
pub fn for_body(sentence: &Sentence, named: &Named) -> Option<EntityId> {
    const REACH: u32 = 4;
    let Range { start, end } = named.words;
    // "Its chief executive": in English the noun may start before what was found of it.
    let start = if sentence.word(start).is_ascii() { start.saturating_sub(1) } else { start };
    let mouth = (start..end).find(|n| sentence.has(Kind::Mouth, *n))?;
    let its = |n: u32| sentence.words.contains(&n) && matches!(sentence.word(n), "its" | "their");
    let word = sentence.word(mouth);
    let own = ["ها", "هم"].into_iter().any(|suffix| word.ends_with(suffix));
    if own || (mouth.saturating_sub(2)..mouth).any(its) {
        return body_before(sentence, mouth);
    }
    let near = mouth + 1..(mouth + REACH).min(sentence.words.end);
    let near = near.take_while(|n| !sentence.clause_starts_at(*n) && !sentence.has(Kind::Content, *n));
    near.into_iter().find_map(|n| match sentence.word(n) {
        "باسمها" | "باسمهم" | "باسمه" => body_before(sentence, mouth),
        _ if sentence.name_on(n).is_none() && stands_for(sentence, n) => {
            let types = sentence.types(n);
            let body = types.has(EntityType::Company) || types.has(EntityType::Institution);
            body.then(|| named_before(sentence, n, None))?
        }
        _ => None,
    })
}
