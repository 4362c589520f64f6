//! Versions that the lexicon does not know of models that it knows: «Claude 9.5», "Qwen9-Max".

use super::is_name_word;
use crate::entities::classes::Beside;
use crate::entities::mention::{EntityType, Mention, Referent};
use crate::entities::page::Page;
use crate::text::{Script, Span, Word};

/// A model of the lexicon with a version that the lexicon does not know: «Claude 9.5 Opus», «GPT-9».
pub(super) fn version(page: &Page, base: &Mention, span: Span) -> Option<(Span, EntityType)> {
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
    page.words.get(n + 1).filter(|_| page.is_next(n + 1))
}

/// "Qwen9-Max": a family that the lexicon knows with the number of a version right after its letters.
pub(super) fn glued_version(page: &Page, n: usize) -> Option<(Span, EntityType)> {
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

#[cfg(test)]
mod tests {
    use crate::entities::tag::tests::check;

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
}
