//! Digests: what the comparison keeps of each statement from the time its document is added, so that a comparison of many
//! documents reads numbers and not letters.

use std::collections::BTreeMap;
use std::ops::Range;

use super::figures::{Reckoned, reckon};
use super::gist::Gist;
use super::matters::{Matters, Read, Stance};
use super::options::Place;
use super::rank;
use super::reading::Text;
use super::terms::{TermId, Terms};
use super::voices::{NOBODY, Voices};
use crate::corpus::DocId;
use crate::entities::{EntityId, Lexicon, Referent};
use crate::statements::{self, Entry, Library, Statement};
use crate::text::{Span, order};

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
    /// What is asked of each statement first.
    pub gists: Vec<Gist>,
    /// Where the lists of each statement end in those that follow.
    ends: Vec<Ends>,
    about: Vec<EntityId>,
    stances: Vec<Stance>,
    terms: Vec<TermId>,
    roots: Vec<u32>,
    figures: Vec<Reckoned>,
    rows: Vec<(u8, i8)>,
}

/// Where the lists of a statement end in those of its document.
#[derive(Clone, Copy, Default)]
struct Ends {
    about: u32,
    stances: u32,
    terms: u32,
    roots: u32,
    figures: u32,
    rows: u32,
}

impl Digest {
    /// Whom statement `n` is about.
    pub fn about(&self, n: u32) -> &[EntityId] {
        self.nth(n, &self.about, |ends| ends.about)
    }

    /// The leanings of statement `n`, in the order of the text.
    pub fn stances(&self, n: u32) -> &[Stance] {
        self.nth(n, &self.stances, |ends| ends.stances)
    }

    /// The terms of statement `n`, in order.
    pub fn terms(&self, n: u32) -> &[TermId] {
        self.nth(n, &self.terms, |ends| ends.terms)
    }

    /// The roots of statement `n`, ascending, each once.
    pub fn roots(&self, n: u32) -> &[u32] {
        self.nth(n, &self.roots, |ends| ends.roots)
    }

    /// The figures of statement `n`, in the order of the text.
    pub fn figures_of(&self, n: u32) -> &[Reckoned] {
        self.nth(n, &self.figures, |ends| ends.figures)
    }

    /// The rows of statement `n`, and what the cues of each add to its strength.
    pub fn rows(&self, n: u32) -> &[(u8, i8)] {
        self.nth(n, &self.rows, |ends| ends.rows)
    }

    /// What belongs to statement `n` of a list that ends where `end` says.
    fn nth<'a, T>(&self, n: u32, list: &'a [T], end: impl Fn(&Ends) -> u32) -> &'a [T] {
        let end = |n: usize| self.ends.get(n).map_or(0, |ends| end(ends) as usize);
        let start = (n as usize).checked_sub(1).map_or(0, &end);
        list.get(start..end(n as usize)).unwrap_or_default()
    }

    fn shrink_to_fit(&mut self) {
        self.about.shrink_to_fit();
        self.stances.shrink_to_fit();
        self.terms.shrink_to_fit();
        self.roots.shrink_to_fit();
        self.figures.shrink_to_fit();
        self.rows.shrink_to_fit();
        self.reads.iter_mut().for_each(|read| read.sides.shrink_to_fit());
    }
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
        let drafts = self.matters.read(&text);
        let mut digest = Digest { figures: reckon(&library.lexicon, entry, &text), ..Digest::default() };
        let mut terms = Vec::new();
        let term_ends = self.terms.read(&library.lexicon, read, &entry.analysis, |term| terms.push(term));
        digest.reads.reserve_exact(drafts.len());
        digest.gists.reserve_exact(drafts.len());
        digest.ends.reserve_exact(drafts.len());
        let mut first_term = 0;
        let sentences = drafts.into_iter().zip(&read.sentences).zip(term_ends);
        for ((n, statement), ((draft, words), end)) in (0u32..).zip(&entry.analysis.statements).zip(sentences)
        {
            let named = sides_named(&library.lexicon, entry, statement, &text, words.clone());
            let first_stance = digest.stances.len();
            let own = draft.settle(&statement.about, &named, &mut digest.stances);
            let leans = digest.stances.len() > first_stance;
            let voice = statement.speaker.as_ref().map_or(NOBODY, |speaker| self.voices.id(speaker));
            let strength = rank::base_strength(&rank::WEIGHTS, entry, statement) as i8;
            digest.gists.push(Gist::new(text.source, statement, &own, leans, voice, strength));
            digest.reads.push(own);
            digest.about.extend(&statement.about);
            digest.rows.extend(rank::row_strengths(statement));
            self.terms.put_roots(&terms[first_term..end as usize], &mut digest.roots);
            first_term = end as usize;
            digest.ends.push(Ends {
                about: digest.about.len() as u32,
                stances: digest.stances.len() as u32,
                terms: end,
                roots: digest.roots.len() as u32,
                figures: digest.figures.partition_point(|figure| figure.statement <= n) as u32,
                rows: digest.rows.len() as u32,
            });
        }
        digest.terms = terms;
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

    /// Whether a denial turned the leaning of a sentence that the words at `span` show.
    pub fn is_denied(&self, place: Place, span: Span) -> bool {
        let stances = self.get(place.document).map_or(&[][..], |digest| digest.stances(place.statement));
        stances.iter().any(|stance| stance.span == span && stance.denied)
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
