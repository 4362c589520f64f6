//! What a text's sentences are about more closely than their rows say, and which way they lean: the lists of `matters.toml` and
//! `stances.toml` ([`lists`]), read over one text at a time ([`read`]).

mod lists;
mod read;
mod stance;

use self::lists::Meaning;
use crate::entities::cues::Cues;

pub use self::read::{Against, Opposing, Read, Turn};
pub use self::stance::{Axis, Scale, Stance};

/// A finer matter (مسألة) by its number; sets of them are bits.
pub type MatterSet = u64;

/// More matters than a set has bits are left out.
const MOST: usize = MatterSet::BITS as usize;

/// The lists, ready.
#[derive(Default)]
pub struct Matters {
    cues: Cues,
    keys: Vec<String>,
    names: Vec<[String; 2]>,
    axes: Vec<AxisName>,
    measures: MatterSet,
    parallel: MatterSet,
    /// What the numbers of the automaton's lists mean.
    meanings: Vec<Meaning>,
}

/// An axis as the data call it.
struct AxisName {
    name: String,
    scale: Scale,
}

impl Matters {
    fn axis(&mut self, name: &str, scale: Scale) -> Axis {
        let known = self.axes.iter().position(|axis| axis.name == name);
        Axis(known.unwrap_or_else(|| {
            self.axes.push(AxisName { name: name.to_owned(), scale });
            self.axes.len() - 1
        }) as u8)
    }

    /// The matter that the data call `key`.
    pub fn find(&self, key: &str) -> Option<u8> {
        self.keys.iter().position(|known| known == key).map(|n| n as u8)
    }

    /// The axis that the data call `name`.
    pub fn find_axis(&self, name: &str) -> Option<Axis> {
        self.axes.iter().position(|axis| axis.name == name).map(|n| Axis(n as u8))
    }

    /// What leanings on `axis` mean for each other.
    pub fn scale(&self, axis: Axis) -> Scale {
        self.axes[axis.0 as usize].scale
    }

    /// The matters that are measures.
    pub fn measures(&self) -> MatterSet {
        self.measures
    }

    /// The matters of which each side has its own, so that two statements on one are already a contrast.
    pub fn parallel(&self) -> MatterSet {
        self.parallel
    }

    /// Whether a matter is a measure, which people are for or against.
    pub fn is_measure(&self, matter: u8) -> bool {
        self.measures & (1 << matter) != 0
    }

    /// The name of a matter in Arabic and in English.
    pub fn name(&self, matter: u8) -> &[String; 2] {
        &self.names[matter as usize]
    }

    /// How many matters there are.
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// How many axes there are.
    pub fn axes(&self) -> usize {
        self.axes.len()
    }

    /// The name of an axis in the data.
    pub fn axis_name(&self, axis: Axis) -> &str {
        &self.axes[axis.0 as usize].name
    }
}
