//! The values that `search()` and `concordance()` answer with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Mention, Why};

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SearchResult {
    /// Documents that match.
    pub total: usize,
    /// Sentences in them that match.
    pub sentences: usize,
    /// The documents asked for.
    pub hits: Vec<Hit>,
    /// How the query was read.
    pub read_as: String,
    /// For a query that found nothing.
    pub suggestions: Vec<String>,
    /// Values and counts by facet.
    pub facets: BTreeMap<String, Vec<FacetCount>>,
}

/// A document that matched.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Hit {
    /// Document id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Higher is better.
    pub score: f64,
    /// Number of its sentences that matched.
    pub matched: usize,
    /// Sentences that matched, best first.
    pub sentences: Vec<HitSentence>,
}

/// The lines of a concordance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Concordance {
    /// Lines that there are.
    pub total: usize,
    /// Those asked for.
    pub lines: Vec<Line>,
}

/// One line of a concordance: a match between the words before and after it, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Line {
    /// Document id.
    pub document: String,
    /// Number of the sentence in its document, from 0.
    pub sentence: usize,
    /// First code unit of the match in the whole text.
    pub start: usize,
    /// One past its last.
    pub end: usize,
    /// What stands before it.
    pub before: String,
    /// The match, in whole words.
    pub keyword: String,
    /// What stands after it.
    pub after: String,
}

/// A sentence that matched.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct HitSentence {
    /// First code unit in the whole text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The sentence.
    pub text: String,
    /// Letters that matched; offsets into the whole text.
    pub marks: Vec<Mark>,
    /// Number of the sentence in its document, from 0.
    pub sentence: usize,
    /// Ids of the sides it is about.
    pub about: Vec<String>,
    /// Its mentions; offsets into the whole text.
    pub mentions: Vec<Mention>,
}

/// Letters that matched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// First code unit in the whole text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Why they matched.
    pub why: Why,
}

/// A value of a facet, and how many documents it would give.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct FacetCount {
    /// The value.
    pub value: String,
    /// Documents.
    pub count: usize,
}
