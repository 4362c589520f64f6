//! What one sentence leaves for the next.

use std::collections::BTreeMap;

use crate::entities::EntityId;
use crate::statements::speaker::Heard;
use crate::statements::statement::{Because, Decided, Finding, Speaker, Statement};

/// What one sentence leaves for the next.
#[derive(Default)]
pub struct Carried {
    /// The pairs that sentences were about, and how many.
    pub pairs: BTreeMap<Vec<EntityId>, u32>,
    /// The most frequent pair, and how many; of equally frequent ones the first by id.
    pub main_pair: (Vec<EntityId>, u32),
    pub measure: Option<EntityId>,
    pub unsure: u32,
    pub dimensions: Vec<u8>,
    /// How many sentences stood in each row for words of their own.
    pub rows: Vec<u32>,
    pub heard: Heard,
    /// How many sentences ago the last speaker spoke.
    pub silent: u32,
    /// Whether a colon has announced a list, a line for each item.
    pub listing: bool,
    /// Who speaks in the quotation that is open, or that a colon announces.
    pub quoted: Option<Speaker>,
}

impl Carried {
    /// The row in which most sentences stood; of equally many the first.
    pub fn main_row(&self) -> Option<u8> {
        let most = self.rows.iter().max().filter(|count| **count > 0)?;
        self.rows.iter().position(|count| count == most).map(|row| row as u8)
    }

    /// Counts the rows of a sentence.
    pub fn count(&mut self, dimensions: &[u8]) {
        for row in dimensions.iter().map(|row| usize::from(*row)) {
            self.rows.resize(self.rows.len().max(row + 1), 0);
            self.rows[row] += 1;
        }
    }

    pub fn count_pair(&mut self, about: &[EntityId]) {
        if about.len() < 2 {
            return;
        }
        let count = self.pairs.entry(about.to_vec()).or_default();
        *count += 1;
        let (main, most) = &mut self.main_pair;
        if *count > *most || *count == *most && about < main.as_slice() {
            (*main, *most) = (about.to_vec(), *count);
        }
    }
}

/// Who goes on speaking in the next sentence: a colon announces a quotation, or one is still open.
pub fn goes_on_quoting(statement: &Statement, text: &str) -> Option<Speaker> {
    let speaker = statement.speaker.as_ref()?;
    let (opened, closed) = quotation_marks(text);
    let goes_on =
        text.ends_with(':') || opened > closed || closed == 0 && statement.because.iter().any(is_quoted);
    goes_on.then(|| speaker.clone())
}

/// How many quotations `text` opens and closes.
fn quotation_marks(text: &str) -> (usize, usize) {
    const LEADS: [u8; 2] = [0xC2, 0xE2]; // first bytes of the marks, rare in Arabic
    let places = text.bytes().enumerate().filter(|(_, byte)| LEADS.contains(byte));
    places.fold((0, 0), |(opened, closed), (at, _)| match text[at..].chars().next() {
        Some('«' | '“') => (opened + 1, closed),
        Some('»' | '”') => (opened, closed + 1),
        _ => (opened, closed),
    })
}

/// Whether the speaker was taken over from the sentence before without a verb of speech.
fn is_quoted(because: &Because) -> bool {
    because.decided == Decided::Speaker && because.value == QUOTED
}

/// What [`Because::value`] says of a speaker in whose quotation the sentence stands.
pub const QUOTED: Finding = Finding::Word("quoted");
