//! Contrasts (مقابلة): figures or claims of the same kind, one for each side.
//!
//! Four things make one: figures that count the same thing; two claims on the same finer matter that have rare words or names in
//! common; a sentence that the text itself sets against what it has just said of the other side; one sentence that sets both
//! sides beside each other.

use std::collections::BTreeMap;

use super::count::Counted;
use super::digest::Digests;
use super::figures::Weighed;
use super::likeness::{Bucket, Candidate, Weights, each_bit};
use super::matters::{Axis, MatterSet};
use super::options::{Bearing, Camp, Place};
use crate::compare::ratio::{Ratio, relation};
use crate::entities::{EntityId, EntityType};
use crate::text::order;

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

/// The numbers by which contrasts are chosen.
struct Choice {
    /// Statements of a matter and a side that are tried. Low: pairs are missed in a large library; high: time.
    tried: usize,
    /// Least strength. Low: pairs that only share a matter; high: only near-parallel sentences.
    least: f64,
    /// What leaning opposite ways on one axis adds. High: opposed claims fill the list before parallel ones.
    opposed: f64,
    /// What a matter adds of which each side has its own. High: such matters fill the list; low: opposed claims do.
    parallel: f64,
    /// What either side's own voice adds. High: quotations lead.
    positions: f64,
    /// What a share of the words in common adds. High: sentences on one event lead, which say the same and contrast nothing.
    words: f64,
    /// Most that words in common add, and most that matters in common add.
    most_words: f64,
    most_matters: f64,
    /// Sentences that set one side beside the other, and sentences that turn, that are tried. As with `tried`.
    sentences: usize,
    /// What is added where the text itself sets one against the other.
    turn: f64,
    /// Most contrasts of one statement. High: a few general sentences fill the list.
    each: usize,
    /// What each contrast of a matter takes off the next one of it. High: all matters take turns; low: one fills the top.
    again: f64,
    /// Most contrasts of one matter in a round, in which every statement may have one more.
    matter: usize,
    /// Most contrasts in all, for each document (and ten beside).
    per_document: usize,
    /// What adds having no other matters, for the half that has fewer. High: sentences on one matter lead over long ones.
    focus: f64,
    /// How far back a text may set a sentence against others.
    reach: u32,
}

const CHOICE: Choice = Choice {
    tried: 40,
    least: 6.0,
    opposed: 4.0,
    parallel: 4.0,
    positions: 1.0,
    words: 0.4,
    most_words: 2.0,
    most_matters: 3.0,
    sentences: 200,
    turn: 3.0,
    each: 4,
    again: 0.8,
    matter: 5,
    per_document: 12,
    focus: 4.0,
    reach: 8,
};

/// The contrasts of `statements` in the dimensions asked for, strongest first. `figures` are theirs.
pub fn contrasts(
    digests: &Digests,
    weights: &Weights,
    sides: [Option<EntityId>; 2],
    dimensions: &[u8],
    statements: &[Counted],
    figures: &[Weighed],
) -> Vec<Contrast> {
    let mut found = of_figures(weights, sides, figures);
    found.extend(of_sentences(weights, sides, statements));
    found.extend(of_turns(digests, weights, statements));
    found.extend(of_matters(digests, weights, statements));
    found.retain(|contrast| contrast.strength >= CHOICE.least && dimensions.contains(&contrast.dimension));
    sort(&mut found);
    let stories = statements.chunk_by(|a, b| a.story == b.story).count();
    let mut chosen = chosen(found, 10 + CHOICE.per_document * stories.min(60));
    sort(&mut chosen);
    chosen
}

/// The strongest, a pair only once. Every statement has its best counterpart before any has its second, and no matter fills
/// the list.
fn chosen(found: Vec<Contrast>, most: usize) -> Vec<Contrast> {
    let mut uses: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    let mut matters: BTreeMap<u8, usize> = BTreeMap::new();
    let mut out = Vec::new();
    let mut left = found;
    for round in 1..=CHOICE.each {
        let mut waiting = Vec::new();
        for mut contrast in left {
            let of_matter = matters.entry(group(&contrast)).or_insert(0);
            let used = |place| uses.get(&place).map_or(&[][..], Vec::as_slice);
            let known = used(contrast.a).contains(&contrast.b);
            if known || out.len() == most {
                continue;
            }
            let is_figures = matches!(contrast.pairing, Pairing::Figures(_));
            // Figures and what the text itself sets against something don't wait for their turn.
            let most_used = match contrast.pairing {
                Pairing::Figures(_) => CHOICE.each,
                Pairing::Turn(Some(_)) => round + 1,
                _ => round,
            };
            let room = used(contrast.a).len() < most_used && used(contrast.b).len() < most_used;
            if room && (is_figures || *of_matter < CHOICE.matter * round) {
                contrast.strength -= if is_figures { 0.0 } else { CHOICE.again * *of_matter as f64 };
                *of_matter += 1;
                uses.entry(contrast.a).or_default().push(contrast.b);
                uses.entry(contrast.b).or_default().push(contrast.a);
                out.push(contrast);
            } else {
                waiting.push(contrast);
            }
        }
        left = waiting;
    }
    out
}

/// What a contrast is counted under: its matter; figures and what has none are each their own.
fn group(contrast: &Contrast) -> u8 {
    match contrast.pairing {
        Pairing::Matter(matter) | Pairing::Turn(Some(matter)) | Pairing::Sentence(Some(matter)) => matter,
        Pairing::Figures(_) => u8::MAX,
        Pairing::Turn(None) | Pairing::Sentence(None) => u8::MAX - 1,
    }
}

fn sort(found: &mut Vec<Contrast>) {
    order::sort_by(found, |a, b| {
        let order = |contrast: &Contrast| (contrast.a.min(contrast.b), contrast.a.max(contrast.b));
        b.strength.total_cmp(&a.strength).then_with(|| order(a).cmp(&order(b)))
    });
}

/// The dimension that both stand in, else the first of the first one in the library.
fn shared_dimension(a: &Counted, b: &Counted) -> Option<u8> {
    let (first, second) = if a.place <= b.place { (a, b) } else { (b, a) };
    let own = &first.statement.dimensions;
    let shared = own.iter().find(|dimension| second.statement.dimensions.contains(dimension));
    shared.or_else(|| own.first()).or_else(|| second.statement.dimensions.first()).copied()
}

fn of_figures(weights: &Weights, sides: [Option<EntityId>; 2], figures: &[Weighed]) -> Vec<Contrast> {
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

/// Sentences that set both sides beside each other.
fn of_sentences(weights: &Weights, sides: [Option<EntityId>; 2], statements: &[Counted]) -> Vec<Contrast> {
    let names_both = |counted: &Counted| {
        let named = |side: Option<EntityId>| side.is_some_and(|side| counted.read().sides.contains(&side));
        counted.bearing == Bearing::Both
            || (counted.bearing != Bearing::Neither && sides.into_iter().all(named))
    };
    let mut both = Bucket::new(CHOICE.sentences);
    for (n, counted) in (0u32..).zip(statements) {
        if counted.read().beside && names_both(counted) {
            both.put(counted.strength(), n);
        }
    }
    both.statements()
        .map(|n| &statements[n as usize])
        .filter_map(|counted| {
            let read = counted.read();
            Some(Contrast {
                dimension: *counted.statement.dimensions.first()?,
                a: counted.place,
                b: counted.place,
                pairing: Pairing::Sentence(weights.main_matter(read.matters)),
                difference: Some(Difference::Claims),
                ratio: None,
                positions: false,
                strength: 6.0 + weights.of_matters(read.matters).min(CHOICE.most_matters),
                fragile: true,
            })
        })
        .collect()
}

/// Sentences that a text sets against what it has just said of the other side: the last such sentence, and those shortly
/// before it on the same matter.
fn of_turns(digests: &Digests, weights: &Weights, statements: &[Counted]) -> Vec<Contrast> {
    let mut turns = Bucket::new(CHOICE.sentences);
    for (n, counted) in (0u32..).zip(statements) {
        if counted.read().turns && matches!(counted.bearing, Bearing::A | Bearing::B) {
            turns.put(counted.strength(), n);
        }
    }
    let mut found = Vec::new();
    for n in turns.statements().map(|n| n as usize) {
        let second = &statements[n];
        let near = statements[..n].iter().rev().take_while(|first| {
            first.place.document == second.place.document
                && first.place.statement + CHOICE.reach >= second.place.statement
        });
        let others = near.filter(|first| first.bearing == second.bearing.mirrored());
        for (nth, first) in others.enumerate() {
            if nth == 0 || first.read().matters & second.read().matters != 0 {
                found.extend(pair(digests, weights, first, second, Pairing::Turn));
            }
        }
    }
    found
}

fn of_matters(digests: &Digests, weights: &Weights, statements: &[Counted]) -> Vec<Contrast> {
    let room = || Bucket::new(CHOICE.tried);
    let mut buckets: Vec<[Bucket; 2]> = (0..digests.matters.len()).map(|_| [room(), room()]).collect();
    for (n, counted) in (0u32..).zip(statements) {
        let side = match counted.bearing {
            Bearing::A => 0,
            Bearing::B => 1,
            _ => continue,
        };
        each_bit(counted.read().matters, |matter| buckets[matter as usize][side].put(counted.strength(), n));
    }
    let kinds = Kinds::new(digests);
    let mut candidates: BTreeMap<u32, Candidate> = BTreeMap::new();
    let mut found = Vec::new();
    for (matter, [a, b]) in (0u8..).zip(&buckets) {
        for n in a.statements().chain(b.statements()) {
            let candidate = || Candidate::new(digests, &statements[n as usize]);
            candidates.entry(n).or_insert_with(candidate);
        }
        for first in a.statements() {
            for second in b.statements() {
                let (first, second) = (&candidates[&first], &candidates[&second]);
                let shared = first.counted.read().matters & second.counted.read().matters;
                // The pair is made once, under its main matter.
                if kinds.main(weights, shared) == Some(matter) {
                    found.extend(of_claims(weights, kinds, first, second, |matter| {
                        Pairing::Matter(matter.unwrap_or(0))
                    }));
                }
            }
        }
    }
    found
}

fn pair(
    digests: &Digests,
    weights: &Weights,
    first: &Counted,
    second: &Counted,
    pairing: impl Fn(Option<u8>) -> Pairing,
) -> Option<Contrast> {
    let [first, second] = [first, second].map(|counted| Candidate::new(digests, counted));
    of_claims(weights, Kinds::new(digests), &first, &second, pairing)
}

/// What matters and axes mean for contrasts.
#[derive(Clone, Copy)]
struct Kinds {
    parallel: MatterSet,
    worth: Option<Axis>,
}

impl Kinds {
    fn new(digests: &Digests) -> Kinds {
        Kinds { parallel: digests.matters.parallel(), worth: digests.matters.find_axis("worth") }
    }
}

impl Kinds {
    /// What a pair that shares these matters is about: what each side has of its own, before all else.
    fn main(self, weights: &Weights, shared: MatterSet) -> Option<u8> {
        weights.main_matter(shared & self.parallel).or_else(|| weights.main_matter(shared))
    }
}

/// The contrast of two claims, one about each side.
fn of_claims(
    weights: &Weights,
    kinds: Kinds,
    first: &Candidate,
    second: &Candidate,
    pairing: impl Fn(Option<u8>) -> Pairing,
) -> Option<Contrast> {
    let (a, b) = match first.counted.bearing {
        Bearing::A => (first, second),
        _ => (second, first),
    };
    let (reads, apart) = ([a, b].map(|half| half.counted.read()), a.apart(b));
    let shared = reads[0].matters & reads[1].matters;
    let pairing = pairing(kinds.main(weights, shared));
    let is_question = |half: &Candidate| {
        half.counted.statement.span.of(&half.counted.entry.document.text).ends_with(['؟', '?'])
    };
    if is_question(a) || is_question(b) {
        return None;
    }
    let opposed = |axis_counts: &dyn Fn(Axis) -> bool| {
        reads[0].stances.iter().filter(|one| axis_counts(one.axis)).any(|one| {
            reads[1].stances.iter().any(|other| one.axis == other.axis && one.point != other.point)
        })
    };
    let general = |axis: Axis| axis == Axis::RULE || Some(axis) == kinds.worth;
    let opposition = if opposed(&|axis| axis != Axis::TREND && !general(axis)) {
        CHOICE.opposed
    } else if opposed(&general) {
        CHOICE.opposed / 2.0
    } else {
        0.0
    };
    // What two statements merely both speak of sets nothing against anything.
    if opposition < CHOICE.opposed && shared & kinds.parallel == 0 && matches!(pairing, Pairing::Matter(_)) {
        return None;
    }
    let positions = a.counted.camp == Camp::A && b.counted.camp == Camp::B;
    let mut strength = weights.of_matters(shared).min(CHOICE.most_matters)
        + (CHOICE.words * weights.of_shared_words(&a.roots, &b.roots)).min(CHOICE.most_words);
    let fewest = reads.map(|read| read.matters.count_ones()).into_iter().min().unwrap_or(0).max(1);
    strength += CHOICE.focus * f64::from(shared.count_ones()) / f64::from(fewest);
    strength += opposition + if positions { CHOICE.positions } else { 0.0 };
    strength += if shared & kinds.parallel != 0 { CHOICE.parallel } else { 0.0 };
    if matches!(pairing, Pairing::Turn(_)) {
        strength += CHOICE.turn - apart.map_or(0.0, f64::from) / 4.0;
    }
    strength += f64::from(a.counted.strength() + b.counted.strength()) / 8.0;
    Some(Contrast {
        dimension: shared_dimension(&a.counted, &b.counted)?,
        a: a.counted.place,
        b: b.counted.place,
        pairing,
        difference: Some(Difference::Claims),
        ratio: None,
        positions,
        strength,
        fragile: a.counted.source == b.counted.source,
    })
}
