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
mod pattern;

use std::collections::BTreeMap;
use std::ops::Range;

pub use self::kind::{Cue, Kind};
use self::pattern::{Front, LONGEST_FRONT, Pattern, is_front, readings_of};
use crate::corpus::seed::WordList;
use crate::entities::page::Page;
use crate::text::hash::Places;
use crate::text::{Script, Word, Worded, order};

/// How many letters `*` stands for at most.
pub const ENDING: usize = 4;

/// No cue has more words.
pub const LONGEST_CUE: u32 = 6;

/// A word of that many bytes, three letters in Arabic, could be another with an alef behind it.
const SHORT: usize = 6;

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

/// What starts with a pattern.
#[derive(Default)]
struct Starting {
    /// What it tells alone.
    alone: Vec<Cue>,
    phrases: Vec<Phrase>,
}

/// A cue of several words: its second word, those after it, and what it tells.
struct Phrase {
    second: u32,
    rest: Vec<u32>,
    cue: Cue,
}

/// The matcher.
#[derive(Default)]
pub struct Cues {
    /// By the letters of patterns: the place in `spelled` of those that have them.
    letters: Places,
    spelled: Vec<Vec<u32>>,
    patterns: Vec<Pattern>,
    /// For each pattern, what starts with it.
    starting: Vec<Starting>,
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
        order::sort_and_dedup(&mut phrases);
        let mut patterns: Vec<(u32, Pattern)> = numbers.into_iter().map(|(word, id)| (id, word)).collect();
        order::sort(&mut patterns);
        let patterns: Vec<Pattern> = patterns.into_iter().map(|(_, word)| word).collect();
        let mut letters = Places::default();
        let mut spelled: Vec<Vec<u32>> = Vec::new();
        for (id, pattern) in (0u32..).zip(&patterns) {
            let place = *letters.entry(pattern.letters.as_str().into()).or_insert(spelled.len() as u32);
            match spelled.get_mut(place as usize) {
                Some(ids) => ids.push(id),
                None => spelled.push(vec![id]),
            }
        }
        let mut starting: Vec<Starting> = patterns.iter().map(|_| Starting::default()).collect();
        for (words, cue) in phrases {
            match words[..] {
                [] => {}
                [only] => starting[only as usize].alone.push(cue),
                [first, second, ref rest @ ..] => {
                    starting[first as usize].phrases.push(Phrase { second, rest: rest.to_vec(), cue });
                }
            }
        }
        Cues { letters, spelled, patterns, starting }
    }

    /// The cues of `page`, in order. Of two that tell the same, one inside the other, the longer stays.
    pub fn of_page(&self, page: &Page) -> Vec<Hit> {
        self.find_by(&page.text, 0..page.text.words.len(), &|n| page.patterns(n))
    }

    /// The same of a `text` without the lexicon's memory of words.
    pub fn find(&self, text: &Worded) -> Vec<Hit> {
        self.find_in(text, 0..text.words.len())
    }

    /// The same of some words of a text.
    pub fn find_in(&self, text: &Worded, words: Range<usize>) -> Vec<Hit> {
        let fitting = |word: &Word| {
            let mut ids = Vec::new();
            self.fitting(word.span.of(&text.folded.text), word.script, &mut ids);
            ids
        };
        let patterns: Vec<Vec<u32>> = text.words[words.clone()].iter().map(fitting).collect();
        let first = words.start;
        self.find_by(text, words, &|n| patterns.get(n.wrapping_sub(first)).map_or(&[], Vec::as_slice))
    }

    fn find_by<'p>(
        &self,
        text: &Worded,
        words: Range<usize>,
        patterns: &dyn Fn(usize) -> &'p [u32],
    ) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::with_capacity(words.len() / 3);
        // How far the cues before a word reach: only a longer one can hold what starts there.
        let mut reach = None;
        let following = |word: usize| if joined(text, word) { patterns(word) } else { &[] };
        for word in words {
            let new = hits.len();
            let first = word as u32;
            // Most words start no phrase, and most that do are followed by none of its words.
            let mut next: Option<&[u32]> = None;
            for starting in patterns(word).iter().map(|id| &self.starting[*id as usize]) {
                hits.extend(starting.alone.iter().map(|cue| Hit { first, last: first, cue: *cue }));
                for phrase in &starting.phrases {
                    let next = *next.get_or_insert_with(|| following(word + 1));
                    let follows = |(after, wanted): (usize, &u32)| following(after).contains(wanted);
                    if next.contains(&phrase.second) && (word + 2..).zip(&phrase.rest).all(follows) {
                        let last = first + 1 + phrase.rest.len() as u32;
                        hits.push(Hit { first, last, cue: phrase.cue });
                    }
                }
            }
            keep_longest(&mut hits, new, reach >= Some(first));
            reach = hits[new..].iter().map(|hit| Some(hit.last)).fold(reach, Option::max);
        }
        hits
    }

    /// Which patterns the folded `word` fits, ascending.
    pub fn fitting(&self, word: &str, script: Script, out: &mut Vec<u32>) {
        let start = out.len();
        for (cut, _) in word.char_indices().take(LONGEST_FRONT + 1) {
            let (front, rest) = word.split_at(cut);
            let fits = |allowed| is_front(front, allowed, script);
            let (any, verb) = (fits(Front::Any), fits(Front::Verb));
            if !(front.is_empty() || any || verb) {
                continue;
            }
            // With nothing after it, then with one letter, two …
            let ends = rest.char_indices().rev().map(|(end, _)| end).filter(|end| *end > 0);
            for end in std::iter::once(rest.len()).chain(ends).take(ENDING + 1) {
                let Some(place) = self.letters.get(&rest[..end]) else { continue };
                // «اتفاقًا»: the alef of an indefinite noun is no letter of the cue.
                let indefinite =
                    script == Script::Arabic && &rest[end..] == "ا" && !front.ends_with(['ا', 'ل']);
                let fits = |id: &&u32| {
                    let pattern = &self.patterns[**id as usize];
                    let indefinite =
                        indefinite && pattern.front == Front::Any && pattern.letters.len() > SHORT;
                    let front = match pattern.front {
                        Front::Any => any,
                        Front::Verb => verb,
                        Front::Nothing => false,
                    };
                    (pattern.open || end == rest.len() || indefinite) && (cut == 0 || front)
                };
                out.extend(self.spelled[*place as usize].iter().filter(fits));
            }
        }
        let mut found = out.split_off(start);
        order::sort_and_dedup(&mut found);
        out.append(&mut found);
    }
}

/// Whether word `n` follows the one before it without a mark that ends a phrase.
fn joined(text: &Worded, n: usize) -> bool {
    n < text.words.len()
        && text
            .gap_before(n)
            .chars()
            .all(|c| matches!(c, ' ' | '\u{A0}' | '-' | '«' | '»' | '"' | '\'' | '“' | '”' | '’'))
}

/// Puts the hits from number `new` on, which start at one word, in order, and takes out those that lie inside one that tells
/// the same. `hits` before them are done; `reached` says whether one of those goes on over that word.
fn keep_longest(hits: &mut Vec<Hit>, new: usize, reached: bool) {
    match hits.len() - new {
        0 => return,
        1 if !reached => return,
        1 => {}
        _ => order::sort_few(&mut hits[new..], |a, b| (a.cue, b.last) < (b.cue, a.last)),
    }
    let mut kept = new;
    for n in new..hits.len() {
        let hit = hits[n];
        let over = |other: &&Hit| other.cue == hit.cue && other.last >= hit.last;
        let near = hits[if reached { 0 } else { new }..kept]
            .iter()
            .rev()
            .take_while(|other| other.first + LONGEST_CUE > hit.first);
        if near.into_iter().find(over).is_none() {
            hits[kept] = hit;
            kept += 1;
        }
    }
    hits.truncate(kept);
    order::sort_few(&mut hits[new..], |a, b| a < b);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cues: &[&str], text: &str) -> Vec<String> {
        let list = WordList { ar: cues.iter().map(|cue| (*cue).to_owned()).collect(), en: Vec::new() };
        let cues = Cues::new([(Cue::Dimension(0), &list)].into_iter());
        let text = Worded::of(text);
        let piece = |hit: Hit| {
            let [first, last] = [hit.first, hit.last].map(|n| text.words[n as usize].span);
            first.cover(last).of(&text.folded.text).to_owned()
        };
        cues.find(&text).into_iter().map(piece).collect()
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
