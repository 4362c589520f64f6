//! The analysed library: every document with its mentions and statements, and which documents count as one.

use std::collections::BTreeMap;

use super::analyse::analyse;
use super::statement::Analysis;
use crate::corpus::{DocId, Document};
use crate::entities::Lexicon;

/// A document and what was found out about it.
pub struct Entry {
    /// The document.
    pub document: Document,
    /// Its mentions and statements.
    pub analysis: Analysis,
    /// The document that says the same and is counted in its place; itself where there is none.
    pub counted_as: DocId,
}

/// All documents of the reader, with the lexicon that they were read with.
pub struct Library {
    /// The lexicon.
    pub lexicon: Lexicon,
    entries: BTreeMap<DocId, Entry>,
    by_id: BTreeMap<String, DocId>,
    next: u32,
}

impl Library {
    /// An empty library.
    pub fn new(lexicon: Lexicon) -> Library {
        Library { lexicon, entries: BTreeMap::new(), by_id: BTreeMap::new(), next: 0 }
    }

    /// Analyses `document` and adds it. Its id must not be in use.
    pub fn add(&mut self, document: Document) -> DocId {
        let analysis = analyse(&self.lexicon, &document);
        self.add_analysed(document, analysis)
    }

    /// Adds `document` with what was found out about it. Its id must not be in use.
    pub fn add_analysed(&mut self, document: Document, mut analysis: Analysis) -> DocId {
        // Built piece by piece, it holds up to twice what it needs.
        analysis.shrink_to_fit();
        let id = DocId(self.next);
        self.next += 1;
        self.by_id.insert(document.id.clone(), id);
        self.entries.insert(id, Entry { document, analysis, counted_as: id });
        id
    }

    /// The id that the next document added gets.
    pub fn next_id(&self) -> u32 {
        self.next
    }

    /// What `id` is counted as: a document stands for its near-copies, and an Arabic text for its translation.
    pub fn story_of(&self, id: DocId) -> DocId {
        let Some(entry) = self.get(id) else { return id };
        if entry.counted_as != id {
            return self.story_of(entry.counted_as);
        }
        let parallel = entry.document.parallel.as_deref().and_then(|other| self.find(other));
        parallel.map_or(id, |other| other.min(id))
    }

    /// Takes a document out.
    pub fn remove(&mut self, id: DocId) -> Option<Entry> {
        let entry = self.entries.remove(&id)?;
        self.by_id.remove(&entry.document.id);
        Some(entry)
    }

    /// The document called `id` in addresses.
    pub fn find(&self, id: &str) -> Option<DocId> {
        self.by_id.get(id).copied()
    }

    /// The entry at `id`.
    pub fn get(&self, id: DocId) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// All entries, in the order in which they were added.
    pub fn entries(&self) -> impl Iterator<Item = (DocId, &Entry)> {
        self.entries.iter().map(|(id, entry)| (*id, entry))
    }

    /// Says that `copy` says what `of` says and is counted as it.
    pub fn count_as(&mut self, copy: DocId, of: DocId) {
        if let Some(entry) = self.entries.get_mut(&copy) {
            entry.counted_as = of;
        }
    }
}
