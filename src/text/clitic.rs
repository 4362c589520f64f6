//! Proclitics: the particles that Arabic glues to the front of a word (و ف، ب ل ك س، ال، لل). All text here is folded.

/// The article.
pub const ARTICLE: &str = "ال";

/// Whether `prefix` is a chain of proclitics that can stand before a name, without the article: «و», «ب», «فل», «وك» …
pub fn is_proclitic_chain(prefix: &str) -> bool {
    let rest = prefix.strip_prefix(['و', 'ف']).unwrap_or(prefix);
    rest.is_empty() || matches!(rest, "ب" | "ل" | "ك" | "س")
}

/// The ways to read `word` with proclitics taken off, the word itself first; each is a suffix of `word` or the article
/// given back («للصين» → «الصين» is read as `("ل", "صين")` with `article` set). At least two letters always stay.
pub fn readings(word: &str) -> Vec<Reading<'_>> {
    let mut out = vec![Reading { bare: word, article: false, cut: 0 }];
    let mut push = |bare: &'_ str, article: bool| {
        if bare.chars().count() >= 2 {
            out.push(Reading {
                bare: &word[word.len() - bare.len()..],
                article,
                cut: word.len() - bare.len(),
            });
        }
    };
    let bases = [Some(word), word.strip_prefix('و'), word.strip_prefix('ف')];
    for (nth, base) in bases.iter().enumerate() {
        let Some(base) = base else { continue };
        if nth > 0 {
            push(base, false);
        }
        if let Some(bare) = base.strip_prefix(ARTICLE) {
            push(bare, true);
        }
        if let Some(bare) = base.strip_prefix("لل") {
            push(bare, true);
        }
        for particle in ['ب', 'ك', 'ل', 'س'] {
            if let Some(rest) = base.strip_prefix(particle) {
                push(rest, false);
                if let Some(bare) = rest.strip_prefix(ARTICLE) {
                    push(bare, true);
                }
            }
        }
    }
    out
}

/// One way to read a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// What stays, without proclitics and article.
    pub bare: &'a str,
    /// Whether an article was taken off.
    pub article: bool,
    /// Bytes taken off the front.
    pub cut: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chain_is_read() {
        for (word, bare) in [
            ("والصين", "صين"),
            ("للصين", "صين"),
            ("وبالصين", "صين"),
            ("لانفيديا", "انفيديا"),
            ("فلانفيديا", "انفيديا"),
            ("كهواوي", "هواوي"),
        ] {
            assert!(readings(word).iter().any(|reading| reading.bare == bare), "{word}");
        }
    }

    #[test]
    fn two_letters_always_stay() {
        assert_eq!(readings("ود").len(), 1);
        assert!(readings("ولد").iter().all(|reading| reading.bare.chars().count() >= 2));
    }
}
