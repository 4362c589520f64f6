//! Pairs: statements that are set side by side ([`contrasts`]) or against each other ([`tensions`]), and why.
//!
//! Both are made the same way: statements are put into buckets by what they share, so that nothing is held against everything; what
//! meets in a bucket is weighed by what the two have in common ([`likeness`]); and the strongest are chosen so that neither one
//! statement nor one matter fills the list ([`choose`]).

mod choose;
pub mod contrasts;
pub mod likeness;
pub mod tensions;

use self::likeness::Weights;
use super::count::Counted;
use super::digest::Digests;
use super::figures::Weighed;
use crate::entities::{EntityId, Lexicon};

#[cfg(test)]
mod tests;

/// What pairs are made of.
pub struct Scene<'a> {
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// What is kept of each statement.
    pub digests: &'a Digests,
    /// How telling each root and each matter is.
    pub weights: Weights<'a>,
    /// The sides, where they are entities.
    pub sides: [Option<EntityId>; 2],
    /// The dimensions asked for.
    pub dimensions: &'a [u8],
    /// How many stories there are.
    pub stories: usize,
    /// The statements that count, in the order of their places.
    pub statements: &'a [Counted<'a>],
    /// Their figures.
    pub figures: &'a [Weighed<'a>],
}

impl<'a> Scene<'a> {
    /// Which of the sides an entity is.
    fn side(&self, entity: EntityId) -> Option<usize> {
        self.sides.iter().position(|side| *side == Some(entity))
    }

    /// The statements that stand at most `reach` before statement `n` in its document, the last one first.
    fn before(&self, n: usize, reach: u32) -> impl Iterator<Item = &'a Counted<'a>> {
        let place = self.statements[n].place;
        self.statements[..n].iter().rev().take_while(move |first| {
            first.place.document == place.document && first.place.statement + reach >= place.statement
        })
    }
}

/// Whether the two stand in one row.
fn shares_row(a: &Counted, b: &Counted) -> bool {
    a.rows().any(|(row, _)| b.rows().any(|(other, _)| row == other))
}

/// The dimension that both stand in, else the first of the first one in the library.
fn shared_dimension(a: &Counted, b: &Counted) -> Option<u8> {
    let (first, second) = if a.place <= b.place { (a, b) } else { (b, a) };
    let shared = first.rows().find(|(row, _)| second.rows().any(|(other, _)| *row == other));
    shared.or_else(|| first.rows().next()).or_else(|| second.rows().next()).map(|(row, _)| row)
}
