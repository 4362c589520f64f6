//! Nationality adjectives («الصينية», «الأميركيين», "Chinese"): never mentions, but a signal of side.

use super::lexicon::EntityId;
use crate::corpus::seed::WordList;
use crate::text::clitic::readings;
use crate::text::fold;
use crate::text::hash::Places;

/// The adjectives of the lexicon, found in every inflection.
#[derive(Clone, Debug, Default)]
pub struct Demonyms {
    /// By folded, uninflected word, or by two of them with a space between («كوري جنوبي»).
    words: Places,
    /// Folded acronyms that are an adjective and the country's name («US»), with what they point at.
    acronyms: Vec<(String, EntityId)>,
}

/// What gender, number and case add to an adjective, longer ones first.
const ENDINGS: [&str; 8] = ["تين", "تان", "ين", "ون", "ان", "ات", "ه", "ا"];

impl Demonyms {
    /// Makes the seeds' adjectives ready.
    pub fn new(lists: &[(EntityId, WordList)]) -> Demonyms {
        let mut words = Places::default();
        let mut acronyms = Vec::new();
        for (id, list) in lists {
            for word in list.ar.iter().chain(&list.en) {
                // «US» and «U.S.» are names as well, and the tagger marks them; «us» is a pronoun.
                let folded = fold(word).text;
                if folded.chars().filter(|c| c.is_alphabetic()).count() <= 2 {
                    acronyms.push((folded, *id));
                    continue;
                }
                for (one, other) in [("اميرك", "امريك"), ("امريك", "اميرك")] {
                    words.entry(folded.replace(one, other).into()).or_insert(id.0);
                }
            }
        }
        Demonyms { words, acronyms }
    }

    /// What a folded word points at: with proclitics and article, in any gender, number and case.
    pub fn find(&self, word: &str) -> Option<EntityId> {
        stems(word).find_map(|stem| self.words.get(stem)).map(|id| EntityId(*id))
    }

    /// Whether a folded name is also the adjective of its country («US», «U.S.»).
    pub fn is_acronym(&self, name: &str) -> bool {
        self.acronym(name).is_some()
    }

    /// What such a name points at.
    pub fn acronym(&self, name: &str) -> Option<EntityId> {
        let plain = name.trim_end_matches('.');
        self.acronyms.iter().find(|(acronym, _)| acronym.trim_end_matches('.') == plain).map(|(_, id)| *id)
    }

    /// What two folded words that stand side by side point at («الكورية الجنوبية», "South Korean").
    pub fn find_pair(&self, first: &str, second: &str) -> Option<EntityId> {
        let found = stems(first).find_map(|first| {
            stems(second).find_map(|second| self.words.get(format!("{first} {second}").as_str()))
        });
        found.map(|id| EntityId(*id))
    }
}

/// The uninflected words that `word` may be a form of.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    readings(word).into_iter().flat_map(|reading| {
        let bare = reading.bare;
        // English plurals: "Americans".
        let endings = ENDINGS.iter().copied().chain(std::iter::once("s"));
        std::iter::once(bare).chain(endings.filter_map(move |ending| bare.strip_suffix(ending)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demonyms() -> Demonyms {
        let list = |ar: &[&str], en: &[&str]| WordList {
            ar: ar.iter().map(|word| (*word).to_owned()).collect(),
            en: en.iter().map(|word| (*word).to_owned()).collect(),
        };
        Demonyms::new(&[
            (EntityId(1), list(&["صيني"], &["Chinese"])),
            (EntityId(2), list(&["أميركي"], &["American", "US"])),
            (EntityId(3), list(&["كوري جنوبي"], &["South Korean"])),
        ])
    }

    #[test]
    fn every_inflection_points_at_the_country() {
        for word in ["صيني", "الصينية", "والصينيين", "الصينيون", "للصينيات", "صينيتين", "صينيًا", "Chinese"]
        {
            assert_eq!(demonyms().find(&fold(word).text), Some(EntityId(1)), "{word}");
        }
        for word in ["الأميركية", "الأمريكيين", "أمريكي", "Americans"] {
            assert_eq!(demonyms().find(&fold(word).text), Some(EntityId(2)), "{word}");
        }
        assert_eq!(demonyms().find_pair("الكوريه", "الجنوبيه"), Some(EntityId(3)));
        assert_eq!(demonyms().find_pair("south", "koreans"), Some(EntityId(3)));
    }

    #[test]
    fn countries_and_other_words_are_none() {
        for word in ["الصين", "us", "كوري", "أمر"] {
            assert_eq!(demonyms().find(&fold(word).text), None, "{word}");
        }
    }
}
