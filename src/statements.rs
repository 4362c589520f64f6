//! Statements (أقوال): a sentence as the comparison sees it: about whom, said by whom, in which dimensions, how sure.

pub mod facets;
pub mod library;
pub mod statement;

pub use facets::Facets;
pub use library::{Entry, Library};
pub use statement::{Analysis, Because, Decided, Direction, Speaker, Statement, analyse};
