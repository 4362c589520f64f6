//! The words of figures, prepared once: number words, currencies, units, months, bounds, each looked up by its folded form.

use std::collections::{BTreeMap, HashMap};

use crate::corpus::seed::WordList;
use crate::text::fold;

/// Phrases of more words than this are not in the lists.
pub const LONGEST_PHRASE: usize = 5;

/// The word lists of figures and dates, ready for look-up.
#[derive(Debug, Default)]
pub struct FigureWords {
    senses: HashMap<Box<str>, Sense>,
    /// Plain names of units and codes of currencies; senses point here.
    units: Vec<UnitName>,
}

/// A unit, a currency or a percent sign.
#[derive(Clone, Debug)]
pub struct UnitName {
    /// What a value carries: `USD`, `%`, `chip`.
    pub name: String,
    /// What a figure with it is.
    pub measure: Measure,
    /// Whether two of it are a figure: whether the lists have its dual.
    pub has_dual: bool,
}

/// What a unit makes of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// An amount of money.
    Money,
    /// Hundredths.
    Percent,
    /// Anything counted or measured.
    Quantity,
}

/// A number word: `mantissa * 10^power`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberWord {
    /// Its first digits.
    pub mantissa: u32,
    /// Zeros after them; negative for fractions.
    pub power: i32,
    /// Whether it only follows a number (آلاف, ملايين).
    pub plural: bool,
}

/// A month name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// From 1.
    pub number: u32,
    /// Whether it is also a word or a name.
    pub guarded: bool,
    /// Whether it is of the Hijri calendar.
    pub hijri: bool,
}

/// How a word beside a figure bounds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Above, and not the figure itself.
    MoreThan,
    /// The figure or above.
    AtLeast,
    /// Below, and not the figure itself.
    LessThan,
    /// The figure or below.
    AtMost,
    /// Near it.
    About,
}

/// What a word or phrase can mean in a figure; a word may have several meanings («نصف», «may»).
#[derive(Clone, Copy, Debug, Default)]
pub struct Sense {
    /// As a number.
    pub number: Option<NumberWord>,
    /// As an ordinal; 0 is "last".
    pub ordinal: Option<u32>,
    /// As a unit or currency: the place of its name.
    pub unit: Option<u16>,
    /// As the dual of one.
    pub two: Option<u16>,
    /// As a month.
    pub month: Option<Month>,
    /// Before or around a date: `early`, `spring` …
    pub qualifier: Option<&'static str>,
    /// As the first year of a decade.
    pub decade: Option<i32>,
    /// As a bound before the figure.
    pub bound: Option<Bound>,
    /// As a bound before the figure that its subject may stand after.
    pub bound_apart: Option<Bound>,
    /// As a bound after the figure.
    pub bound_after: Option<Bound>,
    /// Whether a longer phrase that is a date begins with it.
    pub opens_date: bool,
    /// The lists whose words have no value of their own.
    pub roles: Roles,
}

/// A set of [`Role`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u32);

/// What else a word does around figures; each is a list of the word files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Role {
    Half,
    Quarter,
    Year,
    Month,
    BeforeYear,
    SurelyBeforeYear,
    BeforeMonth,
    Relative,
    LastCentury,
    ThisCentury,
    Age,
    Between,
    To,
    From,
    NotCounted,
}

const ROLES: [(&str, Role); 15] = [
    ("half", Role::Half),
    ("quarter", Role::Quarter),
    ("year", Role::Year),
    ("month", Role::Month),
    ("before-year", Role::BeforeYear),
    ("surely-before-year", Role::SurelyBeforeYear),
    ("before-month", Role::BeforeMonth),
    ("relative", Role::Relative),
    ("last-century", Role::LastCentury),
    ("this-century", Role::ThisCentury),
    ("age", Role::Age),
    ("between", Role::Between),
    ("to", Role::To),
    ("from", Role::From),
    ("not-counted", Role::NotCounted),
];

const BOUNDS: [(&str, Bound); 5] = [
    ("more-than", Bound::MoreThan),
    ("at-least", Bound::AtLeast),
    ("less-than", Bound::LessThan),
    ("at-most", Bound::AtMost),
    ("about", Bound::About),
];

const QUALIFIERS: [&str; 7] = ["early", "mid", "late", "spring", "summer", "autumn", "winter"];

impl Sense {
    /// Whether a figure or date may begin with the word.
    pub fn begins_a_figure(&self) -> bool {
        let part = self.is(Role::Half) || self.is(Role::Quarter);
        self.number.is_some() || self.two.is_some() || self.ordinal.is_some() || self.opens_date || part
    }

    /// Whether the word stands in the list of `role`.
    pub fn is(&self, role: Role) -> bool {
        self.roles.0 & (1 << role as u32) != 0
    }
}

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
        self.senses.get(phrase)
    }

    /// The unit a sense points at.
    pub fn unit(&self, place: u16) -> Option<&UnitName> {
        self.units.get(usize::from(place))
    }

    fn read(&mut self, file: &str, key: &str, list: &WordList) {
        match file {
            "numbers" => self.read_number(key, list),
            "currencies" => self.read_unit(key, Measure::Money, list),
            "units" if key == "not-counted" => self.read_role(key, list),
            "units" => self.read_unit(key, Measure::Quantity, list),
            "months" => self.read_month(key, list),
            "dates" => self.read_date(key, list),
            "bounds" => self.read_bound(key, list),
            _ => {}
        }
    }

    fn mark(&mut self, list: &WordList, set: impl Fn(&mut Sense)) {
        for word in list.ar.iter().chain(&list.en) {
            set(self.senses.entry(fold(word).text.into_boxed_str()).or_default());
        }
    }

    fn mark_date(&mut self, list: &WordList, set: impl Fn(&mut Sense)) {
        for phrase in list.ar.iter().chain(&list.en) {
            let first = fold(phrase).text.split(' ').next().unwrap_or("").into();
            self.senses.entry(first).or_default().opens_date = true;
        }
        self.mark(list, set);
    }

    fn read_number(&mut self, key: &str, list: &WordList) {
        if let Some(ordinal) = key.strip_prefix("ordinal-") {
            let value = ordinal.parse().unwrap_or(0);
            return self.mark(list, |sense| sense.ordinal = Some(value));
        }
        let (value, plural) = match key.strip_suffix("-plural") {
            Some(value) => (value, true),
            None => (key, false),
        };
        let (mantissa, power) = match value {
            "1-2" => (5, -1),
            "1-4" => (25, -2),
            _ => {
                let digits = value.trim_end_matches('0');
                (digits.parse().unwrap_or(0), (value.len() - digits.len()) as i32)
            }
        };
        self.mark(list, |sense| sense.number = Some(NumberWord { mantissa, power, plural }));
    }

    fn read_unit(&mut self, key: &str, measure: Measure, list: &WordList) {
        let (name, two) = match key.strip_suffix("-two") {
            Some(name) => (name, true),
            None => (key, false),
        };
        let (name, measure) = match name {
            "percent" => ("%", Measure::Percent),
            "percentage-point" | "basis-point" => (name, Measure::Percent),
            _ => (name, measure),
        };
        let place = self.units.iter().position(|unit| unit.name == name).unwrap_or_else(|| {
            self.units.push(UnitName { name: name.to_owned(), measure, has_dual: false });
            self.units.len() - 1
        }) as u16;
        if two {
            self.units[usize::from(place)].has_dual = true;
            self.mark(list, |sense| sense.two = Some(place));
        } else {
            self.mark(list, |sense| sense.unit = Some(place));
        }
    }

    fn read_month(&mut self, key: &str, list: &WordList) {
        let (key, hijri) = key.strip_prefix("hijri-").map_or((key, false), |key| (key, true));
        let (key, guarded) = key.strip_suffix("-guarded").map_or((key, false), |key| (key, true));
        let number = key.parse().unwrap_or(0);
        self.mark_date(list, |sense| sense.month = Some(Month { number, guarded, hijri }));
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
                Some("-after") => self.mark(list, |sense| sense.bound_after = Some(bound)),
                _ => {}
            }
        }
        self.read_role(key, list);
    }

    fn read_role(&mut self, key: &str, list: &WordList) {
        if let Some((_, role)) = ROLES.iter().find(|(name, _)| *name == key) {
            self.mark(list, |sense| sense.roles.0 |= 1 << *role as u32);
        }
    }
}
