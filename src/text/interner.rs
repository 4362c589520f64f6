//! Numbers for words: each word's letters are kept once, one after the other, and found again by their hash.

use std::hash::Hasher;

use super::hash::WordHasher;

/// Words with their numbers, which count up from 0 in the order in which the words came.
#[derive(Default)]
pub struct Interner {
    /// The letters of all words, one after the other.
    letters: String,
    /// Where each word's letters end.
    ends: Vec<u32>,
    /// Open addressing: the upper half of a slot is a word's hash, the lower one its number plus one; 0 is free.
    slots: Vec<u64>,
}

impl Interner {
    /// The number of `word`, which is added where it is new.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.slots.len() < (self.ends.len() + 1) * 3 / 2 {
            self.grow();
        }
        let hash = hash(word);
        match self.slot(hash, word) {
            Ok(id) => id,
            Err(free) => {
                let id = self.ends.len() as u32;
                self.slots[free] = u64::from(hash) << 32 | u64::from(id + 1);
                grow_by_quarter(&mut self.ends);
                if self.letters.capacity() < self.letters.len() + word.len() {
                    self.letters.reserve_exact(self.letters.len() / 4 + word.len());
                }
                self.letters.push_str(word);
                self.ends.push(self.letters.len() as u32);
                id
            }
        }
    }

    /// The number of `word`, if it is there.
    pub fn get(&self, word: &str) -> Option<u32> {
        if self.slots.is_empty() { None } else { self.slot(hash(word), word).ok() }
    }

    /// The letters of word number `id`.
    pub fn letters(&self, id: u32) -> &str {
        let at = id as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.letters.get(start as usize..self.ends[at] as usize).unwrap_or("")
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word's number, or the free slot where it belongs.
    fn slot(&self, hash: u32, word: &str) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return Err(at);
            }
            if (slot >> 32) as u32 == hash && self.letters(slot as u32 - 1) == word {
                return Ok(slot as u32 - 1);
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1024);
        let old = std::mem::replace(&mut self.slots, vec![0; size]);
        for slot in old.into_iter().filter(|slot| *slot != 0) {
            let mut at = (slot >> 32) as usize & (size - 1);
            while self.slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = slot;
        }
    }
}

/// Makes room for one more by a quarter of what is there, where a list by itself would double: of many lists that only grow, half
/// the room would stand empty.
pub fn grow_by_quarter<T>(list: &mut Vec<T>) {
    if list.len() == list.capacity() {
        list.reserve_exact(list.len() / 4 + 8);
    }
}

fn hash(word: &str) -> u32 {
    let mut hasher = WordHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_one_number_and_keeps_it() {
        let mut interner = Interner::default();
        assert_eq!(interner.get("x"), None);
        let word = |n: u32| format!("{:05}", n.wrapping_mul(7_919) % 20_000);
        for round in 0..2 {
            for n in 0..20_000 {
                assert_eq!(interner.intern(&word(n)), n, "round {round}");
            }
        }
        assert!((0..20_000).all(|n| interner.letters(n) == word(n) && interner.get(&word(n)) == Some(n)));
        assert_eq!((interner.len(), interner.get("x")), (20_000, None));
        assert_eq!(interner.intern(""), 20_000);
        assert_eq!(interner.letters(20_000), "");
    }
}
