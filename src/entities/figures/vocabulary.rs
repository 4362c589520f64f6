//! The words of figures, prepared once: number words, currencies, units, months, bounds, each looked up by its folded form.

use std::collections::BTreeMap;

use super::sense::{Bound, Measure, Month, NumberWord, Role, Sense, UnitName};
use crate::corpus::seed::WordList;
use crate::entities::known::Known;
use crate::text::clitic::is_proclitic_chain;
use crate::text::hash::Places;
use crate::text::{fold, words};

/// Phrases of more words than this are not in the lists.
pub const LONGEST_PHRASE: usize = 5;

/// The word lists of figures and dates, ready for look-up.
#[derive(Debug, Default)]
pub struct FigureWords {
    /// By folded word or phrase: the place of its sense.
    places: Places,
    senses: Vec<Sense>,
    /// By word: whether a phrase begins with it ([`OPENS`]) or ends with it ([`ENDS`]).
    edges: Places,
    /// Plain names of units and codes of currencies; senses point here.
    units: Vec<UnitName>,
    /// By a folded word that several countries use for their money: each country's id and code.
    currencies_of: BTreeMap<String, Vec<(String, String)>>,
}

const BOUNDS: [(&str, Bound); 5] = [
    ("more-than", Bound::MoreThan),
    ("at-least", Bound::AtLeast),
    ("less-than", Bound::LessThan),
    ("at-most", Bound::AtMost),
    ("about", Bound::About),
];

const OPENS: u32 = 1;
const ENDS: u32 = 2;

const QUALIFIERS: [&str; 7] = ["early", "mid", "late", "spring", "summer", "autumn", "winter"];

impl FigureWords {
    /// Reads the lists out of all word files of the lexicon.
    pub fn new(files: &BTreeMap<String, BTreeMap<String, WordList>>) -> FigureWords {
        let mut words = FigureWords::default();
        for (file, lists) in files {
            for (key, list) in lists {
                words.read(file, key, list);
            }
        }
        words
    }

    /// What the folded word or phrase can mean.
    pub fn get(&self, phrase: &str) -> Option<&Sense> {
        self.places.get(phrase).and_then(|place| self.sense(*place))
    }

    /// The sense at `place`.
    #[inline]
    pub fn sense(&self, place: u32) -> Option<&Sense> {
        self.senses.get(place as usize)
    }

    /// What the folded word or phrase can mean, whole or after proclitics: the place of its sense, and how many bytes of
    /// proclitics stand before it.
    pub fn meaning(&self, phrase: &str) -> Option<(u32, u8)> {
        if let Some(place) = self.places.get(phrase) {
            return Some((*place, 0));
        }
        after_proclitics(phrase).find_map(|cut| Some((*self.places.get(&phrase[cut..])?, cut as u8)))
    }

    /// What the lists of figures say of the folded `word`.
    pub fn know(&self, word: &str) -> Known {
        let sense = self.meaning(word);
        let begins = |place| self.sense(place).is_some_and(Sense::begins_a_figure);
        let edge = |word: &str, edge| self.edges.get(word).is_some_and(|edges| edges & edge != 0);
        Known {
            sense,
            begins_figure: word.starts_with(|c: char| c.is_ascii_digit())
                || sense.is_some_and(|(place, _)| begins(place))
                || matches!(word.as_bytes(), [b'q' | b'h', b'1'..=b'4'])
                || self.times(word).is_some(),
            opens_phrase: edge(word, OPENS) || after_proclitics(word).any(|cut| edge(&word[cut..], OPENS)),
            ends_phrase: edge(word, ENDS),
            ..Known::default()
        }
    }

    /// "fivefold", "tenfold": how many times.
    pub fn times(&self, word: &str) -> Option<u32> {
        let number = self.get(word.strip_suffix("fold")?)?.number?;
        (number.mantissa > 0 && (0..3).contains(&number.power))
            .then(|| number.mantissa * 10u32.pow(number.power as u32))
    }

    /// The unit a sense points at.
    pub fn unit(&self, place: u16) -> Option<&UnitName> {
        self.units.get(usize::from(place))
    }

    fn read(&mut self, file: &str, key: &str, list: &WordList) {
        match file {
            "numbers" => self.read_number(key, list),
            "currencies" => match key.split_once("-of-") {
                Some((code, country)) => self.read_currency_of(code, country, list),
                None => self.read_unit(key, Measure::Money, list),
            },
            "units" => self.read_unit(key, Measure::Quantity, list),
            "months" => self.read_month(key, list),
            "dates" => self.read_date(key, list),
            "bounds" => self.read_bound(key, list),
            _ => {}
        }
    }

    fn mark(&mut self, list: &WordList, set: impl Fn(&mut Sense)) {
        for word in list.ar.iter().chain(&list.en) {
            let folded = fold(word).text;
            if let [first, .., last] = words(&folded)[..] {
                for (word, edge) in [(first, OPENS), (last, ENDS)] {
                    *self.edges.entry(word.span.of(&folded).into()).or_default() |= edge;
                }
            }
            set(self.entry(&folded));
        }
    }

    fn entry(&mut self, folded: &str) -> &mut Sense {
        let place = *self.places.entry(folded.into()).or_insert(self.senses.len() as u32) as usize;
        if place == self.senses.len() {
            self.senses.push(Sense::default());
        }
        &mut self.senses[place]
    }

    fn mark_date(&mut self, list: &WordList, set: impl Fn(&mut Sense)) {
        for phrase in list.ar.iter().chain(&list.en) {
            let folded = fold(phrase).text;
            self.entry(folded.split(' ').next().unwrap_or("")).opens_date = true;
        }
        self.mark(list, set);
    }

    fn read_number(&mut self, key: &str, list: &WordList) {
        let ordinal = key.strip_prefix("ordinal-");
        if let Some(ordinal) = ordinal.and_then(|key| if key == "last" { Some(0) } else { key.parse().ok() })
        {
            self.mark(list, |sense| sense.ordinal = Some(ordinal));
        } else if let Some(number) = NumberWord::of_key(key) {
            self.mark(list, |sense| sense.number = Some(number));
        }
    }

    fn read_unit(&mut self, key: &str, measure: Measure, list: &WordList) {
        let (name, two) = match key.strip_suffix("-two") {
            Some(name) => (name, true),
            None => (key, false),
        };
        let (name, hundredth) = match name.strip_suffix("-hundredth") {
            Some(name) => (name, true),
            None => (name, false),
        };
        let (name, measure) = match name {
            "percent" => ("%", Measure::Percent),
            "percentage-point" | "basis-point" => (name, Measure::Percent),
            _ => (name, measure),
        };
        let known = self.units.iter().position(|unit| unit.name == name && unit.hundredth == hundredth);
        let place = known.unwrap_or_else(|| {
            self.units.push(UnitName { name: name.to_owned(), measure, hundredth });
            self.units.len() - 1
        }) as u16;
        if two {
            self.mark(list, |sense| sense.two = Some(place));
        } else {
            self.mark(list, |sense| sense.unit = Some(place));
        }
    }

    fn read_currency_of(&mut self, code: &str, country: &str, list: &WordList) {
        for word in list.ar.iter().chain(&list.en) {
            let of = self.currencies_of.entry(fold(word).text).or_default();
            of.push((country.to_owned(), code.to_owned()));
        }
    }

    /// The countries that call their money by the folded `word`, by id, and the code of each one's; none where the word says it.
    pub fn currencies_of(&self, word: &str) -> &[(String, String)] {
        let bare = word.strip_prefix("ال").unwrap_or(word);
        self.currencies_of.get(bare).map_or(&[], Vec::as_slice)
    }

    fn read_month(&mut self, key: &str, list: &WordList) {
        let (key, hijri) = key.strip_prefix("hijri-").map_or((key, false), |key| (key, true));
        let (key, guarded) = key.strip_suffix("-guarded").map_or((key, false), |key| (key, true));
        if let Ok(number) = key.parse() {
            self.mark_date(list, |sense| sense.month = Some(Month { number, guarded, hijri }));
        }
    }

    fn read_date(&mut self, key: &str, list: &WordList) {
        if let Some(qualifier) = QUALIFIERS.into_iter().find(|qualifier| *qualifier == key) {
            self.mark_date(list, |sense| sense.qualifier = Some(qualifier));
        } else if let Some(year) = key.strip_prefix("decade-").and_then(|year| year.parse().ok()) {
            self.mark_date(list, |sense| sense.decade = Some(year));
        } else {
            self.read_role(key, list);
        }
    }

    fn read_bound(&mut self, key: &str, list: &WordList) {
        for (name, bound) in BOUNDS {
            match key.strip_prefix(name) {
                Some("") => self.mark(list, |sense| sense.bound = Some(bound)),
                Some("-apart") => self.mark(list, |sense| sense.bound_apart = Some(bound)),
                Some("-through") => self.mark(list, |sense| sense.bound_through = Some(bound)),
                Some("-after") => self.mark(list, |sense| sense.bound_after = Some(bound)),
                _ => {}
            }
        }
        self.read_role(key, list);
    }

    fn read_role(&mut self, key: &str, list: &WordList) {
        if let Some(role) = Role::find(key) {
            self.mark(list, |sense| sense.put(role));
        }
    }
}

/// Where `phrase` goes on after one or two letters that are proclitics.
fn after_proclitics(phrase: &str) -> impl Iterator<Item = usize> {
    let cuts = phrase.char_indices().map(|(cut, _)| cut).skip(1).take(2);
    cuts.filter(|cut| is_proclitic_chain(&phrase[..*cut]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_the_lexicon_is_read() {
        let lexicon = crate::entities::Lexicon::of_seeds();
        for file in ["numbers", "currencies", "units", "months", "dates", "bounds"] {
            for (key, list) in lexicon.word_lists(file) {
                let mut words = FigureWords::default();
                words.read(file, key, list);
                let of_country = |(country, _): &(String, String)| lexicon.find(country).is_some();
                let of_countries = words.currencies_of.values().flatten().any(of_country);
                assert!(!words.senses.is_empty() || of_countries, "{file}: {key}");
            }
        }
    }
}
