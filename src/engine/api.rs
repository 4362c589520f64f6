//! The values of the script interface, field for field as `api/mizan.d.ts` has them. Offsets are UTF-16 code units.

use std::collections::BTreeMap;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

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
    /// Why, by name: `empty`, `duplicate-id`.
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

/// A side: an entity's id, or any filter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Side {
    /// An entity's id.
    Entity(String),
    /// A filter.
    Filter(Box<Facets>),
}

impl<'de> Deserialize<'de> for Side {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Side, D::Error> {
        struct SideVisitor;
        impl<'de> Visitor<'de> for SideVisitor {
            type Value = Side;

            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("an entity's id or a filter")
            }

            fn visit_str<E>(self, id: &str) -> Result<Side, E> {
                Ok(Side::Entity(id.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Side, A::Error> {
                Ok(Side::Filter(Box::new(Facets::deserialize(MapAccessDeserializer::new(map))?)))
            }
        }
        deserializer.deserialize_any(SideVisitor)
    }
}

/// What a comparison takes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct CompareOptions {
    /// The first side; the lexicon's first unless said otherwise ("united-states").
    pub a: Option<Side>,
    /// The second side; the lexicon's second unless said otherwise ("china").
    pub b: Option<Side>,
    /// The texts compared and shown; Arabic unless said otherwise.
    pub language: Option<Language>,
    /// Ids of dimensions; all unless said otherwise.
    pub dimensions: Option<Vec<String>>,
    /// Filter over all statements.
    pub facets: Option<Facets>,
}

/// Which cell of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CellName {
    /// Id of the dimension.
    pub dimension: String,
    /// The column.
    pub about: Column,
}

/// A column of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Column {
    A,
    B,
    Both,
    Neither,
}

/// Which part of a cell's evidence is wanted; stands beside the options of its comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Page {
    /// At most so many; all unless said otherwise.
    pub limit: Option<usize>,
    /// Statements passed over.
    pub offset: usize,
}

/// A comparison.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Comparison {
    /// What was compared.
    pub counted: Counted,
    /// A row for each dimension.
    pub rows: Vec<Row>,
    /// All figures.
    pub figures: Vec<Figure>,
    /// Figures or claims of the same kind, one for each side.
    pub contrasts: Vec<Contrast>,
    /// Statements that can't both be taken at face value.
    pub tensions: Vec<Tension>,
    /// Statements about a side, and said by a side.
    pub balance: Vec<Balance>,
    /// Terms that set the two sides' statements apart.
    pub words: Vec<WordRow>,
}

/// Documents and statements compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Counted {
    /// Documents, near-copies counted once.
    pub documents: usize,
    /// Statements in them.
    pub statements: usize,
    /// The same before near-copies were collapsed.
    pub before: Totals,
}

/// Documents and statements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Totals {
    /// Documents.
    pub documents: usize,
    /// Statements.
    pub statements: usize,
}

/// A row of the ledger.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Row {
    /// Id of the dimension.
    pub dimension: String,
    /// Its cells.
    pub cells: Cells,
}

/// The cells of a row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Cells {
    /// About the first side.
    pub a: Cell,
    /// About the second side.
    pub b: Cell,
    /// About both.
    pub both: Cell,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Cell {
    /// Documents that say something here.
    pub documents: usize,
    /// Statements here.
    pub statements: usize,
    /// The strongest, at most three.
    pub top: Vec<Statement>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// The statement that gives it.
    pub statement: Statement,
    /// The mention.
    pub mention: Mention,
    /// Where the statement stands.
    pub about: Column,
    /// What is counted.
    pub counts: Option<String>,
}

/// Two figures or claims of the same kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Contrast {
    /// Id of the dimension.
    pub dimension: String,
    /// About the first side.
    pub a: Statement,
    /// About the second side.
    pub b: Statement,
    /// Whether they may be set against each other as numbers.
    pub comparable: bool,
    /// Why.
    pub reason: String,
}

/// Two statements that can't both be taken at face value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Tension {
    /// Id of the dimension.
    pub dimension: Option<String>,
    /// The first.
    pub first: Statement,
    /// The second.
    pub second: Statement,
    /// Why they were paired.
    pub reason: String,
}

/// Statements about a side, and said by a side, in one dimension.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Balance {
    /// Id of the dimension.
    pub dimension: String,
    /// About.
    pub about: About,
    /// Said by.
    pub said: Said,
}

/// Statements by what they are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct About {
    /// The first side.
    pub a: usize,
    /// The second side.
    pub b: usize,
    /// Both.
    pub both: usize,
    /// Neither.
    pub neither: usize,
}

/// Statements by who says them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Said {
    /// The first side.
    pub a: usize,
    /// The second side.
    pub b: usize,
    /// Others, the article itself among them.
    pub other: usize,
}

/// A term that sets the two sides' statements apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct WordRow {
    /// The term.
    pub term: String,
    /// Above 0 for the first side.
    pub log_odds: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
    /// Documents with the term.
    pub documents: TermDocuments,
}

/// Documents of each side that hold a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TermDocuments {
    /// The first side.
    pub a: usize,
    /// The second side.
    pub b: usize,
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
