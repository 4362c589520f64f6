//! A document as the rules read it, kept for whoever reads it after them: near-copies, index, comparison.

use std::ops::Range;

use super::library::Entry;
use crate::text::Worded;

/// A document's text as it is matched, and which words stand in what.
pub struct Read {
    /// The text.
    pub text: Worded,
    /// For each sentence, its words.
    pub sentences: Vec<Range<u32>>,
    /// For each mention, its words.
    pub mentions: Vec<Range<u32>>,
}

impl Read {
    /// What [`read`](super::read) gave with the analysis of `entry`, once more.
    pub fn of(entry: &Entry) -> Read {
        let Entry { document, analysis, .. } = entry;
        let text = Worded::of(&document.text);
        let sentences = text.words_under(document.sentences.iter().copied());
        let mentions = text.words_under(analysis.mentions.iter().map(|mention| mention.span));
        Read { text, sentences, mentions }
    }
}
