//! The ledger: rows are dimensions, columns the two sides and what is about both.

use super::count::{Counted, SourceId, gather};
use super::digest::Digests;
use super::figures::{Figure, figures, weigh};
use super::options::{Bearing, Camp, Options, Place, Side};
use super::pairs::contrasts::{Contrast, contrasts};
use super::pairs::likeness::Weights;
use super::pairs::tensions::{Tension, tensions};
use super::rank::{ranked, strongest};
use super::voices::{
    Balance, BlindSpot, SourceBalance, Tally, Voice, VoiceKey, by_source, key, speakers, voices,
};
use super::words::{WordRow, term_of, words};
use super::written::holds;
use crate::statements::{Library, Speaker};

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
    let mut by_dimension: Vec<Vec<&Counted>> =
        library.lexicon.dimensions.iter().map(|_| Vec::new()).collect();
    for counted in statements {
        for dimension in &counted.statement.dimensions {
            by_dimension[*dimension as usize].push(counted);
        }
    }
    let of =
        |dimension: &u8| (*dimension, by_dimension.get(*dimension as usize).map_or(&[][..], Vec::as_slice));
    let asked = || options.dimensions.iter().map(of);
    let rows: Vec<Row> = asked().map(|(n, own)| row(n, own)).collect();
    let weighed = weigh(statements);
    let sides = [&options.a, &options.b].map(|side| match side {
        Side::Entity(entity) => Some(*entity),
        Side::Filter(_) => None,
    });
    let weights = Weights::new(digests, statements);
    Comparison {
        counted: [gathered.stories, statements.len()],
        sources: gathered.sources,
        before: gathered.before,
        blind_spots: rows.iter().flat_map(blind_spots).collect(),
        rows,
        balance: asked().map(|(dimension, own)| Balance { dimension, tally: tally(own) }).collect(),
        by_source: by_source(statements),
        voices: voices(statements),
        contrasts: contrasts(digests, &weights, sides, &options.dimensions, statements, &weighed),
        tensions: tensions(
            &library.lexicon,
            digests,
            &weights,
            sides,
            &options.dimensions,
            statements,
            &weighed,
        ),
        figures: figures(&weighed, sides),
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
    pub voice: Option<VoiceKey>,
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
            && behind
                .voice
                .as_ref()
                .is_none_or(|voice| statement.speaker.as_ref().map(key).as_ref() == Some(voice))
            && behind.source.as_ref().is_none_or(|source| counted.entry.document.source == *source)
            && term.is_none_or(|term| term.is_some_and(|term| holds(counted, term)))
    });
    ranked(&statements, behind.dimension, SHOWN)
}

fn tally(statements: &[&Counted]) -> Tally {
    let mut tally = Tally::default();
    statements.iter().for_each(|counted| tally.add(counted.bearing, counted.camp));
    tally
}

fn row(dimension: u8, statements: &[&Counted]) -> Row {
    let mut columns: [Vec<&Counted>; 4] = Default::default();
    statements.iter().for_each(|counted| columns[counted.bearing as usize].push(counted));
    let all = Reach::of(statements);
    let cell = |bearing: Bearing| cell(dimension, &columns[bearing as usize]);
    Row {
        dimension,
        total: [all.documents, statements.len()],
        fragile: all.sources.len() == 1,
        a: cell(Bearing::A),
        both: cell(Bearing::Both),
        b: cell(Bearing::B),
    }
}

/// The documents and sources of some statements, which stand in the order of the library.
#[derive(Default)]
struct Reach<'a> {
    documents: usize,
    sources: Vec<SourceId>,
    dates: Vec<&'a str>,
}

impl<'a> Reach<'a> {
    fn of(statements: &[&'a Counted<'a>]) -> Reach<'a> {
        let mut reach = Reach::default();
        let mut last = None;
        for counted in statements {
            if last.replace(counted.story) != Some(counted.story) {
                reach.documents += 1;
                reach.sources.push(counted.source);
                reach.dates.extend(counted.entry.document.date.as_deref());
            }
        }
        crate::text::order::sort_and_dedup(&mut reach.sources);
        reach
    }
}

fn cell(dimension: u8, statements: &[&Counted]) -> Cell {
    let reach = Reach::of(statements);
    let figures = |counted: &&Counted| counted.page.figures_of(counted.place.statement).len();
    let earliest = reach.dates.iter().min().map(|date| (*date).to_owned());
    let latest = reach.dates.iter().max().map(|date| (*date).to_owned());
    Cell {
        documents: reach.documents,
        statements: statements.len(),
        top: strongest(statements, Some(dimension), SHOWN),
        figures: statements.iter().map(figures).sum(),
        speakers: speakers(statements, SHOWN),
        sources: reach.sources.len(),
        fragile: reach.sources.len() == 1,
        dates: earliest.zip(latest).map(Into::into),
    }
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
