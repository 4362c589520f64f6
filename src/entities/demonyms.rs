//! Nationality adjectives («الصينية», «الأميركيين», "Chinese"): never mentions, but a signal of side.

use super::lexicon::EntityId;
use crate::corpus::seed::WordList;
use crate::text::clitic::{Reading, readings};
use crate::text::fold;
use crate::text::hash::Places;

/// The adjectives of the lexicon, found in every inflection.
#[derive(Clone, Debug, Default)]
pub struct Demonyms {
    /// By [`forms`].
    words: Places,
    /// Folded acronyms that are an adjective and the country's name («US»), with what they point at.
    acronyms: Vec<(String, EntityId)>,
}

/// What gender, number and case add to an adjective.
const ENDINGS: [&str; 10] = ["", "ه", "ا", "ين", "ون", "ان", "تين", "تان", "ات", "s"];

/// All inflections of an adjective, folded: «صيني» is also «الصينية», «صينيين»; "American" is also "Americans"; «أمريكي» is «أميركي».
/// Acronyms have none: «US» and «U.S.» are names as well, and the tagger marks them; "us" is a pronoun.
pub fn forms(adjective: &str) -> Vec<String> {
    let folded = fold(adjective).text;
    if is_short(&folded) {
        return Vec::new();
    }
    let inflected = |form: String| ENDINGS.map(|ending| format!("{form}{ending}"));
    american(&folded).into_iter().flat_map(inflected).collect()
}

fn is_short(folded: &str) -> bool {
    folded.chars().filter(|c| c.is_alphabetic()).count() <= 2
}

/// «أميركا» and «أمريكا» are one word, wherever it stands in the folded `form`.
pub fn american(form: &str) -> Vec<String> {
    const WRITTEN: [&str; 2] = ["اميرك", "امريك"];
    match WRITTEN.iter().position(|written| form.contains(written)) {
        Some(at) => vec![form.to_owned(), form.replace(WRITTEN[at], WRITTEN[1 - at])],
        None => vec![form.to_owned()],
    }
}

impl Demonyms {
    /// Makes the seeds' adjectives ready.
    pub fn new(lists: &[(EntityId, WordList)]) -> Demonyms {
        let mut demonyms = Demonyms::default();
        for (id, list) in lists {
            for word in list.ar.iter().chain(&list.en) {
                for form in forms(word) {
                    demonyms.words.entry(form.into()).or_insert(id.0);
                }
                let short = Some(fold(word).text).filter(|word| is_short(word));
                demonyms.acronyms.extend(short.map(|word| (word, *id)));
            }
        }
        demonyms
    }

    /// What a folded word points at: with proclitics and article, in any gender, number and case.
    pub fn find(&self, word: &str) -> Option<EntityId> {
        let own = |reading: Reading| self.words.get(reading.bare);
        readings(word).into_iter().find_map(own).map(|id| EntityId(*id))
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
    }

    #[test]
    fn countries_and_other_words_are_none() {
        for word in ["الصين", "us", "كوري", "أمر"] {
            assert_eq!(demonyms().find(&fold(word).text), None, "{word}");
        }
    }
}
