//! Every word of the interface, in both languages. A text without one of them does not compile.

pub mod method;
pub mod numerals;

use self::numerals::{month, written};
use super::take::Format;
use crate::corpus::Language;
use crate::engine::EngineError;
use crate::engine::api::{EntityType, Mention, Value};

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

/// `n` with its thousands set apart, in the digits of the reader's choice.
pub fn grouped(n: usize) -> String {
    written(thousands(&n.to_string()))
}

/// `digits` with a comma after each thousand.
fn thousands(digits: &str) -> String {
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups: Vec<&str> = groups.filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

macro_rules! texts {
    ($($name:ident: $ar:literal, $en:literal;)*) => {
        $(#[doc = $en] pub const $name: Text = Text { ar: $ar, en: $en };)*
    };
}

pub mod compare;
pub mod keys;
pub mod library;

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
    STYLE: "لوحة الأجزاء", "Parts";
    SEARCH: "ابحث في النصوص", "Search the texts";
    THEME_AUTO: "المظهر: كما في النظام", "Theme: same as the system";
    THEME_LIGHT: "المظهر: فاتح", "Theme: light";
    THEME_DARK: "المظهر: داكن", "Theme: dark";
    NO_SERVER: "كل شيء يجري في متصفحك، ولا يُرسَل منه شيء.", "Everything runs in your browser; nothing is sent anywhere.";
    VERSION: "الإصدار", "Version";
    READING: "تُقرأ النصوص…", "Reading the texts…";
    WORKING: "جارٍ العمل…", "Working on it…";
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
    ID_COLUMN: "المعرّف", "Id";
    NAME_IN_ARABIC: "الاسم بالعربية", "Name in Arabic";
    NAME_IN_ENGLISH: "الاسم بالإنجليزية", "Name in English";
    TAKE_ALONG: "احفظ نسخة", "Save a copy";
    FIGURES: "الأرقام جنبًا إلى جنب", "Figures side by side";
    VALUE: "القيمة", "Value";
    SIDE: "الطرف", "Side";
    SAID_BY: "القائل", "Said by";
    SENTENCE: "الجملة", "Sentence";

    FILTERS: "التصفية", "Filters";
    ACTIVE_FILTERS: "التصفية الحالية", "Active filters";
    CLEAR_FILTERS: "ألغِ التصفية كلها", "Clear all filters";
    READ_AS: "فُهم البحث هكذا:", "Read as:";
    SORT: "الترتيب", "Sort by";
    SORT_RELEVANCE: "الأوثق صلة أولًا", "Most relevant first";
    SORT_NEWEST: "الأحدث أولًا", "Newest first";
    SORT_OLDEST: "الأقدم أولًا", "Oldest first";
    MATCHING: "المطابقة", "Matching";
    MATCH_EXACT: "حرفًا بحرف", "Letter for letter";
    MATCH_FOLDED: "بلا اعتبار لفروق الكتابة", "Spelling differences ignored";
    MATCH_WIDE: "موسّعة", "Wide";
    ABOUT: "يتناول", "About";
    SPEAKER_SIDE: "طرف القائل", "Speaker’s side";
    OTHER_SIDE: "طرف آخر", "Another side";
    ENTITY: "الكيان", "Entity";
    HOLDS_KIND: "ما يرد في الجملة", "What the sentence holds";
    SOURCE: "المصدر", "Source";
    LANGUAGE: "اللغة", "Language";
    ARABIC: "العربية", "Arabic";
    ENGLISH: "الإنجليزية", "English";
    ALL_LANGUAGES: "كل اللغات", "All languages";
    MORE: "المزيد", "More";
    FEWER: "أقل", "Fewer";
    FROM: "منذ", "From";
    UNTIL: "حتى", "Until";
    NOTHING_FOUND: "لم يُعثر في هذه المقالات على ما تبحث عنه.", "Nothing in these articles matches.";
    TRY_INSTEAD: "جرّب:", "Try:";
    PERHAPS: "لعلك أردت:", "Perhaps you meant:";
    SEARCH_FOR: "ابحث في المقالات عن", "Search the articles for";
    TRY_WIDE: "وسّع البحث ليشمل الأسماء الأخرى والاشتقاقات والأخطاء الإملائية",
        "Search wider: other names, word stems, misspellings";
    ANY_LANGUAGE: "ابحث في كل اللغات", "Search in all languages";
    MORE_ARTICLES: "اعرض مزيدًا من المقالات", "Show more articles";

    BACK_TO_RESULTS: "العودة إلى نتائج البحث", "Back to the results";
    PARALLEL: "العربية والإنجليزية جنبًا إلى جنب", "Arabic and English side by side";
    READ_IN_ARABIC: "اقرأه بالعربية", "Read it in Arabic";
    READ_IN_ENGLISH: "اقرأه بالإنجليزية", "Read it in English";
    COUNTED_AS: "يروي هذا المقال ما يرويه مقال آخر، فلا يُحسب مرتين:",
        "This article tells the same story as another, so it is not counted twice:";
    LEGEND: "ما يُذكر في هذا المقال", "Mentioned in this article";
    TAKEN: "ما يأخذه سجل الأدلة من هذه الجملة", "What the ledger takes from this sentence";
    DIMENSIONS: "المحاور", "Dimensions";
    NO_DIMENSION: "لا محور", "None";
    CUES: "القرائن", "Cues";
    DENIED: "منفيّة", "denied";

    ENTITIES_LEDE: "من تذكرهم هذه المقالات وما تذكره من شركات ونماذج ورقائق وسياسات، كلٌّ باسميه العربي والإنجليزي.",
        "Whom and what these articles mention, each under its Arabic and its English name.";
    FIND_NAME: "ابحث عن اسم", "Find a name";
    ALL_TYPES: "كل الأنواع", "All types";
    TYPE: "النوع", "Type";
    NAME_COLUMN: "الاسم", "Name";
    MENTIONS: "مرات الذِّكر", "Mentions";
    ARTICLES_COLUMN: "المقالات", "Articles";
    SENTENCES_COLUMN: "الجمل", "Sentences";
    PROPOSED: "اسم مقترح", "proposed name";
    PROPOSED_WHY: "هذا الاسم ليس في المعجم، بل اقترحته قاعدة من سياقه.",
        "The lexicon does not know this name; a pattern proposes it from its context.";
    NO_ENTITIES: "لا كيان بهذا الاسم في هذه المقالات.", "No entity of that name in these articles.";
    SHOW_ALL_ENTITIES: "اعرضها كلها", "Show all of them";
    BELONGS_TO: "يتبع", "Belongs to";
    SPELLINGS: "صور كتابته في المعجم", "Spellings in the lexicon";
    CONTEXT: "مواضع ذِكره", "Where it is mentioned";
    APPEARS_WITH: "يُذكر معه في الجملة نفسها", "Mentioned in the same sentence";
    FIGURES_WITH: "أرقام في الجمل نفسها", "Figures in the same sentences";
    ALL_IN_LIBRARY: "افتحها في المكتبة", "Open them in the library";
    NOT_MENTIONED: "لا تذكر هذه المقالات كيانًا بهذا المعرّف:", "These articles mention no entity with this id:";
    NOT_IN_LANGUAGE: "لا ذِكر له في النصوص العربية.", "The English texts do not mention it.";

    TIMELINE_LEDE: "الجمل التي تذكر تاريخًا معلوم السنة، مرتّبة بحسب الزمن، وكل تاريخ بالدقة التي ورد بها: فالسنة ليست يومًا.",
        "Sentences that give a date whose year is known, in order of time, each date as precise as the text makes it: a year is not a day.";
    NO_DATES: "لا تذكر هذه المقالات تاريخًا معلوم السنة.", "These articles give no date whose year is known.";

    METHOD_LEDE: "كيف يُحسب كل ما تراه هنا، وما لا يُحسب بعد.",
        "How everything you see here is computed, and what is not computed yet.";
    CONTENTS: "في هذه الصفحة", "On this page";

    NEWER_VERSION: "يتوافر إصدار أحدث من ميزان.", "A newer version of Mizan is available.";
    USE_NEWER: "انتقل إليه", "Switch to it";
    KEPT: "هذه الصفحة محفوظة في متصفحك، وتُفتح بلا اتصال.", "This page is saved in your browser and opens without a connection.";
    KEPT_SAVING: "تُحفظ الصفحة لتُفتح بلا اتصال…", "Saving the page so that it opens without a connection…";
    KEPT_OFF: "هذه الصفحة غير محفوظة في متصفحك، ولا تُفتح بلا اتصال.", "This page is not saved in your browser; it needs a connection to open.";
    KEPT_FILE: "هذه الصفحة ملف واحد على جهازك، ولا تحتاج إلى اتصال.", "This page is one file on your device and needs no connection.";
    KEPT_IMPOSSIBLE: "لا يستطيع متصفحك أن يحفظ هذه الصفحة هنا لتُفتح بلا اتصال.",
        "Your browser can’t save this page here to open without a connection.";
    KEEP: "احفظها لتُفتح بلا اتصال", "Save it to open without a connection";
    FORGET: "أزل النسخة المحفوظة", "Remove the saved copy";
    NOT_REMEMBERED: "لا يحفظ متصفحك إعدادات هذه الصفحة، فلا تبقى إلا ما دامت مفتوحة.",
        "Your browser keeps no settings for this page; they last only while it is open.";
    FULL_PAGE: "افتحها في ميزان", "Open in Mizan";
}

/// A number alone.
pub const NUMBER: Plural = Plural { ar: ["#"; 6], en: ["#"; 2] };

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

/// Entities, counted.
pub const ENTITIES_COUNTED: Plural = Plural {
    ar: ["لا كيانات", "كيان واحد", "كيانان", "# كيانات", "# كيانًا", "# كيان"],
    en: ["# entity", "# entities"],
};

/// Sentences that matched besides those shown.
pub const MORE_SENTENCES: Plural = Plural {
    ar: ["", "وجملة أخرى", "وجملتان أخريان", "و# جمل أخرى", "و# جملة أخرى", "و# جملة أخرى"],
    en: ["and # more sentence", "and # more sentences"],
};

/// Spellings besides those shown.
pub const MORE_SPELLINGS: Plural = Plural {
    ar: ["", "وصورة أخرى", "وصورتان أخريان", "و# صور أخرى", "و# صورة أخرى", "و# صورة أخرى"],
    en: ["and # more", "and # more"],
};

/// The way to all sentences of a cell.
pub const SHOW_ALL: Plural = Plural {
    ar: ["", "اعرض الجملة", "اعرض الجملتين", "اعرض الجمل الـ#", "اعرض الجمل الـ#", "اعرض الجمل الـ#"],
    en: ["Show the sentence", "Show all # sentences"],
};

/// Requests that the page has made since it was ready.
pub const REQUESTS: Plural = Plural {
    ar: [
        "لم تطلب الصفحة شيئًا من أي مكان منذ اكتمل تحميلها.",
        "طلبت الصفحة ملفًا واحدًا منذ اكتمل تحميلها.",
        "طلبت الصفحة ملفين منذ اكتمل تحميلها.",
        "طلبت الصفحة # ملفات منذ اكتمل تحميلها.",
        "طلبت الصفحة # ملفًا منذ اكتمل تحميلها.",
        "طلبت الصفحة # ملف منذ اكتمل تحميلها.",
    ],
    en: [
        "The page has made # request since it was ready.",
        "The page has made # requests since it was ready.",
    ],
};

/// The question that the comparison answers.
pub fn question(a: &str, b: &str, language: Language) -> String {
    match language {
        Language::Ar => format!("ماذا تقول هذه المقالات عن {a}، وماذا تقول عن {b}؟"),
        Language::En => format!("{a} and {b}: what do these articles say about each?"),
    }
}

/// What stands before a figure that is no exact number: more than, at most, about.
pub fn bound(value: &Value) -> Option<Text> {
    let (ar, en) = match (value.low, value.high, value.strict) {
        (Some(_), None, true) => ("أكثر من", "more than"),
        (Some(_), None, false) => ("ما لا يقل عن", "at least"),
        (None, Some(_), true) => ("أقل من", "less than"),
        (None, Some(_), false) => ("ما لا يتجاوز", "at most"),
        _ if value.approximate => ("نحو", "about"),
        _ => return None,
    };
    Some(Text { ar, en })
}

/// What stands before the words of a figure: its bound, or what a range begins with, which is no part of the mention.
pub fn lead(figure: &Mention) -> Option<Text> {
    let value = figure.value.as_ref()?;
    let is_range = matches!((value.low, value.high), (Some(low), Some(high)) if low < high);
    bound(value).or_else(|| range(&figure.text).filter(|_| is_range))
}

fn range(text: &str) -> Option<Text> {
    let has = |joins: fn(&str) -> bool| text.split_whitespace().skip(1).any(joins);
    let joined_by_to = has(|word| matches!(word, "إلى" | "to"));
    let joined_by_and = has(|word| word == "and" || word.starts_with('و'));
    match (joined_by_to, joined_by_and) {
        (true, _) => Some(Text { ar: "من", en: "from" }),
        (_, true) => Some(Text { ar: "بين", en: "between" }),
        _ => None,
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
        EntityType::Percent => ("نسبة مئوية", "percentage"),
        EntityType::Date => ("تاريخ", "date"),
    };
    Text { ar, en }
}

/// The name of a form in which things are taken along.
pub fn format(format: Format) -> Text {
    let (ar, en) = match format {
        Format::Csv => ("جدول CSV", "CSV"),
        Format::CsvForExcel => ("جدول CSV لبرنامج إكسل", "CSV for Excel"),
        Format::Markdown => ("نص Markdown", "Markdown"),
        Format::Json => ("بيانات JSON", "JSON"),
        Format::JsonLines => ("بيانات NDJSON", "NDJSON"),
        Format::BibTex => ("مرجع BibTeX", "BibTeX"),
        Format::Ris => ("مرجع RIS", "RIS"),
        Format::CslJson => ("مرجع CSL-JSON", "CSL-JSON"),
        Format::Tei => ("نص TEI", "TEI"),
        Format::WebAnnotation => ("حواشي Web Annotation", "Web Annotation"),
        Format::Svg => ("صورة SVG", "SVG picture"),
        Format::Png => ("صورة PNG", "PNG picture"),
    };
    Text { ar, en }
}

/// The name of a type of mention, for many of them.
pub fn kinds(kind: EntityType) -> Text {
    let (ar, en) = match kind {
        EntityType::Company => ("شركات", "Companies"),
        EntityType::Person => ("أشخاص", "People"),
        EntityType::Place => ("أماكن", "Places"),
        EntityType::Institution => ("مؤسسات", "Institutions"),
        EntityType::Model => ("نماذج", "Models"),
        EntityType::Chip => ("رقائق", "Chips"),
        EntityType::Policy => ("سياسات", "Policies"),
        EntityType::Money => ("مبالغ", "Money"),
        EntityType::Quantity => ("كميات", "Quantities"),
        EntityType::Percent => ("نسب مئوية", "Percentages"),
        EntityType::Date => ("تواريخ", "Dates"),
    };
    Text { ar, en }
}

/// What a cue decided, where it is a word of a rule and not the id of an entity or a dimension.
pub fn cue(value: &str) -> Option<Text> {
    let (ar, en) = match value {
        "inherited" => ("مأخوذ من الجملة السابقة", "taken from the sentence before"),
        "quoted" => ("كلام منقول", "reported speech"),
        "contrast" => ("مقابلة بين الطرفين", "the two set against each other"),
        "cause" => ("سبب من الطرف الآخر", "caused by the other side"),
        "effect" => ("أثر في الطرف الآخر", "an effect on the other side"),
        "contest" => ("تنافس بين الطرفين", "a contest between the two"),
        "relation" => ("علاقة بين الطرفين", "a relation between the two"),
        "hedge" => ("تحفّظ", "hedge"),
        "negation" => ("نفي", "negation"),
        "ahead" => ("تقدّم", "ahead"),
        "behind" => ("تأخّر", "behind"),
        "rises" => ("ارتفاع", "rises"),
        "falls" => ("انخفاض", "falls"),
        "permits" => ("سماح", "permits"),
        "forbids" => ("منع", "forbids"),
        _ => return None,
    };
    Some(Text { ar, en })
}

/// The name of a language.
pub fn language(language: Language) -> Text {
    match language {
        Language::Ar => ARABIC,
        Language::En => ENGLISH,
    }
}

/// Words in the quotation marks of `language`.
pub fn quoted(words: &str, language: Language) -> String {
    match language {
        Language::Ar => format!("«{words}»"),
        Language::En => format!("“{words}”"),
    }
}

/// The button that takes a filter away.
pub fn remove_filter(name: &str, language: Language) -> String {
    match language {
        Language::Ar => format!("ألغِ: {name}"),
        Language::En => format!("Remove: {name}"),
    }
}

/// The number of a sentence, as the link that opens what the ledger takes from it.
pub fn sentence_number(n: usize, language: Language) -> String {
    let n = grouped(n);
    match language {
        Language::Ar => format!("الجملة {n}: ما يأخذه السجل منها"),
        Language::En => format!("Sentence {n}: what the ledger takes from it"),
    }
}

/// The number of a sentence, as the link that opens it in its article.
pub fn open_sentence(n: usize, language: Language) -> String {
    let n = grouped(n);
    match language {
        Language::Ar => format!("افتح الجملة {n} في المقال"),
        Language::En => format!("Open sentence {n} in its article"),
    }
}

/// The months by the names that Arabic newspapers from Egypt to the Maghreb use; for the others see [`numerals`].
const MONTHS: [Text; 12] = [
    Text { ar: "يناير", en: "January" },
    Text { ar: "فبراير", en: "February" },
    Text { ar: "مارس", en: "March" },
    Text { ar: "أبريل", en: "April" },
    Text { ar: "مايو", en: "May" },
    Text { ar: "يونيو", en: "June" },
    Text { ar: "يوليو", en: "July" },
    Text { ar: "أغسطس", en: "August" },
    Text { ar: "سبتمبر", en: "September" },
    Text { ar: "أكتوبر", en: "October" },
    Text { ar: "نوفمبر", en: "November" },
    Text { ar: "ديسمبر", en: "December" },
];

/// An ISO date in words, as precise as it is; what is no such date stays as it is.
pub fn date(iso: &str, language: Language) -> String {
    // A date that names no year begins with the two hyphens of ISO 8601.
    let bare = iso.strip_prefix("--");
    let mut parts = bare.unwrap_or(iso).splitn(3, '-');
    let year = if bare.is_some() { "" } else { parts.next().unwrap_or_default() };
    let (month_part, day) = (parts.next(), parts.next());
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<usize>().ok());
    let name = |n: usize| {
        MONTHS.get(n).map(|name| match language {
            Language::Ar => month(name.ar, n),
            Language::En => name.en.to_owned(),
        })
    };
    let month = number(month_part).and_then(|month| name(month.checked_sub(1)?));
    written(match (month, number(day)) {
        (Some(month), Some(day)) => format!("{day} {month} {year}").trim_end().to_owned(),
        (Some(month), None) => format!("{month} {year}").trim_end().to_owned(),
        (None, _) => iso.to_owned(),
    })
}

/// An error of the engine, and what to do about it.
pub fn error(error: &EngineError, language: Language) -> String {
    let (ar, en) = match error {
        EngineError::NoSuchDocument { id } => (
            format!("لا يوجد في المكتبة مقال معرّفه «{id}»."),
            format!("There is no article “{id}” in the library."),
        ),
        EngineError::Embedded { id } => (
            format!("المقال «{id}» جزء من الصفحة نفسها، فلا يمكن حذفه."),
            format!("Article “{id}” came with the page and can’t be removed."),
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
            format!("توقّف محرّك البحث والتحليل. أعد تحميل الصفحة. {reason}").trim_end().to_owned(),
            format!("The engine stopped. Reload the page. {reason}").trim_end().to_owned(),
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

    #[test]
    fn a_range_begins_with_the_word_that_its_join_asks_for() {
        let lead = |text| range(text).map_or("", |lead| lead.ar);
        let texts = ["100 و200 مليون دولار", "خمسة وعشرين إلى ثلاثين مليونًا", "10–20%", "$5 and $6 million"];
        assert_eq!(texts.map(lead), ["بين", "من", "", "بين"]);
    }

    #[test]
    fn dates_are_as_precise_as_they_are_given() {
        let say = |iso| date(iso, Language::Ar);
        assert_eq!(
            ["2025-03-20", "2025-03", "2025", "2024-spring", ""].map(say),
            ["20 مارس 2025", "مارس 2025", "2025", "2024-spring", ""]
        );
    }

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
