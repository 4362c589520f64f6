//! Statements (أقوال): a sentence as the comparison sees it: about whom, said by whom, in which dimensions, how sure.

mod about;
pub mod analyse;
mod claim;
mod dimensions;
pub mod facets;
pub mod library;
pub mod read;
pub mod reading;
pub mod sieve;
mod signal;
mod speaker;
pub mod statement;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod testing;

pub use analyse::{analyse, read};
pub use facets::Facets;
pub use library::{Entry, Library};
pub use read::Read;
pub use sieve::Sieve;
pub use statement::{Analysis, Because, Decided, Direction, Finding, Speaker, Statement};
