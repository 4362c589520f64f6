//! The ledger: rows are dimensions, columns the two sides and what is about both.

use std::collections::BTreeSet;

use super::contrasts::contrasts;
use super::count::{Counted, by_dimension, gather, says};
use super::figures::figures;
use super::rank::ranked;
use crate::corpus::{DocId, Language};
use crate::entities::EntityId;
use crate::statements::{Facets, Library};

/// One of the two things compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// An entity: statements about it, or about what counts as it.
    Entity(EntityId),
    /// Any filter.
    Filter(Box<Facets>),
}

/// What a comparison takes.
#[derive(Clone, Debug)]
pub struct Options {
    /// The first side.
    pub a: Side,
    /// The second side.
    pub b: Side,
    /// The language of the texts that are compared.
    pub language: Language,
    /// Numbers of the dimensions asked for, in [`crate::entities::Lexicon::dimensions`].
    pub dimensions: Vec<u8>,
    /// Filter over all statements.
    pub facets: Facets,
}

/// Where a statement stands between the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Bearing {
    A,
    B,
    Both,
    Neither,
}

/// A statement of the library: document and number of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The document.
    pub document: DocId,
    /// The number of the statement in it.
    pub statement: u32,
}

/// One cell of the ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Documents that say something here.
    pub documents: usize,
    /// All statements, strongest first.
    pub statements: Vec<Place>,
}

/// One row of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Number of the dimension.
    pub dimension: u8,
    /// About the first side.
    pub a: Cell,
    /// About both.
    pub both: Cell,
    /// About the second side.
    pub b: Cell,
}

/// A figure of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The statement that gives it.
    pub place: Place,
    /// Number of the mention in the document's analysis.
    pub mention: u32,
    /// Where the statement stands.
    pub bearing: Bearing,
    /// What is counted, in the text's words.
    pub counts: Option<String>,
}

/// Two figures or claims of the same kind, one for each side (مقابلة).
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// Number of the dimension.
    pub dimension: u8,
    /// About the first side.
    pub a: Place,
    /// About the second side.
    pub b: Place,
    /// Whether the two may be set against each other as numbers.
    pub comparable: bool,
    /// Why they were paired.
    pub pairing: Pairing,
}

/// Why two statements are set against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// One document counts the same thing for both sides, in the same unit.
    SameCount,
}

/// Two statements that can't both be taken at face value (تعارض).
#[derive(Clone, Debug, PartialEq)]
pub struct Tension {
    /// Number of the dimension.
    pub dimension: Option<u8>,
    /// The first.
    pub first: Place,
    /// The second.
    pub second: Place,
    /// Why they were paired.
    pub reason: String,
}

/// How much is said about each side, and by each side, in one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// Number of the dimension.
    pub dimension: u8,
    /// Statements about a, b, both, neither.
    pub about: [usize; 4],
    /// Statements said by a, by b, by others (the article itself among them).
    pub said: [usize; 3],
}

/// A term that sets the two sides' statements apart.
#[derive(Clone, Debug, PartialEq)]
pub struct WordRow {
    /// The term, as it is mostly written.
    pub term: String,
    /// Log-odds, above 0 for the first side.
    pub log_odds: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
    /// Documents of each side with the term.
    pub documents: [usize; 2],
}

/// A comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Documents and statements after near-copies were collapsed.
    pub counted: [usize; 2],
    /// The same before.
    pub before: [usize; 2],
    /// A row for each dimension asked for.
    pub rows: Vec<Row>,
    /// All figures of the compared statements.
    pub figures: Vec<Figure>,
    /// See [`Contrast`].
    pub contrasts: Vec<Contrast>,
    /// See [`Tension`].
    pub tensions: Vec<Tension>,
    /// See [`Balance`].
    pub balance: Vec<Balance>,
    /// See [`WordRow`].
    pub words: Vec<WordRow>,
}

/// How many statements of a cell are shown at first; these come from different stories where they can.
pub const SHOWN: usize = 3;

/// Compares two sides over `library`.
pub fn compare(library: &Library, options: &Options) -> Comparison {
    let gathered = gather(library, options);
    let rows = by_dimension(&gathered.statements);
    let row = |dimension: &u8| rows.get(dimension).map(Vec::as_slice).unwrap_or_default();
    let figures = figures(&library.lexicon, &gathered.statements);
    Comparison {
        counted: [gathered.stories, gathered.statements.len()],
        before: gathered.before,
        rows: options.dimensions.iter().map(|dimension| ledger_row(*dimension, row(dimension))).collect(),
        balance: options
            .dimensions
            .iter()
            .map(|dimension| balance(library, options, *dimension, row(dimension)))
            .collect(),
        contrasts: contrasts(library, &options.dimensions, &figures),
        figures,
        tensions: Vec::new(),
        words: Vec::new(),
    }
}

/// The statements of one cell, strongest first.
pub fn evidence(library: &Library, options: &Options, dimension: u8, bearing: Bearing) -> Vec<Place> {
    let mut statements = gather(library, options).statements;
    statements
        .retain(|counted| counted.bearing == bearing && counted.statement.dimensions.contains(&dimension));
    ranked(&statements, dimension, SHOWN)
}

fn ledger_row(dimension: u8, statements: &[Counted]) -> Row {
    let cell = |bearing| {
        let own: Vec<Counted> =
            statements.iter().filter(|counted| counted.bearing == bearing).copied().collect();
        let stories: BTreeSet<DocId> = own.iter().map(|counted| counted.story).collect();
        Cell { documents: stories.len(), statements: ranked(&own, dimension, SHOWN) }
    };
    Row { dimension, a: cell(Bearing::A), both: cell(Bearing::Both), b: cell(Bearing::B) }
}

fn balance(library: &Library, options: &Options, dimension: u8, statements: &[Counted]) -> Balance {
    let mut balance = Balance { dimension, about: [0; 4], said: [0; 3] };
    for counted in statements {
        balance.about[counted.bearing as usize] += 1;
        let by = [&options.a, &options.b].map(|side| says(library, side, counted));
        balance.said[match by {
            [true, false] => 0,
            [false, true] => 1,
            _ => 2,
        }] += 1;
    }
    balance
}

#[cfg(test)]
mod tests;
