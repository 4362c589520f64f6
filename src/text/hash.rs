//! Looking words up fast.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A number for each of many words. Never walked through, since a hash map has no order.
pub type Places = HashMap<Box<str>, u32, BuildHasherDefault<WordHasher>>;

/// Hashes eight bytes at a time. Words come from texts that the reader chose, so the standard hasher's guard against crafted
/// keys, at several times the cost, buys nothing.
#[derive(Default)]
pub struct WordHasher(u64);

impl WordHasher {
    #[inline]
    fn add(&mut self, bytes: u64) {
        self.0 = (self.0.rotate_left(5) ^ bytes).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.add(u64::from_le_bytes(*eight));
        }
        // Four and two bytes at once where there are as many; a word's last letters are in `rest`.
        let (fours, rest) = rest.as_chunks::<4>();
        let (twos, rest) = rest.as_chunks::<2>();
        let four = fours.first().map_or(0, |four| u64::from(u32::from_le_bytes(*four)));
        let two = twos.first().map_or(0, |two| u64::from(u16::from_le_bytes(*two)));
        let one = rest.first().map_or(0, |one| u64::from(*one) + 1);
        self.add(four | two << 32 | one << 48 | (bytes.len() as u64) << 57);
    }

    #[inline]
    fn write_u8(&mut self, _: u8) {
        // What ends a string when it is hashed; the length is in the hash already.
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}
