//! Tensions of doubt: what one text doubts another says flatly of the same side.

use super::{Clash, Tension, tension};
use crate::compare::count::Counted;
use crate::compare::options::Bearing;
use crate::compare::pairs::Scene;
use crate::compare::pairs::likeness::{Bucket, each_bit};

/// Statements of a matter and a side that are tried. High: time.
const TRIED: usize = 32;

/// Least weight of the words that a doubt and a claim share. Low: a doubt meets all that is said of its matter.
const SHARED: f64 = 2.5;

/// Most that shared words add.
const MOST_SHARED: f64 = 7.0;

/// Strength without them.
const DOUBTS: f64 = 3.5;

/// Each doubt with the claim in another text that it is most like.
pub fn of_doubts(scene: &Scene, found: &mut Vec<Tension>) {
    let Scene { digests, weights, statements, .. } = scene;
    let room = || Bucket::new(TRIED);
    let mut flat: Vec<[Bucket; 3]> = (0..digests.matters.len()).map(|_| [room(), room(), room()]).collect();
    let side = |counted: &Counted| match counted.bearing {
        Bearing::A => Some(0),
        Bearing::B => Some(1),
        Bearing::Both => Some(2),
        Bearing::Neither => None,
    };
    for (n, counted) in (0u32..).zip(*statements) {
        let Some(side) = side(counted).filter(|_| counted.gist.is_flat) else { continue };
        each_bit(counted.gist.matters, |matter| flat[matter as usize][side].put(counted.strength(), n));
    }
    for doubt in statements.iter().filter(|counted| counted.gist.disputes) {
        let Some(side) = side(doubt) else { continue };
        let mut best: Option<(f64, u32)> = None;
        each_bit(doubt.gist.matters, |matter| {
            for n in flat[matter as usize][side].statements() {
                let claim = &statements[n as usize];
                let shared = weights.of_shared_words(doubt.roots(), claim.roots());
                let apart = doubt.place.document != claim.place.document;
                if apart && shared >= SHARED && best.is_none_or(|(most, _)| shared > most) {
                    best = Some((shared, n));
                }
            }
        });
        let Some((shared, n)) = best else { continue };
        let claim = &statements[n as usize];
        let Some(matter) = weights.main_matter(claim.gist.matters & doubt.gist.matters) else { continue };
        let strength = DOUBTS + shared.min(MOST_SHARED) / 2.0;
        found.push(tension(doubt, claim, Clash::Hedge(matter, None), strength));
    }
}
