//! What a comparison sets side by side: figures of one thing, contrasts, tensions.

use serde::{Deserialize, Serialize};

use super::{Statement, Value};

/// Two figures of one thing, by their places in [`Comparison::figures`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct FigurePair {
    /// The first side's, or the first.
    pub first: usize,
    /// The second side's, or the second.
    pub second: usize,
    /// How many times the smaller the larger is, where both are single numbers: arithmetic of ours.
    pub ratio: Option<f64>,
    /// The same with its bounds, where a figure is a range, a bound or only about what it says.
    pub times: Option<Value>,
    /// Why they can't be compared as numbers, in words.
    pub not_comparable: Option<String>,
}

/// What a contrast is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContrastKind {
    /// Figures that count the same thing.
    Figures,
    /// What speakers of either side hold of one matter.
    Positions,
    /// Claims about one matter.
    #[default]
    Claims,
}

/// Two figures or claims of the same kind, one for each side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Contrast {
    /// Id of the dimension.
    pub dimension: String,
    /// What it is made of.
    pub kind: ContrastKind,
    /// About the first side.
    pub a: Statement,
    /// About the second side; the same statement where one sentence sets the two against each other.
    pub b: Statement,
    /// Whether they may be set against each other as numbers.
    pub comparable: bool,
    /// Why not, in words.
    pub not_comparable: Option<String>,
    /// The figures of the first side and the second, by their places in [`Comparison::figures`].
    pub figures: Option<[usize; 2]>,
    /// As in [`FigurePair`].
    pub ratio: Option<f64>,
    /// As in [`FigurePair`].
    pub times: Option<Value>,
    /// What is compared, and why, in words.
    pub reason: String,
    /// Higher is stronger.
    pub strength: f64,
    /// Whether both come from one source.
    pub fragile: bool,
}

/// Why two statements can't both be taken at face value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TensionKind {
    /// Figures for one thing differ.
    Figures,
    /// What one affirms the other denies.
    #[default]
    Polarity,
    /// One is hedged, disputed or only claimed, the other flat.
    Hedge,
}

/// Two statements that can't both be taken at face value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Tension {
    /// Id of the dimension.
    pub dimension: Option<String>,
    /// What clashes.
    pub kind: TensionKind,
    /// The first.
    pub first: Statement,
    /// The second.
    pub second: Statement,
    /// Why they were paired, in words.
    pub reason: String,
    /// Higher is stronger.
    pub strength: f64,
    /// Whether both come from one source.
    pub fragile: bool,
}
