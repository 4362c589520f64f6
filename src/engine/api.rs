//! The values of the script interface, field for field as `api/mizan.d.ts` has them. Offsets are UTF-16 code units.

mod asked;
mod comparison;
mod found;
mod gathered;
mod pairs;
mod stats;
mod voices;

use serde::{Deserialize, Serialize};

pub use self::asked::*;
pub use self::comparison::*;
pub use self::found::*;
pub use self::gathered::*;
pub use self::pairs::*;
pub use self::stats::*;
pub use self::voices::*;

pub use crate::compare::{Bearing as Column, Camp};
pub use crate::corpus::Language;
pub use crate::entities::{EntityType, Value};
pub use crate::search::{Match, SearchOptions, Sort, Why};
pub use crate::statements::{Decided, Direction, Facets};

/// A text of the library, without the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DocumentSummary {
    /// Id, part of addresses.
    pub id: String,
    /// Title.
    pub title: String,
    /// Language of the text.
    pub language: Language,
    /// Outlet.
    pub source: Option<String>,
    /// ISO 8601, as precise as it is known.
    pub date: Option<String>,
    /// Whether it came with the page.
    pub embedded: bool,
    /// Number of sentences.
    pub sentences: usize,
    /// The same document in the other language.
    pub parallel: Option<String>,
    /// The document that says the same and is counted in its place.
    pub counted_as: Option<String>,
    /// Entities mentioned most, at most five.
    pub entities: Vec<String>,
}

/// A text of the library: what [`DocumentSummary`] says, and the text. (Flattening one into the other would bring a buffering
/// decoder of some 40 KB into the program.)
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the first fields are those of DocumentSummary, which describes them")]
pub struct Document {
    pub id: String,
    pub title: String,
    pub language: Language,
    pub source: Option<String>,
    pub date: Option<String>,
    pub embedded: bool,
    pub sentences: usize,
    pub parallel: Option<String>,
    pub counted_as: Option<String>,
    pub entities: Vec<String>,
    /// Paragraphs, joined by a blank line.
    pub text: String,
    /// Its sentences, in order.
    pub statements: Vec<Statement>,
    /// Its mentions, in order.
    pub mentions: Vec<Mention>,
    /// For each paragraph the number of its first sentence.
    pub paragraphs: Vec<usize>,
}

/// A document to add.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct NewDocument {
    /// Id wished for.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// The text, as crawled as it may be.
    pub text: String,
    /// Outlet.
    pub source: Option<String>,
    /// ISO 8601.
    pub date: Option<String>,
    /// Language; guessed where it is not given.
    pub language: Option<Language>,
}

/// What became of the documents to add.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ImportReport {
    /// Ids of the texts added. One document can hold several stories.
    pub added: Vec<String>,
    /// Documents that say what another one says.
    pub near_copies: Vec<NearCopy>,
    /// Page furniture.
    pub set_aside: Vec<SetAside>,
    /// What could not be added.
    pub skipped: Vec<Skipped>,
}

/// A document that says what another one says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct NearCopy {
    /// The later document.
    pub id: String,
    /// The one it is counted as.
    pub of: String,
    /// Share of word runs in common, 0 to 1.
    pub similarity: f64,
}

/// A piece of page furniture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SetAside {
    /// The text out of which it was taken.
    pub id: String,
    /// The words.
    pub text: String,
    /// The rule, by name.
    pub why: String,
}

/// A document that could not be added.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Skipped {
    /// Its place in the list that was given.
    pub index: usize,
    /// Why, by name: `empty`.
    pub reason: String,
}

/// A mention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    /// First code unit in the whole text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words.
    pub text: String,
    /// Type.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Entity id, or an id made of the value.
    pub id: String,
    /// The value of a figure or date.
    pub value: Option<Value>,
    /// What made it.
    pub rule: String,
    /// Whether a pattern proposes a name that the lexicon does not know.
    pub proposed: bool,
}

/// A statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Statement {
    /// Id of its document; none for a text that was only passed in.
    pub document: Option<String>,
    /// First code unit in the whole text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The sentence.
    pub text: String,
    /// Ids of the sides it is about.
    pub about: Vec<String>,
    /// Ids of its dimensions.
    pub dimensions: Vec<String>,
    /// Who says it; none: the article itself.
    pub speaker: Option<Speaker>,
    /// "may", "is said to".
    pub hedged: bool,
    /// Whether the claim is denied.
    pub negated: bool,
    /// Which way the claim points.
    pub direction: Option<Direction>,
    /// Its mentions; offsets into the whole text.
    pub mentions: Vec<Mention>,
    /// Why it stands where it stands.
    pub because: Vec<Because>,
    /// Number of the sentence in its document, from 0.
    pub sentence: usize,
}

/// Who says it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Speaker {
    /// Entity id.
    pub id: Option<String>,
    /// The words that name the speaker.
    pub name: String,
    /// Entity id of the speaker's side.
    pub side: Option<String>,
}

/// A cue, and what it decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Because {
    /// First code unit in the whole text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it decided.
    pub decided: Decided,
    /// What it was decided to be.
    pub value: String,
}

/// What to list of the entities.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct EntityOptions {
    /// One type only.
    #[serde(rename = "type")]
    pub kind: Option<EntityType>,
    /// Part of a name or the id.
    pub query: Option<String>,
    /// Also those that no text names but that are the side or the owner of one that is, or a side that a sentence is about.
    pub unmentioned: bool,
    /// At most so many.
    pub limit: Option<usize>,
}

/// An entity and how often it is mentioned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EntitySummary {
    /// Id.
    pub id: String,
    /// Type.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in English.
    pub name_en: String,
    /// Entity id of its side.
    pub side: Option<String>,
    /// Mentions in the library; a document and its translation, and near-copies, each count.
    pub mentions: usize,
    /// Documents that mention it; a document and its translation are one.
    pub documents: usize,
    /// All spellings of the lexicon.
    pub spellings: Vec<String>,
    /// Entity id of its maker or owner.
    pub parent: Option<String>,
    /// Whether a pattern proposed it.
    pub proposed: bool,
}

/// A row of the comparison, as the lexicon describes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Dimension {
    /// Id.
    pub id: String,
    /// Name in Arabic.
    pub name_ar: String,
    /// Name in English.
    pub name_en: String,
    /// What it holds, in Arabic.
    pub holds_ar: String,
    /// What it holds, in English.
    pub holds_en: String,
}
