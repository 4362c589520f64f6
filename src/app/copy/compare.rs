//! The words of the comparison and of its brief.

use super::numerals::written;
use super::{ARTICLES, Plural, SENTENCES, Text, grouped, thousands};
use crate::corpus::Language;
use crate::engine::api::{ContrastKind, TensionKind, Value};
use crate::text::decimal::fixed;

texts! {
    PARTS: "أقسام المقارنة", "Parts of the comparison";
    PART_LEDGER: "السجل", "Ledger";
    PART_FIGURES: "الأرقام", "Figures";
    PART_CONTRASTS: "المقابلات", "Contrasts";
    PART_TENSIONS: "التعارضات", "Tensions";
    PART_VOICES: "الأصوات", "Voices";
    PART_WORDS: "الكلمات", "Words";
    BRIEF: "موجز", "Brief";
    BRIEF_ROW: "موجز هذا المحور", "Brief of this dimension";

    SWAP: "بدّل موضعي الطرفين", "Swap the sides";
    CHANGE_SIDES: "قارن طرفين آخرين", "Compare two others";
    FIRST_SIDE: "الطرف الأول", "First side";
    SECOND_SIDE: "الطرف الثاني", "Second side";
    PICK_HINT: "اكتب اسم شركة أو شخص أو نموذج، أو سنةً، أو مصدرًا.", "Type the name of a company, a person or a model; a year; or a source.";
    NO_SUCH_SIDE: "لا طرف بهذا الاسم في هذه المقالات.", "There is no side of that name in these articles.";
    READY_PAIRS: "أزواج جاهزة", "Suggested pairs";
    SAVE_PAIR: "احفظ هذا الزوج", "Save this pair";
    LIST_COMMA: "، ", ", ";
    PART_CONTRASTS_AND_TENSIONS: "مقابلات وتعارضات", "Contrasts and tensions";

    ROW_ORDER: "ترتيب المحاور", "Order of dimensions";
    ORDER_LEXICON: "كما في المعجم", "As in the lexicon";
    ORDER_STATEMENTS: "الأكثر جملًا أولًا", "Most sentences first";
    ORDER_DIFFERENCE: "الأكثر تفاوتًا أولًا", "Most uneven first";
    FOLD_ALL: "اطوِ الكل", "Collapse all";
    UNFOLD_ALL: "افتح الكل", "Expand all";
    FRAGILE: "يقوم على مصدر واحد", "rests on one source";
    FRAGILE_WHY: "لو حُذف هذا المصدر لم يبقَ هنا شيء.", "Without that one source nothing would be left here.";
    MORE_HERE: "اعرض المزيد", "Show more";
    PAGE_BEFORE: "السابق", "Previous";
    PAGE_AFTER: "التالي", "Next";
    HOW_COMPUTED: "كيف حُسب هذا؟", "How is this computed?";
    EVIDENCE: "الجمل التي يقوم عليها هذا العدد", "The sentences behind this number";
    CLOSES_FILTERS: "مفتاح Esc يغلق التصفية.", "Esc closes the filters.";
    WHY: "لماذا هنا؟", "Why here?";
    SPEAKERS: "القائلون:", "Said by:";

    COUNTED: "المعدود", "What is counted";
    OF_WHOM: "لمن", "Whose";
    WHEN: "متى", "When";
    NORMALISED: "بالأرقام", "In digits";
    RATIO_COLUMN: "النسبة بين الرقمين (من حسابنا)", "Ratio (our arithmetic)";
    OURS: "من حسابنا", "our arithmetic";
    NOT_COMPARABLE: "لا تصح المقارنة:", "Not comparable:";
    SIDE_BY_SIDE: "رقم أمام رقم", "One figure against another";
    ALL_FIGURES: "كل الأرقام", "All figures";
    NO_FIGURES: "لا أرقام في هذه الجمل.", "These sentences give no figures.";
    MONEY: "مبالغ", "Money";
    SHARES: "نسب مئوية", "Percentages";
    QUANTITIES: "كميات", "Quantities";
    PLOT_NOTE: "مقياس لوغاريتمي: كل خط رأسي عشرة أضعاف الذي قبله أو أكثر. وفي الجدول أدناه الأرقام نفسها.",
        "Logarithmic scale: each vertical line is ten times the one before it, or more. The table below holds the same figures.";

    CONTRASTS_LEDE: "رقمان أو قولان من نوع واحد، واحد عن كل طرف. احكم أنت: أكّد ما يصح، واستبعد ما لا يصح.",
        "Two figures or claims of one kind, one about each side. You judge: confirm what holds, dismiss what does not.";
    TENSIONS_LEDE: "قولان لا يصح أخذهما معًا على ظاهرهما. وقد يكون لكلٍّ منهما سياق يرفع التعارض؛ فاقرأ الجملتين في موضعيهما.",
        "Two statements that can’t both be taken at face value. Context may resolve it: read both sentences where they stand.";
    NO_CONTRASTS: "لم نجد قولين متقابلين في هذه الجمل.", "No two statements here stand against each other.";
    NO_TENSIONS: "لم نجد قولين متعارضين في هذه الجمل.", "No two statements here are at odds.";
    CONFIRM: "أكّد", "Confirm";
    DISMISS: "استبعد", "Dismiss";
    RESTORE: "أعِده", "Restore";
    CONFIRMED: "أكّدتَه", "You confirmed it";
    DISMISSED: "ما استبعدتَه", "Dismissed by you";
    VERDICT: "حكمك", "Your verdict";
    KIND: "النوع", "Kind";
    REASON: "السبب", "Reason";

    VOICES_LEDE: "من يُنقَل كلامه، وعمّن يتكلم. ويجاور نصيبُ كل طرف من الجمل التي تتناوله نصيبَه من الأصوات.",
        "Who is quoted, and about whom. Each side’s share of the sentences about it stands beside its share of the voices.";
    VOICE: "القائل", "Speaker";
    VOICES_OF: "أصواتٌ منه", "Voices from it";
    ABOUT_IT: "جملٌ تتناوله", "Sentences about it";
    BY_DIMENSION: "بحسب المحور", "By dimension";
    BY_SOURCE: "بحسب المصدر", "By source";
    SOURCE_UNKNOWN: "مصدر غير معروف", "source unknown";
    BLIND_SPOTS: "نقاط عمياء", "Blind spots";
    BLIND_SPOTS_LEDE: "محاور يتناول فيها أقلُّ من ثلاثة مقالات أحدَ الطرفين؛ فلا يُبنى عليها حكم.",
        "Dimensions in which fewer than three articles speak of a side: nothing can be built on them.";
    NO_VOICES: "لا يُنقل في هذه الجمل كلام أحد بعينه.", "Nobody is quoted by name in these sentences.";
    SENTENCE_NUMBER: "رقم الجملة", "Sentence number";
    LOW: "أدنى المجال", "Interval from";
    HIGH: "أعلى المجال", "Interval to";

    WORDS_LEDE: "كلمات ترد في جمل أحد الطرفين أكثر مما ترد في جمل الآخر. وما ورد في أقل من ثلاثة مقالات باهت اللون: لا يُعوَّل عليه.",
        "Words more frequent in one side’s sentences than in the other’s. Those found in fewer than three articles are greyed: do not rely on them.";
    TERM: "الكلمة", "Word";
    LEANS: "تميل إلى", "Leans to";
    LOG_ODDS: "لوغاريتم الأرجحية", "Log-odds";
    INTERVAL: "مجال الثقة", "95% interval";
    FEW: "في أقل من ثلاثة مقالات", "in fewer than three articles";
    NO_WORDS: "لا كلمات تفرّق بين جمل الطرفين.", "No words set the two sides’ sentences apart.";
    WORDS_PLOT: "أرجحية كل كلمة ومجالها", "Log-odds of each word, with its interval";

    BRIEF_COMPARED: "ما الذي قورن", "What was compared";
    BRIEF_COUNTS: "عدد الجمل في كل محور، وبين القوسين عدد المقالات.", "Sentences in each dimension, with the number of articles in brackets.";
    BRIEF_FILTERED: "التصفية:", "Filtered by:";
    BRIEF_METHOD: "كيف حُسب هذا", "How this was computed";
    BRIEF_NOTES: "المراجع", "References";
    PRINT: "اطبع", "Print";
    BACK_TO_COMPARISON: "العودة إلى المقارنة", "Back to the comparison";
    METHOD_NOTE: "الجمل منقولة كما وردت في المقالات، الأقوى دليلًا أولًا. وقد حدد برنامجٌ، بقواعد معلنة ومعجم معلن، عمّن كل جملة ومن قائلها وفي أي محور تقع؛ وهو يخطئ، فارجع إلى الموضع المذكور قبل أن تنقل. عُدّت النسخ المكررة مرة واحدة. لا حكم هنا ولا فائز: السكوت عن أمر في هذه المقالات لا يعني أنه لم يقع.",
        "Sentences are quoted as the articles have them, strongest evidence first. A program decided, by published rules and a published lexicon, whom each sentence is about, who says it and in which dimension it stands; it makes mistakes, so check the passage that is cited before you quote it. Near-copies were counted once. There is no verdict and no winner: what these articles do not say may still be so.";
}

/// What is counted of a cell, against all of its row.
pub fn share(documents: [usize; 2], statements: [usize; 2], language: Language) -> String {
    let part = |[n, of]: [usize; 2], noun: Plural| match (n == of, language) {
        (true, _) => noun.get(n, language),
        (false, Language::Ar) => format!("{} من {}", noun.get(n, language), grouped(of)),
        (false, Language::En) => {
            let things = noun.get(of, language);
            let noun = things.split_once(' ').map_or(things.as_str(), |(_, noun)| noun);
            format!("{} of {} {noun}", grouped(n), grouped(of))
        }
    };
    format!("{} · {}", part(documents, ARTICLES), part(statements, SENTENCES))
}

/// The question, where a side is a filter: what each of two says, each worded by [`sayer`].
pub fn question(a: &str, b: &str, language: Language) -> String {
    match language {
        Language::Ar => format!("ماذا تقول {a}، وماذا تقول {b}؟"),
        Language::En => format!("What do {a} say, and what do {b} say?"),
    }
}

/// A side as the one that speaks in [`question`].
pub fn sayer(id: &str, name: &str, language: Language) -> String {
    match (id.split_once(':'), language) {
        (Some(("source", source)), Language::Ar) => format!("مقالات «{source}»"),
        (Some(("source", source)), Language::En) => format!("the articles of {source}"),
        (Some(_), Language::Ar) => name.to_owned(),
        (Some(_), Language::En) => format!("the {name}"),
        (None, Language::Ar) => format!("هذه المقالات عن {name}"),
        (None, Language::En) => format!("these articles about {name}"),
    }
}

/// A year as a side.
pub fn of_year(year: &str, language: Language) -> String {
    let year = written(year.to_owned());
    match language {
        Language::Ar => format!("مقالات {year}"),
        Language::En => format!("articles of {year}"),
    }
}

/// An outlet as a side.
pub fn of_source(source: &str, language: Language) -> String {
    match language {
        Language::Ar => format!("مصدر: {source}"),
        Language::En => format!("source: {source}"),
    }
}

/// What stands between the two of a pair.
pub const PAIR_SIGN: &str = " / ";

/// Two sides as a name for the pair.
pub fn pair(a: &str, b: &str) -> String {
    format!("{a}{PAIR_SIGN}{b}")
}

/// Takes a saved pair away.
pub fn forget_pair(pair: &str, language: Language) -> String {
    match language {
        Language::Ar => format!("احذف الزوج: {pair}"),
        Language::En => format!("Remove the pair: {pair}"),
    }
}

/// From when to when.
pub fn dates(from: &str, to: &str, language: Language) -> String {
    let [first, last] = [from, to].map(|iso| super::date(iso, language));
    if first == last { first } else { format!("{first} – {last}") }
}

/// Times, counted.
const TIMES: Plural = Plural {
    ar: ["#", "مرة واحدة", "مرتان", "# مرات", "# مرة", "# مرة"],
    en: ["once", "# times"],
};

/// How many times the smaller of two figures the larger one is: «8 مرات», «من 7 إلى 13 مرة», «أكثر من 16.6 مرة».
pub fn times(times: &Value, language: Language) -> String {
    let say = |ar: &'static str, en: &'static str| Text { ar, en }.get(language);
    // Bounds are rounded so that they still hold.
    let (low, high) = match (times.low, times.high) {
        (Some(low), Some(high)) if low == high => (Some(rounded(low, f64::round)), None),
        (low, high) => (low.map(|n| rounded(n, f64::floor)), high.map(|n| rounded(n, f64::ceil))),
    };
    let is_single = times.low == times.high;
    if low == Some(1.0) && is_single {
        let is_exact = times.low == low && !times.approximate;
        return if is_exact {
            say("متساويان", "equal")
        } else {
            say("متقاربان", "almost equal")
        }
        .to_owned();
    }
    if low == Some(1.0) && high.is_none() {
        return say("أحدهما أكبر، ولا يُعرف كم مرة", "one is larger; how many times is not known").to_owned();
    }
    let mut said = super::bound(times).map_or("", |bound| bound.get(language)).to_owned();
    if times.approximate && times.low.is_some() != times.high.is_some() {
        said.push_str(say(" نحو", " about"));
    }
    let counted = |n: f64| match n.fract() == 0.0 {
        true => TIMES.get(n as usize, language),
        false => format!("{} {}", decimal(n), say("مرة", "times")),
    };
    let number = match (low, high, language) {
        (Some(low), Some(high), Language::Ar) => {
            format!("من {} إلى {}", decimal(low), counted(high).replace("مرتان", "مرتين"))
        }
        (Some(low), Some(high), Language::En) => format!("{}–{}", decimal(low), counted(high)),
        (low, high, _) => low.or(high).map(counted).unwrap_or_default(),
    };
    if said.is_empty() { number } else { format!("{said} {}", number.replace("مرتان", "مرتين")) }
}

/// `n` with as many digits as it deserves; what is a whole number but for the last bit stays one.
fn rounded(n: f64, round: fn(f64) -> f64) -> f64 {
    let scale = match n {
        _ if n < 1.1 => 100.0,
        _ if n < 100.0 => 10.0,
        _ => 1.0,
    };
    let nearest = (n * scale).round();
    let is_near = (n * scale - nearest).abs() < 1e-6;
    (if is_near { nearest } else { round(n * scale) }) / scale
}

fn decimal(n: f64) -> String {
    if n < 1.1 && n.fract() != 0.0 { written(fixed(n, 2)) } else { number(n) }
}

/// A number as people write it: whole where it is large, with what counts of its fraction where it is small.
pub fn number(value: f64) -> String {
    let size = value.abs();
    let digits = match size {
        _ if size >= 100.0 || size == (size as u64) as f64 => 0,
        _ if size >= 1.0 => 1,
        _ => 2,
    };
    let plain = fixed(size, digits);
    let (whole, fraction) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let sign = if value < 0.0 { "−" } else { "" };
    written(format!("{sign}{}{fraction}", thousands(whole)))
}

/// A power of ten in words, as on an axis.
pub fn power(exponent: i32, language: Language) -> String {
    // One, many (after 10) and English.
    const NAMES: [[&str; 3]; 4] = [
        ["ألف", "آلاف", "thousand"],
        ["مليون", "ملايين", "million"],
        ["مليار", "مليارات", "billion"],
        ["تريليون", "تريليونات", "trillion"],
    ];
    let step = (exponent / 3).min(4);
    let name = usize::try_from(step - 1).ok().and_then(|n| NAMES.get(n));
    let Some([one, many, english]) = name else { return number(10f64.powi(exponent)) };
    let left = exponent - 3 * step;
    let times = number(10f64.powi(left));
    match (language, left) {
        (Language::Ar, 0) => (*one).to_owned(),
        (Language::Ar, 1) => format!("{times} {many}"),
        (Language::Ar, _) => format!("{times} {one}"),
        (Language::En, _) => format!("{times} {english}"),
    }
}

/// The unit of a number in digits, where it has a sign or a code.
pub fn unit(code: &str) -> &str {
    let known = code == "%" || (code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
    if known { code } else { "" }
}

/// `n` hundredths of `of`.
pub fn percent(n: usize, of: usize) -> String {
    (n * 100 + of / 2)
        .checked_div(of)
        .map_or_else(|| "—".to_owned(), |percent| written(format!("{percent}%")))
}

/// What a contrast is made of.
pub fn contrast_kind(kind: ContrastKind) -> Text {
    let (ar, en) = match kind {
        ContrastKind::Figures => ("رقمان", "figures"),
        ContrastKind::Positions => ("موقفان", "positions"),
        ContrastKind::Claims => ("قولان", "claims"),
    };
    Text { ar, en }
}

/// What clashes in a tension.
pub fn tension_kind(kind: TensionKind) -> Text {
    let (ar, en) = match kind {
        TensionKind::Figures => ("رقمان مختلفان", "figures differ"),
        TensionKind::Polarity => ("إثبات ونفي", "one affirms, one denies"),
        TensionKind::Hedge => ("جزم وتحفّظ", "one flat, one hedged"),
    };
    Text { ar, en }
}

/// Figures, counted.
pub const FIGURES_COUNTED: Plural = Plural {
    ar: ["لا أرقام", "رقم واحد", "رقمان", "# أرقام", "# رقمًا", "# رقم"],
    en: ["# figure", "# figures"],
};

/// What was counted, before near-copies were collapsed and after.
pub fn before_and_after(before: [usize; 2], after: [usize; 2], language: Language) -> String {
    let [documents, statements] = after;
    let now = format!("{} · {}", ARTICLES.get(documents, language), SENTENCES.get(statements, language));
    if before == after {
        return now;
    }
    let [documents, statements] = before;
    let was = (ARTICLES.get(documents, language), SENTENCES.get(statements, language));
    match language {
        Language::Ar => format!("{now}، بعد أن عُدّت النسخ المكررة مرة واحدة (وقبل ذلك: {}، {})", was.0, was.1),
        Language::En => format!("{now}, near-copies counted once (before: {}, {})", was.0, was.1),
    }
}

/// The sentence of a brief that counts what is said of a side in a dimension.
pub fn brief_count(documents: usize, statements: usize, language: Language) -> String {
    let (documents, statements) = (ARTICLES.get(documents, language), SENTENCES.get(statements, language));
    match language {
        Language::Ar => format!("{statements} في {}.", documents.replace("مقالان", "مقالين")),
        Language::En => format!("{statements} in {documents}."),
    }
}

/// Where a sentence of a brief stands among those told of one side: in which of the articles, counted from 0, and whether it
/// is the article told of just before.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Which of the articles told so far.
    pub nth: usize,
    /// Whether the sentence before is of the same article.
    pub is_same: bool,
    /// How many articles there are.
    pub of: usize,
}

impl Place {
    fn lead(self, language: Language) -> &'static str {
        match (language, self.is_same, self.of, self.nth) {
            (Language::Ar, true, ..) => "وفيه أيضًا",
            (Language::Ar, false, 1, _) => "جاء فيه",
            (Language::Ar, false, 2, 0) => "جاء في أحدهما",
            (Language::Ar, false, 2, _) => "وجاء في الآخر",
            (Language::Ar, false, _, 0) => "جاء في أحدها",
            (Language::Ar, false, _, 1) => "وفي آخر",
            (Language::Ar, false, ..) => "وفي ثالث",
            (Language::En, true, ..) => "It also says",
            (Language::En, false, 1, _) => "It says",
            (Language::En, false, _, 0) => "One says",
            (Language::En, false, 2, _) => "The other",
            (Language::En, false, _, 1) => "Another",
            (Language::En, false, ..) => "A third",
        }
    }
}

/// The sentence of a brief that gives a sentence of an article, as [`brief_cited`] words it. A speaker is named where the sentence
/// itself does not name one.
pub fn brief_said(place: Place, speaker: Option<&str>, cited: &str, language: Language) -> String {
    let lead = place.lead(language);
    match (language, speaker) {
        (_, None) => format!("{lead}: {cited}"),
        (Language::Ar, Some(name)) => format!("{lead}، بحسب {name}: {cited}"),
        (Language::En, Some(name)) => format!("{lead}, citing {name}: {cited}"),
    }
}

/// The mark of right-to-left direction.
const RTL: char = '\u{200F}';

/// A sentence in quotation marks with its reference.
pub fn brief_cited(text: &str, hedged: bool, reference: usize, language: Language) -> String {
    let text = text.trim_end_matches(['.', ' ']);
    // Marks inside marks are of the other kind.
    let text = match language {
        // After Latin letters the mark of direction keeps marks and number in their order.
        Language::Ar => format!("{}{RTL}", text.replace('«', "“").replace('»', &format!("{RTL}”"))),
        Language::En => text.replace('“', "‘").replace('”', "’"),
    };
    let hedge = match (hedged, language) {
        (false, _) => "",
        (true, Language::Ar) => " (بتحفّظ)",
        (true, Language::En) => " (hedged)",
    };
    format!("{} [{}]{hedge}.", super::quoted(&text, language), grouped(reference))
}

/// Two sentences of a pair, one after the other, each after the name of its side where it has one.
pub fn brief_pair(names: [Option<&str>; 2], cited: [&str; 2], language: Language) -> String {
    let [first, second] = names;
    let (first, second) = match language {
        Language::Ar => (first.unwrap_or("الأول"), second.unwrap_or("والثاني")),
        Language::En => (first.unwrap_or("First"), second.unwrap_or("Second")),
    };
    format!("{first}: {} {second}: {}", cited[0], cited[1])
}

/// The button that shows all of a long list.
pub fn show_all(n: usize, language: Language) -> String {
    match language {
        Language::Ar => format!("اعرضها كلها ({})", grouped(n)),
        Language::En => format!("Show all {}", grouped(n)),
    }
}

/// Which part of a long list is shown: from which to which, of how many.
pub fn part_of_all(places: [usize; 3], language: Language) -> String {
    let [first, last, all] = places.map(grouped);
    match language {
        Language::Ar => format!("من {first} إلى {last}، والمجموع {all}"),
        Language::En => format!("{first} to {last} of {all}"),
    }
}

/// How many figures a picture shows, of how many.
pub fn largest_of([shown, all]: [usize; 2], language: Language) -> String {
    let [shown, all] = [shown, all].map(grouped);
    match language {
        Language::Ar => format!("أكبر {shown} من {all}"),
        Language::En => format!("the largest {shown} of {all}"),
    }
}

/// A reference of a brief: title, where from, which sentence.
pub fn brief_reference(title: &str, origin: &str, sentence: usize, language: Language) -> String {
    let from = if origin.is_empty() { String::new() } else { format!(" ({origin})") };
    let sentence = grouped(sentence);
    match language {
        Language::Ar => format!("«{title}»{from}، الجملة {sentence}."),
        Language::En => format!("“{title}”{from}, sentence {sentence}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        assert_eq!(
            [104e9, 5.6e6, 0.25, 7.14, 12.0].map(number),
            ["104,000,000,000", "5,600,000", "0.25", "7.1", "12"]
        );
        let axis: Vec<String> = [0, 4, 6, 12].map(|k| power(k, Language::En)).to_vec();
        assert_eq!(axis, ["1", "10 thousand", "1 million", "1 trillion"]);
        let axis: Vec<String> = [-1, 2, 3, 4, 5, 7, 9].map(|k| power(k, Language::Ar)).to_vec();
        assert_eq!(axis, ["0.10", "100", "ألف", "10 آلاف", "100 ألف", "10 ملايين", "مليار"]);
    }

    #[test]
    fn a_brief_names_a_speaker_once_and_turns_marks_inside_marks() {
        let place = Place { nth: 0, is_same: false, of: 3 };
        let cited = brief_cited("مثل «إنفيديا» وغيرها.", true, 4, Language::Ar);
        let told = brief_said(place, Some("هوانغ"), &cited, Language::Ar);
        assert_eq!(told, "جاء في أحدها، بحسب هوانغ: «مثل “إنفيديا\u{200F}” وغيرها\u{200F}» [4] (بتحفّظ).");
        let cited = brief_cited("Yes.", false, 5, Language::En);
        let told = brief_said(Place { nth: 1, ..place }, Some("Huang"), &cited, Language::En);
        assert_eq!(told, "Another, citing Huang: “Yes” [5].");
        assert_eq!(brief_count(2, 3, Language::Ar), "3 جمل في مقالين.");
    }

    #[test]
    fn a_ratio_is_said_with_its_bounds_and_rounded_so_that_they_hold() {
        let value = |low, high| Value { low, high, strict: true, ..Value::default() };
        let said = |value: &Value| [Language::Ar, Language::En].map(|language| times(value, language));
        let exact = |n| value(Some(n), Some(n));
        assert_eq!(said(&exact(8.0)), ["8 مرات", "8 times"]);
        assert_eq!(said(&exact(16.66)), ["16.7 مرة", "16.7 times"]);
        assert_eq!(said(&value(Some(16.66), None)), ["أكثر من 16.6 مرة", "more than 16.6 times"]);
        assert_eq!(said(&value(None, Some(16.66))), ["أقل من 16.7 مرة", "less than 16.7 times"]);
        assert_eq!(said(&value(Some(7.0), Some(13.0))), ["من 7 إلى 13 مرة", "7–13 times"]);
        assert_eq!(said(&value(Some(2.0), None))[0], "أكثر من مرتين");
        assert_eq!(said(&value(Some(1.5), Some(2.0)))[0], "من 1.5 إلى مرتين");
        assert_eq!(said(&Value { approximate: true, ..exact(2.0) }), ["نحو مرتين", "about 2 times"]);
        assert_eq!(said(&exact(1.0)), ["متساويان", "equal"]);
        assert_eq!(said(&exact(1.001)), ["متقاربان", "almost equal"]);
        assert_eq!(said(&exact(1.03))[1], "1.03 times");
    }

    #[test]
    fn a_share_names_the_whole_only_where_it_is_a_part() {
        assert_eq!(share([2, 5], [3, 3], Language::Ar), "مقالان من 5 · 3 جمل");
        assert_eq!(share([2, 5], [1, 3], Language::En), "2 of 5 articles · 1 of 3 sentences");
    }
}
