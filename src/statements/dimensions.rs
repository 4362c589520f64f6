//! The dimensions of a sentence: by cue words, and by the types of what it names.

use super::reading::Sentence;
use super::statement::{Because, Decided};
use crate::entities::cues::Cue;

/// A sentence stands in at most this many rows: those with the strongest cues. More would make the rows alike.
const MOST: usize = 3;

/// What a cue word adds to a row, and what the type of a name does: a sentence that names a model mostly says something
/// of models, but the words say it better.
const WORD: u32 = 2;
const TYPE: u32 = 1;

/// The numbers of the dimensions, ascending, and the first cue of each.
pub fn dimensions(sentence: &Sentence) -> (Vec<u8>, Vec<Because>) {
    let seeds = &sentence.reading.lexicon.dimensions;
    let mut weights: Vec<(u32, Option<crate::text::Span>)> = vec![(0, None); seeds.len()];
    let mut last_word = vec![None; seeds.len()];
    for hit in sentence.hits {
        if let Cue::Dimension(n) = hit.cue
            && let Some((weight, first)) = weights.get_mut(n as usize)
            && last_word[n as usize].is_none_or(|last| hit.first > last)
        {
            last_word[n as usize] = Some(hit.last);
            *weight += WORD;
            first.get_or_insert(sentence.span_of_hit(hit));
        }
    }
    for n in sentence.mentions.clone() {
        let mention = sentence.mention(n);
        for (seed, (weight, first)) in seeds.iter().zip(&mut weights) {
            if seed.types.iter().any(|kind| kind == mention.kind.name()) {
                *weight += TYPE;
                first.get_or_insert(mention.span);
            }
        }
    }
    let mut found: Vec<(u32, u8, crate::text::Span)> = (0u8..)
        .zip(weights)
        .filter_map(|(n, (weight, first))| first.map(|first| (weight, n, first)))
        .collect();
    found.sort_by_key(|(weight, n, _)| (std::cmp::Reverse(*weight), *n));
    found.truncate(MOST);
    found.sort_by_key(|(_, n, _)| *n);
    let because = found
        .iter()
        .map(|(_, n, span)| Because {
            span: *span,
            decided: Decided::Dimension,
            value: seeds[*n as usize].id.clone(),
        })
        .collect();
    (found.into_iter().map(|(_, n, _)| n).collect(), because)
}
