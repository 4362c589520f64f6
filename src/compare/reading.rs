//! A document that was read, as the comparison reads on in it.

use crate::entities::cues::Hit;
use crate::statements::Read;
use crate::text::Span;

/// A document that was read, with its letters.
pub struct Text<'a> {
    /// The letters.
    pub source: &'a str,
    /// What was read.
    pub read: &'a Read,
}

impl Text<'_> {
    /// The folded word `n`.
    pub fn word(&self, n: u32) -> &str {
        self.read.text.word(n as usize)
    }

    /// What stands between word `n` and the one before it.
    pub fn gap_before(&self, n: u32) -> &str {
        self.read.text.gap_before(n as usize)
    }

    /// Whether a mark that ends a clause stands between two words.
    pub fn breaks_between(&self, first: u32, last: u32) -> bool {
        (first + 1..=last).any(|n| self.gap_before(n).contains(['،', ',', '؛', ';', ':']))
    }

    /// Bytes of the text: the words of `hit`.
    pub fn span_of(&self, hit: &Hit) -> Span {
        let words = &self.read.text.words;
        let span = words[hit.first as usize].span.cover(words[hit.last as usize].span);
        self.read.text.folded.source_span(self.source, span)
    }

    /// Bytes of the text: the word `n`.
    pub fn span_of_word(&self, n: u32) -> Span {
        self.read.text.folded.source_span(self.source, self.read.text.words[n as usize].span)
    }
}
