//! What a figure counts, in the text's words.

use super::line::Line;
use crate::entities::EntityType;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::text::{Worded, clitic};

/// What mention `n` counts, in the text's words: the noun behind the number of a quantity, the noun nearest to a sum or a
/// share (cost, investment, price …). Nothing where no such noun stands near.
pub fn counts(line: &Line, n: u32) -> Option<String> {
    let (text, mention) = (line.text, line.mention(n));
    if mention.kind == EntityType::Quantity {
        let last = mention.span.of(text.source).split_whitespace().next_back()?;
        return last.chars().all(char::is_alphabetic).then(|| last.to_owned());
    }
    // What was paid without a word of cost was paid for what stands nearest: «دُرّب بستة ملايين دولار».
    let bare = || nearest(line, n, line.cues(Kind::CountedOf));
    let bare = || bare().filter(|_| mention.kind == EntityType::Money);
    let noun = nearest(line, n, line.cues(Kind::Counted)).or_else(bare)?;
    let of = |n: u32| line.cues(Kind::CountedOf).find(|hit| hit.first == n && joined(line, noun, hit));
    let whole = of(noun.last + 1).or_else(|| of(noun.first.wrapping_sub(1))).unwrap_or(noun);
    let shown = text.span_of(noun).cover(text.span_of(whole)).of(text.source);
    Some(without_particles(line, noun, shown))
}

/// The one of `nouns` nearest before the figure, else nearest after it in its clause.
fn nearest<'a>(
    line: &Line,
    figure: u32,
    nouns: impl DoubleEndedIterator<Item = &'a Hit> + Clone,
) -> Option<&'a Hit> {
    const BEFORE: u32 = 14;
    const AFTER: u32 = 6;
    let figure = line.words_of(figure);
    let before = nouns.clone().rfind(|hit| hit.last < figure.start && hit.first + BEFORE >= figure.start);
    let is_behind = |hit: &&Hit| {
        let near = figure.end..figure.end + AFTER;
        near.contains(&hit.first) && !line.text.breaks_between(figure.end.saturating_sub(1), hit.first)
    };
    before.or_else(|| nouns.clone().find(is_behind))
}

fn joined(line: &Line, a: &Hit, b: &Hit) -> bool {
    let (left, right) = (a.last.min(b.last), a.first.max(b.first));
    (left + 1..=right).all(|n| line.text.gap_before(n).trim().is_empty())
}

/// `shown` without the particles glued to its front («بكلفة» is «كلفة»): as many as leave a word of the lists.
fn without_particles(line: &Line, noun: &Hit, shown: &str) -> String {
    let word = line.text.word(noun.first);
    let known = |bare: &str| {
        let found = line.lexicon.cues.find(&Worded::of(bare));
        found.iter().any(|hit| hit.cue == Cue::Word(Kind::Counted))
    };
    let readings = clitic::readings(word);
    let barest = readings.iter().filter(|reading| !reading.article && known(reading.bare));
    let cut = barest.map(|reading| word[..reading.cut].chars().count()).max().unwrap_or(0);
    shown.chars().skip(if shown.starts_with(|c: char| !c.is_ascii()) { cut } else { 0 }).collect()
}
