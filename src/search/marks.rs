//! Marks: the letters of a sentence that matched. Made for the sentences that are shown only, by folding them again.

use super::found::{Mark, Why};
use super::plan::Leaf;
use super::table::literal_spans;
use crate::entities::{EntityId, Referent};
use crate::statements::Entry;
use crate::text::{Folded, Span, Word, fold, order, words};

/// The marks of sentence `sentence` of `entry`, in order, without overlap; mentions of the entities `meant` are marked too.
pub fn marks(entry: &Entry, sentence: u32, leaves: &[Leaf], meant: &[EntityId]) -> Vec<Mark> {
    let Some(place) = entry.document.sentences.get(sentence as usize) else { return Vec::new() };
    let text = place.of(&entry.document.text);
    let folded = fold(text);
    let sentence_words = Sentence { text, words: words(&folded.text), folded };
    let mut marks = Vec::new();
    for leaf in leaves.iter().filter(|leaf| leaf.wanted) {
        sentence_words.mark(leaf, &mut marks);
    }
    for mark in &mut marks {
        mark.span = mark.span.shift(place.start as usize);
    }
    for leaf in leaves.iter().filter(|leaf| leaf.wanted) {
        mark_entities(entry, sentence, &leaf.entities, &mut marks);
    }
    mark_entities(entry, sentence, meant, &mut marks);
    without_overlap(marks)
}

struct Sentence<'a> {
    text: &'a str,
    folded: Folded,
    words: Vec<Word>,
}

impl Sentence<'_> {
    fn mark(&self, leaf: &Leaf, out: &mut Vec<Mark>) {
        if leaf.literal && leaf.words.len() == 1 {
            let spans = literal_spans(self.text, &leaf.words[0].raw);
            out.extend(spans.map(|span| Mark { span: Span::new(span.start, span.end), why: Why::Exact }));
            return;
        }
        if leaf.words.is_empty() {
            return;
        }
        for window in self.words.windows(leaf.words.len()) {
            let found: Option<Vec<Mark>> =
                window.iter().enumerate().map(|(nth, word)| self.matched(leaf, nth, *word)).collect();
            out.extend(found.into_iter().flatten());
        }
    }

    fn matched(&self, leaf: &Leaf, nth: usize, word: Word) -> Option<Mark> {
        let (part, why) = leaf.matched(nth, word.span.of(&self.folded.text))?;
        let whole = self.folded.source_span(self.text, word.span);
        if whole.of(self.text) == leaf.words[nth].raw {
            return Some(Mark { span: whole, why: Why::Exact });
        }
        let part = Span::new(part.start, part.end).shift(word.span.start as usize);
        (!leaf.literal).then(|| Mark { span: self.folded.source_span(self.text, part), why })
    }
}

fn mark_entities(entry: &Entry, sentence: u32, entities: &[EntityId], out: &mut Vec<Mark>) {
    if entities.is_empty() {
        return;
    }
    let Some(statement) = entry.analysis.statements.get(sentence as usize) else { return };
    for mention in entry.analysis.mentions_of(statement) {
        let meant = matches!(mention.referent, Referent::Known(entity) if entities.contains(&entity));
        if meant && !out.iter().any(|mark| mark.span.overlaps(mention.span)) {
            out.push(Mark { span: mention.span, why: Why::Entity });
        }
    }
}

/// Where marks overlap, the closer match stays, and of two equally close ones the longer.
fn without_overlap(mut marks: Vec<Mark>) -> Vec<Mark> {
    order::sort_by_key(&mut marks, |mark| (mark.why, std::cmp::Reverse(mark.span.len()), mark.span));
    let mut kept: std::collections::BTreeMap<Span, Mark> = std::collections::BTreeMap::new();
    for mark in marks {
        let before = kept.range(..=Span { start: mark.span.start, end: u32::MAX }).next_back();
        let after = kept.range(Span { start: mark.span.start, end: 0 }..).next();
        let clear = |other: Option<(&Span, &Mark)>| other.is_none_or(|(span, _)| !span.overlaps(mark.span));
        if clear(before) && clear(after) && !mark.span.is_empty() {
            kept.insert(mark.span, mark);
        }
    }
    kept.into_values().collect()
}
