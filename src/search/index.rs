//! The index: which words stand in which rows. A row is a sentence or a title; each document has its title's row and
//! then one for each sentence. Documents come and go without the rest being rebuilt.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::names::Names;
use super::rank::Ranking;
use super::values::Values;
use super::vocabulary::Vocabulary;
use crate::corpus::DocId;
use crate::entities::Lexicon;
use crate::statements::{Library, Read};
use crate::text::interner::grow_by_quarter;
use crate::text::{Word, Worded};

/// The index of a library.
#[derive(Default)]
pub struct Index {
    /// Every form with its places.
    pub(super) vocabulary: Vocabulary,
    /// Documents in the order in which they came.
    pub(super) documents: Vec<Slot>,
    places: BTreeMap<DocId, u32>,
    /// For each row the number of its document among `documents`, and the letters its words begin with.
    pub(super) rows: Vec<Row>,
    /// The facet values of the rows; those of a whole document stand with its title.
    pub(super) values: Values,
    /// Words of the documents that are there.
    words: u64,
    /// Rows of documents that were taken out and still lie in the postings.
    dead_rows: usize,
    names: OnceLock<Names>,
    /// The numbers of the ranking.
    pub ranking: Ranking,
}

/// What the index keeps of a document.
pub(super) struct Slot {
    pub id: DocId,
    /// False once it is taken out.
    pub alive: bool,
    /// Its rows, the title's first.
    pub rows: std::ops::Range<u32>,
    /// Number of words of the text.
    pub words: u32,
    pub date: Option<Box<str>>,
}

/// What the index keeps of a row.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub document: u32,
    pub initials: u64,
}

impl Index {
    /// Adds the document `id` of `library`, which was `read`.
    pub fn add(&mut self, library: &Library, id: DocId, read: &Read) {
        let Some(entry) = library.get(id) else { return };
        self.remove(id);
        let document = &entry.document;
        let first = self.rows.len() as u32;
        let number = self.documents.len() as u32;
        self.values.push_document(entry);
        let title = Worded::of(&document.title);
        self.add_row(number, &title.folded.text, &title.words);
        let mut count = 0;
        for (statement, words) in entry.analysis.statements.iter().zip(&read.sentences) {
            self.values.push(&library.lexicon, entry, statement);
            let words = read.text.words.get(words.start as usize..words.end as usize).unwrap_or_default();
            count += self.add_row(number, &read.text.folded.text, words);
        }
        self.words += u64::from(count);
        self.documents.push(Slot {
            id,
            alive: true,
            rows: first..self.rows.len() as u32,
            words: count,
            date: document.date.as_deref().map(Box::from),
        });
        self.places.insert(id, number);
    }

    /// Makes ready for being asked after documents were added. Without it all is found too, a little slower.
    pub fn settle(&mut self) {
        self.vocabulary.settle();
    }

    /// Adds a row with these words of `folded`; returns how many they are.
    fn add_row(&mut self, document: u32, folded: &str, words: &[Word]) -> u32 {
        let row = self.rows.len() as u32;
        let mut initials = 0;
        for (position, word) in (0u32..).zip(words) {
            let form = self.vocabulary.intern(word.span.of(folded));
            self.vocabulary.note(form, (row, position));
            initials |= self.vocabulary.initials(form);
        }
        grow_by_quarter(&mut self.rows);
        self.rows.push(Row { document, initials });
        words.len() as u32
    }

    /// Takes a document out. Its places are skipped from now on, and swept once they are the greater part.
    pub fn remove(&mut self, id: DocId) {
        let Some(number) = self.places.remove(&id) else { return };
        let slot = &mut self.documents[number as usize];
        slot.alive = false;
        self.words -= u64::from(slot.words);
        self.dead_rows += slot.rows.len();
        if self.dead_rows * 2 > self.rows.len() {
            self.sweep();
        }
    }

    /// Drops the rows and places of documents that were taken out.
    fn sweep(&mut self) {
        const GONE: u32 = u32::MAX;
        let mut next = 0;
        let mut renumbered = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let kept = self.documents[row.document as usize].alive;
            renumbered.push(if kept { next } else { GONE });
            next += u32::from(kept);
        }
        self.vocabulary.renumber(|row| renumbered.get(row as usize).copied().filter(|row| *row != GONE));
        self.values.retain_rows(|row| renumbered[row as usize] != GONE);
        self.documents.retain(|slot| slot.alive);
        let old = std::mem::take(&mut self.rows);
        let mut kept =
            old.iter().zip(&renumbered).filter(|(_, new)| **new != GONE).map(|(row, _)| row.initials);
        let mut first = 0;
        self.places.clear();
        for (number, slot) in (0u32..).zip(&mut self.documents) {
            slot.rows = first..first + slot.rows.len() as u32;
            first = slot.rows.end;
            self.rows.extend(
                kept.by_ref().take(slot.rows.len()).map(|initials| Row { document: number, initials }),
            );
            self.places.insert(slot.id, number);
        }
        self.dead_rows = 0;
    }

    /// Words of a document, on average; never nothing.
    pub(super) fn average_length(&self) -> f64 {
        (self.words as f64 / self.places.len().max(1) as f64).max(1.0)
    }

    /// The spellings of the lexicon, read when they are first asked for.
    pub(super) fn names(&self, lexicon: &Lexicon) -> &Names {
        self.names.get_or_init(|| Names::new(lexicon))
    }

    /// The text of `row`.
    pub(super) fn text<'a>(&self, library: &'a Library, row: u32) -> &'a str {
        let slot = &self.documents[self.rows[row as usize].document as usize];
        let Some(entry) = library.get(slot.id) else { return "" };
        match (row - slot.rows.start).checked_sub(1) {
            None => &entry.document.title,
            Some(nth) => {
                entry.document.sentences.get(nth as usize).map_or("", |span| span.of(&entry.document.text))
            }
        }
    }
}
