//! Signals of side: names whose entity counts as a country or body, and nationality adjectives.

use crate::text::order;
use std::ops::Range;

use super::reading::Sentence;
use crate::entities::EntityId;
use crate::entities::cues::{Cue, Kind};

/// A word or words that point at a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Its words.
    pub words: Range<u32>,
    /// The country or body.
    pub side: EntityId,
}

/// The signals of `sentence` in order, those on the words `aside` left out.
pub fn signals(sentence: &Sentence, aside: &[Range<u32>]) -> Vec<Signal> {
    let names = sentence
        .mentions
        .clone()
        .filter_map(|n| Some(Signal { words: sentence.words_of(n), side: sentence.side_of(n)? }));
    let demonyms = sentence.hits.iter().filter_map(|hit| match hit.cue {
        Cue::Demonym(side) => Some(Signal { words: hit.first..hit.last + 1, side }),
        _ => None,
    });
    let mut all: Vec<Signal> = names.collect();
    let count = all.len();
    for demonym in demonyms {
        if !all[..count].iter().any(|name| overlap(&name.words, &demonym.words)) {
            all.push(demonym);
        }
    }
    all.retain(|signal| !aside.iter().any(|words| overlap(words, &signal.words)));
    order::sort_by_key(&mut all, |signal| (signal.words.start, signal.side));
    all
}

/// Whether two runs of words share one.
pub fn overlap(a: &Range<u32>, b: &Range<u32>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether `left` and `right` are named as a pair: «الولايات المتحدة والصين», "China and the United States",
/// «بين إنفيديا (Nvidia) وهواوي». Only words that belong to a name may stand between.
pub fn paired(sentence: &Sentence, left: &Signal, right: &Signal) -> bool {
    let between = left.words.end..right.words.start;
    if alike(sentence, left, &between) {
        return true;
    }
    const LONGEST: usize = 3;
    if between.len() > LONGEST {
        return false;
    }
    // An Arabic «و» is glued to the second name or to its class word; then the word before a name starts with it.
    let first = if between.is_empty() { right.words.start } else { between.start };
    let glued = sentence.joined_by_and(first);
    let and = between.clone().any(|n| sentence.has(Kind::And, n)) || glued;
    let kinds = [Kind::And, Kind::Class, Kind::Filler];
    let belongs =
        |n: u32| kinds.into_iter().any(|kind| sentence.has(kind, n)) || sentence.name_on(n).is_some();
    let plain = between.clone().all(|n| n == first || belongs(n));
    and && plain
}

/// «40% في أميركا و15% في الصين», «العقل من أميركا والكاميرا من الصين»: both names stand behind the same particle.
fn alike(sentence: &Sentence, left: &Signal, between: &Range<u32>) -> bool {
    const LONGEST: usize = 4;
    const PARTICLE: usize = 4;
    let article = left.words.start.checked_sub(1).filter(|n| sentence.word(*n) == "the");
    let Some(particle) = article.unwrap_or(left.words.start).checked_sub(1) else { return false };
    let and = sentence.joined_by_and(between.start) || sentence.has(Kind::And, between.start);
    // «لا في مكاتب واشنطن ولا في مصانع شنغهاي»: a noun may stand between the particle and the name.
    let behind = |n: u32, end: u32| {
        n + 1 == end || (n + 2 == end && (sentence.word(n + 1) == "the" || !sentence.word(n).is_ascii()))
    };
    let noun = particle.checked_sub(1).filter(|n| sentence.word(*n).chars().count() == 2);
    let particles = [Some(particle), noun];
    let again = between.clone().filter(|n| *n > between.start).any(|n| {
        let same =
            particles.into_iter().flatten().any(|particle| sentence.word(n) == sentence.word(particle));
        behind(n, between.end) && same && sentence.word(n).chars().count() <= PARTICLE
    });
    let short = between.clone().filter(|n| !sentence.value_on(*n)).count() <= LONGEST;
    short && and && again && sentence.words.contains(&particle)
}
