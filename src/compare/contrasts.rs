//! Contrasts: figures of one document that count the same thing, one for each side.
//!
//! Only what one document sets side by side is paired: its writer meant the same scope and the same time by both.

use super::ledger::{Bearing, Contrast, Figure, Pairing};
use crate::corpus::DocId;
use crate::entities::cues::{Cue, Kind};
use crate::entities::{EntityType, Lexicon, Referent};
use crate::statements::Library;
use crate::text::{fold, order, words};

/// What makes two figures alike: type, unit and the dimension in which the thing counted stands.
type Likeness = (EntityType, String, u8);

/// How many statements apart two figures may stand. High: figures are paired that no reader would set side by side.
const REACH: u32 = 5;

/// The contrasts among `figures` in the dimensions asked for, in the order of the text. Figures that are alike are paired
/// with their neighbours, each once, so that it does not matter which side is the first.
pub fn contrasts(library: &Library, dimensions: &[u8], figures: &[Figure]) -> Vec<Contrast> {
    let mut alike: Vec<(DocId, Likeness, &Figure)> = figures
        .iter()
        .filter(|figure| matches!(figure.bearing, Bearing::A | Bearing::B))
        .filter_map(|figure| Some((figure.place.document, likeness(library, figure)?, figure)))
        .filter(|(_, likeness, _)| dimensions.contains(&likeness.2))
        .collect();
    order::sort_by(&mut alike, |a, b| {
        (a.0, &a.1, a.2.place, a.2.mention).cmp(&(b.0, &b.1, b.2.place, b.2.mention))
    });
    let mut contrasts = Vec::new();
    let mut rest = &alike[..];
    while let [(document, key, first), (other, likeness, second), ..] = rest {
        let apart = second.place.statement.abs_diff(first.place.statement);
        let paired =
            document == other && key == likeness && first.bearing != second.bearing && apart <= REACH;
        rest = &rest[if paired { 2 } else { 1 }..];
        let (a, b) = if first.bearing == Bearing::A { (first, second) } else { (second, first) };
        if paired {
            contrasts.push(Contrast {
                dimension: key.2,
                a: a.place,
                b: b.place,
                comparable: true,
                pairing: Pairing::SameCount,
            });
        }
    }
    contrasts
}

/// A quantity is known by what it counts, a sum only where it is a cost: other sums rarely measure the same.
fn likeness(library: &Library, figure: &Figure) -> Option<Likeness> {
    let lexicon = &library.lexicon;
    let mention = library.get(figure.place.document)?.analysis.mentions.get(figure.mention as usize)?;
    let Referent::Value(value) = &mention.referent else { return None };
    let counts = figure.counts.as_deref()?;
    let unit = value.unit.clone()?;
    let row = match mention.kind {
        EntityType::Quantity => row_of(lexicon, counts)?,
        EntityType::Money if cues_of(lexicon, counts).contains(&Cue::Word(Kind::Cost)) => {
            row_of(lexicon, counts)?
        }
        _ => return None,
    };
    Some((mention.kind, unit, row))
}

/// The first dimension that the words speak for.
fn row_of(lexicon: &Lexicon, counts: &str) -> Option<u8> {
    cues_of(lexicon, counts).into_iter().find_map(|cue| match cue {
        Cue::Dimension(n) => Some(n),
        _ => None,
    })
}

fn cues_of(lexicon: &Lexicon, text: &str) -> Vec<Cue> {
    let folded = fold(text).text;
    lexicon.cues.find(&folded, &words(&folded)).into_iter().map(|hit| hit.cue).collect()
}
