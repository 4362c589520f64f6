//! A document read word by word: its words, the cues on them and the mentions over them, sentence by sentence.

use std::ops::Range;

use crate::corpus::Document;
use crate::entities::classes::Types;
use crate::entities::cues::{Cue, Hit, Kind, LONGEST_CUE};
use crate::entities::{EntityId, EntityType, Lexicon, Mention, Page, Referent};
use crate::text::{Span, order};

/// A document as the rules see it.
pub struct Reading<'a> {
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// The document.
    pub document: &'a Document,
    /// Its mentions, in order.
    pub mentions: &'a [Mention],
    /// The usual sides, ascending.
    pub usual: Vec<EntityId>,
    /// Whether the document names them all.
    pub names_usual: bool,
    page: &'a Page<'a>,
    hits: Vec<Hit>,
    /// For each sentence, its words.
    pub(super) sentence_words: Vec<Range<u32>>,
    /// For each mention, its words.
    pub(super) mention_words: Vec<Range<u32>>,
    /// For each word, the number of the first mention that lies on it.
    mention_on: Vec<Option<u32>>,
}

impl<'a> Reading<'a> {
    /// Reads `document`, which is on `page` and in which `mentions` were found.
    pub fn new(page: &'a Page<'a>, document: &'a Document, mentions: &'a [Mention]) -> Reading<'a> {
        let lexicon = page.lexicon;
        let sentence_words = page.words_under(document.sentences.iter().copied());
        let mention_words = page.words_under(mentions.iter().map(|mention| mention.span));
        let mut mention_on = vec![None; page.words.len()];
        for (n, words) in (0..mentions.len() as u32).zip(&mention_words).rev() {
            mention_on[words.start as usize..words.end as usize].fill(Some(n));
        }
        let mut hits = lexicon.cues.of_page(page);
        if page.latin {
            hits.extend(acronyms(page, &mention_words));
            order::sort(&mut hits);
        }
        let mut usual: Vec<EntityId> =
            lexicon.default_sides.iter().filter_map(|id| lexicon.find(id)).collect();
        order::sort(&mut usual);
        let names_usual =
            usual.iter().all(|side| mentions.iter().any(|m| side_of(lexicon, m) == Some(*side)));
        Reading {
            lexicon,
            document,
            mentions,
            usual,
            names_usual,
            page,
            hits,
            sentence_words,
            mention_words,
            mention_on,
        }
    }

    /// Its sentences, in order.
    pub fn sentences(&self) -> Vec<Sentence<'_>> {
        let (mut next_mention, mut next_hit) = (0, 0);
        let spans = &self.document.sentences;
        let sentence = |(span, words): (&Span, &Range<u32>)| {
            let first = next_mention;
            let inside = |mention: &&Mention| mention.span.start < span.end;
            next_mention += self.mentions[first..].iter().take_while(inside).count();
            next_hit += self.hits[next_hit..].iter().take_while(|hit| hit.first < words.start).count();
            let hits = &self.hits[next_hit..];
            let hits = &hits[..hits.iter().take_while(|hit| hit.first < words.end).count()];
            let mentions = first as u32..next_mention as u32;
            Sentence {
                reading: self,
                span: *span,
                words: words.clone(),
                mentions,
                hits,
                kinds: Kinds::of(hits),
            }
        };
        spans.iter().zip(&self.sentence_words).map(sentence).collect()
    }
}

/// "US" where it is an adjective, and so no mention ("US officials"), by its capitals: "us" is a pronoun.
fn acronyms(page: &Page, mention_words: &[Range<u32>]) -> Vec<Hit> {
    let adjective = |n: u32| {
        let word = page.words.get(n as usize)?.span;
        let side = page.lexicon.demonyms.acronym(page.of(word))?;
        let capitals = page.source_span(word).of(page.source).bytes().all(|c| !c.is_ascii_lowercase());
        let at = mention_words.partition_point(|words| words.end <= n);
        let named = mention_words.get(at).is_some_and(|words| words.contains(&n));
        (capitals && !named).then_some(Hit { first: n, last: n, cue: Cue::Demonym(side) })
    };
    (0..page.words.len() as u32).filter_map(adjective).collect()
}

fn side_of(lexicon: &Lexicon, mention: &Mention) -> Option<EntityId> {
    match mention.referent {
        Referent::Known(entity) => lexicon.side_of(entity),
        _ => None,
    }
}

/// Which kinds of cues a sentence has: most questions are about one that it has not.
#[derive(Clone, Copy)]
struct Kinds(u128);

impl Kinds {
    fn of(hits: &[Hit]) -> Kinds {
        hits.iter().fold(Kinds(0), |kinds, hit| match hit.cue {
            Cue::Word(kind) => Kinds(kinds.0 | 1 << kind as u64),
            _ => kinds,
        })
    }

    fn any(self, kinds: &[Kind]) -> bool {
        kinds.iter().any(|kind| self.0 & 1 << *kind as u64 != 0)
    }
}

const _: () = assert!(Kind::ALL.len() <= u128::BITS as usize);

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
    kinds: Kinds,
}

impl<'a> Sentence<'a> {
    /// The folded word `n`.
    pub fn word(&self, n: u32) -> &'a str {
        self.reading.page.text.word(n as usize)
    }

    /// Bytes of the text under `words`, with the particles glued to the first; the place where the sentence starts, if it has
    /// no word («ً» alone).
    pub fn span_of(&self, words: Range<u32>) -> Span {
        let word = |n: u32| self.reading.page.words.get(n as usize).map(|word| word.span);
        match (word(words.start), word(words.end.saturating_sub(1))) {
            (Some(first), Some(last)) if !words.is_empty() && !self.words.is_empty() => {
                self.reading.page.source_span(first.cover(last))
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
        self.reading.page.text.gap_before(n as usize)
    }

    /// Whether it ends with a question mark, whatever closes behind it: «… فمن يفوز؟».
    pub fn asks(&self) -> bool {
        let closes = ['»', '”', '"', '’', '\'', ')', ']', '!', '.', ' '];
        self.span.of(&self.reading.document.text).trim_end_matches(closes).ends_with(['؟', '?'])
    }

    /// Whether a comma or another mark that parts clauses stands right before word `n`.
    pub fn clause_starts_at(&self, n: u32) -> bool {
        let parts = |gap: &str| gap != " " && gap.contains(['،', ',', '؛', ';', ':', '—', '–']);
        n > self.words.start && parts(self.gap_before(n))
    }

    /// Whether «و» is glued to word `n`; «واشنطن» only starts with it.
    pub fn joined_by_and(&self, n: u32) -> bool {
        let own = |name: u32| self.mention(name).span.start <= self.span_of(n..n + 1).start;
        self.word(n).starts_with('و') && !self.name_on(n).is_some_and(own)
    }

    /// The first word of its last clause that starts after `n`, else the sentence's end.
    pub fn clause_end(&self, n: u32) -> u32 {
        (n + 1..self.words.end).find(|n| self.clause_starts_at(*n)).unwrap_or(self.words.end)
    }

    /// Its cues of one of `kinds`, in order.
    pub fn cues<'b>(&'b self, kinds: &'b [Kind]) -> impl Iterator<Item = &'a Hit> + 'b {
        let hits = if self.kinds.any(kinds) { self.hits } else { &[] };
        hits.iter().filter(|hit| matches!(hit.cue, Cue::Word(kind) if kinds.contains(&kind)))
    }

    /// Whether a cue of `kind` lies on word `n`.
    pub fn has(&self, kind: Kind, n: u32) -> bool {
        self.cue_on(kind, n).is_some()
    }

    /// The cue of `kind` that lies on word `n`.
    pub fn cue_on(&self, kind: Kind, n: u32) -> Option<&'a Hit> {
        if !self.kinds.any(&[kind]) {
            return None;
        }
        // Only those that start shortly before can reach the word.
        let first = self.hits.partition_point(|hit| hit.first + LONGEST_CUE <= n);
        let mut near = self.hits[first..].iter().take_while(|hit| hit.first <= n);
        near.find(|hit| hit.cue == Cue::Word(kind) && hit.last >= n)
    }

    /// The mentions that lie on word `n`, by their numbers, in order. Two can where no space parts them.
    fn mentions_on(&self, n: u32) -> impl Iterator<Item = u32> {
        let first = self.reading.mention_on.get(n as usize).copied().flatten();
        let own = first.map_or(0..0, |first| first.max(self.mentions.start)..self.mentions.end);
        own.take_while(move |mention| self.words_of(*mention).contains(&n))
    }

    /// The mention that lies on word `n`, by its number, if it names something.
    pub fn name_on(&self, n: u32) -> Option<u32> {
        self.mentions_on(n).next().filter(|mention| !self.mention(*mention).kind.is_value())
    }

    /// Whether a figure or a date lies on word `n`.
    pub fn value_on(&self, n: u32) -> bool {
        self.mentions_on(n).any(|mention| self.mention(mention).kind.is_value())
    }

    /// Whether a figure that is no date lies on word `n`.
    pub fn figure_on(&self, n: u32) -> bool {
        let figure = |kind: EntityType| kind.is_value() && kind != EntityType::Date;
        self.mentions_on(n).any(|mention| figure(self.mention(mention).kind))
    }

    /// The types of things that word `n` is a class word of.
    pub fn types(&self, n: u32) -> Types {
        self.reading.page.said(n as usize).types
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
