//! Unknown people: a given name and the word after it, beside a title («المحلل جون سميث», «الخبير الاقتصادي محمد العريان»,
//! «جون ريزو، المتحدث باسم …»).

use crate::entities::classes::Beside;
use crate::entities::mention::EntityType;
use crate::entities::page::Page;
use crate::text::{Script, Span};

/// The person whose given name is word `n`.
pub fn person(page: &Page, n: usize) -> Option<(Span, EntityType)> {
    let classes = &page.lexicon.classes;
    if !page.said(n).is(Beside::FirstName) || page.words[n].script != Script::Arabic {
        return None;
    }
    let first =
        classes.reading(Beside::FirstName, page.word(n)).filter(|first| first.cut == 0 && !first.article)?;
    let is_name = |n: usize| {
        let word = page.word(n);
        let glued = word.starts_with("وال") || word.starts_with("بال") || word.starts_with("لل");
        page.is_next(n)
            && page.words[n].script == Script::Arabic
            && word.chars().count() > 2
            && !glued
            && !classes.is(Beside::NameStop, word)
            || page.is_next(n) && word == "بن"
    };
    let start = page.words[n].span.start + first.cut as u32;
    if !is_name(n + 1) {
        return None;
    }
    // «محمد بن سلمان», «أحمد عبد الله»
    let part = classes.reading(Beside::NamePart, page.word(n + 1));
    let long = part.is_some_and(|part| part.cut == 0);
    let last = if long && is_name(n + 2) { n + 2 } else { n + 1 };
    let is_bare_particle = long && last == n + 1;
    let is_titled = || {
        let title = page.class_before(start).has(EntityType::Person);
        title || page.class_after(page.words[last].span.end).has(EntityType::Person)
    };
    (!is_bare_particle && is_titled())
        .then(|| (Span { start, end: page.words[last].span.end }, EntityType::Person))
}

#[cfg(test)]
mod tests {
    use crate::entities::tag::tests::check;

    #[test]
    fn a_given_name_after_a_title_begins_a_name() {
        check(
            "وذكر المحلل <person id=جون-سميث?>جون سميث</person> أن الطلب قوي، وقال الخبير الاقتصادي <person id=محمد-العريان?>محمد العريان</person> إن",
        );
        check("أكد <person id=جون-ريزو?>جون ريزو</person>، المتحدث الرسمي باسم الشركة، أن ذلك");
        check("قال الباحث إن السوق قوية، وذكر المحلل محمد أن ذلك");
    }
}
