//! Figures: money, quantities, percentages and dates, by a small grammar over folded words; the words are data
//! (`seeds/lexicon/{numbers,currencies,units,months,dates,bounds}.toml`).

mod amount;
mod bounds;
mod calendar;
mod date;
mod digits;
mod duration;
mod elided;
mod number;
mod period;
mod point;
mod range;
mod reader;
mod sense;
mod sum;
#[cfg(test)]
mod tests;
mod unit;
mod vocabulary;
mod year;

use std::ops::Range;

use super::mention::{EntityType, Mention, Referent, Rule, Value};
use super::page::Page;
use crate::text::Span;
use reader::Reader;
pub use vocabulary::FigureWords;

const TATWEEL: char = '\u{0640}';

/// A figure that was read: bytes of the folded text, the word after it, its type and value.
struct Found {
    span: Range<usize>,
    next: usize,
    kind: EntityType,
    value: Value,
}

/// The figures and dates of `page`, in order and without overlap. `sentences` are spans of its source, and no figure reaches
/// over their borders.
pub fn figures(page: &Page, sentences: &[Span]) -> Vec<Mention> {
    let reader = Reader::new(page);
    let text = page.source;
    let mut mentions: Vec<Mention> = Vec::new();
    let mut sentences = sentences;
    let mut at = 0;
    while let Some(known) = page.known(at) {
        // Nearly all words begin no figure.
        if !known.begins_figure {
            at += 1;
            continue;
        }
        let start = page.source_span(page.words[at].span).start;
        sentences = &sentences[sentences.partition_point(|sentence| sentence.end <= start)..];
        let found = date::date(&reader, at).map_or_else(|| amount::amount(&reader, at), Ok).or_else(|next| {
            let sentence = sentences.first().copied().unwrap_or(Span::new(0, text.len()));
            elided::elided(&reader, at, sentence, &mentions).ok_or(next)
        });
        match found {
            Ok(found) => {
                let mut found = duration::go_on(&reader, found);
                let next = found.next.max(at + 1);
                if let Some(last) = mentions.last() {
                    carry_over(&reader, last, &mut found);
                }
                let mention = mention(&reader, found);
                // A figure that seems to run over a full stop («… 5. شركات …») is none.
                let whole = sentences.first().is_none_or(|sentence| mention.span.end <= sentence.end);
                at = if whole { next } else { at + 1 };
                let free = mentions.last().is_none_or(|last| last.span.end <= mention.span.start);
                if whole && free && !mention.span.is_empty() {
                    mentions.push(mention);
                }
            }
            Err(next) => at = next.max(at + 1),
        }
    }
    mentions
}

/// A bound goes on over "or".
fn carry_over(reader: &Reader, last: &Mention, found: &mut Found) {
    let start = reader.source_span(Span::new(found.span.start, found.span.end)).start;
    let between = reader.source.get(last.span.range().end..start as usize).unwrap_or("").trim();
    if let Referent::Value(before) = &last.referent
        && matches!(between, "أو" | "او" | "or")
    {
        bounds::carry_over(before, &mut found.value);
    }
}

fn mention(reader: &Reader, found: Found) -> Mention {
    let folded = Span::new(found.span.start, found.span.end);
    let mut span = reader.source_span(folded);
    if reader.source.get(span.range().end..).is_some_and(|rest| rest.starts_with(TATWEEL)) {
        span.end += TATWEEL.len_utf8() as u32; // «هـ»
    }
    let referent = Referent::Value(Box::new(found.value));
    Mention { span, kind: found.kind, referent, rule: Rule::Figure }
}
