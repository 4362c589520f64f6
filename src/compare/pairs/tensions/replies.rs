//! Tensions that a text makes itself: a voice goes against what another has just said.

use super::{Clash, Tension, tension};
use crate::compare::count::Counted;
use crate::compare::digest::Digests;
use crate::compare::matters::{Against, Opposing};
use crate::compare::options::Bearing;
use crate::compare::pairs::is_question;
use crate::compare::pairs::likeness::{Candidate, Weights};
use crate::compare::voices::key;

/// How far back that may stand which a sentence goes against.
const REACH: u32 = 2;

/// Strength of a voice that turns from another's claim, and what is added where it rejects it.
const TURNS: f64 = 6.0;
const REJECTS: f64 = 2.0;

/// Most that shared words, names and matters add.
const MOST_SHARED: f64 = 3.0;

/// Sentences that go against the last one before them that another voice says.
pub fn of_replies(digests: &Digests, weights: &Weights, statements: &[Counted], found: &mut Vec<Tension>) {
    for (n, second) in statements.iter().enumerate() {
        let Some(against) = &second.read().against else { continue };
        let near = statements[..n].iter().rev().take_while(|first| {
            first.place.document == second.place.document
                && first.place.statement + REACH >= second.place.statement
        });
        let near = near.filter(|first| !is_question(first) && answers(*against, first, second));
        let b = Candidate::new(digests, second);
        let weighed = near.map(|first| {
            let a = Candidate::new(digests, first);
            let matters = weights.of_matters(first.read().matters & second.read().matters);
            (first, (matters + weights.of_shared(&a.roots, &b.roots) / 2.0).min(MOST_SHARED))
        });
        // Of two as much alike the nearer one.
        let best = weighed.reduce(|best, other| if other.1 > best.1 { other } else { best });
        if let Some((first, shared)) = best {
            let rejects = if against.kind == Opposing::Rejects { REJECTS } else { 0.0 };
            found.push(tension(first, second, Clash::Reply(against.span), TURNS + rejects + shared));
        }
    }
}

/// Whether `second` goes against `first`: somebody else says it, and the two have a row or a matter in common.
fn answers(against: Against, first: &Counted, second: &Counted) -> bool {
    let speaker = |counted: &Counted| counted.statement.speaker.as_ref().map(key);
    let rows = &second.statement.dimensions;
    let matters = first.read().matters & second.read().matters != 0;
    let akin = matters || first.statement.dimensions.iter().any(|row| rows.contains(row));
    let apart = second.place.statement - first.place.statement;
    let one_side = first.bearing == second.bearing && first.bearing != Bearing::Neither;
    if speaker(first) == speaker(second) || !akin {
        return false;
    }
    match against.kind {
        Opposing::Rejects => speaker(second).is_some(),
        // What a text sets against a claim about the other side is a contrast.
        Opposing::Sets => speaker(second).is_some() && one_side,
        Opposing::Turns if speaker(second).is_some() => one_side || speaker(first).is_some(),
        Opposing::Turns => apart == 1 && matters && (speaker(first).is_some() || first.statement.hedged),
    }
}
