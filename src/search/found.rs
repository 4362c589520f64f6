//! What a search takes and what it gives back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::corpus::DocId;
use crate::statements::Facets;
use crate::text::Span;

/// How results are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Sort {
    #[default]
    Relevance,
    Newest,
    Oldest,
    /// A concordance by the word before; elsewhere as relevance.
    Before,
    /// A concordance by the word after; elsewhere as relevance.
    After,
}

/// How closely a word must match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Match {
    /// Letter for letter.
    Exact,
    /// Spelling, tashkeel, proclitics and the article ignored.
    #[default]
    Folded,
    /// Also other names of an entity, stems, then typos.
    Wide,
}

/// What a search takes besides the query.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SearchOptions {
    /// Documents returned at most; 20 unless said otherwise.
    pub limit: Option<usize>,
    /// Documents passed over.
    pub offset: usize,
    /// Sentences returned at most of each document; all unless said otherwise.
    pub sentences: Option<usize>,
    /// Filter.
    pub facets: Facets,
    /// Order.
    pub sort: Sort,
    /// How closely words must match.
    #[serde(rename = "match")]
    pub matching: Match,
    /// Whether the last word may be unfinished.
    pub typing: bool,
    /// What wide matching leaves out: `Entity`, `Stem`, `Typo`.
    pub without: Vec<Why>,
}

/// Why a mark matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Why {
    Exact,
    Folded,
    Prefix,
    Entity,
    Stem,
    Typo,
}

/// Letters that matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the document's text.
    pub span: Span,
    /// Why.
    pub why: Why,
}

/// A sentence that matched.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceHit {
    /// Number of the sentence in its document.
    pub sentence: u32,
    /// In the order of the text, without overlap.
    pub marks: Vec<Mark>,
}

/// A document that matched.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The document.
    pub document: DocId,
    /// Higher is better.
    pub score: f64,
    /// Number of its sentences that matched.
    pub matched: usize,
    /// Those sentences, best first, as many as were asked for.
    pub sentences: Vec<SentenceHit>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Documents that match.
    pub documents: usize,
    /// Sentences in them that match.
    pub sentences: usize,
    /// The documents asked for by `offset` and `limit`.
    pub hits: Vec<Hit>,
    /// How the query was read, for people.
    pub read_as: String,
    /// For a query that found nothing: queries that would find something.
    pub suggestions: Vec<String>,
    /// For each facet its values and how many documents each would give.
    pub facets: BTreeMap<&'static str, Vec<(String, usize)>>,
}
