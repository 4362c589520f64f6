//! Class words: what stands beside a name and says what kind of thing it is («شركة X»، «نموذج X»).

mod beside;

pub use self::beside::Beside;
use self::beside::OPENINGS;
use super::lexicon::EntityId;
use super::mention::EntityType;
use crate::corpus::seed::WordList;
use crate::text::clitic::{Reading, readings};
use crate::text::fold;
use crate::text::hash::Places;

/// A set of types of entities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Types(u16);

impl Types {
    /// The set of `kind` alone.
    pub fn only(kind: EntityType) -> Types {
        Types(1 << kind as u16)
    }

    /// Both sets together.
    pub fn or(self, other: Types) -> Types {
        Types(self.0 | other.0)
    }

    /// Whether `kind` is in the set.
    pub fn has(self, kind: EntityType) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The class words, ready for look-up.
#[derive(Clone, Debug, Default)]
pub struct Classes {
    /// By folded word, or by two folded words with a space between: the place of what the lists say of it.
    places: Places,
    listed: Vec<Listed>,
}

/// What the lists say of one word, as it is.
#[derive(Clone, Copy, Debug, Default)]
struct Listed {
    /// As a class word.
    types: Types,
    /// As a class word in «ه» before a pronoun, where that letter is opened: «شركت» of «شركتها».
    opened: Types,
    /// The other lists that it stands in, a bit for each.
    beside: u32,
    /// The type of the unknown name that it can propose.
    proposes: Option<EntityType>,
    /// Whether a class of two words ends with it.
    ends_pair: bool,
}

/// What the lists say of a word of a text, with or without proclitics, article and pronoun.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said {
    /// The types that it says.
    pub types: Types,
    /// The lists of words beside names that it stands in, a bit for each.
    beside: u32,
    /// The type of the unknown name that it can propose.
    pub proposes: Option<EntityType>,
    /// Whether a class of two words may end with it.
    pub ends_pair: bool,
    /// The country that it is a nationality of.
    pub nationality: Option<EntityId>,
}

impl Said {
    /// Whether it stands in a list of words beside names.
    pub fn is(&self, list: Beside) -> bool {
        self.beside & list.bit() != 0
    }

    /// Whether an unknown name may begin or end with it.
    pub fn opens_a_name(&self) -> bool {
        OPENINGS.iter().any(|list| self.is(*list))
    }
}

/// Possessive pronouns that a class word may carry: «نموذجها».
const PRONOUNS: [&str; 6] = ["ها", "هما", "هم", "ه", "نا", "ي"];

impl Classes {
    /// Makes the lists ready: by the name of the type, its words.
    pub fn new<'a>(lists: impl Iterator<Item = (&'a str, &'a WordList)>) -> Classes {
        let mut classes = Classes::default();
        for (name, list) in lists {
            let kind = EntityType::from_name(name).map(Types::only);
            let proposes = name.strip_prefix("unknown-").and_then(EntityType::from_name);
            let beside = Beside::find(name).map_or(0, Beside::bit);
            for word in list.ar.iter().chain(&list.en) {
                // Words are cut at hyphens («start-up»).
                let word = fold(word).text.replace('-', " ");
                let listed = classes.entry(&word);
                listed.beside |= beside;
                listed.proposes = proposes.or(listed.proposes);
                let Some(kind) = kind else { continue };
                listed.types = listed.types.or(kind);
                if let Some(stem) = word.strip_suffix('ه') {
                    let opened = classes.entry(&format!("{stem}ت"));
                    opened.opened = opened.opened.or(kind);
                }
                if let Some((_, second)) = word.split_once(' ') {
                    classes.entry(second).ends_pair = true;
                }
            }
        }
        classes
    }

    fn entry(&mut self, word: &str) -> &mut Listed {
        let place = *self.places.entry(word.into()).or_insert(self.listed.len() as u32) as usize;
        if place == self.listed.len() {
            self.listed.push(Listed::default());
        }
        &mut self.listed[place]
    }

    fn listed(&self, word: &str) -> Listed {
        let place = self.places.get(word).map(|place| *place as usize);
        place.and_then(|place| self.listed.get(place)).copied().unwrap_or_default()
    }

    /// What the lists say of the folded `word`.
    pub fn said(&self, word: &str) -> Said {
        let mut said = Said::default();
        for reading in readings(word) {
            let listed = self.listed(reading.bare);
            said.beside |= listed.beside;
            said.proposes = said.proposes.or(listed.proposes);
            said.ends_pair |= listed.ends_pair;
            if said.types.is_empty() {
                said.types = if listed.types.is_empty() { self.owned(reading) } else { listed.types };
            }
        }
        let owned = || word.strip_suffix("ها").and_then(|stem| self.listed(stem).proposes);
        said.proposes = said.proposes.or_else(owned);
        said
    }

    /// The types that a reading says as a class word with a pronoun: «شركتها» is «شركة» with its last letter opened.
    fn owned(&self, reading: Reading) -> Types {
        let pronouns = PRONOUNS.iter().filter(|_| !reading.article);
        let stems = pronouns.filter_map(|pronoun| reading.bare.strip_suffix(pronoun));
        let types = stems.map(|stem| {
            let listed = self.listed(stem);
            if listed.types.is_empty() { listed.opened } else { listed.types }
        });
        types.into_iter().find(|types| !types.is_empty()).unwrap_or_default()
    }

    /// The types that two folded words say together («الرئيس التنفيذي»).
    pub fn of_pair(&self, first: &str, second: &str) -> Types {
        let seconds = readings(second);
        let pairs = readings(first)
            .into_iter()
            .flat_map(|first| seconds.iter().map(move |second| format!("{} {}", first.bare, second.bare)));
        pairs.map(|pair| self.listed(&pair).types).find(|types| !types.is_empty()).unwrap_or_default()
    }

    /// Whether the folded `word` is in a list of words beside names, with or without proclitics.
    pub fn is(&self, list: Beside, word: &str) -> bool {
        self.reading(list, word).is_some()
    }

    /// The reading of the folded `word` that is in a list of words beside names.
    pub fn reading<'w>(&self, list: Beside, word: &'w str) -> Option<Reading<'w>> {
        readings(word).into_iter().find(|reading| self.listed(reading.bare).beside & list.bit() != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes() -> Classes {
        let list =
            |ar: &[&str]| WordList { ar: ar.iter().map(|word| (*word).to_owned()).collect(), en: vec![] };
        let lists =
            [("company", list(&["شركة"])), ("model", list(&["نموذج"])), ("person", list(&["رئيس تنفيذي"]))];
        Classes::new(lists.iter().map(|(name, list)| (*name, list)))
    }

    #[test]
    fn class_words_are_read_through_what_is_glued_to_them() {
        for word in ["شركة", "الشركة", "والشركة", "للشركة", "لشركة", "شركتها", "وشركته"]
        {
            assert!(classes().said(&fold(word).text).types.has(EntityType::Company), "{word}");
        }
        assert!(classes().said(&fold("بنموذجها").text).types.has(EntityType::Model));
        assert!(classes().said(&fold("شراكة").text).types.is_empty());
    }

    #[test]
    fn every_list_of_the_lexicon_is_read() {
        for (key, list) in crate::entities::Lexicon::of_seeds().word_lists("classes") {
            let classes = Classes::new([(key, list)].into_iter());
            let Listed { types, beside, proposes, .. } = classes.listed[0];
            assert!(!types.is_empty() || beside != 0 || proposes.is_some(), "{key}");
        }
    }

    #[test]
    fn two_words_can_be_one_class() {
        assert!(classes().of_pair("الرييس", "التنفيذي").has(EntityType::Person));
        assert!(classes().of_pair("الرييس", "الصيني").is_empty());
    }
}
