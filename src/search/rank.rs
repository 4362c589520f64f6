//! The order of results: how much each word, place and closeness counts. BM25 over documents (Robertson and Zaragoza, "The
//! Probabilistic Relevance Framework: BM25 and Beyond", 2009), with what a reader of articles expects on top: a title that counts as
//! so many words of the text, as in BM25F (Robertson, Zaragoza and Taylor, 2004), and words that stand together or close (Rasolofo and
//! Savoy, "Term Proximity Scoring for Keyword-Based Retrieval Systems", 2003). What lesser matches are worth is our own choice: a
//! closer one never counts less.

/// The numbers of the ranking. The extremes of each are said beside it and tested.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// BM25's k1, 1.2 to 2 by its authors: how soon more of the same word stops counting. 0: once is as good as ten times; very large: ten times is ten times
    /// as good.
    pub saturation: f64,
    /// BM25's b, 0.5 to 0.8 by its authors: how much a long document must hold more than a short one. 0: length does not matter; 1: only the share of the text
    /// does.
    pub length: f64,
    /// What a word in the title is worth besides, in words of the text. 0: the title is not better than the text.
    pub title: f64,
    /// What one sentence that holds all words is worth, as a share of the words' own worth. 0: words may lie apart.
    pub together: f64,
    /// What two words side by side are worth, as a share of their own worth; words further apart get less of it. 0: their
    /// distance does not matter.
    pub near: f64,
    /// What a form with other proclitics is worth against the very form. 0: it only matches; 1: it is as good.
    pub variant: f64,
    /// What a longer word is worth for an unfinished one. 0: it only matches; 1: it is as good as the finished word.
    pub longer: f64,
    /// What another name of the entity is worth against the word. 0: it only matches; 1: it is as good.
    pub entity: f64,
    /// What a word of the same stem is worth. 0: it only matches; 1: it is as good.
    pub stem: f64,
    /// What a word that differs by a typing error is worth. 0: it only matches; 1: it is as good.
    pub typo: f64,
}

impl Default for Ranking {
    fn default() -> Self {
        Ranking {
            saturation: 1.2,
            length: 0.5,
            title: 2.0,
            together: 0.5,
            near: 0.5,
            variant: 0.9,
            longer: 0.6,
            entity: 0.7,
            stem: 0.4,
            typo: 0.2,
        }
    }
}

/// What the ranking looks at in one document.
pub struct Evidence<'a> {
    /// For each word: how rare it is, how much of it the text holds, whether the title holds it.
    pub words: &'a [Seen],
    /// Length of the document against the average.
    pub length: f64,
    /// Whether one sentence holds all.
    pub together: bool,
    /// For pairs of neighbouring words: closeness (1: side by side), and the pair's rarity.
    pub near: f64,
}

/// One word in one document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    /// Rarity in the library.
    pub rarity: f64,
    /// Number of times in the text, lesser matches counted as less.
    pub times: f64,
    /// Whether it is in the title.
    pub in_title: bool,
}

impl Ranking {
    /// The score of a document.
    pub fn score(&self, evidence: &Evidence<'_>) -> f64 {
        let norm = 1.0 - self.length + self.length * evidence.length;
        let (mut sum, mut whole) = (0.0, 0.0);
        for word in evidence.words {
            let times = word.times + if word.in_title { self.title } else { 0.0 };
            let damped = if times > 0.0 {
                times * (self.saturation + 1.0) / (times + self.saturation * norm)
            } else {
                0.0
            };
            sum += word.rarity * damped;
            whole += word.rarity;
        }
        sum + if evidence.together { self.together * whole } else { 0.0 } + self.near * evidence.near
    }
}

/// How much a word that `holders` of `documents` hold tells: the weight of Robertson and Spärck Jones, one added so that it never
/// falls below nothing.
pub fn rarity(documents: usize, holders: usize) -> f64 {
    let (all, some) = (documents as f64, holders as f64);
    libm::log(1.0 + (all - some + 0.5) / (some + 0.5))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: Seen = Seen { rarity: 1.0, times: 1.0, in_title: false };
    const PLAIN: Evidence<'_> = Evidence { words: &[WORD], length: 1.0, together: false, near: 0.0 };

    fn with(change: impl Fn(&mut Ranking)) -> Ranking {
        let mut ranking = Ranking::default();
        change(&mut ranking);
        ranking
    }

    #[test]
    fn saturation_says_how_soon_a_word_stops_counting() {
        let ten = Evidence { words: &[Seen { times: 10.0, ..WORD }], ..PLAIN };
        let gain = |saturation| {
            let ranking = with(|ranking| ranking.saturation = saturation);
            ranking.score(&ten) / ranking.score(&PLAIN)
        };
        assert_eq!(gain(0.0), 1.0);
        assert!(gain(1e9) > 9.9);
    }

    #[test]
    fn length_says_how_much_a_long_document_must_hold() {
        let long = Evidence { length: 3.0, ..PLAIN };
        let loss = |length| {
            let ranking = with(|ranking| ranking.length = length);
            ranking.score(&long) / ranking.score(&PLAIN)
        };
        assert_eq!(loss(0.0), 1.0);
        assert!(loss(1.0) < loss(0.5));
    }

    #[test]
    fn title_says_what_a_word_in_the_title_is_worth() {
        let titled = Evidence { words: &[Seen { in_title: true, ..WORD }], ..PLAIN };
        let gain = |title| with(|ranking| ranking.title = title).score(&titled);
        assert_eq!(gain(0.0), Ranking::default().score(&PLAIN));
        assert!(gain(2.0) > gain(1.0));
    }

    #[test]
    fn together_says_what_one_sentence_with_all_words_is_worth() {
        let one = Evidence { together: true, ..PLAIN };
        assert_eq!(with(|ranking| ranking.together = 0.0).score(&one), Ranking::default().score(&PLAIN));
        assert!(Ranking::default().score(&one) > Ranking::default().score(&PLAIN));
    }

    #[test]
    fn near_says_what_words_side_by_side_are_worth() {
        let close = Evidence { near: 1.0, ..PLAIN };
        assert_eq!(with(|ranking| ranking.near = 0.0).score(&close), Ranking::default().score(&PLAIN));
        assert!(Ranking::default().score(&close) > Ranking::default().score(&PLAIN));
    }

    #[test]
    fn rare_words_tell_more() {
        assert!(rarity(100, 1) > rarity(100, 50) && rarity(100, 100) > 0.0);
    }
}
