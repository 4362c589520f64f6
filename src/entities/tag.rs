//! Tagging: a text in, its mentions out.
//!
//! Spellings of the lexicon are found first and decided with the words around them; patterns then propose names between
//! them; figures come from their own grammar. Mentions do not overlap.

mod beside;
mod confirm;
mod context;
mod currency;
mod resolve;
mod short;
mod side;
#[cfg(test)]
pub(super) mod tests;

use super::figures::figures;
use super::lexicon::Lexicon;
use super::mention::Mention;
use super::page::Page;
use super::proposals::proposals;
use crate::text::Span;

/// The mentions of `text`, in order and without overlap. `sentences` are the sentences of `text`.
pub fn tag(lexicon: &Lexicon, text: &str, sentences: &[Span]) -> Vec<Mention> {
    tag_page(&Page::new(lexicon, text), sentences)
}

/// The mentions of a text that is read already.
pub fn tag_page(page: &Page, sentences: &[Span]) -> Vec<Mention> {
    let (known, taken) = resolve::names(page);
    let proposed = proposals(page, &known, &taken);
    let mut figures = figures(page, sentences);
    currency::settle(page, &known, &mut figures);
    merge(merge(known, proposed), figures)
}

/// Both lists, each in order and without overlap, as one. Where two mentions overlap the longer one stays («صنع في الصين
/// 2025»), and of two equal ones that of the first list.
pub(super) fn merge(first: Vec<Mention>, second: Vec<Mention>) -> Vec<Mention> {
    if second.is_empty() {
        return first;
    }
    let mut out: Vec<(bool, Mention)> = Vec::with_capacity(first.len() + second.len());
    let mut add = |later: bool, mention: Mention| {
        let rank = |later: bool, mention: &Mention| (mention.span.len(), !later);
        while let Some((other_later, other)) = out.last()
            && other.span.overlaps(mention.span)
        {
            if rank(*other_later, other) >= rank(later, &mention) {
                return;
            }
            out.pop();
        }
        out.push((later, mention));
    };
    let mut second = second.into_iter().peekable();
    for mention in first {
        while let Some(other) = second.next_if(|other| other.span.start < mention.span.start) {
            add(true, other);
        }
        add(false, mention);
    }
    second.for_each(|mention| add(true, mention));
    out.into_iter().map(|(_, mention)| mention).collect()
}
