//! Typing errors: the number of letters put in, left out, exchanged or swapped between two words.

/// How many errors a word of that many letters forgives.
pub fn forgiven(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// A word whose neighbours are looked for.
pub struct Speller {
    word: Vec<char>,
    limit: usize,
    rows: [Vec<usize>; 3],
    other: Vec<char>,
}

impl Speller {
    /// Prepares `word`; up to `limit` errors count.
    pub fn new(word: &str, limit: usize) -> Speller {
        Speller { word: word.chars().collect(), limit, rows: Default::default(), other: Vec::new() }
    }

    /// The errors between the word and `other`, if they are few enough.
    pub fn distance(&mut self, other: &str) -> Option<usize> {
        self.other.clear();
        self.other.extend(other.chars().take(self.word.len() + self.limit + 1));
        let (a, b) = (&self.word, &self.other);
        if a.len().abs_diff(b.len()) > self.limit {
            return None;
        }
        let [before, last, row] = &mut self.rows;
        last.clear();
        last.extend(0..=b.len());
        for i in 1..=a.len() {
            row.clear();
            row.resize(b.len() + 1, usize::MAX / 2);
            row[0] = i;
            let mut least = i;
            // Only the band in which the distance can stay within the limit.
            for j in i.saturating_sub(self.limit).max(1)..=(i + self.limit).min(b.len()) {
                let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut best = change.min(last[j] + 1).min(row[j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(before[j - 2] + 1);
                }
                row[j] = best;
                least = least.min(best);
            }
            if least > self.limit {
                return None;
            }
            std::mem::swap(before, last);
            std::mem::swap(last, row);
        }
        Some(last[b.len()]).filter(|distance| *distance <= self.limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The textbook table, without a band.
    fn plain(a: &[char], b: &[char]) -> usize {
        let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best = (d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]))
                        .min(d[i - 1][j] + 1)
                        .min(d[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(d[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        d[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn distances_are_those_of_the_whole_table(a in "[ابc]{0,7}", b in "[ابc]{0,7}", limit in 0usize..3) {
            let want = plain(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
            let mut speller = Speller::new(&a, limit);
            prop_assert_eq!(speller.distance(&b), Some(want).filter(|d| *d <= limit));
            prop_assert_eq!(speller.distance(&b), Some(want).filter(|d| *d <= limit));
        }
    }
}
