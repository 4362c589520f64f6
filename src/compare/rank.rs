//! Ranking: which sentences of a cell are the strongest evidence. Its rule is shown to the reader.

use crate::text::order;
use std::collections::BTreeSet;

use super::count::Counted;
use super::ledger::Place;
use crate::entities::EntityType;
use crate::statements::{Decided, Finding, Speaker};

/// What each trait of a statement adds. A weight of 0 leaves the trait out.
pub struct Weights {
    /// A speaker whom the lexicon knows. High: quotations fill the top.
    pub named_speaker: i32,
    /// A speaker without a name ("experts").
    pub other_speaker: i32,
    /// Each figure (money, quantity, percent), two at most. High: numbers fill the top.
    pub figure: i32,
    /// Each name, three at most. High: lists of names fill the top.
    pub name: i32,
    /// Each cue of the row it stands in, three at most. High: a sentence full of the row's words beats a quotation.
    pub cue: i32,
    /// Taken off a hedged claim. High: only flat claims reach the top.
    pub hedge: i32,
    /// Taken off where the side or the dimension comes from the sentence before, since such a sentence hardly stands alone.
    pub inherited: i32,
    /// Taken off a question, which claims nothing.
    pub question: i32,
    /// Taken off a sentence too short or too long to quote.
    pub length: i32,
}

/// The weights in use.
pub const WEIGHTS: Weights = Weights {
    named_speaker: 3,
    other_speaker: 1,
    figure: 2,
    name: 1,
    cue: 2,
    hedge: 1,
    inherited: 3,
    question: 3,
    length: 2,
};

/// A sentence of fewer or more bytes than these is too short or too long; an Arabic letter has two bytes.
const QUOTABLE: std::ops::RangeInclusive<usize> = 60..=480;

/// How strong `counted` is as evidence in the row of the dimension `row`.
pub fn strength(weights: &Weights, counted: &Counted, row: u8) -> i32 {
    let statement = counted.statement;
    let mentions = statement.mentions.start as usize..statement.mentions.end as usize;
    let kinds = || counted.entry.analysis.mentions[mentions.clone()].iter().map(|mention| mention.kind);
    let figures = kinds().filter(|kind| kind.is_value() && *kind != EntityType::Date).count().min(2) as i32;
    let names = kinds().filter(|kind| !kind.is_value()).count().min(3) as i32;
    let speaker = match &statement.speaker {
        None => 0,
        Some(Speaker { entity: Some(_), .. }) => weights.named_speaker,
        Some(_) => weights.other_speaker,
    };
    let cues = statement
        .because
        .iter()
        .filter(|because| because.decided == Decided::Dimension && because.value == Finding::Dimension(row));
    let cues = cues.count().min(3) as i32;
    let inherited = statement.because.iter().any(|because| {
        because.value == Finding::Word("inherited")
            && matches!(because.decided, Decided::About | Decided::Dimension)
    });
    let text = statement.span.of(&counted.entry.document.text);
    let off = |yes: bool, weight: i32| if yes { -weight } else { 0 };
    speaker
        + figures * weights.figure
        + names * weights.name
        + cues * weights.cue
        + off(statement.hedged, weights.hedge)
        + off(inherited, weights.inherited)
        + off(text.contains(['؟', '?']), weights.question)
        + off(!QUOTABLE.contains(&text.len()), weights.length)
}

/// The places of `statements` of the dimension `row`, strongest first, ties in the order of the library. The first `spread` come from different
/// stories as far as there are as many.
pub fn ranked(statements: &[Counted], row: u8, spread: usize) -> Vec<Place> {
    let mut ranked: Vec<(i32, &Counted)> =
        statements.iter().map(|counted| (-strength(&WEIGHTS, counted, row), counted)).collect();
    order::sort_by_key(&mut ranked, |(weakness, counted)| (*weakness, counted.place));
    let mut stories = BTreeSet::new();
    let (first, rest): (Vec<&Counted>, Vec<&Counted>) = ranked
        .into_iter()
        .map(|(_, counted)| counted)
        .partition(|counted| stories.len() < spread && stories.insert(counted.story));
    first.into_iter().chain(rest).map(|counted| counted.place).collect()
}
