//! Tensions of figures: for one thing they differ, or one text doubts what the other gives flatly.

use std::collections::BTreeMap;

use super::{Clash, THOUGHT, Tension, tension};
use crate::compare::count::Counted;
use crate::compare::figures::{Weighed, normalised};
use crate::compare::options::Bearing;
use crate::compare::pairs::Scene;
use crate::compare::pairs::likeness::Weights;
use crate::compare::terms::family;
use crate::entities::{EntityId, EntityType, Referent};
use crate::text::order;

/// Figures of one thing, firm or year that are tried. High: time.
const TRIED: usize = 24;

/// Figures for one thing differ if one is larger than the other by this share.
const ROUNDING: f64 = 0.05;

/// Most that shared matters add.
const MOST_MATTERS: f64 = 3.0;

/// Most times that one of two figures for one thing is the other.
const SCALE: f64 = 1000.0;

/// Figures of one family for one thing that differ, and those of which one is doubted and the other flat.
pub fn of_figures(scene: &Scene) -> Vec<Tension> {
    /// Disputes of one figure that are tried.
    const DISPUTES: usize = 3;
    let Scene { weights, statements, figures, .. } = scene;
    let disputes = disputes(scene);
    let of = |figure: &Weighed| figure.reckoned.family;
    let mut alike: Vec<(usize, &Weighed)> = figures.iter().enumerate().collect();
    // Of a quantity only the unit is known to be the same.
    let is_named = |figure: &Weighed| figure.thing().is_some() && figure.mention.kind != EntityType::Quantity;
    alike.retain(|(_, figure)| is_named(figure) && figure.reckoned.family.is_some());
    order::sort_by(&mut alike, |(n, a), (m, b)| {
        (of(a), a.thing(), a.currency(), n).cmp(&(of(b), b.thing(), b.currency(), m))
    });
    let same =
        |a: &Weighed, b: &Weighed| of(a) == of(b) && a.thing() == b.thing() && a.currency() == b.currency();
    let mut found = Vec::new();
    for chunk in alike.chunk_by(|a, b| same(a.1, b.1)) {
        let tried = &chunk[..chunk.len().min(TRIED)];
        for (i, (n, a)) in tried.iter().enumerate() {
            for (m, b) in &tried[i + 1..] {
                found.extend(of_two(scene, (*n, a), (*m, b)));
            }
        }
        // A figure that a text disputes: all that give it are set against that dispute.
        let own = tried.iter().filter_map(|(n, figure)| Some((*n, dispute_of(statements, &figure.counted)?)));
        // Of figures, cost is what people dispute without saying of which number they speak.
        let is_money = tried[0].1.mention.kind == EntityType::Money;
        let named = disputes.iter().filter(|dispute| is_money && Some(dispute.family) == of(tried[0].1));
        let named = named.map(|dispute| (tried[0].0, &statements[dispute.statement]));
        let mut against: Vec<(usize, &Counted)> = own.chain(named).collect();
        order::sort_few(&mut against, |a, b| a.1.place < b.1.place);
        against.dedup_by_key(|(_, dispute)| dispute.place);
        for (n, dispute) in against.into_iter().take(DISPUTES) {
            for (m, figure) in tried {
                found.extend(disputed(weights, (n, dispute), (*m, &figure.counted)));
            }
        }
    }
    found
}

/// Sums of one year that two sentences give of the same names and that differ: who is named last in a list is not whose a sum is.
pub fn of_groups<'a>(scene: &Scene<'a>, found: &mut Vec<Tension>) {
    /// Names that two sentences on one group have in common.
    const NAMES: usize = 3;
    let Scene { weights, sides, figures, .. } = scene;
    let year = |figure: &Weighed<'a>| figure.year();
    let mut sums: Vec<(usize, &Weighed)> = figures.iter().enumerate().collect();
    sums.retain(|(_, figure)| figure.mention.kind == EntityType::Money && year(figure).is_some());
    order::sort_by(&mut sums, |(n, a), (m, b)| (year(a), &a.value.unit, n).cmp(&(year(b), &b.value.unit, m)));
    for chunk in sums.chunk_by(|(_, a), (_, b)| year(a) == year(b) && a.value.unit == b.value.unit) {
        let tried = &chunk[..chunk.len().min(TRIED)];
        for (i, (n, a)) in tried.iter().enumerate() {
            for (m, b) in &tried[i + 1..] {
                let one_group = a.bearing(*sides) == b.bearing(*sides)
                    && (a.reckoned.family != b.reckoned.family || a.thing() != b.thing())
                    && weights.shared_names(a.counted.roots(), b.counted.roots()) >= NAMES;
                if one_group && differ(a, b) {
                    found.extend(of_two(scene, (*n, a), (*m, b)));
                }
            }
        }
    }
}

/// Figures of one kind that differ, of which it is not said in one word what they count: one firm's, or one year's and
/// side's, in sentences that have rare words in common.
pub fn of_likeness(scene: &Scene, found: &mut Vec<Tension>) {
    let side = |figure: &Weighed| figure.bearing(scene.sides);
    group(
        scene,
        &|figure| Some((kin(figure), figure.reckoned.family, figure.reckoned.family.map(|_| "")?, None)),
        found,
    );
    group(scene, &|figure| Some((kin(figure), None, figure.year()?, Some(side(figure)))), found);
}

/// What figures of a group share: kind and unit; firm; year; side.
type Group<'a> = ((EntityType, Option<&'a str>), Option<EntityId>, &'a str, Option<Bearing>);

/// Holds those figures against each other of which `by` says the same.
fn group<'a>(scene: &Scene<'a>, by: &dyn Fn(&Weighed<'a>) -> Option<Group<'a>>, found: &mut Vec<Tension>) {
    let mut groups: BTreeMap<Group, Vec<(usize, &Weighed)>> = BTreeMap::new();
    for (n, figure) in scene.figures.iter().enumerate() {
        let Some(key) = by(figure) else { continue };
        let group = groups.entry(key).or_default();
        if group.len() < TRIED {
            group.push((n, figure));
        }
    }
    for group in groups.values().filter(|group| group.len() > 1) {
        alike(scene, group, found);
    }
}

/// What figures must have in common to be held against each other at all: kind and unit.
fn kin<'a>(figure: &Weighed<'a>) -> (EntityType, Option<&'a str>) {
    let thing = figure.reckoned.thing.as_deref().filter(|_| figure.mention.kind == EntityType::Quantity);
    (figure.mention.kind, thing.or(figure.currency()))
}

/// Those of some figures that differ and are alike enough.
fn alike(scene: &Scene, tried: &[(usize, &Weighed)], found: &mut Vec<Tension>) {
    /// Least likeness. Low: everything that a firm pays is held against everything else.
    const LEAST: f64 = 4.0;
    for (i, (n, a)) in tried.iter().enumerate() {
        for (m, b) in &tried[i + 1..] {
            let likeness = likeness(scene, a, b);
            let unlike = a.thing().zip(b.thing()).is_some_and(|(one, other)| one != other)
                || a.reckoned.family.zip(b.reckoned.family).is_some_and(|(one, other)| one != other);
            if likeness >= LEAST && !unlike && differ(a, b) {
                found.extend(of_two(scene, (*n, a), (*m, b)));
            }
        }
    }
}

/// How alike two figures are: by the words and matters of their sentences, their firm and their year.
fn likeness(scene: &Scene, a: &Weighed, b: &Weighed) -> f64 {
    /// What it adds that they are one firm's, that both are of one year, and most that matters add.
    const FIRM: f64 = 2.0;
    const YEAR: f64 = 2.0;
    const MATTERS: f64 = 2.0;
    let add = |same: bool, worth: f64| if same { worth } else { 0.0 };
    let shared = a.counted.gist.matters & b.counted.gist.matters;
    scene.weights.of_shared_words(a.counted.roots(), b.counted.roots())
        + scene.weights.of_matters(shared).min(MATTERS)
        + add(a.reckoned.family == b.reckoned.family, FIRM)
        + add(a.year().is_some() && a.year() == b.year(), YEAR)
}

/// A sentence that disputes what it says of a firm.
struct Dispute {
    statement: usize,
    family: EntityId,
}

/// The disputes of `scene`, for each family that they name.
fn disputes(scene: &Scene) -> Vec<Dispute> {
    let mut found = Vec::new();
    for (statement, counted) in
        scene.statements.iter().enumerate().filter(|(_, counted)| counted.gist.disputes)
    {
        for mention in counted.entry.analysis.mentions_of(counted.statement) {
            match mention.referent {
                Referent::Known(entity)
                    if matches!(mention.kind, EntityType::Company | EntityType::Model) =>
                {
                    found.push(Dispute { statement, family: family(scene.lexicon, entity) });
                }
                _ => {}
            }
        }
    }
    found
}

/// The tension of a sentence that gives a figure and one that disputes it.
fn disputed(
    weights: &Weights,
    (n, dispute): (usize, &Counted),
    (m, given): (usize, &Counted),
) -> Option<Tension> {
    if given.place == dispute.place || given.gist.disputes {
        return None;
    }
    let near = given.place.document == dispute.place.document;
    let shared = given.gist.matters & dispute.gist.matters;
    let matter = weights.main_matter(shared).or_else(|| {
        // The dispute right behind the figure need not say again what it is about.
        let own = given.gist.matters;
        let own = if own == 0 { dispute.gist.matters } else { own };
        weights.main_matter(own).filter(|_| near || n != m)
    })?;
    let own = f64::from(u8::from(given.story == dispute.story));
    Some(tension(given, dispute, Clash::Hedge(matter, Some([n, m])), 10.0 - own))
}

/// The tension of two figures for one thing.
fn of_two(scene: &Scene, (n, a): (usize, &Weighed), (m, b): (usize, &Weighed)) -> Option<Tension> {
    let (one, other) = (&a.counted, &b.counted);
    let shared = one.gist.matters & other.gist.matters;
    // One side's figure says nothing of the other's; one firm is of one side, whatever its sentence is about.
    let one_firm = a.reckoned.family.is_some() && a.reckoned.family == b.reckoned.family;
    let sides = [a, b].map(|figure| figure.bearing(scene.sides));
    let apart = !one_firm && matches!(sides, [Bearing::A, Bearing::B] | [Bearing::B, Bearing::A]);
    if one.place == other.place
        || apart
        || !of_one(scene, a, b)
        || lists(one, other)
        || !stands_alone(a)
        || !stands_alone(b)
    {
        return None;
    }
    let pair = if one.place <= other.place { [n, m] } else { [m, n] };
    let clash = if differ(a, b) {
        Clash::Figures(pair)
    } else if fits(a, b) && is_flat(one) != is_flat(other) && !goes_on(one, other) {
        Clash::Hedge(scene.weights.main_matter(shared)?, Some(pair))
    } else {
        return None;
    };
    Some(tension(one, other, clash, 8.0 + scene.weights.of_matters(shared).min(MOST_MATTERS)))
}

/// Whether its sentence gives no second figure of its kind: of two, it is not sure which is whose.
fn stands_alone(figure: &Weighed) -> bool {
    let own = figure.counted.digest.figures_of(figure.counted.place.statement);
    own.iter().filter(|other| other.thing.is_some() && other.thing == figure.reckoned.thing).count() < 2
}

/// Whether two figures are said of one thing: of two models of one firm they are not.
fn of_one(scene: &Scene, a: &Weighed, b: &Weighed) -> bool {
    let (Some(one), Some(other)) = (a.reckoned.of, b.reckoned.of) else { return true };
    let lexicon = scene.lexicon;
    let is_model = |entity| lexicon.entity(entity).kind == EntityType::Model;
    let holds = |whole, part| lexicon.and_owners(part).any(|owner| owner == whole);
    !(is_model(one) && is_model(other)) || holds(one, other) || holds(other, one)
}

/// Whether some number fits both, rounding aside.
fn fits(a: &Weighed, b: &Weighed) -> bool {
    let above = |a: &Weighed, b: &Weighed| match (a.ends().0, b.ends().1) {
        (Some(low), Some(high)) => low > high * (1.0 + ROUNDING),
        _ => false,
    };
    !above(a, b) && !above(b, a)
}

/// Whether two figures of one year differ, and not as a price and a bill do.
fn differ(a: &Weighed, b: &Weighed) -> bool {
    let same_year = a.year().zip(b.year()).is_none_or(|(one, other)| one == other);
    let (one, other) = (normalised(a.value), normalised(b.value));
    // What is so much larger counts something else: a price, not a bill.
    let one_scale = one.max(other) <= one.min(other) * SCALE;
    same_year && one > 0.0 && one_scale && !fits(a, b)
}

/// Whether one text goes on with a thought: it may be sure of the first part and not of the second.
fn goes_on(a: &Counted, b: &Counted) -> bool {
    a.place.document == b.place.document && a.place.statement.abs_diff(b.place.statement) <= THOUGHT
}

/// Whether one text gives the two figures one after the other and does not turn from the first: it finds them to agree.
fn lists(a: &Counted, b: &Counted) -> bool {
    let later = if a.place > b.place { a } else { b };
    goes_on(a, b)
        && !later.gist.turns
        && later.read().against.is_none()
        && (a.voice() == b.voice() || later.voice().is_none())
}

/// Whether a claim is made flatly: not hedged, and by the article itself.
fn is_flat(counted: &Counted) -> bool {
    !counted.statement.hedged && counted.statement.speaker.is_none()
}

/// The sentence shortly before or after a claim that makes it a matter of dispute: the next one, or one about the same.
fn dispute_of<'a, 'b>(statements: &'b [Counted<'a>], claim: &Counted) -> Option<&'b Counted<'a>> {
    const REACH: u32 = 2;
    let (own, start) = (claim.place, claim.place.statement.saturating_sub(REACH));
    let first = statements
        .partition_point(|counted| (counted.place.document, counted.place.statement) < (own.document, start));
    let mut near = statements[first..].iter().take_while(|other| {
        other.place.document == own.document && other.place.statement <= own.statement + REACH
    });
    near.find(|other| {
        let next = other.place.statement.abs_diff(own.statement) == 1;
        other.place != own && other.gist.disputes && (next || other.statement.about == claim.statement.about)
    })
}
