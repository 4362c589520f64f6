//! Reading words in their order: what each means, and what lies between it and the next.

use std::ops::Deref;

use super::sense::{Role, Sense};
use super::vocabulary::{FigureWords, LONGEST_PHRASE};
use crate::entities::page::Page;
use crate::text::{Script, Span};

/// Longer phrases are in no list; the limit keeps look-ups short in any text.
const LONGEST_PHRASE_BYTES: usize = 64;

/// The words of one text, with the lists they are looked up in.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The text. A reader reads as it does.
    pub page: &'a Page<'a>,
    /// The lists.
    pub vocabulary: &'a FigureWords,
}

/// A phrase that was found: what it means, how many bytes of proclitics stand before it, and the word after it.
#[derive(Clone, Copy)]
pub struct Phrase<'a> {
    /// What it means.
    pub sense: &'a Sense,
    /// Bytes of proclitics.
    pub cut: usize,
    /// Number of its words.
    pub len: usize,
}

impl<'a> Reader<'a> {
    /// Reads `page`.
    pub fn new(page: &'a Page<'a>) -> Reader<'a> {
        Reader { page, vocabulary: &page.lexicon.figures }
    }

    /// The word at `at`, or nothing.
    pub fn word(&self, at: usize) -> &'a str {
        self.page.text.word(at)
    }

    /// The script of the word at `at`.
    pub fn script(&self, at: usize) -> Option<Script> {
        self.words.get(at).map(|word| word.script)
    }

    /// One past the last byte, in the source, of the word before `at`.
    pub fn source_end_before(&self, at: usize) -> usize {
        let end = self.end_before(at);
        let last = at.checked_sub(1).map_or(0, |at| self.start(at));
        self.source_span(Span::new(last, end)).end as usize
    }

    /// What lies between the word at `at` and the one before it.
    pub fn gap_before(&self, at: usize) -> &'a str {
        self.page.text.gap_before(at)
    }

    /// Whether the word at `at` exists and follows the one before it after no more than space.
    pub fn follows(&self, at: usize) -> bool {
        at > 0 && at < self.words.len() && self.gap_before(at).bytes().all(|byte| byte == b' ')
    }

    /// The same, or after a hyphen: English ties numbers to units so.
    pub fn follows_or_tied(&self, at: usize) -> bool {
        self.follows(at)
            || self.gap_before(at) == "-" && self.script(at) == Some(Script::Latin) && at < self.words.len()
    }

    /// The same, or after space and a sign: «أكثر من $6».
    pub fn follows_or_signed(&self, at: usize) -> bool {
        let gap = self.gap_before(at);
        let sign = |c: char| {
            matches!(c, '$' | '%') || !c.is_ascii() && !c.is_alphanumeric() && !"،؛؟«»–—…".contains(c)
        };
        self.follows(at)
            || at > 0 && gap.len() <= 8 && gap.starts_with(' ') && gap.trim_start().chars().all(sign)
    }

    /// What the word at `at` means, whole or after proclitics.
    pub fn sense(&self, at: usize) -> Option<Phrase<'a>> {
        let (place, cut) = self.page.known(at)?.sense?;
        Some(Phrase { sense: self.vocabulary.sense(place)?, cut: cut.into(), len: 1 })
    }

    /// What the word at `at`, as it is, means.
    pub fn own(&self, at: usize) -> Option<&'a Sense> {
        self.sense(at).filter(|phrase| phrase.cut == 0).map(|phrase| phrase.sense)
    }

    /// Whether the word at `at`, as it is, stands in the list of `role`.
    pub fn is(&self, at: usize, role: Role) -> bool {
        self.own(at).is_some_and(|sense| sense.is(role))
    }

    /// The longest phrase that begins at `at` and of which `wanted` holds.
    pub fn phrase(&self, at: usize, wanted: impl Fn(&Sense) -> bool) -> Option<Phrase<'a>> {
        let opens = self.page.known(at).is_some_and(|known| known.opens_phrase);
        let long = |len| Some(Phrase { sense: self.vocabulary.get(self.joined(at, len)?)?, cut: 0, len });
        let whole = || Some(Phrase { sense: self.own(at)?, cut: 0, len: 1 });
        longest(opens, LONGEST_PHRASE, long, whole, wanted)
    }

    /// The same, with or without proclitics.
    pub fn phrase_after_proclitics(&self, at: usize, wanted: impl Fn(&Sense) -> bool) -> Option<Phrase<'a>> {
        let opens = self.page.known(at).is_some_and(|known| known.opens_phrase);
        longest(opens, LONGEST_PHRASE, |len| self.meaning(at, len), || self.sense(at), wanted)
    }

    /// The longest phrase that ends with the word before `at`, with or without proclitics.
    pub fn phrase_before(&self, at: usize, wanted: impl Fn(&Sense) -> bool) -> Option<Phrase<'a>> {
        let last = at.checked_sub(1)?;
        let ends = self.page.known(last).is_some_and(|known| known.ends_phrase);
        longest(ends, LONGEST_PHRASE.min(at), |len| self.meaning(at - len, len), || self.sense(last), wanted)
    }

    fn joined(&self, at: usize, len: usize) -> Option<&'a str> {
        let last = self.words.get(at + len - 1)?;
        let (start, end) = (self.start(at), last.span.end as usize);
        if end - start > LONGEST_PHRASE_BYTES {
            return None;
        }
        self.page.text.folded.text.get(start..end)
    }

    fn meaning(&self, at: usize, len: usize) -> Option<Phrase<'a>> {
        let (place, cut) = self.vocabulary.meaning(self.joined(at, len)?)?;
        Some(Phrase { sense: self.vocabulary.sense(place)?, cut: cut.into(), len })
    }
}

impl<'a> Deref for Reader<'a> {
    type Target = Page<'a>;

    fn deref(&self) -> &Page<'a> {
        self.page
    }
}

/// The longest phrase of which `wanted` holds: of up to `most` words, where there may be a `long` one, else the one word.
fn longest<'a>(
    may_be_long: bool,
    most: usize,
    long: impl Fn(usize) -> Option<Phrase<'a>>,
    one: impl Fn() -> Option<Phrase<'a>>,
    wanted: impl Fn(&Sense) -> bool,
) -> Option<Phrase<'a>> {
    let fits = |phrase: &Phrase| wanted(phrase.sense);
    let long = || (2..=most).rev().find_map(|len| long(len).filter(fits));
    may_be_long.then(long).flatten().or_else(|| one().filter(fits))
}
