//! Pairs: statements that are set side by side ([`contrasts`]) or against each other ([`tensions`]), and why.
//!
//! Both are made the same way: statements are put into buckets by what they share, so that nothing is held against everything; what
//! meets in a bucket is weighed by what the two have in common ([`likeness`]); and the strongest are chosen so that neither one
//! statement nor one matter fills the list ([`choose`]).

mod choose;
pub mod contrasts;
pub mod likeness;
pub mod tensions;

use super::count::Counted;

#[cfg(test)]
mod tests;

/// Whether it asks and claims nothing.
fn is_question(counted: &Counted) -> bool {
    counted.statement.asks
}

/// The dimension that both stand in, else the first of the first one in the library.
fn shared_dimension(a: &Counted, b: &Counted) -> Option<u8> {
    let (first, second) = if a.place <= b.place { (a, b) } else { (b, a) };
    let own = &first.statement.dimensions;
    let shared = own.iter().find(|dimension| second.statement.dimensions.contains(dimension));
    shared.or_else(|| own.first()).or_else(|| second.statement.dimensions.first()).copied()
}
