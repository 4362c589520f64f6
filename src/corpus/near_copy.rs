//! Near-copies: documents that say what another one says, found by the share of word runs they have in common.
//!
//! A text is the set of its runs of [`RUN`] folded words, each run a 32-bit hash. Of a long text only the hashes below a
//! power-of-two threshold are kept (a "scaled" sketch: Broder, "On the resemblance and containment of documents", 1997,
//! the mod-m variant), so that both resemblance and containment can be measured between texts of any two lengths. A sparser
//! share of the hashes is indexed; documents that share an indexed hash are measured, nothing else is. Time and space are
//! in proportion to the words added.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;

use super::document::DocId;
use crate::text::hash::WordHasher;
use crate::text::{Worded, order};

/// Words in a run. With 1 every text on one subject looks alike; with 10 one changed word in ten hides a copy. At three, texts
/// of the seed corpus on one story in different words share 5 % of their runs at most, and ten words changed in a hundred
/// and fifty leave two thirds.
const RUN: usize = 3;

/// Share of all runs of both texts that both have, from which they are one text. Broder et al. ("Syntactic clustering of the
/// web", 1997) call pages over 0.5 roughly the same; we ask for more than that, to collapse nothing that a reader would not.
const RESEMBLANCE: f64 = 0.6;

/// Share of a new text's runs that an earlier one has, from which the new one adds nothing. Only this way round: an earlier
/// note that a new, longer report takes up is no reason to leave the report's other sentences uncounted.
const CONTAINMENT: f64 = 0.8;

/// Hashes kept of one text at most: 1 KiB of them.
const KEPT: usize = 256;

/// Hashes of the shorter text that a measure has to rest on, unless they are all it has: one phrase that every report uses
/// must not pass for a copy.
const SAMPLE: usize = 8;

/// One hash in how many is indexed, as a power of two, and how many of a short text are indexed in any case.
const INDEXED_LEVEL: u32 = 3;
const INDEXED_AT_LEAST: usize = 8;

/// How many documents of one hash are looked at (the earliest), and how many candidates are measured. They bound the
/// work where a phrase of page furniture stands in every document.
const PER_HASH: usize = 32;
const MEASURED: usize = 16;

/// What is remembered of each document to find its near-copies.
#[derive(Default)]
pub struct Sketches {
    sketches: BTreeMap<DocId, Sketch>,
    index: BTreeSet<(u32, DocId)>,
}

impl Sketches {
    /// Remembers `text` as the document `id`, and returns the earlier document that says the same, if there is one, with the
    /// share of word runs in common (0 to 1).
    pub fn add(&mut self, id: DocId, text: &Worded) -> Option<(DocId, f64)> {
        self.remove(id);
        let sketch = Sketch::of(runs(text));
        let found = self.find(&sketch);
        self.index.extend(sketch.indexed().iter().map(|hash| (*hash, id)));
        self.sketches.insert(id, sketch);
        found
    }

    /// Forgets a document.
    pub fn remove(&mut self, id: DocId) {
        if let Some(sketch) = self.sketches.remove(&id) {
            for hash in sketch.indexed() {
                self.index.remove(&(*hash, id));
            }
        }
    }

    fn find(&self, sketch: &Sketch) -> Option<(DocId, f64)> {
        let mut votes: BTreeMap<DocId, usize> = BTreeMap::new();
        for hash in sketch.indexed() {
            for (_, id) in self.index.range((*hash, DocId(0))..=(*hash, DocId(u32::MAX))).take(PER_HASH) {
                *votes.entry(*id).or_insert(0) += 1;
            }
        }
        let mut candidates: Vec<(DocId, usize)> = votes.into_iter().collect();
        order::sort_by_key(&mut candidates, |(id, votes)| (std::cmp::Reverse(*votes), *id));
        let measured = candidates.into_iter().take(MEASURED).filter_map(|(id, _)| {
            let similarity = sketch.similarity_to(self.sketches.get(&id)?)?;
            Some((id, similarity))
        });
        // The earliest of equally similar ones, so that a chain of copies has one head.
        measured.min_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)))
    }
}

/// The hashes of a text's runs that are below `u32::MAX >> level`, sorted, each once.
struct Sketch {
    level: u32,
    hashes: Vec<u32>,
}

impl Sketch {
    fn of(mut hashes: Vec<u32>) -> Sketch {
        let mut level = 0;
        hashes.sort_unstable();
        hashes.dedup();
        while hashes.len() > KEPT {
            level += 1;
            hashes.truncate(below(&hashes, level));
        }
        hashes.shrink_to_fit();
        Sketch { level, hashes }
    }

    fn indexed(&self) -> &[u32] {
        let share = below(&self.hashes, INDEXED_LEVEL).max(INDEXED_AT_LEAST).min(self.hashes.len());
        &self.hashes[..share]
    }

    /// How similar this text is to an earlier one, where it says nothing else.
    fn similarity_to(&self, earlier: &Sketch) -> Option<f64> {
        let level = self.level.max(earlier.level);
        let own = &self.hashes[..below(&self.hashes, level)];
        let other = &earlier.hashes[..below(&earlier.hashes, level)];
        let common = own.iter().filter(|hash| other.binary_search(hash).is_ok()).count();
        let all = own.len() + other.len() - common;
        let too_few = own.len().min(other.len()) < SAMPLE && level > 0;
        if common == 0 || too_few {
            return None;
        }
        let resemblance = common as f64 / all as f64;
        let containment = common as f64 / own.len() as f64;
        if resemblance >= RESEMBLANCE {
            Some(resemblance)
        } else {
            (containment >= CONTAINMENT).then_some(containment)
        }
    }
}

/// How many of the sorted `hashes` are kept at `level`.
fn below(hashes: &[u32], level: u32) -> usize {
    hashes.partition_point(|hash| *hash <= threshold(level))
}

/// The largest hash that is kept at `level`.
fn threshold(level: u32) -> u32 {
    u32::MAX.checked_shr(level).unwrap_or(0)
}

/// The hash of each run of words; of the whole text where it is shorter than a run.
fn runs(text: &Worded) -> Vec<u32> {
    let hash = |word: &crate::text::Word| {
        let mut hasher = WordHasher::default();
        hasher.write(word.span.of(&text.folded.text).as_bytes());
        scatter(hasher.finish())
    };
    let hashes: Vec<u64> = text.words.iter().map(hash).collect();
    let of_run = |run: &[u64]| {
        let sum = run.iter().fold(0u64, |sum, hash| sum.rotate_left(21).wrapping_add(*hash));
        (scatter(sum) >> 32) as u32
    };
    match hashes.len() {
        0 => Vec::new(),
        1..RUN => vec![of_run(&hashes)],
        _ => hashes.windows(RUN).map(of_run).collect(),
    }
}

/// Spreads a hash over all 64 bits (the finalizer of SplitMix64): sampling by size needs even high bits.
fn scatter(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::seed_reader;

    /// The body of one of the accounts.
    fn account(slug: &str, language: &str) -> String {
        let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"));
        let seeds = seed_reader::read(folder).expect("sound seeds");
        let mut accounts = seeds.articles.accounts.into_iter();
        let account = accounts.find(|account| account.slug == slug && account.language == language);
        account.expect("an account").paragraphs.concat().join(" ")
    }

    fn similarity(earlier: &str, new: &str) -> Option<f64> {
        let mut sketches = Sketches::default();
        assert_eq!(sketches.add(DocId(1), &Worded::of(earlier)), None);
        sketches.add(DocId(2), &Worded::of(new)).map(|(_, similarity)| similarity)
    }

    /// `words` words that no other seed makes, so that texts can be put together at any length.
    fn made_up(seed: u64, words: u64) -> String {
        let word = |n: u64| format!("w{:x} ", scatter(seed << 32 | n) % 1_000_000);
        (0..words).map(word).collect()
    }

    #[test]
    fn the_same_words_in_another_spelling_are_the_same_text() {
        let similar = similarity("قالت الشركة إنّ الكلفة أقلّ بكثير.", "«قالت الشركه ان الكلفة اقل بكثير»");
        assert_eq!(similar, Some(1.0));
    }

    #[test]
    fn another_headline_and_ten_changed_words_do_not_hide_a_copy() {
        let text = account("apple-alibaba-almanar", "ar");
        let words: Vec<&str> = text.split(' ').collect();
        let step = words.len() / 10;
        let changed: Vec<&str> =
            words.iter().enumerate().map(|(n, word)| if n % step == 5 { "مختلف" } else { word }).collect();
        let changed = format!("عنوان آخر لم يسبق. {}", changed.join(" "));
        let similar = similarity(&text, &changed).expect("a near-copy");
        assert!((RESEMBLANCE..0.95).contains(&similar), "{similar}");
    }

    #[test]
    fn one_story_in_other_words_or_in_translation_is_no_copy() {
        let almanar = account("apple-alibaba-almanar", "ar");
        assert_eq!(similarity(&almanar, &account("apple-alibaba-lebanon-debate", "ar")), None);
        assert_eq!(similarity(&almanar, &account("apple-alibaba-almanar", "en")), None);
    }

    #[test]
    fn an_excerpt_adds_nothing_but_a_longer_report_does() {
        let note = made_up(1, 120);
        let report = format!("{} {note} {}", made_up(2, 400), made_up(3, 400));
        assert!(similarity(&report, &note).is_some_and(|similarity| similarity > 0.8));
        assert_eq!(similarity(&note, &report), None);
    }

    #[test]
    fn a_removed_document_is_found_no_more() {
        let (a, b) = (made_up(1, 300), made_up(2, 300));
        let mut sketches = Sketches::default();
        for (id, text) in [(1, &a), (2, &b), (3, &a)] {
            sketches.add(DocId(id), &Worded::of(text));
        }
        assert_eq!(sketches.add(DocId(4), &Worded::of(&a)), Some((DocId(1), 1.0)));
        sketches.remove(DocId(1));
        assert_eq!(sketches.add(DocId(4), &Worded::of(&a)), Some((DocId(3), 1.0)));
        for id in 1..5 {
            sketches.remove(DocId(id));
        }
        assert!(sketches.sketches.is_empty() && sketches.index.is_empty());
        assert_eq!(sketches.add(DocId(5), &Worded::of("")), None);
        assert_eq!(sketches.add(DocId(6), &Worded::of("")), None);
    }

    #[test]
    fn a_copy_is_found_among_thousands_that_share_a_footer() {
        let footer = made_up(0, 40);
        let mut sketches = Sketches::default();
        let found: Vec<_> = (1..=3000)
            .filter_map(|n| {
                sketches.add(DocId(n), &Worded::of(&format!("{} {footer}", made_up(u64::from(n), 150))))
            })
            .collect();
        assert_eq!(found, []);
        let copy = format!("{} {footer}", made_up(2711, 150));
        assert_eq!(sketches.add(DocId(9999), &Worded::of(&copy)), Some((DocId(2711), 1.0)));
    }
}
