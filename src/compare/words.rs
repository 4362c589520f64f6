//! Words that set two sides apart: log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008).

use super::count::Counted;
use super::digest::Digests;
use super::options::Bearing;
use super::terms::{GAP, TermId};
use super::written::written;
use crate::corpus::DocId;
use crate::entities::Lexicon;
use crate::text::order;

/// A term that sets the two sides' statements apart.
#[derive(Clone, Debug, PartialEq)]
pub struct WordRow {
    /// The term, as it is mostly written.
    pub term: String,
    /// Log-odds, above 0 for the first side.
    pub log_odds: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
    /// Documents of each side with the term.
    pub documents: [usize; 2],
    /// Statements of each side with the term.
    pub statements: [usize; 2],
    /// Documents with the term; a document may speak of both sides.
    pub all_documents: usize,
}

/// The numbers of the method.
struct Method {
    /// How many words of prior for each word counted. Low: rare terms lead; high: only frequent ones move.
    prior: f64,
    /// Terms shown of each side.
    shown: usize,
    /// Least statements with a term.
    least: u32,
    /// Terms of each side whose pairs are tried.
    paired: usize,
    /// A pair is shown if it makes up so much of its rarer term. Low: chance neighbours; high: only fixed phrases.
    bound: f64,
}

const METHOD: Method = Method { prior: 1.0, shown: 20, least: 2, paired: 60, bound: 0.5 };

/// Half the width of a 95 % interval in standard deviations.
const Z: f64 = 1.96;

/// How often something stands in the statements of either side.
#[derive(Clone, Copy, Default)]
struct Count {
    statements: [u32; 2],
    documents: [u32; 2],
    all_documents: u32,
    /// The story of each side, and the statement, that were counted last.
    last: [u32; 2],
    last_statement: u32,
}

impl Count {
    /// Counts a statement once.
    fn add(&mut self, Spoken { side, story, number, .. }: &Spoken) {
        let (side, story) = (*side, *story);
        if std::mem::replace(&mut self.last_statement, *number) == *number {
            return;
        }
        self.statements[side] += 1;
        if self.last[side] != story {
            self.documents[side] += 1;
            self.all_documents += u32::from(self.last[1 - side] != story);
            self.last[side] = story;
        }
    }

    fn all(&self) -> u32 {
        self.statements[0] + self.statements[1]
    }
}

/// A statement of one side, with the number of its story and its own, both from 1.
struct Spoken<'a> {
    counted: &'a Counted<'a>,
    side: usize,
    story: u32,
    number: u32,
}

fn spoken<'a>(statements: &'a [Counted<'a>]) -> impl Iterator<Item = Spoken<'a>> {
    let mut story = 0;
    let mut last: Option<DocId> = None;
    (1u32..).zip(statements).filter_map(move |(number, counted)| {
        story += u32::from(last.replace(counted.story) != Some(counted.story));
        let side = match counted.bearing {
            Bearing::A => 0,
            Bearing::B => 1,
            _ => return None,
        };
        Some(Spoken { counted, side, story, number })
    })
}

/// The terms that tell the two sides' statements apart most surely, most telling first; as many of each side.
pub fn words(lexicon: &Lexicon, digests: &Digests, statements: &[Counted]) -> Vec<WordRow> {
    with_terms(lexicon, digests, statements).into_iter().map(|(_, row)| row).collect()
}

/// The term that is shown as `shown` in [`words`].
pub fn term_of(lexicon: &Lexicon, digests: &Digests, statements: &[Counted], shown: &str) -> Option<Phrase> {
    let mut rows = with_terms(lexicon, digests, statements).into_iter();
    rows.find(|(_, row)| row.term == shown).map(|(term, _)| term)
}

fn with_terms(lexicon: &Lexicon, digests: &Digests, statements: &[Counted]) -> Vec<(Phrase, WordRow)> {
    let mut counts = vec![Count::default(); digests.terms.len()];
    for spoken in spoken(statements) {
        for term in spoken.counted.terms().iter().filter(|term| **term != GAP) {
            counts[*term as usize].add(&spoken);
        }
    }
    let odds = Odds::new(&counts);
    let mut single: Vec<(Phrase, Count)> = (0u32..)
        .zip(&counts)
        .filter(|(_, count)| count.all() >= METHOD.least)
        .map(|(term, count)| ([term, GAP], *count))
        .collect();
    single = odds.leading(single, METHOD.paired);
    let pairs = pairs(statements, &counts, &single);
    // A word that mostly stands in a pair is told by the pair.
    single.retain(|(term, count)| {
        let in_pair = pairs.iter().filter(|(pair, _)| pair.contains(&term[0]));
        in_pair
            .map(|(_, pair)| pair.all())
            .max()
            .is_none_or(|most| f64::from(most) < 0.8 * f64::from(count.all()))
    });
    single.extend(pairs);
    let shown = odds.leading(single, METHOD.shown);
    let ids: Vec<TermId> = shown.iter().flat_map(|(term, _)| *term).collect();
    let keys = digests.terms.keys(&ids);
    let row = |(term, count): (Phrase, Count)| {
        let written = written(lexicon, statements, term, &keys)?;
        Some((odds.score(&count).abs(), term, odds.row(written, &count)))
    };
    let mut rows: Vec<(f64, Phrase, WordRow)> = shown.into_iter().filter_map(row).collect();
    order::sort_by(&mut rows, |a, b| b.0.total_cmp(&a.0).then_with(|| a.2.term.cmp(&b.2.term)));
    rows.into_iter().map(|(_, term, row)| (term, row)).collect()
}

/// A term, or two that follow each other.
pub type Phrase = [TermId; 2];

/// Pairs of neighbours of which one is a leading term.
fn pairs(statements: &[Counted], counts: &[Count], leading: &[(Phrase, Count)]) -> Vec<(Phrase, Count)> {
    let mut leads = vec![false; counts.len()];
    leading.iter().for_each(|([term, _], _)| leads[*term as usize] = true);
    let mut found = PairCounts::default();
    for spoken in spoken(statements) {
        for pair in spoken.counted.terms().windows(2) {
            let [first, second] = [pair[0], pair[1]];
            if first != GAP && second != GAP && (leads[first as usize] || leads[second as usize]) {
                found.of([first, second]).add(&spoken);
            }
        }
    }
    let bound = |([first, second], count): &(Phrase, Count)| {
        let rarer = counts[*first as usize].all().min(counts[*second as usize].all());
        count.all() >= METHOD.least && f64::from(count.all()) >= METHOD.bound * f64::from(rarer)
    };
    found.counts.into_iter().filter(bound).collect()
}

/// The counts of pairs, in the order in which they came. A map in order would cost more than all the rest.
#[derive(Default)]
struct PairCounts {
    counts: Vec<(Phrase, Count)>,
    /// By a hash of the pair, places in `counts` from 1; 0 is free. A power of two, half of it free.
    slots: Vec<u32>,
}

impl PairCounts {
    /// The count of `pair`.
    fn of(&mut self, pair: Phrase) -> &mut Count {
        if self.slots.len() <= self.counts.len() * 2 {
            self.grow();
        }
        let slot = self.slot(pair);
        if self.slots[slot] == 0 {
            self.counts.push((pair, Count::default()));
            self.slots[slot] = self.counts.len() as u32;
        }
        &mut self.counts[self.slots[slot] as usize - 1].1
    }

    /// Where `pair` is, or the free slot where it belongs.
    fn slot(&self, pair: Phrase) -> usize {
        let key = u64::from(pair[0]) << 32 | u64::from(pair[1]);
        // Multiplicative hashing: the golden ratio of 64 bits spreads keys that are near each other.
        let mut slot = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize;
        loop {
            slot &= self.slots.len() - 1;
            match self.slots[slot] {
                0 => return slot,
                at if self.counts[at as usize - 1].0 == pair => return slot,
                _ => slot += 1,
            }
        }
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(256)];
        for at in 0..self.counts.len() {
            let slot = self.slot(self.counts[at].0);
            self.slots[slot] = at as u32 + 1;
        }
    }
}

/// The log-odds of terms in two bodies of statements.
struct Odds {
    totals: [f64; 2],
    prior: f64,
}

impl Odds {
    fn new(counts: &[Count]) -> Odds {
        let total = |side: usize| counts.iter().map(|count| f64::from(count.statements[side])).sum();
        let totals: [f64; 2] = [total(0), total(1)];
        // The prior is as large as the smaller body, so that it never drowns it.
        Odds { totals, prior: METHOD.prior * totals[0].min(totals[1]).max(1.0) }
    }

    /// Log-odds ratio and its standard deviation. The prior of a term is its share of both bodies.
    fn of(&self, count: &Count) -> (f64, f64) {
        let both = self.totals[0] + self.totals[1];
        let prior = self.prior * f64::from(count.all()) / both.max(1.0);
        let log = |side: usize| {
            let own = f64::from(count.statements[side]) + prior;
            libm::log(own) - libm::log((self.totals[side] + self.prior - own).max(0.5))
        };
        let variance = [0, 1].map(|side| 1.0 / (f64::from(count.statements[side]) + prior).max(0.01));
        (log(0) - log(1), libm::sqrt(variance[0] + variance[1]))
    }

    fn score(&self, count: &Count) -> f64 {
        let (odds, deviation) = self.of(count);
        odds / deviation
    }

    /// The `most` of either side that are told apart most surely.
    fn leading(&self, terms: Vec<(Phrase, Count)>, most: usize) -> Vec<(Phrase, Count)> {
        let mut ranked: Vec<(f64, (Phrase, Count))> =
            terms.into_iter().map(|term| (self.score(&term.1), term)).collect();
        order::sort_by(&mut ranked, |a, b| b.0.abs().total_cmp(&a.0.abs()).then_with(|| a.1.0.cmp(&b.1.0)));
        let mut left = [most; 2];
        ranked.retain(|(score, _)| {
            let side = usize::from(*score < 0.0);
            let room = *score != 0.0 && left[side] > 0;
            left[side] -= usize::from(room);
            room
        });
        ranked.into_iter().map(|(_, term)| term).collect()
    }

    fn row(&self, term: String, count: &Count) -> WordRow {
        let (log_odds, deviation) = self.of(count);
        WordRow {
            term,
            log_odds,
            low: log_odds - Z * deviation,
            high: log_odds + Z * deviation,
            documents: count.documents.map(|n| n as usize),
            statements: count.statements.map(|n| n as usize),
            all_documents: count.all_documents as usize,
        }
    }
}
