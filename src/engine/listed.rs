//! Figures as they are listed: by kind and unit, the largest first; and of each kind the largest, each once.

use std::cmp::Ordering;

use crate::compare::Figure;
use crate::entities::{EntityType, Mention, Referent, Value};
use crate::statements::Library;
use crate::text::order;

/// A figure and its value.
#[derive(Clone, Copy)]
struct Valued<'a> {
    figure: &'a Figure,
    mention: &'a Mention,
    value: &'a Value,
    /// Its number in the comparison.
    number: usize,
}

/// The figures of a comparison in the order in which they are listed.
pub struct Listed<'a>(Vec<Valued<'a>>);

impl<'a> Listed<'a> {
    /// `figures` of `library` in order.
    pub fn new(library: &'a Library, figures: &'a [Figure]) -> Listed<'a> {
        let valued = |(number, figure): (usize, &'a Figure)| {
            let entry = library.get(figure.place.document)?;
            let mention = entry.analysis.mentions.get(figure.mention as usize)?;
            match &mention.referent {
                Referent::Value(value) => Some(Valued { figure, mention, value, number }),
                _ => None,
            }
        };
        let mut listed: Vec<Valued> = figures.iter().enumerate().filter_map(valued).collect();
        order::sort_by(&mut listed, |x, y| {
            rank(x).cmp(&rank(y)).then_with(|| x.value.unit.cmp(&y.value.unit)).then_with(|| size(x, y))
        });
        Listed(listed)
    }

    /// The figures in order.
    pub fn figures(&self) -> Vec<&'a Figure> {
        self.0.iter().map(|listed| listed.figure).collect()
    }

    /// For each figure of the comparison, of which there are `count`, its place in the list.
    pub fn places(&self, count: usize) -> Vec<usize> {
        let mut places = vec![0; count];
        for (place, listed) in self.0.iter().enumerate() {
            places[listed.number] = place;
        }
        places
    }

    /// Each kind in the order of the list, with how many there are and the largest of them: each currency is a kind, and so are
    /// all shares, and all counts.
    pub fn kinds(&self) -> Vec<(&'a str, usize, Vec<&'a Figure>)> {
        let of_kind = self.0.chunk_by(|x, y| x.kind() == y.kind());
        of_kind
            .filter_map(|of_kind| Some((of_kind.first()?.kind(), of_kind.len(), largest(of_kind))))
            .collect()
    }
}

impl<'a> Valued<'a> {
    fn kind(&self) -> &'a str {
        match self.mention.kind {
            EntityType::Money => self.value.unit.as_deref().unwrap_or_default(),
            kind => kind.name(),
        }
    }
}

/// Sums, then shares, then counts.
fn rank(listed: &Valued) -> u8 {
    match listed.mention.kind {
        EntityType::Money => 0,
        EntityType::Percent => 1,
        _ => 2,
    }
}

fn size(x: &Valued, y: &Valued) -> Ordering {
    y.figure.normalised.total_cmp(&x.figure.normalised)
}

/// The largest of `listed`. What many texts say of one thing is one.
fn largest<'a>(listed: &[Valued<'a>]) -> Vec<&'a Figure> {
    /// As many as a picture shows.
    const LARGEST: usize = 16;
    let mut listed = listed.to_vec();
    order::sort_by(&mut listed, size);
    let mut chosen: Vec<Valued> = Vec::new();
    for next in listed {
        let same = |other: &Valued| {
            other.figure.normalised == next.figure.normalised
                && other.value.unit == next.value.unit
                && other.figure.of == next.figure.of
                && other.figure.counts == next.figure.counts
        };
        if !chosen.iter().any(same) {
            chosen.push(next);
        }
        if chosen.len() == LARGEST {
            break;
        }
    }
    chosen.into_iter().map(|listed| listed.figure).collect()
}
