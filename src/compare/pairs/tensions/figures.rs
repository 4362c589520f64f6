//! Tensions of figures: for one thing they differ, or one text doubts what the other gives flatly.

use super::{Clash, Tension, tension};
use crate::compare::count::Counted;
use crate::compare::figures::{Weighed, normalised};
use crate::compare::pairs::likeness::Weights;
use crate::text::order;

/// Figures for one thing differ if one is larger than the other by this share.
const ROUNDING: f64 = 0.05;

/// Figures of one family for one thing that differ, and those of which one is doubted and the other flat.
pub fn of_figures(weights: &Weights, statements: &[Counted], figures: &[Weighed]) -> Vec<Tension> {
    /// Figures of one thing and family that are tried.
    const TRIED: usize = 24;
    let family = |figure: &Weighed| figure.reckoned.family;
    let mut alike: Vec<(usize, &Weighed)> = figures.iter().enumerate().collect();
    alike.retain(|(_, figure)| figure.thing().is_some() && figure.reckoned.family.is_some());
    order::sort_by(&mut alike, |(n, a), (m, b)| {
        (family(a), a.thing(), &a.value.unit, n).cmp(&(family(b), b.thing(), &b.value.unit, m))
    });
    let same = |a: &Weighed, b: &Weighed| {
        family(a) == family(b) && a.thing() == b.thing() && a.value.unit == b.value.unit
    };
    let mut found = Vec::new();
    for chunk in alike.chunk_by(|a, b| same(a.1, b.1)) {
        let tried = &chunk[..chunk.len().min(TRIED)];
        for (i, (n, a)) in tried.iter().enumerate() {
            for (m, b) in &tried[i + 1..] {
                found.extend(of_two(weights, (*n, a), (*m, b)));
            }
        }
        // A figure that its own text disputes further on: all that give it are set against that dispute.
        let disputed =
            tried.iter().find_map(|(n, figure)| Some((*n, dispute_of(statements, &figure.counted)?)));
        let Some((n, dispute)) = disputed else { continue };
        for (m, figure) in tried {
            let given = &figure.counted;
            let matters = given.read().matters;
            let Some(matter) = weights.main_matter(matters).filter(|_| given.place != dispute.place) else {
                continue;
            };
            let own = f64::from(u8::from(given.story == dispute.story));
            found.push(tension(given, dispute, Clash::Hedge(matter, Some([n, *m])), 10.0 - own));
        }
    }
    found
}

/// The tension of two figures for one thing.
fn of_two(weights: &Weights, (n, a): (usize, &Weighed), (m, b): (usize, &Weighed)) -> Option<Tension> {
    let (one, other) = (&a.counted, &b.counted);
    let shared = one.read().matters & other.read().matters;
    let matter = weights.main_matter(shared)?;
    if one.place == other.place || !stands_alone(a) || !stands_alone(b) {
        return None;
    }
    let pair = if one.place <= other.place { [n, m] } else { [m, n] };
    let clash = if differ(a, b) {
        Clash::Figures(pair)
    } else if is_flat(one) != is_flat(other) {
        Clash::Hedge(matter, Some(pair))
    } else {
        return None;
    };
    Some(tension(one, other, clash, 8.0 + weights.of_matters(shared)))
}

/// Whether its sentence gives no second figure of its kind: of two, it is not sure which is whose.
fn stands_alone(figure: &Weighed) -> bool {
    let own = figure.counted.page.figures_of(figure.counted.place.statement);
    own.iter().filter(|other| other.thing.is_some() && other.thing == figure.reckoned.thing).count() < 2
}

/// Whether no number fits both, rounding aside.
fn differ(a: &Weighed, b: &Weighed) -> bool {
    let above = |a: &Weighed, b: &Weighed| match (a.value.low, b.value.high) {
        (Some(low), Some(high)) => low > high * (1.0 + ROUNDING),
        _ => false,
    };
    let same_year = a.when().zip(b.when()).is_none_or(|(one, other)| one.get(..4) == other.get(..4));
    same_year && normalised(a.value) > 0.0 && (above(a, b) || above(b, a))
}

/// Whether a claim is made flatly: not hedged, and by the article itself.
fn is_flat(counted: &Counted) -> bool {
    !counted.statement.hedged && counted.statement.speaker.is_none()
}

/// The sentence shortly after a claim that makes it a matter of dispute: the next one, or a later one on the same names.
fn dispute_of<'a, 'b>(statements: &'b [Counted<'a>], claim: &Counted) -> Option<&'b Counted<'a>> {
    const REACH: u32 = 2;
    let n = statements.partition_point(|counted| counted.place <= claim.place);
    let mut near = statements[n..].iter().take_while(|later| {
        later.place.document == claim.place.document && later.place.statement <= claim.place.statement + REACH
    });
    near.find(|later| {
        let next = later.place.statement == claim.place.statement + 1;
        later.read().disputes && (next || later.statement.about == claim.statement.about)
    })
}
