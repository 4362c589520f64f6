//! Postings: where a written form stands, each place as a row and a position in it, coded as differences.

/// A place of a word: the row (a sentence or a title) and the number of the word in it.
pub type Place = (u32, u32);

/// The places of one form, ascending; two to four bytes each. Most forms stand in one place only: that one takes no list.
#[derive(Clone, Default)]
pub struct Postings {
    /// The first place.
    first: Place,
    /// Those after it.
    bytes: Vec<u8>,
    last_row: u32,
    count: u32,
}

impl Postings {
    /// Adds a place in the last row or a later one.
    pub fn push(&mut self, place: Place) {
        if self.count == 0 {
            self.first = place;
        } else {
            if self.bytes.capacity() < self.bytes.len() + LONGEST {
                self.bytes.reserve_exact(self.bytes.len() / 4 + LONGEST);
            }
            put(&mut self.bytes, place.0.wrapping_sub(self.last_row));
            put(&mut self.bytes, place.1);
        }
        self.last_row = place.0;
        self.count += 1;
    }

    /// How many places.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// The places, in order.
    pub fn iter(&self) -> Iter<'_> {
        let first = (self.count > 0).then_some(self.first);
        Iter { first, bytes: &self.bytes, row: self.first.0 }
    }
}

/// A place takes no more bytes.
const LONGEST: usize = 10;

/// Walks over postings.
pub struct Iter<'a> {
    first: Option<Place>,
    bytes: &'a [u8],
    row: u32,
}

impl Iterator for Iter<'_> {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        let gap = take(&mut self.bytes)?;
        self.row = self.row.wrapping_add(gap);
        Some((self.row, take(&mut self.bytes)?))
    }
}

/// Seven bits a byte, low ones first; the top bit says that more follow.
fn put(bytes: &mut Vec<u8>, mut n: u32) {
    while n >= 0x80 {
        bytes.push(n as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}

fn take(bytes: &mut &[u8]) -> Option<u32> {
    let (first, rest) = bytes.split_first()?;
    *bytes = rest;
    if *first < 0x80 {
        return Some(u32::from(*first));
    }
    let mut n = u32::from(first & 0x7F);
    let mut shift = 7;
    loop {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        n |= u32::from(byte & 0x7F) << shift;
        if *byte < 0x80 || shift >= 28 {
            return Some(n);
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_come_back_as_they_went_in(mut places in proptest::collection::vec((0..u32::MAX, 0..u32::MAX), 0..50)) {
            places.sort_unstable();
            let mut postings = Postings::default();
            places.iter().for_each(|place| postings.push(*place));
            prop_assert_eq!(postings.iter().collect::<Vec<_>>(), places);
        }
    }
}
