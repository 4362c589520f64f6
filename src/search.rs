//! Search: an index of the library's sentences, the query language, and the ranking.
//!
//! A query is parsed ([`query`]), its words become patterns of written forms ([`pattern`]), their places are looked up
//! ([`table`]), documents are chosen and ranked ([`find`]), and the sentences that are shown get their [`marks`].

pub mod field;
mod concordance;
mod find;
pub mod found;
pub mod index;
mod marks;
mod names;
mod parse;
mod pattern;
mod plan;
mod postings;
pub mod query;
pub mod rank;
mod suggest;
mod table;
#[cfg(test)]
mod tests;
mod typo;
mod values;
mod vocabulary;

pub use concordance::Line;
pub use found::{Found, Hit, Mark, Match, SearchOptions, SentenceHit, Sort, Why};
pub use index::Index;
pub use query::Query;
pub use rank::Ranking;
