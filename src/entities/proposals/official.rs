//! Unknown institutions and laws by the words that make up official names: «وزارة الرقمنة الجزائرية», «المعهد الوطني للإحصاء»,
//! "Ministry of Digital Affairs", "Kids Sleep Safety Act".

use crate::entities::classes::{Beside, Said};
use crate::entities::mention::EntityType;
use crate::entities::page::Page;
use crate::text::clitic::ARTICLE;
use crate::text::{Script, Span};

/// The most words of an official name.
const LONGEST: usize = 8;

/// The official name that begins, or in English ends, with word `n`.
pub fn official(page: &Page, n: usize) -> Option<(Span, EntityType)> {
    let opening = &page.said(n);
    match page.words[n].script {
        _ if !opening.opens_a_name() => None,
        Script::Arabic => arabic(page, n, opening),
        Script::Latin => headed(page, n, opening).or_else(|| tailed(page, n, opening)),
        Script::Number => None,
    }
}

fn arabic(page: &Page, n: usize, opening: &Said) -> Option<(Span, EntityType)> {
    let classes = &page.lexicon.classes;
    let start = |list| {
        let reading = classes.reading(list, page.word(n))?;
        // With the article where it has one; of «للهيئة» the whole token.
        let cut = if reading.article { reading.cut - ARTICLE.len() } else { reading.cut };
        Some((page.words[n].span.start + cut as u32, reading.article))
    };
    let span = |start, last: usize| Span { start, end: page.words[last].span.end };
    if opening.is(Beside::Ministry) {
        let (start, article) = start(Beside::Ministry)?;
        let last = definite_words(page, n, true).filter(|_| !article)?;
        return Some((span(start, last), EntityType::Institution));
    }
    if opening.is(Beside::Body) {
        let (start, article) = start(Beside::Body)?;
        let last =
            if article { of_state(page, n) } else { for_a_field(page, n).or_else(|| of_nation(page, n)) }?;
        return Some((span(start, last), EntityType::Institution));
    }
    if opening.is(Beside::PolicyHead) {
        let (start, article) = start(Beside::PolicyHead)?;
        let last = of_nation(page, n).filter(|_| !article)?;
        return Some((span(start, last), EntityType::Policy));
    }
    None
}

fn is_definite(word: &str) -> bool {
    word.starts_with(ARTICLE) && word.chars().count() > 4
}

/// The last of the definite words after word `n`. What «و» joins to them belongs to them only before a nationality.
fn definite_words(page: &Page, n: usize, joined: bool) -> Option<usize> {
    let mut last = None;
    let mut open = None;
    for next in (n + 1..).take(LONGEST).take_while(|next| page.is_next(*next)) {
        let word = page.word(next);
        let joins = joined && word.strip_prefix('و').is_some_and(is_definite);
        if !(is_definite(word) || joins) {
            break;
        }
        open = (open.is_some() || joins).then_some(next);
        let is_nation = page.said(next).nationality.is_some() && !joins;
        if is_nation {
            return Some(next);
        }
        if open.is_none() {
            last = Some(next);
        }
    }
    last
}

/// «هيئة المنافسة الفرنسية»: two definite words at least, the last a nationality.
fn of_nation(page: &Page, n: usize) -> Option<usize> {
    let last = definite_words(page, n, true)?;
    let nation = page.word(last);
    let is_nation = page.lexicon.demonyms.find(nation).is_some();
    // Of «مكتب الشركة الصينية» the firm is Chinese: the adjective agrees with what it is said of.
    let agrees = page.word(n).ends_with('ه') == nation.ends_with('ه') && !nation.ends_with("ين");
    let is_generic =
        page.lexicon.classes.is(Beside::GenericOf, page.word(n + 1).strip_prefix(ARTICLE).unwrap_or(""));
    (is_nation && agrees && !is_generic && last > n + 1).then_some(last)
}

/// Where the official name of an institution begins that ends with word `last`: «مركز الأمن والتكنولوجيا الناشئة».
pub fn start_of_body(page: &Page, last: usize) -> Option<u32> {
    let definite = |n: &usize| is_definite(page.word(*n).strip_prefix('و').unwrap_or(page.word(*n)));
    let first = (0..=last).rev().take(LONGEST).take_while(|n| definite(n) && page.is_next(*n)).last()?;
    let head = first - 1;
    let opening = page.said(head);
    let lists = [Beside::Body, Beside::Ministry];
    let list = lists.into_iter().find(|list| opening.is(*list))?;
    let reading = page.lexicon.classes.reading(list, page.word(head)).filter(|reading| !reading.article)?;
    Some(page.words[head].span.start + reading.cut as u32)
}

/// «الهيئة الوطنية للمنافسة», «المدرسة الوطنية للغابات بتونس».
fn of_state(page: &Page, n: usize) -> Option<usize> {
    let word = page.word(n + 1);
    let adjective = page
        .lexicon
        .classes
        .reading(Beside::BodyAdjective, word)
        .is_some_and(|found| found.article && found.cut == ARTICLE.len());
    let nation = || is_definite(word) && page.lexicon.demonyms.find(word).is_some();
    let is_for = page.word(n + 2).starts_with("لل") && page.is_next(n + 2);
    if !(page.is_next(n + 1) && is_for && (adjective || nation())) {
        return None;
    }
    let last = definite_words(page, n + 2, false).unwrap_or(n + 2);
    Some(with_seat(page, last))
}

/// «مركز X للدراسات الاستراتيجية».
fn for_a_field(page: &Page, n: usize) -> Option<usize> {
    const NAME: usize = 3;
    let classes = &page.lexicon.classes;
    let names = (n + 1..)
        .take(NAME + 1)
        .take_while(|next| page.is_next(*next) && !page.said(*next).is(Beside::NameStop));
    let field = names.skip(1).find(|next| {
        classes.reading(Beside::BodyField, page.word(*next)).is_some_and(|found| found.cut == 0)
    })?;
    let mut last = field;
    for next in (field + 1..).take(LONGEST).take_while(|next| page.is_next(*next)) {
        let word = page.word(next);
        if !is_definite(word.strip_prefix('و').unwrap_or(word)) {
            break;
        }
        last = next;
    }
    Some(with_seat(page, last))
}

/// The word after `last` where it names the seat of the body: «بتونس».
fn with_seat(page: &Page, last: usize) -> usize {
    let next = last + 1;
    let is_place = || {
        let word = page.words[next].span;
        page.starts(next).iter().any(|start| {
            start.is_after_one_letter()
                && page.lexicon.gazetteer.is_place(page.of(word), *start, page.lexicon)
        })
    };
    if page.is_next(next) && page.word(next).starts_with('ب') && is_place() { next } else { last }
}

fn joins(word: &str) -> bool {
    matches!(word, "of" | "for" | "on" | "and" | "the" | "to" | "in" | "with")
}

/// "Ministry of Digital Affairs", "University of Southern Denmark".
fn headed(page: &Page, n: usize, opening: &Said) -> Option<(Span, EntityType)> {
    let of = matches!(page.word(n + 1), "of" | "for" | "on") && page.is_next(n + 1) && page.is_next(n + 2);
    if !opening.is(Beside::HeadInstitution) || !of || !page.is_capital(n) {
        return None;
    }
    let mut last = None;
    for next in (n + 2..).take(LONGEST).take_while(|next| page.is_next(*next)) {
        if page.is_capital(next) {
            last = Some(next);
        } else if !joins(page.word(next))
            || matches!(page.word(next), "in" | "to" | "with")
            || page.word(next) == "and" && page.word(next + 1) == "the"
        {
            break;
        }
    }
    Some((page.words[n].span.cover(page.words[last?].span), EntityType::Institution))
}

/// "Kids Sleep Safety Act", "Zhejiang Gongshang University", "Lumina Technologies".
fn tailed(page: &Page, n: usize, opening: &Said) -> Option<(Span, EntityType)> {
    let (kind, words) = match opening {
        _ if !page.is_capital(n) || matches!(page.word(n + 1), "of" | "for") => return None,
        // "Oakridge Capital Inc": the last one ends the name.
        _ if page.is_next(n + 1) && page.said(n + 1).is(Beside::TailCompany) => {
            return None;
        }
        opening if opening.is(Beside::TailPolicy) => (EntityType::Policy, 2),
        opening if opening.is(Beside::TailInstitution) => (EntityType::Institution, 2),
        opening if opening.is(Beside::TailCompany) => (EntityType::Company, 1),
        _ => return None,
    };
    let mut first = n;
    for before in (0..n).rev().take(LONGEST - 1).take_while(|before| page.is_next(before + 1)) {
        if page.is_capital(before) {
            first = before;
        } else if kind != EntityType::Policy || !joins(page.word(before)) || page.word(before) == "the" {
            break;
        }
    }
    // A capital at the head of a sentence makes no name of «The» and «In».
    while first < n && page.said(first).is(Beside::AfterPlace) {
        first += 1;
    }
    let only_terms = (first..n).all(|word| page.said(word).is(Beside::Term));
    let long_enough = n - first >= words || kind == EntityType::Institution && n > first;
    (long_enough && !only_terms).then(|| (page.words[first].span.cover(page.words[n].span), kind))
}

#[cfg(test)]
mod tests {
    use crate::entities::tag::tests::check;

    #[test]
    fn official_names_are_proposed() {
        check("أفادت <institution id=وزاره-الرقمنه-الجزايريه?>وزارة الرقمنة الجزائرية</institution> بأن");
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
}
