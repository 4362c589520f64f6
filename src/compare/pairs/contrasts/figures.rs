//! Contrasts of figures that count the same thing.

use super::{Contrast, Pairing};
use crate::compare::figures::Weighed;
use crate::compare::options::Bearing;
use crate::compare::pairs::{Scene, shared_dimension};
use crate::compare::ratio::relation;
use crate::entities::EntityType;
use crate::text::order;

/// Figures of one thing, one of each side.
pub fn of_figures(scene: &Scene) -> Vec<Contrast> {
    /// Figures of one thing and side that are tried.
    const TRIED: usize = 12;
    let sides = scene.sides;
    let mut alike: Vec<(usize, &Weighed)> = scene.figures.iter().enumerate().collect();
    alike.retain(|(_, figure)| {
        figure.thing().is_some() && matches!(figure.bearing(sides), Bearing::A | Bearing::B)
    });
    order::sort_by_key(&mut alike, |(n, figure)| (figure.thing(), *n));
    let mut found = Vec::new();
    for chunk in alike.chunk_by(|a, b| a.1.thing() == b.1.thing()) {
        let of =
            |bearing| chunk.iter().filter(move |(_, figure)| figure.bearing(sides) == bearing).take(TRIED);
        for a in of(Bearing::A) {
            for b in of(Bearing::B) {
                found.extend(of_two(scene, *a, *b, 0.0));
            }
        }
    }
    of_neighbours(scene, &mut found);
    found
}

/// Figures of one kind and unit in one sentence or the next, one of each side, of which one does not say again what it counts: «بلغ
/// الاستثمار الأميركي 109 مليارات دولار. وفي الصين 9 مليارات».
fn of_neighbours(scene: &Scene, found: &mut Vec<Contrast>) {
    /// What it takes off that only their being neighbours says that they count the same.
    const UNSAID: f64 = 4.0;
    let mut in_order: Vec<(usize, &Weighed)> = scene.figures.iter().enumerate().collect();
    order::sort_by_key(&mut in_order, |(_, figure)| (figure.counted.place, figure.reckoned.mention as usize));
    let alone = |figure: &Weighed| {
        let own = figure.counted.digest.figures_of(figure.counted.place.statement);
        let mentions = &figure.counted.entry.analysis.mentions;
        let is_like =
            |other: u32| mentions.get(other as usize).is_some_and(|m| m.kind == figure.mention.kind);
        own.iter().filter(|other| is_like(other.mention)).count() == 1
    };
    for pair in in_order.windows(2) {
        let [one, other] = [pair[0], pair[1]];
        let (first, second) = (one.1.counted.place, other.1.counted.place);
        let near = first.document == second.document && first.statement + 1 >= second.statement;
        let same = one.1.mention.kind == other.1.mention.kind && one.1.value.unit == other.1.value.unit;
        let unsaid = one.1.thing().is_none() || other.1.thing().is_none();
        let sure = first == second || (alone(one.1) && alone(other.1));
        if near && same && unsaid && sure {
            match [one.1.bearing(scene.sides), other.1.bearing(scene.sides)] {
                [Bearing::A, Bearing::B] => found.extend(of_two(scene, one, other, UNSAID)),
                [Bearing::B, Bearing::A] => found.extend(of_two(scene, other, one, UNSAID)),
                _ => {}
            }
        }
    }
}

/// Least weight of the words that two quantities of different texts share.
const SHARED: f64 = 3.0;

/// The contrast of two figures, less strong by `off`.
fn of_two(scene: &Scene, (n, a): (usize, &Weighed), (m, b): (usize, &Weighed), off: f64) -> Option<Contrast> {
    // Of a quantity only the unit is known to be the same: what two texts count by it must be alike in more.
    if a.mention.kind == EntityType::Quantity
        && a.counted.story != b.counted.story
        && scene.weights.of_shared_words(a.counted.roots(), b.counted.roots()) < SHARED
    {
        return None;
    }
    let relation = relation(a, b);
    let shared = scene.weights.of_matters(a.counted.gist.matters & b.counted.gist.matters);
    // Of a quantity only the unit is known to be the same.
    let unlike = match (relation.is_err(), a.mention.kind) {
        (false, _) => 0.0,
        (true, EntityType::Quantity) => 6.0,
        (true, _) => 2.0,
    };
    let near = if a.counted.story == b.counted.story { 6.0 } else { 0.0 };
    Some(Contrast {
        dimension: shared_dimension(&a.counted, &b.counted)?,
        a: a.counted.place,
        b: b.counted.place,
        pairing: Pairing::Figures([n, m]),
        ratio: relation.ok(),
        difference: relation.err(),
        positions: false,
        strength: 12.0 + shared + near - unlike - off,
        fragile: a.counted.source == b.counted.source,
    })
}
