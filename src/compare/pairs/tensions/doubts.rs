//! Tensions of doubt: what one text doubts another says flatly of the same side.

use std::collections::BTreeMap;

use super::{Clash, Tension, tension};
use crate::compare::count::Counted;
use crate::compare::options::Bearing;
use crate::compare::pairs::likeness::{Bucket, Candidate, candidates, each_bit};
use crate::compare::pairs::Scene;

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
    let mut flat: BTreeMap<(u8, u8), Bucket> = BTreeMap::new();
    let side = |counted: &Counted| match counted.bearing {
        Bearing::A => Some(0),
        Bearing::B => Some(1),
        Bearing::Both => Some(2),
        Bearing::Neither => None,
    };
    for (n, counted) in (0u32..).zip(*statements) {
        let Some(side) = side(counted).filter(|_| counted.gist.is_flat) else { continue };
        each_bit(counted.gist.matters, |matter| {
            flat.entry((matter, side)).or_insert_with(|| Bucket::new(TRIED)).put(counted.strength(), n);
        });
    }
    let candidates = candidates(scene, flat.values());
    for doubt in statements.iter().filter(|counted| counted.gist.disputes) {
        let Some(side) = side(doubt) else { continue };
        let a = Candidate::new(digests, doubt);
        let mut best: Option<(f64, u32)> = None;
        each_bit(doubt.gist.matters, |matter| {
            for n in flat.get(&(matter, side)).into_iter().flat_map(Bucket::statements) {
                let b = &candidates[&n];
                let shared = weights.of_shared_words(&a.roots, &b.roots);
                let apart = doubt.place.document != b.counted.place.document;
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
