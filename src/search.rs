//! Search: an index of the library's sentences, and the ranking.

pub mod index;
pub mod query;

pub use index::{Found, Hit, Index, Mark, Match, SearchOptions, SentenceHit, Sort, Why};
pub use query::Query;
