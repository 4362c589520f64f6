//! The ledger: rows are dimensions, columns the two sides and what is about both.

use super::count::gather;
use super::digest::Digests;
use super::figures::{Figure, figures, weigh};
use super::options::{Bearing, Camp, Options, Place, Side};
use super::pairs::Scene;
use super::pairs::contrasts::{Contrast, contrasts};
use super::pairs::likeness::Weights;
use super::pairs::tensions::{Tension, tensions};
use super::rank::ranked;
use super::ratio::{FigurePair, figure_pairs};
use super::voices::{Balance, BlindSpot, SourceBalance, Voice, VoiceId, by_source, voices};
use super::words::{WordRow, term_of, words};
use super::written::holds;
use crate::statements::{Library, Speaker};

mod rows;

use rows::rows;

/// One cell of the ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Documents that say something here.
    pub documents: usize,
    /// Statements here.
    pub statements: usize,
    /// The strongest.
    pub top: Vec<Place>,
    /// Figures in them.
    pub figures: usize,
    /// Who is quoted most here, and how often.
    pub speakers: Vec<(Speaker, usize)>,
    /// Sources of them.
    pub sources: usize,
    /// Whether all of it rests on one source.
    pub fragile: bool,
    /// Dates of the earliest and the latest document that have one.
    pub dates: Option<[String; 2]>,
}

/// One row of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Number of the dimension.
    pub dimension: u8,
    /// Documents and statements of it, also about neither side.
    pub total: [usize; 2],
    /// Whether all of it rests on one source.
    pub fragile: bool,
    /// About the first side.
    pub a: Cell,
    /// About both.
    pub both: Cell,
    /// About the second side.
    pub b: Cell,
}

/// A comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Documents and statements after near-copies were collapsed.
    pub counted: [usize; 2],
    /// Sources of them.
    pub sources: usize,
    /// Documents and statements before.
    pub before: [usize; 2],
    /// A row for each dimension asked for.
    pub rows: Vec<Row>,
    /// All figures of the compared statements.
    pub figures: Vec<Figure>,
    /// Figures of one thing that stand in contrasts and tensions.
    pub figure_pairs: Vec<FigurePair>,
    /// See [`Contrast`].
    pub contrasts: Vec<Contrast>,
    /// See [`Tension`].
    pub tensions: Vec<Tension>,
    /// See [`Balance`].
    pub balance: Vec<Balance>,
    /// See [`SourceBalance`].
    pub by_source: Vec<SourceBalance>,
    /// See [`Voice`].
    pub voices: Vec<Voice>,
    /// Dimensions in which few documents speak of a side.
    pub blind_spots: Vec<BlindSpot>,
    /// See [`WordRow`].
    pub words: Vec<WordRow>,
}

/// How many statements of a cell are shown at first; these come from different stories where they can.
pub const SHOWN: usize = 3;

/// Fewer documents than this on a side make a dimension a blind spot.
pub const BLIND: usize = 3;

/// Compares two sides over `library`, of which these are the digests.
pub fn compare(library: &Library, digests: &Digests, options: &Options) -> Comparison {
    let gathered = gather(library, digests, options);
    let statements = &gathered.statements;
    let (rows, balance) = rows(&options.dimensions, &gathered, digests.voices.len());
    let weighed = weigh(statements);
    let sides = [&options.a, &options.b].map(|side| match side {
        Side::Entity(entity) => Some(*entity),
        Side::Filter(_) => None,
    });
    let scene = Scene {
        lexicon: &library.lexicon,
        digests,
        weights: Weights::new(digests, statements),
        sides,
        dimensions: &options.dimensions,
        stories: gathered.stories,
        statements,
        figures: &weighed,
    };
    let (contrasts, tensions) = (contrasts(&scene), tensions(&scene));
    Comparison {
        counted: [gathered.stories, statements.len()],
        sources: gathered.sources,
        before: gathered.before,
        blind_spots: rows.iter().flat_map(blind_spots).collect(),
        rows,
        balance,
        by_source: by_source(statements),
        voices: voices(statements, digests.voices.len()),
        figures: figures(&weighed, sides),
        figure_pairs: figure_pairs(&weighed, &contrasts, &tensions),
        contrasts,
        tensions,
        words: words(&library.lexicon, digests, statements),
    }
}

/// Which statements are asked for; what is `None` does not matter.
#[derive(Clone, Debug, Default)]
pub struct Behind {
    /// Number of the dimension.
    pub dimension: Option<u8>,
    /// Where they stand.
    pub bearing: Option<Bearing>,
    /// Whose voice they are.
    pub camp: Option<Camp>,
    /// Who says them.
    pub voice: Option<VoiceId>,
    /// A term in them.
    pub term: Option<String>,
    /// Their outlet; `Some(None)`: unknown.
    pub source: Option<Option<String>>,
}

/// The statements behind a number of the comparison, strongest first.
pub fn evidence(library: &Library, digests: &Digests, options: &Options, behind: &Behind) -> Vec<Place> {
    let mut statements = gather(library, digests, options).statements;
    let shown = behind.term.as_deref();
    let term = shown.map(|shown| term_of(&library.lexicon, digests, &statements, shown));
    statements.retain(|counted| {
        let statement = counted.statement;
        behind.dimension.is_none_or(|dimension| statement.dimensions.contains(&dimension))
            && behind.bearing.is_none_or(|bearing| counted.bearing == bearing)
            && behind.camp.is_none_or(|camp| counted.camp == camp)
            && behind.voice.is_none_or(|voice| counted.voice() == Some(voice))
            && behind.source.as_ref().is_none_or(|source| counted.entry.document.source == *source)
            && term.is_none_or(|term| term.is_some_and(|term| holds(counted, term)))
    });
    ranked(&statements, behind.dimension, SHOWN)
}

fn blind_spots(row: &Row) -> impl Iterator<Item = BlindSpot> + use<> {
    let dimension = row.dimension;
    let sides = [(true, row.a.documents), (false, row.b.documents)];
    sides.into_iter().filter(|(_, documents)| *documents < BLIND).map(move |(first, documents)| BlindSpot {
        dimension,
        first,
        documents,
    })
}

#[cfg(test)]
mod tests;
