//! Proposed names met again: a name that a pattern has shown stands for the same wherever it is written, and a proposed
//! person's last name after what people do («وأضاف سميث»).

use std::collections::BTreeMap;

use crate::entities::classes::Beside;
use crate::entities::mention::{EntityType, Mention, Rule};
use crate::entities::names::border;
use crate::entities::page::Page;
use crate::text::{Script, Span};

/// A name to be met again.
struct Name<'a> {
    /// Its folded words.
    text: &'a str,
    /// Whether it is but the last name of a person.
    is_last: bool,
    /// Where it was proposed.
    mention: &'a Mention,
}

/// The places of `page` where names of `proposed` stand again, in order; `spans` are their bytes of the folded text.
pub fn again(page: &Page, proposed: &[(Span, Mention)]) -> Vec<Mention> {
    let mut names: BTreeMap<&str, Name> = BTreeMap::new();
    for (span, mention) in proposed {
        let text = page.of(*span);
        let words = text.split([' ', '-']).count();
        if words > 1 || text.is_ascii() && text.len() > 3 {
            names.entry(first_word(text)).or_insert(Name { text, is_last: false, mention });
        }
        if mention.kind == EntityType::Person
            && let Some((_, last)) = text.rsplit_once(' ')
        {
            names.entry(last).or_insert(Name { text: last, is_last: true, mention });
        }
    }
    if names.is_empty() {
        return Vec::new();
    }
    let mut out: Vec<Mention> = Vec::new();
    for n in 0..page.words.len() {
        let Some((span, name)) = met(page, n, &names) else { continue };
        let span = page.source_span(span);
        if out.last().is_none_or(|last| last.span.end <= span.start) {
            let rule = if name.is_last { Rule::ShortName } else { name.mention.rule };
            out.push(Mention { span, rule, ..name.mention.clone() });
        }
    }
    out
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())]
}

/// The name that begins in word `n`, with or without a particle before it.
fn met<'n, 'a>(page: &Page, n: usize, names: &'n BTreeMap<&str, Name<'a>>) -> Option<(Span, &'n Name<'a>)> {
    const CLEAR: usize = 4;
    let word = page.words[n];
    let text = page.of(word.span);
    let whole = names.get(text).map(|name| (0, name));
    let after_particle = || {
        let cut = text.chars().next().filter(|c| Script::is_arabic(*c))?.len_utf8();
        let is_particle = border::proclitics(text, cut).is_some();
        is_particle.then(|| names.get(&text[cut..])).flatten().map(|name| (cut, name))
    };
    let (cut, name) = whole.or_else(after_particle)?;
    let start = word.span.start + cut as u32;
    let span = Span { start, end: start + name.text.len() as u32 };
    let stands = page.folded.text.get(span.range()) == Some(name.text)
        && border::stands_alone(&page.folded.text, span);
    if !stands {
        return None;
    }
    if name.is_last {
        let speaks = page.word_before(start).is_some_and(|before| page.said(before).is(Beside::PersonVerb));
        return (cut == 0 && speaks && name.text.chars().count() >= CLEAR).then_some((span, name));
    }
    let written = page.source_span(span).of(page.source);
    let is_capital = word.script != Script::Latin || written.contains(|c: char| c.is_ascii_uppercase());
    is_capital.then_some((span, name))
}

#[cfg(test)]
mod tests {
    use crate::entities::tag::tests::check;

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
}
