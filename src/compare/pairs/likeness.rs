//! How much two statements have in common: the finer matters, names and stems that both have, the rare ones most.

use std::collections::BTreeMap;

use super::Scene;
use crate::compare::count::Counted;
use crate::compare::digest::Digests;
use crate::compare::matters::MatterSet;
use crate::compare::terms::GAP;

/// How telling each root and each matter is in the statements that are compared.
pub struct Weights<'a> {
    roots: Vec<f64>,
    names: &'a [bool],
    matters: Vec<f64>,
}

impl<'a> Weights<'a> {
    /// Counts over `statements`: what one in two has weighs little, what two have weighs much.
    pub fn new(digests: &'a Digests, statements: &[Counted]) -> Weights<'a> {
        let mut roots = vec![0u32; digests.terms.roots()];
        let mut matters = vec![0u32; digests.matters.len()];
        for counted in statements {
            counted.roots().iter().for_each(|root| roots[*root as usize] += 1);
            each_bit(counted.gist.matters, |matter| matters[matter as usize] += 1);
        }
        let all = statements.len() as f64;
        let weight = |count: &u32| libm::log((all + 1.0) / (f64::from(*count) + 1.0));
        Weights {
            names: digests.terms.names(),
            roots: roots.iter().map(weight).collect(),
            matters: matters.iter().map(weight).collect(),
        }
    }

    /// The weight of the matters in `set`.
    pub fn of_matters(&self, set: MatterSet) -> f64 {
        let mut sum = 0.0;
        each_bit(set, |matter| sum += self.matters[matter as usize]);
        sum
    }

    /// The heaviest matter of `set`.
    pub fn main_matter(&self, set: MatterSet) -> Option<u8> {
        let mut best = None;
        each_bit(set, |matter| {
            if best.is_none_or(|best: u8| self.matters[matter as usize] > self.matters[best as usize]) {
                best = Some(matter);
            }
        });
        best
    }

    /// The weight of the roots that both lists have; both ascending.
    pub fn of_shared(&self, a: &[u32], b: &[u32]) -> f64 {
        self.shared(a, b, false)
    }

    /// The same without names: two sides are set against each other by what is said of them, not by whom both name.
    pub fn of_shared_words(&self, a: &[u32], b: &[u32]) -> f64 {
        self.shared(a, b, true)
    }

    /// How many names both lists have.
    pub fn shared_names(&self, a: &[u32], b: &[u32]) -> usize {
        let mut names = 0;
        each_shared(a, b, |root| names += usize::from(self.names[root as usize]));
        names
    }

    fn shared(&self, a: &[u32], b: &[u32], words_only: bool) -> f64 {
        let mut sum = 0.0;
        each_shared(a, b, |root| {
            if !(words_only && self.names[root as usize]) {
                sum += self.roots[root as usize];
            }
        });
        sum
    }
}

/// Calls `with` for each root that both lists have; both ascending.
fn each_shared(mut a: &[u32], mut b: &[u32], mut with: impl FnMut(u32)) {
    while let ([first, rest_a @ ..], [second, rest_b @ ..]) = (a, b) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => a = rest_a,
            std::cmp::Ordering::Greater => b = rest_b,
            std::cmp::Ordering::Equal => {
                with(*first);
                (a, b) = (rest_a, rest_b);
            }
        }
    }
}

/// A statement that may be paired.
pub struct Candidate<'a> {
    /// The statement.
    pub counted: Counted<'a>,
    /// Its roots, ascending, each once.
    pub roots: &'a [u32],
    /// The root of its first name, which is mostly what it is about.
    pub first_name: Option<u32>,
}

impl<'a> Candidate<'a> {
    /// `counted` with its roots.
    pub fn new(digests: &Digests, counted: &Counted<'a>) -> Candidate<'a> {
        let terms = counted.terms().iter().filter(|term| **term != GAP);
        let mut roots = terms.map(|term| digests.terms.root(*term));
        let first_name = roots.find(|root| digests.terms.names()[*root as usize]);
        Candidate { counted: *counted, roots: counted.roots(), first_name }
    }

    /// How far two statements of one document stand apart; nothing for different documents.
    pub fn apart(&self, other: &Candidate) -> Option<u32> {
        let (a, b) = (self.counted.place, other.counted.place);
        (a.document == b.document).then(|| a.statement.abs_diff(b.statement))
    }
}

/// What is in `buckets` of `scene`, by its number.
pub fn candidates<'a, 'b>(
    scene: &Scene<'a>,
    buckets: impl Iterator<Item = &'b Bucket>,
) -> BTreeMap<u32, Candidate<'a>> {
    let mut candidates = BTreeMap::new();
    for n in buckets.flat_map(Bucket::statements) {
        let new = || Candidate::new(scene.digests, &scene.statements[n as usize]);
        candidates.entry(n).or_insert_with(new);
    }
    candidates
}

/// Calls `with` for each number in `set`.
pub fn each_bit(set: MatterSet, mut with: impl FnMut(u8)) {
    let mut rest = set;
    while rest != 0 {
        with(rest.trailing_zeros() as u8);
        rest &= rest - 1;
    }
}

/// Keeps the strongest of what is put in, so that a matter of which ten thousand statements speak is not paired a hundred
/// million times. Ties go to the first in the library.
pub struct Bucket {
    most: usize,
    kept: Vec<(i32, u32)>,
}

impl Bucket {
    /// Room for `most`.
    pub fn new(most: usize) -> Bucket {
        Bucket { most, kept: Vec::new() }
    }

    /// Puts in statement `n` of that strength.
    pub fn put(&mut self, strength: i32, n: u32) {
        let new = (-strength, n);
        if self.kept.len() == self.most && self.kept.last().is_some_and(|worst| *worst <= new) {
            return;
        }
        let at = self.kept.partition_point(|kept| *kept < new);
        if self.kept.get(at) != Some(&new) {
            self.kept.insert(at, new);
            self.kept.truncate(self.most);
        }
    }

    /// What was kept, strongest first.
    pub fn statements(&self) -> impl Iterator<Item = u32> {
        self.kept.iter().map(|(_, n)| *n)
    }
}
