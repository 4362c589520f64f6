//! Tensions (تعارض): two statements that can't both be taken at face value.
//!
//! Four things make one: figures for one thing that differ, or figures of one firm or year in sentences that are much alike; leanings that
//! oppose each other on one matter and about one side, or whatever they speak of, where only one can be a fact; a claim that one
//! text hedges, disputes or only attributes, and another makes flatly; a voice that goes against what another has just said.

mod doubts;
mod figures;
mod leaning;
mod opposed;
mod replies;
mod shelf;

use super::choose::{Caps, Offer, choose};
use super::{Scene, shared_dimension};
use crate::compare::count::Counted;
use crate::compare::options::Place;
use crate::text::Span;

/// How many are shown. Chosen on the originals and the accounts, as those of contrasts; one that is clear stands in several.
const CAPS: Caps = Caps { each: 8, of_group: 8, again: 0.3, per_story: 7, at_least: 14 };

/// Sentences of one speaker in one text so near to each other go on with one thought.
const THOUGHT: u32 = 4;

/// Two statements that can't both be taken at face value (تعارض).
#[derive(Clone, Debug, PartialEq)]
pub struct Tension {
    /// Number of the dimension.
    pub dimension: Option<u8>,
    /// The first in the library.
    pub first: Place,
    /// The second.
    pub second: Place,
    /// What clashes.
    pub clash: Clash,
    /// Higher is stronger.
    pub strength: f64,
    /// Whether both come from one source.
    pub fragile: bool,
}

/// What clashes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clash {
    /// Figures for one thing: their places in the list of figures.
    Figures([usize; 2]),
    /// Leanings on a matter: the words that show them.
    Polarity(u8, [Span; 2]),
    /// One of the two is hedged, disputed or only claimed; the figures, where it is one.
    Hedge(u8, Option<[usize; 2]>),
    /// The later one goes against the earlier one: the words by which it does.
    Reply(Span),
}

/// The tensions of `scene` in the dimensions asked for, strongest first.
pub fn tensions(scene: &Scene) -> Vec<Tension> {
    let mut found = figures::of_figures(scene);
    figures::of_groups(scene, &mut found);
    figures::of_likeness(scene, &mut found);
    doubts::of_doubts(scene, &mut found);
    found.extend(opposed::of_leanings(scene));
    replies::of_replies(scene, &mut found);
    found.retain(|tension| tension.dimension.is_none_or(|dimension| scene.dimensions.contains(&dimension)));
    let offers: Vec<Offer> = found.iter().map(offer).collect();
    let chosen = choose(&CAPS, scene.stories, &offers).into_iter();
    chosen.map(|(n, strength)| Tension { strength, ..found[n].clone() }).collect()
}

fn offer(tension: &Tension) -> Offer {
    let group = match tension.clash {
        Clash::Figures(_) | Clash::Reply(_) => None,
        Clash::Polarity(matter, _) | Clash::Hedge(matter, _) => Some(matter),
    };
    Offer { strength: tension.strength, halves: [tension.first, tension.second], group, leave: 1 }
}

fn tension(a: &Counted, b: &Counted, clash: Clash, strength: f64) -> Tension {
    let (first, second) = if a.place <= b.place { (a, b) } else { (b, a) };
    Tension {
        dimension: shared_dimension(a, b),
        first: first.place,
        second: second.place,
        clash,
        strength,
        fragile: first.source == second.source,
    }
}
