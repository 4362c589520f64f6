//! Nouns whose owner only a pronoun names: «حصتها», «سعره», "its share".

use crate::entities::cues::Kind;
use crate::statements::reading::Sentence;
use crate::statements::speaker::is_definite;

/// Whether the noun at word `n` is a firm's, a country's or people's: «حصتها», "its".
pub fn is_owned(sentence: &Sentence, n: u32) -> bool {
    ends_in(sentence, n, "ها") || matches!(sentence.word(n), "its" | "their" | "his" | "her" | "our" | "my")
}

/// Whether it is, or is one man's or thing's: «سعره».
pub fn has_owner(sentence: &Sentence, n: u32) -> bool {
    // Folding makes «ة» equal to that pronoun.
    let his = || ends_in(sentence, n, "ه") && sentence.text_of(n..n + 1).ends_with('ه');
    is_owned(sentence, n) || his() && !is_definite(sentence, n)
}

/// Whether word `n` can be a noun with `pronoun` at its end.
fn ends_in(sentence: &Sentence, n: u32, pronoun: &str) -> bool {
    const NOUN: usize = 5;
    let word = sentence.word(n);
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    bare.ends_with(pronoun) && bare.chars().count() >= NOUN && !sentence.has(Kind::Ownerless, n)
}
