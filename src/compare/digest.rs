//! Digests: what the comparison keeps of each statement from the time its document is added, so that a comparison of many
//! documents reads numbers and not letters.

use std::collections::BTreeMap;
use std::ops::Range;

use super::figures::{Reckoned, reckon};
use super::matters::{Matters, Read};
use super::options::Place;
use super::rank;
use super::reading::Text;
use super::terms::{TermId, Terms};
use super::voices::{VoiceId, Voices};
use crate::corpus::DocId;
use crate::entities::{EntityId, Lexicon, Referent};
use crate::statements::{self, Entry, Library, Statement};
use crate::text::order;

/// The digests of a library.
pub struct Digests {
    /// What sentences are about, and which way they lean.
    pub matters: Matters,
    /// The terms of all documents.
    pub terms: Terms,
    /// Who is quoted in all documents.
    pub voices: Voices,
    all: BTreeMap<DocId, Digest>,
}

/// The digest of a document.
#[derive(Default)]
pub struct Digest {
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

impl Digest {
    /// The terms of statement `n`, in order.
    pub fn terms(&self, n: u32) -> &[TermId] {
        self.terms.get(nth(&self.ends, n)).unwrap_or_default()
    }

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
            all: BTreeMap::new(),
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
        let mut digest = Digest { reads: self.matters.read(&text), ..Digest::default() };
        for ((own, statement), words) in
            digest.reads.iter_mut().zip(&entry.analysis.statements).zip(&read.sentences)
        {
            let named = sides_named(&library.lexicon, entry, statement, &text, words.clone());
            own.settle(&statement.about, &named);
        }
        let Digest { terms, .. } = &mut digest;
        digest.ends = self.terms.read(&library.lexicon, read, &entry.analysis, |term| terms.push(term));
        let strength = |statement: &Statement| rank::base_strength(&rank::WEIGHTS, entry, statement) as i8;
        digest.strengths = entry.analysis.statements.iter().map(strength).collect();
        digest.figures = reckon(&library.lexicon, entry, &text);
        for (n, statement) in (0u32..).zip(&entry.analysis.statements) {
            digest.figure_ends.push(digest.figures.partition_point(|figure| figure.statement <= n) as u32);
            let speaker = statement.speaker.as_ref();
            digest.voices.push(speaker.map(|speaker| self.voices.id(speaker)));
            digest.row_starts.push(digest.rows.len() as u32);
            digest.rows.extend(rank::row_strengths(statement));
        }
        digest.shrink_to_fit();
        self.all.insert(id, digest);
    }

    /// Forgets a document.
    pub fn remove(&mut self, id: DocId) {
        self.all.remove(&id);
    }

    /// What is kept of a document.
    pub fn get(&self, id: DocId) -> Option<&Digest> {
        self.all.get(&id)
    }

    /// What was read of a sentence.
    pub fn read(&self, place: Place) -> Option<&Read> {
        self.get(place.document)?.reads.get(place.statement as usize)
    }
}

/// Where a statement names something, or has an adjective, that counts as a country or body.
fn sides_named(
    lexicon: &Lexicon,
    entry: &Entry,
    statement: &Statement,
    text: &Text,
    words: Range<u32>,
) -> Vec<(u32, EntityId)> {
    let mentions = statement.mentions.start as usize..statement.mentions.end as usize;
    let named = entry.analysis.mentions[mentions].iter().filter_map(|mention| match mention.referent {
        Referent::Known(entity) => Some((mention.span.start, lexicon.side_of(entity)?)),
        _ => None,
    });
    let adjectives =
        words.filter_map(|n| Some((text.span_of_word(n).start, lexicon.demonyms.find(text.word(n))?)));
    let mut all: Vec<(u32, EntityId)> = named.chain(adjectives).collect();
    order::sort_few(&mut all, |a, b| a.0 < b.0);
    all
}
