//! Log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, equations 15, 20 and 22).

use super::counts::{Count, Phrase};
use crate::text::order;

/// Half the width of a 95 % interval in standard deviations.
const Z: f64 = 1.96;

/// The log-odds of terms in two bodies of statements.
pub struct Odds {
    totals: [f64; 2],
    prior: f64,
}

impl Odds {
    /// The odds of terms among `counts`, which are all; `prior` words of prior for each word of the smaller body.
    pub fn new(counts: &[Count], prior: f64) -> Odds {
        let total = |side: usize| counts.iter().map(|count| f64::from(count.statements[side])).sum();
        let totals: [f64; 2] = [total(0), total(1)];
        // The prior is as large as the smaller body, so that it never drowns it.
        Odds { totals, prior: prior * totals[0].min(totals[1]).max(1.0) }
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

    /// Log-odds ratio, above 0 for the first side, and the ends of its 95 % interval.
    pub fn interval(&self, count: &Count) -> [f64; 3] {
        let (odds, deviation) = self.of(count);
        [odds, odds - Z * deviation, odds + Z * deviation]
    }

    /// How surely a term tells the sides apart: its log-odds in standard deviations.
    pub fn score(&self, count: &Count) -> f64 {
        let (odds, deviation) = self.of(count);
        odds / deviation
    }

    /// The `most` of either side that are told apart most surely.
    pub fn leading(&self, terms: Vec<(Phrase, Count)>, most: usize) -> Vec<(Phrase, Count)> {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(a: u32, b: u32) -> Count {
        Count { statements: [a, b], ..Count::default() }
    }

    fn near(value: f64, expected: f64) -> bool {
        (value - expected).abs() < 5e-5
    }

    /// Of 20 on either side, 8 and 2. The prior is 20 words, of which the term, a quarter of all, has 5: so
    /// ln(13/27) − ln(7/33) = 0.8197, with a variance of 1/13 + 1/7 = 0.2198.
    #[test]
    fn log_odds_and_interval_are_those_of_a_calculation_by_hand() {
        let term = count(8, 2);
        let odds = Odds::new(&[term, count(12, 18)], 1.0);
        let [log_odds, low, high] = odds.interval(&term);
        assert!(
            near(log_odds, 0.8197) && near(odds.score(&term), 1.7485),
            "{log_odds} {}",
            odds.score(&term)
        );
        assert!(near(low, -0.0992) && near(high, 1.7386), "{low} {high}");
    }

    /// Of 20 and 60: the prior is as large as the smaller body, 20 words; the term, a tenth of all, has 2 of them: so
    /// ln(6/34) − ln(6/74) = 0.7777, with a variance of 1/6 + 1/6.
    #[test]
    fn a_larger_body_does_not_drown_a_smaller_one() {
        let term = count(4, 4);
        let odds = Odds::new(&[term, count(16, 56)], 1.0);
        let [log_odds, low, high] = odds.interval(&term);
        assert!(
            near(log_odds, 0.7777) && near(low, -0.3539) && near(high, 1.9093),
            "{log_odds} {low} {high}"
        );
    }

    #[test]
    fn what_both_say_as_often_leans_nowhere() {
        let term = count(5, 5);
        assert_eq!(Odds::new(&[term, count(15, 15)], 1.0).score(&term), 0.0);
    }
}
