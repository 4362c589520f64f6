//! A document read word by word: its words, the cues on them and the mentions over them, sentence by sentence.

use std::ops::Range;

use crate::corpus::Document;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::entities::{EntityId, Lexicon, Mention, Referent};
use crate::text::{Folded, Span, Word, fold, words};

/// A document as the rules see it.
pub struct Reading<'a> {
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// The document.
    pub document: &'a Document,
    /// Its mentions, in order.
    pub mentions: &'a [Mention],
    folded: Folded,
    words: Vec<Word>,
    hits: Vec<Hit>,
    /// For each mention, its words.
    mention_words: Vec<Range<u32>>,
}

impl<'a> Reading<'a> {
    /// Reads `document`, in which `mentions` were found.
    pub fn new(lexicon: &'a Lexicon, document: &'a Document, mentions: &'a [Mention]) -> Reading<'a> {
        let folded = fold(&document.text);
        let words = words(&folded.text);
        let hits = lexicon.cues.find(&folded.text, &words);
        let mention_words =
            mentions.iter().map(|mention| words_under(&words, folded.folded_span(mention.span))).collect();
        Reading { lexicon, document, mentions, folded, words, hits, mention_words }
    }

    /// Its sentences, in order.
    pub fn sentences(&self) -> Vec<Sentence<'_>> {
        let mut next_mention = 0;
        let mut out = Vec::with_capacity(self.document.sentences.len());
        for span in &self.document.sentences {
            let words = words_under(&self.words, self.folded.folded_span(*span));
            let first = next_mention;
            let inside = |mention: &&Mention| mention.span.start < span.end;
            next_mention += self.mentions[first..].iter().take_while(inside).count();
            let hits = self.hits.partition_point(|hit| hit.first < words.start)
                ..self.hits.partition_point(|hit| hit.first < words.end);
            out.push(Sentence {
                reading: self,
                span: *span,
                words,
                mentions: first as u32..next_mention as u32,
                hits: &self.hits[hits],
            });
        }
        out
    }
}

fn words_under(words: &[Word], folded: Span) -> Range<u32> {
    let first = words.partition_point(|word| word.span.end <= folded.start);
    let end = words.partition_point(|word| word.span.start < folded.end);
    first as u32..end.max(first) as u32
}

/// A sentence of a [`Reading`]. Words and mentions keep the numbers that they have in the document.
#[derive(Clone)]
pub struct Sentence<'a> {
    /// The document.
    pub reading: &'a Reading<'a>,
    /// Bytes of the text.
    pub span: Span,
    /// Its words.
    pub words: Range<u32>,
    /// Its mentions.
    pub mentions: Range<u32>,
    /// The cues that start in it, in order.
    pub hits: &'a [Hit],
}

impl<'a> Sentence<'a> {
    /// The folded word `n`.
    pub fn word(&self, n: u32) -> &'a str {
        self.reading.words.get(n as usize).map_or("", |word| word.span.of(&self.reading.folded.text))
    }

    /// Bytes of the text under `words`, with the particles glued to the first.
    pub fn span_of(&self, words: Range<u32>) -> Span {
        let word = |n: u32| self.reading.words.get(n as usize).map(|word| word.span);
        match (word(words.start), word(words.end.saturating_sub(1))) {
            (Some(first), Some(last)) if !words.is_empty() => {
                self.reading.folded.source_span(&self.reading.document.text, first.cover(last))
            }
            _ => Span::new(self.span.start as usize, self.span.start as usize),
        }
    }

    /// Bytes of the text under a cue.
    pub fn span_of_hit(&self, hit: &Hit) -> Span {
        self.span_of(hit.first..hit.last + 1)
    }

    /// The words of the text under `words`.
    pub fn text_of(&self, words: Range<u32>) -> &'a str {
        self.span_of(words).of(&self.reading.document.text)
    }

    /// What stands in the folded text between word `n` and the one before it.
    pub fn gap_before(&self, n: u32) -> &'a str {
        let word = |n: usize| self.reading.words.get(n).map(|word| word.span);
        match (word((n as usize).wrapping_sub(1)), word(n as usize)) {
            (Some(before), Some(word)) => {
                self.reading.folded.text.get(before.end as usize..word.start as usize).unwrap_or("")
            }
            _ => "",
        }
    }

    /// Whether a comma or another mark that parts clauses stands right before word `n`.
    pub fn clause_starts_at(&self, n: u32) -> bool {
        n > self.words.start && self.gap_before(n).contains(['،', ',', '؛', ';', ':', '—', '–'])
    }

    /// The first word of its last clause that starts after `n`, else the sentence's end.
    pub fn clause_end(&self, n: u32) -> u32 {
        (n + 1..self.words.end).find(|n| self.clause_starts_at(*n)).unwrap_or(self.words.end)
    }

    /// Its cues of one of `kinds`, in order.
    pub fn cues<'b>(&'b self, kinds: &'b [Kind]) -> impl Iterator<Item = &'a Hit> + 'b {
        self.hits.iter().filter(|hit| matches!(hit.cue, Cue::Word(kind) if kinds.contains(&kind)))
    }

    /// Whether a cue of `kind` lies on word `n`.
    pub fn has(&self, kind: Kind, n: u32) -> bool {
        self.cue_on(kind, n).is_some()
    }

    /// The cue of `kind` that lies on word `n`.
    pub fn cue_on(&self, kind: Kind, n: u32) -> Option<&'a Hit> {
        // No cue is longer, so only those that start shortly before can reach the word.
        const LONGEST: u32 = 6;
        let first = self.hits.partition_point(|hit| hit.first + LONGEST <= n);
        let mut near = self.hits[first..].iter().take_while(|hit| hit.first <= n);
        near.find(|hit| hit.cue == Cue::Word(kind) && hit.last >= n)
    }

    /// The mention that lies on word `n`, by its number, if it names something.
    pub fn name_on(&self, n: u32) -> Option<u32> {
        let words = &self.reading.mention_words[self.mentions.start as usize..self.mentions.end as usize];
        let at = words.partition_point(|words| words.end <= n);
        let mention = self.mentions.start + at as u32;
        let found = words.get(at)?.contains(&n) && !self.mention(mention).kind.is_value();
        found.then_some(mention)
    }

    /// Mention `n`.
    pub fn mention(&self, n: u32) -> &'a Mention {
        &self.reading.mentions[n as usize]
    }

    /// The words of mention `n`.
    pub fn words_of(&self, n: u32) -> Range<u32> {
        self.reading.mention_words[n as usize].clone()
    }

    /// What mention `n` refers to, where the lexicon knows it.
    pub fn entity_of(&self, n: u32) -> Option<EntityId> {
        match self.mention(n).referent {
            Referent::Known(entity) => Some(entity),
            _ => None,
        }
    }

    /// The side of mention `n`.
    pub fn side_of(&self, n: u32) -> Option<EntityId> {
        self.entity_of(n).and_then(|entity| self.reading.lexicon.side_of(entity))
    }
}
