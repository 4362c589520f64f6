//! What a word or phrase can mean in a figure.

use crate::entities::keyed::keyed_lists;

/// A unit, a currency or a percent sign.
#[derive(Clone, Debug)]
pub struct UnitName {
    /// What a value carries: `USD`, `%`, `chip`.
    pub name: String,
    /// What a figure with it is.
    pub measure: Measure,
    /// Whether it is the hundredth of the currency that it names.
    pub hundredth: bool,
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

impl NumberWord {
    /// What the data write as `key`: digits, or a fraction; «-plural» says that the word only follows a number.
    pub fn of_key(key: &str) -> Option<NumberWord> {
        let (value, plural) = key.strip_suffix("-plural").map_or((key, false), |value| (value, true));
        let (mantissa, power) = match value {
            "1-2" => (5, -1),
            "1-4" => (25, -2),
            _ => {
                let digits = value.trim_end_matches('0');
                (digits.parse().ok()?, (value.len() - digits.len()) as i32)
            }
        };
        Some(NumberWord { mantissa, power, plural })
    }
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
    /// As a verb that bounds the figure through a particle after its subject («تصل قيمته إلى», «تبدأ الأسعار من»).
    pub bound_through: Option<Bound>,
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

keyed_lists! {
    /// What else a word does around figures: the lists of `bounds.toml` and `dates.toml` without a value, described there.
    Role {
        Half = "half",
        Quarter = "quarter",
        Year = "year",
        Month = "month",
        BeforeYear = "before-year",
        SurelyBeforeYear = "surely-before-year",
        BeforeMonth = "before-month",
        Relative = "relative",
        LastCentury = "last-century",
        ThisCentury = "this-century",
        Age = "age",
        OfHijra = "of-hijra",
        Between = "between",
        To = "to",
        From = "from",
        NotCounted = "not-counted",
        During = "during",
        Definite = "definite",
        OutOf = "out-of",
        BreaksApart = "breaks-apart",
        NoBound = "no-bound",
        Single = "single",
        One = "one",
        SizeOfModel = "size-of-model",
        Over = "over-particle",
        Against = "against",
    }
}

impl Sense {
    /// Whether a figure or date may begin with the word.
    pub fn begins_a_figure(&self) -> bool {
        let part = self.is(Role::Half) || self.is(Role::Quarter) || self.is(Role::Single);
        self.number.is_some() || self.two.is_some() || self.ordinal.is_some() || self.opens_date || part
    }

    /// Whether the word stands in the list of `role`.
    pub fn is(&self, role: Role) -> bool {
        self.roles.0 & (1 << role as u32) != 0
    }

    /// Puts the word into the list of `role`.
    pub fn put(&mut self, role: Role) {
        self.roles.0 |= 1 << role as u32;
    }
}
