//! Proposals: names that the lexicon does not know, where a pattern is as good as sure of them.
//!
//! The patterns: a Latin or quoted name after a class word («شركة Moonlight Labs»، «صحيفة «الغد»»); a version after a
//! model that the lexicon knows («Claude 9.5»); a place after the head of an institution's name («جامعة واشنطن»); the words
//! of official names; a given name after a title.

mod again;
mod official;
mod pair;
mod people;
mod version;

use self::version::{glued_version, version};
use super::classes::Beside;
use super::mention::{EntityType, Mention, Referent, Rule};
use super::page::Page;
use crate::text::{Script, Span, Word, order};

/// The longest name proposed, in words.
const LONGEST: usize = 4;

/// The names that patterns propose, in order. They may hold one of `known`, the names of the lexicon, but for that they
/// stand between them; `taken` are their bytes of the folded text.
pub fn proposals(page: &Page, known: &[Mention], taken: &[Span]) -> Vec<Mention> {
    let is_free = |span: Span| {
        let next = taken.partition_point(|other| other.end <= span.start);
        taken.get(next).is_none_or(|other| !other.overlaps(span))
    };
    let longer = known
        .iter()
        .zip(taken)
        .filter_map(|(mention, span)| version(page, mention, *span).or_else(|| headed(page, mention, *span)));
    let unknown = (0..page.words.len())
        .filter(|n| may_be_unknown(page, *n) && is_free(page.words[*n].span))
        .filter_map(|n| glued_version(page, n).or_else(|| latin(page, n)).or_else(|| quoted(page, n)))
        .filter(|(span, _)| is_free(*span));
    // An official name may hold names of another type, as «… of Denmark» does.
    let may_hold = |span: Span, kind: EntityType| {
        let next = taken.partition_point(|other| other.end <= span.start);
        let inside = taken[next..].iter().zip(&known[next..]).take_while(|(other, _)| other.start < span.end);
        inside.into_iter().all(|(other, mention)| {
            // A committee may be named by the house that it is of.
            let may = mention.kind != kind || kind == EntityType::Institution;
            may && span.start <= other.start && other.end <= span.end && *other != span
        })
    };
    let worded = (0..page.words.len())
        .filter(|n| page.said(*n).opens_a_name())
        .filter_map(|n| official::official(page, n).or_else(|| people::person(page, n)))
        .filter(|(span, kind)| may_hold(*span, *kind));
    let mut found: Vec<(Span, EntityType)> = longer.chain(unknown).chain(worded).collect();
    order::sort_by_key(&mut found, |(span, _)| span.start);
    found.dedup_by(|later, first| later.0.overlaps(first.0));
    let proposed: Vec<(Span, Mention)> =
        found.into_iter().map(|(span, kind)| (span, mention(page, span, kind))).collect();
    let mut repeated = again::again(page, &proposed);
    repeated.retain(|mention| {
        let next = known.partition_point(|other| other.span.end <= mention.span.start);
        known.get(next).is_none_or(|other| !other.span.overlaps(mention.span))
    });
    let found = proposed.into_iter().map(|(_, mention)| mention).collect();
    super::tag::merge(super::tag::merge(pairs(page, known, taken), found), repeated)
}

/// Names in two scripts of which the lexicon does not know the Arabic one.
fn pairs(page: &Page, known: &[Mention], taken: &[Span]) -> Vec<Mention> {
    let mut out: Vec<Mention> = Vec::new();
    for n in 0..page.words.len() {
        let span = page.words[n].span;
        if page.words[n].script != Script::Latin || !page.between(0, span.start).ends_with('(') {
            continue;
        }
        let next = taken.partition_point(|other| other.end <= span.start);
        let at = |n: usize| known.get(n).filter(|_| taken[n].start <= span.start);
        let Some((arabic, latin)) = pair::pair(page, n, at(next)) else { continue };
        let end_of_last = next.checked_sub(1).map_or(0, |last| known[last].span.end);
        let last = out.last().map_or(0, |last| last.span.end);
        if arabic.span.start >= end_of_last.max(last) {
            out.push(arabic);
            out.extend(latin);
        }
    }
    out
}

fn mention(page: &Page, span: Span, kind: EntityType) -> Mention {
    let id: Vec<&str> =
        page.of(span).split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    Mention {
        span: page.source_span(span),
        kind,
        referent: Referent::Proposed(id.join("-").into()),
        rule: Rule::Pattern,
    }
}

/// Whether word `n` may start an unknown name: it is Latin, or the last byte before it is one of a quotation mark.
fn may_be_unknown(page: &Page, n: usize) -> bool {
    const LAST_BYTES: [u8; 3] = [0xAB, 0x9C, b'"']; // of «, “ and "
    let Word { span, script } = page.words[n];
    let before = (span.start as usize).checked_sub(1).map(|at| page.folded.text.as_bytes()[at]);
    script == Script::Latin || before.is_some_and(|byte| LAST_BYTES.contains(&byte))
}

/// A run of capitalised Latin words from word `n` on, right after a class word.
fn latin(page: &Page, n: usize) -> Option<(Span, EntityType)> {
    let first = page.words[n];
    if !is_name_word(page, first) {
        return None;
    }
    let kind = class_of(page, first.span.start)?;
    let run = page.words[n..]
        .windows(2)
        .take(LONGEST - 1)
        .take_while(|pair| {
            matches!(page.between(pair[0].span.end, pair[1].span.start), " " | "-" | "." | "&" | " & ")
                && is_name_word(page, pair[1])
        })
        .count();
    let words = &page.words[n..=n + run];
    let is_term = (n..=n + run).all(|n| page.said(n).is(Beside::Term));
    let is_person = kind == EntityType::Person;
    (!is_term && kind != EntityType::Policy && (!is_person || run > 0))
        .then(|| (first.span.cover(words[run].span), kind))
}

/// Whether a word can be part of a Latin name: with a capital, or with letters and digits.
fn is_name_word(page: &Page, word: Word) -> bool {
    let written = page.source_span(word.span).of(page.source);
    word.script == Script::Latin
        && written.starts_with(|c: char| c.is_ascii_alphanumeric())
        && written.contains(|c: char| c.is_ascii_uppercase())
        && written.len() > 1
}

/// A name in quotation marks, the first word of which is word `n`, right after a class word.
fn quoted(page: &Page, n: usize) -> Option<(Span, EntityType)> {
    let start = page.words[n].span.start;
    let before = page.folded.text.get(..start as usize)?;
    let close = match before.chars().next_back()? {
        '«' => '»',
        '“' => '”',
        '"' => '"',
        _ => return None,
    };
    let kind = class_of(page, start).or_else(|| named(page, start))?;
    let words = page.words[n..].iter().take(LONGEST);
    let end = words
        .map(|word| word.span.end)
        .find(|end| page.folded.text.get(*end as usize..).is_some_and(|rest| rest.starts_with(close)))?;
    let span = Span { start, end };
    let is_one_phrase = page.of(span).chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-');
    (is_one_phrase && kind != EntityType::Person).then_some((span, kind))
}

/// The type that the class word right before `at` proposes. What follows it in brackets is an acronym, not a name.
fn class_of(page: &Page, at: u32) -> Option<EntityType> {
    let n = page.class_word_before(at)?;
    let word = page.words[n].span;
    let gap = page.between(word.end, at);
    let kind = page.said(n).proposes?;
    (!gap.contains(['(', ')', '/', '[', ']', '،', ',', '\''])).then_some(kind)
}

/// The type of what is said to be named so: «شركة أخرى اسمها «X»», «منصة تحمل اسم «X»».
fn named(page: &Page, at: u32) -> Option<EntityType> {
    const REACH: usize = 6;
    let last = page.words_before(at).checked_sub(1)?;
    let gap = page.between(page.words[last].span.end, at);
    if !gap.chars().all(|c| matches!(c, ' ' | '«' | '“' | '"')) || !page.said(last).is(Beside::Naming) {
        return None;
    }
    let mut limit = page.words[last].span.start;
    for n in (0..last).rev().take(REACH) {
        let word = page.words[n].span;
        if page.between(word.end, limit).contains(['.', '،', '؛', ':', '\n', '»', ')']) {
            return None;
        }
        if let Some(kind) = page.lexicon.classes.said(page.of(word).trim_end_matches('ا')).proposes {
            return Some(kind);
        }
        limit = word.start;
    }
    None
}

/// An institution named by a place: «جامعة واشنطن». Proclitics of its head stay outside.
fn headed(page: &Page, place: &Mention, span: Span) -> Option<(Span, EntityType)> {
    if place.kind != EntityType::Place {
        return None;
    }
    let n = page.word_before(span.start)?;
    let head = page.words[n].span;
    if page.between(head.end, span.start) != " " || !page.said(n).is(Beside::InstitutionHead) {
        return None;
    }
    let reading = page.lexicon.classes.reading(Beside::InstitutionHead, page.of(head))?;
    let start = head.start + reading.cut as u32;
    (!reading.article).then_some((Span { start, end: span.end }, EntityType::Institution))
}

#[cfg(test)]
mod tests {
    use super::super::tag::tests::check;

    #[test]
    fn a_latin_name_after_a_class_word_is_proposed() {
        check(
            "وقالت شركة <company id=moonlight-labs?>Moonlight Labs</company> إنها طورت نموذج <model id=zorbo-9b?>Zorbo-9B</model>",
        );
        check("الشركة الصينية الناشئة <company id=zorbo?>Zorbo</company>");
        check(
            "Its chief executive met the startup <company id=moonlight-labs?>Moonlight Labs</company> in May.",
        );
    }

    #[test]
    fn terms_and_acronyms_in_brackets_are_not() {
        check("نموذج اللغة الكبير (ZLM) ونموذج LLM وشركة AI");
        check("أطلقت الشركة نماذج Zorbo");
    }

    #[test]
    fn a_quoted_name_after_a_class_word_is_proposed() {
        check(
            "وشركة أخرى اسمها «<company id=صدي-الحرف?>صدى الحرف</company>»، وتطور نموذجًا صوتيًا للهجات اسمه «<model id=همس-7b?>همس-7B</model>»",
        );
        check("ذكرت صحيفة «<institution id=الغد-المشرق?>الغد المشرق</institution>» ذلك");
        check("شركة «من الطراز الأول، كما قيل»");
    }

    #[test]
    fn a_place_after_the_head_of_an_institution_is_part_of_its_name() {
        check(
            "أستاذ ب<institution id=جامعه-سيدني?>جامعة سيدني</institution> في <place id=sydney>سيدني</place>",
        );
    }
}
