//! The values of `compare()` and `evidence()`.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::{Facets, Language, Mention, Speaker, Statement, Value};

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

/// The statements behind a number of a comparison: those that are all of what is given here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct CellName {
    /// Id of the dimension; any, where it is empty.
    pub dimension: String,
    /// The column.
    pub about: Option<Column>,
    /// Whose voice.
    pub said: Option<Camp>,
    /// The key of a voice.
    pub voice: Option<String>,
    /// A term of the words.
    pub term: Option<String>,
    /// An outlet; empty: those whose outlet is unknown.
    pub source: Option<String>,
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

/// Whose voice a statement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Camp {
    /// The first side's.
    A,
    /// The second side's.
    B,
    /// Somebody else's.
    Other,
    /// The article's own.
    #[default]
    Article,
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
    /// Figures of one thing.
    pub figure_pairs: Vec<FigurePair>,
    /// Figures or claims of the same kind, one for each side.
    pub contrasts: Vec<Contrast>,
    /// Statements that can't both be taken at face value.
    pub tensions: Vec<Tension>,
    /// Statements about a side, and said by a side.
    pub balance: Vec<Balance>,
    /// The same by source.
    pub sources: Vec<SourceBalance>,
    /// Who is quoted, how often, about whom.
    pub voices: Vec<Voice>,
    /// What the corpus hardly speaks of.
    pub blind_spots: Vec<BlindSpot>,
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
    /// Sources of them; a document whose outlet is unknown is its own.
    pub sources: usize,
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
    /// Documents and statements of the dimension, those about neither side among them.
    pub total: Totals,
    /// Whether all of it rests on one source.
    pub fragile: bool,
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
    /// Figures in them.
    pub figures: usize,
    /// Those quoted most here, at most three.
    pub speakers: Vec<Quoted>,
    /// Sources of them; a document whose outlet is unknown is its own.
    pub sources: usize,
    /// Whether all of it rests on one source.
    pub fragile: bool,
    /// Date of the earliest document that has one.
    pub from: Option<String>,
    /// Date of the latest.
    pub to: Option<String>,
}

/// Somebody who is quoted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Quoted {
    /// Who.
    pub speaker: Speaker,
    /// How often.
    pub statements: usize,
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
    /// What is counted, in the text's words.
    pub counts: Option<String>,
    /// One number to sort and to draw by: the middle of a range, the bound where the other end is open.
    pub normalised: f64,
    /// Entity id of what it is said of: the model or firm named nearest, else the side.
    pub of: Option<String>,
    /// ISO date named nearest in the sentence, else nothing.
    pub when: Option<String>,
    /// Whether it rests on one source: no other source gives the same figure.
    pub fragile: bool,
}

/// Two figures of one thing, by their places in [`Comparison::figures`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct FigurePair {
    /// The first side's, or the first.
    pub first: usize,
    /// The second side's, or the second.
    pub second: usize,
    /// How many times the smaller the larger is, where both are single numbers: arithmetic of ours.
    pub ratio: Option<f64>,
    /// The same with its bounds, where a figure is a range, a bound or only about what it says.
    pub times: Option<Value>,
    /// Why they can't be compared as numbers, in words.
    pub not_comparable: Option<String>,
}

/// What a contrast is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContrastKind {
    /// Figures that count the same thing.
    Figures,
    /// What speakers of either side hold of one matter.
    Positions,
    /// Claims about one matter.
    #[default]
    Claims,
}

/// Two figures or claims of the same kind, one for each side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Contrast {
    /// Id of the dimension.
    pub dimension: String,
    /// What it is made of.
    pub kind: ContrastKind,
    /// About the first side.
    pub a: Statement,
    /// About the second side; the same statement where one sentence sets the two against each other.
    pub b: Statement,
    /// Whether they may be set against each other as numbers.
    pub comparable: bool,
    /// Why not, in words.
    pub not_comparable: Option<String>,
    /// The figures of the first side and the second, by their places in [`Comparison::figures`].
    pub figures: Option<[usize; 2]>,
    /// As in [`FigurePair`].
    pub ratio: Option<f64>,
    /// As in [`FigurePair`].
    pub times: Option<Value>,
    /// What is compared, and why, in words.
    pub reason: String,
    /// Higher is stronger.
    pub strength: f64,
    /// Whether both come from one source.
    pub fragile: bool,
}

/// Why two statements can't both be taken at face value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TensionKind {
    /// Figures for one thing differ.
    Figures,
    /// What one affirms the other denies.
    #[default]
    Polarity,
    /// One is hedged, disputed or only claimed, the other flat.
    Hedge,
}

/// Two statements that can't both be taken at face value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Tension {
    /// Id of the dimension.
    pub dimension: Option<String>,
    /// What clashes.
    pub kind: TensionKind,
    /// The first.
    pub first: Statement,
    /// The second.
    pub second: Statement,
    /// Why they were paired, in words.
    pub reason: String,
    /// Higher is stronger.
    pub strength: f64,
    /// Whether both come from one source.
    pub fragile: bool,
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

/// The same in one source.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SourceBalance {
    /// The outlet; none: documents whose outlet is unknown.
    pub source: Option<String>,
    /// Documents.
    pub documents: usize,
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
    /// Of these, the article itself.
    pub article: usize,
}

/// A speaker, and whom the statements are about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Voice {
    /// What `evidence()` takes: the entity's id, else the name.
    pub key: String,
    /// Who.
    pub speaker: Speaker,
    /// Whose voice.
    pub camp: Camp,
    /// Statements.
    pub statements: usize,
    /// Documents.
    pub documents: usize,
    /// About whom.
    pub about: About,
    /// Whether one source alone quotes this voice.
    pub fragile: bool,
}

/// A dimension with few documents on a side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct BlindSpot {
    /// Id of the dimension.
    pub dimension: String,
    /// The side: `a` or `b`.
    pub about: Camp,
    /// Documents that say something there.
    pub documents: usize,
}

/// A term that sets the two sides' statements apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct WordRow {
    /// The term, as it is mostly written.
    pub term: String,
    /// Above 0 for the first side.
    pub log_odds: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
    /// Documents with the term.
    pub documents: TermDocuments,
    /// Statements with the term.
    pub statements: TermDocuments,
    /// Whether fewer than three documents have it.
    pub few: bool,
}

/// Documents, or statements, of each side that hold a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TermDocuments {
    /// The first side.
    pub a: usize,
    /// The second side.
    pub b: usize,
}
