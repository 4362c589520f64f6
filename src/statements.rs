//! Statements (أقوال): a sentence as the comparison sees it: about whom, said by whom, in which dimensions, how sure.

mod about;
pub mod analyse;
mod claim;
mod dimensions;
pub mod facets;
pub mod library;
pub mod reading;
pub mod sieve;
mod signal;
mod speaker;
pub mod statement;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod testing;

pub use analyse::{Read, analyse, read, statements};
pub use facets::Facets;
pub use library::{Entry, Library};
pub use sieve::Sieve;
pub use statement::{Analysis, Because, Decided, Direction, Finding, Speaker, Statement};
