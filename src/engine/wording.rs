//! What the engine says to people: why two statements stand together, in the language of the texts that are compared.

use crate::compare::Difference;
use crate::corpus::Language;
use crate::entities::Value;

/// Words in one language or the other.
pub struct Words(pub Language);

impl Words {
    fn choose<'a>(&self, ar: &'a str, en: &'a str) -> &'a str {
        match self.0 {
            Language::Ar => ar,
            Language::En => en,
        }
    }

    /// A piece of a text.
    pub fn quoted(&self, text: &str) -> String {
        match self.0 {
            Language::Ar => format!("«{text}»"),
            Language::En => format!("“{text}”"),
        }
    }

    /// A figure as the text has it, with its bound before it, since a mention holds the bare figure.
    pub fn figure(&self, text: &str, value: &Value) -> String {
        let bound = match (value.low, value.high, value.strict) {
            (None, Some(_), true) => self.choose("أقل من ", "less than "),
            (None, Some(_), false) => self.choose("ما لا يتجاوز ", "at most "),
            (Some(_), None, true) => self.choose("أكثر من ", "more than "),
            (Some(_), None, false) => self.choose("ما لا يقل عن ", "at least "),
            _ if value.approximate => self.choose("نحو ", "about "),
            _ => "",
        };
        self.quoted(&format!("{bound}{text}"))
    }

    /// Things one after the other: «أ وب وج», "a, b and c".
    pub fn list(&self, things: &[String]) -> String {
        match (self.0, things) {
            (Language::Ar, _) => things.join("، و"),
            (Language::En, [first @ .., last]) if !first.is_empty() => {
                format!("{} and {last}", first.join(", "))
            }
            (Language::En, _) => things.join(""),
        }
    }

    /// Both give a figure of one thing.
    pub fn same_count(&self, counts: &str, a: &str, b: &str) -> String {
        match self.0 {
            Language::Ar if counts.is_empty() => format!("رقمان للشيء نفسه: {a} مقابل {b}."),
            Language::Ar => format!("كلاهما يذكر {counts}: {a} مقابل {b}."),
            Language::En if counts.is_empty() => format!("Figures for one thing: {a} against {b}."),
            Language::En => format!("Both give a figure for {counts}: {a} against {b}."),
        }
    }

    /// Claims on the same matters.
    pub fn same_matter(&self, matters: &str) -> String {
        match self.0 {
            Language::Ar => format!("قولان، عن كل طرف قول، في مسألة واحدة: {matters}."),
            Language::En => format!("Two claims, one about each side, on one matter: {matters}."),
        }
    }

    /// Either side's own voice on the same matters.
    pub fn positions(&self, a: &str, b: &str, matters: &str) -> String {
        match (self.0, matters.is_empty()) {
            (Language::Ar, true) => format!("موقفان يوردهما النص متتاليين: {a} مقابل {b}."),
            (Language::Ar, false) => format!("موقفان من مسألة واحدة ({matters}): {a} مقابل {b}."),
            (Language::En, true) => format!("Two positions, one right after the other: {a} against {b}."),
            (Language::En, false) => format!("Two positions on one matter ({matters}): {a} against {b}."),
        }
    }

    /// The text sets one against the other.
    pub fn turned(&self, matters: &str) -> String {
        match (self.0, matters.is_empty()) {
            (Language::Ar, true) => "يضع النص نفسه القول الثاني في مقابل الأول.".to_owned(),
            (Language::Ar, false) => {
                format!("يضع النص نفسه القول الثاني في مقابل الأول، في مسألة واحدة: {matters}.")
            }
            (Language::En, true) => "The text itself sets the second against the first.".to_owned(),
            (Language::En, false) => {
                format!("The text itself sets the second against the first, on one matter: {matters}.")
            }
        }
    }

    /// One sentence sets both sides beside each other.
    pub fn one_sentence(&self, matters: &str) -> String {
        match (self.0, matters.is_empty()) {
            (Language::Ar, true) => "جملة واحدة تضع الطرفين أحدهما إلى جانب الآخر.".to_owned(),
            (Language::Ar, false) => format!("جملة واحدة تضع الطرفين أحدهما إلى جانب الآخر: {matters}."),
            (Language::En, true) => "One sentence sets the two sides beside each other.".to_owned(),
            (Language::En, false) => format!("One sentence sets the two sides beside each other: {matters}."),
        }
    }

    /// Why two figures or claims are not compared as numbers.
    pub fn difference(&self, difference: Difference) -> String {
        let (ar, en) = match difference {
            Difference::Claims => ("قولان لا رقمان", "they are claims, not figures"),
            Difference::Unit => ("تختلف الوحدتان", "their units differ"),
            Difference::Year => ("تختلف السنتان", "their years differ"),
            Difference::Scope => ("يختلف ما يشمله كل منهما", "they do not cover the same thing"),
            Difference::LowerBounds => ("كلاهما حد أدنى لا يُعرف ما فوقه", "both are lower bounds"),
            Difference::UpperBounds => ("كلاهما حد أعلى لا يُعرف ما تحته", "both are upper bounds"),
            Difference::Overlap => {
                ("يتداخل مداهما، فلا يُعرف أيهما أكبر", "their ranges overlap, so that either may be larger")
            }
            Difference::Zero => ("أحدهما صفر أو دونه", "one of them is zero or less"),
            Difference::Hedge => ("أحدهما غير جازم والآخر جازم", "one is hedged, the other flat"),
        };
        self.choose(ar, en).to_owned()
    }

    /// Figures for one thing differ.
    pub fn differing(&self, counts: &str, first: &str, second: &str) -> String {
        match self.0 {
            Language::Ar => format!("رقمان لا يتفقان، والمعدود واحد ({counts}): {first} و{second}."),
            Language::En => {
                format!("Two figures for one thing ({counts}) do not agree: {first} and {second}.")
            }
        }
    }

    /// The words of two statements oppose each other.
    pub fn opposed(&self, matters: &str, first: &str, second: &str) -> String {
        match self.0 {
            Language::Ar => {
                format!("قولان يتعارضان في مسألة واحدة ({matters}): في الأول {first}، وفي الثاني {second}.")
            }
            Language::En => format!(
                "Two claims oppose each other on one matter ({matters}): {first} in the first, {second} in the second."
            ),
        }
    }

    /// A voice goes against what another has just said.
    pub fn replied(&self, cue: &str) -> String {
        match self.0 {
            Language::Ar => format!("في النص نفسه يعترض صاحب القول الثاني على القول الأول: {cue}."),
            Language::En => {
                format!("In the same text, the second speaker objects to the first claim: {cue}.")
            }
        }
    }

    /// A word that a denial turns.
    pub fn denied(&self, quoted: &str) -> String {
        match self.0 {
            Language::Ar => format!("{quoted} منفيًا"),
            Language::En => format!("{quoted}, denied"),
        }
    }

    /// One is not flat, the other is. `doubt` says what makes it so, `first` whether it is the first.
    pub fn doubted(&self, matters: &str, first: bool, doubt: &str) -> String {
        match (self.0, first) {
            (Language::Ar, true) => {
                format!("في مسألة واحدة ({matters}): الأول غير جازم ({doubt})، والثاني جازم.")
            }
            (Language::Ar, false) => {
                format!("في مسألة واحدة ({matters}): الأول جازم، والثاني غير جازم ({doubt}).")
            }
            (Language::En, true) => {
                format!("On one matter ({matters}): the first is not a flat claim ({doubt}), the second is.")
            }
            (Language::En, false) => {
                format!("On one matter ({matters}): the first is a flat claim, the second is not ({doubt}).")
            }
        }
    }

    /// A claim that is only somebody's.
    pub fn claimed_by(&self, speaker: &str) -> String {
        match self.0 {
            Language::Ar => format!("منسوب إلى: {speaker}"),
            Language::En => format!("said by {speaker}"),
        }
    }

    /// The name of a matter, of its Arabic and its English one.
    pub fn matter<'a>(&self, names: &'a [String; 2]) -> &'a str {
        self.choose(&names[0], &names[1])
    }
}
