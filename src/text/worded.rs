//! A text as it is matched: folded and cut into words once, for all who read it.

use std::ops::Range;

use super::fold::{Folded, fold};
use super::span::Span;
use super::token::{Word, words};

/// A folded text and its words.
#[derive(Clone, Debug, Default)]
pub struct Worded {
    /// The text, folded.
    pub folded: Folded,
    /// The words of the folded text.
    pub words: Vec<Word>,
}

impl Worded {
    /// Folds `source` and cuts it; takes time in proportion to its length.
    pub fn of(source: &str) -> Worded {
        let folded = fold(source);
        let words = words(&folded.text);
        Worded { folded, words }
    }

    /// Word `n`, or nothing.
    pub fn word(&self, n: usize) -> &str {
        self.words.get(n).map_or("", |word| word.span.of(&self.folded.text))
    }

    /// First byte of word `n`; of the one after the last, the end of the text.
    pub fn start(&self, n: usize) -> usize {
        self.words.get(n).map_or(self.folded.text.len(), |word| word.span.start as usize)
    }

    /// One past the last byte of the word before word `n`; the start of the text where there is none.
    pub fn end_before(&self, n: usize) -> usize {
        n.checked_sub(1).and_then(|n| self.words.get(n)).map_or(0, |word| word.span.end as usize)
    }

    /// What stands between word `n` and the one before it; of the one after the last, what ends the text.
    pub fn gap_before(&self, n: usize) -> &str {
        if n > self.words.len() {
            return "";
        }
        self.folded.text.get(self.end_before(n)..self.start(n)).unwrap_or("")
    }

    /// The words under each of `spans` of the source, which are in order and do not overlap.
    pub fn words_under(&self, spans: impl Iterator<Item = Span>) -> Vec<Range<u32>> {
        let ends = spans.flat_map(|span| [span.start as usize, span.end as usize]);
        let mut offsets = self.folded.folded_offsets(ends).map(|at| at as u32);
        let mut out = Vec::with_capacity(offsets.size_hint().0 / 2);
        let mut first = 0;
        while let (Some(start), Some(end)) = (offsets.next(), offsets.next()) {
            first += self.words[first..].iter().take_while(|word| word.span.end <= start).count();
            let count = self.words[first..].iter().take_while(|word| word.span.start < end).count();
            out.push(first as u32..(first + count) as u32);
        }
        out
    }
}
