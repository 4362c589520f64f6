//! Tensions that a text makes itself: a voice goes against what another has just said.

use super::{Clash, Tension, tension};
use crate::compare::count::Counted;
use crate::compare::matters::{Against, Axis, Matters, Opposing, Scale, Stance};
use crate::compare::options::Bearing;
use crate::compare::pairs::{Scene, shares_row};
use crate::statements::Decided;
use crate::text::Span;

/// How far back that may stand which a sentence goes against.
const REACH: u32 = 2;

/// Strength of a voice that turns from another's claim, and what is added where it rejects it.
const TURNS: f64 = 6.0;
const REJECTS: f64 = 2.0;

/// Most that shared words, names and matters add.
const MOST_SHARED: f64 = 3.0;

/// Added where the sentence stands right before: a reply is mostly to the last thing said.
const NEXT: f64 = 1.5;

/// Strength of voices that oppose each other without a word that says so. Low, since two voices may also just differ.
const DIFFER: f64 = 3.5;

/// Sentences that go against the last one before them that another voice says.
pub fn of_replies(scene: &Scene, found: &mut Vec<Tension>) {
    let Scene { digests, weights, statements, .. } = scene;
    let may_reply = |counted: &Counted| counted.gist.goes_against || counted.gist.contradicts;
    for (n, second) in statements.iter().enumerate().filter(|(_, counted)| may_reply(counted)) {
        let near = scene.before(n, REACH).filter(|first| !first.gist.asks);
        let near = near.filter_map(|first| {
            let akin = || is_akin(scene, first, second);
            Some((first, reply(&digests.matters, first, second, &akin)?))
        });
        let weighed = near.map(|(first, (strength, words))| {
            let matters = weights.of_matters(first.gist.matters & second.gist.matters);
            let shared = (matters + weights.of_shared(first.roots(), second.roots()) / 2.0).min(MOST_SHARED);
            let next = if second.place.statement - first.place.statement == 1 { NEXT } else { 0.0 };
            (first, words, strength + shared, next)
        });
        // Of two as much alike the nearer one.
        let best =
            weighed.reduce(|best, other| if other.2 + other.3 > best.2 + best.3 { other } else { best });
        if let Some((first, words, strength, _)) = best {
            found.push(tension(first, second, Clash::Reply(words), strength));
        }
    }
}

/// How strongly `second` goes against `first`, and the words by which it does.
fn reply(
    matters: &Matters,
    first: &Counted,
    second: &Counted,
    akin: &dyn Fn() -> bool,
) -> Option<(f64, Span)> {
    if !second.gist.goes_against {
        return differ(matters, first, second, akin).map(|span| (DIFFER, span));
    }
    let doubt = || second.read().disputes.map(|span| Against { kind: Opposing::Rejects, span });
    let against = second.read().against.filter(|against| answers(*against, first, second, akin));
    let against = against.or_else(|| doubt().filter(|doubt| akin() && answers(*doubt, first, second, akin)));
    match against {
        Some(Against { kind: Opposing::Rejects, span }) => Some((TURNS + REJECTS, span)),
        Some(Against { span, .. }) => Some((TURNS, span)),
        None => differ(matters, first, second, akin).map(|span| (DIFFER, span)),
    }
}

/// The words by which two voices, one after the other, can't both be right: they lean opposite ways, or one of them denies.
fn differ(matters: &Matters, first: &Counted, second: &Counted, akin: &dyn Fn() -> bool) -> Option<Span> {
    if first.voice().is_none() || second.voice().is_none() || first.voice() == second.voice() {
        return None;
    }
    let lean = |counted: &Counted, stance: &Stance| {
        let own = counted.stances().iter().filter(|other| other.axis == stance.axis);
        own.map(|other| i32::from(other.point.signum())).sum::<i32>().signum()
    };
    let opposed = second.stances().iter().find(|stance| {
        stance.axis != Axis::RULE
            && matches!(matters.scale(stance.axis), Scale::Opposed | Scale::Facts)
            && lean(first, stance) * lean(second, stance) < 0
    });
    let apart = second.place.statement - first.place.statement;
    let denies = || {
        let because = &second.statement.because;
        (is_of_one_side(first, second)
            && apart == 1
            && (shares_row(first, second) || akin())
            && second.statement.negated
            && !first.statement.negated)
            .then(|| because.iter().find(|because| because.decided == Decided::Negation))
            .flatten()
            .map(|because| because.span)
    };
    opposed.map(|stance| stance.span).or_else(denies)
}

/// Whether the two are about the same side.
fn is_of_one_side(first: &Counted, second: &Counted) -> bool {
    first.bearing == second.bearing && first.bearing != Bearing::Neither
}

/// Whether the two have a matter, or telling words and a row, in common.
fn is_akin(scene: &Scene, first: &Counted, second: &Counted) -> bool {
    /// Least weight of such words.
    const SHARED: f64 = 2.5;
    let matters = first.gist.matters & second.gist.matters;
    let shared = || scene.weights.of_shared(first.roots(), second.roots());
    matters != 0 || (shares_row(first, second) && shared() >= SHARED)
}

/// Whether `second` goes against `first`: somebody else says it, and the two have a row or a matter in common.
fn answers(against: Against, first: &Counted, second: &Counted, akin: &dyn Fn() -> bool) -> bool {
    if first.gist.voice == second.gist.voice {
        return false;
    }
    let matters = first.gist.matters & second.gist.matters != 0;
    let apart = second.place.statement - first.place.statement;
    let one_side = is_of_one_side(first, second);
    // Who rejects what was just said need not say again what it is.
    let rejects = against.kind == Opposing::Rejects && apart == 1 && first.voice().is_some();
    // What a text sets against something in so many words is about the same side, or of one row with it.
    let turns = against.kind == Opposing::Turns && apart == 1;
    let sets = (turns || against.kind == Opposing::Sets) && (one_side || shares_row(first, second));
    if !(rejects || sets || akin()) {
        return false;
    }
    match against.kind {
        Opposing::Rejects => second.voice().is_some(),
        // What a text sets against a claim about the other side is a contrast.
        Opposing::Sets => second.voice().is_some() && one_side,
        // «لكن» answers what stands right before it, if anybody is heard in either.
        Opposing::Turns if apart == 1 => {
            first.voice().is_some() || second.voice().is_some() || (matters && first.statement.hedged)
        }
        Opposing::Turns => second.voice().is_some() && (one_side || first.voice().is_some()),
    }
}
