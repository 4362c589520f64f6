//! Whose money: «درهم» is Moroccan in a text on Morocco, by the country that is named nearest to the figure.

use crate::entities::mention::{EntityType, Mention, Referent};
use crate::entities::page::Page;
use crate::text::{Span, fold};

/// The code that stands for no currency: a word that only a country makes one.
const NONE: &str = "XXX";

/// How far, in bytes, the name that says whose it is may stand: some paragraphs.
const NEAR: u32 = 4000;

/// Gives figures of money whose word several countries use the currency of the country that is named nearest; `names` are
/// the names of the text. Figures that stay without a currency are taken out.
pub fn settle(page: &Page, names: &[Mention], figures: &mut Vec<Mention>) {
    for figure in figures.iter_mut().filter(|figure| figure.kind == EntityType::Money) {
        let (span, Referent::Value(value)) = (figure.span, &mut figure.referent) else { continue };
        let of = page.lexicon.figures.currencies_of(&last_word(span.of(page.source)));
        if !of.is_empty()
            && let Some(code) = nearest(page, names, span, of)
        {
            value.unit = Some(code.to_owned());
        }
    }
    figures.retain(
        |figure| !matches!(&figure.referent, Referent::Value(value) if value.unit.as_deref() == Some(NONE)),
    );
}

fn last_word(figure: &str) -> String {
    fold(figure.rsplit(char::is_whitespace).next().unwrap_or("")).text
}

/// The code of the country that the name nearest to `span` counts as, of those that `of` lists; a name before it is as
/// good as one twice as near after it.
fn nearest<'a>(page: &Page, names: &[Mention], span: Span, of: &'a [(String, String)]) -> Option<&'a str> {
    const MOST: usize = 40;
    let code = |name: &Mention| {
        let Referent::Known(entity) = name.referent else { return None };
        let side = page.lexicon.entity(page.lexicon.side_of(entity)?).seed.id.as_str();
        of.iter().find(|(country, _)| country == side).map(|(_, code)| code.as_str())
    };
    let next = names.partition_point(|name| name.span.end <= span.start);
    let before = names[..next].iter().rev().take(MOST).map(|name| (span.start - name.span.end, name));
    let after = names[next..].iter().take(MOST);
    let after = after.map(|name| (2 * name.span.start.saturating_sub(span.end), name));
    let near =
        |(far, name): (u32, &Mention)| (far <= NEAR).then(|| code(name).map(|code| (far, code))).flatten();
    let (before, after) = (before.filter_map(near).next(), after.filter_map(near).next());
    before.into_iter().chain(after).min_by_key(|(far, _)| *far).map(|(_, code)| code)
}
