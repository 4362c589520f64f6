//! What a figure counts, in the text's words.

use crate::entities::cues::{Cue, Hit, Kind};
use crate::entities::{EntityType, Lexicon, Mention};
use crate::statements::{Entry, Statement};
use crate::text::{Span, Word, Worded, clitic};

/// What `mention` counts, in the text's words: the noun behind the number of a quantity, the noun nearest to a sum or a
/// share (cost, investment, price …). Nothing where no such noun stands near.
pub fn counts(lexicon: &Lexicon, entry: &Entry, statement: &Statement, mention: &Mention) -> Option<String> {
    let text = &entry.document.text;
    if mention.kind == EntityType::Quantity {
        let last = mention.span.of(text).split_whitespace().next_back()?;
        return last.chars().all(char::is_alphabetic).then(|| last.to_owned());
    }
    let sentence = statement.span.of(text);
    let worded = Worded::of(sentence);
    let Worded { folded, words } = &worded;
    let offset = statement.span.start;
    let figure = Span { start: mention.span.start - offset, end: mention.span.end - offset };
    let figure = folded.folded_span(figure);
    let first = words.partition_point(|word| word.span.end <= figure.start) as u32;
    let end = words.partition_point(|word| word.span.start < figure.end) as u32;
    let hits = lexicon.cues.find(&worded);
    let is = |kind| move |hit: &&Hit| hit.cue == Cue::Word(kind);
    // What was paid without a word of cost was paid for what stands nearest: «دُرّب بستة ملايين دولار».
    let bare = || nearest(hits.iter().filter(is(Kind::CountedOf)), first, end);
    let bare = || bare().filter(|_| mention.kind == EntityType::Money);
    let noun = nearest(hits.iter().filter(is(Kind::Counted)), first, end).or_else(bare)?;
    let of = |n: u32| {
        let hit = hits.iter().find(|hit| hit.cue == Cue::Word(Kind::CountedOf) && hit.first == n)?;
        joined(&folded.text, words, noun, hit).then_some(hit)
    };
    let whole = of(noun.last + 1).or_else(|| of(noun.first.wrapping_sub(1))).unwrap_or(noun);
    let span = |hit: &Hit| words[hit.first as usize].span.cover(words[hit.last as usize].span);
    let covered = span(noun).cover(span(whole));
    let shown = folded.source_span(sentence, covered).of(sentence);
    Some(without_particles(lexicon, noun, words, &folded.text, shown))
}

/// The one of `nouns` nearest before the figure, else nearest after it.
fn nearest<'a>(
    nouns: impl DoubleEndedIterator<Item = &'a Hit> + Clone,
    first: u32,
    end: u32,
) -> Option<&'a Hit> {
    const BEFORE: u32 = 14;
    const AFTER: u32 = 6;
    let before = nouns.clone().rfind(|hit| hit.last < first && hit.first + BEFORE >= first);
    before.or_else(|| nouns.clone().find(|hit| hit.first >= end && hit.first < end + AFTER))
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
        let found = lexicon.cues.find(&Worded::of(bare));
        found.iter().any(|hit| hit.cue == Cue::Word(Kind::Counted))
    };
    let readings = clitic::readings(word);
    let barest = readings.iter().filter(|reading| !reading.article && known(reading.bare));
    let cut = barest.map(|reading| word[..reading.cut].chars().count()).max().unwrap_or(0);
    shown.chars().skip(if shown.starts_with(|c: char| !c.is_ascii()) { cut } else { 0 }).collect()
}
