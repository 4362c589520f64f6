//! Buckets of statements that lean one way on one ground.

use super::leaning::{Ground, Leanings};
use crate::compare::pairs::likeness::Bucket;
use crate::text::order;

/// Statements of a matter and a leaning that are tried. Low: pairs are missed in a large library; high: time.
const TRIED: usize = 32;

/// What statements in one bucket share: matter, ground, point.
pub type Key = (u8, Ground, i8);

/// Buckets, each at a place that is reckoned from its key: looking hundreds of thousands of statements up in a map costs more.
pub struct Shelf {
    grounds: usize,
    /// For each place the number of its bucket from 1; 0: it has none.
    places: Vec<u32>,
    buckets: Vec<(Key, Bucket)>,
}

impl Shelf {
    /// Empty, for the grounds of `leanings`.
    pub fn new(leanings: &Leanings) -> Shelf {
        Shelf { grounds: leanings.count_grounds(), places: Vec::new(), buckets: Vec::new() }
    }

    /// The bucket of `key`.
    pub fn bucket(&mut self, key: Key) -> &mut Bucket {
        /// As many points as an axis has: from 2 down to -2.
        const POINTS: usize = 5;
        let (matter, ground, point) = key;
        let place = (usize::from(matter.wrapping_add(1)) * self.grounds + ground.number()) * POINTS
            + usize::from((point + 2).unsigned_abs());
        if place >= self.places.len() {
            self.places.resize(place + 1, 0);
        }
        if self.places[place] == 0 {
            self.buckets.push((key, Bucket::new(TRIED)));
            self.places[place] = self.buckets.len() as u32;
        }
        &mut self.buckets[self.places[place] as usize - 1].1
    }

    /// All that were asked for, in the order of their keys.
    pub fn in_order(self) -> Vec<(Key, Bucket)> {
        let mut buckets = self.buckets;
        order::sort_by(&mut buckets, |(one, _), (other, _)| one.cmp(other));
        buckets
    }
}
