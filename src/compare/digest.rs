//! Digests: what the comparison keeps of each statement from the time its document is added, so that a comparison of many
//! documents reads numbers and not letters.

use std::collections::BTreeMap;
use std::ops::Range;

use super::figures::{Reckoned, reckon};
use super::matters::{Matters, Read, Text};
use super::rank;
use super::terms::{TermId, Terms};
use super::voices::{VoiceId, Voices};
use crate::corpus::DocId;
use crate::entities::{EntityId, Lexicon, Referent};
use crate::statements::{self, Entry, Library, Statement};
use crate::text::{fold, order, words};

/// The digests of a library.
pub struct Digests {
    /// What sentences are about, and which way they lean.
    pub matters: Matters,
    /// The terms of all documents.
    pub terms: Terms,
    /// Who is quoted in all documents.
    pub voices: Voices,
    pages: BTreeMap<DocId, Page>,
}

/// The digest of a document.
#[derive(Default)]
pub struct Page {
    /// What was read of each sentence.
    pub reads: Vec<Read>,
    /// Where each sentence's terms end in `terms`.
    ends: Vec<u32>,
    terms: Vec<TermId>,
    /// The figures, in the order of the text, and where each sentence's end in them.
    figures: Vec<Reckoned>,
    figure_ends: Vec<u32>,
    /// Who says each statement.
    voices: Vec<Option<VoiceId>>,
    /// How strong each statement is as evidence, its row left aside.
    pub strengths: Vec<i8>,
    /// Where each statement's rows start in `rows`, and what the cues of each row add.
    row_starts: Vec<u32>,
    rows: Vec<i8>,
}

impl Page {
    /// The terms of statement `n`, in order.
    pub fn terms(&self, n: u32) -> &[TermId] {
        self.terms.get(nth(&self.ends, n)).unwrap_or_default()
    }
}

impl Page {
    fn shrink_to_fit(&mut self) {
        self.ends.shrink_to_fit();
        self.terms.shrink_to_fit();
        self.figures.shrink_to_fit();
        self.row_starts.shrink_to_fit();
        self.rows.shrink_to_fit();
        for read in &mut self.reads {
            read.stances.shrink_to_fit();
            read.sides.shrink_to_fit();
        }
    }

    /// What the cues of the `nth` of its rows add to the strength of statement `n`.
    pub fn of_row(&self, n: u32, nth: usize) -> i8 {
        let start = self.row_starts.get(n as usize).map_or(0, |start| *start as usize);
        self.rows.get(start + nth).copied().unwrap_or_default()
    }

    /// The figures of statement `n`.
    pub fn figures_of(&self, n: u32) -> &[Reckoned] {
        self.figures.get(nth(&self.figure_ends, n)).unwrap_or_default()
    }

    /// Who says statement `n`; nothing where the article itself does.
    pub fn voice(&self, n: u32) -> Option<VoiceId> {
        self.voices.get(n as usize).copied().flatten()
    }
}

/// The range of the `n`th of some lists that stand one after the other and end there.
fn nth(ends: &[u32], n: u32) -> Range<usize> {
    let end = |n: usize| ends.get(n).copied().unwrap_or_default() as usize;
    (n as usize).checked_sub(1).map_or(0, end)..end(n as usize)
}

impl Digests {
    /// Digests of an empty library with `lexicon`.
    pub fn new(lexicon: &Lexicon) -> Digests {
        Digests {
            matters: Matters::new(lexicon),
            terms: Terms::new(lexicon),
            voices: Voices::default(),
            pages: BTreeMap::new(),
        }
    }

    /// Digests of all documents of `library`.
    pub fn of(library: &Library) -> Digests {
        let mut digests = Digests::new(&library.lexicon);
        for (id, entry) in library.entries() {
            digests.add(library, id, &statements::Read::of(entry));
        }
        digests
    }

    /// Keeps what a comparison needs of the document `id` of `library`, which was `read`.
    pub fn add(&mut self, library: &Library, id: DocId, read: &statements::Read) {
        let Some(entry) = library.get(id) else { return };
        let text = Text { source: &entry.document.text, read };
        let mut page = Page { reads: self.matters.read(&text), ..Page::default() };
        for (read, statement) in page.reads.iter_mut().zip(&entry.analysis.statements) {
            let named = sides_named(&library.lexicon, entry, statement);
            read.settle(&statement.about, &named);
        }
        let Page { terms, .. } = &mut page;
        page.ends = self.terms.read(&library.lexicon, read, &entry.analysis, |term| terms.push(term));
        let strength = |statement: &Statement| rank::base_strength(&rank::WEIGHTS, entry, statement) as i8;
        page.strengths = entry.analysis.statements.iter().map(strength).collect();
        page.figures = reckon(&library.lexicon, entry);
        for (n, statement) in (0u32..).zip(&entry.analysis.statements) {
            page.figure_ends.push(page.figures.partition_point(|figure| figure.statement <= n) as u32);
            let speaker = statement.speaker.as_ref();
            page.voices.push(speaker.map(|speaker| self.voices.id(speaker)));
            page.row_starts.push(page.rows.len() as u32);
            page.rows.extend(rank::row_strengths(statement));
        }
        page.shrink_to_fit();
        self.pages.insert(id, page);
    }

    /// Forgets a document.
    pub fn remove(&mut self, id: DocId) {
        self.pages.remove(&id);
    }

    /// What is kept of a document.
    pub fn page(&self, id: DocId) -> Option<&Page> {
        self.pages.get(&id)
    }
}

/// Where a statement names something, or has an adjective, that counts as a country or body.
fn sides_named(lexicon: &Lexicon, entry: &Entry, statement: &Statement) -> Vec<(u32, EntityId)> {
    let mentions = statement.mentions.start as usize..statement.mentions.end as usize;
    let named = entry.analysis.mentions[mentions].iter().filter_map(|mention| match mention.referent {
        Referent::Known(entity) => Some((mention.span.start, lexicon.side_of(entity)?)),
        _ => None,
    });
    let sentence = statement.span.of(&entry.document.text);
    let folded = fold(sentence);
    let adjectives = words(&folded.text).into_iter().filter_map(|word| {
        let side = lexicon.demonyms.find(word.span.of(&folded.text))?;
        Some((statement.span.start + folded.source_span(sentence, word.span).start, side))
    });
    let mut all: Vec<(u32, EntityId)> = named.chain(adjectives).collect();
    order::sort_few(&mut all, |a, b| a.0 < b.0);
    all
}
