//! Proposals: names that the lexicon does not know, where a pattern is as good as sure of them.

use super::mention::Mention;
use super::tag::Page;

/// The names that patterns propose between the `known` ones, in order.
pub fn proposals(_page: &Page, _known: &[Mention]) -> Vec<Mention> {
    Vec::new()
}
