//! Cues: the words of all lists (dimensions, demonyms, `cues.toml`) in one automaton, so that reading a text is linear.
//!
//! A cue is a word or a phrase. Text is folded; in Arabic, glued particles and the article do not count («وبالرقائق»
//! is «رقائق»). In a cue
//! - `*` at a word's end stands for up to [`ENDING`] more letters, which is how an inflected form is written,
//! - `[..]` stands for one of the letters in it («[يت]قول»),
//! - `ة` at the end of a cue of one word is also «ت» before a pronoun («شراكة»: «شراكتها»),
//! - `=` at a word's start asks for the word as it stands, without particles («=ان», which «كان» is not).
//!
//! The words of a phrase follow each other; only blanks, hyphens and quotation marks may stand between them.

mod kind;

use std::collections::BTreeMap;

use daachorse::CharwiseDoubleArrayAhoCorasick;

pub use self::kind::{Cue, Kind};
use crate::corpus::seed::WordList;
use crate::text::token::{Script, Word};
use crate::text::{clitic, fold, order};

/// How many letters `*` stands for at most.
pub const ENDING: usize = 4;

/// A cue in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The number of its first word.
    pub first: u32,
    /// The number of its last word.
    pub last: u32,
    /// What it tells.
    pub cue: Cue,
}

/// What may be glued to the front of a word of a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Front {
    /// Particles and the article.
    Any,
    /// «و», «ف», «س», «ل».
    Verb,
    /// Nothing.
    Nothing,
}

/// A word of a cue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Pattern {
    letters: String,
    open: bool,
    front: Front,
}

/// A cue of several words: what it tells, and its words after the first.
struct Phrase {
    rest: Vec<u32>,
    cue: Cue,
}

/// The matcher.
pub struct Cues {
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    /// For each string of the automaton, the patterns with these letters.
    spelled: Vec<Vec<u32>>,
    patterns: Vec<Pattern>,
    /// For each pattern, the phrases that start with it.
    phrases: Vec<Vec<Phrase>>,
}

impl Cues {
    /// Makes the lists ready.
    pub fn new<'a>(lists: impl Iterator<Item = (Cue, &'a WordList)>) -> Cues {
        let mut numbers: BTreeMap<Pattern, u32> = BTreeMap::new();
        let mut phrases: Vec<(Vec<u32>, Cue)> = Vec::new();
        for (cue, list) in lists {
            for written in list.ar.iter().chain(&list.en) {
                let front = if cue.is_verb() { Front::Verb } else { Front::Any };
                for words in readings_of(written, front) {
                    let ids = words.into_iter().map(|word| {
                        let next = numbers.len() as u32;
                        *numbers.entry(word).or_insert(next)
                    });
                    phrases.push((ids.collect(), cue));
                }
            }
        }
        order::sort(&mut phrases);
        phrases.dedup();
        let mut patterns: Vec<(u32, Pattern)> = numbers.into_iter().map(|(word, id)| (id, word)).collect();
        order::sort(&mut patterns);
        let patterns: Vec<Pattern> = patterns.into_iter().map(|(_, word)| word).collect();
        let mut spelled: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (id, pattern) in (0u32..).zip(&patterns) {
            spelled.entry(&pattern.letters).or_default().push(id);
        }
        let automaton = CharwiseDoubleArrayAhoCorasick::with_values(spelled.keys().zip(0u32..)).ok();
        let spelled = spelled.into_values().collect();
        let mut by_first: Vec<Vec<Phrase>> = patterns.iter().map(|_| Vec::new()).collect();
        for (words, cue) in phrases {
            if let Some((first, rest)) = words.split_first() {
                by_first[*first as usize].push(Phrase { rest: rest.to_vec(), cue });
            }
        }
        Cues { automaton, spelled, patterns, phrases: by_first }
    }

    /// The cues of `text`, which is folded and has these `words`, in order. Of two that tell the same, one inside the
    /// other, the longer stays.
    pub fn find(&self, text: &str, words: &[Word]) -> Vec<Hit> {
        let found = self.patterns_in(text, words);
        let at = |word: u32| {
            let start = found.partition_point(|(at, _)| *at < word);
            found[start..].iter().take_while(move |(at, _)| *at == word).map(|(_, id)| *id)
        };
        let mut hits: Vec<Hit> = Vec::new();
        for (word, id) in &found {
            for phrase in &self.phrases[*id as usize] {
                let follows = |(after, wanted): (u32, &u32)| {
                    joined(text, words, after) && at(after).any(|id| id == *wanted)
                };
                if (word + 1..).zip(&phrase.rest).all(follows) {
                    hits.push(Hit { first: *word, last: word + phrase.rest.len() as u32, cue: phrase.cue });
                }
            }
        }
        keep_longest(&mut hits);
        hits
    }

    /// Which patterns each word fits, in the order of the words.
    fn patterns_in(&self, text: &str, words: &[Word]) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        let Some(automaton) = &self.automaton else { return found };
        let mut word = 0;
        for hit in automaton.find_overlapping_iter(text) {
            while words.get(word).is_some_and(|word| (word.span.end as usize) < hit.end()) {
                word += 1;
            }
            let Some(Word { span, script }) = words.get(word) else { break };
            let Some(front) = text.get(span.start as usize..hit.start()) else { continue };
            let ending = text.get(hit.end()..span.end as usize).unwrap_or("");
            for id in &self.spelled[hit.value() as usize] {
                let pattern = &self.patterns[*id as usize];
                let fits = if pattern.open { ending.chars().count() <= ENDING } else { ending.is_empty() };
                if fits && is_front(front, pattern.front, *script) {
                    found.push((word as u32, *id));
                }
            }
        }
        order::sort(&mut found);
        found.dedup();
        found
    }
}

/// Whether `front` is what may be glued there.
fn is_front(front: &str, allowed: Front, script: Script) -> bool {
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

/// Whether word `n` follows the one before it without a mark that ends a phrase.
fn joined(text: &str, words: &[Word], n: u32) -> bool {
    let n = n as usize;
    let (Some(before), Some(word)) = (words.get(n.wrapping_sub(1)), words.get(n)) else { return false };
    let gap = text.get(before.span.end as usize..word.span.start as usize).unwrap_or("\n");
    gap.chars().all(|c| matches!(c, ' ' | '\u{A0}' | '-' | '«' | '»' | '"' | '\'' | '“' | '”' | '’'))
}

fn keep_longest(hits: &mut Vec<Hit>) {
    order::sort_by_key(hits, |hit| (hit.cue, hit.first, std::cmp::Reverse(hit.last)));
    let mut open: Option<Hit> = None;
    hits.retain(|hit| {
        let inside = open.is_some_and(|open| open.cue == hit.cue && hit.last <= open.last);
        if !inside {
            open = Some(*hit);
        }
        !inside
    });
    order::sort(hits);
}

/// The ways to read a cue as it is written, each as its words; more than one where it has `[..]`.
fn readings_of(written: &str, front: Front) -> Vec<Vec<Pattern>> {
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
fn before_pronoun(written: &str, word: &Pattern) -> Option<Pattern> {
    let feminine = written.trim_end_matches('*').ends_with('ة');
    let stem = word.letters.strip_suffix('ه').filter(|_| feminine)?;
    Some(Pattern { letters: format!("{stem}ت"), open: true, front: word.front })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn found(cues: &[&str], text: &str) -> Vec<String> {
        let list = WordList { ar: cues.iter().map(|cue| (*cue).to_owned()).collect(), en: Vec::new() };
        let cues = Cues::new([(Cue::Dimension(0), &list)].into_iter());
        let folded = fold(text).text;
        let words = words(&folded);
        let piece = |hit: Hit| {
            let [first, last] = [hit.first, hit.last].map(|n| words[n as usize].span);
            first.cover(last).of(&folded).to_owned()
        };
        cues.find(&folded, &words).into_iter().map(piece).collect()
    }

    #[test]
    fn particles_and_endings_do_not_hide_a_cue() {
        assert_eq!(found(&["رقائق"], "وبالرقائقِ للرقائق ورقائقنا"), ["وبالرقايق", "للرقايق"]);
        assert_eq!(found(&["تدريب*"], "تدريبها والتدريبات، متدرب"), ["تدريبها", "والتدريبات"]);
        assert_eq!(found(&["شراكة"], "شراكتها والشراكة وشراكات"), ["شراكتها", "والشراكه"]);
        assert_eq!(found(&["[يت]قول*"], "تقول ويقولون نقول"), ["تقول", "ويقولون"]);
    }

    #[test]
    fn a_word_that_only_ends_like_a_cue_is_none() {
        assert_eq!(found(&["=ان"], "كان لأن أنّ"), ["ان"]);
        assert!(found(&["chip*", "ban"], "microchip urban").is_empty());
    }

    #[test]
    fn the_words_of_a_phrase_stand_together() {
        let phrase = "مفتوح* مصدر";
        assert_eq!(found(&[phrase], "النماذج المفتوحة المصدر"), ["المفتوحه المصدر"]);
        assert!(found(&[phrase], "باب مفتوح، مصدر آخر").is_empty());
        assert_eq!(found(&["open source", "open"], "open-source"), ["open source".replace(' ', "-")]);
    }

    #[test]
    fn every_list_is_known_and_none_is_missing() {
        let lexicon = crate::entities::Lexicon::of_seeds();
        let mut lists: Vec<&str> = lexicon.word_lists("cues").map(|(key, _)| key).collect();
        let mut kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.key()).collect();
        lists.sort();
        kinds.sort();
        assert_eq!(lists, kinds);
    }
}
