//! Tensions (تعارض): two statements that can't both be taken at face value.
//!
//! Three things make one: figures for one thing that differ; leanings that oppose each other on one matter and about one side;
//! a claim that one text hedges, disputes or only attributes, and another makes flatly.

use std::collections::BTreeMap;

use super::count::Counted;
use super::digest::Digests;
use super::figures::{Weighed, normalised};
use super::likeness::{Bucket, Candidate, Weights, each_bit};
use super::matters::{Axis, Stance};
use super::options::{Bearing, Place};
use crate::text::{Span, order};

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
}

/// The numbers by which tensions are chosen.
struct Choice {
    /// Statements of a matter and a leaning that are tried. Low: pairs are missed in a large library; high: time.
    tried: usize,
    /// Least weight of what two statements share beside their matter. Low: false tensions; high: only near-copies.
    shared: f64,
    /// Least strength.
    least: f64,
    /// Most tensions of one statement. High: a few general sentences fill the list.
    each: usize,
    /// Most tensions of one matter and axis.
    matter: usize,
    /// Most tensions in all, for each document (and ten beside).
    per_document: usize,
    /// Figures for one thing differ if one is larger than the other by this share.
    rounding: f64,
    /// Sentences of one speaker in one text so near to each other go on with one thought.
    thought: u32,
}

const CHOICE: Choice = Choice {
    tried: 32,
    shared: 2.5,
    least: 6.0,
    each: 2,
    matter: 6,
    per_document: 3,
    rounding: 0.05,
    thought: 4,
};

/// The tensions of `statements` in the dimensions asked for, strongest first. `figures` are theirs.
pub fn tensions(
    digests: &Digests,
    weights: &Weights,
    dimensions: &[u8],
    statements: &[Counted],
    figures: &[Weighed],
) -> Vec<Tension> {
    let mut found = of_figures(weights, figures);
    found.extend(of_leanings(digests, weights, statements));
    found.extend(of_doubts(digests, weights, statements));
    found.retain(|tension| tension.dimension.is_none_or(|dimension| dimensions.contains(&dimension)));
    order::sort_by(&mut found, |a, b| {
        b.strength.total_cmp(&a.strength).then_with(|| (a.first, a.second).cmp(&(b.first, b.second)))
    });
    chosen(found, statements)
}

fn chosen(found: Vec<Tension>, statements: &[Counted]) -> Vec<Tension> {
    let stories = statements.chunk_by(|a, b| a.story == b.story).count();
    let most = 10 + CHOICE.per_document * stories.min(60);
    let mut uses: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    let mut matters: BTreeMap<Option<u8>, usize> = BTreeMap::new();
    let mut out: Vec<Tension> = Vec::new();
    for tension in found {
        let used = |place| uses.get(&place).map_or(&[][..], Vec::as_slice);
        let matter = match tension.clash {
            Clash::Figures(_) => None,
            Clash::Polarity(matter, _) | Clash::Hedge(matter, _) => Some(matter),
        };
        let full = used(tension.first).len() >= CHOICE.each || used(tension.second).len() >= CHOICE.each;
        let of_matter = matters.get(&matter).copied().unwrap_or(0);
        if out.len() == most
            || full
            || used(tension.first).contains(&tension.second)
            || of_matter >= CHOICE.matter
        {
            continue;
        }
        matters.insert(matter, of_matter + 1);
        uses.entry(tension.first).or_default().push(tension.second);
        uses.entry(tension.second).or_default().push(tension.first);
        out.push(tension);
    }
    out
}

fn tension(a: &Counted, b: &Counted, clash: Clash, strength: f64) -> Tension {
    let (first, second) = if a.place <= b.place { (a, b) } else { (b, a) };
    let own = &first.statement.dimensions;
    let shared = own.iter().find(|dimension| second.statement.dimensions.contains(dimension));
    Tension {
        dimension: shared.or_else(|| own.first()).copied(),
        first: first.place,
        second: second.place,
        clash,
        strength,
        fragile: first.source == second.source,
    }
}

/// Figures of one family for one thing that differ, and those of which one is doubted and the other flat.
fn of_figures(weights: &Weights, figures: &[Weighed]) -> Vec<Tension> {
    /// Figures of one thing and family that are tried.
    const TRIED: usize = 24;
    let key = |figure: &Weighed| figure.reckoned.family;
    let mut alike: Vec<(usize, &Weighed)> = figures.iter().enumerate().collect();
    alike.retain(|(_, figure)| figure.thing().is_some() && figure.reckoned.family.is_some());
    order::sort_by(&mut alike, |(n, a), (m, b)| {
        (key(a), a.thing(), &a.value.unit, n).cmp(&(key(b), b.thing(), &b.value.unit, m))
    });
    let same =
        |a: &Weighed, b: &Weighed| key(a) == key(b) && a.thing() == b.thing() && a.value.unit == b.value.unit;
    let mut found = Vec::new();
    for chunk in alike.chunk_by(|a, b| same(a.1, b.1)) {
        for (i, (n, a)) in chunk.iter().take(TRIED).enumerate() {
            for (m, b) in chunk.iter().take(TRIED).skip(i + 1) {
                if a.counted.place == b.counted.place {
                    continue;
                }
                let pair = if a.counted.place <= b.counted.place { [*n, *m] } else { [*m, *n] };
                let shared = a.counted.read().matters & b.counted.read().matters;
                let strength = 8.0 + weights.of_matters(shared);
                let clash = match weights.main_matter(shared) {
                    Some(_) if differ(a, b) => Clash::Figures(pair),
                    Some(matter) if is_doubted(&a.counted) != is_doubted(&b.counted) => {
                        Clash::Hedge(matter, Some(pair))
                    }
                    _ => continue,
                };
                found.push(tension(&a.counted, &b.counted, clash, strength));
            }
        }
    }
    found
}

/// Whether no number fits both, rounding aside.
fn differ(a: &Weighed, b: &Weighed) -> bool {
    let above = |a: &Weighed, b: &Weighed| match (a.value.low, b.value.high) {
        (Some(low), Some(high)) => low > high * (1.0 + CHOICE.rounding),
        _ => false,
    };
    let same_year = a.when().zip(b.when()).is_none_or(|(one, other)| one.get(..4) == other.get(..4));
    same_year && normalised(a.value) > 0.0 && (above(a, b) || above(b, a))
}

/// Whether a claim is less than flat: hedged, disputed, or only said by somebody.
fn is_doubted(counted: &Counted) -> bool {
    counted.statement.hedged
        || counted.read().disputes
        || is_disputed_later(counted)
        || counted.statement.speaker.is_some()
}

/// Whether one of the next sentences makes it a matter of dispute: the same speaker's claim, or the same name's.
fn is_disputed_later(counted: &Counted) -> bool {
    const REACH: usize = 2;
    let n = counted.place.statement as usize;
    let own = counted.entry.analysis.statements.get(n + 1..).unwrap_or_default();
    own.iter().zip(&counted.page.reads[n + 1..]).take(REACH).any(|(later, read)| {
        read.disputes
            && later.hedged
            && counted.statement.speaker.is_some()
            && later.about == counted.statement.about
    })
}

/// Pairs whose leanings on a shared matter oppose each other.
fn of_leanings(digests: &Digests, weights: &Weights, statements: &[Counted]) -> Vec<Tension> {
    type Key = (u8, Axis, bool);
    let mut buckets: BTreeMap<Key, Bucket> = BTreeMap::new();
    for (n, counted) in (0u32..).zip(statements) {
        let read = counted.read();
        for stance in &read.stances {
            let Some(up) = sign(counted, stance) else { continue };
            each_bit(read.matters, |matter| {
                let bucket = buckets.entry((matter, stance.axis, up));
                bucket.or_insert_with(|| Bucket::new(CHOICE.tried)).put(counted.strength(), n);
            });
        }
    }
    let mut candidates: BTreeMap<u32, Candidate> = BTreeMap::new();
    let mut found = Vec::new();
    for ((matter, axis, up), bucket) in &buckets {
        let Some(other) = buckets.get(&(*matter, *axis, false)).filter(|_| *up) else { continue };
        for n in bucket.statements().chain(other.statements()) {
            candidates.entry(n).or_insert_with(|| Candidate::new(digests, &statements[n as usize]));
        }
        for first in bucket.statements() {
            for second in other.statements() {
                let (a, b) = (&candidates[&first], &candidates[&second]);
                let shared = a.counted.read().matters & b.counted.read().matters;
                if weights.main_matter(shared) == Some(*matter) {
                    found.extend(opposed(weights, *matter, *axis, a, b));
                }
            }
        }
    }
    found
}

/// Which way a stance points. Of standing, which way for the first side: if the second is ahead, the first is behind.
fn sign(counted: &Counted, stance: &Stance) -> Option<bool> {
    if stance.axis != Axis::STANDING {
        return Some(stance.up);
    }
    match counted.bearing {
        Bearing::A => Some(stance.up),
        Bearing::B => Some(!stance.up),
        Bearing::Both | Bearing::Neither => None,
    }
}

fn opposed(weights: &Weights, matter: u8, axis: Axis, a: &Candidate, b: &Candidate) -> Option<Tension> {
    if !may_clash(axis, a, b) {
        return None;
    }
    let stance = |half: &Candidate, up: bool| {
        let counted = &half.counted;
        let mut own = counted.read().stances.iter().filter(move |stance| stance.axis == axis);
        own.find(|stance| sign(counted, stance) == Some(up)).map(|stance| (stance.span, stance.denied))
    };
    // A sentence that leans both ways says so itself.
    if stance(a, false).is_some() || stance(b, true).is_some() {
        return None;
    }
    let ((up, denied), (down, other)) = (stance(a, true)?, stance(b, false)?);
    let shared = weights.of_shared(&a.roots, &b.roots);
    if shared < CHOICE.shared {
        return None;
    }
    let matters = a.counted.read().matters & b.counted.read().matters;
    let mut strength = shared + weights.of_matters(matters);
    strength += if denied != other { 1.5 } else { 0.0 };
    strength += if a.counted.story != b.counted.story { 1.0 } else { 0.0 };
    strength += if axis == Axis::STANDING { -1.0 } else { 0.0 };
    let spans = if a.counted.place <= b.counted.place { [up, down] } else { [down, up] };
    (strength >= CHOICE.least)
        .then(|| tension(&a.counted, &b.counted, Clash::Polarity(matter, spans), strength))
}

/// Whether two statements speak of one thing, so that they can clash.
fn may_clash(axis: Axis, a: &Candidate, b: &Candidate) -> bool {
    let speaker = |half: &Candidate| {
        half.counted.statement.speaker.as_ref().map(|speaker| (speaker.entity, speaker.name.clone()))
    };
    let apart = a.apart(b);
    let later = if a.counted.place > b.counted.place { a } else { b };
    let goes_on = apart.is_some_and(|apart| apart <= CHOICE.thought) && speaker(a) == speaker(b);
    if apart == Some(0) || (goes_on && !later.counted.read().turns) {
        return false;
    }
    let (one, other) = (a.counted.bearing, b.counted.bearing);
    let same_side = one == other || one == Bearing::Both || other == Bearing::Both;
    axis == Axis::STANDING || (same_side && axis != Axis::TREND)
}

/// A claim that is doubted in one text, and made flatly in another.
fn of_doubts(digests: &Digests, weights: &Weights, statements: &[Counted]) -> Vec<Tension> {
    let mut buckets: BTreeMap<(u8, bool), Bucket> = BTreeMap::new();
    for (n, counted) in (0u32..).zip(statements) {
        let doubted = counted.statement.hedged;
        if doubted || counted.statement.speaker.is_none() {
            each_bit(counted.read().matters, |matter| {
                let bucket = buckets.entry((matter, doubted)).or_insert_with(|| Bucket::new(CHOICE.tried));
                bucket.put(counted.strength(), n);
            });
        }
    }
    let mut found = Vec::new();
    for ((matter, doubted), bucket) in &buckets {
        let Some(flat) = buckets.get(&(*matter, false)).filter(|_| *doubted) else { continue };
        for first in bucket.statements() {
            let a = Candidate::new(digests, &statements[first as usize]);
            for second in flat.statements() {
                let b = Candidate::new(digests, &statements[second as usize]);
                let matters = a.counted.read().matters & b.counted.read().matters;
                let near = a.apart(&b).is_some_and(|apart| apart <= CHOICE.thought);
                if near
                    || weights.main_matter(matters) != Some(*matter)
                    || a.counted.bearing != b.counted.bearing
                {
                    continue;
                }
                let shared = weights.of_shared(&a.roots, &b.roots);
                let strength = shared + weights.of_matters(matters) - 2.0;
                if shared >= 2.0 * CHOICE.shared && strength >= CHOICE.least {
                    found.push(tension(&a.counted, &b.counted, Clash::Hedge(*matter, None), strength));
                }
            }
        }
    }
    found
}
