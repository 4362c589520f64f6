//! Ranking: which sentences of a cell are the strongest evidence. Its rule is shown to the reader.

use crate::text::order;
use std::collections::BTreeSet;

use super::count::Counted;
use super::options::Place;
use crate::corpus::DocId;
use crate::entities::EntityType;
use crate::statements::{Decided, Entry, Finding, Speaker, Statement};

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

/// How strong `statement` is as evidence, whatever row it stands in.
pub fn base_strength(weights: &Weights, entry: &Entry, statement: &Statement) -> i32 {
    let mentions = statement.mentions.start as usize..statement.mentions.end as usize;
    let kinds = || entry.analysis.mentions[mentions.clone()].iter().map(|mention| mention.kind);
    let figures = kinds().filter(|kind| kind.is_value() && *kind != EntityType::Date).count().min(2) as i32;
    let names = kinds().filter(|kind| !kind.is_value()).count().min(3) as i32;
    let speaker = match &statement.speaker {
        None => 0,
        Some(Speaker { entity: Some(_), .. }) => weights.named_speaker,
        Some(_) => weights.other_speaker,
    };
    let inherited = statement.because.iter().any(|because| {
        because.value == Finding::Word("inherited")
            && matches!(because.decided, Decided::About | Decided::Dimension)
    });
    let text = statement.span.of(&entry.document.text);
    let off = |yes: bool, weight: i32| if yes { -weight } else { 0 };
    speaker
        + figures * weights.figure
        + names * weights.name
        + off(statement.hedged, weights.hedge)
        + off(inherited, weights.inherited)
        + off(statement.asks, weights.question)
        + off(!QUOTABLE.contains(&text.len()), weights.length)
}

/// How many cues of the row `row` a statement has, as far as they count.
fn cues_of(statement: &Statement, row: u8) -> i32 {
    let cues = statement.because.iter();
    let cues = cues
        .filter(|because| because.decided == Decided::Dimension && because.value == Finding::Dimension(row));
    cues.count().min(3) as i32
}

/// The rows of a statement, and what the cues of each add to its strength.
pub fn row_strengths(statement: &Statement) -> impl Iterator<Item = (u8, i8)> {
    statement.dimensions.iter().map(|n| (*n, (cues_of(statement, *n) * WEIGHTS.cue) as i8))
}

/// How strong `counted` is as evidence in the row of a dimension, or in none.
fn strength(counted: &Counted, row: Option<u8>) -> i32 {
    let own = counted.rows().find(|(dimension, _)| Some(*dimension) == row);
    own.map_or(counted.strength(), |(_, strength)| strength)
}

/// The places of `statements` in the row of a dimension, or in none, strongest first, ties in the order of the library. The first
/// `spread` come from different stories as far as there are as many.
pub fn ranked(statements: &[Counted], row: Option<u8>, spread: usize) -> Vec<Place> {
    let mut ranked: Vec<(i32, &Counted)> =
        statements.iter().map(|counted| (-strength(counted, row), counted)).collect();
    order::sort_by_key(&mut ranked, |(weakness, counted)| (*weakness, counted.place));
    let mut stories = BTreeSet::new();
    let (first, rest): (Vec<&Counted>, Vec<&Counted>) = ranked
        .into_iter()
        .map(|(_, counted)| counted)
        .partition(|counted| stories.len() < spread && stories.insert(counted.story));
    first.into_iter().chain(rest).map(|counted| counted.place).collect()
}

/// The first `N` of what [`ranked`] gives, found in one pass.
#[derive(Default)]
pub struct Strongest<const N: usize> {
    /// The strongest of each story, and what else is strong.
    best: Vec<Ranked>,
    rest: Vec<Ranked>,
}

/// A statement by its weakness and place, and its story.
#[derive(Clone, Copy)]
struct Ranked {
    rank: (i32, Place),
    story: DocId,
}

impl<const N: usize> Strongest<N> {
    /// Puts in a statement.
    pub fn put(&mut self, strength: i32, place: Place, story: DocId) {
        let new = Ranked { rank: (-strength, place), story };
        if self.best.len() == N && self.best.last().is_some_and(|worst| worst.rank < new.rank) {
            return;
        }
        match self.best.iter().position(|kept| kept.story == story) {
            Some(same) if new.rank < self.best[same].rank => {
                let old = self.best.remove(same);
                insert::<N>(&mut self.best, new);
                insert::<N>(&mut self.rest, old);
            }
            Some(_) => insert::<N>(&mut self.rest, new),
            None => insert::<N>(&mut self.best, new),
        }
    }

    /// What was kept, strongest first.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        self.best.iter().chain(&self.rest).take(N).map(|kept| kept.rank.1)
    }
}

fn insert<const N: usize>(list: &mut Vec<Ranked>, new: Ranked) {
    let at = list.partition_point(|kept| kept.rank < new.rank);
    list.insert(at, new);
    list.truncate(N);
}
