//! The figures of the compared statements: what each counts, of whom, and when. They are read when a document is added.

mod counted_noun;
mod line;
mod reckon;

use super::count::Counted;
use super::options::{Bearing, Place};
use crate::entities::{EntityId, EntityType, Mention, Referent, Value};
use crate::text::order;

pub use self::reckon::{Reckoned, reckon};

/// A figure of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The statement that gives it.
    pub place: Place,
    /// Number of the mention in the document's analysis.
    pub mention: u32,
    /// Where the statement stands.
    pub bearing: Bearing,
    /// What is counted, in the text's words.
    pub counts: Option<Box<str>>,
    /// What it is said of: the name nearest in the sentence, else the side.
    pub of: Option<EntityId>,
    /// ISO date named nearest in the sentence.
    pub when: Option<String>,
    /// See [`normalised`].
    pub normalised: f64,
    /// Whether no other source gives the same figure.
    pub fragile: bool,
}

/// A figure while it is compared with others.
#[derive(Clone, Copy)]
pub struct Weighed<'a> {
    /// The statement that gives it.
    pub counted: Counted<'a>,
    /// What was kept of it.
    pub reckoned: &'a Reckoned,
    /// The mention.
    pub mention: &'a Mention,
    /// Its value.
    pub value: &'a Value,
}

impl<'a> Weighed<'a> {
    /// The ISO date named nearest in the sentence.
    pub fn when(&self) -> Option<&'a str> {
        let date = self.reckoned.when?;
        match &self.counted.entry.analysis.mentions.get(date as usize)?.referent {
            Referent::Value(value) => value.iso.as_deref(),
            _ => None,
        }
    }

    /// The year that it is of, where its sentence names one.
    pub fn year(&self) -> Option<&'a str> {
        self.when()?.get(..4).filter(|year| !year.starts_with('-'))
    }

    /// Whose the figure is: the side that stands last before it, where its sentence names one; else its sentence's.
    pub fn bearing(&self, sides: [Option<EntityId>; 2]) -> Bearing {
        match self.reckoned.side {
            Some(side) if sides[0] == Some(side) => Bearing::A,
            Some(side) if sides[1] == Some(side) => Bearing::B,
            _ => self.counted.bearing,
        }
    }

    /// What makes figures alike: kind and thing. Nothing where it is not said what is counted.
    pub fn thing(&self) -> Option<(EntityType, &'a str)> {
        self.reckoned.thing.as_deref().map(|thing| (self.mention.kind, thing))
    }

    /// The currency of a sum; of another figure its thing says all.
    pub fn currency(&self) -> Option<&'a str> {
        self.value.unit.as_deref().filter(|_| self.mention.kind == EntityType::Money)
    }

    /// The least and the most that it can be, a denial taken into account.
    pub fn ends(&self) -> (Option<f64>, Option<f64>) {
        if self.reckoned.denied {
            (self.value.high, self.value.low)
        } else {
            (self.value.low, self.value.high)
        }
    }
}

/// One number to sort and to draw by: the middle of a range, the bound where the other end is open.
pub fn normalised(value: &Value) -> f64 {
    match (value.low, value.high) {
        (Some(low), Some(high)) => (low + high) / 2.0,
        (low, high) => low.or(high).unwrap_or(0.0),
    }
}

/// The figures of `statements`, in the order of kind, unit and value.
pub fn weigh<'a>(statements: &[Counted<'a>]) -> Vec<Weighed<'a>> {
    // What they are sorted by lies beside them: looking it up at each comparison would cost more than the sort.
    let mut found = Vec::new();
    for counted in statements {
        for reckoned in counted.digest.figures_of(counted.place.statement) {
            let mention = &counted.entry.analysis.mentions[reckoned.mention as usize];
            if let Referent::Value(value) = &mention.referent {
                let key = (mention.kind, value.unit.as_deref(), normalised(value));
                found.push((key, Weighed { counted: *counted, reckoned, mention, value }));
            }
        }
    }
    let place = |figure: &Weighed| (figure.counted.place, figure.reckoned.mention);
    order::sort_by(&mut found, |((kind, unit, value), a), ((other_kind, other_unit, other_value), b)| {
        let kinds = (kind, unit).cmp(&(other_kind, other_unit));
        kinds.then_with(|| value.total_cmp(other_value)).then_with(|| place(a).cmp(&place(b)))
    });
    found.into_iter().map(|(_, figure)| figure).collect()
}

/// `weighed` as it is shown. `sides` are the entities that are compared, where they are entities.
pub fn figures(weighed: &[Weighed], sides: [Option<EntityId>; 2]) -> Vec<Figure> {
    let same = |a: &Weighed, b: &Weighed| {
        a.mention.kind == b.mention.kind
            && a.value.unit == b.value.unit
            && normalised(a.value) == normalised(b.value)
    };
    weighed
        .chunk_by(same)
        .flat_map(|chunk| {
            let source = chunk[0].counted.source;
            let fragile = chunk.iter().all(|figure| figure.counted.source == source);
            chunk.iter().map(move |figure| shown(figure, sides, fragile))
        })
        .collect()
}

fn shown(figure: &Weighed, sides: [Option<EntityId>; 2], fragile: bool) -> Figure {
    let Weighed { counted, reckoned, value, .. } = figure;
    let side = match counted.bearing {
        Bearing::A => sides[0],
        Bearing::B => sides[1],
        _ => None,
    };
    Figure {
        place: counted.place,
        mention: reckoned.mention,
        bearing: counted.bearing,
        counts: reckoned.counts.clone(),
        of: reckoned.of.or(side),
        when: figure.when().map(str::to_owned),
        normalised: normalised(value),
        fragile,
    }
}
