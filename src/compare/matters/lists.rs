//! The lists of `matters.toml` and `stances.toml`, made ready.

use super::stance::{Axis, DIRECTIONS, ENDS, Scale};
use super::{MOST, Matters};
use crate::corpus::seed::WordList;
use crate::entities::Lexicon;
use crate::entities::cues::{Cue, Cues, Kind};

/// What the words of a list tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Matter(u8),
    /// A matter, where a word of its full list stood before.
    Short(u8),
    Lean(Axis, i8),
    /// A leaning, where a measure is named beside it.
    OfMeasure(Axis, i8),
    Turns,
    But,
    However,
    Opposes,
    Differs,
    Rejects,
    Denies,
    Beside,
    Disputes,
    Supposes,
    Next,
    Fails,
    Aims,
    Past,
    Only,
}

/// The lists of `stances.toml` that are no leanings.
const MARKS: [(&str, Meaning); 15] = [
    ("turns", Meaning::Turns),
    ("but", Meaning::But),
    ("however", Meaning::However),
    ("opposes", Meaning::Opposes),
    ("differs", Meaning::Differs),
    ("rejects", Meaning::Rejects),
    ("denials", Meaning::Denies),
    ("beside", Meaning::Beside),
    ("disputes", Meaning::Disputes),
    ("supposes", Meaning::Supposes),
    ("next", Meaning::Next),
    ("failures", Meaning::Fails),
    ("aims", Meaning::Aims),
    ("past", Meaning::Past),
    ("only", Meaning::Only),
];

/// The lists that were found, each with what it means; the number of a list is that of its meaning.
#[derive(Default)]
struct Found<'a> {
    lists: Vec<(Cue, &'a WordList)>,
    meanings: Vec<Meaning>,
}

impl<'a> Found<'a> {
    fn add(&mut self, meaning: Meaning, list: &'a WordList) {
        self.lists.push((Cue::List(self.meanings.len() as u16), list));
        self.meanings.push(meaning);
    }
}

impl Matters {
    /// Makes the lists of `lexicon` ready.
    pub fn new(lexicon: &Lexicon) -> Matters {
        let mut matters = Matters::default();
        for (name, ..) in DIRECTIONS {
            matters.axis(name, if name == "trend" { Scale::Apart } else { Scale::Opposed });
        }
        let mut found = Found::default();
        matters.name_matters(lexicon, &mut found);
        for (key, list) in lexicon.word_lists("stances") {
            if let Some(meaning) = matters.meaning(key) {
                found.add(meaning, list);
            }
        }
        let kinds = [Kind::Negation, Kind::NoNegation].into_iter();
        let kinds = kinds.chain(DIRECTIONS.into_iter().flat_map(|(_, up, down)| [up, down]));
        let kinds = kinds.map(|kind| (Cue::Word(kind), lexicon.words("cues", kind.key())));
        matters.cues = Cues::new(found.lists.into_iter().chain(kinds));
        matters.meanings = found.meanings;
        matters
    }

    fn name_matters<'a>(&mut self, lexicon: &'a Lexicon, found: &mut Found<'a>) {
        let parallel = &lexicon.words("matters", "parallel").en;
        let is_matter = |key: &str| !key.ends_with("-short") && key != "parallel";
        for (key, list) in lexicon.word_lists("matters").filter(|(key, _)| is_matter(key)).take(MOST) {
            let n = self.names.len() as u8;
            if parallel.iter().any(|name| name == key) {
                self.parallel |= 1 << n;
            }
            let name = |words: &[String]| words.first().cloned().unwrap_or_default();
            self.keys.push(key.to_owned());
            self.names.push([name(&list.ar), name(&list.en)]);
            found.add(Meaning::Matter(n), list);
            let short = lexicon.words("matters", &format!("{key}-short"));
            if !short.ar.is_empty() {
                self.measures |= 1 << n;
            }
            found.add(Meaning::Short(n), short);
        }
    }

    /// What a list of `stances.toml` means; nothing where its name says nothing.
    fn meaning(&mut self, key: &str) -> Option<Meaning> {
        let mark = MARKS.into_iter().find(|(known, _)| *known == key);
        mark.map(|(_, meaning)| meaning).or_else(|| {
            let plain = key.strip_suffix("-of-measure");
            let (name, end) = plain.unwrap_or(key).rsplit_once('-')?;
            let (_, point, scale) = ENDS.into_iter().find(|(known, ..)| *known == end)?;
            let axis = self.axis(name, scale);
            Some(if plain.is_some() { Meaning::OfMeasure(axis, point) } else { Meaning::Lean(axis, point) })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_the_lexicon_is_read() {
        let lexicon = Lexicon::of_seeds();
        let mut matters = Matters::new(lexicon);
        for (key, _) in lexicon.word_lists("stances") {
            assert!(matters.meaning(key).is_some(), "stances: {key}");
        }
        let names = &lexicon.words("matters", "parallel").en;
        let shorts = lexicon.word_lists("matters").filter_map(|(key, _)| key.strip_suffix("-short"));
        for name in names.iter().map(String::as_str).chain(shorts) {
            assert!(matters.find(name).is_some(), "matters: {name}");
        }
    }
}
