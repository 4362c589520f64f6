//! Every word of the interface, in both languages. A text without one of them does not compile.

use crate::corpus::Language;
use crate::engine::EngineError;
use crate::engine::api::EntityType;

/// A text of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Arabic.
    pub ar: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in `language`.
    pub fn get(self, language: Language) -> &'static str {
        match language {
            Language::Ar => self.ar,
            Language::En => self.en,
        }
    }
}

/// A counted noun. Arabic has six forms, chosen by the rules of Unicode CLDR; `#` stands for the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// Arabic: zero, one, two, few (3–10), many (11–99), other.
    pub ar: [&'static str; 6],
    /// English: one, other.
    pub en: [&'static str; 2],
}

impl Plural {
    /// `n` things, in words where the language has a word for the number and in digits (`1,234`) otherwise.
    pub fn get(self, n: usize, language: Language) -> String {
        let form = match language {
            Language::Ar => self.ar[arabic_form(n)],
            Language::En => self.en[usize::from(n != 1)],
        };
        form.replace('#', &grouped(n))
    }
}

/// The plural category of `n` in Arabic: 0 zero, 1 one, 2 two, 3 few, 4 many, 5 other (Unicode CLDR, `ar`, cardinals).
fn arabic_form(n: usize) -> usize {
    match (n, n % 100) {
        (0..=2, _) => n,
        (_, 3..=10) => 3,
        (_, 11..=99) => 4,
        _ => 5,
    }
}

/// `n` with its thousands set apart.
pub fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

macro_rules! texts {
    ($($name:ident: $ar:literal, $en:literal;)*) => {
        $(#[doc = $en] pub const $name: Text = Text { ar: $ar, en: $en };)*
    };
}

texts! {
    NAME: "ميزان", "Mizan";
    SKIP: "انتقل إلى المحتوى", "Skip to content";
    SECTIONS: "أقسام الصفحة", "Sections";
    COMPARE: "المقارنة", "Compare";
    LIBRARY: "المكتبة", "Library";
    READER: "المقال", "Article";
    ENTITIES: "الكيانات", "Entities";
    TIMELINE: "الخط الزمني", "Timeline";
    METHOD: "المنهج", "Method";
    SEARCH: "ابحث في النصوص", "Search the texts";
    THEME_AUTO: "المظهر: كما في النظام", "Theme: as the system";
    THEME_LIGHT: "المظهر: فاتح", "Theme: light";
    THEME_DARK: "المظهر: داكن", "Theme: dark";
    NO_SERVER: "كل شيء يجري في متصفحك، ولا يُرسَل منه شيء.", "Everything runs in your browser; nothing is sent anywhere.";
    VERSION: "الإصدار", "Version";
    READING: "تُقرأ النصوص…", "Reading the texts…";
    COMPARE_LEDE: "كل رقم هنا باب إلى الجملة التي ورد فيها وإلى قائلها. لا نُصدر حكمًا ولا نعلن فائزًا.",
        "Every number here opens the sentence it comes from and names who said it. No verdict, no winner.";
    BALANCE: "عدد الجمل التي تتناول كل طرف، بحسب المحور", "Sentences about each side, by dimension";
    LEDGER: "سجل الأدلة", "Evidence ledger";
    DIMENSION: "المحور", "Dimension";
    BOTH: "الطرفان معًا", "Both";
    NEITHER: "لا هذا ولا ذاك", "Neither";
    SAYS_NOTHING: "لا تقول هذه المقالات شيئًا هنا.", "These articles say nothing here.";
    HEDGED: "بتحفّظ", "hedged";
    ARTICLE_ITSELF: "المقال نفسه", "The article itself";
    CLOSE: "أغلق", "Close";
    FIGURES: "الأرقام جنبًا إلى جنب", "Figures side by side";
    VALUE: "القيمة", "Value";
    SIDE: "الطرف", "Side";
    SAID_BY: "القائل", "Said by";
    SENTENCE: "الجملة", "Sentence";
}

/// Documents, counted.
pub const ARTICLES: Plural = Plural {
    ar: ["لا مقالات", "مقال واحد", "مقالان", "# مقالات", "# مقالًا", "# مقال"],
    en: ["# article", "# articles"],
};

/// Sentences, counted.
pub const SENTENCES: Plural = Plural {
    ar: ["لا جمل", "جملة واحدة", "جملتان", "# جمل", "# جملة", "# جملة"],
    en: ["# sentence", "# sentences"],
};

/// The way to all sentences of a cell.
pub const SHOW_ALL: Plural = Plural {
    ar: ["", "اعرض الجملة", "اعرض الجملتين", "اعرض الجمل الـ#", "اعرض الجمل الـ#", "اعرض الجمل الـ#"],
    en: ["Show the sentence", "Show all # sentences"],
};

/// Near-copies that were counted with another document.
pub const COPIES_COLLAPSED: Plural = Plural {
    ar: [
        "",
        "نسخة مكررة واحدة لم تُحسب",
        "نسختان مكررتان لم تُحسبا",
        "# نسخ مكررة لم تُحسب",
        "# نسخة مكررة لم تُحسب",
        "# نسخة مكررة لم تُحسب",
    ],
    en: ["# near-copy not counted", "# near-copies not counted"],
};

/// The question that the comparison answers.
pub fn question(a: &str, b: &str, language: Language) -> String {
    match language {
        Language::Ar => format!("ماذا تقول هذه المقالات عن {a}، وماذا تقول عن {b}؟"),
        Language::En => format!("{a} and {b}: what do these articles say about each?"),
    }
}

/// The name of a type of mention.
pub fn kind(kind: EntityType) -> Text {
    let (ar, en) = match kind {
        EntityType::Company => ("شركة", "company"),
        EntityType::Person => ("شخص", "person"),
        EntityType::Place => ("مكان", "place"),
        EntityType::Institution => ("مؤسسة", "institution"),
        EntityType::Model => ("نموذج", "model"),
        EntityType::Chip => ("رقاقة", "chip"),
        EntityType::Policy => ("سياسة", "policy"),
        EntityType::Money => ("مبلغ", "money"),
        EntityType::Quantity => ("كمية", "quantity"),
        EntityType::Percent => ("نسبة", "percentage"),
        EntityType::Date => ("تاريخ", "date"),
    };
    Text { ar, en }
}

/// An error of the engine, and what to do about it.
pub fn error(error: &EngineError, language: Language) -> String {
    let (ar, en) = match error {
        EngineError::NoSuchDocument { id } => (
            format!("لا يوجد في المكتبة مقال معرّفه «{id}»."),
            format!("There is no document “{id}” in the library."),
        ),
        EngineError::Embedded { id } => (
            format!("المقال «{id}» جزء من الصفحة نفسها، فلا يمكن حذفه."),
            format!("Document “{id}” came with the page and can't be removed."),
        ),
        EngineError::NoSuchEntity { id } => (
            format!("لا يوجد في المعجم كيان معرّفه «{id}»."),
            format!("There is no entity “{id}” in the lexicon."),
        ),
        EngineError::NoSuchDimension { id } => {
            (format!("لا يوجد محور معرّفه «{id}»."), format!("There is no dimension “{id}”."))
        }
        EngineError::BadArgument { call, argument, reason } => (
            format!("المُعطى رقم {argument} في النداء «{call}» غير صالح: {reason}"),
            format!("Argument {argument} of “{call}” is not valid: {reason}"),
        ),
        EngineError::NoSuchCall { call } => {
            (format!("لا يوجد نداء اسمه «{call}»."), format!("There is no call named “{call}”."))
        }
        EngineError::Stopped { reason } => (
            format!("توقّف محرّك البحث والتحليل ({reason}). أعد تحميل الصفحة."),
            format!("The engine stopped ({reason}). Reload the page."),
        ),
    };
    match language {
        Language::Ar => ar,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCES: Plural = Plural {
        ar: ["لا جمل", "جملة واحدة", "جملتان", "# جمل", "# جملة", "# جملة"],
        en: ["# sentence", "# sentences"],
    };

    #[test]
    fn arabic_counts_in_six_forms() {
        let say = |n| SENTENCES.get(n, Language::Ar);
        assert_eq!(
            [0, 1, 2, 3, 10, 11, 99].map(say),
            ["لا جمل", "جملة واحدة", "جملتان", "3 جمل", "10 جمل", "11 جملة", "99 جملة"]
        );
        assert_eq!([100, 103, 1_111].map(say), ["100 جملة", "103 جمل", "1,111 جملة"]);
    }
}
