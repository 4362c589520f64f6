//! Folding (تطبيع): the form in which text is matched, with an exact map back to the letters it came from.
//!
//! Each rule is one small function over one character. Presentation forms, ligatures, full-width and other compatibility forms become
//! plain letters first; then marks that nobody sees, tatweel and vowel signs are dropped, and digits, apostrophes, capitals, Persian
//! letters, the seats of hamza, alef maqsura and ta marbuta become plain.

mod letter;

use std::sync::LazyLock;

use self::letter::plain;
use super::fold_table::compatibility;
use super::mark::is_mark;
use super::span::Span;

/// Text in the form in which it is matched, and where each of its bytes came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Folded text runs along its source, byte by byte, but for steps: where a letter was dropped or changed its length.
    steps: Vec<Step>,
    /// For each [`STRIDE`] bytes of `text`, how many steps there are up to the first of them.
    strides: Vec<u32>,
}

/// From byte `folded` of the folded text on, up to the next step, letters came from byte `source` on.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    folded: u32,
    source: u32,
}

/// A look-up walks over the steps of at most this many bytes.
const STRIDE: usize = 32;

impl Folded {
    /// The span of whole letters of `source` that the folded bytes `span` came from, with the marks that sit on the last one.
    /// `source` must be the text that was folded.
    pub fn source_span(&self, source: &str, span: Span) -> Span {
        let (start, end) = (span.start as usize, span.end as usize);
        if start >= self.text.len() || end > self.text.len() {
            return Span::new(source.len(), source.len());
        }
        let first = self.origin(source, start);
        if span.is_empty() {
            return Span::new(first, first);
        }
        let last = self.origin(source, end - 1);
        let mut rest = source.get(last..).unwrap_or("").chars();
        let letter = rest.next().map_or(0, char::len_utf8);
        let marks: usize = rest.take_while(|c| is_mark(*c)).map(char::len_utf8).sum();
        Span::new(first, last + letter + marks)
    }

    /// Where in `source` the letter starts that byte `at` of the folded text came from.
    fn origin(&self, source: &str, at: usize) -> usize {
        let mut next = self.strides.get(at / STRIDE).map_or(0, |count| *count as usize);
        while self.steps.get(next).is_some_and(|step| step.folded as usize <= at) {
            next += 1;
        }
        let step = next.checked_sub(1).map_or(Step::default(), |last| self.steps[last]);
        let mut origin = (step.source as usize + at - step.folded as usize).min(source.len());
        while !source.is_char_boundary(origin) {
            origin -= 1;
        }
        origin
    }

    /// The first byte of the folded text that came from byte `at` of the source, where a letter starts, or a later one.
    pub fn folded_offset(&self, at: usize) -> usize {
        self.offset_before_step(self.steps.partition_point(|step| (step.source as usize) < at), at)
    }

    /// The place in the folded text of byte `at` of the source, where step `next` is the first that is not before it.
    fn offset_before_step(&self, next: usize, at: usize) -> usize {
        let step = next.checked_sub(1).map_or(Step::default(), |last| self.steps[last]);
        let end = self.steps.get(next).map_or(self.text.len(), |step| step.folded as usize);
        (step.folded as usize + at.saturating_sub(step.source as usize)).min(end)
    }

    /// The same for many places, which must be in order: all together take time in proportion to their number and that of
    /// the steps.
    pub fn folded_offsets(&self, places: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
        let mut next = 0;
        places.map(move |at| {
            next += self.steps[next..].iter().take_while(|step| (step.source as usize) < at).count();
            self.offset_before_step(next, at)
        })
    }

    /// The folded bytes that came from `span` of the source.
    pub fn folded_span(&self, span: Span) -> Span {
        Span::new(self.folded_offset(span.start as usize), self.folded_offset(span.end as usize))
    }
}

/// Code points below this are looked up in a table; the others, rare in our texts, are asked about one by one.
const TABLE: usize = 0x0700;

const DROPPED: u32 = u32::MAX;
const SLOW: u32 = u32::MAX - 1;

/// What each code point below [`TABLE`] becomes: a character, nothing, or several, which the table can't say.
static PLAIN: LazyLock<Box<[u32; TABLE]>> = LazyLock::new(|| {
    let mut table = Box::new([SLOW; TABLE]);
    for (code, slot) in (0u32..).zip(table.iter_mut()) {
        if let Some(c) = char::from_u32(code).filter(|c| compatibility(*c).is_none()) {
            *slot = plain(c).map_or(DROPPED, |c| c as u32);
        }
    }
    table
});

/// `source` folded, with the map back. Takes time in proportion to the length of `source`.
pub fn fold(source: &str) -> Folded {
    let table = &**PLAIN;
    let mut out = Writer::new(source);
    // Letters that stay as they are, most of them, are copied by the run.
    let mut kept = 0;
    for (at, c) in source.char_indices() {
        let folded = table.get(c as usize).copied().unwrap_or(SLOW);
        if folded == c as u32 {
            continue;
        }
        out.keep(kept, at);
        kept = at + c.len_utf8();
        match folded {
            DROPPED => {}
            SLOW => out.put_all(at, c),
            code => out.put(at, c.len_utf8(), char::from_u32(code).unwrap_or(c)),
        }
    }
    out.keep(kept, source.len());
    out.finish()
}

/// Folded text as it grows.
struct Writer<'a> {
    source: &'a str,
    out: Folded,
}

impl<'a> Writer<'a> {
    fn new(source: &'a str) -> Writer<'a> {
        let out = Folded { text: String::with_capacity(source.len()), ..Folded::default() };
        Writer { source, out }
    }

    /// What is written next came from byte `source` on.
    #[inline]
    fn mark(&mut self, folded: usize, source: usize) {
        let last = self.out.steps.last().copied().unwrap_or_default();
        if source.wrapping_sub(folded) != (last.source as usize).wrapping_sub(last.folded as usize) {
            let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            self.out.steps.push(Step { folded: narrow(folded), source: narrow(source) });
        }
    }

    /// The bytes `start..end` of the source as they are.
    #[inline]
    fn keep(&mut self, start: usize, end: usize) {
        if start < end {
            self.mark(self.out.text.len(), start);
            self.out.text.push_str(&self.source[start..end]);
        }
    }

    /// A letter that came from the one of `length` bytes at byte `at` of the source.
    #[inline]
    fn put(&mut self, at: usize, length: usize, c: char) {
        let start = self.out.text.len();
        self.out.text.push(c);
        self.mark(start, at);
        // The bytes by which it is longer came from there as well.
        for more in length..c.len_utf8() {
            self.mark(start + more, at);
        }
    }

    /// What the letter `c` at byte `at` of the source becomes, which may be several.
    fn put_all(&mut self, at: usize, c: char) {
        let mut own = [0; 4];
        let letters = compatibility(c).unwrap_or_else(|| c.encode_utf8(&mut own));
        letters.chars().filter_map(plain).for_each(|plain| self.put(at, c.len_utf8(), plain));
    }

    fn finish(mut self) -> Folded {
        let mut count = 0;
        let strides = (0..self.out.text.len()).step_by(STRIDE).map(|first| {
            while self.out.steps.get(count).is_some_and(|step| step.folded as usize <= first) {
                count += 1;
            }
            count as u32
        });
        self.out.strides = strides.collect();
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The source letters under the first place where `needle` stands in the folded text.
    fn under<'a>(source: &'a str, needle: &str) -> &'a str {
        let folded = fold(source);
        let at = folded.text.find(needle).expect("needle in folded text");
        folded.source_span(source, Span::new(at, at + needle.len())).of(source)
    }

    #[test]
    fn spellings_of_one_word_meet() {
        for (written, plain) in [
            ("أُوبِن إيه آي", "اوبن ايه اي"),
            ("الصِّيـــن", "الصين"),
            ("مستشفى", "مستشفي"),
            ("جامعة", "جامعه"),
            ("٢٠٢٥٫٥٪", "2025.5%"),
            ("ﻻ ﷲ", "لا الله"),
            ("Ｎｖｉｄｉａ Café", "nvidia cafe"),
            ("ڤيديو گوگل", "فيديو غوغل"),
            ("إن\u{200C}فيد\u{200F}يا", "انفيديا"),
            ("مسؤول قائد", "مسوول قايد"),
            ("Moody’s", "moody's"),
        ] {
            assert_eq!(fold(written).text, plain, "{written}");
        }
    }

    #[test]
    fn a_match_maps_back_onto_whole_vowelled_letters() {
        assert_eq!(under("قالَ إنفيدْيَا، أمسِ", "انفيديا"), "إنفيدْيَا");
        assert_eq!(under("وَالصِّيـنُ تقول", "الصين"), "الصِّيـنُ");
        assert_eq!(under("قال ﻻ وسكت", "لا"), "ﻻ");
    }

    #[test]
    fn compatibility_table_agrees_with_unicode() {
        use unicode_normalization::UnicodeNormalization;
        let changed = |c: &char| compatibility(*c).is_some();
        assert!(('\0'..='\u{10FFFF}').filter(changed).count() > 1000);
        for c in ('\0'..='\u{10FFFF}').filter(changed) {
            let want: String = c.nfkd().filter(|c| !is_mark(*c)).collect();
            assert_eq!(compatibility(c), Some(want.as_str()), "U+{:04X}", c as u32);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(source in "[\u{0}-\u{10FFFF}]{0,60}|[\u{0600}-\u{06FF} a-zA-Z]{0,60}") {
            let once = fold(&source).text;
            prop_assert_eq!(&fold(&once).text, &once);
        }

        #[test]
        fn each_letter_leads_back_to_the_one_it_came_from(
            source in "[\u{0}-\u{10FFFF}]{0,40}|[\u{0620}-\u{0652}\u{0660}-\u{0669}\u{FDF2}\u{FEFB}ȺİǆéA-C1 ]{0,90}"
        ) {
            let folded = fold(&source);
            let letters = source.char_indices().map(|(at, c)| (at, fold(c.encode_utf8(&mut [0; 4])).text));
            let origins: Vec<usize> = letters.flat_map(|(at, text)| vec![at; text.len()]).collect();
            prop_assert_eq!(origins.len(), folded.text.len());
            for (at, origin) in origins.iter().enumerate() {
                prop_assert_eq!(folded.origin(&source, at), *origin);
            }
            for (at, _) in source.char_indices() {
                prop_assert_eq!(folded.folded_offset(at), origins.partition_point(|origin| *origin < at));
            }
            let places = || source.char_indices().map(|(at, _)| at);
            let each: Vec<usize> = places().map(|at| folded.folded_offset(at)).collect();
            prop_assert_eq!(folded.folded_offsets(places()).collect::<Vec<_>>(), each);
        }

        #[test]
        fn every_folded_span_is_whole_letters_of_the_source(source in "[\u{0600}-\u{06FF}\u{FB50}-\u{FEFC}a-zA-Zé0-9 ]{1,40}") {
            let folded = fold(&source);
            for (at, c) in folded.text.char_indices() {
                let span = folded.source_span(&source, Span::new(at, at + c.len_utf8()));
                prop_assert!(source.get(span.range()).is_some());
                prop_assert!(fold(span.of(&source)).text.contains(c));
            }
        }
    }
}
