//! Which statements meet: those that share a matter, those that a text sets against each other, those that hold both sides.

use super::claims::{Claims, Half};
use super::{Contrast, Difference, Pairing};
use crate::compare::count::Counted;
use crate::compare::matters::Turn;
use crate::compare::options::{Bearing, Camp};
use crate::compare::pairs::Scene;
use crate::compare::pairs::likeness::{Bucket, Candidate, candidates, each_bit};
use crate::entities::EntityId;

/// Statements of a matter and a side that are tried. Low: pairs are missed in a large library; high: time.
const TRIED: usize = 40;

/// How much weaker than others a statement on both sides is as evidence of one: it is tried after them.
const OF_BOTH: i32 = 2;

/// Sentences that set one side beside the other, and sentences that turn, that are tried. As with [`TRIED`].
const SENTENCES: usize = 200;

/// How far back a text may set a sentence against others.
const REACH: u32 = 8;

/// Against how many sentences a text may set one that names no matter of its own («أما الصين فسلكت طريقًا آخر»).
const BARE: usize = 3;

/// The contrasts of claims among `statements`.
pub fn of_statements(scene: &Scene, found: &mut Vec<Contrast>) {
    let claims = Claims::new(scene);
    of_sentences(&claims, found);
    of_turns(&claims, found);
    of_voices(&claims, found);
    of_matters(&claims, found);
}

/// Sentences that set both sides beside each other.
fn of_sentences(claims: &Claims, found: &mut Vec<Contrast>) {
    let scene = claims.scene;
    let statements = scene.statements;
    let names_both = |counted: &Counted| {
        let named = |side: Option<EntityId>| side.is_some_and(|side| counted.read().sides.contains(&side));
        counted.bearing == Bearing::Both
            || (counted.bearing != Bearing::Neither && scene.sides.into_iter().all(named))
    };
    let mut both = Bucket::new(SENTENCES);
    for (n, counted) in (0u32..).zip(statements) {
        if counted.gist.beside && names_both(counted) {
            both.put(counted.strength(), n);
        }
    }
    found.extend(both.statements().filter_map(|n| {
        let counted = &statements[n as usize];
        Some(Contrast {
            dimension: *counted.statement.dimensions.first()?,
            a: counted.place,
            b: counted.place,
            pairing: Pairing::Sentence(scene.weights.main_matter(counted.gist.matters)),
            difference: Some(Difference::Claims),
            ratio: None,
            positions: false,
            strength: claims.of_sentence(counted),
            fragile: true,
        })
    }));
}

/// Sentences that a text sets against what it has just said of the other side: the last such sentence, and those shortly before
/// it on the same matter.
fn of_turns(claims: &Claims, found: &mut Vec<Contrast>) {
    let Scene { digests, statements, .. } = *claims.scene;
    let mut turns = Bucket::new(SENTENCES);
    for (n, counted) in (0u32..).zip(statements) {
        if counted.gist.turns && claims.leads(counted).is_some() {
            turns.put(counted.strength(), n);
        }
    }
    for n in turns.statements().map(|n| n as usize) {
        let second = &statements[n];
        let near = claims.scene.before(n, REACH);
        let Some(side) = claims.leads(second) else { continue };
        let others = near.filter(|first| claims.leads(first).is_some_and(|other| other != side));
        let candidate = Candidate::new(digests, second);
        for (nth, first) in others.enumerate() {
            let bare = second.read().turns == Turn::Opposes && second.gist.matters == 0 && nth < BARE;
            if nth == 0 || bare || first.gist.matters & second.gist.matters != 0 {
                let first = Candidate::new(digests, first);
                let halves = [Half::whole(&first, 1 - side), Half::whole(&candidate, side)];
                found.extend(claims.of_two(halves, Pairing::Turn));
            }
        }
    }
}

/// Either side's own voice, one right after the other: what they say in one place, they say of one thing.
fn of_voices(claims: &Claims, found: &mut Vec<Contrast>) {
    let Scene { digests, statements, .. } = *claims.scene;
    let camp = |counted: &Counted| match counted.camp {
        Camp::A => Some(0),
        Camp::B => Some(1),
        _ => None,
    };
    for pair in statements.windows(2) {
        let [first, second] = [&pair[0], &pair[1]];
        let next = first.place.document == second.place.document
            && first.place.statement + 1 == second.place.statement;
        if let (Some(one), Some(other), true) = (camp(first), camp(second), next)
            && one != other
        {
            let [first, second] = [first, second].map(|counted| Candidate::new(digests, counted));
            let halves = [Half::whole(&first, one), Half::whole(&second, other)];
            found.extend(claims.of_two(halves, Pairing::Voices));
        }
    }
}

/// Statements that share a matter, one of each side. Of a sentence about both, each matter is the side's that owns it.
fn of_matters(claims: &Claims, found: &mut Vec<Contrast>) {
    let Scene { digests, statements, .. } = *claims.scene;
    let room = || Bucket::new(TRIED);
    let mut buckets: Vec<[Bucket; 2]> = (0..digests.matters.len()).map(|_| [room(), room()]).collect();
    for (n, counted) in (0u32..).zip(statements) {
        let mut put = |matter: u8, side: usize, strength| buckets[matter as usize][side].put(strength, n);
        match counted.bearing {
            Bearing::A => each_bit(counted.gist.matters, |matter| put(matter, 0, counted.strength())),
            Bearing::B => each_bit(counted.gist.matters, |matter| put(matter, 1, counted.strength())),
            Bearing::Both => {
                for (matter, owner) in &counted.read().owners {
                    if let Some(side) = claims.scene.side(*owner) {
                        put(*matter, side, counted.strength() - OF_BOTH);
                    }
                }
            }
            Bearing::Neither => {}
        }
    }
    let candidates = candidates(claims.scene, buckets.iter().flatten());
    for (matter, [a, b]) in (0u8..).zip(&buckets) {
        let halves = |bucket: &Bucket, side: usize| -> Vec<Half> {
            let claiming = bucket.statements().filter(|n| statements[*n as usize].gist.claims);
            claiming.map(|n| claims.half(&candidates[&n], side)).collect()
        };
        let seconds = halves(b, 1);
        for first in halves(a, 0) {
            for second in &seconds {
                let halves = [first, *second];
                // The pair is made once, under its main matter.
                if claims.main(halves) == Some(matter) {
                    found.extend(claims.of_two(halves, |_| Pairing::Matter(matter)));
                }
            }
        }
    }
}
