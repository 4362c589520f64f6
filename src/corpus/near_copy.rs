//! Near-copies: documents that say what another one says, found by the share of word runs they have in common.

use super::document::DocId;

/// What is remembered of each document to find its near-copies.
#[derive(Default)]
pub struct Sketches {}

impl Sketches {
    /// Remembers `text` as the document `id`, and returns the earlier document that says the same, if there is one, with the
    /// share of word runs in common (0 to 1).
    pub fn add(&mut self, _id: DocId, _text: &str) -> Option<(DocId, f64)> {
        None
    }

    /// Forgets a document.
    pub fn remove(&mut self, _id: DocId) {}
}
