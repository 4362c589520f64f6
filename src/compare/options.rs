//! What a comparison takes: two sides, a language, dimensions, a filter.

use serde::{Deserialize, Serialize};

use crate::corpus::{DocId, Language};
use crate::entities::EntityId;
use crate::statements::Facets;

/// One of the two things compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// An entity: statements about it. About a country or body, by the rules of [`crate::statements`]; about any other, those
    /// that name it or what it owns, and those that it, or who belongs to it, says.
    Entity(EntityId),
    /// Any filter.
    Filter(Box<Facets>),
}

/// What a comparison takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The first side.
    pub a: Side,
    /// The second side.
    pub b: Side,
    /// The language of the texts that are compared.
    pub language: Language,
    /// Numbers of the dimensions asked for, in [`crate::entities::Lexicon::dimensions`].
    pub dimensions: Vec<u8>,
    /// Filter over all statements.
    pub facets: Facets,
}

/// Where a statement stands between the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Bearing {
    A,
    B,
    Both,
    Neither,
}

impl Bearing {
    /// The same with the sides swapped.
    pub fn mirrored(self) -> Bearing {
        match self {
            Bearing::A => Bearing::B,
            Bearing::B => Bearing::A,
            other => other,
        }
    }
}

/// Whose voice a statement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Camp {
    /// The first side's.
    A,
    /// The second side's.
    B,
    /// Somebody else's.
    Other,
    /// The article's own.
    #[default]
    Article,
}

/// A statement of the library: document and number of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The document.
    pub document: DocId,
    /// The number of the statement in it.
    pub statement: u32,
}
