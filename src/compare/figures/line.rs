//! A sentence that holds figures: its words and the cues in them, read once for all its figures.

use std::ops::Range;

use crate::compare::reading::Text;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::entities::{EntityId, Lexicon, Mention};
use crate::statements::{Entry, Statement};

/// A sentence that holds figures.
pub struct Line<'a> {
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// Its document.
    pub entry: &'a Entry,
    /// Its text.
    pub text: &'a Text<'a>,
    /// What it says.
    pub statement: &'a Statement,
    /// The numbers of its words.
    pub words: Range<u32>,
    /// The cues in it, numbered by the words of the text.
    hits: Vec<Hit>,
}

impl<'a> Line<'a> {
    /// Statement `n` of `entry`.
    pub fn new(lexicon: &'a Lexicon, entry: &'a Entry, text: &'a Text<'a>, n: usize) -> Line<'a> {
        let words = text.read.sentences[n].clone();
        let hits = lexicon.cues.find_in(&text.read.text, words.start as usize..words.end as usize);
        Line { lexicon, entry, text, statement: &entry.analysis.statements[n], words, hits }
    }

    /// The words that tell `kind`.
    pub fn cues(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Hit> + Clone {
        self.hits.iter().filter(move |hit| hit.cue == Cue::Word(kind))
    }

    /// The numbers of a mention's words.
    pub fn words_of(&self, mention: u32) -> Range<u32> {
        self.text.read.mentions[mention as usize].clone()
    }

    /// The mention numbered `n`.
    pub fn mention(&self, n: u32) -> &'a Mention {
        &self.entry.analysis.mentions[n as usize]
    }

    /// The country or body that word `n`, an adjective, points at.
    pub fn demonym(&self, n: u32) -> Option<EntityId> {
        self.lexicon.demonyms.find(self.text.word(n))
    }
}
