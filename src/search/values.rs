//! The facet values of every row, as numbers, whose strings are made once; the filter and the counts over them.

mod counts;
mod filter;

use std::collections::BTreeMap;

use crate::entities::{EntityId, Lexicon, Referent};
use crate::statements::facets::{Facet, group};
use crate::statements::{Entry, Statement};
use crate::text::interner::grow_by_quarter;

pub use self::counts::Counts;
pub use self::filter::Filter;

/// The number of a facet value.
pub type ValueId = u32;

/// All facet values of the library, and which rows have them.
#[derive(Default)]
pub struct Values {
    names: Vec<(Facet, String)>,
    by_name: BTreeMap<(Facet, String), ValueId>,
    /// Values of entities, dimensions and types, by what they were made of, so that no string is made twice.
    by_source: BTreeMap<(Facet, u32), ValueId>,
    /// For each row its values among the first [`COMMON`], as bits.
    common: Vec<u64>,
    /// The other values of all rows, one row after the other, and where each row's begin.
    rare: Vec<ValueId>,
    starts: Vec<u32>,
}

/// Values that came early are those of most rows: the sides, the dimensions, the types.
const COMMON: ValueId = u64::BITS;

/// The values of one row.
#[derive(Clone, Copy, Default)]
pub struct RowValues<'a> {
    common: u64,
    rare: &'a [ValueId],
}

impl<'a> RowValues<'a> {
    /// Each of them once.
    pub fn iter(self) -> impl Iterator<Item = ValueId> + 'a {
        bits(self.common).chain(self.rare.iter().copied())
    }
}

fn bits(mut bits: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let lowest = (bits != 0).then(|| bits.trailing_zeros());
        bits &= bits.wrapping_sub(1);
        lowest
    })
}

impl Values {
    /// Adds a row without values.
    pub fn push_empty(&mut self) {
        grow_by_quarter(&mut self.common);
        self.common.push(0);
        grow_by_quarter(&mut self.starts);
        self.starts.push(self.rare.len() as u32);
    }

    /// Adds the row of `statement`: what it has in every facet but those of the whole document.
    pub fn push(&mut self, lexicon: &Lexicon, entry: &Entry, statement: &Statement) {
        self.push_empty();
        if statement.about.is_empty() {
            self.put_word(Facet::About, "neither");
        }
        for entity in &statement.about {
            self.put_entity(lexicon, Facet::About, *entity);
        }
        match &statement.speaker {
            None => self.put_word(Facet::Said, "article"),
            Some(speaker) => match speaker.side {
                Some(side) => self.put_entity(lexicon, Facet::Said, side),
                None => self.put_word(Facet::Said, "other"),
            },
        }
        for n in &statement.dimensions {
            if let Some(dimension) = lexicon.dimensions.get(*n as usize) {
                self.put(Facet::Dimension, u32::from(*n), || dimension.id.clone());
            }
        }
        for mention in entry.analysis.mentions_of(statement) {
            if let Referent::Known(entity) = mention.referent {
                self.put_entity(lexicon, Facet::Entity, entity);
            }
            self.put(Facet::Kind, mention.kind as u32, || mention.kind.name().to_owned());
        }
    }

    /// Adds a row with the values of a whole document: its language, its source and its group.
    pub fn push_document(&mut self, entry: &Entry) {
        self.push_empty();
        let source = entry.document.source.clone().map(|source| (Facet::Source, source));
        let language = (Facet::Language, entry.document.language.code().to_owned());
        let group = (Facet::Group, group(&entry.document).to_owned());
        for (facet, name) in source.into_iter().chain([language, group]) {
            let id = self.intern(facet, name);
            self.put_id(id);
        }
    }

    /// The values of a row.
    pub fn of_row(&self, row: u32) -> RowValues<'_> {
        let at = row as usize;
        let Some(common) = self.common.get(at) else { return RowValues::default() };
        let end = self.starts.get(at + 1).map_or(self.rare.len(), |end| *end as usize);
        RowValues { common: *common, rare: &self.rare[self.starts[at] as usize..end] }
    }

    /// The number of a value, if some row has it.
    pub fn find(&self, facet: Facet, name: &str) -> Option<ValueId> {
        self.by_name.get(&(facet, name.to_owned())).copied()
    }

    /// The number of the value that stands for `entity`, if some row has it.
    pub fn of_entity(&self, facet: Facet, entity: EntityId) -> Option<ValueId> {
        self.by_source.get(&(facet, entity.0)).copied()
    }

    /// All values of `facet`, by name.
    pub fn names(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.names.iter().filter(move |(of, _)| *of == facet).map(|(_, name)| name.as_str())
    }

    /// Keeps the rows that `keep` says, in their order.
    pub fn retain_rows(&mut self, keep: impl Fn(u32) -> bool) {
        let (mut common, mut rare, mut starts) = (Vec::new(), Vec::new(), Vec::new());
        for row in (0..self.starts.len() as u32).filter(|row| keep(*row)) {
            let values = self.of_row(row);
            common.push(values.common);
            starts.push(rare.len() as u32);
            rare.extend_from_slice(values.rare);
        }
        (self.common, self.rare, self.starts) = (common, rare, starts);
    }

    fn put_entity(&mut self, lexicon: &Lexicon, facet: Facet, entity: EntityId) {
        self.put(facet, entity.0, || lexicon.entity(entity).seed.id.clone());
    }

    fn put_word(&mut self, facet: Facet, word: &str) {
        // No entity has this number.
        let source = u32::MAX - word.len() as u32;
        self.put(facet, source, || word.to_owned());
    }

    fn put(&mut self, facet: Facet, source: u32, name: impl FnOnce() -> String) {
        let id = match self.by_source.get(&(facet, source)) {
            Some(id) => *id,
            None => {
                let id = self.intern(facet, name());
                self.by_source.insert((facet, source), id);
                id
            }
        };
        self.put_id(id);
    }

    /// Gives the last row a value, unless it has it.
    fn put_id(&mut self, id: ValueId) {
        let start = self.starts.last().map_or(0, |start| *start as usize);
        if id < COMMON {
            self.common.last_mut().into_iter().for_each(|row| *row |= 1 << id);
        } else if !self.rare[start..].contains(&id) {
            grow_by_quarter(&mut self.rare);
            self.rare.push(id);
        }
    }

    fn intern(&mut self, facet: Facet, name: String) -> ValueId {
        let next = self.names.len() as ValueId;
        let id = *self.by_name.entry((facet, name.clone())).or_insert(next);
        if id == next {
            self.names.push((facet, name));
        }
        id
    }
}

fn bit(facet: Facet) -> u8 {
    1 << facet as u8
}
