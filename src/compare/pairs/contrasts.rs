//! Contrasts (مقابلة): figures or claims of the same kind, one for each side.
//!
//! Four things make one: figures that count the same thing; two claims on the same finer matter that have rare words or names in
//! common; a sentence that the text itself sets against what it has just said of the other side; one sentence that sets both
//! sides beside each other.

mod claims;
mod figures;
mod meet;

use super::Scene;
use super::choose::{Caps, Offer, choose};
use crate::compare::options::Place;
use crate::compare::ratio::Ratio;

/// Two figures or claims of the same kind, one for each side.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// Number of the dimension.
    pub dimension: u8,
    /// About the first side.
    pub a: Place,
    /// About the second side.
    pub b: Place,
    /// Why they were paired.
    pub pairing: Pairing,
    /// Why they can't be set against each other as numbers; `None`: they can.
    pub difference: Option<Difference>,
    /// The larger figure through the smaller.
    pub ratio: Option<Ratio>,
    /// Whether each side's own voice says its half.
    pub positions: bool,
    /// Higher is stronger.
    pub strength: f64,
    /// Whether both come from one source.
    pub fragile: bool,
}

/// Why two statements are set against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// Figures that count the same thing: the places of the first side's and of the second's in the list of figures.
    Figures([usize; 2]),
    /// Claims about one matter.
    Matter(u8),
    /// The text sets the later sentence against the earlier one; the matter that they share, if any.
    Turn(Option<u8>),
    /// Either side's own voice, one right after the other; the matter that they share, if any.
    Voices(Option<u8>),
    /// One sentence sets both sides beside each other; its main matter.
    Sentence(Option<u8>),
}

/// Why two figures or claims are not compared as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// They are claims.
    Claims,
    /// The units differ.
    Unit,
    /// The years differ.
    Year,
    /// What is counted is not the same whole.
    Scope,
    /// One is flat, the other is not.
    Hedge,
    /// Both only say what they are at least.
    LowerBounds,
    /// Both only say what they are at most.
    UpperBounds,
    /// Their ranges overlap, so that either may be larger.
    Overlap,
    /// One is zero or less.
    Zero,
}

/// How many are shown. Chosen on the originals and the accounts, so that what analysts listed stands among the first sixty.
const CAPS: Caps = Caps { each: 4, of_group: 5, again: 0.8, per_story: 11, at_least: 8 };

/// Least strength. Low: pairs that only share a matter; high: only near-parallel sentences.
const LEAST: f64 = 6.0;

/// The contrasts of `scene` in the dimensions asked for, strongest first.
pub fn contrasts(scene: &Scene) -> Vec<Contrast> {
    let mut found = figures::of_figures(scene);
    meet::of_statements(scene, &mut found);
    found.retain(|contrast| contrast.strength >= LEAST && scene.dimensions.contains(&contrast.dimension));
    let offers: Vec<Offer> = found.iter().map(offer).collect();
    let chosen = choose(&CAPS, scene.stories, &offers).into_iter();
    chosen.map(|(n, strength)| Contrast { strength, ..found[n].clone() }).collect()
}

fn offer(contrast: &Contrast) -> Offer {
    /// Counts what has no matter.
    const NO_MATTER: u8 = u8::MAX;
    let (group, leave) = match contrast.pairing {
        // Figures, and what the text itself sets against something, don't wait for their turn.
        Pairing::Figures(_) => (None, CAPS.each),
        Pairing::Turn(matter) | Pairing::Voices(matter) => (Some(matter.unwrap_or(NO_MATTER)), 1),
        Pairing::Matter(matter) => (Some(matter), 0),
        Pairing::Sentence(matter) => (Some(matter.unwrap_or(NO_MATTER)), 0),
    };
    Offer { strength: contrast.strength, halves: [contrast.a, contrast.b], group, leave }
}
