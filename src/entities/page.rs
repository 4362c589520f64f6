//! A text made ready to be read by all rules: folded and cut into words once, each word with what the lists say of it.

use std::ops::Deref;

use super::classes::Said;
use super::known::{Known, Memory};
use super::lexicon::Lexicon;
use super::names::{Start, border};
use crate::corpus::Language;
use crate::text::{Script, Span, Word, Worded};

/// A text, folded, and its words. All places and spans here are bytes of the folded text.
pub struct Page<'a> {
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// The text as it came.
    pub source: &'a str,
    /// The text as it is matched. A page reads as it does.
    pub text: Worded,
    /// Whether most letters are Latin: then small letters are ordinary words, and class words may follow a name.
    pub latin: bool,
    memory: Memory,
    /// For each word, its place in the memory.
    places: Vec<u32>,
    /// For each [`STRIDE`] bytes of the folded text, the number of words that end before it.
    strides: Vec<u32>,
}

/// A look-up of a word by its place walks over the words of at most so many bytes.
const STRIDE: usize = 64;

impl<'a> Page<'a> {
    /// Reads `source`; takes time in proportion to its length.
    pub fn new(lexicon: &'a Lexicon, source: &'a str) -> Page<'a> {
        let text = Worded::of(source);
        let mut memory = lexicon.memory.take();
        let mut places = Vec::with_capacity(text.words.len());
        let mut strides = Vec::with_capacity(text.folded.text.len() / STRIDE + 1);
        for (n, word) in (0u32..).zip(&text.words) {
            places.push(memory.place(lexicon, word.span.of(&text.folded.text), word.script));
            while strides.len() * STRIDE < word.span.end as usize {
                strides.push(n);
            }
        }
        let latin = Language::guess(source) == Language::En;
        Page { lexicon, source, text, latin, memory, places, strides }
    }

    /// What the lists say of word `n`.
    #[inline]
    pub fn known(&self, n: usize) -> Option<&Known> {
        self.places.get(n).map(|place| self.memory.known(*place))
    }

    /// What the lists of words beside names say of word `n`.
    pub fn said(&self, n: usize) -> Said {
        let read = || {
            let mut said = self.lexicon.classes.said(self.word(n));
            said.nationality = self.lexicon.demonyms.find(self.word(n));
            said
        };
        self.known(n).map(|known| *known.said.get_or_init(read)).unwrap_or_default()
    }

    /// Where names may start in word `n`.
    #[inline]
    pub fn starts(&self, n: usize) -> &[Start] {
        self.places.get(n).map_or(&[], |place| self.memory.starts(*place))
    }

    /// The patterns of cues that word `n` fits, ascending.
    #[inline]
    pub fn patterns(&self, n: usize) -> &[u32] {
        self.places.get(n).map_or(&[], |place| self.memory.patterns(*place))
    }

    /// Bytes of the source under `span`.
    pub fn source_span(&self, span: Span) -> Span {
        self.folded.source_span(self.source, span)
    }

    /// Whether a single space and nothing else stands between word `n` and the one before it.
    pub fn is_next(&self, n: usize) -> bool {
        n > 0 && n < self.words.len() && self.gap_before(n) == " "
    }

    /// The same of word `n` and the name that ends at `end`.
    pub fn is_next_to(&self, end: u32, n: usize) -> bool {
        self.words.get(n).is_some_and(|word| self.between(end, word.span.start) == " ")
    }

    /// Whether word `n` begins with a capital letter in the source.
    pub fn is_capital(&self, n: usize) -> bool {
        let written = |word: &Word| self.source_span(word.span).of(self.source);
        self.words.get(n).is_some_and(|word| written(word).starts_with(char::is_uppercase))
    }

    /// The folded text under `span`.
    pub fn of(&self, span: Span) -> &str {
        span.of(&self.folded.text)
    }

    /// The folded text between two places.
    pub fn between(&self, start: u32, end: u32) -> &str {
        self.folded.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// The number of words that end before `at`; a word that a name with glued proclitics stands in is not one of them.
    pub fn words_before(&self, at: u32) -> usize {
        let mut n = self.strides.get(at as usize / STRIDE).map_or(self.words.len(), |n| *n as usize);
        while self.words.get(n).is_some_and(|word| word.span.end <= at) {
            n += 1;
        }
        n
    }

    /// The number of the first word that starts at `at` or later.
    pub fn words_from(&self, at: u32) -> usize {
        let n = self.words_before(at);
        // A word that goes on at `at` has started before.
        n + usize::from(self.words.get(n).is_some_and(|word| word.span.start < at))
    }

    /// The number of the last word before the name at `at`, if only space, quotation marks or brackets stand between.
    pub fn word_before(&self, at: u32) -> Option<usize> {
        let n = self.words_before(at).checked_sub(1)?;
        is_light(self.between(self.words.get(n)?.span.end, self.start_of_token(at))).then_some(n)
    }

    /// The number of the first word after the name that ends at `end`, if only space, quotation marks or brackets stand
    /// between.
    pub fn word_after(&self, end: u32) -> Option<usize> {
        let n = self.words_from(end);
        is_light(self.between(end, self.words.get(n)?.span.start)).then_some(n)
    }

    /// Where the particles glued to the name at `at` begin.
    pub fn start_of_token(&self, at: u32) -> u32 {
        at - self.proclitics(at).len() as u32
    }

    /// The particles glued to the name at `at`.
    pub fn proclitics(&self, at: u32) -> &str {
        let name = self.folded.text.get(at as usize..).unwrap_or("");
        match name.starts_with(Script::is_arabic) {
            true => border::proclitics(&self.folded.text, at as usize).unwrap_or(""),
            false => "",
        }
    }
}

impl Deref for Page<'_> {
    type Target = Worded;

    fn deref(&self) -> &Worded {
        &self.text
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        self.lexicon.memory.give_back(std::mem::take(&mut self.memory));
    }
}

/// Whether a gap holds nothing but space, quotation marks and brackets: what stands on both sides belongs together.
pub fn is_light(gap: &str) -> bool {
    gap.chars().all(|c| {
        matches!(
            c,
            ' ' | '\t' | '«' | '»' | '"' | '“' | '”' | '\'' | '‘' | '’' | '(' | ')' | '[' | ']' | '-' | '/'
        )
    })
}

/// Whether a gap joins the members of a list: a comma, «و», «أو», "and".
pub fn is_list_gap(gap: &str) -> bool {
    let core = gap.trim_matches(|c: char| is_light(c.encode_utf8(&mut [0; 4])));
    matches!(core, "،" | "," | "و" | "، و" | "او" | "and" | "or" | ", and" | ", or" | "&")
}
