//! Contrasts of figures that count the same thing.

use super::{Contrast, Pairing};
use crate::compare::figures::Weighed;
use crate::compare::options::Bearing;
use crate::compare::pairs::likeness::Weights;
use crate::compare::pairs::shared_dimension;
use crate::compare::ratio::relation;
use crate::entities::{EntityId, EntityType};
use crate::text::order;

/// Figures of one thing, one of each side.
pub fn of_figures(weights: &Weights, sides: [Option<EntityId>; 2], figures: &[Weighed]) -> Vec<Contrast> {
    /// Figures of one thing and side that are tried.
    const TRIED: usize = 12;
    let mut alike: Vec<(usize, &Weighed)> = figures.iter().enumerate().collect();
    alike.retain(|(_, figure)| {
        figure.thing().is_some() && matches!(figure.bearing(sides), Bearing::A | Bearing::B)
    });
    order::sort_by_key(&mut alike, |(n, figure)| (figure.thing(), *n));
    let mut found = Vec::new();
    for chunk in alike.chunk_by(|a, b| a.1.thing() == b.1.thing()) {
        let of =
            |bearing| chunk.iter().filter(move |(_, figure)| figure.bearing(sides) == bearing).take(TRIED);
        for (n, a) in of(Bearing::A) {
            for (m, b) in of(Bearing::B) {
                let Some(dimension) = shared_dimension(&a.counted, &b.counted) else { continue };
                let relation = relation(a, b);
                let shared = weights.of_matters(a.counted.read().matters & b.counted.read().matters);
                // Of a quantity only the unit is known to be the same.
                let off = match (relation.is_err(), a.mention.kind) {
                    (false, _) => 0.0,
                    (true, EntityType::Quantity) => 6.0,
                    (true, _) => 2.0,
                };
                let near = if a.counted.story == b.counted.story { 6.0 } else { 0.0 };
                found.push(Contrast {
                    dimension,
                    a: a.counted.place,
                    b: b.counted.place,
                    pairing: Pairing::Figures([*n, *m]),
                    ratio: relation.ok(),
                    difference: relation.err(),
                    positions: false,
                    strength: 12.0 + shared + near - off,
                    fragile: a.counted.source == b.counted.source,
                });
            }
        }
    }
    found
}
