//! The values that `compare()` answers with.

use serde::{Deserialize, Serialize};

use super::pairs::{Contrast, FigurePair, Tension};
use super::voices::{Balance, BlindSpot, SourceBalance, Voice};
use super::{Column, EntityType, FacetCount, Mention, Speaker, Statement};

/// A comparison.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Comparison {
    /// What was compared.
    pub counted: Counted,
    /// How long the lists are, whatever is given of them.
    pub sizes: Sizes,
    /// A row for each dimension.
    pub rows: Vec<Row>,
    /// All figures, by kind and unit, the largest first.
    pub figures: Vec<Figure>,
    /// Figures of one thing: those of two sides first, and of them those that can be compared.
    pub figure_pairs: Vec<FigurePair>,
    /// How many figures of which kind there are, in the order of the list: see [`Figure::of_kind`].
    pub figure_kinds: Vec<FacetCount>,
    /// Of each kind the largest, each once.
    pub largest: Vec<Figure>,
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

/// The lengths of the long lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(missing_docs, reason = "the fields of Comparison describe them")]
pub struct Sizes {
    pub rows: usize,
    pub figures: usize,
    pub figure_pairs: usize,
    pub contrasts: usize,
    pub tensions: usize,
    pub sources: usize,
    pub voices: usize,
    pub words: usize,
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

impl Figure {
    /// Its kind: each currency is one, and so are all shares, and all counts.
    pub fn of_kind(&self) -> &str {
        match self.mention.kind {
            EntityType::Money => self.mention.value.as_ref().and_then(|value| value.unit.as_deref()),
            kind => Some(kind.name()),
        }
        .unwrap_or_default()
    }
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
