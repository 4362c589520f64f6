//! Who speaks in a comparison, how often, about whom.

use serde::{Deserialize, Serialize};

use super::{Camp, Speaker};

/// Statements about a side, and said by a side, in one dimension.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Balance {
    /// Id of the dimension.
    pub dimension: String,
    /// About.
    pub about: About,
    /// Said by.
    pub said: Said,
}

/// The same in one source.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SourceBalance {
    /// The outlet; none: documents whose outlet is unknown.
    pub source: Option<String>,
    /// Documents.
    pub documents: usize,
    /// About.
    pub about: About,
    /// Said by.
    pub said: Said,
}

/// Statements by what they are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct About {
    /// The first side.
    pub a: usize,
    /// The second side.
    pub b: usize,
    /// Both.
    pub both: usize,
    /// Neither.
    pub neither: usize,
}

/// Statements by who says them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Said {
    /// The first side.
    pub a: usize,
    /// The second side.
    pub b: usize,
    /// Others, the article itself among them.
    pub other: usize,
    /// Of these, the article itself.
    pub article: usize,
}

/// A speaker, and whom the statements are about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Voice {
    /// What `evidence()` takes: the entity's id, else the name.
    pub key: String,
    /// Who.
    pub speaker: Speaker,
    /// Whose voice.
    pub camp: Camp,
    /// Statements.
    pub statements: usize,
    /// Documents.
    pub documents: usize,
    /// About whom.
    pub about: About,
    /// Whether one source alone quotes this voice.
    pub fragile: bool,
}

/// A dimension with few documents on a side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct BlindSpot {
    /// Id of the dimension.
    pub dimension: String,
    /// The side: `a` or `b`.
    pub about: Camp,
    /// Documents that say something there.
    pub documents: usize,
}
