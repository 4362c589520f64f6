//! What `compare()` and `evidence()` are asked: the sides, the filter, the lists that are wanted, the cell whose sentences are.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::{Camp, Column, Facets, Language};

/// A side: an entity's id, or any filter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Side {
    /// An entity's id.
    Entity(String),
    /// A filter.
    Filter(Box<Facets>),
}

impl<'de> Deserialize<'de> for Side {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Side, D::Error> {
        struct SideVisitor;
        impl<'de> Visitor<'de> for SideVisitor {
            type Value = Side;

            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("an entity's id or a filter")
            }

            fn visit_str<E>(self, id: &str) -> Result<Side, E> {
                Ok(Side::Entity(id.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Side, A::Error> {
                Ok(Side::Filter(Box::new(Facets::deserialize(MapAccessDeserializer::new(map))?)))
            }
        }
        deserializer.deserialize_any(SideVisitor)
    }
}

/// What a comparison takes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct CompareOptions {
    /// The first side; the lexicon's first unless said otherwise ("united-states").
    pub a: Option<Side>,
    /// The second side; the lexicon's second unless said otherwise ("china").
    pub b: Option<Side>,
    /// The texts compared and shown; Arabic unless said otherwise.
    pub language: Option<Language>,
    /// Ids of dimensions; all unless said otherwise.
    pub dimensions: Option<Vec<String>>,
    /// Filter over all statements.
    pub facets: Option<Facets>,
    /// The lists wanted, by the names of their fields; all unless said otherwise.
    pub only: Option<Vec<String>>,
    /// Entries given at most of each list that may be long; all unless said otherwise.
    pub limit: Option<usize>,
    /// Entries passed over.
    pub offset: usize,
}

impl CompareOptions {
    /// The same comparison, of which `lists` are wanted.
    pub fn only(&self, lists: &[&str]) -> CompareOptions {
        let only = lists.iter().map(|list| (*list).to_owned()).collect();
        CompareOptions { only: Some(only), ..self.clone() }
    }

    /// What of `list` stands on the page asked for.
    pub fn page_of<'a, T>(&self, list: &'a [T]) -> &'a [T] {
        let start = self.offset.min(list.len());
        let end = self.limit.map_or(list.len(), |limit| start.saturating_add(limit).min(list.len()));
        &list[start..end]
    }
}

/// The statements behind a number of a comparison: those that are all of what is given here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct CellName {
    /// Id of the dimension; any, where it is empty.
    pub dimension: String,
    /// The column.
    pub about: Option<Column>,
    /// Whose voice.
    pub said: Option<Camp>,
    /// The key of a voice.
    pub voice: Option<String>,
    /// A term of the words.
    pub term: Option<String>,
    /// An outlet; empty: those whose outlet is unknown.
    pub source: Option<String>,
}
