//! The words of cues as they are written in the lists.

use crate::text::{Script, clitic, fold};

/// What may be glued to the front of a word of a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Front {
    /// Particles and the article.
    Any,
    /// «و», «ف», «س», «ل».
    Verb,
    /// Nothing.
    Nothing,
}

/// A word of a cue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pattern {
    /// Its folded letters.
    pub letters: String,
    /// Whether more letters may follow.
    pub open: bool,
    /// What may be glued before it.
    pub front: Front,
}

/// How many letters of particles and article may stand before a cue: «وبال».
pub const LONGEST_FRONT: usize = 4;

/// Whether `front` is what may be glued there.
pub fn is_front(front: &str, allowed: Front, script: Script) -> bool {
    if front.is_empty() || script != Script::Arabic {
        return front.is_empty();
    }
    let without_article = front.strip_suffix(clitic::ARTICLE).or_else(|| {
        // «لل» is «ل» and the article.
        front.strip_suffix("لل").filter(|rest| matches!(*rest, "" | "و" | "ف"))
    });
    match allowed {
        Front::Any => clitic::is_proclitic_chain(without_article.unwrap_or(front)),
        Front::Verb => matches!(front, "و" | "ف" | "س" | "وس" | "فس" | "ل" | "ول" | "فل"),
        Front::Nothing => false,
    }
}

/// The ways to read a cue as it is written, each as its words; more than one where it has `[..]`.
pub fn readings_of(written: &str, front: Front) -> Vec<Vec<Pattern>> {
    if let Some((before, rest)) = written.split_once('[')
        && let Some((letters, after)) = rest.split_once(']')
    {
        return letters.chars().flat_map(|c| readings_of(&format!("{before}{c}{after}"), front)).collect();
    }
    let words = written.split([' ', '-']).filter_map(|word| {
        let (word, front) = word.strip_prefix('=').map_or((word, front), |word| (word, Front::Nothing));
        let (word, open) = word.strip_suffix('*').map_or((word, false), |word| (word, true));
        let letters = fold(word).text;
        (!letters.is_empty()).then_some(Pattern { letters, open, front })
    });
    let words: Vec<Pattern> = words.collect();
    match &words[..] {
        [] => Vec::new(),
        [word] => std::iter::once(words.clone())
            .chain(before_pronoun(written, word).map(|word| vec![word]))
            .collect(),
        _ => vec![words],
    }
}

/// The form that a word in «ة» takes before a pronoun.
pub fn before_pronoun(written: &str, word: &Pattern) -> Option<Pattern> {
    let feminine = written.trim_end_matches('*').ends_with('ة');
    let stem = word.letters.strip_suffix('ه').filter(|_| feminine)?;
    Some(Pattern { letters: format!("{stem}ت"), open: true, front: word.front })
}
