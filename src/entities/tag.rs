//! Tagging: a text in, its mentions out.
//!
//! Spellings of the lexicon are found first and decided with the words around them; patterns then propose names between
//! them; figures come from their own grammar. Mentions do not overlap.

mod page;
mod resolve;
mod side;
#[cfg(test)]
pub(super) mod tests;

pub use self::page::Page;

use super::figures::figures;
use super::lexicon::Lexicon;
use super::mention::Mention;
use super::proposals::proposals;
use crate::text::{Span, fold, order, words};

/// The mentions of `text`, in order and without overlap. `sentences` are the sentences of `text`.
pub fn tag(lexicon: &Lexicon, text: &str, sentences: &[Span]) -> Vec<Mention> {
    let folded = fold(text);
    let words = words(&folded.text);
    let page = Page::new(lexicon, text, &folded, &words);
    let known = resolve::names(&page);
    let proposed = proposals(&page, &known);
    let figures = figures(lexicon, text, &folded, &words, sentences);
    merge(merge(known, proposed), figures)
}

/// Both lists as one, in order. Where two mentions overlap the longer one stays («صنع في الصين 2025»), and of two equal
/// ones that of the first list.
fn merge(first: Vec<Mention>, second: Vec<Mention>) -> Vec<Mention> {
    let mut all: Vec<(bool, Mention)> = first
        .into_iter()
        .map(|mention| (false, mention))
        .chain(second.into_iter().map(|mention| (true, mention)))
        .collect();
    order::sort_by_key(&mut all, |(later, mention)| (mention.span.start, *later));
    let mut out: Vec<(bool, Mention)> = Vec::with_capacity(all.len());
    for (later, mention) in all {
        let rank = |later: bool, mention: &Mention| (mention.span.len(), !later);
        let mut stays = true;
        while let Some((other_later, other)) = out.last()
            && other.span.overlaps(mention.span)
        {
            if rank(*other_later, other) >= rank(later, &mention) {
                stays = false;
                break;
            }
            out.pop();
        }
        if stays {
            out.push((later, mention));
        }
    }
    out.into_iter().map(|(_, mention)| mention).collect()
}
