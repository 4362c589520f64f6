//! The words of searching and reading: query help, concordance, saved searches, reading settings, timeline, pictures.

use super::{Plural, Text};
use crate::corpus::Language;
use crate::engine::api::{DocumentSummary, Why};

texts! {
    GROUP: "مجموعة المقالات", "Article group";
    GROUP_EMBEDDED: "مقالات الصفحة", "Came with the page";
    GROUP_ADDED: "مقالات أضفتها", "Added by you";
    NOT: "ليس:", "Not:";
    EXCLUDE: "استبعد:", "Exclude:";
    DATES: "تاريخ المقال", "Date of the article";
    DATE_HINT: "سنة أو شهر أو يوم، مثل 2025-03", "A year, a month or a day, such as 2025-03";

    TIERS: "التوسيع", "Widened by";
    TIER_ENTITY: "أسماء أخرى", "Other names";
    TIER_STEM: "اشتقاقات", "Word stems";
    TIER_TYPO: "أخطاء إملائية", "Misspellings";
    WIDER_FINDS: "المطابقة الموسّعة تجد أكثر:", "Wide matching finds more:";

    RESULTS_AS: "طريقة العرض", "Shown as";
    AS_ARTICLES: "مقالات", "Articles";
    AS_LINES: "سطور السياق", "Concordance";
    LINES_BY: "ترتيب السطور", "Lines by";
    BY_RESULT: "كترتيب النتائج", "Order of results";
    BY_BEFORE: "الكلمة السابقة", "The word before";
    BY_AFTER: "الكلمة اللاحقة", "The word after";
    BEFORE: "قبله", "Before";
    MATCH: "المطابق", "Match";
    AFTER: "بعده", "After";
    NO_LINES: "اكتب كلمة أو اختر كيانًا لترى كل موضع له وما قبله وما بعده.",
        "Type a word or choose an entity to see every place where it stands, with what comes before and after it.";
    MORE_LINES: "اعرض مزيدًا من السطور", "Show more lines";

    HELP: "كيف أبحث؟", "How to search";
    HELP_WRITE: "ما تكتبه", "What you write";
    HELP_FINDS: "ما تجده", "What it finds";
    HELP_TRY: "جرّب", "Try";
    HELP_LEDE: "تُعرف الكلمة بالتشكيل أو من دونه، وبالهمزة أو من دونها، ولو اتصلت بها الواو أو الباء أو «ال». وكل مثال هنا يُنفَّذ بنقرة.",
        "A word is known with or without vowel signs and hamza, and with a conjunction, a preposition or the article attached. Every example runs on a click.";

    SEARCHES: "عمليات البحث المحفوظة والسابقة", "Saved and earlier searches";
    SAVE_SEARCH: "احفظ هذا البحث", "Save this search";
    SAVED: "محفوظة", "Saved";
    RECENT: "سابقة", "Earlier";
    NO_SEARCHES: "لم تحفظ بحثًا بعد. ما تحفظه يبقى في متصفحك وحده.",
        "Nothing is saved yet. What you save stays in your browser alone.";
    FORGET: "امحُ السابقة", "Clear the earlier ones";
    EVERYTHING: "كل المقالات", "All articles";

    HITS_HERE: "مواضع المطابقة", "Matches";
    PREVIOUS_HIT: "الموضع السابق (P)", "Previous match (P)";
    NEXT_HIT: "الموضع التالي (N)", "Next match (N)";
    READING: "طريقة القراءة", "Reading";
    SIZE: "حجم الخط", "Text size";
    LEADING: "تباعد السطور", "Line spacing";
    WIDTH: "عرض السطر", "Line width";
    SMALL: "صغير", "Small";
    MIDDLE: "متوسط", "Medium";
    LARGE: "كبير", "Large";
    LARGER: "أكبر", "Larger";
    TIGHT: "متقارب", "Tight";
    LOOSE: "متباعد", "Loose";
    NARROW: "ضيّق", "Narrow";
    BROAD: "واسع", "Wide";
    TASHKEEL: "أظهر التشكيل", "Show vowel signs";
    ALSO_TOLD_IN: "مقالات تروي القصة نفسها ولا تُحسب معه:", "The same story, not counted again:";
    CITE_ARABIC: "انسخها بمرجع عربي", "Copy with an Arabic citation";
    CITE_ENGLISH: "انسخها بمرجع إنجليزي", "Copy with an English citation";
    PREVIOUS_ARTICLE: "المقال السابق ([)", "Previous article ([)";
    NEXT_ARTICLE: "المقال التالي (])", "Next article (])";
    BESIDE: "المقالان السابق والتالي", "Previous and next article";
    COPY_LINK: "انسخ رابط الجملة", "Copy link to the sentence";
    COPIED: "نُسخ", "Copied";
    NOT_COPIED: "لم يسمح المتصفح بالنسخ", "The browser did not allow copying";
    MOVED: "تغيّر موضع الجملة منذ نُسخ رابطها، وهذه هي.", "The sentence has moved since its link was copied; this is it.";
    GONE: "لم تعد الجملة التي يقود إليها الرابط في هذا المقال:", "The sentence that the link leads to is no longer in this article:";
    CARD: "بطاقة الكيان", "About this name";
    IN_THIS_ARTICLE: "في هذا المقال", "In this article";
    OPEN_PROFILE: "افتح صفحته", "Open its page";
    LIGHT_UP: "أبرِز مواضعه هنا", "Highlight it here";

    TOGETHER: "من يُذكر مع من", "Who is mentioned with whom";
    TOGETHER_TABLE: "الصورة نفسها جدولًا", "The same as a table";
    TOGETHER_HINT: "يصل القوس بين اسمين وردا في جملة واحدة، ويغلظ كلما كثرت الجمل.",
        "An arc joins two names that share a sentence; the thicker, the more sentences.";
    WITH: "مع", "With";
    OVER_TIME: "عبر الزمن", "Over time";
    PERIOD: "الشهر", "Month";
    NO_DATE: "بلا تاريخ", "No date";

    AXIS: "الطرفان على خط زمني واحد", "Both sides on one timeline";
    PRECISION: "الدقة", "Precision";
    DAY: "يوم", "day";
    MONTH: "شهر", "month";
    PART: "جزء من سنة", "part of a year";
    YEAR: "سنة", "year";
    DATE: "التاريخ", "Date";
    DATES_TABLE: "التواريخ واحدًا واحدًا", "The dates one by one";
    MORE_DATED: "اعرض مزيدًا من التواريخ", "Show more dates";
    RULE: "القاعدة", "Rule";
    STARTS: "يبدأ", "Begins";
    ENDS: "ينتهي", "Ends";
    AXIS_HINT: "تتسع العلامة كلما قلّت دقة التاريخ: فالسنة تملأ عمودها، والشهر يشغل منه جزءًا من اثني عشر، واليوم نقطة. انقر علامة لتقرأ جملتها.",
        "A mark is as wide as its date is vague: a year fills its column, a month a twelfth of it, and a day is a dot. Click one to read its sentence.";
}

/// Lines of a concordance, counted.
pub const LINES: Plural = Plural {
    ar: ["لا سطور", "سطر واحد", "سطران", "# أسطر", "# سطرًا", "# سطر"],
    en: ["# line", "# lines"],
};

/// Mentions, counted.
pub const MENTIONS: Plural = Plural {
    ar: ["لا ذِكر", "مرة واحدة", "مرتان", "# مرات", "# مرة", "# مرة"],
    en: ["# mention", "# mentions"],
};

/// Dates, counted.
pub const DATES_COUNTED: Plural = Plural {
    ar: ["لا تواريخ", "تاريخ واحد", "تاريخان", "# تواريخ", "# تاريخًا", "# تاريخ"],
    en: ["# date", "# dates"],
};

/// How many of a list are shown.
pub fn shown_of(shown: usize, total: usize, language: Language) -> String {
    let (of, all) = (super::grouped(shown), DATES_COUNTED.get(total, language));
    match language {
        _ if shown >= total => all,
        Language::Ar => format!("{of} من أصل {all}"),
        Language::En => format!("{of} of {all}"),
    }
}

/// Between two years of the axis nothing is dated.
pub fn no_dates_between(before: u16, after: u16, language: Language) -> String {
    match language {
        Language::Ar => super::numerals::written(format!("لا تواريخ بين {before} و{after}")),
        Language::En => format!("No dates between {before} and {after}"),
    }
}

/// Which of the articles that were found.
pub fn nth_found(n: usize, of: usize, language: Language) -> String {
    let [n, of] = [n, of].map(super::grouped);
    match language {
        Language::Ar => format!("المقال {n} من {of} في النتائج"),
        Language::En => format!("Article {n} of {of} found"),
    }
}

/// Which of how many.
pub fn nth_of(n: usize, of: usize, language: Language) -> String {
    let [n, of] = [n, of].map(super::grouped);
    match language {
        Language::Ar => format!("{n} من {of}"),
        Language::En => format!("{n} of {of}"),
    }
}

/// Why letters matched, where it is not that they are the same.
pub fn why(why: Why) -> Option<Text> {
    let (ar, en) = match why {
        Why::Exact | Why::Folded => return None,
        Why::Prefix => ("بداية كلمة", "beginning of a word"),
        Why::Entity => ("اسم للكيان نفسه", "a name of the same entity"),
        Why::Stem => ("من اشتقاقات الكلمة", "of the same stem"),
        Why::Typo => ("يختلف بحرف", "differs by a letter"),
    };
    Some(Text { ar, en })
}

/// A sentence of `document` with where it stands, as people quote it.
pub fn citation(sentence: &str, document: &DocumentSummary, address: &str, language: Language) -> String {
    let DocumentSummary { title, source, date, .. } = document;
    let quoted = super::quoted(sentence, language);
    let comma = if language == Language::Ar { "، " } else { ", " };
    let title = super::quoted(title, language);
    let date = date.as_deref().map(|date| super::date(date, language));
    let place: Vec<String> = [Some(title), source.clone(), date].into_iter().flatten().collect();
    format!("{quoted} ({})\n{address}", place.join(comma))
}

/// A line of the help for the search field: what is written, and what it finds.
pub type Syntax = (Text, Text);

macro_rules! lines {
    ($($name:ident: $ar:literal, $en:literal, $finds_ar:literal, $finds_en:literal;)*) => {
        $(#[doc = $finds_en]
        pub const $name: Syntax = (Text { ar: $ar, en: $en }, Text { ar: $finds_ar, en: $finds_en });)*
    };
}

/// The lines of the help for the search field.
pub mod syntax {
    use super::{Syntax, Text};

    lines! {
        WORDS: "كلمة كلمة", "word word", "ما يرد فيه اللفظان كلاهما", "what holds both words";
        PHRASE: "«عبارة»", "\"phrase\"", "الكلمات متجاورة بهذا الترتيب", "the words side by side in this order";
        EITHER: "أو", "OR", "ما يرد فيه أحد اللفظين", "what holds either";
        WITHOUT: "-كلمة", "-word", "ما لا يرد فيه اللفظ", "what does not hold it";
        GROUP: "( )", "( )", "مجموعة تُقرأ معًا", "a group that is read together";
        ENTITY: "كيان:", "entity:",
            "جمل تذكر الكيان بأي اسم من أسمائه", "sentences that mention the entity by any of its names";
        ABOUT: "عن:", "about:", "جمل تتناول الطرف", "sentences about the side";
        SAID: "قال:", "said:",
            "جمل قائلها من الطرف؛ و«المقال» لكلام المقال نفسه", "sentences said by a speaker of the side; “article” for the article itself";
        DIMENSION: "محور:", "dimension:",
            "جمل في محور من محاور المقارنة", "sentences in a dimension of the comparison";
        TYPE: "نوع:", "type:",
            "جمل فيها مبلغ أو نسبة أو تاريخ أو شخص…", "sentences that hold an amount, a percentage, a date, a person…";
        SOURCE: "مصدر:", "source:", "مقالات المصدر", "articles from the source";
        AFTER: "بعد:", "after:", "مقالات من هذا التاريخ فصاعدًا", "articles from this date on";
        BEFORE: "قبل:", "before:", "مقالات قبل هذا التاريخ", "articles before this date";
        LANGUAGE: "لغة:", "lang:", "مقالات بالعربية أو بالإنجليزية", "articles in Arabic or in English";
    }
}
