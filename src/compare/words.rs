//! Words that set two sides apart: log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008).

mod counts;
mod odds;

use self::counts::{Count, PairCounts, spoken};
use self::odds::Odds;
use super::count::Counted;
use super::digest::Digests;
use super::terms::{GAP, TermId};
use super::written::written;
use crate::entities::Lexicon;
use crate::text::order;

pub use self::counts::Phrase;

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

impl WordRow {
    /// Whether too few documents have the term to build anything on.
    pub fn is_few(&self) -> bool {
        const FEW: usize = 3;
        self.all_documents < FEW
    }
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
    let odds = Odds::new(&counts, METHOD.prior);
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
        Some((odds.score(&count).abs(), term, row_of(written, &count, odds.interval(&count))))
    };
    let mut rows: Vec<(f64, Phrase, WordRow)> = shown.into_iter().filter_map(row).collect();
    order::sort_by(&mut rows, |a, b| b.0.total_cmp(&a.0).then_with(|| a.2.term.cmp(&b.2.term)));
    rows.into_iter().map(|(_, term, row)| (term, row)).collect()
}

fn row_of(term: String, count: &Count, [log_odds, low, high]: [f64; 3]) -> WordRow {
    WordRow {
        term,
        log_odds,
        low,
        high,
        documents: count.documents.map(|n| n as usize),
        statements: count.statements.map(|n| n as usize),
        all_documents: count.all_documents as usize,
    }
}

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
