//! Proposals: names that the lexicon does not know, where a pattern is as good as sure of them.
//!
//! The patterns: a Latin or quoted name after a class word («شركة Moonlight Labs»، «صحيفة «الغد»»); a version after a
//! model that the lexicon knows («Claude 9.5»); a place after the head of an institution's name («جامعة واشنطن»); the words
//! of official names; a given name after a title.

mod again;
mod official;
mod pair;
mod people;

use super::classes::Beside;
use super::mention::{EntityType, Mention, Referent, Rule};
use super::page::Page;
use crate::text::{Script, Span, Word, order};

/// The longest name proposed, in words.
const LONGEST: usize = 4;

/// The names that patterns propose, in order. They may hold one of `known`, the names of the lexicon, but for that they
/// stand between them; `taken` are their bytes of the folded text.
pub fn proposals(page: &Page, known: &[Mention], taken: &[Span]) -> Vec<Mention> {
    let is_free = |span: Span| {
        let next = taken.partition_point(|other| other.end <= span.start);
        taken.get(next).is_none_or(|other| !other.overlaps(span))
    };
    let longer = known
        .iter()
        .zip(taken)
        .filter_map(|(mention, span)| version(page, mention, *span).or_else(|| headed(page, mention, *span)));
    let unknown = (0..page.words.len())
        .filter(|n| may_be_unknown(page, *n) && is_free(page.words[*n].span))
        .filter_map(|n| glued_version(page, n).or_else(|| latin(page, n)).or_else(|| quoted(page, n)))
        .filter(|(span, _)| is_free(*span));
    // An official name may hold names of another type, as «… of Denmark» does.
    let may_hold = |span: Span, kind: EntityType| {
        let next = taken.partition_point(|other| other.end <= span.start);
        let inside = taken[next..].iter().zip(&known[next..]).take_while(|(other, _)| other.start < span.end);
        inside.into_iter().all(|(other, mention)| {
            // A committee may be named by the house that it is of.
            let may = mention.kind != kind || kind == EntityType::Institution;
            may && span.start <= other.start && other.end <= span.end && *other != span
        })
    };
    let worded = (0..page.words.len())
        .filter(|n| page.said(*n).opens_a_name())
        .filter_map(|n| official::official(page, n).or_else(|| people::person(page, n)))
        .filter(|(span, kind)| may_hold(*span, *kind));
    let mut found: Vec<(Span, EntityType)> = longer.chain(unknown).chain(worded).collect();
    order::sort_by_key(&mut found, |(span, _)| span.start);
    found.dedup_by(|later, first| later.0.overlaps(first.0));
    let proposed: Vec<(Span, Mention)> =
        found.into_iter().map(|(span, kind)| (span, mention(page, span, kind))).collect();
    let mut repeated = again::again(page, &proposed);
    repeated.retain(|mention| {
        let next = known.partition_point(|other| other.span.end <= mention.span.start);
        known.get(next).is_none_or(|other| !other.span.overlaps(mention.span))
    });
    let found = proposed.into_iter().map(|(_, mention)| mention).collect();
    super::tag::merge(super::tag::merge(pairs(page, known, taken), found), repeated)
}

/// Names in two scripts of which the lexicon does not know the Arabic one.
fn pairs(page: &Page, known: &[Mention], taken: &[Span]) -> Vec<Mention> {
    let mut out: Vec<Mention> = Vec::new();
    for n in 0..page.words.len() {
        let span = page.words[n].span;
        if page.words[n].script != Script::Latin || !page.between(0, span.start).ends_with('(') {
            continue;
        }
        let next = taken.partition_point(|other| other.end <= span.start);
        let at = |n: usize| known.get(n).filter(|_| taken[n].start <= span.start);
        let Some((arabic, latin)) = pair::pair(page, n, at(next)) else { continue };
        let end_of_last = next.checked_sub(1).map_or(0, |last| known[last].span.end);
        let last = out.last().map_or(0, |last| last.span.end);
        if arabic.span.start >= end_of_last.max(last) {
            out.push(arabic);
            out.extend(latin);
        }
    }
    out
}

fn mention(page: &Page, span: Span, kind: EntityType) -> Mention {
    let id: Vec<&str> =
        page.of(span).split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    Mention {
        span: page.folded.source_span(page.source, span),
        kind,
        referent: Referent::Proposed(id.join("-").into()),
        rule: Rule::Pattern,
    }
}

/// Whether word `n` may start an unknown name: it is Latin, or the last byte before it is one of a quotation mark.
fn may_be_unknown(page: &Page, n: usize) -> bool {
    const LAST_BYTES: [u8; 3] = [0xAB, 0x9C, b'"']; // of «, “ and "
    let Word { span, script } = page.words[n];
    let before = (span.start as usize).checked_sub(1).map(|at| page.folded.text.as_bytes()[at]);
    script == Script::Latin || before.is_some_and(|byte| LAST_BYTES.contains(&byte))
}

/// A run of capitalised Latin words from word `n` on, right after a class word.
fn latin(page: &Page, n: usize) -> Option<(Span, EntityType)> {
    let first = page.words[n];
    if !is_name_word(page, first) {
        return None;
    }
    let kind = class_of(page, first.span.start)?;
    let run = page.words[n..]
        .windows(2)
        .take(LONGEST - 1)
        .take_while(|pair| {
            matches!(page.between(pair[0].span.end, pair[1].span.start), " " | "-" | "." | "&" | " & ")
                && is_name_word(page, pair[1])
        })
        .count();
    let words = &page.words[n..=n + run];
    let is_term = (n..=n + run).all(|n| page.said(n).is(Beside::Term));
    let is_person = kind == EntityType::Person;
    (!is_term && kind != EntityType::Policy && (!is_person || run > 0))
        .then(|| (first.span.cover(words[run].span), kind))
}

/// Whether a word can be part of a Latin name: with a capital, or with letters and digits.
fn is_name_word(page: &Page, word: Word) -> bool {
    let written = page.folded.source_span(page.source, word.span).of(page.source);
    word.script == Script::Latin
        && written.starts_with(|c: char| c.is_ascii_alphanumeric())
        && written.contains(|c: char| c.is_ascii_uppercase())
        && written.len() > 1
}

/// A name in quotation marks, the first word of which is word `n`, right after a class word.
fn quoted(page: &Page, n: usize) -> Option<(Span, EntityType)> {
    let start = page.words[n].span.start;
    let before = page.folded.text.get(..start as usize)?;
    let close = match before.chars().next_back()? {
        '«' => '»',
        '“' => '”',
        '"' => '"',
        _ => return None,
    };
    let kind = class_of(page, start).or_else(|| named(page, start))?;
    let words = page.words[n..].iter().take(LONGEST);
    let end = words
        .map(|word| word.span.end)
        .find(|end| page.folded.text.get(*end as usize..).is_some_and(|rest| rest.starts_with(close)))?;
    let span = Span { start, end };
    let is_one_phrase = page.of(span).chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-');
    (is_one_phrase && kind != EntityType::Person).then_some((span, kind))
}

/// The type that the class word right before `at` proposes. What follows it in brackets is an acronym, not a name.
fn class_of(page: &Page, at: u32) -> Option<EntityType> {
    let n = page.class_word_before(at)?;
    let word = page.words[n].span;
    let gap = page.between(word.end, at);
    let kind = page.said(n).proposes?;
    (!gap.contains(['(', ')', '/', '[', ']', '،', ',', '\''])).then_some(kind)
}

/// The type of what is said to be named so: «شركة أخرى اسمها «X»», «منصة تحمل اسم «X»».
fn named(page: &Page, at: u32) -> Option<EntityType> {
    const REACH: usize = 6;
    let last = page.words_before(at).checked_sub(1)?;
    let gap = page.between(page.words[last].span.end, at);
    if !gap.chars().all(|c| matches!(c, ' ' | '«' | '“' | '"')) || !page.said(last).is(Beside::Naming) {
        return None;
    }
    let mut limit = page.words[last].span.start;
    for n in (0..last).rev().take(REACH) {
        let word = page.words[n].span;
        if page.between(word.end, limit).contains(['.', '،', '؛', ':', '\n', '»', ')']) {
            return None;
        }
        if let Some(kind) = page.lexicon.classes.said(page.of(word).trim_end_matches('ا')).proposes {
            return Some(kind);
        }
        limit = word.start;
    }
    None
}

/// A model of the lexicon with a version that the lexicon does not know: «Claude 9.5 Opus», «GPT-9».
fn version(page: &Page, base: &Mention, span: Span) -> Option<(Span, EntityType)> {
    let Referent::Known(entity) = base.referent else { return None };
    let lexicon = page.lexicon;
    let first = page.words_from(span.end);
    let next = page.words.get(first)?;
    let suffix = || {
        let words = page.words.get(first + 1..).unwrap_or_default();
        let fits = |word: &&Word| {
            is_gap(page.between(next.span.end, word.span.start))
                && page.said(first + 1).is(Beside::Version)
                && (word.script == Script::Arabic || is_name_word(page, **word))
        };
        words.first().filter(fits).map(|word| word.span.end)
    };
    // Where company and model share a name, the model's id ends in «-model».
    let twin = || lexicon.find(&format!("{}-model", lexicon.entity(entity).seed.id));
    let is_model = || base.kind == EntityType::Model || twin().is_some();
    let gap = page.between(span.end, next.span.start);
    if !(is_gap(gap) && is_number(page.of(next.span)) && is_model()) {
        return None;
    }
    // A bare number after a space may count what follows: «Gemini 3 ملايين».
    let is_apart = gap == " " && next.script == Script::Number;
    let is_decimal = page.of(next.span).contains('.');
    let is_bare =
        is_apart && if is_decimal { is_counted(page, first) } else { !ends_a_name(page, first, span) };
    let end = suffix().or((!is_bare).then_some(next.span.end))?;
    Some((Span { start: span.start, end }, EntityType::Model))
}

/// Whether the number at word `n` after a model's name at `span` is its version for sure: a class word stands before the
/// name, and nothing that the number could count after it.
fn ends_a_name(page: &Page, n: usize, span: Span) -> bool {
    let next = word_after(page, n);
    let is_small = page.of(page.words[n].span).len() == 1;
    let is_listed =
        page.word(n + 1) == "و" && page.words.get(n + 2).is_some_and(|word| word.script == Script::Latin);
    is_small
        && !is_counted(page, n)
        && (next.is_none() || is_listed || page.class_before(span.start).has(EntityType::Model))
}

/// Whether the number at word `n` counts the word after it, or is the first part of a larger number.
fn is_counted(page: &Page, n: usize) -> bool {
    word_after(page, n).is_some_and(|next| {
        let sense = page.lexicon.figures.get(page.of(next.span));
        sense.is_some_and(|sense| sense.unit.is_some() || sense.number.is_some())
    })
}

/// The word after word `n`, with nothing but a space between them.
fn word_after<'a>(page: &'a Page, n: usize) -> Option<&'a Word> {
    let next = page.words.get(n + 1)?;
    (page.between(page.words[n].span.end, next.span.start) == " ").then_some(next)
}

/// "Qwen9-Max": a family that the lexicon knows with the number of a version right after its letters.
fn glued_version(page: &Page, n: usize) -> Option<(Span, EntityType)> {
    let word = page.words[n];
    let text = page.of(word.span);
    let letters = text.find(|c: char| c.is_ascii_digit()).filter(|letters| *letters >= 4)?;
    if !is_name_word(page, word) || !page.lexicon.gazetteer.names_model(&text[..letters], page.lexicon) {
        return None;
    }
    let next = page.words.get(n + 1).filter(|next| {
        is_gap(page.between(word.span.end, next.span.start))
            && is_name_word(page, **next)
            && page.lexicon.classes.is(Beside::Version, page.of(next.span))
    });
    is_number(&text[letters..]).then(|| (word.span.cover(next.unwrap_or(&word).span), EntityType::Model))
}

fn is_gap(gap: &str) -> bool {
    gap == "-" || gap == " "
}

/// Whether `text` can be the number of a version: `9`, `9.5`, `v4`, `72b`.
fn is_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (1..=3).contains(&digits) && text.len() <= 6 && !text.contains(',')
}

/// An institution named by a place: «جامعة واشنطن». Proclitics of its head stay outside.
fn headed(page: &Page, place: &Mention, span: Span) -> Option<(Span, EntityType)> {
    if place.kind != EntityType::Place {
        return None;
    }
    let n = page.word_before(span.start)?;
    let head = page.words[n].span;
    if page.between(head.end, span.start) != " " || !page.said(n).is(Beside::InstitutionHead) {
        return None;
    }
    let reading = page.lexicon.classes.reading(Beside::InstitutionHead, page.of(head))?;
    let start = head.start + reading.cut as u32;
    (!reading.article).then_some((Span { start, end: span.end }, EntityType::Institution))
}

#[cfg(test)]
mod tests {
    use super::super::tag::tests::check;

    #[test]
    fn a_proposed_name_is_known_from_then_on() {
        check(
            "شركة تدعى «<company id=نبراس-لابس?>نبراس لابس</company>» أسستها سيدة، و<company id=نبراس-لابس?>نبراس لابس</company> صغيرة، وهناك نبراس آخر",
        );
        check(
            "وذكر المحلل <person id=جون-سميث?>جون سميث</person> ذلك. وأضاف <person id=جون-سميث?>سميث</person> أن سميث اسم شائع",
        );
        check(
            "The startup <company id=zorbo?>Zorbo</company> grew. <company id=zorbo?>Zorbo</company> said so; a zorbo is none.",
        );
    }

    #[test]
    fn an_arabic_name_is_what_the_brackets_after_it_name() {
        check(
            "من شركة <company id=longhorn-research?>لونغ هورن ريسيرش</company> (<company id=longhorn-research?>Longhorn Research</company>) أن",
        );
        check(
            "قالت شركة «<company id=moonshot-ai>مونشط</company>» (<company id=moonshot-ai>Moonshot AI</company>) إنها",
        );
        check(
            "أرقام <institution id=cset>مركز التكنولوجيا والأمن الناشئة</institution> (<institution id=cset>CSET</institution>) أن",
        );
        check("وشركة صينية كبرى (LLM)، ونموذج لغوي كبير (LLM)، وفي مقر الشركة (Nowhere)");
    }

    #[test]
    fn official_names_are_proposed() {
        check(
            "أفادت <institution id=وزاره-الرقمنه-الجزاييريه?>وزارة الرقمنة الجزائرية</institution> بأن"
                .replace("الجزاييريه", "الجزايريه")
                .as_str(),
        );
        check(
            "قالت <institution id=هييه-المنافسه-الفرنسيه?>هيئة المنافسة الفرنسية</institution>، وهيئة التحرير، ومكتب الشركة الصينية، ومركز الأبحاث الأميركي، ومركز أبحاث، ومركز البيانات الجديد",
        );
        check(
            "باحث في <institution id=مركز-الامارات-للدراسات-والبحوث-الاستراتيجيه?>مركز الإمارات للدراسات والبحوث الاستراتيجية</institution> قال",
        );
        check(
            "مهندس ب<institution id=المدرسه-الوطنيه-للغابات-بتونس?>المدرسة الوطنية للغابات بتونس</institution> إن زملاءه",
        );
        check("أقرت «<policy id=قانون-الروبوتات-الكوري?>قانون الروبوتات الكوري</policy>»، والقانون الأميركي");
        check(
            "The <policy id=kids-sleep-safety-act?>Kids Sleep Safety Act</policy> and the <institution id=institute-for-advanced-studies?>Institute for Advanced Studies</institution> and the Company said",
        );
        check(
            "At <institution id=zhejiang-gongshang-university?>Zhejiang Gongshang University</institution>, shares of <company id=lumina-technologies?>Lumina Technologies</company> rose. The Act and the University",
        );
    }

    #[test]
    fn a_given_name_after_a_title_begins_a_name() {
        check(
            "وذكر المحلل <person id=جون-سميث?>جون سميث</person> أن الطلب قوي، وقال الخبير الاقتصادي <person id=محمد-العريان?>محمد العريان</person> إن",
        );
        check("أكد <person id=جون-ريزو?>جون ريزو</person>، المتحدث الرسمي باسم الشركة، أن ذلك");
        check("قال الباحث إن السوق قوية، وذكر المحلل محمد أن ذلك");
    }

    #[test]
    fn a_latin_name_after_a_class_word_is_proposed() {
        check(
            "وقالت شركة <company id=moonlight-labs?>Moonlight Labs</company> إنها طورت نموذج <model id=zorbo-9b?>Zorbo-9B</model>",
        );
        check("الشركة الصينية الناشئة <company id=zorbo?>Zorbo</company>");
        check(
            "Its chief executive met the startup <company id=moonlight-labs?>Moonlight Labs</company> in May.",
        );
    }

    #[test]
    fn terms_and_acronyms_in_brackets_are_not() {
        check("نموذج اللغة الكبير (ZLM) ونموذج LLM وشركة AI");
        check("أطلقت الشركة نماذج Zorbo");
    }

    #[test]
    fn a_quoted_name_after_a_class_word_is_proposed() {
        check(
            "وشركة أخرى اسمها «<company id=صدي-الحرف?>صدى الحرف</company>»، وتطور نموذجًا صوتيًا للهجات اسمه «<model id=همس-7b?>همس-7B</model>»",
        );
        check("ذكرت صحيفة «<institution id=الغد-المشرق?>الغد المشرق</institution>» ذلك");
        check("شركة «من الطراز الأول، كما قيل»");
    }

    #[test]
    fn an_unknown_version_of_a_known_model_is_proposed() {
        check("طرحت نموذج <model id=gpt-97?>GPT-97</model> ثم <model id=chatgpt>ChatGPT</model>");
        check(
            "<model id=claude-97-opus?>Claude 97 Opus</model>، و<model id=claude-97-5?>Claude-97.5</model>",
        );
        check("<model id=chatgpt>ChatGPT</model> 3 ملايين مستخدم");
        check(
            "كلّف نموذج <model id=deepseek-model>ديب سيك</model> 5.6 مليون دولار، ونموذج <model id=gemini>جيميناي</model> 5.6 دولارات",
        );
        check(
            "ونموذج <model id=جي-بي-تي-8?>جي بي تي 8</model> الجديد ونموذج <model id=deepseek-r1>DeepSeekR1</model>",
        );
        check("ثم <model id=qwen9-max?>Qwen9-Max</model> و<model id=gemini>جيميناي</model> 4 مرات");
    }

    #[test]
    fn a_place_after_the_head_of_an_institution_is_part_of_its_name() {
        check(
            "أستاذ ب<institution id=جامعه-سيدني?>جامعة سيدني</institution> في <place id=sydney>سيدني</place>",
        );
    }
}
