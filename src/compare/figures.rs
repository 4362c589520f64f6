//! The figures of the compared statements, and what each of them counts.

use super::count::Counted;
use super::ledger::Figure;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::entities::{EntityType, Lexicon, Mention, Referent, Value};
use crate::text::{Span, Word, clitic, fold, order, words};

/// The figures of `statements` by type, unit and value; dates are none.
pub fn figures(lexicon: &Lexicon, statements: &[Counted]) -> Vec<Figure> {
    let mut found: Vec<(&Mention, Figure)> = Vec::new();
    for counted in statements {
        for n in counted.statement.mentions.clone() {
            let mention = &counted.entry.analysis.mentions[n as usize];
            if !mention.kind.is_value() || mention.kind == EntityType::Date {
                continue;
            }
            let counts = counts(lexicon, counted, mention);
            let Counted { place, bearing, .. } = *counted;
            found.push((mention, Figure { place, mention: n, bearing, counts }));
        }
    }
    let key = |mention: &Mention| {
        let Referent::Value(value) = &mention.referent else { return (mention.kind, None, 0.0) };
        let Value { low, high, unit, .. } = &**value;
        (mention.kind, unit.clone(), low.or(*high).unwrap_or(0.0))
    };
    order::sort_by(&mut found, |(a, first), (b, second)| {
        let ((kind, unit, value), (other_kind, other_unit, other_value)) = (key(a), key(b));
        let places = || (first.place, first.mention).cmp(&(second.place, second.mention));
        let values = || value.total_cmp(&other_value).then_with(places);
        kind.cmp(&other_kind).then_with(|| unit.cmp(&other_unit)).then_with(values)
    });
    found.into_iter().map(|(_, figure)| figure).collect()
}

/// What `mention` counts, in the text's words: the noun behind the number of a quantity, the noun nearest to a sum or a
/// share (cost, investment, price …). Nothing where no such noun stands near.
fn counts(lexicon: &Lexicon, counted: &Counted, mention: &Mention) -> Option<String> {
    let text = &counted.entry.document.text;
    if mention.kind == EntityType::Quantity {
        let last = mention.span.of(text).split_whitespace().next_back()?;
        return last.chars().all(char::is_alphabetic).then(|| last.to_owned());
    }
    let sentence = counted.statement.span.of(text);
    let folded = fold(sentence);
    let words = words(&folded.text);
    let offset = counted.statement.span.start;
    let figure = Span { start: mention.span.start - offset, end: mention.span.end - offset };
    let figure = folded.folded_span(figure);
    let first = words.partition_point(|word| word.span.end <= figure.start) as u32;
    let end = words.partition_point(|word| word.span.start < figure.end) as u32;
    let hits = lexicon.cues.find(&folded.text, &words);
    let noun = nearest(&hits, first, end)?;
    let of = |n: u32| {
        let hit = hits.iter().find(|hit| hit.cue == Cue::Word(Kind::CountedOf) && hit.first == n)?;
        joined(&folded.text, &words, noun, hit).then_some(hit)
    };
    let whole = of(noun.last + 1).or_else(|| of(noun.first.wrapping_sub(1))).unwrap_or(noun);
    let span = |hit: &Hit| words[hit.first as usize].span.cover(words[hit.last as usize].span);
    let covered = span(noun).cover(span(whole));
    let shown = folded.source_span(sentence, covered).of(sentence);
    Some(without_particles(lexicon, noun, &words, &folded.text, shown))
}

/// The counted noun nearest before the figure, else nearest after it.
fn nearest(hits: &[Hit], first: u32, end: u32) -> Option<&Hit> {
    const BEFORE: u32 = 14;
    const AFTER: u32 = 6;
    let counted = || hits.iter().filter(|hit| hit.cue == Cue::Word(Kind::Counted));
    let before = counted().rfind(|hit| hit.last < first && hit.first + BEFORE >= first);
    before.or_else(|| counted().find(|hit| hit.first >= end && hit.first < end + AFTER))
}

fn joined(text: &str, words: &[Word], a: &Hit, b: &Hit) -> bool {
    let (left, right) = (a.last.min(b.last), a.first.max(b.first));
    let gap = words[left as usize].span.end as usize..words[right as usize].span.start as usize;
    text.get(gap).is_some_and(|gap| gap.trim().is_empty())
}

/// `shown` without the particles glued to its front («بكلفة» is «كلفة»): as many as leave a word of the lists.
fn without_particles(lexicon: &Lexicon, noun: &Hit, list: &[Word], text: &str, shown: &str) -> String {
    let word = list[noun.first as usize].span.of(text);
    let known = |bare: &str| {
        let found = lexicon.cues.find(bare, &words(bare));
        found.iter().any(|hit| hit.cue == Cue::Word(Kind::Counted))
    };
    let readings = clitic::readings(word);
    let barest = readings.iter().filter(|reading| !reading.article && known(reading.bare));
    let cut = barest.map(|reading| word[..reading.cut].chars().count()).max().unwrap_or(0);
    shown.chars().skip(if shown.starts_with(|c: char| !c.is_ascii()) { cut } else { 0 }).collect()
}
