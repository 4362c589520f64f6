//! Reading figures when a document is added: what each counts, of whom, and when.

use super::counted_noun::counts;
use crate::compare::terms::family;
use crate::entities::cues::{Cue, Kind};
use crate::entities::{EntityId, EntityType, Lexicon, Mention, Referent};
use crate::statements::{Entry, Statement};
use crate::text::{Span, Worded, fold, stem, words};

/// What is kept of a figure from the time its document is added.
#[derive(Clone, Debug, PartialEq)]
pub struct Reckoned {
    /// The number of its statement.
    pub statement: u32,
    /// The number of its mention in the document's analysis.
    pub mention: u32,
    /// What is counted, in the text's words.
    pub counts: Option<Box<str>>,
    /// The same as it is matched: the stem of the noun, or "cost" for all words of cost.
    pub thing: Option<Box<str>>,
    /// The model, firm or body named nearest.
    pub of: Option<EntityId>,
    /// Its topmost owner.
    pub family: Option<EntityId>,
    /// The country or body whose name or adjective stands last before the figure: whose it is in a sentence on several.
    pub side: Option<EntityId>,
    /// The number of the mention of the nearest date.
    pub when: Option<u32>,
}

/// Reads the figures of `entry`, without those that count time or people who say something.
pub fn reckon(lexicon: &Lexicon, entry: &Entry) -> Vec<Reckoned> {
    let mut found = Vec::new();
    for (n, statement) in (0u32..).zip(&entry.analysis.statements) {
        for mention in statement.mentions.clone() {
            let figure = &entry.analysis.mentions[mention as usize];
            if !figure.kind.is_value() || figure.kind == EntityType::Date || is_noise(lexicon, entry, figure)
            {
                continue;
            }
            let counts = counts(lexicon, entry, statement, figure);
            let side = side(lexicon, entry, statement, mention);
            // What was paid is said of who paid, not of the chips in between.
            let is_money = figure.kind == EntityType::Money;
            // Who gives a figure for something is not what it is said of, unless there is nothing else.
            let speaker = statement.speaker.as_ref().and_then(|speaker| speaker.entity);
            let of = nearest(entry, statement, mention, |other| match (other.kind, &other.referent) {
                (
                    EntityType::Company
                    | EntityType::Model
                    | EntityType::Chip
                    | EntityType::Institution
                    | EntityType::Policy,
                    Referent::Known(entity),
                ) if !(is_origin(entry, other)
                    || is_money && other.kind == EntityType::Chip
                    || speaker == Some(*entity)) =>
                {
                    Some(*entity)
                }
                _ => None,
            });
            // A name of one side says nothing of a figure before which the other stands.
            let of = of.filter(|(_, entity)| {
                side.is_none() || lexicon.side_of(*entity).is_none_or(|own| Some(own) == side)
            });
            let is_date = |other: &Mention| (other.kind == EntityType::Date).then_some(());
            let thing: Option<Box<str>> = counts.as_deref().map(|counts| thing(lexicon, counts).into());
            let of = of.map(|(_, entity)| entity).or_else(|| carried(&found, n, thing.as_deref()));
            let of = of.or(speaker.filter(|speaker| {
                let kind = lexicon.entity(*speaker).kind;
                matches!(kind, EntityType::Company | EntityType::Model)
            }));
            found.push(Reckoned {
                statement: n,
                mention,
                thing,
                counts: counts.filter(|counts| !is_verb(lexicon, counts)).map(Into::into),
                of,
                family: of.map(|entity| family(lexicon, entity)),
                side,
                when: nearest(entry, statement, mention, is_date).map(|(n, ())| n),
            });
        }
    }
    found
}

/// What the figure before says that it is of, where it counts the same thing a sentence earlier: «لكن آخرين قدّروا كلفته بـ…».
fn carried(found: &[Reckoned], statement: u32, thing: Option<&str>) -> Option<EntityId> {
    let last = found.last()?;
    let follows = last.statement + 1 == statement && thing.is_some() && last.thing.as_deref() == thing;
    last.of.filter(|_| follows)
}

/// Whether a figure says how long, or how many people say something.
fn is_noise(lexicon: &Lexicon, entry: &Entry, mention: &Mention) -> bool {
    if mention.kind != EntityType::Quantity {
        return false;
    }
    let list = lexicon.words("stopwords", "uncounted");
    let Referent::Value(value) = &mention.referent else { return true };
    let last = mention.span.of(&entry.document.text).split_whitespace().next_back().unwrap_or("");
    let folded = fold(last).text;
    let named = |word: &String| value.unit.as_deref() == Some(word) || fold(word).text == folded;
    list.en.iter().chain(&list.ar).any(named)
}

/// The mention nearest to `figure` of which `what` says something: the last one before it, else the first one after it.
fn nearest<T>(
    entry: &Entry,
    statement: &Statement,
    figure: u32,
    what: impl Fn(&Mention) -> Option<T>,
) -> Option<(u32, T)> {
    let at = |n: u32| Some((n, what(entry.analysis.mentions.get(n as usize)?)?));
    let mut before = (statement.mentions.start..figure).rev();
    before.find_map(at).or_else(|| (figure + 1..statement.mentions.end).find_map(at))
}

/// Whether a name only says from where something comes: «شرائح من Nvidia».
fn is_origin(entry: &Entry, mention: &Mention) -> bool {
    let before = entry.document.text.get(..mention.span.start as usize).unwrap_or("");
    let word = before.trim_end_matches([' ', '«', '"', '“', '\'']).rsplit(char::is_whitespace).next();
    matches!(word, Some("من" | "from"))
}

/// The country or body that the last name or adjective before a figure counts as.
fn side(lexicon: &Lexicon, entry: &Entry, statement: &Statement, figure: u32) -> Option<EntityId> {
    let mentions = &entry.analysis.mentions;
    let end = mentions.get(figure as usize)?.span.start;
    let named = (statement.mentions.start..figure).rev().find_map(|n| {
        let mention = mentions.get(n as usize)?;
        if mention.kind == EntityType::Chip || is_origin(entry, mention) {
            return None;
        }
        match mention.referent {
            Referent::Known(entity) => Some((mention.span.start, lexicon.side_of(entity)?)),
            _ => None,
        }
    });
    let before = Span { start: statement.span.start, end }.of(&entry.document.text);
    let folded = fold(before);
    let adjective = words(&folded.text).into_iter().rev().find_map(|word| {
        let side = lexicon.demonyms.find(word.span.of(&folded.text))?;
        Some((statement.span.start + folded.source_span(before, word.span).start, side))
    });
    // «15 نموذجًا صينيًّا»: the adjective of what is counted stands behind it.
    let own = mentions[figure as usize].span;
    let behind = Span { start: own.end, end: statement.span.end }.of(&entry.document.text);
    let folded_behind = fold(behind);
    let next = words(&folded_behind.text).into_iter().next();
    if let Some(side) = next.and_then(|word| lexicon.demonyms.find(word.span.of(&folded_behind.text))) {
        return Some(side);
    }
    named.into_iter().chain(adjective).max_by_key(|(at, _)| *at).map(|(_, side)| side)
}

/// Whether what a sum is counted by says what was done with it («ضخّ», "put"), and so is no name of what is counted.
fn is_verb(lexicon: &Lexicon, counts: &str) -> bool {
    let list = lexicon.words("stopwords", "verbs-of-sums");
    let folded = fold(counts).text;
    list.ar.iter().chain(&list.en).any(|verb| fold(verb).text == folded)
}

/// What is counted, as it is matched.
fn thing(lexicon: &Lexicon, counts: &str) -> String {
    let text = Worded::of(counts);
    let hits = lexicon.cues.find(&text);
    let has = |kind| hits.iter().any(|hit| hit.cue == Cue::Word(kind));
    // What a sum was paid for, without a word of cost, is its cost.
    if has(Kind::Cost) || (has(Kind::CountedOf) && !has(Kind::Counted)) {
        return "cost".to_owned();
    }
    stem::stem(text.word(0))
}
