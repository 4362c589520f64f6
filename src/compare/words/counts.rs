//! How often terms, and pairs of them, stand in the statements of either side.

use crate::compare::count::Counted;
use crate::compare::options::Bearing;
use crate::compare::terms::TermId;
use crate::corpus::DocId;

/// How often something stands in the statements of either side.
#[derive(Clone, Copy, Default)]
pub struct Count {
    /// Statements of each side.
    pub statements: [u32; 2],
    /// Documents in which a statement of each side has it.
    pub documents: [u32; 2],
    /// Documents; one may speak of both sides.
    pub all_documents: u32,
    /// The story of each side, and the statement, that were counted last.
    pub(super) last: [u32; 2],
    pub(super) last_statement: u32,
}

impl Count {
    /// Counts a statement once.
    pub fn add(&mut self, Spoken { side, story, number, .. }: &Spoken) {
        let (side, story) = (*side, *story);
        if std::mem::replace(&mut self.last_statement, *number) == *number {
            return;
        }
        self.statements[side] += 1;
        if self.last[side] != story {
            self.documents[side] += 1;
            self.all_documents += u32::from(self.last[1 - side] != story);
            self.last[side] = story;
        }
    }

    /// Statements of both sides.
    pub fn all(&self) -> u32 {
        self.statements[0] + self.statements[1]
    }
}

/// A statement of one side, with the number of its story and its own, both from 1.
pub struct Spoken<'a> {
    /// The statement.
    pub counted: &'a Counted<'a>,
    side: usize,
    story: u32,
    number: u32,
}

/// The statements that are about one side.
pub fn spoken<'a>(statements: &'a [Counted<'a>]) -> impl Iterator<Item = Spoken<'a>> {
    let mut story = 0;
    let mut last: Option<DocId> = None;
    (1u32..).zip(statements).filter_map(move |(number, counted)| {
        story += u32::from(last.replace(counted.story) != Some(counted.story));
        let side = match counted.bearing {
            Bearing::A => 0,
            Bearing::B => 1,
            _ => return None,
        };
        Some(Spoken { counted, side, story, number })
    })
}

/// A term, or two that follow each other.
pub type Phrase = [TermId; 2];

/// The counts of pairs, in the order in which they came. A map in order would cost more than all the rest.
#[derive(Default)]
pub struct PairCounts {
    /// Each pair once.
    pub counts: Vec<(Phrase, Count)>,
    /// By a hash of the pair, places in `counts` from 1; 0 is free. A power of two, half of it free.
    slots: Vec<u32>,
}

impl PairCounts {
    /// The count of `pair`.
    pub fn of(&mut self, pair: Phrase) -> &mut Count {
        if self.slots.len() <= self.counts.len() * 2 {
            self.grow();
        }
        let slot = self.slot(pair);
        if self.slots[slot] == 0 {
            self.counts.push((pair, Count::default()));
            self.slots[slot] = self.counts.len() as u32;
        }
        &mut self.counts[self.slots[slot] as usize - 1].1
    }

    /// Where `pair` is, or the free slot where it belongs.
    fn slot(&self, pair: Phrase) -> usize {
        let key = u64::from(pair[0]) << 32 | u64::from(pair[1]);
        // Multiplicative hashing: the golden ratio of 64 bits spreads keys that are near each other.
        let mut slot = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize;
        loop {
            slot &= self.slots.len() - 1;
            match self.slots[slot] {
                0 => return slot,
                at if self.counts[at as usize - 1].0 == pair => return slot,
                _ => slot += 1,
            }
        }
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(256)];
        for at in 0..self.counts.len() {
            let slot = self.slot(self.counts[at].0);
            self.slots[slot] = at as u32 + 1;
        }
    }
}
