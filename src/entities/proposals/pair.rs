//! Bilingual pairs: an Arabic name that the lexicon does not know, between a class word and its Latin form in brackets
//! («شركة لونغهورن ريسيرش (Longhorn Research)»).

use super::official::start_of_body;
use super::{is_name_word, mention};
use crate::entities::classes::{Beside, Types};
use crate::entities::mention::{EntityType, Mention};
use crate::entities::page::Page;
use crate::text::clitic::ARTICLE;
use crate::text::{Script, Span};

/// The longest Arabic name, in words.
const LONGEST: usize = 4;

/// The Arabic name before the brackets in which word `n` is the first, and the Latin one where it is not `known` there.
pub fn pair(page: &Page, n: usize, known: Option<&Mention>) -> Option<(Mention, Option<Mention>)> {
    let first = page.words[n];
    if n == 0
        || !is_name_word(page, first)
        || !matches!(page.between(page.words[n - 1].span.end, first.span.start), " (" | "» (" | "(")
    {
        return None;
    }
    let latin = latin_name(page, n)?;
    let body = || {
        known.filter(|known| known.kind == EntityType::Institution).and_then(|_| start_of_body(page, n - 1))
    };
    let body = body().map(|start| (start, Types::only(EntityType::Institution)));
    let (start, class) = body.or_else(|| arabic_name(page, n))?;
    let span = Span { start, end: page.words[n - 1].span.end };
    match known {
        Some(known) => {
            let fits = class.has(known.kind) && page.source_span(latin) == known.span;
            let same = Mention { referent: known.referent.clone(), ..mention(page, span, known.kind) };
            fits.then_some((same, None))
        }
        None => {
            let kind = [EntityType::Company, EntityType::Model, EntityType::Chip, EntityType::Institution];
            let kind = kind.into_iter().find(|kind| class.has(*kind))?;
            let latin = mention(page, latin, kind);
            Some((Mention { referent: latin.referent.clone(), ..mention(page, span, kind) }, Some(latin)))
        }
    }
}

/// The Latin words from word `n` on, if they fill the brackets.
fn latin_name(page: &Page, n: usize) -> Option<Span> {
    let words = page.words[n..].iter().take(LONGEST);
    let last = words.take_while(|word| word.script != Script::Arabic).find(|word| {
        page.folded.text.get(word.span.end as usize..).is_some_and(|rest| rest.starts_with(')'))
    })?;
    let span = page.words[n].span.cover(last.span);
    let is_term = page.lexicon.classes.is(Beside::Term, page.of(page.words[n].span));
    let is_one_phrase =
        page.of(span).chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '&'));
    (is_one_phrase && !is_term).then_some(span)
}

/// Where the Arabic name before word `n` begins, and what the class word before it says. Nationalities and definite words
/// between the two stay outside; the name's own words have no article.
fn arabic_name(page: &Page, n: usize) -> Option<(u32, Types)> {
    let classes = &page.lexicon.classes;
    let mut limit = page.words[n - 1].span.end;
    let mut start = None;
    for (count, at) in (0..n).rev().take(LONGEST + 1).enumerate() {
        let word = page.words[at];
        let text = page.of(word.span);
        let gap = page.between(word.span.end, limit);
        let joins = count == 0 || matches!(gap, " " | " «");
        if !joins || word.script != Script::Arabic || classes.is(Beside::NameStop, text) {
            return None;
        }
        let class = if count == 0 { Types::default() } else { classes.said(text).types };
        if !class.is_empty() || text.starts_with(ARTICLE) || page.lexicon.demonyms.find(text).is_some() {
            let start = start?;
            let class = if class.is_empty() { page.class_before(start) } else { class };
            return (!class.is_empty()).then_some((start, class));
        }
        start = Some(word.span.start);
        limit = word.span.start;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::entities::tag::tests::check;

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
}
