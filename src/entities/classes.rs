//! Class words: what stands beside a name and says what kind of thing it is («شركة X»، «نموذج X»).

use std::collections::{BTreeMap, BTreeSet};

use super::mention::EntityType;
use crate::corpus::seed::WordList;
use crate::text::clitic::{Reading, readings};
use crate::text::fold;

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

/// Whether `opening` says that its word stands in `list`.
pub fn is_opening(opening: Opening, list: Beside) -> bool {
    OPENINGS.iter().position(|one| *one == list).is_some_and(|bit| opening >> bit & 1 == 1)
}

/// The class words, ready for look-up.
#[derive(Clone, Debug, Default)]
pub struct Classes {
    /// By folded word, or by two folded words with a space between.
    types: BTreeMap<String, Types>,
    /// The other lists, by key: folded words.
    others: BTreeMap<String, BTreeSet<String>>,
    /// By folded word: the type of the unknown name that it can propose.
    proposing: BTreeMap<String, EntityType>,
}

/// The lists of words that are not class words themselves but stand beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Between a class word and the name: «شركات مثل X».
    Link,
    /// Between a name and the class word that says what it is: «X، وهو نموذج».
    Role,
    /// The head of an institution's name, before a place: «جامعة X».
    InstitutionHead,
    /// A Latin term that is no name.
    Term,
    /// What goes with the number of a model's version: «Gemini 9 Flash».
    Version,
    /// What a firm does, in the feminine of Arabic firms: «أعلنت X».
    FirmVerb,
    /// What only a firm has: «مؤسس X».
    OfFirm,
    /// What is done with a model, and what only a model has: «استخدم X», «إجابات X».
    UseOfModel,
    /// Between two things that are compared: «X يتفوق على Y».
    Compare,
    /// After "the US": what shows that it is no adjective there.
    AfterPlace,
    /// What only people do: «قال X».
    PersonVerb,
    /// Right before a name in quotation marks, some words after what is named: «شركة أخرى اسمها «X»».
    Naming,
    /// Heads after which definite words are always a name: «وزارة X».
    Ministry,
    /// Heads after which definite words are a name with a nationality or a field at their end: «هيئة X الفرنسية».
    Body,
    /// Adjectives that only bodies of a state have: «الهيئة الوطنية لـX».
    BodyAdjective,
    /// What such a body is for: «مركز X للدراسات».
    BodyField,
    /// After such heads, what describes and names nothing: «مركز الأبحاث الأميركي».
    GenericOf,
    /// Heads of a named law or plan before a nationality: «قانون X الأوروبي».
    PolicyHead,
    /// Given names of people.
    FirstName,
    /// Words that no name goes on with.
    NameStop,
    /// Last words of English names of firms.
    TailCompany,
    /// Last words of English names of institutions.
    TailInstitution,
    /// Last words of English names of laws and plans.
    TailPolicy,
    /// First words of English names of institutions, before "of".
    HeadInstitution,
}

/// How a word may begin or end an unknown name, as bits; nearly all words do neither.
pub type Opening = u16;

/// The lists of [`Opening`], by bit.
const OPENINGS: [Beside; 8] = [
    Beside::Ministry,
    Beside::Body,
    Beside::PolicyHead,
    Beside::FirstName,
    Beside::TailCompany,
    Beside::TailInstitution,
    Beside::TailPolicy,
    Beside::HeadInstitution,
];

/// Possessive pronouns that a class word may carry: «نموذجها».
const PRONOUNS: [&str; 6] = ["ها", "هما", "هم", "ه", "نا", "ي"];

impl Classes {
    /// Makes the lists ready: by the name of the type, its words.
    pub fn new<'a>(lists: impl Iterator<Item = (&'a str, &'a WordList)>) -> Classes {
        let mut types: BTreeMap<String, Types> = BTreeMap::new();
        let mut others = BTreeMap::new();
        let mut proposing = BTreeMap::new();
        for (name, list) in lists {
            let words = || list.ar.iter().chain(&list.en).map(|word| fold(word).text);
            if let Some(kind) = name.strip_prefix("unknown-").and_then(EntityType::from_name) {
                proposing.extend(words().map(|word| (word, kind)));
            }
            let Some(kind) = EntityType::from_name(name) else {
                others.insert(name.to_owned(), words().collect());
                continue;
            };
            // Words are cut at hyphens («start-up»).
            for word in list.ar.iter().chain(&list.en) {
                let known = types.entry(fold(word).text.replace('-', " ")).or_default();
                *known = known.or(Types::only(kind));
            }
        }
        Classes { types, others, proposing }
    }

    /// The types that the folded `word` says, with or without proclitics, article and pronoun.
    pub fn of(&self, word: &str) -> Types {
        self.read(word).unwrap_or_default()
    }

    /// The types that two folded words say together («الرئيس التنفيذي»).
    pub fn of_pair(&self, first: &str, second: &str) -> Types {
        readings(first)
            .into_iter()
            .flat_map(|first| readings(second).into_iter().map(move |second| (first.bare, second.bare)))
            .find_map(|(first, second)| self.types.get(&format!("{first} {second}")).copied())
            .unwrap_or_default()
    }

    /// Whether the folded `word` is in a list of words beside names, with or without proclitics.
    pub fn is(&self, list: Beside, word: &str) -> bool {
        self.reading(list, word).is_some()
    }

    /// The reading of the folded `word` that is in a list of words beside names.
    pub fn reading<'w>(&self, list: Beside, word: &'w str) -> Option<Reading<'w>> {
        let words = self.others.get(match list {
            Beside::Link => "link",
            Beside::Role => "role",
            Beside::InstitutionHead => "institution-head",
            Beside::Term => "term",
            Beside::Version => "version",
            Beside::FirmVerb => "firm-verb",
            Beside::OfFirm => "of-firm",
            Beside::UseOfModel => "use-of-model",
            Beside::Compare => "compare",
            Beside::AfterPlace => "after-place",
            Beside::PersonVerb => "person-verb",
            Beside::Naming => "naming",
            Beside::Ministry => "ministry",
            Beside::Body => "body",
            Beside::BodyAdjective => "body-adjective",
            Beside::BodyField => "body-field",
            Beside::PolicyHead => "policy-head",
            Beside::GenericOf => "generic-of",
            Beside::FirstName => "first-name",
            Beside::NameStop => "name-stop",
            Beside::TailCompany => "tail-company",
            Beside::TailInstitution => "tail-institution",
            Beside::TailPolicy => "tail-policy",
            Beside::HeadInstitution => "head-institution",
        })?;
        readings(word).into_iter().find(|reading| words.contains(reading.bare))
    }

    /// How the folded `word` may begin or end an unknown name.
    pub fn opening(&self, word: &str) -> Opening {
        (0..).zip(OPENINGS).filter(|(_, list)| self.is(*list, word)).fold(0, |bits, (bit, _)| bits | 1 << bit)
    }

    /// The type of the unknown name that the folded class word can propose.
    pub fn proposes(&self, word: &str) -> Option<EntityType> {
        let bare = readings(word).into_iter().map(|reading| reading.bare);
        bare.chain(word.strip_suffix("ها")).find_map(|bare| self.proposing.get(bare)).copied()
    }

    fn read(&self, word: &str) -> Option<Types> {
        let plain = |bare: &str| self.types.get(bare).copied();
        readings(word).into_iter().find_map(|reading| {
            let owned = || {
                PRONOUNS.iter().filter(|_| !reading.article).find_map(|pronoun| {
                    let stem = reading.bare.strip_suffix(pronoun)?;
                    // «شركتها» is «شركة» with its last letter opened.
                    plain(stem).or_else(|| plain(&format!("{}ه", stem.strip_suffix('ت')?)))
                })
            };
            plain(reading.bare).or_else(owned)
        })
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
            assert!(classes().of(&fold(word).text).has(EntityType::Company), "{word}");
        }
        assert!(classes().of(&fold("بنموذجها").text).has(EntityType::Model));
        assert!(classes().of(&fold("شراكة").text).is_empty());
    }

    #[test]
    fn two_words_can_be_one_class() {
        assert!(classes().of_pair("الرييس", "التنفيذي").has(EntityType::Person));
        assert!(classes().of_pair("الرييس", "الصيني").is_empty());
    }
}
