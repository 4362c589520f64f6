//! What the lists of the lexicon say of a word, found out once for each different word and kept for all texts.
//!
//! Most words of a text are met again and again and stand in no list. So a word costs one look-up, and what it says is read
//! off: no rule takes a word apart a second time.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::classes::Said;
use super::lexicon::Lexicon;
use super::names::Start;
use crate::text::Script;
use crate::text::hash::Places;

/// What the lists say of one word.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The place of its meaning among figures, and the bytes of the proclitics before what means it.
    pub sense: Option<(u32, u8)>,
    /// Whether a figure or date may begin with it.
    pub begins_figure: bool,
    /// Whether a longer phrase of figures begins with it, with or without proclitics.
    pub opens_phrase: bool,
    /// Whether a longer phrase of figures ends with it.
    pub ends_phrase: bool,
    /// What the lists of words beside names say of it, once it was asked for.
    pub(super) said: OnceCell<Said>,
    pub(super) starts: Range<u32>,
    pub(super) patterns: Range<u32>,
}

/// The words met so far.
#[derive(Debug, Default)]
pub struct Memory {
    places: Places,
    known: Vec<Known>,
    /// Where names may start in the words, all in one list.
    starts: Vec<Start>,
    /// The patterns of cues that the words fit, likewise.
    patterns: Vec<u32>,
    /// Bytes of all words.
    letters: usize,
}

impl Memory {
    /// The place of the folded `word`, which is learned if it is met for the first time.
    pub fn place(&mut self, lexicon: &Lexicon, word: &str, script: Script) -> u32 {
        match self.places.get(word) {
            Some(place) => *place,
            None => self.learn(lexicon, word, script),
        }
    }

    #[cold]
    fn learn(&mut self, lexicon: &Lexicon, word: &str, script: Script) -> u32 {
        let (starts, patterns) = (self.starts.len() as u32, self.patterns.len() as u32);
        lexicon.gazetteer.starts(word, &mut self.starts);
        lexicon.cues.fitting(word, script, &mut self.patterns);
        let known = Known {
            starts: starts..self.starts.len() as u32,
            patterns: patterns..self.patterns.len() as u32,
            ..lexicon.figures.know(word)
        };
        let place = self.known.len() as u32;
        self.known.push(known);
        self.places.insert(word.into(), place);
        self.letters += word.len();
        place
    }

    /// What the lists say of the word at `place`.
    #[inline]
    pub fn known(&self, place: u32) -> &Known {
        &self.known[place as usize]
    }

    /// Where names may start in the word at `place`.
    #[inline]
    pub fn starts(&self, place: u32) -> &[Start] {
        let Range { start, end } = self.known(place).starts;
        &self.starts[start as usize..end as usize]
    }

    /// The patterns of cues that the word at `place` fits, ascending.
    #[inline]
    pub fn patterns(&self, place: u32) -> &[u32] {
        let Range { start, end } = self.known(place).patterns;
        &self.patterns[start as usize..end as usize]
    }
}

/// Keeps the memory between texts. Nothing that is read depends on what is in it.
#[derive(Debug, Default)]
pub struct Keeper(Mutex<Memory>);

impl Keeper {
    /// The memory, to be given back. Who asks while another has it gets an empty one.
    pub fn take(&self) -> Memory {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps `memory` unless it has grown too large, as it does on text that is no language.
    pub fn give_back(&self, memory: Memory) {
        const MOST_WORDS: usize = 50_000;
        const MOST_LETTERS: usize = 1_000_000;
        if memory.known.len() <= MOST_WORDS && memory.letters <= MOST_LETTERS {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = memory;
        }
    }
}
