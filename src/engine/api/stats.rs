//! What the library holds, and what that costs.

use serde::{Deserialize, Serialize};

/// What the library holds, and what that has cost so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Stats {
    /// Texts.
    pub documents: usize,
    /// Sentences in them.
    pub sentences: usize,
    /// Bytes of their titles and texts in UTF-8.
    pub text_bytes: usize,
    /// Bytes of memory that are held for them.
    pub bytes: Parts,
    /// Time that it took to take in all texts that have come so far, those that are gone again among them.
    pub milliseconds: Parts,
}

/// A cost, part by part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Parts {
    /// Cleaning and cutting; the texts, and where their sentences stand.
    pub text: f64,
    /// Folding and tagging; mentions and statements.
    pub tagging: f64,
    /// Looking for texts that say the same.
    pub near_copies: f64,
    /// The index of search.
    pub index: f64,
    /// What the comparison keeps of each statement.
    pub comparison: f64,
}
