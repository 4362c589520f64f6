//! Tensions that a text makes itself: a voice goes against what another has just said.

use super::{Clash, Tension, tension};
use crate::compare::count::Counted;
use crate::compare::digest::Digests;
use crate::compare::matters::Against;
use crate::compare::pairs::is_question;
use crate::compare::pairs::likeness::{Candidate, Weights};
use crate::compare::voices::key;

/// How far back that may be which is rejected, where the sentences between have no other voice.
const REACH: u32 = 2;

/// Strength of a voice that turns from another's claim, and what is added where it rejects it.
const TURNS: f64 = 6.0;
const REJECTS: f64 = 2.0;

/// Most that shared words, names and matters add.
const MOST_SHARED: f64 = 3.0;

/// Sentences that go against the last one before them that another voice says.
pub fn of_replies(digests: &Digests, weights: &Weights, statements: &[Counted], found: &mut Vec<Tension>) {
    for (n, second) in statements.iter().enumerate() {
        let Some(against) = second.read().against else { continue };
        let near = statements[..n].iter().rev().take_while(|first| {
            first.place.document == second.place.document
                && first.place.statement + REACH >= second.place.statement
        });
        let mut near = near.filter(|first| !is_question(first));
        if let Some(first) = near.find(|first| answers(against, first, second)) {
            let [a, b] = [first, second].map(|counted| Candidate::new(digests, counted));
            let matters = weights.of_matters(first.read().matters & second.read().matters);
            let shared = (matters + weights.of_shared(&a.roots, &b.roots) / 2.0).min(MOST_SHARED);
            let rejects = if against.rejects { REJECTS } else { 0.0 };
            found.push(tension(first, second, Clash::Reply(against.span), TURNS + rejects + shared));
        }
    }
}

/// Whether `second` goes against `first`: somebody else says it, and the two have a row or a matter in common.
fn answers(against: Against, first: &Counted, second: &Counted) -> bool {
    let speaker = |counted: &Counted| counted.statement.speaker.as_ref().map(key);
    let rows = &second.statement.dimensions;
    let akin = first.read().matters & second.read().matters != 0
        || first.statement.dimensions.iter().any(|row| rows.contains(row));
    let apart = second.place.statement - first.place.statement;
    let claimed = speaker(first).is_some() || first.statement.hedged;
    let said = speaker(second).is_some() && speaker(first) != speaker(second);
    akin && said && (against.rejects || (apart == 1 && claimed))
}
