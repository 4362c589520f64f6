//! Links to a sentence that survive edits: beside its number they carry its first words, the W3C text quote, and those decide.

use crate::text::{fold, words};

/// Words of a sentence that a link carries.
const WORDS: usize = 8;
/// The share of them that a sentence must hold to be taken for the one that was meant.
const ENOUGH: f64 = 0.6;

/// The words by which `sentence` is found again.
pub fn quote(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().take(WORDS).collect();
    words.join(" ")
}

/// The number of the sentence that `quote` was taken from, as far as it can be told: the one at `near` where it still begins
/// so, else the nearest that does, else the one that holds the most of the words.
pub fn find(quote: &str, near: usize, sentences: &[&str]) -> Option<usize> {
    let wanted = list(quote);
    if wanted.is_empty() {
        return (near < sentences.len()).then_some(near);
    }
    let held = |sentence: &str| {
        let have = list(sentence);
        let common = wanted.iter().filter(|word| have.contains(word)).count();
        let begins = have.starts_with(&wanted);
        if begins { 2.0 } else { common as f64 / wanted.len() as f64 }
    };
    let mut best: Option<(f64, usize)> = None;
    for (n, sentence) in sentences.iter().enumerate() {
        let score = held(sentence);
        let closer = |(other, at): (f64, usize)| {
            score > other || (score == other && n.abs_diff(near) < at.abs_diff(near))
        };
        if score >= ENOUGH && best.is_none_or(closer) {
            best = Some((score, n));
        }
    }
    best.map(|(_, n)| n)
}

fn list(text: &str) -> Vec<String> {
    let folded = fold(text).text;
    words(&folded).iter().map(|word| word.span.of(&folded).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: [&str; 3] = [
        "قالت الشركة إنها ستبني مصنعًا.",
        "وارتفعت أسهمها بعد ذلك بنسبة 5%.",
        "ولم تعلّق الحكومة على الخبر حتى الآن.",
    ];

    #[test]
    fn a_sentence_is_found_where_it_stood_and_where_it_went() {
        let link = quote(TEXT[1]);
        assert_eq!(find(&link, 1, &TEXT), Some(1));
        assert_eq!(find(&link, 0, &["جملة جديدة.", TEXT[0], TEXT[1]]), Some(2));
    }

    #[test]
    fn a_sentence_that_was_edited_a_little_is_still_known_and_another_is_not() {
        let link = quote(TEXT[2]);
        assert_eq!(find(&link, 2, &[TEXT[0], "ولم تُعلق الحكومة الصينية على الخبر."]), Some(1));
        assert_eq!(find(&link, 2, &TEXT[..2]), None);
    }

    #[test]
    fn of_sentences_that_begin_alike_the_nearest_is_meant() {
        assert_eq!(find("قال إن", 3, &["قال إن أ", "ب", "قال إن ج", "د"]), Some(2));
        assert_eq!(find("", 1, &TEXT), Some(1));
    }
}
