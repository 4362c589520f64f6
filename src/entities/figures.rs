//! Figures: money, quantities, percentages and dates, by a small grammar over folded words; the words are data
//! (`seeds/lexicon/{numbers,currencies,units,months,dates,bounds}.toml`).

mod amount;
mod bounds;
mod calendar;
mod date;
mod digits;
mod elided;
mod number;
mod point;
mod reader;
mod sense;
mod sum;
#[cfg(test)]
mod tests;
mod unit;
mod vocabulary;
mod year;

use std::ops::Range;

use super::lexicon::Lexicon;
use super::mention::{EntityType, Mention, Referent, Rule, Value};
use crate::text::{Folded, Span, Word};
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

/// The figures and dates of `text`, in order and without overlap. `words` are those of `folded`, which is `text` folded;
/// `sentences` are spans of `text`, and no figure reaches over their borders.
pub fn figures(
    lexicon: &Lexicon,
    text: &str,
    folded: &Folded,
    words: &[Word],
    sentences: &[Span],
) -> Vec<Mention> {
    let reader = Reader { vocabulary: &lexicon.figures, source: text, folded, words };
    let mut mentions: Vec<Mention> = Vec::new();
    let mut sentences = sentences;
    let mut at = 0;
    while at < words.len() {
        if !may_begin(&reader, at) {
            at += 1;
            continue;
        }
        let start = reader.folded.source_span(text, words[at].span).start;
        sentences = &sentences[sentences.partition_point(|sentence| sentence.end <= start)..];
        let found = date::date(&reader, at).map_or_else(|| amount::amount(&reader, at), Ok).or_else(|next| {
            let sentence = sentences.first().copied().unwrap_or(Span::new(0, text.len()));
            elided::elided(&reader, at, sentence, &mentions).ok_or(next)
        });
        match found {
            Ok(mut found) => {
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

/// Nearly all words begin no figure; this is the one look-up that they cost.
fn may_begin(reader: &Reader, at: usize) -> bool {
    reader.word(at).starts_with(|c: char| c.is_ascii_digit())
        || reader.sense(at).is_some_and(|phrase| phrase.sense.begins_a_figure())
        || matches!(reader.word(at).as_bytes(), [b'q' | b'h', b'1'..=b'4'])
}

/// A bound goes on over "or".
fn carry_over(reader: &Reader, last: &Mention, found: &mut Found) {
    let start = reader.folded.source_span(reader.source, Span::new(found.span.start, found.span.end)).start;
    let between = reader.source.get(last.span.range().end..start as usize).unwrap_or("").trim();
    if let Referent::Value(before) = &last.referent
        && matches!(between, "أو" | "او" | "or")
    {
        bounds::carry_over(before, &mut found.value);
    }
}

fn mention(reader: &Reader, found: Found) -> Mention {
    let folded = Span::new(found.span.start, found.span.end);
    let mut span = reader.folded.source_span(reader.source, folded);
    if reader.source.get(span.range().end..).is_some_and(|rest| rest.starts_with(TATWEEL)) {
        span.end += TATWEEL.len_utf8() as u32; // «هـ»
    }
    let referent = Referent::Value(Box::new(found.value));
    Mention { span, kind: found.kind, referent, rule: Rule::Figure }
}
