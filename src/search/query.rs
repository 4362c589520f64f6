//! The query language: words are AND, "phrase", -not.

/// A query, parsed. Any text parses to something sensible.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {}

impl Query {
    /// Reads what the reader typed.
    pub fn parse(_text: &str) -> Query {
        Query {}
    }
}
