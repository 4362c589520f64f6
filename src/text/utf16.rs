//! Offsets as JavaScript counts them: UTF-16 code units.

use super::span::Span;

/// One in how many bytes is remembered: a look-up walks at most this many.
const STRIDE: usize = 64;

/// Translates byte offsets of one text to UTF-16 code units and back.
pub struct Utf16<'a> {
    text: &'a str,
    /// UTF-16 offset of the first character that starts at or after each multiple of [`STRIDE`] bytes, with its byte.
    marks: Vec<(usize, usize)>,
}

impl<'a> Utf16<'a> {
    /// Prepares `text`; takes time in proportion to its length.
    pub fn new(text: &'a str) -> Self {
        let mut marks = vec![(0, 0)];
        let mut units = 0;
        for (at, c) in text.char_indices() {
            if at >= marks.len() * STRIDE {
                marks.push((at, units));
            }
            units += c.len_utf16();
        }
        Utf16 { text, marks }
    }

    /// The code units before byte `at`.
    pub fn units(&self, at: usize) -> usize {
        let mark = self.marks.partition_point(|(byte, _)| *byte <= at).saturating_sub(1);
        let (byte, units) = self.marks[mark];
        units
            + self
                .text
                .get(byte..at.min(self.text.len()))
                .map_or(0, |piece| piece.chars().map(char::len_utf16).sum())
    }

    /// The byte at which code unit `units` starts; the end of the text where there is none.
    pub fn byte(&self, units: usize) -> usize {
        let mark = self.marks.partition_point(|(_, at)| *at <= units).saturating_sub(1);
        let (byte, mut seen) = self.marks[mark];
        for (at, c) in self.text[byte..].char_indices() {
            if seen >= units {
                return byte + at;
            }
            seen += c.len_utf16();
        }
        self.text.len()
    }

    /// A span of bytes as code units (start, end).
    pub fn span(&self, span: Span) -> (usize, usize) {
        (self.units(span.start as usize), self.units(span.end as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn units_and_bytes_are_inverse(text in "[\u{0600}-\u{06FF}a-z \u{1F600}-\u{1F64F}é]{0,300}") {
            let map = Utf16::new(&text);
            for (at, _) in text.char_indices() {
                prop_assert_eq!(map.units(at), text[..at].encode_utf16().count());
                prop_assert_eq!(map.byte(map.units(at)), at);
            }
            prop_assert_eq!(map.byte(usize::MAX), text.len());
        }
    }
}
