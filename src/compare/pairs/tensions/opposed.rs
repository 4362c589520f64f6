//! Tensions of leanings that oppose each other, and of what is doubted here and said flatly there.

use super::leaning::{Ground, Leanings};
use super::shelf::Shelf;
use super::{Clash, THOUGHT, Tension, tension};
use crate::compare::count::Counted;
use crate::compare::matters::{Axis, Scale, Stance};
use crate::compare::options::Bearing;
use crate::compare::pairs::likeness::{Bucket, Candidate, Weights, candidates, each_bit};
use crate::compare::pairs::{Scene, shares_row};

/// Least weight of the words that two statements share of which one allows what the other forbids. Low: false tensions, since
/// everything is allowed and forbidden somewhere; high: only near-copies.
const SHARED: f64 = 4.0;

/// Most that shared words and names add. High: near-copies lead.
const MOST_SHARED: f64 = 7.0;

/// Most that shared matters add. High: long sentences lead.
const MOST_MATTERS: f64 = 4.0;

/// Least strength.
const LEAST: f64 = 5.5;

/// Stands for any matter, where it is clear without one what two statements speak of.
const ANY: u8 = u8::MAX;

/// Pairs whose leanings on a shared matter oppose each other, and pairs of which one makes a claim flatly that the other doubts.
pub fn of_leanings(scene: &Scene) -> Vec<Tension> {
    let Scene { weights, statements, .. } = scene;
    let leanings = Leanings::new(scene);
    let mut shelf = Shelf::new(&leanings);
    for (n, counted) in (0u32..).zip(*statements) {
        if !counted.gist.leans || !counted.gist.claims || !speaks_of_sides(scene, counted) {
            continue;
        }
        let mut put = |matter: u8, ground: Ground, point: i8| {
            shelf.bucket((matter, ground, point)).put(counted.strength(), n);
        };
        if let Some(point) = leanings.standing(counted) {
            put(ANY, Ground::Standing, point);
        }
        for stance in counted.stances() {
            // Who says of one name what another text denies need not name the matter in the words of the lists.
            if is_plain(&leanings, stance.axis) {
                put(ANY, Ground::Axis(stance.axis), stance.point.signum());
            }
            each_bit(counted.gist.matters, |matter| {
                for ground in leanings.grounds(counted, matter, stance.axis).into_iter().flatten() {
                    match ground {
                        Ground::Standing => {}
                        Ground::Steps(_) => put(ANY, ground, stance.point.signum()),
                        _ => put(matter, ground, stance.point.signum()),
                    }
                }
            });
        }
    }
    let buckets = shelf.in_order();
    let candidates = candidates(scene, buckets.iter().map(|(_, bucket)| bucket));
    let mut found = Vec::new();
    for (i, ((matter, ground, point), bucket)) in buckets.iter().enumerate() {
        let pairs = |other: &Bucket, with: &mut dyn FnMut(&Candidate, &Candidate)| {
            let others: Vec<&Candidate> = other.statements().map(|second| &candidates[&second]).collect();
            for first in bucket.statements().map(|first| &candidates[&first]) {
                others.iter().for_each(|second| with(first, second));
            }
        };
        let others = buckets[i + 1..].iter().take_while(|((m, g, _), _)| m == matter && g == ground);
        for ((.., higher), other) in others {
            let clash = Points { ground: *ground, matter: *matter, down: *point, up: *higher };
            pairs(other, &mut (|down, up| found.extend(opposed(weights, &leanings, clash, up, down))));
        }
        // What is said with a hedge and what is said flatly may differ by a degree.
        let alike = buckets[i..].iter().take_while(|((_, g, higher), _)| g == ground && higher - point <= 1);
        for (_, other) in alike.filter(|_| *ground == Ground::Standing) {
            pairs(
                other,
                &mut (|a, b| found.extend(doubted(weights, a, b).or_else(|| doubted(weights, b, a)))),
            );
        }
    }
    found
}

/// Whether a statement is about a side or names one.
fn speaks_of_sides(scene: &Scene, counted: &Counted) -> bool {
    let names_one =
        || counted.gist.names_sides && counted.read().sides.iter().any(|side| scene.side(*side).is_some());
    counted.bearing != Bearing::Neither || names_one()
}

/// Two points on one ground.
#[derive(Clone, Copy)]
struct Points {
    ground: Ground,
    matter: u8,
    down: i8,
    up: i8,
}

impl Points {
    /// Whether two degrees can't both hold. Two that put the same side ahead differ only in how far; who is level may be ahead in
    /// some respects, but one name that only comes near is not level.
    fn clash(&self, words: [&Stance; 2], same_name: bool) -> bool {
        let apart = self.up - self.down;
        let near = words.iter().any(|stance| stance.point == -1);
        self.up >= 0 && self.down <= 0 && (apart > 1 || (apart == 1 && near && same_name))
    }
}

/// The tension of `a`, which leans up, and `b`, which leans down.
fn opposed(
    weights: &Weights,
    leanings: &Leanings,
    points: Points,
    a: &Candidate,
    b: &Candidate,
) -> Option<Tension> {
    let ground = points.ground;
    let matters = a.counted.gist.matters & b.counted.gist.matters;
    let grounds = if ground == Ground::Measure { matters & leanings.matters.measures() } else { matters };
    // The pair is made once, under its main matter.
    let main = weights.main_matter(grounds);
    let stands_in = if points.matter == ANY && matches!(ground, Ground::Axis(_)) {
        main.is_none() && speaks_of_one(weights, a, b)
    } else {
        points.matter == ANY || main == Some(points.matter)
    };
    if !stands_in || !may_clash(weights, leanings, ground, a, b) {
        return None;
    }
    let (up, down) = (leanings.leaning(a, ground, points.up)?, leanings.leaning(b, ground, points.down)?);
    let one_case = match (ground, up.denied, down.denied) {
        (Ground::Axis(axis), ..) if leanings.matters.scale(axis) != Scale::Facts => true,
        (Ground::Axis(_), false, true) => denies(leanings, a, b),
        (Ground::Axis(_), true, false) => denies(leanings, b, a),
        _ => true,
    };
    // A lead in making chips is no lead in models, and of two sides each may be steered in its own way.
    let one_field = ground != Ground::Standing || leanings.is_of_chips(a) == leanings.is_of_chips(b);
    let plain = matches!(ground, Ground::Axis(axis) if is_plain(leanings, axis) && leanings.matters.scale(axis) == Scale::Opposed);
    let one_side = !plain || up.of.zip(down.of).is_none_or(|(one, other)| one == other);
    if !one_case || !one_field || !one_side {
        return None;
    }
    if ground == Ground::Standing
        && !points.clash([up, down], a.first_name.is_some() && a.first_name == b.first_name)
    {
        return None;
    }
    let shared = weights.of_shared(a.roots, b.roots).min(MOST_SHARED);
    if ground == Ground::Axis(Axis::RULE) && weights.of_shared_words(a.roots, b.roots) < SHARED {
        return None;
    }
    let count = |test: fn(&Counted) -> bool| [a, b].iter().filter(|half| test(&half.counted)).count() as f64;
    let mut strength = weights.of_matters(matters).min(MOST_MATTERS);
    strength += count(|half| half.statement.speaker.is_some()) - count(|half| half.statement.hedged);
    strength += if up.denied != down.denied { 1.5 } else { 0.0 };
    strength += if a.counted.story != b.counted.story { 1.0 } else { 0.0 };
    strength += match ground {
        Ground::Standing => 3.0 + 1.5 * f64::from(points.up - points.down) + shared / 4.0,
        Ground::Steps(_) => 4.0 + shared / 4.0,
        Ground::Axis(_) => 3.0 + shared / 2.0,
        Ground::Measure => 2.5 + shared / 2.0,
    };
    let matter = main.or_else(|| weights.main_matter(a.counted.gist.matters | b.counted.gist.matters))?;
    let spans = if a.counted.place <= b.counted.place { [up.span, down.span] } else { [down.span, up.span] };
    (strength >= LEAST).then(|| tension(&a.counted, &b.counted, Clash::Polarity(matter, spans), strength))
}

/// Whether leanings on `axis` say the same of whatever they are said of: what is good, allowed or works does not.
fn is_plain(leanings: &Leanings, axis: Axis) -> bool {
    let scale = leanings.matters.scale(axis);
    axis != Axis::RULE
        && ![leanings.worth, leanings.effect].contains(&Some(axis))
        && matches!(scale, Scale::Opposed | Scale::Facts)
}

/// Whether two statements that share no matter speak of one thing all the same: one name, one row, and more.
fn speaks_of_one(weights: &Weights, a: &Candidate, b: &Candidate) -> bool {
    shares_row(&a.counted, &b.counted)
        && a.counted.bearing == b.counted.bearing
        && weights.of_shared(a.roots, b.roots) >= SHARED
}

/// The tension of `a`, which is hedged, and `b`, which says the same flatly of the same name.
fn doubted(weights: &Weights, a: &Candidate, b: &Candidate) -> Option<Tension> {
    let matters = a.counted.gist.matters & b.counted.gist.matters;
    let (hedged, flat) = (a.counted.statement, b.counted.statement);
    let same_name = a.first_name.is_some() && a.first_name == b.first_name;
    let apart = a.apart(b).is_none_or(|apart| apart > THOUGHT);
    if !hedged.hedged || flat.hedged || flat.speaker.is_some() || !same_name || !apart {
        return None;
    }
    let matter = weights.main_matter(matters)?;
    let strength = 7.0 + weights.of_shared(a.roots, b.roots).min(MOST_SHARED) / 2.0;
    Some(tension(&a.counted, &b.counted, Clash::Hedge(matter, None), strength))
}

/// Whether what `a` says is so is what `b` denies: what is not so of one firm may be so of others, and what is not so now need not stay.
fn denies(leanings: &Leanings, a: &Candidate, b: &Candidate) -> bool {
    let [one, other] = [a, b].map(|half| leanings.firms(&half.counted));
    let next = [a, b].map(|half| half.counted.read().next);
    next[0] == next[1] && (other.is_empty() || one.iter().any(|firm| other.contains(firm)))
}

/// Whether two statements speak of one thing, so that they can clash.
fn may_clash(weights: &Weights, leanings: &Leanings, ground: Ground, a: &Candidate, b: &Candidate) -> bool {
    let side = |half: &Candidate| half.counted.statement.speaker.as_ref().and_then(|speaker| speaker.side);
    let apart = a.apart(b);
    let later = if a.counted.place > b.counted.place { a } else { b };
    let one_voice = a.counted.voice() == b.counted.voice() || (apart == Some(1) && side(a) == side(b));
    if apart == Some(0)
        || (apart.is_some_and(|apart| apart <= THOUGHT) && one_voice && !later.counted.gist.turns)
    {
        return false;
    }
    let (one, other) = (a.counted.bearing, b.counted.bearing);
    let same_side = one == other || one == Bearing::Both || other == Bearing::Both;
    let same_name = a.first_name.is_some() && a.first_name == b.first_name;
    let shared = a.counted.gist.matters & b.counted.gist.matters;
    let same_field = shared != 0 && shares_row(&a.counted, &b.counted);
    match ground {
        // What one firm of a side can do says nothing of another.
        Ground::Standing => same_field && (one != other || one == Bearing::Both || same_name),
        Ground::Steps(_) => a.counted.story != b.counted.story && weights.shared_names(a.roots, b.roots) > 1,
        Ground::Axis(axis) if Some(axis) == leanings.worth => one == other,
        // What slows a side down is many things; only of one measure is it argued whether it works.
        Ground::Axis(axis) if Some(axis) == leanings.effect => shared & leanings.matters.measures() != 0,
        Ground::Axis(axis) if leanings.matters.scale(axis) == Scale::Facts => true,
        Ground::Axis(_) => same_side,
        Ground::Measure => a.counted.voice() != b.counted.voice(),
    }
}
